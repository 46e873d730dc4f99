package transition_test

import (
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/rlp"

	"nrollup/internal/blockgen"
	"nrollup/stateless"
	"nrollup/transition"
)

// A block comes out of its payload as it went in, and only that one.
func TestBlock(t *testing.T) {
	transition.ForEachFork(t, testBlock)
}

func testBlock(t *testing.T, chain transition.Chain) {
	b := transition.Next(t, chain.New(t, blockgen.Options{}), blockgen.KindERC20, 5)
	raw, err := b.Trace.Encode()
	if err != nil {
		t.Fatal(err)
	}
	block, err := transition.Block(b.Trace)
	if err != nil {
		t.Fatal(err)
	}
	have, err := rlp.EncodeToBytes(block)
	if err != nil {
		t.Fatal(err)
	}
	want, err := rlp.EncodeToBytes(b.Block)
	if err != nil {
		t.Fatal(err)
	}
	if string(have) != string(want) || len(block.Transactions()) == 0 {
		t.Errorf("have %v with %d transactions, want %v", block.Hash(), len(block.Transactions()), b.Block.Hash())
	}
	if list, want := block.AccessList(), b.Block.Header().BlockAccessListHash; (list == nil) != (want == nil) || list != nil && list.Hash() != *want {
		t.Errorf("have access list %v, want %v", list, want)
	}
	for name, c := range map[string]struct {
		change func(*stateless.NewPayloadRequest)
		want   error
	}{
		"state root": {func(r *stateless.NewPayloadRequest) { r.ExecutionPayload.StateRoot[0]++ }, transition.ErrBlockHash},
		"anchor":     {func(r *stateless.NewPayloadRequest) { r.ParentBeaconBlockRoot[0]++ }, transition.ErrBlockHash},
		"transaction": {func(r *stateless.NewPayloadRequest) {
			r.ExecutionPayload.Transactions = r.ExecutionPayload.Transactions[1:]
		}, transition.ErrBlockHash},
		"junk transaction": {func(r *stateless.NewPayloadRequest) { r.ExecutionPayload.Transactions[0] = []byte{2} }, transition.ErrBody},
		"junk access list": {func(r *stateless.NewPayloadRequest) { r.ExecutionPayload.BlockAccessList = []byte{1} }, transition.ErrBody},
		"request": {func(r *stateless.NewPayloadRequest) {
			r.ExecutionRequests.Withdrawals = make([]stateless.WithdrawalRequest, 1)
		}, transition.ErrBlockHash},
		"withdrawal": {func(r *stateless.NewPayloadRequest) { r.ExecutionPayload.Withdrawals = make([]stateless.Withdrawal, 1) }, transition.ErrBlockHash},
		"name":       {func(r *stateless.NewPayloadRequest) { r.ExecutionPayload.BlockHash[0]++ }, transition.ErrBlockHash},
	} {
		trace, err := stateless.DecodeTrace(raw)
		if err != nil {
			t.Fatal(err)
		}
		c.change(&trace.Input.NewPayloadRequest)
		if block, err := transition.Block(trace); !errors.Is(err, c.want) || block != nil {
			t.Errorf("%s: have %v, %v, want %v", name, block, err, c.want)
		}
	}
}
