package relayer

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/message"
)

// Relayer delivers the messages of a rollup.
type Relayer struct {
	cfg         Config
	bridge      *message.Bridge
	l1, l2      *wallet
	deposits    *lane // to the rollup
	withdrawals *lane // to L1
	prover      *prover

	mu     sync.Mutex
	status Status
}

// New returns a relayer that reaches both chains by JSON-RPC.
func New(cfg Config, l1, l2 *rpc.Client) (*Relayer, error) {
	cfg, err := cfg.sanitize()
	if err != nil {
		return nil, err
	}
	r := &Relayer{cfg: cfg, bridge: message.New(cfg.Deployment, l1, l2)}
	r.l1 = newWallet("L1", l1, cfg.Deployment.L1.ChainID, &r.cfg)
	r.l2 = newWallet("the rollup", l2, new(big.Int).SetUint64(cfg.Deployment.Spec.ChainID), &r.cfg)
	r.deposits = newLane(&r.cfg, "deposit", r.bridge.Deposits(), r.l2)
	r.deposits.claim = r.claimDeposit
	r.withdrawals = newLane(&r.cfg, "withdrawal", r.bridge.Withdrawals(), r.l1)
	r.withdrawals.claim = r.claimWithdrawal
	r.prover = &prover{bridge: r.bridge, lane: r.deposits}
	r.status.Account = r.l1.account
	return r, nil
}

// Account returns the address, on both chains, of who pays for deliveries.
func (r *Relayer) Account() common.Address { return r.l1.account }

func (r *Relayer) claimDeposit(_ context.Context, v *message.View, m *message.Message) (message.Call, error) {
	p, err := r.bridge.ClaimDeposit(m, v.Proven)
	if err != nil {
		return message.Call{}, err
	}
	return p.Claim, nil
}

func (r *Relayer) claimWithdrawal(ctx context.Context, v *message.View, m *message.Message) (message.Call, error) {
	p, err := r.bridge.ProveWithdrawalAt(ctx, m.Nonce, v)
	if err != nil {
		return message.Call{}, err
	}
	return p.Claim, nil
}

// maxPause is the longest time between two rounds that failed.
const maxPause = 10 * time.Second

// Run delivers messages until ctx ends, and returns nil then. What fails it tries
// again. It must run once at a time.
func (r *Relayer) Run(ctx context.Context) error {
	again := false
	for pause := r.cfg.PollInterval; ; {
		err := r.round(ctx)
		if ctx.Err() != nil {
			return nil
		}
		if errors.Is(err, message.ErrReorg) && !again {
			again = true
			continue // right away, once: it is another chain to read
		}
		again = false
		r.report(err)
		if err != nil {
			pause = max(r.cfg.PollInterval, min(2*pause, maxPause))
		} else {
			pause = r.cfg.PollInterval
		}
		timer := time.NewTimer(pause)
		select {
		case <-ctx.Done():
			timer.Stop()
			return nil
		case <-timer.C:
		}
	}
}

// round does once what there is to do.
func (r *Relayer) round(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, r.cfg.Timeout)
	defer cancel()
	for _, w := range []*wallet{r.l1, r.l2} {
		if err := w.look(ctx, r.cfg.Now()); err != nil {
			return err
		}
	}
	// It has the effects of what has landed: nothing is done twice.
	v, err := r.bridge.View(ctx)
	if err != nil {
		return err
	}
	defer r.note(v)
	if err = r.relayDeposits(ctx, v); err != nil {
		err = fmt.Errorf("messages to the rollup: %w", err)
	}
	if other := r.relayWithdrawals(ctx, v); other != nil {
		err = errors.Join(err, fmt.Errorf("messages to L1: %w", other))
	}
	return err
}

func (r *Relayer) relayDeposits(ctx context.Context, v *message.View) error {
	if err := r.deposits.scan(ctx, v.Anchored); err != nil {
		return err
	}
	if err := r.deposits.deliver(ctx, v, v.Proven); err != nil {
		return err
	}
	if err := r.prover.prove(ctx, v); err != nil {
		return err
	}
	return r.prover.wake(ctx, v)
}

func (r *Relayer) relayWithdrawals(ctx context.Context, v *message.View) error {
	if err := r.withdrawals.scan(ctx, v.Claimable); err != nil {
		return err
	}
	return r.withdrawals.deliver(ctx, v, v.Claimable)
}

// report makes a problem known, or that there is none: once, not every time.
func (r *Relayer) report(err error) {
	problem := ""
	if err != nil {
		problem = err.Error()
	}
	r.mu.Lock()
	last := r.status.Problem
	r.status.Problem = problem
	r.mu.Unlock()
	switch {
	case problem == "" && last != "":
		log.Info("Delivering messages again")
	case problem != "" && last == "":
		log.Warn("Cannot deliver messages, trying again", "err", err)
	}
}
