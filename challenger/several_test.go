package challenger

import (
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/contracts/bindings"
	"nrollup/internal/sender"
	"nrollup/optimistic"
	"nrollup/optimistic/optest"
	"nrollup/rollup"
)

// newLargeRig returns a rig whose proposals have more blocks than transactions are under
// way at a time.
func newLargeRig(t *testing.T, changes ...func(*Config)) *rig {
	t.Helper()
	return newRigOn(t, optest.New(t, common.Address{}, func(s *rollup.Spec) {
		s.Optimistic.MaxBlocks = 16
		s.Optimistic.ProposalBond = (*hexutil.Big)(s.Optimistic.MinProposalBond())
	}), changes...)
}

// Many blocks that are withheld are challenged in as few blocks of L1 as have room for
// it, once each, also if the challenger starts again meanwhile.
func TestChallengeMany(t *testing.T) {
	const count = 12
	r := newLargeRig(t)
	r.data.withhold(true)
	r.propose(r.blocks(count)...)
	for range 40 {
		r.Must(r.look())
		if r.sender.Busy() {
			break
		}
		r.Slot()
	}
	if n := len(r.sender.Calls()); n != r.sender.MaxPending() {
		t.Fatalf("%d transactions are under way", n)
	}
	r.restart()
	r.step() // what is there already
	r.step()
	if n := len(r.view().Pending[0].Challenges); n != count {
		t.Errorf("%d challenges are open, want %d", n, count)
	}
	if n := r.nonce(); n != count {
		t.Errorf("%d transactions for %d challenges", n, count)
	}
	r.until("removed", empty)
	r.until("paid", r.idle)
	if s := r.Status(); s.AtStake.ToInt().Sign() != 0 || s.Lost.ToInt().Sign() != 0 || s.Problem != "" {
		t.Errorf("status %+v", s)
	}
	if n := r.nonce(); n != 2*count { // the removal of one, and the others' bonds
		t.Errorf("%d transactions, want %d", n, 2*count)
	}
}

// Proposals that lost challenges of the account are removed from the top in one block
// of L1, so that each challenge has its share.
func TestRemoveMany(t *testing.T) {
	r := newLargeRig(t)
	r.data.withhold(true)
	for range 3 {
		r.propose(r.blocks(1)...)
	}
	r.until("challenged", func(v *optimistic.View) bool {
		return len(v.Pending[0].Challenges)+len(v.Pending[1].Challenges)+len(v.Pending[2].Challenges) == 3
	})
	r.Jump(optest.Response + 12)
	top := r.view().Pending[2].ID
	before := r.nonce()
	r.Must(r.look())
	under := r.underWay()
	if len(under) != 3 || under[0].ID != top || under[2].Proposal.Position != 1 {
		t.Fatalf("%v are under way", under)
	}
	r.Slot()
	if v := r.view(); !empty(v) {
		t.Fatalf("%d proposals are pending", len(v.Pending))
	}
	for _, tx := range r.block().Transactions() {
		if receipt, err := r.Eth.TransactionReceipt(r.Ctx, tx.Hash()); err != nil || receipt.Status != types.ReceiptStatusSuccessful {
			t.Errorf("a removal failed: %v, %v", receipt, err)
		}
	}
	r.until("paid", r.idle)
	if n := r.nonce(); n != before+3 {
		t.Errorf("%d transactions, want the removals alone", n-before)
	}
}

func (r *rig) block() *types.Block {
	r.Helper()
	b, err := r.Eth.BlockByNumber(r.Ctx, nil)
	r.Must(err)
	return b
}

// While a removal is under way none of another proposal begins: it would be in the wrong
// order.
func TestRemovalWaits(t *testing.T) {
	removal := func(id byte) Action {
		return Action{Kind: Remove, ID: common.Hash{id}, Proposal: bindings.Proposal{Position: uint64(id)}}
	}
	under := []errand{{Action: removal(1), call: new(sender.Call)}, {Action: Action{Kind: Defend, ID: common.Hash{2}}}}
	one, two, reclaim := removal(1), removal(2), Action{Kind: Reclaim, ID: common.Hash{2}}
	if callOf(&one, under) == nil || !waits(&two, under) || waits(&two, under[1:]) || waits(&reclaim, under) {
		t.Error("the wrong actions wait")
	}
}

// Many challenges of true blocks are answered in as few blocks of L1 as have room for it,
// in spite of a reorganisation.
func TestDefendMany(t *testing.T) {
	const count = 12
	r := newLargeRig(t, func(c *Config) { c.Margin = 36 * time.Second })
	r.propose(r.blocks(count)...)
	r.step()
	v := r.view()
	for number := uint64(1); number <= count; number++ {
		q := v.Of(number)
		claim, path := q.Claim(number)
		r.Send("third", r.Deployment.Contracts.Rollup, v.Params.ChallengeBond, 1_000_000, contract.PackChallenge(q.Proposed.Proposal, claim, path))
	}
	r.Slot()
	r.Jump(optest.Response - 36) // all defences are due
	base := r.Number()
	r.step()
	if n := len(r.view().Pending[0].Challenges); n != count-r.sender.MaxPending() {
		t.Fatalf("%d challenges are open", n)
	}
	r.Rewind(base)
	r.Slot()
	r.step()
	r.step()
	if q := r.view().Pending[0]; q.Proven.BitLen() != count || len(q.Challenges) != 0 {
		t.Errorf("%d challenges are open, proven: %b", len(q.Challenges), q.Proven)
	}
	if n := r.nonce(); n != count {
		t.Errorf("%d transactions, want %d", n, count)
	}
}
