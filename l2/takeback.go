package l2

import (
	"errors"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/log"

	"nrollup/forks"
	"nrollup/internal/gethnode"
)

// open opens the chain in the data directory. Blocks that were built before it was known
// which fork L1 has at their time are taken back: nobody could settle them. It returns
// what was in them.
func open(conf *Config) (geth *gethnode.Node, txs types.Transactions, err error) {
	geth, err = gethnode.Open(conf.node())
	if other := new(gethnode.ForkError); errors.As(err, &other) {
		if txs, err = takeBack(conf, other); err == nil {
			geth, err = gethnode.Open(conf.node())
		}
	}
	return geth, txs, err
}

// takeBack takes back the blocks of a data directory that have the wrong rules, with the
// configuration that they were built by. If L1 has settled one of them, the error is that
// which there was.
func takeBack(conf *Config, other *gethnode.ForkError) (txs types.Transactions, err error) {
	since, ok := forks.Diverge(other.Have, conf.Genesis.Config)
	if !ok {
		return nil, other
	}
	genesis := *conf.Genesis
	genesis.Config = other.Have
	n, err := Start(Config{DataDir: conf.DataDir, Genesis: &genesis})
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, n.Close()) }()
	if n.chain.CurrentSafeBlock().Time >= since {
		return nil, other
	}
	head := n.chain.CurrentBlock()
	good := head
	for good.Time >= since {
		good = n.chain.GetHeader(good.ParentHash, good.Number.Uint64()-1)
	}
	txs = n.transactionsAfter(good.Number.Uint64())
	log.Warn("Blocks that are not settled have the rules of another fork than L1 has at their time, building them again",
		"from", good.Number.Uint64()+1, "to", head.Number, "txs", len(txs))
	return txs, n.Rewind(*refOf(good))
}
