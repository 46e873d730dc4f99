package l2

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/big"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/internal/blockgen"
	"nrollup/rollup"
)

// crashEnv names the data directory of a process that builds blocks until it is
// killed.
const crashEnv = "L2_TEST_CRASH_DIR"

// crashMain writes each block that others may see, and never returns.
func crashMain() {
	log.SetDefault(log.NewLogger(log.NewTerminalHandlerWithLevel(os.Stderr, log.LevelError, false)))
	if err := buildUntilKilled(os.Getenv(crashEnv)); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	os.Exit(1)
}

// crashTime is the time of the genesis, in seconds: the first time that the process is
// killed, it is about to begin Amsterdam, or has just done so.
const crashTime = blockgen.AmsterdamTime - 6

func buildUntilKilled(dir string) error {
	spec := newSpec(hostileAlloc())
	spec.Timestamp = crashTime
	genesis, err := genesisOf(spec)
	if err != nil {
		return err
	}
	n, err := Start(Config{DataDir: dir, Genesis: genesis})
	if err != nil {
		return err
	}
	heads := make(chan rollup.BlockRef, 64)
	n.SubscribeHeads(heads)
	go func() {
		for head := range heads {
			fmt.Println("head", head.Number, head.Hash.Hex())
		}
	}()
	go sendUntilKilled(n)
	// Blocks come as fast as they can, a second after one another by their timestamps.
	for i := n.headHeader().Time + 1; ; i++ {
		anchor := anchorAt(i - crashTime)
		_, err := n.Build(context.Background(), Attributes{Timestamp: i, Anchor: anchor, AllowEmpty: true})
		if err != nil && !errors.Is(err, ErrUnfit) {
			return err
		}
	}
}

func sendUntilKilled(n *Node) {
	t := newTester(nil, n)
	client := ethclient.NewClient(n.Client())
	for round := 0; ; round++ {
		for i := range 20 {
			nonce, err := client.PendingNonceAt(context.Background(), address(i))
			if err != nil {
				return
			}
			t.nonces[address(i)] = nonce
			to := common.Address{9, byte(round), byte(i)}
			tx := t.sign(i, &to, big.NewInt(1), 300_000, params.GWei, nil)
			if i%5 == 0 {
				t.nonces[address(i)] = nonce
				tx = t.sign(i, &writerAddress, nil, 2_000_000, params.GWei, number(8))
			}
			_ = client.SendTransaction(context.Background(), tx) // a full pool is fine
		}
	}
}

// A node that is killed while it builds has every block that it has shown, can
// say their traces, and goes on.
func TestKill(t *testing.T) {
	dir := t.TempDir()
	genesis := genesisBefore(t, blockgen.AmsterdamTime-crashTime, hostileAlloc())
	for round := range 4 {
		shown := killed(t, dir, 5+7*round)
		n, err := Start(Config{DataDir: dir, Genesis: genesis})
		if err != nil {
			t.Fatal(err)
		}
		checkSurvivor(newTester(t, n), shown)
		if err := n.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// killed runs a process that builds blocks, and kills it once it has shown some.
// It returns all that it has shown.
func killed(t *testing.T, dir string, blocks int) (shown []rollup.BlockRef) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), crashEnv+"="+dir)
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	for lines := bufio.NewScanner(out); lines.Scan(); {
		var (
			ref rollup.BlockRef
			hex string
		)
		if _, err := fmt.Sscanf(lines.Text(), "head %d %s", &ref.Number, &hex); err != nil {
			continue
		}
		ref.Hash = common.HexToHash(hex)
		if shown = append(shown, ref); len(shown) == blocks {
			if err := cmd.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	_ = cmd.Wait()
	if len(shown) < blocks {
		t.Fatalf("the process ended after %d blocks: %s", len(shown), stderr.String())
	}
	return shown
}

func checkSurvivor(n *tester, shown []rollup.BlockRef) {
	n.t.Helper()
	for _, ref := range shown {
		hash, ok := n.HashAt(ref.Number)
		if !ok || hash != ref.Hash {
			n.t.Fatalf("block %d was shown as %v, and is %v, %v after the crash", ref.Number, ref.Hash, hash, ok)
		}
	}
	head := n.Head().Number
	for number := head; number > 0 && number+10 > head; number-- {
		block, err := n.Block(context.Background(), number)
		if err != nil {
			n.t.Fatal(err)
		}
		n.verify(block)
	}
	if n.Safe().Number != 0 || n.Finalized().Number != 0 || n.Unsettled() != head {
		n.t.Errorf("safe %v, final %v, %d unsettled at block %d", n.Safe(), n.Finalized(), n.Unsettled(), head)
	}
	if _, ok := n.Anchor(); !ok {
		n.t.Error("no anchor")
	}
	if block := n.buildAt(n.headHeader().Time + 1); block.Ref.Number != head+1 {
		n.t.Errorf("next block is %d, want %d", block.Ref.Number, head+1)
	}
}

// buildAt makes an empty or full block with a later anchor, and verifies it.
func (n *tester) buildAt(timestamp uint64) *rollup.Block {
	n.t.Helper()
	block, err := n.Build(context.Background(), Attributes{Timestamp: timestamp, Anchor: anchorAt(timestamp - crashTime), AllowEmpty: true})
	if err != nil {
		n.t.Fatal(err)
	}
	n.verify(block)
	return block
}
