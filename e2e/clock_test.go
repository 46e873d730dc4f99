package e2e

import (
	"sync"
	"time"
)

// handClock is a clock that moves when it is told to. It is safe for concurrent
// use.
type handClock struct {
	mu     sync.Mutex
	now    time.Time
	timers []handTimer
}

type handTimer struct {
	at   time.Time
	fire chan time.Time
}

func newHandClock(seconds uint64) *handClock { return &handClock{now: time.Unix(int64(seconds), 0)} }

func (c *handClock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *handClock) After(d time.Duration) <-chan time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	timer := handTimer{at: c.now.Add(d), fire: make(chan time.Time, 1)}
	c.timers = append(c.timers, timer)
	c.ring()
	return timer.fire
}

// forward lets time pass, up to the given time at least.
func (c *handClock) forward(to time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if to.After(c.now) {
		c.now = to
	}
	c.ring()
}

// ring fires what is due.
func (c *handClock) ring() {
	waiting := c.timers[:0]
	for _, timer := range c.timers {
		if timer.at.After(c.now) {
			waiting = append(waiting, timer)
			continue
		}
		timer.fire <- c.now
	}
	c.timers = waiting
}

// seconds is the time of the clock in seconds.
func (c *handClock) seconds() uint64 { return uint64(c.Now().Unix()) }
