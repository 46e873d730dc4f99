package proposer

import (
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/contracts/bindings"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// model is a chain with a block a second, from time 1001 on, in which a block of L1 is
// as claimed unless it is false.
type model struct {
	head   uint64
	false_ map[uint64]bool
}

func (m model) Head() rollup.BlockRef { return rollup.BlockRef{Number: m.head, Hash: hashOf(m.head)} }

func (m model) Timestamp(number uint64) (uint64, bool) { return 1000 + number, number <= m.head }

func (m model) Has(b rollup.BlockRef) bool { return b.Number <= m.head && b.Hash == hashOf(b.Number) }

func (m model) Holds(_ *optimistic.Pending, number uint64) bool {
	return number <= m.head && !m.false_[number]
}

func hashOf(number uint64) common.Hash { return common.Hash{1, byte(number)} }

var self, other = common.Address{1}, common.Address{2}

// situation is a view with proposals of 4 blocks each, which were made 10 seconds after
// one another from time 1010 on, at a given time.
func situation(time uint64, proposers ...common.Address) *optimistic.View {
	v := &optimistic.View{Time: time, Params: &optimistic.Params{Window: 100, Response: 80, MaxBlocks: 4}}
	v.Head.BlockHash = hashOf(0)
	v.Last = bindings.Proposal{BlockHash: hashOf(0)}
	for i, proposer := range proposers {
		number := uint64(4 * (i + 1))
		v.Pending = append(v.Pending, &optimistic.Pending{
			Proposed: &optimistic.Proposed{Proposal: bindings.Proposal{
				Position: uint64(i + 1), Proposer: proposer, ProposedAt: uint64(1010 + 10*i), Count: 4, Number: number, BlockHash: hashOf(number),
			}},
			Proven:     new(big.Int),
			Challenges: map[uint64]optimistic.Challenge{},
		})
	}
	return v
}

// describe returns actions as text.
func describe(actions []Action) string {
	var list []string
	for _, a := range actions {
		switch a.Kind {
		case Defend:
			list = append(list, fmt.Sprintf("defend %d", a.Number))
		case Remove:
			list = append(list, fmt.Sprintf("remove %d", a.Number))
		case Finalize:
			list = append(list, fmt.Sprintf("finalize %d", len(a.Proposals)))
		case Propose:
			list = append(list, fmt.Sprintf("propose %d-%d", a.Number, a.Last))
		}
	}
	return strings.Join(list, ", ")
}

func TestDecide(t *testing.T) {
	policy := Policy{Account: self, SlotTime: 4, Interval: 20}
	challenged := func(v *optimistic.View, number, deadline uint64) *optimistic.View {
		v.Of(number).Challenges[number] = optimistic.Challenge{Challenger: other, Deadline: deadline}
		return v
	}
	proven := func(v *optimistic.View, i int, bits int64) *optimistic.View {
		v.Pending[i].Proven = big.NewInt(bits)
		return v
	}
	for _, test := range []struct {
		name    string
		view    *optimistic.View
		chain   model
		overdue bool
		want    string
		blocked string
	}{
		{name: "nothing", view: situation(1010), want: ""},
		{name: "too few and too young", view: situation(1010), chain: model{head: 3}, want: ""},
		{name: "old enough in the next block", view: situation(1017), chain: model{head: 3}, want: "propose 1-3"},
		{name: "not old enough", view: situation(1016), chain: model{head: 3}, want: ""},
		{name: "full", view: situation(1005), chain: model{head: 4}, want: "propose 1-4"},
		{name: "more than one has", view: situation(1010), chain: model{head: 9}, want: "propose 1-4"},
		{name: "forced", view: situation(1005), chain: model{head: 1}, overdue: true, want: "propose 1-1"},
		{name: "on the newest", view: situation(1031, self, other), chain: model{head: 12}, want: "propose 9-12"},
		{name: "behind L1", view: situation(1031, self, other), chain: model{head: 6}, want: "", blocked: "block 7"},
		{name: "false tip", view: situation(1031, self, other), chain: model{head: 12, false_: map[uint64]bool{6: true}}, want: "", blocked: "block 6"},
		{name: "own tip of another chain", view: situation(1031, other, self), chain: model{head: 12, false_: map[uint64]bool{8: true}}, want: "", blocked: "block 8"},
		{name: "own blocks are not read again", view: situation(1031, other, self), chain: model{head: 12, false_: map[uint64]bool{6: true}}, want: "propose 9-12"},
		{name: "challenge of a false block", view: challenged(situation(1031, self, other), 6, 1090), chain: model{head: 8, false_: map[uint64]bool{6: true}}, want: "", blocked: "block 6"},
		{name: "own", view: challenged(situation(1012, self), 2, 1090), chain: model{head: 4}, want: "defend 2"},
		{name: "own, at the last moment", view: challenged(situation(1089, self), 2, 1090), chain: model{head: 4}, want: "defend 2"},
		{name: "own, too late", view: challenged(situation(1090, self), 2, 1090), chain: model{head: 4}, want: "", blocked: "block 2"},
		{name: "own, above what falls", view: challenged(challenged(situation(1091, self, self), 2, 1090), 6, 1150), chain: model{head: 8}, want: "", blocked: "block 2"},
		{name: "own, below what falls", view: challenged(challenged(situation(1091, self, self), 2, 1150), 6, 1090), chain: model{head: 8}, want: "defend 2", blocked: "block 6"},
		{name: "nobody removes it", view: challenged(situation(1102, self), 2, 1090), chain: model{head: 12}, want: "remove 2", blocked: "block 2"},
		{name: "somebody may remove it", view: challenged(situation(1101, self), 2, 1090), chain: model{head: 12}, want: "", blocked: "block 2"},
		{name: "nobody removes what is false", view: challenged(situation(1102, other), 2, 1090), chain: model{head: 12, false_: map[uint64]bool{2: true}}, want: "remove 2", blocked: "block 2"},
		{name: "another's, in its half", view: challenged(situation(1046, other), 2, 1090), chain: model{head: 4}, want: ""},
		{name: "another's, where L1 may be reorganised", view: challenged(situation(1058, other), 2, 1090), chain: model{head: 4}, want: ""},
		{name: "another's, in the other half", view: challenged(situation(1059, other), 2, 1090), chain: model{head: 4}, want: "defend 2"},
		{name: "the most urgent first", view: challenged(challenged(situation(1031, self, self), 2, 1090), 7, 1080), chain: model{head: 8}, want: "defend 7, defend 2"},
		{name: "before all else", view: challenged(situation(1111, self, self), 7, 1140), chain: model{head: 12}, want: "defend 7, propose 9-12, finalize 1"},
		{name: "window open in the next block", view: situation(1106, self), chain: model{head: 4}, want: ""},
		{name: "window over", view: situation(1107, self), chain: model{head: 4}, want: "finalize 1"},
		{name: "both over", view: situation(1117, self, other), chain: model{head: 8}, want: "finalize 2"},
		{name: "disputed", view: challenged(situation(1117, self, other), 2, 1120), chain: model{head: 8}, want: "defend 2"},
		{name: "proven", view: proven(situation(1012, self), 0, 15), chain: model{head: 4}, want: "finalize 1"},
		{name: "three of four proven", view: proven(situation(1012, self), 0, 7), chain: model{head: 4}, want: ""},
		{name: "proven on what is not", view: proven(situation(1022, self, self), 1, 15), chain: model{head: 8}, want: ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			policy.Overdue = test.overdue
			actions, blocked := Decide(test.view, test.chain, policy)
			if got := describe(actions); got != test.want {
				t.Errorf("have %q, want %q", got, test.want)
			}
			switch {
			case test.blocked == "" && blocked != nil:
				t.Errorf("blocked by %v", blocked)
			case test.blocked != "" && (blocked == nil || !strings.Contains(blocked.Error(), test.blocked)):
				t.Errorf("blocked by %v, want %q", blocked, test.blocked)
			}
		})
	}
}

