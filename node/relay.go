package node

import (
	"crypto/ecdsa"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/l2"
	"nrollup/relayer"
)

// RelayConfig is a relayer beside a node of the rollup.
type RelayConfig struct {
	Key       *ecdsa.PrivateKey // of the account that pays, on both chains
	Subsidize bool              // deliver messages whatever their fees are
	MinProfit *big.Int          // of a message, in wei; the relayer's default if nil
	MaxLoss   *big.Int          // of a day on each chain, in wei; the relayer's default if nil
}

// errSameKey means that the operator and the relayer would take each other's nonces.
var errSameKey = errors.New("the account that settles cannot deliver messages too: choose another key for the relayer")

// start returns a relayer beside a node. Nothing moves before its Run.
func (c *RelayConfig) start(node *RollupConfig, l1 *rpc.Client, n *l2.Node) (*relayer.Relayer, error) {
	if c.Key != nil && node.Key != nil && c.Key.Equal(node.Key) {
		return nil, errSameKey
	}
	r, err := relayer.New(relayer.Config{
		Deployment: node.Deployment,
		MaxFee:     node.MaxFee,
		Key:        c.Key,
		Subsidize:  c.Subsidize,
		MinProfit:  c.MinProfit,
		MaxLoss:    c.MaxLoss,
	}, l1, n.Client())
	if err != nil {
		return nil, err
	}
	log.Info("Delivering messages", "account", r.Account(), "subsidize", c.Subsidize)
	return r, nil
}
