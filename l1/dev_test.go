package l1_test

import (
	"errors"
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/l1"
)

// devNode is a development L1, and a client of it.
type devNode struct {
	*testing.T
	*l1.Node
	clock  *fakeClock
	config l1.Config
	rpc    *rpc.Client
}

// startDev starts a development L1 whose blocks come on demand only, ten slots after
// the genesis.
func startDev(t *testing.T, adjust ...func(*l1.Config)) *devNode {
	t.Helper()
	d := &devNode{T: t, clock: newFakeClock(genesisTime + 20)}
	d.config = l1.Config{Network: network(0), DataDir: t.TempDir(), Dev: true, Clock: d.clock}
	for _, change := range adjust {
		change(&d.config)
	}
	d.start()
	return d
}

// Fatal is that of the test: a node has a method of the same name.
func (d *devNode) Fatal(args ...any) {
	d.Helper()
	d.T.Fatal(args...)
}

func (d *devNode) start() {
	d.Helper()
	d.Node = start(d.T, d.config)
	d.rpc = dial(d.T, d.HTTPEndpoint())
}

// restart ends the node, and starts it again.
func (d *devNode) restart() {
	d.Helper()
	if err := d.Close(); err != nil {
		d.Fatal(err)
	}
	d.start()
}

// ask calls a method.
func ask[T any](d *devNode, method string, args ...any) (answer T) {
	d.Helper()
	if err := d.rpc.CallContext(d.Context(), &answer, method, args...); err != nil {
		d.Fatalf("%s: %v", method, err)
	}
	return answer
}

// head returns the newest block.
func (d *devNode) head() *types.Header {
	d.Helper()
	header, err := client(d.T, d.Node).HeaderByNumber(d.Context(), nil)
	if err != nil {
		d.Fatal(err)
	}
	return header
}

// refused checks that a call fails, and why.
func (d *devNode) refused(code int, method string, args ...any) {
	d.Helper()
	err := d.rpc.CallContext(d.Context(), nil, method, args...)
	var coded rpc.Error
	if !errors.As(err, &coded) || coded.ErrorCode() != code {
		d.Errorf("%s%v: %v, want code %d", method, args, err, code)
	}
}

const (
	noMethod  = -32601
	badParams = -32602
	failed    = -32000
)

// Only a development L1 has the methods.
func TestDevElsewhere(t *testing.T) {
	d := &devNode{T: t, Node: start(t, l1.Config{Network: network(0)})}
	d.rpc = dial(t, d.HTTPEndpoint())
	for _, method := range []string{"evm_mine", "evm_snapshot", "anvil_setBalance", "anvil_nodeInfo", "hardhat_metadata", "hardhat_impersonateAccount"} {
		d.refused(noMethod, method)
		if err := d.Client().Call(nil, method); err == nil {
			t.Errorf("%s: answered within the process", method)
		}
	}
	from := map[string]any{"from": address(0), "to": address(1)}
	d.refused(failed, "eth_sendTransaction", from)
	if d.head().Number.Sign() != 0 {
		t.Error("there is a block")
	}
	for _, config := range []l1.Config{{Follow: "http://127.0.0.1:1"}, {Engine: true}} {
		config.Network, config.DataDir, config.Dev = network(0), t.TempDir(), true
		if node, err := l1.Start(config); err == nil {
			node.Close()
			t.Error("a node that does not make its blocks has the helpers")
		}
	}
}

