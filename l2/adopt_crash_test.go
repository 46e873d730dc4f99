package l2

import (
	"bufio"
	"context"
	"encoding/gob"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/log"

	"nrollup/rollup"
)

// adoptEnv names the directory of a process that adopts two chains in turn until
// it is killed: in it are the chains, and its data.
const adoptEnv = "L2_TEST_ADOPT_DIR"

const adoptFile = "chains"

// adoptMain writes each block that others may see, and never returns.
func adoptMain() {
	log.SetDefault(log.NewLogger(log.NewTerminalHandlerWithLevel(os.Stderr, log.LevelError, false)))
	if err := adoptUntilKilled(os.Getenv(adoptEnv)); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	os.Exit(1)
}

func adoptUntilKilled(dir string) error {
	chains, err := readChains(dir)
	if err != nil {
		return err
	}
	genesis, err := genesisOf(newSpec(nil))
	if err != nil {
		return err
	}
	n, err := Start(Config{DataDir: dir, Genesis: genesis})
	if err != nil {
		return err
	}
	place := n.Place()
	for round := 0; ; round++ {
		chain := chains[round%2]
		for size := 1; size <= len(chain); size += 1 + (size+round)%3 {
			if err := n.Adopt(context.Background(), chain[:size]); err != nil {
				return err
			}
			head := chain[size-1].Block.Ref
			if err := n.SetSettled(head, rollup.BlockRef{Hash: n.chain.Genesis().Hash()}); err != nil {
				return err
			}
			if err := place.Save(head.Hash[:]); err != nil {
				return err
			}
			fmt.Println("head", head.Number, head.Hash.Hex())
		}
	}
}

func writeChains(t *testing.T, dir string, chains [2][]Settled) {
	t.Helper()
	file, err := os.Create(filepath.Join(dir, adoptFile))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := gob.NewEncoder(file).Encode(chains); err != nil {
		t.Fatal(err)
	}
}

func readChains(dir string) (chains [2][]Settled, err error) {
	file, err := os.Open(filepath.Join(dir, adoptFile))
	if err != nil {
		return chains, err
	}
	defer file.Close()
	return chains, gob.NewDecoder(file).Decode(&chains)
}

// A follower that is killed while L1's reorganisations take it from one chain to
// another has one of them, with all labels in it, knows where it was, and goes on.
func TestKillWhileAdopting(t *testing.T) {
	dir := t.TempDir()
	chains := [2][]Settled{buildChain(t, 1), buildChain(t, 2)}
	writeChains(t, dir, chains)
	for round := range 4 {
		shown := killedWhileAdopting(t, dir, 4+9*round)
		n, err := Start(Config{DataDir: dir, Genesis: newGenesis(t, nil)})
		if err != nil {
			t.Fatal(err)
		}
		checkAdopted(newTester(t, n), chains, shown)
		if err := n.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// buildChain returns the blocks of a chain that others with another salt differ
// from, from the first on.
func buildChain(t *testing.T, salt byte) []Settled {
	t.Helper()
	n := startWith(t, nil)
	var blocks []*rollup.Block
	for i := range 12 {
		n.transfer(i, common.Address{9, salt})
		blocks = append(blocks, n.build())
	}
	return settledOf(n, blocks...)
}

// killedWhileAdopting kills the process once it has shown some blocks, and
// returns the last one.
func killedWhileAdopting(t *testing.T, dir string, blocks int) (shown rollup.BlockRef) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), adoptEnv+"="+dir)
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	count := 0
	for lines := bufio.NewScanner(out); lines.Scan(); {
		var hex string
		if _, err := fmt.Sscanf(lines.Text(), "head %d %s", &shown.Number, &hex); err != nil {
			continue
		}
		shown.Hash = common.HexToHash(hex)
		if count++; count == blocks {
			if err := cmd.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	_ = cmd.Wait()
	if count < blocks {
		t.Fatalf("the process ended after %d blocks: %s", count, stderr.String())
	}
	return shown
}

func checkAdopted(n *tester, chains [2][]Settled, shown rollup.BlockRef) {
	n.t.Helper()
	head := n.Head()
	which := -1
	for i, chain := range chains {
		if head.Number > 0 && chain[head.Number-1].Block.Ref == head {
			which = i
		}
	}
	if which < 0 {
		n.t.Fatalf("the head %v is of neither chain; shown was %v", head, shown)
	}
	for number := uint64(1); number <= head.Number; number++ {
		if ref := chains[which][number-1].Block.Ref; !n.Has(ref) || !n.chain.HasState(n.chain.GetHeaderByNumber(number).Root) {
			n.t.Fatalf("block %v is not there", ref)
		}
	}
	if shown.Number < uint64(len(chains[which])) && n.Has(shown) && head.Number < shown.Number {
		n.t.Errorf("head is %v, shown was %v", head, shown)
	}
	if !n.Has(n.Safe()) || !n.Has(n.Finalized()) {
		n.t.Errorf("safe %v and final %v are not in the chain", n.Safe(), n.Finalized())
	}
	place, err := n.Place().Load()
	if err != nil || len(place) != common.HashLength || n.chain.GetHeaderByHash(common.BytesToHash(place)) == nil {
		n.t.Errorf("the place is %x, %v: not that of a block that is there", place, err)
	}
	for _, i := range []int{1 - which, which} { // and on
		if err := n.Adopt(context.Background(), chains[i]); err != nil {
			n.t.Fatal(err)
		}
		if last := chains[i][len(chains[i])-1].Block.Ref; n.Head() != last {
			n.t.Errorf("head is %v, want %v", n.Head(), last)
		}
	}
}
