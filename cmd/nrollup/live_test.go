package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"

	"nrollup/contracts/bindings/examples"
	"nrollup/node"
	"nrollup/rollup"
	"nrollup/wallet"
)

// network is a running nrollup dev, which all tests of a run share. Each uses
// development accounts of its own.
type network struct {
	*node.Endpoints
	dir  string
	l1   *ethclient.Client
	l2   *ethclient.Client
	stop func() int // returns the exit code
	log  *bytes.Buffer
}

var shared struct {
	sync.Once
	*network
}

func TestMain(m *testing.M) {
	if os.Getenv(programEnv) != "" {
		main()
	}
	code := m.Run()
	if n := shared.network; n != nil {
		if exit := n.stop(); exit != exitOK && code == 0 {
			os.Stderr.WriteString("nrollup dev ended with " + n.log.String())
			code = 1
		}
		if err := os.RemoveAll(n.dir); err != nil && code == 0 {
			os.Stderr.WriteString(err.Error())
			code = 1
		}
	}
	os.Exit(code)
}

// live returns the network that is shared, and starts it for the first test.
func live(t *testing.T) *network {
	t.Helper()
	shared.Do(func() { shared.network = startNetwork(t) })
	if shared.network == nil {
		t.Skip("the network has not started, see the first test that wanted it")
	}
	return shared.network
}

func startNetwork(t *testing.T) *network {
	t.Helper()
	dir, err := os.MkdirTemp("", "nrollup-live-")
	if err != nil {
		t.Fatal(err)
	}
	var (
		n           = &network{dir: dir, log: new(bytes.Buffer)}
		ctx, cancel = context.WithCancel(context.Background())
		out, in     = io.Pipe()
		done        = make(chan int, 1)
	)
	args := []string{"nrollup", "dev", "--datadir", dir, "--l1.port", "0", "--l2.port", "0", "--beacon.port", "0", "--metrics.port", "0", "--web.port", "0",
		"--l1.slot", "1s", "--l2.heartbeat", "1s", "--relay=false", "--json", "--verbosity", "1"}
	go func() {
		code := run(ctx, args, nil, in, n.log)
		in.Close()
		done <- code
	}()
	n.stop = func() int {
		cancel()
		return <-done
	}
	if err := json.NewDecoder(out).Decode(&n.Endpoints); err != nil {
		n.stop()
		t.Fatalf("nrollup dev: %v: %s", err, n.log.String())
	}
	n.l1, n.l2 = dialNode(t, n.L1.HTTP), dialNode(t, n.L2.HTTP)
	return n
}

func dialNode(t *testing.T, url string) *ethclient.Client {
	t.Helper()
	client, err := ethclient.Dial(url)
	if err != nil {
		t.Fatal(err)
	}
	return client
}

// run runs a command line for the network.
func (n *network) run(t *testing.T, args ...string) output {
	t.Helper()
	return nrollup(t, nil, append(args, "--datadir", n.dir)...)
}

// ok runs a command line that must succeed, and returns what it prints.
func (n *network) ok(t *testing.T, args ...string) string {
	t.Helper()
	out := n.run(t, args...)
	if out.code != exitOK {
		t.Fatalf("nrollup %s: %+v", strings.Join(args, " "), out)
	}
	return out.stdout
}

// result runs a command line with --json that must succeed, and decodes what it
// prints.
func (n *network) result(t *testing.T, result any, args ...string) {
	t.Helper()
	out := n.run(t, append(args, "--json")...)
	if out.code != exitOK || out.stderr != "" {
		t.Fatalf("nrollup %s: %+v", strings.Join(args, " "), out)
	}
	if err := json.Unmarshal([]byte(out.stdout), result); err != nil {
		t.Fatalf("nrollup %s: %v: %s", strings.Join(args, " "), err, out.stdout)
	}
}

// fails runs a command line that must fail with an error of one line, the last one:
// what a slow machine is waiting for may be told before.
func (n *network) fails(t *testing.T, want string, args ...string) {
	t.Helper()
	out := n.run(t, args...)
	lines := strings.Split(strings.TrimSuffix(out.stderr, "\n"), "\n")
	if last := lines[len(lines)-1]; out.code != exitUsage || !strings.Contains(last, want) || strings.Count(out.stderr, "nrollup: ") != 1 {
		t.Errorf("nrollup %s: %+v, want %q", strings.Join(args, " "), out, want)
	}
}

