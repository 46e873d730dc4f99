package dispute

import (
	"fmt"
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/optimistic"
	"nrollup/rollup"
)

// nuisance is a row of the table: what somebody can do to others, on a rollup with the
// default terms, at 10 gwei for a unit of gas. Amounts are in wei.
type nuisance struct {
	name     string
	attacker *big.Int // what it costs the dishonest
	honest   *big.Int // what it costs the honest together; negative if they gain
	capital  *big.Int // of the dishonest, locked meanwhile
	delay    uint64   // of finality, in seconds
}

// desk is a rollup with the default terms, on which things are done by hand.
type desk struct {
	*bench
	terms rollup.Optimistic
	start map[common.Address]*big.Int
}

func newDesk(t *testing.T, in era, dearest bool) *desk {
	t.Helper()
	base, anchors, err := newL1(in)
	if err != nil {
		t.Fatal(err)
	}
	make := newWorld
	if dearest {
		make = func(start uint64, anchors []common.Hash, _ scale) (*world, error) {
			return newDearWorld(start, anchors[0])
		}
	}
	w, err := make(base.time-plain.chainEnd*plain.spacing, anchors, plain)
	if err != nil {
		t.Fatal(err)
	}
	base.baseFee = new(big.Int).Mul(gwei, big.NewInt(9))
	terms := rollup.DefaultOptimistic()
	e, err := deploy(base, w, anchors, common.Address{}, plain, terms)
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{bench: &bench{round: newRound(e, 1), t: t}, terms: terms}
	d.begin(slot)
	d.count()
	return d
}

// lie returns what could be claimed in the place of a block.
func (r *round) lie(number, i int) *l2Block {
	list, err := r.lies(r.truth[number])
	if err != nil {
		panic(err)
	}
	return list[i]
}

// count begins to count money.
func (d *desk) count() {
	d.start = make(map[common.Address]*big.Int)
	for _, account := range slices.Concat(honest, dishonest) {
		d.start[account] = d.m.balance(account)
	}
}

// lost returns what accounts have less than when counting began.
func (d *desk) lost(accounts ...common.Address) *big.Int {
	sum := new(big.Int)
	for _, account := range accounts {
		sum.Add(sum, d.start[account]).Sub(sum, d.m.balance(account))
	}
	return sum
}

// proposes proposes blocks on the newest proposal, and returns the new one.
func (d *desk) proposes(from common.Address, blocks ...*l2Block) *optimistic.Pending {
	d.t.Helper()
	d.do(action{kind: propose, from: from, id: idOf(d.book.tip()), blocks: blocks})
	return d.book.pending[len(d.book.pending)-1]
}

// finalizes makes a proposal final at the end of its window.
func (d *desk) finalizes(p *optimistic.Pending) {
	d.t.Helper()
	d.begin(d.terms.Window)
	d.do(action{kind: finalize, from: p.Proposer, ids: []common.Hash{p.ID}})
}

func (d *desk) nuisance(name string, capital *big.Int, delay uint64) nuisance {
	return nuisance{name, d.lost(dishonest...), d.lost(honest...), capital, delay}
}

// falseProposal is removed after the time to respond, and everything begins again.
func falseProposal(t *testing.T, in era) nuisance {
	d := newDesk(t, in, false)
	begin := d.m.time
	p := d.proposes(mallory, d.lie(1, 0))
	d.begin(slot)
	d.do(action{kind: challenge, from: challenger, id: p.ID, number: 1})
	d.begin(d.terms.Response + slot)
	d.do(action{kind: remove, from: challenger, id: p.ID, number: 1})
	return d.nuisance("A false proposal, removed", d.params.ProposalBond, d.m.time-begin)
}

// lateChallenge is of a true block, in the last second of the window.
func lateChallenge(name string, dearest int) func(*testing.T, era) nuisance {
	return func(t *testing.T, in era) nuisance {
		d := newDesk(t, in, dearest > 0)
		number := uint64(max(dearest, 1))
		p := d.proposes(proposer, d.truth[1:number+1]...)
		d.begin(d.terms.Window)
		d.count()
		d.do(action{kind: challenge, from: eve, id: p.ID, number: number})
		d.begin(slot)
		d.do(action{kind: prove, from: proposer, id: p.ID, number: number, trace: d.truth[number]})
		row := d.nuisance(name, d.params.ChallengeBond, slot)
		d.begin(slot)
		d.do(action{kind: finalize, from: proposer, ids: []common.Hash{p.ID}})
		return row
	}
}

// withheld is a true block that a challenger insists to see.
func withheld(name string, dearest int) func(*testing.T, era) nuisance {
	return func(t *testing.T, in era) nuisance {
		d := newDesk(t, in, dearest > 0)
		number := uint64(max(dearest, 1))
		p := d.proposes(mallory, d.truth[1:number+1]...)
		d.begin(slot)
		d.do(action{kind: challenge, from: challenger, id: p.ID, number: number})
		d.begin(slot)
		d.do(action{kind: prove, from: mallory, id: p.ID, number: number, trace: d.truth[number]})
		d.finalizes(p)
		return d.nuisance(name, d.params.ProposalBond, 0)
	}
}

// undermined is what those lose who build on a proposal that is removed.
func undermined(t *testing.T, in era) nuisance {
	d := newDesk(t, in, false)
	begin := d.m.time
	p := d.proposes(mallory, d.lie(1, 0))
	q := d.proposes(defender, d.truth[2]) // without a look at what is below
	d.do(action{kind: challenge, from: puppet, id: p.ID, number: 1})
	d.begin(d.terms.Response + slot)
	d.do(action{kind: remove, from: puppet, id: p.ID, number: 1})
	d.do(action{kind: refund, from: defender, ids: []common.Hash{q.ID}})
	return d.nuisance("A false proposal under those of others, removed by its own side", new(big.Int).Add(d.params.ProposalBond, d.params.ChallengeBond), d.m.time-begin)
}

