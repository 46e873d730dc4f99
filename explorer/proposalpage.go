package explorer

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"nrollup/da"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// proposalsState is how far the proposals of an optimistic rollup are.
type proposalsState struct {
	Pending    int             `json:"pending"`    // proposals
	Challenged int             `json:"challenged"` // blocks with an open challenge
	Tip        rollup.BlockRef `json:"tip"`        // the last proposed block
	ProposedAt uint64          `json:"proposedAt"` // L1 time of the newest pending proposal; 0 if there is none
	FinalAt    uint64          `json:"finalAt"`    // L1 time at which the oldest pending one can be final, at the earliest; 0 if there is none
}

func newProposalsState(v *optimistic.View) *proposalsState {
	if v == nil {
		return nil
	}
	tip := v.Tip()
	s := &proposalsState{Pending: len(v.Pending), Tip: rollup.BlockRef{Number: tip.Number, Hash: tip.BlockHash}}
	for _, p := range v.Pending {
		s.Challenged += len(p.Challenges)
		s.ProposedAt = p.ProposedAt
	}
	if len(v.Pending) > 0 {
		s.FinalAt = v.Clock(v.Pending[0].Number).FinalAt
	}
	return s
}

// proposalSummary is a proposal in a list.
type proposalSummary struct {
	optimistic.Clock                 // of its last block
	Proposer         common.Address  `json:"proposer"`
	First            uint64          `json:"first"`  // block of the rollup
	Number           uint64          `json:"number"` // the last one
	ProposedAt       uint64          `json:"proposedAt"`
	Proven           int             `json:"proven"` // blocks
	Open             int             `json:"open"`   // challenges
	L1               rollup.BlockRef `json:"l1"`
	Tx               common.Hash     `json:"tx"`
	Data             string          `json:"data"` // where that is: external, calldata or blobs
}

// proposalList is a part of the list of proposals, the newest first.
type proposalList struct {
	Now       uint64             `json:"now"` // L1 time
	Proposals []*proposalSummary `json:"proposals"`
	Next      *uint64            `json:"next"` // before this position, the list goes on; null at its end
}

// proposalPage is a proposal with its blocks.
type proposalPage struct {
	proposalSummary
	Now        uint64           `json:"now"`
	Parent     common.Hash      `json:"parent"`
	Removed    bool             `json:"removed"` // or L1 has left it
	Reference  hexutil.Bytes    `json:"reference"`
	DataSize   int              `json:"dataSize"` // bytes of the reference
	BlobHashes []common.Hash    `json:"blobHashes"`
	Blocks     []*proposedBlock `json:"blocks"`
}

type proposedBlock struct {
	rollup.BlockRef
	StateRoot common.Hash    `json:"stateRoot"`
	Anchor    uint64         `json:"anchor"`
	Proven    bool           `json:"proven"`
	Challenge *openChallenge `json:"challenge"` // null if none is open
	Check     string         `json:"check"`     // verdict of the check here
}

type openChallenge struct {
	Challenger common.Address `json:"challenger"`
	Deadline   uint64         `json:"deadline"` // the last L1 time at which the block can be proven
}

// blockProposal is what the page of a block says of its proposal.
type blockProposal struct {
	optimistic.Clock
	Proven    bool           `json:"proven"`
	Challenge *openChallenge `json:"challenge"`
}

var dataNames = map[uint8]string{da.External: "external", da.Calldata: "calldata", da.Blobs: "blobs"}

// clock returns the clock of a block.
func (p *proposals) clock(number uint64) optimistic.Clock {
	if v := p.now(); v != nil {
		return v.Clock(number)
	}
	return optimistic.Clock{}
}

// blockProposal says how far a proposed block is.
func (p *proposals) blockProposal(at *settlement) *blockProposal {
	b := &blockProposal{Clock: p.clock(at.Number)}
	b.Position, b.ID, b.ProposedAt = at.proposal.Position, at.proposal.ID, at.proposal.ProposedAt
	if v := p.now(); v != nil {
		b.Proven, b.Challenge = disputeOf(pendingOf(v, at.proposal), at.Number)
	}
	return b
}

// pendingOf returns what is noted of a proposal, nil if it is not pending. Another one
// may have the same blocks: an older one was removed.
func pendingOf(v *optimistic.View, p *optimistic.Proposed) *optimistic.Pending {
	if pending := v.Of(p.Number); pending != nil && pending.ID == p.ID {
		return pending
	}
	return nil
}

// disputeOf returns whether a block of a pending proposal is proven, and the challenge
// of it that is open.
func disputeOf(pending *optimistic.Pending, number uint64) (proven bool, open *openChallenge) {
	if pending == nil {
		return false, nil
	}
	if c, ok := pending.Challenges[number]; ok {
		open = &openChallenge{c.Challenger, c.Deadline}
	}
	return pending.IsProven(number), open
}

func summaryOf(v *optimistic.View, p *optimistic.Proposed) proposalSummary {
	s := proposalSummary{
		Clock: v.Clock(p.Number), Proposer: p.Proposer, First: p.First(), Number: p.Number, ProposedAt: p.ProposedAt,
		L1: p.L1, Tx: p.Tx, Data: dataNames[p.Kind],
	}
	s.Position, s.ID = p.Position, p.ID
	pending := pendingOf(v, p)
	for n := p.First(); pending != nil && n <= p.Number; n++ {
		proven, open := disputeOf(pending, n)
		if proven {
			s.Proven++
		}
		if open != nil {
			s.Open++
		}
	}
	return s
}

func (s *Server) proposalPage(v *optimistic.View, p *optimistic.Proposed, standing bool) *proposalPage {
	page := &proposalPage{
		proposalSummary: summaryOf(v, p), Now: v.Time, Parent: p.Parent, Removed: !standing,
		Reference: p.Reference[:min(len(p.Reference), maxInput)], DataSize: len(p.Reference), BlobHashes: p.BlobHashes,
	}
	pending := pendingOf(v, p)
	if !standing {
		page.Clock = optimistic.Clock{Position: p.Position, ID: p.ID}
	}
	for i, b := range p.Blocks {
		block := &proposedBlock{BlockRef: rollup.BlockRef{Number: p.First() + uint64(i), Hash: b.BlockHash}, StateRoot: b.StateRoot, Anchor: b.Anchor, Check: unknown}
		block.Proven, block.Challenge = disputeOf(pending, block.Number)
		if standing {
			block.Check = s.verdictOf(settlementIn(p, block.Number))
		}
		page.Blocks = append(page.Blocks, block)
	}
	return page
}

// verdictOf returns the verdict on a block as far as it is known.
func (s *Server) verdictOf(at *settlement) string {
	if r := s.checker.known(at); r != nil {
		return r.Check.Verdict
	}
	return pending
}
