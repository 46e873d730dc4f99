package node

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/rpc"
	"golang.org/x/sync/errgroup"

	"nrollup/da"
	"nrollup/derive"
	"nrollup/l1"
	"nrollup/l2"
	"nrollup/operator"
	"nrollup/relayer"
	"nrollup/rollup"
)

// RollupConfig is a node of a rollup, with its sequencer and its operator.
type RollupConfig struct {
	Deployment *rollup.Deployment
	DataDir    string

	L1URL       string        // JSON-RPC of L1
	Patience    time.Duration // until L1 must have answered
	MetricsAddr string        // of health and metrics, host:port

	HTTPHost string
	HTTPPort int      // a free one if zero
	Origins  []string // that browsers may call from
	VHosts   []string // host names that requests may be for

	Data     da.Layer      // of an optimistic rollup; published to, unless another process proposes
	Interval time.Duration // until blocks of an optimistic rollup are proposed

	Key          *ecdsa.PrivateKey // of the account that posts blocks on L1; nil if another process does
	FeeRecipient common.Address    // on the rollup; that account if zero, or the sequencer's
	BlockTime    time.Duration     // whole seconds
	Heartbeat    time.Duration     // until an empty block
	AnchorDepth  uint64            // of anchors below the head of L1, in blocks

	SlotTime        time.Duration // of L1
	ExecuteGasLimit uint64        // of a block of L1; no limit if zero
	MaxFee          *big.Int      // wei for a unit of gas on L1; the operator's default if nil

	Relay *RelayConfig // messages are delivered if it is set

	// Rescue builds and settles blocks, of forced transactions and of what the node
	// was sent, only while anyone may. Until then the node follows.
	Rescue bool
}

// Rollup runs a node of a rollup until ctx ends. It waits for L1 to answer, and
// calls ready once every endpoint of its own does. What the configuration leaves
// open of L1, it asks it.
func Rollup(ctx context.Context, cfg RollupConfig, ready func(*Endpoints) error) error {
	at := l1Access{cfg.DataDir, cfg.L1URL, cfg.Patience, cfg.Deployment}
	return besideL1(ctx, at, ready, func(s *liveL1, ready func(*Endpoints) error) error {
		cfg.Deployment, cfg.Patience = s.deployment, s.patience
		cfg.HTTPPort, cfg.MetricsAddr = s.port(cfg.HTTPPort), s.metrics(cfg.MetricsAddr)
		return cfg.run(ctx, s, ready)
	})
}

func (cfg *RollupConfig) run(ctx context.Context, s *liveL1, ready func(*Endpoints) error) (err error) {
	if err := untilAnswer(ctx, cfg.Patience, func(ctx context.Context) error { return cfg.ask(ctx, s.client) }); err != nil {
		return err
	}
	r, err := startRollup(ctx, cfg, s.client, s.verifier)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, r.node.Close()) }()
	p := &process{
		dir:     cfg.DataDir,
		metrics: cfg.MetricsAddr,
		healthy: r.healthy,
		watch: func(ctx context.Context) error {
			return s.watch(ctx, watchEvery(cfg.SlotTime), r.node.SetHorizon)
		},
		ready: ready,
		endpoints: Endpoints{
			Mode:      cfg.Deployment.Spec.Kind(),
			L2:        r.endpoints(cfg.Deployment),
			Contracts: &cfg.Deployment.Contracts,
		},
	}
	p.endpoints.settledBy(r.settles())
	return p.run(ctx, r.run)
}

