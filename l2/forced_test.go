package l2

import (
	"context"
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/rollup"
)

// buildForced makes a block that should begin with the given transactions.
func (n *tester) buildForced(txs ...*types.Transaction) *rollup.Block {
	n.t.Helper()
	if err := n.geth.Eth.TxPool().Sync(); err != nil {
		n.t.Fatal(err)
	}
	attrs := n.attributes()
	attrs.AllowEmpty, attrs.Forced = true, txs
	block, err := n.Build(context.Background(), attrs)
	if err != nil {
		n.t.Fatal(err)
	}
	n.verify(block)
	return block
}

// Forced transactions come first, in their order, whatever others pay.
func TestForcedComeFirst(t *testing.T) {
	n := startWith(t, nil)
	rich := n.call(5, address(9), 300_000, 50, nil)
	forced := []*types.Transaction{
		n.sign(1, &common.Address{0xaa}, common.Big1, 300_000, 0, nil),
		n.sign(2, &common.Address{0xaa}, common.Big1, 300_000, params.GWei, nil),
	}
	got := n.chain.GetBlockByHash(n.buildForced(forced...).Ref.Hash).Transactions()
	want := append(forced, rich)
	if len(got) != len(want) {
		t.Fatalf("%d transactions, want %d", len(got), len(want))
	}
	for i := range want {
		if got[i].Hash() != want[i].Hash() {
			t.Errorf("transaction %d is %v", i, got[i].Hash())
		}
	}
	if again := n.buildForced(forced...); again.TxCount != 0 {
		t.Errorf("the next block has %d transactions", again.TxCount)
	}
}

// Forced transactions that no block can have stop neither each other nor those of
// the pool.
func TestForcedInvalid(t *testing.T) {
	n := startWith(t, hostileAlloc())
	ordinary := n.transfer(5, address(9))
	poor := types.MustSignNewTx(key(accounts+1), n.signer, &types.DynamicFeeTx{
		ChainID: n.signer.ChainID(), Gas: 21_000, GasFeeCap: big.NewInt(100 * params.GWei), To: &common.Address{1},
	})
	cheap := types.MustSignNewTx(key(6), n.signer, &types.DynamicFeeTx{
		ChainID: n.signer.ChainID(), Gas: 300_000, GasFeeCap: common.Big1, To: &common.Address{1},
	})
	n.nonces[address(7)] = 3
	gap := n.sign(7, &common.Address{1}, nil, 300_000, 0, nil)
	noGas := n.sign(8, &common.Address{1}, nil, 100, 0, nil)
	huge := n.sign(10, &slotsAddress, nil, rollup.DefaultGasLimit, 0, number(4500))
	valid := n.sign(11, &common.Address{1}, nil, 300_000, 0, nil)

	var blocks []*rollup.Block
	for range 3 {
		blocks = append(blocks, n.buildForced(poor, cheap, gap, noGas, huge, valid))
	}
	for what, tx := range map[string]*types.Transaction{"valid": valid, "ordinary": ordinary} {
		if !n.hasAny(blocks[:2], tx) {
			t.Errorf("the %s transaction is in none of two blocks", what)
		}
	}
	for _, tx := range []*types.Transaction{poor, cheap, gap, noGas, huge} {
		if n.hasAny(blocks, tx) {
			t.Errorf("a transaction that no block can have is in one: nonce %d, gas %d", tx.Nonce(), tx.Gas())
		}
	}
}

// As many forced transactions as wait get in, over several blocks if they must.
func TestForcedMany(t *testing.T) {
	n := startWith(t, hostileAlloc())
	var forced []*types.Transaction
	for i := range 8 { // two of them need more than half a block
		forced = append(forced, n.sign(i, &slotsAddress, nil, rollup.DefaultGasLimit/4, 0, number(250)))
	}
	var blocks []*rollup.Block
	for range len(forced) {
		blocks = append(blocks, n.buildForced(forced...))
	}
	for i, tx := range forced {
		if !n.hasAny(blocks, tx) {
			t.Errorf("transaction %d is in no block", i)
		}
	}
}

// A transaction that begins to wait in the inbox gets a block at once.
func TestSequencerForces(t *testing.T) {
	r := run(t, SequencerConfig{Heartbeat: time.Hour}, nil)
	tx := r.sign(0, &common.Address{0xaa}, common.Big1, 300_000, 0, nil)
	r.l1.set(func(l *scriptedL1) { l.forced = types.Transactions{tx} })
	r.until(100*time.Millisecond, "block", func() bool { return len(r.heads) > 0 })
	if block := r.nextBlock(); !r.has(block, tx) {
		t.Error("the block does not have the transaction")
	}
	if elapsed := r.clock.Now().Sub(time.Unix(genesisTime, 0)); elapsed > time.Minute {
		t.Errorf("after %v", elapsed)
	}
}

// A transaction that could not be forced gets another try after each block: what
// it lacked may have been in that.
func TestSequencerForcesLater(t *testing.T) {
	r := run(t, SequencerConfig{Heartbeat: time.Hour}, nil)
	first := r.sign(0, &common.Address{0xaa}, common.Big1, 300_000, 0, nil)
	later := r.sign(0, &common.Address{0xaa}, common.Big1, 300_000, 0, nil)
	r.l1.set(func(l *scriptedL1) { l.forced = types.Transactions{later, first} })
	for _, tx := range []*types.Transaction{first, later} {
		r.until(100*time.Millisecond, "block", func() bool { return len(r.heads) > 0 })
		if block := r.nextBlock(); !r.has(block, tx) {
			t.Errorf("the block does not have the transaction with nonce %d", tx.Nonce())
		}
	}
	if elapsed := r.clock.Now().Sub(time.Unix(genesisTime, 0)); elapsed > time.Minute {
		t.Errorf("after %v", elapsed)
	}
}
