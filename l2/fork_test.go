package l2

import (
	"bytes"
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/forks"
	"nrollup/internal/blockgen"
	"nrollup/rollup"
	"nrollup/stateless"
)

// genesisBefore returns a genesis that many seconds before Amsterdam.
func genesisBefore(t testing.TB, seconds uint64, alloc types.GenesisAlloc) *core.Genesis {
	t.Helper()
	spec := newSpec(alloc)
	spec.Timestamp = blockgen.AmsterdamTime - seconds
	genesis, err := genesisOf(spec)
	if err != nil {
		t.Fatal(err)
	}
	return genesis
}

// startBefore starts a node whose n-th block, with one a second, is the first of
// Amsterdam.
func startBefore(t testing.TB, n uint64, alloc types.GenesisAlloc) *tester {
	t.Helper()
	return start(t, Config{Genesis: genesisBefore(t, n, alloc), FeeRecipient: common.Address{0xfe}})
}

// schema returns that of a block's trace.
func schema(t testing.TB, b *rollup.Block) stateless.SchemaID {
	t.Helper()
	trace, err := stateless.DecodeTrace(b.Trace)
	if err != nil {
		t.Fatal(err)
	}
	return trace.SchemaID
}

// A chain that goes through the fork is the same wherever it is executed: in a plain
// node, in one that adopts it, and when traces are computed again afterwards.
func TestForkBoundary(t *testing.T) {
	const boundary, blocks = 4, 8
	n, follower := startBefore(t, boundary, hostileAlloc()), startBefore(t, boundary, hostileAlloc())
	plain, err := blockgen.NewChain(genesisBefore(t, boundary, hostileAlloc()))
	if err != nil {
		t.Fatal(err)
	}
	defer plain.Stop()
	rng := rand.New(rand.NewPCG(7, 2))
	var built []*rollup.Block
	for i := range uint64(blocks) {
		n.random(rng)
		n.transfer(int(i), address(int(i)+1))
		b := n.build()
		want := stateless.SchemaOsaka
		if i+1 >= boundary {
			want = stateless.SchemaAmsterdam
		}
		if got := schema(t, b); got != want || b.TxCount == 0 {
			t.Fatalf("block %d has schema %#x, wanted %#x, and %d transactions", b.Ref.Number, got, want, b.TxCount)
		}
		if _, err := plain.InsertChain(types.Blocks{n.chain.GetBlockByHash(b.Ref.Hash)}); err != nil {
			t.Fatalf("the plain node refuses block %d: %v", b.Ref.Number, err)
		}
		built = append(built, b)
	}
	if err := follower.Adopt(t.Context(), settledOf(n, built...)); err != nil {
		t.Fatal(err)
	}
	same(t, n, follower)
	for _, node := range []*tester{n, follower} {
		node.recent.Purge()
		for _, want := range built {
			got, err := node.Block(t.Context(), want.Ref.Number)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got.Trace, want.Trace) || got.Claim != want.Claim {
				t.Errorf("block %d differs from the one that was built", want.Ref.Number)
			}
		}
	}
}

// A contract that uses a new opcode fails in the last block of the old rules and works
// in the first of the new ones.
func TestNewOpcode(t *testing.T) {
	slotnum := common.Address{0xc0, 7}
	code := []byte{0x4b, 0x50, 0x60, 1, 0x5f, 0x55} // SLOTNUM POP 1 PUSH0 SSTORE
	n := startBefore(t, 2, types.GenesisAlloc{slotnum: {Nonce: 1, Code: code}})
	for i, status := range []uint64{types.ReceiptStatusFailed, types.ReceiptStatusSuccessful} {
		n.call(i, slotnum, 300_000, 1, nil)
		b := n.build()
		receipts := n.chain.GetReceiptsByHash(b.Ref.Hash)
		if len(receipts) != 1 || receipts[0].Status != status {
			t.Errorf("block %d: receipts %v", b.Ref.Number, receipts)
		}
	}
}

// Transactions of every kind are included and verified before the fork.
func TestEveryKindBefore(t *testing.T) {
	for _, kind := range blockgen.Kinds() {
		if kind != blockgen.KindEmpty && kind != blockgen.KindBlockHash {
			t.Run(string(kind), func(t *testing.T) { testKind(t, kind, blockgen.Forever) })
		}
	}
}

