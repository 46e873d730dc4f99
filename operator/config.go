package operator

import (
	"crypto/ecdsa"
	"errors"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/params"

	"nrollup/rollup"
)

// Config says what an operator settles, and how. Deployment and Key are
// required; whatever else is zero has a default.
type Config struct {
	Deployment *rollup.Deployment
	Key        *ecdsa.PrivateKey // of the account on L1 that pays

	// WhenOpen says that the account need not be the sequencer's: it settles what
	// the contract lets it.
	WhenOpen bool

	// Inbox and Accounts are what the operator must know to take forced
	// transactions out of the inbox. Without them it leaves that to others, and L1
	// lets its blocks through slowly once one is overdue.
	Inbox    Inbox
	Accounts Accounts

	// ExecuteGasLimit is that of a block on L1; no limit if it is 0.
	ExecuteGasLimit uint64

	// SlotTime is the time between blocks of L1; 12 s by default.
	SlotTime time.Duration

	// MaxInFlight is how many transactions wait for L1 at a time; 8 by default.
	MaxInFlight int

	// StuckAfter is the number of L1 blocks after which a transaction that is in
	// none of them is replaced; 3 by default.
	StuckAfter uint64

	// MaxFee is the most that a unit of gas may cost, in wei; 500 gwei by default.
	MaxFee *big.Int

	// PollInterval is the time after which L1 is asked even if it announces
	// nothing; 1 s by default.
	PollInterval time.Duration

	// Timeout is that of one request to L1; 15 s by default.
	Timeout time.Duration

	// Now is the clock; time.Now if it is nil.
	Now func() time.Time
}

func (c Config) sanitize() (Config, error) {
	switch {
	case c.Deployment == nil || c.Deployment.L1 == nil || c.Deployment.L1.ChainID == nil:
		return c, errors.New("operator: no deployment of a rollup")
	case (c.Inbox == nil) != (c.Accounts == nil):
		return c, errors.New("operator: an inbox and accounts are of use only together")
	case c.Key == nil:
		return c, errors.New("operator: no key")
	case c.MaxFee != nil && c.MaxFee.Sign() <= 0:
		return c, errors.New("operator: the fee limit must be above 0")
	case c.MaxInFlight < 0 || c.SlotTime < 0 || c.PollInterval < 0 || c.Timeout < 0:
		return c, errors.New("operator: a limit or time is negative")
	}
	if c.SlotTime == 0 {
		c.SlotTime = 12 * time.Second
	}
	if c.MaxInFlight == 0 {
		c.MaxInFlight = 8
	}
	if c.StuckAfter == 0 {
		c.StuckAfter = 3
	}
	if c.MaxFee == nil {
		c.MaxFee = big.NewInt(500 * params.GWei)
	}
	if c.PollInterval == 0 {
		c.PollInterval = time.Second
	}
	if c.Timeout == 0 {
		c.Timeout = 15 * time.Second
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	return c, nil
}
