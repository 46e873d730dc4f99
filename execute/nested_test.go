package execute_test

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/holiman/uint256"

	"nrollup/execute"
	"nrollup/internal/blockgen"
	"nrollup/internal/forge"
	"nrollup/stateless"
)

// nested returns a block of another rollup, one transaction of which calls a
// contract that passes data on to EXECUTE.
func nested(t *testing.T, chainID uint64, to common.Address, data []byte) (*chain, *blockgen.Block) {
	t.Helper()
	c := newChain(t, chainID)
	return c, c.send(t, to, 0, txGas, data)
}

func blockInput(t testing.TB, b *blockgen.Block) []byte {
	t.Helper()
	trace, err := b.Trace.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return execute.JoinInput(b.Claim, trace)
}

// The EVM of a rollup has EXECUTE too: here it verifies a block of a third chain.
func TestNested(t *testing.T) { forEachFork(t, testNested) }

func testNested(t *testing.T) {
	valid, invalid := baseInput(t, forge.Token), falseInput(t, forge.Token)
	for _, test := range []struct {
		name    string
		to      common.Address
		data    []byte
		inner   []byte
		status  uint64
		success bool // of the inner call, where the probe stored it
	}{
		{"success", callers[vm.STATICCALL], valid, valid, types.ReceiptStatusSuccessful, true},
		{"success, probed", probe, slices.Concat(gasWord(10_000_000), valid), valid, types.ReceiptStatusSuccessful, true},
		{"failure", callers[vm.STATICCALL], invalid, invalid, types.ReceiptStatusFailed, false},
		{"failure, frame continues", probe, slices.Concat(gasWord(5_000_000), invalid), invalid, types.ReceiptStatusSuccessful, false},
		{"no transaction but the call", execute.Address, valid, valid, types.ReceiptStatusSuccessful, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			c, block := nested(t, 77, test.to, test.data)
			if block.Receipts[0].Status != test.status {
				t.Fatalf("status %d", block.Receipts[0].Status)
			}
			if test.to == probe && (c.slot(t, 0) == common.Hash{31: 1}) != test.success {
				t.Fatalf("inner success is %v", !test.success)
			}
			for _, workers := range []int{1, 2, 4} {
				checkNested(t, workers, blockInput(t, block), test.inner)
			}
		})
	}
}

// A block of one fork verifies a block of the other, older or newer: each has the rules
// that L1 has at its own time.
func TestNestedAcrossForks(t *testing.T) {
	for _, outer := range forge.Eras() {
		for _, inner := range forge.Eras() {
			t.Run(fmt.Sprintf("%d in %d", inner, outer), func(t *testing.T) {
				under = inner
				defer func() { under = forge.Amsterdam }()
				input := baseInput(t, forge.Token)
				under = outer
				_, block := nested(t, 77, callers[vm.STATICCALL], input)
				if block.Receipts[0].Status != types.ReceiptStatusSuccessful {
					t.Fatal("the inner block is refused")
				}
				checkNested(t, 1, blockInput(t, block), input)
			})
		}
	}
}

// checkNested verifies a block and expects that doing so verifies another.
func checkNested(t *testing.T, workers int, input, inner []byte) {
	t.Helper()
	registered.reset(newVerifier(workers))
	out, err := newPrecompile(workers).Run(input)
	if err != nil || len(out) != execute.OutputSize {
		t.Errorf("%d workers: %x, %v", workers, out, err)
	}
	claim, _, _ := execute.SplitInput(inner)
	if asked := registered.asked(); len(asked) != 1 || asked[0] != claim {
		t.Errorf("%d workers: asked for %+v", workers, asked)
	}
}

// gullible is a Verifier that any trace convinces.
type gullible struct{}

func (gullible) Verify(claim stateless.Claim, _ []byte) (*stateless.Statement, error) {
	return &stateless.Statement{BlockNumber: claim.GasUsed}, nil
}

// A block that says that EXECUTE was convinced when it was not is false.
func TestNestedLie(t *testing.T) { forEachFork(t, testNestedLie) }

func testNestedLie(t *testing.T) {
	inner := falseInput(t, forge.Token)
	registered.reset(gullible{})
	_, block := nested(t, 77, probe, slices.Concat(gasWord(10_000_000), inner))
	input := blockInput(t, block)
	if _, err := newPrecompile(1).Run(input); err != nil {
		t.Fatalf("not even convincing: %v", err)
	}
	for _, workers := range []int{1, 2} {
		registered.reset(newVerifier(workers))
		if _, err := newPrecompile(workers).Run(input); err == nil {
			t.Errorf("%d workers: accepted", workers)
		}
	}
}

