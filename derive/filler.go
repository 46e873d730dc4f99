package derive

import (
	"context"
	"errors"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/lru"
	"github.com/ethereum/go-ethereum/log"

	"nrollup/da"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// filler derives the blocks of proposals from their data. What it cannot have it
// asks for again, what is false it never takes.
type filler struct {
	deployment *rollup.Deployment
	reader     *reader
	source     Source
	now        func() time.Time

	bodies   lru.BasicLRU[common.Hash, *L1Block] // of L1, the ones read last
	verdicts map[common.Hash]*verdict            // of proposals that wait
}

// verdict is why the blocks of a proposal are not derived.
type verdict struct {
	err    error
	proofs int           // that L1 had of its blocks
	took   time.Duration // to find out
	again  time.Time     // when to try again
	pause  time.Duration // before that
	never  bool          // unless more is proven
}

// How long to wait before a proposal is tried again, how long a try may take at most,
// and how many bytes of traces are fetched in one step.
const (
	firstPause = time.Second
	lastPause  = time.Minute
	longestTry = time.Minute
	maxFill    = 16 << 20
)

func newFiller(d *rollup.Deployment, r *reader, source Source) *filler {
	return &filler{
		deployment: d,
		reader:     r,
		source:     source,
		now:        time.Now,
		bodies:     lru.NewBasicLRU[common.Hash, *L1Block](maxBodies),
		verdicts:   make(map[common.Hash]*verdict),
	}
}

// ready reports whether there is a proposal to derive, or to try again.
func (f *filler) ready(at Checkpoint) bool {
	if at.Chain == nil || len(at.Chain.waiting) == 0 {
		return false
	}
	v := f.verdict(at.Chain.waiting[0])
	return v == nil || !v.never && !f.now().Before(v.again)
}

// verdict returns why a proposal was not derived, nil if that is not known, or if more
// is known of it by now.
func (f *filler) verdict(w *waiting) *verdict {
	if v := f.verdicts[w.ID]; v != nil && v.proofs == len(w.Proofs) {
		return v
	}
	return nil
}

// fill derives what waits at a checkpoint, which moves on: as far as there is data
// that is right, and not too much at a time. The error is that of the context.
func (f *filler) fill(ctx context.Context, at *Checkpoint) (blocks []*Settled, err error) {
	for size := 0; size < maxFill && f.ready(*at); {
		w := at.Chain.waiting[0]
		start := f.now()
		list, head, err := f.derive(ctx, w, at.Head)
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if err != nil {
			f.refuse(w, err, f.now().Sub(start))
			break
		}
		if f.verdicts[w.ID] != nil {
			log.Info("Derived a proposal after all", "position", w.Position, "blocks", w.Last.Number-w.First+1, "head", w.Last.Number)
			delete(f.verdicts, w.ID)
		}
		at.derive(head)
		blocks = append(blocks, list...)
		for _, b := range list {
			size += len(b.Trace)
		}
	}
	return blocks, nil
}

// refuse notes why a proposal is not derived, after trying for some time. Reading L1
// goes on most of the time, however long an attempt takes.
func (f *filler) refuse(w *waiting, err error, took time.Duration) {
	v := &verdict{err: err, proofs: len(w.Proofs), took: took, never: isFinal(err)}
	before := f.verdicts[w.ID]
	if v.pause = firstPause; before != nil {
		v.pause = min(2*before.pause, lastPause)
	}
	v.again = f.now().Add(max(v.pause, 4*took))
	f.verdicts[w.ID] = v
	if before == nil || before.err.Error() != err.Error() {
		log.Warn("Cannot derive a proposal", "position", w.Position, "id", w.ID, "from", w.First, "to", w.Last.Number, "again", !v.never, "err", err)
	}
}

// patience returns how long the next try may take: longer if the last one took all of
// its time, as with much data on a slow line. It is short at first, as L1 is not read
// meanwhile.
func (f *filler) patience(w *waiting) time.Duration {
	if v := f.verdicts[w.ID]; v != nil {
		return max(requestTimeout, min(2*v.took, longestTry))
	}
	return requestTimeout
}

// isFinal reports whether trying again does not help.
func isFinal(err error) bool {
	var untrue *optimistic.FalseError
	return errors.As(err, &untrue) || errors.Is(err, optimistic.ErrPayload) || errors.Is(err, da.ErrMalformed)
}

// keep keeps a block of L1 that was read, if it tells of anything.
func (f *filler) keep(b *L1Block) {
	if b.Receipts != nil {
		f.bodies.Add(b.Ref().Hash, b)
	}
}

// body returns a block of L1 with its transactions and receipts.
func (f *filler) body(ctx context.Context, ref rollup.BlockRef) (*L1Block, error) {
	if b, ok := f.bodies.Get(ref.Hash); ok {
		return b, nil
	}
	b, err := ReadBlock(ctx, f.reader.client, ref.Hash)
	if err != nil {
		return nil, err
	}
	f.keep(b)
	return b, nil
}
