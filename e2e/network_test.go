package e2e

import (
	"cmp"
	"context"
	"net/url"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/l1"
	"nrollup/l2"
	"nrollup/node"
	"nrollup/operator"
	"nrollup/rollup"
)

const (
	l1ChainID     = 1337
	l2ChainID     = 421337
	genesisTime   = 1_760_000_000 // of both chains, seconds, and the first second of Amsterdam
	slotSeconds   = 2
	slotsPerEpoch = 4
)

// options are what tests want of a network besides the usual.
type options struct {
	anyone          bool               // settles: there is no sequencer
	executeGasLimit uint64             // of a block of L1
	l2Alloc         types.GenesisAlloc // besides the accounts with names
	beacon          bool               // serve the Beacon API of L1
	slotsPerEpoch   uint64             // of L1; a few if zero
	before          uint64             // how long both chains exist before Amsterdam, in seconds
	timeout         uint64             // of the sequencer, in seconds; an hour if zero
	forced          rollup.Forced      // the default if zero
	kind            rollup.Kind        // validity if empty
	data            string             // where that of an optimistic rollup is, see da.Open; a server if empty
}

// network is an L1 with a rollup on it. Its methods end the test if something
// goes wrong.
type network struct {
	testing.TB
	ctx        context.Context
	clock      *handClock
	l1, l2     *chain
	l1Config   l1.Config
	l2Config   l2.Config
	l1Node     *l1.Node
	l2Node     *l2.Node
	deployment *rollup.Deployment
	operator   *operator.Operator // nil for an optimistic rollup
	services   *services          // of an optimistic rollup
	mined      []*types.Block     // of L1, the first has number 1
}

// newNetwork starts a network whose rollup is settled by the account "operator".
func newNetwork(t testing.TB, o options) *network {
	t.Helper()
	n := &network{TB: t, ctx: t.Context(), clock: newHandClock(genesisTime - o.before)}
	alloc := fund("operator", "second", "attacker", "user", "challenger")
	alloc[address("deployer")] = types.Account{Balance: ether(1_000_000)} // also backs what the rollup's accounts own
	n.l1Config = l1.Config{
		DataDir: t.TempDir(),
		Network: l1.Network{
			Genesis:         newL1Genesis(genesisTime-o.before, alloc),
			SlotSeconds:     slotSeconds,
			SlotsPerEpoch:   cmp.Or(o.slotsPerEpoch, slotsPerEpoch),
			ExecuteGasLimit: o.executeGasLimit,
		},
		FeeRecipient: address("proposer"),
		Clock:        n.clock,
	}
	if o.beacon {
		n.l1Config.BeaconAddr = "127.0.0.1:0"
	}
	n.startL1()
	n.deploy(n.spec(o))
	genesis, err := n.deployment.Genesis()
	n.must(err)
	n.l2Config = l2.Config{DataDir: t.TempDir(), Genesis: genesis, HTTPHost: "127.0.0.1", FeeRecipient: address("operator")}
	n.startL2()
	if o.kind == rollup.KindOptimistic {
		n.startServices(o.data)
	} else {
		n.operator = n.newOperator("operator", n.l2Node)
	}
	return n
}

// newL1Genesis returns the genesis of an L1. All of this process have the same forks,
// as there is one EXECUTE in it.
func newL1Genesis(timestamp uint64, alloc types.GenesisAlloc) *core.Genesis {
	genesis := l1.DevGenesis(l1ChainID, timestamp, alloc)
	genesis.Config.AmsterdamTime = new(uint64(genesisTime))
	return genesis
}

func (n *network) spec(o options) *rollup.Spec {
	spec := &rollup.Spec{
		ChainID:   l2ChainID,
		GasLimit:  rollup.DefaultGasLimit,
		Timestamp: genesisTime - o.before,
		BaseFee:   (*hexutil.Big)(rollup.DefaultBaseFee),
		Forced:    cmp.Or(o.forced, rollup.DefaultForced()),
		Alloc:     fund("alice", "bob", "carol", "dave"),
	}
	if !o.anyone {
		spec.Sequencer, spec.SequencerTimeout = address("operator"), cmp.Or(o.timeout, 3600)
	}
	for addr, account := range o.l2Alloc {
		spec.Alloc[addr] = account
	}
	if o.kind == rollup.KindOptimistic {
		makeOptimistic(spec)
	}
	return spec
}

func (n *network) must(err error) {
	n.Helper()
	if err != nil {
		n.Fatal(err)
	}
}

// startL1 starts the node of L1, on the port that it had before if any.
func (n *network) startL1() {
	n.Helper()
	started, err := l1.Start(n.l1Config)
	n.must(err)
	n.Cleanup(func() { n.closed(started.Close()) })
	n.l1Node, n.l1Config.HTTPPort = started, n.port(started.HTTPEndpoint())
	n.l1 = n.dial(started.HTTPEndpoint(), l1ChainID)
}

// startL2 starts the node of the rollup, on the port that it had before if any.
func (n *network) startL2() {
	n.Helper()
	started, err := l2.Start(n.l2Config)
	n.must(err)
	n.Cleanup(func() {
		if n.l2Node == started {
			n.closed(started.Close())
		}
	})
	n.l2Node, n.l2Config.HTTPPort = started, n.port(started.HTTPEndpoint())
	n.l2 = n.dial(started.HTTPEndpoint(), l2ChainID)
}

