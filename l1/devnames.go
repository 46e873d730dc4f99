package l1

import (
	"context"
	"errors"
	"fmt"
	"reflect"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/internal/otterscan"
)

// names are the methods of eth_ that say who sent a transaction: geth's, which go by
// the signature, with the sender put right where a transaction has another one. Their
// answers are of types that geth keeps to itself.
type names struct {
	otterscan.Blocks
	node    *Node
	methods map[string]reflect.Value // of geth
}

func newNames(n *Node, blocks otterscan.Blocks) *names {
	methods := make(map[string]reflect.Value)
	for _, api := range n.eth.APIs() {
		if api.Namespace != "eth" {
			continue
		}
		service := reflect.ValueOf(api.Service)
		for i := range service.NumMethod() {
			methods[service.Type().Method(i).Name] = service.Method(i)
		}
	}
	return &names{blocks, n, methods}
}

// ask calls a method of geth that returns a value and an error.
func (a *names) ask(method string, args ...any) (any, error) {
	call, ok := a.methods[method]
	if !ok {
		return nil, fmt.Errorf("geth has no method %s", method)
	}
	values := make([]reflect.Value, len(args))
	for i, arg := range args {
		values[i] = reflect.ValueOf(arg)
	}
	answer := call.Call(values)
	if len(answer) != 2 {
		return nil, fmt.Errorf("geth's method %s returns %d values", method, len(answer))
	}
	err, _ := answer[1].Interface().(error)
	return answer[0].Interface(), err
}

// transaction puts the sender of a transaction right.
func (a *names) transaction(tx any, err error) (any, error) {
	value := reflect.ValueOf(tx)
	if err != nil || value.Kind() != reflect.Pointer || value.IsNil() {
		return tx, err
	}
	hash, ok := value.Elem().FieldByName("Hash").Interface().(common.Hash)
	if !ok {
		return nil, errors.New("a transaction of geth's has no hash")
	}
	if from, ok := a.node.processor.oddities.sender(hash); ok {
		value.Elem().FieldByName("From").Set(reflect.ValueOf(from))
	}
	return tx, nil
}

// block puts the senders of a block's transactions right, if it has more of them
// than hashes.
func (a *names) block(block map[string]any, err error) (map[string]any, error) {
	if err != nil || block == nil {
		return block, err
	}
	list, _ := block["transactions"].([]any)
	for _, tx := range list {
		if _, err := a.transaction(tx, nil); err != nil {
			return nil, err
		}
	}
	return block, nil
}

// receipt puts right who sent the transaction, and where the contract is that it
// created.
func (a *names) receipt(receipt map[string]any) {
	hash, _ := receipt["transactionHash"].(common.Hash)
	from, ok := a.node.processor.oddities.sender(hash)
	if !ok {
		return
	}
	receipt["from"] = from
	block, _ := receipt["blockHash"].(common.Hash)
	if b := a.node.chain.GetBlockByHash(block); b != nil {
		if tx := b.Transaction(hash); tx != nil && tx.To() == nil {
			receipt["contractAddress"] = crypto.CreateAddress(from, tx.Nonce())
		}
	}
}

// GetTransactionByHash implements eth_getTransactionByHash.
func (a *names) GetTransactionByHash(ctx context.Context, hash common.Hash) (any, error) {
	return a.transaction(a.ask("GetTransactionByHash", ctx, hash))
}

// GetTransactionByBlockNumberAndIndex implements eth_getTransactionByBlockNumberAndIndex.
func (a *names) GetTransactionByBlockNumberAndIndex(ctx context.Context, block rpc.BlockNumber, index hexutil.Uint) (any, error) {
	return a.transaction(a.ask("GetTransactionByBlockNumberAndIndex", ctx, block, index))
}

// GetTransactionByBlockHashAndIndex implements eth_getTransactionByBlockHashAndIndex.
func (a *names) GetTransactionByBlockHashAndIndex(ctx context.Context, block common.Hash, index hexutil.Uint) (any, error) {
	return a.transaction(a.ask("GetTransactionByBlockHashAndIndex", ctx, block, index))
}

// GetBlockByNumber implements eth_getBlockByNumber.
func (a *names) GetBlockByNumber(ctx context.Context, block rpc.BlockNumber, full bool) (map[string]any, error) {
	answer, err := a.ask("GetBlockByNumber", ctx, block, full)
	fields, _ := answer.(map[string]any)
	return a.block(fields, err)
}

// GetBlockByHash implements eth_getBlockByHash.
func (a *names) GetBlockByHash(ctx context.Context, block common.Hash, full bool) (map[string]any, error) {
	return a.block(a.Blocks.GetBlockByHash(ctx, block, full))
}

// GetTransactionReceipt implements eth_getTransactionReceipt.
func (a *names) GetTransactionReceipt(ctx context.Context, hash common.Hash) (any, error) {
	answer, err := a.ask("GetTransactionReceipt", ctx, hash)
	if receipt, ok := answer.(map[string]any); ok && receipt != nil {
		a.receipt(receipt)
	}
	return answer, err
}

// GetBlockReceipts implements eth_getBlockReceipts.
func (a *names) GetBlockReceipts(ctx context.Context, block rpc.BlockNumberOrHash) ([]map[string]any, error) {
	receipts, err := a.Blocks.GetBlockReceipts(ctx, block)
	for _, receipt := range receipts {
		a.receipt(receipt)
	}
	return receipts, err
}
