package l1

import (
	"context"
	"encoding/binary"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/ethdb"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/rpc"
)

// executeGasStem and a block hash are the key of ours in geth's database under
// which is what the EXECUTE calls of the block declared.
var executeGasStem = []byte("nrollup-execute-gas-")

// gasBook keeps what the EXECUTE calls of blocks declared, for people to look at.
// Nothing depends on it: what a crash takes is found out again.
type gasBook struct{ db ethdb.KeyValueStore }

func gasKey(block common.Hash) []byte {
	return append(executeGasStem[:len(executeGasStem):len(executeGasStem)], block[:]...)
}

func (b gasBook) put(block common.Hash, used uint64) {
	if err := b.db.Put(gasKey(block), binary.BigEndian.AppendUint64(nil, used)); err != nil {
		log.Warn("Failed to note the execute gas of a block", "hash", block, "err", err)
	}
}

func (b gasBook) get(block common.Hash) (used uint64, ok bool) {
	value, err := b.db.Get(gasKey(block))
	if err != nil || len(value) != 8 {
		return 0, false
	}
	return binary.BigEndian.Uint64(value), true
}

// BlockExecuteGas is what the EXECUTE calls of a block declared.
type BlockExecuteGas struct {
	Number hexutil.Uint64 `json:"number"`
	Hash   common.Hash    `json:"hash"`
	Used   hexutil.Uint64 `json:"used"`  // gas, of all calls that ran
	Limit  hexutil.Uint64 `json:"limit"` // gas that all calls of the block may declare
}

// maxExecuteGasBlocks is how many blocks nrollup_executeGas answers for at most.
const maxExecuteGasBlocks = 1024

// ExecuteGas implements nrollup_executeGas: the execute gas of the canonical
// blocks from one number to another, both included, as far as there are any.
func (a *api) ExecuteGas(ctx context.Context, from, to rpc.BlockNumber) ([]BlockExecuteGas, error) {
	first, last := a.node.number(from), a.node.number(to)
	if last >= first && last-first >= maxExecuteGasBlocks {
		return nil, invalidParams("%d blocks asked for: at most %d at a time", last-first+1, maxExecuteGasBlocks)
	}
	list := make([]BlockExecuteGas, 0)
	for number := first; number <= last; number++ {
		block := a.node.chain.GetBlockByNumber(number)
		if block == nil {
			break // the head is before it
		}
		used, err := a.node.executeGas(ctx, block)
		if err != nil {
			return nil, fmt.Errorf("execute gas of block %d: %w", number, err)
		}
		list = append(list, BlockExecuteGas{
			Number: hexutil.Uint64(number),
			Hash:   block.Hash(),
			Used:   hexutil.Uint64(used),
			Limit:  hexutil.Uint64(a.node.network.executeLimit(block.GasLimit())),
		})
	}
	return list, nil
}

// executeGas returns what was counted as a block was processed. Of a block whose
// count is lost, it is counted again.
func (n *Node) executeGas(ctx context.Context, block *types.Block) (uint64, error) {
	if !mayExecute(block) {
		return 0, nil
	}
	if used, ok := n.processor.book.get(block.Hash()); ok {
		return used, nil
	}
	parent := n.chain.GetHeader(block.ParentHash(), block.NumberU64()-1)
	if parent == nil {
		return 0, fmt.Errorf("parent %#x is missing", block.ParentHash())
	}
	statedb, err := n.chain.StateAtForkBoundary(parent, block.Header())
	if err != nil {
		return 0, err
	}
	if _, err := n.processor.Process(ctx, block, statedb, n.chain.JumpDestCache(), n.chain.PrecompileCache(), vm.Config{}, nil); err != nil {
		return 0, err
	}
	used, _ := n.processor.book.get(block.Hash())
	return used, nil
}

// number returns the number of the block that JSON-RPC means: of pending, that of
// the head.
func (n *Node) number(number rpc.BlockNumber) uint64 {
	switch number {
	case rpc.EarliestBlockNumber:
		return 0
	case rpc.SafeBlockNumber:
		return n.justified().Number.Uint64()
	case rpc.FinalizedBlockNumber:
		return n.finalized().Number.Uint64()
	case rpc.LatestBlockNumber, rpc.PendingBlockNumber:
		return n.chain.CurrentBlock().Number.Uint64()
	}
	return uint64(number)
}
