package l1

import (
	"context"
	"fmt"
	"sync/atomic"

	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"

	"nrollup/execute"
)

// processFirst executes a block of which nobody knows whether it calls EXECUTE, as no
// block before Amsterdam says it: without a meter, which makes most opcodes nearly twice
// as slow. Only if EXECUTE was called meanwhile, here or elsewhere in the
// process, the block is executed once more to count.
func (p *processor) processFirst(ctx context.Context, block *types.Block, statedb *state.StateDB, jumps vm.JumpDestCache, precompiles *vm.PrecompileCache, config vm.Config, index *atomic.Int64) (*core.ProcessResult, error) {
	before, known := timesAsked()
	result, err := p.Processor.Process(ctx, block, statedb, jumps, precompiles, config, index)
	if err != nil {
		return nil, err
	}
	if after, _ := timesAsked(); known && after == before {
		executeGasHistogram.Update(0)
		p.book.put(block.Hash(), 0)
		return result, nil
	}
	parent := p.chain.GetHeader(block.ParentHash(), block.NumberU64()-1)
	if parent == nil {
		return nil, fmt.Errorf("parent %#x is missing", block.ParentHash())
	}
	again, err := p.chain.StateAtForkBoundary(parent, block.Header())
	if err != nil {
		return nil, err
	}
	if _, err := p.meter(ctx, block, again, jumps, precompiles, vm.Config{}, nil, nil); err != nil {
		return nil, err
	}
	return result, nil
}

// timesAsked returns how often EXECUTE was called in this process, if that is known.
func timesAsked() (times uint64, known bool) {
	precompile, known := vm.PrecompiledContractsOsaka[execute.Address].(*execute.Precompile)
	if !known {
		return 0, false
	}
	return precompile.Asked(), true
}
