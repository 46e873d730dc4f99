package l1

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/beacon/engine"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/lru"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/txpool"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/miner"
)

// builder makes blocks within the execute gas limit from the pool. It is safe
// for concurrent use.
type builder struct {
	chain     *core.BlockChain
	pool      *txpool.TxPool
	miner     *miner.Miner
	processor *processor
	network   *Network
	tooLarge  *lru.Cache[common.Hash, uint64] // transactions over the limit alone, until which block they are left out
}

// tooLargeBlocks is for how many blocks a transaction that alone exceeded the
// limit is not tried again. What it declares may depend on the state.
const tooLargeBlocks = 32

func newBuilder(chain *core.BlockChain, pool *txpool.TxPool, m *miner.Miner, p *processor) *builder {
	return &builder{
		chain:     chain,
		pool:      pool,
		miner:     m,
		processor: p,
		network:   p.network,
		tooLarge:  lru.NewCache[common.Hash, uint64](4096),
	}
}

// candidate is a block that was built, and what comes with it.
type candidate struct {
	block    *types.Block
	envelope *engine.ExecutionPayloadEnvelope
}

// build makes a block of pending transactions. Geth fills it; only if that is
// over the limit, transactions are chosen again, with a meter.
func (b *builder) build(ctx context.Context, args *miner.BuildPayloadArgs) (*candidate, error) {
	defer buildTimer.UpdateSince(time.Now())
	full, err := b.assemble(args, nil, false)
	if err != nil {
		return nil, err
	}
	if err := b.check(ctx, full.block); err == nil {
		return full, nil
	} else if !errors.Is(err, ErrExecuteGasLimit) {
		return nil, err
	}
	return b.rebuild(ctx, args, full.block.Header())
}

// rebuild makes a block instead of one over the limit that had the given header.
func (b *builder) rebuild(ctx context.Context, args *miner.BuildPayloadArgs, header *types.Header) (*candidate, error) {
	rebuiltMeter.Mark(1)
	limited, cancel := context.WithTimeout(ctx, b.network.slotDuration()/4)
	defer cancel()
	txs, err := b.choose(limited, header)
	if err != nil {
		return nil, fmt.Errorf("choose transactions: %w", err)
	}
	log.Debug("Left out transactions beyond the execute gas limit", "number", header.Number, "chosen", len(txs))
	return b.assemble(args, txs, len(txs) == 0)
}

// empty makes a block without transactions.
func (b *builder) empty(args *miner.BuildPayloadArgs) (*candidate, error) {
	return b.assemble(args, nil, true)
}

// assemble makes a block of the given transactions, of none, or, if there are
// none given, of what geth takes from the pool. Unlike Miner.BuildPayload it
// builds once, and has ended when it returns.
func (b *builder) assemble(args *miner.BuildPayloadArgs, txs []*types.Transaction, none bool) (*candidate, error) {
	block, envelope, err := b.miner.BuildTestingPayload(args, txs, none, extraData)
	if err != nil {
		return nil, err
	}
	return &candidate{block, envelope}, nil
}

var extraData = []byte(clientName)

// check returns ErrExecuteGasLimit if a block is over the limit.
func (b *builder) check(ctx context.Context, block *types.Block) error {
	if !mayExecute(block) {
		return nil
	}
	parent := b.chain.GetHeader(block.ParentHash(), block.NumberU64()-1)
	if parent == nil {
		return fmt.Errorf("block %d: parent %#x is missing", block.Number(), block.ParentHash())
	}
	statedb, err := b.chain.StateAtForkBoundary(parent, block.Header())
	if err != nil {
		return err
	}
	_, err = b.processor.Process(ctx, block, statedb, b.chain.JumpDestCache(), b.chain.PrecompileCache(), vm.Config{}, nil)
	return err
}
