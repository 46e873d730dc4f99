package l1

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/p2p"
	"github.com/ethereum/go-ethereum/p2p/enode"

	"nrollup/forks"
	"nrollup/internal/gethnode"
)

// Config describes a node. DataDir is required, and Network unless the data
// directory holds one already.
type Config struct {
	Network Network
	DataDir string

	HTTPHost string   // of JSON-RPC, HTTP and WebSocket on one port; 127.0.0.1 if empty
	HTTPPort int      // a free one if zero
	CORS     []string // origins that browsers may call from
	VHosts   []string // host names that requests may be for; localhost if empty

	BeaconAddr    string // host:port of the Beacon API; none if empty, a free port if that is 0
	BlobRetention uint64 // epochs for which blobs are kept; 4096 if zero

	P2PAddr     string   // host:port of devp2p, a free port if that is 0; if empty none, or with Follow any on loopback
	StaticPeers []string // enode URLs to stay connected to

	Produce      bool           // make a block in every slot
	Dev          bool           // offer evm_, anvil_ and hardhat_: anyone who reaches the node can change the chain
	FeeRecipient common.Address // of the blocks made here

	Follow       string // URL of the JSON-RPC of the node to follow
	FollowBeacon string // URL of its Beacon API, for the blobs; none are fetched if empty

	Engine    bool   // let a consensus client drive the node
	AuthPort  int    // of the Engine API, on 127.0.0.1; a free one if zero
	JWTSecret string // file with the Engine API's secret; in the data directory if empty

	Clock Clock // the system's if nil

	// Forks are when forks are to begin: in a new network, or, as far as that is after
	// the head, in the one in the data directory, which keeps it.
	Forks []forks.Change
}

// A client name is a directory in the data directory too.
const clientName = "nrollup"

func (c Config) sanitize() (Config, error) {
	if c.DataDir == "" {
		return c, errors.New("no data directory")
	}
	drivers := 0
	for _, on := range []bool{c.Produce, c.Follow != "", c.Engine} {
		if on {
			drivers++
		}
	}
	if drivers > 1 {
		return c, errors.New("a node produces, follows or has a consensus client: choose one")
	}
	if c.Dev && (c.Follow != "" || c.Engine) {
		return c, errors.New("the helpers of development are for a node that makes its blocks itself")
	}
	for _, peer := range c.StaticPeers {
		if _, err := enode.Parse(enode.ValidSchemes, peer); err != nil {
			return c, fmt.Errorf("peer %s: %w", peer, err)
		}
	}
	if c.HTTPHost == "" {
		c.HTTPHost = "127.0.0.1"
	}
	if len(c.VHosts) == 0 {
		c.VHosts = []string{"localhost"}
	}
	if c.P2PAddr == "" && c.Follow != "" {
		c.P2PAddr = "127.0.0.1:0" // the way of transactions to the leader
	}
	if c.BlobRetention == 0 {
		c.BlobRetention = 4096
	}
	if c.Clock == nil {
		c.Clock = systemClock{}
	}
	if c.Dev {
		c.Clock = newDevClock(c.Clock)
	}
	return c, nil
}

// geth returns the configuration of geth's node.
func (c *Config) geth(n *Network) gethnode.Config {
	return gethnode.Config{
		Name:      clientName,
		DataDir:   c.DataDir,
		Genesis:   n.Genesis,
		HTTPHost:  c.HTTPHost,
		HTTPPort:  c.HTTPPort,
		Modules:   c.modules(),
		Origins:   c.CORS,
		VHosts:    c.VHosts,
		AuthPort:  c.AuthPort,
		JWTSecret: c.JWTSecret,
		P2P:       c.p2p(),
		Adjust: func(conf *ethconfig.Config) {
			conf.Miner.GasCeil = n.Genesis.GasLimit
			conf.Miner.Recommit = n.slotDuration() / 3 // the longest that filling a block takes
			conf.RPCTxFeeCap = 100                     // ether
			conf.TxPool.NoLocals = c.Dev               // who keeps those of users sends them again after a revert
		},
	}
}

// modules are the namespaces of JSON-RPC that anyone may use.
func (c *Config) modules() []string {
	list := []string{"eth", "net", "web3", "debug", "txpool", "ots", "erigon", "nrollup"}
	if c.Dev {
		list = append(list, "evm", "anvil", "hardhat")
	}
	return list
}

// p2p returns the configuration of devp2p: without discovery, and with a dialer
// if there is whom to dial.
func (c *Config) p2p() (conf p2p.Config) {
	if c.P2PAddr == "" && len(c.StaticPeers) == 0 {
		return conf
	}
	conf.ListenAddr, conf.MaxPeers = c.P2PAddr, 25
	for _, peer := range c.StaticPeers {
		conf.StaticNodes = append(conf.StaticNodes, enode.MustParse(peer)) // checked by sanitize
	}
	return conf
}
