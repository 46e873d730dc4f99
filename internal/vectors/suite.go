package vectors

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"sync"

	"golang.org/x/sync/errgroup"

	"nrollup/stateless"
)

// Suite runs all vectors in the execution-specs form that a directory holds.
type Suite struct {
	// Check gives the result of a trace, and the reason if it is invalid. It is
	// called by several goroutines.
	Check func(trace []byte) (stateless.Result, error)

	Workers  int            // entries that are checked at a time, at least 1
	Match    *regexp.Regexp // names of the tests to run; nil for all
	FailFast bool           // stop at the first entry that differs
	Progress func(Counts)   // called after each entry, if not nil; one call at a time
}

// Counts sums up the entries seen.
type Counts struct {
	Files   int `json:"files"`
	Passed  int `json:"passed"`
	Failed  int `json:"failed"`
	Skipped int `json:"skipped"` // without input or output
}

// Checked returns how many entries were checked.
func (c Counts) Checked() int { return c.Passed + c.Failed }

// Report is what running a suite gave.
type Report struct {
	Counts
	Failures   []Failure    `json:"failures"`
	Unreadable []Unreadable `json:"unreadable"`
}

// Failure is an entry whose result is not the expected one.
type Failure struct {
	File string `json:"file"`
	Entry
	Fields []FieldDiff `json:"fields"`
	Reason string      `json:"reason,omitempty"` // why the check found the block invalid

	seq int
}

// Unreadable is a file that could not be read to its end.
type Unreadable struct {
	File  string `json:"file"`
	Error string `json:"error"`
}

// errStop ends a run that is to fail fast.
var errStop = errors.New("stop")

// job is an entry to check.
type job struct {
	Entry
	file string
	seq  int
}

// run is one run of a suite.
type run struct {
	*Suite
	fsys fs.FS
	jobs chan job
	sent int

	mu     sync.Mutex // guards what follows
	report Report
}

// Run checks the entries of root, a file or a directory whose *.json files are
// read one after the other. It fails only if ctx ends: the report of what was
// done until then is valid all the same.
func (s *Suite) Run(ctx context.Context, fsys fs.FS, root string) (*Report, error) {
	r := &run{Suite: s, fsys: fsys, jobs: make(chan job, s.Workers)}
	r.report.Failures, r.report.Unreadable = []Failure{}, []Unreadable{} // not null in JSON
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error {
		defer close(r.jobs)
		return r.walk(ctx, root)
	})
	for range s.Workers {
		g.Go(r.work)
	}
	err := g.Wait()
	if errors.Is(err, errStop) {
		err = nil
	}
	slices.SortFunc(r.report.Failures, func(a, b Failure) int { return cmp.Compare(a.seq, b.seq) })
	return &r.report, err
}

// walk sends every entry below root to the workers.
func (r *run) walk(ctx context.Context, root string) error {
	return fs.WalkDir(r.fsys, root, func(name string, d fs.DirEntry, err error) error {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			r.unreadable(name, err)
			return nil
		}
		if d.IsDir() || name != root && path.Ext(name) != ".json" {
			return nil
		}
		if err := r.file(ctx, name); err != nil {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			r.unreadable(name, err)
		}
		return nil
	})
}

func (r *run) unreadable(name string, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.report.Unreadable = append(r.report.Unreadable, Unreadable{name, err.Error()})
}

// file sends the entries of one file.
func (r *run) file(ctx context.Context, name string) error {
	f, err := r.fsys.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	r.count(func(n *Counts) { n.Files++ })
	var match func(string) bool
	if r.Match != nil {
		match = r.Match.MatchString
	}
	skipped, err := Scan(f, match, func(e Entry) error {
		select {
		case r.jobs <- job{e, name, r.sent}:
			r.sent++
			return nil
		case <-ctx.Done():
			return ctx.Err()
		}
	})
	r.count(func(n *Counts) { n.Skipped += skipped })
	return err
}

func (r *run) count(f func(*Counts)) {
	r.mu.Lock()
	defer r.mu.Unlock()
	f(&r.report.Counts)
}

func (r *run) work() error {
	for j := range r.jobs {
		result, err := r.Check(j.Input)
		diffs := DiffResult(j.Output, result)
		r.record(j, diffs, err)
		if r.FailFast && len(diffs) > 0 {
			return errStop
		}
	}
	return nil
}

func (r *run) record(j job, diffs []FieldDiff, reason error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(diffs) == 0 {
		r.report.Passed++
	} else {
		f := Failure{File: j.file, Entry: j.Entry, Fields: diffs, seq: j.seq}
		f.Input, f.Output = nil, nil // there may be many
		if reason != nil {
			f.Reason = reason.Error()
		}
		r.report.Failed++
		r.report.Failures = append(r.report.Failures, f)
	}
	if r.Progress != nil {
		r.Progress(r.report.Counts)
	}
}
