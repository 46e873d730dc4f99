package node

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"math/big"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/internal/gethnode"
	"nrollup/l1"
	"nrollup/operator"
	"nrollup/rollup"
)

func startL1(t *testing.T, config l1.Config) *running {
	t.Helper()
	r, err := start(t, func(ctx context.Context, ready func(*Endpoints) error) error {
		return L1(ctx, L1Config{Config: config, MetricsAddr: "127.0.0.1:0"}, ready)
	})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// devL1 starts an L1 with short slots.
func devL1(t *testing.T) *running {
	return startL1(t, l1.Config{
		DataDir: t.TempDir(),
		Network: l1.Network{Genesis: DevL1Genesis(1337, 1), SlotSeconds: 1, SlotsPerEpoch: 2},
		P2PAddr: "127.0.0.1:0",
		Produce: true,
	})
}

func deployTo(t *testing.T, url string, options DeployOptions) *rollup.Deployment {
	t.Helper()
	options.ChainID, options.GasLimit, options.Patience, options.DevAccounts = 7, rollup.DefaultGasLimit, deadline, true
	options.SequencerTimeout = time.Hour
	d, err := DeployRollup(context.Background(), url, mustKey(devKeys[0]), options)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func rollupConfig(dir, url string, d *rollup.Deployment, key *ecdsa.PrivateKey) RollupConfig {
	return RollupConfig{
		Deployment:  d,
		DataDir:     dir,
		L1URL:       url,
		Patience:    deadline,
		MetricsAddr: "127.0.0.1:0",
		HTTPHost:    "127.0.0.1",
		Key:         key,
		BlockTime:   time.Second,
		Heartbeat:   time.Minute,
	}
}

func startNode(t *testing.T, config RollupConfig) (*running, error) {
	t.Helper()
	return start(t, func(ctx context.Context, ready func(*Endpoints) error) error { return Rollup(ctx, config, ready) })
}

// An L1, one that follows it, and a rollup, as processes of their own would be.
func TestSeparateProcesses(t *testing.T) {
	leader := devL1(t)
	follower := startL1(t, l1.Config{DataDir: t.TempDir(), Follow: leader.L1.HTTP})
	if follower.L1.Genesis != leader.L1.Genesis {
		t.Fatal("follows another network")
	}
	d := deployTo(t, leader.L1.HTTP, DeployOptions{})
	if again := deployTo(t, leader.L1.HTTP, DeployOptions{Anyone: true}); again.Contracts.Rollup == d.Contracts.Rollup {
		t.Error("two rollups have one contract")
	}
	n, err := startNode(t, rollupConfig(t.TempDir(), follower.L1.HTTP, d, mustKey(devKeys[0]))) // its transactions must reach the leader
	if err != nil {
		t.Fatal(err)
	}
	l2 := dial(t, n.L2.HTTP)
	receipt := transfer(t, l2, 1, common.Address{0xaa})
	until(t, "block is settled", func() bool {
		return number(t, l2, rpc.SafeBlockNumber) >= receipt.BlockNumber.Uint64()
	})
	// The heads of both are the same, in the end.
	a, b := dial(t, leader.L1.HTTP), dial(t, follower.L1.HTTP)
	until(t, "nodes agree", func() bool {
		header, err := b.HeaderByNumber(context.Background(), nil)
		if err != nil {
			t.Fatal(err)
		}
		want, err := a.HeaderByNumber(context.Background(), header.Number)
		if err != nil {
			t.Fatal(err)
		}
		return header.Number.Sign() > 0 && header.Hash() == want.Hash()
	})
}

// Deploy takes what is there already: a start that was interrupted repeats it.
func TestDeployAgain(t *testing.T) {
	r := devL1(t)
	client := dial(t, r.L1.HTTP)
	config := DevL1Genesis(1337, 1).Config
	options := DeployOptions{ChainID: 7, GasLimit: rollup.DefaultGasLimit, Anyone: true}
	spec := options.spec(0, common.Address{})
	first, err := Deploy(context.Background(), client, config, mustKey(devKeys[0]), spec)
	if err != nil {
		t.Fatal(err)
	}
	before, err := client.NonceAt(context.Background(), DevAccounts()[0].Address, nil)
	if err != nil {
		t.Fatal(err)
	}
	until(t, "another block", func() bool { return number(t, client, rpc.LatestBlockNumber) > first.DeployedAt+2 })
	again, err := Deploy(context.Background(), client, config, mustKey(devKeys[0]), spec)
	if err != nil {
		t.Fatal(err)
	}
	after, err := client.NonceAt(context.Background(), DevAccounts()[0].Address, nil)
	if err != nil {
		t.Fatal(err)
	}
	if again.Contracts.Rollup != first.Contracts.Rollup || again.DeployedAt != first.DeployedAt || after != before {
		t.Errorf("have %+v with nonce %d, want %+v with %d", again, after, first, before)
	}
}

func TestRollupErrors(t *testing.T) {
	r := devL1(t)
	d := deployTo(t, r.L1.HTTP, DeployOptions{})
	open := deployTo(t, r.L1.HTTP, DeployOptions{Anyone: true})
	poor, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	good := rollupConfig(dir, r.L1.HTTP, d, mustKey(devKeys[0]))
	fails := func(name string, want error, text string, change func(*RollupConfig)) {
		t.Helper()
		c := good
		copied := *d
		c.Deployment = &copied
		change(&c)
		_, err := startNode(t, c)
		if err == nil || want != nil && !errors.Is(err, want) || !strings.Contains(err.Error(), text) {
			t.Errorf("%s: have %v, want %v with %q", name, err, want, text)
		}
	}
	fails("unfunded", operator.ErrUnfunded, crypto.PubkeyToAddress(poor.PublicKey).Hex(), func(c *RollupConfig) { c.Deployment, c.Key = open, poor; c.DataDir = t.TempDir() })
	fails("not the sequencer", operator.ErrNotSequencer, DevAccounts()[0].Address.Hex(), func(c *RollupConfig) { c.Key = mustKey(devKeys[1]) })
	fails("other L1", operator.ErrChain, "1338", func(c *RollupConfig) { c.Deployment.L1 = DevL1Genesis(1338, 1).Config })
	fails("no contract", operator.ErrNoContract, "no code", func(c *RollupConfig) { c.Deployment.Contracts.Rollup[0]++ })
	fails("other contract", operator.ErrOtherRollup, "", func(c *RollupConfig) { c.Deployment.Contracts.Rollup = open.Contracts.Rollup })
	fails("other genesis", nil, "names", func(c *RollupConfig) { c.Deployment.GenesisHash[0]++ })
	fails("other chain in the directory", nil, "another chain", func(c *RollupConfig) { c.Deployment = open })
	fails("no L1", nil, "no L1 at http://127.0.0.1:1", func(c *RollupConfig) { c.L1URL, c.Patience = "http://127.0.0.1:1", time.Second/2 })
	fails("no URL", nil, "is not a URL like", func(c *RollupConfig) { c.L1URL = "127.0.0.1:8545" })
	fails("no EXECUTE", operator.ErrNoExecute, "nrollup l1", func(c *RollupConfig) { c.L1URL = ordinaryL1(t) })

	n, err := startNode(t, good)
	if err != nil {
		t.Fatal(err)
	}
	transfer(t, dial(t, n.L2.HTTP), 1, common.Address{0xaa})
}

// ordinaryL1 starts a node of an L1 that has not come to the fork that has
// EXECUTE.
func ordinaryL1(t *testing.T) string {
	genesis := DevL1Genesis(1337, 1)
	config := *genesis.Config
	config.OsakaTime, config.BPO1Time, config.BPO2Time, config.AmsterdamTime = nil, nil, nil, nil
	n, err := gethnode.Open(gethnode.Config{
		Genesis:  &core.Genesis{Config: &config, GasLimit: genesis.GasLimit, Difficulty: new(big.Int), Alloc: types.GenesisAlloc{{1}: {Balance: big.NewInt(params.Ether)}}},
		HTTPHost: "127.0.0.1",
		Modules:  []string{"eth"},
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := n.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { n.Close() })
	return n.HTTPEndpoint()
}

func TestDeployErrors(t *testing.T) {
	r := startL1(t, l1.Config{
		DataDir: t.TempDir(),
		Network: l1.Network{Genesis: DevL1Genesis(1337, 1), SlotSeconds: 1, ExecuteGasLimit: rollup.DefaultGasLimit},
		Produce: true,
	})
	poor, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		url, want string
		key       *ecdsa.PrivateKey
		chainID   uint64
		gasLimit  uint64
	}{
		"unfunded":          {r.L1.HTTP, crypto.PubkeyToAddress(poor.PublicKey).Hex(), poor, 7, rollup.DefaultGasLimit},
		"parameter":         {r.L1.HTTP, "gasLimit", mustKey(devKeys[0]), 7, 1},
		"chain id of L1":    {r.L1.HTTP, "same chain id 1337", mustKey(devKeys[0]), 1337, rollup.DefaultGasLimit},
		"execute gas limit": {r.L1.HTTP, "the execute gas limit of L1 10000000", mustKey(devKeys[0]), 7, rollup.DefaultGasLimit + 1},
		"no EXECUTE":        {ordinaryL1(t), "does not have EXECUTE", mustKey(devKeys[0]), 7, rollup.DefaultGasLimit},
		"no L1":             {"http://127.0.0.1:1", "no L1 at", mustKey(devKeys[0]), 7, rollup.DefaultGasLimit},
	} {
		_, err := DeployRollup(context.Background(), c.url, c.key, DeployOptions{ChainID: c.chainID, GasLimit: c.gasLimit, Anyone: true, Patience: time.Second})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: have %v, want %q", name, err, c.want)
		}
	}
}

func TestReadKey(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "key")
	first, err := openKey(name)
	if err != nil {
		t.Fatal(err)
	}
	again, err := openKey(name)
	if err != nil || !again.Equal(first) {
		t.Errorf("key is made again: %v", err)
	}
	if info, err := os.Stat(name); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode of the key's file: %v %v", info, err)
	}
	// Wallets write keys with 0x.
	if err := os.WriteFile(name, []byte(hexutil.Encode(crypto.FromECDSA(first))+"\r\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if again, err := ReadKey(name); err != nil || !again.Equal(first) {
		t.Errorf("key with 0x: %v", err)
	}
	if err := os.WriteFile(name, []byte("junk"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, read := range []func(string) (*ecdsa.PrivateKey, error){ReadKey, openKey} {
		if _, err := read(name); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("junk is read as a key: %v", err)
		}
	}
}

// An L1 that is killed and started while the node starts is no reason to give
// up.
func TestL1AwayDuringStart(t *testing.T) {
	r := devL1(t)
	d := deployTo(t, r.L1.HTTP, DeployOptions{})
	target, err := url.Parse(r.L1.HTTP)
	if err != nil {
		t.Fatal(err)
	}
	var requests atomic.Int64
	proxy := httputil.NewSingleHostReverseProxy(target)
	relay := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if n := requests.Add(1); n < 20 && n%4 != 1 { // the first finds L1 there
			panic(http.ErrAbortHandler)
		}
		r.Host = target.Host
		proxy.ServeHTTP(w, r)
	}))
	defer relay.Close()
	if _, err := startNode(t, rollupConfig(t.TempDir(), relay.URL, d, mustKey(devKeys[0]))); err != nil {
		t.Fatal(err)
	}
	if n := requests.Load(); n < 20 {
		t.Errorf("%d requests: nothing has failed", n)
	}
}
