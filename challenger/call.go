package challenger

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/internal/sender"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// errNoTrace is a block whose trace is not there any more.
var errNoTrace = errors.New("its trace cannot be had")

// call returns the call of the contract that an action means.
func (c *Challenger) call(ctx context.Context, v *optimistic.View, a *Action) (*sender.Call, error) {
	call := &sender.Call{Name: a.String(), To: c.cfg.Deployment.Contracts.Rollup, Value: a.Value}
	switch a.Kind {
	case Reclaim:
		call.Data = contract.PackReclaim(a.Proposal, a.Number)
		return call, nil
	case Withdraw:
		call.Data = contract.PackWithdraw(c.Account())
		return call, nil
	}
	q := find(v, a.ID)
	if q == nil {
		return nil, fmt.Errorf("proposal %v is not pending", a.ID)
	}
	claim, path := q.Claim(a.Number)
	switch a.Kind {
	case Challenge:
		call.Data = contract.PackChallenge(a.Proposal, claim, path)
	case Remove:
		call.Data = contract.PackRemove(a.Proposal, q.Parent, a.Number)
	case Defend:
		trace, err := c.examiner.trace(ctx, q, a.Number)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", errNoTrace, err)
		}
		block, err := rollup.BlockOf(trace)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", errNoTrace, err)
		}
		call.Data = contract.PackProve(a.Proposal, claim, path, block.Claim.GasUsed, trace)
	}
	return call, nil
}

// find returns a pending proposal, nil if it is none.
func find(v *optimistic.View, id common.Hash) *optimistic.Pending {
	for _, q := range v.Pending {
		if q.ID == id {
			return q
		}
	}
	return nil
}
