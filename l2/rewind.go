package l2

import (
	"fmt"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/params"
)

// forgotten reports whether the blocks after the safe one can never be settled:
// L1, whose head has the given number or a later one, no longer knows the anchor
// of the first of them (EIP-2935). That happens when L1 goes on and nothing is
// settled for as long, because this node or its operator is down.
func (n *Node) forgotten(l1 uint64) bool {
	first := n.Safe().Number + 1
	if first > n.Head().Number {
		return false
	}
	anchor, ok := n.anchors.of(n.chain.GetHeaderByNumber(first))
	return ok && anchor.Number+params.HistoryServeWindow <= l1
}

// rewind makes the safe block the head. What was in the blocks after it is
// pending again. A process that is killed meanwhile does so when it is back.
func (n *Node) rewind() error {
	n.building.Lock()
	defer n.building.Unlock()

	var txs types.Transactions
	safe, head := n.Safe(), n.Head()
	for number := safe.Number + 1; number <= head.Number; number++ {
		txs = append(txs, n.chain.GetBlockByNumber(number).Transactions()...)
	}
	if err := n.geth.NoteHead(safe.Hash); err != nil {
		return fmt.Errorf("rewind to block %d: %w", safe.Number, err)
	}
	if _, err := n.chain.SetCanonical(n.chain.GetBlockByHash(safe.Hash)); err != nil {
		return fmt.Errorf("rewind to block %d: %w", safe.Number, err)
	}
	n.head.Store(&safe)
	log.Warn("L1 has forgotten the anchor of blocks that are not settled, building them again", "from", safe.Number+1, "to", head.Number, "txs", len(txs))
	if err := n.geth.Eth.TxPool().Sync(); err != nil {
		return fmt.Errorf("rewind to block %d: %w", safe.Number, err)
	}
	n.geth.Eth.TxPool().Add(txs, true) // geth itself puts back those of a few blocks only
	n.heads.Send(safe)
	return nil
}
