package dispute

import (
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/contracts/bindings"
	"nrollup/optimistic"
)

// audit looks at a transaction, and at what its events mean for others.
func (a *auditor) audit(i int, x *executed) error {
	for _, event := range x.events {
		switch e := event.(type) {
		case *bindings.OptimisticRollupChallenged:
			a.stakes[block{e.Challenger, e.Id, e.Number}] = x
		case *bindings.OptimisticRollupProven:
			if err := a.proven(i, x, e); err != nil {
				return err
			}
		case *bindings.OptimisticRollupRemoved:
			if err := a.removed(i, x, e); err != nil {
				return err
			}
		}
	}
	p := a.purses[x.from]
	if p == nil {
		return nil
	}
	switch {
	case x.kind == nothing:
		p.raced.Add(p.raced, x.fee) // what it replaced would have failed
	case x.err != nil && x.kind == prove && a.paidFor(x):
	case x.err != nil && x.kind == prove && a.reorgs == 0 && a.book.records[x.id].Proposer == x.from:
		return errors.New("somebody else was paid for the defence of the proposer's block")
	case x.err != nil:
		p.raced.Add(p.raced, x.fee)
		return a.wasRaced(i, x)
	case x.kind == propose, x.kind == finalize, x.kind == refund, x.kind == withdraw, x.kind == submit, x.kind == show, x.kind == clear_, x.kind == lapse:
		p.service.Add(p.service, x.fee)
	}
	return nil
}

// legible tells whether the trace of a block of a proposal was published as it is.
func (a *auditor) legible(p *optimistic.Proposed, number uint64) bool {
	s := spoiled(p, int(number-p.First()))
	return s == whole || s == shuffled
}

// paidFor tells whether the proposer's failed proof is part of a defence that it was
// paid for, see proven.
func (a *auditor) paidFor(x *executed) bool {
	return slices.ContainsFunc(a.book.done, func(y *executed) bool {
		return slices.ContainsFunc(y.events, func(event any) bool {
			e, ok := event.(*bindings.OptimisticRollupProven)
			return ok && e.Id == x.id && e.Number == x.number && e.Defender == x.from
		})
	})
}

// proven checks what an honest account gets for its proof, and notes what an honest
// challenger has paid for it.
func (a *auditor) proven(i int, x *executed, e *bindings.OptimisticRollupProven) error {
	for _, account := range honest {
		if stake := a.stakes[block{account, e.Id, e.Number}]; stake != nil && e.Defender != (common.Address{}) {
			if p := a.book.records[e.Id]; available(p) < stake.time-a.patience() && a.legible(p, e.Number) {
				return fmt.Errorf("an honest account has challenged a true block that it could see")
			}
			p := a.purses[account]
			p.publication.Add(p.publication, e.Paid)
			p.publication.Add(p.publication, stake.fee)
			delete(a.stakes, block{account, e.Id, e.Number})
		}
	}
	most := new(big.Int).Mul(x.price, big.NewInt(overpaid))
	if most.Add(most, x.fee); e.Paid.Cmp(most) > 0 {
		return fmt.Errorf("the proof costs %v wei, and brings %v", x.fee, e.Paid)
	}
	if p := a.purses[x.from]; p != nil && e.Defender != x.from {
		p.reorged.Add(p.reorged, x.fee)
		if a.reorgs == 0 {
			return errors.New("an honest account proved a block for nothing")
		}
	}
	if e.Defender == (common.Address{}) {
		return nil
	}
	if p := a.purses[e.Defender]; p != nil {
		cost, tips := new(big.Int), new(big.Int) // tips, and fees of what came in a later block
		for _, y := range a.book.done {
			if y.kind == prove && y.from == e.Defender && y.id == e.Id && y.number == e.Number {
				cost.Add(cost, y.fee)
				switch {
				case y.err != nil && y.time == x.time:
					tips.Add(tips, new(big.Int).Mul(big.NewInt(y.tip), new(big.Int).SetUint64(y.gas)))
				case y.err != nil:
					tips.Add(tips, y.fee)
				}
			}
		}
		// Who is paid at the price of another's transaction may lose the tip, and more if the
		// own one fails in a later block.
		if short := new(big.Int).Sub(cost, e.Paid); short.Cmp(tips) > 0 {
			return fmt.Errorf("the defence cost %v wei, and brings %v", cost, e.Paid)
		}
		p.raced.Add(p.raced, tips)
	}
	return nil
}

