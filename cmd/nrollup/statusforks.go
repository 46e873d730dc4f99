package main

import (
	"context"
	"fmt"

	"nrollup/forks"
	"nrollup/stateless"
	"nrollup/wallet"
)

// forksReport are the forks of L1, which the rollup shares, as JSON.
type forksReport struct {
	Active  *forkReport    `json:"active"`  // at the time of L1's last block; null if this program does not know it
	Next    *forkReport    `json:"next"`    // null if none is scheduled
	Unknown *unknownReport `json:"unknown"` // null if this program knows all that are scheduled
	Source  forks.Source   `json:"source,omitempty"`
	Problem string         `json:"problem,omitempty"` // why L1's forks are not known, or not those of the rollup
}

// forkReport is a fork. Times are in seconds since 1970.
type forkReport struct {
	Name   string  `json:"name"`
	Schema string  `json:"schema"` // of its blocks, in inputs of EXECUTE
	Since  *uint64 `json:"since"`
}

type unknownReport struct {
	Name  string `json:"name,omitempty"`
	Since uint64 `json:"since"`
	Text  string `json:"text"`
}

func newForkReport(f *stateless.Fork, s *forks.Schedule) *forkReport {
	return &forkReport{f.Name, fmt.Sprintf("%#04x", uint16(f.Schema)), f.Since(s.Config)}
}

// askForks asks L1 for its forks. Those up to the rollup's genesis must be the ones that
// it was deployed with. now is the time of L1's last block.
func askForks(ctx context.Context, w *wallet.Wallet, now uint64) *forksReport {
	d := w.Deployment()
	s, err := forks.Fetch(ctx, w.L1.Client().Client(), d.L1)
	if err != nil {
		return &forksReport{Problem: oneLine(err)}
	}
	r := newForksReport(s, now)
	if err := forks.CheckPast(d.L1, s.Config, d.Spec.Timestamp); err != nil {
		r.Problem = oneLine(err)
	}
	return r
}

func newForksReport(s *forks.Schedule, now uint64) *forksReport {
	r := &forksReport{Source: s.Source}
	if fork, err := s.At(now); err == nil {
		r.Active = newForkReport(fork, s)
	}
	if next, _ := s.Next(now); next != nil {
		r.Next = newForkReport(next, s)
	}
	if u := s.Unknown; u != nil {
		r.Unknown = &unknownReport{u.Name, u.Since, oneLine(u)}
	}
	return r
}

func printForksReport(line printer, r *forksReport) {
	if r.Problem != "" {
		line("problem", "%s", r.Problem)
	}
	if r.Source == "" {
		return // L1 has not said
	}
	text := "one that this program does not know"
	if r.Active != nil {
		text = fmt.Sprintf("%s (schema %s)", r.Active.Name, r.Active.Schema)
	}
	if r.Next != nil {
		text += fmt.Sprintf("; then %s (%s): %s", r.Next.Name, r.Next.Schema, clock(*r.Next.Since))
	}
	line("fork", "%s", text)
	if r.Source == forks.SourceFile {
		line("", "L1's node does not say which forks come: this is what rollup.json has")
	}
	if r.Unknown != nil {
		line("caution", "%s", r.Unknown.Text)
	}
}
