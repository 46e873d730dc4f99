// Package optest has an L1 with EXECUTE and an optimistic rollup on it, for tests.
// Both chains, and the time of L1, are moved by hand.
package optest
