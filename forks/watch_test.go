package forks_test

import (
	"context"
	"encoding/json"
	"errors"
	"reflect"
	"sync/atomic"
	"testing"
	"time"

	"nrollup/forks"
)

// watched is a watcher at work, whose clock the test has.
type watched struct {
	t       *testing.T
	clock   *clock
	answer  atomic.Pointer[forks.Schedule] // of L1; none if nil
	learned chan *forks.Unknown
	done    chan error
	stop    context.CancelFunc
}

func watch(t *testing.T, schedule *forks.Schedule, l1 *fake) *watched {
	t.Helper()
	w := &watched{t: t, clock: newClock(genesisTime + 1), learned: make(chan *forks.Unknown, 1), done: make(chan error, 1)}
	watcher := forks.Watcher{Known: osaka(), Schedule: schedule, Every: 2 * time.Second, Clock: w.clock, Learned: func(u *forks.Unknown) { w.learned <- u }}
	if l1 != nil {
		l1.raw = func() (json.RawMessage, error) {
			s := w.answer.Load()
			if s == nil {
				return nil, notServed{}
			}
			return json.Marshal(s)
		}
		w.answer.Store(schedule)
		watcher.Client = l1.dial(t)
	}
	var ctx context.Context
	ctx, w.stop = context.WithCancel(t.Context())
	t.Cleanup(w.stop)
	go func() { w.done <- watcher.Run(ctx) }()
	return w
}

// pause waits until the watcher has looked, and pauses.
func (w *watched) pause() pause {
	w.t.Helper()
	select {
	case p := <-w.clock.pauses:
		return p
	case err := <-w.done:
		w.t.Fatalf("ended: %v", err)
	case <-time.After(time.Minute):
		w.t.Fatal("does not look at L1")
	}
	return pause{}
}

// look lets so many pauses pass.
func (w *watched) look(times int) {
	w.t.Helper()
	for range times {
		p := w.pause()
		w.clock.now.Add(int64(p.length / time.Second))
		p.over <- time.Time{}
	}
}

func (w *watched) end() error {
	w.t.Helper()
	select {
	case err := <-w.done:
		return err
	case p := <-w.clock.pauses:
		w.t.Fatalf("it goes on, for %v", p.length)
	case <-time.After(time.Minute):
		w.t.Fatal("it does not end")
	}
	return nil
}

func TestWatchQuiet(t *testing.T) {
	schedule := &forks.Schedule{Config: osaka(amsterdam(genesisTime + 1000)), Source: forks.SourceNode}
	w := watch(t, schedule, &fake{head: genesisTime + 1})
	w.look(3)
	w.answer.Store(nil) // it tells less than it did, as a node behind a proxy
	w.look(3)
	w.answer.Store(&forks.Schedule{Config: osaka()})
	w.look(1)
	w.answer.Store(schedule) // one node behind one URL has been upgraded before the others
	w.look(3)
	w.pause()
	w.stop()
	if err := w.end(); err != nil {
		t.Errorf("ended with %v", err)
	}
}

func TestWatchRescheduled(t *testing.T) {
	w := watch(t, &forks.Schedule{Config: osaka(), Source: forks.SourceNode}, &fake{head: genesisTime + 1})
	w.look(2)
	p := w.pause()
	w.answer.Store(&forks.Schedule{Config: osaka(amsterdam(genesisTime + 1000))})
	p.over <- time.Time{}
	w.look(1)
	err, changed := w.end(), new(forks.RescheduledError)
	if !errors.Is(err, forks.ErrRescheduled) || !errors.As(err, &changed) || *changed.Schedule.Config.AmsterdamTime != genesisTime+1000 {
		t.Errorf("ended with %v", err)
	}
}

// A process that had nothing but the file hears from an L1 that has been upgraded.
func TestWatchBetterSource(t *testing.T) {
	w := watch(t, &forks.Schedule{Config: osaka(), Source: forks.SourceFile}, &fake{head: genesisTime + 1})
	w.answer.Store(nil)
	w.look(1)
	p := w.pause()
	w.answer.Store(&forks.Schedule{Config: osaka(amsterdam(genesisTime + 1000))})
	p.over <- time.Time{}
	w.look(1)
	if err := w.end(); !errors.Is(err, forks.ErrRescheduled) {
		t.Errorf("ended with %v", err)
	}
}

func TestWatchUnknown(t *testing.T) {
	const since = genesisTime + 1000
	u := &forks.Unknown{Name: "Hegota", Since: since}
	w := watch(t, &forks.Schedule{Config: osaka(), Source: forks.SourceNode}, &fake{head: genesisTime + 1})
	p := w.pause()
	w.answer.Store(&forks.Schedule{Config: osaka(), Unknown: u})
	p.over <- time.Time{}
	w.look(1)
	if have := <-w.learned; !reflect.DeepEqual(have, u) {
		t.Errorf("learned %v", have)
	}
	p = w.pause()
	w.clock.now.Store(since - 1)
	p.over <- time.Time{}
	if p = w.pause(); p.length != time.Second {
		t.Errorf("it looks again in %v, a second before the fork", p.length)
	}
	w.clock.now.Store(since)
	p.over <- time.Time{}
	var have *forks.Unknown
	if err := w.end(); !errors.As(err, &have) || *have != *u {
		t.Errorf("ended with %v", err)
	}
}

// L1 is ahead of the clock, as one of development can be.
func TestWatchHead(t *testing.T) {
	const since = genesisTime + 1000
	u := &forks.Unknown{Since: since}
	w := watch(t, &forks.Schedule{Config: osaka(), Unknown: u, Source: forks.SourceNode}, &fake{head: since})
	if err := w.end(); !errors.Is(err, u) {
		t.Errorf("ended with %v", err)
	}
}

func TestWatchWithoutClient(t *testing.T) {
	const since = genesisTime + 3
	w := watch(t, &forks.Schedule{Config: osaka(), Unknown: &forks.Unknown{Since: since}}, nil)
	w.look(1)
	var u *forks.Unknown
	if err := w.end(); !errors.As(err, &u) || u.Since != since {
		t.Errorf("ended with %v", err)
	}
}

// Who has nothing but the file does not go on with its rules when L1 has left them.
func TestWatchFileOutOfDate(t *testing.T) {
	for name, test := range map[string]struct {
		schedule *forks.Schedule
		ends     bool
	}{
		"out of date": {&forks.Schedule{Config: osaka(amsterdam(genesisTime + 2)), Source: forks.SourceFile}, true},
		"right":       {&forks.Schedule{Config: osaka(), Source: forks.SourceFile}, false},
	} {
		t.Run(name, func(t *testing.T) {
			w := watch(t, test.schedule, &fake{head: genesisTime + 3}) // its blocks have no access lists
			w.answer.Store(nil)
			if !test.ends {
				w.look(2)
				return
			}
			if err := w.end(); !errors.Is(err, forks.ErrOtherL1) {
				t.Errorf("ended with %v", err)
			}
		})
	}
}
