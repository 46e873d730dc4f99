package main

import (
	"context"
	"encoding/json"
	"io"
	"math/big"
	"math/rand/v2"
	"net"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/contracts/bindings"
	"nrollup/node"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// daemon is a process of nrollup that can be killed and started again. Others reach
// it through a door that stays where it is.
type daemon struct {
	t       *testing.T
	program string
	args    []string
	door    *door                        // nil if nobody has to reach it
	inside  func(*node.Endpoints) string // URL that the door leads to
	cmd     *exec.Cmd                    // nil if it does not run
}

func (d *daemon) start() *node.Endpoints {
	d.t.Helper()
	d.cmd = exec.Command(filepath.Join(d.program, "nrollup"), d.args...)
	name := filepath.Join(d.t.ArtifactDir(), d.args[0]+".log")
	log, err := os.OpenFile(name, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	if err != nil {
		d.t.Fatal(err)
	}
	defer log.Close()
	d.cmd.Stderr = log
	out, err := d.cmd.StdoutPipe()
	if err != nil {
		d.t.Fatal(err)
	}
	if err := d.cmd.Start(); err != nil {
		d.t.Fatal(err)
	}
	e := new(node.Endpoints)
	if err := json.NewDecoder(out).Decode(e); err != nil {
		content, _ := os.ReadFile(name)
		d.t.Fatalf("nrollup %s: %v: %s", strings.Join(d.args, " "), err, content)
	}
	if d.door != nil {
		d.door.leadTo(d.t, d.inside(e))
	}
	return e
}

// kill ends the process as a loss of power would, as far as it can tell.
func (d *daemon) kill() {
	if d.cmd == nil {
		return
	}
	d.cmd.Process.Kill()
	d.cmd.Wait()
	d.cmd = nil
}

// door is an address that leads to a process, wherever that answers at present.
type door struct {
	listener net.Listener
	target   atomic.Pointer[string]
}

func openDoor(t *testing.T) *door {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { listener.Close() })
	d := &door{listener: listener}
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			go d.pass(conn)
		}
	}()
	return d
}

// pass connects a caller with the process, until one of them is gone.
func (d *door) pass(conn net.Conn) {
	defer conn.Close()
	target := d.target.Load()
	if target == nil {
		return
	}
	to, err := net.Dial("tcp", *target)
	if err != nil {
		return
	}
	defer to.Close()
	go func() {
		io.Copy(to, conn)
		to.Close()
	}()
	io.Copy(conn, to)
}

func (d *door) leadTo(t *testing.T, address string) {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	d.target.Store(&u.Host)
}

func (d *door) url() string { return "http://" + d.listener.Addr().String() }

// optimisticFleet is an optimistic rollup, all parts of which are processes.
type optimisticFleet struct {
	t          *testing.T
	l1, l2     *ethclient.Client
	deployment *rollup.Deployment
	reader     *optimistic.Reader

	chain, data, node, proposer, challenger *daemon
}

// newOptimisticFleet starts one on an L1 with more arguments.
func newOptimisticFleet(t *testing.T, more ...string) *optimisticFleet {
	t.Helper()
	f := &optimisticFleet{t: t}
	dir, program := t.TempDir(), program(t)
	create := func(door *door, inside func(*node.Endpoints) string, args ...string) *daemon {
		args = append(args, "--json", "--metrics.port", "0", "--datadir", filepath.Join(dir, args[0]))
		d := &daemon{t: t, program: program, args: args, door: door, inside: inside}
		t.Cleanup(d.kill)
		return d
	}
	l1 := openDoor(t)
	f.chain = create(l1, func(e *node.Endpoints) string { return e.L1.HTTP }, append([]string{"l1", "--slot", "1s", "--epoch", "4", "--http.port", "0", "--beacon.port", "0"}, more...)...)
	f.chain.start()
	f.l1 = dialNode(t, l1.url())

	key := func(account int) string {
		return writeTemp(t, []byte(node.DevAccounts()[account].PrivateKey))
	}
	file := filepath.Join(dir, "rollup.json")
	out := nrollup(t, nil, "deploy", "--l1", l1.url(), "--keyfile", key(9), "--chainid", "7", "--mode", "optimistic", "--window", "24s", "--response", "24s",
		"--forced.delay", "2m", "--dev.accounts", "--out", file, "--json")
	if out.code != exitOK {
		t.Fatalf("%+v", out)
	}
	var err error
	if f.deployment, err = rollup.ReadDeployment(file); err != nil {
		t.Fatal(err)
	}
	if f.reader, err = optimistic.NewReader(f.l1.Client(), f.deployment); err != nil {
		t.Fatal(err)
	}
	data, l2 := openDoor(t), openDoor(t)
	shared := []string{"--l1", l1.url(), "--rollup", file, "--da", data.url()}
	f.data = create(data, func(e *node.Endpoints) string { return e.DA }, "da", "serve", "--http.port", "0")
	f.node = create(l2, func(e *node.Endpoints) string { return e.L2.HTTP }, append([]string{"node", "--operator=false", "--http.port", "0", "--blocktime", "1s", "--heartbeat", "2s", "--anchor.depth", "0"}, shared...)...)
	f.proposer = create(nil, nil, append([]string{"proposer", "--l2", l2.url(), "--interval", "1s", "--keyfile", key(9)}, shared...)...)
	f.challenger = create(nil, nil, append([]string{"challenger", "--keyfile", key(8), "--budget", "50ether"}, shared...)...)
	for _, d := range f.all() {
		d.start()
	}
	f.l2 = dialNode(t, l2.url())
	return f
}

