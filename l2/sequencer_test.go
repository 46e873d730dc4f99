package l2

import (
	"bytes"
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/rollup"
)

// manualClock stands still until it is advanced.
type manualClock struct {
	mu     sync.Mutex
	now    time.Time
	timers map[chan time.Time]time.Time
}

func newManualClock(now time.Time) *manualClock {
	return &manualClock{now: now, timers: make(map[chan time.Time]time.Time)}
}

func (c *manualClock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *manualClock) After(d time.Duration) <-chan time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	ch := make(chan time.Time, 1)
	if c.timers[ch] = c.now.Add(d); d <= 0 {
		c.fire()
	}
	return ch
}

func (c *manualClock) advance(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
	c.fire()
}

func (c *manualClock) fire() {
	for ch, at := range c.timers {
		if !at.After(c.now) {
			delete(c.timers, ch)
			ch <- c.now
		}
	}
}

// scriptedL1 answers what it is told to.
type scriptedL1 struct {
	mu     sync.Mutex
	anchor rollup.BlockRef
	err    error
	forced types.Transactions
}

func (l *scriptedL1) set(change func(*scriptedL1)) {
	l.mu.Lock()
	defer l.mu.Unlock()
	change(l)
}

func (l *scriptedL1) Anchor() (rollup.BlockRef, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.anchor, l.err
}

func (l *scriptedL1) Forced() types.Transactions {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.forced
}

// running is a sequencer that runs until the test ends.
type running struct {
	*tester
	seq   *Sequencer
	clock *manualClock
	l1    *scriptedL1
	heads chan rollup.BlockRef
}

func run(t *testing.T, conf SequencerConfig, setup func(*scriptedL1)) *running {
	t.Helper()
	return runOn(t, startWith(t, nil), conf, setup)
}

// runOn runs a sequencer on a node from the time of its genesis on.
func runOn(t *testing.T, n *tester, conf SequencerConfig, setup func(*scriptedL1)) *running {
	t.Helper()
	l1 := &scriptedL1{anchor: anchorAt(1)}
	if setup != nil {
		setup(l1)
	}
	clock := newManualClock(time.Unix(int64(n.headHeader().Time), 0))
	conf.Clock = clock
	seq, err := NewSequencer(n.Node, l1, conf)
	if err != nil {
		t.Fatal(err)
	}
	r := &running{tester: n, seq: seq, clock: clock, l1: l1, heads: make(chan rollup.BlockRef, 4096)}
	sub := n.SubscribeHeads(r.heads)
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- seq.Run(ctx) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
		sub.Unsubscribe()
	})
	return r
}

const patience = time.Minute

// until advances the clock in steps until something is the case.
func (r *running) until(step time.Duration, what string, done func() bool) {
	r.t.Helper()
	for end := time.Now().Add(patience); !done(); {
		if time.Now().After(end) {
			r.t.Fatalf("%s: not after %v", what, patience)
		}
		r.clock.advance(step)
		time.Sleep(time.Millisecond) // lets others run: nothing depends on how long
	}
}

// nextBlock waits for a block without any time passing.
func (r *running) nextBlock() *rollup.Block {
	r.t.Helper()
	select {
	case ref := <-r.heads:
		block, err := r.Block(context.Background(), ref.Number)
		if err != nil {
			r.t.Fatal(err)
		}
		r.verify(block)
		return block
	case <-time.After(patience):
		r.t.Fatal("no block")
		return nil
	}
}

func (r *running) awaitHalt(want error) {
	r.t.Helper()
	r.until(time.Second, "halt", func() bool { return errors.Is(r.seq.Halted(), want) })
}

// A transaction gets its block at once if the last one is old enough, and else
// when it is.
func TestSequencerIncludesAtOnce(t *testing.T) {
	r := run(t, SequencerConfig{Gather: time.Nanosecond, BlockTime: 2 * time.Second}, nil)
	r.clock.advance(10*time.Second + 900*time.Millisecond)
	r.transfer(0, address(1))
	r.until(time.Microsecond, "first block", func() bool { return len(r.heads) > 0 })
	if block := r.nextBlock(); block.TxCount != 1 || block.Timestamp != genesisTime+10 {
		t.Fatalf("block has %d transactions, time %d", block.TxCount, block.Timestamp-genesisTime)
	}
	r.transfer(0, address(1))
	due := time.Unix(genesisTime+12, 0)
	r.until(10*time.Millisecond, "its time", func() bool { return len(r.heads) > 0 || !r.clock.Now().Before(due) })
	r.until(time.Microsecond, "second block", func() bool { return len(r.heads) > 0 }) // however long that takes
	if block := r.nextBlock(); block.TxCount != 1 || block.Timestamp != genesisTime+12 {
		t.Fatalf("block has %d transactions, time %d", block.TxCount, block.Timestamp-genesisTime)
	}
}

