package l2

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/log"
)

// SequencerConfig says when blocks are built. The zero value is usable.
type SequencerConfig struct {
	BlockTime    time.Duration // between two blocks at least, whole seconds; 1 s if zero
	Heartbeat    time.Duration // between two blocks at most, whole seconds; 60 s if zero
	Gather       time.Duration // that a first transaction waits for others; 20 ms if zero
	PollInterval time.Duration // between two questions to L1; 1 s if zero
	MaxUnsettled uint64        // blocks that may wait to be settled; 1024 if zero
	Clock        Clock         // the system's if nil
}

func (c SequencerConfig) sanitize() (SequencerConfig, error) {
	for _, d := range []struct {
		value *time.Duration
		usual time.Duration
	}{{&c.BlockTime, time.Second}, {&c.Heartbeat, time.Minute}, {&c.Gather, 20 * time.Millisecond}, {&c.PollInterval, time.Second}} {
		if *d.value == 0 {
			*d.value = d.usual
		}
	}
	if c.MaxUnsettled == 0 {
		c.MaxUnsettled = 1024
	}
	if c.Clock == nil {
		c.Clock = systemClock{}
	}
	switch {
	case c.BlockTime < time.Second || c.BlockTime%time.Second != 0:
		return c, fmt.Errorf("block time %v is not a number of whole seconds", c.BlockTime)
	case c.Heartbeat < c.BlockTime || c.Heartbeat%time.Second != 0:
		return c, fmt.Errorf("heartbeat %v is not a number of whole seconds, at least the block time", c.Heartbeat)
	case c.Gather < 0 || c.PollInterval < 0:
		return c, errors.New("negative duration")
	}
	return c, nil
}

// Sequencer builds blocks when there are transactions, and without any as often
// as the heartbeat asks for. It keeps the labels of the node up to date.
type Sequencer struct {
	node *Node
	l1   L1
	conf SequencerConfig
	view view // of L1

	wanted    bool      // something is pending
	since     time.Time // when it arrived
	notBefore time.Time // of the next attempt, after a failure
	halted    atomic.Pointer[error]
}

// NewSequencer returns a sequencer of the node's chain.
func NewSequencer(node *Node, l1 L1, conf SequencerConfig) (*Sequencer, error) {
	conf, err := conf.sanitize()
	if err != nil {
		return nil, fmt.Errorf("sequencer: %w", err)
	}
	return &Sequencer{node: node, l1: l1, conf: conf, wanted: true}, nil
}

// Run builds blocks until the context ends, and then returns nil. While no block
// can be built it waits, see Halted.
func (s *Sequencer) Run(ctx context.Context) error {
	ctx, cancel := context.WithCancel(ctx)
	var polling sync.WaitGroup
	defer polling.Wait()
	defer cancel()

	arrivals := make(chan core.NewTxsEvent, 1024) // the pool waits when it is full
	sub := s.node.geth.Eth.TxPool().SubscribeTransactions(arrivals, true)
	defer sub.Unsubscribe()

	s.view.anchor, _ = s.node.Anchor()
	s.view.settled = s.node.Safe().Number
	s.see(ask(ctx, s.l1)) // before the first block: it must not go against what L1 has settled
	answers := make(chan answer)
	polling.Go(func() { s.poll(ctx, answers) })
	for {
		var due <-chan time.Time
		if at, ok := s.next(); ok {
			due = s.conf.Clock.After(at.Sub(s.conf.Clock.Now()))
		}
		select {
		case <-ctx.Done():
			return nil
		case err := <-sub.Err():
			return fmt.Errorf("sequencer: the pool has stopped: %w", err)
		case <-arrivals:
			s.arrived()
		case a := <-answers:
			s.see(a)
		case <-due:
			s.build(ctx)
		}
	}
}

// Halted returns why no block is built at present: a NotInChainError,
// ErrTooManyUnsettled or ErrNoAnchor. It is nil if blocks are built.
func (s *Sequencer) Halted() error {
	if err := s.halted.Load(); err != nil {
		return *err
	}
	return nil
}

func (s *Sequencer) arrived() {
	if !s.wanted {
		s.wanted, s.since = true, s.conf.Clock.Now()
	}
}

// next returns when to build, if at all.
func (s *Sequencer) next() (at time.Time, ok bool) {
	s.setHalted(s.obstacle())
	if s.Halted() != nil {
		return at, false
	}
	last := s.lastTime()
	at = last.Add(s.conf.Heartbeat)
	if s.wanted {
		at = latest(last.Add(s.conf.BlockTime), s.since.Add(s.conf.Gather))
	}
	return latest(at, s.notBefore), true
}

func latest(a, b time.Time) time.Time {
	if a.Before(b) {
		return b
	}
	return a
}

// lastTime returns the timestamp of the head.
func (s *Sequencer) lastTime() time.Time {
	return time.Unix(int64(s.node.headHeader().Time), 0)
}

// build makes a block if there is anything to make one of, or if it is time for
// an empty one.
func (s *Sequencer) build(ctx context.Context) {
	now := s.conf.Clock.Now()
	_, err := s.node.Build(ctx, Attributes{
		Timestamp:  uint64(now.Unix()),
		Anchor:     s.view.anchor,
		AllowEmpty: !now.Before(s.lastTime().Add(s.conf.Heartbeat)),
	})
	switch {
	case err == nil:
		waiting, _ := s.node.geth.Eth.TxPool().Stats()
		s.wanted, s.since = waiting > 0, time.Time{}
	case errors.Is(err, ErrNoTransactions):
		s.wanted = false
	case errors.Is(err, ErrUnfit): // what was dropped is logged; others should not wait for long
		s.notBefore = now.Add(s.conf.Gather)
	case ctx.Err() == nil:
		log.Error("Failed to build a block", "err", err)
		s.notBefore = now.Add(s.conf.BlockTime)
	}
}

// obstacle returns why no block can be built.
func (s *Sequencer) obstacle() error {
	switch unsettled := s.node.Unsettled(); {
	case s.view.foreign != nil:
		return s.view.foreign
	case s.view.anchor.Hash == [32]byte{}:
		return ErrNoAnchor
	case unsettled >= s.conf.MaxUnsettled:
		return ErrTooManyUnsettled
	}
	return nil
}

// setHalted logs when building stops and when it goes on.
func (s *Sequencer) setHalted(err error) {
	before := s.Halted()
	switch {
	case err == nil && before != nil:
		log.Info("Building blocks again", "head", s.node.Head().Number, "safe", s.node.Safe().Number)
	case err != nil && (before == nil || before.Error() != err.Error()):
		log.Error("Stopped building blocks", "reason", err, "head", s.node.Head().Number, "safe", s.node.Safe().Number)
	}
	if err == nil {
		s.halted.Store(nil)
		return
	}
	s.halted.Store(&err)
}
