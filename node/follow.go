package node

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/log"

	"nrollup/da"
	"nrollup/derive"
	"nrollup/forks"
	"nrollup/l2"
	"nrollup/operator"
	"nrollup/rollup"
)

// FollowConfig is a node of a rollup that follows L1, and needs nothing else.
type FollowConfig struct {
	Deployment *rollup.Deployment
	DataDir    string

	L1URL       string        // JSON-RPC of L1, of which eth methods are enough
	Patience    time.Duration // until L1 must have answered
	PollEvery   time.Duration // between two looks at L1; 1 s if zero
	MetricsAddr string        // of health and metrics, host:port

	HTTPHost string
	HTTPPort int      // a free one if zero
	Origins  []string // that browsers may call from
	VHosts   []string // host names that requests may be for

	Data da.Reader // of an optimistic rollup: where its proposals' data is

	SequencerURL string // that transactions are handed to; they are refused if empty
}

// Follow runs a node of a rollup until ctx ends that has no key and builds no
// blocks: it reads from L1 what was settled, executes and compares it, and serves
// it. It waits for L1 to answer, and calls ready once every endpoint of its own
// does.
func Follow(ctx context.Context, cfg FollowConfig, ready func(*Endpoints) error) error {
	return cfg.run(ctx, startFollower, ready)
}

// follower is a running node of either kind that follows L1.
type follower interface {
	endpoints() *L2Endpoints
	derived() *derive.Derivation
	setHorizon(*forks.Unknown)
	close() error
}

type starter = func(*FollowConfig, *liveL1) (follower, error)

func (cfg *FollowConfig) run(ctx context.Context, start starter, ready func(*Endpoints) error) error {
	at := l1Access{cfg.DataDir, cfg.L1URL, cfg.Patience, cfg.Deployment}
	return besideL1(ctx, at, ready, func(s *liveL1, ready func(*Endpoints) error) error {
		cfg.Deployment, cfg.Patience = s.deployment, s.patience
		cfg.HTTPPort, cfg.MetricsAddr = s.port(cfg.HTTPPort), s.metrics(cfg.MetricsAddr)
		return cfg.follow(ctx, s, start, ready)
	})
}

func (cfg *FollowConfig) follow(ctx context.Context, s *liveL1, start starter, ready func(*Endpoints) error) (err error) {
	err = untilAnswer(ctx, cfg.Patience, func(ctx context.Context) error { return checkRollup(ctx, s.client, cfg.Deployment) })
	if err != nil {
		return err
	}
	f, err := start(cfg, s)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.close()) }()
	p := &process{
		dir:       cfg.DataDir,
		metrics:   cfg.MetricsAddr,
		healthy:   func(context.Context) error { return following(f.derived(), longSilence) },
		watch:     func(ctx context.Context) error { return s.watch(ctx, watchEvery(2*cfg.PollEvery), f.setHorizon) },
		ready:     ready,
		endpoints: Endpoints{L2: f.endpoints(), Contracts: &cfg.Deployment.Contracts},
	}
	return p.run(ctx, f.derived().Run)
}

// longSilence is for how long an L1 may have no block whose slots are not known.
const longSilence = 5 * time.Minute

// progress is what a derivation says of itself.
type progress interface {
	Problem() error
	Status() derive.Status
	Silence() time.Duration
}

// following returns why a derivation is not at the head of L1, or nil. An L1 that
// has no block for longer than silence has a problem, or its node has.
func following(d progress, silence time.Duration) error {
	if err := d.Problem(); err != nil {
		return err
	}
	if !d.Status().Synced {
		return derive.ErrNotSynced
	}
	if s := d.Silence(); s > silence {
		return fmt.Errorf("L1 has no new block since %v: its last one is %d", s.Round(time.Second), d.Status().L1.Number)
	}
	return nil
}

// fullFollower is a follower with the state of the rollup.
type fullFollower struct {
	cfg        *FollowConfig
	node       *l2.Node
	forward    *forwarder
	derivation *derive.Derivation
}

func startFollower(cfg *FollowConfig, s *liveL1) (follower, error) {
	genesis, err := cfg.Deployment.Genesis()
	if err != nil {
		return nil, err
	}
	check := operator.Check(s.verifier, cfg.Deployment)
	f := &fullFollower{cfg: cfg, forward: newForwarder(cfg.SequencerURL)}
	f.node, err = l2.Start(l2.Config{
		DataDir:  cfg.DataDir,
		Genesis:  genesis,
		HTTPHost: cfg.HTTPHost,
		HTTPPort: cfg.HTTPPort,
		Origins:  cfg.Origins,
		VHosts:   cfg.VHosts,
		Send:     f.forward.send,
		APIs:     messageAPIs(cfg.Deployment, s.client),
	})
	if err != nil {
		return nil, err
	}
	f.node.SetHorizon(cfg.Deployment.Unknown)
	f.derivation, err = Derive(s.client, cfg.Deployment, f.node, Followed(f.node), cfg.PollEvery, derive.Source{Data: cfg.Data, Check: check})
	if err != nil {
		return nil, errors.Join(err, f.close())
	}
	log.Info("Started a follower", "chain", cfg.Deployment.Spec.ChainID, "genesis", cfg.Deployment.GenesisHash,
		"contract", cfg.Deployment.Contracts.Rollup, "head", f.node.Head().Number, "l1", f.derivation.Status().L1.Number, "rpc", f.node.HTTPEndpoint())
	return f, nil
}

func (f *fullFollower) setHorizon(u *forks.Unknown) { f.node.SetHorizon(u) }

func (f *fullFollower) derived() *derive.Derivation { return f.derivation }

func (f *fullFollower) endpoints() *L2Endpoints { return l2Endpoints(f.node, f.cfg.Deployment) }

func (f *fullFollower) close() error {
	f.forward.close()
	return f.node.Close()
}
