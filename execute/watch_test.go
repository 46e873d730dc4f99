package execute_test

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/holiman/uint256"

	"nrollup/execute"
	"nrollup/internal/blockgen"
	"nrollup/internal/forge"
)

// watched returns what Watch reports of a call.
func watched(t *testing.T, c *chain, to common.Address, input []byte, gas, value uint64) (ran [][]byte) {
	t.Helper()
	hooks := execute.Watch(func(input []byte) { ran = append(ran, bytes.Clone(input)) })
	sender := c.Sender(0).Address
	_, _, _ = c.evm(t, hooks).Call(sender, to, input, vm.NewGasBudget(gas, txGas), uint256.NewInt(value))
	return ran
}

func TestWatch(t *testing.T) { forEachFork(t, testWatch) }

func testWatch(t *testing.T) {
	c := newChain(t, 1)
	valid, invalid := baseInput(t, forge.Transfers), falseInput(t, forge.Token)
	price := execute.RequiredGas(valid)
	withGas := func(gas uint64, input []byte) []byte { return slices.Concat(gasWord(gas), input) }
	for _, test := range []struct {
		name  string
		to    common.Address
		data  []byte
		gas   uint64
		value uint64
		want  [][]byte
	}{
		{"direct", execute.Address, valid, txGas, 0, [][]byte{valid}},
		{"direct, with value", execute.Address, valid, txGas, 1, [][]byte{valid}},
		{"direct, exact gas", execute.Address, valid, price, 0, [][]byte{valid}},
		{"direct, one gas too little", execute.Address, valid, price - 1, 0, nil},
		{"direct, without input", execute.Address, nil, txGas, 0, [][]byte{{}}},
		{"failing", execute.Address, invalid, txGas, 0, [][]byte{invalid}},
		{"CALL", callers[vm.CALL], valid, txGas, 0, [][]byte{valid}},
		{"CALLCODE", callers[vm.CALLCODE], valid, txGas, 0, [][]byte{valid}},
		{"DELEGATECALL", callers[vm.DELEGATECALL], valid, txGas, 0, [][]byte{valid}},
		{"STATICCALL", callers[vm.STATICCALL], valid, txGas, 0, [][]byte{valid}},
		{"two frames below", relay, valid, txGas, 0, [][]byte{valid}},
		{"reverted by the caller", reverter, valid, txGas, 0, [][]byte{valid}},
		{"failing, reverted by the caller", callers[vm.CALL], invalid, txGas, 0, [][]byte{invalid}},
		{"given too little gas", probe, withGas(price-1, valid), txGas, 0, nil},
		{"given enough gas", probe, withGas(price, valid), txGas, 0, [][]byte{valid}},
		{"another precompile", common.BytesToAddress([]byte{4}), valid, txGas, 0, nil},
		{"an account that delegates to it", delegate, valid, txGas, 0, nil},
		{"an account without code", common.Address{1}, valid, txGas, 0, nil},
		{"paid by a contract that ends itself", leaver, valid, txGas, 1, nil},
		{"below the deepest frame", digger, head(1, 0), 1 << 62, 0, nil},
	} {
		have := watched(t, c, test.to, test.data, test.gas, test.value)
		if !slices.EqualFunc(have, test.want, bytes.Equal) {
			t.Errorf("%s: %d calls, want %d", test.name, len(have), len(test.want))
		}
	}
}

// A call that never ran, because its value was missing, must not be taken for
// one when another precompile runs next.
func TestWatchForgetsCallsThatDidNotRun(t *testing.T) {
	forEachFork(t, testWatchForgetsCallsThatDidNotRun)
}

func testWatchForgetsCallsThatDidNotRun(t *testing.T) {
	c := newChain(t, 1)
	ran := 0
	evm := c.evm(t, execute.Watch(func([]byte) { ran++ }))
	poor := common.Address{0xbb}
	if _, _, err := evm.Call(poor, execute.Address, head(1, 0), ample, uint256.NewInt(1)); !errors.Is(err, vm.ErrInsufficientBalance) {
		t.Fatal(err)
	}
	identity := common.BytesToAddress([]byte{4})
	if _, _, err := evm.Call(poor, identity, []byte("data"), ample, new(uint256.Int)); err != nil {
		t.Fatal(err)
	}
	if ran != 0 {
		t.Errorf("%d calls", ran)
	}
}

// busyBlock makes a block with calls of every sort, and says which of them run.
func busyBlock(t *testing.T, c *chain) (*blockgen.Block, [][]byte) {
	t.Helper()
	var (
		token, transfers = baseInput(t, forge.Token), baseInput(t, forge.Transfers)
		invalid          = falseInput(t, forge.Slots)
		_, inside        = nested(t, 77, callers[vm.STATICCALL], token)
		outer            = blockInput(t, inside)
		short            = execute.RequiredGas(token) - 1
	)
	d := c.draft(t)
	call := func(to common.Address, data []byte) { d.Call(d.Sender(), to, 0, 5_000_000, data) }
	call(callers[vm.STATICCALL], token)
	call(reverter, transfers)
	call(probe, slices.Concat(gasWord(short), token))
	call(relay, invalid)
	call(common.BytesToAddress([]byte{4}), token)
	call(execute.Address, transfers)
	call(relay, outer)
	call(execute.Address, token[:50])
	return c.build(t, d), [][]byte{token, transfers, invalid, transfers, outer, token[:50]}
}

