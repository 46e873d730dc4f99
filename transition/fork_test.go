package transition_test

import (
	"testing"

	"nrollup/internal/blockgen"
	"nrollup/transition"
)

// Blocks of every kind verify before Amsterdam, as the first block of it, and after.
func TestForks(t *testing.T) {
	for _, kind := range blockgen.Kinds() {
		t.Run(string(kind), func(t *testing.T) {
			t.Parallel()
			gen, err := blockgen.New(blockgen.Options{Accounts: 64, Senders: 32, Osaka: 1})
			if err != nil {
				t.Fatal(err)
			}
			defer gen.Close()
			verifier := transition.New(gen.Genesis().Config, transition.Options{})
			for range 3 {
				b, err := gen.Next(kind, 12)
				if err != nil {
					t.Fatal(err)
				}
				s, err := verifier.VerifyTrace(b.Claim, b.Trace)
				if err != nil {
					t.Fatalf("block %d, schema %#04x: %v", b.Block.NumberU64(), uint16(b.Trace.SchemaID), err)
				}
				if s.BlockHash != b.Block.Hash() || s.SchemaID != b.Trace.SchemaID {
					t.Errorf("block %d: %+v", b.Block.NumberU64(), s)
				}
			}
		})
	}
}
