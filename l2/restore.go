package l2

import (
	"fmt"

	"github.com/ethereum/go-ethereum/log"

	"nrollup/rollup"
)

// Restore makes a block the head that was in the chain before others took its place,
// unless it is in the chain. What was in blocks that are not in the chain any more is
// pending again. The error is a NotInChainError if the node never had the block.
func (n *Node) Restore(to rollup.BlockRef) error {
	n.building.Lock()
	defer n.building.Unlock()
	if n.Has(to) {
		return nil
	}
	fork := n.chain.GetHeaderByHash(to.Hash)
	if fork != nil && fork.Number.Uint64() != to.Number {
		fork = nil
	}
	for fork != nil && n.chain.GetCanonicalHash(fork.Number.Uint64()) != fork.Hash() {
		fork = n.chain.GetHeader(fork.ParentHash, fork.Number.Uint64()-1)
	}
	if fork == nil || n.chain.GetBlock(to.Hash, to.Number) == nil {
		_, err := n.find(to)
		return err
	}
	txs := n.transactionsAfter(fork.Number.Uint64())
	log.Warn("Going back to blocks that others had taken the place of", "fork", fork.Number, "head", to.Number, "txs", len(txs))
	err := n.lowerLabels(*refOf(fork))
	if err == nil {
		err = n.switchTo(to)
	}
	if err != nil {
		return fmt.Errorf("restore block %d: %w", to.Number, err)
	}
	return n.giveBack(txs)
}
