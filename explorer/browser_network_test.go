package explorer_test

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"encoding/json"
	"errors"
	"math/big"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"

	"nrollup/node"
)

// buildProgram builds nrollup: its processes are what the page shows. In its place
// NROLLUP_PROGRAM names one that is there.
func buildProgram(t *testing.T) string {
	t.Helper()
	if name := os.Getenv("NROLLUP_PROGRAM"); name != "" {
		return name
	}
	path := filepath.Join(t.TempDir(), "nrollup")
	if out, err := exec.Command("go", "build", "-o", path, "../cmd/nrollup").CombinedOutput(); err != nil {
		t.Fatalf("building nrollup: %v: %s", err, out)
	}
	return path
}

// A process is one of nrollup that runs until it is stopped.
type process struct {
	t    *testing.T
	cmd  *exec.Cmd
	log  *bytes.Buffer
	out  json.RawMessage // the JSON document that it printed first
	done chan struct{}
}

// launch starts a process and waits for its JSON document, which it prints when it
// is ready.
func launch(t *testing.T, program string, args ...string) *process {
	t.Helper()
	p := &process{t: t, cmd: exec.Command(program, args...), log: new(bytes.Buffer), done: make(chan struct{})}
	p.cmd.Stderr = p.log
	stdout, err := p.cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	decoded := make(chan error, 1)
	go func() {
		defer close(p.done)
		decoder := json.NewDecoder(stdout)
		decoded <- decoder.Decode(&p.out)
		for decoder.More() {
			if decoder.Decode(new(json.RawMessage)) != nil {
				break
			}
		}
		_ = p.cmd.Wait() // how it ended does not matter: tests end it
	}()
	t.Cleanup(p.stop)
	select {
	case err := <-decoded:
		if err != nil {
			p.stop()
			t.Fatalf("nrollup %s: %v: %s", strings.Join(args, " "), err, p.log)
		}
	case <-time.After(patience):
		t.Fatalf("nrollup %s: not ready", strings.Join(args, " "))
	}
	return p
}

// stop ends the process and returns when it has ended.
func (p *process) stop() {
	_ = p.cmd.Process.Signal(syscall.SIGTERM) // it may have ended
	select {
	case <-p.done:
	case <-time.After(30 * time.Second):
		_ = p.cmd.Process.Kill()
		<-p.done
	}
}

func (p *process) decode(to any) {
	p.t.Helper()
	if err := json.Unmarshal(p.out, to); err != nil {
		p.t.Fatal(err)
	}
}

// endpoints is the JSON document of nrollup dev.
type endpoints struct {
	node.Endpoints
	Web string `json:"web"`
}

// devNetwork starts nrollup dev.
func devNetwork(t *testing.T, program string, flags ...string) *endpoints {
	t.Helper()
	p := launch(t, program, append([]string{"dev", "--json", "--datadir", t.TempDir(), "--l1.port", "0", "--l2.port", "0", "--beacon.port", "0",
		"--metrics.port", "0", "--web.port", "0", "--l1.slot", "1s", "--l1.epoch", "4"}, flags...)...)
	e := new(endpoints)
	p.decode(e)
	return e
}

// freePort returns a port that was free: for processes that come back where they were.
func freePort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return strconv.Itoa(l.Addr().(*net.TCPAddr).Port)
}

// A sender sends transactions of a development account.
type sender struct {
	t      *testing.T
	client *ethclient.Client
	id     *big.Int
	key    *ecdsa.PrivateKey
	from   common.Address
}

func newSender(t *testing.T, url string, account int) *sender {
	t.Helper()
	client, err := ethclient.Dial(url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	id, err := client.ChainID(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	key := devKey(t, account)
	return &sender{t: t, client: client, id: id, key: key, from: crypto.PubkeyToAddress(key.PublicKey)}
}

func devKey(t *testing.T, account int) *ecdsa.PrivateKey {
	t.Helper()
	key, err := crypto.HexToECDSA(strings.TrimPrefix(node.DevAccounts()[account].PrivateKey, "0x"))
	if err != nil {
		t.Fatal(err)
	}
	return key
}

// send sends value with data and waits until it is in a block.
func (s *sender) send(to *common.Address, value int64, data []byte) *types.Receipt {
	s.t.Helper()
	ctx, cancel := context.WithTimeout(s.t.Context(), patience)
	defer cancel()
	nonce, err := s.client.PendingNonceAt(ctx, s.from)
	if err != nil {
		s.t.Fatal(err)
	}
	tx, err := types.SignNewTx(s.key, types.LatestSignerForChainID(s.id), &types.DynamicFeeTx{
		ChainID: s.id, Nonce: nonce, To: to, Value: big.NewInt(value), Data: data, Gas: 3_000_000, GasFeeCap: big.NewInt(1e11), GasTipCap: big.NewInt(1e9)})
	if err != nil {
		s.t.Fatal(err)
	}
	if err := s.client.SendTransaction(ctx, tx); err != nil {
		s.t.Fatal(err)
	}
	for {
		receipt, err := s.client.TransactionReceipt(ctx, tx.Hash())
		if err == nil {
			return receipt
		}
		if errors.Is(err, context.DeadlineExceeded) || ctx.Err() != nil {
			s.t.Fatalf("transaction %s is in no block: %v", tx.Hash(), err)
		}
		time.Sleep(50 * time.Millisecond)
	}
}

// screenshotDir is where screenshots are kept: named by the environment, or lost.
func screenshotDir(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("NROLLUP_SCREENSHOTS")
	if dir == "" {
		return t.TempDir()
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}
