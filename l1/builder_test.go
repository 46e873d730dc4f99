package l1_test

import (
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/txpool"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"

	"nrollup/l1"
)

const million = 1_000_000

func hashes(txs ...*types.Transaction) []common.Hash {
	list := make([]common.Hash, len(txs))
	for i, tx := range txs {
		list[i] = tx.Hash()
	}
	return list
}

// More calls than fit are spread over blocks, the best tip first.
func TestSpreadOverBlocks(t *testing.T) { inEachFork(t, testSpreadOverBlocks) }

func testSpreadOverBlocks(t *testing.T, network func(uint64) l1.Network) {
	node := start(t, l1.Config{Network: network(10 * million)})
	var calls []*types.Transaction
	for i := range 5 {
		calls = append(calls, tx(i, 0, staticCaller, callGas(4*million), int64(100-i), declared(4*million, byte(i))))
	}
	send(t, node, calls...)
	for _, want := range [][]*types.Transaction{calls[:2], calls[2:4], calls[4:], nil} {
		block := next(t, node)
		if have := hashes(block.Transactions()...); !slices.Equal(have, hashes(want...)) {
			t.Fatalf("block %d: %v, want %v", block.Number(), have, hashes(want...))
		}
	}
}

// Smaller calls fill the gap that a large one does not fit into, and the large
// one comes first in the next block.
func TestGapIsFilled(t *testing.T) { inEachFork(t, testGapIsFilled) }

func testGapIsFilled(t *testing.T, network func(uint64) l1.Network) {
	node := start(t, l1.Config{Network: network(10 * million)})
	var (
		first = tx(0, 0, staticCaller, callGas(6*million), 100, declared(6*million, 0))
		large = tx(1, 0, staticCaller, callGas(6*million), 90, declared(6*million, 1))
		small = tx(2, 0, reverter, callGas(4*million), 80, declared(4*million, 2))
		after = tx(3, 0, staticCaller, callGas(4*million), 70, declared(4*million, 3))
	)
	send(t, node, after, small, large, first)
	if have := hashes(next(t, node).Transactions()...); !slices.Equal(have, hashes(first, small)) {
		t.Errorf("first block: %v", have)
	}
	if have := hashes(next(t, node).Transactions()...); !slices.Equal(have, hashes(large, after)) {
		t.Errorf("second block: %v", have)
	}
}

// A sender's transactions stay in order around one that has to wait.
func TestNoncesWait(t *testing.T) { inEachFork(t, testNoncesWait) }

func testNoncesWait(t *testing.T, network func(uint64) l1.Network) {
	node := start(t, l1.Config{Network: network(10 * million)})
	var (
		other = tx(0, 0, staticCaller, callGas(8*million), 100, declared(8*million, 0))
		waits = tx(1, 0, staticCaller, callGas(4*million), 50, declared(4*million, 1))
		later = tx(1, 1, address(9), 21_000, 50, nil)
	)
	send(t, node, other, waits, later)
	if have := hashes(next(t, node).Transactions()...); !slices.Equal(have, hashes(other)) {
		t.Errorf("first block: %v", have)
	}
	if have := hashes(next(t, node).Transactions()...); !slices.Equal(have, hashes(waits, later)) {
		t.Errorf("second block: %v", have)
	}
}

// Calls with the best tips that could fill several blocks leave room for the
// transactions of everyone else.
func TestOthersAreNotStarved(t *testing.T) {
	node := start(t, l1.Config{Network: network(10 * million)})
	for i := range 20 {
		send(t, node, tx(i, 0, staticCaller, callGas(4*million), 1000, declared(4*million, byte(i))))
	}
	var transfers []*types.Transaction
	for i := range 20 {
		transfers = append(transfers, tx(32+i, 0, address(60), 21_000, 1, nil))
	}
	send(t, node, transfers...)
	block := next(t, node)
	if executeGas(block) != 8*million {
		t.Errorf("execute gas %d", executeGas(block))
	}
	have := hashes(block.Transactions()...)
	for _, tx := range transfers {
		if !slices.Contains(have, tx.Hash()) {
			t.Fatalf("a transfer is not among the %d transactions of the block", len(have))
		}
	}
}

