package sender

import (
	"bytes"
	"fmt"
	"math/big"
	"os"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto/kzg4844"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/optimistic/optest"
)

func TestMain(m *testing.M) {
	optest.Register()
	os.Exit(m.Run())
}

// rig is an L1 with a sender.
type rig struct {
	*optest.Rig
	s      *Sender
	before *big.Int // wei that were paid before
}

func newRig(t *testing.T, changes ...func(*Config)) *rig {
	t.Helper()
	r := &rig{Rig: optest.New(t, common.Address{}), before: new(big.Int)}
	r.s = r.sender(changes...)
	return r
}

// again begins with another sender, once all that is under way has landed.
func (r *rig) again(changes ...func(*Config)) {
	r.Helper()
	for r.look(); r.s.Busy(); r.look() {
		r.Slot()
	}
	r.s = r.sender(changes...)
	r.before = r.Balance(common.Address{0xaa})
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
func (r *rig) look() []*Landed {
	r.Helper()
	h, err := r.Eth.HeaderByNumber(r.Ctx, nil)
	r.Must(err)
	landed, err := r.s.Look(r.Ctx, Head{Number: h.Number.Uint64(), Hash: h.Hash(), Time: h.Time, BaseFee: h.BaseFee})
	r.Must(err)
	return landed
}

// send lets the sender look and send, and waits until L1's next block can have it.
func (r *rig) send(calls ...*Call) {
	r.Helper()
	r.look()
	r.Must(r.s.Send(r.Ctx, calls))
	r.pooled()
}

// pooled waits until L1's next block can have all that is under way.
func (r *rig) pooled() {
	r.Helper()
	if n := len(r.s.flights); n > 0 {
		r.Pooled(r.s.Account(), r.s.flights[n-1].nonce)
	}
}

// flying checks what is under way, by name, in the order of nonces.
func (r *rig) flying(want ...string) {
	r.Helper()
	var have []string
	for _, c := range r.s.Calls() {
		have = append(have, c.Name)
	}
	if !slices.Equal(have, want) {
		r.Fatalf("%v are under way, want %v", have, want)
	}
}

// done checks that calls have landed, in their order, and done what they are for.
func (r *rig) done(landed []*Landed, want ...*Call) {
	r.Helper()
	if len(landed) != len(want) {
		r.Fatalf("%d calls have landed, want %d", len(landed), len(want))
	}
	for i, l := range landed {
		if l.Call != want[i] || !l.OK() {
			r.Fatalf("landed: %+v, want %s", l, want[i].Name)
		}
	}
}

func pay(wei int64) *Call {
	return &Call{Name: fmt.Sprint("pay ", wei), To: common.Address{0xaa}, Value: big.NewInt(wei), Gas: 2_000_000}
}

func urgent(c *Call) *Call {
	c.Urgent = true
	return c
}

// pays returns payments of the given amounts, in wei.
func pays(amounts ...int64) (list []*Call) {
	for _, wei := range amounts {
		list = append(list, pay(wei))
	}
	return list
}

func (r *rig) paid(wei int64) {
	r.Helper()
	if got := new(big.Int).Sub(r.Balance(common.Address{0xaa}), r.before); got.Int64() != wei {
		r.Fatalf("%v wei were paid, want %d", got, wei)
	}
}

// txs returns the transactions under way.
func (r *rig) txs() (list []*types.Transaction) {
	for _, f := range r.s.flights {
		list = append(list, f.tx)
	}
	return list
}

// full is L1 with more tip than anybody here pays, in wei.
const full = 10 * params.GWei

// note is a call that costs more per byte since Amsterdam (EIP-7976).
func note() *Call {
	return &Call{Name: "note", To: common.Address{0xaa}, Data: bytes.Repeat([]byte{1}, 10_000)}
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
