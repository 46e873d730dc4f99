package l2

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/internal/blockgen"
	"nrollup/rollup"
	"nrollup/stateless"
)

func TestBuild(t *testing.T) {
	n := startWith(t, nil)
	for round := range 3 {
		var txs []*types.Transaction
		for i := range 30 {
			txs = append(txs, n.transfer(i, common.Address{1, byte(round), byte(i)}))
		}
		block := n.build()
		for i, tx := range txs {
			if !n.has(block, tx) {
				t.Fatalf("round %d: transaction %d is not in the block", round, i)
			}
		}
		header := n.chain.CurrentBlock()
		if len(header.Extra) != 0 || *header.SlotNumber != 0 || header.Coinbase != (common.Address{0xfe}) || block.Ref != n.Head() {
			t.Fatalf("header %+v, head %v", header, n.Head())
		}
		if anchor, ok := n.Anchor(); !ok || anchor != anchorAt(uint64(round+1)/3) {
			t.Fatalf("anchor %v, %v", anchor, ok)
		}
	}
}

// What L1 would not take is in no block, and does not keep others out.
func TestBuildChecksBlocks(t *testing.T) {
	var n *tester
	var bad *types.Transaction
	refused := 0
	n = start(t, Config{Genesis: newGenesis(t, nil), Check: func(b *rollup.Block) error {
		if trace, err := stateless.DecodeTrace(b.Trace); err != nil {
			return err
		} else if slices.ContainsFunc(trace.Input.NewPayloadRequest.ExecutionPayload.Transactions, func(tx []byte) bool {
			return bytes.Contains(tx, bad.Data())
		}) {
			refused++
			return errors.New("not on this chain")
		}
		return nil
	}})
	var good []*types.Transaction
	for i := range 20 {
		good = append(good, n.transfer(i, address(1)))
	}
	bad = n.call(20, address(2), 100_000, 50, bytes.Repeat([]byte{0xb7}, 40)) // first by its tip
	for len(good) > 0 {
		block, head := n.build(), n.Head()
		if n.has(block, bad) || block.Ref != head {
			t.Fatalf("block %d has the bad transaction, or is not the head", head.Number)
		}
		good = slices.DeleteFunc(good, func(tx *types.Transaction) bool { return n.has(block, tx) })
		if head.Number > 5 {
			t.Fatalf("%d transactions are kept out", len(good))
		}
	}
	if refused == 0 {
		t.Error("no block was checked")
	}
	before := refused
	n.transfer(0, address(1))
	if n.build(); refused != before {
		t.Error("a transaction that was dropped is tried again")
	}
}

func TestBuildOrdersByTip(t *testing.T) {
	n := startWith(t, nil)
	tips := []int64{3, 1, 9, 4, 7}
	for i, tip := range tips {
		n.call(i, address(100), 50_000, tip, nil)
	}
	txs := n.chain.GetBlockByHash(n.build().Ref.Hash).Transactions()
	for i := 1; i < len(txs); i++ {
		if txs[i].GasTipCap().Cmp(txs[i-1].GasTipCap()) > 0 {
			t.Fatalf("transaction %d has a higher tip than the one before", i)
		}
	}
	if len(txs) != len(tips) {
		t.Fatalf("block has %d transactions, want %d", len(txs), len(tips))
	}
}

// A tip of one wei is enough, and so is none where the fee cap is the base fee.
func TestLowTips(t *testing.T) {
	n := startWith(t, nil)
	to := address(9)
	wei := n.sign(0, &to, nil, 30_000, 1, nil)
	n.send(wei)
	if !n.has(n.build(), wei) {
		t.Fatal("a transaction with a tip of one wei is not in the block")
	}
}

func TestBuildRefusesAttributes(t *testing.T) {
	n := startWith(t, nil)
	attrs := Attributes{Timestamp: genesisTime + 1, Anchor: anchorAt(5), AllowEmpty: true}
	if _, err := n.Build(context.Background(), attrs); err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(*Attributes){
		"same time":         func(a *Attributes) { a.Timestamp-- },
		"no anchor":         func(a *Attributes) { a.Anchor = rollup.BlockRef{} },
		"anchor moved back": func(a *Attributes) { a.Anchor = anchorAt(4) },
	} {
		attrs := Attributes{Timestamp: genesisTime + 2, Anchor: anchorAt(5), AllowEmpty: true}
		change(&attrs)
		if _, err := n.Build(context.Background(), attrs); err == nil || n.Head().Number != 1 {
			t.Errorf("%s: error %v, head %d", name, err, n.Head().Number)
		}
	}
	attrs = Attributes{Timestamp: genesisTime + 2, Anchor: anchorAt(5)}
	if _, err := n.Build(context.Background(), attrs); !errors.Is(err, ErrNoTransactions) {
		t.Errorf("nothing pending: %v", err)
	}
}

