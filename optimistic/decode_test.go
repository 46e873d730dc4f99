package optimistic

import (
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/contracts/bindings"
)

// someProposal returns a proposal on the genesis, with the claims of its blocks.
func someProposal(count int) (*Proposed, bindings.Proposal) {
	parent := Genesis(common.Hash{0xaa}, common.Hash{0xbb})
	parent.Number = 6
	p := &Proposed{Kind: 0, Reference: []byte{1, 2, 3}, BlobHashes: []common.Hash{}}
	claims := someClaims(count)
	for i, c := range claims {
		p.Blocks = append(p.Blocks, bindings.ProposedBlock{BlockHash: c.BlockHash, StateRoot: c.StateRoot, Anchor: uint64(i / 2)})
		p.AnchorHashes = append(p.AnchorHashes, c.AnchorHash)
	}
	last := p.Blocks[count-1]
	p.Proposal = bindings.Proposal{
		Parent: ID(parent), Position: 1, Proposer: common.Address{3}, ProposedAt: 1000, Count: uint64(count), Number: 6 + uint64(count),
		BlockHash: last.BlockHash, StateRoot: last.StateRoot, Anchor: last.Anchor, Claims: Root(claims),
		Data: DataHash(p.Kind, p.Reference, nil),
	}
	p.ID = ID(p.Proposal)
	return p, parent
}

// logOf returns the event of a proposal, as geth's codec encodes it.
func logOf(t testing.TB, p *Proposed) *types.Log {
	t.Helper()
	plain := func(list []common.Hash) [][32]byte {
		converted := make([][32]byte, len(list))
		for i, hash := range list {
			converted[i] = hash
		}
		return converted
	}
	event := contract.GetABI().Events["Proposed"]
	data, err := event.Inputs.NonIndexed().Pack(p.Proposal, p.Blocks, plain(p.AnchorHashes), p.Kind, p.Reference, plain(p.BlobHashes))
	if err != nil {
		t.Fatal(err)
	}
	return &types.Log{
		Topics:      []common.Hash{event.ID, common.BigToHash(new(big.Int).SetUint64(p.Position)), p.ID},
		Data:        data,
		BlockNumber: 17, BlockHash: common.Hash{17}, TxHash: common.Hash{18},
	}
}

func TestDecodeProposed(t *testing.T) {
	for _, count := range []int{1, 2, 7, MaxBlocks} {
		want, parent := someProposal(count)
		p, err := DecodeProposed(logOf(t, want))
		if err != nil {
			t.Fatal(err)
		}
		if p.ID != want.ID || p.Proposal != want.Proposal || string(p.Reference) != string(want.Reference) || p.L1.Number != 17 || p.Tx != (common.Hash{18}) {
			t.Errorf("have %+v, want %+v", p, want)
		}
		claims, err := p.Claims(parent)
		if err != nil {
			t.Fatal(err)
		}
		for i, c := range someClaims(count) {
			if claims[i] != c {
				t.Errorf("claim %d is %+v, want %+v", i, claims[i], c)
			}
		}
		if p.First() != 7 || !p.Has(7) || p.Has(6) || p.Has(7+uint64(count)) {
			t.Errorf("the first block is %d", p.First())
		}
	}
}

// Each lie about a proposal is found, where the hash of the record does not cover it too.
func TestDecodeProposedRefused(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*Proposed)
		rehash bool
		want   string
	}{
		"record":        {func(p *Proposed) { p.StateRoot[0]++ }, false, "the id is not"},
		"id":            {func(p *Proposed) { p.ID[0]++ }, false, "the id is not"},
		"reference":     {func(p *Proposed) { p.Reference = []byte{9} }, true, "does not hash"},
		"kind":          {func(p *Proposed) { p.Kind = 2 }, true, "does not hash"},
		"blobs":         {func(p *Proposed) { p.BlobHashes = []common.Hash{{1}} }, true, "does not hash"},
		"last block":    {func(p *Proposed) { p.Blocks[2].BlockHash[0]++ }, true, "the last block"},
		"last root":     {func(p *Proposed) { p.Blocks[2].StateRoot[0]++ }, true, "the last block"},
		"last anchor":   {func(p *Proposed) { p.Proposal.Anchor++ }, true, "the last block"},
		"fewer blocks":  {func(p *Proposed) { p.Blocks = p.Blocks[1:] }, true, "blocks"},
		"no blocks":     {func(p *Proposed) { p.Blocks, p.AnchorHashes, p.Proposal.Count = nil, nil, 0 }, true, "blocks"},
		"count":         {func(p *Proposed) { p.Proposal.Count = 4 }, true, "blocks"},
		"huge count":    {func(p *Proposed) { p.Proposal.Count = 1 << 63 }, true, "blocks"},
		"number":        {func(p *Proposed) { p.Proposal.Number = 2 }, true, "blocks"},
		"fewer anchors": {func(p *Proposed) { p.AnchorHashes = p.AnchorHashes[1:] }, true, "hashes of anchors"},
		"older anchor":  {func(p *Proposed) { p.Blocks[0].Anchor = 9 }, true, "older"},
		"genesis":       {func(p *Proposed) { p.Proposal.Position = 0 }, true, "position 0"},
	} {
		p, _ := someProposal(3)
		test.change(p)
		if test.rehash {
			p.ID = ID(p.Proposal)
		}
		if _, err := DecodeProposed(logOf(t, p)); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: have %v, want %q", name, err, test.want)
		}
	}
	p, _ := someProposal(3)
	l := logOf(t, p)
	l.Topics[1] = common.Hash{31: 5}
	if _, err := DecodeProposed(l); err == nil {
		t.Error("another position in the topics is taken")
	}
	l.Topics = l.Topics[:1]
	if _, err := DecodeProposed(l); err == nil {
		t.Error("missing topics are taken")
	}
}

// Claims are refused if they are not those of the record, or not on the parent.
func TestClaimsRefused(t *testing.T) {
	p, parent := someProposal(3)
	other := parent
	other.BlockHash[0]++
	if _, err := p.Claims(other); err == nil {
		t.Error("another parent is taken")
	}
	p.Blocks[0].StateRoot[0]++ // of a block that is not the last one
	if _, err := p.Claims(parent); err == nil || !strings.Contains(err.Error(), "root") {
		t.Errorf("have %v, want that the root is another one", err)
	}
	p, parent = someProposal(3)
	p.Proposal.Number++
	if _, err := p.Claims(parent); err == nil {
		t.Error("numbers that do not follow the parent's are taken")
	}
}

// Whatever an event is, decoding ends, and what it gives is bound by its id.
func FuzzDecodeProposed(f *testing.F) {
	for _, count := range []int{1, 3} {
		p, _ := someProposal(count)
		l := logOf(f, p)
		f.Add(l.Topics[1][:], l.Topics[2][:], l.Data)
	}
	f.Fuzz(func(t *testing.T, position, id, data []byte) {
		l := &types.Log{Topics: []common.Hash{proposedTopic, common.BytesToHash(position), common.BytesToHash(id)}, Data: data}
		p, err := DecodeProposed(l)
		if err != nil {
			return
		}
		if p.ID != common.BytesToHash(id) || ID(p.Proposal) != p.ID || len(p.Blocks) > MaxBlocks || uint64(len(p.Blocks)) != p.Count {
			t.Errorf("decoded %+v", p)
		}
		_, _ = p.Claims(Genesis(common.Hash{}, common.Hash{}))
	})
}
