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

	"nrollup/l1"
	"nrollup/l2"
	"nrollup/operator"
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

	Key          *ecdsa.PrivateKey // of the operator's account on L1
	FeeRecipient common.Address    // on the rollup; the operator's account if zero
	BlockTime    time.Duration     // whole seconds
	Heartbeat    time.Duration     // until an empty block
	AnchorDepth  uint64            // of anchors below the head of L1, in blocks

	SlotTime        time.Duration // of L1
	ExecuteGasLimit uint64        // of a block of L1; no limit if zero
	MaxFee          *big.Int      // wei for a unit of gas on L1; the operator's default if nil
}

// Rollup runs a node of a rollup until ctx ends. It waits for L1 to answer, and
// calls ready once every endpoint of its own does. What the configuration leaves
// open of L1, it asks it.
func Rollup(ctx context.Context, cfg RollupConfig, ready func(*Endpoints) error) (err error) {
	unlock, err := openDataDir(cfg.DataDir)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, unlock()) }()
	verifier := registerExecute(cfg.Deployment.L1)
	client, err := dialL1(ctx, cfg.L1URL, cfg.Patience)
	if err != nil {
		return err
	}
	defer client.Close()
	err = untilAnswer(ctx, cfg.Patience, func(ctx context.Context) error { return cfg.ask(ctx, client) })
	if err != nil {
		return err
	}
	r, err := startRollup(ctx, &cfg, client, verifier)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, r.node.Close()) }()
	p := &process{
		dir:     cfg.DataDir,
		metrics: cfg.MetricsAddr,
		healthy: r.healthy,
		ready:   ready,
		endpoints: Endpoints{
			L2:       r.endpoints(cfg.Deployment),
			Rollup:   cfg.Deployment.Contract,
			Operator: r.operator.Account(),
		},
	}
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
	node      *l2.Node
	sequencer *l2.Sequencer
	operator  *operator.Operator
}

// startRollup starts a node of a rollup on the L1 that the client talks to.
// Nothing moves before run.
func startRollup(ctx context.Context, cfg *RollupConfig, client *rpc.Client, verifier operator.Verifier) (*rollupNode, error) {
	genesis, err := cfg.Deployment.Genesis()
	if err != nil {
		return nil, err
	}
	if cfg.FeeRecipient == (common.Address{}) {
		cfg.FeeRecipient = crypto.PubkeyToAddress(cfg.Key.PublicKey)
	}
	n, err := l2.Start(l2.Config{
		DataDir:      cfg.DataDir,
		Genesis:      genesis,
		HTTPHost:     cfg.HTTPHost,
		HTTPPort:     cfg.HTTPPort,
		Origins:      cfg.Origins,
		VHosts:       cfg.VHosts,
		FeeRecipient: cfg.FeeRecipient,
		Check:        operator.Check(verifier, cfg.Deployment),
	})
	if err != nil {
		return nil, err
	}
	r := &rollupNode{node: n}
	if err := r.attach(ctx, cfg, client, verifier); err != nil {
		return nil, errors.Join(err, n.Close())
	}
	log.Info("Started the rollup", "chain", cfg.Deployment.Spec.ChainID, "genesis", cfg.Deployment.GenesisHash,
		"contract", cfg.Deployment.Contract, "head", n.Head().Number, "rpc", n.HTTPEndpoint())
	return r, nil
}

// attach connects the node with L1.
func (r *rollupNode) attach(ctx context.Context, cfg *RollupConfig, client *rpc.Client, verifier operator.Verifier) (err error) {
	r.operator, err = operator.New(operator.Config{
		Deployment:      cfg.Deployment,
		Key:             cfg.Key,
		ExecuteGasLimit: cfg.ExecuteGasLimit,
		SlotTime:        cfg.SlotTime,
		MaxFee:          cfg.MaxFee,
	}, client, r.node, operator.Check(verifier, cfg.Deployment))
	if err != nil {
		return err
	}
	if err := untilAnswer(ctx, cfg.Patience, r.operator.Preflight); err != nil {
		return fmt.Errorf("operator: %w", err)
	}
	view := &settlement{
		client:  ethclient.NewClient(client),
		address: cfg.Deployment.Contract,
		genesis: cfg.Deployment.GenesisHash,
		depth:   cfg.AnchorDepth,
	}
	r.sequencer, err = l2.NewSequencer(r.node, view, l2.SequencerConfig{
		BlockTime:    cfg.BlockTime,
		Heartbeat:    cfg.Heartbeat,
		PollInterval: cfg.SlotTime / 8,
	})
	return err
}

// run builds blocks and settles them until ctx ends, or one of the two cannot go
// on.
func (r *rollupNode) run(ctx context.Context) error {
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { return r.sequencer.Run(ctx) })
	group.Go(func() error { return r.operator.Run(ctx) })
	return group.Wait()
}

// healthy returns why the node does not do its work, or nil.
func (r *rollupNode) healthy(context.Context) error {
	if err := r.sequencer.Halted(); err != nil {
		return err
	}
	if problem := r.operator.Status().Problem; problem != "" {
		return errors.New(problem)
	}
	return nil
}

func (r *rollupNode) endpoints(d *rollup.Deployment) *L2Endpoints {
	return &L2Endpoints{
		ChainID: d.Spec.ChainID,
		Genesis: d.GenesisHash,
		HTTP:    r.node.HTTPEndpoint(),
		WS:      r.node.WSEndpoint(),
	}
}
