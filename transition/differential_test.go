package transition_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/beacon/engine"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/holiman/uint256"

	"nrollup/internal/blockgen"
	"nrollup/internal/forge"
	"nrollup/stateless"
	"nrollup/transition"
)

// The verdict about a block, true or with a false field, is that of a full node
// that imports it: under each fork, and where the chain goes from one to the next.
func TestMatchesFullNode(t *testing.T) {
	const blocks = 6
	for _, kind := range blockgen.Kinds() {
		middle := uint64(blocks / 2)
		if kind == blockgen.KindBlockHash {
			middle += 257 // it needs ancestors
		}
		for _, chain := range append(transition.Chains(t), transition.Crossing(middle)) {
			for seed := range uint64(2) {
				t.Run(fmt.Sprintf("%s-%s-%d", kind, chain.Name, seed), func(t *testing.T) {
					t.Parallel()
					testMatchesFullNode(t, chain, kind, seed, blocks)
				})
			}
		}
	}
}

func testMatchesFullNode(t *testing.T, chain transition.Chain, kind blockgen.Kind, seed uint64, blocks int) {
	gen := chain.New(t, blockgen.Options{Accounts: 64, Senders: 32, Seed: seed})
	node, err := blockgen.NewChain(gen.Genesis())
	if err != nil {
		t.Fatal(err)
	}
	defer node.Stop()
	if kind == blockgen.KindCompute || testing.Short() {
		blocks = 2
	}
	var (
		rng      = rand.New(rand.NewPCG(seed, 7))
		verifier = transition.New(gen.Genesis().Config, transition.Options{Workers: 1 + int(seed%3)})
	)
	for range blocks {
		block := transition.Next(t, gen, kind, rng.IntN(2*kind.FullSize()+1))
		follow(t, node, gen.Chain(), block.Block)
		checkTrue(t, verifier, node, block)
		for range 12 {
			checkMutated(t, verifier, node, block, rng)
		}
	}
}

// follow imports the blocks before the given one.
func follow(t *testing.T, node, source *core.BlockChain, block *types.Block) {
	for n := node.CurrentBlock().Number.Uint64() + 1; n < block.NumberU64(); n++ {
		if _, err := node.InsertChain(types.Blocks{source.GetBlockByNumber(n)}); err != nil {
			t.Fatal(err)
		}
	}
}

func checkTrue(t *testing.T, v *transition.Verifier, node *core.BlockChain, b *blockgen.Block) {
	fork, err := stateless.ForkAt(node.Config(), b.Block.Time())
	if err != nil || b.Trace.SchemaID != fork.Schema {
		t.Fatalf("block %d: schema %#04x, %v", b.Block.NumberU64(), uint16(b.Trace.SchemaID), err)
	}
	s, err := v.VerifyTrace(b.Claim, b.Trace)
	if err != nil {
		t.Fatalf("block %d: %v", b.Block.NumberU64(), err)
	}
	if err := insert(node, b.Trace); err != nil {
		t.Fatalf("block %d: full node: %v", b.Block.NumberU64(), err)
	}
	if !node.HasState(b.Claim.PostStateRoot) {
		t.Fatalf("block %d: full node has another state root", b.Block.NumberU64())
	}
	header := b.Block.Header()
	want := stateless.Statement{
		NewPayloadRequestRoot: s.NewPayloadRequestRoot,
		BlockHash:             header.Hash(),
		ParentHash:            header.ParentHash,
		BlockNumber:           header.Number.Uint64(),
		Timestamp:             header.Time,
		GasLimit:              header.GasLimit,
		BaseFeePerGas:         *uint256.MustFromBig(header.BaseFee),
		FeeRecipient:          header.Coinbase,
		ParentBeaconBlockRoot: *header.ParentBeaconRoot,
		PrevRandao:            header.MixDigest,
		ReceiptsRoot:          header.ReceiptHash,
		ChainID:               node.Config().ChainID.Uint64(),
		SchemaID:              b.Trace.SchemaID,
	}
	if *s != want || s.NewPayloadRequestRoot == (common.Hash{}) {
		t.Fatalf("statement: have %+v, want %+v", *s, want)
	}
}

// checkMutated changes one thing in the payload, seals it and compares verdicts.
func checkMutated(t *testing.T, v *transition.Verifier, node *core.BlockChain, b *blockgen.Block, rng *rand.Rand) {
	f, err := forge.New(node.Config(), b.Trace, b.Claim)
	if err != nil {
		t.Fatal(err)
	}
	m := mutations[rng.IntN(len(mutations))]
	m.change(f, rng)
	if err := f.Seal(); err != nil {
		return // cannot be expressed as a block at all
	}
	_, have := v.VerifyTrace(f.Claim, f.Trace)
	want := insert(node, f.Trace)
	if (have == nil) != (want == nil) {
		t.Fatalf("block %d, %s: have %v, full node %v", b.Block.NumberU64(), m.name, have, want)
	}
}

