package main

import (
	"math"
	"slices"

	"nrollup/bench"
)

// summary describes samples of one quantity.
type summary struct {
	min, median, p95, max float64
}

// summarize describes samples; all is NaN if there are none.
func summarize(samples []float64) summary {
	sorted := slices.Sorted(slices.Values(samples))
	return summary{
		min:    bench.Quantile(sorted, 0),
		median: bench.Quantile(sorted, 0.5),
		p95:    bench.Quantile(sorted, 0.95),
		max:    bench.Quantile(sorted, 1),
	}
}

// ratio returns a / b, and NaN if there is nothing to divide by.
func ratio(a, b float64) float64 {
	if b == 0 {
		return math.NaN()
	}
	return a / b
}
