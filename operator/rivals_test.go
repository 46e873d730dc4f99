package operator

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/internal/fees"
)

// Two operators with keys of their own race for the same blocks: the rollup
// advances in every block of L1, and who loses goes on from there.
func TestRivals(t *testing.T) {
	r := newRig(t, common.Address{})
	rivals := []*Operator{r.operator("operator"), r.operator("second")}
	r.must(rivals[1].Preflight(r.ctx))
	for number := uint64(1); number <= 6; number++ {
		r.l2.extend(1, 1)
		for _, o := range rivals {
			r.round(o)
		}
		r.slot()
		r.settled(number)
	}
	lost := 0
	for _, o := range rivals {
		r.round(o)
		lost += o.reverts
		if got := o.Status(); got.Settled.Number != 6 {
			t.Errorf("status %+v", got)
		}
	}
	if lost == 0 {
		t.Error("nobody lost: this was no race")
	}
	latest, _ := r.nonces("second")
	if other, _ := r.nonces("operator"); latest+other > 11 {
		t.Errorf("%d transactions for 6 blocks: who loses does not rest", latest+other)
	}
}

// An operator sees that another one was first while its own transaction waits: it
// replaces that with what comes next, or with nothing.
func TestRivalSeen(t *testing.T) {
	r := newRig(t, common.Address{})
	slow, fast := r.operator("operator"), r.operator("second")
	r.l2.extend(2, 1)
	r.round(slow)
	first := slow.flights[0]
	r.l2.extend(1, 1)
	r.round(slow)
	for range 2 {
		r.congest(20 * params.GWei)
	}
	fast.cfg.MaxFee = big.NewInt(1000 * params.GWei)
	r.settleFirst(fast)
	r.settled(3)

	r.round(slow)
	for nonce, f := range slow.flights {
		if len(f.blocks) > 0 {
			t.Errorf("nonce %d still settles blocks", nonce)
		}
	}
	r.l2.extend(1, 1)
	r.round(slow)
	r.slot()
	r.settled(4)
	if receipt, err := r.eth.TransactionReceipt(r.ctx, first.tx.Hash()); err == nil {
		t.Errorf("the first transaction used %d gas", receipt.GasUsed)
	}
	r.round(slow)
	if slow.reverts > 0 {
		t.Error("transactions reverted")
	}
}

// settleFirst settles what there is before anyone else with less of a tip.
func (r *rig) settleFirst(o *Operator) {
	r.Helper()
	v, err := o.l1.view(r.ctx)
	r.must(err)
	b, err := o.nextBatch(r.ctx, v, v.head)
	r.must(err)
	tip := big.NewInt(500 * params.GWei)
	f, err := o.sign(v, order{batch: b, nonce: v.nonce}, fees.Fees{Tip: tip, Max: o.cfg.MaxFee})
	r.must(err)
	r.must(o.l1.send(r.ctx, f.tx))
	nonce, _ := r.nonces("filler")
	for i := range uint64(4) { // leave no room for others
		r.sendWith("filler", &types.DynamicFeeTx{
			Nonce: nonce + i, To: &burner, Gas: (l1GasLimit - f.gas) / 4,
			GasTipCap: big.NewInt(20 * params.GWei), GasFeeCap: big.NewInt(1000 * params.GWei),
		})
	}
	r.pooled(address("second"), v.nonce)
	r.slot()
}

// Two operators with the same key, which do not know of each other: they take
// each other's transactions for what they are, and the rollup advances.
func TestSameKey(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(*Config)
	}{
		{"same transactions", func(*Config) {}},
		{"other fees", func(c *Config) { c.MaxFee = big.NewInt(1_100_000_000) }},
		{"other gas", func(c *Config) { c.ExecuteGasLimit = 100_000 }},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := newRig(t, address("operator"))
			rng := rand.New(rand.NewPCG(1, 2))
			twins := []*Operator{r.operator("operator"), r.operator("operator", test.change)}
			for range 12 {
				r.l2.extend(rng.IntN(3), 1)
				for range 3 {
					r.round(twins[rng.IntN(2)])
				}
				r.slot()
			}
			want := r.l2.Head().Number
			for range 4 {
				r.round(twins[0])
				r.round(twins[1])
				r.slot()
			}
			r.settled(want)
			for _, o := range twins {
				r.round(o)
				if len(o.flights) > 0 {
					t.Error("transactions in flight at the end")
				}
			}
		})
	}
}

// A twin was faster by a moment: its transaction stays, and is waited for.
func TestNonceTaken(t *testing.T) {
	r := newRig(t, address("operator"))
	first, second := r.operator("operator"), r.operator("operator")
	r.l2.extend(1, 1)
	before, err := second.l1.view(r.ctx)
	r.must(err)
	second.cfg.MaxFee = new(big.Int).Rsh(new(big.Int).Mul(before.baseFee, big.NewInt(3)), 1) // less than the other pays
	b, err := second.nextBatch(r.ctx, before, before.head)
	r.must(err)
	r.round(first)
	f, err := second.submit(r.ctx, before, order{batch: b})
	r.must(err)
	if f != nil || len(second.flights) != 0 {
		t.Error("the transaction of another operator was replaced")
	}
	r.slot()
	r.settled(1)
	if f, err := second.submit(r.ctx, before, order{batch: b}); f != nil || err != nil {
		t.Errorf("an old nonce was used, err %v", err)
	}
}