// ask fills in what L1 may tell of itself. An L1 that does not know the question
// is of another kind: then the configuration has to do.
func (cfg *RollupConfig) ask(ctx context.Context, client *rpc.Client) error {
	var (
		network l1.Network
		limit   hexutil.Uint64
		unknown rpc.Error
	)
	err := client.CallContext(ctx, &network, "nrollup_network")
	if err == nil {
		err = client.CallContext(ctx, &limit, "nrollup_executeGasLimit")
	}
	switch {
	case errors.As(err, &unknown):
		return nil
	case err != nil:
		return fmt.Errorf("ask L1 for its network: %w", err)
	}
	if cfg.SlotTime == 0 {
		cfg.SlotTime = time.Duration(network.SlotSeconds) * time.Second
	}
	if cfg.ExecuteGasLimit == 0 {
		cfg.ExecuteGasLimit = uint64(limit)
	}
	return nil
}

// rollupNode is a running node of a rollup.
type rollupNode struct {
	node       *l2.Node
	derivation *derive.Derivation
	waiting    *Waiting
	sequencer  *l2.Sequencer
	poster     poster           // nil if another process posts blocks
	gate       *gate            // of a rescue
	relayer    *relayer.Relayer // nil if there is none
	silence    time.Duration    // of L1, which is too long
}

// startRollup starts a node of a rollup on the L1 that the client talks to.
// Nothing moves before run.
func startRollup(ctx context.Context, cfg *RollupConfig, client *rpc.Client, verifier operator.Verifier) (*rollupNode, error) {
	genesis, err := cfg.Deployment.Genesis()
	if err != nil {
		return nil, err
	}
	if cfg.FeeRecipient == (common.Address{}) {
		cfg.FeeRecipient = cfg.payee()
	}
	n, err := l2.Start(l2.Config{
		DataDir:      cfg.DataDir,
		Genesis:      genesis,
		HTTPHost:     cfg.HTTPHost,
		HTTPPort:     cfg.HTTPPort,
		Origins:      cfg.Origins,
		VHosts:       cfg.VHosts,
		FeeRecipient: cfg.FeeRecipient,
		BlockGas:     cfg.Deployment.Spec.BlockGas,
		Check:        operator.Check(verifier, cfg.Deployment),
		APIs:         messageAPIs(cfg.Deployment, client),
	})
	if err != nil {
		return nil, err
	}
	n.SetHorizon(cfg.Deployment.Unknown)
	r := &rollupNode{node: n, silence: max(time.Minute, 15*cfg.SlotTime)}
	if err := r.attach(ctx, cfg, client, verifier); err != nil {
		return nil, errors.Join(err, n.Close())
	}
	log.Info("Started the rollup", "chain", cfg.Deployment.Spec.ChainID, "genesis", cfg.Deployment.GenesisHash,
		"contract", cfg.Deployment.Contracts.Rollup, "head", n.Head().Number, "rpc", n.HTTPEndpoint())
	return r, nil
}

// attach connects the node with L1.
func (r *rollupNode) attach(ctx context.Context, cfg *RollupConfig, client *rpc.Client, verifier operator.Verifier) (err error) {
	r.waiting = NewWaiting(client, cfg.Deployment, cfg.SlotTime/8)
	if err := r.attachPoster(ctx, cfg, client, verifier); err != nil {
		return err
	}
	r.derivation, err = Derive(client, cfg.Deployment, r.node, Sequenced(r.node), cfg.SlotTime/8,
		derive.Source{Data: cfg.Data, Check: operator.Check(verifier, cfg.Deployment)})
	if err != nil {
		return err
	}
	seen, conf := View(r.derivation, cfg.AnchorDepth, r.waiting), l2.SequencerConfig{
		BlockTime:    cfg.BlockTime,
		Heartbeat:    cfg.Heartbeat,
		PollInterval: cfg.SlotTime / 8,
	}
	if cfg.Rescue {
		r.gate = newGate(client, cfg.Deployment, r.poster.Account(), cfg.SlotTime, cfg.SlotTime/8)
		r.gate.L1 = seen
		seen, conf.Heartbeat = r.gate, rescueHeartbeat
	}
	if r.sequencer, err = l2.NewSequencer(r.node, seen, conf); err != nil || cfg.Relay == nil {
		return err
	}
	r.relayer, err = cfg.Relay.start(cfg, client, r.node)
	return err
}

