package forge

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/internal/blockgen"
)

// plan says how the block of a scenario is made.
type plan struct {
	before   uint64 // blocks before it, at least
	code     string // of the contract, none if empty
	storage  map[common.Hash]common.Hash
	prealloc types.GenesisAlloc
	parent   func(*blockgen.Draft) error // transactions of the parent, if set
	txs      func(*blockgen.Draft) error
}

var plans = map[Scenario]plan{
	Transfers: {txs: kind(blockgen.KindTransfers, 2)},
	Token:     {txs: kind(blockgen.KindERC20, 2)},
	Requests:  {txs: kind(blockgen.KindRequests, 5)},
	Slots:     {txs: kind(blockgen.KindStorage, 4)},
	Hashes:    {before: 4, code: "3 NUMBER SUB BLOCKHASH PUSH0 SSTORE STOP", txs: calls(200_000, call{})},
	Burn:      {before: 4, code: burnCode, txs: calls(16_000_000, call{})},
	Crowd:     {before: 4, code: burnCode, txs: calls(16_000_000, call{}, call{}, call{})},
	System: {before: 4, code: "STOP", txs: calls(100_000, call{}), prealloc: types.GenesisAlloc{
		params.BeaconRootsAddress: {Nonce: 1, Balance: new(big.Int), Code: blockgen.Assemble("STOP")},
	}},
	Builders: {before: 4, code: "STOP", txs: calls(100_000, call{}), prealloc: types.GenesisAlloc{
		params.BuilderDepositAddress: {Nonce: 1, Balance: new(big.Int), Code: blockgen.Assemble("STOP")},
	}},
	Ghost: {before: 4, code: "0xdead BALANCE POP STOP", txs: calls(100_000, call{}), prealloc: types.GenesisAlloc{
		common.HexToAddress("0xdead"): {Balance: big.NewInt(1), Storage: map[common.Hash]common.Hash{{}: {31: 42}}},
	}},
	Queues:    {before: 2, parent: kind(blockgen.KindRequests, 5), txs: kind(blockgen.KindEmpty, 0)},
	Refunds:   {before: 4, code: refundCode, storage: fourSlots, txs: calls(1_000_000, call{}, call{data: []byte{1}})},
	Rebirth:   {before: 4, code: rebirthCode, txs: calls(2_000_000, call{value: 7}, call{value: 5, data: []byte{1}})},
	Delegates: {before: 4, code: "STOP", txs: delegate},
	SlotNum:   {before: 4, code: "SLOTNUM 7 ADD 0 SSTORE STOP", txs: calls(200_000, call{})},
}

// build makes the block in an era, on a chain that has Amsterdam late by some seconds.
// The caller closes the generator.
func (p plan) build(e Era, late int64) (gen *blockgen.Generator, block *blockgen.Block, err error) {
	before, osaka := e.shape(p.before)
	opts := options
	opts.Osaka, opts.Late = osaka, late
	opts.Prealloc = types.GenesisAlloc{}
	if p.code != "" {
		opts.Prealloc[contract] = types.Account{Nonce: 1, Balance: new(big.Int), Code: blockgen.Assemble(p.code), Storage: p.storage}
	}
	for addr, account := range p.prealloc {
		opts.Prealloc[addr] = account
	}
	if gen, err = blockgen.New(opts); err != nil {
		return nil, nil, err
	}
	defer func() {
		if err != nil {
			gen.Close()
		}
	}()
	for i := range before {
		var txs func(*blockgen.Draft) error
		if i+1 == before {
			txs = p.parent
		}
		if _, err = add(gen, txs, nil); err != nil {
			return nil, nil, err
		}
	}
	var header func(*types.Header)
	if e == LastOsaka {
		header = func(h *types.Header) {
			h.Time = blockgen.AmsterdamTime - 1
			if late < 0 {
				h.SlotNumber = new(uint64)
			}
		}
	}
	block, err = add(gen, p.txs, header)
	return gen, block, err
}

// add makes the next block of some transactions, if there are any.
func add(gen *blockgen.Generator, txs func(*blockgen.Draft) error, header func(*types.Header)) (*blockgen.Block, error) {
	d, err := gen.Draft()
	if err == nil && txs != nil {
		err = txs(d)
	}
	if err != nil {
		return nil, err
	}
	return gen.Build(d.Txs(), header)
}

var (
	options  = blockgen.Options{Accounts: 24, Senders: 8}
	contract = common.HexToAddress("0x00000000000000000000000000000000000c0de0")
)

func kind(name blockgen.Kind, size int) func(*blockgen.Draft) error {
	return func(d *blockgen.Draft) error { return d.Fill(name, size) }
}

// call is a transaction that calls the contract.
type call struct {
	value uint64 // wei
	data  []byte
}

// calls are transactions that call the contract, each with the same gas limit.
func calls(gas uint64, list ...call) func(*blockgen.Draft) error {
	return func(d *blockgen.Draft) error {
		for _, c := range list {
			d.Call(d.Sender(), contract, c.value, gas, c.data)
		}
		return nil
	}
}

const burnCode = "loop: @loop JUMP"

var fourSlots = map[common.Hash]common.Hash{{31: 0}: {31: 1}, {31: 1}: {31: 1}, {31: 2}: {31: 1}, {31: 3}: {31: 1}}

// refundCode deletes two slots, and changes one and changes it back, in the first
// transaction. It changes another in the first, and changes it back in the second.
const refundCode = `
	CALLDATASIZE @second JUMPI
	0 0 SSTORE 0 1 SSTORE
	9 2 SSTORE 1 2 SSTORE
	9 3 SSTORE STOP
second:
	1 3 SSTORE STOP
`

// rebirthCode creates a contract, always at one address, and has it destruct itself
// if there is no input. The contract sets the slot whose number is the value sent.
const rebirthCode = `
	0x600134556133ff5f526002601ef3 0 MSTORE  ; 1 CALLVALUE SSTORE 0x33ff 0 MSTORE 2 30 RETURN
	0 14 18 CALLVALUE CREATE2
	CALLDATASIZE @keep JUMPI
	0 0 0 0 0 DUP6 GAS CALL                  ; CALLER SELFDESTRUCT
keep:
	0 0 0 0 0 0xe0e0 GAS CALL STOP
`

// touched is an account that is not there, and that rebirthCode calls.
var touched = common.HexToAddress("0xe0e0")

// reborn is where rebirthCode creates its contract.
var reborn = crypto.CreateAddress2(contract, common.Hash{}, crypto.Keccak256(common.FromHex("0x600134556133ff5f526002601ef3")))

// delegate sets the delegation of an account, uses it, changes it and clears it.
func delegate(d *blockgen.Draft) error {
	sender, authority := d.Sender(), d.Sender()
	for _, target := range []common.Address{contract, params.HistoryStorageAddress, {}} {
		d.Delegate(sender, authority, target, 500_000)
	}
	return nil
}
