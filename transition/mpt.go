package transition

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"sync/atomic"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rlp"
)

// The trie here is a Merkle-Patricia trie (Yellow Paper, appendix D) of which
// only the nodes of the witness are known. geth's own is not used because it
// assumes that nodes come from its database: on nodes that an attacker made up
// it can panic, in goroutines of its own, and it keeps a copy of a node for every
// path that leads to it, of which 64 nodes can have 16^64.
//
// A node of the witness is decoded once and then shared by all tries and
// goroutines. Changing a trie copies what it changes.

// keyNibbles is the depth at which every leaf ends: keys are 32-byte hashes.
const keyNibbles = 2 * common.HashLength

var errBadNode = errors.New("malformed trie node")

// node is nil, *hashRef, *branch, *extension or *leaf.
type node interface{}

type (
	// hashRef is a node known by its hash.
	hashRef common.Hash

	// A branch has at least two children.
	branch struct {
		children [16]node
		hash     *hashRef // nil if not known
		owned    bool     // belongs to one trie, which may change it
	}
	// An extension leads to a branch.
	extension struct {
		path  []byte // nibbles, at least one
		child node
		hash  *hashRef
	}
	leaf struct {
		path  []byte // nibbles that remain to the full depth
		value []byte // not empty
		hash  *hashRef
	}
)

// nodeSet are the nodes of a witness by their hashes.
type nodeSet map[common.Hash]node

