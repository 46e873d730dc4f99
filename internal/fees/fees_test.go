package fees

import (
	"math/big"
	"testing"
)

func TestRaised(t *testing.T) {
	for _, fee := range []int64{0, 1, 7, 8, 1e9, 1e12} {
		raised := raise(big.NewInt(fee)).Int64()
		if raised*8 < fee*9 || raised <= fee {
			t.Errorf("%d raised to %d", fee, raised)
		}
	}
}
