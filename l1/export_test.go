package l1

import (
	"context"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/txpool"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
)

// Import imports a block as a follower does, and makes it the head.
func (n *Node) Import(ctx context.Context, block *types.Block) error {
	n.headLock.Lock()
	defer n.headLock.Unlock()
	if err := n.importBlock(ctx, block); err != nil {
		return err
	}
	return n.setHead(block)
}

// ImportUntilHead does what comes before a block is announced as the head.
func (n *Node) ImportUntilHead(ctx context.Context, block *types.Block) error {
	if err := n.importBlock(ctx, block); err != nil {
		return err
	}
	return n.noteHead(block.Header())
}

// Block returns a block with its access list.
func (n *Node) Block(hash common.Hash) *types.Block { return n.chain.GetBlockByHash(hash) }

// BeaconRoot returns the root of the beacon header of a block, and the values
// that it is the hash tree root of.
func (n *Network) BeaconRoot(h *types.Header) (root common.Hash, slot, proposer uint64, roots [3]common.Hash) {
	b := n.beaconHeader(h)
	return b.root(), b.Slot, b.ProposerIndex, [3]common.Hash{b.ParentRoot, b.StateRoot, b.BodyRoot}
}

// Choose returns what the next block would take of a pool.
func (n *Node) Choose(ctx context.Context, pool txpool.SubPool) ([]*types.Transaction, error) {
	txs, err := txpool.New(1, n.chain, []txpool.SubPool{pool})
	if err != nil {
		return nil, err
	}
	defer txs.Close()
	parent := n.chain.CurrentBlock()
	made, err := n.builder.empty(n.network.attributes(parent, n.network.Slot(parent.Time)+1, common.Address{}))
	if err != nil {
		return nil, err
	}
	b := *n.builder
	b.pool = txs
	return b.choose(ctx, made.block.Header())
}

// ForgetExecuteGas removes what was counted for a block.
func (n *Node) ForgetExecuteGas(block common.Hash) error {
	return n.eth.ChainDb().Delete(gasKey(block))
}

// NoteExecuteGas has another count for a block.
func (n *Node) NoteExecuteGas(block common.Hash, used uint64) { n.processor.book.put(block, used) }

// Indexed reports whether the block of a transaction is looked up by its hash.
func (n *Node) Indexed(tx common.Hash) bool {
	return rawdb.ReadTxLookupEntry(n.eth.ChainDb(), tx) != nil
}

// LimitJournal has the journal of the pool be rewritten when it is larger, in bytes.
func (n *Node) LimitJournal(size int64) {
	n.dev.journalLock.Lock()
	defer n.dev.journalLock.Unlock()
	n.dev.journalLimit = size
}

// HoldHead does something while no block can be made.
func (n *Node) HoldHead(do func()) {
	n.headLock.Lock()
	defer n.headLock.Unlock()
	do()
}

// NoteIrregular writes to disk that what is irregular in a block of another node is so
// in one here.
func (n *Node) NoteIrregular(from *Node, block *types.Block) error {
	odd, err := from.processor.oddities.get(block.Hash())
	if err != nil {
		return err
	}
	return oddities{n.eth.ChainDb()}.put(block, odd)
}

// Process executes a block on the state of its parent, with a tracer of the caller's.
func (n *Node) Process(ctx context.Context, block *types.Block, hooks *tracing.Hooks) error {
	statedb, err := n.chain.StateAtForkBoundary(n.chain.GetHeaderByHash(block.ParentHash()), block.Header())
	if err != nil {
		return err
	}
	_, err = n.processor.Process(ctx, block, statedb, nil, nil, vm.Config{Tracer: hooks}, nil)
	return err
}
