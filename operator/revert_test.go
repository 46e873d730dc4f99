package operator

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/params"
)

func TestRaised(t *testing.T) {
	for _, fee := range []int64{0, 1, 7, 8, 1e9, 1e12} {
		raised := raise(big.NewInt(fee)).Int64()
		if raised*8 < fee*9 || raised <= fee {
			t.Errorf("%d raised to %d", fee, raised)
		}
	}
}

func TestEther(t *testing.T) {
	for wei, want := range map[int64]string{0: "0", params.Ether: "1", params.Ether / 2: "0.5", 10 * params.GWei: "0.00000001"} {
		if got := ether(big.NewInt(wei)); got != want {
			t.Errorf("%d: have %s, want %s", wei, got, want)
		}
	}
}
