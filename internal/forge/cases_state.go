package forge

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/holiman/uint256"

	"nrollup/transition"
)

// stateCases are about accounts and slots that change several times in a block, and
// what is left of that in the end.
var stateCases = []Case{
	{Name: "valid-refunds", Scenario: Refunds},
	{Name: "valid-rebirth", Scenario: Rebirth},
	{Name: "valid-delegates", Scenario: Delegates},
	{Name: "valid-slotnum", Scenario: SlotNum},
	{Name: "output-refunds-given-twice", Scenario: Refunds, Want: transition.ErrGasExceeded, Forge: func(f *Forgery) error {
		return f.RerunWith(Lie{Refunds: 1})
	}},
	{Name: "output-refunds-not-given", Scenario: Refunds, Want: transition.ErrOutput, Forge: func(f *Forgery) error {
		return f.RerunWith(Lie{Refunds: -1})
	}},
	stateCase("slot-not-restored", Refunds, func(_ *Forgery, s *state.StateDB) {
		s.SetState(contract, common.Hash{31: 3}, common.Hash{31: 9})
	}),
	stateCase("slot-not-restored-in-transaction", Refunds, func(_ *Forgery, s *state.StateDB) {
		s.SetState(contract, common.Hash{31: 2}, common.Hash{31: 9})
	}),
	stateCase("slot-not-deleted", Refunds, func(_ *Forgery, s *state.StateDB) {
		s.SetState(contract, common.Hash{}, common.Hash{31: 1})
	}),
	stateCase("storage-of-first-life", Rebirth, func(_ *Forgery, s *state.StateDB) {
		s.SetState(reborn, common.Hash{31: 7}, common.Hash{31: 1})
	}),
	stateCase("storage-of-second-life-lost", Rebirth, func(_ *Forgery, s *state.StateDB) {
		s.SetState(reborn, common.Hash{31: 5}, common.Hash{})
	}),
	stateCase("balance-of-first-life", Rebirth, func(_ *Forgery, s *state.StateDB) {
		s.AddBalance(reborn, uint256.NewInt(7), tracing.BalanceChangeUnspecified)
	}),
	stateCase("code-of-second-life-lost", Rebirth, func(_ *Forgery, s *state.StateDB) {
		s.SetCode(reborn, nil, tracing.CodeChangeUnspecified)
	}),
	stateCase("touched-account-kept", Rebirth, func(_ *Forgery, s *state.StateDB) {
		s.SetNonce(touched, 1, tracing.NonceChangeUnspecified)
	}),
	stateCase("delegation-not-cleared", Delegates, func(f *Forgery, s *state.StateDB) {
		s.SetCode(f.lastTo(), types.AddressToDelegation(contract), tracing.CodeChangeUnspecified)
	}),
	stateCase("nonce-of-authority", Delegates, func(f *Forgery, s *state.StateDB) {
		s.SetNonce(f.lastTo(), s.GetNonce(f.lastTo())-1, tracing.NonceChangeUnspecified)
	}),
	stateCase("slot-number-of-another-fork", SlotNum, func(_ *Forgery, s *state.StateDB) {
		slot := common.Hash{}
		if s.GetState(contract, slot) == (common.Hash{}) {
			s.SetState(contract, slot, common.Hash{31: 7})
		} else {
			s.SetState(contract, slot, common.Hash{})
		}
	}),
}

// stateCase is a block by an executor that changes the state as it likes.
func stateCase(name string, s Scenario, change func(*Forgery, *state.StateDB)) Case {
	return Case{Name: "output-" + name, Scenario: s, Want: transition.ErrOutput, Forge: func(f *Forgery) error {
		return f.RerunWith(Lie{State: func(s *state.StateDB) { change(f, s) }})
	}}
}

// lastTo returns whom the last transaction calls.
func (f *Forgery) lastTo() common.Address {
	raw := f.Payload().Transactions
	tx := new(types.Transaction)
	if err := tx.UnmarshalBinary(raw[len(raw)-1]); err != nil || tx.To() == nil {
		return common.Address{}
	}
	return *tx.To()
}
