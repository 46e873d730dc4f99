package challenger

import (
	"crypto/ecdsa"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/da"
	"nrollup/internal/sender"
	"nrollup/rollup"
)

// Config says what a challenger watches, and what it may spend. Deployment, Key,
// Data, DataDir and Budget are required; whatever else is zero has a default.
type Config struct {
	Deployment *rollup.Deployment // of an optimistic rollup
	Key        *ecdsa.PrivateKey  // of the account on L1 that pays
	Data       da.Reader          // finds the data of proposals
	DataDir    string             // of its own; it saves checking again after a restart

	// Budget is the most that is at stake at a time, in wei: bonds, and gas at MaxFee.
	// It has to suffice for two challenges: one of a block that cannot be seen leaves
	// enough for one of a block that is false.
	Budget *big.Int

	// MaxLoss is the most that answers to challenges may cost in all the account's
	// life, in wei; the budget by default. Blocks that are known to be false are
	// challenged beyond it. Defences that others were faster with count too, and once
	// it is exceeded, blocks of others are not defended any more.
	MaxLoss *big.Int

	// MaxFee is the most that a unit of gas may cost, in wei; 100 gwei by default.
	MaxFee *big.Int

	// DataTimeout is how long data may be missing, in L1's time, before the blocks are
	// challenged; 10 minutes by default. It never takes more than half of the window.
	DataTimeout time.Duration

	// SlotTime is the time between blocks of L1; 12 s by default.
	SlotTime time.Duration

	// Margin is what is left before a deadline for L1 to take a transaction in; four
	// slots by default.
	Margin time.Duration

	// PollInterval is the time between two looks at L1; a quarter of a slot by default,
	// 1 s at most.
	PollInterval time.Duration

	// FetchTimeout is that of one try to fetch the data of a proposal, and the longest
	// pause between two; 1 minute by default.
	FetchTimeout time.Duration

	// Timeout is that of one request to L1; 15 s by default.
	Timeout time.Duration

	// Workers is how many blocks are checked at a time; 2 by default.
	Workers int

	// Now is the clock; time.Now if it is nil.
	Now func() time.Time
}

func (c Config) sanitize() (Config, error) {
	switch {
	case c.Deployment == nil || c.Deployment.L1 == nil || c.Deployment.L1.ChainID == nil:
		return c, errors.New("challenger: no deployment of a rollup")
	case !c.Deployment.Spec.IsOptimistic():
		return c, errors.New("challenger: L1 executes the blocks of this rollup: there is nothing to challenge")
	case c.Key == nil:
		return c, errors.New("challenger: no key")
	case c.Data == nil:
		return c, errors.New("challenger: nothing to read data from")
	case c.DataDir == "":
		return c, errors.New("challenger: no data directory")
	case c.Budget == nil || c.Budget.Sign() <= 0:
		return c, errors.New("challenger: the budget must be above 0")
	case c.MaxLoss != nil && c.MaxLoss.Sign() < 0:
		return c, errors.New("challenger: the limit of losses is negative")
	case c.MaxFee != nil && c.MaxFee.Sign() <= 0:
		return c, errors.New("challenger: the fee limit must be above 0")
	case min(c.DataTimeout, c.SlotTime, c.Margin, c.PollInterval, c.FetchTimeout, c.Timeout) < 0 || c.Workers < 0:
		return c, errors.New("challenger: a time or number is negative")
	}
	if c.MaxLoss == nil {
		c.MaxLoss = c.Budget
	}
	if c.MaxFee == nil {
		c.MaxFee = big.NewInt(100 * params.GWei)
	}
	if c.Workers == 0 {
		c.Workers = 2
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	if least := c.leastBudget(); c.Budget.Cmp(least) < 0 {
		return c, fmt.Errorf("challenger: the budget of %s ether does not suffice for two challenges, which take %s at a fee limit of %v wei",
			sender.Ether(c.Budget), sender.Ether(least), c.MaxFee)
	}
	orElse(&c.SlotTime, 12*time.Second)
	orElse(&c.Margin, 4*c.SlotTime)
	orElse(&c.DataTimeout, 10*time.Minute)
	orElse(&c.PollInterval, min(c.SlotTime/4, time.Second))
	orElse(&c.FetchTimeout, time.Minute)
	orElse(&c.Timeout, 15*time.Second)
	return c, nil
}

// leastBudget returns what two challenges take, in wei.
func (c *Config) leastBudget() *big.Int {
	gas := new(big.Int).Mul(big.NewInt(rollup.ChallengeGas), c.MaxFee)
	both := gas.Add(gas, c.Deployment.Spec.Optimistic.ChallengeBond())
	return both.Lsh(both, 1)
}

func orElse(value *time.Duration, usual time.Duration) {
	if *value == 0 {
		*value = usual
	}
}

// policy returns how the challenger decides.
func (c *Config) policy(account common.Address) *Policy {
	return &Policy{
		Account:     account,
		Budget:      c.Budget,
		MaxLoss:     c.MaxLoss,
		MaxFee:      c.MaxFee,
		DataTimeout: seconds(c.DataTimeout),
		Margin:      seconds(c.Margin),
		SlotTime:    seconds(c.SlotTime),
	}
}

// seconds rounds up.
func seconds(d time.Duration) uint64 { return uint64((d + time.Second - 1) / time.Second) }
