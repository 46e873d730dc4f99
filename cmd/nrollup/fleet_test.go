package main

import (
	"bytes"
	"encoding/json"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"

	"nrollup/contracts/bindings"
	"nrollup/node"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// optimisticFleet is an optimistic rollup, all parts of which are processes.
type optimisticFleet struct {
	t          *testing.T
	dir        string
	program    string // directory of nrollup
	l1, l2     *ethclient.Client
	deployment *rollup.Deployment
	reader     *optimistic.Reader

	chain, data, node, proposer, challenger *daemon
}

// The development accounts of a fleet's services.
const (
	fleetSequencer  = 9
	fleetChallenger = 8
)

// newOptimisticFleet starts one on an L1 with more arguments. Its times are as short
// as can be.
func newOptimisticFleet(t *testing.T, more ...string) *optimisticFleet {
	t.Helper()
	chain := append([]string{"l1", "--slot", "1s", "--epoch", "4", "--http.port", "0", "--beacon.port", "0"}, more...)
	return startFleet(t, chain, "--window", "24s", "--response", "24s", "--forced.delay", "2m")
}

// The times of a rollup whose L1 can be taken into the future. They are longer than
// any test takes without that.
const (
	fleetWindow   = 10 * time.Minute
	fleetResponse = 10 * time.Minute
	fleetDelay    = 30 * time.Minute // until a forced transaction is overdue
	fleetTimeout  = time.Hour        // of a silent sequencer
)

// newJumpingFleet starts one on an L1 whose clock the test can set forward.
func newJumpingFleet(t *testing.T) *optimisticFleet {
	t.Helper()
	chain := []string{"dev", "--relay=false", "--l1.port", "0", "--l2.port", "0", "--beacon.port", "0", "--web.port", "-1", "--l1.slot", "1s", "--l1.epoch", "4"}
	return startFleet(t, chain, "--window", fleetWindow.String(), "--response", fleetResponse.String(),
		"--forced.delay", fleetDelay.String(), "--sequencer.timeout", fleetTimeout.String())
}

func startFleet(t *testing.T, chain []string, terms ...string) *optimisticFleet {
	t.Helper()
	f := &optimisticFleet{t: t, dir: t.TempDir(), program: program(t)}
	door := openDoor(t)
	f.chain = f.create("", door, func(e *node.Endpoints) string { return e.L1.HTTP }, chain...)
	f.chain.start()
	f.l1 = dialNode(t, door.url())
	f.command(nil, append([]string{"deploy", "--keyfile", f.key(fleetSequencer), "--chainid", "7", "--mode", "optimistic", "--dev.accounts", "--out", f.file()}, terms...)...)
	var err error
	if f.deployment, err = rollup.ReadDeployment(f.file()); err != nil {
		t.Fatal(err)
	}
	if f.reader, err = optimistic.NewReader(f.l1.Client(), f.deployment); err != nil {
		t.Fatal(err)
	}
	f.data = f.create("", openDoor(t), func(e *node.Endpoints) string { return e.DA }, "da", "serve", "--http.port", "0")
	f.node = f.createNode("", "--operator=false", "--heartbeat", "2s")
	f.proposer = f.createProposer("", fleetSequencer)
	f.challenger = f.create("", nil, nil, f.shared("challenger", "--keyfile", f.key(fleetChallenger), "--budget", "50ether")...)
	for _, d := range f.all() {
		d.start()
	}
	f.l2 = dialNode(t, f.node.door.url())
	return f
}

// create returns a process that is not started yet. It has the name of its command,
// unless there are several of that.
func (f *optimisticFleet) create(name string, door *door, inside func(*node.Endpoints) string, args ...string) *daemon {
	f.t.Helper()
	d := &daemon{t: f.t, program: f.program, name: name, door: door, inside: inside}
	if name == "" {
		name = args[0]
	}
	d.args = append(args, "--json", "--metrics.port", "0", "--datadir", filepath.Join(f.dir, name))
	f.t.Cleanup(d.kill)
	return d
}

// createNode returns a node of the rollup.
func (f *optimisticFleet) createNode(name string, args ...string) *daemon {
	f.t.Helper()
	args = append(args, "--http.port", "0")
	if !strings.Contains(strings.Join(args, " "), "--follow") {
		args = append(args, "--blocktime", "1s", "--anchor.depth", "0")
	}
	return f.create(name, openDoor(f.t), func(e *node.Endpoints) string { return e.L2.HTTP }, f.shared("node", args...)...)
}

// createProposer returns a proposer of what the node builds, with the key of a
// development account.
func (f *optimisticFleet) createProposer(name string, account int, more ...string) *daemon {
	f.t.Helper()
	args := append([]string{"--l2", f.node.door.url(), "--interval", "1s", "--keyfile", f.key(account)}, more...)
	return f.create(name, nil, nil, f.shared("proposer", args...)...)
}

// shared returns a command line with what all parts of the rollup are told.
func (f *optimisticFleet) shared(command string, args ...string) []string {
	return append([]string{command, "--l1", f.chain.door.url(), "--rollup", f.file(), "--da", f.data.door.url()}, args...)
}

func (f *optimisticFleet) all() []*daemon {
	return []*daemon{f.data, f.node, f.proposer, f.challenger}
}

// file is where the deployment is.
func (f *optimisticFleet) file() string { return filepath.Join(f.dir, "rollup.json") }

// key returns a file with the key of a development account.
func (f *optimisticFleet) key(account int) string {
	f.t.Helper()
	return writeTemp(f.t, []byte(node.DevAccounts()[account].PrivateKey))
}

// command runs a command of the program to its end, and decodes what it prints.
func (f *optimisticFleet) command(into any, args ...string) {
	f.t.Helper()
	var out, log bytes.Buffer
	command := exec.CommandContext(f.t.Context(), filepath.Join(f.program, "nrollup"), append(args, "--json", "--l1", f.chain.door.url())...)
	command.Stdout, command.Stderr = &out, &log
	if err := command.Run(); err != nil {
		f.t.Fatalf("nrollup %s: %v: %s%s", strings.Join(args, " "), err, &out, &log)
	}
	if into == nil {
		return
	}
	if err := json.Unmarshal(out.Bytes(), into); err != nil {
		f.t.Fatalf("nrollup %s: %v: %s", strings.Join(args, " "), err, &out)
	}
}

// jump takes L1 into the future.
func (f *optimisticFleet) jump(d time.Duration) {
	f.t.Helper()
	client := f.l1.Client()
	if err := client.CallContext(f.t.Context(), nil, "evm_increaseTime", uint64(d/time.Second)); err != nil {
		f.t.Fatal(err)
	}
	if err := client.CallContext(f.t.Context(), nil, "evm_mine"); err != nil {
		f.t.Fatal(err)
	}
}

// view returns what L1 says of the proposals.
func (f *optimisticFleet) view() *optimistic.View {
	f.t.Helper()
	for range 10 {
		v, err := f.reader.View(f.t.Context())
		if err == nil {
			return v
		}
		f.t.Log(err)
	}
	f.t.Fatal("L1 does not tell its proposals")
	return nil
}

// progress waits until another proposal is on L1.
func (f *optimisticFleet) progress() {
	f.t.Helper()
	before := f.view().Tip().Position
	eventually(f.t, "nothing is proposed", func() bool { return f.view().Tip().Position > before })
}

// proposedBy waits until the newest proposal is of a development account, and returns
// its position.
func (f *optimisticFleet) proposedBy(account int) uint64 {
	f.t.Helper()
	want := node.DevAccounts()[account].Address
	var position uint64
	eventually(f.t, "account does not propose", func() bool {
		tip := f.view().Tip()
		position = tip.Position
		return tip.Proposer == want
	})
	return position
}

// events returns those of the rollup's contract that have a name.
func (f *optimisticFleet) events(name string) []types.Log {
	f.t.Helper()
	topic := bindings.NewOptimisticRollup().GetABI().Events[name].ID
	query := ethereum.FilterQuery{Addresses: []common.Address{f.deployment.Contracts.Rollup}, Topics: [][]common.Hash{{topic}}}
	logs, err := f.l1.FilterLogs(f.t.Context(), query)
	if err != nil {
		f.t.Fatal(err)
	}
	return logs
}

// Names of events of the contract.
var (
	challengedEvent = bindings.OptimisticRollupChallenged{}.ContractEventName()
	removedEvent    = bindings.OptimisticRollupRemoved{}.ContractEventName()
)

// unchallenged checks that nobody has had a reason to doubt a proposal.
func (f *optimisticFleet) unchallenged() {
	f.t.Helper()
	for _, name := range []string{challengedEvent, removedEvent} {
		if logs := f.events(name); len(logs) > 0 {
			f.t.Errorf("%d proposals are %s", len(logs), name)
		}
	}
}

// end lets what is proposed become final, and checks that every bond comes back. No
// challenge may be open.
func (f *optimisticFleet) end() {
	f.t.Helper()
	head, err := f.l2.BlockNumber(f.t.Context())
	if err != nil {
		f.t.Fatal(err)
	}
	eventually(f.t, "not everything is proposed", func() bool { return f.view().Tip().Number >= head })
	f.node.kill() // it makes empty blocks for ever
	f.settled(func(v *optimistic.View) {
		if end := v.WindowEnds(v.Pending[len(v.Pending)-1]); v.Time <= end {
			f.jump(time.Duration(end+1-v.Time) * time.Second)
		}
	})
}

// settled waits until nothing waits to become final, doing something meanwhile, and
// checks that the contract has no bond left.
func (f *optimisticFleet) settled(meanwhile func(*optimistic.View)) {
	f.t.Helper()
	eventually(f.t, "proposals stay pending", func() bool {
		v := f.view()
		if len(v.Pending) > 0 {
			meanwhile(v)
		}
		return len(v.Pending) == 0
	})
	if have := balance(f.t, f.l1, f.deployment.Contracts.Rollup); have != "0 ether" {
		f.t.Errorf("the contract still has %s of bonds", have)
	}
}
