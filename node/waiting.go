package node

import (
	"context"
	"slices"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/forced"
	"nrollup/rollup"
)

// Waiting knows the transactions that wait in the inbox of forced transactions,
// as of the last time that L1 was asked.
type Waiting struct {
	inbox   *forced.Inbox
	poll    time.Duration
	entries atomic.Pointer[[]forced.Entry]
}

// NewWaiting returns what waits in the inbox of a rollup: nothing, until it was
// asked for. Run asks L1 as often as poll says, every second if it is zero.
func NewWaiting(client *rpc.Client, d *rollup.Deployment, poll time.Duration) *Waiting {
	if poll == 0 {
		poll = time.Second
	}
	w := &Waiting{inbox: forced.NewInbox(ethclient.NewClient(client), d), poll: poll}
	w.entries.Store(new([]forced.Entry))
	return w
}

// Run keeps up with L1 until ctx ends, and returns nil then.
func (w *Waiting) Run(ctx context.Context) error {
	return watch(ctx, w.poll, w.Update, "Cannot read the inbox of forced transactions")
}

// watch asks L1 something regularly until ctx ends, and returns nil then. A failure
// goes to the log, in these words.
func watch(ctx context.Context, interval time.Duration, ask func(context.Context) error, failure string) error {
	ticker := time.NewTicker(interval)
	defer ticker.Stop()
	for {
		if err := ask(ctx); err != nil && ctx.Err() == nil {
			log.Debug(failure, "err", err)
		}
		select {
		case <-ctx.Done():
			return nil
		case <-ticker.C:
		}
	}
}

// waitingTimeout is that of one look at the inbox.
const waitingTimeout = 10 * time.Second

// Update asks L1.
func (w *Waiting) Update(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, waitingTimeout)
	defer cancel()
	entries, err := w.inbox.Pending(ctx, nil)
	if err != nil {
		return err
	}
	known := *w.entries.Load()
	for _, e := range entries {
		if !slices.ContainsFunc(known, func(k forced.Entry) bool { return k.Hash == e.Hash }) {
			log.Info("A transaction waits to be forced", "index", e.Index, "hash", e.Tx.Hash(), "sender", e.Sender, "deadline", time.Unix(int64(e.Deadline), 0).UTC())
		}
	}
	w.entries.Store(&entries)
	return nil
}

// Transactions returns what waits, the first ones first.
func (w *Waiting) Transactions() types.Transactions {
	entries := *w.entries.Load()
	txs := make(types.Transactions, len(entries))
	for i, e := range entries {
		txs[i] = e.Tx
	}
	return txs
}
