package l1

import (
	"sync"
	"time"
)

// devClock is a clock that can be set forward. It goes at the pace of the one
// below it, and is never behind that: blocks of a rollup, which go by the time of
// the day, would be ahead of L1, and could not be settled.
type devClock struct {
	base Clock

	mu    sync.Mutex
	ahead time.Duration // of base
}

func newDevClock(base Clock) *devClock { return &devClock{base: base} }

// Now implements Clock.
func (c *devClock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.base.Now().Add(c.ahead)
}

// After implements Clock. It does not know of the clock being set meanwhile.
func (c *devClock) After(d time.Duration) <-chan time.Time { return c.base.After(d) }

// lead returns how far the clock is ahead of the one below it.
func (c *devClock) lead() time.Duration {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.ahead
}

// setLead sets how far the clock is ahead.
func (c *devClock) setLead(ahead time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.ahead = max(ahead, 0)
}
