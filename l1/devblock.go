package l1

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/core/vm"
)

// makeIrregular makes a block of one transaction at most that is irregular in the
// given way, and makes it the head. The caller holds the head lock.
func (d *dev) makeIrregular(ctx context.Context, odd *irregular, txs ...*types.Transaction) (*types.Block, error) {
	n := d.node
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	slot := n.network.Slot(d.nextTime())
	if err := n.guard.reach(n.network.SlotTime(slot)); err != nil {
		return nil, err
	}
	empty, err := n.builder.empty(n.network.attributes(n.chain.CurrentBlock(), slot, n.config.FeeRecipient))
	if err != nil {
		return nil, err
	}
	block, err := n.assembleIrregular(ctx, empty.block.Header(), odd, txs)
	if err != nil {
		return nil, err
	}
	if err := n.processor.oddities.put(block, odd); err != nil {
		return nil, fmt.Errorf("keep what is irregular: %w", err)
	}
	if err := n.importBlock(ctx, block); err != nil {
		return nil, err
	}
	if err := n.setHead(block); err != nil {
		return nil, err
	}
	return block, d.made(block)
}

// assembleIrregular executes a block with the header of an empty one as the
// processor will, and fills in what comes out.
func (n *Node) assembleIrregular(ctx context.Context, header *types.Header, odd *irregular, txs []*types.Transaction) (*types.Block, error) {
	parent := n.chain.GetHeader(header.ParentHash, header.Number.Uint64()-1)
	if parent == nil {
		return nil, fmt.Errorf("parent %#x is missing", header.ParentHash)
	}
	statedb, err := n.chain.StateAtForkBoundary(parent, header)
	if err != nil {
		return nil, err
	}
	var (
		config  = n.chain.Config()
		count   = newCount(n.network.executeLimit(header.GasLimit))
		hooks   = letSend(count.hooks(), statedb)
		evm     = vm.NewEVM(core.NewEVMBlockContext(header, n.chain, nil), state.NewHookedState(statedb, hooks), config, vm.Config{Tracer: hooks})
		list    = bal.NewConstructionBlockAccessList()
		pool    = core.NewGasPool(header.GasLimit)
		results = &results{}
	)
	defer evm.Release()
	list.Merge(core.PreExecution(ctx, header.ParentBeaconRoot, parent, config, evm, header.Number, header.Time))
	for i, tx := range txs {
		msg, err := core.TransactionToMessage(tx, types.MakeSigner(config, header.Number, header.Time), header.BaseFee)
		if err != nil {
			return nil, err
		}
		statedb.SetTxContext(tx.Hash(), i, uint32(i+1))
		receipt, accessed, err := core.ApplyTransactionWithEVM(ctx, msg, pool, statedb, header.Number, common.Hash{}, header.Time, tx, evm)
		if err != nil {
			return nil, err
		}
		results.add(receipt)
		list.Merge(accessed)
	}
	if count.over != nil {
		return nil, fmt.Errorf("%w: %v", ErrExecuteGasLimit, count.over)
	}
	requests, accessed, err := core.PostExecution(ctx, config, header.Number, header.Time, results.logs, types.Withdrawals{}, evm, uint32(len(txs)+1))
	if err != nil {
		return nil, err
	}
	list.Merge(accessed)
	odd.apply(statedb, evm.GetRules())
	header.GasUsed = pool.Used()
	if header.RequestsHash != nil {
		hash := types.CalcRequestsHash(requests)
		header.RequestsHash = &hash
	}
	body := &types.Body{Transactions: txs, Withdrawals: types.Withdrawals{}}
	return core.AssembleBlock(n.chain, header, statedb, body, results.receipts, list), statedb.Error()
}

// results is what the transactions of a block left behind.
type results struct {
	receipts types.Receipts
	logs     []*types.Log
}

func (r *results) add(receipt *types.Receipt) {
	r.receipts = append(r.receipts, receipt)
	r.logs = append(r.logs, receipt.Logs...)
}
