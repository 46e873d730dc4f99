package derive

import (
	"fmt"
	"maps"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/rollup"
)

// maxSkipped is how many proposals are listed that are not derived.
const maxSkipped = 32

// skipped lists the proposals that are not derived, the oldest first.
func (f *filler) skipped(at Checkpoint) []rollup.Skipped {
	if at.Chain == nil {
		return nil
	}
	list := []rollup.Skipped{}
	for _, w := range at.Chain.waiting[:min(len(at.Chain.waiting), maxSkipped)] {
		s := rollup.Skipped{ID: w.ID, Position: w.Position, First: w.First, Last: w.Last, L1: w.L1}
		switch v := f.verdict(w); {
		case v != nil:
			s.False, s.Reason = v.never, v.err.Error()
		case len(list) > 0:
			s.Reason = fmt.Sprintf("it is on the proposal at position %d", at.Chain.waiting[0].Position)
		default:
			s.Reason = "it is about to be derived"
		}
		list = append(list, s)
	}
	return list
}

// proposals returns how far proposals are at a checkpoint, nil if there are none ever.
func (c *Checkpoint) proposals(f *filler) *rollup.Proposals {
	if c.Chain == nil {
		return nil
	}
	return &rollup.Proposals{Confirmed: c.Chain.Confirmed, Skipped: f.skipped(*c)}
}

// stuck returns why no other block than those that are derived will ever be part of
// the rollup, if so: the next ones are final for the contract. The error says Stop
// if they are false, and if L1 cannot leave the block in which they became final: sure
// is a checkpoint whose block of L1 is final.
func (f *filler) stuck(at, sure Checkpoint) error {
	if at.Chain == nil || len(at.Chain.waiting) == 0 || at.Chain.waiting[0].Position > at.Chain.Final {
		return nil
	}
	w := at.Chain.waiting[0]
	v := f.verdict(w)
	switch {
	case v == nil:
		return nil
	case v.never:
		err := fmt.Errorf("%w: blocks %d to %d, of proposal %v in block %d of L1: %w", ErrFalseFinal, w.First, w.Last.Number, w.ID, w.L1.Number, v.err)
		if w.Position <= sure.Chain.Final {
			return &Error{Action: Stop, Err: err}
		}
		return err
	}
	return fmt.Errorf("blocks %d to %d are final on L1, and are not to be had: %w", w.First, w.Last.Number, v.err)
}

// forget forgets what is known of proposals that do not wait at a checkpoint.
func (f *filler) forget(at Checkpoint) {
	if at.Chain == nil {
		return
	}
	maps.DeleteFunc(f.verdicts, func(id common.Hash, _ *verdict) bool {
		return !slices.ContainsFunc(at.Chain.waiting, func(w *waiting) bool { return w.ID == id })
	})
}
