package l1

import (
	"encoding/json"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethdb"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"
)

// irregular is what happens in a block of a development L1 besides what Ethereum's
// rules say: its only transaction is of a sender who has not signed it, or accounts
// are changed after everything else. It is part of how the block is executed, here
// and never elsewhere: who does not have it finds the block invalid.
type irregular struct {
	Sender  *common.Address `json:"sender,omitempty"`
	Patches []patch         `json:"patches,omitempty"`
}

// patch is what an account is to have. What is not given stays.
type patch struct {
	Address common.Address              `json:"address"`
	Balance *hexutil.U256               `json:"balance,omitempty"` // wei
	Nonce   *hexutil.Uint64             `json:"nonce,omitempty"`
	Code    *hexutil.Bytes              `json:"code,omitempty"`
	Storage map[common.Hash]common.Hash `json:"storage,omitempty"`
}

// apply changes the state as the patches say.
func (r *irregular) apply(s *state.StateDB, rules params.Rules) {
	if len(r.Patches) == 0 {
		return
	}
	for i := range r.Patches {
		r.Patches[i].apply(s)
	}
	s.Finalise(rules)
}

func (p *patch) apply(s *state.StateDB) {
	if p.Balance != nil {
		s.SetBalance(p.Address, (*uint256.Int)(p.Balance), tracing.BalanceChangeUnspecified)
	}
	if p.Nonce != nil {
		s.SetNonce(p.Address, uint64(*p.Nonce), tracing.NonceChangeUnspecified)
	}
	if p.Code != nil {
		s.SetCode(p.Address, *p.Code, tracing.CodeChangeUnspecified)
	}
	for key, value := range p.Storage {
		s.SetState(p.Address, key, value)
	}
}

var (
	// irregularStem and a block hash are the key of ours in geth's database under
	// which is what is irregular in the block.
	irregularStem = []byte("nrollup-irregular-")

	// senderStem and a transaction hash are the key under which is who is the sender
	// of a transaction that it has not signed.
	senderStem = []byte("nrollup-sender-")
)

// oddities keeps what is irregular. It is written before the block is imported, to
// the same database: where there is the block, there is this. On a node that is no
// development L1 there is no database, and nothing is irregular whatever is on disk.
type oddities struct{ db ethdb.KeyValueStore }

func oddKey(stem []byte, hash common.Hash) []byte {
	return append(stem[:len(stem):len(stem)], hash[:]...)
}

// get returns what is irregular in a block, nil if nothing is.
func (o oddities) get(block common.Hash) (*irregular, error) {
	if o.db == nil {
		return nil, nil
	}
	key := oddKey(irregularStem, block)
	if ok, err := o.db.Has(key); err != nil || !ok {
		return nil, err
	}
	value, err := o.db.Get(key)
	if err != nil {
		return nil, err
	}
	r := new(irregular)
	if err := json.Unmarshal(value, r); err != nil {
		return nil, fmt.Errorf("what is irregular in block %#x: %w", block, err)
	}
	return r, nil
}

// put keeps what is irregular in a block that is about to be imported.
func (o oddities) put(block *types.Block, r *irregular) error {
	value, err := json.Marshal(r)
	if err != nil {
		return err
	}
	batch := o.db.NewBatch()
	if err := batch.Put(oddKey(irregularStem, block.Hash()), value); err != nil {
		return err
	}
	if r.Sender != nil {
		for _, tx := range block.Transactions() {
			if err := batch.Put(oddKey(senderStem, tx.Hash()), r.Sender[:]); err != nil {
				return err
			}
		}
	}
	return batch.Write()
}

// sender returns who sent a transaction that was not signed by its sender.
func (o oddities) sender(tx common.Hash) (from common.Address, ok bool) {
	if o.db == nil {
		return from, false
	}
	value, err := o.db.Get(oddKey(senderStem, tx))
	if err != nil || len(value) != common.AddressLength {
		return from, false
	}
	return common.BytesToAddress(value), true
}
