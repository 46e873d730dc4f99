package main

import (
	"context"
	"time"

	"golang.org/x/sync/errgroup"
)

// measureMemory measures the resident memory of the process while it is under
// load. It returns the memory in MB after each interval too.
func measureMemory(ctx context.Context, n *network, accounts []*account, rate float64, duration, every time.Duration) ([]figure, []float64, error) {
	group, ctx := errgroup.WithContext(ctx)
	sampling, stop := context.WithCancel(ctx)
	group.Go(func() error {
		defer stop()
		_, err := n.load(ctx, accounts, rate, duration)
		return err
	})
	var samples []float64
	group.Go(func() (err error) {
		samples, err = n.sampleMemory(sampling, every, duration)
		return err
	})
	if err := group.Wait(); err != nil {
		return nil, nil, err
	}
	_, peak, err := n.memory()
	if err != nil {
		return nil, nil, err
	}
	return append(memoryFigures(samples, every), figure{Name: "memory.peak", Value: megabytes(peak), Unit: "MB"}), samples, nil
}

// sampleMemory samples the resident memory, in MB, until ctx ends or the time is
// over.
func (n *network) sampleMemory(ctx context.Context, every, duration time.Duration) (samples []float64, err error) {
	for range duration / every {
		if sleep(ctx, every) != nil {
			return samples, nil
		}
		now, _, err := n.memory()
		if err != nil {
			return nil, err
		}
		samples = append(samples, megabytes(now))
	}
	return samples, nil
}

func megabytes(bytes uint64) float64 { return float64(bytes) / 1e6 }

func memoryFigures(samples []float64, every time.Duration) []figure {
	if len(samples) == 0 {
		return nil
	}
	first, last := samples[0], samples[len(samples)-1]
	minutes := (time.Duration(len(samples)-1) * every).Minutes()
	return []figure{
		{Name: "memory.first", Value: first, Unit: "MB"},
		{Name: "memory.last", Value: last, Unit: "MB"},
		{Name: "memory.growth", Value: ratio(last-first, minutes), Unit: "MB/min"},
	}
}
