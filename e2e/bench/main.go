// Command bench measures nrollup dev as a process, over its public interfaces:
//
//	go run ./e2e/bench --out before.json
//	go run ./e2e/bench --compare before.json
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	err := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	if err == nil || errors.Is(err, flag.ErrHelp) {
		return
	}
	fmt.Fprintln(os.Stderr, "bench:", err)
	os.Exit(1)
}

func run(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	o, err := parse(args, stderr)
	if err != nil {
		return err
	}
	var old *report
	if o.compare != "" { // a wrong name shows before the work is done
		if old, err = readReport(o.compare); err != nil {
			return err
		}
	}
	say := func(format string, args ...any) { fmt.Fprintf(stderr, format+"\n", args...) }
	r := &report{Time: time.Now().UTC().Truncate(time.Second), Machine: describeMachine(ctx), Settings: o.config}
	if err := measure(ctx, r, say); err != nil {
		return err
	}
	r.write(stdout)
	if old != nil {
		compare(stdout, old, r)
	}
	if o.out != "" {
		return r.save(o.out)
	}
	return nil
}

// measure fills in the report.
func measure(ctx context.Context, r *report, say func(string, ...any)) (err error) {
	dir, err := os.MkdirTemp("", "nrollup-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	say("building")
	program, err := buildProgram(ctx, dir)
	if err != nil {
		return err
	}
	say("starts")
	starts, err := measureStarts(ctx, program, dir, r.Settings.Starts)
	if err != nil {
		return err
	}
	r.add(starts...)
	n, err := startNetwork(ctx, program, filepath.Join(dir, "network"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, n.stop()) }()
	if err := measureNetwork(ctx, n, r, say); err != nil {
		return fmt.Errorf("%w\nThe end of the log of nrollup dev:\n%s", err, n.lastLines())
	}
	return nil
}

// measureNetwork measures a running network. The ramp raises the base fee, which
// falls again in the blocks of what is measured next.
func measureNetwork(ctx context.Context, n *network, r *report, say func(string, ...any)) error {
	cfg := &r.Settings
	say("funding %d accounts", cfg.Accounts)
	accounts, err := n.fund(ctx, cfg.Accounts)
	if err != nil {
		return err
	}
	say("ramp")
	if r.Ramp, err = measureRamp(ctx, n, accounts, cfg, say); err != nil {
		return err
	}
	say("cost on L1")
	costs, err := measureCosts(ctx, n, accounts, batchSizes[:])
	if err != nil {
		return err
	}
	say("latency")
	latencies, err := measureLatency(ctx, n, cfg.Samples)
	if err != nil {
		return err
	}
	r.add(latencies...)
	r.add(costs...)
	return measureLong(ctx, n, accounts, r, say)
}

// measureLong measures what takes a longer time of load. Memory comes first: the
// sustained rate may be one that raises the base fee all the time.
func measureLong(ctx context.Context, n *network, accounts []*account, r *report, say func(string, ...any)) error {
	cfg := &r.Settings
	most, err := best(r.Ramp)
	if err != nil {
		return err
	}
	target, err := n.targetRate(ctx)
	if err != nil {
		return err
	}
	r.add(figure{Name: "ramp.best", Value: most, Unit: "transfers/s"}, figure{Name: "ramp.gas_target", Value: target, Unit: "transfers/s"})
	var memory []figure
	if cfg.MemoryDuration > 0 {
		rate := 0.9 * min(most, target)
		say("memory, for %v at %.0f transfers/s", cfg.MemoryDuration, rate)
		memory, r.Memory, err = measureMemory(ctx, n, accounts, rate, cfg.MemoryDuration, cfg.MemoryEvery)
		if err != nil {
			return err
		}
	}
	rate := cfg.Rate
	if rate == 0 {
		rate = 0.9 * most
	}
	say("sustained load, for %v at %.0f transfers/s", cfg.Duration, rate)
	sustained, err := measureSustained(ctx, n, accounts, rate, cfg.Duration)
	if err != nil {
		return err
	}
	r.add(sustained...)
	r.add(memory...)
	say("following from nothing")
	followed, err := measureFollowing(ctx, n)
	r.add(followed...)
	return err
}
