// Package e2e has tests of the whole: an L1 with EXECUTE, the contract on it, a
// rollup's node and its operator. Nothing imports it.
//
// A network holds real parts in one process, and nothing in it moves by itself:
// a test makes every block of L1 and of the rollup, and so every second pass.
package e2e
