// Package bindings is NativeRollup for Go: its ABI, creation code, types, events
// and errors. All but this file is generated from the Solidity sources.
package bindings

//go:generate ../generate