// After blocks were taken back to before the fork, what was in them is in blocks of the
// new rules; and the old ones can be had again.
func TestRewindOverFork(t *testing.T) {
	n := startBefore(t, 3, nil)
	base := n.build()
	early, late := n.transfer(0, address(9)), n.transfer(1, address(9))
	old := n.build() // the last of the old rules
	after := n.build()
	if err := n.Rewind(base.Ref); err != nil {
		t.Fatal(err)
	}
	attrs := n.attributes()
	attrs.Timestamp = blockgen.AmsterdamTime
	again, err := n.Build(t.Context(), attrs)
	if err != nil {
		t.Fatal(err)
	}
	n.verify(again)
	if schema(t, again) != stateless.SchemaAmsterdam || !n.has(again, early) || !n.has(again, late) {
		t.Errorf("block %d has schema %#x and %d transactions", again.Ref.Number, schema(t, again), again.TxCount)
	}
	if err := n.Restore(after.Ref); err != nil {
		t.Fatal(err)
	}
	b, err := n.Block(t.Context(), old.Ref.Number)
	if err != nil || b.Ref != old.Ref || n.Head() != after.Ref {
		t.Errorf("restored: head %v, block %v: %v", n.Head(), b, err)
	}
	n.build()
}

// A transaction that no block may have before the fork is tried again after it.
func TestDroppedBeforeFork(t *testing.T) {
	deposits := params.BuilderDepositAddress
	genesis := genesisBefore(t, 3, nil)
	account := genesis.Alloc[deposits]
	account.Storage = nil // anyone can fill the queue, and nothing empties it before the fork
	genesis.Alloc[deposits] = account
	n := start(t, Config{Genesis: genesis})
	request := n.request(0, deposits)
	for range 2 {
		other := n.transfer(1, address(9))
		if b := n.build(); n.has(b, request) || !n.has(b, other) || n.waiting(deposits) > 0 {
			t.Fatalf("block %d has %d transactions, %d requests wait", b.Ref.Number, b.TxCount, n.waiting(deposits))
		}
	}
	if b := n.build(); !n.has(b, request) || requests(t, b)[deposits] != 1 {
		t.Errorf("the first block of the fork has %d transactions, %v", b.TxCount, requests(t, b))
	}
}

// A pending transaction that has too little gas since the fork holds up nobody, and
// its sender can replace it.
func TestTooLittleGasAfterFork(t *testing.T) {
	n := startBefore(t, 2, nil)
	n.build()
	data := bytes.Repeat([]byte{1}, 1000) // 40 gas a byte before (EIP-7623), 64 after (EIP-7976)
	short := n.sign(0, &common.Address{0xaa}, nil, 21_000+40*1000, 50*params.GWei, data)
	n.send(short)
	for range 2 {
		other := n.transfer(1, address(9))
		if b := n.build(); n.has(b, short) || !n.has(b, other) {
			t.Fatalf("block %d has %d transactions", b.Ref.Number, b.TxCount)
		}
	}
	attrs := n.attributes()
	if _, err := n.Build(t.Context(), attrs); !errors.Is(err, ErrNoTransactions) {
		t.Errorf("with nothing else pending: %v", err)
	}
	n.replace(short)
}

