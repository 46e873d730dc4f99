package sender

import (
	"errors"
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/internal/fees"
)

// All calls are in L1's next block, in their order, and each is made once.
func TestSend(t *testing.T) {
	r := newRig(t)
	for _, amounts := range [][]int64{{3}, {1, 2, 3, 4, 5}, {1, 2, 3, 4, 5, 6, 7, 8}} {
		r.again()
		calls := pays(amounts...)
		r.send(calls...)
		txs := r.txs()
		r.send(calls...) // they are there
		if !slices.Equal(r.txs(), txs) {
			t.Error("sent twice")
		}
		r.Slot()
		sum := int64(0)
		for _, wei := range amounts {
			sum += wei
		}
		r.paid(sum)
		r.done(r.look(), calls...)
		if r.s.Busy() {
			t.Error("still busy")
		}
		r.send()
		if r.s.Busy() {
			t.Error("sent nothing in particular")
		}
	}
}

// There is room for so many at a time, and the others follow.
func TestRoom(t *testing.T) {
	r := newRig(t, func(c *Config) { c.MaxPending = 3 })
	calls := pays(1, 2, 3, 4, 5)
	r.send(calls...)
	r.flying("pay 1", "pay 2", "pay 3")
	r.Slot()
	r.send(calls[3:]...)
	r.Slot()
	r.paid(15)
}

// Whatever is under way keeps its nonce, also if it is made anew, and a place that is
// free is for what is new.
func TestKeep(t *testing.T) {
	r := newRig(t)
	r.send(pays(1, 2, 3)...)
	before := r.txs()
	r.Congest(full)
	again := pays(3, 4, 1)
	r.send(again...)
	r.flying("pay 1", "pay 4", "pay 3")
	after := r.txs()
	if after[0] != before[0] || after[1] == before[1] || after[2] != before[2] {
		t.Error("other transactions were replaced than that of what is not wanted")
	}
	r.Slot()
	r.paid(8)
	r.done(r.look(), again[2], again[1], again[0])
}

// What need not be done any more gives its place to nothing, wherever it is, once in a
// block of L1.
func TestWithdrawn(t *testing.T) {
	r := newRig(t)
	for i, tip := range []int64{10, 60, 360} { // tips are suggested by what was paid before
		r.again()
		calls := pays(1, 2, 4)
		r.send(calls...)
		rest := slices.Delete(slices.Clone(calls), i, i+1)
		r.send(rest...)
		r.flying("pay 1", "pay 2", "pay 4")
		r.Congest(tip * params.GWei)
		r.send(rest...)
		if name := r.s.Calls()[i].Name; name != "nothing" {
			t.Fatalf("%s is under way", name)
		}
		txs := r.txs()
		r.send(rest...)
		if !slices.Equal(r.txs(), txs) {
			t.Error("replaced again")
		}
		r.Slot()
		r.paid(7 - 1<<i)
	}
}

// Something urgent goes behind what L1 has had no chance to take in, takes the place of
// what it has left out, and never that of something urgent.
func TestUrgent(t *testing.T) {
	r := newRig(t)
	one, two, three := pay(1), pay(2), pay(4)
	r.send(one, two)
	seven := urgent(pay(8))
	r.send(seven, one, two)
	r.flying("pay 1", "pay 2", "pay 8")
	r.Congest(full)
	nine := urgent(pay(16))
	r.send(seven, nine, one, two, three)
	r.flying("pay 16", "pay 2", "pay 8", "pay 4")
	if r.s.flights[0].price.Tip.Cmp(big.NewInt(params.GWei)) <= 0 {
		t.Error("what is first pays no more")
	}
	ten := urgent(pay(32))
	r.send(seven, nine, ten, one, two, three)
	r.flying("pay 16", "pay 2", "pay 8", "pay 4", "pay 32", "pay 1")
	r.Slot()
	r.paid(63)
	r.done(r.look(), nine, two, seven, three, ten, one)
}

// If there is no room something urgent takes the first place that is not urgent, at once.
func TestUrgentWithoutRoom(t *testing.T) {
	r := newRig(t, func(c *Config) { c.MaxPending = 2 })
	first, second := urgent(pay(1)), pay(2)
	r.send(first, second)
	third := urgent(pay(4))
	r.send(first, third, second)
	r.flying("pay 1", "pay 4")
	r.send(first, third, urgent(pay(8)), second)
	r.flying("pay 1", "pay 4")
	r.Slot()
	r.paid(5)
}

