package otterscan

import (
	"context"
	"encoding/json"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"
)

// blockDetails is a block without its transactions.
type blockDetails struct {
	Block     map[string]any `json:"block"`
	Issuance  issuance       `json:"issuance"`
	TotalFees *hexutil.Big   `json:"totalFees"` // that senders paid, wei, what was burnt included
}

// issuance is the ETH that a block makes, in wei: none, there is no proof of
// work.
type issuance struct {
	BlockReward hexutil.Uint64 `json:"blockReward"`
	UncleReward hexutil.Uint64 `json:"uncleReward"`
	Issuance    hexutil.Uint64 `json:"issuance"`
}

// blockPage is a block with some of its transactions.
type blockPage struct {
	Block    map[string]any   `json:"fullblock"`
	Receipts []map[string]any `json:"receipts"`
}

// GetBlockDetails implements ots_getBlockDetails. There is no error for a block
// that does not exist, but null.
func (a *api) GetBlockDetails(ctx context.Context, number blockNumber) (*blockDetails, error) {
	return a.details(ctx, a.block(ctx, number.BlockNumber))
}

// GetBlockDetailsByHash implements ots_getBlockDetailsByHash.
func (a *api) GetBlockDetailsByHash(ctx context.Context, hash common.Hash) (*blockDetails, error) {
	return a.details(ctx, a.chain.GetBlockByHash(hash))
}

func (a *api) details(ctx context.Context, block *types.Block) (*blockDetails, error) {
	if block == nil {
		return nil, nil
	}
	fields, err := a.fields(ctx, block, false)
	if err != nil {
		return nil, err
	}
	delete(fields, "transactions")
	fees := new(big.Int)
	for _, receipt := range a.chain.GetReceiptsByHash(block.Hash()) {
		fees.Add(fees, new(big.Int).Mul(receipt.EffectiveGasPrice, new(big.Int).SetUint64(receipt.GasUsed)))
	}
	return &blockDetails{Block: fields, TotalFees: (*hexutil.Big)(fees)}, nil
}

// fields returns a block as eth_getBlockByHash does, with the number of its
// transactions, and without the bloom.
func (a *api) fields(ctx context.Context, block *types.Block, transactions bool) (map[string]any, error) {
	fields, err := a.blocks.GetBlockByHash(ctx, block.Hash(), transactions)
	if err != nil {
		return nil, err
	}
	if fields == nil {
		return nil, fmt.Errorf("block %v is not there any more", block.Hash())
	}
	fields["transactionCount"] = len(block.Transactions())
	fields["logsBloom"] = nil
	return fields, nil
}

// GetBlockTransactions implements ots_getBlockTransactions. Page 0 is the last
// one of the block, as it is for Erigon; within a page the transactions are in
// their order.
func (a *api) GetBlockTransactions(ctx context.Context, number blockNumber, page, size quantity) (*blockPage, error) {
	block := a.block(ctx, number.BlockNumber)
	if block == nil {
		return nil, nil
	}
	start, end := pageOf(uint64(len(block.Transactions())), uint64(page), uint64(size))
	fields, receipts, err := a.fieldsAndReceipts(ctx, block)
	if err != nil {
		return nil, err
	}
	txs := fields["transactions"].([]any)[start:end]
	for i := range txs {
		if txs[i], err = withSelector(txs[i]); err != nil {
			return nil, err
		}
	}
	fields["transactions"], receipts = txs, receipts[start:end]
	for _, receipt := range receipts {
		receipt["logs"], receipt["logsBloom"] = nil, nil
	}
	return &blockPage{Block: fields, Receipts: receipts}, nil
}

func (a *api) fieldsAndReceipts(ctx context.Context, block *types.Block) (map[string]any, []map[string]any, error) {
	fields, err := a.fields(ctx, block, true)
	if err != nil {
		return nil, nil, err
	}
	receipts, err := a.blocks.GetBlockReceipts(ctx, rpc.BlockNumberOrHashWithHash(block.Hash(), false))
	return fields, receipts, err
}

// pageOf returns which of count things are on a page, counted from the end.
func pageOf(count, page, size uint64) (start, end uint64) {
	if size == 0 || page > count/size {
		return 0, 0
	}
	end = count - page*size
	return end - min(size, end), end
}

// withSelector returns a transaction of which the input is cut after the four
// bytes that name a function.
func withSelector(tx any) (map[string]any, error) {
	encoded, err := json.Marshal(tx)
	if err != nil {
		return nil, err
	}
	var fields map[string]any
	if err := json.Unmarshal(encoded, &fields); err != nil {
		return nil, err
	}
	const length = len("0x") + 8
	if input, ok := fields["input"].(string); ok && len(input) > length {
		fields["input"] = input[:length]
	}
	return fields, nil
}
