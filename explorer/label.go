package explorer

import (
	"context"
	"slices"
)

// The labels of blocks. A block of the rollup is safe if L1 has settled it, or if it
// is in a proposal there; that is finalized once it is final by the contract.
const (
	latest    = "latest"
	safe      = "safe"
	finalized = "finalized"
	orphaned  = "orphaned" // the chain has left it
)

// label returns the strongest label that covers a block of L1's chain.
func (h *heads) label(number uint64) string {
	switch {
	case h == nil:
		return latest
	case h.finalized != nil && number <= h.finalized.Number:
		return finalized
	case h.safe != nil && number <= h.safe.Number:
		return safe
	default:
		return latest
	}
}

// labelOf returns the label of a block of the rollup with its settlement, nil if it
// has none. It is what L1 says, not the rollup's node. It is empty for blocks of
// proposals that the contract has forgotten.
func (s *Server) labelOf(number uint64, at *settlement) string {
	h := s.watcher.l1.Load()
	switch {
	case number == 0:
		return finalized // it is a part of the deployment
	case at == nil && s.pending != nil && s.pending.isFinalized(number):
		return "" // a block with that number is final; that it is this one L1 does not say
	case at == nil:
		return latest
	case s.pending != nil && s.pending.isFinalized(number):
		return finalized
	case s.pending != nil:
		return safe
	case h != nil && h.finalized != nil && at.l1.Number <= h.finalized.Number:
		return finalized
	default:
		return safe
	}
}

// confirm leaves those labels of the rollup's node that L1 confirms. Of another one
// it leaves what was known before, if L1 confirms that: the node may know of a block
// of L1 that is not known here yet.
func (s *Server) confirm(ctx context.Context, now, before *heads) {
	if before == nil {
		before = new(heads)
	}
	now.safe = s.confirmed(ctx, now.safe, before.safe, safe, finalized)
	now.finalized = s.confirmed(ctx, now.finalized, before.finalized, finalized)
}

// confirmed returns the first head that is a settled block with one of the labels.
func (s *Server) confirmed(ctx context.Context, now, before *head, labels ...string) *head {
	for _, h := range []*head{now, before} {
		if h == nil {
			continue
		}
		if h.Number == 0 && h.Hash == s.conf.Deployment.GenesisHash {
			return h
		}
		found, err := s.settled.blocks(ctx, []uint64{h.Number})
		at := found[h.Number]
		if err == nil && at != nil && at.Hash == h.Hash && slices.Contains(labels, s.labelOf(h.Number, at)) {
			return h
		}
	}
	return nil
}