// Without transactions there is a block as often as the heartbeat asks for.
func TestSequencerHeartbeat(t *testing.T) {
	r := run(t, SequencerConfig{Heartbeat: 30 * time.Second}, nil)
	for i := range uint64(3) {
		r.until(500*time.Millisecond, "heartbeat", func() bool { return len(r.heads) > 0 })
		block := r.nextBlock()
		if parent := genesisTime + i*30; block.TxCount != 0 || block.Timestamp < parent+30 || block.Ref.Number != i+1 {
			t.Fatalf("block %d has %d transactions, time %d", block.Ref.Number, block.TxCount, block.Timestamp-genesisTime)
		}
		r.clock.mu.Lock() // the next one counts from here
		r.clock.now = time.Unix(genesisTime+int64(i+1)*30, 0)
		r.clock.mu.Unlock()
	}
}

// While L1 settles nothing, no more blocks are built than may wait.
func TestSequencerStopsUnsettled(t *testing.T) {
	r := run(t, SequencerConfig{Heartbeat: time.Second, MaxUnsettled: 3}, nil)
	r.awaitHalt(ErrTooManyUnsettled)
	if got := r.Head().Number; got != 3 {
		t.Fatalf("head %d, want 3", got)
	}
	r.transfer(0, address(1))
	settled, _ := r.Block(context.Background(), 2)
	if err := r.SetSettled(settled.Ref, r.Finalized()); err != nil {
		t.Fatal(err)
	}
	r.until(time.Second, "two more blocks", func() bool { return r.Head().Number == 5 })
	r.awaitHalt(ErrTooManyUnsettled)
	if r.Safe() != settled.Ref {
		t.Fatalf("safe %v, want %v", r.Safe(), settled.Ref)
	}
}

// The anchor follows L1, but never back, and while L1 has none nothing is built.
func TestSequencerAnchor(t *testing.T) {
	unknown := errors.New("not read up to its head")
	r := run(t, SequencerConfig{Heartbeat: time.Second}, func(l *scriptedL1) { l.err = unknown })
	r.awaitHalt(unknown)
	anchor := func(want uint64) {
		t.Helper()
		r.until(time.Second, "anchor", func() bool { a, ok := r.Anchor(); return ok && a == anchorAt(want) })
	}
	r.l1.set(func(l *scriptedL1) { l.err, l.anchor = nil, anchorAt(5) })
	anchor(5)
	r.l1.set(func(l *scriptedL1) { l.anchor = anchorAt(4) })
	before := r.Head().Number
	r.until(time.Second, "blocks", func() bool { return r.Head().Number > before+5 })
	anchor(5)
	r.l1.set(func(l *scriptedL1) { l.err = unknown })
	r.awaitHalt(unknown)
	before = r.Head().Number
	r.clock.advance(time.Minute)
	r.l1.set(func(l *scriptedL1) { l.anchor, l.err = anchorAt(9), nil })
	anchor(9)
	if block, _ := r.Block(t.Context(), before+1); block.Anchor != anchorAt(9).Hash {
		t.Errorf("block %d was built without an anchor to have", before+1)
	}
}

// A full pool is worked off block by block, without another transaction arriving.
func TestSequencerWorksOffPool(t *testing.T) {
	r := run(t, SequencerConfig{}, nil)
	const txs = 1200 // of 21,000 gas each: three blocks
	for i := range txs {
		r.transfer(i%accounts, address((i+1)%accounts))
	}
	included := 0
	r.until(100*time.Millisecond, "all transactions", func() bool {
		for len(r.heads) > 0 {
			included += r.nextBlock().TxCount
		}
		return included == txs
	})
	header := r.headHeader()
	for header.Number.Sign() > 0 {
		parent := r.chain.GetHeaderByHash(header.ParentHash)
		if header.Time <= parent.Time || int64(header.Time) > r.clock.Now().Unix() {
			t.Fatalf("block %v has the time %d, its parent %d", header.Number, header.Time, parent.Time)
		}
		header = parent
	}
}

// Many senders of what fits into no block, which each attempt finds only a few
// of, do not keep the others waiting for a block time each.
func TestSequencerGoesOnAfterUnfit(t *testing.T) {
	r := run(t, SequencerConfig{Gather: time.Nanosecond}, nil)
	data := bytes.Repeat([]byte{1}, 127<<10)
	for i := range 2 * maxAttempts {
		r.call(i, address(0), rollup.DefaultGasLimit, 50, data)
	}
	ordinary := r.transfer(100, address(1))
	r.clock.advance(time.Second)
	r.until(time.Microsecond, "block", func() bool { return len(r.heads) > 0 })
	if block := r.nextBlock(); !r.has(block, ordinary) || block.Timestamp != genesisTime+1 {
		t.Fatalf("block has %d transactions, time %d", block.TxCount, block.Timestamp-genesisTime)
	}
}

func TestSequencerConfig(t *testing.T) {
	for name, conf := range map[string]SequencerConfig{
		"fraction of a second":   {BlockTime: 1500 * time.Millisecond},
		"too short":              {BlockTime: time.Millisecond},
		"negative":               {BlockTime: -time.Second},
		"heartbeat below":        {BlockTime: 2 * time.Second, Heartbeat: time.Second},
		"negative poll interval": {PollInterval: -1},
	} {
		if _, err := NewSequencer(nil, nil, conf); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
