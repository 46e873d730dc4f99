package transition

import (
	"testing"

	"nrollup/internal/blockgen"
	"nrollup/stateless"
)

// A Chain is where a test gets its blocks from: its name, and what makes them.
type Chain struct {
	Name    string
	Options blockgen.Options // Osaka alone is set
}

// chainsOf has a chain for each fork, all of whose blocks are under it.
var chainsOf = map[stateless.SchemaID]blockgen.Options{
	stateless.SchemaOsaka:     {Osaka: blockgen.Forever},
	stateless.SchemaAmsterdam: {},
}

// Crossing is a chain whose blocks are under Osaka up to the given number, and under
// Amsterdam from the next one on.
func Crossing(number uint64) Chain {
	return Chain{"Crossing", blockgen.Options{Osaka: number}}
}

// Chains returns a chain for each fork that EXECUTE knows. A fork without one has no
// tests, so that is an error.
func Chains(tb testing.TB) []Chain {
	tb.Helper()
	var chains []Chain
	for _, fork := range stateless.Forks() {
		opts, ok := chainsOf[fork.Schema]
		if !ok {
			tb.Fatalf("nothing tests blocks of %s: package blockgen must make them, and chainsOf say how", fork.Name)
		}
		chains = append(chains, Chain{fork.Name, opts})
	}
	return chains
}

// ForEachFork runs a test on a chain under each fork.
func ForEachFork(t *testing.T, test func(t *testing.T, chain Chain)) {
	t.Helper()
	for _, chain := range Chains(t) {
		t.Run(chain.Name, func(t *testing.T) { test(t, chain) })
	}
}

// New returns a generator of blocks of the chain, which ends with the test.
func (c Chain) New(tb testing.TB, opts blockgen.Options) *blockgen.Generator {
	tb.Helper()
	opts.Osaka = c.Options.Osaka
	gen, err := blockgen.New(opts)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(gen.Close)
	return gen
}

// Next returns the next block of a kind.
func Next(tb testing.TB, gen *blockgen.Generator, kind blockgen.Kind, size int) *blockgen.Block {
	tb.Helper()
	b, err := gen.Next(kind, size)
	if err != nil {
		tb.Fatal(err)
	}
	return b
}
