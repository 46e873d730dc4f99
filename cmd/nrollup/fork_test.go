package main

import (
	"context"
	"encoding/json"
	"errors"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"

	"nrollup/forks"
	"nrollup/node"
)

// A fork is scheduled on an L1 on which an optimistic rollup runs: its node, proposer
// and challenger cross it under load, each a process that nobody touches.
func TestForkOfOptimisticProcesses(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	t.Parallel()
	f := newOptimisticFleet(t, "--fork", "amsterdam=never")
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() {
		defer close(done)
		f.load(ctx)
	}()
	f.progress()
	f.chain.kill()
	f.chain.args[slices.Index(f.chain.args, "--fork")+1] = "amsterdam=+8s"
	f.chain.start()
	schedule, err := forks.Fetch(t.Context(), f.l1.Client(), f.deployment.L1)
	if err != nil || schedule.Config.AmsterdamTime == nil {
		t.Fatalf("L1 has not scheduled the fork: %+v, %v", schedule, err)
	}
	since := *schedule.Config.AmsterdamTime
	eventually(t, "the rollup is not beyond the fork", func() bool {
		head, err := f.l2.HeaderByNumber(t.Context(), nil)
		return err == nil && head.Time > since+2
	})
	f.progress()
	stop()
	<-done
	head, err := f.l2.HeaderByNumber(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	crossedAt(t, f.l2, since, head.Number.Uint64())
	eventually(t, "blocks after the fork are not proposed", func() bool { return f.view().Tip().Number >= head.Number.Uint64() })
	f.unchallenged()
}

// crossedAt checks that exactly the blocks from a time on are under Amsterdam, and
// that there are others.
func crossedAt(t *testing.T, client *ethclient.Client, since, last uint64) {
	t.Helper()
	before := 0
	for number := uint64(1); number <= last; number++ {
		header, err := client.HeaderByNumber(t.Context(), new(big.Int).SetUint64(number))
		if err != nil {
			t.Fatal(err)
		}
		if header.Time < since {
			before++
		}
		if is := header.BlockAccessListHash != nil; is != (header.Time >= since) {
			t.Errorf("block %d, %d s after the fork, has an access list: %v", number, int64(header.Time)-int64(since), is)
		}
	}
	if before == 0 || before == int(last) {
		t.Errorf("%d of %d blocks are before the fork", before, last)
	}
}

// guarded is an L1 with a rollup, of a program that does not know the next fork.
type guarded struct {
	t           *testing.T
	dir         string
	chain, node *daemon
	l1, l2      *ethclient.Client
}

// L1 gets a fork that this program does not know. Its node and that of the rollup say
// so, and at that time they end: no block is under rules that are not L1's. A program
// that knows the fork goes on with their data.
func TestUnknownForkOfProcesses(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	t.Parallel()
	g := newGuarded(t)
	eventually(t, "the rollup has no block", func() bool { return head(g.l2) != nil && head(g.l2).Number.Sign() > 0 })
	g.chain.kill()
	since := uint64(time.Now().Unix()) + 8
	g.schedule(since)
	g.chain.start()
	for _, d := range []*daemon{g.chain, g.node} {
		g.ends(d)
	}

	g.schedule(0) // as a program sees it that knows what it is
	g.chain.start()
	g.node.start()
	for name, client := range map[string]*ethclient.Client{"L1": g.l1, "the rollup": g.l2} {
		eventually(t, name+" does not go on", func() bool { return head(client) != nil && head(client).Time > since+1 })
		for at := head(client); at.Number.Sign() > 0; {
			parent, err := client.HeaderByHash(t.Context(), at.ParentHash)
			if err != nil {
				t.Fatal(err)
			}
			if parent.Time < since && at.Time >= since {
				break
			}
			at = parent
		}
	}
}

func newGuarded(t *testing.T) *guarded {
	t.Helper()
	g := &guarded{t: t, dir: t.TempDir()}
	key, file, program := writeTemp(t, []byte(node.DevAccounts()[9].PrivateKey)), filepath.Join(g.dir, "rollup.json"), program(t)
	create := func(inside func(*node.Endpoints) string, args ...string) *daemon {
		args = append(args, "--json", "--http.port", "0", "--metrics.port", "0", "--datadir", filepath.Join(g.dir, args[0]))
		d := &daemon{t: t, program: program, args: args, door: openDoor(t), inside: inside}
		t.Cleanup(d.kill)
		d.start()
		return d
	}
	g.chain = create(func(e *node.Endpoints) string { return e.L1.HTTP }, "l1", "--slot", "1s", "--epoch", "4", "--beacon.port", "0")
	url := g.chain.door.url()
	deploy := exec.CommandContext(t.Context(), filepath.Join(program, "nrollup"), "deploy", "--l1", url, "--keyfile", key, "--chainid", "7", "--dev.accounts", "--out", file)
	if out, err := deploy.CombinedOutput(); err != nil {
		t.Fatalf("deploy: %v: %s", err, out)
	}
	g.node = create(func(e *node.Endpoints) string { return e.L2.HTTP }, "node", "--l1", url, "--rollup", file, "--keyfile", key, "--blocktime", "1s", "--heartbeat", "1s")
	g.l1, g.l2 = dialNode(t, url), dialNode(t, g.node.door.url())
	return g
}

// schedule has L1 get a fork that geth has no name for, or lose it if the time is 0.
func (g *guarded) schedule(since uint64) {
	g.t.Helper()
	name := filepath.Join(g.dir, "l1", "network.json")
	content, err := os.ReadFile(name)
	if err != nil {
		g.t.Fatal(err)
	}
	var network map[string]any
	if err := json.Unmarshal(content, &network); err != nil {
		g.t.Fatal(err)
	}
	config := network["genesis"].(map[string]any)["config"].(map[string]any)
	if config["hegotaTime"] = since; since == 0 {
		delete(config, "hegotaTime")
	}
	if content, err = json.Marshal(network); err != nil {
		g.t.Fatal(err)
	}
	if err := os.WriteFile(name, content, 0o644); err != nil {
		g.t.Fatal(err)
	}
}

// ends waits until a process ends by itself, and checks what it says.
func (g *guarded) ends(d *daemon) {
	g.t.Helper()
	timer := time.AfterFunc(time.Minute, func() { d.cmd.Process.Kill() })
	err := d.cmd.Wait()
	timer.Stop()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != exitUsage {
		g.t.Errorf("nrollup %s ends with %v", d.args[0], err)
	}
	d.cmd = nil
	content, err := os.ReadFile(filepath.Join(g.t.ArtifactDir(), d.args[0]+".log"))
	if err != nil {
		g.t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(content)), "\n")
	last := lines[len(lines)-1]
	for _, words := range []string{"nrollup: ", "unknown fork", "Hegota", "install a version that knows it", "nothing is lost"} {
		if !strings.Contains(last, words) {
			g.t.Errorf("nrollup %s does not say %q: %s", d.args[0], words, last)
		}
	}
}

// head is the last block of a node, nil if it does not answer.
func head(client *ethclient.Client) *types.Header {
	header, err := client.HeaderByNumber(context.Background(), nil)
	if err != nil {
		return nil
	}
	return header
}
