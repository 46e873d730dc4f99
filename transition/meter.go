package transition

import (
	"fmt"
	"math/big"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/vm"
)

// The caller of EXECUTE pays for the gas that the payload declares, and the
// payload may lie. So execution stops when it is certain to use more. Counting
// gas while a transaction runs needs the tracing interpreter, which is slower:
// transactions run uncounted, side by side, as long as all that they may use fits
// into what is left. One that may use more is counted, alone, so that it cannot
// do the work over that another one does too.
//
// A block never does more work than it declares, then, whatever the number of
// workers. Before Amsterdam it declares what is left after refunds, which give back a
// fifth at most (EIP-3529, EIP-7778), and none of it for anything but storage: so all
// its work is 5/4 of that at most, and its work outside of storage no more than that. The
// second matters where a block calls EXECUTE itself: what the inner block declares is
// less than what the outer one does, all the way down, and only the quarter for storage
// is there at each level anew. With 5/4 for the whole a block could check itself without
// end.

// meterQuantum is how much gas a counted transaction uses between two looks at
// what is left for the block.
const meterQuantum = 10_000

// budget is the gas that a block declares, as its transactions use it up. The
// dimensions are those of EIP-8037.
type budget struct {
	declared uint64

	running sync.RWMutex // held by each transaction that runs, by a counted one alone

	mu        sync.Mutex
	execution uint64 // used for certain
	state     uint64
	reserved  uint64 // the most that transactions running uncounted may use
}

// enter waits until a transaction with the given execution gas limit may run,
// and says if it must be counted. The caller calls leave when it has run.
func (b *budget) enter(limit uint64) (leave func(), counted bool) {
	b.running.RLock()
	if b.reserve(limit) {
		return func() { b.release(limit); b.running.RUnlock() }, false
	}
	b.running.RUnlock()
	b.running.Lock()
	if b.reserve(limit) {
		return func() { b.release(limit); b.running.Unlock() }, false
	}
	return b.running.Unlock, true
}

// reserve sets gas aside if it is left.
func (b *budget) reserve(limit uint64) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.execution+b.reserved+limit > b.declared {
		return false
	}
	b.reserved += limit
	return true
}

func (b *budget) release(limit uint64) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.reserved -= limit
}

// spend adds gas that is used for certain, and fails if it is too much.
func (b *budget) spend(execution, state uint64) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.execution += execution
	b.state += state
	if used := max(b.execution, b.state); used > b.declared {
		return fmt.Errorf("%w: at least %d of %d", ErrGasExceeded, used, b.declared)
	}
	return nil
}

// meter counts the execution gas of one transaction at a time. It counts what
// every instruction costs and nothing else, so it is never above what the
// transaction uses in the end: reverts do not give that back, and refunds are
// allowed for.
type meter struct {
	budget  *budget
	refunds bool   // the block declares what is left after refunds
	call    uint64 // cost of the call that is about to be entered
	counted uint64 // cost of all instructions so far
	firm    uint64 // and of those for which there is no refund
	told    uint64 // to the budget
}

// stop is what a meter panics with: there is no other way out of the
// interpreter.
type stop struct{ err error }

// hooks returns the tracer that counts.
func (m *meter) hooks() *tracing.Hooks {
	return &tracing.Hooks{OnOpcodeV2: m.onOpcode, OnEnterV2: m.onEnter, OnGasChangeV2: m.onGasChange}
}

func (m *meter) onOpcode(_ uint64, op byte, _, cost tracing.Gas, _ tracing.OpContext, _ []byte, _ int, err error) {
	switch {
	case err != nil:
	case isCall(op):
		m.call = cost.Execution
	case isStorage(op):
		m.count(cost.Execution, 0)
	default:
		m.count(cost.Execution, cost.Execution)
	}
}

// onEnter counts a call without the gas that it forwards: what becomes of that,
// the frame that is entered counts. A stipend makes the count too low, never too
// high.
func (m *meter) onEnter(depth int, typ byte, _, _ common.Address, _ []byte, gas tracing.Gas, _ *big.Int) {
	if depth > 0 && isCall(typ) {
		gas := m.call - min(m.call, gas.Execution)
		m.count(gas, gas)
	}
}

// onGasChange counts what a precompile costs, before it runs.
func (m *meter) onGasChange(before, after tracing.Gas, reason tracing.GasChangeReason) {
	if reason == tracing.GasChangeCallPrecompiledContract {
		gas := before.Execution - after.Execution
		m.count(gas, gas)
	}
}

func isCall(op byte) bool {
	switch vm.OpCode(op) {
	case vm.CALL, vm.CALLCODE, vm.DELEGATECALL, vm.STATICCALL:
		return true
	}
	return false
}

// isStorage says whether a refund may be made for an instruction. Refunds are made by
// SSTORE (EIP-2200), for a slot never more than access to it and its changes cost:
// where that is 4,800, an SLOAD may have paid 2,100 of it.
func isStorage(op byte) bool {
	return vm.OpCode(op) == vm.SSTORE || vm.OpCode(op) == vm.SLOAD
}

// count adds the cost of an instruction, and how much of it is firm.
func (m *meter) count(gas, firm uint64) {
	m.counted += gas
	m.firm += firm
	certain := m.certain()
	if certain < m.told+meterQuantum {
		return
	}
	err := m.budget.spend(certain-m.told, 0)
	m.told = certain
	if err != nil {
		panic(stop{err})
	}
}

// certain returns how much of what was counted the block must declare.
func (m *meter) certain() uint64 {
	if !m.refunds {
		return m.counted
	}
	return max(unrefundable(m.counted), m.firm)
}

// settle ends the count of a transaction that used the given gas in all.
func (m *meter) settle(execution, state uint64) error {
	err := m.budget.spend(execution-min(execution, m.told), state)
	m.counted, m.firm, m.told = 0, 0, 0
	return err
}
