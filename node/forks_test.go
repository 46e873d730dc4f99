package node

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/forks"
	"nrollup/l1"
	"nrollup/rollup"
)

// proxy is between a rollup and L1, and answers what L1 is asked for its forks.
type proxy struct {
	url    string
	target string
	config atomic.Pointer[json.RawMessage] // of nrollup_chainConfig; as L1 says if nil
	hides  atomic.Bool                     // what is not in the eth namespace, as a public node does
}

func startProxy(t *testing.T, target string) *proxy {
	t.Helper()
	p := &proxy{target: target}
	server := httptest.NewServer(p)
	t.Cleanup(server.Close)
	p.url = server.URL
	return p
}

func (p *proxy) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	var call struct {
		ID     json.RawMessage `json:"id"`
		Method string          `json:"method"`
	}
	w.Header().Set("Content-Type", "application/json")
	if json.Unmarshal(body, &call) == nil && strings.HasPrefix(call.Method, "nrollup_") {
		if config := p.config.Load(); config != nil && call.Method == "nrollup_chainConfig" {
			fmt.Fprintf(w, `{"jsonrpc":"2.0","id":%s,"result":%s}`, call.ID, *config)
			return
		}
		if p.hides.Load() {
			fmt.Fprintf(w, `{"jsonrpc":"2.0","id":%s,"error":{"code":-32601,"message":"the method %s is not available"}}`, call.ID, call.Method)
			return
		}
	}
	response, err := http.Post(p.target, "application/json", bytes.NewReader(body))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer response.Body.Close()
	_, _ = io.Copy(w, response.Body) // whoever asked finds out
}

// says has the proxy answer with a configuration, and forks that geth's type lacks.
func (p *proxy) says(t *testing.T, config *params.ChainConfig, unknown *forks.Unknown) {
	t.Helper()
	raw, err := json.Marshal(forks.Schedule{Config: config, Unknown: unknown})
	if err != nil {
		t.Fatal(err)
	}
	p.config.Store((*json.RawMessage)(&raw))
}

// crossingL1 starts an L1 that gets to Amsterdam so many seconds after its genesis, and
// returns its configuration too.
func crossingL1(t *testing.T, after uint64) (*running, *params.ChainConfig) {
	t.Helper()
	genesis := DevL1Genesis(1337, 1)
	since := genesis.Timestamp + after
	genesis.Config.AmsterdamTime = &since
	return startL1(t, l1.Config{
		DataDir: t.TempDir(),
		Network: l1.Network{Genesis: genesis, SlotSeconds: 1, SlotsPerEpoch: 2},
		Produce: true,
	}), genesis.Config
}

// before returns the configuration of an L1 as it was before Amsterdam was scheduled.
func before(t *testing.T, config *params.ChainConfig) *params.ChainConfig {
	t.Helper()
	old, err := forks.Clone(config)
	if err != nil {
		t.Fatal(err)
	}
	old.AmsterdamTime = nil
	return old
}

// rescheduled is a rollup on an L1 that has scheduled Amsterdam since it was deployed.
type rescheduled struct {
	leader, sequencer *running
	config            *params.ChainConfig // of L1, with Amsterdam
	deployment        *rollup.Deployment  // of before
	first             *types.Receipt      // of a transaction before the sequencer knew
}

// newRescheduled returns one whose sequencer knows, before Amsterdam. On a machine
// that is too slow for that it begins again, with more time.
func newRescheduled(t *testing.T) *rescheduled {
	t.Helper()
	for after := uint64(25); ; after *= 3 {
		r := reschedule(t, after)
		left := int64(*r.config.AmsterdamTime) - time.Now().Unix()
		if left > 0 {
			return r
		}
		if after > 120 {
			t.Fatalf("the machine is too slow: Amsterdam has begun %d s ago", -left)
		}
		r.sequencer.end()
		r.leader.end()
	}
}

