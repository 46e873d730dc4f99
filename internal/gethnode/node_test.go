package gethnode

import (
	"errors"
	"fmt"
	"net"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"
)

func TestMain(m *testing.M) {
	log.SetDefault(log.NewLogger(log.DiscardHandler()))
	os.Exit(m.Run())
}

const genesisTime = 1000 // seconds

// newGenesis returns the genesis of a chain that has Osaka from its start on and
// Amsterdam later. Each mark gives another genesis block.
func newGenesis(mark byte, amsterdam uint64) *core.Genesis {
	config := *params.MergedTestChainConfig
	config.AmsterdamTime = &amsterdam
	config.BlobScheduleConfig = params.MainnetChainConfig.BlobScheduleConfig
	alloc := core.SystemContractAllocs()
	alloc[common.Address{0xaa, mark}] = types.Account{Balance: common.Big1}
	return &core.Genesis{Config: &config, Timestamp: genesisTime, GasLimit: 30_000_000, Difficulty: common.Big0, BaseFee: common.Big1, Alloc: alloc}
}

// running opens and starts a node, which the caller closes.
func running(t *testing.T, conf Config) *Node {
	t.Helper()
	n, err := Open(conf)
	if err != nil {
		t.Fatal(err)
	}
	if err := n.Start(); err != nil {
		t.Fatal(err)
	}
	return n
}

func closeNode(t *testing.T, n *Node) {
	t.Helper()
	if err := n.Close(); err != nil {
		t.Fatal(err)
	}
}

// extend adds empty blocks to a chain, ten seconds after one another.
func extend(t *testing.T, n *Node, genesis *core.Genesis, blocks int) {
	t.Helper()
	_, chain, _ := core.GenerateChainWithGenesis(genesis, n.Eth.Engine(), blocks, nil)
	if _, err := n.Eth.BlockChain().InsertChain(chain); err != nil {
		t.Fatal(err)
	}
}

func TestServesHTTPAndWebSocket(t *testing.T) {
	n := running(t, Config{Genesis: newGenesis(0, 5000), HTTPHost: "127.0.0.1", Modules: []string{"eth", "debug"}, Origins: []string{"*"}})
	defer closeNode(t, n)
	for _, url := range []string{n.HTTPEndpoint(), n.WSEndpoint()} {
		client, err := rpc.Dial(url)
		if err != nil {
			t.Fatal(err)
		}
		defer client.Close()
		for _, call := range [][]any{
			{"eth_chainId"},
			{"eth_newBlockFilter"},
			{"debug_traceCall", map[string]any{"to": common.Address{1}}, "latest", map[string]any{"tracer": "callTracer"}},
		} {
			if err := client.Call(new(any), call[0].(string), call[1:]...); err != nil {
				t.Errorf("%v at %s: %v", call[0], url, err)
			}
		}
		if err := client.Call(new(any), "admin_nodeInfo"); err == nil {
			t.Errorf("a module that is not open answers at %s", url)
		}
	}
}

// A directory of another chain stays as it is.
func TestOtherChain(t *testing.T) {
	dir := t.TempDir()
	genesis, other := newGenesis(0, 5000), newGenesis(1, 5000)
	n := running(t, Config{DataDir: dir, Genesis: genesis})
	extend(t, n, genesis, 3)
	head := n.Eth.BlockChain().CurrentBlock().Hash()
	closeNode(t, n)

	_, err := Open(Config{DataDir: dir, Genesis: other})
	var otherChain *OtherChainError
	if !errors.As(err, &otherChain) || otherChain.Have != genesis.ToBlock().Hash() || otherChain.Want != other.ToBlock().Hash() {
		t.Fatalf("error %v", err)
	}
	for _, want := range []string{dir, otherChain.Have.Hex(), otherChain.Want.Hex()} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("error %q does not name %s", err, want)
		}
	}
	again := running(t, Config{DataDir: dir, Genesis: genesis})
	defer closeNode(t, again)
	if got := again.Eth.BlockChain().CurrentBlock().Hash(); got != head {
		t.Errorf("head %v, want %v", got, head)
	}
}

// Blocks keep their rules: geth would rewind the chain otherwise.
func TestForkUnderBlocks(t *testing.T) {
	dir := t.TempDir()
	genesis := newGenesis(0, 5000)
	n := running(t, Config{DataDir: dir, Genesis: genesis})
	extend(t, n, genesis, 3)
	head := n.Eth.BlockChain().CurrentBlock()
	closeNode(t, n)

	var fork *ForkError
	if _, err := Open(Config{DataDir: dir, Genesis: newGenesis(0, head.Time-5)}); !errors.As(err, &fork) {
		t.Fatalf("error %v", err)
	}
	for _, want := range []string{dir, fmt.Sprintf("number %d (time %d)", head.Number, head.Time), fmt.Sprintf("Amsterdam fork timestamp is 5000 there, wanted %d", head.Time-5)} {
		if !strings.Contains(fork.Error(), want) {
			t.Errorf("error %q does not say %s", fork, want)
		}
	}
	moved := running(t, Config{DataDir: dir, Genesis: newGenesis(0, head.Time+5)})
	defer closeNode(t, moved)
	if got := moved.Eth.BlockChain().CurrentBlock(); got.Hash() != head.Hash() {
		t.Errorf("head %v, want %v", got.Number, head.Number)
	}
	if got := *moved.Eth.BlockChain().Config().AmsterdamTime; got != head.Time+5 {
		t.Errorf("a fork that is still to come stays at %d", got)
	}
}

func TestDataDirInUse(t *testing.T) {
	conf := Config{DataDir: t.TempDir(), Genesis: newGenesis(0, 5000)}
	n := running(t, conf)
	defer closeNode(t, n)
	var inUse *InUseError
	if _, err := Open(conf); !errors.As(err, &inUse) || inUse.DataDir != conf.DataDir {
		t.Fatalf("error %v", err)
	}
}

// A port that is taken is found out before there is a data directory.
func TestPortInUse(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	addr := listener.Addr().(*net.TCPAddr)
	dir := t.TempDir()
	_, err = Open(Config{DataDir: dir, Genesis: newGenesis(0, 5000), HTTPHost: "127.0.0.1", HTTPPort: addr.Port})
	var port *PortError
	if !errors.As(err, &port) || port.Addr != "127.0.0.1:"+strconv.Itoa(addr.Port) {
		t.Fatalf("error %v", err)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) > 0 {
		t.Errorf("data directory has %v, %v", entries, err)
	}
}

// A node need not be started to be closed, and its directory is free then.
func TestCloseUnstarted(t *testing.T) {
	conf := Config{DataDir: t.TempDir(), Genesis: newGenesis(0, 5000)}
	for range 2 {
		n, err := Open(conf)
		if err != nil {
			t.Fatal(err)
		}
		closeNode(t, n)
		closeNode(t, n)
	}
}

func TestNoGenesis(t *testing.T) {
	if _, err := Open(Config{}); err == nil {
		t.Error("no error")
	}
}
