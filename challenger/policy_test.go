package challenger

import (
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/contracts/bindings"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// What the situations of these tests have in common. Times are in seconds.
const (
	testWindow   = 1000
	testResponse = 400
	proposedAt   = 10_000 // of the first proposal; each further one is 10 s later
)

var (
	us   = common.HexToAddress("0xaa")
	them = common.HexToAddress("0xbb")
	// What a challenge takes from the budget.
	testBond = big.NewInt(params.Ether / 5)
	testCost = new(big.Int).Add(testBond, big.NewInt(rollup.ChallengeGas*params.GWei))
)

func times(amount *big.Int, n int64) *big.Int { return new(big.Int).Mul(amount, big.NewInt(n)) }

// situation is what a policy decides about.
type situation struct {
	view     *optimistic.View
	findings map[common.Hash]*Finding
	books    *Books
	policy   *Policy
}

// newSituation returns one with proposals whose blocks have verdicts as the words
// say: T is true, F false, G garbled, M missing, - unseen.
func newSituation(now uint64, words ...string) *situation {
	s := &situation{
		view: &optimistic.View{Time: now, Params: &optimistic.Params{
			Window: testWindow, Response: testResponse, MaxBlocks: 8, ChallengeBond: testBond,
		}},
		findings: make(map[common.Hash]*Finding),
		books:    &Books{Balance: times(testCost, 1000), Owed: new(big.Int), Lost: new(big.Int)},
		policy: &Policy{
			Account: us, Budget: times(testCost, 100), MaxLoss: times(testBond, 100), MaxFee: big.NewInt(params.GWei),
			DataTimeout: 100, Margin: 48, SlotTime: 12,
		},
	}
	for i, word := range words {
		s.propose(proposedAt+10*uint64(i), word)
	}
	return s
}

var letters = map[rune]Verdict{'T': True, 'F': False, 'G': Garbled, 'M': Missing, '-': Unseen}

// propose adds a proposal on top of the newest.
func (s *situation) propose(at uint64, word string) *optimistic.Pending {
	count, tip := uint64(len(word)), s.view.Tip()
	record := bindings.Proposal{
		Parent:     s.view.TipID(),
		Position:   tip.Position + 1,
		Proposer:   them,
		ProposedAt: at,
		Count:      count,
		Number:     tip.Number + count,
	}
	q := &optimistic.Pending{
		Proposed:   &optimistic.Proposed{Proposal: record, ID: optimistic.ID(record)},
		Claims:     make([]bindings.BlockClaim, count),
		Proven:     new(big.Int),
		Challenges: make(map[uint64]optimistic.Challenge),
	}
	f := &Finding{Blocks: make([]Verdict, count), ProofGas: make([]uint64, count), Since: at}
	for i, letter := range word {
		f.Blocks[i], f.ProofGas[i] = letters[letter], 1_000_000
	}
	s.view.Pending = append(s.view.Pending, q)
	s.findings[q.ID] = f
	return q
}

// challenged notes an open challenge.
func (s *situation) challenged(number uint64, by common.Address, deadline uint64) *situation {
	s.view.Of(number).Challenges[number] = optimistic.Challenge{Challenger: by, Deadline: deadline}
	return s
}

func (s *situation) proven(number uint64) *situation {
	q := s.view.Of(number)
	q.Proven.SetBit(q.Proven, int(number-q.First()), 1)
	return s
}

// since notes when the proposals were seen for the first time.
func (s *situation) since(time uint64) *situation {
	for _, f := range s.findings {
		f.Since = time
	}
	return s
}

func (s *situation) with(change func(s *situation)) *situation {
	change(s)
	return s
}

func (s *situation) decide() *Plan { return s.policy.Decide(s.view, s.findings, s.books) }

// describe says in short what a plan is: "challenge 3, remove 1; challenge 4 (reason)".
func (p *Plan) describe() string {
	var list, gaps []string
	for _, a := range p.Actions {
		list = append(list, strings.TrimSuffix(a.Kind.String()+" "+big.NewInt(int64(a.Number)).String(), " 0"))
	}
	for _, g := range p.Gaps {
		gaps = append(gaps, g.Kind.String()+" "+big.NewInt(int64(g.Number)).String()+" ("+g.Reason+")")
	}
	return strings.Join(append([]string{strings.Join(list, ", ")}, gaps...), "; ")
}

const (
	early = proposedAt + 110               // in the first half of the windows
	late  = proposedAt + testWindow/2 + 20 // in the second half
	over  = proposedAt + testWindow        // of the first proposal's window
)

func TestPolicy(t *testing.T) {
	for _, test := range []struct {
		name string
		s    *situation
		want string
	}{
		{"nothing there", newSituation(early), ""},
		{"all true", newSituation(early, "TTT", "TT"), ""},

		// What is false.
		{"first false block", newSituation(early, "TFF", "FF"), "challenge 2"},
		{"somebody else has challenged it", newSituation(early, "TFF", "FF").challenged(2, them, early+300), ""},
		{"somebody else has challenged the next false one", newSituation(early, "TFF").challenged(3, them, early+300), ""},
		{"we have", newSituation(early, "TFF").challenged(2, us, early+300), ""},
		{"somebody has challenged a true one", newSituation(early, "TFF").challenged(1, them, early+300), "challenge 2"},
		{"it is proven", newSituation(early, "TFT").proven(2), ""},
		{"a reorganisation took the challenge back", newSituation(early, "TFF"), "challenge 2"},
		{"above a true one", newSituation(early, "TT", "TF"), "challenge 4"},
		{"above what is not seen yet", newSituation(early, "T-", "F"), ""},
		{"above what is not seen yet, for too long", newSituation(late, "T-", "F"), "challenge 3, challenge 2"},
		{"above what may fall", newSituation(early, "T", "F").challenged(1, them, early+300), ""},
		{"above what may fall, for too long", newSituation(late, "T", "F").challenged(1, them, late+300), "challenge 2"},
		{"above what falls", newSituation(late, "F", "F").challenged(1, them, late+300), ""},
		{"above what has to be removed", newSituation(late, "T", "F").challenged(1, them, late-1), ""},
		{"at the last moment", newSituation(over-1, "F"), "challenge 1"},
		{"too late", newSituation(over, "F", "F"), "challenge 2; challenge 1 (its window has ended)"},
		{"before garbled ones", newSituation(early, "GFG"), "challenge 2"},
		{"without any loss left", newSituation(early, "F").with(func(s *situation) { s.policy.MaxLoss = new(big.Int) }), "challenge 1"},

		// What cannot be seen.
		{"missing for a while", newSituation(proposedAt+99, "MM"), ""},
		{"missing for too long", newSituation(proposedAt+100, "MM"), "challenge 1, challenge 2"},
		{"missing, and answered or challenged in part", newSituation(early, "MMM").proven(1).challenged(2, them, early+300), "challenge 3"},
		{"missing for half of a window", newSituation(proposedAt+testWindow/2, "M").with(func(s *situation) { s.policy.DataTimeout = 2 * testWindow }), "challenge 1"},
		{"missing since we have started", newSituation(late, "M").since(late - 99), ""},
		{"missing since we have started, and urgent", newSituation(over-72, "M").since(over - 72), "challenge 1"},
		{"missing above what may fall", newSituation(early, "M", "M"), "challenge 1"},
		{"missing above what may fall, for too long", newSituation(late, "M", "M"), "challenge 1, challenge 2"},
		{"garbled", newSituation(proposedAt+1, "TGG"), "challenge 2, challenge 3"},
		{"not seen yet", newSituation(early, "--"), ""},
		{"not seen in the second half", newSituation(late, "--"), "challenge 1, challenge 2"},
		{"not seen since we have started", newSituation(late, "--").since(late - 200), ""},
		{"not seen since we have started, and urgent", newSituation(over-72, "-").since(over - 96), "challenge 1"},
		{"not seen since a moment, and urgent", newSituation(over-72, "-").since(over - 95), ""},
		{"not seen since a moment, and it is the last one", newSituation(over-24, "-").since(over - 24), "challenge 1"},
		{"never heard of, in the second half", newSituation(late, "TT").with(func(s *situation) { clear(s.findings) }), ""},
		{"never heard of, and urgent", newSituation(over-72, "T").with(func(s *situation) { clear(s.findings) }), "challenge 1"},
		{"not seen, too late", newSituation(over, "-"), ""},

		// Defences.
		{"challenged falsely", newSituation(early, "TT").challenged(2, them, early+49), "defend 2"},
		{"right behind the proposer's half", newSituation(early, "TT").challenged(2, them, early+testResponse/2-47), ""},
		{"in the proposer's half", newSituation(early, "TT").challenged(2, them, early+testResponse/2+1), ""},
		{"of our own proposal", newSituation(early, "TT").challenged(2, them, early+testResponse).with(func(s *situation) {
			s.view.Pending[0].Proposer = us
		}), "defend 2"},
		{"what we have challenged ourselves", newSituation(early, "TT").challenged(2, us, early+49), "defend 2"},
		{"in the proposer's half, what we have challenged ourselves", newSituation(early, "TT").challenged(2, us, early+testResponse/2+1), ""},
		{"all that we have challenged ourselves", newSituation(early, "TT", "T").challenged(1, us, early+49).challenged(3, us, early+49), "defend 1, defend 3"},
		{"what we have challenged, beside what is missing", newSituation(early, "TM").challenged(1, us, early+49).challenged(2, us, early+49), ""},
		{"what we have challenged, beside what others prove", newSituation(early, "TM").challenged(1, us, early+49).proven(2), "defend 1"},
		{"what we have challenged, above what is missing", newSituation(early, "M", "T").challenged(1, them, early+300).challenged(2, us, early+49), ""},
		{"what we have challenged, below what is missing", newSituation(early, "T", "M").challenged(1, us, early+49).challenged(2, us, early+300), "defend 1"},
		{"what others have challenged, beside what is missing", newSituation(early, "TM").challenged(1, them, early+49).challenged(2, us, early+300), "defend 1"},
		{"what we have challenged, with what is false above", newSituation(late, "T", "F").challenged(1, us, late+49), "challenge 2, defend 1"},
		{"what is false", newSituation(early, "F").challenged(1, them, early+10), ""},
		{"what is missing", newSituation(early, "M").challenged(1, them, early+10), ""},
		{"in a proposal that is false", newSituation(early, "TF").challenged(1, them, early+10), "challenge 2"},
		{"above what falls for sure", newSituation(early, "F", "T").challenged(1, them, early+300).challenged(2, them, early+10), ""},
		{"what does not fit a transaction", newSituation(early, "T").challenged(1, them, early+10).with(func(s *situation) {
			s.findings[s.view.Pending[0].ID].ProofGas[0] = params.MaxTxGas + 1
		}), ""},
		{"too late to defend", newSituation(early, "T").challenged(1, them, early), ""},

		// Removals, and what comes back.
		{"deadline over", newSituation(early, "F").challenged(1, us, early), "remove 1"},
		{"deadline not over", newSituation(early, "F").challenged(1, us, early+1), ""},
		{"of several, one is enough", newSituation(early, "MM").challenged(1, us, early).challenged(2, us, early), "remove 1"},
		{"somebody else's", newSituation(early, "F").challenged(1, them, early), ""},
		{"somebody else's that nobody ends", newSituation(early, "F").challenged(1, them, early-48), "remove 1"},
		{"of several of others, the lowest takes all along", newSituation(early, "F", "F").challenged(1, them, early-48).challenged(2, them, early-48), "remove 1"},
		{"ours above somebody else's", newSituation(early, "F", "F").challenged(1, them, early-48).challenged(2, us, early), "remove 2, remove 1"},
		{"ours and somebody else's of one proposal", newSituation(early, "FF").challenged(1, them, early-48).challenged(2, us, early), "remove 2"},
		{"ours below somebody else's", newSituation(early, "F", "F").challenged(1, us, early).challenged(2, them, early-48), "remove 1"},
		{"ours from the top", newSituation(early, "M", "M").challenged(1, us, early).challenged(2, us, early), "remove 2, remove 1"},
		{"fallen and owed", newSituation(early).with(func(s *situation) {
			s.books.Fallen = []Stake{{Number: 7}}
			s.books.Owed = big.NewInt(1)
		}), "reclaim 7, withdraw"},

		// What comes first.
		{"order", newSituation(early, "MT", "T").challenged(2, them, early+49).challenged(3, us, early), "defend 2, remove 3, challenge 1"},
		{"not urgent yet", newSituation(over-80, "MT", "T").challenged(2, them, over-31), "defend 2, challenge 1"},
		{"urgent, as there are more", newSituation(over-80, "MMT").challenged(3, them, over-31), "challenge 1, challenge 2, defend 3"},
		{"order when it is urgent", newSituation(over-20, "MT", "T").challenged(2, them, over+29).challenged(3, us, over-20), "challenge 1, defend 2, remove 3"},
		{"order when all is urgent", newSituation(over-20, "MT").challenged(2, them, over+20), "challenge 1, defend 2"},
		{"urgent before important", newSituation(late, "T", "F").challenged(1, them, late+20), "defend 1, challenge 2"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if have := test.s.decide().describe(); have != test.want {
				t.Errorf("decided %q, want %q", have, test.want)
			}
		})
	}
}

