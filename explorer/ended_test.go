package explorer

import (
	"errors"
	"math/big"
	"net/http"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/internal/logs"
)

// emit adds a block whose transaction, the first byte of whose hash is given, has an
// event. Without a new block it goes to the last one.
func (f *fakeProposals) emit(tx byte, inNew bool, name string, topics []common.Hash, data ...any) {
	f.t.Helper()
	f.mu.Lock()
	defer f.mu.Unlock()
	if inNew {
		f.next()
	}
	b, event := f.blocks[len(f.blocks)-1], optimisticABI.Events[name]
	packed, err := event.Inputs.NonIndexed().Pack(data...)
	if err != nil {
		f.t.Fatal(err)
	}
	b.logs = append(b.logs, &types.Log{
		Address: f.contract, Topics: append([]common.Hash{event.ID}, topics...), Data: packed,
		BlockNumber: uint64(len(f.blocks) - 1), BlockHash: b.hash, TxHash: common.Hash{tx}, Index: uint(len(b.logs)),
	})
}

func account(n byte) common.Hash { return common.BytesToHash([]byte{n}) }

func (f *fakeProposals) paid(tx byte, to byte, amount int64) {
	f.emit(tx, false, "Paid", []common.Hash{account(to)}, big.NewInt(amount), false)
}

// disputed has blocks 1 and 2 of a proposal challenged: the one is proven, the other
// is not, and the proposal falls.
func disputed(t *testing.T) (*fakeProposals, *proposals, common.Hash) {
	f, p := newFakeProposals(t)
	proposal := f.propose(3)
	id := proposal.ID
	f.emit(1, true, "Challenged", []common.Hash{id, logs.Number(1), account(0xa1)}, uint64(50))
	f.emit(2, true, "Challenged", []common.Hash{id, logs.Number(2), account(0xa2)}, uint64(60))
	f.emit(3, true, "Proven", []common.Hash{id, logs.Number(3), {}}, new(big.Int)) // nobody had challenged it
	f.emit(4, true, "Proven", []common.Hash{id, logs.Number(1), account(0xd1)}, big.NewInt(300))
	f.paid(4, 0xa1, 700)
	f.paid(4, 0xd1, 300)
	f.emit(5, true, "Paid", []common.Hash{account(9)}, big.NewInt(9), false)
	f.emit(6, false, "Removed", []common.Hash{logs.Number(1), id}, uint64(2), common.Hash{}, uint64(0), common.Hash{}, common.Hash{}, uint64(0))
	f.paid(6, 0xa2, 1250)
	f.paid(6, 0xc1, 250)
	f.paid(6, 0, 500)
	f.paid(6, 8, 8)
	f.remove(1)
	mustFollow(t, p)
	return f, p, id
}

func TestEnded(t *testing.T) {
	_, p, id := disputed(t)
	list, err := p.ended(t.Context(), p.now(), 0, p.now().L1.Number+1, 25)
	if err != nil || len(list.Ended) != 2 || list.Next != nil {
		t.Fatalf("%+v, %v", list, err)
	}
	type want struct {
		removed            bool
		number, made, end  uint64
		challenger         byte
		tx                 byte
		lost               int64
		accounts, payments []int64
	}
	for i, w := range []want{
		{true, 2, 3, 6, 0xa2, 6, 1000, []int64{0xa2, 0xc1, 0}, []int64{1250, 250, 500}},
		{false, 1, 2, 5, 0xa1, 4, 300, []int64{0xd1, 0xa1}, []int64{300, 700}},
	} {
		e := list.Ended[i]
		var accounts, payments []int64
		for _, paid := range e.Paid {
			accounts, payments = append(accounts, paid.Account.Big().Int64()), append(payments, paid.Amount.Int64())
		}
		if e.ID != id || e.Position != 1 || e.Removed != w.removed || e.Number != w.number || e.Challenger != common.BytesToAddress([]byte{w.challenger}) ||
			e.MadeAt != w.made || e.EndedAt != w.end || e.L1.Number != w.end || e.Tx != (common.Hash{w.tx}) || e.Lost.Int64() != w.lost ||
			!slices.Equal(accounts, w.accounts) || !slices.Equal(payments, w.payments) {
			t.Errorf("%d: %+v, want %+v", i, e, w)
		}
	}
}

