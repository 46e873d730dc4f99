package derive

import (
	"github.com/ethereum/go-ethereum/common"

	"nrollup/rollup"
)

// Step is a part of the way along L1's chain.
type Step struct {
	// Back is set if L1 has left the chain: what came after it is gone. It leads to
	// the last block of L1 that is still there, and to the head of that time.
	Back *Checkpoint

	// Blocks are the blocks that were settled on the way from there, or from the
	// cursor's place, in order.
	Blocks []*Settled

	// Lowered is set if a proposal that was derived was removed on the way: the head
	// before the step is not what the step goes on from, nor is it where L1 was then.
	Lowered bool

	// Trail has a checkpoint for each block of L1 on the way, one at least. If it is
	// that of the cursor's place, the step only derives what could not be before.
	Trail []Checkpoint

	// Final is the rollup's head in what is known to be final of L1; of an optimistic
	// rollup, the last block that the contract has made final there.
	Final rollup.BlockRef

	// Proposals says how far the proposals of an optimistic rollup are then; nil for others.
	Proposals *rollup.Proposals

	// Latest is whether the way ends at the head of L1.
	Latest bool

	final uint64   // number of the final block of L1; 0 if none is known
	next  *journal // after the step
}

// HashAt returns the hash of a block of L1 as the cursor remembers it once the
// step is taken: of the newest blocks, back to the final one.
func (s *Step) HashAt(number uint64) (common.Hash, bool) {
	checkpoint, ok := s.next.at(number)
	return checkpoint.L1.Hash, ok
}

// To returns where the step leads.
func (s *Step) To() Checkpoint { return s.Trail[len(s.Trail)-1] }
