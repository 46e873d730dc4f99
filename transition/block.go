package transition

import (
	"fmt"

	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/stateless"
)

// Block returns the block that a payload holds, with its access list attached, as
// a node with a state of its own executes it. It is complete and has the hash
// that the payload says, and nothing else of it has been checked. The error wraps
// ErrBody or ErrBlockHash.
func Block(r *stateless.NewPayloadRequest) (block *types.Block, err error) {
	err = guard(func() error {
		header := newHeader(r)
		b, err := decodeBody(newPool(1), r, header)
		if err != nil {
			return err
		}
		if hash := header.Hash(); hash != r.ExecutionPayload.BlockHash {
			return fmt.Errorf("%w: have %x, want %x", ErrBlockHash, r.ExecutionPayload.BlockHash, hash)
		}
		block = types.NewBlockWithHeader(header).
			WithBody(types.Body{Transactions: b.txs, Withdrawals: b.withdrawals}).
			WithAccessListUnsafe(b.accessList)
		return nil
	})
	return block, err
}
