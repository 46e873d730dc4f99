package message

import (
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/rollup"
)

// Whoever proves an old root again, as anyone can for hours, does not keep relayers
// from the messages that came after it.
func TestOldRootsAreProvenAgain(t *testing.T) {
	l1 := newLedger(t, rand.New(rand.NewPCG(1, 1)))
	for range 8 {
		l1.extend(2)
	}
	l2 := newLedger(t, l1.rng)
	l2.extend(0)
	outbox := newOutbox(l1.chain(), nil)
	l1.sync(outbox)
	r := newRoots(l1.chain(), l2.chain())
	if _, err := r.tail.sync(t.Context()); err != nil {
		t.Fatal(err)
	}
	prove := func(at uint64, b *ledgerBlock) { // in a block of the rollup
		root, _ := outbox.Root(b.end)
		r.list = append(r.list, provenRoot{root: root, l1Hash: b.hash, event: Event{Block: rollup.BlockRef{Number: at}}})
	}
	expect := func(what string, b *ledgerBlock) {
		t.Helper()
		size, root, err := r.newest(t.Context(), outbox)
		if want, _ := outbox.Root(b.end); err != nil || size != b.end || root != want {
			t.Errorf("%s: %d messages, root %v (%v), want %d and %v", what, size, root, err, b.end, want)
		}
	}
	prove(100, l1.blocks[3])
	expect("one root", l1.blocks[3])
	prove(101, l1.blocks[6])
	prove(102, l1.blocks[2])
	prove(103, l1.blocks[3])
	expect("older ones again", l1.blocks[6])

	// What L1 does not have, or has no more, counts for nothing.
	r.list = append(r.list, provenRoot{root: common.Hash{1}, l1Hash: common.Hash{2}})
	prove(104, &ledgerBlock{hash: l1.blocks[8].hash, end: 3})
	expect("branches", l1.blocks[6])
	prove(105, l1.blocks[8])
	expect("all", l1.blocks[8])
}
