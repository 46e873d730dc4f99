package main

import (
	"bytes"
	"math"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestDifferences(t *testing.T) {
	before, after := new(report), new(report)
	before.add(figure{Name: "same", Value: 4}, figure{Name: "zero", Value: 0}, figure{Name: "gone", Value: 7})
	after.add(figure{Name: "same", Value: 5}, figure{Name: "zero", Value: 1}, figure{Name: "new", Value: 0.12345})
	want := [][4]string{
		{"same", "4", "5", "1.250"},
		{"zero", "0", "1", "-"},
		{"new", "-", "0.123", "-"},
		{"gone", "7", "-", "-"},
	}
	if have := differences(before, after); !slices.Equal(have, want) {
		t.Errorf("have %v, want %v", have, want)
	}
}

func TestCompareWarns(t *testing.T) {
	const machineWarning, settingsWarning = "another machine", "other settings"
	for name, c := range map[string]struct {
		change func(*report)
		want   []string
	}{
		"same":     {func(*report) {}, nil},
		"cores":    {func(r *report) { r.Machine.Cores = 64 }, []string{machineWarning}},
		"kernel":   {func(r *report) { r.Machine.OS = "plan9" }, nil},
		"settings": {func(r *report) { r.Settings.Accounts++ }, []string{settingsWarning}},
	} {
		before, after := &report{Settings: thorough()}, &report{Settings: thorough()}
		c.change(after)
		var out bytes.Buffer
		compare(&out, before, after)
		for _, warning := range []string{machineWarning, settingsWarning} {
			if have, want := strings.Contains(out.String(), warning), slices.Contains(c.want, warning); have != want {
				t.Errorf("%s: warns of %s: %v, want %v", name, warning, have, want)
			}
		}
	}
}

// What is saved is what is compared with later, and NaN does not keep it from
// being saved.
func TestReportFile(t *testing.T) {
	r := &report{Settings: quick(), Ramp: []step{{Offered: 10, MaxLagBlocks: 3}}, Memory: []float64{1, 2}}
	r.Machine.CPU = "some"
	r.add(figure{Name: "a", Value: 1.5, Unit: "s", Aim: "< 3"}, figure{Name: "none", Value: math.NaN()}, figure{Name: "inf", Value: math.Inf(1)})
	name := filepath.Join(t.TempDir(), "r.json")
	if err := r.save(name); err != nil {
		t.Fatal(err)
	}
	have, err := readReport(name)
	if err != nil {
		t.Fatal(err)
	}
	if len(have.Figures) != 1 || have.Figures[0] != r.Figures[0] || have.Settings != r.Settings || have.Machine != r.Machine ||
		have.Ramp[0] != r.Ramp[0] || !slices.Equal(have.Memory, r.Memory) {
		t.Errorf("have %+v, want %+v", have, r)
	}
	var out bytes.Buffer
	have.write(&out)
	for _, want := range []string{"some", "1.5", "(aim: < 3)", "Ramp", "Resident memory"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in the text:\n%s", want, out.String())
		}
	}
}
