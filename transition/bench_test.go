package transition_test

import (
	"context"
	"fmt"
	"runtime"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	gethstateless "github.com/ethereum/go-ethereum/core/stateless"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/params"
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
// b and b' check less: no header, and no output but the gas and the bloom. Each
// decodes the block anew; b, b' and c get access list and witness decoded.
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
		verifier   = transition.New(gen.Genesis().Config, transition.Options{})
		sequential = newGethRun(b, block, false)
		parallel   = newGethRun(b, block, true)
		node       = newImporter(b, gen, block)
	)
	sides := []side{
		{name: "a", run: func() error { _, err := verifier.Verify(block.Claim, trace); return err }},
		{name: "b", run: sequential.run},
		{name: "b'", run: parallel.run},
		{name: "c", run: node.run},
	}
	for i := range sides {
		sides[i].measureMemory(b)
	}
	for b.Loop() {
		for i := range sides {
			sides[i].time(b)
		}
	}
	b.ReportMetric(0, "ns/op") // of all sides together, which means nothing
	for _, s := range sides {
		seconds := s.spent.Seconds() / float64(b.N)
		b.ReportMetric(float64(block.Block.GasUsed())/1e6/seconds, s.name+"-Mgas/s")
		b.ReportMetric(s.bytes/1e6, s.name+"-MB")
	}
	for _, s := range sides[1:] {
		b.ReportMetric(s.spent.Seconds()/sides[0].spent.Seconds(), "a/"+s.name)
	}
	b.ReportMetric(float64(len(trace))/1e6, "trace-MB")
}

// side is one of the things compared.
type side struct {
	name  string
	run   func() error
	spent time.Duration
	bytes float64 // allocated by one run
}

func (s *side) time(b *testing.B) {
	start := time.Now()
	if err := s.run(); err != nil {
		b.Fatal(err)
	}
	s.spent += time.Since(start)
}

func (s *side) measureMemory(b *testing.B) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if err := s.run(); err != nil {
		b.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	s.bytes = float64(after.TotalAlloc - before.TotalAlloc)
}

// gethRun is the input of core.ExecuteStateless.
type gethRun struct {
	config  *params.ChainConfig
	block   []byte
	list    *bal.BlockAccessList // nil to run sequentially
	witness *gethstateless.Witness
}

func newGethRun(tb testing.TB, b *blockgen.Block, parallel bool) *gethRun {
	header := b.Block.Header()
	header.Root, header.ReceiptHash = common.Hash{}, common.Hash{} // what it returns
	raw, err := rlp.EncodeToBytes(types.NewBlockWithHeader(header).WithBody(*b.Block.Body()))
	if err != nil {
		tb.Fatal(err)
	}
	r := &gethRun{
		config:  blockgen.Config(b.Trace.Input.ChainID),
		block:   raw,
		witness: gethWitness(tb, &b.Trace.Input.Witness),
	}
	if parallel {
		r.list = b.Block.AccessList()
	}
	return r
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
	if err := rlp.DecodeBytes(r.block, block); err != nil {
		return err
	}
	if r.list != nil {
		block = block.WithAccessListUnsafe(r.list)
	}
	_, _, err := core.ExecuteStateless(context.Background(), r.config, vm.Config{}, block, r.witness)
	return err
}

// importer is a full node that imports the same block again and again. Its
// caches of code and precompiles stay warm.
type importer struct {
	chain  *core.BlockChain
	parent *types.Header
	block  []byte
	list   *bal.BlockAccessList
}

func newImporter(tb testing.TB, gen *blockgen.Generator, b *blockgen.Block) *importer {
	chain, err := blockgen.NewChain(gen.Genesis())
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(chain.Stop)
	for n := uint64(1); n < b.Block.NumberU64(); n++ {
		if _, err := chain.InsertChain(types.Blocks{gen.Chain().GetBlockByNumber(n)}); err != nil {
			tb.Fatal(err)
		}
	}
	raw, err := rlp.EncodeToBytes(b.Block)
	if err != nil {
		tb.Fatal(err)
	}
	return &importer{chain: chain, parent: b.Parent, block: raw, list: b.Block.AccessList()}
}

// run does what an import does, short of writing the result to the database.
func (i *importer) run() error {
	block := new(types.Block)
	if err := rlp.DecodeBytes(i.block, block); err != nil {
		return err
	}
	block = block.WithAccessListUnsafe(i.list)
	if err := i.chain.Engine().VerifyHeader(i.chain, block.Header()); err != nil {
		return err
	}
	if err := i.chain.Validator().ValidateBody(block); err != nil {
		return err
	}
	_, err := i.chain.ProcessBlock(context.Background(), i.parent.Root, block, core.ExecuteConfig{})
	return err
}
