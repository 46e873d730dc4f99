package l1_test

import (
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rlp"

	"nrollup/execute"
	"nrollup/internal/blockgen"
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
func TestImportMeter(t *testing.T) { inEachFork(t, testImportMeter) }

func testImportMeter(t *testing.T, network func(uint64) l1.Network) {
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
			if amsterdam := exact.Time() >= blockgen.AmsterdamTime; (exact.AccessList() != nil) != amsterdam {
				t.Fatalf("access list: %t", !amsterdam)
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

// A meter costs more than the execution of a block may: where nobody can know in
// advance whether EXECUTE is called, a block that does not call it has none.
func TestUnmetered(t *testing.T) {
	node := start(t, l1.Config{Network: crossing(10*million, 1_000_000)})
	for name, c := range map[string]struct {
		tx   *types.Transaction
		used uint64
	}{
		"without EXECUTE": {tx(0, 0, slotReader, 500_000, 1, nil), 0},
		"with EXECUTE":    {tx(1, 0, reverter, callGas(million), 1, declared(million, 1)), million},
	} {
		send(t, node, c.tx)
		block := next(t, node)
		if len(block.Transactions()) != 1 {
			t.Fatalf("%s: %d transactions", name, len(block.Transactions()))
		}
		calls := 0 // that a tracer hears of: the meter takes its place
		err := node.Process(t.Context(), block, &tracing.Hooks{OnEnter: func(int, byte, common.Address, common.Address, []byte, uint64, *big.Int) { calls++ }})
		if err != nil || calls == 0 {
			t.Errorf("%s: %d calls, %v", name, calls, err)
		}
		for range 2 {
			if list := executeGasOf(t, node, "latest", "latest"); len(list) != 1 || uint64(list[0].Used) != c.used {
				t.Errorf("%s: %+v", name, list)
			}
			if err := node.ForgetExecuteGas(block.Hash()); err != nil {
				t.Fatal(err)
			}
		}
	}
}
