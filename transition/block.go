package transition

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
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

// BlockHash returns the hash of the block that a trace holds, in the form that its
// schema gives a header, whether or not the parts of the block can be decoded and
// whatever the payload says its hash is. All of the payload request stands behind it
// but the versioned hashes, and what the form has no place for: in that of Osaka the
// access list and the slot number. The error wraps ErrUndecodable, or ErrBody for an
// empty transaction, which the hash of a list leaves out.
func BlockHash(t *stateless.Trace) (hash common.Hash, err error) {
	fork := stateless.ForkOf(t.SchemaID)
	if fork == nil {
		return hash, fmt.Errorf("%w: %w %#04x", ErrUndecodable, stateless.ErrUnknownSchema, uint16(t.SchemaID))
	}
	r := &t.Input.NewPayloadRequest
	p := &r.ExecutionPayload
	for i, raw := range p.Transactions {
		if len(raw) == 0 {
			return hash, fmt.Errorf("%w: transaction %d is empty", ErrBody, i)
		}
	}
	err = guard(func() error {
		header := newHeader(fork, r)
		hashTransactions(header, p)
		hashRest(header, r, withdrawalsOf(p))
		if fork.AccessLists {
			hashAccessList(header, p)
		}
		hash = header.Hash()
		return nil
	})
	return hash, err
}
