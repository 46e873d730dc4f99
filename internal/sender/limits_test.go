package sender

import (
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/contracts/bindings"
	"nrollup/internal/revert"
)

// ether returns an amount of wei.
func ether(amount int64) *big.Int {
	return new(big.Int).Mul(big.NewInt(amount), big.NewInt(params.Ether))
}

// costly is a payment of so many ether of the thousand that the account has.
func costly(name string, amount int64) *Call {
	return &Call{Name: name, To: common.Address{0xaa}, Value: ether(amount), Gas: 2_000_000}
}

// Money and fees have limits, and the errors name them.
func TestLimits(t *testing.T) {
	r := newRig(t)
	r.look()
	c := costly("much", 1001)
	if err := r.s.Send(t.Context(), []*Call{c}); !errors.Is(err, ErrUnfunded) {
		t.Errorf("have %v, want ErrUnfunded", err)
	}
	if err := r.s.Estimate(t.Context(), c, uint64(r.Now().Unix())+12); !errors.Is(err, ErrUnfunded) {
		t.Errorf("have %v, want ErrUnfunded", err)
	}
	r.s = r.sender(func(c *Config) { c.MaxFee = big.NewInt(10) })
	r.look()
	if err := r.s.Send(t.Context(), pays(1, 2)); !errors.Is(err, ErrFees) {
		t.Errorf("have %v, want ErrFees", err)
	}
	tight := pay(1)
	tight.Gas = 20_000
	r.s = r.sender()
	r.look()
	if err := r.s.Send(t.Context(), []*Call{tight}); !errors.Is(err, ErrPool) {
		t.Errorf("have %v, want ErrPool", err)
	}
	for _, n := range []int{-1, mostPending + 1} {
		cfg := r.s.cfg
		cfg.MaxPending = n
		if _, err := New(cfg, r.RPC); err == nil {
			t.Errorf("%d transactions at a time are allowed", n)
		}
	}
}

// An account that cannot pay twice the base fee pays what it can.
func TestScarceFunds(t *testing.T) {
	r := newRig(t)
	r.look()
	c := pay(3)
	c.Value = ether(1000)
	price := new(big.Int).Add(r.s.State().BaseFee, big.NewInt(params.GWei))
	price.Add(price, new(big.Int).Div(r.s.State().BaseFee, big.NewInt(2)))
	c.Value.Sub(c.Value, price.Mul(price, new(big.Int).SetUint64(c.Gas)))
	r.send(c)
	r.Slot()
	r.done(r.look(), c)
}

// As many calls are made at a time as can be paid, the most urgent ones, and the others
// once the account has money.
func TestFundsForSome(t *testing.T) {
	r := newRig(t)
	calls := []*Call{costly("first", 400), costly("second", 500), costly("third", 300), pay(1)}
	r.send(calls...)
	r.flying("first", "second")
	r.Slot()
	r.done(r.look(), calls[:2]...)
	if err := r.s.Send(t.Context(), calls[2:]); !errors.Is(err, ErrUnfunded) {
		t.Errorf("have %v, want ErrUnfunded", err)
	}
}

// What the account cannot pay for does not hold up what it can, also if that is of the
// other kind, unless what is urgent had to wait for it.
func TestFundsForOthers(t *testing.T) {
	r := newRig(t)
	much, blob := costly("much", 1001), blobs(t, 4)
	for _, step := range []struct {
		calls []*Call
		want  []string
	}{
		{[]*Call{urgent(costly("urgent", 1001)), blob}, nil},
		{[]*Call{much, blob}, []string{"pay 4"}},
		{[]*Call{urgent(costly("urgent", 1001)), pay(1), much, pay(2), blob}, []string{"pay 1", "pay 2"}},
	} {
		r.look()
		if err := r.s.Send(r.Ctx, step.calls); !errors.Is(err, ErrUnfunded) {
			t.Fatalf("have %v, want ErrUnfunded", err)
		}
		r.flying(step.want...)
		r.pooled()
		r.Slot()
	}
	r.paid(7)
}

// What is not urgent gives its money to what is, if that cannot be paid otherwise.
func TestFundsForUrgent(t *testing.T) {
	r := newRig(t)
	first, second := costly("first", 400), costly("second", 500)
	r.send(first, second)
	c := urgent(costly("urgent", 550))
	r.send(c, first, second)
	r.flying("first", "second") // L1 may take them in
	r.Congest(full)
	r.send(c, first, second)
	r.flying("first", "nothing")
	r.send(c, first, second)
	r.flying("urgent", "nothing")
	r.Slot()
	r.send(first)
	r.flying("first")
}

// Nothing gives way to what cannot be paid in any case, and it is tended.
func TestFundsForTooMuch(t *testing.T) {
	r := newRig(t)
	first, much := costly("first", 400), urgent(costly("urgent", 1001))
	r.send(first)
	before := r.txs()[0]
	r.Congest(full)
	r.look()
	if err := r.s.Send(r.Ctx, []*Call{much, first}); !errors.Is(err, ErrUnfunded) {
		t.Errorf("have %v, want ErrUnfunded", err)
	}
	r.flying("first")
	if tx := r.txs()[0]; tx.GasTipCapCmp(before) <= 0 {
		t.Error("what is first does not pay more")
	}
}

// If what is first cannot pay more, what is last gives its money to it.
func TestFundsForTheFirst(t *testing.T) {
	r := newRig(t)
	first, last := urgent(costly("first", 400)), urgent(costly("last", 0))
	r.send(first)
	last.Value = r.s.Spendable(func(*Call) bool { return true })
	gas := new(big.Int).Sub(r.s.flights[0].tx.Cost(), first.Value)
	last.Value.Sub(last.Value, gas)
	r.send(first, last)
	before := r.txs()
	r.Congest(full)
	r.send(first, last)
	r.flying("first", "nothing")
	r.send(first, last)
	r.flying("first", "nothing")
	if tx := r.txs()[0]; tx == before[0] || tx.GasTipCapCmp(before[0]) <= 0 {
		t.Error("the first does not pay more")
	}
	r.Slot()
	if landed := r.look(); len(landed) != 2 || landed[0].Call != first || !landed[0].OK() {
		t.Errorf("landed: %+v", landed)
	}
}

// An estimate says why the contract would refuse a call, and is enough for one that it
// would not, in the block that follows.
func TestEstimate(t *testing.T) {
	r := newRig(t)
	r.look()
	rollup := bindings.NewOptimisticRollup()
	c := &Call{Name: "withdraw", To: r.Deployment.Contracts.Rollup, Data: rollup.PackWithdraw(common.Address{1})}
	var refusal *revert.Error
	if err := r.s.Estimate(t.Context(), c, uint64(r.Now().Unix())+12); !errors.As(err, &refusal) || refusal.Name != "NothingOwed" {
		t.Errorf("have %v, want NothingOwed", err)
	}
	p := pay(1)
	r.Must(r.s.Estimate(t.Context(), p, uint64(r.Now().Unix())+12))
	r.send(p)
	r.Slot()
	r.paid(1)
}
