package bench

import (
	"math"
	"slices"
)

// Quantile returns the q-quantile of sorted samples, 0 <= q <= 1, linear between
// the two nearest. Without samples it is NaN.
func Quantile(sorted []float64, q float64) float64 {
	if len(sorted) == 0 {
		return math.NaN()
	}
	at := q * float64(len(sorted)-1)
	low := int(at)
	high := min(low+1, len(sorted)-1)
	return sorted[low] + (at-float64(low))*(sorted[high]-sorted[low])
}

// Latency describes how long something took, in seconds.
type Latency struct {
	Samples int     `json:"samples"`
	P50     float64 `json:"p50"`
	P95     float64 `json:"p95"`
	P99     float64 `json:"p99"`
	Max     float64 `json:"max"`
}

// describe returns nil if nothing was measured.
func describe(seconds []float64) *Latency {
	if len(seconds) == 0 {
		return nil
	}
	sorted := slices.Sorted(slices.Values(seconds))
	return &Latency{
		Samples: len(sorted),
		P50:     Quantile(sorted, 0.5),
		P95:     Quantile(sorted, 0.95),
		P99:     Quantile(sorted, 0.99),
		Max:     Quantile(sorted, 1),
	}
}

// ratio returns a / b, 0 if there is nothing to divide by.
func ratio(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}
