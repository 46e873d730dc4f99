package e2e

import (
	"path/filepath"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/consensus/beacon"
	"github.com/ethereum/go-ethereum/consensus/ethash"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"nrollup/contracts/bindings"
	"nrollup/derive"
	"nrollup/internal/blockgen"
	"nrollup/rollup"
	"nrollup/stateless"
	"nrollup/transition"
)

// forwarderCode calls the address in the first word with what follows it.
var forwarderCode = blockgen.Assemble(`
	32 CALLDATASIZE SUB 32 0 CALLDATACOPY
	0 0 32 CALLDATASIZE SUB 0 0 0 CALLDATALOAD GAS CALL
	ISZERO @fail JUMPI STOP
	fail: RETURNDATASIZE 0 0 RETURNDATACOPY RETURNDATASIZE 0 REVERT`)

// L1's events and transactions are enough to have the rollup's chain again,
// whoever settled it: an operator, or a contract between.
func TestRebuild(t *testing.T) {
	n := newNetwork(t, options{anyone: true})
	deployed := n.l1.send("user", call{data: creation(forwarderCode)})
	n.mineL1()
	n.l1.succeeded(deployed)
	forwarder := crypto.CreateAddress(address("user"), deployed.Nonce())

	n.busy(4)
	n.settle(n.operator) // several blocks in one transaction
	n.forward(forwarder, n.busy(3)...)
	n.busy(1)
	n.settle(n.operator)
	n.forward(forwarder, n.busy(1)...)
	n.label()
	n.settledInFull()

	if data := n.logs("Data"); len(data) != 4 {
		t.Errorf("%d events with data, want those of 4 blocks from the contract", len(data))
	}
	chain := n.rebuild(n.readBlocks())
	if head := chain.CurrentBlock(); head.Hash() != n.l2Node.Head().Hash || head.Number.Uint64() != 9 {
		t.Errorf("the head of the rebuilt chain is %v (%v), want %v", head.Number, head.Hash(), n.l2Node.Head())
	}
	for number := uint64(1); number <= n.l2Node.Head().Number; number++ {
		hash, _ := n.l2Node.HashAt(number)
		want, err := n.l2.BlockByHash(n.ctx, hash)
		n.must(err)
		got := chain.GetBlockByNumber(number)
		if got == nil || got.Hash() != hash || len(got.Transactions()) != len(want.Transactions()) {
			t.Fatalf("block %d is %v, want %v", number, got, hash)
		}
		for i, tx := range want.Transactions() {
			if got.Transactions()[i].Hash() != tx.Hash() {
				t.Errorf("block %d: transaction %d is %v, want %v", number, i, got.Transactions()[i].Hash(), tx.Hash())
			}
		}
	}
}

// busy makes blocks of some transfers.
func (n *network) busy(blocks int) (made []*rollup.Block) {
	n.Helper()
	for range blocks {
		n.l2.transfer("alice", "bob")
		n.l2.transfer("carol", "dave")
		made = append(made, n.buildL2())
	}
	return made
}

// forward has a contract settle blocks.
func (n *network) forward(forwarder common.Address, blocks ...*rollup.Block) {
	n.Helper()
	n.mineL1() // the anchor has a place in the history then
	var list []bindings.Block
	for _, b := range blocks {
		list = append(list, n.settleable(b))
	}
	input := bindings.NewNativeRollup().PackAdvance(blocks[0].Parent, list)
	to := n.deployment.Contracts.Rollup
	tx := n.l1.send("user", call{to: &forwarder, data: slices.Concat(common.LeftPadBytes(to[:], 32), input), gas: 15_000_000})
	n.mineL1()
	n.l1.succeeded(tx)
}

// logs returns the events of a kind that the contract has emitted.
func (n *network) logs(event string) []types.Log {
	n.Helper()
	contract := bindings.NewNativeRollup().GetABI()
	logs, err := n.l1.FilterLogs(n.ctx, ethereum.FilterQuery{
		Addresses: []common.Address{n.deployment.Contracts.Rollup},
		Topics:    [][]common.Hash{{contract.Events[event].ID}},
	})
	n.must(err)
	return logs
}

// readBlocks returns the rollup's blocks from what L1's RPC tells.
func (n *network) readBlocks() (blocks []*types.Block) {
	n.Helper()
	cursor, err := derive.Open(n.l1.Client.Client(), n.deployment, derive.File(filepath.Join(n.TempDir(), "place")), derive.Source{})
	n.must(err)
	for {
		step, err := cursor.Next(n.ctx)
		n.must(err)
		if step == nil {
			return blocks
		}
		for _, b := range step.Blocks {
			trace, err := stateless.DecodeTrace(b.Trace)
			n.must(err)
			block, err := transition.Block(trace)
			n.must(err)
			if block.Hash() != b.Ref.Hash || *block.BeaconRoot() != n.mined[b.AnchorNumber-1].Hash() {
				n.Fatalf("block %v has the trace of block %v, with anchor %v", b.Ref, block.Hash(), block.BeaconRoot())
			}
			blocks = append(blocks, block)
		}
		n.must(cursor.Commit(step))
	}
}

// rebuild returns a chain of a node of its own with the blocks, each executed
// and checked by geth.
func (n *network) rebuild(blocks []*types.Block) *core.BlockChain {
	n.Helper()
	genesis, err := n.deployment.Genesis()
	n.must(err)
	chain, err := core.NewBlockChain(rawdb.NewMemoryDatabase(), genesis, beacon.New(ethash.NewFaker()), core.DefaultConfig().WithStateScheme(rawdb.HashScheme))
	n.must(err)
	n.Cleanup(chain.Stop)
	for _, block := range blocks {
		_, err := chain.InsertBlockWithoutSetHead(n.ctx, block, false)
		n.must(err)
		_, err = chain.SetCanonical(block)
		n.must(err)
	}
	return chain
}
