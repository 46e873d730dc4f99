package sender

import (
	"errors"
	"math/big"
	"os"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto/kzg4844"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/contracts/bindings"
	"nrollup/internal/fees"
	"nrollup/internal/revert"
	"nrollup/optimistic/optest"
)

func TestMain(m *testing.M) {
	optest.Register()
	os.Exit(m.Run())
}

// rig is an L1 with a sender.
type rig struct {
	*optest.Rig
	s *Sender
}

func newRig(t *testing.T, changes ...func(*Config)) *rig {
	t.Helper()
	r := &rig{Rig: optest.New(t, common.Address{})}
	r.s = r.sender(changes...)
	return r
}

func (r *rig) sender(changes ...func(*Config)) *Sender {
	r.Helper()
	cfg := Config{Key: optest.Key("second"), ChainID: big.NewInt(optest.L1ChainID)}
	for _, change := range changes {
		change(&cfg)
	}
	s, err := New(cfg, r.RPC)
	r.Must(err)
	return s
}

// look lets the sender look at L1's newest block.
func (r *rig) look() *Landed {
	r.Helper()
	h, err := r.Eth.HeaderByNumber(r.Ctx, nil)
	r.Must(err)
	landed, err := r.s.Look(r.Ctx, Head{Number: h.Number.Uint64(), Hash: h.Hash(), Time: h.Time, BaseFee: h.BaseFee})
	r.Must(err)
	return landed
}

// send lets the sender look and send, and waits until L1's next block can have it.
func (r *rig) send(c *Call) {
	r.Helper()
	r.look()
	r.Must(r.s.Send(r.Ctx, c))
	if r.s.flight != nil {
		r.Pooled(r.s.Account(), r.s.flight.nonce)
	}
}

func pay(wei int64) *Call {
	return &Call{Name: "pay", To: common.Address{0xaa}, Value: big.NewInt(wei), Gas: 2_000_000}
}

func (r *rig) paid(wei int64) {
	r.Helper()
	if got := r.Balance(common.Address{0xaa}); got.Int64() != wei {
		r.Fatalf("%v wei were paid, want %d", got, wei)
	}
}

func TestSend(t *testing.T) {
	r := newRig(t)
	c := pay(3)
	r.send(c)
	tx := r.s.flight.tx
	r.send(c) // it is there
	if r.s.flight.tx != tx {
		t.Error("sent twice")
	}
	r.Slot()
	r.paid(3)
	landed := r.look()
	if landed == nil || landed.Call != c || !landed.OK() {
		t.Fatalf("landed: %+v", landed)
	}
	if _, busy := r.s.Busy(); busy {
		t.Error("still busy")
	}
	r.send(nil)
	if _, busy := r.s.Busy(); busy {
		t.Error("sent nothing in particular")
	}
}

// What is to be done first takes the place of what is under way, and what need not be
// done any more that of nothing.
func TestReplace(t *testing.T) {
	r := newRig(t)
	r.send(pay(3))
	r.Slot()
	r.paid(3)
	r.send(pay(5))
	urgent := pay(7)
	urgent.Urgent = true
	r.send(urgent)
	if r.s.flight.Call != urgent {
		t.Fatal("the urgent call waits")
	}
	r.Slot()
	r.paid(10)
	if landed := r.look(); !landed.OK() || landed.Call != urgent {
		t.Fatalf("landed: %+v", landed)
	}
	r.send(pay(11))
	r.send(nil)
	if r.s.flight.Name != "pay" {
		t.Error("replaced more than once in a block of L1")
	}
	r.Congest(10 * params.GWei)
	r.send(nil)
	if r.s.flight.Name != "nothing" {
		t.Fatalf("%s is under way", r.s.flight.Name)
	}
	r.send(nil)
	r.Slot()
	r.paid(10)
}

