package dispute

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/optimistic"
)

// petition is a transaction that somebody will force.
type petition struct {
	*user
	payer common.Address
	at    int // steps of the round until then
}

// petitions draws what is forced in a round.
func (r *round) drawPetitions() (list []petition) {
	if !r.forced {
		return nil
	}
	for _, u := range r.users {
		if p := (petition{user: u, payer: customer, at: 1 + r.rng.IntN(20)}); r.rng.IntN(2) == 0 || u == r.users[0] {
			if u.bit == 0 && r.rng.IntN(2) == 0 {
				p.payer = eve
			}
			list = append(list, p)
		}
	}
	return list
}

// force returns the transactions that an account wants to force now.
func (r *round) force(v *view, payer common.Address) (list []action) {
	final := r.node(v.Head.BlockHash)
	for _, p := range r.petitions {
		gone := len(v.book.exitsOf(payer)) > 0 && r.hasLeft(p.user)
		if p.payer != payer || p.at > r.steps || gone || v.inbox.find(p.user) != nil || p.bit&final.used != 0 {
			continue
		}
		list = append(list, action{kind: submit, from: payer, user: p.user, state: final, tip: honestTip})
	}
	return list
}

// shows is what an account wants L1 to know of its entry: that it is included, once others
// could say that it has lapsed, or keep out what is behind it.
func (r *round) shows(v *view, payer common.Address) []action {
	e, tip := v.inbox.head(), r.tipOf(v)
	if e == nil || e.Payer != payer || v.Time <= e.Deadline || tip == nil || e.user.bit&tip.used == 0 || e.index < v.inbox.shown[v.TipID()] {
		return nil
	}
	return []action{{kind: show, from: payer, tip: honestTip, id: v.TipID(), entry: e, state: tip}}
}

func (r *round) hasLeft(u *user) bool {
	for _, x := range r.book.inbox.exits {
		if x.user == u {
			return true
		}
	}
	return false
}

// line returns the chain that the honest proposer has: what is on L1 as far as it is
// true and to be had, and on that its own blocks, which have all that is forced. It
// tells, too, whether all that is on L1 is in it.
func (r *round) line(v *view) (list []*l2Block, whole bool, err error) {
	list = r.path(r.node(v.Head.BlockHash))
	for _, p := range v.Pending {
		for i, claim := range p.Claims {
			b := r.truthOf(claim, p.ProposedAt, r.anchorHash)
			if b == nil || !r.readable(v, p, i) {
				return list, false, nil
			}
			list = append(list, b)
		}
	}
	for last := list[len(list)-1]; last.number < r.chainEnd && r.timeOf(last.number+1) <= v.Time; list = append(list, last) {
		if last, err = r.child(last, v.inbox.wanted(last)); err != nil {
			return nil, false, err
		}
	}
	return list, true, nil
}

// readable reports whether the honest can have a block of a proposal.
func (r *round) readable(v *view, p *optimistic.Pending, i int) bool {
	return !r.forced || honestly(p.Proposer) || available(p.Proposed) <= v.Time && complete(p.Proposed) || p.IsProven(p.First()+uint64(i))
}

// show completes a proposal of the honest proposer: once the first entry is overdue,
// it shows that to be included. It returns false if the contract would not take the
// proposal yet.
func (r *round) show(v *view, a *action) bool {
	e, next := v.inbox.head(), v.Time+slot
	if e == nil || next <= e.Deadline {
		return true
	}
	if last := a.blocks[len(a.blocks)-1]; e.user.bit&last.used != 0 {
		a.entry, a.state = e, last
	}
	if a.entry != nil && e.index >= v.inbox.shown[v.TipID()] {
		return true
	}
	return next >= v.Head.AdvancedAt+v.Params.Grace
}

// clears is what the honest proposer wants to take out of the inbox.
func (r *round) clears(v *view) (list []action) {
	e := v.inbox.head()
	if e == nil {
		return nil
	}
	final := r.node(v.Head.BlockHash)
	a := action{from: proposer, tip: honestTip, entry: e, state: final}
	switch lapses := max(e.Deadline, v.inbox.first) + r.lapse; {
	case e.user.bit&final.used != 0:
		a.kind = clear_
	case v.Time > lapses && (e.user.bit == 0 || r.own[len(r.own)-1].used&e.user.bit == 0):
		a.kind = lapse
	default:
		return nil
	}
	return []action{a}
}

// mayForce checks that nobody is censored for good: after the deadline of an entry, as
// long as the honest proposer can build on what is on L1, the entry is in that soon;
// and it has left the inbox when all proposals that were removed in between, and the
// windows, can have taken their time.
func (r *round) mayForce(v *view, whole bool) error {
	e, passed := v.inbox.head(), v.Time-r.looked
	r.looked = v.Time
	if e == nil || e.user.bit == 0 || v.Time <= e.Deadline || !whole || r.tipOf(v).used&e.user.bit != 0 {
		r.starved = 0
	} else if len(r.own) > int(v.Tip().Number)+1 { // there is a block that could have it
		r.starved += passed
	}
	if most := 2*r.patience() + r.grace; r.starved > most {
		return fmt.Errorf("entry %d is overdue, and kept out for %d s", e.index, r.starved)
	}
	for _, e := range v.inbox.queue {
		if e.user.bit != 0 && v.Time > r.bound(v, e) {
			return fmt.Errorf("entry %d waits since %d, and should have left by %d", e.index, e.since, r.bound(v, e))
		}
	}
	return nil
}

func (r *round) tipOf(v *view) *l2Block { return r.node(v.Tip().BlockHash) }

// bound is when an entry that can be included has left the inbox, in L1 time.
func (r *round) bound(v *view, e *entry) uint64 {
	removals, before := 0, uint64(0)
	for _, x := range r.book.done {
		if x.kind == remove && x.err == nil && x.time > e.since {
			removals++
		}
	}
	for _, q := range v.inbox.queue { // those before it that lapse hold it up
		if q.index < e.index && q.user.bit == 0 {
			before += r.lapse
		}
	}
	for _, q := range v.inbox.exits {
		if q.index < e.index && q.user.bit == 0 {
			before += r.lapse
		}
	}
	wait := 2*r.patience() + r.grace
	cycle := r.dataTimeout + r.patience() + r.response + wait // of a proposal that is removed
	reorgs := uint64(r.reorgs) * r.patience()
	return e.Deadline + before + uint64(removals+1)*cycle + wait + r.window + r.response + r.patience() + reorgs
}
