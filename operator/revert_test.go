package operator

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/contracts/bindings"
)

func TestDescribe(t *testing.T) {
	contract := bindings.NewNativeRollup().GetABI()
	pack := func(name string, args ...any) []byte {
		t.Helper()
		e := contract.Errors[name]
		data, err := e.Inputs.Pack(args...)
		if err != nil {
			t.Fatal(err)
		}
		return append(e.ID.Bytes()[:4], data...)
	}
	zeros := "00000000000000000000000000000000000000000000000000000000000000"
	for _, test := range []struct {
		data []byte
		want string
	}{
		{pack("WrongParent", [32]byte{31: 7}), "WrongParent(0x" + zeros + "07)"},
		{pack("ExecuteFailed", uint64(17)), "ExecuteFailed(17)"},
		{pack("FutureBlock", big.NewInt(5), big.NewInt(4)), "FutureBlock(5, 4)"},
		{pack("NoBlocks"), "NoBlocks()"},
		{pack("ExecuteFailed", uint64(17))[:10], "0x" + common.Bytes2Hex(pack("ExecuteFailed", uint64(17))[:10])},
		{common.FromHex("0x4e487b71" + zeros + "11"), "arithmetic underflow or overflow"},
		{common.FromHex("0x01020304"), "0x01020304"},
		{nil, "no reason"},
	} {
		if got := describe(&contract, test.data); got != test.want {
			t.Errorf("%x: have %q, want %q", test.data, got, test.want)
		}
	}
}

func TestRevertIs(t *testing.T) {
	for reason, want := range map[string]bool{"WrongAnchor(0x1, 0x2)": true, "UnknownAnchor(7)": true, "WrongParent(0x1)": false, "no reason": false} {
		if got := (&Revert{Reason: reason}).is("UnknownAnchor", "WrongAnchor"); got != want {
			t.Errorf("%s: %t", reason, got)
		}
	}
}

func TestRaised(t *testing.T) {
	for _, fee := range []int64{0, 1, 7, 8, 1e9, 1e12} {
		raised := raise(big.NewInt(fee)).Int64()
		if raised*8 < fee*9 || raised <= fee {
			t.Errorf("%d raised to %d", fee, raised)
		}
	}
}

func TestEther(t *testing.T) {
	for wei, want := range map[int64]string{0: "0", params.Ether: "1", params.Ether / 2: "0.5", 10 * params.GWei: "0.00000001"} {
		if got := ether(big.NewInt(wei)); got != want {
			t.Errorf("%d: have %s, want %s", wei, got, want)
		}
	}
}
