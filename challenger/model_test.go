package challenger

import (
	"math/big"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/optimistic"
)

// model is the contract's rules on what is true and what is not, with others who do
// what they like. All else is that of a situation.
type model struct {
	*testing.T
	*situation
	rand   *rand.Rand
	truth  map[common.Hash][]bool // of the blocks of a proposal
	budget int64                  // in challenges
	worst  int64                  // most challenges of ours that were open at a time
	caught int                    // false proposals that fell
}

// Whatever others do, the policy stays within its budget; and no false block that it
// knows gets past its window, one transaction at a time, with the least budget that
// there can be: what is known to be false comes before all else, and a false proposal
// takes all that is above it along.
func TestPolicyRandom(t *testing.T) {
	seed := uint64(1)
	if text := os.Getenv("NROLLUP_SEED"); text != "" {
		var err error
		if seed, err = strconv.ParseUint(text, 10, 64); err != nil {
			t.Fatal(err)
		}
	}
	tight, caught := 0, 0
	for round := range uint64(300) {
		random := rand.New(rand.NewPCG(seed, round))
		m := &model{T: t, situation: newSituation(proposedAt), rand: random, truth: make(map[common.Hash][]bool), budget: 1 + random.Int64N(6)}
		m.policy.Budget = times(testCost, m.budget)
		for range 400 {
			m.step()
			if t.Failed() {
				t.Fatalf("seed %d, round %d", seed, round)
			}
		}
		caught += m.caught
		if m.worst == m.budget {
			tight++
		}
	}
	if tight < 30 || caught < 1000 {
		t.Errorf("the budget was used up in %d rounds only, %d proposals fell", tight, caught)
	}
}

// step is a slot: others act, then we do one thing, if L1 takes it.
func (m *model) step() {
	m.view.Time += m.policy.SlotTime
	if m.rand.IntN(6) == 0 && len(m.view.Pending) < 8 {
		m.add()
	}
	for i := 0; i < len(m.view.Pending); i++ {
		m.others(m.view.Pending[i])
	}
	m.finalize()
	plan := m.decide()
	m.check(plan)
	if len(plan.Actions) > 0 && m.rand.IntN(8) > 0 {
		m.do(&plan.Actions[0])
	}
	m.worst = max(m.worst, m.open())
}

// open counts our challenges.
func (m *model) open() int64 {
	open, _ := m.policy.open(m.view, m.findings)
	return open + int64(len(m.books.Fallen))
}

// check checks that a plan keeps within the budget, with all of its parts.
func (m *model) check(plan *Plan) {
	if want := times(testCost, m.open()); plan.AtStake.Cmp(want) != 0 {
		m.Errorf("%v is at stake, want %v", plan.AtStake, want)
	}
	total := new(big.Int).Set(plan.AtStake)
	for _, a := range plan.Actions {
		if a.Kind == Challenge {
			total.Add(total, testCost)
		}
	}
	if total.Cmp(m.policy.Budget) > 0 {
		m.Errorf("the plan takes %v, the budget is %v", total, m.policy.Budget)
	}
}

// add adds a proposal. What is published of true and false blocks may be garbled or
// missing, or take time to be checked.
func (m *model) add() {
	word, truth := "", []bool(nil)
	for range 1 + m.rand.IntN(3) {
		is := m.rand.IntN(5) > 0
		letter := map[bool]string{true: "T", false: "F"}[is]
		if m.rand.IntN(6) == 0 {
			letter = string("GM-"[m.rand.IntN(3)])
		}
		word, truth = word+letter, append(truth, is)
	}
	m.truth[m.propose(m.view.Time, word).ID] = truth
}

// others challenge and answer at random, as far as the rules allow.
func (m *model) others(q *optimistic.Pending) {
	for number := q.First(); number <= q.Number; number++ {
		i := int(number - q.First())
		c, open := q.Challenges[number]
		switch {
		case open && m.truth[q.ID][i] && m.view.Time <= c.Deadline && m.rand.IntN(20) == 0:
			delete(q.Challenges, number)
			m.proven(number)
		case open && m.view.Time > c.Deadline && m.rand.IntN(20) == 0:
			m.remove(q)
			return
		case !open && !q.IsProven(number) && m.view.Time <= m.view.WindowEnds(q) && m.rand.IntN(200) == 0:
			m.challenged(number, them, m.view.Time+testResponse)
		}
		if f := m.findings[q.ID]; f.Blocks[i] == Unseen && m.rand.IntN(10) == 0 {
			f.Blocks[i] = map[bool]Verdict{true: True, false: False}[m.truth[q.ID][i]]
		}
	}
}

// remove removes a proposal with all that is above it.
func (m *model) remove(q *optimistic.Pending) {
	m.caught++
	for i, p := range m.view.Pending {
		if p != q {
			continue
		}
		for _, fallen := range m.view.Pending[i:] {
			for number, c := range fallen.Challenges {
				if c.Challenger == us {
					m.books.Fallen = append(m.books.Fallen, Stake{ID: fallen.ID, Proposal: fallen.Proposed.Proposal, Number: number})
				}
			}
		}
		m.view.Pending = m.view.Pending[:i]
		return
	}
}

// finalize makes final what can be, which must be true as far as we knew.
func (m *model) finalize() {
	done := m.view.Finalizable(m.view.Time)
	for _, q := range done {
		for i, is := range m.truth[q.ID] {
			if v := m.findings[q.ID].verdict(i); v == False && !is {
				m.Errorf("block %d of proposal %d is false and final, at %d", q.First()+uint64(i), q.Position, m.view.Time)
			}
		}
		m.view.Last, m.view.LastID = q.Proposed.Proposal, q.ID
	}
	m.view.Pending = m.view.Pending[len(done):]
}

// do does what we decided, which the rules must allow.
func (m *model) do(a *Action) {
	q := find(m.view, a.ID)
	if a.Kind != Reclaim && q == nil {
		m.Fatalf("%v, which is not pending", a)
	}
	switch a.Kind {
	case Challenge:
		if _, open := q.Challenges[a.Number]; open || q.IsProven(a.Number) || m.view.Time >= m.view.WindowEnds(q) {
			m.Errorf("%v: too late", a)
		}
		m.challenged(a.Number, us, m.view.Time+testResponse)
	case Defend:
		c, open := q.Challenges[a.Number]
		if !open || m.view.Time >= c.Deadline || !m.truth[a.ID][a.Number-q.First()] {
			m.Errorf("%v: it cannot be", a)
		}
		delete(q.Challenges, a.Number)
		m.proven(a.Number)
	case Remove:
		if c, open := q.Challenges[a.Number]; !open || m.view.Time < c.Deadline {
			m.Errorf("%v: too early", a)
		}
		m.remove(q)
	case Reclaim:
		m.books.Fallen = m.books.Fallen[1:]
	}
}
