package challenger

import (
	"math/big"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/optimistic"
	"nrollup/rollup"
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
	caught int                    // proposals that fell
	spared int                    // challenges of ours that we answered
	sent   []Action               // and not in L1 yet
	learnt map[claimed]uint64     // when we knew what is true of a block
}

// Whatever others do, the policy stays within its budget; and no false block that it
// knows in the first half of its window gets past that, with the least budget that there can be: what is known to
// be false comes before all else, and a false proposal takes all that is above it along.
// A proposal that is known to be true does not fall because of a challenge of ours.
func TestPolicyRandom(t *testing.T) {
	seed := uint64(1)
	if text := os.Getenv("NROLLUP_SEED"); text != "" {
		var err error
		if seed, err = strconv.ParseUint(text, 10, 64); err != nil {
			t.Fatal(err)
		}
	}
	tight, caught, spared := 0, 0, 0
	for round := range uint64(300) {
		random := rand.New(rand.NewPCG(seed, round))
		m := &model{T: t, situation: newSituation(proposedAt), rand: random, truth: make(map[common.Hash][]bool), learnt: make(map[claimed]uint64), budget: 1 + random.Int64N(6)}
		m.policy.Budget = times(testCost, m.budget)
		for range 400 {
			m.step()
			if t.Failed() {
				t.Fatalf("seed %d, round %d", seed, round)
			}
		}
		caught, spared = caught+m.caught, spared+m.spared
		if m.worst == m.budget {
			tight++
		}
	}
	if tight < 30 || caught < 1000 || spared < 20 {
		t.Errorf("the budget was used up in %d rounds only, %d proposals fell, %d challenges were answered", tight, caught, spared)
	}
}

// step is a slot: others act, then some of what we have sent gets into L1, if it takes
// that.
func (m *model) step() {
	m.view.Time += m.policy.SlotTime
	if m.rand.IntN(6) == 0 && len(m.view.Pending) < 8 {
		m.add()
	}
	for i := 0; i < len(m.view.Pending); i++ {
		m.others(m.view.Pending[i])
	}
	m.finalize()
	m.books.UnderWay = m.sent
	plan := m.decide()
	m.check(plan)
	m.send(plan.Actions[:min(len(plan.Actions), 8)])
	m.worst = max(m.worst, m.open())
}

// send sends actions. Each of them gets into L1 at once, or waits; what is not wanted any
// more is forgotten at some time, or gets into L1 nevertheless.
func (m *model) send(actions []Action) {
	wanted := make(map[key]bool, len(actions))
	for i := range actions {
		wanted[actions[i].key()] = true
	}
	loose := slices.DeleteFunc(slices.Clone(m.sent), func(a Action) bool { return wanted[a.key()] })
	m.sent = nil
	for i, a := range append(actions, loose...) {
		switch isNew := i < len(actions); {
		case m.rand.IntN(4) == 0 && !a.Urgent:
			m.sent = append(m.sent, a)
		case isNew || m.rand.IntN(3) == 0:
			if done := m.do(&a); i == 0 && isNew && !done {
				m.Errorf("%v: L1 refuses it", &a)
			}
		}
	}
}

// open counts our challenges.
func (m *model) open() int64 {
	open, _ := m.policy.open(m.view, m.findings)
	return open + int64(len(m.books.Fallen))
}

// check checks that a plan keeps within the budget, with all of its parts and with all
// that is under way: then it does with any of them.
func (m *model) check(plan *Plan) {
	if want := times(testCost, m.open()); plan.AtStake.Cmp(want) != 0 {
		m.Errorf("%v is at stake, want %v", plan.AtStake, want)
	}
	total, seen := new(big.Int).Set(plan.AtStake), make(map[key]bool)
	for _, a := range append(slices.Clone(m.sent), plan.Actions...) {
		if seen[a.key()] {
			continue
		}
		seen[a.key()] = true
		total.Add(total, m.price(&a))
	}
	if total.Cmp(m.policy.Budget) > 0 {
		m.Errorf("the plan takes %v, the budget is %v", total, m.policy.Budget)
	}
}

// price returns what an action takes of the budget.
func (m *model) price(a *Action) *big.Int {
	switch {
	case a.Kind == Challenge:
		return testCost
	case a.Kind == Defend:
		return big.NewInt(1_000_000 * params.GWei)
	case a.Kind == Remove && !a.Own:
		return big.NewInt(rollup.ChallengeGas * params.GWei)
	}
	return new(big.Int)
}

// add adds a proposal. What is published of true and false blocks may be garbled or
// missing, or take time to be checked.
func (m *model) add() {
	word, truth := "", []bool(nil)
	honest := m.rand.IntN(3) > 0
	for range 1 + m.rand.IntN(3) {
		is := honest || m.rand.IntN(3) > 0
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
		if f := m.findings[q.ID]; f.Blocks[i] < Garbled && m.rand.IntN(10+10*int(f.Blocks[i])) == 0 {
			f.Blocks[i] = map[bool]Verdict{true: True, false: False}[m.truth[q.ID][i]]
			m.learnt[claimed{q.ID, number}] = m.view.Time
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
			inTime := m.learnt[claimed{q.ID, q.First() + uint64(i)}] < q.ProposedAt+testWindow/2
			if v := m.findings[q.ID].verdict(i); v == False && !is && inTime {
				m.Errorf("block %d of proposal %d is false and final, at %d", q.First()+uint64(i), q.Position, m.view.Time)
			}
		}
		m.view.Last, m.view.LastID = q.Proposed.Proposal, q.ID
	}
	m.view.Pending = m.view.Pending[len(done):]
}

// do does what we decided, if the rules allow that.
func (m *model) do(a *Action) bool {
	q := find(m.view, a.ID)
	if a.Kind == Reclaim {
		before := len(m.books.Fallen)
		m.books.Fallen = slices.DeleteFunc(m.books.Fallen, func(s Stake) bool { return s.ID == a.ID && s.Number == a.Number })
		return len(m.books.Fallen) < before
	}
	if q == nil {
		return false // it has fallen, or is final
	}
	c, open := q.Challenges[a.Number]
	switch {
	case a.Kind == Challenge && !open && !q.IsProven(a.Number) && m.view.Time < m.view.WindowEnds(q):
		m.challenged(a.Number, us, m.view.Time+testResponse)
	case a.Kind == Defend && open && m.view.Time < c.Deadline && m.truth[a.ID][a.Number-q.First()]:
		if c.Challenger == us {
			m.spared++
		}
		delete(q.Challenges, a.Number)
		m.proven(a.Number)
	case a.Kind == Remove && open && m.view.Time >= c.Deadline:
		m.unjust(q, c, a.Number)
		m.remove(q)
	default:
		return false
	}
	return true
}

// unjust complains if a proposal falls by a challenge of ours, and we could have known
// in time that it should not.
func (m *model) unjust(q *optimistic.Pending, c optimistic.Challenge, number uint64) {
	if c.Challenger != us || m.policy.Budget.Cmp(times(testCost, 4)) < 0 {
		return
	}
	for _, p := range m.view.Pending[:1+slices.Index(m.view.Pending, q)] {
		for n := p.First(); n <= p.Number; n++ {
			if m.findings[p.ID].verdict(int(n-p.First())) != True || m.learnt[claimed{p.ID, n}]+testResponse/2 > c.Deadline {
				return
			}
		}
	}
	m.Errorf("proposal %d fell by our challenge of block %d, and we knew that it was true", q.Position, number)
}
