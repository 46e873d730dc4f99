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

// processor is geth's, with the execute gas limit as a further rule: every call
// that ran counts, those in reverted frames included. Both who builds a block
// and who imports it ask it.
type processor struct {
	core.Processor
	network *Network
}

// Process implements core.Processor. The error is ErrExecuteGasLimit if the
// calls of the block declare too much.
func (p *processor) Process(ctx context.Context, block *types.Block, statedb *state.StateDB, jumps vm.JumpDestCache, precompiles *vm.PrecompileCache, config vm.Config, index *atomic.Int64) (*core.ProcessResult, error) {
	if !mayExecute(block) {
		return p.Processor.Process(ctx, block, statedb, jumps, precompiles, config, index)
	}
	var (
		limit = p.network.executeLimit(block.GasLimit())
		meter = execute.NewMeter(limit)
		over  error
	)
	config.Tracer = execute.Watch(func(input []byte) {
		if err := meter.Add(input); err != nil && over == nil {
			over = err
		}
	})
	result, err := p.Processor.Process(ctx, block, statedb, jumps, precompiles, config, index)
	if err != nil {
		return nil, err
	}
	if over != nil {
		return nil, fmt.Errorf("%w: %v", ErrExecuteGasLimit, over)
	}
	executeGasHistogram.Update(int64(meter.Used()))
	return result, nil
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
