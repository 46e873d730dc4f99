package l1_test

import (
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/internal/blockgen"
	"nrollup/l1"
)

// slotReader keeps the number of the slot (EIP-7843) in slot 0 of its storage, with an
// opcode of Amsterdam.
var slotReader = common.Address{0xca, 6}

// statusOf returns the status of a transaction in a block, and fails if it is not
// there.
func statusOf(t *testing.T, node *l1.Node, tx *types.Transaction) uint64 {
	t.Helper()
	receipt, err := client(t, node).TransactionReceipt(t.Context(), tx.Hash())
	if err != nil {
		t.Fatalf("transaction %v: %v", tx.Hash(), err)
	}
	return receipt.Status
}

// wellFormed checks that a block has what its fork gives it.
func wellFormed(t *testing.T, node *l1.Node, block *types.Block) {
	t.Helper()
	amsterdam := block.Time() >= blockgen.AmsterdamTime
	if (block.BlockAccessListHash() != nil) != amsterdam || (block.SlotNumber() != nil) != amsterdam {
		t.Errorf("block %d at %d: access list %v, slot %v", block.Number(), block.Time(), block.BlockAccessListHash(), block.SlotNumber())
	}
	if amsterdam && *block.SlotNumber() != node.Network().Slot(block.Time()) {
		t.Errorf("block %d: slot %d", block.Number(), *block.SlotNumber())
	}
}

// A node that makes blocks and one that follows cross the fork under load: no slot
// stays empty, no transaction is lost, and the new rules are those of the first block
// that is in time for them.
func TestForkUnderLoad(t *testing.T) {
	const fork = 4
	leader := start(t, l1.Config{Network: crossing(10*million, fork), BeaconAddr: "127.0.0.1:0"})
	follower := start(t, l1.Config{
		Network: crossing(10*million, fork), Follow: leader.HTTPEndpoint(), FollowBeacon: leader.BeaconEndpoint(),
		Clock: newFakeClock(blockgen.AmsterdamTime + 3600),
	})
	input := realInput(t)
	for slot := uint64(1); slot < 2*fork; slot++ {
		reads := tx(0, slot-1, slotReader, 500_000, 1, nil)
		load := []*types.Transaction{reads, tx(1, slot-1, staticCaller, 5*million, 1, input), blobTx(t, 2, slot-1, 1)}
		for i := range 8 { // of which the limit lets two in
			load = append(load, tx(10+i, slot-1, reverter, callGas(4*million), int64(2+i), declared(4*million, byte(i))))
		}
		send(t, leader, load...)
		if block := next(t, leader); leader.Network().Slot(block.Time()) != slot {
			t.Fatalf("block of slot %d, want %d", leader.Network().Slot(block.Time()), slot)
		}
		block := leader.Block(headHash(t, leader))
		wellFormed(t, leader, block)
		if executeGas(block) > 10*million {
			t.Errorf("slot %d: execute gas %d", slot, executeGas(block))
		}
		if status := statusOf(t, leader, reads); (status == types.ReceiptStatusSuccessful) != (slot >= fork) {
			t.Errorf("slot %d: status %d of a call with an opcode of Amsterdam", slot, status)
		}
		if status := statusOf(t, leader, load[1]); status != types.ReceiptStatusSuccessful {
			t.Errorf("slot %d: EXECUTE failed", slot)
		}
		reaches(t, follower, block.Hash())
	}
	for range 32 { // what had to wait
		next(t, leader)
	}
	reaches(t, follower, headHash(t, leader))
	pending, err := client(t, leader).PendingTransactionCount(t.Context())
	if err != nil || pending != 0 {
		t.Errorf("%d transactions are left, %v", pending, err)
	}
	if have := storageOf(t, follower, slotReader); have != 2*fork-1 {
		t.Errorf("slot %d in storage", have)
	}
}

