package proposer

import (
	"context"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/da"
	"nrollup/optimistic"
	"nrollup/optimistic/optest"
)

// Blocks are proposed with their data, in several proposals, and become final after
// the window.
func TestProposeAndFinalize(t *testing.T) {
	r := newRig(t, optest.Address("proposer"))
	p := r.proposer("proposer")
	before := r.Balance(p.Account())
	r.L2.Extend(11, 2)
	r.act(p)
	r.proposed(8) // as many as a proposal can have
	r.act(p)
	v := r.proposed(11)
	if len(v.Pending) != 2 || v.Pending[0].Count != 8 || v.Pending[1].Count != 3 {
		t.Fatalf("%d proposals are pending", len(v.Pending))
	}
	for _, pending := range v.Pending {
		payload, err := p.cfg.Layer.Fetch(t.Context(), pending.Pointer())
		r.Must(err)
		traces, err := optimistic.DecodePayload(payload, pending.Count)
		r.Must(err)
		for i, claim := range pending.Claims {
			r.Must(optimistic.CheckBlock(claim, &pending.Proposal, traces[i], check(r.Deployment)))
		}
	}
	r.act(p)
	r.Must(p.round(t.Context())) // nothing to do
	if s := p.Status(); s.InFlight || s.Proposed.Number != 11 || s.Unproposed != 0 || s.Final.Number != 0 || s.Pending != 2 || s.Problem != "" {
		t.Errorf("status %+v", s)
	}
	r.Jump(optest.Window + 24)
	r.act(p)
	v = r.proposed(11)
	if v.Head.Number != 11 || len(v.Pending) != 0 {
		t.Fatalf("block %d is final, want 11", v.Head.Number)
	}
	r.act(p)
	spent := before.Sub(before, r.Balance(p.Account()))
	if spent.Cmp(v.Params.ProposalBond) >= 0 {
		t.Errorf("the bonds are not back: %v wei are gone", spent)
	}
	if v.Clock(11).State != optimistic.Final || v.Clock(12).State != optimistic.Unproposed {
		t.Errorf("clocks %+v, %+v", v.Clock(11), v.Clock(12))
	}
}

// Whoever is not the sequencer proposes only while the contract lets it.
func TestProposeWhenOpen(t *testing.T) {
	r := newRig(t, optest.Address("second"))
	p := r.proposer("proposer")
	r.L2.Extend(2, 1)
	r.act(p)
	r.proposed(0)
	r.Jump(3600 + 24)
	r.act(p)
	r.proposed(2)
}

// A proposal that somebody else makes first is built on, if it is true.
func TestProposeAfterAnother(t *testing.T) {
	r := newRig(t, common.Address{})
	first, second := r.proposer("proposer"), r.proposer("second")
	r.L2.Extend(3, 1)
	r.round(first)
	r.round(second)
	r.Slot() // one of them is too late
	r.proposed(3)
	r.L2.Extend(2, 1)
	for range 4 {
		r.act(second)
	}
	if v := r.proposed(5); len(v.Pending) != 2 {
		t.Errorf("%d proposals are pending, want 2", len(v.Pending))
	}
}

// An account does not put all that it has into bonds: it could not defend them.
func TestProposeKeepsEnoughToDefend(t *testing.T) {
	r := newRig(t, common.Address{})
	r.L2.Extend(2, 1)
	p := r.proposer("thrifty")
	bond := r.view().Params.ProposalBond
	r.Mine(r.Send("second", p.Account(), bond, 1_000_000, nil))
	r.Mine(r.Send("second", p.Account(), big.NewInt(params.Ether/10), 200_000, nil))
	if err := p.round(t.Context()); !asProblem(err).is(problemFunds) || !strings.Contains(err.Error(), "to be able to prove a block") {
		t.Errorf("have %v, want that the account is short of funds", err)
	}
	r.Slot()
	r.proposed(0)
	r.Mine(r.Send("second", p.Account(), big.NewInt(params.Ether/10), 200_000, nil))
	r.act(p)
	r.proposed(2)
	r.challenge("challenger", 1)
	r.act(p)
	if v := r.view(); !v.Pending[0].IsProven(1) {
		t.Error("the block is not defended")
	}
}

// What is published is proposed, even if there are more blocks by the time that L1 can
// have the proposal.
func TestPublishOnce(t *testing.T) {
	r := newRig(t, common.Address{})
	r.L2.Extend(2, 1)
	p := r.proposer("proposer", func(c *Config) { c.MaxFee = big.NewInt(10) })
	layer := &countingLayer{Layer: p.cfg.Layer}
	p.cfg.Layer = layer
	for range 3 {
		if err := p.round(t.Context()); !asProblem(err).is(problemFees) {
			t.Fatalf("have %v, want that L1 costs too much", err)
		}
		r.L2.Extend(1, 1)
		r.Slot()
	}
	if layer.published != 1 {
		t.Errorf("published %d times", layer.published)
	}
	p.sender.MaxFee().SetUint64(100 * params.GWei)
	r.act(p)
	r.proposed(2)
	r.act(p)
	r.proposed(5)
}

// countingLayer counts what is published.
type countingLayer struct {
	da.Layer
	published int
}

func (l *countingLayer) Publish(ctx context.Context, payload []byte) (*da.Posting, error) {
	l.published++
	return l.Layer.Publish(ctx, payload)
}