// Rollups on rollups on rollups.
func TestNestedDeep(t *testing.T) { forEachFork(t, testNestedDeep) }

func testNestedDeep(t *testing.T) {
	input := baseInput(t, forge.Transfers)
	for depth := range 4 {
		_, block := nested(t, 100+uint64(depth), callers[vm.STATICCALL], input)
		if block.Receipts[0].Status != types.ReceiptStatusSuccessful {
			t.Fatalf("depth %d failed", depth)
		}
		input = blockInput(t, block)
	}
	for _, workers := range []int{1, 2} {
		registered.reset(newVerifier(workers))
		if _, err := newPrecompile(workers).Run(input); err != nil {
			t.Errorf("%d workers: %v", workers, err)
		}
		if n := len(registered.asked()); n != 4 {
			t.Errorf("%d workers: %d checks inside", workers, n)
		}
	}
}

// Many transactions of a block call EXECUTE at the same time, some of them with
// the same input.
func TestNestedSideBySide(t *testing.T) { forEachFork(t, testNestedSideBySide) }

func testNestedSideBySide(t *testing.T) {
	valid, invalid := baseInput(t, forge.Transfers), falseInput(t, forge.Token)
	c := newChain(t, 77)
	d := c.draft(t)
	for i := range 6 {
		input := [][]byte{valid, invalid, valid}[i%3]
		d.Call(d.Sender(), callers[vm.STATICCALL], 0, 2_000_000, input)
	}
	block := c.build(t, d)
	registered.reset(newVerifier(2))
	p := newPrecompile(4)
	out, err := p.Run(blockInput(t, block))
	if err != nil || len(out) != execute.OutputSize {
		t.Errorf("%x, %v", out, err)
	}
}

// The whole path: a contract on L1 verifies a block of L2 in which a contract
// verifies a block of L3.
func TestNestedOnL1(t *testing.T) { forEachFork(t, testNestedOnL1) }

func testNestedOnL1(t *testing.T) {
	_, block := nested(t, 77, callers[vm.STATICCALL], baseInput(t, forge.Transfers))
	input := blockInput(t, block)
	c := newChain(t, 1)
	have := c.probe(t, 10_000_000, input)
	if !have.success || have.word != block.Block.Hash() {
		t.Errorf("%+v", have)
	}
	out, _, err := c.evm(t, nil).Call(common.Address{}, relay, input, ample, new(uint256.Int))
	want, runErr := newPrecompile(1).Run(input)
	if err != nil || runErr != nil || !bytes.Equal(out, want) {
		t.Errorf("%x, %v, %v", out, err, runErr)
	}
}

// understated returns the input of a block that calls EXECUTE with inner and
// declares less gas than that costs.
func understated(t *testing.T, chainID, declared, gas uint64, inner []byte) []byte {
	t.Helper()
	c := newChain(t, chainID)
	block := c.send(t, callers[vm.STATICCALL], 0, gas, inner)
	f, err := forge.New(c.Genesis().Config, block.Trace, block.Claim)
	if err != nil {
		t.Fatal(err)
	}
	f.Payload().GasUsed = declared
	if err := f.Seal(); err != nil {
		t.Fatal(err)
	}
	return inputOf(t, f)
}

// Each level of a nest of blocks declares less gas than the next one costs. What
// the levels inside start must be paid for by what the outermost declares: else
// the work grows by a factor with every level.
func TestNestedWorkIsPaidFor(t *testing.T) { forEachFork(t, testNestedWorkIsPaidFor) }

func testNestedWorkIsPaidFor(t *testing.T) {
	const levels = 4
	input := baseInput(t, forge.Burn)
	for level := range levels {
		call := execute.RequiredGas(input)
		gas := call + call/63 + 16*uint64(len(input)) + 50_000 // EIP-150, calldata, transaction
		input = understated(t, 200+uint64(level), gas/2+1, gas, input)
	}
	claim, _, _ := execute.SplitInput(input)
	for _, workers := range []int{1, 2} {
		registered.reset(newVerifier(workers))
		if _, err := newPrecompile(workers).Run(input); err == nil {
			t.Fatal("accepted")
		}
		var started uint64
		for _, claim := range registered.asked() {
			started += claim.GasUsed
		}
		t.Logf("%d workers: %d declared, %d started inside", workers, claim.GasUsed, started)
		if started > claim.GasUsed {
			t.Errorf("%d workers: checks of %d gas inside a block that declares %d", workers, started, claim.GasUsed)
		}
	}
}
