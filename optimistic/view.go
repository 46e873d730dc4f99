package optimistic

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/contracts/bindings"
	"nrollup/rollup"
)

// Params are what the contract was made with. Times are in seconds, amounts in wei.
type Params struct {
	Window           uint64
	Response         uint64
	MaxBlocks        uint64
	GasPrice         *big.Int
	ProposalBond     *big.Int
	ChallengeBond    *big.Int
	Sequencer        common.Address
	SequencerTimeout uint64
	Grace            uint64
}

// View is what L1 says at one of its blocks. It is not changed once it is made, and
// what it points to is shared.
type View struct {
	L1      rollup.BlockRef
	Time    uint64   // of that block, in seconds
	BaseFee *big.Int // of that block, in wei
	Params  *Params

	Head   bindings.Head     // the last final block
	OpenAt uint64            // when everyone may propose, see the contract
	Last   bindings.Proposal // the last final one
	LastID common.Hash

	// Pending are the proposals that are not final, the oldest first. Each one is on
	// the one before, and the first on Last.
	Pending []*Pending
}

// Pending is a proposal that waits to become final.
type Pending struct {
	*Proposed
	Parent bindings.Proposal     // the proposal below
	Claims []bindings.BlockClaim // of its blocks

	Proven     *big.Int // bit i for the i-th block
	Challenges map[uint64]Challenge
}

// Challenge is one that waits for an answer.
type Challenge struct {
	Challenger common.Address
	Deadline   uint64 // the last L1 time at which the block can be proven, in seconds
}

// Tip returns the newest proposal: the last final one if none is pending.
func (v *View) Tip() bindings.Proposal {
	if n := len(v.Pending); n > 0 {
		return v.Pending[n-1].Proposal
	}
	return v.Last
}

// TipID returns the id of the newest proposal.
func (v *View) TipID() common.Hash {
	if n := len(v.Pending); n > 0 {
		return v.Pending[n-1].ID
	}
	return v.LastID
}

// Of returns the pending proposal that has a block, nil if there is none.
func (v *View) Of(number uint64) *Pending {
	for _, p := range v.Pending {
		if p.Has(number) {
			return p
		}
	}
	return nil
}

// WindowEnds returns the last L1 time at which blocks of a proposal can be
// challenged, in seconds.
func (v *View) WindowEnds(p *Pending) uint64 { return p.ProposedAt + v.Params.Window }

// Claim returns the claim of a block of the proposal, and its path to the root.
func (p *Pending) Claim(number uint64) (bindings.BlockClaim, [][32]byte) {
	i := int(number - p.First())
	return p.Claims[i], Path(p.Claims, i)
}

// IsProven reports whether a block of the proposal is proven.
func (p *Pending) IsProven(number uint64) bool { return p.Proven.Bit(int(number-p.First())) == 1 }

// AllProven reports whether all blocks of the proposal are proven.
func (p *Pending) AllProven() bool {
	for number := p.First(); number <= p.Number; number++ {
		if !p.IsProven(number) {
			return false
		}
	}
	return true
}

// Finalizable returns the pending proposals that become final if somebody asks for
// it in a block of L1 with the given time, the oldest first.
func (v *View) Finalizable(time uint64) []*Pending {
	for i, p := range v.Pending {
		if len(p.Challenges) > 0 || time <= v.WindowEnds(p) && !p.AllProven() {
			return v.Pending[:i]
		}
	}
	return v.Pending
}
