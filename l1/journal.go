package l1

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/ethereum/go-ethereum/core/txpool/legacypool"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/rlp"
)

// repool puts the transactions that geth's journal has into the pool. Geth does
// so too, but only ten seconds after the start; until then senders would be told
// nonces that they have used.
func (n *Node) repool() error {
	txs, err := readJournal(n.geth.Stack.ResolvePath(legacypool.DefaultConfig.Journal))
	if err != nil {
		return fmt.Errorf("read journal of transactions: %w", err)
	}
	added := 0
	for _, err := range n.eth.TxPool().Add(txs, true) {
		if err == nil { // most are in blocks by now
			added++
		}
	}
	if added > 0 {
		log.Info("Pending transactions are back in the pool", "txs", added)
	}
	return nil
}

// readJournal returns the transactions in a journal. What was being written as
// the process ended is left out.
func readJournal(name string) ([]*types.Transaction, error) {
	file, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var txs []*types.Transaction
	for stream := rlp.NewStream(file, 0); ; {
		tx := new(types.Transaction)
		if err := stream.Decode(tx); err != nil {
			if !errors.Is(err, io.EOF) {
				log.Warn("Journal of transactions is cut off", "txs", len(txs), "err", err)
			}
			return txs, nil
		}
		txs = append(txs, tx)
	}
}
