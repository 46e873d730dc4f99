package operator

import (
	"context"
	"fmt"
	"math/big"
)

// fees are what a unit of gas may cost, in wei (EIP-1559).
type fees struct {
	tip *big.Int
	max *big.Int
}

// suggestFees returns the fees of a transaction that has room for a base fee
// twice that of now.
func (l *l1) suggestFees(ctx context.Context, baseFee, limit *big.Int) (fees, error) {
	if baseFee.Cmp(limit) > 0 {
		return fees{}, &problem{kind: problemFees, err: fmt.Errorf("the base fee of L1, %v wei, is above the fee limit, %v wei", baseFee, limit)}
	}
	ctx, cancel := context.WithTimeout(ctx, l.timeout)
	defer cancel()
	tip, err := l.eth.SuggestGasTipCap(ctx)
	if err != nil {
		return fees{}, fmt.Errorf("tip: %w", err)
	}
	top := new(big.Int).Lsh(baseFee, 1)
	top.Add(top, tip)
	if top.Cmp(limit) > 0 {
		top.Set(limit)
	}
	if tip.Cmp(top) > 0 {
		tip.Set(top)
	}
	return fees{tip: tip, max: top}, nil
}

// raised returns fees that a pool accepts for a transaction in place of one with
// these fees: an eighth more, where pools ask for a tenth.
func (f fees) raised() fees {
	return fees{tip: raise(f.tip), max: raise(f.max)}
}

func raise(fee *big.Int) *big.Int {
	more := new(big.Int).Rsh(fee, 3)
	more.Add(more, fee)
	return more.Add(more, big.NewInt(1))
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
