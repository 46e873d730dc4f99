package relayer

import (
	"math/big"

	"github.com/ethereum/go-ethereum/params"
)

// fees are what a unit of gas may cost, in wei (EIP-1559).
type fees struct {
	tip *big.Int
	max *big.Int
}

// market is what a chain asks for a unit of gas now, in wei.
type market struct {
	baseFee *big.Int
	tip     *big.Int
}

// maxTip is the highest tip that is paid, in wei: a few transactions with high ones
// can make a node suggest anything, and messages can wait.
var maxTip = big.NewInt(2 * params.GWei)

// least are the fees with which a transaction can be in the next block: the base
// fee rises by an eighth at most.
func (m market) least() *big.Int {
	least := new(big.Int).Rsh(m.baseFee, 3)
	return least.Add(least, m.baseFee).Add(least, m.tip).Add(least, big.NewInt(1))
}

// within returns fees that leave room for the base fee to double, or for as much as
// the limit allows. ok is false if that is not enough for the next block.
func (m market) within(limit *big.Int) (f fees, ok bool) {
	top := new(big.Int).Lsh(m.baseFee, 1)
	top.Add(top, m.tip)
	if least := m.least(); top.Cmp(least) < 0 {
		top = least
	}
	if top.Cmp(limit) > 0 {
		top = limit
	}
	if top.Cmp(m.least()) < 0 {
		return f, false
	}
	return fees{tip: m.tip, max: top}, true
}

// raised returns fees that a pool accepts for a transaction in place of one with
// these fees: an eighth more, where pools ask for a tenth.
func (f fees) raised() fees { return fees{tip: raise(f.tip), max: raise(f.max)} }

func raise(fee *big.Int) *big.Int {
	more := new(big.Int).Rsh(fee, 3)
	return more.Add(more, fee).Add(more, big.NewInt(1))
}

// atLeast returns the larger ones of two fees.
func (f fees) atLeast(other fees) fees {
	return fees{tip: larger(f.tip, other.tip), max: larger(f.max, other.max)}
}

func larger(a, b *big.Int) *big.Int {
	if a.Cmp(b) > 0 {
		return a
	}
	return b
}

// cost is what an amount of gas costs at most, in wei.
func cost(gas uint64, price *big.Int) *big.Int {
	return new(big.Int).Mul(new(big.Int).SetUint64(gas), price)
}