// overpaid is how much gas more than it costs a defence may be paid for: less than what
// it costs to propose a block, or data would be withheld for that.
const overpaid = 1_000

// removed checks that an honest challenger is paid for all that it took.
func (a *auditor) removed(i int, x *executed, e *bindings.OptimisticRollupRemoved) error {
	for _, account := range honest {
		shares, cost := a.outcome(account, e.Id)
		if x.from == account {
			shares++
		}
		income := new(big.Int).Mul(a.book.fallen[e.Id].share, big.NewInt(int64(shares)))
		if income.Cmp(cost) < 0 {
			return fmt.Errorf("challenges and their end cost %v wei, and %d shares bring %v", cost, shares, income)
		}
	}
	for id := range a.book.fallen { // those above
		if a.fellWith(id, i, e) {
			for _, account := range honest {
				_, cost := a.outcome(account, id)
				a.purses[account].vain.Add(a.purses[account].vain, cost)
			}
		}
	}
	return nil
}

// fellWith tells whether a proposal fell as the i-th transaction removed one below.
func (a *auditor) fellWith(id common.Hash, i int, e *bindings.OptimisticRollupRemoved) bool {
	if a.book.fallen[id].share.Sign() > 0 {
		return false
	}
	for id != (common.Hash{}) {
		if id == common.Hash(e.Id) {
			return true
		}
		id = a.book.records[id].Parent
		if a.book.records[id] == nil {
			return false
		}
	}
	return false
}

// outcome returns how many challenges of an account were open when a proposal fell,
// and what they, the removal and the reclaims cost it.
func (a *auditor) outcome(account common.Address, id common.Hash) (open int, cost *big.Int) {
	cost = new(big.Int)
	for at, stake := range a.stakes {
		if at.account == account && at.id == id {
			open++
			cost.Add(cost, stake.fee)
		}
	}
	for _, x := range a.book.done {
		if x.err == nil && x.from == account && x.id == id && (x.kind == remove || x.kind == reclaim) {
			cost.Add(cost, x.fee)
		}
	}
	return open, cost
}

// wasRaced checks that an honest transaction failed for no fault of its own: another
// one to the same end came first, or a reorganisation of L1 came between.
func (a *auditor) wasRaced(i int, x *executed) error {
	switch why := reason(x.receipt).(type) {
	case *bindings.OptimisticRollupNotTip, *bindings.OptimisticRollupNotPending, *bindings.OptimisticRollupAlreadyProven,
		*bindings.OptimisticRollupAlreadyChallenged, *bindings.OptimisticRollupNotChallenged, *bindings.OptimisticRollupDisputed,
		*bindings.OptimisticRollupNothingToRefund, *bindings.OptimisticRollupNothingOwed, *bindings.OptimisticRollupNotSequencer,
		*bindings.ForcedInboxNotFirst, *bindings.ForcedInboxUnknownEntry, *bindings.ForcedInboxWrongNonce, *bindings.OptimisticRollupForcedFirst:
		if a.reorgs == 0 && !a.overtaken(i) {
			return fmt.Errorf("an honest transaction failed for nobody's doing: %T", why)
		}
		return nil
	case *bindings.OptimisticRollupGuarded, *bindings.OptimisticRollupTooEarly,
		*bindings.OptimisticRollupTooLate, *bindings.OptimisticRollupStillPending:
		if a.reorgs > 0 {
			return nil
		}
		return fmt.Errorf("an honest transaction failed without a reorganisation: %T", why)
	default:
		return fmt.Errorf("an honest transaction failed: %T %+v", why, why)
	}
}

// overtaken tells whether the contract has changed while a transaction was under way.
func (a *auditor) overtaken(i int) bool {
	x := a.book.done[i]
	return slices.ContainsFunc(a.book.done[:i], func(y *executed) bool {
		return y.err == nil && y.from != x.from && y.time+a.patience() >= x.time
	})
}
