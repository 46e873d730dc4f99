package execute_test

import (
	"bytes"
	"errors"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"

	"nrollup/execute"
	"nrollup/internal/blockgen"
	"nrollup/internal/forge"
)

// txGas is as much as a transaction may use for execution.
const txGas = params.MaxTxGas

// ample is more gas than the calls of these tests cost.
var ample = vm.NewGasBudget(txGas, 0)

func TestRegistered(t *testing.T) {
	rules := blockgen.Config(1).Rules(new(big.Int), true, 0)
	if !slices.Contains(vm.ActivePrecompiles(rules), execute.Address) {
		t.Error("EXECUTE is not among the addresses that are warm")
	}
	if p := vm.ActivePrecompiledContracts(rules)[execute.Address]; p == nil || p.Name() != "EXECUTE" {
		t.Errorf("the precompile is %v", p)
	}
	rules = params.MainnetChainConfig.Rules(big.NewInt(20_000_000), true, 1_740_000_000)
	if _, ok := vm.ActivePrecompiledContracts(rules)[execute.Address]; ok || rules.IsOsaka {
		t.Error("EXECUTE is active before Osaka")
	}
}

func TestEveryKindOfCall(t *testing.T) { forEachFork(t, testEveryKindOfCall) }

func testEveryKindOfCall(t *testing.T) {
	c := newChain(t, 1)
	valid, invalid := baseInput(t, forge.Token), falseInput(t, forge.Token)
	want, err := newPrecompile(1).Run(valid)
	if err != nil {
		t.Fatal(err)
	}
	for op, addr := range callers {
		out, left, err := c.evm(t, nil).Call(common.Address{}, addr, valid, ample, new(uint256.Int))
		if err != nil || !bytes.Equal(out, want) {
			t.Errorf("%v: have %x, %v", op, out, err)
		}
		if left.ExecutionGas > txGas-execute.RequiredGas(valid) {
			t.Errorf("%v: %d gas left", op, left.ExecutionGas)
		}
		out, _, err = c.evm(t, nil).Call(common.Address{}, addr, invalid, ample, new(uint256.Int))
		if !errors.Is(err, vm.ErrExecutionReverted) || len(out) != 0 {
			t.Errorf("%v of an invalid trace: have %x, %v", op, out, err)
		}
	}
}

// A top-level call, as eth_call makes it, costs the price to the last unit.
func TestDirectCall(t *testing.T) { forEachFork(t, testDirectCall) }

func testDirectCall(t *testing.T) {
	c := newChain(t, 1)
	input := baseInput(t, forge.Transfers)
	price := execute.RequiredGas(input)
	for _, test := range []struct {
		name      string
		input     []byte
		gas, left uint64
		err       string
	}{
		{"exact gas", input, price, 0, ""},
		{"gas to spare", input, price + 123, 123, ""},
		{"one too little", input, price - 1, 0, vm.ErrOutOfGas.Error()},
		{"no gas", input, 0, 0, vm.ErrOutOfGas.Error()},
		{"invalid", falseInput(t, forge.Transfers), txGas, 0, "execute: execution disagrees with the header"},
		{"nothing", nil, txGas, 0, "execute: malformed input"},
		{"undecodable", input[:execute.HeadSize+100], txGas, 0, "execute: undecodable trace"},
	} {
		out, left, err := c.evm(t, nil).Call(common.Address{}, execute.Address, test.input, vm.NewGasBudget(test.gas, 0), new(uint256.Int))
		if test.err == "" && (err != nil || len(out) != execute.OutputSize) {
			t.Errorf("%s: have %x, %v", test.name, out, err)
		}
		if test.err != "" && (err == nil || !strings.HasPrefix(err.Error(), test.err) || len(out) > 0) {
			t.Errorf("%s: have %x, %v", test.name, out, err)
		}
		if left.ExecutionGas != test.left {
			t.Errorf("%s: %d gas left, want %d", test.name, left.ExecutionGas, test.left)
		}
	}
}

// No gas that a call can have pays for a declaration that does not fit 64 bits.
func TestUnpayableGas(t *testing.T) { forEachFork(t, testUnpayableGas) }

func testUnpayableGas(t *testing.T) {
	c := newChain(t, 1)
	input := baseInput(t, forge.Transfers)
	input[64] = 1
	registered.reset(newVerifier(1))
	_, left, err := c.evm(t, nil).Call(common.Address{}, execute.Address, input, vm.NewGasBudget(1<<63, 0), new(uint256.Int))
	if !errors.Is(err, vm.ErrOutOfGas) || left.ExecutionGas != 0 {
		t.Errorf("have %v, %d gas left", err, left.ExecutionGas)
	}
	if n := len(registered.asked()); n != 0 {
		t.Errorf("%d checks", n)
	}
}

// probed is what the probe stored.
type probed struct {
	success, mark bool
	cost, size    uint64
	word          common.Hash
}

// probe makes a block in which the probe calls EXECUTE with the given gas.
func (c *chain) probe(t *testing.T, gas uint64, input []byte) probed {
	t.Helper()
	block := c.send(t, probe, 0, txGas, slices.Concat(gasWord(gas), input))
	if block.Receipts[0].Status != types.ReceiptStatusSuccessful {
		t.Fatal("the transaction failed")
	}
	return probed{
		success: c.slot(t, 0) == common.Hash{31: 1},
		mark:    c.slot(t, 3).Big().Uint64() == 0xbeef,
		cost:    c.slot(t, 1).Big().Uint64(),
		size:    c.slot(t, 2).Big().Uint64(),
		word:    c.slot(t, 4),
	}
}