// Blocks that are made on demand move the clock, and it goes on from there.
func TestDevMine(t *testing.T) {
	d := startDev(t)
	for _, step := range []struct {
		name   string
		pass   float64 // seconds before
		method string
		args   []any
		want   string // answer
		blocks uint64
		time   uint64 // of the head, after the genesis
	}{
		{"at the start of a slot", 0, "evm_mine", nil, `"0x0"`, 1, 20},
		{"again: the next slot", 0, "evm_mine", nil, `"0x0"`, 1, 22},
		{"a part of the next slot", 0.5, "evm_mine", nil, `"0x0"`, 1, 24},
		{"null", 0, "evm_mine", []any{nil}, `"0x0"`, 1, 26},
		{"at a time", 0, "evm_mine", []any{genesisTime + 31}, `"0x0"`, 1, 32},
		{"at a time, hex", 0, "evm_mine", []any{hexutil.Uint64(genesisTime + 40)}, `"0x0"`, 1, 40},
		{"at a time, blocks", 0, "evm_mine", []any{map[string]any{"timestamp": genesisTime + 50, "blocks": 3}}, `"0x0"`, 3, 54},
		{"blocks", 0, "evm_mine", []any{map[string]any{"blocks": 2}}, `"0x0"`, 2, 58},
		{"anvil, one", 0, "anvil_mine", nil, "null", 1, 60},
		{"anvil", 0, "anvil_mine", []any{"0x2", "0x0"}, "null", 2, 64},
		{"interval", 0, "anvil_mine", []any{"0x3", "0xa"}, "null", 3, 66 + 20},
		{"hardhat", 0, "hardhat_mine", []any{"0x2", "0x1"}, "true", 2, 90},
		{"none", 0, "hardhat_mine", []any{"0x0"}, "true", 0, 90},
		{"long after", 1000, "evm_mine", nil, `"0x0"`, 1, 1090},
	} {
		before := d.head().Number.Uint64()
		d.clock.set(d.clock.Now().Add(time.Duration(step.pass * float64(time.Second))))
		if got := ask[rawJSON](d, step.method, step.args...); string(got) != step.want {
			t.Errorf("%s: answer %s, want %s", step.name, got, step.want)
		}
		head := d.head()
		if n := head.Number.Uint64() - before; n != step.blocks || head.Time != genesisTime+step.time {
			t.Fatalf("%s: %d blocks, the last at %d; want %d, at %d", step.name, n, head.Time-genesisTime, step.blocks, step.time)
		}
	}
	for _, args := range [][]any{{"yes"}, {-1}, {map[string]any{"blocks": 1 << 20}}, {genesisTime}, {"0x" + string(make([]byte, 3))}} {
		d.refused(badParams, "evm_mine", args...)
	}
	d.refused(badParams, "anvil_mine", 1<<20)
	d.refused(badParams, "anvil_mine", 1, "0xffffffffff")
}

// rawJSON is an answer as it is.
type rawJSON string

// UnmarshalJSON implements json.Unmarshaler.
func (r *rawJSON) UnmarshalJSON(data []byte) error {
	*r = rawJSON(data)
	return nil
}

func TestDevTime(t *testing.T) {
	d := startDev(t)
	for i, by := range []any{100, "0x64", "100"} {
		if got := ask[int](d, "evm_increaseTime", by); got != 100*(i+1) {
			t.Errorf("ahead by %d after %v", got, by)
		}
	}
	d.clock.set(d.clock.Now().Add(time.Second / 2))
	ask[any](d, "evm_mine")
	if head := d.head(); head.Time != genesisTime+20+300+2 { // never less than was asked for
		t.Errorf("time %d", head.Time-genesisTime)
	}
	ask[any](d, "evm_setNextBlockTimestamp", genesisTime+1001)
	ask[any](d, "evm_mine")
	ask[any](d, "evm_mine")
	if head := d.head(); head.Time != genesisTime+1004 {
		t.Errorf("time %d", head.Time-genesisTime)
	}
	ask[any](d, "evm_increaseTime", 5000)
	d.restart()
	if got := ask[int](d, "evm_increaseTime", 0); got < 5000+980 {
		t.Errorf("ahead by %d after a restart", got)
	}
	ask[any](d, "evm_mine")
	if head := d.head(); head.Time != genesisTime+1004+5000 {
		t.Errorf("time %d after a restart", head.Time-genesisTime)
	}
	d.refused(badParams, "evm_setNextBlockTimestamp", d.head().Time)
	d.refused(badParams, "evm_setNextBlockTimestamp", "0xffffffffffffffff")
	d.refused(badParams, "evm_increaseTime", -1)
	d.refused(badParams, "evm_increaseTime", "1e9")
	d.refused(badParams, "evm_increaseTime", "0xffffffffff")
	for range 3 {
		d.rpc.Call(nil, "evm_increaseTime", 1<<31-1) // as far as it goes
	}
	ask[any](d, "evm_mine")
}

