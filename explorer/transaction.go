package explorer

import (
	"encoding/json"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/trie"
)

// transaction is what a node says of a transaction.
type transaction struct {
	Hash        common.Hash     `json:"hash"`
	BlockHash   *common.Hash    `json:"blockHash"`
	BlockNumber *hexutil.Uint64 `json:"blockNumber"`
	Index       *hexutil.Uint64 `json:"transactionIndex"`
	From        common.Address  `json:"from"`
	To          *common.Address `json:"to"`
	Value       *hexutil.Big    `json:"value"`
	Nonce       hexutil.Uint64  `json:"nonce"`
	Type        hexutil.Uint64  `json:"type"`
	Gas         hexutil.Uint64  `json:"gas"`
	GasPrice    *hexutil.Big    `json:"gasPrice"`
	MaxFee      *hexutil.Big    `json:"maxFeePerGas"`
	MaxTip      *hexutil.Big    `json:"maxPriorityFeePerGas"`
	Input       hexutil.Bytes   `json:"input"`

	signed *types.Transaction // nil if it is not one that hashes to its hash
}

// UnmarshalJSON implements json.Unmarshaler.
func (t *transaction) UnmarshalJSON(input []byte) error {
	type fields transaction
	if err := json.Unmarshal(input, (*fields)(t)); err != nil {
		return err
	}
	signed := new(types.Transaction)
	if json.Unmarshal(input, signed) == nil && signed.Hash() == t.Hash {
		t.signed = signed
	}
	return nil
}

// txList are the transactions of a block: their number, and themselves if they
// were asked for.
type txList struct {
	count int
	list  []*transaction
}

// UnmarshalJSON implements json.Unmarshaler.
func (l *txList) UnmarshalJSON(input []byte) error {
	var raw []json.RawMessage
	if err := json.Unmarshal(input, &raw); err != nil {
		return err
	}
	l.count = len(raw)
	if len(raw) == 0 || raw[0][0] == '"' {
		return nil
	}
	return json.Unmarshal(input, &l.list)
}

// root returns the root of the trie of the transactions, which a header has; false
// if one of them is forged.
func (l *txList) root() (common.Hash, bool) {
	txs := make(types.Transactions, len(l.list))
	for i, tx := range l.list {
		if tx == nil || tx.signed == nil {
			return common.Hash{}, false
		}
		txs[i] = tx.signed
	}
	return types.DeriveSha(txs, trie.NewStackTrie(nil)), true
}
