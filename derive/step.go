package derive

import "github.com/ethereum/go-ethereum/common"

// Step is a part of the way along L1's chain.
type Step struct {
	// Back is set if L1 has left the chain: what came after it is gone. It leads to
	// the last block of L1 that is still there, and to the head of that time.
	Back *Checkpoint

	// Blocks are the blocks that were settled on the way from there, or from the
	// cursor's place, in order.
	Blocks []*Settled

	// Trail has a checkpoint for each block of L1 on the way, one at least.
	Trail []Checkpoint

	// Final is the rollup's head in what is known to be final of L1.
	Final Head

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
