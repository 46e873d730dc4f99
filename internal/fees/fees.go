// Package fees has the arithmetic of what transactions pay (EIP-1559), as pools
// want it.
package fees

import "math/big"

// Fees are what a unit of gas may cost, in wei (EIP-1559).
type Fees struct {
	Tip *big.Int
	Max *big.Int
}

// Raised returns fees that a pool accepts for a transaction in place of one with
// these fees: an eighth more, where pools ask for a tenth.
func (f Fees) Raised() Fees { return Fees{Tip: raise(f.Tip), Max: raise(f.Max)} }

func raise(fee *big.Int) *big.Int {
	more := new(big.Int).Rsh(fee, 3)
	return more.Add(more, fee).Add(more, big.NewInt(1))
}

// AtLeast returns the larger ones of two fees.
func (f Fees) AtLeast(other Fees) Fees {
	return Fees{Tip: larger(f.Tip, other.Tip), Max: larger(f.Max, other.Max)}
}

func larger(a, b *big.Int) *big.Int {
	if a.Cmp(b) > 0 {
		return a
	}
	return b
}
