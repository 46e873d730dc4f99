package operator

import (
	"io/fs"
	"math/big"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/txpool/legacypool"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
)

// congest makes a block of L1 full of transactions with the given tip, in wei.
func (r *rig) congest(tip int64) {
	r.Helper()
	nonce, _ := r.nonces("filler")
	for i := range uint64(4) {
		r.sendWith("filler", &types.DynamicFeeTx{
			Nonce: nonce + i, To: &burner, Gas: l1GasLimit / 4,
			GasTipCap: big.NewInt(tip), GasFeeCap: big.NewInt(1000 * params.GWei),
		})
	}
	r.slot()
	if latest, _ := r.nonces("filler"); latest != nonce+4 {
		r.Fatal("the block is not full")
	}
}

// A transaction that L1 does not take in is replaced by one that pays more.
func TestStuck(t *testing.T) {
	r := newRig(t, address("operator"))
	o := r.operator("operator")
	r.l2.extend(2, 1)
	r.round(o)
	first := o.flights[0].tx
	for range 3 {
		if o.flights[0].tx != first {
			t.Fatal("replaced too early")
		}
		r.congest(10 * params.GWei)
		r.round(o)
	}
	second := o.flights[0].tx
	if second == first {
		t.Fatal("not replaced")
	}
	for _, fee := range []func(*types.Transaction) *big.Int{(*types.Transaction).GasTipCap, (*types.Transaction).GasFeeCap} {
		if want := new(big.Int).Div(new(big.Int).Mul(fee(first), big.NewInt(9)), big.NewInt(8)); fee(second).Cmp(want) < 0 {
			t.Errorf("fee raised from %v to %v, want %v", fee(first), fee(second), want)
		}
	}
	r.slot()
	r.settled(2)
	r.round(o)
	if len(o.flights) != 0 {
		t.Error("still in flight")
	}
}

// Fees never exceed the limit: the operator waits and says so.
func TestFeeLimit(t *testing.T) {
	r := newRig(t, address("operator"))
	limit := big.NewInt(params.GWei)
	o := r.operator("operator", func(c *Config) { c.MaxFee = limit })
	r.l2.extend(1, 1)
	r.round(o)
	if fee := o.flights[0].tx.GasFeeCap(); fee.Cmp(limit) > 0 {
		t.Errorf("fee %v above the limit", fee)
	}
	for range 4 {
		r.congest(10 * params.GWei)
	}
	r.wantProblem(o.round(r.ctx), problemFees, "limit")
	for range 8 {
		r.slot() // L1 gets cheaper
	}
	r.round(o)
	r.settled(1)
}

// L1's pool loses a transaction: it is sent again.
func TestLost(t *testing.T) {
	r := newRig(t, address("operator"))
	o := r.operator("operator")
	r.l2.extend(1, 1)
	r.round(o)
	r.l2.extend(1, 1)
	r.round(o)
	r.must(r.l1.Close())
	r.must(filepath.WalkDir(r.dataDir, func(name string, _ fs.DirEntry, err error) error {
		if filepath.Base(name) == legacypool.DefaultConfig.Journal {
			return os.Remove(name)
		}
		return err
	}))
	r.start()
	if _, pending := r.nonces("operator"); pending != 0 {
		t.Fatal("the pool has kept the transactions")
	}
	o.l1 = r.operator("operator").l1 // the same L1 over another connection
	r.slot()
	r.round(o)
	if _, pending := r.nonces("operator"); pending != 2 {
		t.Fatalf("%d transactions in the pool, want 2", pending)
	}
	r.slot()
	r.settled(2)
}

// Someone else takes the nonce, but not for good: after a while the operator
// replaces the transaction. The time counts from when it is there.
func TestForeignTransaction(t *testing.T) {
	r := newRig(t, address("operator"))
	o := r.operator("operator")
	for range 4 {
		r.round(o)
		r.slot()
	}
	r.sendWith("operator", &types.DynamicFeeTx{
		To: &common.Address{}, Gas: 50_000, GasTipCap: big.NewInt(1), GasFeeCap: big.NewInt(100), // never enough
	})
	r.l2.extend(1, 1)
	for range 2 {
		r.round(o)
		if len(o.flights) != 0 {
			t.Fatal("replaced too early")
		}
		r.slot()
	}
	r.round(r.operator("operator")) // one that has just started waits, too
	r.slot()
	r.settled(0)
	r.round(o)
	r.slot()
	r.settled(1)
}

// An operator that starts again finds its own transactions in the pool, waits for
// them, and goes on behind them.
func TestRestart(t *testing.T) {
	r := newRig(t, address("operator"))
	first := r.operator("operator")
	for range 3 {
		r.l2.extend(1, 1)
		r.round(first)
	}
	second := r.operator("operator")
	r.l2.extend(1, 1)
	r.round(second)
	if _, pending := r.nonces("operator"); pending != 3 || len(second.flights) != 0 {
		t.Fatalf("%d transactions in the pool, %d of the new operator, want 3 and 0", pending, len(second.flights))
	}
	r.slot()
	r.settled(3)
	r.round(second)
	r.slot()
	r.settled(4)
	if latest, _ := r.nonces("operator"); latest != 4 {
		t.Errorf("%d transactions, want 4", latest)
	}
}

// A transaction that reverts, as L1's block is earlier than it seemed, is tried
// again, but not all the time, and alone: what is behind it would revert, too.
func TestReverted(t *testing.T) {
	r := newRig(t, address("operator"))
	logged := r.capture()
	r.l2.delay = 150
	r.l2.extend(1, 1)
	r.l2.delay = 0
	r.l2.extend(1, 1)
	o := r.operator("operator", func(c *Config) {
		c.SlotTime = 200 * time.Second
		c.ExecuteGasLimit = r.l2.get(1).Claim.GasUsed // one block in a transaction
	})
	r.round(o)
	if len(o.flights) != 2 {
		t.Errorf("%d transactions in flight, want 2", len(o.flights))
	}
	r.slot()
	for range 8 {
		r.round(o)
		if len(o.flights) > 1 {
			t.Errorf("%d transactions in flight", len(o.flights))
		}
		r.slot()
	}
	r.settled(2)
	if latest, _ := r.nonces("operator"); latest != 6 { // two in block 1, then one in 2, 4, 8 and 9
		t.Errorf("%d transactions in nine blocks, want 6", latest)
	}
	r.round(o)
	if o.reverts != 0 {
		t.Error("the success is not noted")
	}
	if n := logged.count("Settlement reverted", `reason="FutureBlock(`); n != 3 {
		t.Errorf("%d lines about it, want 3", n)
	}
	if n := logged.count("Settlement reverted", "reason=WrongParent("); n != 1 {
		t.Errorf("%d lines about the one behind it, want 1", n)
	}
}

func TestResting(t *testing.T) {
	for _, test := range []struct {
		reverts  int
		since    uint64
		expected bool
	}{
		{0, 0, false}, {1, 0, false}, {2, 0, true}, {2, 1, false}, {3, 2, true}, {3, 3, false},
		{4, 6, true}, {4, 7, false}, {100, 6, true}, {100, 7, false},
	} {
		o := &Operator{reverts: test.reverts, revertedAt: 10}
		if got := o.resting(&view{number: 10 + test.since}); got != test.expected {
			t.Errorf("%d reverts, %d blocks ago: resting %t", test.reverts, test.since, got)
		}
	}
}
