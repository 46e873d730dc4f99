package e2e

import (
	"math/big"
	"testing"
	"time"

	"nrollup/l2"
	"nrollup/node"
)

// The labels of both chains are what wallets and bridges expect, over JSON-RPC,
// with the rollup's own sequencer at work.
func TestLabels(t *testing.T) {
	n := newNetwork(t, options{})
	n.sequence()
	n.wantLabels("at first", 0, 0, 0)

	n.l2.transfer("alice", "bob")
	n.tick("block 1", func() bool { return n.l2.header("latest").Number.Uint64() == 1 })
	n.wantLabels("block 1 is built", 1, 0, 0)
	if latest, safe := n.balanceL2("bob", "latest"), n.balanceL2("bob", "safe"); latest.Sub(latest, safe).Int64() != 1 {
		t.Errorf("bob has %v wei more at the latest block than at the safe one", latest)
	}

	stop := n.run(n.operator)
	n.eventually("block 1 is posted", func() bool { return n.l1.pending(n.operator.Account()) })
	settledIn := n.mineL1()
	stop()
	n.tick("block 1 is safe", func() bool { return n.l2.header("safe").Number.Uint64() == 1 })
	n.wantLabels("block 1 is settled", 1, 1, 0)

	n.l2.transfer("alice", "bob")
	n.tick("block 2", func() bool { return n.l2.header("latest").Number.Uint64() == 2 })
	n.wantLabels("block 2 is built", 2, 1, 0)
	for n.l1.header("finalized").Number.Cmp(settledIn.Number()) < 0 {
		if n.l2.header("finalized").Number.Sign() != 0 {
			t.Fatal("a block is final before L1's is")
		}
		n.mineL1()
	}
	n.tick("block 1 is final", func() bool { return n.l2.header("finalized").Number.Uint64() == 1 })
	if safe, final := n.l1.header("safe").Number, n.l1.header("finalized").Number; safe.Cmp(final) <= 0 || safe.Cmp(n.l1.header("latest").Number) >= 0 {
		t.Errorf("on L1 block %v is safe and %v is final", safe, final)
	}
	n.wantLabels("block 1 is final", n.l2.header("latest").Number.Uint64(), 1, 1)
}

// sequence starts the rollup's sequencer, for the rest of the test.
func (n *network) sequence() {
	n.Helper()
	d := n.derive(n.l2Node, node.Sequenced(n.l2Node))
	w := node.NewWaiting(n.l1.Client.Client(), n.deployment, pollL1)
	n.background(w.Run)
	s, err := l2.NewSequencer(n.l2Node, node.View(d, 0, w), l2.SequencerConfig{Heartbeat: time.Hour, Clock: n.clock})
	n.must(err)
	n.background(s.Run)
}

// tick lets time pass until something has happened.
func (n *network) tick(what string, happened func() bool) {
	n.Helper()
	n.eventually(what, func() bool {
		if happened() {
			return true
		}
		n.clock.forward(n.clock.Now().Add(100 * time.Millisecond))
		return false
	})
}

// wantLabels checks the numbers of the labelled blocks of the rollup.
func (n *network) wantLabels(when string, latest, safe, final uint64) {
	n.Helper()
	for label, want := range map[string]uint64{"latest": latest, "safe": safe, "finalized": final, "earliest": 0} {
		if got := n.l2.header(label).Number.Uint64(); got != want {
			n.Errorf("%s: the %s block is %d, want %d", when, label, got, want)
		}
	}
}

func (n *network) balanceL2(name, at string) *big.Int {
	n.Helper()
	balance, err := n.l2.BalanceAt(n.ctx, address(name), tag(at))
	n.must(err)
	return balance
}
