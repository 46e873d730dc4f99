package revert

import (
	"errors"
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"nrollup/contracts/bindings"
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

// Errors of every contract are decoded.
func TestDecode(t *testing.T) {
	var (
		native    = bindings.NewNativeRollup().GetABI()
		inbox     = bindings.NewForcedInbox().GetABI()
		messenger = bindings.NewL1Messenger().GetABI()
		remote    = bindings.NewL2Messenger().GetABI()
		executor  = bindings.NewExecutor().GetABI()
		bridge    = bindings.NewL2TokenBridge().GetABI()
		zeros     = strings.Repeat("0", 62)
		text      = common.FromHex("0x08c379a0" + zeros + "20" + zeros + "02" + "6e6f" + strings.Repeat("0", 60))
	)
	for _, c := range []struct {
		data       []byte
		name, want string
	}{
		{packError(t, native, "UnknownBlock", uint64(17)), "UnknownBlock", "UnknownBlock(17)"},
		{packError(t, inbox, "CannotPay", big.NewInt(3), big.NewInt(5)), "CannotPay", "CannotPay(3, 5)"},
		{packError(t, messenger, "AlreadyClaimed", uint64(7)), "AlreadyClaimed", "AlreadyClaimed(7)"},
		{packError(t, remote, "UnknownRoot", [32]byte{31: 7}), "UnknownRoot", "UnknownRoot(0x" + zeros + "07)"},
		{packError(t, bridge, "UnknownToken", common.Address{19: 1}), "UnknownToken", "UnknownToken(0x0000000000000000000000000000000000000001)"},
		{packError(t, executor, "CallFailed", text), "CallFailed", `CallFailed("no")`},
		{packError(t, executor, "CallFailed", []byte(nil)), "CallFailed", "CallFailed(no reason)"},
		{packError(t, executor, "CallFailed", packError(t, inbox, "WrongBond", big.NewInt(0), big.NewInt(1))), "CallFailed", "CallFailed(WrongBond(0, 1))"},
		{nested(t, executor, nil, 4), "CallFailed", "CallFailed(CallFailed(CallFailed(CallFailed(no reason))))"},
		{packError(t, messenger, "AlreadyClaimed", uint64(7))[:8], "", hexutil.Encode(packError(t, messenger, "AlreadyClaimed", uint64(7))[:8])},
		{text, "", `"no"`},
		{common.FromHex("0x4e487b71" + zeros + "11"), "", `"arithmetic underflow or overflow"`},
		{[]byte{1, 2, 3}, "", "0x010203"},
		{nil, "", "no reason"},
	} {
		have := Decode(c.data)
		if have.Name != c.name || have.Reason != c.want {
			t.Errorf("%x: have %+v, want %q", c.data, have, c.want)
		}
	}
}

// nested wraps the data of a revert some times.
func nested(t *testing.T, executor abi.ABI, data []byte, times int) []byte {
	t.Helper()
	for range times {
		data = packError(t, executor, "CallFailed", data)
	}
	return data
}

// However deep a reason is, decoding ends.
func TestDecodeDeep(t *testing.T) {
	executor := bindings.NewExecutor().GetABI()
	have := Decode(nested(t, executor, nil, 100))
	if strings.Count(have.Reason, "CallFailed") != maxNested || !strings.Contains(have.Reason, "CallFailed(0x") {
		t.Errorf("have %.200s", have.Reason)
	}
}

// rpcError is an error of a node with data.
type rpcError struct{ data any }

func (rpcError) Error() string    { return "execution reverted" }
func (e rpcError) ErrorData() any { return e.data }

func TestOf(t *testing.T) {
	data := packError(t, bindings.NewExecutor().GetABI(), "CallFailed", packError(t, bindings.NewL1Messenger().GetABI(), "AlreadyClaimed", uint64(7)))
	err := fmt.Errorf("ask: %w", rpcError{hexutil.Encode(data)})
	if e, ok := Of(err); !ok || e.Name != "CallFailed" || e.Cause == nil || e.Cause.Name != "AlreadyClaimed" || Reason(err) != "CallFailed(AlreadyClaimed(7))" {
		t.Errorf("have %v", e)
	}
	for _, err := range []error{nil, errors.New("some error"), rpcError{nil}, rpcError{"no hex"}} {
		if e, ok := Of(err); ok || err != nil && Reason(err) != err.Error() {
			t.Errorf("%v became %v", err, e)
		}
	}
}

func TestKnown(t *testing.T) {
	if !Known("NotLapsed") || !Known("AlreadyClaimed") || Known("Unheard") {
		t.Error("other errors are known")
	}
}
