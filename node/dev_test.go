package node

import (
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"math/big"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/l1"

	"nrollup/rollup"
)

const deadline = time.Minute // of whatever takes seconds

func devConfig(dir string) DevConfig {
	return DevConfig{
		DataDir:       dir,
		Host:          "127.0.0.1",
		P2PPort:       -1,
		L1ChainID:     1337,
		L2ChainID:     13371,
		SlotSeconds:   1,
		SlotsPerEpoch: 2,
		BlockTime:     time.Second,
		Heartbeat:     time.Minute,
	}
}

// running is a process that has become ready.
type running struct {
	*Endpoints
	t    *testing.T
	stop context.CancelFunc
	done chan error
}

// start runs a process until it is ready, or returns why it has ended before.
func start(t *testing.T, run func(context.Context, func(*Endpoints) error) error) (*running, error) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	ready := make(chan *Endpoints, 1)
	r := &running{t: t, stop: cancel, done: make(chan error, 1)}
	go func() {
		r.done <- run(ctx, func(e *Endpoints) error {
			ready <- e
			return nil
		})
	}()
	select {
	case r.Endpoints = <-ready:
		t.Cleanup(func() { r.end() })
		return r, nil
	case err := <-r.done:
		cancel()
		if err == nil {
			t.Fatal("ended without an error")
		}
		return nil, err
	case <-time.After(deadline):
		t.Fatal("neither ready nor ended")
		return nil, nil
	}
}

