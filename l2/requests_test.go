package l2

import (
	"encoding/binary"
	"fmt"
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/rollup"
	"nrollup/stateless"
)

// requestData is a request to each of the system contracts.
var requestData = map[common.Address][]byte{
	params.WithdrawalQueueAddress:    make([]byte, 48+8),
	params.ConsolidationQueueAddress: make([]byte, 48+48),
	params.BuilderDepositAddress: slices.Concat(make([]byte, 48+32),
		binary.BigEndian.AppendUint64(nil, params.Ether/params.GWei), make([]byte, 96)),
	params.BuilderExitAddress: make([]byte, 48),
}

// request sends a request, with a fee that is always enough.
func (n *tester) request(from int, to common.Address) *types.Transaction {
	tx := n.sign(from, &to, new(big.Int).Mul(ether, common.Big2), 1_500_000, params.GWei, requestData[to])
	n.send(tx)
	return tx
}

// requests returns the number of requests in a block, by contract.
func requests(t testing.TB, block *rollup.Block) map[common.Address]int {
	t.Helper()
	trace, err := stateless.DecodeTrace(block.Trace)
	if err != nil {
		t.Fatal(err)
	}
	r := &trace.Input.NewPayloadRequest.ExecutionRequests
	return map[common.Address]int{
		params.WithdrawalQueueAddress:    len(r.Withdrawals),
		params.ConsolidationQueueAddress: len(r.Consolidations),
		params.BuilderDepositAddress:     len(r.BuilderDeposits),
		params.BuilderExitAddress:        len(r.BuilderExits),
	}
}

// waiting returns how many requests are left in a queue after the head.
func (n *tester) waiting(queue common.Address) uint64 {
	n.t.Helper()
	state, err := n.chain.State()
	if err != nil {
		n.t.Fatal(err)
	}
	head, tail := state.GetState(queue, common.Hash{31: 2}), state.GetState(queue, common.Hash{31: 3})
	return tail.Big().Uint64() - head.Big().Uint64()
}

// Execution requests are allowed, and come out with the block that they are in.
func TestExecutionRequests(t *testing.T) {
	n := startWith(t, nil)
	var txs []*types.Transaction
	for addr := range requestData {
		for i := range 60 {
			txs = append(txs, n.request(i, addr))
		}
	}
	count := 0
	for blocks := 0; len(txs) > 0; blocks++ {
		if blocks == 120 {
			t.Fatalf("%d transactions are in no block", len(txs))
		}
		block := n.build()
		txs = slices.DeleteFunc(txs, func(tx *types.Transaction) bool { return n.has(block, tx) })
		for addr, requests := range requests(t, block) {
			count += requests
			if waiting := n.waiting(addr); waiting > 0 {
				t.Fatalf("%d requests wait at %v after block %d", waiting, addr, block.Ref.Number)
			}
		}
	}
	if count != 4*60 {
		t.Fatalf("%d requests came out of the queues, want %d", count, 4*60)
	}
}

// The system takes out as many requests as the table of queues says.
func TestRequestQueues(t *testing.T) {
	for _, q := range requestQueues {
		t.Run(fmt.Sprint(q.address), func(t *testing.T) {
			n := start(t, Config{Genesis: withQueue(newGenesis(t, nil), q.address, 100)})
			if got := requests(t, n.build())[q.address]; uint64(got) != q.most {
				t.Errorf("a block takes out %d requests, want %d", got, q.most)
			}
			if got := n.waiting(q.address); got != 100-q.most {
				t.Errorf("%d requests wait, want %d", got, 100-q.most)
			}
		})
	}
}

// withQueue changes a genesis such that all slots of a queue were in use once,
// and that some requests wait.
func withQueue(genesis *core.Genesis, queue common.Address, waiting int64) *core.Genesis {
	account := genesis.Alloc[queue]
	account.Storage = map[common.Hash]common.Hash{{31: 3}: common.BigToHash(big.NewInt(waiting))}
	for i := range int64(700) {
		account.Storage[common.BigToHash(big.NewInt(4+i))] = common.Hash{1}
	}
	genesis.Alloc[queue] = account
	return genesis
}

// A transaction that adds more requests than a block takes out is in no block,
// and several that do so together are in several.
func TestQueuesStayEmpty(t *testing.T) {
	depositor := common.Address{0xc0, 6}
	deposits := params.BuilderDepositAddress
	alloc := types.GenesisAlloc{depositor: {
		Nonce: 1, Balance: new(big.Int).Mul(ether, big.NewInt(1e6)),
		Code: loop(fmt.Sprintf(`POP 1000000000 56 MSTORE 0 0 184 0 2000000000000000000 %#x GAS CALL POP`, deposits[:])),
	}}
	n := start(t, Config{Genesis: withQueue(newGenesis(t, alloc), deposits, 0)})
	tooMany := n.call(0, depositor, 9_000_000, 50, number(65))
	first := n.call(1, depositor, 4_500_000, 40, number(40))
	second := n.call(2, depositor, 4_500_000, 30, number(40))
	other := n.transfer(3, address(4))

	block := n.build()
	if n.has(block, tooMany) || !n.has(block, first) || n.has(block, second) || !n.has(block, other) || requests(t, block)[deposits] != 40 {
		t.Errorf("first block: %v %v %v %v, %v", n.has(block, tooMany), n.has(block, first), n.has(block, second), n.has(block, other), requests(t, block))
	}
	block = n.build()
	if n.has(block, tooMany) || !n.has(block, second) || requests(t, block)[deposits] != 40 {
		t.Errorf("second block: %v %v, %v", n.has(block, tooMany), n.has(block, second), requests(t, block))
	}
	if got := n.waiting(deposits); got != 0 {
		t.Errorf("%d requests wait", got)
	}
	n.replace(tooMany)
}
