package challenger

import (
	"errors"
	"fmt"
	"io/fs"
	"math/big"
	"os"
	"strings"

	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/rollup"
)

// races counts what defences have cost that came too late, as somebody else was
// faster: nobody pays for those. L1 cannot be asked for them, so they are in a file.
type races struct {
	path string
	lost *big.Int // wei
}

func openRaces(path string) (*races, error) {
	r := &races{path: path, lost: new(big.Int)}
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return r, nil
	}
	if err != nil {
		return nil, fmt.Errorf("what lost races have cost: %w", err)
	}
	if _, ok := r.lost.SetString(strings.TrimSpace(string(text)), 10); !ok || r.lost.Sign() < 0 {
		return nil, fmt.Errorf("%s is not an amount of wei: write there what defences that came too late have cost, or remove it", path)
	}
	return r, nil
}

// add counts a transaction that reverted.
func (r *races) add(receipt *types.Receipt) error {
	cost := new(big.Int).SetUint64(receipt.GasUsed)
	r.lost = cost.Add(cost.Mul(cost, receipt.EffectiveGasPrice), r.lost)
	return rollup.WriteFile(r.path, []byte(r.lost.String()+"\n"))
}