// A trace that is computed again is the one of the building.
func TestRetrace(t *testing.T) {
	n := startWith(t, hostileAlloc())
	var built []*rollup.Block
	for i := range 5 {
		n.call(i, slotsAddress, 5_000_000, 1, number(50*i))
		n.call(i+10, writerAddress, 5_000_000, 2, number(10*i))
		n.transfer(i+20, common.Address{7, byte(i)})
		built = append(built, n.build())
	}
	n.recent.Purge()
	for _, want := range built {
		got, err := n.Block(context.Background(), want.Ref.Number)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got.Trace, want.Trace) || got.Claim != want.Claim || got.Ref != want.Ref || got.Parent != want.Parent ||
			got.Anchor != want.Anchor || got.Timestamp != want.Timestamp || got.TxCount != want.TxCount {
			t.Errorf("block %d differs from the one that was built", want.Ref.Number)
		}
	}
	if _, err := n.Block(context.Background(), 0); !errors.Is(err, ErrNoTrace) {
		t.Errorf("genesis: %v", err)
	}
	if _, err := n.Block(context.Background(), 6); !errors.Is(err, ErrUnknownBlock) {
		t.Errorf("beyond the head: %v", err)
	}
}

// With more pending than fits, blocks have about as much as they can, once it is
// known how large traces are.
func TestBlocksAreFull(t *testing.T) {
	for _, guess := range []float64{5000, firstNodeBytes, minNodeBytes} {
		t.Run(fmt.Sprint(guess), func(t *testing.T) { testBlocksAreFull(t, startWith(t, hostileAlloc()), guess) })
	}
}

func testBlocksAreFull(t *testing.T, n *tester, guess float64) {
	n.estimate.nodeBytes = guess
	const senders, each = 60, 3
	for i := range senders * each {
		n.call(i%senders, slotsAddress, 2_000_000, 1+int64(i%7), number(20+i%100))
	}
	var sizes []int
	left := senders * each
	for left > 0 {
		block := n.build()
		if block.TxCount == 0 {
			t.Fatalf("%d transactions are pending and the block is empty", left)
		}
		left -= block.TxCount
		sizes = append(sizes, len(block.Trace))
	}
	for i, size := range sizes {
		if full := size > rollup.MaxTraceSize*2/3 || n.chain.GetHeaderByNumber(uint64(i+1)).GasUsed > rollup.DefaultGasLimit*3/4; !full && i > 0 && i < len(sizes)-1 {
			t.Errorf("block %d has a trace of %d bytes only", i+1, size)
		}
	}
}

// Blocks of a rollup are blocks of Ethereum: a plain node that gets them agrees,
// whatever is in them.
func TestMatchesPlainChain(t *testing.T) {
	n := startWith(t, hostileAlloc())
	plain, err := blockgen.NewChain(newGenesis(t, hostileAlloc()))
	if err != nil {
		t.Fatal(err)
	}
	defer plain.Stop()
	rng := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		n.random(rng)
		block := n.chain.GetBlockByHash(n.build().Ref.Hash)
		if _, err := plain.InsertChain(types.Blocks{block}); err != nil {
			t.Fatal(err)
		}
		if got := plain.CurrentBlock(); got.Hash() != block.Hash() || got.Root != block.Root() {
			t.Fatalf("the plain node is at %v", got.Number)
		}
	}
}

// random sends some transactions, which may fail.
func (n *tester) random(rng *rand.Rand) {
	for range rng.IntN(40) {
		from, tip := rng.IntN(accounts), 1+rng.Int64N(5)
		switch rng.IntN(6) {
		case 0:
			n.call(from, slotsAddress, 1_000_000, tip, number(rng.IntN(200)))
		case 1:
			n.call(from, writerAddress, 2_000_000, tip, number(rng.IntN(10)))
		case 2:
			n.call(from, codesAddress, 200_000, tip, number(rng.IntN(3)))
		case 3:
			n.call(from, hashesAddress, 200_000, tip, number(rng.IntN(20)))
		case 4:
			code := blockgen.Assemble(`1 0 SSTORE 32 0 RETURN`)
			n.send(n.sign(from, nil, nil, 1_000_000, tip*params.GWei, code))
		default:
			to := common.Address{8, byte(rng.Uint32())}
			n.send(n.sign(from, &to, big.NewInt(rng.Int64N(100)), 300_000, tip*params.GWei, nil))
		}
	}
}
