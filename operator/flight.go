package operator

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/contracts/bindings"
	"nrollup/internal/fees"
)

// flight is a transaction that was sent and is not in L1's chain, as far as is
// known.
type flight struct {
	*batch
	nonce  uint64
	fees   fees.Fees
	tx     *types.Transaction
	hashes []common.Hash // of the versions that were sent, the last one first
	sentAt uint64        // number of the newest L1 block at that time
}

// follows reports whether the transaction does what it is meant to on a head.
func (f *flight) follows(head bindings.Head) bool {
	return len(f.blocks) == 0 || f.parent == head.BlockHash
}

// after returns the head after the transaction.
func (f *flight) after(head bindings.Head) bindings.Head {
	if len(f.blocks) == 0 {
		return head
	}
	return f.end
}

// span names the first and the last block for the log, if there are any.
func (b *batch) span() []any {
	if len(b.blocks) == 0 {
		return nil
	}
	return []any{"from", b.blocks[0].Ref.Number, "to", b.blocks[len(b.blocks)-1].Ref.Number}
}