func (n *network) closed(err error) {
	if err != nil {
		n.Error(err)
	}
}

func (n *network) port(endpoint string) int {
	n.Helper()
	u, err := url.Parse(endpoint)
	n.must(err)
	port, err := strconv.Atoi(u.Port())
	n.must(err)
	return port
}

// deploy deploys the rollup's contracts as node.Deploy does: by transactions.
func (n *network) deploy(spec *rollup.Spec) {
	n.Helper()
	var (
		config = n.l1Config.Network.Genesis.Config
		done   = make(chan error, 1)
	)
	go func() {
		var err error
		n.deployment, err = node.Deploy(n.ctx, n.l1.Client, config, key("deployer"), spec)
		done <- err
	}()
	n.eventually("the contracts are deployed", func() bool {
		select {
		case err := <-done:
			n.must(err)
			return true
		default:
		}
		if n.l1.pending(address("deployer")) {
			n.mineL1()
		}
		return false
	})
}

// newOperator returns an operator that settles what the source has, with the key
// of a name, connected as one in another process is.
func (n *network) newOperator(name string, source operator.Source, adjust ...func(*operator.Config)) *operator.Operator {
	n.Helper()
	client, err := rpc.DialContext(n.ctx, n.l1Node.WSEndpoint())
	n.must(err)
	n.Cleanup(client.Close)
	cfg := operator.Config{
		Deployment:      n.deployment,
		Key:             key(name),
		ExecuteGasLimit: n.l1Node.ExecuteGasLimit(),
		SlotTime:        slotSeconds * time.Second,
		PollInterval:    10 * time.Millisecond,
		Now:             n.clock.Now,
	}
	for _, change := range adjust {
		change(&cfg)
	}
	o, err := operator.New(cfg, client, source, operator.Check(precompile, n.deployment))
	n.must(err)
	return o
}

// buildL2 makes the next block of the rollup, of what is pending, a second later.
func (n *network) buildL2() *rollup.Block {
	n.Helper()
	return n.buildOn(n.l2Node)
}

func (n *network) buildOn(node *l2.Node) *rollup.Block {
	n.Helper()
	n.clock.forward(n.clock.Now().Add(time.Second))
	return n.buildAtTime(node, n.clock.seconds())
}

func (n *network) buildAtTime(node *l2.Node, timestamp uint64) *rollup.Block {
	n.Helper()
	anchor := n.l1.header("latest")
	block, err := node.Build(n.ctx, l2.Attributes{
		Timestamp:  timestamp,
		Anchor:     rollup.BlockRef{Number: anchor.Number.Uint64(), Hash: anchor.Hash()},
		AllowEmpty: true,
	})
	n.must(err)
	return block
}

// mineL1 makes the block of the next slot of L1.
func (n *network) mineL1() *types.Block {
	n.Helper()
	network := n.l1Node.Network()
	at := network.SlotTime(network.Slot(n.clock.seconds()) + 1)
	n.clock.forward(time.Unix(int64(at), 0))
	block, err := n.l1Node.ProduceSlot(n.ctx, at)
	n.must(err)
	n.mined = append(n.mined, block)
	return block
}

// worker sends transactions to L1 for the rollup.
type worker interface {
	Run(context.Context) error
	Account() common.Address
}

// run lets an operator or the like work until stop is called.
func (n *network) run(o worker) (stop func()) {
	ctx, cancel := context.WithCancel(n.ctx)
	done := make(chan error, 1)
	go func() { done <- o.Run(ctx) }()
	return func() {
		n.Helper()
		cancel()
		n.must(<-done)
	}
}

// settle lets the operators work, and makes blocks of L1, until the contract's
// head is the rollup's.
func (n *network) settle(operators ...*operator.Operator) {
	n.Helper()
	for _, o := range operators {
		defer n.run(o)()
	}
	n.eventually("everything is settled", func() bool {
		if n.head() == n.l2Node.Head() {
			return true
		}
		if slices.ContainsFunc(operators, func(o *operator.Operator) bool { return n.l1.pending(o.Account()) }) {
			n.mineL1()
		}
		return false
	})
	n.label()
}

// head is the rollup's last block that L1 has settled.
func (n *network) head() rollup.BlockRef {
	n.Helper()
	latest, _, err := settlement{n}.Settled(n.ctx)
	n.must(err)
	return latest
}

// label tells the rollup's node what L1 has settled, as its sequencer does.
func (n *network) label() {
	n.Helper()
	latest, final, err := settlement{n}.Settled(n.ctx)
	n.must(err)
	n.must(n.l2Node.SetSettled(latest, final))
}

// eventually waits for something that happens without the test's doing.
func (n *network) eventually(what string, condition func() bool) {
	n.Helper()
	for deadline := time.Now().Add(3 * time.Minute); !condition(); {
		if time.Now().After(deadline) {
			n.Fatalf("not in time: %s; operator %+v", what, n.status())
		}
		time.Sleep(5 * time.Millisecond)
	}
}

func (n *network) status() (s operator.Status) {
	if n.operator != nil {
		s = n.operator.Status()
	}
	return s
}
