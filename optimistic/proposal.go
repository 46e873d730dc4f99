package optimistic

import (
	"encoding/binary"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"nrollup/contracts/bindings"
	"nrollup/da"
	"nrollup/rollup"
)

// MaxBlocks is the highest number of blocks that a proposal can have, whatever the
// rollup's parameters are.
const MaxBlocks = 256

// Proposed is a proposal with all that L1's event tells of it.
type Proposed struct {
	bindings.Proposal
	ID           common.Hash
	Blocks       []bindings.ProposedBlock
	AnchorHashes []common.Hash // of the blocks' anchors, in order
	Kind         uint8         // of the place where the data is, see da
	Reference    []byte        // of the data
	BlobHashes   []common.Hash // of the transaction
	L1           rollup.BlockRef
	Tx           common.Hash
}

// ID returns the hash by which the contract knows a proposal.
func ID(p bindings.Proposal) common.Hash {
	var b words
	b.bytes32(p.Parent)
	b.uint64(p.Position)
	b.bytes32(common.BytesToHash(p.Proposer[:]))
	b.uint64(p.ProposedAt)
	b.uint64(p.Count)
	b.uint64(p.Number)
	b.bytes32(p.BlockHash)
	b.bytes32(p.StateRoot)
	b.uint64(p.Anchor)
	b.bytes32(p.Claims)
	b.bytes32(p.Data)
	return crypto.Keccak256Hash(b)
}

// Genesis returns the proposal at position 0, which stands for the genesis block.
func Genesis(hash, stateRoot common.Hash) bindings.Proposal {
	return bindings.Proposal{BlockHash: hash, StateRoot: stateRoot}
}

// First returns the number of the first block of a proposal.
func (p *Proposed) First() uint64 { return p.Number - p.Count + 1 }

// Has reports whether a block is one of the proposal's.
func (p *Proposed) Has(number uint64) bool { return number >= p.First() && number <= p.Number }

// Pointer returns what the proposal says of its data.
func (p *Proposed) Pointer() da.Pointer {
	return da.Pointer{Kind: p.Kind, Reference: p.Reference, BlobHashes: p.BlobHashes, Time: p.ProposedAt}
}

// Claims returns the claims of the blocks, in order. The error says that parent is
// not the proposal below, or that the claims are not what the proposal commits to.
func (p *Proposed) Claims(parent bindings.Proposal) ([]bindings.BlockClaim, error) {
	if id := ID(parent); id != p.Parent {
		return nil, fmt.Errorf("proposal %v is on %v, not on %v", p.ID, common.Hash(p.Parent), id)
	}
	if parent.Number+p.Count != p.Number || len(p.Blocks) != int(p.Count) || len(p.AnchorHashes) != int(p.Count) {
		return nil, fmt.Errorf("proposal %v has %d blocks, from %d to %d", p.ID, p.Count, parent.Number+1, p.Number)
	}
	claims := make([]bindings.BlockClaim, len(p.Blocks))
	hash, root := parent.BlockHash, parent.StateRoot
	for i, b := range p.Blocks {
		claims[i] = bindings.BlockClaim{
			Number:       parent.Number + 1 + uint64(i),
			ParentHash:   hash,
			PreStateRoot: root,
			BlockHash:    b.BlockHash,
			StateRoot:    b.StateRoot,
			AnchorHash:   p.AnchorHashes[i],
		}
		hash, root = b.BlockHash, b.StateRoot
	}
	if got := Root(claims); got != p.Proposal.Claims {
		return nil, fmt.Errorf("proposal %v commits to claims with the root %v, its blocks have %v", p.ID, common.Hash(p.Proposal.Claims), got)
	}
	return claims, nil
}

// words is data in the ABI's encoding of static types.
type words []byte

func (w *words) bytes32(b [32]byte) { *w = append(*w, b[:]...) }

func (w *words) uint64(n uint64) {
	*w = append(*w, make([]byte, 24)...)
	*w = binary.BigEndian.AppendUint64(*w, n)
}
