package optimistic

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"nrollup/contracts/bindings"
)

// someClaims returns claims of blocks that follow one another.
func someClaims(count int) []bindings.BlockClaim {
	claims := make([]bindings.BlockClaim, count)
	hash, root := common.Hash{0xaa}, common.Hash{0xbb}
	for i := range claims {
		number := byte(i)
		claims[i] = bindings.BlockClaim{
			Number: uint64(7 + i), ParentHash: hash, PreStateRoot: root,
			BlockHash: common.Hash{1, number}, StateRoot: common.Hash{2, number}, AnchorHash: common.Hash{3, number / 2},
		}
		hash, root = claims[i].BlockHash, claims[i].StateRoot
	}
	return claims
}

// process is MerkleProof.processProof of OpenZeppelin.
func process(leaf common.Hash, path [][32]byte) common.Hash {
	for _, sibling := range path {
		a, b := leaf, common.Hash(sibling)
		if a.Cmp(b) > 0 {
			a, b = b, a
		}
		leaf = crypto.Keccak256Hash(a[:], b[:])
	}
	return leaf
}

// Every claim leads to the root by its path, and by no other; for every size that a
// proposal can have.
func TestPaths(t *testing.T) {
	for count := 1; count <= MaxBlocks; count++ {
		claims := someClaims(count)
		root := Root(claims)
		for _, i := range []int{0, count / 2, count - 1} {
			path := Path(claims, i)
			if got := process(Leaf(claims[i]), path); got != root {
				t.Fatalf("claim %d of %d leads to %v, the root is %v", i, count, got, root)
			}
			if len(path) > 8 {
				t.Errorf("the path of claim %d of %d has %d hashes", i, count, len(path))
			}
			other := claims[i]
			other.Number++
			if process(Leaf(other), path) == root {
				t.Errorf("a claim that is not in the tree of %d leads to its root", count)
			}
		}
	}
}

// The order of claims, and each of their fields, is part of the root.
func TestRootBinds(t *testing.T) {
	root := Root(someClaims(5))
	for name, change := range map[string]func([]bindings.BlockClaim){
		"number":   func(c []bindings.BlockClaim) { c[3].Number++ },
		"parent":   func(c []bindings.BlockClaim) { c[3].ParentHash[31]++ },
		"pre":      func(c []bindings.BlockClaim) { c[3].PreStateRoot[31]++ },
		"hash":     func(c []bindings.BlockClaim) { c[3].BlockHash[31]++ },
		"root":     func(c []bindings.BlockClaim) { c[4].StateRoot[31]++ },
		"anchor":   func(c []bindings.BlockClaim) { c[0].AnchorHash[31]++ },
		"position": func(c []bindings.BlockClaim) { c[1], c[2] = c[2], c[1] },
	} {
		claims := someClaims(5)
		change(claims)
		if Root(claims) == root {
			t.Errorf("another %s gives the same root", name)
		}
	}
	if Root(nil) != (common.Hash{}) {
		t.Error("no claims have a root")
	}
}

// encoded returns the ABI's encoding of an argument of a call, by geth's codec.
func encoded(t *testing.T, method, argument string, value any) []byte {
	t.Helper()
	for _, input := range contract.GetABI().Methods[method].Inputs {
		if input.Name == argument {
			packed, err := (append(contract.GetABI().Methods[method].Inputs[:0:0], input)).Pack(value)
			if err != nil {
				t.Fatal(err)
			}
			return packed
		}
	}
	t.Fatalf("%s has no argument %s", method, argument)
	return nil
}

// Records and claims are hashed as the ABI encodes them.
func TestHashesFollowABI(t *testing.T) {
	p := bindings.Proposal{
		Parent: [32]byte{1}, Position: 2, Proposer: common.Address{3}, ProposedAt: 4, Count: 5, Number: 6,
		BlockHash: [32]byte{7}, StateRoot: [32]byte{8}, Anchor: 9, Claims: [32]byte{10}, Data: [32]byte{11},
	}
	if got, want := ID(p), crypto.Keccak256Hash(encoded(t, "challenge", "proposal", p)); got != want {
		t.Errorf("id %v, want %v", got, want)
	}
	c := someClaims(2)[1]
	if got, want := Leaf(c), crypto.Keccak256Hash(encoded(t, "challenge", "claim", c)); got != want {
		t.Errorf("leaf %v, want %v", got, want)
	}
}
