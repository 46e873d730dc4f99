package dispute

import (
	"fmt"
	"math/big"

	"nrollup/contracts/bindings"
)

// judge checks what the contract did.
func (r *round) judge(x *executed) error {
	for _, event := range x.events {
		switch e := event.(type) {
		case *bindings.OptimisticRollupFinalized:
			p := r.book.records[e.Id]
			claims, err := p.Claims(r.book.parents[e.Id])
			if err != nil {
				return err
			}
			for _, claim := range claims {
				if r.truthOf(claim, p.ProposedAt, r.anchorHash) == nil {
					return fmt.Errorf("block %d is final and false", claim.Number)
				}
			}
		case *bindings.OptimisticRollupProven:
			p := r.book.records[e.Id]
			claims, err := p.Claims(r.book.parents[e.Id])
			if err != nil {
				return err
			}
			if r.truthOf(claims[e.Number-p.First()], p.ProposedAt, r.anchorHash) == nil {
				return fmt.Errorf("block %d is proven and false", e.Number)
			}
		}
	}
	for id := range r.book.fallen {
		if r.book.records[id].Proposer == proposer {
			return fmt.Errorf("a proposal of the honest proposer has fallen")
		}
	}
	return nil
}

// check compares the contract with the book.
func (r *round) check() error {
	chain := ask(r.environment, r.m, contract.PackChain(), contract.UnpackChain)
	if tip := r.book.tip(); chain.Tip != idOf(tip) || chain.TipPosition != tip.Position {
		return fmt.Errorf("the tip is %x at %d, the events say %d", chain.Tip, chain.TipPosition, tip.Position)
	}
	if extra := new(big.Int).Sub(r.m.balance(r.contract), r.book.holds()); extra.Sign() != 0 {
		return fmt.Errorf("the contract has %v wei more than it owes", extra)
	}
	return r.checkInbox()
}

// settled checks that nothing is left to do, that the rollup has gone on to its end,
// and what everybody has lost.
func (r *round) settled() error {
	if !r.idle || !r.done() {
		return fmt.Errorf("the rollup stopped at block %d, with %d proposals, and %d entries in the inbox", r.book.final, len(r.book.pending), len(r.book.inbox.queue))
	}
	return r.count()
}

// done reports whether all blocks are final, and nothing waits in the inbox.
func (r *round) done() bool {
	return r.book.final == r.chainEnd && len(r.book.pending) == 0 && len(r.book.inbox.queue) == 0
}
