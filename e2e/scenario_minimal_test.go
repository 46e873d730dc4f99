package e2e

import (
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"nrollup/contracts/bindings/examples"
	"nrollup/execute"
)

// Any contract of L1 can settle blocks: one of twenty lines, without any of our
// libraries, takes a block of a real rollup, once, and nothing else.
func TestMinimalRollup(t *testing.T) {
	n := newNetwork(t, options{})
	minimal, contract := n.deployMinimal()

	n.l2.transfer("alice", "bob")
	block := n.buildL2()
	n.mineL1()
	claim := n.minimalClaim(block.Ref.Hash)
	for name, change := range map[string]func(claim []byte){
		"state root":          func(claim []byte) { claim[0] ^= 1 },
		"gas used":            func(claim []byte) { claim[63] ^= 1 },
		"schema":              func(claim []byte) { claim[65] ^= 1 },
		"middle of the trace": func(claim []byte) { claim[64+(len(claim)-64)/2] ^= 1 },
		"end of the trace":    func(claim []byte) { claim[len(claim)-1] ^= 1 },
	} {
		changed := slices.Clone(claim)
		change(changed)
		tx := n.l1.send("user", call{to: &minimal, data: contract.PackAdvance(changed), gas: 8_000_000})
		n.mineL1()
		if n.l1.receipt(tx).Status != types.ReceiptStatusFailed {
			t.Errorf("%s: a changed block was taken", name)
		}
	}
	genesis := n.l2Node.Status().Safe
	if got := view(n.l1, "latest", minimal, contract.PackBlockHash(), contract.UnpackBlockHash); got != genesis.Hash {
		t.Fatalf("the contract's block is %x, want the genesis %v", got, genesis.Hash)
	}

	taken := n.l1.send("user", call{to: &minimal, data: contract.PackAdvance(claim), gas: 8_000_000})
	n.mineL1()
	n.l1.succeeded(taken)
	if got := view(n.l1, "latest", minimal, contract.PackBlockHash(), contract.UnpackBlockHash); got != block.Ref.Hash {
		t.Errorf("the contract's block is %x, want %v", got, block.Ref.Hash)
	}
	if got := view(n.l1, "latest", minimal, contract.PackStateRoot(), contract.UnpackStateRoot); got != n.l2.header("latest").Root {
		t.Errorf("the contract's state root is %x, want %v", got, n.l2.header("latest").Root)
	}
	again := n.l1.send("user", call{to: &minimal, data: contract.PackAdvance(claim), gas: 8_000_000})
	n.mineL1()
	n.l1.failed(again)
	n.calledExecute(taken)
}

func (n *network) deployMinimal() (common.Address, *examples.MinimalRollup) {
	n.Helper()
	contract := examples.NewMinimalRollup()
	genesis := n.l2.header("earliest")
	arguments := contract.PackConstructor(big.NewInt(l2ChainID), genesis.Hash(), genesis.Root)
	tx := n.l1.send("user", call{data: slices.Concat(common.FromHex(examples.MinimalRollupMetaData.Bin), arguments), gas: 5_000_000})
	n.mineL1()
	n.l1.succeeded(tx)
	return crypto.CreateAddress(address("user"), tx.Nonce()), contract
}

// minimalClaim returns what MinimalRollup takes for a block, from the rollup's
// RPC.
func (n *network) minimalClaim(block common.Hash) []byte {
	n.Helper()
	header, err := n.l2.HeaderByHash(n.ctx, block)
	n.must(err)
	return slices.Concat(header.Root[:], common.BigToHash(new(big.Int).SetUint64(header.GasUsed)).Bytes(), n.trace(block))
}

// trace asks the rollup's RPC for the trace of a block.
func (n *network) trace(block common.Hash) []byte {
	n.Helper()
	var trace hexutil.Bytes
	n.must(n.l2.Client.Client().CallContext(n.ctx, &trace, "rollup_trace", block))
	return trace
}

// frame is a call in the answer of geth's callTracer.
type frame struct {
	Type  string         `json:"type"`
	To    common.Address `json:"to"`
	Input hexutil.Bytes  `json:"input"`
	Error string         `json:"error"`
	Calls []frame        `json:"calls"`
}

// executes returns the calls of EXECUTE in a frame.
func (f *frame) executes() (calls []frame) {
	if f.To == execute.Address {
		calls = append(calls, *f)
	}
	for i := range f.Calls {
		calls = append(calls, f.Calls[i].executes()...)
	}
	return calls
}

// calledExecute checks that tracing shows a call of EXECUTE in a transaction.
func (n *network) calledExecute(tx *types.Transaction) {
	n.Helper()
	var top frame
	n.must(n.l1.Client.Client().CallContext(n.ctx, &top, "debug_traceTransaction", tx.Hash(), map[string]any{"tracer": "callTracer"}))
	calls := top.executes()
	if len(calls) != 1 || calls[0].Type != "STATICCALL" || calls[0].Error != "" {
		n.Errorf("%d calls of EXECUTE in the trace: %+v", len(calls), calls)
	}
}
