package l1

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/log"
)

// leadKey is the key of ours in geth's database under which is how far the clock
// of a development L1 is ahead.
var leadKey = []byte("nrollup-dev-lead")

// dev is what a development L1 has besides: a clock that can be set, blocks on
// demand, changes of the state, senders whose keys nobody has, and snapshots to go
// back to. What moves the head holds the head lock of the node.
type dev struct {
	node  *Node
	clock *devClock

	mu        sync.Mutex // of the fields below; taken after the head lock
	interval  uint64     // slots from a block to the next; none by themselves if zero
	automine  bool       // a block for each transaction
	begun     uint64     // slot that was under way when the clock was set, or the loop had its last block
	next      uint64     // time that the next block is to have, in seconds; 0 if any
	snapshots []snapshot // oldest first
	lastID    uint64     // of a snapshot
	senders   map[common.Address]bool
	anySender bool

	fresh []*types.Transaction // of the pool, that run has not seen

	journalLock  sync.Mutex // held by who touches the journal of the pool
	journalLimit int64      // the size in bytes at which it is rewritten

	changed chan struct{} // gets a value when the clock or the interval was set
	arrived chan struct{} // and when there is something fresh
}

func newDev(n *Node, clock *devClock) *dev {
	d := &dev{node: n, clock: clock, senders: make(map[common.Address]bool), journalLimit: leastJournal, changed: make(chan struct{}, 1), arrived: make(chan struct{}, 1)}
	if n.config.Produce {
		d.interval = 1
	}
	return d
}

// resume sets the clock to where it was when the node ended.
func (d *dev) resume() {
	lead := time.Duration(0)
	if value, err := d.node.eth.ChainDb().Get(leadKey); err == nil && len(value) == 8 {
		lead = time.Duration(binary.BigEndian.Uint64(value))
	}
	d.clock.setLead(max(lead, d.leadOf(d.node.chain.CurrentBlock().Time)))
	d.begin()
}

// leadOf returns how far the clock is ahead if it shows the given time, in seconds.
func (d *dev) leadOf(timestamp uint64) time.Duration {
	return time.Unix(int64(timestamp), 0).Sub(d.clock.base.Now())
}

// setClock sets how far the clock is ahead, but to no less than shows the time of
// the head. It goes on from there: the slot that is under way then has no block of
// its own any more.
func (d *dev) setClock(lead time.Duration) error {
	d.clock.setLead(max(lead, d.leadOf(d.node.chain.CurrentBlock().Time)))
	d.begin()
	d.notify()
	value := binary.BigEndian.AppendUint64(nil, uint64(d.clock.lead()))
	if err := d.node.eth.ChainDb().Put(leadKey, value); err != nil {
		return fmt.Errorf("keep clock: %w", err)
	}
	return nil
}

// begin notes that the slot which is under way needs no block.
func (d *dev) begin() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.begun = d.node.network.slotAt(d.clock.Now())
}

// run makes blocks in slots, and for transactions if that is on, until ctx ends.
func (d *dev) run(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-d.changed:
		case <-d.due():
			d.tick(ctx)
		case <-d.arrived:
			d.take(ctx)
		}
	}
}

// collect keeps what is new in the pool for run, until ctx ends. It must not wait for
// a block, as who makes one waits for the pool, and that for who listens to it.
func (d *dev) collect(ctx context.Context) {
	events := make(chan core.NewTxsEvent, 16)
	sub := d.node.eth.TxPool().SubscribeTransactions(events, false)
	defer sub.Unsubscribe()
	for {
		select {
		case <-ctx.Done():
			return
		case <-sub.Err():
			return // the pool ends before the node does
		case event := <-events:
			d.mu.Lock()
			d.fresh = append(d.fresh, event.Txs...)
			d.mu.Unlock()
			signal(d.arrived)
		}
	}
}

// due returns a channel that gets a value when the next slot starts that is to
// have a block, nil if none is.
func (d *dev) due() <-chan time.Time {
	slot, ok := d.dueSlot()
	if !ok {
		return nil
	}
	return d.clock.After(d.node.network.slotStart(slot).Sub(d.clock.Now()))
}

// dueSlot returns the next slot that is to have a block by itself.
func (d *dev) dueSlot() (slot uint64, ok bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	head := d.node.network.Slot(d.node.chain.CurrentBlock().Time)
	return max(head+d.interval, d.begun+1), d.interval > 0
}

