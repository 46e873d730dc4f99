package execute_test

import (
	"context"
	"encoding/json"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/eth/tracers/logger"

	"nrollup/internal/blockgen"
	"nrollup/internal/forge"
)

// retrace executes the first transaction of a block again, as debug_trace does.
func (c *chain) retrace(t *testing.T, block *blockgen.Block, hooks *tracing.Hooks) *types.Receipt {
	t.Helper()
	header, config := block.Block.Header(), c.Genesis().Config
	statedb, err := c.Chain().StateAt(block.Parent.Root, block.Parent.Number, block.Parent.Time)
	if err != nil {
		t.Fatal(err)
	}
	evm := vm.NewEVM(core.NewEVMBlockContext(header, c.Chain(), nil), state.NewHookedState(statedb, hooks), config, vm.Config{Tracer: hooks})
	defer evm.Release()
	tx := block.Block.Transactions()[0]
	statedb.SetTxContext(tx.Hash(), 0, 1)
	receipt, _, err := core.ApplyTransaction(context.Background(), evm, core.NewGasPool(header.GasLimit), statedb, header, tx)
	if err != nil {
		t.Fatal(err)
	}
	return receipt
}

func TestStructLogger(t *testing.T) { forEachFork(t, testStructLogger) }

func testStructLogger(t *testing.T) {
	c := newChain(t, 1)
	input := baseInput(t, forge.Token)
	block := c.send(t, callers[vm.STATICCALL], 0, txGas, input)
	log := logger.NewStructLogger(&logger.Config{EnableReturnData: true})
	receipt := c.retrace(t, block, log.Hooks())
	if receipt.Status != types.ReceiptStatusSuccessful || receipt.GasUsed != block.Receipts[0].GasUsed {
		t.Errorf("status %d, gas %d", receipt.Status, receipt.GasUsed)
	}
	raw, err := log.GetResult()
	if err != nil {
		t.Fatal(err)
	}
	type step struct {
		Op         string
		Stack      []string
		ReturnData string
	}
	var result struct {
		Failed      bool
		ReturnValue hexutil.Bytes
		StructLogs  []step
	}
	if err := json.Unmarshal(raw, &result); err != nil {
		t.Fatal(err)
	}
	want, err := newPrecompile(1).Run(input)
	if err != nil {
		t.Fatal(err)
	}
	if result.Failed || !slices.Equal(result.ReturnValue, want) {
		t.Errorf("failed %v, returned %x", result.Failed, result.ReturnValue)
	}
	at := slices.IndexFunc(result.StructLogs, func(s step) bool { return s.Op == "STATICCALL" })
	if at < 0 {
		t.Fatal("no STATICCALL in the log")
	}
	call, after := result.StructLogs[at], result.StructLogs[at+1]
	if to := call.Stack[len(call.Stack)-2]; to != "0x101" {
		t.Errorf("the call is to %s", to)
	}
	if success := after.Stack[len(after.Stack)-1]; success != "0x1" || after.ReturnData != hexutil.Encode(want) {
		t.Errorf("after the call: success %s, return data %s", success, after.ReturnData)
	}
}
