package message

import (
	"math/bits"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// TreeDepth is the number of hashes between a message and the root of L1's tree.
const TreeDepth = 32

// Path is what leads from a leaf to the root: the siblings, that of the leaf first.
type Path [TreeDepth]common.Hash

// Tree is an append-only Merkle tree, like that of the messenger on L1: an inner
// node is the hash of its two children, and a leaf that is not there yet is zero.
// It remembers every root that it had. The zero value is an empty tree.
type Tree struct {
	// levels are the nodes whose leaves are all there, which never change: the
	// leaves first. Half of them are leaves, so a leaf takes 64 bytes.
	levels [TreeDepth + 1][]common.Hash
}

// empty are the roots of trees without leaves, by depth.
var empty = emptyRoots()

func emptyRoots() (roots [TreeDepth + 1]common.Hash) {
	for i := range TreeDepth {
		roots[i+1] = join(roots[i], roots[i])
	}
	return roots
}

func join(left, right common.Hash) common.Hash { return crypto.Keccak256Hash(left[:], right[:]) }

// Size returns the number of leaves.
func (t *Tree) Size() uint64 { return uint64(len(t.levels[0])) }

// Leaf returns a leaf, which must be there.
func (t *Tree) Leaf(index uint64) common.Hash { return t.levels[0][index] }

// Append adds a leaf.
func (t *Tree) Append(leaf common.Hash) {
	t.levels[0] = append(t.levels[0], leaf)
	for i := range bits.TrailingZeros64(t.Size()) {
		n := len(t.levels[i])
		t.levels[i+1] = append(t.levels[i+1], join(t.levels[i][n-2], t.levels[i][n-1]))
	}
}

// Truncate makes the tree what it was when it had the given number of leaves.
func (t *Tree) Truncate(size uint64) {
	for i := range t.levels {
		t.levels[i] = t.levels[i][:size>>i]
	}
}

// Root returns the root that the tree had with the given number of leaves, at most
// those that it has now.
func (t *Tree) Root(size uint64) common.Hash { return t.node(TreeDepth, 0, size) }

// Path returns the path from a leaf to the root that the tree had with the given
// number of leaves, which is above index.
func (t *Tree) Path(index, size uint64) (path Path) {
	for i := range path {
		path[i] = t.node(i, (index>>i)^1, size)
	}
	return path
}

// node returns the node of a level in the tree of an earlier size. At most one
// node of each level is neither complete nor empty.
func (t *Tree) node(level int, index, size uint64) common.Hash {
	switch {
	case index<<level >= size:
		return empty[level]
	case (index+1)<<level <= size:
		return t.levels[level][index]
	}
	return join(t.node(level-1, 2*index, size), t.node(level-1, 2*index+1, size))
}

// Root returns the root that the path leads to from a leaf.
func (p *Path) Root(index uint64, leaf common.Hash) common.Hash {
	node := leaf
	for i, sibling := range p {
		if index>>i&1 == 0 {
			node = join(node, sibling)
		} else {
			node = join(sibling, node)
		}
	}
	return node
}
