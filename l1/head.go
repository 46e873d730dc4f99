package l1

import (
	"context"
	"encoding/binary"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/log"
)

// Keys of ours in geth's database. None of geth's starts like this.
var (
	headKey        = []byte("nrollup-head")    // hash of the block last made the head
	beaconRootStem = []byte("nrollup-beacon-") // + beacon root: hash of its block
)

// importBlock executes and checks a block, and writes it. The head stays.
func (n *Node) importBlock(ctx context.Context, block *types.Block) error {
	// Of a block that it has, geth would make the head.
	if n.chain.HasBlockAndState(block.Hash(), block.NumberU64()) {
		return nil
	}
	if _, err := n.chain.InsertBlockWithoutSetHead(ctx, block, false); err != nil {
		refusedMeter.Mark(1)
		return fmt.Errorf("block %d (%#x): %w", block.Number(), block.Hash(), err)
	}
	if !n.chain.HasBlockAndState(block.Hash(), block.NumberU64()) {
		return errStopped // which geth does not call an error
	}
	return nil
}

// setHead makes an imported block the head, and moves the labels. Geth's
// database hands its writes to the system in the background, so a process that
// is killed loses the latest; before anyone hears of the head, it is made sure
// that the block and the intent are on disk.
func (n *Node) setHead(block *types.Block) error {
	if err := n.noteHead(block.Header()); err != nil {
		return fmt.Errorf("write head: %w", err)
	}
	if _, err := n.chain.SetCanonical(block); err != nil {
		return fmt.Errorf("set head to block %d: %w", block.Number(), err)
	}
	n.label()
	return n.pruneBlobs(block)
}

// pruneBlobs deletes the blobs that are kept no longer, once in an epoch.
func (n *Node) pruneBlobs(head *types.Block) error {
	parent := n.chain.GetHeader(head.ParentHash(), head.NumberU64()-1)
	epoch := n.network.epoch(head.Time())
	if parent == nil || n.network.epoch(parent.Time) == epoch || epoch <= n.config.BlobRetention {
		return nil
	}
	return n.blobs.prune((epoch - n.config.BlobRetention) * n.network.SlotsPerEpoch)
}

// noteHead writes which block is about to become the head, to disk, with all
// that was written before.
func (n *Node) noteHead(header *types.Header) error {
	db := n.eth.ChainDb()
	hash := header.Hash()
	batch := db.NewBatch()
	defer batch.Close()
	if err := batch.Put(beaconKey(n.network.beaconHeader(header).root()), blockKey(header.Number.Uint64(), hash)); err != nil {
		return err
	}
	if err := batch.Put(headKey, hash[:]); err != nil {
		return err
	}
	if err := batch.Write(); err != nil {
		return err
	}
	return db.SyncKeyValue()
}

// recoverHead sets the head to the block that was about to become it when the
// process ended, and the labels, which geth keeps only in part.
func (n *Node) recoverHead() error {
	db := n.eth.ChainDb()
	if ok, err := db.Has(headKey); err != nil {
		return err
	} else if !ok {
		n.label()
		return n.noteHead(n.chain.Genesis().Header())
	}
	value, err := db.Get(headKey)
	if err != nil {
		return err
	}
	hash := common.BytesToHash(value)
	block := n.chain.GetBlockByHash(hash)
	switch {
	case block == nil || hash == n.chain.CurrentBlock().Hash():
	case n.chain.HasBlockAndState(hash, block.NumberU64()):
		log.Info("Set head to the block that it was about to be", "number", block.Number(), "hash", hash)
		if _, err := n.chain.SetCanonical(block); err != nil {
			return err
		}
	}
	n.label()
	return nil
}

// beaconKey is the key of a beacon root's entry.
func beaconKey(root common.Hash) []byte {
	return append(beaconRootStem[:len(beaconRootStem):len(beaconRootStem)], root[:]...)
}

// blockKey names a block in an entry.
func blockKey(number uint64, hash common.Hash) []byte {
	return append(binary.BigEndian.AppendUint64(nil, number), hash[:]...)
}

// headerByRoot returns the header of the block with a beacon root, nil if there
// is none on the canonical chain.
func (n *Node) headerByRoot(root common.Hash) *types.Header {
	value, err := n.eth.ChainDb().Get(beaconKey(root))
	if err != nil || len(value) != 8+common.HashLength {
		return nil
	}
	number, hash := binary.BigEndian.Uint64(value), common.BytesToHash(value[8:])
	if n.chain.GetCanonicalHash(number) != hash {
		return nil
	}
	return n.chain.GetHeader(hash, number)
}