// everySlots returns how many slots there are from a block to the next, 0 if none
// come by themselves.
func (d *dev) everySlots() uint64 {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.interval
}

// tick makes the block of the slot that has begun, unless there is one. Slots that
// were missed stay without a block.
func (d *dev) tick(ctx context.Context) {
	n, begin := d.node, time.Now()
	n.headLock.Lock()
	defer n.headLock.Unlock()
	slot := n.network.slotAt(d.clock.Now())
	if due, ok := d.dueSlot(); !ok || slot < due {
		return // there was one on demand meanwhile, or the timer was early
	}
	d.begin()
	timestamp := n.network.SlotTime(slot)
	if wanted := d.wantedTime(); wanted != 0 {
		timestamp = wanted
	}
	block, err := d.makeAt(ctx, timestamp)
	switch {
	case errors.Is(err, context.Canceled):
	case err != nil:
		log.Error("No block in slot", "slot", slot, "err", err)
	default:
		delay := d.clock.Now().Sub(n.network.slotStart(slot))
		slotDelayTimer.Update(delay)
		log.Info("Made block", "number", block.Number(), "slot", n.network.Slot(block.Time()), "hash", block.Hash(), "txs", len(block.Transactions()),
			"gas", block.GasUsed(), "elapsed", common.PrettyDuration(time.Since(begin)))
	}
}

// take makes a block for transactions that are new in the pool, if it is to.
func (d *dev) take(ctx context.Context) {
	d.node.headLock.Lock()
	defer d.node.headLock.Unlock()
	d.mu.Lock()
	txs := d.fresh
	d.fresh = nil
	d.mu.Unlock()
	// The pool is not waited for: a reset leaves behind what comes at the same time.
	txs = slices.DeleteFunc(txs, func(tx *types.Transaction) bool {
		return !d.node.eth.TxPool().Has(tx.Hash()) || rawdb.ReadTxLookupEntry(d.node.eth.ChainDb(), tx.Hash()) != nil
	})
	if len(txs) == 0 || !d.mining() {
		return // they are in a block by now, or in the next one
	}
	if _, err := d.makeAt(ctx, d.nextTime()); err != nil && ctx.Err() == nil {
		log.Error("No block for transactions", "count", len(txs), "err", err)
	}
}

// mining reports whether there is a block for each transaction.
func (d *dev) mining() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.automine
}

// mine makes a block at once, whatever the time is, and sets the clock to its time
// if that is later.
func (d *dev) mine(ctx context.Context) (*types.Block, error) {
	d.node.headLock.Lock()
	defer d.node.headLock.Unlock()
	return d.makeAt(ctx, d.nextTime())
}

// makeAt makes a block of a time. The caller holds the head lock.
func (d *dev) makeAt(ctx context.Context, timestamp uint64) (*types.Block, error) {
	if err := d.promote(); err != nil {
		return nil, err
	}
	block, err := d.node.makeSlot(ctx, timestamp)
	if err != nil {
		return nil, err
	}
	return block, d.made(block)
}

// made does what comes after a block that was made on demand.
func (d *dev) made(block *types.Block) error {
	d.mu.Lock()
	d.next = 0
	d.mu.Unlock()
	if d.leadOf(block.Time()) <= d.clock.lead() {
		return nil
	}
	return d.setClock(d.leadOf(block.Time()))
}

// nextTime returns the time of a block that is made now: the start of a slot that
// is not before the clock, and after the head.
func (d *dev) nextTime() uint64 {
	if wanted := d.wantedTime(); wanted != 0 {
		return wanted
	}
	network := d.node.network
	slot := network.Slot(d.node.chain.CurrentBlock().Time) + 1
	now := d.clock.Now()
	at := network.slotAt(now)
	if network.slotStart(at).Before(now) {
		at++
	}
	return network.SlotTime(max(slot, at))
}

// wantedTime returns the time that the next block was ordered to have, 0 if it may
// have any.
func (d *dev) wantedTime() uint64 {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.next <= d.node.chain.CurrentBlock().Time {
		return 0
	}
	return d.next
}

// notify tells the loop that what it goes by has changed.
func (d *dev) notify() { signal(d.changed) }

func signal(to chan struct{}) {
	select {
	case to <- struct{}{}:
	default:
	}
}