// newNodeSet hashes and decodes the nodes of a witness. What is not a node is
// left out: it cannot be part of a trie.
func newNodeSet(p pool, blobs [][]byte) (nodeSet, error) {
	const batch = 64
	type entry struct {
		hash common.Hash
		node node
	}
	found := make([][]entry, (len(blobs)+batch-1)/batch)
	err := p.each(len(found), 1, func(i int) error {
		for _, blob := range blobs[i*batch : min((i+1)*batch, len(blobs))] {
			hash := crypto.Keccak256Hash(blob)
			if n, err := parseNode(blob, (*hashRef)(&hash)); err == nil {
				found[i] = append(found[i], entry{hash, n})
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	set := make(nodeSet)
	for _, entries := range found {
		for _, e := range entries {
			set[e.hash] = e.node
		}
	}
	return set, nil
}

// mpt is a state trie or storage trie as far as a witness knows it. It may be
// read from many goroutines, but not while it is changed.
type mpt struct {
	nodes nodeSet
	root  node
}

func newMPT(root common.Hash, nodes nodeSet) *mpt {
	t := &mpt{nodes: nodes}
	if root != types.EmptyRootHash {
		t.root = (*hashRef)(&root)
	}
	return t
}

// keyPath is a key as nibbles.
type keyPath [keyNibbles]byte

func newKeyPath(key common.Hash) *keyPath {
	var p keyPath
	for i, b := range key {
		p[2*i], p[2*i+1] = b>>4, b&15
	}
	return &p
}

// at returns the content of a node and checks that it can be at this depth.
func (t *mpt) at(n node, depth int) (node, error) {
	if ref, ok := n.(*hashRef); ok {
		if n, ok = t.nodes[common.Hash(*ref)]; !ok {
			return nil, fmt.Errorf("%w: trie node %x at depth %d", ErrWitness, *ref, depth)
		}
	}
	ok := true
	switch n := n.(type) {
	case *branch:
		ok = depth < keyNibbles
	case *extension:
		ok = depth+len(n.path) < keyNibbles
	case *leaf:
		ok = depth+len(n.path) == keyNibbles
	}
	if !ok {
		return nil, fmt.Errorf("%w: %w at depth %d", ErrWitness, errBadNode, depth)
	}
	return n, nil
}

// branchAt is at for the child of an extension.
func (t *mpt) branchAt(n node, depth int) (*branch, error) {
	n, err := t.at(n, depth)
	if err != nil {
		return nil, err
	}
	b, ok := n.(*branch)
	if !ok {
		return nil, fmt.Errorf("%w: %w: extension without a branch at depth %d", ErrWitness, errBadNode, depth)
	}
	return b, nil
}

// get returns the value of a key, nil if there is none.
func (t *mpt) get(path *keyPath) ([]byte, error) {
	n, err := t.at(t.root, 0)
	for depth := 0; err == nil; {
		switch at := n.(type) {
		case *branch:
			n, err = t.at(at.children[path[depth]], depth+1)
			depth++
		case *extension:
			if !bytes.HasPrefix(path[depth:], at.path) {
				return nil, nil
			}
			depth += len(at.path)
			n, err = t.branchAt(at.child, depth)
		case *leaf:
			if !bytes.Equal(path[depth:], at.path) {
				return nil, nil
			}
			return at.value, nil
		default:
			return nil, nil
		}
	}
	return nil, err
}

// own returns a branch that may be changed, and whose hash is to be computed
// anew.
func own(b *branch) *branch {
	if b.owned {
		b.hash = nil
		return b
	}
	return &branch{children: b.children, owned: true}
}

// insert sets the value at path below n. It returns the node that n becomes, or
// false if nothing changes.
func (t *mpt) insert(n node, path *keyPath, depth int, value []byte) (node, bool, error) {
	n, err := t.at(n, depth)
	if err != nil {
		return nil, false, err
	}
	switch n := n.(type) {
	case *branch:
		child, changed, err := t.insert(n.children[path[depth]], path, depth+1, value)
		if err != nil || !changed {
			return nil, false, err
		}
		b := own(n)
		b.children[path[depth]] = child
		return b, true, nil
	case *extension:
		shared := commonPrefix(path[depth:], n.path)
		if shared < len(n.path) {
			return fork(n.path, shared, shorten(n, shared+1), path[depth:], value), true, nil
		}
		below, err := t.branchAt(n.child, depth+shared)
		if err != nil {
			return nil, false, err
		}
		child, changed, err := t.insert(below, path, depth+shared, value)
		return &extension{path: n.path, child: child}, changed, err
	case *leaf:
		shared := commonPrefix(path[depth:], n.path)
		if shared < len(n.path) {
			return fork(n.path, shared, shorten(n, shared+1), path[depth:], value), true, nil
		}
		return &leaf{path: n.path, value: value}, !bytes.Equal(n.value, value), nil
	default:
		return &leaf{path: path[depth:], value: value}, true, nil
	}
}

// remove deletes the value at path below n. It returns the node that remains, or
// false if nothing changes.
func (t *mpt) remove(n node, path *keyPath, depth int) (node, bool, error) {
	n, err := t.at(n, depth)
	if err != nil {
		return nil, false, err
	}
	switch n := n.(type) {
	case *branch:
		child, changed, err := t.remove(n.children[path[depth]], path, depth+1)
		if err != nil || !changed {
			return nil, false, err
		}
		b := own(n)
		b.children[path[depth]] = child
		rest, err := t.collapse(b, depth)
		return rest, true, err
	case *extension:
		if !bytes.HasPrefix(path[depth:], n.path) {
			return nil, false, nil
		}
		below, err := t.branchAt(n.child, depth+len(n.path))
		if err != nil {
			return nil, false, err
		}
		child, changed, err := t.remove(below, path, depth+len(n.path))
		if err != nil || !changed {
			return nil, false, err
		}
		return prepend(n.path, child), true, nil
	case *leaf:
		return nil, bytes.Equal(path[depth:], n.path), nil
	default:
		return nil, false, nil
	}
}

// collapse replaces a branch with one child left by that child.
func (t *mpt) collapse(n *branch, depth int) (node, error) {
	last, count := 0, 0
	for i, child := range &n.children {
		if child != nil {
			last, count = i, count+1
		}
	}
	switch count {
	case 0:
		return nil, nil
	case 1:
		child, err := t.at(n.children[last], depth+1)
		if err != nil {
			return nil, err
		}
		return prepend([]byte{byte(last)}, child), nil
	default:
		return n, nil
	}
}

// prepend puts a path before a resolved node.
func prepend(path []byte, n node) node {
	switch n := n.(type) {
	case *extension:
		return &extension{path: concat(path, n.path), child: n.child}
	case *leaf:
		return &leaf{path: concat(path, n.path), value: n.value}
	case *branch:
		return &extension{path: path, child: n}
	default:
		return nil
	}
}

// shorten drops the first nibbles of the path of an extension or leaf. An
// extension that is left without path is replaced by its child.
func shorten(n node, drop int) node {
	switch n := n.(type) {
	case *extension:
		if drop == len(n.path) {
			return n.child
		}
		return &extension{path: n.path[drop:], child: n.child}
	case *leaf:
		return &leaf{path: n.path[drop:], value: n.value}
	}
	return n
}

// fork puts the node old, whose path was oldPath, and a new leaf at path under
// one branch; they share the first common nibbles.
func fork(oldPath []byte, common int, old node, path []byte, value []byte) node {
	b := &branch{owned: true}
	b.children[oldPath[common]] = old
	b.children[path[common]] = &leaf{path: path[common+1:], value: value}
	if common == 0 {
		return b
	}
	return &extension{path: path[:common], child: b}
}

func commonPrefix(a, b []byte) int {
	n := min(len(a), len(b))
	for i := range n {
		if a[i] != b[i] {
			return i
		}
	}
	return n
}

func concat(a, b []byte) []byte {
	return append(append(make([]byte, 0, len(a)+len(b)), a...), b...)
}

// change is a write to a trie. An empty value deletes.
type change struct {
	path  *keyPath
	value []byte
}

// update applies the changes: first what sets a value, then what deletes one, so
// that no more nodes are needed than the result depends on.
func (t *mpt) update(p pool, changes []change) error {
	var sets, deletes []change
	for _, c := range changes {
		if len(c.value) > 0 {
			sets = append(sets, c)
		} else {
			deletes = append(deletes, c)
		}
	}
	if err := t.set(p, sets); err != nil {
		return err
	}
	for _, c := range deletes {
		root, changed, err := t.remove(t.root, c.path, 0)
		if err != nil {
			return err
		}
		if changed {
			t.root = root
		}
	}
	return nil
}

// set applies changes that set a value. If the root is a branch, its children
// are worked on side by side; not so for deletions, with which it may collapse.
func (t *mpt) set(p pool, changes []change) error {
	if len(changes) == 0 {
		return nil
	}
	root, err := t.at(t.root, 0)
	if err != nil {
		return err
	}
	top, ok := root.(*branch)
	if !ok || len(changes) < 4 {
		return t.setBelow(&t.root, 0, changes)
	}
	var groups [16][]change
	for _, c := range changes {
		groups[c.path[0]] = append(groups[c.path[0]], c)
	}
	top = own(top)
	t.root = top
	return p.each(len(groups), 1, func(i int) error {
		return t.setBelow(&top.children[i], 1, groups[i])
	})
}

// setBelow sets values below the node *n.
func (t *mpt) setBelow(n *node, depth int, changes []change) error {
	for _, c := range changes {
		after, changed, err := t.insert(*n, c.path, depth, c.value)
		if err != nil {
			return err
		}
		if changed {
			*n = after
		}
	}
	return nil
}

// parseNode parses a node. Only what a trie with 32-byte keys can hold somewhere
// is accepted. The node refers to blob.
func parseNode(blob []byte, hash *hashRef) (node, error) {
	items, rest, err := rlp.SplitList(blob)
	if err != nil || len(rest) > 0 {
		return nil, errBadNode
	}
	count, err := rlp.CountValues(items)
	if err != nil {
		return nil, errBadNode
	}
	switch count {
	case 2:
		return parseShort(items, hash)
	case 17:
		return parseBranch(items, hash)
	default:
		return nil, errBadNode
	}
}

func parseBranch(items []byte, hash *hashRef) (node, error) {
	var (
		n     = &branch{hash: hash}
		count int
		err   error
	)
	for i := range n.children {
		if n.children[i], items, err = parseRef(items); err != nil {
			return nil, err
		}
		if n.children[i] != nil {
			count++
		}
	}
	// No key ends at a branch, and a branch with one child would not be one.
	if !bytes.Equal(items, rlp.EmptyString) || count < 2 {
		return nil, errBadNode
	}
	return n, nil
}

// parseRef parses the reference to a node: nothing, its hash, or the node itself
// if that is shorter than a hash.
func parseRef(items []byte) (node, []byte, error) {
	kind, content, rest, err := rlp.Split(items)
	if err != nil {
		return nil, nil, errBadNode
	}
	switch {
	case kind == rlp.String && len(content) == 0:
		return nil, rest, nil
	case kind == rlp.String && len(content) == common.HashLength:
		return (*hashRef)(content), rest, nil
	case kind == rlp.List:
		blob := items[:len(items)-len(rest)]
		if len(blob) >= common.HashLength {
			return nil, nil, errBadNode
		}
		n, err := parseNode(blob, nil)
		return n, rest, err
	default:
		return nil, nil, errBadNode
	}
}

func parseShort(items []byte, hash *hashRef) (node, error) {
	compact, rest, err := rlp.SplitString(items)
	if err != nil {
		return nil, errBadNode
	}
	path, isLeaf, ok := parseCompact(compact)
	if !ok {
		return nil, errBadNode
	}
	if isLeaf {
		value, _, err := rlp.SplitString(rest)
		if err != nil || len(value) == 0 {
			return nil, errBadNode
		}
		return &leaf{path: path, value: value, hash: hash}, nil
	}
	if len(path) == 0 {
		return nil, errBadNode
	}
	child, _, err := parseRef(rest)
	if err != nil {
		return nil, err
	}
	switch child.(type) {
	case *hashRef, *branch:
		return &extension{path: path, child: child, hash: hash}, nil
	default:
		return nil, errBadNode
	}
}

// parseCompact decodes the hex-prefix encoding of a path (Yellow Paper, appendix
// C).
func parseCompact(compact []byte) (path []byte, isLeaf, ok bool) {
	if len(compact) == 0 || len(compact) > 1+keyNibbles/2 || compact[0]>>4 > 3 {
		return nil, false, false
	}
	flags := compact[0] >> 4
	path = make([]byte, 0, 2*len(compact))
	if flags&1 == 1 {
		path = append(path, compact[0]&15)
	} else if compact[0]&15 != 0 {
		return nil, false, false
	}
	for _, b := range compact[1:] {
		path = append(path, b>>4, b&15)
	}
	return path, flags&2 == 2, true
}

// hash returns the root of the trie.
func (t *mpt) hash(p pool) (common.Hash, error) {
	if t.root == nil {
		return types.EmptyRootHash, nil
	}
	if hash := cachedHash(t.root); hash != nil {
		return common.Hash(*hash), nil
	}
	if top, ok := t.root.(*branch); ok {
		if err := hashChildren(p, top); err != nil {
			return common.Hash{}, err
		}
	}
	return crypto.Keccak256Hash(newNodeHasher().encode(nil, t.root)), nil
}

// hashChildren computes the hashes of the children of a branch.
func hashChildren(p pool, b *branch) error {
	var next atomic.Int64
	return p.run(func() error {
		h := newNodeHasher()
		for {
			i := next.Add(1) - 1
			if i >= int64(len(b.children)) {
				return nil
			}
			if child := b.children[i]; child != nil && cachedHash(child) == nil {
				h.ref(nil, child)
			}
		}
	})
}

// nodeHasher encodes and hashes nodes. It keeps its buffers: one for each
// goroutine.
type nodeHasher struct {
	keccak crypto.KeccakState
	free   [][]byte
}

func newNodeHasher() *nodeHasher {
	return &nodeHasher{keccak: crypto.NewKeccakState()}
}

// ref appends the reference to a node as its parent holds it.
func (h *nodeHasher) ref(dst []byte, n node) []byte {
	hash := cachedHash(n)
	if hash == nil {
		buf := h.encode(h.buffer(), n)
		defer h.release(buf)
		if len(buf) < common.HashLength {
			return append(dst, buf...)
		}
		hash = new(hashRef)
		h.keccak.Reset()
		h.keccak.Write(buf)
		h.keccak.Read(hash[:])
		cacheHash(n, hash)
	}
	return append(append(dst, 0x80+common.HashLength), hash[:]...)
}

func (h *nodeHasher) buffer() []byte {
	if last := len(h.free) - 1; last >= 0 {
		buf := h.free[last]
		h.free = h.free[:last]
		return buf
	}
	return make([]byte, 0, 544) // enough for a branch of hashes
}

func (h *nodeHasher) release(buf []byte) { h.free = append(h.free, buf[:0]) }

func cachedHash(n node) *hashRef {
	switch n := n.(type) {
	case *hashRef:
		return n
	case *branch:
		return n.hash
	case *extension:
		return n.hash
	case *leaf:
		return n.hash
	}
	return nil
}

func cacheHash(n node, hash *hashRef) {
	switch n := n.(type) {
	case *branch:
		n.hash = hash
	case *extension:
		n.hash = hash
	case *leaf:
		n.hash = hash
	}
}

// encode appends the RLP of a node.
func (h *nodeHasher) encode(dst []byte, n node) []byte {
	const header = 3 // room for the longest list header of a node but a long leaf's
	start := len(dst)
	dst = append(dst, make([]byte, header)...)
	switch n := n.(type) {
	case *branch:
		for _, child := range &n.children {
			if child == nil {
				dst = append(dst, 0x80)
			} else {
				dst = h.ref(dst, child)
			}
		}
		dst = append(dst, 0x80)
	case *extension:
		dst = appendCompact(dst, n.path, false)
		dst = h.ref(dst, n.child)
	case *leaf:
		dst = appendCompact(dst, n.path, true)
		dst = appendString(dst, n.value)
	}
	return closeList(dst, start, header)
}

// closeList writes the header of the list whose payload follows start+room, and
// closes the gap between them.
func closeList(dst []byte, start, room int) []byte {
	size := len(dst) - start - room
	var head [9]byte
	n := putHeader(head[:], 0xc0, size)
	if n > room {
		dst = append(dst, make([]byte, n-room)...)
	}
	copy(dst[start+n:], dst[start+room:start+room+size])
	copy(dst[start:], head[:n])
	return dst[:start+n+size]
}

// putHeader writes the RLP header of a string (base 0x80) or list (base 0xc0).
func putHeader(dst []byte, base byte, size int) int {
	if size < 56 {
		dst[0] = base + byte(size)
		return 1
	}
	var be [8]byte
	binary.BigEndian.PutUint64(be[:], uint64(size))
	digits := bytes.TrimLeft(be[:], "\x00")
	dst[0] = base + 55 + byte(len(digits))
	return 1 + copy(dst[1:], digits)
}

func appendString(dst, s []byte) []byte {
	if len(s) == 1 && s[0] < 0x80 {
		return append(dst, s[0])
	}
	var head [9]byte
	n := putHeader(head[:], 0x80, len(s))
	return append(append(dst, head[:n]...), s...)
}

// appendCompact appends the RLP of a path in hex-prefix encoding.
func appendCompact(dst, path []byte, isLeaf bool) []byte {
	var compact [1 + keyNibbles/2]byte
	if isLeaf {
		compact[0] = 0x20
	}
	if len(path)%2 == 1 {
		compact[0] |= 0x10 | path[0]
		path = path[1:]
	}
	for i := 0; i < len(path); i += 2 {
		compact[1+i/2] = path[i]<<4 | path[i+1]
	}
	return appendString(dst, compact[:1+len(path)/2])
}
