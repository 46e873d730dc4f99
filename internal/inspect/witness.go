package inspect

import (
	"bytes"
	"cmp"
	"errors"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rlp"
)

// Witness is the preimages that travel with a block, by what they belong to.
// Every node counts once: for the trie from which it is first reached.
type Witness struct {
	Nodes   Sizes   `json:"nodes"`
	Codes   Sizes   `json:"codes"`
	Headers Headers `json:"headers"`

	StateRoot    common.Hash   `json:"stateRoot"` // of the parent
	AccountTrie  Sizes         `json:"accountTrie"`
	Accounts     int           `json:"accounts"`     // leaves of the account trie
	StorageTries []StorageTrie `json:"storageTries"` // of which a node is known, largest first
	StorageNodes Sizes         `json:"storageNodes"` // of all storage tries

	UnreachedNodes Sizes `json:"unreachedNodes"` // from the parent's state root
	UnusedCodes    Sizes `json:"unusedCodes"`    // of no account that is known
	Duplicates     Sizes `json:"duplicates"`     // nodes and codes that are there twice
}

// Headers is the ancestors.
type Headers struct {
	Sizes
	First uint64 `json:"first"` // number of the oldest block
	Last  uint64 `json:"last"`
}

// StorageTrie is the storage of the accounts that have its root.
type StorageTrie struct {
	Root   common.Hash `json:"root"`
	Owners []Owner     `json:"owners"`
	Slots  int         `json:"slots"` // leaves
	Sizes
}

// Owner is an account that has storage.
type Owner struct {
	Address *common.Address `json:"address"` // nil if no address in the block has this hash
	Hash    common.Hash     `json:"hash"`    // of the address
}

// String returns the address of the owner, or else its hash.
func (o Owner) String() string {
	if o.Address == nil {
		return "hash " + o.Hash.Hex()
	}
	return o.Address.Hex()
}

// witness describes the witness, with what the block seems to need of it.
func (x *inspection) witness() {
	w := &x.report.Witness
	parent := x.headers()
	var nodes, codes map[common.Hash][]byte
	nodes, w.Nodes = x.index(x.input.Witness.State)
	codes, w.Codes = x.index(x.input.Witness.Codes)
	f := newForest(nodes)
	usedCodes := make(map[common.Hash]bool)
	if parent != nil {
		w.StateRoot = parent.Root
		x.walkTries(f, usedCodes)
		x.findMissing(f, codes)
	}
	for hash, node := range nodes {
		if !f.reached[hash] {
			w.UnreachedNodes.add(node)
		}
	}
	for hash, code := range codes {
		if !usedCodes[hash] {
			w.UnusedCodes.add(code)
		}
	}
	if f.broken > 0 {
		x.problem("%d trie nodes are malformed", f.broken)
	}
}

// index returns byte strings by their hashes.
func (x *inspection) index(blobs [][]byte) (map[common.Hash][]byte, Sizes) {
	var (
		set  = make(map[common.Hash][]byte, len(blobs))
		size Sizes
	)
	for _, b := range blobs {
		size.add(b)
		hash := crypto.Keccak256Hash(b)
		if _, ok := set[hash]; ok {
			x.report.Witness.Duplicates.add(b)
		}
		set[hash] = b
	}
	return set, size
}

// headers describes the ancestors and returns the last one, the parent. It
// returns nil if there is none that can be decoded.
func (x *inspection) headers() *types.Header {
	var (
		sum    = &x.report.Witness.Headers
		parent *types.Header
		hash   common.Hash // of the header before
	)
	for i, b := range x.input.Witness.Headers {
		sum.add(b)
		header := new(types.Header)
		if err := rlp.DecodeBytes(b, header); err != nil || header.Number == nil || !header.Number.IsUint64() {
			x.problem("header %d of %d cannot be decoded", i+1, len(x.input.Witness.Headers))
			parent = nil
			continue
		}
		if parent == nil {
			sum.First = header.Number.Uint64()
		} else if header.ParentHash != hash {
			x.problem("header of block %v is not the parent of the header after it", parent.Number)
		}
		sum.Last = header.Number.Uint64()
		parent, hash = header, crypto.Keccak256Hash(b)
	}
	switch {
	case parent == nil:
		x.problem("the parent's header is missing: the state before the block is unknown, and so what the nodes belong to")
	case hash != x.input.NewPayloadRequest.ExecutionPayload.ParentHash:
		x.problem("the last header is not the payload's parent")
	}
	if claim := x.report.Claim; parent != nil && claim != nil && parent.Root != claim.PreStateRoot {
		x.problem("the claim's pre-state root is not the parent's state root")
	}
	return parent
}

