package execute_test

import (
	"testing"

	"nrollup/internal/blockgen"
	"nrollup/internal/forge"
	"nrollup/stateless"
)

// under says which fork the blocks of a test are of. The tests run one by one.
var under = forge.Amsterdam

// eraOf says where the blocks of a fork come from.
var eraOf = map[stateless.SchemaID]forge.Era{
	stateless.SchemaOsaka:     forge.Osaka,
	stateless.SchemaAmsterdam: forge.Amsterdam,
}

// inFork sets the fork until done is called.
func inFork(tb testing.TB, fork *stateless.Fork) (done func()) {
	tb.Helper()
	era, ok := eraOf[fork.Schema]
	if !ok {
		tb.Fatalf("nothing tests blocks of %s: package forge must make them, and eraOf say how", fork.Name)
	}
	before := under
	under = era
	return func() { under = before }
}

// forEachFork runs a test under every fork.
func forEachFork(t *testing.T, test func(t *testing.T)) {
	t.Helper()
	for _, fork := range stateless.Forks() {
		t.Run(fork.Name, func(t *testing.T) {
			defer inFork(t, fork)()
			test(t)
		})
	}
}

// benchmarkEachFork runs a benchmark under every fork.
func benchmarkEachFork(b *testing.B, bench func(b *testing.B)) {
	b.Helper()
	for _, fork := range stateless.Forks() {
		b.Run(fork.Name, func(b *testing.B) {
			defer inFork(b, fork)()
			bench(b)
		})
	}
}

// chainOptions returns the options of a chain that is under the fork.
func chainOptions(opts blockgen.Options) blockgen.Options {
	if !under.AccessLists() {
		opts.Osaka = blockgen.Forever
	}
	return opts
}
