package bench

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
)

// returnTime is how long it may take to get the money back after an interruption.
const returnTime = time.Minute

// Run puts a load on a rollup and returns what came of it. If ctx ends, it stops
// sending, and returns the report of what it has seen, with the money that is left
// given back. The error is one that kept the load from beginning.
func Run(ctx context.Context, cfg Config, progress func(Progress)) (*Report, error) {
	cfg, err := cfg.Sanitize()
	if err != nil {
		return nil, err
	}
	r := &running{
		cfg: cfg,
		l1:  ethclient.NewClient(cfg.L1),
		purse: &purse{
			client: ethclient.NewClient(cfg.L2),
			signer: types.LatestSignerForChainID(new(big.Int).SetUint64(cfg.Deployment.Spec.ChainID)),
			payer:  NewAccount(cfg.Key),
		},
		progress: progress,
	}
	if err := r.prepare(ctx); err != nil {
		if r.accounts == nil {
			return nil, err
		}
		_, left := r.giveBack(ctx)
		return nil, errors.Join(err, left)
	}
	return r.measure(ctx)
}

// running is a load under way.
type running struct {
	cfg      Config
	l1       *ethclient.Client
	purse    *purse
	accounts []*Account
	budget   *big.Int
	work     *workload
	progress func(Progress)
}

func (r *running) prepare(ctx context.Context) (err error) {
	if r.budget, err = r.purse.budget(ctx, r.cfg.Funds); err != nil {
		return err
	}
	if r.each().Cmp(leastBalance) < 0 {
		return fmt.Errorf("%v wei for each of %d accounts pay for next to nothing: use fewer accounts, or raise the funds", r.each(), r.cfg.Accounts)
	}
	r.say("accounts")
	accounts, err := r.purse.accounts(ctx, r.cfg.Seed, r.cfg.Accounts)
	if err != nil {
		return err
	}
	r.accounts = accounts
	counted := func(n int) { r.say(fmt.Sprintf("%d of %d", n, r.cfg.Accounts)) }
	if err := r.purse.fund(ctx, accounts, r.each(), counted); err != nil {
		return fmt.Errorf("fund the accounts: %w", err)
	}
	r.work = newWorkload(&r.cfg, accounts)
	return r.work.prepare(ctx, r.purse, counted)
}

// each is what an account gets, in wei.
func (r *running) each() *big.Int {
	return new(big.Int).Div(r.budget, big.NewInt(int64(r.cfg.Accounts)))
}

func (r *running) say(text string) { r.progress(Progress{Phase: "prepare", Text: text}) }

// measure sends, waits, and gives the money back.
func (r *running) measure(ctx context.Context) (*Report, error) {
	from, err := r.l1.BlockNumber(ctx)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("head of L1: %w", err), r.leave(ctx))
	}
	w, err := newWatch(ctx, r.cfg.L2)
	if err != nil {
		return nil, errors.Join(err, r.leave(ctx))
	}
	tip, err := r.purse.client.SuggestGasTipCap(ctx)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("tip on the rollup: %w", err), r.leave(ctx))
	}
	l := &load{cfg: &r.cfg, client: r.purse.client, signer: r.purse.signer, work: r.work, watch: w, each: r.each(), tip: tip, failures: make(map[string]int)}

	watching, stop := context.WithCancel(context.WithoutCancel(ctx))
	var watcher sync.WaitGroup
	watcher.Go(func() { w.run(watching) })
	m := &meter{every: time.Second, report: r.progress}
	l.run(ctx, func() { m.tick(l, "send") })
	problem := r.await(ctx, l, m)
	stop()
	watcher.Wait()

	report := l.result(ctx.Err() != nil)
	r.finish(ctx, report, w, from, problem)
	return report, nil
}

// leave gives back the money of a load that does not begin.
func (r *running) leave(ctx context.Context) error {
	_, err := r.giveBack(ctx)
	return err
}

// await waits until all that was sent has come as far as it should: after an
// interruption only until it is in blocks, so that the rest can be given back.
func (r *running) await(ctx context.Context, l *load, m *meter) error {
	until, patience := r.cfg.Until, r.cfg.Patience
	deadline := time.Now().Add(patience)
	for {
		if ctx.Err() != nil && until != Included {
			until, deadline = Included, time.Now().Add(min(patience, returnTime/2))
		}
		switch {
		case l.watch.done(until):
			return nil
		case time.Now().After(deadline):
			c := l.watch.counts()
			return fmt.Errorf("not all of %d transactions were %s in time: %d are in no block, %d are included, %d safe, %d finalized",
				l.sent, until, c.waiting, c.included, c.safe, c.finalized)
		}
		_ = sleep(context.WithoutCancel(ctx), pollInterval)
		m.tick(l, "wait")
	}
}

// finish adds what is known in the end. It works after an interruption too.
func (r *running) finish(ctx context.Context, report *Report, w *watch, from uint64, problem error) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), returnTime)
	defer cancel()
	if first, last, ok := w.span(); ok {
		var err error
		report.L1, err = costs(ctx, r.l1, r.cfg.L2, r.cfg.Deployment.Contracts.Rollup, from, first, last)
		problem = errors.Join(problem, err)
	}
	r.progress(Progress{Phase: "return"})
	returned, err := r.giveBack(ctx)
	problem = errors.Join(problem, err)
	report.Funded, report.Returned = Wei{r.budget}, Wei{returned}
	if problem != nil {
		report.Problem = problem.Error()
	}
}

// giveBack returns what the accounts have left, whether or not ctx has ended.
func (r *running) giveBack(ctx context.Context) (*big.Int, error) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), returnTime)
	defer cancel()
	sum, err := r.purse.refund(ctx, r.accounts)
	if err != nil {
		err = fmt.Errorf("money is left in accounts of the load: the next load with this key and seed %d gives it back: %w", r.cfg.Seed, err)
	}
	return sum, err
}
