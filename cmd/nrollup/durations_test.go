package main

import (
	"strings"
	"testing"
	"time"

	"github.com/urfave/cli/v2"
)

// parseDuration returns what a command gets for a flag with a default of two days.
func parseDuration(t *testing.T, args ...string) (d time.Duration, err error) {
	t.Helper()
	command := &cli.Command{
		Name:  "wait",
		Flags: []cli.Flag{durationFlag("for", 48*time.Hour, "of waiting")},
		Action: func(c *cli.Context) error {
			if d = c.Duration("for"); c.Value("for") != d {
				t.Errorf("%v and %v", c.Value("for"), d)
			}
			return nil
		},
	}
	app := &cli.App{Commands: []*cli.Command{configurable(command)}}
	return d, app.Run(append([]string{"nrollup", "wait"}, args...))
}

func TestDurationFlag(t *testing.T) {
	for text, want := range map[string]time.Duration{
		"7d": 7 * 24 * time.Hour, "8d12h": 204 * time.Hour, "1w": 7 * 24 * time.Hour, "90m": 90 * time.Minute, "0s": 0,
	} {
		if d, err := parseDuration(t, "--for", text); err != nil || d != want {
			t.Errorf("%s: %v, %v", text, d, err)
		}
		t.Setenv("NROLLUP_FOR", text)
		if d, err := parseDuration(t); err != nil || d != want {
			t.Errorf("%s in the environment: %v, %v", text, d, err)
		}
	}
	t.Setenv("NROLLUP_FOR", "")
	if d, err := parseDuration(t); err != nil || d != 48*time.Hour {
		t.Errorf("by default: %v, %v", d, err)
	}
	if help := flagString(durationFlag("for", 60*time.Hour, "of waiting")); !strings.Contains(help, "(default: 2d12h)") {
		t.Error(help)
	}
}

// Who mistypes a duration is told what one looks like.
func TestDurationFlagWrong(t *testing.T) {
	for _, text := range []string{"7", "7 days", "week", "1h1d", ""} {
		if _, err := parseDuration(t, "--for", text); err == nil || !strings.Contains(err.Error(), "want a duration like 90s, 12h, 7d or 8d12h") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// A time that is days away says so.
func TestClock(t *testing.T) {
	now := time.Now()
	for _, test := range []struct {
		at   time.Time
		want string
	}{
		{now.Add(7*24*time.Hour + 30*time.Minute), ", in 7d"},
		{now.Add(-36*time.Hour - 30*time.Minute), ", 1d12h"},
	} {
		if got := clock(uint64(test.at.Unix())); !strings.Contains(got, test.want) {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
}
