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
// fifth at most (EIP-3529, EIP-7778): so it never does more than 5/4 of that. That matters most where a block calls EXECUTE itself: what the inner
// block declares is less than what the outer one does, all the way down.

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
// transaction uses in the end: refunds and reverts do not give that back.
type meter struct {
	budget  *budget
	refunds bool   // the block declares what is left after refunds
	call    uint64 // cost of the call that is about to be entered
	told    uint64 // to the budget
	untold  uint64 // counted and not told
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
	default:
		m.count(cost.Execution)
	}
}

// onEnter counts a call without the gas that it forwards: what becomes of that,
// the frame that is entered counts. A stipend makes the count too low, never too
// high.
func (m *meter) onEnter(depth int, typ byte, _, _ common.Address, _ []byte, gas tracing.Gas, _ *big.Int) {
	if depth > 0 && isCall(typ) {
		m.count(m.call - min(m.call, gas.Execution))
	}
}

// onGasChange counts what a precompile costs, before it runs.
func (m *meter) onGasChange(before, after tracing.Gas, reason tracing.GasChangeReason) {
	if reason == tracing.GasChangeCallPrecompiledContract {
		m.count(before.Execution - after.Execution)
	}
}

func isCall(op byte) bool {
	switch vm.OpCode(op) {
	case vm.CALL, vm.CALLCODE, vm.DELEGATECALL, vm.STATICCALL:
		return true
	}
	return false
}

func (m *meter) count(gas uint64) {
	m.untold += gas
	if m.untold < meterQuantum {
		return
	}
	certain := m.untold
	if m.refunds {
		certain = unrefundable(certain)
	}
	err := m.budget.spend(certain, 0)
	m.told, m.untold = m.told+certain, 0
	if err != nil {
		panic(stop{err})
	}
}

// settle ends the count of a transaction that used the given gas in all.
func (m *meter) settle(execution, state uint64) error {
	err := m.budget.spend(execution-min(execution, m.told), state)
	m.told, m.untold = 0, 0
	return err
}