// errandResult is the JSON of a command that sends something, as a script reads
// it.
type errandResult struct {
	Action       string
	DryRun       bool
	Account, To  common.Address
	Token        common.Address
	Amount, Fee  string
	Bond         string
	Transactions []struct {
		What, Chain, Value, Cost string
		To                       common.Address
		Gas, Block               uint64
		Hash                     common.Hash
	}
	Message struct {
		From  string
		Nonce json.Number
	}
	Status struct {
		State   string
		Message struct{ Value, Fee string }
		Done    struct{ Tx common.Hash }
	}
	Forced struct {
		Hash     common.Hash
		Sender   common.Address
		Index    *uint64
		Deadline uint64
		Waiting  bool
		Settled  bool
		Included *struct{ Number uint64 }
	}
}

// balance returns what an account owns, as text.
func balance(t *testing.T, client *ethclient.Client, account common.Address) string {
	t.Helper()
	wei, err := client.BalanceAt(t.Context(), account, nil)
	if err != nil {
		t.Fatal(err)
	}
	return wallet.FormatEther(wei)
}

func nonce(t *testing.T, client *ethclient.Client, account common.Address) uint64 {
	t.Helper()
	n, err := client.PendingNonceAt(t.Context(), account)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// newKey returns a file with a key, and its account.
func newKey(t *testing.T) (file string, account common.Address) {
	t.Helper()
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	file = filepath.Join(t.TempDir(), "key")
	if err := crypto.SaveECDSA(file, key); err != nil {
		t.Fatal(err)
	}
	return file, crypto.PubkeyToAddress(key.PublicKey)
}

// newToken deploys a token on L1, all of which a development account owns.
func (n *network) newToken(t *testing.T, account int) common.Address {
	t.Helper()
	key, err := devKey(account)
	if err != nil {
		t.Fatal(err)
	}
	opts := bind.NewKeyedTransactor(key, new(big.Int).SetUint64(n.L1.ChainID))
	opts.Context = t.Context()
	creation := examples.NewToken().PackConstructor("Test", "TST", new(big.Int).Lsh(common.Big1, 80))
	address, tx, err := bind.DeployContract(opts, common.FromHex(examples.TokenMetaData.Bin), n.l1, creation)
	if err != nil {
		t.Fatal(err)
	}
	receipt, err := bind.WaitMined(t.Context(), n.l1, tx.Hash())
	if err != nil || receipt.Status != types.ReceiptStatusSuccessful {
		t.Fatalf("deploy a token: %+v, %v", receipt, err)
	}
	return address
}

// tokenBalance returns how many tokens an account owns, in smallest units.
func tokenBalance(t *testing.T, client *ethclient.Client, token, account common.Address) *big.Int {
	t.Helper()
	contract := examples.NewToken()
	have, err := bind.Call(contract.Instance(client, token), &bind.CallOpts{Context: t.Context()}, contract.PackBalanceOf(account), contract.UnpackBalanceOf)
	if err != nil {
		t.Fatal(err)
	}
	return have
}

// wallet returns the wallet of a development account.
func (n *network) wallet(t *testing.T, account int) *wallet.Wallet {
	t.Helper()
	key, err := devKey(account)
	if err != nil {
		t.Fatal(err)
	}
	d, err := rollup.ReadDeployment(filepath.Join(n.dir, "rollup.json"))
	if err != nil {
		t.Fatal(err)
	}
	w, err := wallet.Open(t.Context(), wallet.Config{Deployment: d, L1: n.L1.HTTP, L2: n.L2.HTTP, Key: key})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(w.Close)
	return w
}

// callContract calls a view function.
func callContract[T any](t *testing.T, client *ethclient.Client, contract common.Address, input []byte, unpack func([]byte) (T, error)) (T, error) {
	t.Helper()
	output, err := client.CallContract(t.Context(), ethereum.CallMsg{To: &contract, Data: input}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return unpack(output)
}

// eventually waits for a condition.
func eventually(t *testing.T, what string, ok func() bool) {
	t.Helper()
	end := time.Now().Add(time.Minute)
	for !ok() {
		if time.Now().After(end) {
			t.Fatalf("%s: not within a minute", what)
		}
		time.Sleep(20 * time.Millisecond)
	}
}