// Transactions of which L1 takes none pay more after some blocks, and after each if
// something behind them is urgent.
func TestStuck(t *testing.T) {
	for _, test := range []struct {
		name   string
		calls  []*Call
		blocks int
		raised int // how many of them
	}{
		{"one", pays(1), 3, 1},
		{"three", pays(1, 2, 3), 3, 3},
		{"one, urgent", []*Call{urgent(pay(1))}, 1, 1},
		{"the last one urgent", []*Call{pay(1), pay(2), urgent(pay(3))}, 1, 3},
		{"the second one urgent", []*Call{pay(1), urgent(pay(2)), pay(3)}, 1, 2},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := newRig(t)
			r.send(test.calls...)
			before := r.txs()
			for range test.blocks {
				r.send(test.calls...)
				if !slices.Equal(r.txs(), before) {
					t.Fatal("replaced too early")
				}
				r.Congest(full)
			}
			r.send(test.calls...)
			for i, tx := range r.txs() {
				if i >= test.raised {
					if tx != before[i] {
						t.Errorf("transaction %d is replaced", i)
					}
					continue
				}
				for _, fee := range []func(*types.Transaction) *big.Int{(*types.Transaction).GasTipCap, (*types.Transaction).GasFeeCap} {
					if want := new(big.Int).Div(new(big.Int).Mul(fee(before[i]), big.NewInt(9)), big.NewInt(8)); fee(tx).Cmp(want) < 0 {
						t.Errorf("fee raised from %v to %v, want %v", fee(before[i]), fee(tx), want)
					}
				}
			}
			r.Slot()
			r.done(r.look(), test.calls...)
		})
	}
}

// If there is no room for all of them in a block of L1, the others wait, and do not pay
// more.
func TestNoRoomInBlocks(t *testing.T) {
	r := newRig(t)
	var calls []*Call
	for i := range 8 {
		calls = append(calls, &Call{Name: "burn", To: burner, Data: []byte{byte(i)}, Gas: params.MaxTxGas, Urgent: true})
	}
	r.send(calls...)
	before := r.txs()
	r.Slot()
	landed := r.look()
	if n := len(landed); n == 0 || n == 8 {
		t.Fatalf("%d of 8 have landed", n)
	}
	rest := calls[len(landed):]
	r.send(rest...)
	if !slices.Equal(r.txs(), before[len(landed):]) {
		t.Error("replaced")
	}
	r.Slot()
	if n := len(r.look()); n != len(rest) {
		t.Errorf("%d of %d have landed", n, len(rest))
	}
}

// burner uses up all gas that it is given.
var burner = common.HexToAddress("0xb0000000000000000000000000000000000000b0")

// A transaction that pays as much as it may is sent again if the pool has lost it,
// wherever it is.
func TestLostAtTheLimit(t *testing.T) {
	r := newRig(t)
	for lost := range 3 {
		r.again(func(c *Config) { c.MaxFee = big.NewInt(2 * params.GWei) })
		r.look()
		next := r.s.State().Nonce
		calls := []*Call{urgent(pay(1)), urgent(pay(2)), urgent(pay(4))}
		p := price{Fees: fees.Fees{Tip: big.NewInt(params.GWei), Max: r.s.MaxFee()}}
		for i, c := range calls {
			tx, err := r.s.sign(c, next+uint64(i), p)
			r.Must(err)
			if i != lost {
				r.Must(r.s.send(r.Ctx, tx))
			}
			r.s.sent(order{Call: c, at: i}, tx, p)
		}
		if lost > 0 {
			r.Pooled(r.s.Account(), next+uint64(lost-1))
			r.Congest(full)
		} else {
			r.Slot()
		}
		r.look()
		if err := r.s.Send(t.Context(), calls); !errors.Is(err, ErrFees) {
			t.Errorf("have %v, want ErrFees", err)
		}
		r.pooled()
		r.Slot()
		r.paid(7)
	}
}

// A sender that begins anew waits for what the one before it has sent, unless it is
// stuck or there is no time.
func TestRestart(t *testing.T) {
	r := newRig(t)
	calls := pays(1, 2)
	r.send(calls...)
	r.s = r.sender()
	r.send(calls...)
	if len(r.s.Calls()) != 0 || !r.s.Busy() {
		t.Fatalf("%d calls are under way", len(r.s.Calls()))
	}
	r.Slot()
	r.paid(3)
	r.cheap(2)
	for range 3 {
		r.send(pays(4, 8)...)
		r.flying()
		r.Slot()
	}
	r.send(pays(4, 8)...)
	r.flying("pay 4", "pay 8")
	r.Slot()
	r.paid(15)
}

// cheap sends transactions for the sender's account that L1 does not take in, as a
// process before it may have.
func (r *rig) cheap(n int) {
	r.Helper()
	r.look()
	for i := range uint64(n) {
		r.SendTx("second", &types.DynamicFeeTx{
			Nonce: r.s.State().Nonce + i, To: &common.Address{0xbb}, Value: big.NewInt(1), Gas: 21_000,
			GasTipCap: big.NewInt(1), GasFeeCap: big.NewInt(100),
		})
	}
}

