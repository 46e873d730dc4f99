package main

import (
	"math"
	"testing"
)

func TestSummarize(t *testing.T) {
	for _, c := range []struct {
		samples []float64
		want    summary
	}{
		{[]float64{3}, summary{3, 3, 3, 3}},
		{[]float64{4, 1}, summary{1, 2.5, 3.85, 4}},
		{[]float64{5, 1, 3}, summary{1, 3, 4.8, 5}},
	} {
		have := summarize(c.samples)
		for _, pair := range [][2]float64{{have.min, c.want.min}, {have.median, c.want.median}, {have.p95, c.want.p95}, {have.max, c.want.max}} {
			if math.Abs(pair[0]-pair[1]) > 1e-9 {
				t.Errorf("%v: have %+v, want %+v", c.samples, have, c.want)
				break
			}
		}
		if c.samples[0] < c.samples[len(c.samples)-1] && len(c.samples) == 3 {
			t.Error("the samples were sorted in place")
		}
	}
	if have := summarize(nil); !math.IsNaN(have.median) {
		t.Errorf("median of nothing is %v", have.median)
	}
}
