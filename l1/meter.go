package l1

import (
	"context"
	"fmt"
	"sync/atomic"

	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"

	"nrollup/execute"
)

// processor is geth's, with the execute gas limit as a further rule: every call
// that ran counts, those in reverted frames included. Both who builds a block
// and who imports it ask it. On a development L1, what is irregular in a block is
// part of its execution.
type processor struct {
	core.Processor
	chain    *core.BlockChain
	network  *Network
	book     gasBook
	oddities oddities
	guard    *guard
}

// Process implements core.Processor. The error is ErrExecuteGasLimit if the
// calls of the block declare too much.
func (p *processor) Process(ctx context.Context, block *types.Block, statedb *state.StateDB, jumps vm.JumpDestCache, precompiles *vm.PrecompileCache, config vm.Config, index *atomic.Int64) (*core.ProcessResult, error) {
	if err := p.guard.check(block.Time()); err != nil {
		return nil, err
	}
	odd, err := p.oddities.get(block.Hash())
	if err != nil {
		return nil, err
	}
	switch {
	case odd != nil || block.AccessList() != nil && mayExecute(block):
		return p.meter(ctx, block, statedb, jumps, precompiles, config, index, odd)
	case mayExecute(block):
		return p.processFirst(ctx, block, statedb, jumps, precompiles, config, index)
	}
	return p.Processor.Process(ctx, block, statedb, jumps, precompiles, config, index)
}

// meter executes a block with a meter.
func (p *processor) meter(ctx context.Context, block *types.Block, statedb *state.StateDB, jumps vm.JumpDestCache, precompiles *vm.PrecompileCache, config vm.Config, index *atomic.Int64, odd *irregular) (*core.ProcessResult, error) {
	count := newCount(p.network.executeLimit(block.GasLimit()))
	config.Tracer = count.hooks() // with which geth executes one transaction after another
	if odd != nil && odd.Sender != nil {
		for _, tx := range block.Transactions() {
			sentBy(tx, *odd.Sender)
		}
		config.Tracer = letSend(config.Tracer, statedb)
	}
	result, err := p.Processor.Process(ctx, block, statedb, jumps, precompiles, config, index)
	if err != nil {
		return nil, err
	}
	if count.over != nil {
		return nil, fmt.Errorf("%w: %v", ErrExecuteGasLimit, count.over)
	}
	executeGasHistogram.Update(int64(count.meter.Used()))
	p.book.put(block.Hash(), count.meter.Used())
	if odd != nil {
		odd.apply(statedb, p.chain.Config().Rules(block.Number(), true, block.Time()))
	}
	return result, nil
}

// count sums the gas that the EXECUTE calls of a block declare.
type count struct {
	meter execute.Meter
	over  error // why a call was too much
}

func newCount(limit uint64) *count { return &count{meter: execute.NewMeter(limit)} }

func (c *count) hooks() *tracing.Hooks {
	return execute.Watch(func(input []byte) {
		if err := c.meter.Add(input); err != nil && c.over == nil {
			c.over = err
		}
	})
}

// mayExecute reports whether a transaction of a block may call EXECUTE. A block
// access list (EIP-7928) names every precompile that runs; one that leaves
// EXECUTE out although it ran is not what execution yields, so its block is
// invalid anyway.
func mayExecute(block *types.Block) bool {
	if len(block.Transactions()) == 0 {
		return false
	}
	list := block.AccessList()
	if list == nil {
		return true
	}
	for i := range *list {
		if (*list)[i].Address == execute.Address {
			return true
		}
	}
	return false
}
