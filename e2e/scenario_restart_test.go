package e2e

import (
	"bytes"
	"testing"

	"github.com/ethereum/go-ethereum/common/hexutil"
)

// Every part stops and starts again between the steps of settling, and each goes
// on where it was.
func TestRestarts(t *testing.T) {
	n := newNetwork(t, options{})
	n.l2.transfer("alice", "bob")
	first := n.buildL2()
	n.restartL2()
	if head := n.l2Node.Head(); head != first.Ref {
		t.Fatalf("the head is %v, want %v", head, first.Ref)
	}
	if again, err := n.l2Node.Block(n.ctx, 1); err != nil || !bytes.Equal(again.Trace, first.Trace) || again.Claim != first.Claim {
		t.Errorf("the block has another trace, %v", err)
	}

	// With a settlement in L1's pool, which is not in a block.
	n.posted()
	l1Head := n.l1.header("latest").Hash()
	n.restartL1()
	if n.l1.header("latest").Hash() != l1Head {
		t.Fatal("L1 has another head")
	}
	n.l2.transfer("alice", "bob")
	n.buildL2()
	n.eventuallySettled()
	n.settledInFull()

	// With blocks behind the settled one, and an operator that has forgotten.
	n.l2.transfer("alice", "bob")
	n.buildL2()
	n.posted()
	n.restartL2()
	n.restartL1()
	n.label()
	if safe := n.l2.header("safe").Number.Uint64(); safe != 2 {
		t.Errorf("block %d is safe, want 2", safe)
	}
	n.buildL2()
	n.eventuallySettled()
	n.settledInFull()

	// With the operator at work all the while.
	defer n.run(n.operator)()
	n.l2.transfer("alice", "bob")
	n.buildL2()
	n.eventually("the next block is posted", func() bool { return n.l1.pending(n.operator.Account()) })
	n.restartL1()
	n.mineL1()
	if n.head() != n.l2Node.Head() {
		t.Errorf("L1 has lost the settlement in its pool: the head is %v", n.head())
	}
	n.l2.transfer("alice", "bob")
	n.buildL2()
	n.eventually("the block after it is posted", func() bool { return n.l1.pending(n.operator.Account()) })
	n.mineL1()
	n.label()
	n.settledInFull()
	n.advancedOnce()
}

// posted lets the operator post everything, and stop.
func (n *network) posted() {
	n.Helper()
	stop := n.run(n.operator)
	n.eventually("everything is posted", func() bool { return n.l1.pending(n.operator.Account()) })
	stop()
}

// eventuallySettled settles like settle, but makes a block of L1 even when
// nothing is pending: an operator waits some before it takes a nonce for lost.
func (n *network) eventuallySettled() {
	n.Helper()
	defer n.run(n.operator)()
	for range 8 {
		if n.posts() {
			n.mineL1()
		}
		if n.head() == n.l2Node.Head() {
			n.label()
			return
		}
	}
	n.Fatalf("not settled after 8 blocks of L1: %+v", n.operator.Status())
}

// posts waits until the operator has something in L1's pool, or all is settled.
func (n *network) posts() bool {
	n.Helper()
	n.eventually("the operator posts", func() bool {
		return n.head() == n.l2Node.Head() || n.l1.pending(n.operator.Account())
	})
	return n.head() != n.l2Node.Head()
}

// restartL1 stops L1 and starts it again at the same address. Who is connected
// with it has to connect again.
func (n *network) restartL1() {
	n.Helper()
	n.must(n.l1Node.Close())
	n.startL1()
}

// restartL2 stops the rollup's node and starts it again, with a new operator.
func (n *network) restartL2() {
	n.Helper()
	n.must(n.l2Node.Close())
	n.startL2()
	n.operator = n.newOperator("operator", n.l2Node)
}

// rewindL1 makes an older block the head of L1.
func (n *network) rewindL1(number uint64) {
	n.Helper()
	n.must(n.l1Node.Client().CallContext(n.ctx, nil, "debug_setHead", hexutil.Uint64(number)))
}
