package bench

import (
	"context"
	"crypto/ecdsa"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rpc"
)

// Account signs transactions. It is not safe for concurrent use.
type Account struct {
	Address common.Address
	Nonce   uint64 // of its next transaction
	key     *ecdsa.PrivateKey
}

// NewAccount returns the account of a key, whose next nonce is 0.
func NewAccount(key *ecdsa.PrivateKey) *Account {
	return &Account{Address: crypto.PubkeyToAddress(key.PublicKey), key: key}
}

// Signed is a transaction that is ready to be sent.
type Signed struct {
	From  *Account
	Nonce uint64
	Hash  common.Hash
	Raw   hexutil.Bytes
}

// Call is what a transaction does. Creation has no To.
type Call struct {
	To     *common.Address
	Value  *big.Int // wei
	Data   []byte
	Gas    uint64
	FeeCap *big.Int // wei for a unit of gas
	Tip    *big.Int // likewise
}

// Sign signs the account's next transaction.
func (a *Account) Sign(signer types.Signer, c Call) (Signed, error) {
	tx, err := types.SignNewTx(a.key, signer, &types.DynamicFeeTx{
		ChainID:   signer.ChainID(),
		Nonce:     a.Nonce,
		GasTipCap: c.Tip,
		GasFeeCap: c.FeeCap,
		Gas:       c.Gas,
		To:        c.To,
		Value:     c.Value,
		Data:      c.Data,
	})
	if err != nil {
		return Signed{}, fmt.Errorf("sign for %v: %w", a.Address, err)
	}
	raw, err := tx.MarshalBinary()
	if err != nil {
		return Signed{}, fmt.Errorf("encode a transaction of %v: %w", a.Address, err)
	}
	a.Nonce++
	return Signed{a, tx.Nonce(), tx.Hash(), raw}, nil
}

// Send sends transactions in the given order, in one request. The errors are those
// of the transactions, each nil if it was taken; err is that of the request.
func Send(ctx context.Context, client *rpc.Client, txs []Signed) (refused []error, err error) {
	batch := make([]rpc.BatchElem, len(txs))
	for i, tx := range txs {
		batch[i] = rpc.BatchElem{Method: "eth_sendRawTransaction", Args: []any{tx.Raw}, Result: new(common.Hash)}
	}
	if err := client.BatchCallContext(ctx, batch); err != nil {
		return nil, fmt.Errorf("send transactions: %w", err)
	}
	refused = make([]error, len(txs))
	for i := range batch {
		refused[i] = batch[i].Error
	}
	return refused, nil
}
