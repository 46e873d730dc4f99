package proposer

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/contracts/bindings"
	"nrollup/forced"
	"nrollup/optimistic"
	"nrollup/optimistic/optest"
	"nrollup/rollup"
)

// force puts a transfer of the rollup into the inbox, and returns it.
func (r *rig) force() *types.Transaction {
	r.Helper()
	var (
		sender = r.L2.Generator().Sender(0)
		chain  = new(big.Int).SetUint64(optest.L2ChainID)
		head   = r.view().Head.Number
	)
	account, err := r.L2.Account(r.Ctx, head, sender.Address)
	r.Must(err)
	tx := types.MustSignNewTx(sender.Key, types.LatestSignerForChainID(chain), &types.DynamicFeeTx{
		ChainID: chain, Nonce: account.Nonce, GasFeeCap: big.NewInt(100 * params.GWei), GasTipCap: common.Big1,
		Gas: 21_000, To: &sender.Address, Value: common.Big1,
	})
	raw, err := tx.MarshalBinary()
	r.Must(err)
	data := bindings.NewForcedInbox().PackSubmit(raw, head, account.Proof)
	r.Mine(r.Send("second", r.Deployment.Contracts.Inbox, r.Deployment.Spec.Forced.Bond.ToInt(), 5_000_000, data))
	return tx
}

// waiting returns how many entries are in the inbox.
func (r *rig) waiting() int {
	r.Helper()
	entries, err := forced.NewInbox(r.Eth, r.Deployment).Pending(r.Ctx, nil)
	r.Must(err)
	return len(entries)
}

// An entry of the inbox leaves it once the block that has it is final.
func TestForcedIsIncluded(t *testing.T) {
	r := newRig(t, optest.Address("proposer"))
	p := r.proposer("proposer", r.withInbox)
	r.L2.Build([]*types.Transaction{r.force()})
	r.act(p)
	r.proposed(1)
	for range 3 {
		r.act(p) // it is not final
	}
	if r.waiting() != 1 {
		t.Fatal("the entry is gone")
	}
	r.Jump(optest.Window)
	before := r.Balance(optest.Address("second"))
	for range 4 {
		r.act(p)
	}
	if v := r.proposed(1); v.Head.Number != 1 || r.waiting() != 0 {
		t.Errorf("block %d is final, %d entries wait", v.Head.Number, r.waiting())
	}
	if gain := before.Sub(r.Balance(optest.Address("second")), before); gain.Cmp(r.Deployment.Spec.Forced.Bond.ToInt()) != 0 {
		t.Errorf("who forced the transaction got %v wei, want its bond", gain)
	}
}

// While an entry is overdue, blocks that have it need not wait, and others wait
// without that being a problem.
func TestForcedIsOverdue(t *testing.T) {
	const grace = 60
	r := newRig(t, optest.Address("proposer"), func(s *rollup.Spec) { s.Forced.Grace = grace })
	p := r.proposer("proposer", r.withInbox)
	forced := r.force()
	r.Jump(r.Deployment.Spec.Forced.Delay + 36)
	r.L2.Build(nil)
	r.act(p)
	r.proposed(1)
	r.L2.Build(nil)
	r.act(p)
	r.proposed(1) // has to wait
	r.L2.Build([]*types.Transaction{forced})
	r.act(p)
	r.proposed(3)
	r.L2.Build(nil)
	r.act(p)
	r.proposed(3) // the entry counts once
	r.Jump(grace)
	r.act(p)
	r.proposed(4)
	r.Jump(optest.Window + 24)
	first := r.Number() + 1
	for range 5 { // it leaves the inbox while proposals show it
		r.L2.Build(nil)
		r.act(p)
	}
	if r.waiting() != 0 {
		t.Error("the entry waits")
	}
	r.noneReverted(p.Account(), first)
}

// An entry that was included late, and by who does not say so, is shown to be before it
// could lapse, by anyone.
func TestForcedIsShown(t *testing.T) {
	r := newRig(t, optest.Address("proposer"))
	sequencer, other := r.proposer("proposer"), r.proposer("challenger", r.withInbox)
	tx, forced := r.force(), r.Deployment.Spec.Forced
	r.Jump(forced.Delay + forced.Lapse/2 - optest.Window/2)
	r.L2.Build([]*types.Transaction{tx})
	r.act(sequencer)
	r.proposed(1)
	first := r.Number() + 1
	r.act(other)
	if r.shown() || r.sent("challenger") != 0 {
		t.Fatal("it is shown while a proposal could yet")
	}
	r.Jump(optest.Window / 2)
	for range 3 {
		r.act(other)
	}
	if !r.shown() || r.sent("challenger") != 1 {
		t.Errorf("shown: %v, by %d transactions", r.shown(), r.sent("challenger"))
	}
	r.noneReverted(other.Account(), first)
}

// A false state, of which nobody has accounts, shows nothing, and that is no problem.
func TestForcedIsNotShownByFalseState(t *testing.T) {
	r := newRig(t, optest.Address("proposer"))
	other, forced := r.proposer("challenger", r.withInbox), r.Deployment.Spec.Forced
	tx := r.force()
	r.Jump(forced.Delay + forced.Lapse/2 + 12)
	r.L2.Build([]*types.Transaction{tx})
	r.L2.Build(nil)
	r.falseProposal("proposer")
	_ = other.round(r.Ctx) // it has other blocks, and says so
	v := r.view()
	entry, err := other.firstForced(r.Ctx, v)
	r.Must(err)
	if task, err := other.showTask(r.Ctx, v, entry); task != nil || err != nil || entry == nil {
		t.Errorf("entry %v: %v, %v", entry, task, err)
	}
}

// shown reports whether L1 knows that the first entry is included.
func (r *rig) shown() bool {
	r.Helper()
	reader, err := optimistic.NewReader(r.RPC, r.Deployment)
	r.Must(err)
	v, err := reader.View(r.Ctx)
	r.Must(err)
	included, err := reader.IsIncluded(r.Ctx, v, 0)
	r.Must(err)
	return included
}

// sent returns how many transactions of a named account are in blocks of L1.
func (r *rig) sent(name string) uint64 {
	r.Helper()
	nonce, err := r.Eth.NonceAt(r.Ctx, optest.Address(name), nil)
	r.Must(err)
	return nonce
}
