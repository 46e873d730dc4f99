package transition

import (
	"fmt"
	"sync/atomic"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rlp"
)

// codeSet are contract codes by their hashes.
type codeSet map[common.Hash][]byte

// newCodeSet hashes the codes of a witness.
func newCodeSet(p pool, codes [][]byte) (codeSet, error) {
	hashes := make([]common.Hash, len(codes))
	err := p.each(len(codes), 1, func(i int) error {
		hashes[i] = crypto.Keccak256Hash(codes[i])
		return nil
	})
	if err != nil {
		return nil, err
	}
	set := make(codeSet)
	for i, hash := range hashes {
		set[hash] = codes[i]
	}
	return set, nil
}

// account is an account of the state before the block, with the slots that the
// access list names.
type account struct {
	hash    common.Hash // of the address
	state   *types.StateAccount
	storage *mpt
	slots   map[common.Hash]common.Hash
}

// preState is the state before the block as far as the witness shows it. It
// implements geth's state.Reader for any number of goroutines.
//
// What the access list names is read ahead, in parallel. Anything else is read
// when execution asks for it; a valid block asks for little else.
type preState struct {
	nodes    nodeSet
	codes    codeSet
	trie     *mpt
	accounts map[common.Address]*account
	missing  atomic.Pointer[error] // the first read that the witness did not cover
}

// newPreState reads the accounts and slots of the access list from the trie with
// the given root.
func newPreState(p pool, root common.Hash, nodes nodeSet, codes codeSet, list bal.BlockAccessList) (*preState, error) {
	s := &preState{
		nodes:    nodes,
		codes:    codes,
		trie:     newMPT(root, nodes),
		accounts: make(map[common.Address]*account, len(list)),
	}
	accounts := make([]*account, len(list))
	err := p.each(len(list), 8, func(i int) (err error) {
		accounts[i], err = s.load(list[i].Address)
		return err
	})
	if err != nil {
		return nil, err
	}
	for i := range list {
		s.accounts[list[i].Address] = accounts[i]
	}
	return s, p.each(len(list), 1, func(i int) error {
		return accounts[i].loadSlots(p, &list[i])
	})
}

// load reads an account from the trie.
func (s *preState) load(addr common.Address) (*account, error) {
	a := &account{hash: crypto.Keccak256Hash(addr[:])}
	value, err := s.trie.get(newKeyPath(a.hash))
	if err != nil {
		return nil, err
	}
	return a, a.decode(value, s.nodes)
}

// decode sets the account from its leaf in the state trie, which is empty if
// there is no such account.
func (a *account) decode(value []byte, nodes nodeSet) error {
	a.storage = newMPT(types.EmptyRootHash, nodes)
	if len(value) == 0 {
		return nil
	}
	a.state = new(types.StateAccount)
	if err := rlp.DecodeBytes(value, a.state); err != nil {
		return fmt.Errorf("%w: account %x: %v", ErrWitness, a.hash, err)
	}
	if len(a.state.CodeHash) != common.HashLength {
		return fmt.Errorf("%w: account %x: code hash of %d bytes", ErrWitness, a.hash, len(a.state.CodeHash))
	}
	a.storage = newMPT(a.state.Root, nodes)
	return nil
}

// loadSlots reads the slots that the access list names.
func (a *account) loadSlots(p pool, access *bal.AccountAccess) error {
	slots := make([]common.Hash, 0, len(access.StorageReads)+len(access.StorageChanges))
	for _, slot := range access.StorageReads {
		slots = append(slots, slot.Bytes32())
	}
	for i := range access.StorageChanges {
		slots = append(slots, access.StorageChanges[i].Slot.Bytes32())
	}
	if len(slots) == 0 {
		return nil
	}
	values := make([]common.Hash, len(slots))
	err := p.each(len(slots), 8, func(i int) (err error) {
		values[i], err = a.slot(slots[i])
		return err
	})
	if err != nil {
		return err
	}
	a.slots = make(map[common.Hash]common.Hash, len(slots))
	for i, slot := range slots {
		a.slots[slot] = values[i]
	}
	return nil
}

// slot reads a slot from the storage trie.
func (a *account) slot(slot common.Hash) (common.Hash, error) {
	value, err := a.storage.get(slotPath(slot))
	if err != nil {
		return common.Hash{}, err
	}
	word, err := decodeSlot(value)
	if err != nil {
		return common.Hash{}, fmt.Errorf("%w: slot %x of account %x: %v", ErrWitness, slot, a.hash, err)
	}
	return word, nil
}

func slotPath(slot common.Hash) *keyPath { return newKeyPath(crypto.Keccak256Hash(slot[:])) }

// decodeSlot parses the leaf of a storage trie: an RLP string without leading
// zeros.
func decodeSlot(value []byte) (common.Hash, error) {
	if len(value) == 0 {
		return common.Hash{}, nil
	}
	content, rest, err := rlp.SplitString(value)
	switch {
	case err != nil:
		return common.Hash{}, err
	case len(rest) > 0 || len(content) == 0 || len(content) > common.HashLength || content[0] == 0:
		return common.Hash{}, errBadNode
	}
	return common.BytesToHash(content), nil
}

// fail remembers the first read that failed, and returns it.
func (s *preState) fail(err error) error {
	s.missing.CompareAndSwap(nil, &err)
	return err
}

// err returns the first read that the witness did not cover. geth's state reads
// a zero in its place, so a check must not pass if there is one.
func (s *preState) err() error {
	if err := s.missing.Load(); err != nil {
		return *err
	}
	return nil
}

// account returns an account of the state, which the caller must not change.
func (s *preState) account(addr common.Address) (*account, error) {
	if a, ok := s.accounts[addr]; ok {
		return a, nil
	}
	return s.load(addr)
}

// Account implements state.StateReader.
func (s *preState) Account(addr common.Address) (*types.StateAccount, error) {
	a, err := s.account(addr)
	if err != nil {
		return nil, s.fail(err)
	}
	return a.state, nil
}

// Storage implements state.StateReader.
func (s *preState) Storage(addr common.Address, slot common.Hash) (common.Hash, error) {
	a, err := s.account(addr)
	if err != nil {
		return common.Hash{}, s.fail(err)
	}
	if value, ok := a.slots[slot]; ok {
		return value, nil
	}
	value, err := a.slot(slot)
	if err != nil {
		return common.Hash{}, s.fail(err)
	}
	return value, nil
}

// Code implements state.ContractCodeReader. It is asked for code that an account
// has, so that there is none means that the witness lacks it.
func (s *preState) Code(addr common.Address, hash common.Hash) []byte {
	code, ok := s.codes[hash]
	if !ok && hash != types.EmptyCodeHash {
		s.fail(fmt.Errorf("%w: code %x of account %x", ErrWitness, hash, addr))
	}
	return code
}

// CodeSize implements state.ContractCodeReader, in bytes.
func (s *preState) CodeSize(addr common.Address, hash common.Hash) int {
	return len(s.Code(addr, hash))
}

// Has implements state.ContractCodeReader.
func (s *preState) Has(_ common.Address, hash common.Hash) bool {
	_, ok := s.codes[hash]
	return ok
}
