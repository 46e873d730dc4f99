package message

import (
	"encoding/binary"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// branch is the algorithm of the beacon deposit contract, which knows only one node
// of each level: the oracle for roots.
type branch struct {
	nodes [TreeDepth]common.Hash
	count uint64
}

func (b *branch) append(leaf common.Hash) {
	b.count++
	node, size := leaf, b.count
	for i := range b.nodes {
		if size&1 == 1 {
			b.nodes[i] = node
			return
		}
		node = crypto.Keccak256Hash(b.nodes[i][:], node[:])
		size >>= 1
	}
}

func (b *branch) root() (node common.Hash) {
	var zero common.Hash
	for i := range b.nodes {
		if b.count>>i&1 == 1 {
			node = crypto.Keccak256Hash(b.nodes[i][:], node[:])
		} else {
			node = crypto.Keccak256Hash(node[:], zero[:])
		}
		zero = crypto.Keccak256Hash(zero[:], zero[:])
	}
	return node
}

func leafOf(n uint64) common.Hash {
	return crypto.Keccak256Hash(binary.BigEndian.AppendUint64(nil, n))
}

// checkTree compares every root that a tree had with the oracle's, and checks some
// paths to each.
func checkTree(t *testing.T, tree *Tree, leaves []common.Hash, rng *rand.Rand) {
	t.Helper()
	if tree.Size() != uint64(len(leaves)) {
		t.Fatalf("size %d, want %d", tree.Size(), len(leaves))
	}
	var oracle branch
	for size := range uint64(len(leaves)) + 1 {
		if got := tree.Root(size); got != oracle.root() {
			t.Fatalf("root of %d leaves is %v, want %v", size, got, oracle.root())
		}
		for range min(size, 5) {
			i := rng.Uint64N(size)
			path := tree.Path(i, size)
			if got := path.Root(i, leaves[i]); got != oracle.root() {
				t.Fatalf("path of leaf %d in %d leads to %v, want %v", i, size, got, oracle.root())
			}
			if got := path.Root(i^1, leaves[i]); got == oracle.root() {
				t.Fatalf("path of leaf %d in %d leads to the root from elsewhere", i, size)
			}
		}
		if size < uint64(len(leaves)) {
			oracle.append(leaves[size])
		}
	}
}

func TestTree(t *testing.T) {
	var (
		tree   Tree
		leaves []common.Hash
		rng    = rand.New(rand.NewPCG(1, 2))
	)
	checkTree(t, &tree, nil, rng)
	for n := range uint64(70) {
		tree.Append(leafOf(n))
		leaves = append(leaves, leafOf(n))
		if n%10 == 9 || n < 3 {
			checkTree(t, &tree, leaves, rng)
		}
	}
}

// FuzzTree appends and truncates as the input says.
func FuzzTree(f *testing.F) {
	f.Add([]byte{5, 0x82, 9, 0x80, 200})
	f.Add([]byte{127, 127, 0xc0})
	f.Fuzz(func(t *testing.T, steps []byte) {
		var (
			tree   Tree
			leaves []common.Hash
			next   uint64
		)
		for _, step := range steps[:min(len(steps), 8)] {
			if count := int(step & 0x7f); step&0x80 != 0 {
				leaves = leaves[:len(leaves)-min(len(leaves), count)]
				tree.Truncate(uint64(len(leaves)))
				continue
			}
			for range step & 0x7f {
				next++
				tree.Append(leafOf(next))
				leaves = append(leaves, leafOf(next))
			}
		}
		checkTree(t, &tree, leaves, rand.New(rand.NewPCG(next, 0)))
	})
}
