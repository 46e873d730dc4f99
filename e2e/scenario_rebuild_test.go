package e2e

import (
	"bytes"
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
	"nrollup/internal/blockgen"
	"nrollup/internal/forge"
	"nrollup/rollup"
	"nrollup/stateless"
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
	to := n.deployment.Contract
	tx := n.l1.send("user", call{to: &forwarder, data: slices.Concat(common.LeftPadBytes(to[:], 32), input), gas: 15_000_000})
	n.mineL1()
	n.l1.succeeded(tx)
}

// logs returns the events of a kind that the contract has emitted.
func (n *network) logs(event string) []types.Log {
	n.Helper()
	contract := bindings.NewNativeRollup().GetABI()
	logs, err := n.l1.FilterLogs(n.ctx, ethereum.FilterQuery{
		Addresses: []common.Address{n.deployment.Contract},
		Topics:    [][]common.Hash{{contract.Events[event].ID}},
	})
	n.must(err)
	return logs
}

// readBlocks returns the rollup's blocks from what L1's RPC tells.
func (n *network) readBlocks() (blocks []*types.Block) {
	n.Helper()
	traces := make(map[uint64][]byte) // from events with data
	contract := bindings.NewNativeRollup()
	for _, entry := range n.logs("Data") {
		event, err := contract.UnpackDataEvent(&entry)
		n.must(err)
		traces[event.Number] = event.Trace
	}
	inputs := make(map[common.Hash][]bindings.Block) // of transactions that call the contract
	for _, entry := range n.logs("Advanced") {
		event, err := contract.UnpackAdvancedEvent(&entry)
		n.must(err)
		trace, ok := traces[event.Number]
		if !ok {
			if _, known := inputs[entry.TxHash]; !known {
				inputs[entry.TxHash] = n.readInput(entry.TxHash)
			}
			trace = inputs[entry.TxHash][0].Trace // events are in the order of the blocks
			inputs[entry.TxHash] = inputs[entry.TxHash][1:]
		}
		block := n.readTrace(trace)
		if block.Hash() != event.BlockHash || block.NumberU64() != event.Number || block.Root() != event.StateRoot {
			n.Fatalf("the trace of block %d is that of block %v (%v)", event.Number, block.Number(), block.Hash())
		}
		blocks = append(blocks, block)
	}
	return blocks
}

// readInput returns the blocks in the input of a transaction.
func (n *network) readInput(hash common.Hash) []bindings.Block {
	n.Helper()
	tx, _, err := n.l1.TransactionByHash(n.ctx, hash)
	n.must(err)
	contract := bindings.NewNativeRollup().GetABI()
	method := contract.Methods["advance"]
	if *tx.To() != n.deployment.Contract || !bytes.HasPrefix(tx.Data(), method.ID) {
		n.Fatalf("transaction %v has no blocks in its input, and they are in no event", hash)
	}
	var arguments struct {
		Parent [32]byte
		Blocks []bindings.Block
	}
	values, err := method.Inputs.Unpack(tx.Data()[4:])
	n.must(err)
	n.must(method.Inputs.Copy(&arguments, values))
	return arguments.Blocks
}

func (n *network) readTrace(raw []byte) *types.Block {
	n.Helper()
	trace, err := stateless.DecodeTrace(raw)
	n.must(err)
	f, err := forge.New(n.l2Config.Genesis.Config, trace, stateless.Claim{})
	n.must(err)
	block, err := f.Block()
	n.must(err)
	return block
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