// eth_estimateGas goes by the rules of the next block, unless it is asked for another.
func TestEstimateAcrossFork(t *testing.T) {
	n := startBefore(t, 2, nil)
	old := n.build()
	client := ethclient.NewClient(n.Client())
	creation := ethereum.CallMsg{From: address(0), Data: blockgen.Assemble(`1 0 SSTORE 0x1000 0 RETURN`)}
	before, err := client.EstimateGasAtBlockHash(t.Context(), creation, old.Ref.Hash)
	if err != nil {
		t.Fatal(err)
	}
	after, err := client.EstimateGas(t.Context(), creation)
	if err != nil {
		t.Fatal(err)
	}
	if after < 4000*params.CostPerStateByte || before > 1_000_000 {
		t.Errorf("%d gas before the fork, %d after", before, after)
	}
	for gas, status := range map[uint64]uint64{before: types.ReceiptStatusFailed, after: types.ReceiptStatusSuccessful} {
		tx := n.sign(0, nil, nil, gas, params.GWei, creation.Data)
		n.send(tx)
		b := n.build()
		if receipts := n.chain.GetReceiptsByHash(b.Ref.Hash); len(receipts) != 1 || receipts[0].Status != status {
			t.Errorf("with %d gas: %v", gas, receipts)
		}
	}
	overridden, err := client.EstimateGasAtBlock(t.Context(), creation, big.NewInt(int64(old.Ref.Number)))
	if err != nil || overridden != before {
		t.Errorf("at an old block: %d gas, %v", overridden, err)
	}
	server := start(t, Config{Genesis: newGenesis(t, nil), HTTPHost: "127.0.0.1"})
	public, err := ethclient.Dial(server.HTTPEndpoint())
	if err != nil {
		t.Fatal(err)
	}
	defer public.Close()
	if gas, err := public.EstimateGas(t.Context(), ethereum.CallMsg{From: address(0), To: &common.Address{}}); err != nil {
		t.Errorf("%d gas over HTTP: %v", gas, err)
	}
	var missing rpc.Error
	if err := public.Client().CallContext(t.Context(), nil, inner+"_estimateGas", map[string]any{}); !errors.As(err, &missing) || missing.ErrorCode() != -32601 {
		t.Errorf("what is for our client alone is served: %v", err)
	}
	refused := ethereum.CallMsg{From: address(0), Data: blockgen.Assemble(`0x2a 0 MSTORE 32 0 REVERT`)}
	var data interface{ ErrorData() any }
	if _, err := client.EstimateGas(t.Context(), refused); !errors.As(err, &data) || data.ErrorData() != hexutil.Encode(number(0x2a)) {
		t.Errorf("a call that reverts: %v", err)
	}
}

// From the time of a fork on that nobody here knows, no block is built or adopted.
func TestHorizon(t *testing.T) {
	n, follower := startWith(t, nil), startWith(t, nil)
	n.build()
	u := &forks.Unknown{Name: "Bogota", Since: genesisTime + 3}
	blocks := []*rollup.Block{n.build(), n.build(), n.build()}
	follower.SetHorizon(u)
	first, err := n.Block(t.Context(), 1)
	if err != nil {
		t.Fatal(err)
	}
	list := settledOf(n, append([]*rollup.Block{first}, blocks...)...)
	err = follower.Adopt(t.Context(), list)
	var mismatch *MismatchError
	if !errors.Is(err, stateless.ErrUnknownFork) || errors.As(err, &mismatch) || follower.Head().Number != 0 {
		t.Errorf("adopting beyond the horizon: %v, head %d", err, follower.Head().Number)
	}
	if err := follower.Adopt(t.Context(), list[:2]); err != nil {
		t.Fatal(err)
	}
	attrs := follower.attributes()
	attrs.AllowEmpty = true
	if _, err := follower.Build(t.Context(), attrs); !errors.Is(err, stateless.ErrUnknownFork) {
		t.Errorf("building beyond the horizon: %v", err)
	}
	follower.SetHorizon(nil)
	if err := follower.Adopt(t.Context(), list); err != nil {
		t.Error(err)
	}
	same(t, n, follower)
}

// A configuration that names a fork which nobody here knows sets the horizon.
func TestHorizonOfConfig(t *testing.T) {
	genesis := newGenesis(t, nil)
	config := *genesis.Config
	config.BogotaTime = new(uint64(genesisTime + 2))
	genesis.Config = &config
	n := start(t, Config{Genesis: genesis})
	n.SetHorizon(&forks.Unknown{Since: genesisTime + 100}) // the earlier one counts
	n.build()
	attrs := n.attributes()
	attrs.AllowEmpty = true
	if _, err := n.Build(t.Context(), attrs); !errors.Is(err, stateless.ErrUnknownFork) {
		t.Errorf("built a block of Bogota: %v", err)
	}
	list := n.Forks()
	if last := list[len(list)-1]; last.Name != "Bogota" || last.Schema != nil || *last.Since != genesisTime+2 || last.Active {
		t.Errorf("last fork is %+v", last)
	}
}

