package forge

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Sender returns an account that has funds and a key.
func (f *Forgery) Sender() common.Address { return f.sender.Address }

// Nonce returns the next nonce of the sender.
func (f *Forgery) Nonce() uint64 { return f.nonce }

// AppendTx signs a transaction of the sender, says that it uses some gas, and
// seals.
func (f *Forgery) AppendTx(data types.TxData) error {
	tx, err := SignTx(f.Config, f.sender, data)
	if err != nil {
		return err
	}
	return f.appendRaw(tx)
}

// appendRaw appends a transaction, says that it used some gas, and seals.
func (f *Forgery) appendRaw(tx *types.Transaction) error {
	raw, err := tx.MarshalBinary()
	if err != nil {
		return err
	}
	p := f.Payload()
	p.Transactions = append(p.Transactions, raw)
	p.GasUsed += 100_000
	return f.Seal()
}
