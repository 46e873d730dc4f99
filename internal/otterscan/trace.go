package otterscan

import (
	"bytes"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/vm"
)

// call is a call within a transaction, the outermost included.
type call struct {
	Type   string         `json:"type"` // the operation, as CALL
	Depth  int            `json:"depth"`
	From   common.Address `json:"from"`
	To     common.Address `json:"to"`
	Value  *hexutil.Big   `json:"value"` // wei; null for those that cannot have any
	Input  hexutil.Bytes  `json:"input"`
	Output hexutil.Bytes  `json:"output"`
}

// callHooks appends all calls to a list.
func callHooks(calls *[]call) *tracing.Hooks {
	var open []int // the calls that have not ended, the last one the innermost
	return &tracing.Hooks{
		OnEnter: func(depth int, typ byte, from, to common.Address, input []byte, _ uint64, value *big.Int) {
			open = append(open, len(*calls))
			*calls = append(*calls, call{
				Type: vm.OpCode(typ).String(), Depth: depth, From: from, To: to,
				Value: sent(vm.OpCode(typ), value), Input: bytes.Clone(input),
			})
		},
		OnExit: func(_ int, output []byte, _ uint64, _ error, _ bool) {
			(*calls)[open[len(open)-1]].Output = bytes.Clone(output)
			open = open[:len(open)-1]
		},
	}
}

// sent returns the ETH that an operation moves, nil if it cannot. A DELEGATECALL
// sees that of its caller.
func sent(typ vm.OpCode, value *big.Int) *hexutil.Big {
	if typ == vm.DELEGATECALL || typ == vm.STATICCALL || value == nil {
		return nil
	}
	return (*hexutil.Big)(new(big.Int).Set(value))
}

// Types of operations.
const (
	opTransfer = iota
	opSelfDestruct
	opCreate
	opCreate2
)

// operation is a transfer of ETH, a creation or a destruction.
type operation struct {
	Type  int            `json:"type"`
	From  common.Address `json:"from"`
	To    common.Address `json:"to"`
	Value *hexutil.Big   `json:"value"` // wei
}

// operationHooks appends to a list the operations within a transaction, without
// what it does itself, and without those that are reverted.
func operationHooks(operations *[]operation) *tracing.Hooks {
	var before []int // for each call that has not ended, how many operations there were
	return &tracing.Hooks{
		OnEnter: func(depth int, typ byte, from, to common.Address, _ []byte, _ uint64, value *big.Int) {
			before = append(before, len(*operations))
			kind, ok := operationOf(vm.OpCode(typ), value)
			if depth > 0 && ok {
				*operations = append(*operations, operation{kind, from, to, sent(vm.OpCode(typ), value)})
			}
		},
		OnExit: func(_ int, _ []byte, _ uint64, _ error, reverted bool) {
			last := len(before) - 1
			if reverted {
				*operations = (*operations)[:before[last]]
			}
			before = before[:last]
		},
	}
}

func operationOf(typ vm.OpCode, value *big.Int) (kind int, ok bool) {
	switch typ {
	case vm.CALL:
		return opTransfer, value != nil && value.Sign() > 0
	case vm.SELFDESTRUCT:
		return opSelfDestruct, true
	case vm.CREATE:
		return opCreate, true
	case vm.CREATE2:
		return opCreate2, true
	}
	return 0, false
}

// failureHooks keeps what the outermost call returns if it fails.
func failureHooks(output *[]byte) *tracing.Hooks {
	return &tracing.Hooks{
		OnExit: func(depth int, returned []byte, _ uint64, _ error, reverted bool) {
			if depth == 0 && reverted {
				*output = append([]byte{}, returned...)
			}
		},
	}
}
