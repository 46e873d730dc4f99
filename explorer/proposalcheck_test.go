package explorer

import (
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/internal/blockgen"
	"nrollup/rollup"
	"nrollup/stateless"
)

// verifierOf is a verifier that finds one thing.
type verifierOf struct{ err error }

func (v verifierOf) Verify(stateless.Claim, []byte) (*stateless.Statement, error) { return nil, v.err }

type failedStep string

func (s failedStep) Error() string { return string(s) }
func (s failedStep) Step() string  { return string(s) }

// A node of the rollup cannot make a proposal look false: only what hashes to the
// proposed block, and does not depend on the witness, shows that.
func TestContradicts(t *testing.T) {
	generator, err := blockgen.New(blockgen.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(generator.Close)
	block, err := generator.Build(nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	hash := block.Trace.Input.NewPayloadRequest.ExecutionPayload.BlockHash
	for name, test := range map[string]struct {
		hash common.Hash
		err  error
		want bool
	}{
		"valid, not as claimed":    {hash, nil, true},
		"execution differs":        {hash, failedStep("outputs"), true},
		"execution fails":          {hash, failedStep("execute"), true},
		"incomplete witness":       {hash, failedStep("witness"), false},
		"another block":            {common.Hash{1}, nil, false},
		"another, invalid block":   {common.Hash{1}, failedStep("outputs"), false},
		"a verifier without words": {hash, errors.New("no"), false},
	} {
		at := &settlement{BlockRef: rollup.BlockRef{Number: 1, Hash: test.hash}}
		if got := contradicts(verifierOf{test.err}, at, stateless.Claim{}, nil, block.Trace); got != test.want {
			t.Errorf("%s: %t", name, got)
		}
	}
}
