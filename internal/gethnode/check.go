package gethnode

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethdb"
	"github.com/ethereum/go-ethereum/node"
)

const chainData = "chaindata" // as eth.New names it

// prepareChain checks that the chain which the node has, if any, is the wanted
// one. geth itself would take a chain with other rules as a reason to rewind it.
func prepareChain(stack *node.Node, conf *Config) error {
	if conf.DataDir == "" {
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
	return errors.Join(compare(db, conf), db.Close())
}

// latestHead returns the head, or the block that was about to be it (NoteHead) if that
// is of a later time.
func latestHead(db ethdb.Database) *types.Header {
	head := rawdb.ReadHeadHeader(db)
	value, err := db.Get(headKey)
	if err != nil {
		return head
	}
	hash := common.BytesToHash(value)
	number, ok := rawdb.ReadHeaderNumber(db, hash)
	if !ok {
		return head
	}
	if noted := rawdb.ReadHeader(db, hash, number); noted != nil && (head == nil || noted.Time > head.Time) {
		return noted
	}
	return head
}

// compare compares what is stored with what is wanted.
func compare(db ethdb.Database, conf *Config) error {
	have := rawdb.ReadCanonicalHash(db, 0)
	if have == (common.Hash{}) {
		return nil
	}
	if want := conf.Genesis.ToBlock().Hash(); have != want {
		return &OtherChainError{DataDir: conf.DataDir, Have: have, Want: want}
	}
	stored, head := rawdb.ReadChainConfig(db, have), latestHead(db)
	if stored == nil || head == nil || head.Number.Sign() == 0 {
		return nil
	}
	config := *stored
	if conf.Ignore != nil {
		conf.Ignore(&config)
	}
	if err := config.CheckCompatible(conf.Genesis.Config, head.Number.Uint64(), head.Time); err != nil {
		return &ForkError{DataDir: conf.DataDir, Have: stored, Head: head, Err: err}
	}
	if conf.Ignore != nil { // geth is about to compare them too
		rawdb.WriteChainConfig(db, have, &config)
	}
	return nil
}
