package operator

import (
	"testing"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/internal/blockgen"
	"nrollup/rollup"
	"nrollup/stateless"
)

// newRigBefore returns a rig whose L1 has its newest block a number of slots before
// Amsterdam.
func newRigBefore(t *testing.T, slots uint64) *rig {
	t.Helper()
	r := &rig{T: t, ctx: t.Context(), gasLimit: rollup.DefaultGasLimit, before: 40 * slotTime}
	r.setUp(address("operator"))
	for want := int64(blockgen.AmsterdamTime - slots*slotTime); r.now().Unix() < want; {
		r.slot()
	}
	if r.now().Unix() != int64(blockgen.AmsterdamTime-slots*slotTime) {
		t.Fatal("to deploy took too long")
	}
	return r
}

const slotTime = 12 // seconds

// extendTo appends a block of the rollup with the given time, relative to Amsterdam.
func (r *rig) extendTo(seconds int64) {
	r.Helper()
	head := r.l2.gen.Chain().CurrentBlock()
	r.l2.delay = uint64(blockgen.AmsterdamTime+seconds) - head.Time - 1
	r.l2.extend(1, 1)
	r.l2.delay = 0
	if head = r.l2.gen.Chain().CurrentBlock(); int64(head.Time) != blockgen.AmsterdamTime+seconds {
		r.Fatalf("block %v has time %d", head.Number, head.Time)
	}
}

// Blocks of old and new rules are settled by one transaction, in L1's first block of the
// new rules; and again if L1 goes back to before it.
func TestForkInBatch(t *testing.T) {
	r := newRigBefore(t, 2)
	o := r.operator("operator")
	r.extendTo(-30)
	r.round(o)
	r.slot()
	r.settled(1)
	before := r.l1Number()
	code, err := r.eth.CodeAt(r.ctx, r.deployment.Contracts.Rollup, nil)
	r.must(err)
	for _, seconds := range []int64{-8, -1, 0} {
		r.extendTo(seconds)
	}
	for again := range 2 {
		if again > 0 {
			r.rewind(before)
		}
		r.round(o)
		if f := o.flights[1]; len(o.flights) != 1 || len(f.blocks) != 3 {
			t.Fatalf("%d transactions under way", len(o.flights))
		}
		block := r.slot()
		r.settled(4)
		if block.Time() != blockgen.AmsterdamTime || r.schema(3) != stateless.SchemaOsaka || r.schema(4) != stateless.SchemaAmsterdam {
			t.Fatalf("settled at %d, schemas %#x and %#x", block.Time(), r.schema(3), r.schema(4))
		}
	}
	r.extendTo(4)
	r.round(o)
	r.slot()
	r.settled(5)
	same, err := r.eth.CodeAt(r.ctx, r.deployment.Contracts.Rollup, nil)
	r.must(err)
	if string(code) != string(same) {
		t.Error("the contract has changed")
	}
}

func (r *rig) l1Number() uint64 {
	r.Helper()
	number, err := r.eth.BlockNumber(r.ctx)
	r.must(err)
	return number
}

// schema returns that of a block of the rollup.
func (r *rig) schema(number uint64) stateless.SchemaID {
	r.Helper()
	b, err := r.l2.Block(r.ctx, number)
	r.must(err)
	trace, err := stateless.DecodeTrace(b.Trace)
	r.must(err)
	return trace.SchemaID
}

// A transaction that was tried out under the old rules succeeds under the new ones.
func TestForkBeforeMined(t *testing.T) {
	r := newRigBefore(t, 2)
	o := r.operator("operator")
	r.extendTo(-30)
	r.round(o)
	tx := o.flights[0].tx
	r.congest(10 * params.GWei) // the last block of the old rules
	r.settled(0)
	receipt := r.mine(tx)
	if receipt.Status != types.ReceiptStatusSuccessful {
		t.Fatalf("it failed with %d of %d gas", receipt.GasUsed, tx.Gas())
	}
	r.settled(1)
}

// If the operator does not know of the fork, a transaction that is stuck gets more gas,
// not only a higher fee: with what it had before, no block could have it.
func TestStuckOverFork(t *testing.T) {
	r := newRigBefore(t, 2)
	o := r.operator("operator", func(c *Config) {
		d, l1 := *c.Deployment, *c.Deployment.L1
		l1.AmsterdamTime, d.L1 = nil, &l1
		c.Deployment = &d
	})
	r.extendTo(-30)
	r.round(o)
	first := o.flights[0].tx
	for range 3 {
		r.congest(10 * params.GWei)
		r.round(o)
	}
	second := o.flights[0].tx
	if second.Gas() < first.Gas()+params.StorageCreationSize*params.CostPerStateByte/2 {
		t.Errorf("it had %d gas and has %d", first.Gas(), second.Gas())
	}
	r.succeeded(r.mine(second))
	r.settled(1)
}
