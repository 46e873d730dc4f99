package main

import (
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/execute"
	"nrollup/internal/blockgen"
	"nrollup/internal/forge"
)

// callerSource calls EXECUTE with its input and stores in slot 0 whether that
// succeeded, one more, and in slot 1 the hash of the output.
const callerSource = `
	CALLDATASIZE 0 0 CALLDATACOPY
	0 0 CALLDATASIZE 0 0x0101 GAS STATICCALL
	1 ADD 0 SSTORE
	RETURNDATASIZE 0 0 RETURNDATACOPY
	RETURNDATASIZE 0 KECCAK256 1 SSTORE
	STOP
`

var caller = common.HexToAddress("0x00000000000000000000000000000000000ca11e")

// nestedVectors are blocks of a rollup, on which EXECUTE is as it is on L1, that
// verify the block of another one. Which schema that one has follows from its own
// time, not from that of the block around it.
func nestedVectors() ([]vector, error) {
	inner, err := innerInputs()
	if err != nil {
		return nil, err
	}
	var list []vector
	for _, v := range []struct {
		name    string
		osaka   uint64
		inner   []byte
		outcome common.Hash
	}{
		{"valid-nested-success", 0, inner[forge.Amsterdam], succeeded},
		{"valid-nested-failure", 0, falsified(inner[forge.Amsterdam]), failed},
		{"osaka-valid-nested-success", blockgen.Forever, inner[forge.Osaka], succeeded},
		{"osaka-valid-nested-failure", blockgen.Forever, falsified(inner[forge.Osaka]), failed},
		{"valid-nested-osaka-in-amsterdam", 0, inner[forge.Osaka], succeeded},
	} {
		input, err := nest(v.osaka, v.inner, v.outcome)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", v.name, err)
		}
		list = append(list, vector{name: v.name, input: input})
	}
	return list, nil
}

// What callerSource stores.
var (
	failed    = common.Hash{31: 1}
	succeeded = common.Hash{31: 2}
)

// innerInputs returns the inputs of blocks that hold.
func innerInputs() (map[forge.Era][]byte, error) {
	inputs := make(map[forge.Era][]byte)
	for _, era := range []forge.Era{forge.Amsterdam, forge.Osaka} {
		f, err := forge.BaseIn(era, forge.Transfers)
		if err != nil {
			return nil, err
		}
		if inputs[era], err = f.Input(); err != nil {
			return nil, err
		}
	}
	return inputs, nil
}

// falsified returns an input whose claim is false.
func falsified(input []byte) []byte {
	input = slices.Clone(input)
	input[0] ^= 1
	return input
}

// nest returns the input for a block that calls EXECUTE with the given input, on a
// chain that begins with some blocks of Osaka.
func nest(osaka uint64, inner []byte, outcome common.Hash) ([]byte, error) {
	gen, err := blockgen.New(blockgen.Options{ChainID: 77, Accounts: 24, Senders: 8, Osaka: osaka, Prealloc: types.GenesisAlloc{
		caller: {Nonce: 1, Balance: new(big.Int), Code: blockgen.Assemble(callerSource)},
	}})
	if err != nil {
		return nil, err
	}
	defer gen.Close()
	d, err := gen.Draft()
	if err != nil {
		return nil, err
	}
	// A failing call takes all the gas it is given, and storing what came of it
	// must be possible with the rest.
	d.Call(d.Sender(), caller, 0, params.MaxTxGas, inner)
	block, err := gen.Build(d.Txs(), nil)
	if err != nil {
		return nil, err
	}
	state, err := gen.Chain().State()
	if err != nil {
		return nil, err
	}
	if state.GetState(caller, common.Hash{}) != outcome {
		return nil, errNested
	}
	trace, err := block.Trace.Encode()
	if err != nil {
		return nil, err
	}
	return execute.JoinInput(block.Claim, trace), nil
}
