// Package span writes and reads durations as people say them: time.Duration's form
// has nothing longer than hours, and windows and delays have days.
package span

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

const (
	day  = 24 * time.Hour
	week = 7 * day
)

// Parse reads a duration in the form of time.ParseDuration, which may begin with
// weeks and days: 90s, 1h30m, 7d, 1.5d, 8d12h, 2w.
func Parse(text string) (time.Duration, error) {
	rest, negative := strings.CutPrefix(text, "-")
	total, rest, err := long(rest)
	if err == nil && rest != "" {
		var d time.Duration
		if d, err = time.ParseDuration(rest); err == nil && rest[0] != '-' && rest[0] != '+' && total <= math.MaxInt64-d {
			total += d
		} else {
			err = errForm
		}
	}
	if err != nil || strings.Trim(text, "-") == "" {
		return 0, errForm
	}
	if negative {
		total = -total
	}
	return total, nil
}

// errForm does not say what was read: who reads it does.
var errForm = errors.New("want a duration like 90s, 12h, 7d or 8d12h")

// long reads the weeks and days that a text begins with, and returns what follows.
func long(text string) (total time.Duration, rest string, err error) {
	for _, unit := range []struct {
		name string
		d    time.Duration
	}{{"w", week}, {"d", day}} {
		number, after, found := strings.Cut(text, unit.name)
		if !found {
			continue
		}
		if strings.Trim(number, "0123456789.") != "" { // ParseFloat takes more
			return 0, text, errForm
		}
		n, err := strconv.ParseFloat(number, 64)
		if err != nil || n*float64(unit.d)+float64(total) >= math.MaxInt64 {
			return 0, text, errForm
		}
		total, text = total+time.Duration(math.Round(n*float64(unit.d))), after
	}
	return total, text, nil
}

// Format returns the shortest form that Parse reads as the same duration, with no
// unit that there is none of: 7d, 8d12h, 1h30m. It has no weeks, as nobody says 4w2d.
func Format(d time.Duration) string {
	if d < 0 {
		return "-" + Format(-max(d, -math.MaxInt64))
	}
	var text string
	if days := d / day; days > 0 {
		text, d = fmt.Sprintf("%dd", days), d%day
	}
	if d == 0 && text != "" {
		return text
	}
	short := d.String()
	if d >= time.Minute {
		short = strings.TrimSuffix(short, "m0s")
		if short != d.String() {
			short += "m"
		}
		if d >= time.Hour {
			short = strings.Replace(short, "h0m", "h", 1)
		}
	}
	return text + short
}

// Seconds is Format of a number of seconds.
func Seconds(n uint64) string {
	return Format(time.Duration(min(n, math.MaxInt64/uint64(time.Second))) * time.Second)
}
