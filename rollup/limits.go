package rollup

import (
	"github.com/ethereum/go-ethereum/params"

	"nrollup/execute"
)

// MaxTraceSize is the size in bytes of the largest trace that one transaction on
// L1 can carry: geth's pool, like most others, takes transactions of up to 128
// KiB, of which the transaction itself and the call need some, most of all one that
// proves a block that was proposed.
const MaxTraceSize = 126 << 10

// MaxSettlementGas is the most gas that a transaction on L1 may ask for (EIP-7825).
const MaxSettlementGas = params.MaxTxGas

// BlockGas returns an upper bound of the gas that a transaction on L1 needs to have
// a block executed there, by the size of its trace in bytes and by the gas that it
// used: to settle it, or to prove it if the rollup is an optimistic one.
func (s *Spec) BlockGas(size int, gasUsed uint64) uint64 {
	if s.IsOptimistic() {
		return ProofGas(size, gasUsed)
	}
	return SettlementGas(1, size, gasUsed)
}

// What settling costs besides the trace and the gas of the rollup's blocks.
const (
	settlementTxGas    = 21_000 + 70_000 // the transaction itself, the heads of the contract and of the inbox
	settlementBlockGas = 160_000         // a new slot in the ring of state roots (EIP-8037), an event, bindings
)

// What proving costs besides the trace and the gas of the block.
const (
	proofGas  = 21_000 + 500_000 // the transaction itself, new slots (EIP-8037) for what is proven and owed, two payments
	proofSize = 1 << 10          // bytes of the input besides the trace: the proposal, the claim, the way between them
	proofByte = 4                // for each byte of the input: its zeros are counted
)

// SettlementGas returns an upper bound of the gas that a transaction on L1 needs
// to settle a number of blocks that used the given gas altogether. size is that
// of its input in bytes: the traces, and the little that the call adds.
func SettlementGas(blocks, size int, gasUsed uint64) uint64 {
	bytes := uint64(size)
	calls := gasUsed + bytes*execute.ByteGas + uint64(blocks)*execute.BaseGas
	execution := settlementTxGas + bytes*params.TxDataNonZeroGasEIP2028 + memoryGas(bytes) + uint64(blocks)*settlementBlockGas +
		calls + calls/keptBack + 1
	return max(execution, params.TxGas+bytes*floorByteGas)
}

// ProofGas returns an upper bound of the gas that a transaction on L1 needs to prove
// a block that was proposed, by the size of its trace in bytes and by the gas that it used.
func ProofGas(size int, gasUsed uint64) uint64 {
	bytes := uint64(size) + proofSize
	call := gasUsed + bytes*execute.ByteGas + execute.BaseGas
	execution := proofGas + bytes*(params.TxDataNonZeroGasEIP2028+proofByte) + memoryGas(bytes) + call + call/keptBack + 1
	return max(execution, params.TxGas+bytes*floorByteGas)
}

// keptBack: of 64 parts of the gas that is there, a call gets 63 (EIP-150).
const keptBack = 63

// floorByteGas is the least that a byte of input costs (EIP-7976).
const floorByteGas = 64

// memoryGas is the cost of memory of the given size in bytes (Yellow Paper,
// appendix H).
func memoryGas(size uint64) uint64 {
	words := (size + 31) / 32
	return params.MemoryGas*words + words*words/params.QuadCoeffDiv
}
