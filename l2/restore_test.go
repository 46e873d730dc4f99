package l2

import (
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/rollup"
)

// Blocks that others took the place of are the chain again, and what the others had
// comes again.
func TestRestore(t *testing.T) {
	ours, theirs := startWith(t, nil), startWith(t, nil)
	first := ours.build()
	if err := theirs.Adopt(t.Context(), settledOf(ours, first)); err != nil {
		t.Fatal(err)
	}
	ours.transfer(0, address(1))
	second := ours.build()
	ours.transfer(1, address(2))
	third := ours.build()
	tx := theirs.transfer(2, address(3))
	other := theirs.build()
	if err := ours.Adopt(t.Context(), settledOf(theirs, other)); err != nil {
		t.Fatal(err)
	}
	if err := ours.SetSettled(other.Ref, first.Ref); err != nil {
		t.Fatal(err)
	}
	if err := ours.Restore(first.Ref); err != nil || ours.Head() != other.Ref {
		t.Fatalf("a block of the chain is restored: head %v, %v", ours.Head(), err)
	}
	heads := make(chan rollup.BlockRef, 16)
	sub := ours.SubscribeHeads(heads)
	defer sub.Unsubscribe()
	if err := ours.Restore(third.Ref); err != nil {
		t.Fatal(err)
	}
	if head := <-heads; head != third.Ref || ours.Head() != third.Ref || !ours.Has(second.Ref) || ours.Has(other.Ref) {
		t.Errorf("head %v, told %v", ours.Head(), head)
	}
	if ours.Safe() != first.Ref || ours.Finalized() != first.Ref {
		t.Errorf("safe %v, final %v: not in the chain", ours.Safe(), ours.Finalized())
	}
	if next := ours.build(); next.Parent != third.Ref.Hash || next.TxCount != 1 || !ours.has(next, tx) {
		t.Errorf("next is %+v", next.Ref)
	}
	var missing *NotInChainError
	unknown := rollup.BlockRef{Number: 2, Hash: common.Hash{9}}
	if err := ours.Restore(unknown); !errors.As(err, &missing) || missing.Settled != unknown {
		t.Errorf("have %v", err)
	}
	if err := ours.Restore(rollup.BlockRef{Number: 7, Hash: other.Ref.Hash}); !errors.As(err, &missing) {
		t.Errorf("a number that is not the block's: %v", err)
	}
}
