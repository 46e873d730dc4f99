package dispute

import (
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/contracts/bindings"
)

const (
	maxDelay  = 3 // blocks of L1 that a transaction may wait for, whatever others do
	maxReorg  = 2 // blocks of L1 that a reorganisation takes back
	restless  = 8 // blocks of L1 between reorganisations, at least
	busyFor   = 70
	quietFor  = 200
	maxMissed = 1 // slots without a block at a stretch
)

// waiting is a transaction that is in no block yet.
type waiting struct {
	action
	blocks int // that it has waited for
}

// round is one run of a schedule.
type round struct {
	*environment
	rng    *rand.Rand
	m      *machine
	book   *book
	wall   uint64 // the latest time that there was, in seconds
	pool   []waiting
	trail  []checkpoint // of the last blocks, the newest last
	calm   int          // blocks since the last reorganisation
	reorgs int          // that there were
	guards [2]*guard    // the honest challengers
	quiet  bool         // the dishonest have given up
	idle   bool         // the honest want nothing any more
}

// checkpoint is the state before a block.
type checkpoint struct {
	m    *machine
	book *book
	sent []action // that the block has
}

func newRound(e *environment, seed uint64) *round {
	r := &round{environment: e, rng: rand.New(rand.NewPCG(seed, 1)), m: e.base.fork(), book: newBook(e)}
	r.wall, r.calm = r.m.time, r.nextReorg()
	if seed/3%2 == 0 {
		r.calm = math.MaxInt // L1 is steady, and nothing is excused by it
	}
	r.guards = [2]*guard{newGuard(challenger), newGuard(defender)}
	return r
}

// run lets everybody act, then the honest alone until nothing is left to do.
func (r *round) run() error {
	for range busyFor {
		if err := r.step(); err != nil {
			return err
		}
	}
	r.quiet = true
	for range quietFor {
		if err := r.step(); err != nil {
			return err
		}
		if r.idle && r.book.final == chainEnd && len(r.book.pending) == 0 {
			break
		}
	}
	return r.settled()
}

// step makes a block of L1, or takes some back.
func (r *round) step() error {
	if r.calm--; r.calm == 0 && !r.quiet {
		r.reorganise()
	}
	r.wish()
	list := r.choose()
	if r.calm <= maxReorg && !r.quiet { // is taken back perhaps
		r.trail = append(r.trail, checkpoint{m: r.m.fork(), book: r.book.clone(), sent: list})
	}
	r.m.baseFee = r.nextBaseFee()
	r.m.begin(r.m.time + slot*uint64(1+r.missed()))
	r.wall = max(r.wall, r.m.time)
	for _, a := range list {
		if err := r.execute(a); err != nil {
			return fmt.Errorf("%v: %w", a, err)
		}
	}
	return r.check()
}

// nextBaseFee goes up or down by up to an eighth (EIP-1559), within what bonds cover.
func (r *round) nextBaseFee() *big.Int {
	eighth := r.m.baseFee.Int64() / 8
	fee := r.m.baseFee.Int64() + r.rng.Int64N(2*eighth+1) - eighth
	return big.NewInt(min(max(fee, 7), (maxPrice-2)*gwei.Int64()))
}

func (r *round) missed() int {
	if r.quiet {
		return r.rng.IntN(4)
	}
	if r.rng.IntN(5) == 0 {
		return maxMissed
	}
	return 0
}

// reorganise takes blocks back. What was in them waits again, if it comes to it: those
// who build the other branch put in what they like of it first.
func (r *round) reorganise() {
	back := r.trail[r.rng.IntN(len(r.trail)):]
	r.m, r.book, r.trail, r.calm = back[0].m, back[0].book, nil, r.nextReorg()
	r.m.salt++
	r.reorgs++
	var lost []waiting
	for _, c := range back {
		for _, a := range c.sent {
			lost = append(lost, waiting{action: a, blocks: r.rng.IntN(maxDelay + 1)})
		}
	}
	r.rng.Shuffle(len(lost), func(i, j int) { lost[i], lost[j] = lost[j], lost[i] })
	for _, w := range lost {
		r.pool = slices.DeleteFunc(r.pool, func(v waiting) bool {
			return honestly(v.from) && v.from == w.from && (v.same(w.action) || r.rng.IntN(2) == 0)
		})
		r.pool = append(r.pool, w)
	}
}

// nextReorg draws after how many blocks L1 is reorganised again.
func (r *round) nextReorg() int { return restless + r.rng.IntN(20) }

