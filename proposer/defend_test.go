package proposer

import (
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/contracts/bindings"
	"nrollup/optimistic"
	"nrollup/optimistic/optest"
)

// The proposer answers challenges of its own blocks at once, and loses nothing by it.
func TestDefend(t *testing.T) {
	r := newRig(t, optest.Address("proposer"))
	p := r.proposer("proposer")
	r.L2.Extend(3, 2)
	r.act(p)
	r.challenge("challenger", 2)
	r.challenge("second", 3)
	if clock := r.view().Clock(1); clock.State != optimistic.Challenged || clock.Deadline == 0 {
		t.Errorf("clock %+v", clock)
	}
	before := r.Balance(p.Account())
	r.round(p)
	calls := p.sender.Calls()
	if len(calls) != 2 || calls[0].Name != "defend" || !calls[1].Urgent {
		t.Fatalf("%d calls are under way", len(calls))
	}
	r.Slot()
	v := r.proposed(3)
	if len(v.Pending[0].Challenges) != 0 || !v.Pending[0].IsProven(2) || !v.Pending[0].IsProven(3) || v.Pending[0].IsProven(1) {
		t.Errorf("open %v, proven %b", v.Pending[0].Challenges, v.Pending[0].Proven)
	}
	if after := r.Balance(p.Account()); after.Cmp(before) < 0 {
		t.Errorf("defending has cost %v wei, base fee %v", before.Sub(before, after), r.view().BaseFee)
	}
	r.Jump(optest.Window + 24)
	r.act(p)
	if v := r.view(); v.Head.Number != 3 {
		t.Errorf("block %d is final, want 3", v.Head.Number)
	}
}

// Blocks that somebody else has proposed are defended in the second half of the time.
func TestDefendOthers(t *testing.T) {
	r := newRig(t, common.Address{})
	first, other := r.proposer("proposer"), r.proposer("second")
	r.L2.Extend(2, 1)
	r.act(first)
	r.challenge("challenger", 1)
	r.round(other)
	if calls := other.sender.Calls(); len(calls) > 0 {
		t.Fatalf("%s is under way in the first half", calls[0].Name)
	}
	r.Jump(optest.Response / 2)
	r.round(other)
	if calls := other.sender.Calls(); len(calls) > 0 {
		t.Fatalf("%s is under way where a reorganisation of L1 can put it into the first half", calls[0].Name)
	}
	r.Jump(optest.Response / 4)
	r.act(other)
	v := r.view()
	if !v.Pending[0].IsProven(1) {
		t.Error("the block is not defended")
	}
}

// What is false is not defended, nor built on. Once it is removed, true blocks are
// proposed, and those who lost nothing by their own fault get their bonds back.
func TestForkAndRefund(t *testing.T) {
	r := newRig(t, common.Address{})
	p := r.proposer("proposer")
	r.L2.Extend(4, 1)
	false_ := r.falseProposal("second")
	r.challenge("challenger", false_)
	err := p.round(t.Context())
	if !asProblem(err).is(problemFork) {
		t.Fatalf("have %v, want a fork", err)
	}
	if calls := p.sender.Calls(); len(calls) > 0 {
		t.Fatalf("%s is under way", calls[0].Name)
	}
	// Somebody who does not look builds on it.
	r.proposeBlind("third")
	r.Jump(optest.Response + 24)
	v := r.view()
	r.ok(r.Call("challenger", nil, contract.PackRemove(v.Pending[0].Proposal, v.Last, false_)))
	r.proposed(0)
	before := r.Balance(optest.Address("third"))
	r.act(p)
	r.proposed(4)
	third := r.proposer("third")
	r.act(third)
	if gain := before.Sub(r.Balance(optest.Address("third")), before); gain.Sign() <= 0 {
		t.Errorf("the bond is not back: %v wei", gain)
	}
	if gone := third.branches.open; len(gone) != 1 {
		t.Fatalf("%d branches are known, want 1", len(gone))
	}
	for range 3 {
		r.act(third) // nothing more to get
	}
	if nonce := third.sender.State().Nonce; nonce != 2 {
		t.Errorf("%d transactions were sent, want 2", nonce)
	}
}

// Bonds come back even if somebody else has had only some of them refunded.
func TestRefundOfTheRest(t *testing.T) {
	r := newRig(t, common.Address{})
	r.L2.Extend(5, 1)
	false_ := r.falseProposal("second")
	r.challenge("challenger", false_)
	for range 3 {
		r.proposeBlind("third")
	}
	v := r.view()
	r.Jump(optest.Response + 24)
	r.ok(r.Call("challenger", nil, contract.PackRemove(v.Pending[0].Proposal, v.Last, false_)))
	r.ok(r.Call("second", nil, contract.PackRefund([]bindings.Proposal{v.Pending[3].Proposal})))
	before := r.Balance(optest.Address("third"))
	p := r.proposer("third", func(c *Config) { c.Interval = time.Hour })
	for range 3 {
		r.act(p)
	}
	gain := new(big.Int).Sub(r.Balance(p.Account()), before)
	if bond := v.Params.ProposalBond; gain.Cmp(bond) <= 0 {
		t.Errorf("%v wei are back, each of two bonds has %v", gain, bond)
	}
}

// A proposal that lost a challenge is removed by the proposer if nobody else does it, and
// its blocks are proposed again.
func TestRemoveWhatIsLost(t *testing.T) {
	r := newRig(t, common.Address{})
	p := r.proposer("proposer")
	r.L2.Extend(3, 1)
	r.act(p)
	lost := r.view().TipID()
	r.challenge("challenger", 2)
	r.Jump(optest.Response + 12)
	for range 2 { // slots in which the challenger may remove it
		if err := p.round(t.Context()); !asProblem(err).is(problemFork) || !strings.Contains(err.Error(), "block 2 was challenged") {
			t.Fatalf("have %v, want that the proposal has to be removed", err)
		}
		if calls := p.sender.Calls(); len(calls) > 0 {
			t.Fatalf("%s is under way", calls[0].Name)
		}
		r.Slot()
	}
	for range 2 {
		_ = p.round(t.Context())
		r.settle(p)
		r.Slot()
	}
	if v := r.proposed(3); len(v.Pending) != 1 || v.TipID() == lost {
		t.Errorf("%d proposals are pending, the newest is %v", len(v.Pending), v.TipID())
	}
}