// A transaction that L1 does not take in pays more after some blocks, one that is
// urgent after each.
func TestStuck(t *testing.T) {
	for _, test := range []struct {
		urgent bool
		blocks int
	}{{false, 3}, {true, 1}} {
		r := newRig(t)
		c := pay(3)
		c.Urgent = test.urgent
		r.send(c)
		first := r.s.flight.tx
		for range test.blocks {
			r.send(c)
			if r.s.flight.tx != first {
				t.Fatal("replaced too early")
			}
			r.Congest(10 * params.GWei)
		}
		r.send(c)
		second := r.s.flight.tx
		if second == first {
			t.Fatal("not replaced")
		}
		for _, fee := range []func(*types.Transaction) *big.Int{(*types.Transaction).GasTipCap, (*types.Transaction).GasFeeCap} {
			if want := new(big.Int).Div(new(big.Int).Mul(fee(first), big.NewInt(9)), big.NewInt(8)); fee(second).Cmp(want) < 0 {
				t.Errorf("fee raised from %v to %v, want %v", fee(first), fee(second), want)
			}
		}
		r.Slot()
		r.paid(3)
		if landed := r.look(); !landed.OK() {
			t.Errorf("landed: %+v", landed)
		}
	}
}

// A transaction that pays as much as it may is sent again if the pool has lost it.
func TestLostAtTheLimit(t *testing.T) {
	r := newRig(t, func(c *Config) { c.MaxFee = big.NewInt(2 * params.GWei) })
	r.look()
	c := pay(3)
	c.Urgent = true
	p := price{Fees: fees.Fees{Tip: big.NewInt(params.GWei), Max: r.s.MaxFee()}}
	tx, err := r.s.sign(c, r.s.State().Nonce, p)
	r.Must(err)
	r.s.sent(c, tx, p, nil) // and lost
	r.Slot()
	r.look()
	if err := r.s.Send(t.Context(), c); !errors.Is(err, ErrFees) {
		t.Errorf("have %v, want ErrFees", err)
	}
	r.Pooled(r.s.Account(), tx.Nonce())
	r.Slot()
	r.paid(3)
}

// An account that cannot pay twice the base fee pays what it can.
func TestScarceFunds(t *testing.T) {
	r := newRig(t)
	r.look()
	c := pay(3)
	c.Value = new(big.Int).Mul(big.NewInt(1000), big.NewInt(params.Ether))
	price := new(big.Int).Add(r.s.State().BaseFee, big.NewInt(params.GWei))
	price.Add(price, new(big.Int).Div(r.s.State().BaseFee, big.NewInt(2)))
	c.Value.Sub(c.Value, price.Mul(price, new(big.Int).SetUint64(c.Gas)))
	r.send(c)
	r.Slot()
	if landed := r.look(); !landed.isOK() {
		t.Errorf("landed: %+v", landed)
	}
}

// A sender that begins anew waits for what the one before it has sent, unless it is
// stuck or there is no time.
func TestRestart(t *testing.T) {
	r := newRig(t)
	r.send(pay(3))
	r.s = r.sender()
	r.send(pay(3))
	if call, busy := r.s.Busy(); call != nil || !busy {
		t.Fatalf("%+v is under way", call)
	}
	r.Slot()
	r.paid(3)
	r.SendTx("second", &types.DynamicFeeTx{Nonce: 1, To: &common.Address{}, Gas: 21_000, GasTipCap: big.NewInt(1), GasFeeCap: big.NewInt(100)})
	for range 3 {
		r.send(pay(4))
		if r.s.flight != nil {
			t.Fatal("replaced too early")
		}
		r.Slot()
	}
	r.send(pay(4))
	r.Slot()
	r.paid(7)
	r.SendTx("second", &types.DynamicFeeTx{Nonce: 2, To: &common.Address{}, Gas: 21_000, GasTipCap: big.NewInt(1), GasFeeCap: big.NewInt(100)})
	r.s = r.sender()
	urgent := pay(5)
	urgent.Urgent = true
	r.send(urgent)
	r.Slot()
	r.paid(12)
}

// After a reorganisation of L1 a call is made again.
func TestReorg(t *testing.T) {
	r := newRig(t)
	r.Slot()
	base := r.Number()
	c := pay(3)
	r.send(c)
	r.Slot()
	if landed := r.look(); !landed.OK() {
		t.Fatalf("landed: %+v", landed)
	}
	r.Rewind(base)
	r.Jump(36)
	r.paid(0)
	for range 5 {
		r.send(c)
		r.Slot()
		if r.look().isOK() {
			break
		}
	}
	r.paid(3)
}