// rollup_forks names the forks, and the one that the latest block is under.
func TestForksAPI(t *testing.T) {
	n := startBefore(t, 2, nil)
	for _, active := range []string{"Osaka", "Osaka", "Amsterdam"} {
		var list []Fork
		if err := n.Client().CallContext(t.Context(), &list, "rollup_forks"); err != nil {
			t.Fatal(err)
		}
		if len(list) != 2 || *list[0].Schema != "0x1201" || *list[1].Schema != "0x1501" || *list[1].Since != blockgen.AmsterdamTime {
			t.Fatalf("forks are %+v", list)
		}
		for _, f := range list {
			if f.Active != (f.Name == active) {
				t.Errorf("after block %d: %+v", n.Head().Number, f)
			}
		}
		n.build()
	}
}

// The sequencer makes a block when the fork begins, though nothing is pending.
func TestSequencerAtFork(t *testing.T) {
	r := runOn(t, startBefore(t, 100, nil), SequencerConfig{BlockTime: 2 * time.Second}, nil)
	r.clock.advance(60 * time.Second)
	r.until(time.Nanosecond, "heartbeat", func() bool { return len(r.heads) > 0 })
	if b := r.nextBlock(); b.Timestamp != blockgen.AmsterdamTime-40 {
		t.Fatalf("block has time %d", b.Timestamp)
	}
	r.clock.advance(40 * time.Second) // less than a heartbeat
	r.until(time.Nanosecond, "block of the fork", func() bool { return len(r.heads) > 0 })
	if b := r.nextBlock(); b.TxCount != 0 || b.Timestamp != blockgen.AmsterdamTime || schema(t, b) != stateless.SchemaAmsterdam {
		t.Fatalf("block has %d transactions, time %d, schema %#x", b.TxCount, b.Timestamp, schema(t, b))
	}
	r.until(500*time.Millisecond, "heartbeat", func() bool { return len(r.heads) > 0 })
	if b := r.nextBlock(); b.Timestamp < blockgen.AmsterdamTime+60 {
		t.Errorf("another block at %d", b.Timestamp)
	}
}

// At the fork too, blocks are as far from each other as they have to be.
func TestSequencerJustBeforeFork(t *testing.T) {
	r := runOn(t, startBefore(t, 30, nil), SequencerConfig{BlockTime: 5 * time.Second, Gather: time.Nanosecond}, nil)
	r.clock.advance(29 * time.Second)
	r.transfer(0, address(1))
	r.until(time.Nanosecond, "last block of the old rules", func() bool { return len(r.heads) > 0 })
	if b := r.nextBlock(); b.TxCount != 1 || schema(t, b) != stateless.SchemaOsaka {
		t.Fatalf("block has %d transactions, time %d, schema %#x", b.TxCount, b.Timestamp, schema(t, b))
	}
	r.until(10*time.Millisecond, "block of the fork", func() bool { return len(r.heads) > 0 })
	if b := r.nextBlock(); b.Timestamp < blockgen.AmsterdamTime+4 || b.Timestamp > blockgen.AmsterdamTime+50 {
		t.Errorf("block has time %d", b.Timestamp)
	}
}

// The sequencer stops at the horizon and says why.
func TestSequencerAtHorizon(t *testing.T) {
	r := run(t, SequencerConfig{}, nil)
	r.SetHorizon(&forks.Unknown{Name: "Bogota", Since: genesisTime + 30})
	r.awaitHalt(stateless.ErrUnknownFork)
	if got := r.Head().Number; got != 0 {
		t.Errorf("the head is block %d", got)
	}
}

// Before the fork as after it, blocks are as full as they can be.
func TestBlocksAreFullBefore(t *testing.T) {
	for _, guess := range []float64{5000, firstNodeBytes, minNodeBytes} {
		t.Run(fmt.Sprint(guess), func(t *testing.T) {
			testBlocksAreFull(t, startBefore(t, blockgen.Forever, hostileAlloc()), guess)
		})
	}
}
