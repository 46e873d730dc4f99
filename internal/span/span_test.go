package span

import (
	"math"
	"testing"
	"time"
)

func TestParse(t *testing.T) {
	for text, want := range map[string]time.Duration{
		"0":        0,
		"0s":       0,
		"90s":      90 * time.Second,
		"1h30m":    90 * time.Minute,
		"1.5h":     90 * time.Minute,
		"500ms":    500 * time.Millisecond,
		"7d":       week,
		"1w":       week,
		"1.5d":     36 * time.Hour,
		"8d12h":    8*day + 12*time.Hour,
		"2w1d1h1s": 15*day + time.Hour + time.Second,
		"0d":       0,
		"-1d1h":    -25 * time.Hour,
		"-5m":      -5 * time.Minute,
		"168h":     week,
		"100000d":  100_000 * day,
	} {
		if got, err := Parse(text); err != nil || got != want {
			t.Errorf("%s: %v, %v", text, got, err)
		}
	}
	for _, text := range []string{
		"", "-", "--1d", "d", "w", "7", "7 days", "7days", "7D", "1d2w", "1h1d", "1d1d", "1d-1h", "-1d-1h", "1d+1h", "+1d", "1e3d", "0x7d", "infd", "nand", "1.d.2",
		"200000d", "106751d24h", "99999999999w", "1,5d", "1d ", " 1d", "1d 2h", "1mo", "1y",
	} {
		if got, err := Parse(text); err == nil {
			t.Errorf("%q is read as %v", text, got)
		}
	}
}

func TestFormat(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0:                                    "0s",
		time.Nanosecond:                      "1ns",
		1500 * time.Millisecond:              "1.5s",
		90 * time.Second:                     "1m30s",
		time.Minute:                          "1m",
		time.Hour:                            "1h",
		time.Hour + time.Second:              "1h1s",
		90 * time.Minute:                     "1h30m",
		10*time.Hour + 10*time.Minute:        "10h10m",
		day:                                  "1d",
		36 * time.Hour:                       "1d12h",
		week:                                 "7d",
		30*day + time.Second:                 "30d1s",
		8*day + 12*time.Hour + 5*time.Minute: "8d12h5m",
		-week:                                "-7d",
		-5 * time.Second:                     "-5s",
	} {
		if got := Format(d); got != want {
			t.Errorf("%v: %s, want %s", d, got, want)
		}
	}
	if got := Seconds(604_800); got != "7d" {
		t.Errorf("a week is %s", got)
	}
	if got := Seconds(math.MaxUint64); got == "" || got[0] == '-' {
		t.Errorf("for ever is %s", got)
	}
}

// What is written is read as the same.
func FuzzFormat(f *testing.F) {
	for _, d := range []time.Duration{0, 1, -1, day, 36 * time.Hour, week + 1, 60*time.Hour + time.Minute, math.MaxInt64, math.MinInt64 + 1} {
		f.Add(int64(d))
	}
	f.Fuzz(func(t *testing.T, n int64) {
		if n == math.MinInt64 {
			return // has no opposite
		}
		d := time.Duration(n)
		if got, err := Parse(Format(d)); err != nil || got != d {
			t.Errorf("%v: %s is read as %v, %v", d, Format(d), got, err)
		}
	})
}
