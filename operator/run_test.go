package operator

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/event"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/rollup"
)

// run runs an operator until stop is called, which returns what Run does.
func (r *rig) run(o *Operator) (stop func() error) {
	r.Helper()
	ctx, cancel := context.WithCancel(r.ctx)
	ended := make(chan error, 1)
	go func() { ended <- o.Run(ctx) }()
	stop = sync.OnceValue(func() error {
		cancel()
		return <-ended
	})
	r.Cleanup(func() { _ = stop() })
	return stop
}

// eventually waits until a condition holds.
func (r *rig) eventually(what string, holds func() bool) {
	r.Helper()
	for deadline := time.Now().Add(time.Minute); !holds(); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(deadline) {
			r.Fatalf("%s: not within a minute", what)
		}
	}
}

// dial returns a client of L1 over the network.
func (r *rig) dial(endpoint string) *rpc.Client {
	r.Helper()
	client, err := rpc.DialContext(r.ctx, endpoint)
	r.must(err)
	r.Cleanup(client.Close)
	return client
}

// Over every kind of connection, a new block is posted at once, and what L1 takes
// in makes room for the next.
func TestRun(t *testing.T) {
	for _, test := range []struct {
		name string
		dial func(*rig) *rpc.Client
		poll time.Duration
	}{
		{"in process", func(r *rig) *rpc.Client { return r.rpc }, time.Hour},
		{"WebSocket", func(r *rig) *rpc.Client { return r.dial(r.l1.WSEndpoint()) }, time.Hour},
		{"HTTP", func(r *rig) *rpc.Client { return r.dial(r.l1.HTTPEndpoint()) }, 10 * time.Millisecond},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := newRig(t, address("operator"))
			o, err := New(Config{
				Deployment: r.deployment, Key: key("operator"), Now: r.now, MaxInFlight: 1, PollInterval: test.poll,
			}, test.dial(r), r.l2, Check(verifier, r.deployment))
			r.must(err)
			stop := r.run(o)
			for number := uint64(1); number <= 3; number++ {
				r.l2.extend(1, 1)
				r.eventually("posted", func() bool {
					_, pending := r.nonces("operator")
					return pending == number
				})
				r.slot()
				r.settled(number)
				r.eventually("seen", func() bool { return o.Status().Settled.Number == number })
			}
			if err := stop(); err != nil {
				t.Error(err)
			}
		})
	}
}

// Two operators race in earnest.
func TestRunRivals(t *testing.T) {
	r := newRig(t, common.Address{})
	for _, name := range []string{"operator", "second", "second"} {
		r.run(r.operator(name))
	}
	for range 10 {
		r.l2.extend(1, 1)
	}
	for r.head().Number < 10 {
		if r.number() > 60 {
			t.Fatalf("L1 has settled block %d, want 10", r.head().Number)
		}
		r.eventually("posted", func() bool {
			a, b := r.nonces("operator")
			c, d := r.nonces("second")
			return a < b || c < d
		})
		r.slot()
	}
	r.settled(10)
}

// L1 goes away and comes back, empty-handed: the operator says so once, and goes
// on.
func TestRunL1Restart(t *testing.T) {
	r := newRig(t, address("operator"))
	logged := r.capture()
	client := r.dial(r.l1.HTTPEndpoint())
	o, err := New(Config{
		Deployment: r.deployment, Key: key("operator"), PollInterval: 5 * time.Millisecond,
	}, client, r.l2, nil)
	r.must(err)
	r.run(o)
	r.l2.extend(2, 1)
	r.eventually("posted", func() bool { return o.Status().InFlight > 0 })
	r.must(r.l1.Close())
	r.eventually("seen", func() bool { return o.Status().Problem != "" })
	first := logged.count("L1 cannot be asked")
	r.start()
	r.eventually("seen", func() bool { return o.Status().Problem == "" })
	r.slot()
	if number := r.head().Number; number < 2 { // the pool has lost them
		r.eventually("posted again", func() bool {
			latest, pending := r.nonces("operator")
			return latest < pending || r.head().Number == 2
		})
		r.slot()
	}
	r.settled(2)
	if n := logged.count("L1 cannot be asked"); n != 1 || first != 1 {
		t.Errorf("%d lines about L1, want 1", n)
	}
	if n := logged.count("Settling again"); n != 1 {
		t.Errorf("%d lines about its return, want 1", n)
	}
}

// A block that does not verify is reported once, with the reason, and settled as
// soon as the source has a better one.
func TestRunFalseBlock(t *testing.T) {
	r := newRig(t, address("operator"))
	logged := r.capture()
	r.l2.extend(3, 1)
	good := r.l2.get(2)
	bad := r.l2.get(2)
	bad.Claim.GasUsed++
	r.l2.set(bad)
	o := r.operator("operator", func(c *Config) { c.PollInterval = time.Millisecond })
	checks := 0
	check := o.check
	o.check = func(b *rollup.Block) error {
		if b.Ref.Number == 2 {
			checks++
		}
		return check(b)
	}
	for range 5 { // as Run does
		o.report(asProblem(o.round(r.ctx)))
		r.slot()
	}
	r.settled(1)
	if got := o.Status().Problem; !strings.Contains(got, "block 2 ("+bad.Ref.Hash.Hex()+")") || !strings.Contains(got, "claim does not match the trace") {
		t.Errorf("the problem is %q", got)
	}
	if n := logged.count("Cannot settle"); n != 1 {
		t.Errorf("%d lines, want 1", n)
	}
	if checks != 1 {
		t.Errorf("checked %d times, want 1", checks)
	}
	r.l2.set(good)
	r.round(o)
	r.slot()
	r.settled(3)
}

// closing is a source that ends.
type closing struct {
	Source
	err error
}

func (c closing) SubscribeHeads(chan<- rollup.BlockRef) event.Subscription {
	return event.NewSubscription(func(<-chan struct{}) error { return c.err })
}

func TestRunSourceEnds(t *testing.T) {
	r := newRig(t, address("operator"))
	for _, reason := range []error{nil, errors.New("closed")} {
		o := r.operator("operator")
		o.source = closing{o.source, reason}
		if err := o.Run(r.ctx); !errors.Is(err, errSourceEnded) || reason != nil && !errors.Is(err, reason) {
			t.Errorf("have %v, want %v and %v", err, errSourceEnded, reason)
		}
	}
}

// lines are what was logged.
type lines struct {
	mu  sync.Mutex
	all bytes.Buffer
}

// capture collects what is logged from now on.
func (r *rig) capture() *lines {
	l, before := new(lines), log.Root()
	log.SetDefault(log.NewLogger(log.LogfmtHandler(l)))
	r.Cleanup(func() { log.SetDefault(before) })
	return l
}

func (l *lines) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.all.Write(b)
}

// count returns the number of lines that have all the words.
func (l *lines) count(words ...string) (n int) {
	l.mu.Lock()
	defer l.mu.Unlock()
lines:
	for line := range strings.Lines(l.all.String()) {
		for _, word := range words {
			if !strings.Contains(line, word) {
				continue lines
			}
		}
		n++
	}
	return n
}
