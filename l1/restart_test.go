package l1_test

import (
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nrollup/l1"
)

func TestRestart(t *testing.T) {
	config := l1.Config{Network: network(0), DataDir: t.TempDir()}
	node := start(t, config)
	send(t, node, tx(0, 0, address(1), 21_000, 1, nil))
	next(t, node)
	head := next(t, node)
	pending := tx(0, 1, address(1), 21_000, 1, nil)
	send(t, node, pending)
	if err := node.Close(); err != nil {
		t.Fatal(err)
	}
	if err := node.Close(); err != nil {
		t.Errorf("second close: %v", err)
	}
	config.Network = l1.Network{} // what the directory has
	node = start(t, config)
	if headHash(t, node) != head.Hash() {
		t.Error("another head")
	}
	if block := next(t, node); len(block.Transactions()) != 1 || block.Transactions()[0].Hash() != pending.Hash() {
		t.Errorf("%d transactions, want the pending one", len(block.Transactions()))
	}
}

// The process ends after a block is on disk, and before geth notes it as the head.
func TestRecoverHead(t *testing.T) {
	maker := start(t, l1.Config{Network: network(0)})
	config := l1.Config{Network: network(0), DataDir: t.TempDir()}
	node := start(t, config)
	first, second := next(t, maker), next(t, maker)
	if err := node.Import(t.Context(), first); err != nil {
		t.Fatal(err)
	}
	if err := node.ImportUntilHead(t.Context(), second); err != nil {
		t.Fatal(err)
	}
	if headHash(t, node) != first.Hash() {
		t.Fatal("the head is announced already")
	}
	if err := node.Close(); err != nil {
		t.Fatal(err)
	}
	node = start(t, config)
	if headHash(t, node) != second.Hash() {
		t.Error("the block was lost")
	}
}

// A fork is not scheduled before the block that was about to be the head when the
// process ended.
func TestScheduleBeforeRecovery(t *testing.T) {
	maker := start(t, l1.Config{Network: unscheduled()})
	config := l1.Config{Network: unscheduled(), DataDir: t.TempDir()}
	node := start(t, config)
	first, second := next(t, maker), next(t, maker)
	if err := node.Import(t.Context(), first); err != nil {
		t.Fatal(err)
	}
	if err := node.ImportUntilHead(t.Context(), second); err != nil {
		t.Fatal(err)
	}
	if err := node.Close(); err != nil {
		t.Fatal(err)
	}
	config.Forks = change(t, fmt.Sprint("amsterdam=", second.Time()))
	if _, err := l1.Start(config); !errors.Is(err, l1.ErrPast) {
		t.Errorf("fork at the head: %v", err)
	}
	config.Forks = change(t, fmt.Sprint("amsterdam=", second.Time()+1))
	node = start(t, config)
	if headHash(t, node) != second.Hash() || next(t, node).SlotNumber() == nil {
		t.Error("another head, or no fork after it")
	}
}

func TestOtherNetwork(t *testing.T) {
	dir := t.TempDir()
	node := start(t, l1.Config{Network: network(0), DataDir: dir})
	head := next(t, node)
	if err := node.Close(); err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(*l1.Network){
		"genesis":           func(n *l1.Network) { n.Genesis.Timestamp++ },
		"slots":             func(n *l1.Network) { n.SlotSeconds++ },
		"epochs":            func(n *l1.Network) { n.SlotsPerEpoch++ },
		"execute gas limit": func(n *l1.Network) { n.ExecuteGasLimit++ },
		"forks":             func(n *l1.Network) { n.Genesis.Config.AmsterdamTime = new(uint64) },
	} {
		other := network(0)
		change(&other)
		_, err := l1.Start(l1.Config{Network: other, DataDir: dir})
		want := l1.ErrOtherNetwork
		if name == "forks" {
			want = l1.ErrPast
		}
		if !errors.Is(err, want) || !strings.Contains(err.Error(), dir) {
			t.Errorf("%s: %v", name, err)
		}
	}
	node = start(t, l1.Config{Network: network(0), DataDir: dir})
	if headHash(t, node) != head.Hash() {
		t.Error("the chain was damaged")
	}
}

func TestDataDirUsed(t *testing.T) {
	dir := t.TempDir()
	node := start(t, l1.Config{Network: network(0), DataDir: dir})
	_, err := l1.Start(l1.Config{Network: network(0), DataDir: dir})
	if !errors.Is(err, l1.ErrDataDirUsed) || !strings.Contains(err.Error(), dir) {
		t.Error(err)
	}
	next(t, node)
}

func TestPortUsed(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	addr := listener.Addr().(*net.TCPAddr)
	for name, config := range map[string]l1.Config{
		"RPC":    {HTTPPort: addr.Port},
		"Beacon": {BeaconAddr: addr.String()},
		"p2p":    {P2PAddr: addr.String()},
		"Engine": {Engine: true, AuthPort: addr.Port},
	} {
		config.Network, config.DataDir = network(0), filepath.Join(t.TempDir(), "l1")
		_, err := l1.Start(config)
		if !errors.Is(err, l1.ErrPortUsed) || !strings.Contains(err.Error(), addr.String()) {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := os.Stat(config.DataDir); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s: the data directory was made: %v", name, err)
		}
	}
}

func TestConfigErrors(t *testing.T) {
	valid := l1.Config{Network: network(0), DataDir: t.TempDir()}
	for name, change := range map[string]func(*l1.Config){
		"no directory":   func(c *l1.Config) { c.DataDir = "" },
		"no network":     func(c *l1.Config) { c.Network = l1.Network{} },
		"two drivers":    func(c *l1.Config) { c.Produce, c.Engine = true, true },
		"bad peer":       func(c *l1.Config) { c.StaticPeers = []string{"enode://nobody"} },
		"hours per slot": func(c *l1.Config) { c.Network.SlotSeconds = 1 << 40 },
		"bad leader":     func(c *l1.Config) { c.Follow = "gopher://leader" },
	} {
		config := valid
		change(&config)
		if node, err := l1.Start(config); err == nil {
			node.Close()
			t.Errorf("%s: no error", name)
		}
	}
	if _, err := l1.LoadNetwork(t.TempDir()); !errors.Is(err, l1.ErrNoNetwork) {
		t.Error(err)
	}
}