func (l *Landed) isOK() bool { return l != nil && l.OK() }

// What reverts is told, and not tried again at once.
func TestReverted(t *testing.T) {
	r := newRig(t)
	bad := &Call{Name: "bad", To: r.Deployment.Contracts.Rollup, Data: []byte{1, 2, 3, 4}, Gas: 100_000}
	r.send(bad)
	r.Slot()
	if landed := r.look(); landed == nil || landed.OK() || landed.Receipt == nil {
		t.Fatalf("landed: %+v", landed)
	}
	r.send(bad) // the first try is at once
	r.Slot()
	r.look()
	r.send(bad)
	if _, busy := r.s.Busy(); busy {
		t.Error("tried again at once")
	}
	r.Slot()
	r.send(bad)
	if _, busy := r.s.Busy(); !busy {
		t.Error("not tried again")
	}
}

// Money and fees have limits, and the errors name them.
func TestLimits(t *testing.T) {
	r := newRig(t)
	r.look()
	c := &Call{Name: "much", To: common.Address{1}, Value: new(big.Int).Mul(big.NewInt(1001), big.NewInt(params.Ether)), Gas: 21_000}
	if err := r.s.Send(t.Context(), c); !errors.Is(err, ErrUnfunded) {
		t.Errorf("have %v, want ErrUnfunded", err)
	}
	if err := r.s.Estimate(t.Context(), c, uint64(r.Now().Unix())+12); !errors.Is(err, ErrUnfunded) {
		t.Errorf("have %v, want ErrUnfunded", err)
	}
	r.s = r.sender(func(c *Config) { c.MaxFee = big.NewInt(10) })
	r.look()
	if err := r.s.Send(t.Context(), pay(1)); !errors.Is(err, ErrFees) {
		t.Errorf("have %v, want ErrFees", err)
	}
	tight := pay(1)
	tight.Gas = 20_000
	r.s = r.sender()
	r.look()
	if err := r.s.Send(t.Context(), tight); !errors.Is(err, ErrPool) {
		t.Errorf("have %v, want ErrPool", err)
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

// Transactions with blobs are replaced at twice the price, and not by ones without.
func TestBlobs(t *testing.T) {
	r := newRig(t)
	c := pay(3)
	c.Sidecar = sidecar(t)
	r.send(c)
	first := r.s.flight.tx
	if first.Type() != types.BlobTxType {
		t.Fatalf("sent a transaction of type %d", first.Type())
	}
	urgent := pay(5)
	urgent.Urgent = true
	r.send(urgent)
	if r.s.flight.tx != first {
		t.Error("replaced by a transaction without blobs")
	}
	r.Congest(10 * params.GWei)
	r.send(urgent)
	if r.s.flight.Call != c || r.s.flight.tx == first {
		t.Error("what an urgent call waits for does not pay more")
	}
	first = r.s.flight.tx
	for range 3 {
		r.Congest(100 * params.GWei)
		r.send(c)
	}
	second := r.s.flight.tx
	if second == first || second.BlobGasFeeCap().Cmp(double(first.BlobGasFeeCap())) < 0 || second.GasTipCap().Cmp(double(first.GasTipCap())) < 0 {
		t.Errorf("the blob fee was raised from %v to %v", first.BlobGasFeeCap(), second.BlobGasFeeCap())
	}
	r.Slot()
	r.paid(3)
	if landed := r.look(); !landed.isOK() {
		t.Fatalf("landed: %+v", landed)
	}
	r.send(urgent)
	r.Slot()
	r.paid(8)
}

func sidecar(t *testing.T) *types.BlobTxSidecar {
	t.Helper()
	blob := new(kzg4844.Blob)
	blob[1] = 7
	commitment, err := kzg4844.BlobToCommitment(blob)
	if err != nil {
		t.Fatal(err)
	}
	proofs, err := kzg4844.ComputeCellProofs(blob)
	if err != nil {
		t.Fatal(err)
	}
	return types.NewBlobTxSidecar(types.BlobSidecarVersion1, []kzg4844.Blob{*blob}, []kzg4844.Commitment{commitment}, proofs)
}
