package l2

import (
	"fmt"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/log"

	"nrollup/rollup"
)

// Rewind makes a block of the chain the head. What was in the blocks after it is
// pending again. The error is a NotInChainError if it is not in the chain.
func (n *Node) Rewind(to rollup.BlockRef) error {
	n.building.Lock()
	defer n.building.Unlock()
	if _, err := n.find(to); err != nil {
		return err
	}
	return n.rewind(to)
}

// SetAnchors says which anchors L1 takes. It has forgotten others, or left the
// chain that they were in: blocks that are not settled are taken back from the
// first on that has such an anchor, and built again from what they had in them.
// From now on Build refuses such an anchor too.
func (n *Node) SetAnchors(good func(anchor rollup.BlockRef) bool) error {
	n.building.Lock()
	defer n.building.Unlock()
	n.goodAnchor = good
	safe, head := n.Safe(), n.Head()
	for number := safe.Number + 1; number <= head.Number; number++ {
		header := n.chain.GetHeaderByNumber(number)
		anchor, ok := n.anchors.of(header)
		if !ok || good(anchor) {
			continue
		}
		log.Warn("L1 does not have the anchor of blocks that are not settled, building them again",
			"from", number, "to", head.Number, "anchor", anchor.Number, "hash", anchor.Hash)
		return n.rewind(rollup.BlockRef{Number: number - 1, Hash: header.ParentHash})
	}
	return nil
}

// rewind makes a block of the chain the head. n.building is locked.
func (n *Node) rewind(to rollup.BlockRef) error {
	if to == n.Head() {
		return nil
	}
	txs := n.transactionsAfter(to.Number)
	err := n.lowerLabels(to)
	if err == nil {
		err = n.switchTo(to)
	}
	if err != nil {
		return fmt.Errorf("rewind to block %d: %w", to.Number, err)
	}
	return n.giveBack(txs)
}

// transactionsAfter returns the transactions in all blocks after one.
func (n *Node) transactionsAfter(number uint64) (txs types.Transactions) {
	for number++; number <= n.Head().Number; number++ {
		txs = append(txs, n.chain.GetBlockByNumber(number).Transactions()...)
	}
	return txs
}

// switchTo makes a block that is in the database the head. A process that is
// killed meanwhile does so when it is back.
func (n *Node) switchTo(to rollup.BlockRef) error {
	if err := n.geth.NoteHead(to.Hash); err != nil {
		return err
	}
	return n.announce(to)
}

// announce makes a block the head that was noted to be, or comes before it.
func (n *Node) announce(to rollup.BlockRef) error {
	if _, err := n.chain.SetCanonical(n.chain.GetBlockByHash(to.Hash)); err != nil {
		return fmt.Errorf("set head: %w", err)
	}
	n.head.Store(&to)
	n.heads.Send(to)
	return nil
}

// giveBack puts transactions back into the pool that were in blocks which are
// not in the chain any more. geth itself does so for a few blocks only.
func (n *Node) giveBack(txs types.Transactions) error {
	if len(txs) == 0 {
		return nil
	}
	if err := n.geth.Eth.TxPool().Sync(); err != nil {
		return fmt.Errorf("put transactions back into the pool: %w", err)
	}
	n.geth.Eth.TxPool().Add(txs, true) // those that are in a block again are refused
	select {
	case n.returned <- struct{}{}:
	default: // it is known already
	}
	return nil
}
