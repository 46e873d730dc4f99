package node

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/rpc"
	"golang.org/x/sync/errgroup"

	"nrollup/contracts/bindings"
	"nrollup/da"
	"nrollup/derive"
	"nrollup/forced"
	"nrollup/operator"
	"nrollup/rollup"
)

// OperatorConfig is what posts the blocks of a rollup whose node is another process:
// an operator, or the proposer of an optimistic rollup.
type OperatorConfig struct {
	Deployment *rollup.Deployment
	DataDir    string // of the file that says where the process answers, and of nothing else

	L1URL       string        // JSON-RPC of L1
	L2URL       string        // JSON-RPC of the rollup's node
	Patience    time.Duration // until both must have answered
	MetricsAddr string        // of health and metrics, host:port

	Key      *ecdsa.PrivateKey // of the account on L1 that pays
	WhenOpen bool              // it need not be the sequencer's, and settles what it may

	Data     da.Layer      // of an optimistic rollup; published to
	Interval time.Duration // until blocks of an optimistic rollup are proposed

	SlotTime        time.Duration // of L1
	ExecuteGasLimit uint64        // of a block of L1; no limit if zero
	MaxFee          *big.Int      // wei for a unit of gas on L1; the operator's default if nil
}

// Operator settles the blocks of a rollup's node, which it asks over public
// JSON-RPC, until ctx ends; those of an optimistic rollup it proposes. It waits for L1 and for the node to answer, and calls
// ready once both do. After that it waits for each of them as long as it takes.
// What the configuration leaves open of L1, it asks it.
func Operator(ctx context.Context, cfg OperatorConfig, ready func(*Endpoints) error) error {
	at := l1Access{cfg.DataDir, cfg.L1URL, cfg.Patience, cfg.Deployment}
	return besideL1(ctx, at, ready, func(l1 *liveL1, ready func(*Endpoints) error) error {
		cfg.Deployment, cfg.Patience, cfg.MetricsAddr = l1.deployment, l1.patience, l1.metrics(cfg.MetricsAddr)
		return cfg.run(ctx, l1, ready)
	})
}

func (cfg *OperatorConfig) run(ctx context.Context, l1 *liveL1, ready func(*Endpoints) error) error {
	s, err := newSettler(ctx, cfg, l1)
	if err != nil {
		return err
	}
	defer s.l2.Close()
	p := &process{
		dir:     cfg.DataDir,
		metrics: cfg.MetricsAddr,
		healthy: s.healthy,
		watch:   func(ctx context.Context) error { return l1.watch(ctx, watchEvery(8*s.poll), nil) },
		ready:   ready,
		endpoints: Endpoints{
			Mode:      cfg.Deployment.Spec.Kind(),
			Contracts: &cfg.Deployment.Contracts,
		},
	}
	p.endpoints.settledBy(s.poster.Account())
	return p.run(ctx, s.run)
}

// settler posts blocks, with the node whose blocks they are.
type settler struct {
	deployment *rollup.Deployment
	l1, l2     *rpc.Client
	poll       time.Duration
	remote     *operator.Remote
	poster     poster
}

func newSettler(ctx context.Context, cfg *OperatorConfig, live *liveL1) (_ *settler, err error) {
	d, l1 := cfg.Deployment, live.client
	known := RollupConfig{SlotTime: cfg.SlotTime, ExecuteGasLimit: cfg.ExecuteGasLimit}
	if err := untilAnswer(ctx, cfg.Patience, func(ctx context.Context) error { return known.ask(ctx, l1) }); err != nil {
		return nil, err
	}
	s := &settler{deployment: d, l1: l1, poll: known.SlotTime / 8}
	if s.l2, err = dialRollup(ctx, cfg); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			s.l2.Close()
		}
	}()
	s.remote = operator.NewRemote(s.l2, d, s.poll)
	p := posting{
		deployment:      d,
		key:             cfg.Key,
		data:            cfg.Data,
		interval:        cfg.Interval,
		executeGasLimit: known.ExecuteGasLimit,
		slotTime:        known.SlotTime,
		maxFee:          cfg.MaxFee,
		whenOpen:        cfg.WhenOpen,
		inbox:           forced.NewInbox(ethclient.NewClient(l1), d),
		accounts:        s.remote,
	}
	if s.poster, err = p.start(l1, s.remote, operator.Check(live.verifier, d)); err != nil {
		return nil, err
	}
	if err := preflight(ctx, cfg.Patience, s.poster, d); err != nil {
		return nil, err
	}
	if err := untilAnswerOf(ctx, rollupNodeName, cfg.Patience, s.remote.Check); err != nil {
		return nil, noRollup(cfg, err)
	}
	return s, nil
}

const rollupNodeName = "the rollup's node"

// dialRollup connects to the rollup's node, and waits for it if it is about to
// start.
func dialRollup(ctx context.Context, cfg *OperatorConfig) (client *rpc.Client, err error) {
	if err := checkURL(cfg.L2URL); err != nil {
		return nil, fmt.Errorf("--l2: %w", err)
	}
	err = untilAnswerOf(ctx, rollupNodeName, cfg.Patience, func(ctx context.Context) error {
		client, err = derive.Dial(ctx, cfg.L2URL)
		return err
	})
	if err != nil {
		return nil, noRollup(cfg, err)
	}
	return client, nil
}

func noRollup(cfg *OperatorConfig, err error) error {
	if operator.Refused(err) {
		return fmt.Errorf("%s: %w: choose another with --l2", cfg.L2URL, err)
	}
	return fmt.Errorf("no node of the rollup at %s: %w: start it, or choose another with --l2", cfg.L2URL, err)
}

// run settles blocks until ctx ends.
func (s *settler) run(ctx context.Context) error {
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { return s.remote.Run(ctx) })
	group.Go(func() error {
		s.awaitSync(ctx)
		return s.poster.Run(ctx)
	})
	return group.Wait()
}

// awaitSync returns when the rollup's node has what L1 has settled, or ctx ends:
// one that has lost its disk reads L1 first, and would seem to be on a fork.
func (s *settler) awaitSync(ctx context.Context) {
	waiting := false
	ticker := time.NewTicker(max(s.poll, 100*time.Millisecond))
	defer ticker.Stop()
	for !s.synced(ctx) {
		if !waiting && ctx.Err() == nil {
			waiting = true
			log.Info("Waiting for the rollup's node to have what L1 has settled", "head", s.remote.Head().Number)
		}
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
	}
}

func (s *settler) synced(ctx context.Context) bool {
	ctx, cancel := context.WithTimeout(ctx, waitingTimeout)
	defer cancel()
	contract := bindings.NewNativeRollup()
	instance := contract.Instance(ethclient.NewClient(s.l1), s.deployment.Contracts.Rollup)
	head, err := bind.Call(instance, &bind.CallOpts{Context: ctx}, contract.PackHead(), contract.UnpackHead)
	return err == nil && s.remote.Head().Number >= head.Number
}

// healthy returns why nothing can be settled, or nil.
func (s *settler) healthy(context.Context) error {
	if err := s.remote.Problem(); err != nil {
		return err
	}
	if problem := s.poster.problem(); problem != "" {
		return errors.New(problem)
	}
	return nil
}
