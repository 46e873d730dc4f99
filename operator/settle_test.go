package operator

import (
	"sort"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/contracts/bindings"
	"nrollup/internal/blockgen"
	"nrollup/rollup"
)

// A block is in the L1 block after it, and the contract's storage is what the
// operator takes it for.
func TestSettle(t *testing.T) {
	r := newRig(t, address("operator"))
	o := r.operator("operator")
	r.must(o.Preflight(r.ctx))
	r.l2.extend(1, 2)
	r.round(o)
	r.slot()
	r.settled(1)

	head := r.head()
	for slot, want := range headSlots(head) {
		got, err := r.eth.StorageAt(r.ctx, r.deployment.Contracts.Rollup, slot, nil)
		r.must(err)
		if common.Hash(got) != want {
			t.Errorf("slot %v: have %x, want %x", slot, got, want)
		}
	}
	r.round(o)
	s := o.Status()
	if s.Settled != s.Head || s.Settled.Number != 1 || s.Unsettled != 0 || s.InFlight != 0 || s.Lag != 0 {
		t.Errorf("status %+v", s)
	}
}

// Transactions that build on each other are in one block of L1.
func TestPipeline(t *testing.T) {
	r := newRig(t, address("operator"))
	o := r.operator("operator", func(c *Config) { c.MaxInFlight = 4 })
	for range 6 {
		r.l2.extend(1, 1)
		r.round(o)
	}
	if n := len(o.flights); n != 4 {
		t.Fatalf("%d transactions in flight, want 4", n)
	}
	if got := o.Status(); got.Unsettled != 6 || got.InFlight != 4 {
		t.Errorf("status %+v", got)
	}
	if n := len(r.slot().Transactions()); n != 4 {
		t.Errorf("%d transactions in the block, want 4", n)
	}
	r.settled(4)
	r.round(o) // what is left, in one
	if n := len(r.slot().Transactions()); n != 1 {
		t.Errorf("%d transactions in the block, want 1", n)
	}
	r.settled(6)
}

// An operator that is behind settles many blocks with each transaction, none of
// which is too large, or asks for much more gas than it uses.
func TestBatches(t *testing.T) {
	r := newRig(t, address("operator"))
	r.l2.extend(40, 6)
	r.l2.extend(2, 200)
	r.l2.extend(3, 1)
	o := r.operator("operator")
	for number := uint64(0); number < 45; {
		r.round(o)
		block := r.slot()
		for _, tx := range block.Transactions() {
			receipt, err := r.eth.TransactionReceipt(r.ctx, tx.Hash())
			r.must(err)
			if tx.Gas() > rollup.MaxSettlementGas || tx.Gas() > receipt.GasUsed+receipt.GasUsed/8 {
				t.Errorf("transaction has %d gas, used %d", tx.Gas(), receipt.GasUsed)
			}
			b := &batch{blocks: r.blocksOf(tx), data: tx.Data()}
			if bound := b.bound(); receipt.GasUsed > bound {
				t.Errorf("%d gas used, more than the bound %d", receipt.GasUsed, bound)
			}
			if tx.Size() > 128<<10 {
				t.Errorf("transaction of %d bytes", tx.Size())
			}
		}
		if r.head().Number == number {
			t.Fatalf("block %d of L1 settles nothing", block.Number())
		}
		number = r.head().Number
	}
	r.settled(45)
	if sent, _ := r.nonces("operator"); sent > 12 {
		t.Errorf("%d transactions for 45 blocks", sent)
	}
}

// blocksOf returns the blocks that a transaction settles.
func (r *rig) blocksOf(tx *types.Transaction) []*rollup.Block {
	r.Helper()
	contract := bindings.NewNativeRollup().GetABI()
	args, err := contract.Methods["advance"].Inputs.Unpack(tx.Data()[4:])
	r.must(err)
	blocks := *abi.ConvertType(args[1], new([]bindings.Block)).(*[]bindings.Block)
	list := make([]*rollup.Block, len(blocks))
	for i, b := range blocks {
		list[i] = &rollup.Block{Trace: b.Trace}
		list[i].Claim.GasUsed = b.GasUsed
	}
	return list
}

