package explorer

import (
	"context"
	"math"
	"net/http"

	"github.com/ethereum/go-ethereum/common/hexutil"
)

// txHistory are transactions of an account, the newest first.
type txHistory struct {
	Transactions []*historyTx `json:"transactions"`
	Next         *uint64      `json:"next"` // before this block, the list goes on; null at its end
}

type historyTx struct {
	*txSummary
	Block uint64 `json:"block"`
	Time  uint64 `json:"time"`
}

// maxHistory is how many transactions of an account a page has, about: a block is
// never split.
const maxHistory = 25

// maxTurns is how often the node is asked for one page: it stops searching after
// some work, with nothing found maybe.
const maxTurns = 8

func (s *Server) getAddressTxs(ctx context.Context, r *http.Request, c *chain) (any, error) {
	address, err := parseAddress(r.PathValue("address"))
	if err != nil {
		return nil, err
	}
	before, err := number(r, "before", 0, math.MaxInt64)
	if err != nil {
		return nil, err
	}
	list := &txHistory{Transactions: []*historyTx{}}
	for range maxTurns {
		var found struct {
			Txs      []*transaction `json:"txs"`
			Receipts []*struct {
				receipt
				Time quantity `json:"timestamp"`
			} `json:"receipts"`
			Last bool      `json:"lastPage"`
			Next *quantity `json:"next"`
		}
		if err := c.call(ctx, &found, "ots_searchTransactionsBefore", address, hexutil.Uint64(before), hexutil.Uint64(maxHistory)); err != nil {
			return nil, err
		}
		for i, tx := range found.Txs {
			if tx == nil || i >= len(found.Receipts) || found.Receipts[i] == nil || tx.BlockNumber == nil {
				continue
			}
			got := found.Receipts[i]
			list.Transactions = append(list.Transactions, &historyTx{s.summary(c, tx, &got.receipt), uint64(*tx.BlockNumber), uint64(got.Time)})
			list.Next = (*uint64)(tx.BlockNumber)
		}
		switch {
		case found.Last:
			list.Next = nil
			return list, nil
		case found.Next != nil:
			list.Next, before = (*uint64)(found.Next), uint64(*found.Next)
		}
		if len(list.Transactions) > 0 || found.Next == nil {
			break
		}
	}
	return list, nil
}
