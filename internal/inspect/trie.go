package inspect

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rlp"
)

// keyNibbles is the length of every key of a state or storage trie.
const keyNibbles = 2 * common.HashLength

var errBadNode = errors.New("malformed trie node")

// trieNode is a decoded node of a Merkle-Patricia trie: a branch if path is nil,
// a leaf if value is set, else an extension.
type trieNode struct {
	children [16][]byte // of a branch; RLP references, of which an extension has the first
	path     []byte     // nibbles; not nil but for a branch
	value    []byte
}

// decodeNode is lenient: whatever can be followed is.
func decodeNode(blob []byte) (*trieNode, error) {
	items, rest, err := rlp.SplitList(blob)
	if err != nil || len(rest) > 0 {
		return nil, errBadNode
	}
	count, err := rlp.CountValues(items)
	switch {
	case err == nil && count == 17:
		return decodeBranch(items)
	case err == nil && count == 2:
		return decodeShort(items)
	default:
		return nil, errBadNode
	}
}

func decodeBranch(items []byte) (*trieNode, error) {
	n := new(trieNode)
	for i := range n.children {
		_, _, rest, err := rlp.Split(items)
		if err != nil {
			return nil, errBadNode
		}
		n.children[i], items = items[:len(items)-len(rest)], rest
	}
	return n, nil
}

func decodeShort(items []byte) (*trieNode, error) {
	compact, rest, err := rlp.SplitString(items)
	if err != nil || len(compact) == 0 {
		return nil, errBadNode
	}
	n := &trieNode{path: []byte{}}
	if flags := compact[0] >> 4; flags&1 == 1 {
		n.path = append(n.path, compact[0]&15)
	}
	for _, b := range compact[1:] {
		n.path = append(n.path, b>>4, b&15)
	}
	if isLeaf := compact[0]&0x20 != 0; !isLeaf {
		n.children[0] = rest
		return n, nil
	}
	n.value, _, err = rlp.SplitString(rest)
	if err != nil || len(n.value) == 0 {
		return nil, errBadNode
	}
	return n, nil
}

// Sizes counts byte strings.
type Sizes struct {
	Count int `json:"count"`
	Bytes int `json:"bytes"`
}

func (s *Sizes) add(b []byte) {
	s.Count++
	s.Bytes += len(b)
}

// forest is the tries that share the nodes of a witness.
type forest struct {
	nodes   map[common.Hash][]byte
	reached map[common.Hash]bool
	broken  int // nodes reached that are malformed
}

func newForest(nodes map[common.Hash][]byte) *forest {
	return &forest{nodes: nodes, reached: make(map[common.Hash]bool, len(nodes))}
}

// walk visits the nodes below root that are known and that no walk reached
// before, and calls leaf with the key and value of each leaf. It returns how
// large the nodes visited are.
func (f *forest) walk(root common.Hash, leaf func(key common.Hash, value []byte)) Sizes {
	w := walker{forest: f, leaf: leaf}
	w.visitHash(root, nil)
	return w.sizes
}

type walker struct {
	*forest
	leaf  func(key common.Hash, value []byte)
	sizes Sizes
}

func (w *walker) visitHash(hash common.Hash, path []byte) {
	blob, ok := w.nodes[hash]
	if !ok || w.reached[hash] {
		return
	}
	w.reached[hash] = true
	w.sizes.add(blob)
	w.visit(blob, path)
}

func (w *walker) visit(blob, path []byte) {
	n, err := decodeNode(blob)
	if err != nil || len(path)+len(n.path) > keyNibbles {
		w.broken++
		return
	}
	path = append(path[:len(path):len(path)], n.path...)
	switch {
	case n.path == nil:
		for i, ref := range n.children {
			w.follow(ref, append(path[:len(path):len(path)], byte(i)))
		}
	case n.value != nil:
		if len(path) == keyNibbles {
			w.leaf(packKey(path), n.value)
		}
	default:
		w.follow(n.children[0], path)
	}
}

// follow visits what a reference points to: a hash, or a node embedded in its
// parent.
func (w *walker) follow(ref, path []byte) {
	switch kind, content, _, err := rlp.Split(ref); {
	case err != nil:
		w.broken++
	case kind == rlp.List:
		w.visit(ref, path)
	case len(content) == common.HashLength:
		w.visitHash(common.Hash(content), path)
	}
}

func packKey(nibbles []byte) (key common.Hash) {
	for i := range key {
		key[i] = nibbles[2*i]<<4 | nibbles[2*i+1]
	}
	return key
}

// missingNode is a trie node that is not known, by its hash.
type missingNode common.Hash

func (m missingNode) Error() string { return fmt.Sprintf("trie node %#x is missing", m[:]) }

// lookup returns the value at key, nil if there is none. The error is a
// missingNode if the way to it ends at a node that is not known.
func (f *forest) lookup(root, key common.Hash) ([]byte, error) {
	if root == types.EmptyRootHash {
		return nil, nil
	}
	path := make([]byte, 0, keyNibbles)
	for _, b := range key {
		path = append(path, b>>4, b&15)
	}
	return f.get(root[:], path)
}

// get looks up what remains of a path below a reference's content: a hash, or an
// embedded node.
func (f *forest) get(ref, path []byte) ([]byte, error) {
	blob := ref
	if len(ref) == common.HashLength {
		var ok bool
		if blob, ok = f.nodes[common.Hash(ref)]; !ok {
			return nil, missingNode(ref)
		}
	}
	n, err := decodeNode(blob)
	if err != nil {
		return nil, err
	}
	if n.path == nil {
		if len(path) == 0 {
			return nil, errBadNode
		}
		return f.getChild(n.children[path[0]], path[1:])
	}
	rest, ok := bytes.CutPrefix(path, n.path)
	switch {
	case !ok:
		return nil, nil
	case n.value == nil:
		return f.getChild(n.children[0], rest)
	case len(rest) > 0:
		return nil, errBadNode
	default:
		return n.value, nil
	}
}

func (f *forest) getChild(ref, path []byte) ([]byte, error) {
	kind, content, _, err := rlp.Split(ref)
	switch {
	case err != nil:
		return nil, errBadNode
	case kind == rlp.List:
		return f.get(ref, path)
	case len(content) == common.HashLength:
		return f.get(content, path)
	default:
		return nil, nil
	}
}