// aroundCall is what the probe and the call itself use around EXECUTE. A cold
// address would cost 2,900 more.
const aroundCall = 200

func TestCallInBlock(t *testing.T) { forEachFork(t, testCallInBlock) }

func testCallInBlock(t *testing.T) {
	f, err := forge.BaseIn(under, forge.Token)
	if err != nil {
		t.Fatal(err)
	}
	input := inputOf(t, f)
	price := execute.RequiredGas(input)
	for _, test := range []struct {
		name    string
		gas     uint64
		input   []byte
		success bool
		cost    uint64 // of the call
	}{
		{"valid", 10_000_000, input, true, price},
		{"valid, exact gas", price, input, true, price},
		{"one gas too little", price - 1, input, false, price - 1},
		{"invalid", 5_000_000, falseInput(t, forge.Token), false, 5_000_000},
		{"malformed", 3_000_000, input[:90], false, 3_000_000},
	} {
		t.Run(test.name, func(t *testing.T) {
			have := newChain(t, 1).probe(t, test.gas, test.input)
			if have.success != test.success || !have.mark {
				t.Errorf("success %v, frame continued %v", have.success, have.mark)
			}
			if have.cost < test.cost || have.cost > test.cost+aroundCall {
				t.Errorf("cost %d, want %d", have.cost, test.cost)
			}
			want := probed{}
			if test.success {
				want = probed{size: execute.OutputSize, word: f.Payload().BlockHash}
			}
			if have.size != want.size || have.word != want.word {
				t.Errorf("output of %d bytes, second word %x", have.size, have.word)
			}
		})
	}
}

// A transaction may call EXECUTE itself, and may leave value there.
func TestTransactionToPrecompile(t *testing.T) { forEachFork(t, testTransactionToPrecompile) }

func testTransactionToPrecompile(t *testing.T) {
	const value = 12345
	for _, test := range []struct {
		name   string
		input  []byte
		status uint64
		value  uint64
	}{
		{"valid", baseInput(t, forge.Transfers), types.ReceiptStatusSuccessful, value},
		{"invalid", falseInput(t, forge.Transfers), types.ReceiptStatusFailed, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := newChain(t, 1)
			block := c.send(t, execute.Address, value, txGas, test.input)
			if block.Receipts[0].Status != test.status {
				t.Errorf("status %d", block.Receipts[0].Status)
			}
			if have := c.head(t).GetBalance(execute.Address).Uint64(); have != test.value {
				t.Errorf("balance %d, want %d", have, test.value)
			}
		})
	}
}

func TestCallWithValue(t *testing.T) { forEachFork(t, testCallWithValue) }

func testCallWithValue(t *testing.T) {
	input := baseInput(t, forge.Transfers)
	for _, test := range []struct {
		op      vm.OpCode
		balance uint64 // of EXECUTE afterwards
	}{
		{vm.CALL, 99}, {vm.CALLCODE, 0},
	} {
		c := newChain(t, 1)
		evm := c.evm(t, nil)
		sender := c.Sender(0).Address
		out, _, err := evm.Call(sender, callers[test.op], input, vm.NewGasBudget(txGas, txGas), uint256.NewInt(99))
		if err != nil || len(out) != execute.OutputSize {
			t.Errorf("%v: %d bytes, %v", test.op, len(out), err)
		}
		if have := evm.StateDB.GetBalance(execute.Address).Uint64(); have != test.balance {
			t.Errorf("%v: balance %d, want %d", test.op, have, test.balance)
		}
	}
}

// EIP-7702: code that delegates to a precompile is empty.
func TestDelegationToPrecompile(t *testing.T) { forEachFork(t, testDelegationToPrecompile) }

func testDelegationToPrecompile(t *testing.T) {
	c := newChain(t, 1)
	registered.reset(newVerifier(1))
	out, left, err := c.evm(t, nil).Call(common.Address{}, delegate, baseInput(t, forge.Transfers), ample, new(uint256.Int))
	if err != nil || len(out) != 0 || left.ExecutionGas != txGas {
		t.Errorf("have %x, %v, %d gas left", out, err, left.ExecutionGas)
	}
	if n := len(registered.asked()); n != 0 {
		t.Errorf("%d checks", n)
	}
}

// The fork of L1 at the time of the payload decides whether a rollup can be advanced.
func TestSchemaFollowsL1(t *testing.T) {
	const never = 1 << 62
	for _, test := range []struct {
		era   forge.Era
		since func(at uint64) uint64 // when Amsterdam begins, for a payload of that time
		want  bool
	}{
		{forge.Amsterdam, func(at uint64) uint64 { return at }, true},
		{forge.Amsterdam, func(at uint64) uint64 { return at + 1 }, false},
		{forge.Osaka, func(at uint64) uint64 { return at + 1 }, true},
		{forge.Osaka, func(at uint64) uint64 { return never }, true},
		{forge.Osaka, func(at uint64) uint64 { return at }, false},
	} {
		f, err := forge.BaseIn(test.era, forge.Transfers)
		if err != nil {
			t.Fatal(err)
		}
		at := f.Payload().Timestamp
		since := test.since(at)
		config := blockgen.Config(1)
		config.AmsterdamTime = &since
		out, err := execute.New(verifierFor(config), 0).Run(inputOf(t, f))
		if test.want && (err != nil || len(out) != execute.OutputSize) {
			t.Errorf("era %d, payload at %d, fork at %d: %x, %v", test.era, at, since, out, err)
		}
		if !test.want && (err == nil || !strings.HasPrefix(err.Error(), "execute: wrong schema for the time of the payload")) {
			t.Errorf("era %d, payload at %d, fork at %d: %v", test.era, at, since, err)
		}
	}
}
