package relayer

import (
	"crypto/ecdsa"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/params"

	"nrollup/rollup"
)

// Config says what a relayer delivers, and for what. Deployment and Key are
// required; whatever else is zero has a default.
type Config struct {
	Deployment *rollup.Deployment
	Key        *ecdsa.PrivateKey // of the account that pays, on both chains

	// MinProfit is what a message must bring in besides the most that its delivery
	// can cost, in wei; nothing by default.
	MinProfit *big.Int

	// Subsidize delivers messages whatever their fees are, and has an idle rollup make
	// a block to learn of them.
	Subsidize bool

	// MaxGas is the most gas that the transaction which delivers a message may have;
	// 4,000,000 by default.
	MaxGas uint64

	// MaxFee is the most that a unit of gas may cost, in wei; 500 gwei by default.
	MaxFee *big.Int

	// MaxLoss is what may be lost in a day on each of the chains, in wei: for
	// deliveries that fail, and for proofs of roots that bring nothing in; 0.05 ether
	// by default. It does not hold for what is subsidized.
	MaxLoss *big.Int

	// StuckAfter is the time after which a transaction that is in no block is
	// replaced; a minute by default.
	StuckAfter time.Duration

	// PollInterval is the time between two looks at the chains; 1 s by default.
	PollInterval time.Duration

	// Timeout is that of one look at them; 30 s by default.
	Timeout time.Duration

	// Now is the clock; time.Now if it is nil.
	Now func() time.Time
}

func (c Config) sanitize() (Config, error) {
	switch {
	case c.Deployment == nil || c.Deployment.L1 == nil || c.Deployment.L1.ChainID == nil:
		return c, errors.New("relayer: no deployment of a rollup")
	case c.Key == nil:
		return c, errors.New("relayer: no key")
	case c.MaxGas > params.MaxTxGas:
		return c, fmt.Errorf("relayer: gas %d of a delivery is above %d, the most that a transaction can have", c.MaxGas, uint64(params.MaxTxGas))
	case c.StuckAfter < 0 || c.PollInterval < 0 || c.Timeout < 0:
		return c, errors.New("relayer: a time is negative")
	}
	for _, amount := range []struct {
		value **big.Int
		usual *big.Int
	}{
		{&c.MinProfit, new(big.Int)},
		{&c.MaxFee, big.NewInt(500 * params.GWei)},
		{&c.MaxLoss, big.NewInt(params.Ether / 20)},
	} {
		if *amount.value == nil {
			*amount.value = amount.usual
		}
		if (*amount.value).Sign() < 0 {
			return c, errors.New("relayer: an amount is negative")
		}
	}
	if c.MaxGas == 0 {
		c.MaxGas = 4_000_000
	}
	for _, d := range []struct {
		value *time.Duration
		usual time.Duration
	}{{&c.StuckAfter, time.Minute}, {&c.PollInterval, time.Second}, {&c.Timeout, 30 * time.Second}} {
		if *d.value == 0 {
			*d.value = d.usual
		}
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	return c, nil
}
