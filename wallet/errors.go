package wallet

import "errors"

var (
	// ErrNoKey is returned by what sends something, in a wallet without a key.
	ErrNoKey = errors.New("no key to sign with")

	// ErrNoRollup is returned by what needs a node of the rollup, in a wallet without
	// one.
	ErrNoRollup = errors.New("no node of the rollup")

	// ErrNoAmount is returned for a transfer of nothing.
	ErrNoAmount = errors.New("the amount is 0: nothing would be moved")

	// ErrNoToken is returned for a token that is no contract.
	ErrNoToken = errors.New("there is no token")
)

// Reasons for which a transaction failed in a block.
var (
	errOutOfGas = errors.New("out of gas")
	errByNow    = errors.New("no reason known: it would succeed by now")
)
