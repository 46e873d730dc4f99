package l1_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/l1"
)

// A revert takes everything back: blocks, changed accounts, the clock, transactions;
// and identifiers of later snapshots.
func TestDevRevert(t *testing.T) {
	d := startDev(t)
	send(t, d.Node, tx(0, 0, address(1), 21_000, 1, nil))
	ask[any](d, "evm_mine")
	head, who := d.head(), common.Address{0xab}
	first := ask[hexutil.Uint64](d, "evm_snapshot")

	later := tx(0, 1, address(1), 21_000, 1, nil)
	send(t, d.Node, later)
	eventually(t, "the transaction is kept", func() bool { return d.journaled(later) })
	ask[any](d, "evm_mine")
	second := ask[hexutil.Uint64](d, "anvil_snapshot")
	ask[any](d, "anvil_setBalance", who, 5)
	ask[any](d, "anvil_impersonateAccount", address(3))
	sent := ask[common.Hash](d, "eth_sendTransaction", map[string]any{"from": address(3), "to": address(1)})
	ask[any](d, "evm_increaseTime", 10_000)
	ask[any](d, "evm_mine")
	if first == second || !ask[bool](d, "evm_revert", first) {
		t.Fatalf("snapshots %v, %v", first, second)
	}
	if now := d.head(); now.Hash() != head.Hash() || ask[hexutil.Uint64](d, "eth_blockNumber") != hexutil.Uint64(head.Number.Uint64()) {
		t.Fatalf("head %v", now.Number)
	}
	for _, id := range []any{first, second, 99, "0xffffffffffffffffffff"} {
		if ask[bool](d, "evm_revert", id) {
			t.Errorf("reverted to %v", id)
		}
	}
	if balance, err := d.eth().BalanceAt(t.Context(), who, nil); err != nil || balance.Sign() != 0 {
		t.Errorf("balance %v, %v", balance, err)
	}
	for name, hash := range map[string]common.Hash{"signed": later.Hash(), "impersonated": sent} {
		if got := ask[*struct{}](d, "eth_getTransactionByHash", hash); got != nil {
			t.Errorf("the %s transaction is there", name)
		}
		if d.Indexed(hash) {
			t.Errorf("the %s transaction is indexed", name)
		}
	}
	if d.journaled(later) {
		t.Error("the transaction would be back if the node was killed now")
	}
	d.restart() // not then either
	ask[any](d, "evm_mine")
	if block := d.Block(d.head().Hash()); len(block.Transactions()) != 0 || block.ParentHash() != head.Hash() || block.Time() != head.Time+slotSeconds {
		t.Errorf("block at %d with %d transactions", block.Time()-genesisTime, len(block.Transactions()))
	}
	send(t, d.Node, later)
	ask[any](d, "evm_mine")
	if _, err := d.eth().TransactionReceipt(t.Context(), later.Hash()); err != nil {
		t.Error(err)
	}
}

// journaled reports whether a transaction would be put into the pool at the next
// start.
func (d *devNode) journaled(tx *types.Transaction) bool {
	d.Helper()
	content, err := os.ReadFile(filepath.Join(d.config.DataDir, "nrollup", "transactions.rlp"))
	if err != nil {
		d.Fatal(err)
	}
	raw, err := tx.MarshalBinary()
	if err != nil {
		d.Fatal(err)
	}
	return bytes.Contains(content, raw)
}

// What tests of dapps do, again and again.
func TestDevRevertLoop(t *testing.T) {
	d := startDev(t)
	ask[any](d, "evm_setAutomine", true)
	ask[any](d, "evm_mine")
	head := d.head().Hash()
	id := ask[hexutil.Uint64](d, "evm_snapshot")
	for round := range 100 {
		for nonce := range uint64(2) {
			sent := tx(0, nonce, address(1), 21_000, int64(1+round%3), nil)
			send(t, d.Node, sent)
			eventually(t, "a block", func() bool {
				receipt, err := d.eth().TransactionReceipt(t.Context(), sent.Hash())
				return err == nil && receipt.Status == 1
			})
		}
		ask[any](d, "anvil_setBalance", common.Address{0xab}, round)
		if !ask[bool](d, "evm_revert", id) || d.head().Hash() != head {
			t.Fatalf("round %d: head %v", round, d.head().Number)
		}
		id = ask[hexutil.Uint64](d, "evm_snapshot")
	}
}

