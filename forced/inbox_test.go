package forced

import (
	"context"
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"nrollup/contracts/bindings"
	"nrollup/rollup"
)

const chainID = 77

var (
	key, _  = crypto.ToECDSA(crypto.Keccak256([]byte("forced")))
	sender  = crypto.PubkeyToAddress(key.PublicKey)
	address = common.Address{0x1b}
	abi     = bindings.NewForcedInbox().GetABI()
)

func transaction(nonce uint64) *types.Transaction {
	return types.MustSignNewTx(key, types.LatestSignerForChainID(big.NewInt(chainID)), &types.DynamicFeeTx{
		ChainID: big.NewInt(chainID), Nonce: nonce, Gas: 21_000, GasFeeCap: big.NewInt(7), To: &common.Address{1}, Value: common.Big2,
	})
}

// event is the log of an entry, as the contract emits it but for a change.
func event(t *testing.T, index uint64, change func(*bindings.ForcedInboxForced)) types.Log {
	t.Helper()
	tx := transaction(index)
	raw, err := tx.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	e := bindings.ForcedInboxForced{Index: index, Sender: sender, Hash: tx.Hash(), Nonce: index, Cost: tx.Cost(), Deadline: 1000 + index, Payer: common.Address{2}, Transaction: raw}
	if change != nil {
		change(&e)
	}
	data, err := abi.Events["Forced"].Inputs.NonIndexed().Pack(e.Nonce, e.Cost, e.Deadline, e.Payer, e.Transaction)
	if err != nil {
		t.Fatal(err)
	}
	number := new(big.Int).SetUint64(e.Index)
	return types.Log{Address: address, Data: data, Topics: []common.Hash{abi.Events["Forced"].ID, common.BigToHash(number), common.BytesToHash(e.Sender[:]), e.Hash}, BlockNumber: 2 + index}
}

// fakeL1 has an inbox with the entries from 2 to before 6, of which 3 has left.
type fakeL1 struct {
	bind.ContractBackend
	logs  []types.Log
	limit uint64 // blocks that logs may be asked of at once
	calls int
}

// tooMany is how nodes refuse a range.
type tooMany struct{}

func (tooMany) Error() string  { return "query exceeds max block range" }
func (tooMany) ErrorCode() int { return -32005 }

// removed is the log of an entry that has left.
func removed(t *testing.T, index uint64) types.Log {
	t.Helper()
	data, err := abi.Events["Removed"].Inputs.NonIndexed().Pack(true, common.Address{3})
	if err != nil {
		t.Fatal(err)
	}
	return types.Log{Address: address, Data: data, BlockNumber: 9, Topics: []common.Hash{abi.Events["Removed"].ID, common.BigToHash(new(big.Int).SetUint64(index))}}
}

func (l *fakeL1) HeaderByNumber(context.Context, *big.Int) (*types.Header, error) {
	return &types.Header{Number: big.NewInt(9)}, nil
}

func (l *fakeL1) FilterLogs(_ context.Context, q ethereum.FilterQuery) (logs []types.Log, err error) {
	from, to := q.FromBlock.Uint64(), q.ToBlock.Uint64()
	if from < 4 || to > 9 || from > to || len(q.Topics[1]) != 4 {
		return nil, errors.New("another query")
	}
	l.calls++
	if to-from >= l.limit {
		return nil, tooMany{}
	}
	for _, log := range l.logs {
		if log.BlockNumber >= from && log.BlockNumber <= to {
			logs = append(logs, log)
		}
	}
	return logs, nil
}

func (l *fakeL1) CallContract(_ context.Context, call ethereum.CallMsg, _ *big.Int) ([]byte, error) {
	method, err := abi.MethodById(call.Data)
	if err != nil {
		return nil, err
	}
	if method.Name != "queue" {
		return nil, errors.New("another call")
	}
	return method.Outputs.Pack(uint64(2), uint64(6))
}

func inbox(logs ...types.Log) *Inbox { return inboxOn(&fakeL1{logs: logs, limit: 100}) }

func inboxOn(l1 *fakeL1) *Inbox {
	return NewInbox(l1, &rollup.Deployment{
		DeployedAt: 4, Contracts: rollup.Contracts{Inbox: address}, Spec: rollup.Spec{ChainID: chainID},
	})
}

func TestPending(t *testing.T) {
	for _, limit := range []uint64{100, 3, 2, 1} { // some nodes give few blocks at once
		l1 := &fakeL1{limit: limit, logs: []types.Log{event(t, 2, nil), event(t, 3, nil), event(t, 4, nil), event(t, 5, nil), removed(t, 3)}}
		i := inboxOn(l1)
		entries, err := i.Pending(t.Context(), nil)
		if err != nil {
			t.Fatal(err)
		}
		if len(entries) != 3 {
			t.Fatalf("%d entries, want 3", len(entries))
		}
		for n, index := range []uint64{2, 4, 5} {
			if e := entries[n]; e.Index != index || e.Tx.Hash() != transaction(index).Hash() || e.Sender != sender || e.Deadline != 1000+index {
				t.Errorf("entry %d is %+v", n, e)
			}
		}
		calls := l1.calls
		if again, err := i.Pending(t.Context(), big.NewInt(9)); err != nil || len(again) != 3 || l1.calls != calls {
			t.Errorf("the same block again: %d entries after %d calls, %v", len(again), l1.calls-calls, err)
		}
	}
	if _, err := inbox(event(t, 2, nil), event(t, 4, nil)).Pending(t.Context(), nil); !errors.Is(err, errIncomplete) {
		t.Errorf("an entry without its event: %v", err)
	}
}

// An event that does not say what its transaction is keeps no other from being
// read.
func TestFalseEvents(t *testing.T) {
	other, err := transaction(9).MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(*bindings.ForcedInboxForced){
		"hash":              func(e *bindings.ForcedInboxForced) { e.Hash[0]++ },
		"sender":            func(e *bindings.ForcedInboxForced) { e.Sender[0]++ },
		"nonce":             func(e *bindings.ForcedInboxForced) { e.Nonce++ },
		"cost":              func(e *bindings.ForcedInboxForced) { e.Cost.Add(e.Cost, common.Big1) },
		"transaction":       func(e *bindings.ForcedInboxForced) { e.Transaction = other },
		"short transaction": func(e *bindings.ForcedInboxForced) { e.Transaction = e.Transaction[:40] },
		"no transaction":    func(e *bindings.ForcedInboxForced) { e.Transaction = nil },
	} {
		entries, err := inbox(event(t, 2, change), event(t, 3, nil), event(t, 4, nil), event(t, 5, nil), removed(t, 3)).Pending(t.Context(), nil)
		if err != nil || len(entries) != 2 || entries[0].Index != 4 {
			t.Errorf("%s: %v, %v", name, entries, err)
		}
	}
}
