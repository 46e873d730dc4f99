package operator

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/common/lru"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/contracts/bindings"
	"nrollup/forced"
	"nrollup/internal/revert"
	"nrollup/rollup"
)

// l1 is L1 as the operator sees it, through RPC.
type l1 struct {
	rpc      *rpc.Client
	eth      *ethclient.Client
	abi      *bindings.NativeRollup
	contract common.Address
	account  common.Address
	timeout  time.Duration // of one request
	config   *params.ChainConfig
	anchors  *lru.Cache[common.Hash, uint64]
}

func newL1(client *rpc.Client, d *rollup.Deployment, account common.Address, timeout time.Duration) *l1 {
	return &l1{
		rpc:      client,
		eth:      ethclient.NewClient(client),
		abi:      bindings.NewNativeRollup(),
		contract: d.Contracts.Rollup,
		account:  account,
		timeout:  timeout,
		config:   d.L1,
		anchors:  lru.NewCache[common.Hash, uint64](1024),
	}
}

// header is what the operator needs of a block of L1. The hash is what L1 says:
// a later fork may add fields to headers.
type header struct {
	Number   hexutil.Uint64 `json:"number"`
	Hash     common.Hash    `json:"hash"`
	Time     hexutil.Uint64 `json:"timestamp"`
	GasLimit hexutil.Uint64 `json:"gasLimit"`
	BaseFee  *hexutil.Big   `json:"baseFeePerGas"`
}

// view is what L1 says at its newest block.
type view struct {
	number   uint64
	hash     common.Hash
	time     uint64 // seconds
	gasLimit uint64
	baseFee  *big.Int // wei per gas
	head     bindings.Head
	forced   *forced.Entry // the first in the inbox, if there is one
	balance  *big.Int      // of the account, wei
	nonce    uint64        // of the account's next transaction
	pending  uint64        // the same behind those in the pool
}

func (l *l1) view(ctx context.Context) (*view, error) {
	h, err := l.block(ctx, "eth_getBlockByNumber", "latest")
	if err != nil {
		return nil, fmt.Errorf("newest block of L1: %w", err)
	}
	if h.BaseFee == nil {
		return nil, fmt.Errorf("block %d of L1 has no base fee", h.Number)
	}
	v := &view{
		number:   uint64(h.Number),
		hash:     h.Hash,
		time:     uint64(h.Time),
		gasLimit: uint64(h.GasLimit),
		baseFee:  h.BaseFee.ToInt(),
	}
	if v.head, err = read(ctx, l, h.Hash, l.abi.PackHead(), l.abi.UnpackHead); err != nil {
		return nil, fmt.Errorf("head of the rollup on L1: %w", err)
	}
	return v, l.readAccount(ctx, v)
}

func (l *l1) readAccount(ctx context.Context, v *view) (err error) {
	ctx, cancel := context.WithTimeout(ctx, l.timeout)
	defer cancel()
	if v.balance, err = l.eth.BalanceAtHash(ctx, l.account, v.hash); err != nil {
		return fmt.Errorf("balance of %v: %w", l.account, err)
	}
	if v.nonce, err = l.eth.NonceAtHash(ctx, l.account, v.hash); err != nil {
		return fmt.Errorf("nonce of %v: %w", l.account, err)
	}
	if v.pending, err = l.eth.PendingNonceAt(ctx, l.account); err != nil {
		return fmt.Errorf("pending nonce of %v: %w", l.account, err)
	}
	return nil
}

// block returns a block, or ethereum.NotFound.
func (l *l1) block(ctx context.Context, method string, which any) (*header, error) {
	ctx, cancel := context.WithTimeout(ctx, l.timeout)
	defer cancel()
	var h *header
	if err := l.rpc.CallContext(ctx, &h, method, which, false); err != nil {
		return nil, err
	}
	if h == nil {
		return nil, ethereum.NotFound
	}
	return h, nil
}

// anchor returns the number of the block with the given hash, or
// ethereum.NotFound. Whether the block is still part of the chain is for the
// contract to say.
func (l *l1) anchor(ctx context.Context, hash common.Hash) (uint64, error) {
	if number, ok := l.anchors.Get(hash); ok {
		return number, nil
	}
	h, err := l.block(ctx, "eth_getBlockByHash", hash)
	if err != nil {
		return 0, err
	}
	l.anchors.Add(hash, uint64(h.Number))
	return uint64(h.Number), nil
}

// receipt returns the receipt of the one of some transactions that was mined, nil
// if none was.
func (l *l1) receipt(ctx context.Context, hashes []common.Hash) (*types.Receipt, error) {
	ctx, cancel := context.WithTimeout(ctx, l.timeout)
	defer cancel()
	for _, hash := range hashes {
		receipt, err := l.eth.TransactionReceipt(ctx, hash)
		if err == nil {
			return receipt, nil
		}
		if !errors.Is(err, ethereum.NotFound) {
			return nil, fmt.Errorf("receipt of %v: %w", hash, err)
		}
	}
	return nil, nil
}

// read calls a view function of the contract at the block with the given hash.
func read[T any](ctx context.Context, l *l1, at common.Hash, call []byte, unpack func([]byte) (T, error)) (result T, err error) {
	ctx, cancel := context.WithTimeout(ctx, l.timeout)
	defer cancel()
	output, err := l.eth.CallContractAtHash(ctx, ethereum.CallMsg{To: &l.contract, Data: call}, at)
	if err = reason(err); err != nil {
		var refusal *revert.Error
		if errors.As(err, &refusal) {
			err = fmt.Errorf("%w: %w", ErrOtherRollup, err)
		}
		return result, err
	}
	if result, err = unpack(output); err != nil {
		return result, fmt.Errorf("%w: %w", ErrOtherRollup, err)
	}
	return result, nil
}