// insert gives the payload of a trace to a full node as the Engine API does.
func insert(node *core.BlockChain, trace *stateless.Trace) error {
	f := forge.Forgery{Config: node.Config(), Trace: trace}
	data := f.ExecutableData()
	r := &trace.Input.NewPayloadRequest
	block, err := engine.ExecutableDataToBlock(data, r.VersionedHashes, &r.ParentBeaconBlockRoot, f.FlatRequests())
	if err != nil {
		return err
	}
	if node.HasBlock(block.Hash(), block.NumberU64()) {
		return nil // the change changed nothing
	}
	_, err = node.InsertBlockWithoutSetHead(context.Background(), block, false)
	return err
}

type mutation struct {
	name   string
	change func(*forge.Forgery, *rand.Rand)
}

func onPayload(name string, change func(*stateless.ExecutionPayload, *rand.Rand)) mutation {
	return mutation{name, func(f *forge.Forgery, rng *rand.Rand) { change(f.Payload(), rng) }}
}

func onBytes(name string, bytes func(*stateless.ExecutionPayload) []byte) mutation {
	return onPayload(name, func(p *stateless.ExecutionPayload, rng *rand.Rand) {
		if b := bytes(p); len(b) > 0 {
			b[rng.IntN(len(b))] ^= 1 << rng.IntN(8)
		}
	})
}

func onNumber(name string, number func(*stateless.ExecutionPayload) *uint64) mutation {
	return onPayload(name, func(p *stateless.ExecutionPayload, rng *rand.Rand) {
		*number(p) += uint64(rng.IntN(7) - 3)
	})
}

// mutations are the single changes of a payload that are sealed and given to
// both sides.
var mutations = []mutation{
	onBytes("fee recipient", func(p *stateless.ExecutionPayload) []byte { return p.FeeRecipient[:] }),
	onBytes("parent hash", func(p *stateless.ExecutionPayload) []byte { return p.ParentHash[:] }),
	onBytes("state root", func(p *stateless.ExecutionPayload) []byte { return p.StateRoot[:] }),
	onBytes("receipts root", func(p *stateless.ExecutionPayload) []byte { return p.ReceiptsRoot[:] }),
	onBytes("logs bloom", func(p *stateless.ExecutionPayload) []byte { return p.LogsBloom[:] }),
	onBytes("prev randao", func(p *stateless.ExecutionPayload) []byte { return p.PrevRandao[:] }),
	onBytes("access list", func(p *stateless.ExecutionPayload) []byte { return p.BlockAccessList }),
	onNumber("number", func(p *stateless.ExecutionPayload) *uint64 { return &p.BlockNumber }),
	onNumber("time", func(p *stateless.ExecutionPayload) *uint64 { return &p.Timestamp }),
	onNumber("gas limit", func(p *stateless.ExecutionPayload) *uint64 { return &p.GasLimit }),
	onNumber("gas used", func(p *stateless.ExecutionPayload) *uint64 { return &p.GasUsed }),
	onPayload("base fee", func(p *stateless.ExecutionPayload, rng *rand.Rand) {
		p.BaseFeePerGas.AddUint64(&p.BaseFeePerGas, uint64(rng.IntN(2)))
	}),
	onPayload("extra data", func(p *stateless.ExecutionPayload, rng *rand.Rand) {
		p.ExtraData = make([]byte, rng.IntN(33))
	}),
	onPayload("transaction changed", func(p *stateless.ExecutionPayload, rng *rand.Rand) {
		if n := len(p.Transactions); n > 0 {
			tx := p.Transactions[rng.IntN(n)]
			tx[rng.IntN(len(tx))] ^= 1 << rng.IntN(8)
		}
	}),
	onPayload("transaction dropped", func(p *stateless.ExecutionPayload, rng *rand.Rand) {
		if n := len(p.Transactions); n > 0 {
			i := rng.IntN(n)
			p.Transactions = slices.Delete(p.Transactions, i, i+1)
		}
	}),
	onPayload("transaction repeated", func(p *stateless.ExecutionPayload, rng *rand.Rand) {
		if n := len(p.Transactions); n > 0 {
			p.Transactions = append(p.Transactions, p.Transactions[rng.IntN(n)])
		}
	}),
	onPayload("transactions swapped", func(p *stateless.ExecutionPayload, rng *rand.Rand) {
		if n := len(p.Transactions); n > 0 {
			i, j := rng.IntN(n), rng.IntN(n)
			p.Transactions[i], p.Transactions[j] = p.Transactions[j], p.Transactions[i]
		}
	}),
	{"beacon root", func(f *forge.Forgery, rng *rand.Rand) {
		f.Trace.Input.NewPayloadRequest.ParentBeaconBlockRoot[0] ^= 1
	}},
	{"requests dropped", func(f *forge.Forgery, rng *rand.Rand) {
		f.Trace.Input.NewPayloadRequest.ExecutionRequests = stateless.ExecutionRequests{}
	}},
	{"request added", func(f *forge.Forgery, rng *rand.Rand) {
		r := &f.Trace.Input.NewPayloadRequest.ExecutionRequests
		r.BuilderExits = append(r.BuilderExits, stateless.BuilderExitRequest{})
	}},
}
