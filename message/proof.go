package message

import (
	"bytes"
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethdb/memorydb"
	"github.com/ethereum/go-ethereum/rlp"
	"github.com/ethereum/go-ethereum/rpc"
	"github.com/ethereum/go-ethereum/trie"
)

// Nodes are those of a Merkle-Patricia trie on the way from its root to a value.
type Nodes []hexutil.Bytes

// SlotProof is the proof of a storage slot of a contract in a state.
type SlotProof struct {
	Account Nodes `json:"accountProof"`
	Storage Nodes `json:"storageProof"`
}

// Verify returns the value of a contract's slot in a state. The error is
// ErrInvalidProof if the proof does not show it. A slot that is not there is zero.
func (p *SlotProof) Verify(stateRoot common.Hash, contract common.Address, slot common.Hash) (value common.Hash, err error) {
	encoded, err := p.Account.value(stateRoot, contract[:])
	if err != nil {
		return value, fmt.Errorf("%w: account %v in the state %v: %w", ErrInvalidProof, contract, stateRoot, err)
	}
	var account types.StateAccount
	if err := rlp.DecodeBytes(encoded, &account); err != nil { // also if there is no account
		return value, fmt.Errorf("%w: account %v in the state %v: %w", ErrInvalidProof, contract, stateRoot, err)
	}
	if account.Root == types.EmptyRootHash {
		return value, nil
	}
	encoded, err = p.Storage.value(account.Root, slot[:])
	if err != nil {
		return value, fmt.Errorf("%w: slot %v of %v: %w", ErrInvalidProof, slot, contract, err)
	}
	if encoded == nil {
		return value, nil
	}
	kind, content, rest, err := rlp.Split(encoded)
	if err != nil || kind == rlp.List || len(rest) > 0 || len(content) > common.HashLength {
		return value, fmt.Errorf("%w: slot %v of %v holds %x", ErrInvalidProof, slot, contract, encoded)
	}
	return common.BytesToHash(content), nil
}

// value returns the value of a key in the trie with the given root, nil if it has
// none.
func (n Nodes) value(root common.Hash, key []byte) ([]byte, error) {
	db := memorydb.New()
	for _, node := range n {
		_ = db.Put(crypto.Keccak256(node), node) // never fails
	}
	return trie.VerifyProof(root, crypto.Keccak256(key), db)
}

// bytes returns the nodes in the form that the contracts take them in.
func (n Nodes) bytes() [][]byte {
	list := make([][]byte, len(n))
	for i, node := range n {
		list[i] = node
	}
	return list
}

// prove returns the proof of a slot of the messenger in the state after the block
// with the given hash, whose root is known, and the slot's value.
func (c *chain) prove(ctx context.Context, block, stateRoot, slot common.Hash) (*SlotProof, common.Hash, error) {
	var answer struct {
		AccountProof Nodes `json:"accountProof"`
		StorageProof []struct {
			Proof Nodes `json:"proof"`
		} `json:"storageProof"`
	}
	at := rpc.BlockNumberOrHashWithHash(block, false)
	err := c.rpc.CallContext(ctx, &answer, "eth_getProof", c.messenger, []common.Hash{slot}, at)
	if err != nil {
		return nil, common.Hash{}, fmt.Errorf("proof of the messenger's slot %v after block %v of %s: %w", slot, block, c.name, err)
	}
	if len(answer.StorageProof) != 1 {
		return nil, common.Hash{}, fmt.Errorf("%w: %s answers with the proofs of %d slots for one", ErrInvalidProof, c.name, len(answer.StorageProof))
	}
	p := &SlotProof{Account: answer.AccountProof, Storage: answer.StorageProof[0].Proof}
	value, err := p.Verify(stateRoot, c.messenger, slot)
	if err != nil {
		return nil, value, fmt.Errorf("%s, after block %v: %w", c.name, block, err)
	}
	return p, value, nil
}

// header returns the header of a block and its RLP, which has the hash.
func (c *chain) header(ctx context.Context, hash common.Hash) (*types.Header, []byte, error) {
	header, err := c.eth.HeaderByHash(ctx, hash)
	if err != nil {
		return nil, nil, fmt.Errorf("header %v of %s: %w", hash, c.name, err)
	}
	var encoded bytes.Buffer
	if err := rlp.Encode(&encoded, header); err != nil {
		return nil, nil, fmt.Errorf("encode header %v of %s: %w", hash, c.name, err)
	}
	if got := crypto.Keccak256Hash(encoded.Bytes()); got != hash {
		return nil, nil, fmt.Errorf("%w: the header that %s gives for block %v has the hash %v", ErrInvalidProof, c.name, hash, got)
	}
	return header, encoded.Bytes(), nil
}

// sentSlot is where the messenger on the rollup has the hash of a message: in a
// mapping in slot 0.
func sentSlot(nonce uint64) common.Hash {
	key, mapping := word(nonce), common.Hash{}
	return crypto.Keccak256Hash(key[:], mapping[:])
}
