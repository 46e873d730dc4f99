package l1

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/internal/gethnode"
)

// Node is a running L1 node. Its methods are safe for concurrent use.
type Node struct {
	config    Config
	network   *Network
	geth      *gethnode.Node
	eth       *eth.Ethereum
	chain     *core.BlockChain
	processor *processor
	builder   *builder
	blobs     *blobStore
	beacon    *beaconServer // nil if there is none
	dev       *dev          // nil unless it is a development L1
	guard     *guard

	headLock sync.Mutex // held while a block is made the head

	stop    context.CancelFunc
	running sync.WaitGroup
	close   sync.Once
	failure error // of close
}

// Start starts a node. It returns when every endpoint answers. Errors that a
// user can do something about are ErrOtherNetwork, ErrPast, ErrDataDirUsed, ErrPortUsed
// and, of a fork that has begun, *forks.Unknown; they leave the data directory as it
// was.
func Start(config Config) (*Node, error) {
	n, err := start(config)
	if err != nil {
		return nil, fmt.Errorf("l1: %w", err)
	}
	return n, nil
}

func start(config Config) (*Node, error) {
	begin := time.Now()
	config, err := config.sanitize()
	if err != nil {
		return nil, err
	}
	if err := config.checkPorts(); err != nil {
		return nil, err
	}
	network, err := config.resolve(context.Background())
	if err != nil {
		return nil, err
	}
	n := &Node{config: config, network: &network, guard: newGuard(network.Schedule())}
	if err := n.checkClock(); err != nil {
		return nil, err
	}
	if err := n.open(); err != nil {
		return nil, errors.Join(err, n.Close())
	}
	ctx, cancel := context.WithCancel(context.Background())
	n.stop = cancel
	n.drive(ctx)
	log.Info("Started L1", "chain", network.Genesis.Config.ChainID, "head", n.chain.CurrentBlock().Number,
		"rpc", n.HTTPEndpoint(), "beacon", n.BeaconEndpoint(), "elapsed", common.PrettyDuration(time.Since(begin)))
	return n, nil
}

// open brings up all parts but those that move the head.
func (n *Node) open() error {
	fresh, err := n.storeFirst()
	if err != nil {
		return err
	}
	if n.geth, err = gethnode.Open(n.config.geth(n.network)); err != nil {
		return explain(err)
	}
	if !fresh { // the forks may be others, and the chain allows it
		if err := n.store(); err != nil {
			return err
		}
	}
	if n.blobs, err = openBlobStore(filepath.Join(n.config.DataDir, "blobs")); err != nil {
		return err
	}
	n.eth, n.chain = n.geth.Eth, n.geth.Eth.BlockChain()
	n.processor = &processor{
		Processor: n.chain.Processor(),
		chain:     n.chain,
		network:   n.network,
		book:      gasBook{n.eth.ChainDb()},
		guard:     n.guard,
	}
	if n.config.Dev {
		n.processor.oddities.db = n.eth.ChainDb()
	}
	n.chain.SetBlockValidatorAndProcessorForTesting(n.chain.Validator(), n.processor)
	n.builder = newBuilder(n.chain, n.eth.TxPool(), n.eth.Miner(), n.processor)
	if err := n.noteHead(n.chain.CurrentBlock()); err != nil { // of a new chain it is the genesis
		return err
	}
	if clock, ok := n.config.Clock.(*devClock); ok {
		n.dev = newDev(n, clock)
		n.dev.resume()
	}
	n.label()
	if err := n.registerAPIs(); err != nil {
		return err
	}
	if err := n.geth.Start(); err != nil {
		return explain(err)
	}
	if n.dev != nil {
		if err := n.dev.rewriteJournal(); err != nil {
			return err
		}
	}
	n.eth.SetSynced() // there is nothing to sync with; take transactions from peers
	if n.config.BeaconAddr != "" {
		n.beacon, err = startBeaconServer(n.config.BeaconAddr, n)
	}
	return err
}

// drive starts what moves the head.
func (n *Node) drive(ctx context.Context) {
	switch {
	case n.dev != nil:
		n.running.Go(func() { n.dev.run(ctx) })
		n.running.Go(func() { n.dev.collect(ctx) })
	case n.config.Produce:
		n.running.Go(func() { n.produce(ctx) })
	case n.config.Follow != "":
		n.running.Go(func() { newFollower(n).run(ctx) })
	}
	if n.driven() && n.guard.schedule.Unknown != nil {
		n.running.Go(func() { n.guard.watch(ctx, n.config.Clock) })
	}
}

