package proposer

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/event"

	"nrollup/da"
	"nrollup/forced"
	"nrollup/rollup"
)

// Config says what is proposed, and how. Deployment, Key and Layer are required;
// whatever else is zero has a default.
type Config struct {
	Deployment *rollup.Deployment
	Key        *ecdsa.PrivateKey // of the account on L1 that pays
	Layer      da.Layer          // takes the data of proposals

	// Inbox and Accounts are what must be known to show that forced transactions are
	// included, and to take them out of the inbox. Without them that is left to others.
	Inbox    Inbox
	Accounts Accounts

	// ExecuteGasLimit is that of a block on L1; no limit if it is 0.
	ExecuteGasLimit uint64

	// SlotTime is the time between blocks of L1; 12 s by default.
	SlotTime time.Duration

	// Interval is the age of the oldest block without a proposal at which blocks are
	// proposed, even if they do not fill a proposal; an hour by default, as each proposal
	// locks a bond for the window.
	Interval time.Duration

	// MaxFee is the most that a unit of gas or of blob gas may cost, in wei; 500 gwei by
	// default.
	MaxFee *big.Int

	// PollInterval is the time after which L1 is asked even if it announces nothing; 1 s
	// by default.
	PollInterval time.Duration

	// Now is the clock; time.Now if it is nil.
	Now func() time.Time
}

// Source has the blocks to propose. It is safe for concurrent use.
type Source interface {
	// Head is the rollup's newest block.
	Head() rollup.BlockRef

	// Block returns the block with the given number, which is not that of the
	// genesis block.
	Block(ctx context.Context, number uint64) (*rollup.Block, error)

	// SubscribeHeads sends every new head to the channel.
	SubscribeHeads(heads chan<- rollup.BlockRef) event.Subscription
}

// Inbox has the forced transactions that wait on L1.
type Inbox interface {
	// Pending returns the first of them after a block of L1.
	Pending(ctx context.Context, number *big.Int) ([]forced.Entry, error)

	// Address is where the contract is.
	Address() common.Address
}

// Accounts tells of accounts of the rollup after one of its blocks.
type Accounts interface {
	Account(ctx context.Context, number uint64, address common.Address) (*rollup.Account, error)
}

func (c Config) sanitize() (Config, error) {
	switch {
	case c.Deployment == nil || c.Deployment.L1 == nil || c.Deployment.L1.ChainID == nil:
		return c, errors.New("proposer: no deployment of a rollup")
	case c.Layer == nil:
		return c, errors.New("proposer: nowhere to put the data of proposals")
	case (c.Inbox == nil) != (c.Accounts == nil):
		return c, errors.New("proposer: an inbox and accounts are of use only together")
	case c.SlotTime < 0 || c.PollInterval < 0 || c.Interval < 0:
		return c, errors.New("proposer: a time is negative")
	}
	if c.SlotTime == 0 {
		c.SlotTime = 12 * time.Second
	}
	if c.Interval == 0 {
		c.Interval = time.Hour
	}
	if c.PollInterval == 0 {
		c.PollInterval = time.Second
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	return c, nil
}
