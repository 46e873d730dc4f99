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
			b := r.trueAt(p, number)
			a := action{kind: prove, from: r.villain(), id: p.ID, number: number, trace: b, claim: r.trueClaim(b)}
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
		if end := p.ProposedAt + r.window; v.Time+slot >= end && v.Time <= end { // in the last block that takes it
			add(action{kind: challenge, from: r.villain(), id: p.ID, number: number})
		}
	}
	if len(v.fallen) > 0 {
		r.plunder(v, add)
	}
	if r.forced {
		r.pester(v, add)
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
func (r *round) trueClaim(b *l2Block) *bindings.BlockClaim {
	return &bindings.BlockClaim{
		Number: b.number, ParentHash: b.parent, PreStateRoot: b.pre, BlockHash: b.hash, StateRoot: b.root, AnchorHash: r.anchorHash(b.anchor),
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
	if b := r.known(p.Claims[number-p.First()].BlockHash); b != nil && r.rng.IntN(2) == 0 {
		return b
	}
	b := r.trueAt(p, number)
	if r.rng.IntN(3) == 0 {
		return r.lieAbout(b)
	}
	return b
}

// trueAt returns the block that a proposal should have claimed, or one like it.
func (r *round) trueAt(p *optimistic.Pending, number uint64) *l2Block {
	if parent := r.node(p.Claims[number-p.First()].ParentHash); parent != nil && parent.number < r.chainEnd {
		return r.after(parent, 0)
	}
	return r.truth[min(number, r.chainEnd)]
}

// after returns a true block that follows another one.
func (r *round) after(parent *l2Block, forced uint8) *l2Block {
	b, err := r.child(parent, forced)
	if err != nil {
		panic(err) // a generator makes valid blocks
	}
	return b
}

// lieAbout returns something that could be claimed in the place of a true block.
func (r *round) lieAbout(b *l2Block) *l2Block {
	list, err := r.lies(b)
	if err != nil {
		panic(err)
	}
	return list[r.rng.IntN(len(list))]
}

// falsePropose proposes true and false blocks, with data, without, or late.
func (r *round) falsePropose(v *view) action {
	parent := v.Tip()
	if r.rng.IntN(8) == 0 {
		parent = v.Last // which is the tip sometimes
	}
	a := action{kind: propose, from: mallory, id: idOf(parent)}
	lying, last := r.rng.IntN(3) > 0, r.node(parent.BlockHash)
	if r.forced {
		lying = r.rng.IntN(4) == 0 // more would leave no time to censor anybody
	}
	for i := range 1 + r.rng.Uint64N(r.maxBlocks) {
		block := r.truth[min(parent.Number+1+i, r.chainEnd)]
		if last != nil && last.number < r.chainEnd {
			block = r.after(last, r.willing(v, last))
		}
		if block.time > v.Time+2*slot && len(a.blocks) > 0 && r.forced {
			break
		}
		last = block
		if lying && r.rng.IntN(2) == 0 {
			block = r.lieAbout(block)
			last = r.node(block.hash)
		}
		if n := len(a.blocks); n > 0 && block.anchor < a.blocks[n-1].anchor {
			continue
		}
		a.blocks = append(a.blocks, block)
	}
	if e := v.inbox.head(); e != nil && last != nil && r.rng.IntN(2) == 0 {
		a.entry, a.state = e, last // which has it or not
	}
	if r.rng.IntN(4) == 0 {
		a.spoils = make([]spoiling, len(a.blocks))
		for i := range a.spoils {
			a.spoils[i] = spoiling(r.rng.IntN(int(spoilings)))
		}
	}
	often := 3
	if r.forced {
		often = 10
	}
	switch r.rng.IntN(often) {
	case 0:
		a.data = math.MaxUint64
	case 1:
		a.data = v.Time + r.rng.Uint64N(r.window)
	}
	return a
}

// willing returns which forced transactions a dishonest sequencer takes into a block.
func (r *round) willing(v *view, parent *l2Block) uint8 {
	if !r.forced || r.rng.IntN(8) > 0 {
		return 0
	}
	return v.inbox.wanted(parent)
}

// pester tries to get bonds out of the inbox, and entries that should stay.
func (r *round) pester(v *view, add func(action)) {
	for _, a := range r.force(v, eve) {
		add(a)
	}
	if n := len(v.inbox.queue); n > 0 && r.rng.IntN(3) == 0 {
		a := action{kind: clear_, from: r.villain(), entry: v.inbox.queue[r.rng.IntN(n)]}
		if r.rng.IntN(3) == 0 {
			a.kind = lapse
		}
		a.state = r.own[r.rng.IntN(len(r.own))]
		if r.rng.IntN(2) == 0 {
			a.state = r.node(v.Head.BlockHash)
		}
		add(a)
	}
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
