package optimistic

import "github.com/ethereum/go-ethereum/common"

// State says how far a block is on its way to become final.
type State string

// The states of a block.
const (
	Unproposed State = ""           // no proposal on L1 has it: not yet, or not any more
	Waiting    State = "proposed"   // it can be challenged, or a proposal below can be
	Challenged State = "challenged" // somebody has challenged a block of its proposal, or below it
	Proven     State = "proven"     // all blocks up to the end of its proposal are proven
	Ready      State = "ready"      // it is final as soon as somebody asks for it
	Final      State = "final"
)

// Clock says when a block becomes final. Times are those of L1, in seconds since
// 1970; what is not known, or not so, is 0.
type Clock struct {
	State      State       `json:"state"`
	Position   uint64      `json:"position,omitempty"` // of its proposal
	ID         common.Hash `json:"id,omitzero"`        // of its proposal
	ProposedAt uint64      `json:"proposedAt,omitempty"`

	// WindowEnds is the last time at which blocks of its proposal can be challenged.
	WindowEnds uint64 `json:"windowEnds,omitempty"`

	// Deadline is the last time at which all challenges of its proposal and of those
	// below have to be answered. If one is not, the block is not in a proposal any more.
	Deadline uint64 `json:"deadline,omitempty"`

	// FinalAt is the first time at which it can become final if nobody challenges or
	// proves anything from now on, and what is challenged is answered in time.
	FinalAt uint64 `json:"finalAt,omitempty"`
}

// Clock returns the clock of a block. A final block has no times.
func (v *View) Clock(number uint64) Clock {
	if number <= v.Head.Number {
		return Clock{State: Final}
	}
	p := v.Of(number)
	if p == nil {
		return Clock{State: Unproposed}
	}
	c := Clock{State: Proven, Position: p.Position, ID: p.ID, ProposedAt: p.ProposedAt, WindowEnds: v.WindowEnds(p)}
	for _, below := range v.Pending {
		if !below.AllProven() {
			c.State = Waiting
			c.FinalAt = max(c.FinalAt, v.WindowEnds(below)+1)
		}
		for _, challenge := range below.Challenges {
			c.Deadline = max(c.Deadline, challenge.Deadline)
		}
		if below.Position == p.Position {
			break
		}
	}
	c.FinalAt = max(c.FinalAt, v.Time+1)
	switch {
	case c.Deadline > 0:
		c.State = Challenged
	case c.State == Waiting && c.FinalAt <= v.Time+1:
		c.State = Ready
	}
	return c
}
