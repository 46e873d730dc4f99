package bench

import (
	"context"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/rpc"
)

// watch follows the rollup while it is under load, and notes when each transaction
// reaches a stage.
type watch struct {
	client *rpc.Client

	mu       sync.Mutex
	sent     map[common.Hash]time.Time // in no block yet
	owners   map[common.Hash]*Account
	waiting  map[*Account]int // transactions in no block yet
	blocks   []included       // with transactions of ours, in order
	next     uint64           // block to look at
	total    int              // transactions of ours in blocks
	reverted int
	gas      uint64 // of ours
	last     time.Time
	reached  map[Stage]int // of blocks, those whose latencies are noted
	seconds  map[Stage][]float64
}

// included is a block with the times at which its transactions were sent.
type included struct {
	number uint64
	sent   []time.Time
}

func newWatch(ctx context.Context, client *rpc.Client) (*watch, error) {
	s, err := syncStatus(ctx, client)
	if err != nil {
		return nil, err
	}
	return &watch{
		client:  client,
		sent:    make(map[common.Hash]time.Time),
		owners:  make(map[common.Hash]*Account),
		waiting: make(map[*Account]int),
		next:    s.Latest.Number + 1,
		reached: make(map[Stage]int),
		seconds: make(map[Stage][]float64),
	}, nil
}

// run watches until ctx ends. A node that does not answer is asked again.
func (w *watch) run(ctx context.Context) {
	for ctx.Err() == nil {
		pause := pollInterval
		if err := w.look(ctx); err != nil && ctx.Err() == nil {
			log.Debug("Cannot watch the rollup", "err", err)
			pause = time.Second
		}
		_ = sleep(ctx, pause) // the loop looks at ctx
	}
}

func (w *watch) look(ctx context.Context) error {
	s, err := syncStatus(ctx, w.client)
	if err != nil {
		return err
	}
	for w.next <= s.Latest.Number {
		list, err := outcomes(ctx, w.client, w.next)
		if err != nil {
			return err
		}
		w.include(w.next, list, time.Now())
		w.next++
	}
	w.reach(&s, time.Now())
	return nil
}

// expect notes a transaction that is about to be sent.
func (w *watch) expect(tx Signed, at time.Time) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.sent[tx.Hash], w.owners[tx.Hash] = at, tx.From
	w.waiting[tx.From]++
}

// forget takes that back.
func (w *watch) forget(tx Signed) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.drop(tx.Hash)
}

func (w *watch) drop(hash common.Hash) {
	w.waiting[w.owners[hash]]--
	delete(w.sent, hash)
	delete(w.owners, hash)
}

func (w *watch) include(number uint64, list []outcome, now time.Time) {
	w.mu.Lock()
	defer w.mu.Unlock()
	b := included{number: number}
	for _, o := range list {
		at, ours := w.sent[o.Hash]
		if !ours {
			continue
		}
		w.drop(o.Hash)
		w.total++
		w.gas += uint64(o.GasUsed)
		if o.Status == 0 {
			w.reverted++
		}
		b.sent = append(b.sent, at)
		w.last = now
	}
	if len(b.sent) > 0 {
		w.blocks = append(w.blocks, b)
	}
}

// reach notes which blocks have reached a stage since the last time.
func (w *watch) reach(s *status, now time.Time) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, stage := range stages {
		number := s.at(stage)
		for _, b := range w.blocks[w.reached[stage]:] {
			if b.number > number {
				break
			}
			for _, at := range b.sent {
				w.seconds[stage] = append(w.seconds[stage], now.Sub(at).Seconds())
			}
			w.reached[stage]++
		}
	}
}

// counts are how many transactions have come how far.
type counts struct {
	included, safe, finalized, waiting, reverted int
}

func (w *watch) counts() counts {
	w.mu.Lock()
	defer w.mu.Unlock()
	return counts{w.total, len(w.seconds[Safe]), len(w.seconds[Finalized]), len(w.sent), w.reverted}
}

// waitingOf returns how many transactions of an account are in no block.
func (w *watch) waitingOf(a *Account) int {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.waiting[a]
}

// done reports whether all that was sent has reached a stage.
func (w *watch) done(stage Stage) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return len(w.sent) == 0 && len(w.seconds[stage]) == w.total
}

// span returns the first and the last block with transactions of ours.
func (w *watch) span() (first, last uint64, ok bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if len(w.blocks) == 0 {
		return 0, 0, false
	}
	return w.blocks[0].number, w.blocks[len(w.blocks)-1].number, true
}
