package sender

import (
	"testing"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
)

// blobs is a payment with a blob.
func blobs(t *testing.T, wei int64) *Call {
	t.Helper()
	c := pay(wei)
	c.Sidecar = sidecar(t)
	return c
}

// Transactions with blobs are replaced at twice the price, and not by ones without.
func TestBlobs(t *testing.T) {
	r := newRig(t)
	c := blobs(t, 3)
	r.send(c)
	first := r.s.flights[0].tx
	if first.Type() != types.BlobTxType {
		t.Fatalf("sent a transaction of type %d", first.Type())
	}
	late := urgent(pay(5))
	r.send(late)
	if r.s.flights[0].tx != first {
		t.Error("replaced by a transaction without blobs")
	}
	r.Congest(full)
	r.send(late)
	r.flying("pay 3")
	if r.s.flights[0].tx == first {
		t.Error("what an urgent call waits for does not pay more")
	}
	first = r.s.flights[0].tx
	for range 3 {
		r.Congest(100 * params.GWei)
		r.send(c)
	}
	second := r.s.flights[0].tx
	if second == first || second.BlobGasFeeCap().Cmp(double(first.BlobGasFeeCap())) < 0 || second.GasTipCap().Cmp(double(first.GasTipCap())) < 0 {
		t.Errorf("the blob fee was raised from %v to %v", first.BlobGasFeeCap(), second.BlobGasFeeCap())
	}
	r.Slot()
	r.paid(3)
	r.done(r.look(), c)
	r.send(late)
	r.Slot()
	r.paid(8)
}

// Several transactions with blobs are under way at a time.
func TestSeveralBlobs(t *testing.T) {
	r := newRig(t)
	calls := []*Call{blobs(t, 1), blobs(t, 2), blobs(t, 4)}
	r.send(calls...)
	r.Slot()
	r.paid(7)
	r.done(r.look(), calls...)
}

// Calls with blobs and others take turns, but what is urgent is first.
func TestTurns(t *testing.T) {
	r := newRig(t)
	r.send(blobs(t, 1), pay(2), pay(3))
	r.flying("pay 1")
	r.send(pay(4), blobs(t, 1), pay(2))
	r.flying("pay 1")
	r.Slot()
	r.send(blobs(t, 5), pay(2), pay(3))
	r.flying("pay 2", "pay 3")
	r.send(pay(2), pay(3), blobs(t, 5), pay(4))
	r.flying("pay 2", "pay 3") // or those with blobs would never have their turn
	r.Slot()
	r.send(pay(4), blobs(t, 5))
	r.flying("pay 5")
	r.Slot()
	r.send(urgent(blobs(t, 6)), pay(4))
	r.flying("pay 6")
}

// A process before this one has sent a transaction with blobs that is stuck. What is urgent
// waits for that until it is replaced by one that is known.
func TestBlobsBefore(t *testing.T) {
	r := newRig(t)
	r.send(blobs(t, 1))
	r.s = r.sender()
	calls := []*Call{urgent(pay(2)), blobs(t, 4)}
	tip := int64(10)
	for range 6 {
		r.look()
		if r.s.Send(r.Ctx, calls); len(r.s.Calls()) > 0 {
			break
		}
		r.Congest(tip * params.GWei)
		tip += 20
	}
	r.flying("pay 4")
	r.Slot()
	r.send(calls[0])
	r.flying("pay 2")
	r.Slot()
	r.paid(6)
}
