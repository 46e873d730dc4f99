package l2

import (
	"maps"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/lru"
	"github.com/ethereum/go-ethereum/core/txpool"
	"github.com/ethereum/go-ethereum/core/txpool/txorder"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"

	"nrollup/stateless"
)

// pending are transactions by sender, in the order of their nonces.
type pending map[common.Address][]*txpool.LazyTransaction

// pending returns what the pool has that can pay for being in the block.
func (n *Node) pending(header *types.Header) pending {
	txs, _ := n.geth.Eth.TxPool().Pending(txpool.PendingFilter{
		MinTip:  new(uint256.Int),
		BaseFee: uint256.MustFromBig(header.BaseFee),
	})
	return txs
}

// without returns p less the given transactions and what must follow them.
func (p pending) without(leaveOut func(common.Hash) bool) pending {
	rest := make(pending, len(p))
	for from, txs := range p {
		for i, tx := range txs {
			if leaveOut(tx.Hash) {
				txs = txs[:i]
				break
			}
		}
		if len(txs) > 0 {
			rest[from] = txs
		}
	}
	return rest
}

// take moves the transactions of a sender, at most limit of them, to a list of
// their own.
func (p pending) take(from common.Address, limit int) pending {
	txs := p[from]
	taken := pending{from: txs[:min(limit, len(txs))]}
	if p[from] = txs[len(taken[from]):]; len(p[from]) == 0 {
		delete(p, from)
	}
	return taken
}

// unfit knows transactions that do not fit into a block of a fork with others, or into
// any.
type unfit struct {
	fork      *stateless.Fork
	dropped   lru.BasicLRU[common.Hash, struct{}]    // in no block
	offenders lru.BasicLRU[common.Address, struct{}] // their senders: they come after everyone else
	late      common.Hash                            // did not fit into the last block: it comes first
}

const maxUnfit = 1 << 14

func newUnfit(fork *stateless.Fork) *unfit {
	return &unfit{
		fork:      fork,
		dropped:   lru.NewBasicLRU[common.Hash, struct{}](maxUnfit),
		offenders: lru.NewBasicLRU[common.Address, struct{}](maxUnfit),
	}
}

func (u *unfit) drop(tx common.Hash, from common.Address) {
	u.dropped.Add(tx, struct{}{})
	u.offenders.Add(from, struct{}{})
}

// queue gives transactions in the order in which a block should have them.
type queue []*txorder.TransactionsByPriceAndNonce

// order makes a queue: what came too late for the last block, then everything by
// tip, then what comes from those who sent what fits into no block. p may be used
// again.
func (u *unfit) order(p pending, header *types.Header, config *params.ChainConfig) queue {
	p = maps.Clone(p)
	first, last := make(pending), make(pending)
	for from, txs := range p {
		switch {
		case txs[0].Hash == u.late:
			maps.Copy(first, p.take(from, 1))
		case u.offenders.Contains(from):
			maps.Copy(last, p.take(from, len(txs)))
		}
	}
	var (
		signer = types.MakeSigner(config, header.Number, header.Time)
		q      queue
	)
	for _, part := range []pending{first, p, last} {
		q = append(q, txorder.NewTransactionsByPriceAndNonce(signer, part, header.BaseFee))
	}
	return q
}

// peek returns the next transaction, nil if there is none.
func (q *queue) peek() *txpool.LazyTransaction {
	for len(*q) > 0 && (*q)[0].Empty() {
		*q = (*q)[1:]
	}
	if len(*q) == 0 {
		return nil
	}
	tx, _ := (*q)[0].Peek()
	return tx
}

// next goes on after a transaction that is in the block, or in an earlier one.
func (q queue) next() { q[0].Shift() }

// skip goes on after a transaction that is not: its sender's later ones cannot be
// either.
func (q queue) skip() { q[0].Pop() }