// The list has pages.
func TestEndedPages(t *testing.T) {
	_, p, _ := disputed(t)
	first, err := p.ended(t.Context(), p.now(), 0, p.now().L1.Number+1, 1)
	if err != nil || len(first.Ended) != 1 || !first.Ended[0].Removed || first.Next == nil {
		t.Fatalf("%+v, %v", first, err)
	}
	second, err := p.ended(t.Context(), p.now(), 0, *first.Next, 1)
	if err != nil || len(second.Ended) != 1 || second.Ended[0].Removed || second.Next != nil {
		t.Errorf("%+v, %v", second, err)
	}
	for _, before := range []uint64{0, p.since} {
		if none, err := p.ended(t.Context(), p.now(), 0, before, 1); err != nil || len(none.Ended) > 0 || none.Next != nil {
			t.Errorf("before block %d: %+v, %v", before, none, err)
		}
	}
}

// What L1 has finalized is asked for once; what it has not, each time.
func TestEndedKept(t *testing.T) {
	f, p, _ := disputed(t)
	f.mu.Lock()
	for range 2 * endedStretch {
		f.next()
	}
	f.mu.Unlock()
	mustFollow(t, p)
	head := p.now().L1.Number
	for _, test := range []struct {
		final uint64
		asked int // stretches
	}{{endedStretch - 2, 3}, {endedStretch - 2, 3}, {endedStretch - 1, 3}, {endedStretch - 1, 2}, {head, 2}, {head, 1}} {
		f.mu.Lock()
		f.stretches = 0
		f.mu.Unlock()
		list, err := p.ended(t.Context(), p.now(), test.final, head+1, 25)
		if err != nil || len(list.Ended) != 2 || list.Next != nil || f.stretches != test.asked {
			t.Errorf("%+v: asked about %d stretches, %+v, %v", test, f.stretches, list, err)
		}
	}
	// A page that ends in the middle of what is kept goes on there.
	first, err := p.ended(t.Context(), p.now(), head, head+1, 1)
	if err != nil || len(first.Ended) != 1 || first.Next == nil {
		t.Fatalf("%+v, %v", first, err)
	}
	if second, err := p.ended(t.Context(), p.now(), head, *first.Next, 1); err != nil || len(second.Ended) != 1 || second.Ended[0].Removed {
		t.Errorf("%+v, %v", second, err)
	}
}

// An answer looks at so many blocks and no more.
func TestEndedSpan(t *testing.T) {
	f, p := newFakeProposals(t)
	f.propose(1)
	mustFollow(t, p)
	v := *p.now()
	v.L1.Number = (endedStretches+3)*endedStretch + 5
	list, err := p.ended(t.Context(), &v, 0, v.L1.Number+1, 25)
	if err != nil || list.Next == nil || *list.Next != 4*endedStretch || f.stretches != endedStretches {
		t.Errorf("asked about %d stretches, %+v, %v", f.stretches, list, err)
	}
}

// A node that gives what was not asked for is not one that does not answer.
func TestEndedFalse(t *testing.T) {
	f, p, _ := disputed(t)
	f.mu.Lock()
	f.blocks[6].logs[1].Address[0]++
	f.mu.Unlock()
	_, err := p.ended(t.Context(), p.now(), 0, 100, 25)
	if status := asProblem(err); status.status != http.StatusBadGateway {
		t.Errorf("%d %s", status.status, status.text)
	}
}

// An event that is of no block of L1 with its hash is not believed, nor is the end of a
// challenge that there was not.
func TestEndedForged(t *testing.T) {
	for name, forge := range map[string]func(*fakeProposals){
		"end":       func(f *fakeProposals) { f.blocks[6].logs[1].BlockHash[5]++; f.blocks[6].logs = f.blocks[6].logs[1:2] },
		"challenge": func(f *fakeProposals) { f.blocks[3].logs[0].BlockHash[5]++ },
		"payments": func(f *fakeProposals) {
			f.blocks[6].logs[1].BlockHash, f.blocks[6].hash = f.blocks[5].hash, f.blocks[5].hash
		},
		"no challenge": func(f *fakeProposals) { f.blocks[2].logs = nil },
	} {
		f, p, _ := disputed(t)
		f.mu.Lock()
		forge(f)
		f.mu.Unlock()
		if list, err := p.ended(t.Context(), p.now(), 0, 100, 25); err == nil || name != "payments" && !errors.Is(err, errMoved) {
			t.Errorf("%s: %+v, %v", name, list, err)
		}
	}
}
