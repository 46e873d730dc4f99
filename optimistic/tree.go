package optimistic

import (
	"bytes"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"nrollup/contracts/bindings"
)

// Leaf returns the hash of a claim, which is a leaf of the tree of claims.
func Leaf(c bindings.BlockClaim) common.Hash {
	var b words
	b.uint64(c.Number)
	b.bytes32(c.ParentHash)
	b.bytes32(c.PreStateRoot)
	b.bytes32(c.BlockHash)
	b.bytes32(c.StateRoot)
	b.bytes32(c.AnchorHash)
	return crypto.Keccak256Hash(b)
}

// Root returns the root of the tree of claims: pairs are hashed in the order of
// their values, and an odd node at the end of a layer moves up as it is. The root
// of no claims is zero.
func Root(claims []bindings.BlockClaim) common.Hash {
	if len(claims) == 0 {
		return common.Hash{}
	}
	layer := leaves(claims)
	for len(layer) > 1 {
		layer = above(layer)
	}
	return layer[0]
}

// Path returns the hashes that lead from the i-th claim to the root. It panics if
// there is no such claim.
func Path(claims []bindings.BlockClaim, i int) [][32]byte {
	path := [][32]byte{}
	layer := leaves(claims)
	_ = layer[i]
	for len(layer) > 1 {
		if sibling := i ^ 1; sibling < len(layer) {
			path = append(path, layer[sibling])
		}
		layer, i = above(layer), i/2
	}
	return path
}

func leaves(claims []bindings.BlockClaim) []common.Hash {
	hashes := make([]common.Hash, len(claims))
	for i, c := range claims {
		hashes[i] = Leaf(c)
	}
	return hashes
}

func above(layer []common.Hash) []common.Hash {
	next := make([]common.Hash, 0, (len(layer)+1)/2)
	for ; len(layer) > 1; layer = layer[2:] {
		next = append(next, pair(layer[0], layer[1]))
	}
	return append(next, layer...)
}

func pair(a, b common.Hash) common.Hash {
	if bytes.Compare(a[:], b[:]) > 0 {
		a, b = b, a
	}
	return crypto.Keccak256Hash(a[:], b[:])
}