// payee is whom fees on the rollup go to if nobody else is named.
func (cfg *RollupConfig) payee() common.Address {
	if cfg.Key == nil {
		return cfg.Deployment.Spec.Sequencer
	}
	return crypto.PubkeyToAddress(cfg.Key.PublicKey)
}

// attachPoster gives the node what posts its blocks, if it has a key. What that
// would be refused for is so without it too, but for what is about its account.
func (r *rollupNode) attachPoster(ctx context.Context, cfg *RollupConfig, client *rpc.Client, verifier operator.Verifier) (err error) {
	if cfg.Key == nil {
		if cfg.Rescue {
			return errors.New("a rescue settles what it builds: it needs a key")
		}
		if err := operator.CheckGasLimit(cfg.Deployment.Spec.GasLimit, cfg.ExecuteGasLimit); err != nil {
			return err
		}
		return untilAnswer(ctx, cfg.Patience, func(ctx context.Context) error {
			return operator.CheckContracts(ctx, ethclient.NewClient(client), cfg.Deployment)
		})
	}
	p := posting{
		deployment:      cfg.Deployment,
		key:             cfg.Key,
		data:            cfg.Data,
		interval:        cfg.Interval,
		executeGasLimit: cfg.ExecuteGasLimit,
		slotTime:        cfg.SlotTime,
		maxFee:          cfg.MaxFee,
		whenOpen:        cfg.Rescue,
		inbox:           r.waiting.inbox,
		accounts:        r.node,
	}
	if r.poster, err = p.start(client, r.node, operator.Check(verifier, cfg.Deployment)); err != nil {
		return err
	}
	return preflight(ctx, cfg.Patience, r.poster, cfg.Deployment)
}

// settles returns the account that settles blocks, zero if that is another
// process.
func (r *rollupNode) settles() common.Address {
	if r.poster == nil {
		return common.Address{}
	}
	return r.poster.Account()
}

// run follows L1, builds blocks and settles them until ctx ends, or one of these
// cannot go on.
func (r *rollupNode) run(ctx context.Context) error {
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { return r.derivation.Run(ctx) })
	group.Go(func() error { return r.waiting.Run(ctx) })
	if r.gate != nil {
		group.Go(func() error { return r.gate.run(ctx) })
	}
	group.Go(func() error { return r.sequencer.Run(ctx) })
	if r.poster != nil {
		group.Go(func() error {
			r.awaitSync(ctx) // before, the contract's head is not in the chain
			return r.poster.Run(ctx)
		})
	}
	if r.relayer != nil {
		group.Go(func() error { return r.relayer.Run(ctx) })
	}
	return group.Wait()
}

// awaitSync returns when L1 has been read up to its head, or ctx ends.
func (r *rollupNode) awaitSync(ctx context.Context) {
	ticker := time.NewTicker(100 * time.Millisecond)
	defer ticker.Stop()
	for !r.derivation.Status().Synced {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
	}
}

// healthy returns why the node does not do its work, or nil.
func (r *rollupNode) healthy(context.Context) error {
	if err := following(r.derivation, r.silence); err != nil {
		return err
	}
	if err := r.sequencer.Halted(); err != nil && !errors.Is(err, ErrNotOpen) {
		return err
	}
	if r.poster == nil {
		return nil
	}
	if problem := r.poster.problem(); problem != "" {
		return errors.New(problem)
	}
	return nil
}

func (r *rollupNode) endpoints(d *rollup.Deployment) *L2Endpoints {
	return l2Endpoints(r.node, d)
}

func l2Endpoints(n *l2.Node, d *rollup.Deployment) *L2Endpoints {
	return &L2Endpoints{
		ChainID: d.Spec.ChainID,
		Genesis: d.GenesisHash,
		HTTP:    n.HTTPEndpoint(),
		WS:      n.WSEndpoint(),
	}
}