// No transaction has more gas to verify than a block of L1 may have, and a block
// of the rollup that has is not posted.
func TestExecuteGasLimit(t *testing.T) {
	r := newRig(t, common.Address{})
	r.l2.extend(4, 2)
	one := r.l2.get(1).Claim.GasUsed
	o := r.operator("operator", func(c *Config) { c.ExecuteGasLimit = 2 * one })
	r.round(o)
	if len(o.flights) < 2 {
		t.Errorf("%d transactions, want 2 at least", len(o.flights))
	}
	for _, f := range o.flights {
		gas := uint64(0)
		for _, b := range f.blocks {
			gas += b.Claim.GasUsed
		}
		if gas > 2*one {
			t.Errorf("transaction with %d gas to verify, want %d at most", gas, 2*one)
		}
	}
	tight := r.operator("second", func(c *Config) { c.ExecuteGasLimit = one - 1 })
	r.wantProblem(tight.round(r.ctx), problemBlock, "may verify")
	if _, pending := r.nonces("second"); pending != 0 {
		t.Error("posted")
	}
}

// Blocks later than the next one of L1 are held back, and settled once they are
// not.
func TestFutureBlock(t *testing.T) {
	r := newRig(t, address("operator"))
	o := r.operator("operator")
	r.l2.extend(2, 1)
	r.l2.delay = 100
	r.l2.extend(1, 1)
	r.wantProblem(o.round(r.ctx), problemRefused, "block 3", "FutureBlock(")
	r.slot()
	r.settled(2)
	for o.round(r.ctx) != nil {
		if r.now().Unix() > genesisTime+200 {
			t.Fatal("not settled")
		}
		r.slot()
	}
	r.slot()
	r.settled(3)
	if o.reverts > 0 {
		t.Error("transactions reverted")
	}
}

// A block of L1 may come late in its slot: blocks of the rollup that are newer
// than the slot wait for the next one, instead of reverting in this one.
func TestLateSlot(t *testing.T) {
	r := newRig(t, address("operator"))
	slot := uint64(r.now().Unix()) + 12
	r.l2.delay = slot + 1 - genesisTime
	r.l2.extend(1, 1)
	if have := r.l2.get(1).Timestamp; have <= slot || have >= slot+12 {
		t.Fatalf("block has time %d, not in the slot of %d", have, slot)
	}
	clock := time.Unix(int64(r.l2.get(1).Timestamp), 0)
	o := r.operator("operator", func(c *Config) { c.Now = func() time.Time { return clock } })
	r.round(o)
	if late := r.slot(); late.Time() != slot || len(late.Transactions()) != 0 {
		t.Fatalf("block of %d has %d transactions", late.Time(), len(late.Transactions()))
	}
	r.round(o)
	r.slot()
	r.settled(1)
}

// Where L1 missed slots, a block is not held back for longer than its slot.
func TestMissedSlots(t *testing.T) {
	r := newRig(t, address("operator"))
	clock := r.now().Add(30 * time.Second)
	r.l2.delay = uint64(clock.Unix()) - 10 - genesisTime
	r.l2.extend(1, 1)
	o := r.operator("operator", func(c *Config) { c.Now = func() time.Time { return clock } })
	r.round(o)
	if _, err := r.l1.ProduceSlot(r.ctx, uint64(clock.Unix())+6); err != nil {
		t.Fatal(err)
	}
	r.settled(1)
}

// The block with the most gas of those that count as possible to settle is
// settled. A call does not get all gas that there is.
func TestMostGas(t *testing.T) {
	r := newRigWith(t, address("operator"), rollup.MaxGasLimit)
	const size = 7100 // of the trace, at most
	gas := uint64(sort.Search(int(rollup.MaxGasLimit), func(gas int) bool {
		return rollup.SettlementGas(1, size, uint64(gas)) > rollup.MaxSettlementGas
	})) - 1
	d, err := r.l2.gen.Draft()
	r.must(err)
	d.Create(r.l2.gen.Sender(3), gas, blockgen.Assemble("loop: @loop JUMP"))
	r.l2.build(d.Txs())
	if b := r.l2.get(1); b.Claim.GasUsed != gas || len(b.Trace) > size {
		t.Fatalf("block of %d gas and %d bytes, want %d and at most %d", b.Claim.GasUsed, len(b.Trace), gas, size)
	}
	r.round(r.operator("operator"))
	r.slot()
	r.settled(1)
}
