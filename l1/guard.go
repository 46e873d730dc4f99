package l1

import (
	"context"
	"errors"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/log"

	"nrollup/forks"
)

// guard keeps a node out of a fork that it has no rules for: it builds no block there
// and takes none, and its process is told to end.
type guard struct {
	schedule *forks.Schedule
	fatal    chan error // has room for one
}

func newGuard(s *forks.Schedule) *guard {
	return &guard{schedule: s, fatal: make(chan error, 1)}
}

// check returns an error, a *forks.Unknown, if a block with a timestamp in seconds
// would be in a fork that is not known.
func (g *guard) check(timestamp uint64) error { return g.schedule.Check(timestamp) }

// reach is check for a time that has come: the process is told.
func (g *guard) reach(timestamp uint64) error {
	err := g.check(timestamp)
	if err != nil {
		g.fail(err)
	}
	return err
}

// fail tells the process why it is to end, unless it has been told already.
func (g *guard) fail(err error) {
	select {
	case g.fatal <- err:
		if !errors.Is(err, ErrSchedule) { // which is not wrong, and up to the process
			log.Error("The node has to end", "err", err)
		}
	default:
	}
}

// watch waits for a fork that is not known, until ctx ends. It warns, the more often
// the nearer it comes.
func (g *guard) watch(ctx context.Context, clock Clock) {
	unknown := g.schedule.Unknown
	since := time.Unix(int64(min(unknown.Since, 1<<40)), 0) // which will do for never
	for {
		left := since.Sub(clock.Now())
		if left <= 0 {
			g.fail(unknown)
			return
		}
		log.Warn("L1 has scheduled a fork that this program does not know: install a version that does", "fork", unknown.Name,
			"at", since.UTC(), "left", common.PrettyDuration(left))
		select {
		case <-ctx.Done():
			return
		case <-clock.After(min(left, reminder(left))):
		}
	}
}

// reminder returns when to warn again that there is some time left.
func reminder(left time.Duration) time.Duration {
	switch {
	case left > 48*time.Hour:
		return 24 * time.Hour
	case left > 2*time.Hour:
		return time.Hour
	}
	return 10 * time.Minute
}
