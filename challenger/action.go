package challenger

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/contracts/bindings"
)

// Kind says what to do.
type Kind uint8

// The kinds of actions, each a call of the contract.
const (
	Challenge Kind = iota // a block of a proposal, with a bond
	Defend                // a block that somebody else has challenged
	Remove                // a proposal whose challenge was not answered
	Reclaim               // the bond of a challenge whose proposal fell
	Withdraw              // what the contract owes the account
)

var kindNames = [...]string{"challenge", "defend", "remove", "reclaim", "withdraw"}

func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return fmt.Sprintf("Kind(%d)", uint8(k))
}

// Action is something to do on L1.
type Action struct {
	Kind     Kind
	ID       common.Hash       // of the proposal; zero for Withdraw
	Proposal bindings.Proposal // with this id
	Number   uint64            // of the block; 0 for Withdraw
	Verdict  Verdict           // on the block that is challenged
	Own      bool              // the challenge that a removal is for is the account's, or the proposal that is defended

	// Deadline is the last L1 time at which it can be done, in seconds; 0 if there
	// is none.
	Deadline uint64

	// Urgent says that the deadline is near.
	Urgent bool

	// Value is the bond, in wei; nil if none is needed.
	Value *big.Int
}

// String says what the action is, for people.
func (a *Action) String() string {
	if a.Kind == Withdraw {
		return "withdraw what the contract owes"
	}
	return fmt.Sprintf("%v block %d of proposal %d", a.Kind, a.Number, a.Proposal.Position)
}

// key names an action within a chain of proposals.
type key struct {
	kind   Kind
	id     common.Hash
	number uint64
}

func (a *Action) key() key { return key{a.Kind, a.ID, a.Number} }

// rank orders actions by what is lost if they come too late.
func (a *Action) rank() int {
	switch {
	case a.Kind == Challenge && a.Verdict == False:
		return 0
	case a.Kind == Challenge && a.Urgent:
		return 1
	case a.Kind == Defend:
		return 2
	case a.Kind == Remove && a.Own:
		return 3
	case a.Kind == Challenge:
		return 4
	case a.Kind == Remove:
		return 5
	case a.Kind == Reclaim:
		return 6
	}
	return 7
}

// byUrgency brings actions into the order in which they should be done.
func byUrgency(actions []Action) {
	slices.SortStableFunc(actions, func(a, b Action) int {
		switch {
		case a.Urgent && !b.Urgent:
			return -1
		case b.Urgent && !a.Urgent:
			return 1
		}
		return cmp.Or(cmp.Compare(a.rank(), b.rank()), cmp.Compare(a.Deadline, b.Deadline))
	})
}
