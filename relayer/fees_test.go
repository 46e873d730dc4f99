package relayer

import (
	"errors"
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/internal/fees"
	"nrollup/message"
	"nrollup/rollup"
)

func TestFeesWithin(t *testing.T) {
	m := market{baseFee: big.NewInt(800), tip: big.NewInt(10)}
	for limit, want := range map[int64]int64{
		10_000: 1610, // twice the base fee, and the tip
		1610:   1610,
		1200:   1200, // as much as there is
		911:    911,  // an eighth more, and the tip
		910:    0,    // not enough for the next block
		0:      0,
	} {
		f, ok := m.within(big.NewInt(limit))
		if ok != (want > 0) || ok && (f.Max.Int64() != want || f.Tip.Int64() != 10) {
			t.Errorf("limit %d: %v, %v, want %d", limit, f, ok, want)
		}
	}
	if f, ok := (market{baseFee: big.NewInt(1), tip: big.NewInt(1)}).within(big.NewInt(100)); !ok || f.Max.Cmp(f.Tip) < 0 {
		t.Errorf("%v, %v", f, ok)
	}
	raised := fees.Fees{Tip: big.NewInt(0), Max: big.NewInt(80)}.Raised()
	if raised.Tip.Int64() != 1 || raised.Max.Int64() != 91 {
		t.Errorf("%v", raised)
	}
}

// A message is never delivered for more than it brings in, whatever its gas costs.
func TestPriceIsCovered(t *testing.T) {
	cfg := &Config{MinProfit: big.NewInt(1000), MaxFee: big.NewInt(500 * params.GWei), Now: time.Now, MaxLoss: new(big.Int)}
	l := newLane(cfg, "test", nil, &wallet{market: market{baseFee: big.NewInt(params.GWei), tip: big.NewInt(params.GWei / 10)}})
	for _, gas := range []uint64{21_000, 100_000, 3_999_999} {
		least := new(big.Int).Add(cost(gas, l.to.market.least()), cfg.MinProfit)
		for _, more := range []int64{-1, 0, 1, 12_345_678, params.Ether} {
			m := &message.Message{Fee: (*hexutil.Big)(new(big.Int).Add(least, big.NewInt(more)))}
			f, err := l.price(m, gas)
			if more < 0 {
				if !errors.Is(err, errUnprofitable) {
					t.Errorf("gas %d, fee %v: %v, %v", gas, m.Fee, f, err)
				}
				continue
			}
			if err != nil {
				t.Fatalf("gas %d, fee %v: %v", gas, m.Fee, err)
			}
			left := new(big.Int).Sub(m.Fee.ToInt(), cost(gas, f.Max))
			if left.Cmp(cfg.MinProfit) < 0 {
				t.Errorf("gas %d, fee %v: only %v are left", gas, m.Fee, left)
			}
		}
	}
	cfg.Subsidize = true
	if _, err := l.price(&message.Message{Fee: new(hexutil.Big)}, 100_000); err != nil {
		t.Errorf("subsidized: %v", err)
	}
}

func TestBackoff(t *testing.T) {
	if backoff(time.Second, 1, time.Hour) != time.Second || backoff(time.Second, 4, time.Hour) != 8*time.Second || backoff(time.Second, 1000, time.Hour) != time.Hour {
		t.Error("pauses do not double up to the longest")
	}
	if got := backoff(paidBackoff, 1<<30, maxPaidBackoff); got != maxPaidBackoff {
		t.Errorf("the longest pause is %v", got)
	}
}

func TestConfig(t *testing.T) {
	key, err := crypto.ToECDSA(common.LeftPadBytes([]byte{1}, 32))
	if err != nil {
		t.Fatal(err)
	}
	good := Config{Deployment: &rollup.Deployment{L1: &params.ChainConfig{ChainID: big.NewInt(1)}}, Key: key}
	if c, err := good.sanitize(); err != nil || c.MaxGas == 0 || c.MaxFee == nil || c.MinProfit == nil || c.MaxLoss == nil || c.PollInterval == 0 || c.Now == nil {
		t.Errorf("%+v, %v", c, err)
	}
	for name, change := range map[string]func(*Config){
		"no deployment":   func(c *Config) { c.Deployment = nil },
		"no key":          func(c *Config) { c.Key = nil },
		"too much gas":    func(c *Config) { c.MaxGas = params.MaxTxGas + 1 },
		"negative profit": func(c *Config) { c.MinProfit = big.NewInt(-1) },
		"negative loss":   func(c *Config) { c.MaxLoss = big.NewInt(-1) },
		"negative time":   func(c *Config) { c.PollInterval = -1 },
	} {
		c := good
		change(&c)
		if _, err := c.sanitize(); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
