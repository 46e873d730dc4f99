// Package examples is the example contracts for Go: MinimalRollup, Token and
// Exchange. All but this file is generated from the Solidity sources.
package examples