// wish lets everybody look at the newest block, and send what they want to.
func (r *round) wish() {
	v := r.view()
	r.idle = true
	for _, wanted := range [][]action{r.proposeTrue(v), r.guards[0].wants(r, v), r.guards[1].wants(r, v)} {
		if len(wanted) > 0 {
			r.idle = false
			r.send(wanted[0])
		}
	}
	if r.quiet {
		r.pool = slices.DeleteFunc(r.pool, func(w waiting) bool { return slices.Contains(dishonest, w.from) && w.kind == propose })
		return
	}
	for _, a := range r.mischief(v) {
		r.pool = append(r.pool, waiting{action: a})
	}
}

// send replaces what an honest account has in the pool: it has one transaction there
// at a time. Who builds the next block of L1 may not have heard of it yet.
func (r *round) send(a action) {
	if slices.ContainsFunc(r.pool, func(w waiting) bool { return w.from == a.from && w.same(a) }) {
		return
	}
	at := slices.IndexFunc(r.pool, func(w waiting) bool { return w.from == a.from })
	switch {
	case at < 0:
		r.pool = append(r.pool, waiting{action: a})
	case r.rng.IntN(2) == 0:
		r.pool[at] = waiting{action: a}
	}
}

// choose takes out of the pool what the next block has, in its order: that of
// somebody dishonest, but nothing waits for too long.
func (r *round) choose() (list []action) {
	var left []waiting
	for _, w := range r.pool {
		if w.blocks++; w.blocks <= maxDelay && !r.quiet && r.rng.IntN(3) == 0 {
			left = append(left, w)
			continue
		}
		list = append(list, w.action)
	}
	r.pool = left
	r.rng.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	return list
}

// execute carries out an action in the newest block.
func (r *round) execute(a action) error {
	t := r.book.transaction(a)
	if t == nil {
		return nil // of a proposal that is not there any more
	}
	receipt, err := r.m.run(t)
	if err != nil {
		return err
	}
	x := &executed{action: a, receipt: receipt, time: r.m.time, base: r.m.baseFee, price: new(big.Int).Add(r.m.baseFee, big.NewInt(t.tip))}
	if err := r.book.add(x); err != nil {
		return err
	}
	return r.judge(x)
}

// judge checks what the contract did.
func (r *round) judge(x *executed) error {
	for _, event := range x.events {
		switch e := event.(type) {
		case *bindings.OptimisticRollupFinalized:
			p := r.book.records[e.Id]
			claims, err := p.Claims(r.book.parents[e.Id])
			if err != nil {
				return err
			}
			for _, claim := range claims {
				if r.truthOf(claim, p.ProposedAt, r.anchorHash) == nil {
					return fmt.Errorf("block %d is final and false", claim.Number)
				}
			}
		case *bindings.OptimisticRollupProven:
			p := r.book.records[e.Id]
			claims, err := p.Claims(r.book.parents[e.Id])
			if err != nil {
				return err
			}
			if r.truthOf(claims[e.Number-p.First()], p.ProposedAt, r.anchorHash) == nil {
				return fmt.Errorf("block %d is proven and false", e.Number)
			}
		}
	}
	for id := range r.book.fallen {
		if r.book.records[id].Proposer == proposer {
			return fmt.Errorf("a proposal of the honest proposer has fallen")
		}
	}
	return nil
}

// check compares the contract with the book.
func (r *round) check() error {
	chain := ask(r.environment, r.m, contract.PackChain(), contract.UnpackChain)
	if tip := r.book.tip(); chain.Tip != idOf(tip) || chain.TipPosition != tip.Position {
		return fmt.Errorf("the tip is %x at %d, the events say %d", chain.Tip, chain.TipPosition, tip.Position)
	}
	if extra := new(big.Int).Sub(r.m.balance(r.contract), r.book.holds()); extra.Sign() != 0 {
		return fmt.Errorf("the contract has %v wei more than it owes", extra)
	}
	return nil
}

// settled checks that nothing is left to do, that the rollup has gone on to its end,
// and what everybody has lost.
func (r *round) settled() error {
	if !r.idle || r.book.final != chainEnd {
		return fmt.Errorf("the rollup stopped at block %d, with %d proposals", r.book.final, len(r.book.pending))
	}
	return r.count()
}

// honestly tells whether an account is honest.
func honestly(account common.Address) bool { return slices.Contains(honest, account) }
