package l2

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/consensus/misc/eip1559"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/state"
	gethstateless "github.com/ethereum/go-ethereum/core/stateless"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/crypto"

	"nrollup/stateless"
)

// draft is a block in the making: executed so far, never written.
type draft struct {
	chain  *core.BlockChain
	parent *types.Header
	header *types.Header

	state    *state.StateDB
	touched  *touched // under the EVM, if a block of the fork has no access list; else nil
	evm      *vm.EVM
	gas      *core.GasPool
	accesses *bal.ConstructionBlockAccessList
	witness  *gethstateless.Witness
	size     footprint

	txs      types.Transactions
	receipts types.Receipts
}

// nextHeader returns the header of a block on parent, without what its execution
// yields.
func nextHeader(chain *core.BlockChain, fork *stateless.Fork, parent *types.Header, attrs *Attributes, feeRecipient common.Address) *types.Header {
	number := new(big.Int).Add(parent.Number, common.Big1)
	anchor := attrs.Anchor.Hash
	header := &types.Header{
		ParentHash:       parent.Hash(),
		UncleHash:        types.EmptyUncleHash,
		Coinbase:         feeRecipient,
		Difficulty:       new(big.Int),
		Number:           number,
		GasLimit:         parent.GasLimit,
		Time:             attrs.Timestamp,
		MixDigest:        randao(anchor, number),
		BaseFee:          eip1559.CalcBaseFee(chain.Config(), parent),
		BlobGasUsed:      new(uint64),
		ExcessBlobGas:    new(uint64),
		ParentBeaconRoot: &anchor,
	}
	if fork.AccessLists {
		header.SlotNumber = new(uint64)
	}
	return header
}

// randao is what PREVRANDAO gives in a block. It is known to whoever knows the
// anchor: contracts must not take it for randomness.
func randao(anchor common.Hash, number *big.Int) common.Hash {
	return crypto.Keccak256Hash(anchor[:], common.BigToHash(number).Bytes())
}

// newDraft starts a block with the given header on the state of its parent. The
// caller closes it.
func newDraft(ctx context.Context, chain *core.BlockChain, parent, header *types.Header) (*draft, error) {
	witness, err := gethstateless.NewWitness(header, chain, false)
	if err != nil {
		return nil, err
	}
	statedb, err := chain.StateAtForkBoundary(parent, header)
	if err != nil {
		return nil, fmt.Errorf("state of block %v: %w", parent.Number, err)
	}
	statedb.StartPrefetcher("l2", witness)
	d := &draft{
		chain:    chain,
		parent:   parent,
		header:   header,
		state:    statedb,
		gas:      core.NewGasPool(header.GasLimit),
		accesses: bal.NewConstructionBlockAccessList(),
		witness:  witness,
	}
	var db vm.StateDB = statedb
	if header.SlotNumber == nil { // nor has it an access list
		d.touched = newTouched(statedb)
		db = d.touched
	}
	d.evm = vm.NewEVM(core.NewEVMBlockContext(header, chain, &header.Coinbase), db, chain.Config(), vm.Config{})
	d.evm.SetJumpDestCache(chain.JumpDestCache())
	d.evm.SetPrecompileCache(chain.PrecompileCache())
	d.merge(core.PreExecution(ctx, header.ParentBeaconRoot, parent, chain.Config(), d.evm, header.Number, header.Time))
	return d, nil
}

func (d *draft) close() {
	d.state.StopPrefetcher()
	d.evm.Release()
}

// merge notes what was accessed since it was called last. The list is geth's, if the
// block has one.
func (d *draft) merge(accesses *bal.ConstructionBlockAccessList) {
	if d.touched != nil {
		accesses = d.touched.take()
	}
	d.size.addAccesses(d.accesses, accesses)
	if d.touched != nil {
		d.size.accessList = 0
	}
	d.accesses.Merge(accesses)
}

// apply executes a transaction. After an error it is as if it had not been
// there, but for what it read.
func (d *draft) apply(ctx context.Context, tx *types.Transaction) error {
	snapshot, gas := d.state.Snapshot(), d.gas.Snapshot()
	d.state.SetTxContext(tx.Hash(), len(d.txs), uint32(len(d.txs)+1))
	receipt, accesses, err := core.ApplyTransaction(ctx, d.evm, d.gas, d.state, d.header, tx)
	if err != nil {
		if d.touched != nil {
			d.touched.take()
		}
		d.state.RevertToSnapshot(snapshot)
		d.gas.Set(gas)
		return err
	}
	d.txs = append(d.txs, tx)
	d.receipts = append(d.receipts, receipt)
	d.size.addTransaction(tx)
	d.merge(accesses)
	d.size.setWitness(d.witness)
	return nil
}

// seal completes the block, with its access list attached if it has one. It returns the
// execution requests too (EIP-7685).
func (d *draft) seal(ctx context.Context) (*types.Block, [][]byte, error) {
	var logs []*types.Log
	for _, receipt := range d.receipts {
		logs = append(logs, receipt.Logs...)
	}
	d.header.GasUsed = d.gas.Used()
	requests, accesses, err := core.PostExecution(ctx, d.chain.Config(), d.header.Number, d.header.Time, logs, nil, d.evm, uint32(len(d.txs)+1))
	if err != nil {
		return nil, nil, err
	}
	d.merge(accesses)
	hash := types.CalcRequestsHash(requests)
	d.header.RequestsHash = &hash

	body := &types.Body{Transactions: d.txs, Withdrawals: types.Withdrawals{}}
	block := core.AssembleBlock(d.chain, d.header, d.state, body, d.receipts, d.accesses)
	return block, requests, d.state.Error()
}