func startDev(t *testing.T, config DevConfig) *running {
	t.Helper()
	r, err := start(t, func(ctx context.Context, ready func(*Endpoints) error) error { return Dev(ctx, config, ready) })
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// end stops the process and waits for it. Further calls do nothing.
func (r *running) end() {
	r.t.Helper()
	if r.stop == nil {
		return
	}
	r.stop()
	r.stop = nil
	select {
	case err := <-r.done:
		if err != nil {
			r.t.Errorf("ended with %v", err)
		}
	case <-time.After(deadline):
		r.t.Error("does not end")
	}
}

// until waits for a condition.
func until(t *testing.T, what string, ok func() bool) {
	t.Helper()
	end := time.Now().Add(deadline)
	for !ok() {
		if time.Now().After(end) {
			t.Fatalf("%s: not within %v", what, deadline)
		}
		time.Sleep(20 * time.Millisecond)
	}
}

func dial(t *testing.T, url string) *ethclient.Client {
	t.Helper()
	client, err := ethclient.Dial(url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	return client
}

// transfer sends a wei from a development account and returns the receipt.
func transfer(t *testing.T, client *ethclient.Client, account int, to common.Address) *types.Receipt {
	t.Helper()
	ctx := context.Background()
	key := mustKey(devKeys[account])
	id, err := client.ChainID(ctx)
	if err != nil {
		t.Fatal(err)
	}
	nonce, err := client.PendingNonceAt(ctx, crypto.PubkeyToAddress(key.PublicKey))
	if err != nil {
		t.Fatal(err)
	}
	tx := types.MustSignNewTx(key, types.LatestSignerForChainID(id), &types.DynamicFeeTx{
		ChainID:   id,
		Nonce:     nonce,
		GasTipCap: big.NewInt(1),
		GasFeeCap: big.NewInt(100 * params.GWei),
		Gas:       250_000, // the account may be new
		To:        &to,
		Value:     big.NewInt(1),
	})
	if err := client.SendTransaction(ctx, tx); err != nil {
		t.Fatal(err)
	}
	receipt, err := waitMined(ctx, client, tx.Hash())
	if err != nil {
		t.Fatal(err)
	}
	if receipt.Status != types.ReceiptStatusSuccessful {
		t.Fatal("transfer failed")
	}
	return receipt
}

func number(t *testing.T, client *ethclient.Client, label rpc.BlockNumber) uint64 {
	t.Helper()
	header, err := client.HeaderByNumber(context.Background(), big.NewInt(int64(label)))
	if err != nil {
		t.Fatal(err)
	}
	return header.Number.Uint64()
}

func TestDev(t *testing.T) {
	config := devConfig(t.TempDir())
	r := startDev(t, config)
	l2 := dial(t, r.L2.HTTP)
	receipt := transfer(t, l2, 1, common.Address{0xaa})
	until(t, "block is settled", func() bool {
		return number(t, l2, rpc.SafeBlockNumber) >= receipt.BlockNumber.Uint64()
	})
	until(t, "block is finalized", func() bool {
		return number(t, l2, rpc.FinalizedBlockNumber) >= receipt.BlockNumber.Uint64()
	})
	checkFile(t, config.DataDir, r.Endpoints)
	for path, want := range map[string]string{"/health/live": "ok", "/health/ready": "ok", "/metrics": "execute_verify_count"} {
		if body := get(t, r.Metrics+path); !strings.Contains(body, want) {
			t.Errorf("%s has no %q in %d bytes", path, want, len(body))
		}
	}
	for _, url := range []string{r.L1.HTTP, r.L1.WS, r.L2.WS} {
		number(t, dial(t, url), rpc.LatestBlockNumber)
	}
	get(t, r.L1.Beacon+"/eth/v1/beacon/genesis")

	r.end()
	if _, err := os.Stat(filepath.Join(config.DataDir, endpointsFile)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%s is there after the end: %v", endpointsFile, err)
	}
	again := startDev(t, config)
	if *again.Contracts != *r.Contracts || again.L2.Genesis != r.L2.Genesis || again.L1.Genesis != r.L1.Genesis {
		t.Errorf("is another network: %+v, was %+v", again.Endpoints, r.Endpoints)
	}
	l2 = dial(t, again.L2.HTTP)
	if back, err := l2.TransactionReceipt(context.Background(), receipt.TxHash); err != nil || back.BlockHash != receipt.BlockHash {
		t.Errorf("receipt after a restart: %v %v", back, err)
	}
	receipt = transfer(t, l2, 1, common.Address{0xaa})
	until(t, "block after a restart is settled", func() bool {
		return number(t, l2, rpc.SafeBlockNumber) >= receipt.BlockNumber.Uint64()
	})
}

// checkFile checks that scripts find what the user is told.
func checkFile(t *testing.T, dir string, want *Endpoints) {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(dir, endpointsFile))
	if err != nil {
		t.Fatal(err)
	}
	encoded, err := json.MarshalIndent(want, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	if strings.TrimSpace(string(content)) != string(encoded) {
		t.Errorf("file has %s, want %s", content, encoded)
	}
}

func get(t *testing.T, url string) string {
	t.Helper()
	response, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	var b strings.Builder
	if err := response.Write(&b); err != nil {
		t.Fatal(err)
	}
	if response.StatusCode != http.StatusOK {
		t.Errorf("GET %s: %s", url, b.String())
	}
	return b.String()
}

// What cannot be started says why, and leaves the network as it was.
func TestDevErrors(t *testing.T) {
	config := devConfig(t.TempDir())
	r := startDev(t, config)
	transfer(t, dial(t, r.L2.HTTP), 1, common.Address{0xaa})
	fails := func(name string, want string, change func(*DevConfig)) {
		t.Helper()
		c := config
		change(&c)
		_, err := start(t, func(ctx context.Context, ready func(*Endpoints) error) error { return Dev(ctx, c, ready) })
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: have %v, want %q", name, err, want)
		}
	}
	fails("directory in use", "in use by another process", func(*DevConfig) {})
	r.end()

	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	taken := listener.Addr().(*net.TCPAddr)
	fails("port of L1", taken.String(), func(c *DevConfig) { c.L1Port = taken.Port })
	fails("port of L2", taken.String(), func(c *DevConfig) { c.L2Port = taken.Port })
	fails("port of the Beacon API", taken.String(), func(c *DevConfig) { c.BeaconPort = taken.Port })
	fails("port of metrics", taken.String(), func(c *DevConfig) { c.MetricsPort = taken.Port })
	fails("equal chain ids", "same chain id", func(c *DevConfig) { c.L2ChainID = c.L1ChainID })
	fails("other L1", "L1's chain id is 1337, wanted 1", func(c *DevConfig) { c.L1ChainID = 1 })
	fails("other rollup", "rollup's chain id is 13371, wanted 2", func(c *DevConfig) { c.L2ChainID = 2 })
	fails("other slots", "seconds per slot is 1, wanted 2", func(c *DevConfig) { c.SlotSeconds = 2 })
	fails("other epochs", "slots per epoch is 2, wanted 3", func(c *DevConfig) { c.SlotsPerEpoch = 3 })
	fails("other execute gas limit", "execute gas limit is 0, wanted 7", func(c *DevConfig) { c.ExecuteGasLimit = 7 })
	fails("no directory", "data directory", func(c *DevConfig) { c.DataDir = filepath.Join(c.DataDir, keyFile, "x") })
	fails("no address", "1.2.3.4", func(c *DevConfig) { c.Host = "1.2.3.4" })

	again := startDev(t, config)
	transfer(t, dial(t, again.L2.HTTP), 1, common.Address{0xaa})
}

// A block of the rollup never has more gas than L1 may verify.
func TestDevExecuteGasLimit(t *testing.T) {
	config := devConfig(t.TempDir())
	config.ExecuteGasLimit = rollup.MinGasLimit - 1
	_, err := start(t, func(ctx context.Context, ready func(*Endpoints) error) error { return Dev(ctx, config, ready) })
	if err == nil || !strings.Contains(err.Error(), "execute gas limit 4999999") {
		t.Errorf("have %v", err)
	}
	config.ExecuteGasLimit = rollup.MinGasLimit + 1 // in the same directory: nothing was made
	r := startDev(t, config)
	header, err := dial(t, r.L2.HTTP).HeaderByNumber(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if header.GasLimit != config.ExecuteGasLimit {
		t.Errorf("gas limit %d, want %d", header.GasLimit, config.ExecuteGasLimit)
	}
}

func TestReset(t *testing.T) {
	dir := t.TempDir()
	if err := Reset(dir); err == nil {
		t.Error("an empty directory is reset")
	}
	single := startL1(t, l1.Config{DataDir: t.TempDir(), Network: l1.Network{Genesis: DevL1Genesis(1337, 1)}, Produce: true})
	single.end()
	if err := Reset(single.Directory); err == nil || !strings.Contains(err.Error(), "no network of nrollup dev") {
		t.Errorf("the directory of a single node is reset: %v", err)
	}
	other := filepath.Join(dir, "notes.txt")
	if err := os.WriteFile(other, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	r := startDev(t, devConfig(dir))
	if err := Reset(dir); err == nil || !strings.Contains(err.Error(), "in use") {
		t.Errorf("reset under a running network: %v", err)
	}
	r.end()
	if err := Reset(dir); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(other); err != nil {
		t.Errorf("another file is gone: %v", err)
	}
	again := startDev(t, devConfig(dir))
	if again.L1.Genesis == r.L1.Genesis {
		t.Error("is the same network")
	}
}
