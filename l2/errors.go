package l2

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/rollup"
)

var (
	// ErrNoTransactions is returned by Build if no pending transaction can be in
	// the block and it is not to be empty.
	ErrNoTransactions = errors.New("no transaction to include")

	// ErrUnfit is returned by Build if it gave up looking for transactions that
	// fit into a block which L1 can settle. Those that do not have been dropped: the
	// next attempt gets further.
	ErrUnfit = errors.New("too much of what is pending fits into no block")

	// ErrBlobTransaction is the answer to a transaction with blobs (EIP-4844).
	ErrBlobTransaction = errors.New("a rollup has no blobs: transactions of type 3 are not accepted")

	// ErrUnknownBlock says that the node has no block with the given number.
	ErrUnknownBlock = errors.New("unknown block")

	// ErrNoTrace says that a block has no trace, as the genesis block.
	ErrNoTrace = errors.New("the genesis block has no trace")

	// ErrAnchorGone is returned by Build for an anchor that L1 has left behind: it
	// has changed its chain.
	ErrAnchorGone = errors.New("L1 does not have the anchor any more")

	// ErrFollower is the answer of a follower to a transaction, unless it has
	// somebody to hand it to.
	ErrFollower = errors.New("this node only follows the rollup: send transactions to the sequencer, or start the node with --sequencer URL")

	// ErrTooManyUnsettled says that no block is built until L1 has settled some.
	ErrTooManyUnsettled = errors.New("too many blocks are not settled on L1")

	// ErrNotPostable says that a block is too large for L1. If it is a block without
	// transactions, none can be built.
	ErrNotPostable = errors.New("block cannot be settled by one transaction")
)

// NotInChainError says that L1 has settled a block that is not in the chain of
// this node.
type NotInChainError struct {
	Settled rollup.BlockRef
	Have    common.Hash // of the block with that number here, zero if there is none
	Head    uint64      // number of the latest block here
}

func (e *NotInChainError) Error() string {
	here := fmt.Sprintf("which ends at block %d", e.Head)
	if e.Have != (common.Hash{}) {
		here = fmt.Sprintf("whose block %d is %v", e.Settled.Number, e.Have)
	}
	return fmt.Sprintf("L1 has settled block %d (%v), which is not in this node's chain, %s", e.Settled.Number, e.Settled.Hash, here)
}

// MismatchError says that a block which L1 has settled is not what executing it
// gives. One of the two has a fault, or L1's answers are forged.
type MismatchError struct {
	Settled rollup.BlockRef
	Err     error
}

func (e *MismatchError) Error() string {
	return fmt.Sprintf("block %d (%v) that L1 has settled does not come out here: %v", e.Settled.Number, e.Settled.Hash, e.Err)
}

func (e *MismatchError) Unwrap() error { return e.Err }
