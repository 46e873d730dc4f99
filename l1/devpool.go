package l1

import (
	"errors"
	"fmt"
	"os"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/txpool"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rlp"
)

// pooled returns all transactions of the pool, those of a sender in order, those
// with blobs with them.
func (d *dev) pooled() (txs []*types.Transaction) {
	pool := d.node.eth.TxPool()
	pending, queued := pool.Content()
	for _, lists := range []map[common.Address][]*types.Transaction{pending, queued} {
		for _, list := range lists {
			txs = append(txs, list...)
		}
	}
	for _, version := range []byte{types.BlobSidecarVersion0, types.BlobSidecarVersion1} {
		blobs, _ := pool.Pending(txpool.PendingFilter{BlobTxs: true, BlobVersion: version})
		for _, list := range blobs {
			for _, lazy := range list {
				if tx := pool.Get(lazy.Hash); tx != nil {
					txs = append(txs, tx)
				}
			}
		}
	}
	return txs
}

// promote returns when what users have sent is pending, if it can be. The reset of the
// pool before a block, which comes first otherwise, leaves for the next block what
// follows on pending transactions. Geth waits for what it was sent before with any
// transaction, also with one that it refuses: this one is of an account that has
// nothing.
func (d *dev) promote() error {
	chain := d.node.chain.Config()
	tx, err := signFor(common.Address{}, types.LatestSigner(chain), &types.DynamicFeeTx{
		ChainID: chain.ChainID, GasTipCap: common.Big1, GasFeeCap: common.Big1, Gas: params.TxGas, To: new(common.Address), Value: common.Big1,
	})
	if err != nil {
		return err
	}
	d.node.eth.TxPool().Add([]*types.Transaction{tx}, true)
	return nil
}

// drop removes a transaction from the pool, and reports whether it was there. Geth
// can only empty the pool: the others are put back.
func (d *dev) drop(hash common.Hash) (bool, error) {
	d.node.headLock.Lock()
	defer d.node.headLock.Unlock()
	pool := d.node.eth.TxPool()
	if !pool.Has(hash) {
		return false, nil
	}
	txs := d.pooled()
	pool.Clear()
	for _, tx := range txs {
		if tx.Hash() == hash {
			continue
		}
		if err := errors.Join(pool.Add([]*types.Transaction{tx}, true)...); err != nil {
			return true, fmt.Errorf("put back transaction %v: %w", tx.Hash(), err)
		}
	}
	return true, d.rewriteJournal()
}

// journal is geth's file of transactions that users sent, from which they are put
// into the pool as the node starts. A development L1 keeps it itself: geth would send
// those again that a revert has taken back.
func (d *dev) journal() string { return d.node.geth.Stack.ResolvePath("transactions.rlp") }

// leastJournal is the size in bytes up to which the journal is not worth rewriting.
const leastJournal = 16 << 20

// keep adds a transaction in the pool to the journal. If that is larger by far than
// what is in the pool, since most of it is in blocks by now, it is rewritten.
func (d *dev) keep(tx *types.Transaction) error {
	d.journalLock.Lock()
	defer d.journalLock.Unlock()
	size, err := writeTxs(d.journal(), os.O_APPEND, []*types.Transaction{tx})
	if err != nil || size <= d.journalLimit {
		return err
	}
	return d.replaceJournal()
}

// rewriteJournal has the journal hold what is in the pool, and no more.
func (d *dev) rewriteJournal() error {
	d.journalLock.Lock()
	defer d.journalLock.Unlock()
	return d.replaceJournal()
}

// replaceJournal is rewriteJournal for who holds the lock.
func (d *dev) replaceJournal() error {
	fresh := d.journal() + ".new"
	size, err := writeTxs(fresh, os.O_TRUNC, d.pooled())
	if err != nil {
		return err
	}
	d.journalLimit = max(leastJournal, 2*size)
	if err := os.Rename(fresh, d.journal()); err != nil {
		return fmt.Errorf("journal of the pool: %w", err)
	}
	return nil
}

// writeTxs writes transactions to a file, and returns how large that is then. Those
// with blobs are left out: geth keeps them itself.
func writeTxs(name string, flag int, txs []*types.Transaction) (size int64, err error) {
	file, err := os.OpenFile(name, os.O_CREATE|os.O_WRONLY|flag, 0o600)
	if err != nil {
		return 0, fmt.Errorf("journal of the pool: %w", err)
	}
	for _, tx := range txs {
		if tx.Type() != types.BlobTxType && err == nil {
			err = rlp.Encode(file, tx)
		}
	}
	if info, statErr := file.Stat(); statErr == nil {
		size = info.Size()
	}
	return size, errors.Join(err, file.Close())
}
