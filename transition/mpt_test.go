package transition

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/trie"
	"github.com/ethereum/go-ethereum/trie/trienode"
	"github.com/ethereum/go-ethereum/triedb"
)

// gethTrie is the oracle: the same trie in geth's database.
type gethTrie struct {
	db   *triedb.Database
	root common.Hash
}

func newGethTrie(t testing.TB, content map[common.Hash][]byte) *gethTrie {
	g := &gethTrie{db: triedb.NewDatabase(rawdb.NewMemoryDatabase(), triedb.HashDefaults), root: types.EmptyRootHash}
	tr := trie.NewEmpty(g.db)
	for key, value := range content {
		tr.MustUpdate(key[:], value)
	}
	root, nodes := tr.Commit(false)
	if nodes != nil {
		if err := g.db.Update(root, types.EmptyRootHash, 0, trienode.NewWithNodeSet(nodes), triedb.NewStateSet()); err != nil {
			t.Fatal(err)
		}
	}
	g.root = root
	return g
}

// change applies changes, first what sets and then what deletes, as geth's state
// does. It returns the new root and the nodes that were needed.
func (g *gethTrie) change(t testing.TB, reads []common.Hash, writes map[common.Hash][]byte) (common.Hash, nodeSet) {
	tr, err := trie.New(trie.TrieID(g.root), g.db)
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range reads {
		tr.MustGet(key[:])
	}
	for key, value := range writes {
		if len(value) > 0 {
			tr.MustUpdate(key[:], value)
		}
	}
	for key, value := range writes {
		if len(value) == 0 {
			tr.MustDelete(key[:])
		}
	}
	root := tr.Hash()
	var blobs [][]byte
	for _, blob := range tr.Witness() {
		blobs = append(blobs, blob)
	}
	return root, nodesOf(t, blobs...)
}

func nodesOf(t testing.TB, blobs ...[]byte) nodeSet {
	nodes, err := newNodeSet(2, blobs)
	if err != nil {
		t.Fatal(err)
	}
	return nodes
}

// randomTrie makes content whose keys share prefixes often, with values short
// enough to be embedded in their parents and long ones.
func randomTrie(rng *rand.Rand, size int) map[common.Hash][]byte {
	content := make(map[common.Hash][]byte)
	for range size {
		content[randomKey(rng)] = randomValue(rng)
	}
	return content
}

func randomKey(rng *rand.Rand) (key common.Hash) {
	switch rng.IntN(3) {
	case 0: // anywhere
		for i := range key {
			key[i] = byte(rng.Uint32())
		}
	case 1: // crowded at the top
		key[0], key[1] = byte(rng.IntN(4))<<4, byte(rng.IntN(3))
	case 2: // crowded at the bottom
		key[30], key[31] = byte(rng.IntN(3)), byte(rng.IntN(256))
	}
	return key
}

func randomValue(rng *rand.Rand) []byte {
	return bytes.Repeat([]byte{byte(1 + rng.IntN(255))}, 1+rng.IntN(40))
}

func TestTrieMatchesGeth(t *testing.T) {
	for seed := range uint64(300) {
		testTrieMatchesGeth(t, rand.New(rand.NewPCG(seed, 1)))
	}
}

func FuzzTrieMatchesGeth(f *testing.F) {
	f.Add(uint64(1), uint64(2))
	f.Fuzz(func(t *testing.T, a, b uint64) {
		testTrieMatchesGeth(t, rand.New(rand.NewPCG(a, b)))
	})
}

func testTrieMatchesGeth(t *testing.T, rng *rand.Rand) {
	content := randomTrie(rng, rng.IntN(60))
	var (
		reads  []common.Hash
		writes = make(map[common.Hash][]byte)
	)
	for range rng.IntN(10) {
		reads = append(reads, randomKey(rng))
	}
	deleted := rng.IntN(3)
	for key := range content {
		switch rng.IntN(4) {
		case 0:
			reads = append(reads, key)
		case 1:
			writes[key] = randomValue(rng)
		case 2, 3:
			if rng.IntN(2) < deleted {
				writes[key] = nil
			}
		}
	}
	for range rng.IntN(8) {
		writes[randomKey(rng)] = randomValue(rng)
	}
	oracle := newGethTrie(t, content)
	root, nodes := oracle.change(t, reads, writes)
	for _, workers := range []pool{1, 3} {
		checkTrie(t, workers, oracle.root, nodes, content, reads, writes, root)
	}
	for hash := range nodes {
		checkNodeNeeded(t, hash, oracle.root, nodes, reads, writes, root)
	}
}

func checkTrie(t *testing.T, p pool, before common.Hash, nodes nodeSet, content map[common.Hash][]byte, reads []common.Hash, writes map[common.Hash][]byte, after common.Hash) {
	m := newMPT(before, nodes)
	values, err := readKeys(m, reads)
	if err != nil {
		t.Fatal(err)
	}
	for i, key := range reads {
		if !bytes.Equal(values[i], content[key]) {
			t.Fatalf("%x: have %x, want %x", key, values[i], content[key])
		}
	}
	root, err := writeKeys(m, p, writes)
	if err != nil {
		t.Fatal(err)
	}
	if root != after {
		t.Fatalf("root after the changes: have %x, want %x", root, after)
	}
}

