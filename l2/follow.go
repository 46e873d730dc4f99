package l2

import (
	"context"
	"errors"
	"time"

	"github.com/ethereum/go-ethereum/log"

	"nrollup/rollup"
)

// L1 is what the sequencer asks L1 for.
type L1 interface {
	// Anchor returns the block of L1 that the next block of the rollup is to know
	// of: a recent one.
	Anchor(ctx context.Context) (rollup.BlockRef, error)

	// Settled returns the last block of the rollup that its contract has settled,
	// in the latest and in the final block of L1.
	Settled(ctx context.Context) (latest, final rollup.BlockRef, err error)
}

// view is what is known of L1.
type view struct {
	anchor  rollup.BlockRef // never before that of the head
	settled uint64          // most blocks that were settled so far: an L1 that lags knows of fewer
	foreign error           // a NotInChainError
	down    bool            // L1 did not answer
}

// answer is what L1 said.
type answer struct {
	anchor        rollup.BlockRef
	latest, final rollup.BlockRef
	err           error
}

// L1 must answer within this time. Until then nothing changes.
const askTimeout = 10 * time.Second

func ask(ctx context.Context, l1 L1) (a answer) {
	ctx, cancel := context.WithTimeout(ctx, askTimeout)
	defer cancel()
	if a.anchor, a.err = l1.Anchor(ctx); a.err == nil {
		a.latest, a.final, a.err = l1.Settled(ctx)
	}
	return a
}

// poll asks L1 regularly until the context ends.
func (s *Sequencer) poll(ctx context.Context, answers chan<- answer) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-s.conf.Clock.After(s.conf.PollInterval):
		}
		a := ask(ctx, s.l1)
		select {
		case <-ctx.Done():
			return
		case answers <- a:
		}
	}
}

// see takes an answer of L1 into account. Without one, all stays as it is.
func (s *Sequencer) see(a answer) {
	v := &s.view
	if a.err != nil {
		if !v.down && !errors.Is(a.err, context.Canceled) {
			log.Warn("L1 does not answer, keeping the last anchor", "anchor", v.anchor.Number, "err", a.err)
		}
		v.down = true
		return
	}
	if v.down {
		log.Info("L1 answers again", "anchor", a.anchor.Number)
	}
	v.down = false
	if a.anchor.Number >= v.anchor.Number {
		v.anchor = a.anchor
	}
	v.foreign = s.node.SetSettled(a.latest, a.final)
	if v.foreign != nil {
		return
	}
	if v.settled = max(v.settled, a.latest.Number); v.settled == a.latest.Number && s.node.forgotten(a.anchor.Number) {
		if err := s.node.rewind(); err != nil {
			log.Error("Failed to rewind", "err", err)
			return
		}
		s.arrived()
	}
}
