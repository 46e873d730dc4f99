package transition

import (
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"

	"nrollup/internal/blockgen"
	"nrollup/stateless"
)

// What transactions cost before they execute bounds the gas of a block from
// below.
func TestIntrinsicGas(t *testing.T) {
	self := common.Address{1}
	tx := func(data []byte) *types.Transaction {
		return types.NewTx(&types.LegacyTx{To: &self, Value: common.Big0, Data: data})
	}
	delegations := types.NewTx(&types.SetCodeTx{To: self, Value: new(uint256.Int), Data: []byte{0}, AuthList: make([]types.SetCodeAuthorization, 100)})
	const delegated = params.TxGas + params.TxDataZeroGas + 100*params.CallNewAccountGas // a fifth of it is no whole number
	for _, test := range []struct {
		name   string
		schema stateless.SchemaID
		tx     *types.Transaction
		want   uint64
	}{
		{"nothing", stateless.SchemaAmsterdam, tx(nil), params.TxBaseCost2780},
		{"zeros", stateless.SchemaAmsterdam, tx(make([]byte, 100)), params.TxBaseCost2780 + 100*params.TxDataZeroGas},
		{"nothing", stateless.SchemaOsaka, tx(nil), params.TxGas},
		{"zeros", stateless.SchemaOsaka, tx(make([]byte, 100)), params.TxGas + 100*params.TxCostFloorPerToken},
		{"delegations", stateless.SchemaOsaka, delegations, delegated - delegated/5},
	} {
		rules := testRules(test.schema)
		b := &body{txs: types.Transactions{test.tx, test.tx}}
		if err := b.checkIntrinsicGas(2*test.want, rules); err != nil {
			t.Errorf("%#04x, %s: %v", uint16(test.schema), test.name, err)
		}
		if err := b.checkIntrinsicGas(2*test.want-1, rules); !errors.Is(err, ErrGasExceeded) {
			t.Errorf("%#04x, %s, one less: %v", uint16(test.schema), test.name, err)
		}
	}
}

// It is checked before the signatures are, and for any value.
func TestIntrinsicGasOfBody(t *testing.T) {
	self := common.Address{1}
	for _, fork := range stateless.Forks() {
		b := &body{txs: types.Transactions{types.NewTx(&types.LegacyTx{To: &self, Value: common.Big0})}}
		if fork.AccessLists {
			b.accessList = new(bal.BlockAccessList)
		}
		header := newHeader(fork, &stateless.NewPayloadRequest{ExecutionPayload: stateless.ExecutionPayload{GasUsed: 1000}})
		if err := b.check(header, nil, testRules(fork.Schema)); !errors.Is(err, ErrGasExceeded) {
			t.Errorf("%s: body of a block: %v", fork.Name, err)
		}
		b.txs[0] = types.NewTx(&types.LegacyTx{To: &self, Value: new(big.Int).Lsh(common.Big1, 256)})
		if err := b.checkIntrinsicGas(1<<60, testRules(fork.Schema)); !errors.Is(err, ErrBody) {
			t.Errorf("%s: value of 257 bits: %v", fork.Name, err)
		}
	}
}

// The bound is never more than what the header counts of a transaction.
func TestLeastGas(t *testing.T) {
	ForEachFork(t, func(t *testing.T, chain Chain) {
		gen := chain.New(t, blockgen.Options{Accounts: 64, Senders: 32})
		for _, kind := range blockgen.Kinds() {
			b := Next(t, gen, kind, kind.FullSize())
			rules := gen.Genesis().Config.Rules(b.Block.Number(), true, b.Block.Time())
			for i, tx := range b.Block.Transactions() {
				var to common.Address
				if tx.To() != nil {
					to = *tx.To()
				}
				least, err := leastGas(tx, to, uint256.MustFromBig(tx.Value()), rules)
				if err != nil {
					t.Fatal(err)
				}
				used := b.Receipts[i].GasUsed
				if rules.IsAmsterdam { // the header counts before refunds, which only the block tells
					used = tx.Gas()
				}
				if least > used || least < params.TxBaseCost2780 {
					t.Errorf("%s, transaction %d: at least %d of %d", kind, i, least, used)
				}
			}
		}
	})
}
