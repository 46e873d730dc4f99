package e2e

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"nrollup/forks"
	"nrollup/node"
	"nrollup/rollup"
)

// fleet is a network of processes under load.
type fleet struct {
	t       *testing.T
	random  *rand.Rand
	program string
	dir     string

	procs          []*proc // those that may be killed
	l1, l2         *relay
	deploymentFile string

	onL1, onL2, onFollower *watch // onFollower may be nil
	accounts               []*traffic
}

// The chain ids of a fleet.
const (
	l1ChainOfFleet = 1337 // unless told otherwise
	rollupChainID  = 13371
)

// anyPort makes a process listen on ports that are free.
var anyPort = []string{"--http.port", "0", "--metrics.port", "0"}

// newDevFleet starts everything in one process, with more arguments.
func newDevFleet(t *testing.T, program string, random *rand.Rand, more ...string) *fleet {
	dir := t.TempDir()
	f := &fleet{t: t, random: random, program: program, dir: dir, deploymentFile: filepath.Join(dir, "rollup.json")}
	dev := newProc(t, program, "dev", append([]string{"dev", "--json", "--datadir", dir, "--l1.port", "0", "--l2.port", "0", "--beacon.port", "0", "--web.port", "-1",
		"--metrics.port", "0", "--l1.slot", "1s", "--l1.epoch", "4", "--l2.chainid", fmt.Sprint(rollupChainID)}, more...)...)
	dev.l1, dev.l2 = newRelay(t), newRelay(t)
	f.procs, f.l1, f.l2 = []*proc{dev}, dev.l1, dev.l2
	f.firstStart(dev, 2500*time.Millisecond)
	f.load()
	return f
}

// newFleet starts L1, another node that follows it, and the node of a rollup,
// each in its process. L1 has more arguments.
func newFleet(t *testing.T, program string, random *rand.Rand, more ...string) *fleet {
	f := &fleet{t: t, random: random, program: program, dir: t.TempDir()}
	leader := newProc(t, program, "l1", slices.Concat([]string{"l1", "--json", "--datadir", f.path("l1"), "--slot", "1s", "--epoch", "4",
		"--beacon.port", "0", "--p2p.port", "0"}, anyPort, more)...)
	leader.l1 = newRelay(t)
	f.l1 = leader.l1
	f.firstStart(leader, 500*time.Millisecond)

	f.deploymentFile = f.path("rollup.json")
	f.writeKey()
	f.deploy()

	follower := newProc(t, program, "follower", append([]string{"l1", "--json", "--datadir", f.path("follower"), "--follow", f.l1.url("http"),
		"--beacon.port", "0", "--p2p.port", "0"}, anyPort...)...)
	follower.l1 = newRelay(t)
	f.firstStart(follower, 500*time.Millisecond)

	scheme := []string{"http", "ws"}[random.IntN(2)]
	member := newProc(t, program, "node", append([]string{"node", "--json", "--datadir", f.path("node"), "--l1", f.l1.url(scheme),
		"--rollup", f.deploymentFile, "--keyfile", f.path("key"), "--blocktime", "1s"}, anyPort...)...)
	member.l2 = newRelay(t)
	f.l2 = member.l2
	f.firstStart(member, 800*time.Millisecond)

	f.procs = []*proc{leader, member, follower}
	f.onFollower = newWatch(t, "follower", follower.l1, l1Labels)
	f.load()
	t.Logf("the node of the rollup reaches L1 by %s", scheme)
	return f
}

func (f *fleet) path(name string) string { return filepath.Join(f.dir, name) }

// pause waits for a random time: processes are killed at any moment.
func (f *fleet) pause(most time.Duration) {
	time.Sleep(time.Duration(f.random.Int64N(int64(most))))
}

// firstStart kills a process while it starts on an empty data directory, a few
// times over.
func (f *fleet) firstStart(p *proc, most time.Duration) {
	f.t.Helper()
	for range 2 {
		p.spawn()
		f.pause(most)
		p.kill()
	}
	p.start()
}

// writeKey writes the key of the account that deploys and settles.
func (f *fleet) writeKey() {
	key := node.DevAccounts()[9].PrivateKey
	if err := os.WriteFile(f.path("key"), []byte(key[2:]), 0o600); err != nil {
		f.t.Fatal(err)
	}
}

// deploy deploys a rollup, with a first try that is killed.
func (f *fleet) deploy() {
	f.t.Helper()
	p := newProc(f.t, f.program, "deploy", "deploy", "--json", "--l1", f.l1.url("http"), "--keyfile", f.path("key"),
		"--chainid", fmt.Sprint(rollupChainID), "--dev.accounts", "--out", f.deploymentFile)
	p.spawn()
	f.pause(time.Second)
	p.kill()
	if _, err := os.Stat(f.deploymentFile); err == nil {
		return // it was done already
	}
	p.spawn()
	select {
	case <-p.run.done:
	case <-time.After(readyLimit):
		f.t.Fatalf("deploy has not ended after %v", readyLimit)
	}
	if p.run.err != nil {
		f.t.Fatalf("deploy: %v", p.run.err)
	}
}

