package explorer

import (
	"slices"
	"testing"
)

func newIndex(t *testing.T) (*fakeChain, *settlements) {
	t.Helper()
	f, l1, d := newFakeChain(t)
	return f, newSettlements(l1, d)
}

func mustSync(t *testing.T, f *fakeChain, s *settlements) {
	t.Helper()
	if err := s.sync(t.Context(), f.head()); err != nil {
		t.Fatal(err)
	}
}

// expect compares what is known of a block of the rollup.
func expect(t *testing.T, s *settlements, number, l1 uint64, branch byte) {
	t.Helper()
	found, err := s.blocks(t.Context(), []uint64{number})
	if err != nil {
		t.Fatal(err)
	}
	at := found[number]
	if at == nil || at.l1.Number != l1 || at.Hash != l2Hash(number, branch) || at.anchor != l1-1 {
		t.Errorf("block %d: %+v, want it settled in L1's block %d of branch %d", number, at, l1, branch)
	}
}

func TestSettlements(t *testing.T) {
	f, s := newIndex(t)
	f.add(0)
	f.add(0, 1)
	f.add(0, 2, 3)
	mustSync(t, f, s)
	f.add(0)
	f.add(0, 4)
	mustSync(t, f, s)
	for number, l1 := range map[uint64]uint64{1: 2, 2: 3, 3: 3, 4: 5} {
		expect(t, s, number, l1, 0)
	}
	if last := s.last(); last == nil || last.Number != 4 {
		t.Errorf("last %+v", last)
	}
	if found, err := s.blocks(t.Context(), []uint64{0, 5, 6}); err != nil || len(found) != 0 {
		t.Errorf("blocks that are not settled: %v, %v", found, err)
	}
	within, err := s.within(t.Context(), 3, 4)
	if err != nil || len(within) != 2 || within[0].Number != 2 || within[1].Number != 3 {
		t.Errorf("in L1's blocks 3 and 4: %+v, %v", within, err)
	}
	if at := s.anchored(2); at == nil || at.Number != 2 {
		t.Errorf("first block that knows L1's block 2: %+v", at)
	}
	if at := s.anchored(5); at != nil {
		t.Errorf("a block knows L1's block 5: %+v", at)
	}
}

// When L1 leaves blocks, nothing that was settled there is shown any more.
func TestSettlementsReorganised(t *testing.T) {
	f, s := newIndex(t)
	for n := range uint64(20) {
		f.add(0, n+1)
		mustSync(t, f, s)
	}
	f.cut(5)
	f.add(1, 16)
	mustSync(t, f, s)
	expect(t, s, 15, 15, 0)
	expect(t, s, 16, 16, 1)
	if found, err := s.blocks(t.Context(), []uint64{17, 20}); err != nil || len(found) != 0 {
		t.Errorf("blocks that are settled no more: %v, %v", found, err)
	}
	// All that it has seen, and a chain that is shorter.
	f.cut(16)
	f.add(2)
	f.add(2, 1)
	mustSync(t, f, s)
	expect(t, s, 1, 2, 2)
	if last := s.last(); last.Number != 1 {
		t.Errorf("last %+v", last)
	}
}

// A head that is not L1's any more when it is read up to, is an error, and the index
// is right the next time.
func TestSettlementsMoved(t *testing.T) {
	f, s := newIndex(t)
	f.add(0, 1)
	f.add(0, 2)
	old := f.head()
	f.cut(1)
	f.add(1, 2)
	if err := s.sync(t.Context(), old); err == nil {
		t.Error("read up to a block that L1 has left")
	}
	mustSync(t, f, s)
	expect(t, s, 2, 2, 1)
}

// The index has a limit however long it runs, and what it has dropped is looked up.
func TestSettlementsBounded(t *testing.T) {
	f, s := newIndex(t)
	s.max = 100
	next := uint64(1)
	for range 1500 {
		settled := []uint64{next, next + 1}
		f.add(0, settled...)
		next += 2
		mustSync(t, f, s)
		if len(s.list) > s.max || cap(s.list) > 4*s.max || len(s.seen) > maxSeen || cap(s.seen) > 4*maxSeen {
			t.Fatalf("%d settlements (%d), %d blocks (%d)", len(s.list), cap(s.list), len(s.seen), cap(s.seen))
		}
	}
	if !slices.IsSortedFunc(s.list, func(a, b settlement) int { return int(a.Number) - int(b.Number) }) || len(s.list) < s.max*3/4-2 {
		t.Fatalf("the list has %d of %d", len(s.list), s.max)
	}
	asked := f.asked
	expect(t, s, next-1, 1500, 0)
	if f.asked != asked {
		t.Error("it was asked for what the index has")
	}
	expect(t, s, 7, 4, 0)
	if within, err := s.within(t.Context(), 10, 11); err != nil || len(within) != 4 {
		t.Errorf("in old blocks of L1: %+v, %v", within, err)
	}
	if at := s.anchored(2); at != nil {
		t.Errorf("the first block that knows an old block is not known: %+v", at)
	}
}

// A node that gives few blocks at a time is asked for fewer.
func TestSettlementsRefused(t *testing.T) {
	f, s := newIndex(t)
	f.most = 7
	for n := range uint64(100) {
		f.add(0, n+1)
	}
	mustSync(t, f, s)
	expect(t, s, 100, 100, 0)
	expect(t, s, 1, 1, 0)
	list, err := s.search(t.Context(), 1, 100, nil)
	if err != nil || len(list) != 100 {
		t.Errorf("%d settlements, %v", len(list), err)
	}
}

// A node that contradicts itself is not believed, and the index begins again.
func TestSettlementsContradiction(t *testing.T) {
	f, s := newIndex(t)
	f.add(0, 1, 2)
	mustSync(t, f, s)
	f.add(0, 4)
	if err := s.sync(t.Context(), f.head()); err == nil {
		t.Error("block 4 follows on block 2")
	}
	f.cut(1)
	f.add(1, 3)
	mustSync(t, f, s)
	expect(t, s, 2, 1, 0)
	expect(t, s, 3, 2, 1)
}
