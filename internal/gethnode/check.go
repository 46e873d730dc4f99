package gethnode

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/ethdb"
	"github.com/ethereum/go-ethereum/node"
)

const chainData = "chaindata" // as eth.New names it

// prepareChain checks that the chain which the node has, if any, is the wanted
// one. geth itself would take a chain with other rules as a reason to rewind it.
func prepareChain(stack *node.Node, conf *ethconfig.Config, dataDir string) error {
	if dataDir == "" {
		return nil
	}
	store := filepath.Join(stack.ResolveAncient(chainData, ""), rawdb.ChainFreezerName)
	if err := undoHalfFreeze(stack.ResolvePath(chainData), store); err != nil {
		return err
	}
	db, err := stack.OpenDatabaseWithOptions(chainData, node.DatabaseOptions{Cache: 16, Handles: 16})
	if err != nil {
		return fmt.Errorf("open chain: %w", err)
	}
	if rawdb.ReadCanonicalHash(db, 0) == (common.Hash{}) {
		// All transactions of no blocks are indexed. Otherwise geth would index when
		// there is a block, and have no answer for who asks for a receipt before.
		rawdb.WriteTxIndexTail(db, 0)
	}
	return errors.Join(compare(db, conf, dataDir), db.Close())
}

// compare compares what is stored with what is wanted.
func compare(db ethdb.Database, conf *ethconfig.Config, dataDir string) error {
	have := rawdb.ReadCanonicalHash(db, 0)
	if have == (common.Hash{}) {
		return nil
	}
	if want := conf.Genesis.ToBlock().Hash(); have != want {
		return &OtherChainError{DataDir: dataDir, Have: have, Want: want}
	}
	config, head := rawdb.ReadChainConfig(db, have), rawdb.ReadHeadHeader(db)
	if config == nil || head == nil || head.Number.Sign() == 0 {
		return nil
	}
	if err := config.CheckCompatible(conf.Genesis.Config, head.Number.Uint64(), head.Time); err != nil {
		return &ForkError{DataDir: dataDir, Err: err}
	}
	return nil
}
