package proposer

import (
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/optimistic/optest"
	"nrollup/rollup"
)

// large lets proposals have more blocks than transactions are under way at a time.
func large(s *rollup.Spec) {
	s.Optimistic.MaxBlocks = 16
	s.Optimistic.ProposalBond = (*hexutil.Big)(s.Optimistic.MinProposalBond())
}

// challengeAll challenges blocks in one block of L1.
func (r *rig) challengeAll(first, last uint64) {
	r.Helper()
	v := r.view()
	for number := first; number <= last; number++ {
		p := v.Of(number)
		claim, path := p.Claim(number)
		r.Send("challenger", r.Deployment.Contracts.Rollup, v.Params.ChallengeBond, 1_000_000, contract.PackChallenge(p.Proposal, claim, path))
	}
	r.Slot()
	open := 0
	for _, p := range r.view().Pending {
		open += len(p.Challenges)
	}
	if open != int(last-first+1) {
		r.Fatalf("%d challenges are open", open)
	}
}

// So many challenges at a time are answered in as few blocks of L1 as have room for it,
// each once, whatever happens in between, while blocks are proposed.
func TestDefendMany(t *testing.T) {
	const count = 12
	for _, test := range []struct {
		name   string
		within int // blocks of L1
		event  func(r *rig, p *Proposer) *Proposer
	}{
		{"nothing", 3, func(_ *rig, p *Proposer) *Proposer { return p }},
		{"restart", 4, func(r *rig, _ *Proposer) *Proposer { return r.proposer("proposer") }},
		{"reorganisation", 4, func(r *rig, p *Proposer) *Proposer {
			base := r.Number()
			r.Slot()
			if p := r.view().Pending[0]; len(p.Challenges) >= count {
				r.Fatal("nothing is proven")
			}
			r.Rewind(base)
			r.Jump(24)
			if p := r.view().Pending[0]; len(p.Challenges) != count {
				r.Fatal("the reorganisation took nothing back")
			}
			return p
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := newRig(t, optest.Address("proposer"), large)
			p := r.proposer("proposer")
			r.L2.Extend(count, 1)
			r.act(p)
			r.proposed(count)
			r.challengeAll(1, count)
			r.L2.Extend(1, 1)
			r.round(p)
			if n := len(p.sender.Calls()); n != p.sender.MaxPending() {
				t.Fatalf("%d transactions are under way", n)
			}
			p = test.event(r, p)
			for range test.within {
				r.act(p)
			}
			v := r.proposed(count + 1)
			if v.Head.Number != count { // all blocks are proven
				t.Errorf("final up to block %d, want %d", v.Head.Number, count)
			}
			nonce, err := r.Eth.NonceAt(r.Ctx, p.Account(), nil)
			r.Must(err)
			if nonce != count+3 {
				t.Errorf("%d transactions for %d defences, 2 proposals and what makes one final", nonce, count)
			}
		})
	}
}

// Blocks are proposed in the same block of L1 in which others become final.
func TestProposeWhileFinalizing(t *testing.T) {
	r := newRig(t, optest.Address("proposer"))
	p := r.proposer("proposer")
	r.L2.Extend(2, 1)
	r.act(p)
	r.L2.Extend(3, 1)
	r.act(p)
	r.Jump(optest.Window + 24)
	r.L2.Extend(4, 1)
	r.act(p)
	v := r.proposed(9)
	if v.Head.Number != 5 || len(v.Pending) != 1 {
		t.Errorf("block %d is final, %d proposals are pending", v.Head.Number, len(v.Pending))
	}
	if n := len(r.transactions(v.L1.Number)); n != 2 {
		t.Errorf("%d transactions in the block", n)
	}
}

// transactions returns those of a block of L1.
func (r *rig) transactions(number uint64) types.Transactions {
	r.Helper()
	b, err := r.Eth.BlockByNumber(r.Ctx, new(big.Int).SetUint64(number))
	r.Must(err)
	return b.Transactions()
}

// noneReverted checks that all transactions of an account have succeeded since a block
// of L1.
func (r *rig) noneReverted(account common.Address, first uint64) {
	r.Helper()
	for number := first; number <= r.Number(); number++ {
		for _, tx := range r.transactions(number) {
			if from, err := types.Sender(types.LatestSignerForChainID(tx.ChainId()), tx); err != nil || from != account {
				continue
			}
			receipt, err := r.Eth.TransactionReceipt(r.Ctx, tx.Hash())
			r.Must(err)
			r.ok(receipt)
		}
	}
}

// Defences that are under way stay so when there is something else to do.
func TestDefencesKeepTheirPlaces(t *testing.T) {
	r := newRig(t, optest.Address("proposer"), large)
	p := r.proposer("proposer")
	r.L2.Extend(9, 1)
	r.act(p)
	r.challengeAll(1, 9)
	first := r.Number() + 1
	r.round(p)
	r.L2.Extend(1, 1)
	tasks, err := p.plan(r.Ctx, r.view(), nil)
	r.Must(err)
	for _, c := range p.sender.Calls() {
		if !slices.ContainsFunc(tasks, func(t *task) bool { return t.Call == c }) {
			t.Error("a defence that is under way is not wanted any more")
		}
	}
	if n := len(tasks); n != p.sender.MaxPending()+1 {
		t.Errorf("%d tasks, want the proposal and what is under way", n)
	}
	r.act(p)
	r.act(p)
	r.proposed(10)
	r.noneReverted(p.Account(), first)
}

// An account that has its money in defences under way does not put it into bonds.
func TestProposeKeepsWhatIsUnderWay(t *testing.T) {
	r := newRig(t, common.Address{})
	r.L2.Extend(2, 1)
	p := r.proposer("thrifty")
	need := new(big.Int).Lsh(r.view().Params.ProposalBond, 1)
	need.Add(need, new(big.Int).SetUint64(10*params.GWei*params.MaxTxGas))
	r.Mine(r.Send("second", p.Account(), need, 1_000_000, nil))
	r.act(p)
	r.proposed(2)
	r.challenge("challenger", 1)
	r.L2.Extend(1, 1)
	if err := p.round(r.Ctx); !asProblem(err).is(problemFunds) {
		t.Errorf("have %v, want that the account is short of funds", err)
	}
	r.settle(p)
	r.Slot()
	if v := r.proposed(2); !v.Pending[0].IsProven(1) {
		t.Error("the block is not defended")
	}
	r.Mine(r.Send("second", p.Account(), big.NewInt(params.Ether/10), 200_000, nil))
	r.act(p)
	r.proposed(3)
}