// What the budget does not suffice for is named, and what matters most goes first.
func TestPolicyMoney(t *testing.T) {
	budget := func(amount *big.Int) func(*situation) {
		return func(s *situation) { s.policy.Budget = amount }
	}
	underWay := func(numbers ...uint64) func(*situation) {
		return func(s *situation) {
			for _, n := range numbers {
				q := s.view.Of(n)
				s.books.UnderWay = append(s.books.UnderWay, Action{Kind: Challenge, ID: q.ID, Proposal: q.Proposed.Proposal, Number: n})
			}
		}
	}
	less := func(amount *big.Int) *big.Int { return new(big.Int).Sub(amount, common.Big1) }
	for _, test := range []struct {
		name string
		s    *situation
		want string
	}{
		{"enough for one", newSituation(early, "F").with(budget(testCost)), "challenge 1"},
		{"a wei too little", newSituation(early, "F").with(budget(less(testCost))), "; challenge 1 (the budget does not suffice)"},
		{"what is at stake counts", newSituation(early, "T", "F").challenged(1, us, early-1).proven(1).with(budget(testCost)),
			"remove 1"},
		{"open challenges count", newSituation(late, "T", "F").challenged(1, us, late+300).with(budget(less(times(testCost, 2)))),
			"; challenge 2 (the budget does not suffice)"},
		{"fallen challenges count", newSituation(early, "F").with(budget(less(times(testCost, 2)))).with(func(s *situation) {
			s.books.Fallen = []Stake{{Number: 7}}
		}), "reclaim 7; challenge 1 (the budget does not suffice)"},
		{"false before missing, below it or not", newSituation(late, "M", "F").with(budget(testCost)),
			"challenge 2; challenge 1 (the budget does not suffice)"},
		{"missing leaves room for a false one", newSituation(early, "MM").with(budget(times(testCost, 2))),
			"challenge 1; challenge 2 (the budget does not suffice)"},
		{"so does a defence", newSituation(early, "T").challenged(1, them, early+49).with(budget(testCost)),
			"; defend 1 (the budget does not suffice)"},
		{"so does removing for others", newSituation(early, "F").challenged(1, them, early-48).with(budget(testCost)),
			"; remove 1 (the budget does not suffice)"},
		{"our own removal is paid", newSituation(early, "F").challenged(1, us, early).with(budget(testCost)), "remove 1"},
		{"balance", newSituation(early, "F").with(func(s *situation) { s.books.Balance = less(testCost) }),
			"; challenge 1 (the account has too little ETH on L1)"},
		{"balance for one and a false one", newSituation(early, "MM").with(func(s *situation) { s.books.Balance = times(testCost, 2) }),
			"challenge 1; challenge 2 (the account has too little ETH on L1)"},
		{"balance has to end what is open", newSituation(late, "T", "F").challenged(1, us, late+300).with(func(s *situation) {
			s.books.Balance = less(new(big.Int).Add(testCost, big.NewInt(rollup.ChallengeGas*params.GWei)))
		}), "; challenge 2 (the account has too little ETH on L1)"},
		{"loss limit", newSituation(early, "MMM").with(func(s *situation) { s.policy.MaxLoss = times(testBond, 2) }),
			"challenge 1, challenge 2; challenge 3 (the limit of losses is reached)"},
		{"loss limit with losses", newSituation(early, "GG").with(func(s *situation) {
			s.policy.MaxLoss, s.books.Lost = times(testBond, 2), testBond
		}), "challenge 1; challenge 2 (the limit of losses is reached)"},
		{"loss limit with open challenges", newSituation(early, "MM").challenged(1, us, early+300).with(func(s *situation) {
			s.policy.MaxLoss = testBond
		}), "; challenge 2 (the limit of losses is reached)"},
		{"what cannot be answered any more is no loss", newSituation(early, "M", "M").challenged(2, us, early-1).with(func(s *situation) {
			s.policy.MaxLoss = testBond
		}), "remove 2, challenge 1"},
		{"what others have at stake does not count", newSituation(late, "T", "F").challenged(1, them, late+300).with(budget(testCost)),
			"challenge 2"},
		{"defences end when more is lost", newSituation(early, "T").challenged(1, them, early+49).with(func(s *situation) {
			s.policy.MaxLoss, s.books.Lost = testBond, new(big.Int).Add(testBond, common.Big1)
		}), "; defend 1 (the limit of losses is reached)"},
		{"defences do not end before", newSituation(early, "T").challenged(1, them, early+49).with(func(s *situation) {
			s.policy.MaxLoss, s.books.Lost = testBond, testBond
		}), "defend 1"},
		{"not what we have challenged either", newSituation(early, "T").challenged(1, us, early+49).with(func(s *situation) {
			s.policy.MaxLoss = less(testBond) // of which the bond counts
		}), "; defend 1 (the limit of losses is reached)"},
		{"our own proposals are defended all the same", newSituation(early, "T").challenged(1, them, early+49).with(func(s *situation) {
			s.policy.MaxLoss, s.books.Lost = new(big.Int), testBond
			s.view.Pending[0].Proposer = us
		}), "defend 1"},
		{"what is under way counts", newSituation(late, "F").with(underWay(1)).with(func(s *situation) {
			s.propose(proposedAt+5, "M")
		}).with(budget(times(testCost, 2))), "challenge 1; challenge 2 (the budget does not suffice)"},
		{"and is paid for", newSituation(late, "MM").with(underWay(1, 2)).with(budget(times(testCost, 2))), "challenge 1, challenge 2"},
		{"a wei too little for more", newSituation(late, "MF").with(underWay(1)).with(budget(less(times(testCost, 2)))),
			"; challenge 2 (the budget does not suffice)"},
		{"what is under way may be lost", newSituation(early, "MM").with(underWay(1)).with(func(s *situation) {
			s.policy.MaxLoss = less(times(testBond, 2))
		}), "challenge 1; challenge 2 (the limit of losses is reached)"},
		{"what is under way takes from the balance", newSituation(late, "F", "M").with(underWay(2)).with(func(s *situation) {
			s.books.Balance = less(times(testCost, 2))
		}), "challenge 2; challenge 1 (the account has too little ETH on L1)"},
		{"a defence under way counts", newSituation(late, "T", "F").challenged(1, them, late+49).with(func(s *situation) {
			q := s.view.Pending[0]
			s.books.UnderWay = []Action{{Kind: Defend, ID: q.ID, Proposal: q.Proposed.Proposal, Number: 1}}
		}).with(budget(testCost)), "defend 1; challenge 2 (the budget does not suffice)"},
		{"what is false is no loss", newSituation(late, "M", "F").challenged(2, us, late+300).with(func(s *situation) {
			s.policy.MaxLoss = testBond
		}), "challenge 1"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if have := test.s.decide().describe(); have != test.want {
				t.Errorf("decided %q, want %q", have, test.want)
			}
		})
	}
}

// Those who could defend a block don't all do it at once, and do it in time.
func TestDefendersTakeTurns(t *testing.T) {
	const deadline = early + testResponse/2
	seen := make(map[uint64]bool)
	for i := range 20 {
		s := newSituation(early, "T").challenged(1, them, deadline)
		s.policy.Account = common.BigToAddress(big.NewInt(int64(i + 1000)))
		d := &decision{Policy: s.policy, view: s.view}
		from := d.defendFrom(s.view.Pending[0], 1, deadline)
		if from < deadline-testResponse/2+s.policy.Margin || from > deadline-s.policy.Margin {
			t.Errorf("defends from %d on, the deadline is %d", from, deadline)
		}
		seen[from] = true
	}
	if len(seen) < 10 {
		t.Errorf("20 defenders have only %d turns", len(seen))
	}
}
