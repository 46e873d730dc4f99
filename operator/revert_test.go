package operator

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/params"
)

func TestEther(t *testing.T) {
	for wei, want := range map[int64]string{0: "0", params.Ether: "1", params.Ether / 2: "0.5", 10 * params.GWei: "0.00000001"} {
		if got := ether(big.NewInt(wei)); got != want {
			t.Errorf("%d: have %s, want %s", wei, got, want)
		}
	}
}
