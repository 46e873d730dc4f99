package main

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
)

// header is what the watch wants to know of a block of the rollup.
type header struct {
	Timestamp    hexutil.Uint64 `json:"timestamp"`
	GasLimit     hexutil.Uint64 `json:"gasLimit"`
	BaseFee      hexutil.Uint64 `json:"baseFeePerGas"` // wei
	Transactions []common.Hash  `json:"transactions"`
}

func (n *network) header(ctx context.Context, number uint64) (*header, error) {
	var h *header
	err := n.l2.Client().CallContext(ctx, &h, "eth_getBlockByNumber", hexutil.Uint64(number), false)
	if err == nil && h == nil {
		err = fmt.Errorf("there is no block %d", number)
	}
	return h, err
}

// move is a change of the safe block.
type move struct {
	at   time.Time
	safe uint64
}

// watch follows the rollup under load. Its fields but included are to be read
// when it has ended.
type watch struct {
	n        *network
	base     uint64       // the last block before
	included atomic.Int64 // transactions since
	blocks   []*header    // since, block base+1 first
	moves    []move

	lagBlocks uint64        // most blocks that were not settled
	lag       time.Duration // longest that a block was not
}

const watchInterval = 50 * time.Millisecond

// newWatch returns a watch of what comes after the present block.
func newWatch(ctx context.Context, n *network) (*watch, error) {
	s, err := n.status(ctx)
	if err != nil {
		return nil, err
	}
	return &watch{n: n, base: s.Latest.Number, moves: []move{{time.Now(), s.Safe.Number}}}, nil
}

// run watches until ctx ends.
func (w *watch) run(ctx context.Context) error {
	for ctx.Err() == nil {
		if err := w.observe(ctx); err != nil && ctx.Err() == nil {
			return err
		}
		sleep(ctx, watchInterval)
	}
	return nil
}

func (w *watch) observe(ctx context.Context) error {
	s, err := w.n.status(ctx)
	if err != nil {
		return err
	}
	now := time.Now()
	if s.Safe.Number > w.moves[len(w.moves)-1].safe {
		w.moves = append(w.moves, move{now, s.Safe.Number})
	}
	for w.base+uint64(len(w.blocks)) < s.Latest.Number {
		h, err := w.n.header(ctx, w.base+uint64(len(w.blocks))+1)
		if err != nil {
			return err
		}
		w.blocks = append(w.blocks, h)
		w.included.Add(int64(len(h.Transactions)))
	}
	if first := s.Safe.Number + 1; first > w.base && first <= s.Latest.Number {
		w.lagBlocks = max(w.lagBlocks, s.Latest.Number-s.Safe.Number)
		w.lag = max(w.lag, now.Sub(time.Unix(int64(w.block(first).Timestamp), 0)))
	}
	return nil
}

func (w *watch) block(number uint64) *header { return w.blocks[number-w.base-1] }

// window is a time from one change of the safe block to another, and the blocks
// that were settled in it. Between such changes nothing is seen to be settled:
// rates have to be counted from one to another.
type window struct {
	first, last uint64 // first to last block
	time        time.Duration
}

// window returns the longest window in the time from begin to end, one without
// blocks if there is none.
func (w *watch) window(begin, end time.Time) window {
	var from, to *move
	for i := range w.moves {
		m := &w.moves[i]
		if m.at.Before(begin) || m.at.After(end) || m.safe < w.base {
			continue
		}
		if from == nil {
			from = m
		}
		to = m
	}
	if from == to {
		return window{first: 1, last: 0}
	}
	// L1 settles at the start of a slot: what differs is when that was noticed
	return window{from.safe + 1, to.safe, max(slotTime, to.at.Sub(from.at).Round(slotTime))}
}

// transactions returns how many transactions the blocks of a window have.
func (w *watch) transactions(win window) (count int) {
	for number := win.first; number <= win.last; number++ {
		count += len(w.block(number).Transactions)
	}
	return count
}
