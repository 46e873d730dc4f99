package server

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"
)

// killDirEnv names the directory of the process that TestKill kills.
const killDirEnv = "NROLLUP_TEST_KILL_DIR"

// TestKillVictim is that process: a server that runs until it is killed.
func TestKillVictim(t *testing.T) {
	dir := os.Getenv(killDirEnv)
	if dir == "" {
		t.Skip("only as a process of TestKill")
	}
	s := start(t, Config{Dir: dir})
	fmt.Println("told", s.URL())
	select {}
}

// A server that is killed at any moment has afterwards what it has acknowledged.
func TestKill(t *testing.T) {
	dir := t.TempDir()
	random := rand.New(rand.NewPCG(seed(t), 0))
	acknowledged := make(map[string]bool)
	for round := range 12 {
		putUntilKilled(t, dir, uint64(round), 1+random.IntN(40), acknowledged)
		s := start(t, Config{Dir: dir})
		for name := range acknowledged {
			status, got := do(t, "GET", s.URL()+"/get/"+name, nil)
			if status != http.StatusOK || commitment(got) != name {
				t.Errorf("round %d: %s: %d, %d bytes", round, name, status, len(got))
			}
		}
		entries, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, entry := range entries {
			if name := entry.Name(); name != lockFile && !isPayload(name) {
				t.Errorf("round %d: left over: %s", round, name)
			}
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("%d payloads", len(acknowledged))
}

// seed returns NROLLUP_SEED, or another one each time, which is logged.
func seed(t *testing.T) (n uint64) {
	n = uint64(time.Now().UnixNano())
	if s := os.Getenv("NROLLUP_SEED"); s != "" {
		if _, err := fmt.Sscan(s, &n); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("NROLLUP_SEED=%d", n)
	return n
}

// putUntilKilled runs a server as a process, to which four clients put payloads, and
// kills it once n of them are acknowledged and others are on their way.
func putUntilKilled(t *testing.T, dir string, round uint64, n int, acknowledged map[string]bool) {
	t.Helper()
	victim := exec.Command(os.Args[0], "-test.run=^TestKillVictim$")
	victim.Env = append(os.Environ(), killDirEnv+"="+dir)
	output, err := victim.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := victim.Start(); err != nil {
		t.Fatal(err)
	}
	url := toldURL(t, output)

	var mu sync.Mutex
	var clients sync.WaitGroup
	for client := range uint64(4) {
		clients.Go(func() {
			for i := uint64(0); ; i++ {
				data := payload(round<<8|client<<6|i%64, 1+int(i)*20_000)
				status, _, err := try("POST", url+"/put", bytes.NewReader(data))
				if err != nil || status != http.StatusOK {
					return // killed
				}
				mu.Lock()
				acknowledged[commitment(data)] = true
				if n--; n == 0 {
					_ = victim.Process.Kill() // it runs
				}
				mu.Unlock()
			}
		})
	}
	clients.Wait()
	_ = victim.Wait() // killed
	if n > 0 {
		t.Fatalf("round %d: %d puts were not acknowledged", round, n)
	}
}

// toldURL returns where the victim says that it serves.
func toldURL(t *testing.T, output io.Reader) string {
	t.Helper()
	for lines := bufio.NewScanner(output); lines.Scan(); {
		if url, ok := strings.CutPrefix(lines.Text(), "told "); ok {
			return url
		}
	}
	t.Fatal("the server did not start")
	return ""
}
