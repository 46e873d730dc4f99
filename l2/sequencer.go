package l2

import (
	"context"
	"errors"
	"fmt"
	"math"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/log"

	"nrollup/rollup"
)

// SequencerConfig says when blocks are built. The zero value is usable.
type SequencerConfig struct {
	BlockTime    time.Duration // between two blocks at least, whole seconds; 1 s if zero
	Heartbeat    time.Duration // between two blocks at most, whole seconds; 60 s if zero
	Gather       time.Duration // that a first transaction waits for others; 20 ms if zero
	PollInterval time.Duration // between two looks at L1 without anything to do; 1 s if zero
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

// L1 is what the sequencer asks of L1.
type L1 interface {
	// Anchor returns the block of L1 that the next block of the rollup is to know
	// of: a recent one. The error is why no block may be built, and a reason to ask
	// again.
	Anchor() (rollup.BlockRef, error)

	// Forced returns the transactions that wait to be forced, those that are due
	// first at the beginning.
	Forced() types.Transactions
}

// Sequencer builds blocks when there are transactions, and without any as often
// as the heartbeat asks for. What L1 has settled is for others to tell the node.
type Sequencer struct {
	node *Node
	l1   L1
	conf SequencerConfig

	anchor  rollup.BlockRef // of the next block, never before that of the head
	unknown error           // why there is none
	forced  types.Transactions
	newest  common.Hash // of the forced transactions that were seen

	built     bool      // blocks could be built before
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
	arrivals := make(chan core.NewTxsEvent, 1024) // the pool waits when it is full
	sub := s.node.geth.Eth.TxPool().SubscribeTransactions(arrivals, true)
	defer sub.Unsubscribe()

	poll := s.conf.Clock.After(s.conf.PollInterval)
	for {
		s.look()
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
		case <-s.node.returned:
			s.arrived()
		case <-poll:
			poll = s.conf.Clock.After(s.conf.PollInterval)
		case <-due:
			s.build(ctx)
		}
	}
}

// look asks for the anchor of the next block, and for what it must have. Blocks
// that others have settled may have a later anchor.
func (s *Sequencer) look() {
	if s.anchor, s.unknown = s.l1.Anchor(); s.unknown != nil {
		return
	}
	s.forced = s.l1.Forced()
	if last := len(s.forced) - 1; last >= 0 && s.forced[last].Hash() != s.newest {
		s.newest = s.forced[last].Hash()
		s.arrived()
	}
	if last, ok := s.node.Anchor(); ok && last.Number > s.anchor.Number {
		s.anchor = last
	}
}

// Halted returns why no block is built at present: ErrTooManyUnsettled, a fork that
// this program does not know, or what L1 says instead of an anchor. It is nil if
// blocks are built.
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
	if fork, ok := s.nextFork(); ok && fork.Before(at) {
		at = latest(last.Add(s.conf.BlockTime), fork)
	}
	return latest(at, s.notBefore), true
}

// nextFork returns when the fork after the head's begins. There is a block then even
// if nothing is pending: nodes answer by the rules of their latest block, and users
// should not be told what held before.
func (s *Sequencer) nextFork() (at time.Time, ok bool) {
	fork, since := s.node.schedule().Next(s.node.headHeader().Time)
	if fork == nil || since > math.MaxInt64 {
		return at, false
	}
	return time.Unix(int64(since), 0), true
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
	if s.look(); s.unknown != nil {
		return
	}
	now := s.conf.Clock.Now()
	fork, ok := s.nextFork()
	_, err := s.node.Build(ctx, Attributes{
		Timestamp:  uint64(now.Unix()),
		Anchor:     s.anchor,
		AllowEmpty: !now.Before(s.lastTime().Add(s.conf.Heartbeat)) || ok && !now.Before(fork),
		Forced:     s.forced,
	})
	switch {
	case err == nil:
		waiting, _ := s.node.geth.Eth.TxPool().Stats()
		s.wanted, s.since = waiting > 0 || len(s.forced) > 0, time.Time{} // what could not be forced may be by now
	case errors.Is(err, ErrNoTransactions):
		s.wanted = false
	case errors.Is(err, ErrAnchorGone): // it was asked for before L1 was looked at
		s.notBefore = now.Add(s.conf.Gather)
	case errors.Is(err, ErrUnfit): // what was dropped is logged; others should not wait for long
		s.notBefore = now.Add(s.conf.Gather)
	case ctx.Err() == nil:
		log.Error("Failed to build a block", "err", err)
		s.notBefore = now.Add(s.conf.BlockTime)
	}
}

// obstacle returns why no block can be built.
func (s *Sequencer) obstacle() error {
	if s.unknown == nil && s.node.Unsettled() >= s.conf.MaxUnsettled {
		return ErrTooManyUnsettled
	}
	if _, err := s.node.schedule().At(uint64(s.conf.Clock.Now().Unix())); err != nil {
		return err
	}
	return s.unknown
}

// setHalted logs when building stops and when it goes on.
func (s *Sequencer) setHalted(err error) {
	before := s.Halted()
	switch {
	case err == nil && before != nil:
		log.Info("Building blocks again", "head", s.node.Head().Number, "safe", s.node.Safe().Number)
	case err != nil && before == nil && !s.built:
		log.Info("Waiting before the first block", "reason", err, "head", s.node.Head().Number)
	case err != nil && (before == nil || before.Error() != err.Error()):
		log.Warn("Stopped building blocks", "reason", err, "head", s.node.Head().Number, "safe", s.node.Safe().Number)
	}
	if err == nil {
		s.built = true
		s.halted.Store(nil)
		return
	}
	s.halted.Store(&err)
}
