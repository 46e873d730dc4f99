package optimistic

import (
	"math/big"
	"testing"

	"nrollup/contracts/bindings"
)

// pendingOf returns a pending proposal of 4 blocks at a position from 1 on.
func pendingOf(position, proposedAt uint64, proven int64, deadlines ...uint64) *Pending {
	p := &Pending{
		Proposed:   &Proposed{Proposal: bindings.Proposal{Position: position, ProposedAt: proposedAt, Count: 4, Number: 10 + 4*position}},
		Proven:     big.NewInt(proven),
		Challenges: make(map[uint64]Challenge),
	}
	for i, deadline := range deadlines {
		p.Challenges[p.First()+uint64(i)] = Challenge{Deadline: deadline}
	}
	return p
}

func TestClock(t *testing.T) {
	view := func(time uint64, pending ...*Pending) *View {
		return &View{Time: time, Params: &Params{Window: 100, Response: 50}, Head: bindings.Head{Number: 10}, Pending: pending}
	}
	for _, test := range []struct {
		name                string
		view                *View
		number              uint64
		state               State
		windowEnds          uint64
		deadline, finalTime uint64
	}{
		{"final", view(5), 10, Final, 0, 0, 0},
		{"in no proposal", view(5), 11, Unproposed, 0, 0, 0},
		{"waiting", view(1050, pendingOf(1, 1000, 0)), 14, Waiting, 1100, 0, 1101},
		{"last second of the window", view(1099, pendingOf(1, 1000, 0)), 11, Waiting, 1100, 0, 1101},
		{"ready", view(1100, pendingOf(1, 1000, 0)), 11, Ready, 1100, 0, 1101},
		{"long ready", view(1200, pendingOf(1, 1000, 0)), 11, Ready, 1100, 0, 1201},
		{"proven", view(1050, pendingOf(1, 1000, 15)), 11, Proven, 1100, 0, 1051},
		{"proven in part", view(1050, pendingOf(1, 1000, 7)), 11, Waiting, 1100, 0, 1101},
		{"proven on what is not", view(1050, pendingOf(1, 1000, 0), pendingOf(2, 1020, 15)), 15, Waiting, 1120, 0, 1101},
		{"challenged", view(1050, pendingOf(1, 1000, 0, 1080, 1090)), 14, Challenged, 1100, 1090, 1101},
		{"challenged after the window", view(1120, pendingOf(1, 1000, 0, 1140)), 14, Challenged, 1100, 1140, 1121},
		{"challenged below", view(1050, pendingOf(1, 1000, 0, 1080), pendingOf(2, 1020, 0)), 15, Challenged, 1120, 1080, 1121},
		{"challenged above", view(1050, pendingOf(1, 1000, 0), pendingOf(2, 1020, 0, 1080)), 14, Waiting, 1100, 0, 1101},
	} {
		c := test.view.Clock(test.number)
		if c.State != test.state || c.WindowEnds != test.windowEnds || c.Deadline != test.deadline || c.FinalAt != test.finalTime {
			t.Errorf("%s: have %+v", test.name, c)
		}
	}
}
