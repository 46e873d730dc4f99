package derive

import (
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/contracts/bindings"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// Chain is what a block of L1 leaves of the proposals of an optimistic rollup. It is
// not changed once it is made: checkpoints share it, and what it points to.
type Chain struct {
	// Record is the id of the proposal that the rollup's head is the end of, and
	// Position its place.
	Record   common.Hash `json:"record"`
	Position uint64      `json:"position"`

	// Confirmed is the last block that the contract has made final, and Final the
	// place of the proposal that it is the end of. It may be after the rollup's head.
	Confirmed rollup.BlockRef `json:"confirmed"`
	Final     uint64          `json:"final"`

	waiting []*waiting // on Record, the oldest first
}

// waiting is a proposal whose blocks are not derived.
type waiting struct {
	ID       common.Hash     `json:"id"`
	Position uint64          `json:"position"`
	First    uint64          `json:"first"` // number
	Last     rollup.BlockRef `json:"last"`
	L1       rollup.BlockRef `json:"l1"`
	Proofs   []proof         `json:"proofs,omitempty"`
}

// proof is where L1 has the trace of a block that was proven.
type proof struct {
	Number uint64          `json:"number"` // of the block
	L1     rollup.BlockRef `json:"l1"`
}

// genesisChain returns the chain of a rollup that nothing was proposed of.
func genesisChain(genesis Head) *Chain {
	record := optimistic.ID(optimistic.Genesis(genesis.Hash, genesis.StateRoot))
	return &Chain{Record: record, Confirmed: genesis.BlockRef}
}

// tip returns the place of the newest proposal, its id and its last block.
func (c *Chain) tip(head Head) (position uint64, id common.Hash, last rollup.BlockRef) {
	if n := len(c.waiting); n > 0 {
		w := c.waiting[n-1]
		return w.Position, w.ID, w.Last
	}
	return c.Position, c.Record, head.BlockRef
}

// propose takes a proposal for the newest one.
func (c *Checkpoint) propose(p *optimistic.Proposed) error {
	position, id, last := c.Chain.tip(c.Head)
	if p.Position != position+1 || p.Parent != id || p.First() != last.Number+1 {
		return fmt.Errorf("proposal %v is at position %d, on %v, from block %d on: the newest one was %v at position %d, up to block %d",
			p.ID, p.Position, common.Hash(p.Parent), p.First(), id, position, last.Number)
	}
	chain := *c.Chain
	chain.waiting = append(slices.Clip(chain.waiting), &waiting{
		ID:       p.ID,
		Position: p.Position,
		First:    p.First(),
		Last:     rollup.BlockRef{Number: p.Number, Hash: p.BlockHash},
		L1:       p.L1,
	})
	c.Chain = &chain
	return nil
}

// remove takes a proposal away, with all that are on it. It reports whether the
// rollup's head was among their blocks.
func (c *Checkpoint) remove(e *bindings.OptimisticRollupRemoved) (lowered bool, err error) {
	chain := *c.Chain
	if tip, _, _ := chain.tip(c.Head); e.Position <= chain.Final || e.Position > tip {
		return false, fmt.Errorf("proposal %v is removed from position %d: those that can be are from %d to %d", common.Hash(e.Id), e.Position, chain.Final+1, tip)
	}
	if id, known := chain.at(e.Position); known && id != e.Id {
		return false, fmt.Errorf("proposal %v is removed from position %d, which has proposal %v", common.Hash(e.Id), e.Position, id)
	}
	if lowered = e.Position <= chain.Position; lowered {
		chain.Record, chain.Position, chain.waiting = e.Tip, e.Position-1, nil
		// The time is not in the event; that time goes on is for EXECUTE to check.
		c.Head = Head{BlockRef: rollup.BlockRef{Number: e.Number, Hash: e.BlockHash}, StateRoot: e.StateRoot, Anchor: e.Anchor}
	} else {
		chain.waiting = slices.Clip(chain.waiting[:e.Position-chain.Position-1])
	}
	c.Chain = &chain
	if _, id, last := chain.tip(c.Head); id != e.Tip || last.Number != e.Number || last.Hash != e.BlockHash {
		return false, fmt.Errorf("after a removal, proposal %v is the newest one, with block %d (%v) at its end: the event says %v and block %d (%v)",
			id, last.Number, last.Hash, common.Hash(e.Tip), e.Number, common.Hash(e.BlockHash))
	}
	return lowered, nil
}

// confirm takes the oldest pending proposal for final.
func (c *Checkpoint) confirm(e *bindings.OptimisticRollupFinalized) error {
	chain := *c.Chain
	if tip, _, _ := chain.tip(c.Head); e.Position != chain.Final+1 || e.Position > tip {
		return fmt.Errorf("proposal %v is final at position %d: the last final one was at %d, and the newest is at %d", common.Hash(e.Id), e.Position, chain.Final, tip)
	}
	if id, known := chain.at(e.Position); known && id != e.Id {
		return fmt.Errorf("proposal %v is final at position %d, which has proposal %v", common.Hash(e.Id), e.Position, id)
	}
	chain.Final, chain.Confirmed = e.Position, rollup.BlockRef{Number: e.Number, Hash: e.BlockHash}
	c.Chain = &chain
	return nil
}

// at returns the id of the proposal at a position, if that is known still.
func (c *Chain) at(position uint64) (id common.Hash, known bool) {
	switch {
	case position == c.Position:
		return c.Record, true
	case position > c.Position:
		return c.waiting[position-c.Position-1].ID, true
	}
	return common.Hash{}, false
}

// prove notes that L1 has the trace of a block, if the block is not derived.
func (c *Checkpoint) prove(id common.Hash, at proof) {
	i := slices.IndexFunc(c.Chain.waiting, func(w *waiting) bool { return w.ID == id })
	if i < 0 {
		return
	}
	chain, proven := *c.Chain, *c.Chain.waiting[i]
	proven.Proofs = append(slices.Clip(proven.Proofs), at)
	chain.waiting = slices.Clone(chain.waiting)
	chain.waiting[i] = &proven
	c.Chain = &chain
}

// derive takes the oldest proposal that waits for derived.
func (c *Checkpoint) derive(head Head) {
	chain := *c.Chain
	chain.Record, chain.Position = chain.waiting[0].ID, chain.waiting[0].Position
	chain.waiting = chain.waiting[1:]
	c.Head, c.Chain = head, &chain
}

// final returns the last block that is final at a checkpoint whose block of L1 is
// final, of those up to a head that came later.
func (c *Checkpoint) final(head Head) rollup.BlockRef {
	switch {
	case c.Chain == nil:
		return c.Head.BlockRef
	case c.Chain.Confirmed.Number > head.Number: // the head's proposal is below
		return head.BlockRef
	}
	return c.Chain.Confirmed
}
