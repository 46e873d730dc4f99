package execute_test

import (
	"bytes"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/execute"
	"nrollup/stateless"
)

// head returns an input that declares the given gas, with trace bytes of zero.
func head(gas uint64, trace int) []byte {
	return execute.JoinInput(stateless.Claim{GasUsed: gas}, make([]byte, trace))
}

func TestSplitInput(t *testing.T) {
	input := make([]byte, 100)
	for i := range input {
		input[i] = byte(i + 1)
	}
	clear(input[64:88])
	claim, trace, ok := execute.SplitInput(input)
	want := stateless.Claim{
		PreStateRoot:  common.Hash(input[:32]),
		PostStateRoot: common.Hash(input[32:64]),
		GasUsed:       0x595a5b5c5d5e5f60,
	}
	if !ok || claim != want {
		t.Errorf("claim: have %+v, want %+v", claim, want)
	}
	if !bytes.Equal(trace, input[96:]) || &trace[0] != &input[96] {
		t.Error("the trace is not what follows the head")
	}
}

func TestSplitInputLengths(t *testing.T) {
	for n := range execute.HeadSize + 2 {
		claim, trace, ok := execute.SplitInput(make([]byte, n))
		if want := n >= execute.HeadSize; ok != want {
			t.Errorf("%d bytes: ok is %v", n, ok)
		}
		if claim != (stateless.Claim{}) || len(trace) != max(0, n-execute.HeadSize) {
			t.Errorf("%d bytes: claim %+v, trace of %d bytes", n, claim, len(trace))
		}
	}
}

func TestJoinInput(t *testing.T) {
	claim := stateless.Claim{PreStateRoot: common.Hash{1}, PostStateRoot: common.Hash{2}, GasUsed: math.MaxUint64 - 1}
	trace := []byte{1, 2, 3}
	input := execute.JoinInput(claim, trace)
	split, rest, ok := execute.SplitInput(input)
	if !ok || split != claim || !bytes.Equal(rest, trace) {
		t.Errorf("have %+v %x %v", split, rest, ok)
	}
	trace[0] = 9
	if input[execute.HeadSize] != 1 {
		t.Error("the input refers to the trace")
	}
}

// Each of the 192 bits above the 64th makes the gas one that no call has.
func TestDeclaredGasOver64Bits(t *testing.T) {
	for bit := range 192 {
		input := head(0, 4)
		input[64+bit/8] = 1 << (bit % 8)
		if _, _, ok := execute.SplitInput(input); ok {
			t.Errorf("bit %d of the word: accepted", bit)
		}
		if gas := execute.RequiredGas(input); gas != math.MaxUint64 {
			t.Errorf("bit %d of the word: price %d", bit, gas)
		}
	}
}

func TestRequiredGas(t *testing.T) {
	const fixed = execute.BaseGas + execute.ByteGas*execute.HeadSize
	for _, test := range []struct {
		name  string
		input []byte
		want  uint64
	}{
		{"nil", nil, execute.BaseGas},
		{"one byte", make([]byte, 1), execute.BaseGas + execute.ByteGas},
		{"one byte short of a head", bytes.Repeat([]byte{0xff}, 95), execute.BaseGas + 95*execute.ByteGas},
		{"head", head(0, 0), fixed},
		{"gas", head(1, 0), fixed + 1},
		{"gas of 63 bits", head(1<<63, 0), fixed + 1<<63},
		{"trace", head(21_000, 1000), fixed + 21_000 + 1000*execute.ByteGas},
		{"largest sum", head(math.MaxUint64-fixed, 0), math.MaxUint64},
		{"sum over by one", head(math.MaxUint64-fixed+1, 0), math.MaxUint64},
		{"largest gas", head(math.MaxUint64, 0), math.MaxUint64},
	} {
		if gas := execute.RequiredGas(test.input); gas != test.want {
			t.Errorf("%s: have %d, want %d", test.name, gas, test.want)
		}
	}
}

// The price must be known before anything of the trace is read.
func TestRequiredGasIgnoresTrace(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for size := range 300 {
		input := head(rng.Uint64(), size)
		want := execute.RequiredGas(input)
		for range 10 {
			for i := execute.HeadSize; i < len(input); i++ {
				input[i] = byte(rng.Uint32())
			}
			for i := range 64 { // nor do the roots matter
				input[i] = byte(rng.Uint32())
			}
			if gas := execute.RequiredGas(input); gas != want {
				t.Fatalf("trace %x: have %d, want %d", input[execute.HeadSize:], gas, want)
			}
		}
	}
}

func TestRequiredGasAllocatesNothing(t *testing.T) {
	input := head(21_000, 1<<20)
	if n := testing.AllocsPerRun(100, func() { execute.RequiredGas(input) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
