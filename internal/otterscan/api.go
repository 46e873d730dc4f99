package otterscan

import (
	"context"
	"errors"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/rpc"
)

// apiLevel is the version of the interface.
const apiLevel = 8

// APIs returns the namespaces ots and erigon of a node, which must be an archive.
func APIs(node *eth.Ethereum) ([]rpc.API, error) {
	blocks, err := BlocksOf(node)
	if err != nil {
		return nil, err
	}
	return APIsFor(node, blocks, nil), nil
}

// APIsFor returns the namespaces of a node whose blocks are described by blocks. If
// unsigned is not nil, there may be transactions whose senders have not signed them.
func APIsFor(node *eth.Ethereum, blocks Blocks, unsigned Unsigned) []rpc.API {
	service := &api{chain: node.BlockChain(), backend: node.APIBackend, blocks: blocks, unsigned: unsigned, work: searchWork}
	return []rpc.API{
		{Namespace: "ots", Service: service},
		{Namespace: "erigon", Service: erigonAPI{blocks}},
	}
}

// BlocksOf returns geth's own description of blocks.
func BlocksOf(node *eth.Ethereum) (Blocks, error) {
	for _, api := range node.APIs() {
		if blocks, ok := api.Service.(Blocks); ok {
			return blocks, nil
		}
	}
	return nil, errors.New("geth has no API for blocks")
}

// Unsigned knows the transactions that their senders have not signed, which a chain
// for development may have.
type Unsigned interface {
	// Sender returns who sent such a transaction. ok is false for all others.
	Sender(tx common.Hash) (from common.Address, ok bool)

	// Hooks adds to hooks what such transactions are executed with.
	Hooks(hooks *tracing.Hooks, db vm.StateDB) *tracing.Hooks
}

// Blocks is the part of geth's API whose answers are the base of ours.
type Blocks interface {
	GetHeaderByNumber(context.Context, rpc.BlockNumber) (map[string]any, error)
	GetHeaderByHash(context.Context, common.Hash) map[string]any
	GetBlockByHash(ctx context.Context, hash common.Hash, transactions bool) (map[string]any, error)
	GetBlockReceipts(context.Context, rpc.BlockNumberOrHash) ([]map[string]any, error)
}

// api is the namespace ots.
type api struct {
	chain   *core.BlockChain
	backend *eth.EthAPIBackend
	blocks  Blocks
	work    uint64 // that a search may do in a call, in gas

	unsigned Unsigned // nil if all transactions are signed by their senders
}

// GetApiLevel implements ots_getApiLevel.
func (*api) GetApiLevel() int { return apiLevel }

// HasCode implements ots_hasCode: whether an account has code at a block.
func (a *api) HasCode(ctx context.Context, account common.Address, at *blockID) (bool, error) {
	state, _, err := a.backend.StateAndHeaderByNumberOrHash(ctx, at.orLatest())
	if err != nil {
		return false, err
	}
	has := state.GetCodeSize(account) > 0
	return has, state.Error()
}

// GetTransactionError implements ots_getTransactionError: what a transaction
// that failed has returned, empty if it has not failed.
func (a *api) GetTransactionError(ctx context.Context, tx common.Hash) (hexutil.Bytes, error) {
	failure := hexutil.Bytes{}
	return failure, a.trace(ctx, tx, failureHooks((*[]byte)(&failure)))
}

// TraceTransaction implements ots_traceTransaction: the calls of a transaction,
// each before those that it makes.
func (a *api) TraceTransaction(ctx context.Context, tx common.Hash) ([]call, error) {
	calls := []call{}
	return calls, a.trace(ctx, tx, callHooks(&calls))
}

// GetInternalOperations implements ots_getInternalOperations: where ETH went
// within a transaction, and what was created and destroyed. What was reverted is
// none of it.
func (a *api) GetInternalOperations(ctx context.Context, tx common.Hash) ([]operation, error) {
	operations := []operation{}
	return operations, a.trace(ctx, tx, operationHooks(&operations))
}

// block returns a block of the chain, nil if there is none.
func (a *api) block(ctx context.Context, number rpc.BlockNumber) *types.Block {
	block, err := a.backend.BlockByNumber(ctx, number)
	if err != nil { // of a label that no block has yet
		return nil
	}
	return block
}

// erigonAPI is the namespace erigon.
type erigonAPI struct {
	blocks Blocks
}

// GetHeaderByNumber implements erigon_getHeaderByNumber.
func (e erigonAPI) GetHeaderByNumber(ctx context.Context, number blockNumber) (map[string]any, error) {
	return e.blocks.GetHeaderByNumber(ctx, number.BlockNumber)
}

// GetHeaderByHash implements erigon_getHeaderByHash.
func (e erigonAPI) GetHeaderByHash(ctx context.Context, hash common.Hash) map[string]any {
	return e.blocks.GetHeaderByHash(ctx, hash)
}
