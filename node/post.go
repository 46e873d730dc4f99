package node

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/da"
	"nrollup/forced"
	"nrollup/operator"
	"nrollup/proposer"
	"nrollup/rollup"
)

// poster posts the blocks of a node on L1, in the way of its kind of rollup.
type poster interface {
	Account() common.Address
	Preflight(context.Context) error
	Run(context.Context) error

	// problem is why it cannot do its work at present; empty if all is well.
	problem() string
}

type settling struct{ *operator.Operator }

func (s settling) problem() string { return s.Status().Problem }

type proposing struct {
	*proposer.Proposer
	entry entry
}

func (p proposing) problem() string { return p.Status().Problem }

// Preflight checks what operator.Operator's checks. That its account can pay for
// bonds is for the proposer to say: they come back.
func (p proposing) Preflight(ctx context.Context) error { return p.entry.check(ctx, true) }

// posting is what a poster works with.
type posting struct {
	deployment      *rollup.Deployment
	key             *ecdsa.PrivateKey
	data            da.Layer      // of an optimistic rollup
	interval        time.Duration // likewise, until blocks are proposed
	executeGasLimit uint64
	slotTime        time.Duration
	maxFee          *big.Int
	whenOpen        bool
	inbox           *forced.Inbox
	accounts        operator.Accounts
}

// errNoData means that nobody but its node could check the blocks of a rollup.
var errNoData = errors.New("the data of an optimistic rollup is not in its contract: name where it is")

// start returns what posts the blocks of the source. Nothing moves before its Run.
func (p *posting) start(client *rpc.Client, source operator.Source, check func(*rollup.Block) error) (poster, error) {
	if p.deployment.Spec.IsOptimistic() {
		return p.proposer(client, source, check)
	}
	o, err := operator.New(operator.Config{
		Deployment:      p.deployment,
		Key:             p.key,
		ExecuteGasLimit: p.executeGasLimit,
		SlotTime:        p.slotTime,
		MaxFee:          p.maxFee,
		WhenOpen:        p.whenOpen,
		Inbox:           p.inbox,
		Accounts:        p.accounts,
	}, client, source, check)
	if err != nil {
		return nil, err
	}
	return settling{o}, nil
}

func (p *posting) proposer(client *rpc.Client, source operator.Source, check func(*rollup.Block) error) (poster, error) {
	if p.data == nil {
		return nil, errNoData
	}
	o, err := proposer.New(proposer.Config{
		Deployment:      p.deployment,
		Key:             p.key,
		Layer:           p.data,
		Interval:        p.interval,
		ExecuteGasLimit: p.executeGasLimit,
		SlotTime:        p.slotTime,
		MaxFee:          p.maxFee,
		Inbox:           p.inbox,
		Accounts:        p.accounts,
	}, client, source, check)
	if err != nil {
		return nil, err
	}
	log.Info("Proposing blocks", "account", o.Account(), "every", common.PrettyDuration(p.interval), "contract", p.deployment.Contracts.Rollup)
	return proposing{o, entry{ethclient.NewClient(client), p.deployment, o.Account(), p.executeGasLimit, p.whenOpen}}, nil
}

// preflight waits until L1 has said whether the poster may start.
func preflight(ctx context.Context, patience time.Duration, p poster, d *rollup.Deployment) error {
	if err := untilAnswer(ctx, patience, p.Preflight); err != nil {
		return fmt.Errorf("%s: %w", posterName(d), err)
	}
	return nil
}

func posterName(d *rollup.Deployment) string {
	if d.Spec.IsOptimistic() {
		return "proposer"
	}
	return "operator"
}
