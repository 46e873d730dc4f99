package proposer

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/internal/sender"
	"nrollup/rollup"
)

// problem is why something cannot be done at the moment.
type problem struct {
	kind  problemKind
	block rollup.BlockRef // which it is about, if any
	err   error
}

type problemKind string

const (
	problemL1      problemKind = "l1"      // L1 cannot be asked
	problemSource  problemKind = "source"  // the rollup's node does not give a block
	problemFork    problemKind = "fork"    // what is on L1 is not in the chain of the rollup's node
	problemBlock   problemKind = "block"   // a block does not verify, or could not be defended
	problemAnchor  problemKind = "anchor"  // L1 does not have a block's anchor
	problemData    problemKind = "data"    // data cannot be published
	problemRefused problemKind = "refused" // the contract would revert
	problemFunds   problemKind = "funds"   // the account cannot pay
	problemFees    problemKind = "fees"    // L1 costs more than allowed
	problemPool    problemKind = "pool"    // L1's pool refuses a transaction
)

func (p *problem) Error() string {
	switch {
	case p.block == rollup.BlockRef{}:
		return p.err.Error()
	case p.block.Hash == common.Hash{}:
		return fmt.Sprintf("block %d: %v", p.block.Number, p.err)
	}
	return fmt.Sprintf("block %d (%v): %v", p.block.Number, p.block.Hash, p.err)
}

func (p *problem) Unwrap() error { return p.err }

// asProblem returns err as a problem: one with L1, unless it says otherwise.
func asProblem(err error) *problem {
	var p *problem
	if errors.As(err, &p) {
		return p
	}
	for kind, reason := range map[problemKind]error{
		problemFunds: sender.ErrUnfunded,
		problemFees:  sender.ErrFees,
		problemPool:  sender.ErrPool,
	} {
		if errors.Is(err, reason) {
			return &problem{kind: kind, err: err}
		}
	}
	return &problem{kind: problemL1, err: err}
}

// same reports whether two problems are the same to who reads the log.
func (p *problem) same(other *problem) bool {
	return p != nil && other != nil && p.kind == other.kind && p.block == other.block
}

// is reports whether a problem is of a kind.
func (p *problem) is(kind problemKind) bool { return p != nil && p.kind == kind }