func reschedule(t *testing.T, after uint64) *rescheduled {
	t.Helper()
	leader, config := crossingL1(t, after)
	l1Proxy := startProxy(t, leader.L1.HTTP)
	l1Proxy.says(t, before(t, config), nil)
	file := filepath.Join(t.TempDir(), "rollup.json")
	if err := deployTo(t, l1Proxy.url, DeployOptions{}).Write(file); err != nil {
		t.Fatal(err)
	}
	d, err := rollup.ReadDeployment(file)
	if err != nil || d.L1.AmsterdamTime != nil {
		t.Fatalf("the deployment has Amsterdam already: %v, %v", d, err)
	}
	sequencer, err := startNode(t, rollupConfig(t.TempDir(), l1Proxy.url, d, mustKey(devKeys[0])))
	if err != nil {
		t.Fatal(err)
	}
	client := dial(t, sequencer.L2.HTTP)
	first := transfer(t, client, 1, common.Address{0xaa})
	checkFork(t, client, first, config)

	l1Proxy.says(t, config, nil) // L1 was started again with --fork
	until(t, "the node has taken up the fork", func() bool { return scheduled(t, client) != nil })
	return &rescheduled{leader, sequencer, config, d, first}
}

// A rollup is deployed on an L1 in Osaka that schedules Amsterdam later. The sequencer
// takes that up as it runs, followers as they start, from either of the methods that
// tell it, and all of them cross.
func TestForkScheduledLater(t *testing.T) {
	r := newRescheduled(t)
	leader, config, d, first := r.leader, r.config, r.deployment, r.first
	client := dial(t, r.sequencer.L2.HTTP)
	second := transfer(t, client, 1, common.Address{0xaa}) // at the same port

	public := startProxy(t, leader.L1.HTTP)
	public.hides.Store(true)
	followers := []*running{
		mustFollow(t, Follow, followConfig(t.TempDir(), public.url, d)), // by eth_config
		mustFollow(t, Follow, followConfig(t.TempDir(), leader.L1.HTTP, d)),
	}
	stateless := mustFollow(t, FollowStateless, followConfig(t.TempDir(), public.url, d))

	var third *types.Receipt
	until(t, "Amsterdam", func() bool { // every transfer makes a block
		third = transfer(t, client, 1, common.Address{0xaa})
		return header(t, client, third).Time >= *config.AmsterdamTime
	})
	followers = append(followers, mustFollow(t, Follow, followConfig(t.TempDir(), public.url, d))) // from nothing, after the fork
	for _, f := range followers {
		following := dial(t, f.L2.HTTP)
		for _, receipt := range []*types.Receipt{first, second, third} {
			awaitBlock(t, following, receipt)
			checkFork(t, following, receipt, config)
		}
	}
	until(t, "stateless follower", func() bool { return syncStatus(t, stateless.L2.HTTP).Safe.Number >= third.BlockNumber.Uint64() })
}

