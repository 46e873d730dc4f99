package execute_test

import (
	"bytes"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rlp"

	"nrollup/execute"
	"nrollup/internal/blockgen"
	"nrollup/internal/forge"
	"nrollup/stateless"
)

// FuzzPrecompile feeds EXECUTE any bytes. With seal set, the hashes that a
// mutation breaks are mended first, so that the checks behind them are reached.
//
// The vectors are the seeds.
func FuzzPrecompile(f *testing.F) {
	for _, v := range loadVectors[success](f, "valid.json") {
		f.Add(common.Hex2Bytes(v.Input), false)
		f.Add(common.Hex2Bytes(v.Input), true)
	}
	for _, v := range loadVectors[failure](f, "fail-*.json") {
		f.Add(common.Hex2Bytes(v.Input), false)
		f.Add(common.Hex2Bytes(v.Input), true)
	}
	registered.reset(newVerifier(0)) // for nested calls
	one, two := newPrecompile(1), newPrecompile(2)
	f.Fuzz(func(t *testing.T, input []byte, seal bool) {
		if seal {
			input = mend(input)
		}
		// Larger ones take longer and say nothing new.
		if claim, _, _ := execute.SplitInput(input); len(input) > 1<<15 || claim.GasUsed > 1_000_000 {
			t.Skip()
		}
		before := bytes.Clone(input)
		out, err := one.Run(input)
		if err == nil && len(out) != execute.OutputSize || err != nil && out != nil {
			t.Errorf("output of %d bytes with error %v", len(out), err)
		}
		again, err2 := two.Run(input)
		if (err == nil) != (err2 == nil) || !bytes.Equal(out, again) {
			t.Errorf("one worker: %x, %v; two: %x, %v", out, err, again, err2)
		}
		if !bytes.Equal(input, before) {
			t.Error("the input was modified")
		}
	})
}

// mend makes the claim, the parent and the block hash agree with a payload, if
// the input can be decoded.
func mend(input []byte) []byte {
	claim, raw, ok := execute.SplitInput(input)
	if !ok {
		return input
	}
	trace, err := stateless.DecodeTrace(raw)
	if err != nil {
		return input
	}
	f, err := forge.New(blockgen.Config(trace.Input.ChainID), trace, claim)
	if err != nil {
		return input
	}
	if headers := f.Witness().Headers; len(headers) > 0 {
		parent := new(types.Header)
		if rlp.DecodeBytes(headers[len(headers)-1], parent) == nil {
			f.Payload().ParentHash = parent.Hash()
			f.Claim.PreStateRoot = parent.Root
		}
	}
	if f.Seal() != nil {
		return input
	}
	mended, err := f.Input()
	if err != nil {
		return input
	}
	return mended
}
