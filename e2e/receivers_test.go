package e2e

import (
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/internal/blockgen"
)

// Targets of messages that make trouble. They are the same on both chains.
var receivers = []struct {
	name string
	code []byte
}{
	{"refuser", blockgen.Assemble(`0 0 REVERT`)},
	{"bomb", blockgen.Assemble(`60000 0 REVERT`)},  // too much for who copies it
	{"glutton", blockgen.Assemble(`on: @on JUMP`)}, // all gas that there is

	// Takes nothing, until someone changes its mind by a call of one byte.
	{"moody", blockgen.Assemble(`
		CALLDATASIZE 1 EQ CALLVALUE ISZERO AND @change JUMPI
		0 SLOAD ISZERO @fail JUMPI STOP
		change: 0 SLOAD ISZERO 0 SSTORE STOP
		fail: 0 0 REVERT`)},

	// Calls the address in the first word with what follows it and all that it was
	// sent: into the messenger, say, that has called it.
	{"relayer", blockgen.Assemble(`
		CALLDATASIZE ISZERO @done JUMPI
		32 CALLDATASIZE SUB 32 0 CALLDATACOPY
		0 0 32 CALLDATASIZE SUB 0 CALLVALUE 0 CALLDATALOAD GAS CALL
		ISZERO @fail JUMPI
		done: STOP
		fail: 0 0 REVERT`)},

	// Notes the gas that it has.
	{"meter", blockgen.Assemble(`GAS 0 SSTORE STOP`)},
}

// receiver returns where a receiver is on the rollup.
func receiver(name string) common.Address { return common.BytesToAddress([]byte("receiver " + name)) }

// throughRelayer is what a relayer is called with.
func throughRelayer(to common.Address, data []byte) []byte {
	return slices.Concat(common.LeftPadBytes(to[:], 32), data)
}

// receiversAlloc puts the receivers into a genesis.
func receiversAlloc(alloc types.GenesisAlloc) types.GenesisAlloc {
	for _, r := range receivers {
		alloc[receiver(r.name)] = types.Account{Code: r.code, Nonce: 1}
	}
	return alloc
}

// deployReceivers puts the receivers on L1.
func (n *network) deployReceivers(owner string) map[string]common.Address {
	n.Helper()
	at := make(map[string]common.Address)
	for _, r := range receivers {
		at[r.name] = n.l1.deploy(owner, r.code)
	}
	return at
}

// deploy makes a block that creates a contract with short code.
func (c *chain) deploy(owner string, code []byte) common.Address {
	c.n.Helper()
	tx := c.send(owner, call{data: creation(code), gas: 2_000_000})
	c.block()
	c.succeeded(tx)
	return c.receipt(tx).ContractAddress
}

// brittleCode is a token that keeps a part of what is taken by transferFrom, and
// pays nothing as long as someone has changed its mind by a call of one byte. Anyone
// gets 10^24 units by a call without data.
var brittleCode = blockgen.Assemble(`
	CALLDATASIZE ISZERO @mint JUMPI
	CALLDATASIZE 1 EQ @change JUMPI
	0 CALLDATALOAD 224 SHR
	DUP1 0x70a08231 EQ @balanceOf JUMPI
	DUP1 0xa9059cbb EQ @transfer JUMPI
	DUP1 0x23b872dd EQ @transferFrom JUMPI
	fail: 0 0 REVERT

	mint: 1000000000000000000000000 CALLER SLOAD ADD CALLER SSTORE STOP
	change: 1 255 SHL SLOAD ISZERO 1 255 SHL SSTORE STOP
	balanceOf: 4 CALLDATALOAD SLOAD 0 MSTORE 32 0 RETURN

	transfer: 1 255 SHL SLOAD @fail JUMPI
	36 CALLDATALOAD
	DUP1 CALLER SLOAD LT @fail JUMPI
	DUP1 CALLER SLOAD SUB CALLER SSTORE
	4 CALLDATALOAD SLOAD ADD 4 CALLDATALOAD SSTORE
	1 0 MSTORE 32 0 RETURN

	transferFrom: 68 CALLDATALOAD
	DUP1 4 CALLDATALOAD SLOAD LT @fail JUMPI
	DUP1 4 CALLDATALOAD SLOAD SUB 4 CALLDATALOAD SSTORE
	DUP1 7 SHR SWAP1 SUB
	36 CALLDATALOAD SLOAD ADD 36 CALLDATALOAD SSTORE
	1 0 MSTORE 32 0 RETURN`)
