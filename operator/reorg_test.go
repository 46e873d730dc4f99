package operator

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// L1 takes settled blocks back: they are settled again.
func TestReorg(t *testing.T) {
	r := newRig(t, address("operator"))
	o := r.operator("operator")
	base := r.slot().NumberU64()
	for range 3 {
		r.l2.extend(1, 1)
		r.round(o)
	}
	r.slot()
	r.settled(3)
	r.round(o)

	r.rewind(base)
	r.settled(0)
	r.slot() // another block than before, as nothing is in it
	r.l2.extend(1, 1)
	for range 5 {
		r.round(o)
		r.slot()
	}
	r.settled(4)
	r.round(o)
	if len(o.flights) != 0 || o.reverts != 0 {
		t.Errorf("%d transactions in flight, %d reverts", len(o.flights), o.reverts)
	}
}

// The anchor of a block is in a branch that L1 has left: the operator says so.
func TestAnchorLost(t *testing.T) {
	r := newRig(t, address("operator"))
	o := r.operator("operator")
	base := r.slot().NumberU64()
	r.congest(1)
	r.l2.extend(1, 1) // anchored to that block
	r.rewind(base)
	r.slot()
	r.slot()
	r.wantProblem(o.round(r.ctx), problemAnchor, "block 1", r.l2.get(1).Anchor.Hex())
	if _, pending := r.nonces("operator"); pending != 0 {
		t.Error("posted")
	}

	b := r.l2.get(1)
	b.Anchor = common.Hash{1}
	r.l2.set(b)
	o.check = nil
	r.wantProblem(o.round(r.ctx), problemAnchor, "block 1", b.Anchor.Hex())
}

// L1 has settled a block that the node does not have: the operator says which,
// and posts nothing. When it has it, it goes on.
func TestFork(t *testing.T) {
	r := newRig(t, common.Address{})
	r.l2.extend(3, 1)
	other := r.operator("second")
	r.round(other)
	r.slot()
	r.settled(3)
	ours := r.l2

	r.l2 = newSource(r) // the same genesis
	behind := r.operator("operator")
	r.wantProblem(behind.round(r.ctx), problemFork, "block 3", common.Hash(r.head().BlockHash).Hex(), "block 0")
	r.l2.extend(3, 2)
	r.wantProblem(behind.round(r.ctx), problemFork, "block 3", r.l2.Head().Hash.Hex())
	r.l2.extend(1, 2)
	r.wantProblem(behind.round(r.ctx), problemFork, "block 4", "block 3")
	if got := behind.Status(); got.Settled.Number != 3 {
		t.Errorf("status %+v", got)
	}
	if _, pending := r.nonces("operator"); pending != 0 {
		t.Error("posted")
	}

	r.l2, behind.source = ours, ours
	r.l2.extend(1, 1)
	r.round(behind)
	r.slot()
	r.settled(4)
}

// Whatever happens, in whatever order, in the end everything is settled.
func TestChaos(t *testing.T) {
	for seed := range uint64(4) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			c := newChaos(t, seed)
			for range 40 {
				c.step()
			}
			c.settle()
		})
	}
}

// chaos is a rollup that anyone settles, and several do: two of them with the
// same key.
type chaos struct {
	*rig
	rng       *rand.Rand
	names     []string
	operators []*Operator
	base      uint64 // L1 block of the last anchor, which must stay
}

func newChaos(t *testing.T, seed uint64) *chaos {
	t.Helper()
	c := &chaos{
		rig:   newRig(t, common.Address{}),
		rng:   rand.New(rand.NewPCG(seed, 0)),
		names: []string{"operator", "operator", "second"},
	}
	for _, name := range c.names {
		c.operators = append(c.operators, c.operator(name))
	}
	return c
}

func (c *chaos) step() {
	c.Helper()
	i := c.rng.IntN(len(c.operators))
	switch c.rng.IntN(12) {
	case 0, 1, 2:
		if c.l2.Head().Number < 40 {
			c.l2.extend(1+c.rng.IntN(3), c.rng.IntN(4))
			c.base = c.number()
		}
	case 3, 4, 5:
		c.slot()
	case 6: // a reorganisation, which keeps the anchors
		if head := c.number(); head > c.base {
			c.rewind(head - min(head-c.base, uint64(1+c.rng.IntN(3))))
			c.slot()
		}
	case 7: // a restart
		c.operators[i] = c.operator(c.names[i])
	case 8: // a transaction of someone else with the key
		nonce, _ := c.nonces(c.names[i])
		tx, err := types.SignNewTx(key(c.names[i]), types.LatestSignerForChainID(big.NewInt(l1ChainID)), &types.DynamicFeeTx{
			Nonce: nonce + c.rng.Uint64N(3), To: &common.Address{}, Gas: 50_000, GasTipCap: big.NewInt(1), GasFeeCap: big.NewInt(100),
		})
		c.must(err)
		_ = c.eth.SendTransaction(c.ctx, tx) // refused if the nonce is taken
	default:
		c.must(c.operators[i].round(c.ctx))
	}
}

// settle lets the operators do what they can.
func (c *chaos) settle() {
	c.Helper()
	want := c.l2.Head()
	for range 60 {
		for _, o := range c.operators {
			c.must(o.round(c.ctx))
		}
		c.slot()
		if c.head().Number == want.Number {
			c.settled(want.Number)
			return
		}
	}
	for _, o := range c.operators {
		c.Logf("%+v", o.Status())
	}
	c.Fatalf("L1 has settled block %d, want %d", c.head().Number, want.Number)
}

// number is that of L1's head.
func (r *rig) number() uint64 {
	r.Helper()
	number, err := r.eth.BlockNumber(r.ctx)
	r.must(err)
	return number
}