// checkNodeNeeded drops a node: that fails, or it changes nothing.
func checkNodeNeeded(t *testing.T, drop, before common.Hash, nodes nodeSet, reads []common.Hash, writes map[common.Hash][]byte, after common.Hash) {
	fewer := make(nodeSet)
	for hash, blob := range nodes {
		if hash != drop {
			fewer[hash] = blob
		}
	}
	m := newMPT(before, fewer)
	_, err := readKeys(m, reads)
	if err == nil {
		var root common.Hash
		if root, err = writeKeys(m, 1, writes); err == nil && root != after {
			t.Fatalf("without node %x the root is %x, not %x", drop, root, after)
		}
	}
	if err != nil && !errors.Is(err, ErrWitness) {
		t.Fatal(err)
	}
}

func readKeys(m *mpt, keys []common.Hash) ([][]byte, error) {
	values := make([][]byte, len(keys))
	for i, key := range keys {
		var err error
		if values[i], err = m.get(newKeyPath(key)); err != nil {
			return nil, err
		}
	}
	return values, nil
}

func writeKeys(m *mpt, p pool, writes map[common.Hash][]byte) (common.Hash, error) {
	var changes []change
	for key, value := range writes {
		changes = append(changes, change{newKeyPath(key), value})
	}
	if err := m.update(p, changes); err != nil {
		return common.Hash{}, err
	}
	return m.hash(p)
}

