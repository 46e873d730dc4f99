package transition

import (
	"fmt"
	"sync"
	"sync/atomic"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rlp"
)

// hashAll returns the given byte strings by their hashes.
func hashAll(p pool, blobs [][]byte) (preimages, error) {
	hashes := make([]common.Hash, len(blobs))
	err := p.each(len(blobs), 64, func(i int) error {
		hashes[i] = crypto.Keccak256Hash(blobs[i])
		return nil
	})
	if err != nil {
		return nil, err
	}
	var size int
	for _, blob := range blobs {
		size += len(blob)
	}
	set := make(preimages, min(len(blobs), size/128)) // a hint that costs no more than the blobs
	for i, hash := range hashes {
		set[hash] = blobs[i]
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
	nodes    preimages
	codes    preimages
	accounts map[common.Address]*account
	missing  atomic.Pointer[error] // the first read that the witness did not cover

	mu    sync.Mutex // guards what follows, and the tries while execution runs
	state *mpt
	extra map[common.Address]*account // accounts that the access list does not name
}

// newPreState reads the accounts and slots of the access list from the trie with
// the given root.
func newPreState(p pool, root common.Hash, nodes, codes preimages, list bal.BlockAccessList) (*preState, error) {
	s := &preState{
		nodes:    nodes,
		codes:    codes,
		accounts: make(map[common.Address]*account, len(list)),
		state:    newMPT(root, nodes),
		extra:    make(map[common.Address]*account),
	}
	accounts, err := s.loadAccounts(p, list)
	if err != nil {
		return nil, err
	}
	err = p.each(len(list), 1, func(i int) error {
		return accounts[i].loadSlots(p, &list[i])
	})
	if err != nil {
		return nil, err
	}
	for i := range list {
		s.accounts[list[i].Address] = accounts[i]
	}
	return s, nil
}

func (s *preState) loadAccounts(p pool, list bal.BlockAccessList) ([]*account, error) {
	var (
		accounts = make([]*account, len(list))
		paths    = make([]*keyPath, len(list))
		values   = make([][]byte, len(list))
	)
	for i := range list {
		accounts[i] = &account{hash: crypto.Keccak256Hash(list[i].Address[:])}
		paths[i] = newKeyPath(accounts[i].hash)
	}
	if err := s.state.load(p, paths, values); err != nil {
		return nil, err
	}
	for i, value := range values {
		if err := accounts[i].decode(value, s.nodes); err != nil {
			return nil, err
		}
	}
	return accounts, nil
}

// decode sets the account from its leaf in the state trie, which is empty if
// there is no such account.
func (a *account) decode(value []byte, nodes preimages) error {
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
	var (
		paths  = make([]*keyPath, len(slots))
		values = make([][]byte, len(slots))
	)
	for i := range slots {
		paths[i] = slotPath(slots[i])
	}
	if err := a.storage.load(p, paths, values); err != nil {
		return err
	}
	a.slots = make(map[common.Hash]common.Hash, len(slots))
	for i, slot := range slots {
		value, err := decodeSlot(values[i])
		if err != nil {
			return fmt.Errorf("%w: slot %x of account %x: %v", ErrWitness, slot, a.hash, err)
		}
		a.slots[slot] = value
	}
	return nil
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
	s.mu.Lock()
	defer s.mu.Unlock()
	if a, ok := s.extra[addr]; ok {
		return a, nil
	}
	a := &account{hash: crypto.Keccak256Hash(addr[:])}
	var value [1][]byte
	if err := s.state.load(1, []*keyPath{newKeyPath(a.hash)}, value[:]); err != nil {
		return nil, err
	}
	if err := a.decode(value[0], s.nodes); err != nil {
		return nil, err
	}
	s.extra[addr] = a
	return a, nil
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
	s.mu.Lock()
	defer s.mu.Unlock()
	var value [1][]byte
	if err := a.storage.load(1, []*keyPath{slotPath(slot)}, value[:]); err != nil {
		return common.Hash{}, s.fail(err)
	}
	word, err := decodeSlot(value[0])
	if err != nil {
		return common.Hash{}, s.fail(fmt.Errorf("%w: slot %x of account %x: %v", ErrWitness, slot, a.hash, err))
	}
	return word, nil
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
