package main

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// TestStarts starts the program on a new data directory, and again.
func TestStarts(t *testing.T) {
	program := build(t)
	t.Parallel()
	figures, err := measureStarts(context.Background(), program, t.TempDir(), 1)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range figures {
		if f.Value <= 0 {
			t.Errorf("%s is %v %s", f.Name, f.Value, f.Unit)
		}
	}
}

func build(t *testing.T) (program string) {
	t.Helper()
	if testing.Short() {
		t.Skip("builds and runs the program")
	}
	if name := os.Getenv("NROLLUP_PROGRAM"); name != "" {
		return name // it is there already
	}
	program, err := buildProgram(context.Background(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	return program
}

// TestSmoke runs every other measurement once, for as short a time as it can be.
func TestSmoke(t *testing.T) {
	program := build(t)
	t.Parallel()
	n, err := startNetwork(context.Background(), program, filepath.Join(t.TempDir(), "network"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := n.stop(); err != nil {
			t.Error(err)
		}
	}()
	r := new(report)
	measureAll(t, n, r)
	for _, f := range r.Figures {
		if f.Value <= 0 && f.Name != "memory.growth" {
			t.Errorf("%s is %v %s", f.Name, f.Value, f.Unit)
		}
	}
	for _, name := range []string{"latency.safe.median", "l1.batch4.gas", "memory.peak", "sustained.settled", "sustained.gas", "verify.share",
		"follow.geth.gas", "follow.full.time", "follow.stateless.time"} {
		if _, ok := r.value(name); !ok {
			t.Errorf("there is no %s", name)
		}
	}
}

func measureAll(t *testing.T, n *network, r *report) {
	t.Helper()
	ctx := context.Background()
	add := func(figures []figure, err error) {
		t.Helper()
		if err != nil {
			t.Fatalf("%v\n%s", err, n.lastLines())
		}
		r.add(figures...)
	}
	accounts, err := n.fund(ctx, 20)
	add(nil, err)
	add(measureLatency(ctx, n, 1))
	add(measureCosts(ctx, n, accounts, []int{4}))
	figures, samples, err := measureMemory(ctx, n, accounts, 5, time.Second, time.Second/2)
	add(figures, err)
	if len(samples) == 0 {
		t.Error("no sample of memory")
	}
	add(measureSustained(ctx, n, accounts, 5, 6*time.Second))
	add(measureFollowing(ctx, n))
}
