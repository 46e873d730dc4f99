package challenger

import (
	"encoding/binary"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"nrollup/optimistic"
)

// Policy is how a challenger decides. Amounts are in wei, times in seconds of L1.
type Policy struct {
	Account common.Address
	Budget  *big.Int // at stake at most: bonds that are open or under way, and gas at MaxFee
	MaxLoss *big.Int // for answers to challenges of blocks that could not be seen, and lost races, in all the account's life
	MaxFee  *big.Int // for a unit of gas

	DataTimeout uint64 // how long data may be missing
	Margin      uint64 // left before a deadline, for L1 to take a transaction in
	SlotTime    uint64 // between blocks of L1
}

// Plan is what to do, and what cannot be done.
type Plan struct {
	Actions []Action // the most urgent first
	Gaps    []Gap
	AtStake *big.Int // without the actions, in wei
}

// Gap is a block that should be challenged or defended now and is not.
type Gap struct {
	Action
	Reason string
}

// Decide returns what to do, given what L1 says, what is known of the blocks by the
// ids of their proposals, and what the account has. It depends on nothing else.
func (p *Policy) Decide(v *optimistic.View, findings map[common.Hash]*Finding, books *Books) *Plan {
	d := &decision{Policy: p, view: v, findings: findings, ledger: p.newLedger(v, findings, books), plan: new(Plan)}
	d.plan.AtStake = new(big.Int).Set(d.ledger.stake)
	wanted := d.challenges()
	d.fund(wanted, func(a *Action) bool { return a.Verdict == False })
	d.fund(d.removals(), func(*Action) bool { return true })
	d.fund(wanted, func(a *Action) bool { return a.Verdict != False })
	d.fund(d.defences(), func(*Action) bool { return true })
	d.collect(books)
	byUrgency(d.plan.Actions)
	return d.plan
}

// decision is one under way.
type decision struct {
	*Policy
	view     *optimistic.View
	findings map[common.Hash]*Finding
	ledger   *ledger
	plan     *Plan
}

// fund plans those of the actions that it is asked for and there is money for, in
// their order.
func (d *decision) fund(actions []Action, which func(*Action) bool) {
	for _, a := range actions {
		if !which(&a) {
			continue
		}
		if short := d.ledger.pay(&a, d.findings[a.ID].proofGas(a.place())); short != "" {
			d.plan.Gaps = append(d.plan.Gaps, Gap{Action: a, Reason: string(short)})
			continue
		}
		d.plan.Actions = append(d.plan.Actions, a)
	}
}

// defences returns what to defend: challenged blocks that are true, in proposals that do
// not fall for another reason. The first half of the time belongs to the proposer, who
// is paid for it.
//
// A challenge of the account's own is answered, too, if the data turned up after it
// was made: its bond pays for that in any case, and if nobody else does it, the
// account would have had a true proposal removed. But not as long as another block of
// the same proposal, or below, is not known to be true: all of it is expected to fall
// then, and who shows that it does not can show this block, too.
func (d *decision) defences() (list []Action) {
	doubt := false
	for _, q := range d.view.Pending {
		if d.falls(q) || d.firstFalse(q) >= 0 {
			break // with all on top of it
		}
		doubt = doubt || d.doubted(q)
		for number := q.First(); number <= q.Number; number++ {
			c, open := q.Challenges[number]
			f, i := d.findings[q.ID], int(number-q.First())
			if !open || f.verdict(i) != True || f.proofGas(i) > maxProofGas || doubt && c.Challenger == d.Account {
				continue
			}
			if d.view.Time >= d.defendFrom(q, number, c.Deadline) {
				list = append(list, Action{Kind: Defend, ID: q.ID, Proposal: q.Proposed.Proposal, Number: number, Own: q.Proposer == d.Account,
					Deadline: c.Deadline, Urgent: d.view.Time+d.Margin >= c.Deadline})
			}
		}
	}
	return list
}

// doubted reports whether a block of a proposal is not known to be true.
func (d *decision) doubted(q *optimistic.Pending) bool {
	for i := range q.Claims {
		if d.findings[q.ID].verdict(i) != True && !q.IsProven(q.First()+uint64(i)) {
			return true
		}
	}
	return false
}

// defendFrom returns when a defence should be sent: some time into the second half, or
// an L1 reorganisation could put it into the first, in which the proposer is paid.
// Those who could defend take turns by chance, in the time that is left: all but the
// first pay for a transaction that reverts.
func (d *decision) defendFrom(q *optimistic.Pending, number, deadline uint64) uint64 {
	if q.Proposer == d.Account {
		return 0
	}
	half := d.view.Params.Response / 2
	pause := min(d.Margin, half/4)
	from := deadline - half + pause
	room := half - pause - min(d.Margin, half-pause)
	if room == 0 {
		return from
	}
	seed := binary.BigEndian.AppendUint64(append(d.Account.Bytes(), q.ID[:]...), number)
	return from + binary.BigEndian.Uint64(crypto.Keccak256(seed))%room
}

// falls reports whether a proposal is bound to be removed: a challenge of it cannot
// be answered any more, or never could.
func (d *decision) falls(q *optimistic.Pending) bool {
	for number, c := range q.Challenges {
		if d.view.Time >= c.Deadline || d.findings[q.ID].verdict(int(number-q.First())) == False {
			return true
		}
	}
	return false
}

// removals returns the proposals to remove: the account's own challenges first and
// from the top, as each one brings a share of the bond of the proposal that it is
// of; then the lowest one that nobody else removes, if it does not fall with those.
func (d *decision) removals() (list []Action) {
	lowest := len(d.view.Pending)
	for i := len(d.view.Pending) - 1; i >= 0; i-- {
		if a := d.removal(d.view.Pending[i], true, 0); a != nil {
			list, lowest = append(list, *a), i
		}
	}
	for _, q := range d.view.Pending[:lowest] {
		if a := d.removal(q, false, d.Margin); a != nil {
			return append(list, *a)
		}
	}
	return list
}

// removal returns the removal of a proposal with the first challenge that has ended
// so many seconds ago, and is the account's own or somebody else's.
func (d *decision) removal(q *optimistic.Pending, own bool, after uint64) *Action {
	for number := q.First(); number <= q.Number; number++ {
		c, open := q.Challenges[number]
		if open && own == (c.Challenger == d.Account) && d.view.Time >= c.Deadline+after {
			return &Action{Kind: Remove, ID: q.ID, Proposal: q.Proposed.Proposal, Number: number, Own: own}
		}
	}
	return nil
}

// collect plans to get back what lies in the contract.
func (d *decision) collect(books *Books) {
	for _, s := range books.Fallen {
		d.plan.Actions = append(d.plan.Actions, Action{Kind: Reclaim, ID: s.ID, Proposal: s.Proposal, Number: s.Number, Own: true})
	}
	if books.Owed.Sign() > 0 {
		d.plan.Actions = append(d.plan.Actions, Action{Kind: Withdraw, Own: true})
	}
}
