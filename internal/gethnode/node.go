package gethnode

import (
	"errors"
	"fmt"
	"net"
	"strconv"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/eth/filters"
	"github.com/ethereum/go-ethereum/eth/tracers"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/rpc"

	_ "github.com/ethereum/go-ethereum/eth/tracers/native" // callTracer, prestateTracer and others, by name
)

// Node is geth's node with its chain. Between Open and Start, APIs and
// lifecycles may be registered.
type Node struct {
	Stack *node.Node
	Eth   *eth.Ethereum

	dataDir string
	pooled  types.Transactions // that were pending when the node ended
	started bool
}

// Open opens the data directory and the chain in it, or starts one there. An
// error may be an OtherChainError, a ForkError, an InUseError or a PortError.
func Open(conf Config) (*Node, error) {
	conf, err := conf.sanitize()
	if err != nil {
		return nil, err
	}
	if err := conf.checkPort(); err != nil {
		return nil, err
	}
	stack, err := node.New(conf.node())
	if err != nil {
		return nil, explain(err, conf.DataDir)
	}
	n := &Node{Stack: stack, dataDir: conf.DataDir}
	if conf.DataDir != "" { // before geth writes to it
		n.pooled, err = readJournal(stack.ResolvePath(journalName))
	}
	if err == nil {
		n.Eth, err = open(stack, &conf)
	}
	if err != nil {
		return nil, errors.Join(err, stack.Close())
	}
	return n, nil
}

func open(stack *node.Node, conf *Config) (*eth.Ethereum, error) {
	settings := conf.eth()
	if err := prepareChain(stack, settings, conf.DataDir); err != nil {
		return nil, err
	}
	backend, err := eth.New(stack, settings)
	if err != nil {
		return nil, fmt.Errorf("open chain: %w", err)
	}
	logs := filters.NewFilterSystem(backend.APIBackend, filters.Config{
		LogCacheSize:  settings.FilterLogCacheSize,
		LogQueryLimit: settings.LogQueryLimit,
		RangeLimit:    settings.RangeLimit,
	})
	stack.RegisterAPIs([]rpc.API{{Namespace: "eth", Service: filters.NewFilterAPI(logs)}})
	stack.RegisterAPIs(tracers.APIs(backend.APIBackend))
	return backend, nil
}

// checkPort finds out whether the servers could listen before anything is opened
// that would have to be closed again.
func (c *Config) checkPort() error {
	if c.HTTPHost == "" || c.HTTPPort == 0 {
		return nil
	}
	addr := net.JoinHostPort(c.HTTPHost, strconv.Itoa(c.HTTPPort))
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return fmt.Errorf("JSON-RPC: %w", explain(err, c.DataDir))
	}
	return listener.Close()
}

// Start puts pending transactions of before back into the pool, and starts the
// servers and all that is registered. After an error the node is closed.
func (n *Node) Start() error {
	n.started = true
	n.restorePool()
	if err := n.Stack.Start(); err != nil {
		return explain(err, n.dataDir)
	}
	return nil
}

// Close stops the node and returns after all of it has ended. Closing it again
// does nothing.
func (n *Node) Close() error {
	if !n.started { // then the stack does not know yet that the chain is to be stopped
		n.started = true
		n.Eth.TxPool().Close()
		n.Eth.BlockChain().Stop()
	}
	if err := n.Stack.Close(); !errors.Is(err, node.ErrNodeStopped) {
		return err
	}
	return nil
}
