package l2

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/lru"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/event"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/forks"
	"nrollup/internal/gethnode"
	"nrollup/rollup"
)

// Node is a running node of a rollup.
type Node struct {
	conf    Config
	geth    *gethnode.Node
	chain   *core.BlockChain
	client  *rpc.Client
	anchors anchorStore

	building sync.Mutex // one block at a time
	estimate estimator
	unfit    *unfit

	horizon atomic.Pointer[forks.Unknown] // see SetHorizon

	goodAnchor func(rollup.BlockRef) bool // see SetAnchors; nil if all are

	head      atomic.Pointer[rollup.BlockRef] // on disk
	heads     event.FeedOf[rollup.BlockRef]
	recent    *lru.Cache[common.Hash, *rollup.Block]
	derived   atomic.Pointer[rollup.BlockRef]  // of L1
	proposals atomic.Pointer[rollup.Proposals] // nil unless the rollup is an optimistic one

	returned chan struct{} // gets a value when transactions are pending again
}

// recentBlocks is how many blocks with their traces are kept in memory, some 10
// MB of them. What was built is settled soon.
const recentBlocks = 128

// Start opens the chain in the data directory, or starts one from the genesis,
// and serves it. If L1 has other forks by now than the chain was built by, the blocks
// that have the wrong rules are taken back, and what was in them is pending again. The
// error is one of package gethnode if the directory or the port cannot be used, and a
// ForkError if L1 has settled such a block.
func Start(conf Config) (*Node, error) {
	geth, txs, err := open(&conf)
	if err != nil {
		return nil, fmt.Errorf("rollup node: %w", err)
	}
	n := &Node{
		conf:     conf,
		geth:     geth,
		chain:    geth.Eth.BlockChain(),
		anchors:  newAnchorStore(geth.Eth.ChainDb()),
		estimate: newEstimator(),
		unfit:    newUnfit(nil),
		recent:   lru.NewCache[common.Hash, *rollup.Block](recentBlocks),
		returned: make(chan struct{}, 1),
	}
	n.setHead(n.chain.CurrentBlock())
	n.SetHorizon(nil)
	n.initLabels()
	err = n.giveBack(txs)
	if err == nil {
		err = n.serve()
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("rollup node: %w", err), geth.Close())
	}
	return n, nil
}

// serve starts what others can reach.
func (n *Node) serve() error {
	apis, err := n.apis()
	if err != nil {
		return err
	}
	n.geth.RegisterAPIs(apis)
	n.client = n.geth.Stack.Attach() // whoever is served may need it
	if err := n.geth.Start(); err != nil {
		n.client.Close()
		return err
	}
	return nil
}

// Close stops the node and returns after all of it has ended.
func (n *Node) Close() error {
	n.client.Close()
	return n.geth.Close()
}

// Client returns a client of the node's JSON-RPC that needs no network.
func (n *Node) Client() *rpc.Client { return n.client }

// HTTPEndpoint returns the URL of JSON-RPC over HTTP.
func (n *Node) HTTPEndpoint() string { return n.geth.HTTPEndpoint() }

// WSEndpoint returns the URL of JSON-RPC over WebSocket.
func (n *Node) WSEndpoint() string { return n.geth.WSEndpoint() }

// Head returns the latest block. It is on disk: the node has it after any crash.
func (n *Node) Head() rollup.BlockRef { return *n.head.Load() }

// SubscribeHeads sends each new head, until it is unsubscribed. A slow receiver
// delays the building of blocks.
func (n *Node) SubscribeHeads(ch chan<- rollup.BlockRef) event.Subscription {
	return n.heads.Subscribe(ch)
}

// HashAt returns the hash of the block with the given number, up to the head.
func (n *Node) HashAt(number uint64) (hash common.Hash, ok bool) {
	if number > n.Head().Number {
		return common.Hash{}, false
	}
	hash = n.chain.GetCanonicalHash(number)
	return hash, hash != common.Hash{}
}

// Block returns the block with the given number and its trace. The error is
// ErrUnknownBlock beyond the head and ErrNoTrace for the genesis.
func (n *Node) Block(ctx context.Context, number uint64) (*rollup.Block, error) {
	hash, ok := n.HashAt(number)
	if !ok {
		return nil, fmt.Errorf("%w %d", ErrUnknownBlock, number)
	}
	return n.blockByHash(ctx, hash, number)
}

func (n *Node) blockByHash(ctx context.Context, hash common.Hash, number uint64) (*rollup.Block, error) {
	if block, ok := n.recent.Get(hash); ok {
		return block, nil
	}
	block := n.chain.GetBlock(hash, number)
	if block == nil {
		return nil, fmt.Errorf("%w %d (%v)", ErrUnknownBlock, number, hash)
	}
	return n.retrace(ctx, block)
}

func (n *Node) setHead(header *types.Header) {
	n.head.Store(refOf(header))
}

func refOf(header *types.Header) *rollup.BlockRef {
	return &rollup.BlockRef{Number: header.Number.Uint64(), Hash: header.Hash()}
}
