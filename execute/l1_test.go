package execute_test

import (
	"fmt"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"

	"nrollup/execute"
	"nrollup/internal/blockgen"
)

// Contracts that call EXECUTE, in the genesis of every chain of these tests.
var (
	callers = map[vm.OpCode]common.Address{
		vm.CALL:         common.HexToAddress("0xca11000000000000000000000000000000000001"),
		vm.CALLCODE:     common.HexToAddress("0xca11000000000000000000000000000000000002"),
		vm.DELEGATECALL: common.HexToAddress("0xca11000000000000000000000000000000000003"),
		vm.STATICCALL:   common.HexToAddress("0xca11000000000000000000000000000000000004"),
	}
	probe    = common.HexToAddress("0x9506e00000000000000000000000000000000000")
	relay    = common.HexToAddress("0x4e1a700000000000000000000000000000000000")
	reverter = common.HexToAddress("0x4e4e470000000000000000000000000000000000")
	delegate = common.HexToAddress("0xde1e6a7e00000000000000000000000000000000")
	digger   = common.HexToAddress("0xd166e40000000000000000000000000000000000")
	leaver   = common.HexToAddress("0x1eade40000000000000000000000000000000000")
)

// callerSource passes its input to EXECUTE, with all gas, and returns or reverts
// with what comes back.
func callerSource(op vm.OpCode) string {
	value := ""
	if op == vm.CALL || op == vm.CALLCODE {
		value = "CALLVALUE"
	}
	return fmt.Sprintf(`
		CALLDATASIZE 0 0 CALLDATACOPY
		0 0 CALLDATASIZE 0 %s 0x0101 GAS %v
		RETURNDATASIZE 0 0 RETURNDATACOPY
		@ok JUMPI
		RETURNDATASIZE 0 REVERT
	ok:
		RETURNDATASIZE 0 RETURN
	`, value, op)
}

const (
	// probeSource calls EXECUTE with the gas in the first word of its input and
	// the rest of the input. Whatever comes back, it stores whether the call
	// succeeded in slot 0, what it cost in slot 1, the size of the output in slot
	// 2, a mark in slot 3, and a later word of the output in slot 4.
	probeSource = `
		32 CALLDATASIZE SUB 32 0 CALLDATACOPY
		GAS
		0 0 32 CALLDATASIZE SUB 0 0x0101 0 CALLDATALOAD STATICCALL
		GAS DUP3 SUB 1 SSTORE
		0 SSTORE
		RETURNDATASIZE 2 SSTORE
		0xbeef 3 SSTORE
		RETURNDATASIZE ISZERO @done JUMPI
		32 32 0 RETURNDATACOPY 0 MLOAD 4 SSTORE
	done:
		STOP
	`
	// relaySource passes its input to the contract that calls EXECUTE by
	// DELEGATECALL, itself by DELEGATECALL.
	relaySource = `
		CALLDATASIZE 0 0 CALLDATACOPY
		0 0 CALLDATASIZE 0 0xca11000000000000000000000000000000000003 GAS DELEGATECALL
		RETURNDATASIZE 0 0 RETURNDATACOPY
		RETURNDATASIZE 0 RETURN
	`
	// reverterSource calls EXECUTE and then reverts.
	reverterSource = `
		CALLDATASIZE 0 0 CALLDATACOPY
		0 0 CALLDATASIZE 0 0x0101 GAS STATICCALL
		0 0 REVERT
	`
	// diggerSource calls itself as deep as that goes, and EXECUTE from there.
	diggerSource = `
		CALLDATASIZE 0 0 CALLDATACOPY
		0 0 CALLDATASIZE 0 ADDRESS GAS STATICCALL
		@done JUMPI
		0 0 CALLDATASIZE 0 0x0101 GAS STATICCALL
	done:
		STOP
	`
	// leaverSource leaves what it has to EXECUTE.
	leaverSource = `0x0101 SELFDESTRUCT`
)

// callerAlloc returns the contracts.
func callerAlloc() types.GenesisAlloc {
	contract := func(source string) types.Account {
		return types.Account{Nonce: 1, Balance: new(big.Int), Code: blockgen.Assemble(source)}
	}
	alloc := types.GenesisAlloc{
		probe:    contract(probeSource),
		relay:    contract(relaySource),
		reverter: contract(reverterSource),
		digger:   contract(diggerSource),
		leaver:   contract(leaverSource),
		// An account that delegates to EXECUTE (EIP-7702) does not become it.
		delegate: {Nonce: 1, Balance: new(big.Int), Code: types.AddressToDelegation(execute.Address)},
	}
	for op, addr := range callers {
		alloc[addr] = contract(callerSource(op))
	}
	return alloc
}

// chain is a chain with the contracts above.
type chain struct{ *blockgen.Generator }

func newChain(tb testing.TB, id uint64) *chain {
	tb.Helper()
	gen, err := blockgen.New(chainOptions(blockgen.Options{ChainID: id, Accounts: 24, Senders: 8, Prealloc: callerAlloc()}))
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(gen.Close)
	return &chain{gen}
}

// draft returns a draft of the next block.
func (c *chain) draft(tb testing.TB) *blockgen.Draft {
	tb.Helper()
	d, err := c.Draft()
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

// build makes the next block.
func (c *chain) build(tb testing.TB, d *blockgen.Draft) *blockgen.Block {
	tb.Helper()
	block, err := c.Build(d.Txs(), nil)
	if err != nil {
		tb.Fatal(err)
	}
	return block
}

// send makes a block of one transaction, and returns it.
func (c *chain) send(tb testing.TB, to common.Address, value, gas uint64, data []byte) *blockgen.Block {
	tb.Helper()
	d := c.draft(tb)
	d.Call(d.Sender(), to, value, gas, data)
	return c.build(tb, d)
}

// head returns the state of the head.
func (c *chain) head(tb testing.TB) *state.StateDB {
	tb.Helper()
	statedb, err := c.Chain().State()
	if err != nil {
		tb.Fatal(err)
	}
	return statedb
}

// slot returns a slot of the probe.
func (c *chain) slot(tb testing.TB, i byte) common.Hash {
	tb.Helper()
	return c.head(tb).GetState(probe, common.Hash{31: i})
}

// evm returns an EVM on the state of the head, as eth_call has it.
func (c *chain) evm(tb testing.TB, hooks *tracing.Hooks) *vm.EVM {
	tb.Helper()
	header := c.Chain().CurrentBlock()
	statedb := c.head(tb)
	config := c.Genesis().Config
	evm := vm.NewEVM(core.NewEVMBlockContext(header, c.Chain(), nil), statedb, config, vm.Config{Tracer: hooks})
	tb.Cleanup(evm.Release)
	rules := evm.GetRules()
	statedb.Prepare(rules, common.Address{}, common.Address{}, nil, vm.ActivePrecompiles(rules), nil)
	return evm
}

// gasWord returns the first word of the input of a probe.
func gasWord(gas uint64) []byte { return common.BigToHash(new(big.Int).SetUint64(gas)).Bytes() }
