package challenger

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/contracts/bindings"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// maxProofGas is the most gas of a transaction (EIP-7825).
const maxProofGas = params.MaxTxGas

// Books say what the account has and what is under way. Amounts are in wei.
type Books struct {
	Balance *big.Int // on L1
	Owed    *big.Int // by the contract
	Lost    *big.Int // for answers to the account's challenges, and for defences that came too late, in all its life
	Fallen  []Stake  // challenges of the account whose proposal fell, with bonds that can be had back

	// UnderWay has each action whose transaction was sent and may still get into L1:
	// also one that was replaced by another with the same nonce.
	UnderWay []Action
}

// Stake is an open challenge of the account.
type Stake struct {
	ID       common.Hash
	Proposal bindings.Proposal
	Number   uint64 // of the challenged block
}

// ledger is what may still be spent, in wei.
type ledger struct {
	bond    *big.Int // of a challenge
	cost    *big.Int // of a challenge: bond, gas, and the gas of getting the bond back
	maxFee  *big.Int
	stake   *big.Int // what is at stake now
	budget  *big.Int // what may be put at stake besides
	balance *big.Int // what the account can pay besides the gas of what is open
	loss    *big.Int // what challenges of blocks that nobody has seen may lose besides

	sent   map[key]bool // what is under way, which is paid for
	beyond bool         // more was lost than may be
}

// newLedger counts what is at stake: every challenge of the account that is open,
// with the gas of its end. What is under way comes on top of that, as all of it may
// still get into L1, whatever else is sent.
func (p *Policy) newLedger(v *optimistic.View, findings map[common.Hash]*Finding, books *Books) *ledger {
	l := &ledger{bond: v.Params.ChallengeBond, maxFee: p.MaxFee}
	gas := l.gas(rollup.ChallengeGas)
	l.cost = new(big.Int).Add(l.bond, gas)
	open, risky := p.open(v, findings)
	open += int64(len(books.Fallen))

	l.stake = new(big.Int).Mul(l.cost, big.NewInt(open))
	l.budget = new(big.Int).Sub(p.Budget, l.stake)
	l.balance = new(big.Int).Mul(gas, big.NewInt(open))
	l.balance.Sub(books.Balance, l.balance)
	l.loss = new(big.Int).Mul(l.bond, big.NewInt(risky))
	l.loss.Add(l.loss, books.Lost).Sub(p.MaxLoss, l.loss)
	l.beyond = l.loss.Sign() < 0
	l.send(books.UnderWay, findings)
	return l
}

// send takes what is under way costs at most.
func (l *ledger) send(actions []Action, findings map[common.Hash]*Finding) {
	l.sent = make(map[key]bool, len(actions))
	for i := range actions {
		a := &actions[i]
		f := findings[a.ID]
		if l.sent[a.key()] {
			continue
		}
		l.sent[a.key()] = true
		l.take(l.price(a, f.proofGas(a.place())))
		if a.Kind == Challenge && f.verdict(a.place()) != False {
			l.loss.Sub(l.loss, l.bond)
		}
	}
}

// open returns how many challenges of pending proposals the account has open, and
// how many of them can be answered as far as is known.
func (p *Policy) open(v *optimistic.View, findings map[common.Hash]*Finding) (open, risky int64) {
	for _, q := range v.Pending {
		for number, c := range q.Challenges {
			if c.Challenger != p.Account {
				continue
			}
			open++
			if v.Time <= c.Deadline && findings[q.ID].verdict(int(number-q.First())) != False {
				risky++
			}
		}
	}
	return open, risky
}

// gas returns what gas costs at most.
func (l *ledger) gas(amount uint64) *big.Int {
	return new(big.Int).Mul(new(big.Int).SetUint64(amount), l.maxFee)
}

// shortage is why something cannot be paid; empty if it can.
type shortage string

const (
	shortBudget  shortage = "the budget does not suffice"
	shortBalance shortage = "the account has too little ETH on L1"
	shortLoss    shortage = "the limit of losses is reached"
	tooLate      shortage = "its window has ended"
)

// spend takes an amount, if it is there, and leaves enough for `keep` more wei.
func (l *ledger) spend(amount, keep *big.Int) shortage {
	need := new(big.Int).Add(amount, keep)
	switch {
	case l.budget.Cmp(need) < 0:
		return shortBudget
	case l.balance.Cmp(need) < 0:
		return shortBalance
	}
	l.take(amount)
	return ""
}

func (l *ledger) take(amount *big.Int) {
	l.budget.Sub(l.budget, amount)
	l.balance.Sub(l.balance, amount)
}

// price returns what an action costs at most. Ending a challenge of the account's own
// was paid with it.
func (l *ledger) price(a *Action, proofGas uint64) *big.Int {
	switch {
	case a.Kind == Challenge:
		return l.cost
	case a.Kind == Defend:
		return l.gas(proofGas)
	case a.Kind == Remove && !a.Own:
		return l.gas(rollup.ChallengeGas)
	}
	return new(big.Int)
}

// pay takes what an action costs at most, if it is there. Whatever is not about a
// false block leaves enough to challenge one.
func (l *ledger) pay(a *Action, proofGas uint64) shortage {
	price, risky := l.price(a, proofGas), a.Kind == Challenge && a.Verdict != False
	switch {
	case l.sent[a.key()] || price.Sign() == 0:
		return ""
	case risky && l.loss.Cmp(l.bond) < 0:
		return shortLoss
	case a.Kind == Defend && !a.Own && l.beyond: // others can outrun it each time
		return shortLoss
	case a.Kind == Challenge && !risky:
		return l.spend(price, new(big.Int))
	}
	short := l.spend(price, l.cost)
	if short == "" && risky {
		l.loss.Sub(l.loss, l.bond)
	}
	return short
}

// place returns that of the action's block in its proposal.
func (a *Action) place() int { return int(a.Number - (a.Proposal.Number - a.Proposal.Count + 1)) }