// outrun is an honest challenger that comes second.
func outrun(t *testing.T, in era) nuisance {
	d := newDesk(t, in, false)
	p := d.proposes(mallory, d.lie(1, 0))
	d.do(action{kind: challenge, from: puppet, id: p.ID, number: 1})
	d.fails(action{kind: challenge, from: challenger, id: p.ID, number: 1})
	d.begin(d.terms.Response + slot)
	d.do(action{kind: remove, from: challenger, id: p.ID, number: 1})
	return d.nuisance("A false proposal, challenged first by its own side", new(big.Int).Add(d.params.ProposalBond, d.params.ChallengeBond), 0)
}

// raced are two honest accounts that prove the largest block in the second half of
// the time to respond, when it is everybody's turn.
func raced(t *testing.T, in era) nuisance {
	d := newDesk(t, in, true)
	p := d.proposes(mallory, d.truth[1:3]...)
	d.do(action{kind: challenge, from: eve, id: p.ID, number: 2})
	d.begin(d.terms.Response)
	d.do(action{kind: prove, from: challenger, id: p.ID, number: 2, trace: d.truth[2]})
	d.fails(action{kind: prove, from: defender, id: p.ID, number: 2, trace: d.truth[2]})
	d.finalizes(p)
	return d.nuisance("Two honest defences of the largest block that is not theirs", d.params.ChallengeBond, 0)
}

// overtaken is a proposer whose proof somebody else has sent before, without a tip.
func overtaken(t *testing.T, in era) nuisance {
	d := newDesk(t, in, true)
	p := d.proposes(proposer, d.truth[1:3]...)
	d.count()
	d.do(action{kind: challenge, from: eve, id: p.ID, number: 2})
	d.begin(slot)
	d.do(action{kind: prove, from: puppet, id: p.ID, number: 2, trace: d.truth[2]})
	d.fails(action{kind: prove, from: proposer, id: p.ID, number: 2, trace: d.truth[2]})
	return d.nuisance("The proposer's defence, sent by somebody else before it", d.params.ChallengeBond, 0)
}

// filled are proposals of one true block each, as many as the contract keeps; the gas
// of one of them is measured.
func filled(t *testing.T, in era) nuisance {
	const places = 4095
	d := newDesk(t, in, false)
	d.proposes(mallory, d.truth[1])
	cost := d.lost(mallory)
	cost.Sub(cost, d.params.ProposalBond).Mul(cost, big.NewInt(places))
	return nuisance{"All places taken, by true blocks, on a rollup that anyone continues", cost, new(big.Int),
		new(big.Int).Mul(d.params.ProposalBond, big.NewInt(places)), d.terms.Window}
}

// saturated is an L1 whose EXECUTE limit others have used up in each block, until a
// challenge cannot be answered any more.
func saturated(*testing.T, era) nuisance {
	terms := rollup.DefaultOptimistic()
	gas := new(big.Int).Mul(big.NewInt(executeLimit), big.NewInt(int64(terms.Response/slot)))
	return nuisance{"No room for a defence: EXECUTE calls in all blocks of L1", gas.Mul(gas, price10), terms.ProposalBond.ToInt(), new(big.Int), terms.Response}
}

// flooded is an L1 that cannot execute all blocks that are challenged at a time.
func flooded(*testing.T, era) nuisance {
	terms := rollup.DefaultOptimistic()
	challenges := int64(terms.Response / slot * (executeLimit / rollup.DefaultGasLimit))
	bonds := new(big.Int).Mul(terms.ChallengeBond(), big.NewInt(challenges))
	gas := new(big.Int).SetUint64(rollup.ProofGas(rollup.MaxTraceSize/4, rollup.DefaultGasLimit))
	name := fmt.Sprintf("More challenges than L1 can execute in time: %d of full blocks", challenges)
	return nuisance{name, gas.Mul(gas, price10).Mul(gas, big.NewInt(challenges)), terms.ProposalBond.ToInt(), bonds, terms.Response}
}

// executeLimit is that of a block of L1 with a gas limit of 60 million.
const executeLimit = 30_000_000

var price10 = new(big.Int).Mul(big.NewInt(10), gwei)

// fails carries out an action that the contract refuses.
func (d *desk) fails(a action) {
	d.t.Helper()
	a.tip = honestTip
	if err := d.execute(a); err != nil {
		d.t.Fatal(err)
	}
	if x := d.book.done[len(d.book.done)-1]; x.err == nil {
		d.t.Fatalf("%v: succeeded", a)
	}
}

var nuisances = []func(*testing.T, era) nuisance{
	falseProposal, outrun, undermined,
	lateChallenge("A challenge of a true block of two transfers in the last second", 0),
	lateChallenge("A challenge of a true block of 10M gas in the last second", 4),
	lateChallenge("A challenge of a true block of 125 kB in the last second", 2),
	withheld("A true block of two transfers, withheld, insisted on", 0),
	withheld("A true block of 10M gas, withheld, insisted on", 4),
	withheld("A true block of 125 kB, withheld, insisted on", 2),
	withheld("A true block with 112 kB of zeros, withheld, insisted on", 3),
	raced, overtaken, filled, saturated, flooded,
}
