package l2

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/log"

	"nrollup/rollup"
	"nrollup/stateless"
	"nrollup/transition"
)

// Settled is a block that L1 has settled.
type Settled struct {
	Block  *rollup.Block
	Anchor uint64 // number of the L1 block that it is anchored to
}

// Adopt makes blocks that L1 has settled, the oldest first, part of the chain:
// those that it has not are executed and checked in full, and take the place of
// what was built at their height. What was in blocks that are not in the chain
// any more is pending again. Blocks after the last one stay if they are on it.
//
// It returns when nothing but the loss of the disk can undo that. The error is a
// NotInChainError if the parent of a block is not in the chain, and a
// MismatchError if execution does not give the block, and wraps
// stateless.ErrUnknownFork if this program does not know its rules; then the head stays.
func (n *Node) Adopt(ctx context.Context, blocks []Settled) error {
	n.building.Lock()
	defer n.building.Unlock()
	for len(blocks) > 0 && n.Has(blocks[0].Block.Ref) {
		blocks = blocks[1:]
	}
	for len(blocks) > 0 {
		part := blocks[:min(len(blocks), adoptAtOnce)]
		if err := n.adopt(ctx, part); err != nil {
			return err
		}
		blocks = blocks[len(part):]
	}
	return nil
}

// adoptAtOnce is how many blocks are written before the disk is waited for.
const adoptAtOnce = 32

// adopt extends the parent of the first block, which becomes the end of the chain,
// by blocks that are not in it.
func (n *Node) adopt(ctx context.Context, blocks []Settled) error {
	first := blocks[0].Block
	parent := rollup.BlockRef{Number: first.Ref.Number - 1, Hash: first.Parent}
	if _, err := n.find(parent); err != nil {
		return err
	}
	start := time.Now()
	for _, b := range blocks {
		if err := n.execute(ctx, b); err != nil {
			return err
		}
	}
	txs := n.transactionsAfter(parent.Number)
	if last := n.Head(); last != parent {
		log.Warn("L1 has settled other blocks than those built here", "from", first.Ref.Number, "dropped", last.Number-parent.Number, "txs", len(txs))
	}
	if err := n.lowerLabels(parent); err != nil {
		return err
	}
	if err := n.geth.NoteHead(blocks[len(blocks)-1].Block.Ref.Hash); err != nil {
		return err
	}
	for _, b := range blocks {
		if err := n.announce(b.Block.Ref); err != nil {
			return fmt.Errorf("adopt block %d: %w", b.Block.Ref.Number, err)
		}
		n.logFork(b.Block)
	}
	adoptTimer.Update(time.Since(start))
	return n.giveBack(txs)
}

// execute executes a settled block on its parent, and writes it.
func (n *Node) execute(ctx context.Context, s Settled) error {
	ref := s.Block.Ref
	if n.chain.HasBlockAndState(ref.Hash, ref.Number) { // of which geth would make the head
		return nil
	}
	if _, err := n.schedule().At(s.Block.Timestamp); err != nil {
		return fmt.Errorf("block %d that L1 has settled: %w", ref.Number, err)
	}
	block, err := decode(s.Block)
	if err != nil {
		return &MismatchError{Settled: ref, Err: err}
	}
	if err := n.anchors.put(rollup.BlockRef{Number: s.Anchor, Hash: s.Block.Anchor}); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if _, err := n.chain.InsertBlockWithoutSetHead(context.WithoutCancel(ctx), block, false); err != nil {
		return &MismatchError{Settled: ref, Err: err}
	}
	if !n.chain.HasBlockAndState(ref.Hash, ref.Number) { // which geth does not call an error
		return errors.New("chain is stopping")
	}
	return nil
}

// decode returns the block of a trace, which must be the one that is settled.
func decode(b *rollup.Block) (*types.Block, error) {
	trace, err := stateless.DecodeTrace(b.Trace)
	if err != nil {
		return nil, err
	}
	block, err := transition.Block(trace)
	if err != nil {
		return nil, err
	}
	if block.Hash() != b.Ref.Hash || block.ParentHash() != b.Parent || block.Root() != b.Claim.PostStateRoot {
		return nil, fmt.Errorf("its data is that of block %d (%v) on %v with state root %v", block.NumberU64(), block.Hash(), block.ParentHash(), block.Root())
	}
	return block, nil
}

// lowerLabels makes a block safe, and final, if later ones were: they are about to
// leave the chain.
func (n *Node) lowerLabels(to rollup.BlockRef) error {
	safe, final := n.Safe(), n.Finalized()
	if safe.Number > to.Number {
		safe = to
	}
	if final.Number > to.Number {
		final = to
	}
	return n.SetSettled(safe, final)
}

// Has reports whether a block is in this node's chain.
func (n *Node) Has(ref rollup.BlockRef) bool {
	hash, ok := n.HashAt(ref.Number)
	return ok && hash == ref.Hash
}
