package dispute

import (
	"slices"

	"github.com/ethereum/go-ethereum/common"

	watch "nrollup/challenger"
)

// waiting is a transaction that is in no block yet. Those of an honest account are in the
// order of their nonces.
type waiting struct {
	action
	blocks int // that it has waited for
}

// pending is how many transactions an honest account has under way at a time
// (sender.Config.MaxPending).
const pending = 8

// underWay returns what an account has in the pool.
func (r *round) underWay(account common.Address) (list []action) {
	for _, w := range r.pool {
		if w.from == account {
			list = append(list, w.action)
		}
	}
	return list
}

// send sees to it that the next transactions of an honest account do what it wants, the
// most urgent first. What is under way and wanted stays where it is; what is not wanted
// is replaced, by nothing if need be, but who builds the next block of L1 may not have
// heard of that yet.
func (r *round) send(account common.Address, wanted []action) {
	under := r.underWay(account)
	wanted = slices.Clone(wanted[:min(len(wanted), pending)])
	fresh := slices.DeleteFunc(slices.Clone(wanted), func(a action) bool { return slices.ContainsFunc(under, a.same) })
	next := func() action {
		if len(fresh) == 0 {
			return action{kind: nothing, from: account, tip: honestTip}
		}
		a := fresh[0]
		fresh = fresh[1:]
		return a
	}
	for i := range r.pool {
		w := &r.pool[i]
		if w.from != account || slices.ContainsFunc(wanted, w.same) || w.kind == nothing && len(fresh) == 0 {
			continue
		}
		if a := next(); r.rng.IntN(2) == 0 {
			*w = waiting{action: a}
		}
	}
	for n := len(under); n < pending && len(fresh) > 0; n++ {
		r.pool = append(r.pool, waiting{action: next()})
	}
}

// choose takes out of the pool what the next block has, in its order: that of
// somebody dishonest, but nothing waits for too long, and nonces are in order.
func (r *round) choose() (list []action) {
	var left []waiting
	for _, w := range r.pool {
		behind := honestly(w.from) && slices.ContainsFunc(left, func(v waiting) bool { return v.from == w.from })
		if w.blocks++; behind || w.blocks <= maxDelay && !r.quiet && r.rng.IntN(3) == 0 {
			left = append(left, w)
			continue
		}
		list = append(list, w.action)
	}
	r.pool = left
	return r.order(list)
}

// order shuffles transactions, but for those of an honest account.
func (r *round) order(list []action) []action {
	queues := make(map[common.Address][]action)
	for _, a := range list {
		queues[a.from] = append(queues[a.from], a)
	}
	r.rng.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	for i, a := range list {
		if honestly(a.from) {
			list[i], queues[a.from] = queues[a.from][0], queues[a.from][1:]
		}
	}
	return list
}

// restore puts transactions of blocks that were taken back into the pool again. Those who
// build the other branch put in what they like of them first; those of an honest account
// have lower nonces than what it has sent since.
func (r *round) restore(lost []action) {
	var first []waiting
	for _, a := range lost {
		w := waiting{action: a, blocks: r.rng.IntN(maxDelay + 1)}
		if !honestly(a.from) {
			r.pool = append(r.pool, w)
			continue
		}
		r.pool = slices.DeleteFunc(r.pool, func(v waiting) bool { return v.from == a.from && v.same(a) })
		first = append(first, w)
	}
	r.pool = append(first, r.pool...)
}

// plans is what an honest challenger has under way, as it is known to itself.
func (r *round) plans(account common.Address) (list []watch.Action) {
	for _, a := range r.underWay(account) {
		if a.plan != nil {
			list = append(list, *a.plan)
		}
	}
	return list
}
