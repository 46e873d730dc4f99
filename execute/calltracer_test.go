package execute_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/eth/tracers"
	_ "github.com/ethereum/go-ethereum/eth/tracers/native"

	"nrollup/execute"
	"nrollup/internal/blockgen"
	"nrollup/internal/forge"
)

// frame is what callTracer says about a call.
type frame struct {
	Type    string
	To      common.Address
	GasUsed hexutil.Uint64
	Input   hexutil.Bytes
	Output  hexutil.Bytes
	Error   string
	Calls   []frame
}

func (c *chain) callFrame(t *testing.T, block *blockgen.Block) (*types.Receipt, frame) {
	t.Helper()
	tracer, err := tracers.DefaultDirectory.New("callTracer", new(tracers.Context), nil, c.Genesis().Config)
	if err != nil {
		t.Fatal(err)
	}
	receipt := c.retrace(t, block, tracer.Hooks)
	result, err := tracer.GetResult()
	if err != nil {
		t.Fatal(err)
	}
	var top frame
	if err := json.Unmarshal(result, &top); err != nil {
		t.Fatal(err)
	}
	return receipt, top
}

func TestCallTracer(t *testing.T) { forEachFork(t, testCallTracer) }

func testCallTracer(t *testing.T) {
	for _, test := range []struct {
		name  string
		input []byte
		err   string
	}{
		{"valid", baseInput(t, forge.Token), ""},
		{"invalid", falseInput(t, forge.Token), "execute: execution disagrees with the header"},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := newChain(t, 1)
			block := c.send(t, callers[vm.STATICCALL], 0, txGas, test.input)
			receipt, top := c.callFrame(t, block)
			if receipt.Status != block.Receipts[0].Status || receipt.GasUsed != block.Receipts[0].GasUsed {
				t.Errorf("traced: status %d, gas %d; in the block: %d, %d",
					receipt.Status, receipt.GasUsed, block.Receipts[0].Status, block.Receipts[0].GasUsed)
			}
			if len(top.Calls) != 1 {
				t.Fatalf("%d calls", len(top.Calls))
			}
			checkFrame(t, &top.Calls[0], test.input, test.err)
		})
	}
}

func checkFrame(t *testing.T, call *frame, input []byte, reason string) {
	t.Helper()
	if call.Type != "STATICCALL" || call.To != execute.Address || !slices.Equal(call.Input, input) {
		t.Errorf("%s to %v with %d bytes", call.Type, call.To, len(call.Input))
	}
	if reason != "" {
		if !strings.HasPrefix(call.Error, reason) || len(call.Output) != 0 {
			t.Errorf("error %q, output %x", call.Error, call.Output)
		}
		return
	}
	want, err := newPrecompile(1).Run(input)
	if err != nil {
		t.Fatal(err)
	}
	if call.Error != "" || !slices.Equal(call.Output, want) || uint64(call.GasUsed) != execute.RequiredGas(input) {
		t.Errorf("error %q, %d gas, output %x", call.Error, call.GasUsed, call.Output)
	}
}
