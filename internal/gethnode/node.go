package gethnode

import (
	"errors"
	"fmt"
	"net"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/eth/filters"
	"github.com/ethereum/go-ethereum/eth/tracers"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/rpc"

	_ "github.com/ethereum/go-ethereum/eth/tracers/native" // callTracer, prestateTracer and others, by name

	"nrollup/internal/otterscan"
)

// Node is geth's node with its chain. Between Open and Start, APIs and
// lifecycles may be registered.
type Node struct {
	Stack *node.Node
	Eth   *eth.Ethereum

	conf    Config
	apis    []rpc.API          // that anyone may use
	server  *server            // nil if there is none
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
	n := &Node{Stack: stack, conf: conf}
	if conf.DataDir != "" { // before geth writes to it
		n.pooled, err = readJournal(stack.ResolvePath(journalName))
	}
	if err == nil {
		err = n.open()
	}
	if err != nil {
		return nil, errors.Join(err, stack.Close())
	}
	return n, nil
}

func (n *Node) open() (err error) {
	settings := n.conf.eth()
	if err := prepareChain(n.Stack, &n.conf); err != nil {
		return err
	}
	if n.Eth, err = eth.New(n.Stack, settings); err != nil {
		return fmt.Errorf("open chain: %w", err)
	}
	if err := n.recoverHead(); err != nil {
		return fmt.Errorf("recover head: %w", err)
	}
	n.apis = publicAPIs(n.Eth, n.Stack.Server().Name)
	logs := filters.NewFilterSystem(n.Eth.APIBackend, filters.Config{
		LogCacheSize:  settings.FilterLogCacheSize,
		LogQueryLimit: settings.LogQueryLimit,
		RangeLimit:    settings.RangeLimit,
	})
	n.RegisterAPIs([]rpc.API{{Namespace: "eth", Service: filters.NewFilterAPI(logs)}})
	n.Stack.RegisterAPIs(tracers.APIs(n.Eth.APIBackend))
	explorer, err := otterscan.APIs(n.Eth)
	if err != nil {
		return err
	}
	n.RegisterAPIs(explorer)
	return nil
}

// RegisterAPIs adds to what the node offers, in this process and, unless it is
// to be authenticated, to everyone. A method that is there already is replaced.
func (n *Node) RegisterAPIs(apis []rpc.API) {
	n.Stack.RegisterAPIs(apis)
	n.apis = append(n.apis, apis...)
}

// HTTPEndpoint returns the URL of JSON-RPC over HTTP, empty if there is none.
func (n *Node) HTTPEndpoint() string { return n.endpoint("http") }

// WSEndpoint returns the URL of JSON-RPC over WebSocket, empty if there is none.
func (n *Node) WSEndpoint() string { return n.endpoint("ws") }

func (n *Node) endpoint(scheme string) string {
	if n.server == nil {
		return ""
	}
	return scheme + "://" + n.server.addr.String()
}

// checkPort finds out whether the servers could listen before anything is opened
// that would have to be closed again.
func (c *Config) checkPort() error {
	if c.HTTPHost == "" || c.HTTPPort == 0 {
		return nil
	}
	listener, err := net.Listen("tcp", c.httpAddr())
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
	err := n.Stack.Start()
	if err == nil && n.conf.HTTPHost != "" {
		n.server, err = startServer(&n.conf, n.apis)
	}
	if err != nil {
		return errors.Join(explain(err, n.conf.DataDir), n.Close())
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
	var err error
	if n.server != nil {
		err = n.server.close()
		n.server = nil
	}
	if closed := n.Stack.Close(); !errors.Is(closed, node.ErrNodeStopped) {
		err = errors.Join(err, closed)
	}
	return err
}
