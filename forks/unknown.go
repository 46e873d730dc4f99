package forks

import (
	"fmt"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/params"

	"nrollup/stateless"
)

// Unknown is a fork that L1 has scheduled and that this program has no rules for. It
// wraps stateless.ErrUnknownFork.
type Unknown struct {
	Name  string // empty if L1 told no more than the time
	Since uint64 // seconds
}

// Error says what comes when, and what to do.
func (u *Unknown) Error() string {
	name := "the next fork"
	if u.Name != "" {
		name = u.Name
	}
	return fmt.Sprintf("%v: L1 has scheduled %s for %s, and this program knows %s: install a version that knows it, and start that with the same data directory; nothing is lost",
		stateless.ErrUnknownFork, name, when(u.Since), known())
}

func (u *Unknown) Unwrap() error { return stateless.ErrUnknownFork }

// when writes a time in seconds for people.
func when(since uint64) string {
	if since == 0 {
		return "its genesis"
	}
	if since > maxTime {
		return fmt.Sprintf("time %d", since)
	}
	return fmt.Sprintf("%s (time %d)", time.Unix(int64(since), 0).UTC().Format("2006-01-02 15:04:05 UTC"), since)
}

// known names the forks that this program has rules for.
func known() string {
	var names []string
	for _, f := range stateless.Forks() {
		names = append(names, f.Name)
	}
	if last := len(names) - 1; last > 0 {
		return strings.Join(names[:last], ", ") + " and " + names[last]
	}
	return strings.Join(names, "")
}

// FirstUnknown returns the first fork in a configuration that this program has no
// rules for, nil if there is none.
func FirstUnknown(config *params.ChainConfig) *Unknown {
	raw, err := encode(config)
	if err != nil {
		return nil // a configuration has nothing that cannot be encoded
	}
	u, err := raw.firstUnknown()
	if err != nil {
		return nil
	}
	return u
}
