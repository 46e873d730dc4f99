package wallet

import (
	"errors"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"nrollup/contracts/bindings"
	"nrollup/internal/revert"
)

func packError(t *testing.T, contract abi.ABI, name string, args ...any) []byte {
	t.Helper()
	e, ok := contract.Errors[name]
	if !ok {
		t.Fatalf("there is no error %s", name)
	}
	data, err := e.Inputs.Pack(args...)
	if err != nil {
		t.Fatal(err)
	}
	return append(e.ID.Bytes()[:4], data...)
}

// rpcError is an error of a node with data.
type rpcError struct{ data any }

func (rpcError) Error() string    { return "execution reverted" }
func (e rpcError) ErrorData() any { return e.data }

// An error comes with the next step, that of what is behind it if there is one.
func TestExplain(t *testing.T) {
	var (
		claimed  = packError(t, bindings.NewL1Messenger().GetABI(), "AlreadyClaimed", uint64(7))
		executor = bindings.NewExecutor().GetABI()
	)
	for _, c := range []struct {
		data             []byte
		name, want, hint string
	}{
		{claimed, "AlreadyClaimed", "AlreadyClaimed(7)", "nrollup status"},
		{packError(t, executor, "CallFailed", claimed), "CallFailed", "CallFailed(AlreadyClaimed(7))", "nrollup status"},
		{packError(t, executor, "CallFailed", []byte{1, 2, 3, 4}), "CallFailed", "CallFailed(0x01020304)", "--cancel"},
		{nil, "", "no reason", ""},
	} {
		var r *Revert
		if err := explain(rpcError{hexutil.Encode(c.data)}); !errors.As(err, &r) || r.Name != c.name || r.Reason != c.want || !strings.Contains(r.Hint, c.hint) || c.hint == "" && r.Hint != "" {
			t.Errorf("have %v, want %s", err, c.want)
		}
	}
	for _, err := range []error{errors.New("some error"), rpcError{nil}, rpcError{"no hex"}} {
		if have := explain(err); have != err {
			t.Errorf("%v became %v", err, have)
		}
	}
}

// Every hint is for an error that some contract has.
func TestHints(t *testing.T) {
	for name, hint := range hints {
		if !revert.Known(name) {
			t.Errorf("no contract has the error %s", name)
		}
		if hint == "" || strings.HasSuffix(hint, ".") {
			t.Errorf("hint of %s: %q", name, hint)
		}
	}
}
