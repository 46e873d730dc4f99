// Package revert tells why contracts of a rollup refuse calls: it decodes the
// errors of all of them, on both sides. What to do about one is for others to say.
package revert

import (
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/contracts/bindings"
)

// Error is the error with which a contract refuses a call.
type Error struct {
	Name   string // like "AlreadyClaimed"; empty if the reason is a text, or unknown
	Reason string // like "AlreadyClaimed(17)"
	Cause  *Error // of a CallFailed: why the target has refused; else nil
}

func (e *Error) Error() string { return "the contract reverts with " + e.Reason }

// Of returns what a node means by an error, if it is that a call was refused.
func Of(err error) (e *Error, ok bool) {
	var failed rpc.DataError
	if !errors.As(err, &failed) {
		return nil, false
	}
	text, _ := failed.ErrorData().(string)
	data, err := hexutil.Decode(text)
	if err != nil {
		return nil, false
	}
	return Decode(data), true
}

// Reason returns why a call was refused, or what else went wrong with it.
func Reason(err error) string {
	if e, ok := Of(err); ok {
		return e.Reason
	}
	return err.Error()
}

// Decode returns what the data of a revert means, whichever contract of a rollup it
// is from.
func Decode(data []byte) *Error { return decode(data, maxNested) }

// maxNested is how deep causes are decoded: a message may call what claims a
// message, and so on.
const maxNested = 4

func decode(data []byte, depth int) *Error {
	if text, err := abi.UnpackRevert(data); err == nil {
		return &Error{Reason: fmt.Sprintf("%q", text)}
	}
	if len(data) == 0 {
		return &Error{Reason: "no reason"}
	}
	unknown := &Error{Reason: hexutil.Encode(data)}
	if len(data) < 4 || depth == 0 {
		return unknown
	}
	of, ok := known()[[4]byte(data)]
	if !ok {
		return unknown
	}
	values, err := of.Inputs.Unpack(data[4:])
	if err != nil {
		return unknown
	}
	e := &Error{Name: of.Name}
	args := make([]string, len(values))
	for i, value := range values {
		args[i] = e.argument(value, depth-1)
	}
	e.Reason = fmt.Sprintf("%s(%s)", e.Name, strings.Join(args, ", "))
	return e
}

// argument returns an argument of an error as text.
func (e *Error) argument(value any, depth int) string {
	switch value := value.(type) {
	case [32]byte:
		return hexutil.Encode(value[:])
	case []byte:
		if e.Name != "CallFailed" {
			return hexutil.Encode(value)
		}
		e.Cause = decode(value, depth)
		return e.Cause.Reason
	case string:
		return fmt.Sprintf("%q", value)
	default:
		return fmt.Sprint(value)
	}
}

// known are the errors of all contracts of a rollup, by selector.
var known = sync.OnceValue(func() map[[4]byte]abi.Error {
	found := make(map[[4]byte]abi.Error)
	for _, contract := range []abi.ABI{
		bindings.NewNativeRollup().GetABI(),
		bindings.NewOptimisticRollup().GetABI(),
		bindings.NewForcedInbox().GetABI(),
		bindings.NewL1Messenger().GetABI(),
		bindings.NewL2Messenger().GetABI(),
		bindings.NewExecutor().GetABI(),
		bindings.NewL1TokenBridge().GetABI(),
		bindings.NewL2TokenBridge().GetABI(),
		bindings.NewBridgedToken().GetABI(),
	} {
		for _, e := range contract.Errors {
			found[[4]byte(e.ID[:4])] = e
		}
	}
	return found
})

// Known reports whether a contract of a rollup has an error with the given name.
func Known(name string) bool {
	for _, e := range known() {
		if e.Name == name {
			return true
		}
	}
	return false
}
