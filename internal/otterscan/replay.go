package otterscan

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
)

// trace executes a transaction again, with hooks.
func (a *api) trace(ctx context.Context, hash common.Hash, hooks *tracing.Hooks) error {
	lookup, _ := a.chain.GetCanonicalTransaction(hash)
	if lookup == nil {
		return fmt.Errorf("transaction %v is in no block", hash)
	}
	block := a.chain.GetBlock(lookup.BlockHash, lookup.BlockIndex)
	if block == nil {
		return fmt.Errorf("transaction %v is in no block", hash)
	}
	_, env, db, release, err := a.backend.StateAtTransaction(ctx, block, int(lookup.Index))
	if err != nil {
		return err
	}
	defer release()
	evm := a.evm(env, db, hooks)
	defer evm.Release()
	defer context.AfterFunc(ctx, evm.Cancel)()
	if err := a.apply(ctx, evm, db, block, int(lookup.Index)); err != nil {
		return err
	}
	return ctx.Err()
}

// traceBlock executes the transactions of a block again, with hooks. Before each
// it calls next with its index.
func (a *api) traceBlock(ctx context.Context, block *types.Block, hooks *tracing.Hooks, next func(index int)) error {
	parent := a.chain.GetBlock(block.ParentHash(), block.NumberU64()-1)
	if parent == nil {
		return fmt.Errorf("the parent of block %d is not there", block.NumberU64())
	}
	db, release, err := a.backend.StateAtBlock(ctx, parent, nil, true, false)
	if err != nil {
		return err
	}
	defer release()
	env, config := core.NewEVMBlockContext(block.Header(), a.chain, nil), a.chain.Config()
	system := vm.NewEVM(env, db, config, vm.Config{})
	core.PreExecution(ctx, block.BeaconRoot(), parent.Header(), config, system, block.Number(), block.Time())
	system.Release()

	evm := a.evm(env, db, hooks)
	defer evm.Release()
	defer context.AfterFunc(ctx, evm.Cancel)()
	for i := range block.Transactions() {
		next(i)
		if err := a.apply(ctx, evm, db, block, i); err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	return nil
}

func (a *api) evm(env vm.BlockContext, db *state.StateDB, hooks *tracing.Hooks) *vm.EVM {
	if a.unsigned != nil {
		hooks = a.unsigned.Hooks(hooks, db)
	}
	return vm.NewEVM(env, state.NewHookedState(db, hooks), a.chain.Config(), vm.Config{Tracer: hooks})
}

// apply executes a transaction of a block.
func (a *api) apply(ctx context.Context, evm *vm.EVM, db *state.StateDB, block *types.Block, index int) error {
	tx := block.Transactions()[index]
	message, err := core.TransactionToMessage(tx, a.signer(block.Header()), block.BaseFee())
	if err != nil {
		return fmt.Errorf("transaction %v: %w", tx.Hash(), err)
	}
	message.From = a.sender(a.signer(block.Header()), tx)
	db.SetTxContext(tx.Hash(), index, uint32(index+1))
	pool := core.NewGasPool(message.GasLimit)
	_, _, err = core.ApplyTransactionWithEVM(ctx, message, pool, db, block.Number(), block.Hash(), block.Time(), tx, evm)
	if err != nil {
		return fmt.Errorf("transaction %v: %w", tx.Hash(), err)
	}
	return nil
}

func (a *api) signer(header *types.Header) types.Signer {
	return types.MakeSigner(a.chain.Config(), header.Number, header.Time)
}

// sender returns who sent a transaction of a block.
func (a *api) sender(signer types.Signer, tx *types.Transaction) common.Address {
	if a.unsigned != nil {
		if from, ok := a.unsigned.Sender(tx.Hash()); ok {
			return from
		}
	}
	from, _ := types.Sender(signer, tx) // it is valid, being in a block
	return from
}
