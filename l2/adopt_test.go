package l2

import (
	"context"
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/internal/forge"
	"nrollup/rollup"
	"nrollup/stateless"
)

// settledOf returns blocks as L1 settles them.
func settledOf(n *tester, blocks ...*rollup.Block) (list []Settled) {
	n.t.Helper()
	for _, b := range blocks {
		anchor, ok := n.anchors.number(b.Anchor)
		if !ok {
			n.t.Fatal("no anchor")
		}
		list = append(list, Settled{Block: b, Anchor: anchor})
	}
	return list
}

// same checks that two nodes have one chain, down to the states.
func same(t *testing.T, a, b *tester) {
	t.Helper()
	if a.Head() != b.Head() {
		t.Fatalf("heads are %v and %v", a.Head(), b.Head())
	}
	for number := range a.Head().Number + 1 {
		x, y := a.chain.GetHeaderByNumber(number), b.chain.GetHeaderByNumber(number)
		if x.Hash() != y.Hash() || !b.chain.HasState(y.Root) {
			t.Fatalf("block %d is %v and %v", number, x.Hash(), y.Hash())
		}
	}
}

// A node that executes what was built elsewhere has the same chain, can build on
// it, and has no block twice.
func TestAdopt(t *testing.T) {
	a, b := startWith(t, nil), startWith(t, nil)
	var blocks []*rollup.Block
	for i := range 2*adoptAtOnce + 3 {
		a.transfer(i%accounts, address(i+1))
		blocks = append(blocks, a.build())
	}
	list := settledOf(a, blocks...)
	for _, part := range [][]Settled{list[:1], list[:5], list, list[3:7]} {
		if err := b.Adopt(t.Context(), part); err != nil {
			t.Fatal(err)
		}
	}
	same(t, a, b)
	if x, _ := a.Anchor(); x.Number == 0 {
		t.Error("no anchor")
	} else if y, _ := b.Anchor(); x != y {
		t.Errorf("anchors are %v and %v", x, y)
	}
	block, err := b.Block(t.Context(), 3)
	if err != nil {
		t.Fatal(err)
	}
	b.verify(block)
	if err := a.Adopt(t.Context(), settledOf(b, b.build())); err != nil {
		t.Fatal(err)
	}
	same(t, b, a)
}

// What somebody else has settled takes the place of what was built here, and the
// transactions that were in it, and are not in the other, come again.
func TestAdoptOther(t *testing.T) {
	ours, theirs := startWith(t, nil), startWith(t, nil)
	common1 := ours.build()
	if err := theirs.Adopt(t.Context(), settledOf(ours, common1)); err != nil {
		t.Fatal(err)
	}
	both, only := ours.transfer(0, address(1)), ours.transfer(1, address(2))
	ours.build()
	last := ours.transfer(2, address(3))
	third := ours.build()
	if err := ours.SetSettled(third.Ref, common1.Ref); err != nil { // a settlement that L1 takes back
		t.Fatal(err)
	}
	theirs.send(both)
	other := theirs.build()
	heads := make(chan rollup.BlockRef, 16)
	sub := ours.SubscribeHeads(heads)
	defer sub.Unsubscribe()
	if err := ours.Adopt(t.Context(), settledOf(theirs, other)); err != nil {
		t.Fatal(err)
	}
	same(t, theirs, ours)
	if head := <-heads; head != other.Ref {
		t.Errorf("new head is %v, want %v", head, other.Ref)
	}
	if ours.Safe() != common1.Ref || ours.Finalized() != common1.Ref {
		t.Errorf("safe %v, final %v: not in the chain", ours.Safe(), ours.Finalized())
	}
	next := ours.build()
	if next.TxCount != 2 || !ours.has(next, only) || !ours.has(next, last) {
		t.Errorf("%d transactions are back", next.TxCount)
	}
	// Blocks on top of what was settled stay.
	if err := ours.Adopt(t.Context(), settledOf(theirs, other)); err != nil || ours.Head() != next.Ref {
		t.Errorf("head %v, %v", ours.Head(), err)
	}
}

// A block that execution does not give is refused, and so is one that hangs in
// the air; the chain stays as it is.
func TestAdoptRefuses(t *testing.T) {
	a, b := startWith(t, nil), startWith(t, nil)
	first := settledOf(a, a.build())[0]
	a.transfer(0, address(1))
	second := settledOf(a, a.build())[0]
	if err := b.Adopt(t.Context(), []Settled{second}); err == nil {
		t.Error("a block without its parent is adopted")
	} else if other := new(NotInChainError); !errors.As(err, &other) || other.Settled != (rollup.BlockRef{Number: 1, Hash: first.Block.Ref.Hash}) {
		t.Errorf("without parent: %v", err)
	}
	if err := b.Adopt(t.Context(), []Settled{first}); err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(*stateless.ExecutionPayload, *rollup.Block){
		"name":       func(_ *stateless.ExecutionPayload, b *rollup.Block) { b.Ref.Hash[0]++ },
		"state root": func(p *stateless.ExecutionPayload, b *rollup.Block) { p.StateRoot[0]++; b.Claim.PostStateRoot[0]++ },
		"receipts":   func(p *stateless.ExecutionPayload, _ *rollup.Block) { p.ReceiptsRoot[0]++ },
		"gas used":   func(p *stateless.ExecutionPayload, _ *rollup.Block) { p.GasUsed++ },
		"access list": func(p *stateless.ExecutionPayload, _ *rollup.Block) {
			p.BlockAccessList = append([]byte{}, 0xc0)
		},
		"base fee": func(p *stateless.ExecutionPayload, _ *rollup.Block) { p.BaseFeePerGas.AddUint64(&p.BaseFeePerGas, 1) },
	} {
		forged := *second.Block
		trace, err := stateless.DecodeTrace(forged.Trace)
		if err != nil {
			t.Fatal(err)
		}
		change(&trace.Input.NewPayloadRequest.ExecutionPayload, &forged)
		reseal(t, trace, &forged, name != "name")
		err = b.Adopt(context.Background(), []Settled{{Block: &forged, Anchor: second.Anchor}})
		var mismatch *MismatchError
		if !errors.As(err, &mismatch) || mismatch.Settled != forged.Ref {
			t.Errorf("%s: %v", name, err)
		}
		if b.Head() != first.Block.Ref {
			t.Fatalf("%s: head is %v", name, b.Head())
		}
	}
	if err := b.Adopt(t.Context(), []Settled{second}); err != nil {
		t.Fatal(err)
	}
	same(t, a, b)
}

// reseal makes a changed payload one that hashes to its name.
func reseal(t *testing.T, trace *stateless.Trace, b *rollup.Block, rename bool) {
	t.Helper()
	if rename {
		p := &trace.Input.NewPayloadRequest.ExecutionPayload
		p.BlockHash = common.Hash{}
		b.Ref.Hash = hashOf(t, trace)
		p.BlockHash = b.Ref.Hash
	}
	var err error
	if b.Trace, err = trace.Encode(); err != nil {
		t.Fatal(err)
	}
}

// hashOf returns the hash of the block that a payload holds.
func hashOf(t *testing.T, trace *stateless.Trace) common.Hash {
	t.Helper()
	f, err := forge.New(l1Config, trace, stateless.Claim{})
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Seal(); err != nil {
		t.Fatal(err)
	}
	return f.Payload().BlockHash
}
