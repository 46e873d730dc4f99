package operator

import "testing"

// rebuild has the source drop its blocks after one, and build others.
func (s *source) rebuild(after uint64, blocks, transfers int) {
	s.Helper()
	chain := s.gen.Chain()
	_, err := chain.SetCanonical(chain.GetBlockByNumber(after))
	s.must(err)
	s.mu.Lock()
	s.blocks = s.blocks[:after]
	s.mu.Unlock()
	s.extend(blocks, transfers)
}

// A settlement of blocks that the source has built again since then makes room
// for one of those that it has now.
func TestBlocksAreRebuilt(t *testing.T) {
	r := newRig(t, address("operator"))
	o := r.operator("operator")
	r.l2.extend(1, 1)
	r.round(o)
	r.slot()
	r.round(o)
	r.settled(1)

	r.l2.extend(2, 1)
	r.round(o)
	r.l2.rebuild(1, 1, 2)
	r.round(o)
	r.slot()
	r.round(o)
	r.settled(2)
	if head := r.head(); head.BlockHash != r.l2.get(2).Ref.Hash {
		t.Errorf("settled %x, want %v", head.BlockHash, r.l2.get(2).Ref.Hash)
	}
	if o.reverts != 0 {
		t.Error("a transaction reverted")
	}
}