func storageOf(t *testing.T, node *l1.Node, contract common.Address) uint64 {
	t.Helper()
	word, err := client(t, node).StorageAt(t.Context(), contract, common.Hash{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return new(big.Int).SetBytes(word).Uint64()
}

// What was sent under one fork, and is not valid in a block of the other, stalls
// nobody else: neither what has too little gas after the fork, nor what has more than
// was allowed before it, when the chain goes back. That is so when geth fills the block,
// and when the execute gas limit has the transactions be chosen here.
func TestForkAndPool(t *testing.T) {
	for name, calls := range map[string]int{"filled": 1, "chosen": 2} {
		t.Run(name, func(t *testing.T) { testForkAndPool(t, calls) })
	}
}

// testForkAndPool has the given number of calls of EXECUTE pending at each block that
// matters, of which one fits.
func testForkAndPool(t *testing.T, calls int) {
	const fork = 4
	n := start(t, l1.Config{Network: crossing(million, fork)})
	salt := byte(0)
	produce := func(slot uint64) []common.Hash {
		t.Helper()
		for range calls {
			salt++
			send(t, n, tx(20+int(salt), 0, staticCaller, callGas(million*3/4), 1, declared(million*3/4, salt)))
		}
		block := produceSlot(t, n, slot)
		if executeGas(block) != million*3/4 {
			t.Errorf("slot %d: execute gas %d", slot, executeGas(block))
		}
		return hashes(block.Transactions()...)
	}
	produceSlot(t, n, 1)
	first := produceSlot(t, n, fork-1)
	poor := tx(0, 0, address(9), 21_000+40*1000, 1000, slices.Repeat([]byte{1}, 1000)) // EIP-7623: 40 for a byte, later it is 64
	follows, other := tx(0, 1, address(9), 100_000, 1000, nil), tx(1, 0, address(9), 21_000, 1, nil)
	send(t, n, poor, follows, other)
	if have := produce(fork); !slices.Contains(have, other.Hash()) || slices.Contains(have, poor.Hash()) || len(have) != 2 {
		t.Errorf("first block of Amsterdam: %v", have)
	}
	better := types.MustSignNewTx(key(0), types.LatestSignerForChainID(big.NewInt(chainID)), &types.DynamicFeeTx{
		ChainID: big.NewInt(chainID), To: poor.To(), Gas: 100_000, Data: poor.Data(),
		GasTipCap: big.NewInt(2000), GasFeeCap: big.NewInt(200 * params.GWei),
	})
	send(t, n, better)
	if have := hashes(produceSlot(t, n, fork+1).Transactions()...); !slices.Contains(have, better.Hash()) || !slices.Contains(have, follows.Hash()) {
		t.Errorf("after it was replaced: %v", have)
	}

	large := tx(2, 0, address(9), params.MaxTxGas+1, 1000, nil)
	send(t, n, large)
	setHead(t, n, first.NumberU64()-1)
	again := tx(3, 0, address(9), 21_000, 1, nil)
	send(t, n, again)
	if have := produce(fork - 1); !slices.Contains(have, again.Hash()) || slices.Contains(have, large.Hash()) {
		t.Errorf("last block of Osaka: %v", have)
	}
	if have := hashes(produceSlot(t, n, fork).Transactions()...); !slices.Contains(have, large.Hash()) {
		t.Errorf("first block of Amsterdam: %v", have)
	}
}

// The chain goes back behind the fork, and crosses it on another branch, at another
// block; who follows does so too, and so does a node that starts again.
func TestForkReorg(t *testing.T) {
	const fork = 6
	config := l1.Config{Network: crossing(0, fork), DataDir: t.TempDir()}
	leader := start(t, config)
	proxy := newProxy(t, leader)
	followed := l1.Config{
		Network: crossing(0, fork), DataDir: t.TempDir(), Follow: proxy.URL,
		Clock: newFakeClock(blockgen.AmsterdamTime + 3600),
	}
	follower := start(t, followed)
	nonce := uint64(0)
	reads := func(slot uint64, tip int64) {
		t.Helper()
		call := tx(0, nonce, slotReader, 500_000, tip, nil)
		nonce++
		send(t, leader, call)
		block := produceSlot(t, leader, slot)
		wellFormed(t, leader, block)
		if status := statusOf(t, leader, call); (status == types.ReceiptStatusSuccessful) != (slot >= fork) {
			t.Errorf("slot %d: status %d", slot, status)
		}
		reaches(t, follower, block.Hash())
	}
	for i, branch := range [][]uint64{{1, 3, 5, 6, 7}, {3, 4, 8}, {3, 4, 5}, {2, 6}} {
		if i > 0 {
			setHead(t, leader, 1)
			nonce = 1
			eventually(t, "the pool hears of it", func() bool {
				next, err := client(t, leader).PendingNonceAt(t.Context(), address(0))
				return err == nil && next == nonce
			})
		}
		for _, slot := range branch {
			reads(slot, int64(i+1))
		}
	}
	if err := follower.Close(); err != nil {
		t.Fatal(err)
	}
	follower = start(t, followed)
	reaches(t, follower, produceSlot(t, leader, 7).Hash())
}

// A development L1 jumps over the fork and goes back behind it. What is irregular in
// blocks is so in both forks.
func TestDevFork(t *testing.T) {
	const fork = 100
	d := startDev(t, func(c *l1.Config) {
		c.Network = crossing(0, fork)
		d := newFakeClock(int64(c.Network.Genesis.Timestamp) + 20)
		c.Clock = d
	})
	who := common.Address{0xab}
	irregular := func(wei int64, works bool) {
		t.Helper()
		ask[any](d, "anvil_setBalance", who, hexutil.EncodeBig(big.NewInt(wei)))
		if balance, err := d.eth().BalanceAt(t.Context(), who, nil); err != nil || balance.Int64() != wei {
			t.Errorf("balance %v, %v", balance, err)
		}
		ask[any](d, "anvil_impersonateAccount", caller) // a contract
		ask[any](d, "anvil_setBalance", caller, hexutil.EncodeBig(ether(1)))
		hash := ask[common.Hash](d, "eth_sendTransaction", map[string]any{"from": caller, "to": slotReader, "gas": hexutil.Uint64(500_000)})
		receipt, err := d.eth().TransactionReceipt(t.Context(), hash)
		if err != nil {
			t.Fatal(err)
		}
		if (receipt.Status == types.ReceiptStatusSuccessful) != works {
			t.Errorf("status %d, want success: %t", receipt.Status, works)
		}
		block := d.Block(d.head().Hash())
		wellFormed(t, d.Node, block)
	}
	irregular(1, false)
	before, snapshot := d.head().Hash(), ask[hexutil.Uint64](d, "evm_snapshot")
	cross := func() {
		t.Helper()
		ask[any](d, "evm_setNextBlockTimestamp", blockgen.AmsterdamTime)
		irregular(2, true)
		irregular(3, true)
	}
	cross()
	if !ask[bool](d, "evm_revert", snapshot) || d.head().Hash() != before {
		t.Fatal("not reverted")
	}
	irregular(4, false)
	cross()
	head := d.head().Hash()
	d.restart()
	if d.head().Hash() != head {
		t.Error("another head after a restart")
	}
	irregular(5, true)
}
