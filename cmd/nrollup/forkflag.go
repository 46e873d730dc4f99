package main

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/ethereum/go-ethereum/rpc"
	"github.com/urfave/cli/v2"

	"nrollup/forks"
)

// forkFlag schedules forks of L1.
func forkFlag() cli.Flag {
	return &cli.StringSliceFlag{Name: "fork", Usage: "schedule a fork of L1: `NAME=WHEN`, as in amsterdam=+60s, which is " +
		"after the genesis, or after now if the network is there; or at a time in seconds since 1970, or like 2030-01-31T12:00:00Z; or never (default: a new network has all from its genesis)"}
}

// readForks returns the forks that are to be scheduled.
func readForks(c *cli.Context) ([]forks.Change, error) {
	var (
		changes []forks.Change
		named   = make(map[string]string)
	)
	for _, text := range c.StringSlice("fork") {
		change, err := forks.Parse(text)
		if err != nil {
			return nil, fmt.Errorf("--fork: %w", err)
		}
		name := change.Fork().Name
		if before := named[name]; before != "" {
			return nil, fmt.Errorf("--fork: %s is scheduled twice, by %s and %s: leave one out", name, before, text)
		}
		named[name] = text
		changes = append(changes, change)
	}
	return changes, nil
}

// printForks says which forks of an L1 are still to come. It says nothing if there is
// none, and if L1 does not say.
func printForks(w io.Writer, url string) {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	client, err := rpc.DialContext(ctx, url)
	if err != nil {
		return
	}
	defer client.Close()
	var s forks.Schedule
	if client.CallContext(ctx, &s, "nrollup_chainConfig") == nil {
		printSchedule(w, &s, uint64(time.Now().Unix()))
	}
}

// printSchedule says which forks come after a time, in seconds.
func printSchedule(w io.Writer, s *forks.Schedule, now uint64) {
	if next, since := s.Next(now); next != nil {
		active := "an older one"
		if fork, err := s.At(now); err == nil {
			active = fork.Name
		}
		fmt.Fprintf(w, "Fork      %s, then %s: %s\n", active, next.Name, clock(since))
	}
	if s.Unknown != nil {
		fmt.Fprintf(w, "Caution   %s\n", oneLine(s.Unknown))
	}
}
