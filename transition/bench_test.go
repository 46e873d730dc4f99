package transition_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/core"
	gethstateless "github.com/ethereum/go-ethereum/core/stateless"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/rlp"

	"nrollup/internal/blockgen"
	"nrollup/stateless"
	"nrollup/transition"
)

// The state of every benchmark has this many accounts, all of them holders of
// the token.
const benchAccounts = 20_000

// BenchmarkVerify compares on the same blocks, side by side in one run:
//
//	a  Verify of the encoded trace
//	b  geth's core.ExecuteStateless, sequential, as it runs on a block
//	b' the same on a block with its access list, which it then runs in parallel
//	c  the import of the block by a full node
//
// b and b' check less: no header, no hash but the state and receipts root.
func BenchmarkVerify(b *testing.B) {
	for _, bench := range []struct {
		kind blockgen.Kind
		size int
	}{
		{blockgen.KindTransfers, 1},
		{blockgen.KindTransfers, 100},
		{blockgen.KindTransfers, 1000},
		{blockgen.KindERC20, 200},
		{blockgen.KindStorage, 64},
		{blockgen.KindCompute, 24},
	} {
		b.Run(fmt.Sprintf("%s-%d", bench.kind, bench.size), func(b *testing.B) {
			benchmarkBlock(b, bench.kind, bench.size)
		})
	}
}

func benchmarkBlock(b *testing.B, kind blockgen.Kind, size int) {
	gen, err := blockgen.New(blockgen.Options{Accounts: benchAccounts, Senders: 2000})
	if err != nil {
		b.Fatal(err)
	}
	defer gen.Close()
	block, err := gen.Next(kind, size)
	if err != nil {
		b.Fatal(err)
	}
	trace, err := block.Trace.Encode()
	if err != nil {
		b.Fatal(err)
	}
	var (
		verifier = transition.New(gen.Genesis().Config, transition.Options{})
		spent    [4]time.Duration
	)
	side := func(i int, f func() error) {
		start := time.Now()
		if err := f(); err != nil {
			b.Fatal(err)
		}
		spent[i] += time.Since(start)
	}
	sequential, parallel := gethInput(b, block, false), gethInput(b, block, true)
	node := newImporter(b, gen, block)
	for b.Loop() {
		side(0, func() error { _, err := verifier.Verify(block.Claim, trace); return err })
		side(1, func() error { return sequential.run() })
		side(2, func() error { return parallel.run() })
		side(3, func() error { return node.run(block) })
	}
	mgas := func(d time.Duration) float64 {
		return float64(block.Block.GasUsed()) * float64(b.N) / 1e6 / d.Seconds()
	}
	b.ReportMetric(mgas(spent[0]), "a-Mgas/s")
	b.ReportMetric(mgas(spent[1]), "b-Mgas/s")
	b.ReportMetric(mgas(spent[3]), "c-Mgas/s")
	b.ReportMetric(float64(spent[1])/float64(spent[0]), "a/b")
	b.ReportMetric(float64(spent[2])/float64(spent[0]), "a/b'")
	b.ReportMetric(float64(spent[3])/float64(spent[0]), "a/c")
	b.ReportMetric(float64(spent[0].Microseconds())/float64(b.N), "a-us")
	b.ReportMetric(float64(len(trace)), "trace-B")
}

// gethRun is the input of core.ExecuteStateless.
type gethRun struct {
	config  *core.Genesis
	payload []byte
	header  *types.Header
	list    bool
	block   *types.Block
	witness *gethstateless.Witness
}

func gethInput(tb testing.TB, b *blockgen.Block, list bool) *gethRun {
	header := types.CopyHeader(b.Block.Header())
	header.Root, header.ReceiptHash = [32]byte{}, [32]byte{}
	block := types.NewBlockWithHeader(header).WithBody(*b.Block.Body())
	if list {
		block = block.WithAccessListUnsafe(b.Block.AccessList())
	}
	raw, err := rlp.EncodeToBytes(block)
	if err != nil {
		tb.Fatal(err)
	}
	return &gethRun{payload: raw, block: block, list: list, witness: gethWitness(tb, &b.Trace.Input.Witness)}
}

// gethWitness converts the witness of a trace.
func gethWitness(tb testing.TB, w *stateless.ExecutionWitness) *gethstateless.Witness {
	out := &gethstateless.Witness{Codes: make(map[string]struct{}), State: make(map[string]struct{})}
	for _, node := range w.State {
		out.State[string(node)] = struct{}{}
	}
	for _, code := range w.Codes {
		out.Codes[string(code)] = struct{}{}
	}
	for i := len(w.Headers) - 1; i >= 0; i-- {
		header := new(types.Header)
		if err := rlp.DecodeBytes(w.Headers[i], header); err != nil {
			tb.Fatal(err)
		}
		out.Headers = append(out.Headers, header)
	}
	return out
}

// run executes the block from its encoding, so that nothing about it is cached.
func (r *gethRun) run() error {
	block := new(types.Block)
	if err := rlp.DecodeBytes(r.payload, block); err != nil {
		return err
	}
	if r.list {
		block = block.WithAccessListUnsafe(r.block.AccessList())
	}
	_, _, err := core.ExecuteStateless(context.Background(), blockgen.Config(8453017), vm.Config{}, block, r.witness)
	return err
}

// importer is a full node that imports the same block again and again.
type importer struct{ chain *core.BlockChain }

func newImporter(tb testing.TB, gen *blockgen.Generator, block *blockgen.Block) *importer {
	chain, err := blockgen.NewChain(gen.Genesis())
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(chain.Stop)
	for n := uint64(1); n < block.Block.NumberU64(); n++ {
		if _, err := chain.InsertChain(types.Blocks{gen.Chain().GetBlockByNumber(n)}); err != nil {
			tb.Fatal(err)
		}
	}
	return &importer{chain}
}

func (i *importer) run(block *blockgen.Block) error {
	raw, err := rlp.EncodeToBytes(block.Block)
	if err != nil {
		return err
	}
	fresh := new(types.Block)
	if err := rlp.DecodeBytes(raw, fresh); err != nil {
		return err
	}
	parent := i.chain.GetHeaderByHash(block.Block.ParentHash())
	_, err = i.chain.ProcessBlock(context.Background(), parent.Root, fresh.WithAccessListUnsafe(block.Block.AccessList()), core.ExecuteConfig{})
	return err
}
