package optimistic

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/contracts/bindings"
	"nrollup/rollup"
)

// contract encodes calls and decodes what comes from the contract. It has no state.
var contract = bindings.NewOptimisticRollup()

// maxEvent is more than the size in bytes of the data of the largest event that a
// proposal can have: for the event alone, a transaction of L1 (EIP-7825) could not
// pay more. All that the contract emits has to be decoded.
const maxEvent = int(params.MaxTxGas / params.LogDataGas)

// DecodeProposed returns the proposal of an event. It checks all that the event can
// show by itself: the id, the hash of what binds the data, the last block, the
// order of the anchors. That the blocks are those of the claims can be checked
// against the proposal below, see Claims. The address of the contract is for the
// caller to check.
func DecodeProposed(l *types.Log) (*Proposed, error) {
	if len(l.Data) > maxEvent {
		return nil, fmt.Errorf("an event with %d bytes is none of a proposal", len(l.Data))
	}
	e, err := contract.UnpackProposedEvent(l)
	if err != nil {
		return nil, fmt.Errorf("event of a proposal: %w", err)
	}
	p := &Proposed{
		Proposal:     e.Proposal,
		ID:           e.Id,
		Blocks:       e.Blocks,
		AnchorHashes: hashes(e.AnchorHashes),
		Kind:         e.Kind,
		Reference:    e.Pointer,
		BlobHashes:   hashes(e.BlobHashes),
		L1:           rollup.BlockRef{Number: l.BlockNumber, Hash: l.BlockHash},
		Tx:           l.TxHash,
	}
	if e.Position != p.Position {
		return nil, fmt.Errorf("proposal %v is at position %d, its event says %d", p.ID, p.Position, e.Position)
	}
	if err := p.validate(); err != nil {
		return nil, fmt.Errorf("proposal %v: %w", p.ID, err)
	}
	return p, nil
}

// validate checks what a record and the rest of its event say against each other.
func (p *Proposed) validate() error {
	count := len(p.Blocks)
	switch {
	case p.ID != ID(p.Proposal):
		return errors.New("the id is not that of the record")
	case p.Position == 0:
		return errors.New("position 0 is that of the genesis block")
	case count == 0 || count > MaxBlocks || uint64(count) != p.Count || p.Number < p.Count:
		return fmt.Errorf("it has %d blocks of %d, up to number %d", count, p.Count, p.Number)
	case len(p.AnchorHashes) != count:
		return fmt.Errorf("it has %d hashes of anchors for %d blocks", len(p.AnchorHashes), count)
	case DataHash(p.Kind, p.Reference, p.BlobHashes) != p.Data:
		return errors.New("what says where its data is does not hash to what the record has")
	}
	last := p.Blocks[count-1]
	if last.BlockHash != p.BlockHash || last.StateRoot != p.StateRoot || last.Anchor != p.Anchor {
		return errors.New("the last block is not that of the record")
	}
	for i := 1; i < count; i++ {
		if p.Blocks[i].Anchor < p.Blocks[i-1].Anchor {
			return fmt.Errorf("the anchor of block %d is older than that of the block before", p.First()+uint64(i))
		}
	}
	return nil
}

// DataHash returns what binds the data of a proposal: keccak256(abi.encode(kind,
// keccak256(reference), blobHashes)).
func DataHash(kind uint8, reference []byte, blobHashes []common.Hash) common.Hash {
	var b words
	b.uint64(uint64(kind))
	b.bytes32(crypto.Keccak256Hash(reference))
	b.uint64(3 * 32) // where the list is
	b.uint64(uint64(len(blobHashes)))
	for _, hash := range blobHashes {
		b.bytes32(hash)
	}
	return crypto.Keccak256Hash(b)
}

func hashes(list [][32]byte) []common.Hash {
	converted := make([]common.Hash, len(list))
	for i, hash := range list {
		converted[i] = hash
	}
	return converted
}
