package l1

import (
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/crypto"
)

// standIn is a signer by which a transaction has the sender that it was given,
// whoever signed it. Geth asks the signer that a transaction's sender was derived
// by last whether it will do: this one always does.
type standIn struct{ from common.Address }

// Sender implements types.Signer.
func (s standIn) Sender(*types.Transaction) (common.Address, error) { return s.from, nil }

// Equal implements types.Signer.
func (standIn) Equal(types.Signer) bool { return true }

// SignatureValues implements types.Signer.
func (standIn) SignatureValues(*types.Transaction, []byte) (r, s, v *big.Int, err error) {
	return nil, nil, nil, errors.New("a stand-in does not sign")
}

// ChainID implements types.Signer.
func (standIn) ChainID() *big.Int { return new(big.Int) }

// Hash implements types.Signer.
func (standIn) Hash(*types.Transaction) common.Hash { return common.Hash{} }

// sentBy has a transaction in memory be sent by an address.
func sentBy(tx *types.Transaction, from common.Address) {
	_, _ = types.Sender(standIn{from}, tx) // which keeps it
}

// signFor returns a transaction with a valid signature, which is not of the sender:
// another one for each sender, so that transactions of different ones are not the
// same.
func signFor(from common.Address, signer types.Signer, data types.TxData) (*types.Transaction, error) {
	key, err := crypto.ToECDSA(crypto.Keccak256([]byte("nrollup stand-in"), from[:]))
	if err != nil {
		return nil, err
	}
	return types.SignNewTx(key, signer, data)
}

// impersonated tells explorers of transactions that their senders have not signed.
type impersonated struct{ oddities }

// Sender implements otterscan.Unsigned.
func (i impersonated) Sender(tx common.Hash) (common.Address, bool) { return i.sender(tx) }

// Hooks implements otterscan.Unsigned.
func (impersonated) Hooks(hooks *tracing.Hooks, s vm.StateDB) *tracing.Hooks {
	return letSend(hooks, s)
}

// letSend adds to hooks what lets a contract send a transaction, which EIP-3607
// forbids: while geth checks the sender, it has no code.
func letSend(hooks *tracing.Hooks, s vm.StateDB) *tracing.Hooks {
	var (
		sender common.Address
		hidden []byte
		all    = *hooks
	)
	restore := func() {
		if hidden != nil {
			s.SetCode(sender, hidden, tracing.CodeChangeUnspecified)
			hidden = nil
		}
	}
	all.OnTxStart = func(_ *tracing.VMContext, _ *types.Transaction, from common.Address) {
		code := s.GetCode(from)
		if _, delegated := types.ParseDelegation(code); len(code) == 0 || delegated {
			return
		}
		sender, hidden = from, code
		s.SetCode(from, nil, tracing.CodeChangeUnspecified)
	}
	all.OnEnter = func(depth int, kind byte, from, to common.Address, input []byte, gas uint64, value *big.Int) {
		restore()
		if hooks.OnEnter != nil {
			hooks.OnEnter(depth, kind, from, to, input, gas, value)
		}
	}
	all.OnTxEnd = func(*types.Receipt, error) { restore() } // where nothing was entered
	return &all
}
