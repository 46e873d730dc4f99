package main

import (
	"math"
	"slices"
)

// summary describes samples of one quantity.
type summary struct {
	min, median, p95, max float64
}

// summarize describes samples; all is NaN if there are none.
func summarize(samples []float64) summary {
	sorted := slices.Sorted(slices.Values(samples))
	return summary{
		min:    quantile(sorted, 0),
		median: quantile(sorted, 0.5),
		p95:    quantile(sorted, 0.95),
		max:    quantile(sorted, 1),
	}
}

// quantile returns the q-quantile of sorted samples, 0 <= q <= 1, linear between
// the two nearest.
func quantile(sorted []float64, q float64) float64 {
	if len(sorted) == 0 {
		return math.NaN()
	}
	at := q * float64(len(sorted)-1)
	low := int(at)
	high := min(low+1, len(sorted)-1)
	return sorted[low] + (at-float64(low))*(sorted[high]-sorted[low])
}

// ratio returns a / b, and NaN if there is nothing to divide by.
func ratio(a, b float64) float64 {
	if b == 0 {
		return math.NaN()
	}
	return a / b
}
