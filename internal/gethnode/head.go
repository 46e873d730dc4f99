package gethnode

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/log"
)

// headKey is the key of ours in geth's database under which the hash of the
// block is that became the head last, or was about to. None of geth's starts like
// this.
var headKey = []byte("nrollup-head")

// NoteHead writes to disk that a block, which was imported, is about to become
// the head, and with it all that was written before. geth's database hands its
// writes to the system in the background, so that a process that is killed loses
// the latest: what others hear of must be on disk first.
func (n *Node) NoteHead(hash common.Hash) error {
	db := n.Eth.ChainDb()
	if err := db.Put(headKey, hash[:]); err != nil {
		return fmt.Errorf("note head: %w", err)
	}
	if err := db.SyncKeyValue(); err != nil {
		return fmt.Errorf("note head: %w", err)
	}
	return nil
}

// recoverHead makes the block the head that was about to become it when the
// process ended.
func (n *Node) recoverHead() error {
	db, chain := n.Eth.ChainDb(), n.Eth.BlockChain()
	if ok, err := db.Has(headKey); err != nil || !ok {
		return err
	}
	value, err := db.Get(headKey)
	if err != nil {
		return err
	}
	hash := common.BytesToHash(value)
	block := chain.GetBlockByHash(hash)
	if block == nil || hash == chain.CurrentBlock().Hash() || !chain.HasBlockAndState(hash, block.NumberU64()) {
		return nil
	}
	log.Info("Set head to the block that it was about to be", "number", block.Number(), "hash", hash)
	_, err = chain.SetCanonical(block)
	return err
}
