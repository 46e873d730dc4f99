package dispute

import (
	"math"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/contracts/bindings"
	"nrollup/optimistic"
)

func idOf(p bindings.Proposal) common.Hash { return optimistic.ID(p) }

// mischief is what the dishonest do: whatever could hurt, at any time, and much of
// what the honest are about to do, in their place.
func (r *round) mischief(v *view) (list []action) {
	add := func(a action) {
		a.tip = r.rng.Int64N(3 * honestTip)
		list = append(list, a)
	}
	if r.rng.IntN(4) == 0 {
		add(r.falsePropose(v))
	}
	if p := r.anyPending(v); p != nil {
		number := p.First() + r.rng.Uint64N(p.Count)
		switch r.rng.IntN(7) {
		case 6: // what the proposal should have claimed, or somebody would like it to have
			if number > chainEnd {
				break
			}
			a := action{kind: prove, from: r.villain(), id: p.ID, number: number, trace: r.truth[number], claim: r.trueClaim(number)}
			if r.rng.IntN(2) == 0 {
				a.kind, a.claim.StateRoot = challenge, common.Hash{3}
			}
			add(a)
		case 0, 1:
			add(action{kind: challenge, from: r.villain(), id: p.ID, number: number})
		case 2:
			add(action{kind: remove, from: r.villain(), id: p.ID, number: number})
		case 3:
			add(action{kind: finalize, from: r.villain(), ids: []common.Hash{v.Pending[0].ID}})
		case 4:
			add(action{kind: prove, from: r.villain(), id: p.ID, number: number, trace: r.someTrace(p, number)})
		}
		// A challenge that is to be answered at the last moment, or is not.
		for number, c := range inOrder(p.Challenges) {
			if late := v.Time+slot*uint64(1+r.rng.IntN(2)) >= c.Deadline; late || r.rng.IntN(8) == 0 {
				add(action{kind: prove, from: r.villain(), id: p.ID, number: number, trace: r.someTrace(p, number)})
			}
			if v.Time+slot > c.Deadline && r.rng.IntN(2) == 0 {
				add(action{kind: remove, from: r.villain(), id: p.ID, number: number})
			}
		}
		if end := p.ProposedAt + window; v.Time+slot >= end && v.Time <= end { // in the last block that takes it
			add(action{kind: challenge, from: r.villain(), id: p.ID, number: number})
		}
	}
	if len(v.fallen) > 0 {
		r.plunder(v, add)
	}
	for _, w := range r.pool {
		if honestly(w.from) && r.rng.IntN(4) == 0 {
			a := w.action
			a.from = puppet
			add(a)
		}
	}
	return list
}

// trueClaim returns the claim that a block of the rollup can be proven with.
func (r *round) trueClaim(number uint64) *bindings.BlockClaim {
	b := r.truth[number]
	return &bindings.BlockClaim{
		Number: number, ParentHash: b.parent, PreStateRoot: b.pre, BlockHash: b.hash, StateRoot: b.root, AnchorHash: r.anchorHash(b.anchor),
	}
}

// villain returns one of the dishonest.
func (r *round) villain() common.Address { return dishonest[r.rng.IntN(len(dishonest))] }

func (r *round) anyPending(v *view) *optimistic.Pending {
	if len(v.Pending) == 0 {
		return nil
	}
	return v.Pending[r.rng.IntN(len(v.Pending))]
}

// someTrace returns the trace of a claimed block if there is one, the true one with
// its number, or another one.
func (r *round) someTrace(p *optimistic.Pending, number uint64) *l2Block {
	if b := r.byHash[p.Claims[number-p.First()].BlockHash]; b != nil && r.rng.IntN(2) == 0 {
		return b
	}
	if lies := r.lies[number]; r.rng.IntN(3) == 0 && len(lies) > 0 {
		return lies[r.rng.IntN(len(lies))]
	}
	if number >= uint64(len(r.truth)) {
		number = 1
	}
	return r.truth[number]
}

// falsePropose proposes true and false blocks, with data, without, or late.
func (r *round) falsePropose(v *view) action {
	parent := v.Tip()
	if r.rng.IntN(8) == 0 {
		parent = v.Last // which is the tip sometimes
	}
	a := action{kind: propose, from: mallory, id: idOf(parent)}
	lying := r.rng.IntN(3) > 0
	for i := range 1 + r.rng.Uint64N(maxBlocks) {
		number := parent.Number + 1 + i
		if number >= uint64(len(r.truth)) {
			number = uint64(len(r.truth)) - 1
		}
		block := r.truth[number]
		if lies := r.lies[number]; lying && r.rng.IntN(2) == 0 {
			block = lies[r.rng.IntN(len(lies))]
		}
		if n := len(a.blocks); n > 0 && block.anchor < a.blocks[n-1].anchor {
			continue
		}
		a.blocks = append(a.blocks, block)
	}
	switch r.rng.IntN(3) {
	case 0:
		a.data = math.MaxUint64
	case 1:
		a.data = v.Time + r.rng.Uint64N(window)
	}
	return a
}

// plunder tries to get what is left of what fell, one's own or not.
func (r *round) plunder(v *view, add func(action)) {
	for id, f := range inOrderOf(v.fallen, common.Hash.Cmp) {
		for number := range inOrder(f.challenges) {
			if r.rng.IntN(3) == 0 {
				add(action{kind: reclaim, from: r.villain(), id: id, number: number})
			}
		}
		if r.rng.IntN(10) == 0 {
			add(action{kind: reclaim, from: r.villain(), id: id, number: v.records[id].First()})
		}
	}
	for _, branch := range v.dead {
		if r.rng.IntN(3) == 0 {
			add(action{kind: refund, from: r.villain(), ids: branch[:1+r.rng.IntN(len(branch))]})
		}
	}
}
