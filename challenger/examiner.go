package challenger

import (
	"cmp"
	"context"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/log"

	"nrollup/da"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// examiner fetches the data of the pending proposals, and checks their blocks: some
// fetches at a time, so that one that hangs does not hold up the others, and one
// check of a proposal, which may need some hundred megabytes.
type examiner struct {
	data    da.Reader
	judge   *Judge
	store   *store
	timeout time.Duration // of a fetch
	workers int           // blocks that are checked at a time
	wake    chan struct{} // there is something new to do, or to look at
	found   chan struct{} // there is something new for who decides
	turn    chan struct{} // held by who checks a proposal

	mu       sync.Mutex
	cases    map[common.Hash]*examination
	followed bool // L1 has said which proposals there are
}

// examination is that of one proposal. All but the proposal is guarded by the
// examiner.
type examination struct {
	*optimistic.Pending
	finding Finding
	done    bool // there is nothing more to find
	busy    bool
	pause   time.Duration // before the next try
	next    time.Time     // of the next try
}

// fetchers is how many proposals are fetched at a time.
const fetchers = 4

func newExaminer(cfg *Config, check func(*rollup.Block) error, store *store) *examiner {
	return &examiner{
		data:    cfg.Data,
		judge:   NewJudge(cfg.Deployment, check),
		store:   store,
		timeout: cfg.FetchTimeout,
		workers: cfg.Workers,
		wake:    make(chan struct{}, 1),
		found:   make(chan struct{}, 1),
		turn:    make(chan struct{}, 1),
		cases:   make(map[common.Hash]*examination),
	}
}

// follow has the pending proposals of a view examined, and forgets all others.
func (e *examiner) follow(v *optimistic.View) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.followed = true
	pending := make(map[common.Hash]bool, len(v.Pending))
	for _, q := range v.Pending {
		pending[q.ID] = true
		if e.cases[q.ID] == nil {
			e.cases[q.ID] = &examination{Pending: q, finding: Finding{Since: v.Time}}
			notify(e.wake)
		}
	}
	for id := range e.cases {
		if !pending[id] {
			delete(e.cases, id)
		}
	}
}

func notify(c chan<- struct{}) {
	select {
	case c <- struct{}{}:
	default: // it is about to wake up anyway
	}
}

// findings returns what is known, by proposal.
func (e *examiner) findings() map[common.Hash]*Finding {
	e.mu.Lock()
	defer e.mu.Unlock()
	all := make(map[common.Hash]*Finding, len(e.cases))
	for id, x := range e.cases {
		f := x.finding
		f.Blocks, f.ProofGas = slices.Clone(f.Blocks), slices.Clone(f.ProofGas)
		all[id] = &f
	}
	return all
}

// How often old files are removed, and how old they are: L1 may be reorganised.
const (
	pruneEvery = 10 * time.Minute
	pruneAfter = time.Hour
)

// run examines until ctx ends, and returns when all that it has started has ended.
func (e *examiner) run(ctx context.Context) {
	var running sync.WaitGroup
	defer running.Wait()
	free := make(chan struct{}, fetchers)
	prune := time.NewTicker(pruneEvery)
	defer prune.Stop()
	for {
		wait := e.start(ctx, &running, free)
		timer := time.NewTimer(wait)
		select {
		case <-ctx.Done():
		case <-e.wake:
		case <-timer.C:
		case now := <-prune.C:
			e.prune(now)
		}
		timer.Stop()
		if ctx.Err() != nil {
			return
		}
	}
}

// start starts the examinations whose time has come, the lowest proposals first, as
// far as there are fetchers. It returns when to look again.
func (e *examiner) start(ctx context.Context, running *sync.WaitGroup, free chan struct{}) time.Duration {
	for {
		select {
		case free <- struct{}{}:
		default:
			return e.timeout // one that ends wakes
		}
		x, wait := e.take(time.Now())
		if x == nil {
			<-free
			return wait
		}
		running.Go(func() {
			e.examine(ctx, x)
			<-free
			notify(e.wake)
		})
	}
}

// take returns the next proposal to examine, or how long there will be none.
func (e *examiner) take(now time.Time) (next *examination, wait time.Duration) {
	e.mu.Lock()
	defer e.mu.Unlock()
	wait = e.timeout
	for _, x := range e.cases {
		if x.busy || x.done {
			continue
		}
		if early := x.next.Sub(now); early > 0 {
			wait = min(wait, early)
			continue
		}
		if next == nil || order(x, next) < 0 {
			next = x
		}
	}
	if next != nil {
		next.busy = true
	}
	return next, wait
}

// order puts what was never tried first, then what is lowest.
func order(a, b *examination) int {
	return cmp.Or(cmp.Compare(a.pause, b.pause), cmp.Compare(a.Position, b.Position))
}

// firstPause is the pause after the first try that failed; each further one is
// twice as long.
const firstPause = 250 * time.Millisecond

// end notes how a try has ended.
func (e *examiner) end(x *examination, done bool) {
	e.mu.Lock()
	defer e.mu.Unlock()
	x.busy, x.done = false, done
	if !done {
		x.pause = min(max(2*x.pause, firstPause), e.timeout)
		x.next = time.Now().Add(x.pause)
	}
}

// prune removes the files of proposals that are not pending.
func (e *examiner) prune(now time.Time) {
	keep := func(id common.Hash) bool {
		e.mu.Lock()
		defer e.mu.Unlock()
		return e.cases[id] != nil || !e.followed
	}
	if err := e.store.prune(keep, now.Add(-pruneAfter)); err != nil {
		log.Warn("Cannot remove data of old proposals", "err", err)
	}
}
