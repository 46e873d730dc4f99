package l1_test

import (
	"context"
	"errors"
	"math/big"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/l1"
)

// fakeClock is a clock that tests move.
type fakeClock struct {
	mu     sync.Mutex
	now    time.Time
	timers map[chan time.Time]time.Time // when each goes off
}

func newFakeClock(unix int64) *fakeClock {
	return &fakeClock{now: time.Unix(unix, 0), timers: make(map[chan time.Time]time.Time)}
}

func (c *fakeClock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *fakeClock) After(d time.Duration) <-chan time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	timer := make(chan time.Time, 1)
	c.timers[timer] = c.now.Add(d)
	c.fire()
	return timer
}

func (c *fakeClock) set(now time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = now
	c.fire()
}

func (c *fakeClock) fire() {
	for timer, at := range c.timers {
		if !at.After(c.now) {
			timer <- c.now
			delete(c.timers, timer)
		}
	}
}

// waiting reports whether the slot loop waits for the given time.
func (c *fakeClock) waiting(at time.Time) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, timer := range c.timers {
		if timer.Equal(at) {
			return true
		}
	}
	return false
}

func TestSlots(t *testing.T) {
	clock := newFakeClock(genesisTime - 5)
	node := start(t, l1.Config{Network: network(0), Produce: true, Clock: clock})
	c := client(t, node)
	at := func(seconds float64) time.Time {
		return time.Unix(genesisTime, 0).Add(time.Duration(seconds * float64(time.Second)))
	}
	var number uint64
	for _, step := range []struct {
		name  string
		now   float64 // seconds after the genesis
		block float64 // time of the block that this makes, 0 for none
		next  float64 // what the loop waits for then
	}{
		{"before the genesis", -3, 0, 2},
		{"genesis slot", 1, 0, 2},
		{"start of a slot", 2, 2, 4},
		{"within the slot", 3.5, 0, 4},
		{"late for a slot", 5.5, 4, 6},
		{"slots slept through", 21, 20, 22},
		{"clock put back", 9, 0, 22},
		{"until it is right again", 22, 22, 24},
	} {
		clock.set(at(step.now))
		eventually(t, step.name, func() bool { return clock.waiting(at(step.next)) })
		header, err := c.HeaderByNumber(t.Context(), nil)
		if err != nil {
			t.Fatal(err)
		}
		if step.block != 0 {
			number++
			if want := uint64(at(step.block).Unix()); header.Time != want {
				t.Errorf("%s: block at %d, want %d", step.name, header.Time, want)
			}
		}
		if header.Number.Uint64() != number {
			t.Fatalf("%s: block %d, want %d", step.name, header.Number, number)
		}
	}
}

// A node that was down makes up for nothing.
func TestSlotsAfterRestart(t *testing.T) {
	config := l1.Config{Network: network(0), DataDir: t.TempDir()}
	node := start(t, config)
	next(t, node)
	if err := node.Close(); err != nil {
		t.Fatal(err)
	}
	clock := newFakeClock(genesisTime + 101)
	config.Produce, config.Clock = true, clock
	node = start(t, config)
	eventually(t, "wait for the next slot", func() bool { return clock.waiting(time.Unix(genesisTime+102, 0)) })
	clock.set(time.Unix(genesisTime+102, 0))
	eventually(t, "wait for the slot after", func() bool { return clock.waiting(time.Unix(genesisTime+104, 0)) })
	header, err := client(t, node).HeaderByNumber(t.Context(), nil)
	if err != nil || header.Number.Uint64() != 2 || header.Time != genesisTime+102 {
		t.Errorf("block %d at %d, %v", header.Number, header.Time, err)
	}
}

func TestProduceSlotErrors(t *testing.T) {
	node := start(t, l1.Config{Network: network(0)})
	if _, err := node.ProduceSlot(t.Context(), genesisTime+6); err != nil {
		t.Fatal(err)
	}
	for name, timestamp := range map[string]uint64{
		"within a slot":       genesisTime + 9,
		"slot of the head":    genesisTime + 6,
		"before the head":     genesisTime + 4,
		"before the genesis":  genesisTime - 2,
		"start of everything": 0,
	} {
		if _, err := node.ProduceSlot(t.Context(), timestamp); !errors.Is(err, l1.ErrSlot) {
			t.Errorf("%s: %v", name, err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := node.ProduceNext(ctx); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// labels returns the numbers of the safe and the finalized block.
func labels(t *testing.T, node *l1.Node) (safe, final uint64) {
	t.Helper()
	numbers := make([]uint64, 2)
	for i, label := range []rpc.BlockNumber{rpc.SafeBlockNumber, rpc.FinalizedBlockNumber} {
		header, err := client(t, node).HeaderByNumber(t.Context(), big.NewInt(int64(label)))
		if err != nil {
			t.Fatal(err)
		}
		numbers[i] = header.Number.Uint64()
	}
	return numbers[0], numbers[1]
}

// Epochs have four slots in these tests.
func TestFinality(t *testing.T) {
	config := l1.Config{Network: network(0), DataDir: t.TempDir()}
	node := start(t, config)
	var last *types.Block
	for _, step := range []struct{ slot, safe, final uint64 }{ // blocks have the numbers 1, 2, 3 …
		{1, 0, 0}, {3, 0, 0},
		{4, 0, 0}, {5, 0, 0}, {7, 0, 0}, // epoch 1
		{9, 4 - 1, 0}, // epoch 2: checkpoint of 1 is slot 4, block 3
		{11, 3, 0},
		{13, 5, 3}, // epoch 3: that of 2 is slot 7, block 5, as slot 8 has none
		{16, 8 - 1, 5},
		{40, 9, 9},   // epoch 10, after a long time without blocks
		{44, 10, 9},  // epoch 11
		{48, 11, 10}, // epoch 12
		{50, 11, 10},
	} {
		var err error
		if last, err = node.ProduceSlot(t.Context(), node.Network().SlotTime(step.slot)); err != nil {
			t.Fatal(err)
		}
		if safe, final := labels(t, node); safe != step.safe || final != step.final {
			t.Errorf("slot %d (block %d): safe %d, finalized %d; want %d, %d", step.slot, last.Number(), safe, final, step.safe, step.final)
		}
	}
	safe, final := labels(t, node)
	if err := node.Close(); err != nil {
		t.Fatal(err)
	}
	node = start(t, config)
	if s, f := labels(t, node); s != safe || f != final || s == f {
		t.Errorf("after restart: safe %d, finalized %d; want %d, %d", s, f, safe, final)
	}
}