func (f *optimisticFleet) all() []*daemon {
	return []*daemon{f.data, f.node, f.proposer, f.challenger}
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

// payee gets what the load sends.
var payee = common.Address{0xaa}

// load sends transfers until ctx ends. Those that a node loses as it is killed are
// sent again.
func (f *optimisticFleet) load(ctx context.Context) {
	key, err := devKey(1)
	if err != nil {
		panic(err) // of a constant
	}
	signer := types.LatestSignerForChainID(big.NewInt(7))
	for ctx.Err() == nil {
		nonce, err := f.l2.NonceAt(ctx, crypto.PubkeyToAddress(key.PublicKey), nil)
		for i := range uint64(4) {
			if err == nil {
				err = f.l2.SendTransaction(ctx, types.MustSignNewTx(key, signer, &types.DynamicFeeTx{
					ChainID: big.NewInt(7), Nonce: nonce + i, Gas: 250_000, GasTipCap: big.NewInt(1), GasFeeCap: big.NewInt(100 * params.GWei), To: &payee, Value: big.NewInt(1)}))
			}
		}
		select {
		case <-ctx.Done():
		case <-time.After(200 * time.Millisecond): // the load, not a wait for anything
		}
	}
}

// Whichever process of an optimistic rollup is killed, and whenever: everything that
// was built becomes final, nothing that was proposed is removed, and every bond
// comes back.
func TestOptimisticKill(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	f := newOptimisticFleet(t)
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() {
		defer close(done)
		f.load(ctx)
	}()
	order := f.all()
	rand.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
	for _, d := range order {
		f.progress()
		t.Logf("kill %s", d.args[0])
		d.kill()
		d.start()
	}
	f.progress()
	stop()
	<-done
	head, err := f.l2.BlockNumber(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if balance(t, f.l2, payee) == "0 ether" {
		t.Error("there was no load")
	}
	f.finish(head)
}

// finish waits until a block is final, stops the rollup, and checks what is left of
// its bonds.
func (f *optimisticFleet) finish(head uint64) {
	t := f.t
	t.Helper()
	end := time.Now().Add(2 * time.Minute)
	for f.view().Head.Number < head {
		if time.Now().After(end) {
			t.Fatalf("block %d is not final: %+v", head, f.view().Head)
		}
		time.Sleep(100 * time.Millisecond)
	}
	f.node.kill() // it makes empty blocks for ever
	eventually(t, "proposals stay pending", func() bool { return len(f.view().Pending) == 0 })
	contract := f.deployment.Contracts.Rollup
	if have := balance(t, f.l1, contract); have != "0 ether" {
		t.Errorf("the contract still has %s of bonds", have)
	}
	removed := bindings.OptimisticRollupRemoved{}.ContractEventName()
	topic := bindings.NewOptimisticRollup().GetABI().Events[removed].ID
	logs, err := f.l1.FilterLogs(t.Context(), ethereum.FilterQuery{Addresses: []common.Address{contract}, Topics: [][]common.Hash{{topic}}})
	if err != nil || len(logs) > 0 {
		t.Errorf("%d proposals were removed, %v", len(logs), err)
	}
	t.Logf("%d blocks are final", f.view().Head.Number)
}
