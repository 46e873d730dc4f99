package l1

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/eth/tracers"
	"github.com/ethereum/go-ethereum/rpc"
)

// traceAPI are the methods of debug_ that run transactions of the past again. Geth's
// would refuse one whose sender has not signed it; there, the call that it made is
// traced instead: it is the only one in its block.
type traceAPI struct{ node *Node }

// traced is what geth answers for a transaction of a block.
type traced struct {
	Hash   common.Hash     `json:"txHash"`
	Result json.RawMessage `json:"result"`
}

// TraceTransaction implements debug_traceTransaction.
func (a *traceAPI) TraceTransaction(ctx context.Context, hash common.Hash, config *tracers.TraceConfig) (any, error) {
	if _, ok := a.node.processor.oddities.sender(hash); !ok {
		return a.geth().TraceTransaction(ctx, hash, config)
	}
	_, tx, block, _, _ := a.node.eth.APIBackend.GetCanonicalTransaction(hash)
	if tx == nil {
		return nil, fmt.Errorf("transaction %v is not in the chain", hash)
	}
	return a.traceCall(ctx, a.node.chain.GetBlockByHash(block), config)
}

// TraceBlockByNumber implements debug_traceBlockByNumber.
func (a *traceAPI) TraceBlockByNumber(ctx context.Context, number rpc.BlockNumber, config *tracers.TraceConfig) (any, error) {
	if block := a.node.chain.GetBlockByNumber(a.node.number(number)); a.isOdd(block) {
		return a.traceBlock(ctx, block, config)
	}
	return a.geth().TraceBlockByNumber(ctx, number, config)
}

// TraceBlockByHash implements debug_traceBlockByHash.
func (a *traceAPI) TraceBlockByHash(ctx context.Context, hash common.Hash, config *tracers.TraceConfig) (any, error) {
	if block := a.node.chain.GetBlockByHash(hash); a.isOdd(block) {
		return a.traceBlock(ctx, block, config)
	}
	return a.geth().TraceBlockByHash(ctx, hash, config)
}

func (a *traceAPI) geth() *tracers.API { return tracers.NewAPI(a.node.eth.APIBackend) }

// isOdd reports whether a block has a transaction that its sender has not signed.
func (a *traceAPI) isOdd(block *types.Block) bool {
	if block == nil || len(block.Transactions()) != 1 {
		return false
	}
	_, odd := a.node.processor.oddities.sender(block.Transactions()[0].Hash())
	return odd
}

func (a *traceAPI) traceBlock(ctx context.Context, block *types.Block, config *tracers.TraceConfig) (any, error) {
	result, err := a.traceCall(ctx, block, config)
	if err != nil {
		return nil, err
	}
	return []traced{{block.Transactions()[0].Hash(), result}}, nil
}

// traceCall traces the call that the only transaction of a block made, on the state
// of its parent.
func (a *traceAPI) traceCall(ctx context.Context, block *types.Block, config *tracers.TraceConfig) (result json.RawMessage, err error) {
	if block == nil {
		return nil, fmt.Errorf("the block of the transaction is gone")
	}
	tx, header := block.Transactions()[0], block.Header()
	from, _ := a.node.processor.oddities.sender(tx.Hash())
	list, data, gas, nonce := tx.AccessList(), hexutil.Bytes(tx.Data()), hexutil.Uint64(tx.Gas()), hexutil.Uint64(tx.Nonce())
	price := tx.EffectiveGasTipValue(header.BaseFee)
	call := sendArgs{
		From: from, To: tx.To(), Gas: &gas, Nonce: &nonce, Value: (*hexutil.Big)(tx.Value()), Input: &data, AccessList: &list,
		GasPrice: (*hexutil.Big)(price.Add(price, header.BaseFee)),
	}
	options := make(map[string]any)
	if config != nil {
		text, err := json.Marshal(config)
		if err != nil {
			return nil, err
		}
		if err := json.Unmarshal(text, &options); err != nil {
			return nil, err
		}
	}
	options["blockOverrides"] = map[string]any{
		"number":        (*hexutil.Big)(header.Number),
		"time":          hexutil.Uint64(header.Time),
		"gasLimit":      hexutil.Uint64(header.GasLimit),
		"feeRecipient":  header.Coinbase,
		"prevRandao":    header.MixDigest,
		"baseFeePerGas": (*hexutil.Big)(header.BaseFee),
	}
	err = a.node.Client().CallContext(ctx, &result, "debug_traceCall", call, header.ParentHash, options)
	return result, err
}
