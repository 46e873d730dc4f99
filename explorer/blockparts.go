package explorer

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/rollup"
)

// l1Part is what a block of L1 has to do with the rollup.
type l1Part struct {
	Execute *l1Execute        `json:"execute"` // null if L1 does not say
	Settled []rollup.BlockRef `json:"settled"`
}

type l1Execute struct {
	Limit uint64          `json:"limit"` // gas
	Used  uint64          `json:"used"`
	Calls []l1ExecuteCall `json:"calls"` // of this rollup, that succeeded
}

type l1ExecuteCall struct {
	Tx      common.Hash     `json:"tx"`
	L2Block rollup.BlockRef `json:"l2Block"`
	Gas     *uint64         `json:"gas"` // that the call declares; null before it was read
}

// l2Part is what L1 has to do with a block of the rollup.
type l2Part struct {
	Anchor       *rollup.BlockRef `json:"anchor"`             // the L1 block that it knows of; null for the genesis
	AnchorLost   bool             `json:"anchorLost"`         // L1 has left that block
	Settlement   *result          `json:"settlement"`         // null before that
	SettledOther *common.Hash     `json:"settledOther"`       // hash of the block that L1 has settled in its place
	Proposal     *blockProposal   `json:"proposal,omitempty"` // that has it, in an optimistic rollup
}

// l1Part returns what a block of L1 has settled.
func (s *Server) l1Part(ctx context.Context, b *block) (*l1Part, error) {
	number := uint64(b.Number)
	part := &l1Part{Settled: []rollup.BlockRef{}}
	found, err := s.settled.within(ctx, number, number)
	if err != nil {
		return nil, err
	}
	calls := []l1ExecuteCall{}
	for i := range found {
		at := &found[i]
		if at.l1.Hash != b.Hash {
			continue
		}
		part.Settled = append(part.Settled, at.BlockRef)
		if at.proposal != nil {
			continue // nothing is executed
		}
		call := l1ExecuteCall{Tx: at.tx, L2Block: at.BlockRef}
		if r := s.checker.known(at); r != nil {
			call.Gas = &r.Execute.GasUsed
		}
		calls = append(calls, call)
	}
	gas, err := s.watcher.gas.blocks(ctx, number, number)
	if err == nil && len(gas) == 1 && gas[0].Hash == b.Hash {
		part.Execute = &l1Execute{Limit: gas[0].Limit, Used: gas[0].Used, Calls: calls}
	}
	return part, err
}

// l2Part returns what L1 knows of a block of the rollup, and what it knows of L1.
func (s *Server) l2Part(ctx context.Context, b *block) (label string, part *l2Part, err error) {
	part = new(l2Part)
	if err := s.addAnchor(ctx, part, b); err != nil {
		return "", nil, err
	}
	number := uint64(b.Number)
	found, err := s.settled.blocks(ctx, []uint64{number})
	if err != nil {
		return "", nil, err
	}
	at := found[number]
	if at != nil && at.Hash != b.Hash {
		part.SettledOther, at = &at.Hash, nil
	}
	if at != nil && at.proposal != nil {
		part.Proposal = s.pending.blockProposal(at)
	}
	if at != nil {
		if part.Settlement, err = s.checker.check(at); at.proposal != nil {
			err = nil // the node of the rollup does not have the trace
		}
	}
	return s.labelOf(number, at), part, err
}

// addAnchor names the L1 block that a block is anchored to.
func (s *Server) addAnchor(ctx context.Context, part *l2Part, b *block) error {
	if b.Anchor == nil || *b.Anchor == (common.Hash{}) {
		return nil
	}
	part.Anchor = &rollup.BlockRef{Hash: *b.Anchor}
	var on *block
	if err := s.l1.call(ctx, &on, "eth_getBlockByHash", *b.Anchor, false); err != nil {
		return err
	}
	if on == nil {
		part.AnchorLost = true
		return nil
	}
	part.Anchor.Number = uint64(on.Number)
	ok, err := s.l1.contains(ctx, on.ref())
	part.AnchorLost = err == nil && !ok
	return err
}
