package proposer

import (
	"context"
	"fmt"

	"nrollup/contracts/bindings"
	"nrollup/internal/sender"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// call returns a call of the rollup's contract.
func (p *Proposer) call(name string, data []byte) *sender.Call {
	return &sender.Call{Name: name, To: p.cfg.Deployment.Contracts.Rollup, Data: data}
}

// defend proves a challenged block.
func (p *Proposer) defend(ctx context.Context, v *optimistic.View, a Action) (*task, error) {
	b, err := p.chain.block(a.Number)
	if err != nil {
		return nil, err
	}
	claim, path := a.Proposal.Claim(a.Number)
	c := p.call("defend", contract.PackProve(a.Proposal.Proposal, claim, path, b.Claim.GasUsed, b.Trace))
	c.Urgent = true
	t := &task{Call: c, kind: Defend, about: a.Proposal.ID, number: a.Number, last: a.Number, end: b.Ref.Hash}
	return p.try(ctx, t, min(v.Time+p.slot(), a.Deadline))
}

// remove removes a proposal that has lost a challenge, so that others can follow. It
// is paid for that out of the proposal's bond.
func (p *Proposer) remove(ctx context.Context, v *optimistic.View, a Action) (*task, error) {
	c := p.call("remove", contract.PackRemove(a.Proposal.Proposal, a.Proposal.Parent, a.Number))
	return p.try(ctx, &task{Call: c, kind: Remove, about: a.Proposal.ID, number: a.Number}, p.nextTime(v))
}

// finalize makes proposals final.
func (p *Proposer) finalize(ctx context.Context, v *optimistic.View, a Action) (*task, error) {
	records := recordsOf(a.Proposals)
	t := &task{
		Call:      p.call("finalize", contract.PackFinalize(records)),
		kind:      Finalize,
		about:     a.Proposals[0].ID,
		number:    a.Proposals[0].First(),
		last:      records[len(records)-1].Number,
		proposals: len(records),
	}
	return p.try(ctx, t, p.nextTime(v))
}

func recordsOf(list []*optimistic.Pending) []bindings.Proposal {
	records := make([]bindings.Proposal, len(list))
	for i, p := range list {
		records[i] = p.Proposal
	}
	return records
}

func (p *Proposer) slot() uint64 { return uint64(p.cfg.SlotTime.Seconds()) }

// nextTime is about the time of L1's next block, in seconds. It is not before the
// clock, as no block of the rollup is behind the clock.
func (p *Proposer) nextTime(v *optimistic.View) uint64 {
	return max(uint64(p.cfg.Now().Unix()), v.Time+p.slot())
}

// soonest is the earliest time that L1's next block can have, in seconds. It may
// be that of the slot that has begun, however late the block is.
func (p *Proposer) soonest(v *optimistic.View) uint64 {
	behind := max(uint64(p.cfg.Now().Unix()), v.Time) - v.Time
	return v.Time + max(p.slot(), behind-behind%max(p.slot(), 1))
}

// defensible returns an error unless a transaction on L1 can prove a block.
func (p *Proposer) defensible(b *rollup.Block) error {
	gas := rollup.ProofGas(len(b.Trace), b.Claim.GasUsed)
	switch limit := p.cfg.ExecuteGasLimit; {
	case len(b.Trace) > rollup.MaxTraceSize:
		return fmt.Errorf("its trace has %d bytes, a transaction on L1 can have %d: nobody could defend it", len(b.Trace), rollup.MaxTraceSize)
	case gas > rollup.MaxSettlementGas:
		return fmt.Errorf("to prove it takes up to %d gas, a transaction on L1 can have %d: nobody could defend it", gas, rollup.MaxSettlementGas)
	case limit > 0 && b.Claim.GasUsed > limit:
		return fmt.Errorf("it uses %d gas, a block of L1 may verify %d: nobody could defend it", b.Claim.GasUsed, limit)
	}
	return nil
}
