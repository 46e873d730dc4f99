package l1

import (
	"context"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/consensus/misc/eip4844"
	"github.com/ethereum/go-ethereum/core/txpool"
	"github.com/ethereum/go-ethereum/core/txpool/txorder"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"
)

// choose returns the pending transactions that a block with the given header is
// to have, in geth's order: the best tip first, the oldest among equals. Those
// that the execute gas limit has no room for are left out, with those of the
// same sender that follow; others take their place. It returns those chosen so
// far when ctx ends: transactions that do not fit must be run to be found out.
func (b *builder) choose(ctx context.Context, header *types.Header) ([]*types.Transaction, error) {
	trial, err := b.newTrial(ctx, header)
	if err != nil {
		return nil, err
	}
	defer trial.close()
	queue := b.pending(header)
	for ctx.Err() == nil {
		lazy := queue.peek()
		if lazy == nil || !trial.more() {
			break
		}
		if !trial.hasRoom(lazy) || b.leftOut(lazy.Hash, header) {
			queue.pop()
			continue
		}
		tx := lazy.Resolve() // nil if the pool has dropped it meanwhile
		switch {
		case tx != nil && trial.apply(tx):
			queue.shift()
			continue
		case tx != nil && trial.alone:
			b.leaveOut(tx, header)
		}
		queue.pop()
	}
	return trial.txs, trial.err()
}

// leftOut reports whether a transaction was found to exceed the limit alone.
func (b *builder) leftOut(tx common.Hash, header *types.Header) bool {
	until, ok := b.tooLarge.Get(tx)
	return ok && header.Number.Uint64() < until
}

func (b *builder) leaveOut(tx *types.Transaction, header *types.Header) {
	b.tooLarge.Add(tx.Hash(), header.Number.Uint64()+tooLargeBlocks)
	log.Warn("Transaction exceeds the execute gas limit of a block alone", "tx", tx.Hash(), "limit", b.network.executeLimit(header.GasLimit))
}

// queue is the pending transactions in the order that a block takes them.
type queue struct {
	plain, blob *txorder.TransactionsByPriceAndNonce
	next        *txorder.TransactionsByPriceAndNonce // the one peek took from
}

func (b *builder) pending(header *types.Header) *queue {
	filter := txpool.PendingFilter{
		MinTip:  uint256.NewInt(1),
		BaseFee: uint256.MustFromBig(header.BaseFee),
		BlobFee: uint256.MustFromBig(eip4844.CalcBlobFee(b.chain.Config(), header)),
	}
	osaka := b.chain.Config().IsOsaka(header.Number, header.Time)
	if osaka && !b.chain.Config().IsAmsterdam(header.Number, header.Time) {
		filter.GasLimitCap = params.MaxTxGas // EIP-7825
	}
	plain, _ := b.pool.Pending(filter)
	filter.BlobTxs, filter.BlobVersion = true, types.BlobSidecarVersion0
	if osaka {
		filter.BlobVersion = types.BlobSidecarVersion1 // EIP-7594
	}
	blob, _ := b.pool.Pending(filter)
	signer := types.MakeSigner(b.chain.Config(), header.Number, header.Time)
	return &queue{
		plain: txorder.NewTransactionsByPriceAndNonce(signer, plain, header.BaseFee),
		blob:  txorder.NewTransactionsByPriceAndNonce(signer, blob, header.BaseFee),
	}
}

// peek returns the next transaction, nil if there is none.
func (q *queue) peek() *txpool.LazyTransaction {
	plain, plainTip := q.plain.Peek()
	blob, blobTip := q.blob.Peek()
	if plain == nil || blob != nil && plainTip.Lt(blobTip) {
		q.next = q.blob
		return blob
	}
	q.next = q.plain
	return plain
}

// shift goes on to the next transaction of the same sender.
func (q *queue) shift() { q.next.Shift() }

// pop leaves out the sender's further transactions.
func (q *queue) pop() { q.next.Pop() }
