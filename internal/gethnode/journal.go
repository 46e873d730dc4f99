package gethnode

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/rlp"
)

// journalName is the file in which geth keeps the transactions that users sent
// to this node.
const journalName = "transactions.rlp"

// readJournal returns the transactions in geth's journal, none if there is no
// such file. It removes what a crash has left at the end: geth would write what
// comes next behind it, and not find it again.
func readJournal(name string) (types.Transactions, error) {
	content, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("journal of the pool: %w", err)
	}
	var txs types.Transactions
	for rest := content; len(rest) > 0; {
		tx := new(types.Transaction)
		_, _, next, err := rlp.Split(rest)
		if err == nil {
			err = rlp.DecodeBytes(rest[:len(rest)-len(next)], tx)
		}
		if err != nil {
			log.Warn("The journal of the pool ends early", "file", name, "transactions", len(txs), "lost", common.StorageSize(len(rest)), "err", err)
			if err := os.Truncate(name, int64(len(content)-len(rest))); err != nil {
				return nil, fmt.Errorf("journal of the pool: %w", err)
			}
			break
		}
		txs, rest = append(txs, tx), next
	}
	return txs, nil
}

// restorePool puts journaled transactions back into the pool. geth would do so
// too, after ten seconds; until then senders would be told nonces that they have
// used.
func (n *Node) restorePool() {
	restored := 0
	for _, err := range n.Eth.TxPool().Add(n.pooled, true) {
		if err == nil { // most are in blocks by now
			restored++
		}
	}
	if restored > 0 {
		log.Info("Restored pending transactions", "count", restored)
	}
	n.pooled = nil
}
