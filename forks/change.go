package forks

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/params"

	"nrollup/stateless"
)

// maxTime is the end of the year 9999, in seconds. What is later was meant to be
// milliseconds.
const maxTime = 253402300799

// Change schedules a fork: NAME=WHEN in text. WHEN is how long after the present
// the fork begins, as +60s, its time in seconds since 1970 or as in RFC 3339, or
// never.
type Change struct {
	fork  *stateless.Fork
	after bool    // the time is relative
	at    *uint64 // seconds; nil for never
}

// Parse reads a change.
func Parse(text string) (Change, error) {
	name, at, ok := strings.Cut(text, "=")
	if !ok {
		return Change{}, fmt.Errorf("fork %q: want NAME=WHEN, as in %s=+60s", text, strings.ToLower(optional()[0].Name))
	}
	c := Change{}
	for _, f := range optional() {
		if strings.EqualFold(f.Name, strings.TrimSpace(name)) {
			c.fork = f
		}
	}
	if c.fork == nil {
		var names []string
		for _, f := range optional() {
			names = append(names, strings.ToLower(f.Name))
		}
		return Change{}, fmt.Errorf("fork %q cannot be scheduled: want one of %s", name, strings.Join(names, ", "))
	}
	if err := c.parseTime(strings.TrimSpace(at)); err != nil {
		return Change{}, fmt.Errorf("fork %q: %w", text, err)
	}
	return c, nil
}

// optional are the forks that an L1 need not have. Every rollup is in the first one
// at least.
func optional() []*stateless.Fork { return stateless.Forks()[1:] }

func (c *Change) parseTime(text string) error {
	if text == "never" {
		return nil
	}
	c.at = new(uint64)
	if relative, ok := strings.CutPrefix(text, "+"); ok {
		d, err := time.ParseDuration(relative)
		if err != nil || d < 0 || d%time.Second != 0 {
			return fmt.Errorf("%q is not a duration in whole seconds like +60s or +2h", text)
		}
		c.after, *c.at = true, uint64(d/time.Second)
		return nil
	}
	if seconds, err := strconv.ParseUint(text, 10, 64); err == nil {
		*c.at = seconds
	} else if t, err := time.Parse(time.RFC3339, text); err == nil && t.Unix() >= 0 {
		*c.at = uint64(t.Unix())
	} else {
		return fmt.Errorf("%q is not a time: want +60s, seconds since 1970, a time like 2026-06-01T12:00:00Z, or never", text)
	}
	if *c.at > maxTime {
		return fmt.Errorf("%q is after the year 9999: want seconds", text)
	}
	return nil
}

// Fork returns the fork that is scheduled.
func (c Change) Fork() *stateless.Fork { return c.fork }

// String returns the change as Parse reads it.
func (c Change) String() string {
	name := ""
	if c.fork != nil {
		name = strings.ToLower(c.fork.Name)
	}
	switch {
	case c.at == nil:
		return name + "=never"
	case c.after:
		return fmt.Sprintf("%s=+%ds", name, *c.at)
	}
	return fmt.Sprintf("%s=%d", name, *c.at)
}

// Apply makes the change in the configuration of an L1 whose genesis has the given
// time, in seconds. now is what relative times are after: for a new network, the
// time of its genesis. In a network that has the fork scheduled already a relative
// time changes nothing: who starts a network again with the same setting does not
// want to move the fork. It is an error if the network has had the fork since its
// genesis and shall not any more, and if the forks would be in a wrong order. Whether a change would rewrite
// blocks that are there is for the caller to check, see CheckPast.
func (c Change) Apply(config *params.ChainConfig, genesis, now uint64) error {
	if c.fork == nil {
		return errors.New("no fork to schedule")
	}
	if have := c.fork.Since(config); have != nil && now > genesis {
		switch {
		case *have <= genesis && !c.after && c.at != nil && *c.at <= genesis:
			return nil
		case *have <= genesis:
			return fmt.Errorf("%s has been active since the genesis of L1, and cannot begin later: use another data directory, or reset this one", c.fork.Name)
		case c.after:
			return nil
		}
	}
	var at *uint64
	if c.at != nil {
		at = new(uint64)
		if *at = *c.at; c.after {
			if now > math.MaxUint64-*at {
				return fmt.Errorf("%v: this is after the end of time", c)
			}
			*at += now
		}
	}
	changed := *config
	c.fork.Schedule(&changed, at)
	if err := changed.CheckConfigForkOrder(); err != nil {
		return fmt.Errorf("schedule %v: %w", c, err)
	}
	*config = changed
	return nil
}
