package e2e

import (
	"math/big"

	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/eth/filters"
	"github.com/ethereum/go-ethereum/eth/tracers"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/p2p"
	"github.com/ethereum/go-ethereum/rpc"
)

// plainGeth is geth as its own command opens it, an archive with its own servers,
// which has imported the blocks of one of our chains. Nothing of it is ours but
// EXECUTE, which is in every EVM of the process.
type plainGeth struct {
	stack *node.Node
	eth   *eth.Ethereum
	n     *network
	http  *rpc.Client
	ws    *rpc.Client
}

// publicModules are the namespaces of geth that read the chain and take
// transactions.
var publicModules = []string{"eth", "net", "web3", "txpool", "debug"}

// newPlainGeth starts a node that has the blocks of a chain, and its labels.
func (n *network) newPlainGeth(c *chain, genesis *core.Genesis) *plainGeth {
	n.Helper()
	conf := node.DefaultConfig
	conf.DataDir = ""
	conf.P2P = p2p.Config{NoDial: true, NoDiscovery: true}
	conf.HTTPHost, conf.HTTPPort, conf.HTTPModules = "127.0.0.1", 0, publicModules
	conf.WSHost, conf.WSPort, conf.WSModules = "127.0.0.1", 0, publicModules
	stack, err := node.New(&conf)
	n.must(err)
	n.Cleanup(func() { n.closed(stack.Close()) })

	settings := ethconfig.Defaults
	settings.Genesis = genesis
	settings.SyncMode = ethconfig.FullSync
	settings.StateScheme, settings.NoPruning = rawdb.HashScheme, true // --state.scheme hash --gcmode archive
	settings.SnapshotCache = 0                                        // --snapshot=false
	settings.TransactionHistory = 0                                   // --history.transactions 0
	settings.Miner.GasPrice = big.NewInt(1)                           // --miner.gasprice 1
	settings.Miner.GasCeil = genesis.GasLimit                         // --miner.gaslimit
	settings.TxPool.PriceLimit = 1                                    // --txpool.pricelimit 1
	p := &plainGeth{stack: stack, n: n}
	p.eth, err = eth.New(stack, &settings)
	n.must(err)
	stack.RegisterAPIs(tracers.APIs(p.eth.APIBackend))
	stack.RegisterAPIs([]rpc.API{{Namespace: "eth", Service: filters.NewFilterAPI(filters.NewFilterSystem(p.eth.APIBackend, filters.Config{}))}})
	n.must(stack.Start())
	p.eth.SetSynced()
	p.http, p.ws = n.dialRPC(stack.HTTPEndpoint()), n.dialRPC(stack.WSEndpoint())
	p.follow(c)
	n.eventually("all transactions are indexed", func() bool {
		var syncing any
		n.must(p.http.CallContext(n.ctx, &syncing, "eth_syncing"))
		return syncing == false
	})
	return p
}

func (n *network) dialRPC(url string) *rpc.Client {
	n.Helper()
	client, err := rpc.DialContext(n.ctx, url)
	n.must(err)
	n.Cleanup(client.Close)
	return client
}

// follow imports what a chain has more, and takes over its labels.
func (p *plainGeth) follow(c *chain) {
	p.n.Helper()
	var (
		blocks []*types.Block
		own    = p.eth.BlockChain()
		head   = c.header("latest").Number.Uint64()
	)
	for number := own.CurrentBlock().Number.Uint64() + 1; number <= head; number++ {
		blocks = append(blocks, c.raw(number))
	}
	_, err := own.InsertChain(blocks)
	p.n.must(err)
	own.SetSafe(own.GetHeaderByNumber(c.header("safe").Number.Uint64()))
	own.SetFinalized(own.GetHeaderByNumber(c.header("finalized").Number.Uint64()))
}

// block returns a block as its encoding has it.
func (c *chain) raw(number uint64) *types.Block {
	c.n.Helper()
	var encoded hexBytes
	c.n.must(c.Client.Client().CallContext(c.n.ctx, &encoded, "debug_getRawBlock", hexNumber(number)))
	return decodeBlock(c.n, encoded)
}
