package l1_test

import (
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rlp"

	"nrollup/execute"
	"nrollup/l1"
)

// blockOf makes a block with a call of EXECUTE, through a contract, for each of
// the given amounts of declared gas.
func blockOf(t *testing.T, maker *l1.Node, nonce uint64, to common.Address, calls ...uint64) *types.Block {
	t.Helper()
	for i, gas := range calls {
		send(t, maker, tx(i, nonce, to, callGas(gas), 1, declared(gas, byte(i))))
	}
	block := next(t, maker)
	if len(block.Transactions()) != len(calls) {
		t.Fatalf("%d transactions, want %d", len(block.Transactions()), len(calls))
	}
	return block
}

// bare returns a block as JSON-RPC and devp2p carry it: without its access list.
func bare(t *testing.T, block *types.Block) *types.Block {
	t.Helper()
	data, err := rlp.EncodeToBytes(block)
	if err != nil {
		t.Fatal(err)
	}
	var b types.Block
	if err := rlp.DecodeBytes(data, &b); err != nil {
		t.Fatal(err)
	}
	if b.Hash() != block.Hash() || b.AccessList() != nil {
		t.Fatal("not the same block without its list")
	}
	return &b
}

// However EXECUTE is called, the importer counts it, with the access list at
// hand and without.
func TestImportMeter(t *testing.T) {
	const limit = 1_000_000
	for name, to := range map[string]common.Address{
		"direct":       execute.Address,
		"CALL":         caller,
		"CALLCODE":     codeCaller,
		"DELEGATECALL": delegator,
		"STATICCALL":   staticCaller,
		"reverted":     reverter,
	} {
		t.Run(name, func(t *testing.T) {
			var (
				maker   = start(t, l1.Config{Network: network(10 * limit)})
				checker = start(t, l1.Config{Network: network(limit)})
				exact   = blockOf(t, maker, 0, to, limit/2, limit/2)
				over    = blockOf(t, maker, 1, to, limit/2, limit/2+1)
			)
			if exact.AccessList() == nil {
				t.Fatal("no access list")
			}
			if err := checker.Import(t.Context(), exact); err != nil {
				t.Fatalf("block at the limit: %v", err)
			}
			for range 2 {
				for _, block := range []*types.Block{over, bare(t, over)} {
					if err := checker.Import(t.Context(), block); !errors.Is(err, l1.ErrExecuteGasLimit) {
						t.Errorf("block over the limit: %v", err)
					}
				}
			}
			if headHash(t, checker) != exact.Hash() {
				t.Error("head moved")
			}
			// The checker goes on, on top of the last good block.
			if block := next(t, checker); block.ParentHash() != exact.Hash() {
				t.Error("no block on the last good one")
			}
		})
	}
}

// A good block without its access list is imported too.
func TestImportBare(t *testing.T) {
	const limit = 1_000_000
	maker, checker := start(t, l1.Config{Network: network(limit)}), start(t, l1.Config{Network: network(limit)})
	block := blockOf(t, maker, 0, reverter, limit/2, limit/2)
	if err := checker.Import(t.Context(), bare(t, block)); err != nil {
		t.Fatal(err)
	}
	if checker.Block(block.Hash()) == nil || headHash(t, checker) != block.Hash() {
		t.Error("not imported")
	}
}
