package forks

import (
	"math"
	"time"

	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/metrics"
)

// secondsLeft is the time until an unknown fork, infinite if none is scheduled.
var secondsLeft = metrics.NewRegisteredGaugeFloat64("forks/unknown/seconds", nil)

func init() { secondsLeft.Update(math.Inf(1)) }

// note sets the gauge to what is left at a time in seconds.
func note(u *Unknown, now uint64) {
	if u == nil {
		secondsLeft.Update(math.Inf(1))
		return
	}
	secondsLeft.Update(float64(u.Since) - float64(now))
}

// left returns how long it is until the fork, at most a day.
func (u *Unknown) left(now time.Time) time.Duration {
	const day = 24 * time.Hour
	if seconds := now.Unix(); seconds >= 0 && u.Since > uint64(seconds)+uint64(day/time.Second) {
		return day
	}
	return time.Unix(int64(u.Since), 0).Sub(now)
}

// reminder warns of an unknown fork: every day, and more often the nearer it is.
type reminder struct {
	of   Unknown
	next uint64 // seconds
}

func (r *reminder) remind(u *Unknown, now uint64) {
	if u == nil || now >= u.Since || *u == r.of && now < r.next {
		return
	}
	const minute, day = 60, 24 * 3600
	left := u.Since - now
	r.of, r.next = *u, now+min(max(left/2, minute), day)
	if left < day {
		log.Error("This program has to be replaced within a day", "err", u)
		return
	}
	log.Warn("This program has to be replaced before a fork of L1", "days", left/day, "err", u)
}
