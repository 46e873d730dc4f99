package e2e

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/contracts/bindings"
	"nrollup/rollup"
)

// chain is either chain as its users see it: through JSON-RPC over HTTP.
type chain struct {
	*ethclient.Client
	n  *network
	id *big.Int
}

func (n *network) dial(endpoint string, id int64) *chain {
	n.Helper()
	client, err := ethclient.DialContext(n.ctx, endpoint)
	n.must(err)
	n.Cleanup(client.Close)
	return &chain{client, n, big.NewInt(id)}
}

// call is a transaction without its nonce. Gas and fees have defaults.
type call struct {
	to    *common.Address
	value *big.Int
	data  []byte
	gas   uint64
	tip   int64 // wei; 1 gwei if zero
}

// sign returns a transaction of an account, with its next nonce.
func (c *chain) sign(from string, what call) *types.Transaction {
	c.n.Helper()
	if what.gas == 0 {
		what.gas = 1_000_000
	}
	if what.tip == 0 {
		what.tip = params.GWei
	}
	return types.MustSignNewTx(key(from), types.LatestSignerForChainID(c.id), &types.DynamicFeeTx{
		ChainID: c.id, Nonce: c.pendingNonce(from),
		GasTipCap: big.NewInt(what.tip), GasFeeCap: big.NewInt(50 * params.GWei), Gas: what.gas,
		To: what.to, Value: what.value, Data: what.data,
	})
}

// send sends a transaction of an account, and waits until it is pending.
func (c *chain) send(from string, what call) *types.Transaction {
	c.n.Helper()
	return c.sendTx(from, c.sign(from, what))
}

func (c *chain) sendTx(from string, tx *types.Transaction) *types.Transaction {
	c.n.Helper()
	c.n.must(c.SendTransaction(c.n.ctx, tx))
	c.await(from, tx)
	return tx
}

// await waits until a transaction that was sent is pending.
func (c *chain) await(from string, tx *types.Transaction) {
	c.n.Helper()
	c.n.eventually("a transaction is pending", func() bool { return c.pendingNonce(from) > tx.Nonce() })
}

// transfer sends one wei.
func (c *chain) transfer(from, to string) *types.Transaction {
	c.n.Helper()
	addr := address(to)
	return c.send(from, call{to: &addr, value: big.NewInt(1)})
}

// opts are for transactions through bindings.
func (c *chain) opts(from string) *bind.TransactOpts {
	opts := bind.NewKeyedTransactor(key(from), c.id)
	opts.Context, opts.Nonce = c.n.ctx, new(big.Int).SetUint64(c.pendingNonce(from))
	return opts
}

func (c *chain) pendingNonce(name string) uint64 {
	c.n.Helper()
	nonce, err := c.PendingNonceAt(c.n.ctx, address(name))
	c.n.must(err)
	return nonce
}

func (c *chain) nonce(name string) uint64 {
	c.n.Helper()
	nonce, err := c.NonceAt(c.n.ctx, address(name), nil)
	c.n.must(err)
	return nonce
}

// pending reports whether transactions of an account wait for a block.
func (c *chain) pending(account common.Address) bool {
	c.n.Helper()
	next, err := c.PendingNonceAt(c.n.ctx, account)
	c.n.must(err)
	nonce, err := c.NonceAt(c.n.ctx, account, nil)
	c.n.must(err)
	return next > nonce
}

// header returns the header of the block with a label.
func (c *chain) header(label string) *types.Header {
	c.n.Helper()
	header, err := c.HeaderByNumber(c.n.ctx, tag(label))
	c.n.must(err)
	return header
}

// tag returns the number that stands for a label.
func tag(label string) *big.Int {
	var number rpc.BlockNumber
	if err := number.UnmarshalJSON([]byte(fmt.Sprintf("%q", label))); err != nil {
		panic(err)
	}
	return big.NewInt(number.Int64())
}

// receipt returns the receipt of a transaction, which must be in a block.
func (c *chain) receipt(tx *types.Transaction) *types.Receipt {
	c.n.Helper()
	receipt, err := c.TransactionReceipt(c.n.ctx, tx.Hash())
	if err != nil {
		c.n.Fatalf("transaction %v: %v", tx.Hash(), err)
	}
	return receipt
}

// succeeded checks that transactions are in blocks, and did not fail.
func (c *chain) succeeded(txs ...*types.Transaction) {
	c.n.Helper()
	for i, tx := range txs {
		if receipt := c.receipt(tx); receipt.Status != types.ReceiptStatusSuccessful {
			c.n.Fatalf("transaction %d (%v) failed, it used %d gas of %d", i, tx.Hash(), receipt.GasUsed, tx.Gas())
		}
	}
}

// failed checks that transactions are in blocks, and failed.
func (c *chain) failed(txs ...*types.Transaction) {
	c.n.Helper()
	for i, tx := range txs {
		if c.receipt(tx).Status != types.ReceiptStatusFailed {
			c.n.Fatalf("transaction %d (%v) succeeded", i, tx.Hash())
		}
	}
}

// view calls a function of a contract at the block with a label.
func view[T any](c *chain, at string, contract common.Address, input []byte, unpack func([]byte) (T, error)) T {
	c.n.Helper()
	bound := bind.NewBoundContract(contract, bindings.NewNativeRollup().GetABI(), c, c, c)
	result, err := bind.Call(bound, &bind.CallOpts{Context: c.n.ctx, BlockNumber: tag(at)}, input, unpack)
	c.n.must(err)
	return result
}

// settlement is what L1 says has been settled.
type settlement struct{ n *network }

func (s settlement) Settled(ctx context.Context) (latest, final rollup.BlockRef, err error) {
	if latest, err = s.at(ctx, "latest"); err == nil {
		final, err = s.at(ctx, "finalized")
	}
	return latest, final, err
}

// at returns the contract's head, or the genesis where there is no contract yet.
func (s settlement) at(ctx context.Context, label string) (rollup.BlockRef, error) {
	d := s.n.deployment
	code, err := s.n.l1.CodeAt(ctx, d.Contracts.Rollup, tag(label))
	if err != nil {
		return rollup.BlockRef{}, err
	}
	if len(code) == 0 {
		return rollup.BlockRef{Hash: d.GenesisHash}, nil
	}
	contract := bindings.NewNativeRollup()
	opts := &bind.CallOpts{Context: ctx, BlockNumber: tag(label)}
	head, err := bind.Call(contract.Instance(s.n.l1, d.Contracts.Rollup), opts, contract.PackHead(), contract.UnpackHead)
	return rollup.BlockRef{Number: head.Number, Hash: head.BlockHash}, err
}
