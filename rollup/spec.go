package rollup

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
)

// Spec says what a rollup is. Its genesis block and its contract on L1 follow
// from it and from the configuration of L1's chain alone.
type Spec struct {
	// ChainID tells the transactions of the rollup from those of other chains
	// (EIP-155).
	ChainID uint64 `json:"chainId"`

	// GasLimit is that of every block. It is so low that a block can always be
	// settled by one transaction on L1.
	GasLimit uint64 `json:"gasLimit"`

	// Timestamp is that of the genesis block, in seconds. The contract is deployed
	// no earlier.
	Timestamp uint64 `json:"timestamp"`

	// BaseFee is that of the genesis block, in wei. Later blocks follow EIP-1559.
	BaseFee *hexutil.Big `json:"baseFee"`

	// Sequencer is the only account of L1 that settles blocks, as long as it does.
	// If it is zero, everyone does.
	Sequencer common.Address `json:"sequencer"`

	// SequencerTimeout is the time in seconds without a block of the sequencer
	// after which everyone settles blocks. It is 0 if there is no sequencer.
	SequencerTimeout uint64 `json:"sequencerTimeout"`

	// Forced says how transactions are forced through L1.
	Forced Forced `json:"forced"`

	// Optimistic is set if the rollup is an optimistic one.
	Optimistic *Optimistic `json:"optimistic,omitempty"`

	// Alloc are the accounts of the genesis block besides those that every rollup
	// has, see Genesis.
	Alloc types.GenesisAlloc `json:"alloc"`
}

// Forced is what the inbox of forced transactions is made of.
type Forced struct {
	// Bond is sent along with a transaction, in wei. It is lost if the transaction
	// cannot be included.
	Bond *hexutil.Big `json:"bond"`

	// Delay is the time in seconds in which a transaction should be in a settled
	// block. After that everyone settles blocks.
	Delay uint64 `json:"delay"`

	// Lapse is the time in seconds in which one that is overdue, the first in the
	// queue, and not included by anyone leaves the queue.
	Lapse uint64 `json:"lapse"`

	// Grace is the time in seconds between settlements without a transaction that is
	// overdue.
	Grace uint64 `json:"grace"`
}

// The bounds of a specification. The contracts have the same.
const (
	// MaxChainID is the largest integer that JavaScript has exactly.
	MaxChainID = 1<<53 - 1

	MinGasLimit = 5_000_000

	// MaxGasLimit is the most that the transaction which settles a block may use,
	// see EIP-7825.
	MaxGasLimit = params.MaxTxGas

	MinSequencerTimeout = 60             // seconds
	MaxSequencerTimeout = 30 * 24 * 3600 // seconds

	MinForcedDelay, MaxForcedDelay = 60, 45 * 24 * 3600   // seconds
	MinForcedLapse, MaxForcedLapse = 3600, 30 * 24 * 3600 // seconds
	MinForcedGrace, MaxForcedGrace = 24, 3600             // seconds
)

// The bounds of the bond, in wei.
var (
	MinForcedBond = big.NewInt(params.Ether / 1000)
	MaxForcedBond = new(big.Int).Mul(big.NewInt(params.Ether), big.NewInt(10))
)

// The values of a specification that does not say otherwise.
const (
	// DefaultGasLimit leaves room for what settling a block of the largest size
	// costs besides the gas that the block uses.
	DefaultGasLimit = 10_000_000

	DefaultSequencerTimeout = 24 * 3600 // seconds
)

// DefaultForced returns how transactions are forced if a specification does not say
// otherwise: within half a day, with a bond of 0.02 ether.
func DefaultForced() Forced {
	return Forced{
		Bond:  (*hexutil.Big)(big.NewInt(params.Ether / 50)),
		Delay: 12 * 3600,
		Lapse: 6 * 3600,
		Grace: 60,
	}
}

// DefaultBaseFee is the initial base fee of Ethereum, in wei.
var DefaultBaseFee = big.NewInt(params.InitialBaseFee)

// Validate returns an error that names the first value which a rollup cannot
// have.
func (s *Spec) Validate() error {
	switch {
	case s.ChainID < 1 || s.ChainID > MaxChainID:
		return outOfRange("chainId", s.ChainID, 1, MaxChainID)
	case s.GasLimit < MinGasLimit || s.GasLimit > MaxGasLimit:
		return outOfRange("gasLimit", s.GasLimit, MinGasLimit, MaxGasLimit)
	case s.BaseFee == nil:
		return fmt.Errorf("baseFee is missing")
	case s.BaseFee.ToInt().Sign() <= 0 || s.BaseFee.ToInt().BitLen() > 64:
		return fmt.Errorf("baseFee %v is not between 1 and 2^64-1 wei", s.BaseFee.ToInt())
	case s.Sequencer == common.Address{} && s.SequencerTimeout != 0:
		return fmt.Errorf("sequencerTimeout is %d, but there is no sequencer", s.SequencerTimeout)
	case s.Sequencer != common.Address{} && (s.SequencerTimeout < MinSequencerTimeout || s.SequencerTimeout > MaxSequencerTimeout):
		return outOfRange("sequencerTimeout", s.SequencerTimeout, MinSequencerTimeout, MaxSequencerTimeout)
	}
	if err := s.Forced.validate(); err != nil {
		return fmt.Errorf("forced: %w", err)
	}
	if err := s.validateKind(); err != nil {
		return err
	}
	return s.validateAlloc()
}

func (f *Forced) validate() error {
	switch {
	case f.Bond == nil:
		return fmt.Errorf("bond is missing")
	case f.Bond.ToInt().Cmp(MinForcedBond) < 0 || f.Bond.ToInt().Cmp(MaxForcedBond) > 0:
		return fmt.Errorf("bond %v is not between %v and %v wei", f.Bond.ToInt(), MinForcedBond, MaxForcedBond)
	case f.Delay < MinForcedDelay || f.Delay > MaxForcedDelay:
		return outOfRange("delay", f.Delay, MinForcedDelay, MaxForcedDelay)
	case f.Lapse < MinForcedLapse || f.Lapse > MaxForcedLapse:
		return outOfRange("lapse", f.Lapse, MinForcedLapse, MaxForcedLapse)
	case f.Grace < MinForcedGrace || f.Grace > MaxForcedGrace:
		return outOfRange("grace", f.Grace, MinForcedGrace, MaxForcedGrace)
	}
	return nil
}

func outOfRange(name string, value, low, high uint64) error {
	return fmt.Errorf("%s %d is not between %d and %d", name, value, low, high)
}
