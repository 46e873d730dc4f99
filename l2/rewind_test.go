package l2

import (
	"errors"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/rollup"
)

// Blocks whose anchor L1 does not take any more are built again, with another,
// and those that are settled or have a good one stay.
func TestSequencerRebuildsUnanchored(t *testing.T) {
	r := run(t, SequencerConfig{Heartbeat: time.Hour}, nil)
	const blocks = 70 // more than geth's pool takes back
	built := uint64(0)
	build := func(count int, anchor uint64) {
		r.l1.set(func(l *scriptedL1) { l.anchor = anchorAt(anchor) })
		for range count {
			r.transfer(int(built)%3, address(9))
			built++
			r.until(100*time.Millisecond, "block", func() bool { return r.Head().Number == built })
		}
	}
	build(1, 1)
	settled := r.Head()
	build(1, 2)
	kept := r.Head()
	build(blocks-2, 3)
	lost, _ := r.Block(t.Context(), 3)
	if err := r.SetSettled(settled, r.Finalized()); err != nil {
		t.Fatal(err)
	}
	before := r.Head()
	if err := r.SetAnchors(func(rollup.BlockRef) bool { return true }); err != nil || r.Head() != before {
		t.Fatalf("rewound although L1 has every anchor: %v", err)
	}
	good := rollup.BlockRef{Number: 3, Hash: common.Hash{3}}
	r.l1.set(func(l *scriptedL1) { l.anchor = good })
	if err := r.SetAnchors(func(a rollup.BlockRef) bool { return a.Number == 2 || a == good }); err != nil { // 1 is settled
		t.Fatal(err)
	}
	count := func() (n int) {
		for number := uint64(1); number <= r.Head().Number; number++ {
			if block := r.chain.GetBlockByNumber(number); block != nil { // it may go away meanwhile
				n += len(block.Transactions())
			}
		}
		return n
	}
	r.until(100*time.Millisecond, "rebuilt", func() bool { return count() == blocks })
	b, err := r.Block(t.Context(), 3)
	if err != nil {
		t.Fatal(err)
	}
	r.verify(b)
	if b.Ref == lost.Ref || b.Parent != kept.Hash || b.Anchor != good.Hash {
		t.Errorf("block %+v", b)
	}
	if r.Safe() != settled {
		t.Errorf("safe %v, want %v", r.Safe(), settled)
	}
}

// An anchor that L1 has left is refused, whoever still names it.
func TestBuildRefusesAnchorGone(t *testing.T) {
	n := startWith(t, nil)
	if err := n.SetAnchors(func(a rollup.BlockRef) bool { return a != anchorAt(7) }); err != nil {
		t.Fatal(err)
	}
	attrs := Attributes{Timestamp: genesisTime + 1, Anchor: anchorAt(7), AllowEmpty: true}
	if _, err := n.Build(t.Context(), attrs); !errors.Is(err, ErrAnchorGone) {
		t.Errorf("have %v", err)
	}
	attrs.Anchor = anchorAt(8)
	if _, err := n.Build(t.Context(), attrs); err != nil {
		t.Error(err)
	}
}

// A rewound chain has the labels of what is left, and its transactions again.
func TestRewind(t *testing.T) {
	n := startWith(t, nil)
	first := n.build()
	tx := n.transfer(0, address(1))
	second := n.build()
	if err := n.SetSettled(second.Ref, first.Ref); err != nil {
		t.Fatal(err)
	}
	var other *NotInChainError
	if err := n.Rewind(rollup.BlockRef{Number: 1, Hash: common.Hash{1}}); !errors.As(err, &other) {
		t.Errorf("rewound to a block that is not there: %v", err)
	}
	if err := n.Rewind(first.Ref); err != nil {
		t.Fatal(err)
	}
	if n.Head() != first.Ref || n.Safe() != first.Ref || n.Finalized() != first.Ref {
		t.Errorf("head %v, safe %v, final %v", n.Head(), n.Safe(), n.Finalized())
	}
	if again := n.build(); !n.has(again, tx) || again.Parent != first.Ref.Hash {
		t.Error("the transaction is not back")
	}
}