// If there is no time, all nonces are taken that somebody else has used: nobody knows
// what for.
func TestSeize(t *testing.T) {
	r := newRig(t)
	for _, test := range []struct {
		foreign int
		calls   []*Call
		want    []string
	}{
		{1, []*Call{urgent(pay(1))}, []string{"pay 1"}},
		{2, []*Call{urgent(pay(1)), pay(2), pay(3)}, []string{"pay 1", "pay 2", "pay 3"}},
		{4, []*Call{urgent(pay(1)), pay(2)}, []string{"pay 1", "pay 2", "nothing", "nothing"}},
	} {
		r.again()
		r.cheap(test.foreign)
		r.send(test.calls...)
		r.flying(test.want...)
		r.Slot()
		if landed := r.look(); len(landed) != len(test.want) {
			t.Errorf("%d have landed", len(landed))
		}
		if n := r.Balance(common.Address{0xbb}); n.Sign() != 0 {
			t.Errorf("%v of what was there before has landed", n)
		}
	}
}

// What reverts is told, and not tried again at once, nor together with others.
func TestReverted(t *testing.T) {
	r := newRig(t)
	bad := func(i byte) *Call {
		return &Call{Name: "bad", To: r.Deployment.Contracts.Rollup, Data: []byte{1, 2, 3, i}, Gas: 100_000}
	}
	calls := []*Call{bad(1), bad(2), bad(3)}
	r.send(calls...)
	r.Slot()
	if landed := r.look(); len(landed) != 3 || landed[0].OK() || landed[2].Receipt == nil {
		t.Fatalf("landed: %+v", landed)
	}
	r.send(calls...) // the first try is at once
	r.flying("bad")
	r.Slot()
	r.send(calls...)
	if r.s.Busy() {
		t.Error("tried again at once")
	}
	r.Slot()
	r.send(pay(1), calls[0])
	r.flying("pay 1")
	r.Slot()
	r.send(pay(2), pay(4))
	r.flying("pay 2", "pay 4")
}

// What of several transactions with a nonce L1 has is what has landed.
func TestVersions(t *testing.T) {
	r := newRig(t)
	old := pay(1)
	r.send(old)
	tx := r.s.flights[0].tx
	c := pay(2)
	r.s.flights[0].versions = []version{{c, common.Hash{1}}, {old, tx.Hash()}} // as if it was replaced, too late
	r.s.flights[0].Call = c
	if loose := r.s.Loose(); !slices.Equal(loose, []*Call{c, old}) {
		t.Errorf("%d calls may land", len(loose))
	}
	r.Mine(tx)
	r.done(r.look(), old)
}

// Somebody else's transaction in between is told as such.
func TestForeignNonce(t *testing.T) {
	r := newRig(t)
	c := pay(1)
	r.send(c)
	r.SendTx("second", &types.DynamicFeeTx{To: &common.Address{}, Gas: 21_000, GasTipCap: big.NewInt(50 * params.GWei), GasFeeCap: big.NewInt(100 * params.GWei)})
	r.Slot()
	if landed := r.look(); len(landed) != 1 || landed[0].Receipt != nil || landed[0].Call != c {
		t.Fatalf("landed: %+v", landed)
	}
	r.send(c)
	r.Slot()
	r.paid(1)
}

// After a reorganisation of L1 calls are made again, once, if they are still wanted.
func TestReorg(t *testing.T) {
	r := newRig(t)
	for kept := range 3 { // how many blocks are not taken back
		r.again()
		r.Slot()
		r.look()
		base, used := r.Number(), r.s.State().Nonce
		calls := pays(1, 2, 4, 8, 16, 32)
		for i := range 3 {
			r.send(calls[2*i : 2*i+2]...)
			r.Slot()
			r.done(r.look(), calls[2*i:2*i+2]...)
		}
		r.Rewind(base + uint64(kept))
		r.Jump(48)
		r.paid(1<<(2*kept) - 1)
		wanted := calls[2*kept:]
		if kept == 0 {
			wanted = calls[1:]
		}
		r.look()
		if n := len(r.s.flights); n != 6-2*kept {
			t.Fatalf("%d came back, want %d", n, 6-2*kept)
		}
		r.send(wanted...)
		r.Slot()
		want := int64(63)
		if kept == 0 {
			want--
		}
		r.paid(want)
		if nonce, err := r.Eth.NonceAt(r.Ctx, r.s.Account(), nil); err != nil || nonce != used+6 {
			t.Errorf("%d transactions, %v", nonce-used, err)
		}
	}
}

// What a reorganisation brings back that this process does not know comes first.
func TestReorgBehindTheStart(t *testing.T) {
	r := newRig(t)
	r.Slot()
	base := r.Number()
	r.send(pay(1))
	r.Slot()
	r.s = r.sender()
	c := pay(2)
	r.send(c)
	r.Slot()
	r.done(r.look(), c)
	r.Rewind(base)
	r.Jump(48)
	for range 5 {
		r.send(c)
		r.Slot()
		if len(r.look()) > 0 {
			break
		}
	}
	r.paid(2)
}
