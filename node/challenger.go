package node

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"math/big"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/challenger"
	"nrollup/da"
	"nrollup/operator"
	"nrollup/rollup"
)

// ChallengerConfig is what keeps an optimistic rollup honest, as a process.
type ChallengerConfig struct {
	Deployment *rollup.Deployment
	DataDir    string // of what it has checked, and of the file that says where it answers

	L1URL       string        // JSON-RPC of L1
	Patience    time.Duration // until L1 must have answered
	MetricsAddr string        // of health and metrics, host:port

	Key         *ecdsa.PrivateKey // of the account on L1 that pays
	Data        da.Reader         // of the rollup
	DataTimeout time.Duration     // for which data may be missing
	Budget      *big.Int          // wei at stake at a time, at most
	MaxLoss     *big.Int          // wei that challenges of blocks without data may cost in all

	SlotTime time.Duration // of L1; as L1 says if zero
	MaxFee   *big.Int      // wei for a unit of gas on L1; the challenger's default if nil
}

// Challenger checks the proposals of an optimistic rollup until ctx ends, and
// challenges what is false. It waits for L1 to answer, and calls ready once it does.
func Challenger(ctx context.Context, cfg ChallengerConfig, ready func(*Endpoints) error) error {
	at := l1Access{cfg.DataDir, cfg.L1URL, cfg.Patience, cfg.Deployment}
	return besideL1(ctx, at, ready, func(s *liveL1, ready func(*Endpoints) error) error {
		cfg.Deployment, cfg.Patience, cfg.MetricsAddr = s.deployment, s.patience, s.metrics(cfg.MetricsAddr)
		return cfg.run(ctx, s, ready)
	})
}

func (cfg *ChallengerConfig) run(ctx context.Context, s *liveL1, ready func(*Endpoints) error) error {
	c, err := cfg.start(ctx, s.client, s.verifier)
	if err != nil {
		return err
	}
	p := &process{
		dir:     cfg.DataDir,
		metrics: cfg.MetricsAddr,
		healthy: func(context.Context) error { return challenging(c) },
		watch:   func(ctx context.Context) error { return s.watch(ctx, watchEvery(cfg.SlotTime), nil) },
		ready:   ready,
		endpoints: Endpoints{
			Mode:       cfg.Deployment.Spec.Kind(),
			Contracts:  &cfg.Deployment.Contracts,
			Challenger: c.Account(),
		},
	}
	return p.run(ctx, c.Run)
}

// start returns a challenger that may start. Nothing moves before its Run.
func (cfg *ChallengerConfig) start(ctx context.Context, client *rpc.Client, verifier operator.Verifier) (*challenger.Challenger, error) {
	known := RollupConfig{SlotTime: cfg.SlotTime}
	if err := untilAnswer(ctx, cfg.Patience, func(ctx context.Context) error { return known.ask(ctx, client) }); err != nil {
		return nil, err
	}
	c, err := challenger.New(challenger.Config{
		Deployment:  cfg.Deployment,
		Key:         cfg.Key,
		Data:        cfg.Data,
		DataDir:     filepath.Join(cfg.DataDir, challengerDir),
		DataTimeout: cfg.DataTimeout,
		Budget:      cfg.Budget,
		MaxLoss:     cfg.MaxLoss,
		SlotTime:    known.SlotTime,
		MaxFee:      cfg.MaxFee,
	}, client, operator.Check(verifier, cfg.Deployment))
	if err != nil {
		return nil, err
	}
	e := entry{client: ethclient.NewClient(client), deployment: cfg.Deployment, account: c.Account(), executeGasLimit: known.ExecuteGasLimit}
	err = untilAnswer(ctx, cfg.Patience, func(ctx context.Context) error { return e.check(ctx, false) })
	if err != nil {
		return nil, fmt.Errorf("challenger: %w", err)
	}
	log.Info("Checking proposals", "account", c.Account(), "contract", cfg.Deployment.Contracts.Rollup)
	return c, nil
}

// challenging returns why a challenger does not do all of its work, or nil.
func challenging(c *challenger.Challenger) error {
	if problem := c.Status().Problem; problem != "" {
		return errors.New(problem)
	}
	return nil
}
