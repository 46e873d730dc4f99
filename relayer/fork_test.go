package relayer

import (
	"bytes"
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"nrollup/internal/blockgen"
	"nrollup/message"
	"nrollup/optimistic/optest"
)

// Deliveries are tried out under the rules of the next block, not of the newest one, and
// close to the fork under both.
func TestGasAcrossFork(t *testing.T) {
	optest.Register()
	r := optest.NewBefore(t, 40, common.Address{})
	now := time.Unix(blockgen.AmsterdamTime-121, 0)
	cfg, err := Config{Deployment: r.Deployment, Key: optest.Key("second"), Now: func() time.Time { return now }}.sanitize()
	r.Must(err)
	w := newWallet("L1", r.RPC, big.NewInt(optest.L1ChainID), &cfg)
	r.Must(w.look(t.Context(), now))
	// 40 gas a byte before (EIP-7623), 64 after (EIP-7976)
	call := message.Call{To: common.Address{0xaa}, Data: hexutil.Bytes(bytes.Repeat([]byte{1}, 1000))}
	for _, seconds := range []int64{-121, -1, 0} {
		now = time.Unix(blockgen.AmsterdamTime+seconds, 0)
		gas, err := w.estimate(t.Context(), call, cfg.MaxGas)
		r.Must(err)
		first, second, err := w.after(t.Context(), call, call, cfg.MaxGas)
		r.Must(err)
		for _, gas := range []uint64{gas, first, second} {
			if dear := gas >= 64_000+10_000; dear != (seconds > -120) {
				t.Errorf("%d seconds after the fork: %d gas", seconds, gas)
			}
		}
	}
}
