package transition

import (
	"cmp"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

// pool is the number of goroutines that a check may use at once. With one,
// everything runs on the caller's.
type pool int

func newPool(workers int) pool {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	return pool(workers)
}

// limit returns the pool without the workers that have less than about a tenth of
// a millisecond to do: waking them takes longer.
func (p pool) limit(nodes, txs int) pool {
	return min(p, pool(1+nodes/64+txs/4))
}

// run calls f on every worker and waits for all. It returns one of the errors.
func (p pool) run(f func() error) error { return p.do(int(p), f) }

// each calls f for 0 to n-1, in batches of batch consecutive indices, and stops
// at the first error.
func (p pool) each(n, batch int, f func(i int) error) error {
	var (
		next   atomic.Int64
		failed atomic.Bool
	)
	workers := min(int(p), (n+batch-1)/batch)
	return p.do(workers, func() error {
		for !failed.Load() {
			end := int(next.Add(int64(batch)))
			if end-batch >= n {
				return nil
			}
			for i := end - batch; i < min(end, n); i++ {
				if err := f(i); err != nil {
					failed.Store(true)
					return err
				}
			}
		}
		return nil
	})
}

// all calls the functions, side by side if there are workers for it.
func (p pool) all(fs ...func() error) error {
	return p.each(len(fs), 1, func(i int) error { return fs[i]() })
}

func (p pool) do(workers int, f func() error) error {
	errs := make([]error, workers)
	call := func(i int) { errs[i] = guard(f) }
	var wg sync.WaitGroup
	for i := 1; i < workers; i++ {
		wg.Go(func() { call(i) })
	}
	if workers > 0 {
		call(0)
	}
	wg.Wait()
	return cmp.Or(errs...)
}

// guard makes a panic in f an error: nothing that a trace makes happen may end
// the process.
func guard(f func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%w: %v", ErrPanic, r)
		}
	}()
	return f()
}
