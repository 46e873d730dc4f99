// Package bindings is the contracts of a rollup for Go, on both of its sides: ABI,
// creation code, types, events and errors. All but this file is generated from the Solidity sources.
package bindings

//go:generate ../generate