// load starts to watch and to send.
func (f *fleet) load() {
	f.onL1 = newWatch(f.t, "L1", f.l1, l1Labels)
	f.onL2 = newWatch(f.t, "rollup", f.l2, l2Labels)
	for i := range 3 {
		f.accounts = append(f.accounts, newTraffic(f.t, f.l2, rollupChainID, i, i+5, f.random, func() uint64 { return f.onL2.label("safe").Number }))
	}
	f.accounts = append(f.accounts, newTraffic(f.t, f.l1, l1ChainOfFleet, 3, 8, f.random, func() uint64 { return f.onL1.label("latest").Number }))
}

func (f *fleet) watches() []*watch {
	if f.onFollower == nil {
		return []*watch{f.onL1, f.onL2}
	}
	return []*watch{f.onL1, f.onL2, f.onFollower}
}

// strike kills some processes at a random moment, and brings all of them back.
func (f *fleet) strike(victims ...*proc) {
	f.t.Helper()
	f.pause(1500 * time.Millisecond)
	for _, p := range victims {
		p.kill()
	}
	switch f.random.IntN(5) {
	case 0: // back at once
	case 1: // an outage
		f.pause(1500 * time.Millisecond)
	case 2: // killed while it starts
		for range 1 + f.random.IntN(2) {
			for _, p := range victims {
				p.spawn()
			}
			f.pause(700 * time.Millisecond)
			for _, p := range victims {
				p.kill()
			}
		}
	case 3: // killed as soon as it is ready
		f.raise(victims)
		for _, p := range victims {
			p.kill()
		}
	case 4: // L1 is killed while it starts
		if leader := f.procs[0]; !slices.Contains(victims, leader) {
			for _, p := range victims {
				p.spawn()
			}
			f.pause(700 * time.Millisecond)
			leader.kill()
			f.pause(700 * time.Millisecond)
			leader.start()
			f.await(victims)
			return
		}
	}
	f.raise(victims)
}

// raise starts processes in a random order.
func (f *fleet) raise(victims []*proc) {
	f.t.Helper()
	for _, i := range f.random.Perm(len(victims)) {
		victims[i].spawn()
		f.pause(300 * time.Millisecond)
	}
	f.await(victims)
}

// await waits until the processes are ready, L1 first: others wait for it.
func (f *fleet) await(victims []*proc) {
	f.t.Helper()
	for _, p := range f.procs {
		if slices.Contains(victims, p) {
			p.await()
		}
	}
}

// settleLimit is how long it may take until what is there at a moment is
// settled: some slots, on a machine that does other things too.
const settleLimit = 3 * time.Minute

// recover waits until all goes on, and checks that nothing was lost.
func (f *fleet) recover() {
	f.t.Helper()
	var status struct{ Latest rollup.BlockRef }
	poll(f.t, settleLimit, "the rollup answers", func(ctx context.Context) error {
		return f.onL2.client.CallContext(ctx, &status, "rollup_syncStatus")
	})
	head := status.Latest
	for _, w := range f.watches() {
		poll(f.t, settleLimit, w.name+" answers", w.look)
		w.check()
	}
	f.checkAccounts()
	f.waitSafe(head.Number)
	f.waitFollower()
	for _, w := range f.watches() {
		w.check()
	}
	if f.t.Failed() {
		f.t.FailNow()
	}
}

func (f *fleet) checkAccounts() {
	f.t.Helper()
	for _, a := range f.accounts {
		a.check()
	}
}

func (f *fleet) waitSafe(number uint64) {
	f.t.Helper()
	poll(f.t, settleLimit, fmt.Sprintf("settle up to block %d", number), func(context.Context) error {
		if safe := f.onL2.label("safe").Number; safe < number {
			return fmt.Errorf("safe is %d", safe)
		}
		return nil
	})
}

// waitFollower waits until the follower has what L1 has now.
func (f *fleet) waitFollower() {
	f.t.Helper()
	if f.onFollower == nil {
		return
	}
	want := f.onL1.label("latest")
	poll(f.t, settleLimit, "follow L1", func(ctx context.Context) error {
		hashes, err := hashesAt(ctx, f.onFollower.client, []uint64{want.Number})
		if err == nil && hashes[0] != want.Hash {
			err = fmt.Errorf("block %d is %v, not %v", want.Number, hashes[0], want.Hash)
		}
		return err
	})
}

// interrupt asks each process to end while all are busy, and starts it again.
func (f *fleet) interrupt() {
	f.t.Helper()
	for _, p := range f.procs {
		f.pause(time.Second)
		elapsed := p.terminate(endLimit)
		f.t.Logf("%s ended %v after SIGTERM", p.name, elapsed.Round(time.Millisecond))
		p.start()
	}
	f.recover()
}

// deployment returns the rollup's, with the forks that L1 has scheduled by now.
func (f *fleet) deployment() *rollup.Deployment {
	f.t.Helper()
	content, err := os.ReadFile(f.deploymentFile)
	if err != nil {
		f.t.Fatal(err)
	}
	d := new(rollup.Deployment)
	if err := json.Unmarshal(content, d); err != nil {
		f.t.Fatal(err)
	}
	schedule, err := forks.Fetch(f.t.Context(), f.onL1.client, d.L1)
	if err != nil {
		f.t.Fatal(err)
	}
	d.L1 = schedule.Config
	return d
}