// The blocks of the slots go by the clock that was set, and on demand others come
// between them.
func TestDevSlots(t *testing.T) {
	d := startDev(t, func(c *l1.Config) { c.Produce = true })
	at := func(seconds int64) time.Time { return time.Unix(genesisTime+seconds, 0) }
	waits := func(seconds int64) {
		t.Helper()
		eventually(t, "the loop waits for the next slot", func() bool { return d.clock.waiting(at(seconds)) })
	}
	is := func(number, seconds uint64) {
		t.Helper()
		if head := d.head(); head.Number.Uint64() != number || head.Time != genesisTime+seconds {
			t.Fatalf("block %d at %d, want %d at %d", head.Number, head.Time-genesisTime, number, seconds)
		}
	}
	waits(22)
	d.clock.set(at(22))
	waits(24)
	is(1, 22)
	ask[any](d, "evm_increaseTime", 100)
	ask[any](d, "evm_mine")
	is(2, 122)
	waits(24) // that is 124 there
	d.clock.set(at(24))
	waits(26)
	is(3, 124)
	ask[any](d, "evm_setIntervalMining", 6)
	waits(30)
	d.clock.set(at(30))
	waits(36)
	is(4, 130)
	ask[any](d, "anvil_setIntervalMining", 0)
	if got := ask[int](d, "anvil_getIntervalMining"); got != 0 {
		t.Errorf("interval %d", got)
	}
	d.clock.set(at(100))
	ask[any](d, "evm_mine")
	is(5, 200)
	ask[any](d, "evm_setIntervalMining", "0x1") // seconds: a slot at least
	waits(102)
	ask[any](d, "evm_setNextBlockTimestamp", genesisTime+333)
	d.clock.set(at(102))
	eventually(t, "the block of the slot", func() bool { return d.head().Number.Uint64() == 6 })
	is(6, 334)
}

// With a block for each transaction nobody waits for a slot.
func TestDevAutomine(t *testing.T) {
	d := startDev(t)
	send(t, d.Node, tx(0, 0, address(1), 21_000, 1, nil))
	if d.head().Number.Sign() != 0 || ask[bool](d, "anvil_getAutomine") {
		t.Fatal("on from the start")
	}
	ask[any](d, "evm_setAutomine", true)
	mined := func(nonce uint64) {
		t.Helper()
		eventually(t, "the transaction is in a block", func() bool {
			have, err := client(t, d.Node).NonceAt(t.Context(), address(0), nil)
			return err == nil && have == nonce
		})
	}
	mined(1)
	for nonce := uint64(1); nonce < 5; nonce++ {
		send(t, d.Node, tx(0, nonce, address(1), 21_000, 1, nil))
		mined(nonce + 1)
	}
	if got := d.head().Number.Uint64(); got != 5 {
		t.Errorf("%d blocks for 5 transactions", got)
	}
	ask[any](d, "evm_setAutomine", false)
	send(t, d.Node, tx(0, 5, address(1), 21_000, 1, nil))
	ask[any](d, "evm_mine")
	mined(6)
	if got := d.head().Number.Uint64(); got != 6 {
		t.Errorf("%d blocks", got)
	}
}

func TestDevDrop(t *testing.T) {
	d := startDev(t)
	c := client(t, d.Node)
	keep, drop, blob := tx(0, 0, address(1), 21_000, 1, nil), tx(1, 0, address(1), 21_000, 1, nil), blobTx(t, 2, 0, 1)
	send(t, d.Node, keep, drop, blob)
	if got := ask[*common.Hash](d, "anvil_dropTransaction", drop.Hash()); got == nil || *got != drop.Hash() {
		t.Errorf("dropped %v", got)
	}
	if got := ask[*common.Hash](d, "hardhat_dropTransaction", drop.Hash()); got != nil {
		t.Errorf("dropped again: %v", got)
	}
	d.restart()
	ask[any](d, "evm_mine")
	for _, want := range []*types.Transaction{keep, blob} {
		if _, err := c.TransactionReceipt(t.Context(), want.Hash()); err == nil {
			t.Error("the old client answers")
		}
		if _, err := client(t, d.Node).TransactionReceipt(t.Context(), want.Hash()); err != nil {
			t.Errorf("type %d: %v", want.Type(), err)
		}
	}
	if _, _, err := client(t, d.Node).TransactionByHash(t.Context(), drop.Hash()); err == nil {
		t.Error("the transaction is back")
	}
}

func TestDevInfo(t *testing.T) {
	d := startDev(t)
	ask[any](d, "evm_mine")
	info := ask[map[string]any](d, "anvil_nodeInfo")
	if info["currentBlockNumber"] != "0x1" || info["hardFork"] != "Amsterdam" || info["currentBlockHash"] != d.head().Hash().Hex() {
		t.Errorf("%v", info)
	}
	about := ask[map[string]any](d, "hardhat_metadata")
	if about["latestBlockNumber"] != "0x1" || about["chainId"] != float64(chainID) || about["clientVersion"] != "HardhatNetwork-compatible/nrollup" {
		t.Errorf("%v", about)
	}
	if got := ask[[]common.Address](d, "eth_accounts"); len(got) != 0 {
		t.Errorf("accounts %v", got)
	}
}

func ether(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(1e18)) }
