package bench

import (
	"crypto/ecdsa"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/rollup"
)

// Kind is what the transactions of a load do.
type Kind string

// The kinds of load.
const (
	Transfers Kind = "transfers" // of ETH
	ERC20     Kind = "erc20"     // transfers of a token
	Storage   Kind = "storage"   // writes to four slots
	Mixed     Kind = "mixed"     // all of these in turn, at random
)

// Kinds lists the kinds of load.
func Kinds() []Kind { return []Kind{Transfers, ERC20, Storage, Mixed} }

// Stage is how far a transaction has come.
type Stage string

// The stages of a transaction.
const (
	Included  Stage = "included"  // in a block
	Safe      Stage = "safe"      // in a block that is settled on L1
	Finalized Stage = "finalized" // in a block that is settled in a final block of L1
)

var stages = []Stage{Included, Safe, Finalized}

// Stages lists the stages in their order.
func Stages() []Stage { return slices.Clone(stages) }

// Config says what a load is. Deployment, L1, L2 and Key are required, and one of
// Duration and Count; whatever else is zero has a default.
type Config struct {
	Deployment *rollup.Deployment
	L1, L2     *rpc.Client
	Key        *ecdsa.PrivateKey // of the account on the rollup that pays

	Kind     Kind          // transfers by default
	Rate     float64       // transactions per second; 10 by default
	Duration time.Duration // of sending; as long as it takes if zero
	Count    int           // of transactions; as many as the time has if zero
	Accounts int           // that send; 100 by default, 10,000 at most
	Seed     uint64        // of the accounts and of what is at random

	// Funds is what the accounts get altogether, in wei; a tenth of what the key's
	// account owns by default, and 10 ether at most. The rest comes back.
	Funds *big.Int

	// Until is the stage that is waited for in the end, of all transactions; safe by
	// default. Patience is how long; 5 minutes by default.
	Until    Stage
	Patience time.Duration
}

// The most that a load can be.
const (
	maxAccounts = 10_000
	maxRate     = 10_000
	maxCount    = 10_000_000
)

// Sanitize returns the configuration with its defaults, or an error that names the
// first value which a load cannot have.
func (c Config) Sanitize() (Config, error) {
	if c.Kind == "" {
		c.Kind = Transfers
	}
	if c.Rate == 0 {
		c.Rate = 10
	}
	if c.Accounts == 0 {
		c.Accounts = 100
	}
	if c.Until == "" {
		c.Until = Safe
	}
	if c.Patience == 0 {
		c.Patience = 5 * time.Minute
	}
	switch {
	case !slices.Contains(Kinds(), c.Kind):
		return c, fmt.Errorf("kind %q is none of %s", c.Kind, join(Kinds()))
	case c.Rate < 0 || c.Rate > maxRate || c.Rate != c.Rate:
		return c, fmt.Errorf("rate %v is not between 0 and %d transactions per second", c.Rate, maxRate)
	case c.Accounts < 2 || c.Accounts > maxAccounts:
		return c, fmt.Errorf("accounts %d is not between 2 and %d", c.Accounts, maxAccounts)
	case !slices.Contains(stages, c.Until):
		return c, fmt.Errorf("until %q is none of %s", c.Until, join(stages))
	case c.Duration < 0 || c.Patience < 0:
		return c, errors.New("a time is negative")
	case c.Count < 0 || c.Count > maxCount:
		return c, fmt.Errorf("count %d is not between 0 and %d", c.Count, maxCount)
	case c.Duration == 0 && c.Count == 0:
		return c, errors.New("neither duration nor count says when the load ends")
	case c.Funds != nil && c.Funds.Sign() <= 0:
		return c, errors.New("funds must be above 0")
	}
	return c, nil
}

func join[T ~string](list []T) string {
	var text []string
	for _, s := range list {
		text = append(text, string(s))
	}
	return strings.Join(text, ", ")
}

// mostFunds is the most that accounts get unless told otherwise, in wei.
var mostFunds = new(big.Int).Mul(big.NewInt(10), big.NewInt(params.Ether))
