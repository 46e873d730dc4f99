package relayer

import (
	"math/big"

	"github.com/ethereum/go-ethereum/params"

	"nrollup/internal/fees"
)

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
func (m market) within(limit *big.Int) (f fees.Fees, ok bool) {
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
	return fees.Fees{Tip: m.tip, Max: top}, true
}

// cost is what an amount of gas costs at most, in wei.
func cost(gas uint64, price *big.Int) *big.Int {
	return new(big.Int).Mul(new(big.Int).SetUint64(gas), price)
}
