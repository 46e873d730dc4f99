package l1

import (
	"context"
	"encoding/binary"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/log"
)

// beaconRootStem and a beacon root are the key of ours in geth's database under
// which its block is.
var beaconRootStem = []byte("nrollup-beacon-")

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

// setHead makes an imported block the head, and moves the labels.
func (n *Node) setHead(block *types.Block) error {
	if err := n.noteHead(block.Header()); err != nil {
		return err
	}
	if _, err := n.chain.SetCanonical(block); err != nil {
		return fmt.Errorf("set head to block %d: %w", block.Number(), err)
	}
	n.announceFork(block)
	n.label()
	return n.pruneBlobs(block)
}

// announceFork says so if a block is the first one of a fork.
func (n *Node) announceFork(head *types.Block) {
	parent, config := n.chain.GetHeader(head.ParentHash(), head.NumberU64()-1), n.chain.Config()
	if parent == nil {
		return
	}
	if fork := config.LatestFork(head.Time()); fork != config.LatestFork(parent.Time) {
		log.Info("Fork of L1 is active", "fork", fork, "number", head.Number(), "hash", head.Hash(), "time", head.Time())
	}
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

// noteHead writes to disk which block is about to become the head.
func (n *Node) noteHead(header *types.Header) error {
	hash := header.Hash()
	if err := n.eth.ChainDb().Put(beaconKey(n.network.beaconHeader(header).root()), blockKey(header.Number.Uint64(), hash)); err != nil {
		return err
	}
	return n.geth.NoteHead(hash)
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
