package transition

import (
	"fmt"

	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/stateless"
)

// Block returns the block that a trace holds, with its access list attached if it has
// one, as a node with a state of its own executes it. It is complete and has the hash
// that the payload says, and nothing else of it has been checked. The error wraps
// ErrUndecodable, ErrBody or ErrBlockHash.
func Block(t *stateless.Trace) (block *types.Block, err error) {
	err = guard(func() error {
		fork := stateless.ForkOf(t.SchemaID)
		if fork == nil {
			return fmt.Errorf("%w: %w %#04x", ErrUndecodable, stateless.ErrUnknownSchema, uint16(t.SchemaID))
		}
		r := &t.Input.NewPayloadRequest
		header := newHeader(fork, r)
		b, err := decodeBody(newPool(1), r, header)
		if err != nil {
			return err
		}
		if hash := header.Hash(); hash != r.ExecutionPayload.BlockHash {
			return fmt.Errorf("%w: have %x, want %x", ErrBlockHash, r.ExecutionPayload.BlockHash, hash)
		}
		block = types.NewBlockWithHeader(header).
			WithBody(types.Body{Transactions: b.txs, Withdrawals: b.withdrawals})
		if b.accessList != nil {
			block = block.WithAccessListUnsafe(b.accessList)
		}
		return nil
	})
	return block, err
}