// The sum that a builder gets while it applies transactions one by one is the
// one that an importer gets from the block.
func TestMeterOfBlock(t *testing.T) { forEachFork(t, testMeterOfBlock) }

func testMeterOfBlock(t *testing.T) {
	c := newChain(t, 1)
	block, want := busyBlock(t, c)
	var sum uint64
	for _, input := range want {
		if claim, _, ok := execute.SplitInput(input); ok {
			sum += claim.GasUsed
		}
	}
	for name, run := range map[string]func(*testing.T, *chain, *blockgen.Block, vm.Config){"builder": buildAgain, "importer": importAgain} {
		t.Run(name, func(t *testing.T) {
			var (
				meter = execute.NewMeter(sum)
				ran   [][]byte
			)
			run(t, c, block, vm.Config{Tracer: execute.Watch(func(input []byte) {
				ran = append(ran, bytes.Clone(input))
				if err := meter.Add(input); err != nil {
					t.Error(err)
				}
			})})
			if !slices.EqualFunc(ran, want, bytes.Equal) {
				t.Errorf("%d calls, want %d", len(ran), len(want))
			}
			if meter.Used() != sum || meter.Left() != 0 {
				t.Errorf("used %d, want %d", meter.Used(), sum)
			}
		})
	}
}

// buildAgain applies the transactions of a block one by one.
func buildAgain(t *testing.T, c *chain, block *blockgen.Block, config vm.Config) {
	statedb, err := c.Chain().StateAt(block.Parent.Root, block.Parent.Number, block.Parent.Time)
	if err != nil {
		t.Fatal(err)
	}
	header := block.Block.Header()
	evm := vm.NewEVM(core.NewEVMBlockContext(header, c.Chain(), &header.Coinbase), statedb, c.Genesis().Config, config)
	defer evm.Release()
	pool := core.NewGasPool(header.GasLimit)
	for i, tx := range block.Block.Transactions() {
		statedb.SetTxContext(tx.Hash(), i, uint32(i+1))
		if _, _, err := core.ApplyTransaction(context.Background(), evm, pool, statedb, header, tx); err != nil {
			t.Fatal(err)
		}
	}
}

// importAgain processes a block as the import does.
func importAgain(t *testing.T, c *chain, block *blockgen.Block, config vm.Config) {
	statedb, err := c.Chain().StateAt(block.Parent.Root, block.Parent.Number, block.Parent.Time)
	if err != nil {
		t.Fatal(err)
	}
	processor := core.NewStateProcessor(c.Chain())
	result, err := processor.Process(context.Background(), block.Block, statedb, nil, nil, config, nil)
	if err != nil {
		t.Fatal(err)
	}
	if result.GasUsed != block.Block.GasUsed() {
		t.Errorf("gas used %d, want %d", result.GasUsed, block.Block.GasUsed())
	}
}

// A builder takes back the transaction that does not fit, and the count with it,
// and goes on with the next.
func TestMeterInBuilder(t *testing.T) { forEachFork(t, testMeterInBuilder) }

func testMeterInBuilder(t *testing.T) {
	c := newChain(t, 1)
	d := c.draft(t)
	for _, declared := range []uint64{30_000, 80_000, 40_000, 1} {
		d.Call(d.Sender(), callers[vm.CALL], 0, 1_000_000, head(declared, 0))
	}
	var (
		meter    = execute.NewMeter(100_000)
		full     error
		evm      = c.evm(t, execute.Watch(func(input []byte) { full = meter.Add(input) }))
		statedb  = c.head(t)
		included []int
	)
	evm.SetStateDB(statedb)
	for i, tx := range d.Txs() {
		before, state := meter, statedb.Snapshot()
		full = nil
		statedb.SetTxContext(tx.Hash(), i, uint32(i+1))
		if _, err := core.ApplyMessage(evm, message(t, c, tx), core.NewGasPool(txGas)); err != nil {
			t.Fatal(err)
		}
		if full != nil {
			meter = before
			statedb.RevertToSnapshot(state)
			continue
		}
		included = append(included, i)
	}
	if want := []int{0, 2, 3}; !slices.Equal(included, want) || meter.Used() != 70_001 {
		t.Errorf("included %v, want %v; used %d", included, want, meter.Used())
	}
}

func message(t *testing.T, c *chain, tx *types.Transaction) *core.Message {
	t.Helper()
	header := c.Chain().CurrentBlock()
	msg, err := core.TransactionToMessage(tx, types.LatestSigner(c.Genesis().Config), header.BaseFee)
	if err != nil {
		t.Fatal(err)
	}
	return msg
}
