package l1

import "fmt"

// rpcError is an error with a code of JSON-RPC.
type rpcError struct {
	code    int
	message string
}

func (e *rpcError) Error() string  { return e.message }
func (e *rpcError) ErrorCode() int { return e.code }

// invalidParams is the error of a call with arguments that make no sense.
func invalidParams(format string, args ...any) error {
	return &rpcError{code: -32602, message: fmt.Sprintf(format, args...)}
}
