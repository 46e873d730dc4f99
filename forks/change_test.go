package forks_test

import (
	"math"
	"strings"
	"testing"

	"nrollup/forks"
)

func TestParse(t *testing.T) {
	for text, want := range map[string]string{
		"amsterdam=+60s":                 "amsterdam=+60s",
		"Amsterdam=+1h30m":               "amsterdam=+5400s",
		"AMSTERDAM = 1798761600":         "amsterdam=1798761600",
		"amsterdam=2027-01-01T00:00:00Z": "amsterdam=1798761600",
		"amsterdam=0":                    "amsterdam=0",
		"amsterdam=never":                "amsterdam=never",
	} {
		c, err := forks.Parse(text)
		if err != nil || c.String() != want || c.Fork().Name != "Amsterdam" {
			t.Errorf("%q is %v (%v), want %s", text, c, err, want)
		}
	}
	for _, text := range []string{"", "amsterdam", "amsterdam=", "=+60s", "osaka=+60s", "bogota=+60s", "amsterdam=60s", "amsterdam=+1.5s", "amsterdam=+-1s",
		"amsterdam=-1", "amsterdam=soon", "amsterdam=1798761600000", "amsterdam=1900-01-01T00:00:00Z", "amsterdam=+", "amsterdam=+60s=+60s"} {
		if c, err := forks.Parse(text); err == nil || !strings.Contains(err.Error(), "want") && !strings.Contains(err.Error(), "is not a") {
			t.Errorf("%q is %v, %v", text, c, err)
		}
	}
}

func TestApply(t *testing.T) {
	const genesis, now = 1000, 2000
	for name, test := range map[string]struct {
		before *uint64
		text   string
		now    uint64
		want   *uint64
		fails  bool
	}{
		"new, relative":            {ptr(0), "amsterdam=+60s", genesis, ptr(1060), false},
		"new, at a time":           {ptr(0), "amsterdam=1500", genesis, ptr(1500), false},
		"new, never":               {ptr(0), "amsterdam=never", genesis, nil, false},
		"there, relative":          {nil, "amsterdam=+60s", now, ptr(2060), false},
		"there, again":             {ptr(1060), "amsterdam=+60s", now, ptr(1060), false}, // has been reached
		"there, ahead, again":      {ptr(2010), "amsterdam=+60s", now, ptr(2010), false},
		"there, since genesis":     {ptr(0), "amsterdam=+60s", now, ptr(0), true},
		"since genesis, moved":     {ptr(0), "amsterdam=3000", now, ptr(0), true},
		"since genesis, never":     {ptr(0), "amsterdam=never", now, ptr(0), true},
		"since genesis, still":     {ptr(0), "amsterdam=1000", now, ptr(0), false},
		"there, moved":             {ptr(2010), "amsterdam=3000", now, ptr(3000), false},
		"there, unscheduled":       {ptr(2010), "amsterdam=never", now, nil, false},
		"after the end of time":    {nil, "amsterdam=+60s", math.MaxUint64 - 59, nil, true},
		"there, before an unknown": {nil, "amsterdam=3000", now, nil, true}, // Bogota at 2500 does not come first
	} {
		t.Run(name, func(t *testing.T) {
			config := osaka()
			config.AmsterdamTime = test.before
			if strings.Contains(name, "unknown") {
				config.BogotaTime = ptr(2500)
			}
			c, err := forks.Parse(test.text)
			if err != nil {
				t.Fatal(err)
			}
			if err := c.Apply(config, genesis, test.now); (err != nil) != test.fails {
				t.Errorf("have %v", err)
			}
			have := config.AmsterdamTime
			if (have == nil) != (test.want == nil) || have != nil && *have != *test.want {
				t.Errorf("it begins at %v, want %v", have, test.want)
			}
		})
	}
	if err := (forks.Change{}).Apply(osaka(), 0, 0); err == nil {
		t.Error("nothing can be scheduled")
	}
}

func ptr(n uint64) *uint64 { return &n }

func FuzzParse(f *testing.F) {
	for _, text := range []string{"amsterdam=+60s", "amsterdam=1798761600", "Amsterdam=2027-01-01T00:00:00Z", "amsterdam=never", "amsterdam=+2562047h"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, err := forks.Parse(text)
		if err != nil {
			return
		}
		again, err := forks.Parse(c.String())
		if err != nil || again.String() != c.String() {
			t.Errorf("%q is %v, which is %v (%v)", text, c, again, err)
		}
		config := osaka()
		if err := c.Apply(config, 1000, 2000); err == nil && config.CheckConfigForkOrder() != nil {
			t.Errorf("%v makes %v", c, config)
		}
	})
}