// A block has all that was sent before. If it is taken back at once, its transactions
// do not come back, whether or not the pool has heard of it.
func TestDevRevertAtOnce(t *testing.T) {
	d := startDev(t)
	ask[any](d, "evm_mine")
	var txs []*types.Transaction
	for i := range 20 {
		txs = append(txs, tx(i%4, uint64(i/4), address(1), 21_000, 1, nil))
	}
	for round := range 30 {
		id := ask[hexutil.Uint64](d, "evm_snapshot")
		send(t, d.Node, txs...)
		ask[any](d, "evm_mine")
		if count := len(d.Block(d.head().Hash()).Transactions()); count != len(txs) {
			t.Fatalf("round %d: %d transactions", round, count)
		}
		ask[bool](d, "evm_revert", id)
		if status := ask[map[string]hexutil.Uint64](d, "txpool_status"); status["pending"]+status["queued"] != 0 {
			t.Fatalf("round %d: %v are in the pool", round, status)
		}
	}
}

// Who is told that a transaction was taken can kill the node the next moment.
func TestDevJournalIsWritten(t *testing.T) {
	d := startDev(t)
	d.HoldHead(func() {
		for nonce := range uint64(5) {
			tx := tx(0, nonce, address(1), 21_000, 1, nil)
			if send(t, d.Node, tx); !d.journaled(tx) {
				t.Errorf("transaction %d is taken and not kept", nonce)
			}
		}
	})
}

// The journal of the pool does not grow with the chain.
func TestDevJournalIsBounded(t *testing.T) {
	d := startDev(t)
	first, second, third := tx(0, 0, address(1), 21_000, 1, nil), tx(0, 1, address(1), 21_000, 1, nil), tx(0, 2, address(1), 21_000, 1, nil)
	send(t, d.Node, first)
	ask[any](d, "evm_mine")
	send(t, d.Node, second)
	if !d.journaled(first) || !d.journaled(second) {
		t.Error("a small journal is rewritten")
	}
	eventually(t, "the pool has dropped what is in a block", func() bool {
		return ask[map[string]hexutil.Uint64](d, "txpool_status")["pending"] == 1
	})
	d.LimitJournal(1)
	send(t, d.Node, third)
	eventually(t, "the journal is that of the pool", func() bool { return d.journaled(second) && d.journaled(third) && !d.journaled(first) })
}

// A node that follows goes back too, up to what is final by its own count.
func TestDevRevertFollowed(t *testing.T) {
	d := startDev(t)
	ask[any](d, "evm_mine")
	follower := start(t, l1.Config{Network: network(0), Follow: d.HTTPEndpoint(), Clock: newFakeClock(genesisTime + 3600)})
	id := ask[hexutil.Uint64](d, "evm_snapshot")
	for range 7 {
		ask[any](d, "evm_mine")
	}
	reaches(t, follower, d.head().Hash())
	ask[bool](d, "evm_revert", id)
	send(t, d.Node, tx(0, 0, address(1), 21_000, 1, nil))
	ask[any](d, "evm_mine")
	reaches(t, follower, d.head().Hash())
}

// Nothing after a snapshot is final until it is gone, or too old.
func TestDevSnapshotFinality(t *testing.T) {
	d := startDev(t)
	mine := func(n int) { ask[any](d, "anvil_mine", n) }
	mine(20)
	_, before := labels(t, d.Node)
	if before == 0 {
		t.Fatal("nothing is final")
	}
	ask[any](d, "evm_snapshot") // of block 20
	mine(5)
	id := ask[hexutil.Uint64](d, "evm_snapshot")
	mine(30)
	if _, final := labels(t, d.Node); final != 20 {
		t.Errorf("block %d is final, the snapshot is of 20", final)
	}
	ask[bool](d, "evm_revert", id)
	if _, final := labels(t, d.Node); final != 20 {
		t.Errorf("block %d is final after a revert", final)
	}
	mine(30)
	for range 256 { // which push the first one out
		ask[any](d, "evm_snapshot")
	}
	mine(30)
	if _, final := labels(t, d.Node); final != 55 {
		t.Errorf("block %d is final, the snapshots are of 55", final)
	}
	d.restart()
	mine(1)
	if _, final := labels(t, d.Node); final <= 60 {
		t.Errorf("block %d is final after a restart", final)
	}
}

// The clock is set back by a revert, but not behind the time of the day.
func TestDevRevertClock(t *testing.T) {
	d := startDev(t)
	ask[any](d, "evm_increaseTime", 1000)
	id := ask[hexutil.Uint64](d, "evm_snapshot")
	ask[any](d, "evm_increaseTime", 5000)
	ask[any](d, "evm_setNextBlockTimestamp", genesisTime+100_000)
	d.clock.set(d.clock.Now().Add(300 * time.Second))
	ask[bool](d, "evm_revert", id)
	ask[any](d, "evm_mine")
	if got := d.head().Time; got != genesisTime+20+1000+300 {
		t.Errorf("time %d", got-genesisTime)
	}
}
