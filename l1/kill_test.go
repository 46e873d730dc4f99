package l1_test

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/l1"
)

// killDirEnv names the data directory of the process that TestKill kills.
const killDirEnv = "NROLLUP_TEST_KILL_DIR"

// TestKillVictim is that process: it makes blocks, and tells of each head that
// its JSON-RPC has announced.
func TestKillVictim(t *testing.T) {
	dir := os.Getenv(killDirEnv)
	if dir == "" {
		t.Skip("only as a process of TestKill")
	}
	node := start(t, l1.Config{Network: crossing(0, 18), DataDir: dir}) // killed before the fork, and after it
	heads := make(chan *types.Header, 16)
	sub, err := client(t, node).SubscribeNewHead(t.Context(), heads)
	if err != nil {
		t.Fatal(err)
	}
	defer sub.Unsubscribe()
	nonce, err := client(t, node).NonceAt(t.Context(), address(0), nil)
	if err != nil {
		t.Fatal(err)
	}
	for ; ; nonce++ {
		send(t, node, tx(0, nonce, address(1), 21_000, 1, nil))
		next(t, node)
		fmt.Println("told", (<-heads).Hash())
	}
}

// A process that is killed at any moment loses no block that it announced.
func TestKill(t *testing.T) {
	dir := t.TempDir()
	for round := range 6 {
		announced := killAfter(t, "TestKillVictim", killDirEnv, dir, 1+7*round)
		node, err := l1.Start(l1.Config{DataDir: dir})
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range announced {
			hash := common.HexToHash(strings.TrimPrefix(line, "told "))
			block := node.Block(hash)
			if block == nil || mustHash(t, node, block.NumberU64()) != hash {
				t.Errorf("round %d: block %v of %d was lost", round, hash, len(announced))
			}
		}
		next(t, node)
		if err := node.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// killAfter runs a test as a process that gets the directory in its environment,
// kills it after it has told n lines that begin with "told ", and returns all such
// lines.
func killAfter(t *testing.T, test, env, dir string, n int) (told []string) {
	t.Helper()
	victim := exec.Command(os.Args[0], "-test.run=^"+test+"$")
	victim.Env = append(os.Environ(), env+"="+dir)
	output, err := victim.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := victim.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(output)
	for lines.Scan() {
		if strings.HasPrefix(lines.Text(), "told ") {
			told = append(told, lines.Text())
		}
		if len(told) == n {
			if err := victim.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	_ = victim.Wait() // killed
	if len(told) < n {
		t.Fatalf("only %d lines", len(told))
	}
	return told
}
