package explorer

import (
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/contracts/bindings"
	"nrollup/optimistic"
	"nrollup/rollup"
)

func mustFollow(t *testing.T, p *proposals) {
	t.Helper()
	if err := p.sync(t.Context(), rollup.BlockRef{}); err != nil {
		t.Fatal(err)
	}
}

// expectIn compares what is known of a block of the rollup: the proposal that has it.
func expectIn(t *testing.T, p *proposals, number uint64, want *optimistic.Proposed) {
	t.Helper()
	found, err := p.blocks(t.Context(), []uint64{number})
	if err != nil {
		t.Fatal(err)
	}
	at := found[number]
	switch {
	case want == nil && at != nil:
		t.Errorf("block %d is in proposal %d, want none", number, at.proposal.Position)
	case want != nil && (at == nil || at.proposal.ID != want.ID || at.Hash != want.Blocks[number-want.First()].BlockHash || at.tx != at.proposal.Tx):
		t.Errorf("block %d: %+v, want it in proposal %d", number, at, want.Position)
	}
}

func TestProposals(t *testing.T) {
	f, p := newFakeProposals(t)
	mustFollow(t, p)
	if p.last() != nil || p.changes() != 1 {
		t.Errorf("there is something: %+v", p.last())
	}
	first, second := f.propose(2), f.propose(3)
	mustFollow(t, p)
	for number, want := range map[uint64]*optimistic.Proposed{0: nil, 1: first, 2: first, 3: second, 5: second, 6: nil} {
		expectIn(t, p, number, want)
	}
	if last := p.last(); last == nil || last.Number != 5 {
		t.Errorf("last %+v", last)
	}
	if at := p.anchored(1); at == nil || at.Number != 3 {
		t.Errorf("first block that knows L1's block 1: %+v", at)
	}
	within, err := p.within(t.Context(), 1, 1)
	if err != nil || len(within) != 2 || within[1].Number != 2 {
		t.Errorf("in L1's block 1: %+v, %v", within, err)
	}
	if at := p.newest(4, func(at *settlement) bool { return at.Number == 2 }); at == nil || at.proposal.ID != first.ID {
		t.Errorf("among the newest 4: %+v", at)
	}
	if at := p.newest(3, func(at *settlement) bool { return at.Number == 2 }); at != nil {
		t.Errorf("among the newest 3: %+v", at)
	}
	// What has become final is still known, without asking for it.
	f.finalize(1)
	mustFollow(t, p)
	expectIn(t, p, 1, first)
	expectIn(t, p, 4, second)
	if state := p.clock(2).State; state != optimistic.Final {
		t.Errorf("block 2 is %s", state)
	}
}

// What is removed, or in a block that L1 has left, is not shown any more.
func TestProposalsRemoved(t *testing.T) {
	f, p := newFakeProposals(t)
	first := f.propose(1)
	gone := f.propose(2)
	mustFollow(t, p)
	f.remove(1)
	mustFollow(t, p)
	expectIn(t, p, 1, first)
	expectIn(t, p, 2, nil)
	again := f.propose(1)
	mustFollow(t, p)
	expectIn(t, p, 2, again)
	expectIn(t, p, 3, nil)
	v := p.now()
	found, err := p.find(t.Context(), v, []common.Hash{gone.ID})
	if err != nil || len(found) != 1 {
		t.Fatalf("a proposal that was removed: %v, %v", found, err)
	}
	if standing, err := p.standing(t.Context(), found); err != nil || len(standing) != 0 {
		t.Errorf("it stands: %v, %v", standing, err)
	}
	// L1 leaves all of it, what was final too.
	f.finalize(2)
	mustFollow(t, p)
	expectIn(t, p, 2, again)
	f.cut(4)
	other := f.propose(2)
	f.finalize(2)
	mustFollow(t, p)
	expectIn(t, p, 1, first)
	expectIn(t, p, 2, other)
	expectIn(t, p, 3, other)
}

// A proposal may have blocks that proposals after its removal have with others: the
// page says nothing of those.
func TestProposalRemovedPage(t *testing.T) {
	f, p := newFakeProposals(t)
	gone := f.propose(3)
	f.remove(1)
	f.propose(1)
	f.propose(2)
	mustFollow(t, p)
	page := (&Server{pending: p}).proposalPage(p.now(), gone, false)
	if !page.Removed || len(page.Blocks) != 3 || page.Proven != 0 || page.State != optimistic.Unproposed || page.Blocks[2].Check != unknown {
		t.Errorf("%+v", page)
	}
	if b := p.blockProposal(settlementIn(gone, 3)); b.Proven || b.Challenge != nil || b.ID != gone.ID {
		t.Errorf("block %+v", b)
	}
}

