package message

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rlp"
	"github.com/ethereum/go-ethereum/trie"
	"github.com/ethereum/go-ethereum/triedb"
	"github.com/holiman/uint256"
)

func newUint(n uint64) *uint256.Int { return uint256.NewInt(n) }

// trieWith returns the root of a storage trie that has a slot among others, and the
// proof of the slot.
func trieWith(t *testing.T, slot []byte, value common.Hash) (common.Hash, Nodes) {
	t.Helper()
	encoded, err := rlp.EncodeToBytes(common.TrimLeftZeroes(value[:]))
	if err != nil {
		t.Fatal(err)
	}
	return trieWithValue(t, slot, encoded)
}

func trieWithValue(t *testing.T, key, value []byte) (common.Hash, Nodes) {
	t.Helper()
	tr, err := trie.New(trie.TrieID(types.EmptyRootHash), triedb.NewDatabase(rawdb.NewMemoryDatabase(), nil))
	if err != nil {
		t.Fatal(err)
	}
	for i := range uint64(300) {
		other := leafOf(i)
		tr.MustUpdate(other[:], other[:])
	}
	tr.MustUpdate(crypto.Keccak256(key), value)
	var nodes nodeList
	if err := tr.Prove(crypto.Keccak256(key), &nodes); err != nil {
		t.Fatal(err)
	}
	return tr.Hash(), Nodes(nodes)
}

// nodeList takes the nodes of a proof.
type nodeList []hexutil.Bytes

func (l *nodeList) Put(_, node []byte) error {
	*l = append(*l, common.CopyBytes(node))
	return nil
}

func (l *nodeList) Delete([]byte) error { return nil }
