package rollup

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/params"
)

// Kind says when L1 believes a block of a rollup.
type Kind string

// The kinds of rollups.
const (
	KindValidity   Kind = "validity"   // once it has executed the block
	KindOptimistic Kind = "optimistic" // unless somebody doubts the block in time, and nobody has it executed then
)

// Kind returns which kind of rollup it is.
func (s *Spec) Kind() Kind {
	if s.IsOptimistic() {
		return KindOptimistic
	}
	return KindValidity
}

// IsOptimistic reports whether L1 believes blocks that nobody doubts.
func (s *Spec) IsOptimistic() bool { return s.Optimistic != nil }

// Optimistic is what there is to an optimistic rollup besides what all have.
type Optimistic struct {
	// Window is the time in seconds after a proposal in which its blocks can be
	// challenged.
	Window uint64 `json:"window"`

	// Response is the time in seconds after a challenge in which the block can be
	// proven.
	Response uint64 `json:"response"`

	// MaxBlocks is how many blocks a proposal has at most.
	MaxBlocks uint64 `json:"maxBlocks"`

	// GasPrice is the highest price of a unit of gas, in wei, at which bonds cover
	// what they have to pay for.
	GasPrice *hexutil.Big `json:"gasPrice"`

	// ProposalBond goes with a proposal, in wei.
	ProposalBond *hexutil.Big `json:"proposalBond"`
}

// The bounds of an optimistic rollup. The contract has the same.
const (
	MinWindow, MaxWindow       = 24, 30 * 24 * 3600 // seconds
	MinResponse, MaxResponse   = 24, 7 * 24 * 3600  // seconds
	MinMaxBlocks, MaxMaxBlocks = 1, 256

	// ForcedMargin is what is left for including a forced transaction before it is overdue, in
	// seconds, as the inbox looks at final blocks only; and before it lapses, as nobody
	// can build on a false proposal until that falls.
	ForcedMargin = 60

	// DefenceGas is the most gas that proving a block costs: that of a transaction
	// (EIP-7825).
	DefenceGas = params.MaxTxGas

	// ChallengeGas is the most gas that challenging a block, removing its proposal
	// and getting the bond back cost together.
	ChallengeGas = 1_000_000
)

// The bounds of the gas price in wei, and by how much a proposal's bond may exceed
// the least.
var (
	MinBondGasPrice = big.NewInt(params.GWei)
	MaxBondGasPrice = big.NewInt(10_000 * params.GWei)
	MaxExtraBond    = new(big.Int).Mul(big.NewInt(1000), big.NewInt(params.Ether))
)

// DefaultOptimistic returns what an optimistic rollup is like that does not say
// otherwise: blocks are final a week after their proposal.
func DefaultOptimistic() Optimistic {
	o := Optimistic{
		Window:    7 * 24 * 3600,
		Response:  24 * 3600,
		MaxBlocks: 64,
		GasPrice:  (*hexutil.Big)(big.NewInt(10 * params.GWei)),
	}
	o.ProposalBond = (*hexutil.Big)(o.DefaultBond())
	return o
}

// DefaultBond returns the bond of a proposal if a specification does not say
// otherwise, in wei: 1 ether, or more if blocks and gas price call for it.
func (o *Optimistic) DefaultBond() *big.Int {
	bond := big.NewInt(params.Ether)
	if least := o.MinProposalBond(); bond.Cmp(least) < 0 {
		bond = least
	}
	return bond
}

// MinProposalBond returns the least that goes with a proposal, in wei. Half of a
// bond is burnt as the proposal falls, and the rest has to pay for a challenge of
// each block, and for the removal.
func (o *Optimistic) MinProposalBond() *big.Int {
	shares := new(big.Int).SetUint64(o.MaxBlocks + 1)
	bond := shares.Mul(shares, big.NewInt(2*ChallengeGas))
	return bond.Mul(bond, o.GasPrice.ToInt())
}

// ChallengeBond returns what goes with a challenge, in wei: what a defence costs.
func (o *Optimistic) ChallengeBond() *big.Int {
	return new(big.Int).Mul(new(big.Int).SetUint64(DefenceGas), o.GasPrice.ToInt())
}

// DefaultForced returns how transactions are forced into an optimistic rollup whose
// specification does not say otherwise: as elsewhere, once a block can be final, and a
// false proposal can have fallen.
func (o *Optimistic) DefaultForced() Forced {
	f := DefaultForced()
	f.Delay += o.Window + o.Response
	f.Lapse += o.Response
	return f
}

func (o *Optimistic) validate() error {
	switch {
	case o.Window < MinWindow || o.Window > MaxWindow:
		return outOfRange("window", o.Window, MinWindow, MaxWindow)
	case o.Response < MinResponse || o.Response > MaxResponse:
		return outOfRange("response", o.Response, MinResponse, MaxResponse)
	case o.MaxBlocks < MinMaxBlocks || o.MaxBlocks > MaxMaxBlocks:
		return outOfRange("maxBlocks", o.MaxBlocks, MinMaxBlocks, MaxMaxBlocks)
	case o.GasPrice == nil:
		return fmt.Errorf("gasPrice is missing")
	case o.GasPrice.ToInt().Cmp(MinBondGasPrice) < 0 || o.GasPrice.ToInt().Cmp(MaxBondGasPrice) > 0:
		return fmt.Errorf("gasPrice %v is not between %v and %v wei", o.GasPrice.ToInt(), MinBondGasPrice, MaxBondGasPrice)
	case o.ProposalBond == nil:
		return fmt.Errorf("proposalBond is missing")
	}
	least := o.MinProposalBond()
	most := new(big.Int).Add(least, MaxExtraBond)
	if bond := o.ProposalBond.ToInt(); bond.Cmp(least) < 0 || bond.Cmp(most) > 0 {
		return fmt.Errorf("proposalBond %v is not between %v and %v wei", bond, least, most)
	}
	return nil
}

// validateKind checks what depends on the kind of a rollup.
func (s *Spec) validateKind() error {
	if s.Optimistic == nil {
		return nil
	}
	if err := s.Optimistic.validate(); err != nil {
		return fmt.Errorf("optimistic: %w", err)
	}
	if least := s.Optimistic.Window + s.Optimistic.Response + ForcedMargin; s.Forced.Delay < least {
		return fmt.Errorf("forced: delay %d is less than %d: the window, the response, and %d seconds: only then can a transaction be in a final block",
			s.Forced.Delay, least, ForcedMargin)
	}
	if least := s.Optimistic.Response + ForcedMargin; s.Forced.Lapse < least {
		return fmt.Errorf("forced: lapse %d is less than %d: the response, and %d seconds: else a false proposal keeps a transaction out until it lapses",
			s.Forced.Lapse, least, ForcedMargin)
	}
	return nil
}
