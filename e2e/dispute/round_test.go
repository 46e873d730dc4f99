package dispute

import (
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"slices"

	"github.com/ethereum/go-ethereum/common"
)

const (
	maxDelay  = 3 // blocks of L1 that a transaction may wait for, whatever others do
	maxMissed = 1 // slots without a block at a stretch
)

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
	steps  int          // blocks that there were, those that were taken back too
	behind uint64       // seconds of L1 that a reorganisation has lost

	petitions []petition
	own       []*l2Block // the chain that the honest proposer has, by number
	looked    uint64     // L1 time at which it looked last
	starved   uint64     // seconds for which the first entry of the inbox was kept out of it
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
	r.guards = [2]*guard{newGuard(challenger, e.scale), newGuard(defender, e.scale)}
	r.petitions = r.drawPetitions()
	return r
}

// run lets everybody act, then the honest alone until nothing is left to do.
func (r *round) run() error {
	for range r.busy {
		if err := r.step(); err != nil {
			return err
		}
	}
	r.quiet = true
	for range r.quietFor() {
		if err := r.step(); err != nil {
			return err
		}
		if r.idle && r.done() {
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
	r.steps++
	if err := r.wish(); err != nil {
		return err
	}
	list := r.choose()
	if r.calm <= r.maxReorg && !r.quiet { // is taken back perhaps
		r.trail = append(r.trail, checkpoint{m: r.m.fork(), book: r.book.clone(), sent: list})
	}
	r.m.baseFee = r.nextBaseFee()
	r.m.begin(r.m.time + slot*uint64(1+r.missed()) + r.behind)
	r.behind = 0
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
	if r.quiet && r.idle && len(r.book.pending) == 0 && len(r.book.inbox.queue) > 0 {
		return 50 // nothing else is left to do than to wait
	}
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
	r.starved, r.looked = 0, r.m.time
	if r.lossy && r.rng.IntN(2) == 0 {
		r.behind = r.wall - r.m.time
	}
	var lost []action
	for _, c := range back {
		lost = append(lost, c.sent...)
	}
	r.restore(lost)
}

// wants is what an honest account wants, the most urgent first.
func (r *round) wants(v *view, account common.Address) ([]action, error) {
	switch account {
	case proposer:
		return r.proposeTrue(v), nil
	case customer:
		return append(r.force(v, customer), r.shows(v, customer)...), nil
	}
	return r.guards[slices.Index(honest, account)-1].wants(r, v)
}

// nextReorg draws after how many blocks L1 is reorganised again.
func (r *round) nextReorg() int { return r.restless + r.rng.IntN(20) }

// wish lets everybody look at the newest block, and send what they want to.
func (r *round) wish() (err error) {
	v, whole := r.view(), false
	if r.own, whole, err = r.line(v); err != nil {
		return err
	}
	if err := r.mayForce(v, whole); err != nil {
		return err
	}
	r.idle = true
	for _, account := range honest {
		wanted, err := r.wants(v, account)
		if err != nil {
			return err
		}
		r.idle = r.idle && len(wanted) == 0
		r.send(account, wanted)
	}
	if r.quiet {
		r.pool = slices.DeleteFunc(r.pool, func(w waiting) bool { return slices.Contains(dishonest, w.from) && w.kind == propose })
		return nil
	}
	for _, a := range r.mischief(v) {
		r.pool = append(r.pool, waiting{action: a})
	}
	return nil
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
	if a.kind == nothing {
		r.book.done = append(r.book.done, x)
		return nil
	}
	if err := r.book.add(x); err != nil {
		return err
	}
	return r.judge(x)
}

// quietFor is how many blocks of L1 there are at most without the dishonest.
func (r *round) quietFor() int { return r.scale.quiet }

// honestly tells whether an account is honest.
func honestly(account common.Address) bool { return slices.Contains(honest, account) }
