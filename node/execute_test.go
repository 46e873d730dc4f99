package node

import (
	"errors"
	"testing"

	"nrollup/forks"
	"nrollup/internal/blockgen"
	"nrollup/internal/forge"
	"nrollup/stateless"
	"nrollup/transition"
)

// Beyond the horizon nobody can tell: neither that a trace is valid, nor why it is not.
func TestMeasuredBeyondHorizon(t *testing.T) {
	f, err := forge.Base(forge.Transfers)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := f.Trace.Encode()
	if err != nil {
		t.Fatal(err)
	}
	wrong := f.Claim
	f.Payload().ReceiptsRoot[0] ^= 1
	if err := f.Seal(); err != nil {
		t.Fatal(err)
	}
	lie, err := f.Trace.Encode()
	if err != nil {
		t.Fatal(err)
	}
	known := newHorizon(nil)
	v := measured{transition.New(blockgen.Config(1), transition.Options{Workers: 1}), known}
	verify := func(claim stateless.Claim, trace []byte, want error) {
		t.Helper()
		if _, err := v.Verify(claim, trace); !errors.Is(err, want) {
			t.Errorf("%v, want %v", err, want)
		}
	}
	verify(f.Claim, raw, nil)
	verify(f.Claim, lie, transition.ErrOutput)
	wrong.GasUsed++
	verify(wrong, raw, transition.ErrClaim)
	known.set(&forks.Unknown{Since: f.Payload().Timestamp})
	for _, trace := range [][]byte{raw, lie} {
		verify(f.Claim, trace, stateless.ErrUnknownFork)
	}
	verify(wrong, raw, stateless.ErrUnknownFork)
	known.set(&forks.Unknown{Since: f.Payload().Timestamp + 1})
	verify(f.Claim, lie, transition.ErrOutput)
}
