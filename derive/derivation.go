package derive

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/log"

	"nrollup/rollup"
)

// Target takes the blocks that L1 has settled.
type Target interface {
	// Apply takes a step. When it returns, what it did survives any crash. It may
	// be given a part of what it has again. An error says what to do, see ActionOf.
	Apply(ctx context.Context, s *Step) error
}

// Derivation has a target follow L1.
type Derivation struct {
	cursor *Cursor
	target Target
	poll   time.Duration

	synced  atomic.Bool
	problem atomic.Pointer[error]
	moved   atomic.Pointer[time.Time] // when L1 had a new block last
}

// NewDerivation returns a derivation that asks L1 for news as often as poll says;
// each second if that is zero.
func NewDerivation(cursor *Cursor, target Target, poll time.Duration) *Derivation {
	if poll <= 0 {
		poll = time.Second
	}
	d := &Derivation{cursor: cursor, target: target, poll: poll}
	d.noteTime()
	return d
}

func (d *Derivation) noteTime() {
	now := time.Now()
	d.moved.Store(&now)
}

// Silence returns for how long L1 has had nothing new, as far as this process has
// seen.
func (d *Derivation) Silence() time.Duration { return time.Since(*d.moved.Load()) }

// Cursor returns the cursor, which is where the target is.
func (d *Derivation) Cursor() *Cursor { return d.cursor }

// Problem returns why the target does not follow L1 at present, or nil.
func (d *Derivation) Problem() error {
	if err := d.problem.Load(); err != nil {
		return *err
	}
	return nil
}

// Anchor returns the block of L1 that is depth blocks before the last one that
// was read. The error is ErrNotSynced before the head of L1 has been reached
// once, and else why nothing can be derived any more.
func (d *Derivation) Anchor(depth uint64) (rollup.BlockRef, error) {
	if err := d.Problem(); ActionOf(err) == Stop {
		return rollup.BlockRef{}, err
	}
	at := d.cursor.Position().L1
	if !d.synced.Load() {
		return rollup.BlockRef{}, ErrNotSynced
	}
	for ; depth > 0; depth-- {
		hash, ok := d.cursor.HashAt(at.Number - 1)
		if !ok {
			break // the first that is known has to do
		}
		at = rollup.BlockRef{Number: at.Number - 1, Hash: hash}
	}
	return at, nil
}

// Run follows L1 until the context ends, and then returns nil. It waits for an L1
// that does not answer. After an error that says Stop it does nothing more, see
// Problem.
func (d *Derivation) Run(ctx context.Context) error {
	failures := 0
	for ctx.Err() == nil {
		more, err := d.step(ctx)
		if ctx.Err() != nil {
			break
		}
		d.report(err)
		switch {
		case ActionOf(err) == Stop:
			<-ctx.Done()
		case err != nil:
			failures++
			d.wait(ctx, failures)
		case more:
			failures = 0
		default:
			failures = 0
			d.wait(ctx, 0)
		}
	}
	return nil
}

// step takes one step, and reports whether there may be another right after it.
func (d *Derivation) step(ctx context.Context) (more bool, err error) {
	s, err := d.cursor.Next(ctx)
	if err != nil {
		return false, err
	}
	if s == nil {
		d.synced.Store(true)
		return false, d.cursor.stuck()
	}
	if s.Back != nil {
		reorgMeter.Inc(1)
		log.Warn("L1 was reorganised", "from", d.cursor.Position().L1.Number, "back", s.Back.L1.Number, "to", s.To().L1.Number,
			"settled", s.Back.Head.Number, "now", s.To().Head.Number)
	}
	if err := d.target.Apply(ctx, s); err != nil {
		return false, err
	}
	if err := d.cursor.Commit(s); err != nil {
		return false, err
	}
	d.note(s)
	if !s.Latest {
		return true, nil
	}
	return false, d.cursor.stuck()
}

func (d *Derivation) note(s *Step) {
	d.noteTime()
	to := s.To()
	positionGauge.Update(int64(to.L1.Number))
	settledGauge.Update(int64(to.Head.Number))
	if s.Latest {
		d.synced.Store(true)
	}
	if len(s.Blocks) > 0 {
		log.Info("Derived blocks", "count", len(s.Blocks), "head", to.Head.Number, "hash", to.Head.Hash,
			"l1", to.L1.Number, "latest", s.Latest)
	}
}

// report keeps an error, and logs it if it is new.
func (d *Derivation) report(err error) {
	before := d.Problem()
	if err == nil {
		if before != nil {
			log.Info("Following L1 again", "l1", d.cursor.Position().L1.Number)
		}
		d.problem.Store(nil)
		return
	}
	d.problem.Store(&err)
	if before != nil && before.Error() == err.Error() {
		return
	}
	var forged *ForgedError
	switch {
	case ActionOf(err) == Stop:
		log.Error("Stopped following L1", "err", err)
	case errors.As(err, &forged):
		log.Error("Refused an answer of L1", "err", err)
	default:
		log.Warn("Cannot follow L1", "err", err)
	}
}

// longestPause is the longest time between two attempts.
const longestPause = 5 * time.Second

// wait waits before L1 is asked again, longer the more often it failed.
func (d *Derivation) wait(ctx context.Context, failures int) {
	timer := time.NewTimer(max(d.poll, min(d.poll<<min(failures, 8), longestPause)))
	defer timer.Stop()
	select {
	case <-ctx.Done():
	case <-timer.C:
	}
}

// Status says how far a derivation is.
type Status struct {
	L1        rollup.BlockRef `json:"l1"`        // the last block of L1 that was read
	Settled   rollup.BlockRef `json:"settled"`   // the rollup's head there
	Finalized rollup.BlockRef `json:"finalized"` // the rollup's head in what is final of L1, see Step
	Synced    bool            `json:"synced"`    // whether L1's head was reached once
	Problem   string          `json:"problem,omitempty"`

	*rollup.Proposals // of an optimistic rollup
}

// Status returns how far the derivation is.
func (d *Derivation) Status() Status {
	at := d.cursor.Position()
	s := Status{L1: at.L1, Settled: at.Head.BlockRef, Finalized: d.cursor.Finalized(), Synced: d.synced.Load()}
	if at.Chain != nil {
		s.Proposals = &rollup.Proposals{Confirmed: at.Chain.Confirmed, Skipped: d.cursor.Skipped()}
	}
	if err := d.Problem(); err != nil {
		s.Problem = fmt.Sprint(err)
	}
	return s
}
