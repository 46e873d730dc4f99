// Package execute is the EXECUTE precompile: it lets a contract verify one state
// transition of a rollup. It knows the call interface, the price and the
// block-wide limit; how a trace is checked is up to a Verifier.
package execute

//go:generate go run ../internal/genvectors -dir ../testdata/execute
