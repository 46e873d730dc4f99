package explorer

import (
	"context"
	"net/http"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
)

// forcedPage is the inbox of forced transactions. Times are L1's, in seconds since
// 1970.
type forcedPage struct {
	Bond   wei            `json:"bond"`
	Now    uint64         `json:"now"`    // of the head of L1
	OpenAt uint64         `json:"openAt"` // from then on anyone settles; 0 without a sequencer
	Open   bool           `json:"open"`
	Queue  []*forcedEntry `json:"queue"`
}

type forcedEntry struct {
	Index    uint64         `json:"index"`
	Hash     common.Hash    `json:"hash"`
	Sender   common.Address `json:"sender"`
	Payer    common.Address `json:"payer"`
	Nonce    uint64         `json:"nonce"`
	Cost     wei            `json:"cost"` // that the sender must own
	Deadline uint64         `json:"deadline"`
	Overdue  bool           `json:"overdue"`
	Lapse    uint64         `json:"lapse"` // when it may leave the queue, at the earliest, if nobody has included it
	Tx       forcedTx       `json:"tx"`
	Included *uint64        `json:"included"` // in this block of the rollup, as far as its node knows
}

// forcedTx is what waits.
type forcedTx struct {
	To      *common.Address `json:"to"`
	ToName  string          `json:"toName,omitempty"`
	Value   wei             `json:"value"`
	Gas     uint64          `json:"gas"`
	MaxFee  wei             `json:"maxFeePerGas"`
	Input   hexutil.Bytes   `json:"input"`
	Decoded *decoded        `json:"decoded"`
}

func (s *Server) getForced(_ context.Context, r *http.Request) (any, error) {
	return s.byHeads(r, func(ctx context.Context) (any, error) {
		o := s.watcher.current.Load()
		if o.L1.Head == nil || o.Settlement == nil {
			return nil, &downError{s.l1.name, errNotYet}
		}
		entries, err := s.watcher.inbox.Pending(ctx, nil)
		if err != nil {
			return nil, s.l1.failed(err)
		}
		forced := &s.conf.Deployment.Spec.Forced
		page := &forcedPage{
			Bond: wei{forced.Bond.ToInt()}, Now: o.L1.Head.Time, OpenAt: o.Settlement.OpenAt, Open: o.Settlement.Open,
			Queue: []*forcedEntry{},
		}
		for _, e := range entries {
			page.Queue = append(page.Queue, &forcedEntry{
				Index: e.Index, Hash: e.Hash, Sender: e.Sender, Payer: e.Payer, Nonce: e.Nonce, Cost: wei{e.Cost},
				Deadline: e.Deadline, Overdue: page.Now > e.Deadline, Lapse: e.Deadline + forced.Lapse,
				Tx: forcedTx{
					To: e.Tx.To(), ToName: s.l2Name(e.Tx.To()), Value: wei{e.Tx.Value()}, Gas: e.Tx.Gas(), MaxFee: wei{e.Tx.GasFeeCap()},
					Input: e.Tx.Data(), Decoded: s.decoder.call("l2", e.Tx.To(), e.Tx.Data()),
				},
			})
		}
		return page, s.addIncluded(ctx, page.Queue)
	})
}

func (s *Server) l2Name(address *common.Address) string {
	if address == nil {
		return ""
	}
	return s.decoder.name("l2", *address)
}

// addIncluded says which transactions of the queue are in a block already.
func (s *Server) addIncluded(ctx context.Context, queue []*forcedEntry) error {
	if len(queue) == 0 {
		return nil
	}
	found := make([]*transaction, len(queue))
	batch := newBatch("eth_getTransactionByHash", len(queue), func(i int) ([]any, any) { return []any{queue[i].Hash}, &found[i] })
	if err := s.l2.batch(ctx, batch); err != nil {
		return err
	}
	for i, tx := range found {
		if tx != nil && tx.BlockNumber != nil {
			queue[i].Included = (*uint64)(tx.BlockNumber)
		}
	}
	return nil
}