// walkTries measures the account trie and every storage trie below it.
func (x *inspection) walkTries(f *forest, usedCodes map[common.Hash]bool) {
	w := &x.report.Witness
	names := x.addresses()
	owners := make(map[common.Hash][]Owner) // by storage root
	var roots []common.Hash
	w.AccountTrie = f.walk(w.StateRoot, func(key common.Hash, value []byte) {
		var account types.StateAccount
		if err := rlp.DecodeBytes(value, &account); err != nil {
			f.broken++
			return
		}
		w.Accounts++
		usedCodes[common.BytesToHash(account.CodeHash)] = true
		if owners[account.Root] == nil {
			roots = append(roots, account.Root)
		}
		owners[account.Root] = append(owners[account.Root], Owner{names[key], key})
	})
	w.StorageTries = []StorageTrie{}
	for _, root := range roots {
		t := StorageTrie{Root: root, Owners: owners[root]}
		t.Sizes = f.walk(root, func(common.Hash, []byte) { t.Slots++ })
		if t.Count > 0 {
			w.StorageTries = append(w.StorageTries, t)
			w.StorageNodes.Count += t.Count
			w.StorageNodes.Bytes += t.Bytes
		}
	}
	slices.SortStableFunc(w.StorageTries, func(a, b StorageTrie) int {
		return cmp.Or(cmp.Compare(b.Bytes, a.Bytes), bytes.Compare(a.Root[:], b.Root[:]))
	})
}

// addresses returns the addresses that occur in the block by their hashes, which
// are the keys of the account trie.
func (x *inspection) addresses() map[common.Hash]*common.Address {
	names := make(map[common.Hash]*common.Address)
	add := func(addr *common.Address) {
		if addr != nil {
			names[crypto.Keccak256Hash(addr[:])] = addr
		}
	}
	for i := range x.accessed {
		add(&x.accessed[i].Address)
	}
	for _, tx := range x.report.Transactions {
		add(tx.From)
		add(tx.To)
	}
	add(&x.report.Payload.FeeRecipient)
	return names
}

// findMissing looks up what the block needs for certain, and the code that
// transactions call.
func (x *inspection) findMissing(f *forest, codes map[common.Hash][]byte) {
	root := x.report.Witness.StateRoot
	if _, ok := f.nodes[root]; !ok && root != types.EmptyRootHash {
		x.problem("the root node of the account trie, %v, is missing", root)
		return
	}
	called := make(map[common.Address]bool)
	for _, tx := range x.txs {
		if tx != nil && tx.To() != nil {
			called[*tx.To()] = true
		}
	}
	for i := range x.accessed {
		access := &x.accessed[i]
		account, err := f.account(root, access.Address)
		if err != nil {
			x.problem("account %v: %v", access.Address, err)
			continue
		}
		x.findMissingSlots(f, account.Root, access)
		hash := common.BytesToHash(account.CodeHash)
		if _, ok := codes[hash]; !ok && called[access.Address] && hash != types.EmptyCodeHash {
			x.problem("account %v: code %v is missing", access.Address, hash)
		}
	}
}

// account looks up an account; one that does not exist is empty.
func (f *forest) account(root common.Hash, addr common.Address) (*types.StateAccount, error) {
	account := types.NewEmptyStateAccount()
	value, err := f.lookup(root, crypto.Keccak256Hash(addr[:]))
	if err != nil || value == nil {
		return account, err
	}
	if err := rlp.DecodeBytes(value, account); err != nil {
		return nil, errors.New("malformed account")
	}
	return account, nil
}

// findMissingSlots reports the first slot of an account that cannot be looked
// up: the others tend to lack the same node.
func (x *inspection) findMissingSlots(f *forest, root common.Hash, access *bal.AccountAccess) {
	var (
		failed int
		first  error
	)
	look := func(slot common.Hash) {
		if _, err := f.lookup(root, crypto.Keccak256Hash(slot[:])); err != nil {
			failed++
			first = cmp.Or(first, err)
		}
	}
	for _, slot := range access.StorageReads {
		look(slot.Bytes32())
	}
	for i := range access.StorageChanges {
		look(access.StorageChanges[i].Slot.Bytes32())
	}
	if failed > 0 {
		x.problem("account %v: %d of %d slots cannot be looked up: %v", access.Address, failed,
			len(access.StorageReads)+len(access.StorageChanges), first)
	}
}