// A transaction that no block has room for stalls nothing but its sender.
func TestTooLargeAlone(t *testing.T) {
	node := start(t, l1.Config{Network: network(3 * million)})
	send(t, node,
		tx(0, 0, staticCaller, callGas(4*million), 1000, declared(4*million, 0)),
		tx(0, 1, address(9), 21_000, 1000, nil))
	for i := range uint64(40) {
		call := tx(1, i, staticCaller, callGas(2*million), 10, declared(2*million, byte(i)))
		send(t, node, call)
		if have := hashes(next(t, node).Transactions()...); !slices.Equal(have, hashes(call)) {
			t.Fatalf("block %d: %v", i+1, have)
		}
	}
}

// forgetful is a pool that has dropped some of what was pending when it is asked
// for it.
type forgetful struct {
	txpool.SubPool
	pending map[common.Address][]*txpool.LazyTransaction
}

func (*forgetful) Init(uint64, *types.Header, txpool.Reserver) error { return nil }
func (*forgetful) Reset(_, _ *types.Header)                          {}
func (*forgetful) Get(common.Hash) *types.Transaction                { return nil }
func (*forgetful) Close() error                                      { return nil }

func (p *forgetful) Pending(filter txpool.PendingFilter) (map[common.Address][]*txpool.LazyTransaction, int) {
	if filter.BlobTxs {
		return nil, 0
	}
	return p.pending, len(p.pending)
}

func (p *forgetful) add(from int, tx *types.Transaction, dropped bool) {
	lazy := &txpool.LazyTransaction{
		Pool: p, Hash: tx.Hash(), Tx: tx, Gas: tx.Gas(),
		GasFeeCap: uint256.MustFromBig(tx.GasFeeCap()), GasTipCap: uint256.MustFromBig(tx.GasTipCap()),
	}
	if dropped {
		lazy.Tx = nil
	}
	p.pending[address(from)] = append(p.pending[address(from)], lazy)
}

// A transaction that the pool drops while a block is made of it is left out,
// whatever was found of the one before.
func TestDroppedWhileChoosing(t *testing.T) {
	node := start(t, l1.Config{Network: network(3 * million)})
	pool := &forgetful{pending: make(map[common.Address][]*txpool.LazyTransaction)}
	stays := tx(2, 0, address(9), 21_000, 10, nil)
	pool.add(0, tx(0, 0, staticCaller, callGas(4*million), 1000, declared(4*million, 0)), false) // too large alone
	pool.add(1, tx(1, 0, address(9), 21_000, 100, nil), true)
	pool.add(2, stays, false)
	chosen, err := node.Choose(t.Context(), pool)
	if err != nil {
		t.Fatal(err)
	}
	if have := hashes(chosen...); !slices.Equal(have, hashes(stays)) {
		t.Errorf("chosen %v, want %v", have, stays.Hash())
	}
}

// Without the limit, all would fit into one block: the limit is what binds in
// the tests above.
func TestOneBlockWithoutLimit(t *testing.T) {
	node := start(t, l1.Config{Network: network(30 * million)})
	for i := range 5 {
		send(t, node, tx(i, 0, staticCaller, callGas(4*million), int64(100-i), declared(4*million, byte(i))))
	}
	if block := next(t, node); len(block.Transactions()) != 5 {
		t.Errorf("%d transactions", len(block.Transactions()))
	}
}

// Blob transactions come along when transactions are chosen again.
func TestBlobsInRebuiltBlock(t *testing.T) { inEachFork(t, testBlobsInRebuiltBlock) }

func testBlobsInRebuiltBlock(t *testing.T, network func(uint64) l1.Network) {
	node := start(t, l1.Config{Network: network(5 * million), BeaconAddr: "127.0.0.1:0"})
	blob := blobTx(t, 7, 0, 2)
	send(t, node, blob,
		tx(0, 0, staticCaller, callGas(4*million), 10, declared(4*million, 0)),
		tx(1, 0, staticCaller, callGas(4*million), 9, declared(4*million, 1)))
	block := next(t, node)
	if have := hashes(block.Transactions()...); len(have) != 2 || !slices.Contains(have, blob.Hash()) {
		t.Fatalf("%d transactions", len(have))
	}
	if *block.BlobGasUsed() != 2*params.BlobTxBlobGasPerBlob {
		t.Errorf("blob gas %d", *block.BlobGasUsed())
	}
	checkBlobs(t, node, block, blob)
}
