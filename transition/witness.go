package transition

import (
	"fmt"
	"sync"
	"sync/atomic"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
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

// account is an account of the state before the block.
type account struct {
	hash    common.Hash         // of the address
	state   *types.StateAccount // nil if there is none
	storage *mpt
}

// preState is the state before the block as far as the witness shows it. It
// implements geth's state.Reader for any number of goroutines.
//
// It reads what execution asks for, when it does: execution pays for it. What the
// access list names, nobody may have paid for.
type preState struct {
	nodes   nodeSet
	codes   codeSet
	trie    *mpt
	rollup  bool                  // the state is a rollup's
	read    sync.Map              // accounts that were read, by address
	missing atomic.Pointer[error] // the first read that failed
}

// account returns an account, which the caller must not change.
func (s *preState) account(addr common.Address) (*account, error) {
	if a, ok := s.read.Load(addr); ok {
		return a.(*account), nil
	}
	a, err := s.load(addr)
	if err == nil {
		s.read.Store(addr, a)
	}
	return a, err
}

// load reads an account from the trie.
func (s *preState) load(addr common.Address) (*account, error) {
	a := &account{hash: crypto.Keccak256Hash(addr[:])}
	value, err := s.trie.get(newKeyPath(a.hash))
	if err != nil {
		return nil, err
	}
	if err := a.decode(value, s.nodes); err != nil {
		return nil, err
	}
	if s.rollup {
		err = a.check(addr)
	}
	return a, err
}

// check refuses accounts that no chain of Ethereum has but the genesis of a
// rollup may. Clients do not agree on what becomes of them.
func (a *account) check(addr common.Address) error {
	if a.state == nil {
		return nil
	}
	var (
		codeless = common.BytesToHash(a.state.CodeHash) == types.EmptyCodeHash
		unused   = codeless && a.state.Nonce == 0
	)
	switch {
	case unused && a.state.Balance.IsZero(): // EIP-161, EIP-7523
		return fmt.Errorf("%w: empty account %v", ErrRollupRule, addr)
	case unused && a.state.Root != types.EmptyRootHash: // EIP-7610
		return fmt.Errorf("%w: account %v has storage and nothing else", ErrRollupRule, addr)
	case addr == params.SystemAddress && !codeless: // what it calls, geth takes for the system's calls
		return fmt.Errorf("%w: code at %v", ErrRollupRule, addr)
	}
	return nil
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
