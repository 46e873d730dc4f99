package wallet

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"
)

// Chain is one of the two chains, as a node of it answers.
type Chain struct {
	Name string   // "L1" or "the rollup"
	ID   *big.Int // EIP-155
	eth  *ethclient.Client
}

// NodeError says that a node cannot be asked, or is one of another network.
type NodeError struct {
	Chain string // "L1" or "the rollup"
	URL   string
	Err   error
}

func (e *NodeError) Error() string { return fmt.Sprintf("%s at %s: %v", e.Chain, e.URL, e.Err) }

// Unwrap returns the cause.
func (e *NodeError) Unwrap() error { return e.Err }

// ChainError says that a node is of another chain.
type ChainError struct {
	Have, Want *big.Int // EIP-155
}

func (e *ChainError) Error() string {
	return fmt.Sprintf("it is chain %v, wanted %v", e.Have, e.Want)
}

// connect returns the chain with the given id.
func connect(ctx context.Context, name, url string, id *big.Int) (*Chain, error) {
	conn, err := rpc.DialContext(ctx, url)
	if err != nil {
		return nil, &NodeError{name, url, err}
	}
	c := &Chain{Name: name, ID: id, eth: ethclient.NewClient(conn)}
	have, err := c.eth.ChainID(ctx)
	if err == nil && have.Cmp(id) != 0 {
		err = &ChainError{Have: have, Want: id}
	}
	if err != nil {
		c.close()
		return nil, &NodeError{name, url, err}
	}
	return c, nil
}

// Client returns the connection, which ends with that of the wallet.
func (c *Chain) Client() *ethclient.Client { return c.eth }

func (c *Chain) close() {
	if c != nil {
		c.eth.Close()
	}
}

// header is what is needed of a block. The hash is what the node says: a later
// fork may add fields to headers.
type header struct {
	Number  hexutil.Uint64 `json:"number"`
	Hash    common.Hash    `json:"hash"`
	Time    hexutil.Uint64 `json:"timestamp"` // seconds
	Root    common.Hash    `json:"stateRoot"`
	BaseFee *hexutil.Big   `json:"baseFeePerGas"` // wei per gas
}

// block returns the header of a block, named by number or label.
func (c *Chain) block(ctx context.Context, which any) (*header, error) {
	var h *header
	err := c.eth.Client().CallContext(ctx, &h, "eth_getBlockByNumber", which, false)
	if err == nil && h == nil {
		err = ethereum.NotFound
	}
	if err != nil {
		return nil, fmt.Errorf("block %v of %s: %w", which, c.Name, err)
	}
	return h, nil
}

// read calls a view function of a contract, at the given block or, if it is nil,
// the latest.
func read[T any](ctx context.Context, c *Chain, contract common.Address, at *big.Int, input []byte, unpack func([]byte) (T, error)) (T, error) {
	output, err := c.eth.CallContract(ctx, ethereum.CallMsg{To: &contract, Data: input}, at)
	if err != nil {
		var none T
		return none, explain(err)
	}
	return unpack(output)
}

// hasCode reports whether an account is a contract.
func (c *Chain) hasCode(ctx context.Context, account common.Address) (bool, error) {
	code, err := c.eth.CodeAt(ctx, account, nil)
	if err != nil {
		return false, fmt.Errorf("code of %v on %s: %w", account, c.Name, err)
	}
	return len(code) > 0, nil
}

// prices are what a unit of gas costs, in wei (EIP-1559).
type prices struct {
	now *big.Int // in the next block, about
	tip *big.Int
	max *big.Int // with room for twice the base fee
}

func (c *Chain) prices(ctx context.Context) (p prices, err error) {
	h, err := c.block(ctx, "latest")
	if err != nil {
		return p, err
	}
	if h.BaseFee == nil {
		return p, fmt.Errorf("block %d of %s has no base fee", h.Number, c.Name)
	}
	if p.tip, err = c.eth.SuggestGasTipCap(ctx); err != nil {
		return p, fmt.Errorf("tip on %s: %w", c.Name, err)
	}
	base := h.BaseFee.ToInt()
	p.now = new(big.Int).Add(base, p.tip)
	p.max = new(big.Int).Add(p.now, base)
	return p, nil
}

// mined returns the receipt of a transaction, once it has one. A transaction that
// failed is an error, with the reason where the node tells it.
func (c *Chain) mined(ctx context.Context, tx *types.Transaction, from common.Address) (receipt *types.Receipt, err error) {
	err = until(ctx, func(ctx context.Context) (bool, error) {
		if receipt, err = c.eth.TransactionReceipt(ctx, tx.Hash()); isNotFound(err) {
			return false, nil
		}
		return err == nil, err
	})
	if err != nil {
		return nil, fmt.Errorf("transaction %v on %s was sent and is not in a block yet: %w", tx.Hash(), c.Name, err)
	}
	if receipt.Status != types.ReceiptStatusSuccessful {
		return nil, fmt.Errorf("transaction %v on %s failed: %w", tx.Hash(), c.Name, c.autopsy(ctx, tx, from, receipt))
	}
	return receipt, nil
}

// autopsy returns why a mined transaction failed, as far as running it again
// behind its block tells.
func (c *Chain) autopsy(ctx context.Context, tx *types.Transaction, from common.Address, receipt *types.Receipt) error {
	msg := ethereum.CallMsg{From: from, To: tx.To(), Gas: tx.Gas(), Value: tx.Value(), Data: tx.Data()}
	_, err := c.eth.CallContract(ctx, msg, receipt.BlockNumber)
	switch {
	case err != nil:
		return explain(err)
	case receipt.GasUsed == tx.Gas():
		return errOutOfGas
	default:
		return errByNow
	}
}
