package l2

import (
	"context"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/forks"
	"nrollup/internal/gethnode"
	"nrollup/rollup"
)

// Config describes a node. Only the genesis is required.
type Config struct {
	DataDir string        // everything is in memory if empty
	Genesis *core.Genesis // see rollup.Spec

	HTTPHost string   // of JSON-RPC, HTTP and WebSocket on one port; no server if empty
	HTTPPort int      // a free one if zero
	Origins  []string // that browsers may call from
	VHosts   []string // host names that requests may be for; localhost if empty

	FeeRecipient common.Address // of the blocks built here

	// BlockGas returns an upper bound of the gas that a transaction on L1 needs to have
	// a block executed there, see rollup.Spec; to settle it, if there is none.
	BlockGas func(size int, gasUsed uint64) uint64

	// Check, if there is one, decides whether L1 would take a block, before it is
	// the head: what nobody can settle must not be built on.
	Check func(*rollup.Block) error

	// Send, if there is one, takes the transactions that users send, in place of
	// the pool of this node: a follower builds no blocks.
	Send func(ctx context.Context, tx []byte) (common.Hash, error)

	// APIs returns what the node serves besides its own, if it is set. It is called
	// once, before anything is served.
	APIs func(*Node) []rpc.API
}

// modules are the namespaces of JSON-RPC that anyone may use.
var modules = []string{"eth", "net", "web3", "debug", "txpool", "ots", "erigon", "rollup"}

func (c *Config) node() gethnode.Config {
	return gethnode.Config{
		Name:     "nrollup-l2",
		DataDir:  c.DataDir,
		Genesis:  c.Genesis,
		HTTPHost: c.HTTPHost,
		HTTPPort: c.HTTPPort,
		Modules:  modules,
		Origins:  c.Origins,
		VHosts:   c.VHosts,
		Ignore:   func(stored *params.ChainConfig) { forks.IgnoreBlobs(stored, c.Genesis.Config) },
		Adjust:   adjust,
	}
}

func adjust(conf *ethconfig.Config) {
	conf.BlobPool.Datadir = "" // it stays empty

	// A sequencer is the only one to include transactions: the pool takes bursts
	// that elsewhere would spread over many builders.
	conf.TxPool.AccountSlots, conf.TxPool.AccountQueue = 64, 1024
	conf.TxPool.GlobalSlots, conf.TxPool.GlobalQueue = 16384, 4096
}
