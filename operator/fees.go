package operator

import (
	"context"
	"fmt"
	"math/big"

	"nrollup/internal/fees"
)

// suggestFees returns the fees of a transaction that has room for a base fee
// twice that of now.
func (l *l1) suggestFees(ctx context.Context, baseFee, limit *big.Int) (fees.Fees, error) {
	if baseFee.Cmp(limit) > 0 {
		return fees.Fees{}, &problem{kind: problemFees, err: fmt.Errorf("the base fee of L1, %v wei, is above the fee limit, %v wei", baseFee, limit)}
	}
	ctx, cancel := context.WithTimeout(ctx, l.timeout)
	defer cancel()
	tip, err := l.eth.SuggestGasTipCap(ctx)
	if err != nil {
		return fees.Fees{}, fmt.Errorf("tip: %w", err)
	}
	top := new(big.Int).Lsh(baseFee, 1)
	top.Add(top, tip)
	if top.Cmp(limit) > 0 {
		top.Set(limit)
	}
	if tip.Cmp(top) > 0 {
		tip.Set(top)
	}
	return fees.Fees{Tip: tip, Max: top}, nil
}
