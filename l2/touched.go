package l2

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/params"
)

// touched is the state under a block from before Amsterdam, of which geth keeps no
// access list. It notes what is read, which is what becomes warm (EIP-2929), and what
// is written. What is reverted counts too: the witness has it.
type touched struct {
	*state.StateDB
	accesses *bal.ConstructionBlockAccessList
}

func newTouched(db *state.StateDB) *touched {
	return &touched{StateDB: db, accesses: bal.NewConstructionBlockAccessList()}
}

// take returns what was noted since it was called last.
func (t *touched) take() *bal.ConstructionBlockAccessList {
	accesses := t.accesses
	t.accesses = bal.NewConstructionBlockAccessList()
	return accesses
}

// Prepare implements vm.StateDB.
func (t *touched) Prepare(rules params.Rules, sender, coinbase common.Address, dest *common.Address, precompiles []common.Address, list types.AccessList) {
	t.accesses.AccountRead(sender)
	t.accesses.AccountRead(coinbase)
	if dest != nil {
		t.accesses.AccountRead(*dest)
	}
	for _, entry := range list { // read without a further notice, if at all
		t.accesses.AccountRead(entry.Address)
		for _, slot := range entry.StorageKeys {
			t.accesses.StorageRead(entry.Address, slot)
		}
	}
	t.StateDB.Prepare(rules, sender, coinbase, dest, precompiles, list)
}

// AddAddressToAccessList implements vm.StateDB.
func (t *touched) AddAddressToAccessList(addr common.Address) {
	t.accesses.AccountRead(addr)
	t.StateDB.AddAddressToAccessList(addr)
}

// AddSlotToAccessList implements vm.StateDB.
func (t *touched) AddSlotToAccessList(addr common.Address, slot common.Hash) {
	t.accesses.StorageRead(addr, slot)
	t.StateDB.AddSlotToAccessList(addr, slot)
}

// SetState implements vm.StateDB.
func (t *touched) SetState(addr common.Address, slot, value common.Hash) common.Hash {
	t.accesses.StorageWrite(0, addr, slot, value)
	return t.StateDB.SetState(addr, slot, value)
}