func header(t *testing.T, client *ethclient.Client, receipt *types.Receipt) *types.Header {
	t.Helper()
	h, err := client.HeaderByHash(t.Context(), receipt.BlockHash)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// checkFork checks that a block is of the fork that L1 has at its time.
func checkFork(t *testing.T, client *ethclient.Client, receipt *types.Receipt, config *params.ChainConfig) {
	t.Helper()
	h := header(t, client, receipt)
	if after := h.Time >= *config.AmsterdamTime; after != (h.BlockAccessListHash != nil) || after != (h.SlotNumber != nil) {
		t.Errorf("block %v with time %d, fork at %d: access list %v, slot %v", h.Number, h.Time, *config.AmsterdamTime, h.BlockAccessListHash, h.SlotNumber)
	}
}

// scheduled returns when a node of a rollup is to be in Amsterdam. It is nil if the node
// does not know, or is just starting.
func scheduled(t *testing.T, client *ethclient.Client) *uint64 {
	t.Helper()
	var list []struct {
		Name  string
		Since *uint64
	}
	if err := client.Client().CallContext(t.Context(), &list, "rollup_forks"); err != nil {
		return nil
	}
	for _, f := range list {
		if f.Name == "Amsterdam" {
			return f.Since
		}
	}
	return nil
}

// A sequencer that was not told in time that L1 has scheduled a fork has built blocks
// by the old rules, which nobody could settle. It builds them again.
func TestForkLearnedLate(t *testing.T) {
	leader, config := crossingL1(t, 10)
	l1Proxy := startProxy(t, leader.L1.HTTP)
	l1Proxy.says(t, before(t, config), nil)
	d := deployTo(t, l1Proxy.url, DeployOptions{})
	n, err := startNode(t, rollupConfig(t.TempDir(), l1Proxy.url, d, nil)) // settled by nobody
	if err != nil {
		t.Fatal(err)
	}
	client := dial(t, n.L2.HTTP)
	first := transfer(t, client, 1, common.Address{0xaa})
	var late *types.Receipt
	until(t, "a block at the time of the fork", func() bool {
		late = transfer(t, client, 1, common.Address{0xaa})
		return header(t, client, late).Time >= *config.AmsterdamTime
	})
	if header(t, client, late).BlockAccessListHash != nil {
		t.Fatal("it knew of the fork")
	}
	l1Proxy.says(t, config, nil)
	until(t, "the block is built again", func() bool {
		again, err := client.TransactionReceipt(t.Context(), late.TxHash)
		return err == nil && again.BlockHash != late.BlockHash && header(t, client, again).BlockAccessListHash != nil
	})
	if again, err := client.TransactionReceipt(t.Context(), first.TxHash); err != nil || again.BlockHash != first.BlockHash {
		t.Errorf("a block from before the fork is gone: %v", err)
	}
}

// All kinds of processes of a rollup end as L1 gets to a fork that nobody here knows,
// and do not start after it.
func TestUnknownForkEnds(t *testing.T) {
	leader := devL1(t)
	d := deployTo(t, leader.L1.HTTP, DeployOptions{})
	l1Proxy := startProxy(t, leader.L1.HTTP)
	n, err := startNode(t, rollupConfig(t.TempDir(), l1Proxy.url, d, nil))
	if err != nil {
		t.Fatal(err)
	}
	operator, err := start(t, func(ctx context.Context, ready func(*Endpoints) error) error {
		return Operator(ctx, OperatorConfig{
			Deployment: d, DataDir: t.TempDir(), L1URL: l1Proxy.url, L2URL: n.L2.HTTP, Patience: deadline, MetricsAddr: "127.0.0.1:0", Key: mustKey(devKeys[0]),
		}, ready)
	})
	if err != nil {
		t.Fatal(err)
	}
	processes := map[string]*running{
		"node":               n,
		"operator":           operator,
		"follower":           mustFollow(t, Follow, followConfig(t.TempDir(), l1Proxy.url, d)),
		"stateless follower": mustFollow(t, FollowStateless, followConfig(t.TempDir(), l1Proxy.url, d)),
	}
	transfer(t, dial(t, n.L2.HTTP), 1, common.Address{0xaa})

	hegota := &forks.Unknown{Name: "Hegota", Since: uint64(time.Now().Unix()) + 5}
	l1Proxy.says(t, d.L1, hegota)
	for name, p := range processes {
		var u *forks.Unknown
		select {
		case err := <-p.done:
			if !errors.As(err, &u) || *u != *hegota {
				t.Errorf("%s: ended with %v", name, err)
			}
			p.stop = nil
		case <-time.After(deadline):
			t.Errorf("%s goes on", name)
		}
	}
	if _, err := startFollow(t, Follow, followConfig(t.TempDir(), l1Proxy.url, d)); !errors.Is(err, hegota) && (err == nil || !strings.Contains(err.Error(), "Hegota")) {
		t.Errorf("started after the fork: %v", err)
	}
	if _, err := DeployRollup(t.Context(), l1Proxy.url, mustKey(devKeys[0]), DeployOptions{ChainID: 8, GasLimit: rollup.DefaultGasLimit, DevAccounts: true, Anyone: true, Patience: deadline}); err == nil || !strings.Contains(err.Error(), "Hegota") {
		t.Errorf("deployed after the fork: %v", err)
	}
}

func change(t *testing.T, text string) []forks.Change {
	t.Helper()
	c, err := forks.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return []forks.Change{c}
}

// L1 is started again with a fork that it did not have. What is connected with it takes
// that up by itself, at the same ports.
func TestForkOnRunningL1(t *testing.T) {
	conf := l1.Config{
		DataDir: t.TempDir(),
		Network: l1.Network{Genesis: DevL1Genesis(1337, 1), SlotSeconds: 1, SlotsPerEpoch: 2},
		Produce: true,
		Forks:   change(t, "amsterdam=never"),
	}
	leader := startL1(t, conf)
	follower := startL1(t, l1.Config{DataDir: t.TempDir(), Follow: leader.L1.HTTP})
	d := deployTo(t, leader.L1.HTTP, DeployOptions{})
	if d.L1.AmsterdamTime != nil {
		t.Fatal("Amsterdam is scheduled already")
	}
	n, err := startNode(t, rollupConfig(t.TempDir(), leader.L1.HTTP, d, mustKey(devKeys[0])))
	if err != nil {
		t.Fatal(err)
	}
	client := dial(t, n.L2.HTTP)
	transfer(t, client, 1, common.Address{0xaa})

	leader.end()
	conf.HTTPPort, conf.Network, conf.Forks = portOf(leader.L1.HTTP, 0), l1.Network{}, change(t, "amsterdam=+10s")
	startL1(t, conf)
	var since *uint64
	until(t, "the node has taken up the fork", func() bool { since = scheduled(t, client); return since != nil })
	var last *types.Receipt
	until(t, "Amsterdam", func() bool {
		last = transfer(t, client, 1, common.Address{0xaa})
		return header(t, client, last).BlockAccessListHash != nil
	})
	if h := header(t, client, last); h.Time < *since {
		t.Errorf("block %v is in Amsterdam at %d, before %d", h.Number, h.Time, *since)
	}
	until(t, "it is settled", func() bool { return number(t, client, rpc.SafeBlockNumber) >= last.BlockNumber.Uint64() })
	following := dial(t, follower.L1.HTTP)
	until(t, "the follower of L1 is in Amsterdam", func() bool {
		h, err := following.HeaderByNumber(t.Context(), nil)
		return err == nil && h.BlockAccessListHash != nil
	})
}

// A development network that is there gets a fork, and is started with the same setting
// again after it.
func TestDevFork(t *testing.T) {
	config := devConfig(t.TempDir())
	config.Forks = change(t, "amsterdam=never")
	r := startDev(t, config)
	transfer(t, dial(t, r.L2.HTTP), 1, common.Address{0xaa})
	r.end()
	for range 2 {
		config.Forks = change(t, "amsterdam=+5s")
		r = startDev(t, config)
		l1, l2 := dial(t, r.L1.HTTP), dial(t, r.L2.HTTP)
		var last *types.Receipt
		until(t, "Amsterdam", func() bool {
			last = transfer(t, l2, 1, common.Address{0xaa})
			return header(t, l2, last).BlockAccessListHash != nil
		})
		until(t, "it is settled", func() bool { return number(t, l2, rpc.SafeBlockNumber) >= last.BlockNumber.Uint64() })
		if h, err := l1.HeaderByNumber(t.Context(), nil); err != nil || h.BlockAccessListHash == nil {
			t.Errorf("L1 is not in Amsterdam: %v, %v", h, err)
		}
		r.end()
	}
}