// driven reports whether the head follows a clock.
func (n *Node) driven() bool {
	return n.config.Dev || n.config.Produce || n.config.Follow != "" || n.config.Engine
}

// checkClock refuses to start in a fork that the node does not know.
func (n *Node) checkClock() error {
	if !n.driven() {
		return nil
	}
	return n.guard.schedule.Check(uint64(max(n.config.Clock.Now().Unix(), 0)))
}

// storeFirst keeps the network in a data directory that has none.
func (n *Node) storeFirst() (fresh bool, err error) {
	if _, err := LoadNetwork(n.config.DataDir); !errors.Is(err, ErrNoNetwork) {
		return false, err
	}
	return true, n.store()
}

func (n *Node) store() error {
	if err := storeNetwork(n.config.DataDir, *n.network); err != nil {
		return fmt.Errorf("store network: %w", err)
	}
	return nil
}

// Fatal returns a channel on which there is one error at most, after which the node
// is of no use: a *forks.Unknown if L1 has come to a fork that this program does not
// know, or ErrSchedule. The node is still to be closed.
func (n *Node) Fatal() <-chan error { return n.guard.fatal }

// fail tells the process that the node is to end.
func (n *Node) fail(err error) { n.guard.fail(err) }

func (n *Node) registerAPIs() error {
	n.geth.RegisterAPIs([]rpc.API{{Namespace: "nrollup", Service: &api{n}}})
	if n.config.Engine {
		n.geth.RegisterAPIs([]rpc.API{{Namespace: "engine", Service: newEngineAPI(n), Authenticated: true}})
	}
	if n.dev == nil {
		return nil
	}
	apis, err := n.dev.apis()
	n.geth.RegisterAPIs(apis)
	return err
}

// Close stops the node, and returns when all that it started has ended. Further
// calls return the same error and do nothing.
func (n *Node) Close() error {
	n.close.Do(func() {
		if n.stop != nil {
			n.stop()
		}
		n.running.Wait()
		if n.beacon != nil {
			n.failure = n.beacon.close()
		}
		n.headLock.Lock() // a block on its way by ProduceSlot
		defer n.headLock.Unlock()
		if n.dev != nil && n.stop != nil {
			n.failure = errors.Join(n.failure, n.dev.rewriteJournal())
		}
		if n.geth != nil {
			n.failure = errors.Join(n.failure, n.geth.Close())
		}
	})
	return n.failure
}

// Client returns a client of the node's own JSON-RPC, in the same process. It
// may call every method, those of admin too.
func (n *Node) Client() *rpc.Client { return n.geth.Stack.Attach() }

// HTTPEndpoint returns the URL of JSON-RPC over HTTP. WebSocket is on the same
// port.
func (n *Node) HTTPEndpoint() string { return n.geth.HTTPEndpoint() }

// WSEndpoint returns the URL of JSON-RPC over WebSocket.
func (n *Node) WSEndpoint() string { return n.geth.WSEndpoint() }

// AuthEndpoint returns the URL of the Engine API, empty if there is none.
func (n *Node) AuthEndpoint() string {
	if !n.config.Engine {
		return ""
	}
	return n.geth.Stack.HTTPAuthEndpoint()
}

// BeaconEndpoint returns the URL of the Beacon API, empty if there is none.
func (n *Node) BeaconEndpoint() string {
	if n.beacon == nil {
		return ""
	}
	return n.beacon.url
}

// Enode returns the enode URL that peers connect to, empty if there is none.
func (n *Node) Enode() string {
	if n.config.P2PAddr == "" {
		return ""
	}
	return n.geth.Stack.Server().Self().URLv4()
}

// Network returns what nodes of this L1 agree on. It must not be modified.
func (n *Node) Network() *Network { return n.network }

// GenesisHash returns the hash of the genesis block.
func (n *Node) GenesisHash() common.Hash { return n.chain.Genesis().Hash() }

// ExecuteGasLimit returns the execute gas limit of the block after the head.
func (n *Node) ExecuteGasLimit() uint64 {
	return n.network.executeLimit(n.chain.CurrentBlock().GasLimit)
}
