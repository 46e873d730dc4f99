package challenger

import (
	"context"
	"slices"

	"github.com/ethereum/go-ethereum/log"
	"golang.org/x/sync/errgroup"

	"nrollup/optimistic"
)

// examine tries to examine a proposal.
func (e *examiner) examine(ctx context.Context, x *examination) {
	if f, _, ok := e.store.get(x.ID, x.Count); ok {
		e.mu.Lock()
		x.finding.Blocks, x.finding.ProofGas = f.Blocks, f.ProofGas
		e.mu.Unlock()
		e.end(x, true)
		notify(e.found)
		return
	}
	payload, err := e.fetch(ctx, x)
	if err == nil {
		err = e.inspect(ctx, x, payload)
	}
	e.end(x, err == nil)
	if err == nil {
		e.save(x, payload)
	}
	notify(e.found)
}

func (e *examiner) fetch(ctx context.Context, x *examination) ([]byte, error) {
	fetching, cancel := context.WithTimeout(ctx, e.timeout)
	defer cancel()
	payload, err := e.data.Fetch(fetching, x.Pointer())
	if err != nil && ctx.Err() == nil {
		e.missing(x, err)
	}
	return payload, err
}

// missing notes that data could not be had.
func (e *examiner) missing(x *examination, err error) {
	e.mu.Lock()
	first := x.finding.Blocks == nil
	if first {
		x.finding.Blocks = slices.Repeat([]Verdict{Missing}, int(x.Count))
	}
	e.mu.Unlock()
	if first {
		missingMeter.Mark(1)
		log.Warn("Data of a proposal cannot be had, trying again", "proposal", x.Position, "id", x.ID, "err", err)
	}
}

// inspect checks the blocks of a proposal. The error is that of ctx.
func (e *examiner) inspect(ctx context.Context, x *examination, payload []byte) error {
	select {
	case e.turn <- struct{}{}:
		defer func() { <-e.turn }()
	case <-ctx.Done():
		return ctx.Err()
	}
	traces, err := optimistic.DecodePayload(payload, x.Count)
	e.begin(x)
	if err != nil {
		for i := range x.Count {
			e.conclude(x, int(i), Garbled, 0, err)
		}
		return nil
	}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(e.workers)
	for i, trace := range traces {
		group.Go(func() error {
			if ctx.Err() == nil {
				verdict, gas, err := e.judge.Block(x.Claims[i], &x.Proposed.Proposal, trace)
				e.conclude(x, i, verdict, gas, err)
			}
			return ctx.Err()
		})
	}
	return group.Wait()
}

// begin forgets that data was missing.
func (e *examiner) begin(x *examination) {
	e.mu.Lock()
	defer e.mu.Unlock()
	x.finding.Blocks, x.finding.ProofGas = make([]Verdict, x.Count), make([]uint64, x.Count)
}

// conclude notes the verdict on a block.
func (e *examiner) conclude(x *examination, i int, v Verdict, gas uint64, err error) {
	e.mu.Lock()
	x.finding.Blocks[i], x.finding.ProofGas[i] = v, gas
	e.mu.Unlock()
	checkedMeter.Mark(1)
	if v == True {
		return
	}
	if v == False {
		falseMeter.Mark(1)
	}
	log.Warn("A proposed block does not verify", "block", x.First()+uint64(i), "proposal", x.Position, "id", x.ID, "verdict", v, "err", err)
	notify(e.found)
}

func (e *examiner) save(x *examination, payload []byte) {
	e.mu.Lock()
	f := x.finding
	e.mu.Unlock()
	if err := e.store.put(x.ID, &f, payload); err != nil {
		log.Error("Cannot keep the data of a proposal: blocks of it cannot be defended", "proposal", x.Position, "id", x.ID, "err", err)
	}
}

// trace returns the trace of a block of a proposal that was examined.
func (e *examiner) trace(ctx context.Context, q *optimistic.Pending, number uint64) ([]byte, error) {
	_, payload, ok := e.store.get(q.ID, q.Count)
	if !ok {
		ctx, cancel := context.WithTimeout(ctx, e.timeout)
		defer cancel()
		var err error
		if payload, err = e.data.Fetch(ctx, q.Pointer()); err != nil {
			return nil, err
		}
	}
	traces, err := optimistic.DecodePayload(payload, q.Count)
	if err != nil {
		return nil, err
	}
	return traces[number-q.First()], nil
}
