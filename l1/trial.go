package l1

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/consensus/misc/eip4844"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/txpool"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/execute"
)

// trial applies transactions one by one, to find those that a block has room
// for.
type trial struct {
	header *types.Header
	state  *state.StateDB
	evm    *vm.EVM
	signer types.Signer
	gas    *core.GasPool
	size   uint64 // bytes of the block so far
	blobs  int    // left
	txs    []*types.Transaction

	limit uint64
	meter execute.Meter // of the block
	own   execute.Meter // of the transaction
	fits  bool          // so far, the transaction does
	alone bool          // the last transaction exceeds the limit by itself
}

// newTrial starts a block with the given header on the state of its parent.
func (b *builder) newTrial(ctx context.Context, header *types.Header) (*trial, error) {
	config := b.chain.Config()
	parent := b.chain.GetHeader(header.ParentHash, header.Number.Uint64()-1)
	if parent == nil {
		return nil, fmt.Errorf("parent %#x is missing", header.ParentHash)
	}
	statedb, err := b.chain.StateAtForkBoundary(parent, header)
	if err != nil {
		return nil, err
	}
	limit := b.network.executeLimit(header.GasLimit)
	t := &trial{
		header: header,
		state:  statedb,
		signer: types.MakeSigner(config, header.Number, header.Time),
		gas:    core.NewGasPool(header.GasLimit),
		blobs:  eip4844.MaxBlobsPerBlock(config, header.Time),
		limit:  limit,
		meter:  execute.NewMeter(limit),
	}
	context := core.NewEVMBlockContext(header, b.chain, &header.Coinbase)
	t.evm = vm.NewEVM(context, statedb, config, vm.Config{Tracer: execute.Watch(t.ran)})
	core.PreExecution(ctx, header.ParentBeaconRoot, parent, config, t.evm, header.Number, header.Time)
	return t, nil
}

func (t *trial) close() { t.evm.Release() }

// err returns what went wrong in reading the state.
func (t *trial) err() error { return t.state.Error() }

// ran counts a call of EXECUTE.
func (t *trial) ran(input []byte) {
	if t.own.Add(input) != nil {
		t.alone = true
	}
	if t.meter.Add(input) != nil {
		t.fits = false
	}
}

// more reports whether any transaction could still fit.
func (t *trial) more() bool {
	least := uint64(params.TxGas)
	if t.evm.ChainConfig().IsAmsterdam(t.header.Number, t.header.Time) {
		least = params.TxBaseCost2780
	}
	return t.available() >= least
}

func (t *trial) available() uint64 {
	return t.gas.Available(t.evm.ChainConfig().IsAmsterdam(t.header.Number, t.header.Time))
}

// hasRoom reports whether the gas and blobs of a transaction fit.
func (t *trial) hasRoom(tx *txpool.LazyTransaction) bool {
	return tx.Gas <= t.available() && tx.BlobGas/params.BlobTxBlobGasPerBlob <= uint64(t.blobs)
}

// maxSize leaves room in a block for what is not transactions (EIP-7934).
const maxSize = params.MaxBlockSize - 1_000_000

// apply runs a transaction, and keeps it if it is valid and fits. Otherwise
// nothing has changed.
func (t *trial) apply(tx *types.Transaction) bool {
	t.fits, t.alone, t.own = true, false, execute.NewMeter(t.limit)
	size := tx.WithoutBlobTxSidecar().Size()
	if t.size+size > maxSize {
		return false
	}
	msg, err := core.TransactionToMessage(tx, t.signer, t.header.BaseFee)
	if err != nil {
		return false
	}
	before, meter, gas := t.state.Snapshot(), t.meter, t.gas.Snapshot()
	t.state.SetTxContext(tx.Hash(), len(t.txs), uint32(len(t.txs)+1))
	if _, err := core.ApplyMessage(t.evm, msg, t.gas); err != nil || !t.fits {
		t.state.RevertToSnapshot(before)
		t.meter = meter
		t.gas.Set(gas)
		return false
	}
	t.state.Finalise(t.evm.GetRules())
	t.txs = append(t.txs, tx)
	t.size += size
	t.blobs -= len(tx.BlobHashes())
	return true
}