// Another block than that of a proposal has no label by its number.
func TestProposalsLabels(t *testing.T) {
	f, p := newFakeProposals(t)
	f.propose(1)
	f.propose(1)
	f.finalize(1)
	mustFollow(t, p)
	p.setFinalized(1)
	s := &Server{settled: p, pending: p, watcher: new(watcher)}
	found, err := p.blocks(t.Context(), []uint64{1, 2})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		number uint64
		at     *settlement
		want   string
	}{{0, nil, finalized}, {1, found[1], finalized}, {2, found[2], safe}, {1, nil, ""}, {2, nil, latest}, {3, nil, latest}} {
		if label := s.labelOf(test.number, test.at); label != test.want {
			t.Errorf("block %d, known %t: %q, want %q", test.number, test.at != nil, label, test.want)
		}
	}
}

// What a proposal claims of a block is bound by its id, however late the index began.
func TestProposalsClaims(t *testing.T) {
	f, p := newFakeProposals(t)
	all := []*optimistic.Proposed{f.propose(2), f.propose(1)}
	for range firstLoad {
		all = append(all, f.propose(1))
	}
	f.finalize(len(all) - 1)
	mustFollow(t, p)
	parent := f.genesis
	for _, proposal := range all {
		claims, err := proposal.Claims(parent)
		if err != nil {
			t.Fatal(err)
		}
		for i, want := range claims {
			if claim, err := p.claim(t.Context(), settlementIn(proposal, proposal.First()+uint64(i))); err != nil || claim != want {
				t.Fatalf("block %d: %+v, %v", want.Number, claim, err)
			}
		}
		parent = proposal.Proposal
	}
	forged := *all[0]
	forged.Blocks = slices.Clone(forged.Blocks)
	forged.Blocks[0].StateRoot[0]++ // the id does not have it, the root of the claims does
	if _, err := p.claim(t.Context(), settlementIn(&forged, 2)); err == nil {
		t.Error("a forged event has claims")
	}
}

// What is remembered of final proposals has a bound, if their events have the data.
func TestProposalsWithData(t *testing.T) {
	var list []*optimistic.Proposed
	for i := range maxFinal + 5 {
		list = append(list, &optimistic.Proposed{Proposal: bindings.Proposal{Position: uint64(i)}})
	}
	if got := newestFinal(list); len(got) != maxFinal || got[0].Position != 5 {
		t.Errorf("%d from %d on", len(got), got[0].Position)
	}
	for _, p := range list {
		p.Reference = make([]byte, maxLoadedData)
	}
	if got := newestFinal(list); len(got) != maxFinalData/maxLoadedData || got[len(got)-1] != list[len(list)-1] {
		t.Errorf("%d", len(got))
	}
}

// An index that begins late looks up what is final already, and a part of it if that
// is a lot. The rest is looked up when it is asked for.
func TestProposalsLate(t *testing.T) {
	f, p := newFakeProposals(t)
	var all []*optimistic.Proposed
	for range firstLoad + 10 {
		all = append(all, f.propose(1))
	}
	f.finalize(firstLoad + 9)
	mustFollow(t, p)
	for number, want := range map[uint64]*optimistic.Proposed{10: all[9], firstLoad + 9: all[firstLoad+8], firstLoad + 10: all[firstLoad+9], 9: all[8], 1: all[0], firstLoad + 11: nil} {
		expectIn(t, p, number, want)
	}
	old, err := p.load(t.Context(), p.now(), 5, 3)
	if err != nil || len(old) != 3 || old[0].Position != 3 || old[2].ID != all[4].ID {
		t.Errorf("old ones: %v, %v", old, err)
	}
	within, err := p.within(t.Context(), 2, 3)
	if err != nil || len(within) != 2 || within[0].Number != 2 {
		t.Errorf("in old blocks of L1: %+v, %v", within, err)
	}
	if at := p.anchored(1); at != nil {
		t.Errorf("the first block that knows an old block is not known: %+v", at)
	}
	claim, err := p.claim(t.Context(), settlementIn(all[20], 21))
	if err != nil || claim.ParentHash != all[19].BlockHash || claim.PreStateRoot != all[19].StateRoot || claim.AnchorHash != all[20].AnchorHashes[0] {
		t.Errorf("claim %+v", claim)
	}
}
