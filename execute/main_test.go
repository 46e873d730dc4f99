package execute_test

import (
	"os"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/params"

	"nrollup/execute"
	"nrollup/internal/blockgen"
	"nrollup/internal/forge"
	"nrollup/stateless"
	"nrollup/transition"
)

// registered answers the calls of EXECUTE that EVMs make in this process. It
// caches nothing, so that each of them is seen.
var registered recorder

func TestMain(m *testing.M) {
	registered.reset(newVerifier(0))
	execute.Register(execute.New(&registered, 0))
	os.Exit(m.Run())
}

// recorder is a Verifier that remembers what it was asked.
type recorder struct {
	mu       sync.Mutex
	verifier execute.Verifier
	claims   []stateless.Claim
}

// reset forgets the claims, and sets who checks those that follow.
func (r *recorder) reset(v execute.Verifier) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.verifier, r.claims = v, nil
}

func (r *recorder) Verify(claim stateless.Claim, trace []byte) (*stateless.Statement, error) {
	r.mu.Lock()
	r.claims = append(r.claims, claim)
	verifier := r.verifier
	r.mu.Unlock()
	return verifier.Verify(claim, trace)
}

// asked returns the claims since the last reset, in the order of their arrival.
func (r *recorder) asked() []stateless.Claim {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.claims
}

// newVerifier returns a verifier for an L1 that has every fork up to Amsterdam
// from its genesis on.
func newVerifier(workers int) *transition.Verifier {
	return transition.New(blockgen.Config(1), transition.Options{Workers: workers})
}

// verifierFor returns a verifier for another L1.
func verifierFor(l1 *params.ChainConfig) *transition.Verifier {
	return transition.New(l1, transition.Options{Workers: 1})
}

// newPrecompile returns EXECUTE without a cache.
func newPrecompile(workers int) *execute.Precompile {
	return execute.New(newVerifier(workers), 0)
}

// baseInput returns the input of a call that succeeds.
func baseInput(tb testing.TB, s forge.Scenario) []byte {
	tb.Helper()
	f, err := forge.BaseIn(under, s)
	if err != nil {
		tb.Fatal(err)
	}
	return inputOf(tb, f)
}

func inputOf(tb testing.TB, f *forge.Forgery) []byte {
	tb.Helper()
	input, err := f.Input()
	if err != nil {
		tb.Fatal(err)
	}
	return input
}

// falseInput returns the input of a call that fails: the state root is wrong.
func falseInput(tb testing.TB, s forge.Scenario) []byte {
	tb.Helper()
	f, err := forge.BaseIn(under, s)
	if err != nil {
		tb.Fatal(err)
	}
	f.Payload().StateRoot[0] ^= 1
	if err := f.Seal(); err != nil {
		tb.Fatal(err)
	}
	return inputOf(tb, f)
}