// Many defences leave room for what else is to be done, as long as there is any.
func TestShare(t *testing.T) {
	list := func(defences int, others ...Kind) (actions []Action) {
		for i := range defences {
			actions = append(actions, Action{Kind: Defend, Number: uint64(i)})
		}
		for _, kind := range others {
			actions = append(actions, Action{Kind: kind, Proposals: make([]*optimistic.Pending, 1)})
		}
		return actions
	}
	for _, test := range []struct {
		actions []Action
		want    string
	}{
		{nil, ""},
		{list(2), "defend 0, defend 1"},
		{list(5), "defend 0, defend 1, defend 2, defend 3"},
		{list(1, Propose, Finalize), "defend 0, propose 0-0, finalize 1"},
		{list(5, Propose, Finalize), "defend 0, defend 1, propose 0-0, finalize 1"},
		{list(5, Finalize), "defend 0, defend 1, defend 2, finalize 1"},
		{list(0, Propose, Finalize), "propose 0-0, finalize 1"},
	} {
		if got := describe(Share(test.actions, 4)); got != test.want {
			t.Errorf("have %q, want %q", got, test.want)
		}
	}
	if got := len(Share(list(5, Remove, Propose, Finalize), 1)); got != 4 {
		t.Errorf("%d actions, want a defence and the others", got)
	}
}

// At most so many proposals become final at once.
func TestDecideFinalizesSome(t *testing.T) {
	v := situation(5000, make([]common.Address, maxFinalize+5)...)
	actions, _ := Decide(v, model{head: 4 * (maxFinalize + 5)}, Policy{Account: self, SlotTime: 4})
	if got, want := describe(actions), fmt.Sprintf("finalize %d", maxFinalize); got != want {
		t.Errorf("have %q, want %q", got, want)
	}
}