// Nodes that no trie with 32-byte keys has, each one wrong in one way.
func TestMalformedNodes(t *testing.T) {
	var (
		hash = append([]byte{0xa0}, make([]byte, 32)...)
		list = func(items ...[]byte) []byte {
			return closeList(append(make([]byte, 9), bytes.Join(items, nil)...), 0, 9)
		}
		str   = func(s ...byte) []byte { return appendString(nil, s) }
		empty = []byte{0x80}
		many  = func(n int, item []byte) [][]byte {
			var out [][]byte
			for range n {
				out = append(out, item)
			}
			return out
		}
		branchOf = func(children ...[]byte) []byte {
			return list(append(append(children, many(16-len(children), empty)...), empty)...)
		}
		fullPath  = bytes.Repeat([]byte{0x11}, 32)
		leafNode  = list(str(append([]byte{0x20}, fullPath...)...), str(1))
		extension = list(str(0x11), hash)
	)
	for name, blob := range map[string][]byte{
		"empty":                        {},
		"not a list":                   str(1, 2, 3),
		"trailing bytes":               append(bytes.Clone(leafNode), 0),
		"one item":                     list(hash),
		"three items":                  list(str(0x20), hash, hash),
		"sixteen items":                list(many(16, hash)...),
		"branch with a value":          list(append(many(16, hash), str(1))...),
		"branch with no child":         branchOf(),
		"branch with one child":        branchOf(hash),
		"branch with a short child":    branchOf(hash, str(1, 2)),
		"branch with a long embedded":  branchOf(hash, list(str(0x20), bytes.Repeat(str(0x81), 40))),
		"leaf without value":           list(str(append([]byte{0x20}, fullPath...)...), empty),
		"leaf with a list":             list(str(append([]byte{0x20}, fullPath...)...), list()),
		"path with padding":            list(str(append([]byte{0x21}, fullPath...)...), str(1)),
		"path with unknown flags":      list(str(append([]byte{0x40}, fullPath...)...), str(1)),
		"path of no bytes":             list(empty, hash),
		"extension without path":       list(str(0x00), hash),
		"extension without child":      list(str(0x11), empty),
		"extension with embedded leaf": list(str(0x11), list(str(0x20), str(1))),
		"non-canonical length":         append([]byte{0xf8, byte(len(leafNode) - 1)}, leafNode[1:]...),
	} {
		if n, err := parseNode(blob, nil); err == nil {
			t.Errorf("%s: accepted as %T", name, n)
		}
	}
	for name, blob := range map[string][]byte{"leaf": leafNode, "extension": extension, "branch": branchOf(hash, hash)} {
		if _, err := parseNode(blob, nil); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Nodes that can be in a trie, but not where they are.
func TestMisplacedNodes(t *testing.T) {
	var (
		zeros  = func(n int) []byte { return make([]byte, n) }
		leaf   = func(nibbles int) []byte { return short(appendCompact(nil, zeros(nibbles), true), []byte{1}) }
		hashOf = func(blob []byte) []byte { h := crypto.Keccak256Hash(blob); return append([]byte{0xa0}, h[:]...) }
		above  = func(nibbles int, child []byte) []byte {
			return short(appendCompact(nil, zeros(nibbles), false), hashOf(child))
		}
		branch  = func(child []byte) []byte { return short(bytes.Repeat(hashOf(child), 16), []byte{0x80}) }
		deepest = branch(leaf(0))
	)
	for name, blobs := range map[string][][]byte{
		"leaf too short":              {leaf(63)},
		"leaf too short below":        {branch(leaf(62)), leaf(62)},
		"leaf too long below":         {branch(leaf(64)), leaf(64)},
		"extension to a leaf":         {above(1, leaf(63)), leaf(63)},
		"extension to an extension":   {above(1, above(1, deepest)), above(1, deepest), deepest},
		"extension to the full depth": {above(64, deepest), deepest},
		"branch at the full depth":    {above(63, branch(deepest)), branch(deepest), deepest},
	} {
		nodes := nodesOf(t, blobs...)
		root := crypto.Keccak256Hash(blobs[0])
		if len(nodes) != len(blobs) {
			t.Fatalf("%s: %d nodes of %d", name, len(nodes), len(blobs))
		}
		if _, err := readKeys(newMPT(root, nodes), []common.Hash{{}}); !errors.Is(err, errBadNode) {
			t.Errorf("%s: get: %v", name, err)
		}
		if _, err := writeKeys(newMPT(root, nodes), 1, map[common.Hash][]byte{{}: {1}}); !errors.Is(err, errBadNode) {
			t.Errorf("%s: insert: %v", name, err)
		}
		if _, err := writeKeys(newMPT(root, nodes), 1, map[common.Hash][]byte{{}: nil}); !errors.Is(err, errBadNode) {
			t.Errorf("%s: remove: %v", name, err)
		}
	}
}

// short returns the list of two encoded items.
func short(items ...[]byte) []byte {
	return closeList(append(make([]byte, 9), bytes.Join(items, nil)...), 0, 9)
}

// Tries share the nodes that they are read from: changing one leaves the others
// as they were, although every path leads through the same 64 nodes.
func TestSharedNodes(t *testing.T) {
	blobs := [][]byte{short(appendCompact(nil, nil, true), []byte{1})}
	for range keyNibbles {
		h := crypto.Keccak256Hash(blobs[len(blobs)-1])
		ref := append([]byte{0xa0}, h[:]...)
		if child := blobs[len(blobs)-1]; len(child) < 32 {
			ref = child
		}
		blobs = append(blobs, short(bytes.Repeat(ref, 16), []byte{0x80}))
	}
	root := crypto.Keccak256Hash(blobs[keyNibbles])
	nodes := nodesOf(t, blobs...)
	one, other := newMPT(root, nodes), newMPT(root, nodes)
	changed, err := writeKeys(one, 2, map[common.Hash][]byte{{}: {2}, {1}: nil, {2}: {3}, {3}: {3}, {4}: {3}})
	if err != nil || changed == root {
		t.Fatalf("%x: %v", changed, err)
	}
	for key, want := range map[common.Hash]byte{{}: 2, {2}: 3, {5}: 1} {
		if value, err := one.get(newKeyPath(key)); err != nil || !bytes.Equal(value, []byte{want}) {
			t.Errorf("changed trie at %x: %x, %v", key, value, err)
		}
	}
	if value, err := one.get(newKeyPath(common.Hash{1})); err != nil || value != nil {
		t.Errorf("deleted: %x, %v", value, err)
	}
	for _, key := range []common.Hash{{}, {1}, {2}} {
		if value, err := other.get(newKeyPath(key)); err != nil || !bytes.Equal(value, []byte{1}) {
			t.Errorf("other trie at %x: %x, %v", key, value, err)
		}
	}
	if hash, err := other.hash(1); err != nil || hash != root {
		t.Errorf("other trie: %x, %v", hash, err)
	}
	back, err := writeKeys(one, 1, map[common.Hash][]byte{{}: {1}, {1}: {1}, {2}: {1}, {3}: {1}, {4}: {1}})
	if err != nil || back != root {
		t.Errorf("changed back: %x, %v", back, err)
	}
}

// Any bytes as the nodes of a trie give an error or a result, never a panic.
func FuzzTrieNodes(f *testing.F) {
	oracle := newGethTrie(f, randomTrie(rand.New(rand.NewPCG(1, 1)), 20))
	_, nodes := oracle.change(f, nil, map[common.Hash][]byte{{}: {1}})
	for _, n := range nodes {
		blob := newNodeHasher().encode(nil, n)
		f.Add(blob, blob)
	}
	f.Fuzz(func(t *testing.T, top, below []byte) {
		root := crypto.Keccak256Hash(top)
		for _, hash := range []common.Hash{{}, {0x11}, crypto.Keccak256Hash(below)} {
			nodes := nodesOf(t, top, below)
			if n, ok := nodes[crypto.Keccak256Hash(below)]; ok {
				nodes[hash] = n
			}
			_, _ = readKeys(newMPT(root, nodes), []common.Hash{hash})
			_, _ = writeKeys(newMPT(root, nodes), 1, map[common.Hash][]byte{hash: {1}, {}: nil})
		}
	})
}
