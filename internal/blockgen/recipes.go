package blockgen

import (
	"encoding/binary"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"
)

// What Amsterdam charges for the growth of the state (EIP-8037), in state gas,
// and for the first write to a cold slot (EIP-8038), in execution gas.
const (
	newAccountGas = params.AccountCreationSize * params.CostPerStateByte
	newSlotGas    = params.StorageCreationSize * params.CostPerStateByte
	codeByteGas   = params.CostPerStateByte
	writeSlotGas  = params.ColdStorageAccessAmsterdam + params.StorageWriteAmsterdam
)

const (
	// transferGas is the exact price of a transfer to another existing account
	// (EIP-2780).
	transferGas = params.TxBaseCost2780 + params.ColdAccountAccessAmsterdam + params.TxValueCost2780

	// slotLoopGas is more than one round of slotsSource costs beside the write.
	slotLoopGas = 200
)

// callGas returns a gas limit for a call with the given input that costs less
// than execution gas in the contract. It covers the calldata floor (EIP-7976).
func callGas(data []byte, execution uint64) uint64 {
	floor := params.TxCostFloorPerToken7976 * params.TxTokenPerNonZeroByte
	return transferGas + floor*uint64(len(data)) + execution
}

func transfer(d *Draft) {
	from := d.Sender()
	to := d.receiver()
	for to == from.Address && len(d.g.accounts) > 1 {
		to = d.receiver()
	}
	d.Call(from, to, d.wei(), transferGas, nil)
}

func transferToNewAccount(d *Draft) {
	d.Call(d.Sender(), d.newAddress(), d.wei(), transferGas+newAccountGas, nil)
}

// wei returns a small amount that is not zero.
func (d *Draft) wei() uint64 {
	return 1 + d.rng.Uint64N(params.GWei)
}

func transferInput(to common.Address, amount []byte) []byte {
	return slices.Concat(fromHex("0xa9059cbb"), addressWord(to), amount)
}

func tokenTransfer(d *Draft) {
	data := transferInput(d.receiver(), word(d.wei()))
	d.Call(d.Sender(), tokenAddress, 0, callGas(data, 40_000), data)
}

func tokenToNewHolder(d *Draft) {
	data := transferInput(d.newAddress(), word(d.wei()))
	d.Call(d.Sender(), tokenAddress, 0, callGas(data, 40_000+newSlotGas), data)
}

func tokenBeyondBalance(d *Draft) {
	amount := new(big.Int).Lsh(initialTokens, 20) // nobody has that much
	data := transferInput(d.receiver(), common.BigToHash(amount).Bytes())
	d.Call(d.Sender(), tokenAddress, 0, callGas(data, 40_000), data)
}

// slotsPerTx bounds the slots that a storage transaction writes.
const slotsPerTx = 32

func slotsInput(first common.Hash, count int, value uint64) []byte {
	return slices.Concat(first[:], word(uint64(count)), word(value))
}

// value returns what to store in slots: not zero, nor near the overflow.
func (d *Draft) value() uint64 { return 1 + d.rng.Uint64N(1<<62) }

// writeSlots adds a transaction whose writes cost at most slotGas each.
func (d *Draft) writeSlots(to common.Address, first common.Hash, count int, value, slotGas uint64) {
	data := slotsInput(first, count, value)
	d.Call(d.Sender(), to, 0, callGas(data, 5_000+uint64(count)*(slotGas+slotLoopGas)), data)
}

// freshSlot returns a slot that starts a run of slots which no block has used.
func (d *Draft) freshSlot() (slot common.Hash) {
	binary.BigEndian.PutUint64(slot[0:], d.number)
	binary.BigEndian.PutUint64(slot[8:], uint64(len(d.txs)))
	return slot
}

func storageFresh(d *Draft) {
	c := slotContracts[d.rng.IntN(len(slotContracts))]
	d.writeSlots(c.address, d.freshSlot(), 1+d.rng.IntN(slotsPerTx/4), d.value(), writeSlotGas+newSlotGas)
}

func storageUpdate(d *Draft) {
	c := slotContracts[1+d.rng.IntN(len(slotContracts)-1)] // the first one keeps no slots
	count := min(c.kept, slotsPerTx)
	first := d.rng.IntN(c.kept - count + 1)
	d.writeSlots(c.address, wordHash(uint64(first)), count, d.value(), writeSlotGas)
}

func storageDelete(d *Draft) {
	c, first, count := d.volatileSlots()
	d.writeSlots(c.address, first, count, 0, writeSlotGas)
}

func storageRestore(d *Draft) {
	c, first, count := d.volatileSlots()
	d.writeSlots(c.address, first, count, d.value(), writeSlotGas+newSlotGas)
}

// volatileSlots returns a run of the volatile slots of some contract.
func (d *Draft) volatileSlots() (c slotContract, first common.Hash, count int) {
	c = slotContracts[d.rng.IntN(len(slotContracts))]
	count = 1 + d.rng.IntN(min(c.volatile, slotsPerTx))
	start := d.rng.IntN(c.volatile - count + 1)
	return c, wordHash(volatileSlot + uint64(start)), count
}

// compute returns recipes for loops, each of which uses all but a little of gas.
func compute(gas uint64) []recipe {
	loop := func(contract common.Address) recipe {
		return func(d *Draft) { d.Call(d.Sender(), contract, 0, gas, d.signature()) }
	}
	return []recipe{loop(hasherAddress), loop(arithmeticAddress), loop(memoryAddress), loop(precompilesAddress)}
}

// blockHashes asks for the current block, its parent, both ends of the 256
// ancestors that BLOCKHASH knows, blocks beyond either end, and three others.
func blockHashes(d *Draft) {
	depths := []int64{0, 1, 256, 257, -1, d.rng.Int64N(256), d.rng.Int64N(256), d.rng.Int64N(256)}
	var data []byte
	for _, depth := range depths {
		data = append(data, word(uint64(int64(d.number)-depth))...) // below zero it is a far future block
	}
	d.Call(d.Sender(), blockHashesAddress, 0, callGas(data, 10_000), data)
}
