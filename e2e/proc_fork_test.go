package e2e

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/rollup"
	"nrollup/stateless"
)

// TestForkKill is TestKill around a fork: processes are killed right before it and
// right after it, and all goes on. In one network the fork is known from the start;
// in the other it is scheduled when L1 and its rollup run already, which the rollup's
// own file does not tell.
//
// NROLLUP_SEED repeats the random choices of a run.
func TestForkKill(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	t.Parallel()
	seed, _ := settings(t)
	t.Logf("NROLLUP_SEED=%d", seed)
	program := buildProgram(t)
	t.Run("dev", func(t *testing.T) {
		t.Parallel()
		f := newCrossing(t, program, rand.New(rand.NewPCG(seed, 31)))
		f.crossKilled()
		f.audit()
		f.forked()
		f.end()
	})
	t.Run("processes", func(t *testing.T) {
		t.Parallel()
		begin := time.Now()
		f := newFleet(t, program, rand.New(rand.NewPCG(seed, 32)), "--fork", "amsterdam=never")
		followers := []*proc{f.newFollower("--follow"), f.newFollower("--stateless")}
		f.schedule(max(20*time.Second, 2*time.Since(begin))) // a slow machine gets more
		f.crossKilled()
		f.audit()
		f.forked()
		for _, p := range followers {
			f.arrived(p)
		}
		f.procs = append(f.procs, followers...)
		f.end()
	})
}

// newFollower starts a follower of the rollup, which is not killed.
func (f *fleet) newFollower(kind string) *proc {
	f.t.Helper()
	name := "node" + kind
	p := newProc(f.t, f.program, name, append([]string{"node", kind, "--json", "--datadir", f.path(name), "--l1", f.l1.url("http"),
		"--rollup", f.deploymentFile}, anyPort...)...)
	p.l2 = newRelay(f.t)
	p.start()
	return p
}

// newCrossing starts everything in one process, with a fork to come. It begins anew,
// further from the fork, on a machine that is too slow.
func newCrossing(t *testing.T, program string, random *rand.Rand) *fleet {
	t.Helper()
	for after := 25 * time.Second; ; after *= 3 {
		f := newDevFleet(t, program, random, "--fork", amsterdamIn(after))
		if left := time.Until(f.forkTime()); left > 5*time.Second || after > 2*time.Minute {
			return f
		}
		for _, p := range f.procs {
			p.kill()
			p.disconnect()
		}
	}
}

// amsterdamIn is the value of --fork that schedules Amsterdam.
func amsterdamIn(after time.Duration) string { return fmt.Sprintf("amsterdam=+%.0fs", after.Seconds()) }

// schedule schedules a fork on L1, which starts again for that. Its followers and the
// rollup's processes are left alone.
func (f *fleet) schedule(after time.Duration) {
	f.t.Helper()
	leader := f.procs[0]
	leader.terminate(endLimit)
	leader.args[slices.Index(leader.args, "--fork")+1] = amsterdamIn(after)
	leader.start()
	f.recover()
}

// crossKilled kills processes shortly before the fork and shortly after it.
func (f *fleet) crossKilled() {
	f.t.Helper()
	since := f.forkTime()
	if left := time.Until(since); left < 0 {
		f.t.Fatalf("the fork was %v ago", -left)
	}
	order := f.random.Perm(len(f.procs))
	for i, moment := range []time.Duration{-time.Second, 200 * time.Millisecond, 2 * time.Second} {
		time.Sleep(time.Until(since.Add(moment)) + time.Duration(f.random.Int64N(int64(time.Second))))
		victim := f.procs[order[i%len(order)]]
		f.t.Logf("kill %s %v after the fork", victim.name, time.Since(since).Round(time.Millisecond))
		victim.kill()
		victim.start()
	}
	f.recover()
	poll(f.t, settleLimit, "the rollup is beyond the fork", func(ctx context.Context) error {
		var block struct{ Timestamp hexutil.Uint64 }
		err := f.onL2.client.CallContext(ctx, &block, "eth_getBlockByNumber", "safe", false)
		if err == nil && uint64(block.Timestamp) < uint64(since.Unix())+3 {
			err = fmt.Errorf("the safe block is of time %d", uint64(block.Timestamp))
		}
		return err
	})
}

// forkTime is when L1 has Amsterdam.
func (f *fleet) forkTime() time.Time {
	f.t.Helper()
	at := f.deployment().L1.AmsterdamTime
	if at == nil {
		f.t.Fatal("L1 has not scheduled the fork")
	}
	return time.Unix(int64(*at), 0)
}

// forked checks that the schema of every block of the rollup is that of its time.
func (f *fleet) forked() {
	f.t.Helper()
	since, count := uint64(f.forkTime().Unix()), make(map[stateless.SchemaID]int)
	for number := uint64(1); number <= f.onL2.label("safe").Number; number++ {
		var raw hexutil.Bytes
		if err := f.onL2.client.CallContext(f.t.Context(), &raw, "rollup_trace", hexutil.Uint64(number)); err != nil {
			f.t.Fatal(err)
		}
		trace, err := stateless.DecodeTrace(raw)
		if err != nil {
			f.t.Fatal(err)
		}
		want := stateless.SchemaOsaka
		if trace.Input.NewPayloadRequest.ExecutionPayload.Timestamp >= since {
			want = stateless.SchemaAmsterdam
		}
		if trace.SchemaID != want {
			f.t.Errorf("block %d has schema %#04x, want %#04x", number, trace.SchemaID, want)
		}
		count[trace.SchemaID]++
	}
	f.t.Logf("blocks by schema: %v", count)
	if count[stateless.SchemaOsaka] == 0 || count[stateless.SchemaAmsterdam] == 0 {
		f.t.Error("the rollup has not crossed the fork")
	}
}

// arrived waits until a follower has what is settled.
func (f *fleet) arrived(p *proc) {
	f.t.Helper()
	client, want := p.l2.dial(f.t), f.onL2.label("safe")
	poll(f.t, settleLimit, p.name+" has followed", func(ctx context.Context) error {
		safe, err := syncedTo(ctx, client)
		if err == nil && safe.Number < want.Number {
			err = fmt.Errorf("it is at %v, the rollup at %v", safe, want)
		}
		return err
	})
}

func syncedTo(ctx context.Context, client *rpc.Client) (rollup.BlockRef, error) {
	var status struct{ Safe rollup.BlockRef }
	err := client.CallContext(ctx, &status, "rollup_syncStatus")
	return status.Safe, err
}
