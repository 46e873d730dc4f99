package forks

import (
	"context"
	"errors"
	"time"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"
)

// ErrRescheduled says that L1 has scheduled its forks anew: what was started with the
// old schedule has to be started again.
var ErrRescheduled = errors.New("L1 has scheduled its forks anew")

// RescheduledError is ErrRescheduled with the new schedule.
type RescheduledError struct{ Schedule *Schedule }

func (e *RescheduledError) Error() string { return ErrRescheduled.Error() }

func (e *RescheduledError) Unwrap() error { return ErrRescheduled }

// Watcher watches the schedule of an L1: that it stays the same, and that no unknown
// fork begins.
type Watcher struct {
	Client *rpc.Client         // of L1; nil if that is in this process: then it does not change, and warns itself
	Known  *params.ChainConfig // as for Fetch

	Schedule *Schedule      // that is in use
	Every    time.Duration  // L1 is asked; 1 s if zero
	Learned  func(*Unknown) // is called when another unknown fork, or none, is the first; may be nil
	Clock    Clock          // the system's if nil

	changed  *Schedule // that L1 told last time, if it is another
	warnings reminder
}

// askTimeout is that of one look at L1.
const askTimeout = 10 * time.Second

// Run watches until ctx ends, and returns nil then. Else it returns a RescheduledError,
// or an *Unknown that L1 has reached, or the clock, or what CheckHead says. An L1 that is silent, or that
// tells less than it did, changes nothing. What is another schedule has to be told
// twice in a row: behind one URL there can be nodes that are upgraded one by one.
func (w *Watcher) Run(ctx context.Context) error {
	if w.Every <= 0 {
		w.Every = time.Second
	}
	if w.Clock == nil {
		w.Clock = systemClock{}
	}
	for {
		now := uint64(w.Clock.Now().Unix())
		if err := w.check(now); err != nil {
			return err
		}
		if err := w.ask(ctx); err != nil {
			return err
		}
		select {
		case <-w.Clock.After(w.pause()):
		case <-ctx.Done():
			return nil
		}
	}
}

func (w *Watcher) check(now uint64) error {
	note(w.Schedule.Unknown, now)
	if w.Client != nil {
		w.warnings.remind(w.Schedule.Unknown, now)
	}
	return w.Schedule.Check(now)
}

// pause returns how long to wait before the next look: not past an unknown fork.
func (w *Watcher) pause() time.Duration {
	if w.Schedule.Unknown == nil {
		return w.Every
	}
	left := w.Schedule.Unknown.left(w.Clock.Now())
	return max(min(w.Every, left), time.Millisecond)
}

// ask asks L1 for its schedule, and for its time, which need not be the clock's.
func (w *Watcher) ask(ctx context.Context) error {
	if w.Client == nil {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, askTimeout)
	defer cancel()
	told, err := Fetch(ctx, w.Client, w.Known)
	if err != nil {
		log.Debug("Cannot ask L1 for its forks", "err", err)
		return nil
	}
	if err := w.compare(told); err != nil {
		return err
	}
	var head *types.Header
	if err := w.Client.CallContext(ctx, &head, "eth_getBlockByNumber", "latest", false); err != nil || head == nil {
		log.Debug("Cannot ask L1 for its head", "err", err)
		return nil
	}
	return w.Schedule.CheckHead(head)
}

// compare takes up what L1 tells.
func (w *Watcher) compare(told *Schedule) error {
	if told.Source == SourceFile || told.Source.worse(w.Schedule.Source) || told.same(w.Schedule) {
		w.changed = nil
		return nil
	}
	if w.changed == nil || !w.changed.same(told) {
		w.changed = told
		return nil
	}
	w.changed = nil
	configs := Schedule{Config: w.Schedule.Config}
	if !configs.same(&Schedule{Config: told.Config}) {
		return &RescheduledError{told}
	}
	w.Schedule = told
	if w.Learned != nil {
		w.Learned(told.Unknown)
	}
	return nil
}

// worse reports whether a source tells less than another.
func (s Source) worse(than Source) bool {
	rank := map[Source]int{SourceNode: 2, SourceConfig: 1}
	return rank[s] < rank[than]
}
