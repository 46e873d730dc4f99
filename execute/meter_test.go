package execute_test

import (
	"errors"
	"math"
	"testing"

	"nrollup/execute"
)

func TestMeter(t *testing.T) {
	over65 := head(0, 0)
	over65[87] = 1
	for _, test := range []struct {
		name  string
		limit uint64
		calls [][]byte
		fails []int // indices of calls that do not fit
		used  uint64
	}{
		{"nothing", 100, nil, nil, 0},
		{"exact fit", 100, [][]byte{head(60, 5), head(40, 0)}, nil, 100},
		{"one too much", 100, [][]byte{head(60, 0), head(41, 0)}, []int{1}, 60},
		{"smaller one after a failure", 100, [][]byte{head(60, 0), head(41, 0), head(40, 0)}, []int{1}, 100},
		{"full and nothing more", 100, [][]byte{head(100, 0), head(0, 0), head(1, 0)}, []int{2}, 100},
		{"limit of zero", 0, [][]byte{head(0, 0), head(1, 0)}, []int{1}, 0},
		{"no overflow", math.MaxUint64, [][]byte{head(math.MaxUint64, 0), head(1, 0)}, []int{1}, math.MaxUint64},
		{"input without a head declares nothing", 100, [][]byte{nil, make([]byte, 95)}, nil, 0},
		{"gas of 65 bits", math.MaxUint64, [][]byte{over65}, []int{0}, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			meter := execute.NewMeter(test.limit)
			var fails []int
			for i, input := range test.calls {
				if err := meter.Add(input); err != nil {
					fails = append(fails, i)
					if !errors.Is(err, execute.ErrBlockLimit) {
						t.Errorf("call %d: %v", i, err)
					}
				}
			}
			if len(fails) != len(test.fails) || len(fails) > 0 && fails[0] != test.fails[0] {
				t.Errorf("failing calls: have %v, want %v", fails, test.fails)
			}
			if meter.Used() != test.used || meter.Left() != test.limit-test.used {
				t.Errorf("used %d, left %d, want used %d", meter.Used(), meter.Left(), test.used)
			}
		})
	}
}

// A builder tries a transaction and takes it back by copying the meter.
func TestMeterIsAValue(t *testing.T) {
	meter := execute.NewMeter(100)
	if err := meter.Add(head(30, 0)); err != nil {
		t.Fatal(err)
	}
	snapshot := meter
	if err := meter.Add(head(70, 0)); err != nil {
		t.Fatal(err)
	}
	if snapshot.Used() != 30 || meter.Used() != 100 {
		t.Errorf("snapshot at %d, meter at %d", snapshot.Used(), meter.Used())
	}
	meter = snapshot
	if err := meter.Add(head(70, 0)); err != nil || meter.Used() != 100 {
		t.Errorf("after restore: used %d, %v", meter.Used(), err)
	}
	if snapshot == meter {
		t.Error("the snapshot is the meter")
	}
}

func TestMeterZeroValue(t *testing.T) {
	var meter execute.Meter
	if err := meter.Add(head(1, 0)); !errors.Is(err, execute.ErrBlockLimit) {
		t.Error(err)
	}
}

func TestDefaultBlockLimit(t *testing.T) {
	for gasLimit, want := range map[uint64]uint64{0: 0, 1: 0, 60_000_000: 30_000_000, math.MaxUint64: math.MaxUint64 / 2} {
		if have := execute.DefaultBlockLimit(gasLimit); have != want {
			t.Errorf("gas limit %d: have %d, want %d", gasLimit, have, want)
		}
	}
}
