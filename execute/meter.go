package execute

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/vm"
)

// ErrBlockLimit is returned when the calls of a block declare more gas together
// than a block may.
var ErrBlockLimit = errors.New("execute gas limit of the block reached")

// DefaultBlockLimit is the execute gas limit of an L1 block with the given gas
// limit, unless the L1 is configured otherwise.
func DefaultBlockLimit(gasLimit uint64) uint64 { return gasLimit / 2 }

// Meter sums the gas that the EXECUTE calls of an L1 block declare. It is a
// value: a copy is a snapshot. The zero Meter allows nothing.
type Meter struct {
	limit uint64
	used  uint64
}

// NewMeter returns a meter for a block with the given execute gas limit.
func NewMeter(limit uint64) Meter { return Meter{limit: limit} }

// Used returns the gas counted so far.
func (m Meter) Used() uint64 { return m.used }

// Left returns the gas that further calls may declare.
func (m Meter) Left() uint64 { return m.limit - m.used }

// Add counts a call that ran. It fails, and counts nothing, if the call does not
// fit.
func (m *Meter) Add(input []byte) error {
	if len(input) < HeadSize {
		return nil
	}
	gas, ok := declaredGas(input)
	if !ok || gas > m.Left() {
		return fmt.Errorf("%w: %d used of %d", ErrBlockLimit, m.used, m.limit)
	}
	m.used += gas
	return nil
}

// Watch calls ran with the input of every EXECUTE call that runs, which is one
// that could pay its price, whatever became of it and of its callers
// afterwards. Add to a Meter there. The hooks are for one EVM. Calls inside the
// block that a call verifies are that block's own: they are not reported.
//
// It asks how calls end, not where gas goes: geth's interpreter is half as fast again
// without a hook for gas.
func Watch(ran func(input []byte)) *tracing.Hooks {
	var (
		called bool // the frame that was entered last is a call of EXECUTE
		data   []byte
	)
	return &tracing.Hooks{
		OnEnter: func(_ int, op byte, _, to common.Address, input []byte, _ uint64, _ *big.Int) {
			called, data = to == Address && vm.OpCode(op) != vm.SELFDESTRUCT, input // which pays, and calls nobody
		},
		OnExit: func(_ int, _ []byte, _ uint64, err error, _ bool) {
			if called && !neverRan(err) {
				ran(data)
			}
			called, data = false, nil
		},
	}
}

// neverRan reports whether a call of a precompile ended before that ran: with too
// little gas for it, too deep, or without the value that it was to be sent. Those are
// all the ways (geth's vm.EVM.Call and its like); what EXECUTE itself fails with is
// none of these.
func neverRan(err error) bool {
	return errors.Is(err, vm.ErrOutOfGas) || errors.Is(err, vm.ErrDepth) || errors.Is(err, vm.ErrInsufficientBalance)
}
