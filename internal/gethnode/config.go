package gethnode

import (
	"errors"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/p2p"
	"github.com/ethereum/go-ethereum/params"
)

// Config describes a node. Only the genesis is required.
type Config struct {
	// Name is the directory of the node in its data directory, and its name
	// towards peers; "geth" if empty.
	Name    string
	DataDir string // everything is in memory if empty
	Genesis *core.Genesis

	HTTPHost string   // of JSON-RPC, HTTP and WebSocket on one port; no server if empty
	HTTPPort int      // a free one if zero
	Modules  []string // namespaces that the server offers, debug only in so far as it reads the chain
	Origins  []string // that browsers may call from
	VHosts   []string // host names that requests may be for; localhost if empty

	AuthPort  int    // of the Engine API, if one is registered, on 127.0.0.1; a free one if zero
	JWTSecret string // file with its secret; in the data directory if empty

	P2P p2p.Config // no peers if zero

	// Ignore, if it is set, makes the configuration that a data directory was made with
	// the same as that of the genesis in what no block depends on.
	Ignore func(stored *params.ChainConfig)

	// Adjust may change the settings of the chain, the pool and the miner.
	Adjust func(*ethconfig.Config)
}

func (c Config) sanitize() (Config, error) {
	if c.Genesis == nil || c.Genesis.Config == nil {
		return c, errors.New("no genesis")
	}
	if c.Name == "" {
		c.Name = "geth"
	}
	if len(c.VHosts) == 0 {
		c.VHosts = []string{"localhost"}
	}
	if c.P2P.ListenAddr == "" && len(c.P2P.StaticNodes) == 0 {
		c.P2P = p2p.Config{NoDial: true}
	}
	c.P2P.NoDiscovery = true
	return c, nil
}

func (c *Config) node() *node.Config {
	conf := node.DefaultConfig
	conf.Name, conf.DataDir = c.Name, c.DataDir
	conf.AuthPort, conf.JWTSecret = c.AuthPort, c.JWTSecret
	conf.P2P = c.P2P
	return &conf
}

// eth returns the settings of an archive, which can prove any state of its past,
// with small caches and prices that let the transactions of any wallet in.
func (c *Config) eth() *ethconfig.Config {
	conf := ethconfig.Defaults
	conf.Genesis = c.Genesis
	conf.SyncMode = ethconfig.FullSync
	conf.StateScheme, conf.NoPruning = rawdb.HashScheme, true
	conf.SnapshotCache, conf.TrieCleanCache, conf.TrieDirtyCache = 0, 32, 0 // MB
	conf.DatabaseCache, conf.DatabaseHandles = 64, 512
	conf.TransactionHistory = 0 // all

	// geth's index of logs takes seconds of work for the first blocks of a chain,
	// and for as long a node does not stop. Without it a search goes by the blooms of
	// the headers.
	conf.LogNoHistory = true
	conf.Miner.GasPrice = big.NewInt(1)
	conf.Miner.GasCeil = c.Genesis.GasLimit // of the pending block, which nobody makes
	conf.TxPool.PriceLimit = 1
	conf.TxPool.Journal, conf.TxPool.Rejournal = journalName, time.Minute
	if c.Adjust != nil {
		c.Adjust(&conf)
	}
	return &conf
}
