package message

import (
	"math/big"
	"strings"
	"testing"

	"nrollup/contracts/bindings"
	"nrollup/optimistic"
)

// pending is a proposal at a position, with blocks up to a number, made at a time.
func pending(position, first, number, at, proven uint64, deadline uint64) *optimistic.Pending {
	p := &optimistic.Pending{
		Proposed:   &optimistic.Proposed{Proposal: bindings.Proposal{Position: position, Count: number - first + 1, Number: number, ProposedAt: at}},
		Proven:     new(big.Int).SetUint64(proven),
		Challenges: map[uint64]optimistic.Challenge{},
	}
	if deadline > 0 {
		p.Challenges[first] = optimistic.Challenge{Deadline: deadline}
	}
	return p
}

// What a withdrawal waits for is said in words, with the times of L1.
func TestWaitsFor(t *testing.T) {
	const noon = 1_800_014_400 // 12:00 UTC
	for name, test := range map[string]struct {
		number  uint64
		pending []*optimistic.Pending
		want    string
	}{
		"not proposed":        {9, []*optimistic.Pending{pending(1, 1, 4, noon, 0, 0)}, "for a proposal of block 9 of the rollup: those on L1 go up to block 4"},
		"final meanwhile":     {0, nil, "for another look: block 0 of the rollup became final meanwhile"},
		"nothing is proposed": {9, nil, "for a proposal of block 9 of the rollup: those on L1 go up to block 0"},
		"window": {4, []*optimistic.Pending{pending(1, 1, 4, noon, 0, 0)},
			"for proposal 1, which has block 4 of the rollup: it can be challenged until 12:01:40 UTC, and is final then if nobody does"},
		"the one below is later": {5, []*optimistic.Pending{pending(1, 1, 4, noon, 0, 0), pending(2, 5, 5, noon-50, 0, 0)},
			"for proposal 2, which has block 5 of the rollup, and for those below it: it is final at 12:01:41 UTC at the earliest"},
		"challenged": {5, []*optimistic.Pending{pending(1, 1, 4, noon, 0, noon+150), pending(2, 5, 5, noon, 0, 0)},
			"has to be proven until 12:02:30 UTC, else the block must be proposed again; it is final no earlier than 12:01:41 UTC"},
		"last second to answer": {4, []*optimistic.Pending{pending(1, 1, 4, noon, 0, noon+11)}, "final no earlier than 12:01:41 UTC"},
		"not answered": {5, []*optimistic.Pending{pending(1, 1, 4, noon, 0, noon+10), pending(2, 5, 5, noon, 0, noon+150)},
			"for anyone to remove proposal 2, which has block 5 of the rollup: it, or one below it, was challenged and not proven in time, so the block must be proposed again"},
		"not answered above": {4, []*optimistic.Pending{pending(1, 1, 4, noon, 0, noon+150), pending(2, 5, 5, noon, 0, noon+10)}, "final no earlier than 12:01:41 UTC"},
		"proven":             {4, []*optimistic.Pending{pending(1, 1, 4, noon, 15, 0)}, "for anyone to finalize proposal 1, which has block 4 of the rollup: all of it is proven"},
		"window over":        {4, []*optimistic.Pending{pending(1, 1, 4, noon-100, 0, 0)}, "for anyone to finalize proposal 1, which has block 4 of the rollup: it can be challenged no more"},
	} {
		v := &optimistic.View{Time: noon + 10, Params: &optimistic.Params{Window: 100}, Pending: test.pending}
		if have := waitsFor(v.Clock(test.number), test.number, v); !strings.HasSuffix(have, test.want) {
			t.Errorf("%s: have %q, want %q", name, have, test.want)
		}
	}
}

// A time on another day has its day.
func TestMoment(t *testing.T) {
	const noon = 1_800_014_400
	for at, want := range map[uint64]string{noon + 3: "12:00:03 UTC", noon - 3: "11:59:57 UTC", noon + 7*24*3600: "Jan 22 12:00 UTC"} {
		if have := moment(at, noon); have != want {
			t.Errorf("have %q, want %q", have, want)
		}
	}
}
