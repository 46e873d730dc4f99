package proposer

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/optimistic"
	"nrollup/rollup"
)

// Policy is what decisions depend on besides L1 and the chain.
type Policy struct {
	Account  common.Address // of the proposer
	SlotTime uint64         // between blocks of L1, in seconds
	Interval uint64         // age in seconds of the oldest block at which blocks are proposed
	Overdue  bool           // a forced transaction is, and blocks to propose have it
}

// Chain is the rollup's chain, whose blocks all verify.
type Chain interface {
	// Head is its newest block.
	Head() rollup.BlockRef

	// Timestamp returns that of one of its blocks in seconds, or false if it has none
	// with that number.
	Timestamp(number uint64) (uint64, bool)

	// Has reports whether a block is in it.
	Has(block rollup.BlockRef) bool

	// Holds reports whether a claimed block of a proposal is one of its blocks by all
	// that the contract compares: so that its trace proves the claim.
	Holds(p *optimistic.Pending, number uint64) bool
}

// Kind says what is to be done.
type Kind string

// The kinds of actions.
const (
	Defend   Kind = "defend"   // prove a block of Proposal
	Remove   Kind = "remove"   // Proposal, as Number was challenged and not proven in time
	Finalize Kind = "finalize" // make Proposals final
	Propose  Kind = "propose"  // some of the blocks from Number to Last, as many as fit
)

// Action is something to be done on L1.
type Action struct {
	Kind      Kind
	Proposal  *optimistic.Pending
	Number    uint64 // of a block
	Last      uint64
	Deadline  uint64 // the last L1 time at which it can be done, in seconds; 0 if there is none
	Proposals []*optimistic.Pending
}

// maxFinalize is how many proposals are made final at once: far below the gas that a
// transaction can have.
const maxFinalize = 32

// Decide returns what is to be done on L1, the most urgent first. blocked says why
// nothing can be proposed, if there is a reason that somebody should know of.
func Decide(v *optimistic.View, c Chain, policy Policy) (actions []Action, blocked error) {
	next := v.Time + policy.SlotTime
	lost, since := firstLost(v)
	for _, p := range v.Pending {
		if lost != nil && p.Position >= lost.Proposal.Position {
			break // it falls: proofs would be in vain
		}
		actions = append(actions, defences(v, p, c, policy, next)...)
	}
	slices.SortStableFunc(actions, func(a, b Action) int { return cmp.Compare(a.Deadline, b.Deadline) })
	if lost != nil && v.Time >= since+reorgs*policy.SlotTime {
		actions = append(actions, *lost) // whoever has challenged it had the time to
	}
	propose, blocked := proposing(v, c, policy, lost, next)
	if propose != nil {
		actions = append(actions, *propose)
	}
	if ready := v.Finalizable(next); len(ready) > 0 {
		actions = append(actions, Action{Kind: Finalize, Proposals: ready[:min(len(ready), maxFinalize)]})
	}
	return actions, blocked
}

// proposing returns which blocks are to be proposed, nil if none are. The error says why
// nothing can be, if somebody should know of it.
func proposing(v *optimistic.View, c Chain, policy Policy, lost *Action, next uint64) (*Action, error) {
	if err := onOwnChain(v, c, policy.Account); err != nil {
		return nil, err
	}
	if lost != nil {
		return nil, fmt.Errorf("proposal %d (%v) has to be removed, with all on top of it: block %d was challenged, and nobody has proven it in time",
			lost.Proposal.Position, lost.Proposal.ID, lost.Number)
	}
	first := v.Tip().Number + 1
	last := min(c.Head().Number, v.Tip().Number+v.Params.MaxBlocks)
	if first > last {
		return nil, nil
	}
	oldest, ok := c.Timestamp(first)
	full := last-first+1 == v.Params.MaxBlocks
	if ok && (full || policy.Overdue || oldest+policy.Interval <= next) {
		return &Action{Kind: Propose, Number: first, Last: last}, nil
	}
	return nil, nil
}

// Share returns which of the actions of Decide are done at a time, if there is room for
// so many: the most urgent ones, but not so many defences that nothing else is done for
// as long as there are more of them. They do not depend on one another: L1 takes each,
// whether it has the others or not.
func Share(actions []Action, room int) []Action {
	defences := 0
	for defences < len(actions) && actions[defences].Kind == Defend {
		defences++
	}
	others := actions[defences:]
	return slices.Concat(actions[:min(defences, max(1, room-len(others)))], others)
}

// firstLost returns the removal of the lowest proposal that falls as soon as somebody
// asks for it, and since when that is so, in L1's time. It is nil if there is none.
func firstLost(v *optimistic.View) (lost *Action, since uint64) {
	for _, p := range v.Pending {
		for number := p.First(); number <= p.Number; number++ {
			if challenge, open := p.Challenges[number]; open && v.Time >= challenge.Deadline {
				return &Action{Kind: Remove, Proposal: p, Number: number}, challenge.Deadline
			}
		}
	}
	return nil, 0
}

// reorgs is how many slots a defence of somebody else's block keeps from the time in
// which it would be that one's: so deep L1 is reorganised now and then. As long
// removals are left to those whose challenges they end.
const reorgs = 3

// defences returns which challenged blocks of a proposal are to be proven in the next
// block of L1. In the first half of the time to respond the proposer itself is paid,
// whoever does it: then it is left alone.
func defences(v *optimistic.View, p *optimistic.Pending, c Chain, policy Policy, next uint64) (actions []Action) {
	half := v.Params.Response / 2
	margin := min(reorgs*policy.SlotTime, half/2)
	for number, challenge := range p.Challenges {
		if !c.Holds(p, number) {
			continue
		}
		if p.Proposer != policy.Account && next <= challenge.Deadline-half+margin {
			continue
		}
		actions = append(actions, Action{Kind: Defend, Proposal: p, Number: number, Deadline: challenge.Deadline})
	}
	slices.SortFunc(actions, func(a, b Action) int { return cmp.Compare(a.Number, b.Number) })
	return actions
}

// onOwnChain returns an error unless all that is pending is in the chain: the blocks,
// and what is claimed of them. What the account itself has proposed was: if the chain is
// still the same in the end, it need not be read all again after each start.
func onOwnChain(v *optimistic.View, c Chain, account common.Address) error {
	final := rollup.BlockRef{Number: v.Head.Number, Hash: v.Head.BlockHash}
	if !c.Has(final) {
		return fmt.Errorf("block %d (%v), which is final on L1, is not in the chain of this node, whose head is block %d", final.Number, final.Hash, c.Head().Number)
	}
	for _, p := range v.Pending {
		number := p.First()
		if p.Proposer == account {
			number = p.Number
		}
		for ; number <= p.Number; number++ {
			if !c.Holds(p, number) {
				return fmt.Errorf("proposal %d (%v) of %v is not what this node has: block %d", p.Position, p.ID, p.Proposer, number)
			}
		}
	}
	return nil
}
