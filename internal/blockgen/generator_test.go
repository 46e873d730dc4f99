package blockgen

import (
	"bytes"
	"context"
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/state"
	gethstateless "github.com/ethereum/go-ethereum/core/stateless"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/rlp"
	"github.com/ethereum/go-ethereum/triedb"

	"nrollup/stateless"
)

func newGenerator(t testing.TB, opts Options) *Generator {
	t.Helper()
	g, err := New(opts)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(g.Close)
	return g
}

func next(t testing.TB, g *Generator, kind Kind, size int) *Block {
	t.Helper()
	b, err := g.Next(kind, size)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func encode(t testing.TB, trace *stateless.Trace) []byte {
	t.Helper()
	b, err := trace.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// importAll imports the chain of g into a fresh full node, with the access lists
// or without.
func importAll(t *testing.T, g *Generator, accessLists bool) {
	t.Helper()
	node, err := NewChain(g.Genesis())
	if err != nil {
		t.Fatal(err)
	}
	defer node.Stop()
	head := g.Chain().CurrentBlock().Number.Uint64()
	for number := uint64(1); number <= head; number++ {
		block := g.Chain().GetBlockByNumber(number)
		bare := types.NewBlockWithHeader(block.Header()).WithBody(*block.Body())
		if accessLists {
			list := new(bal.BlockAccessList)
			if err := rlp.DecodeBytes(g.Chain().GetAccessListRLP(block.Hash()), list); err != nil {
				t.Fatal(err)
			}
			bare = bare.WithAccessList(list)
		}
		if _, err := node.InsertChain(types.Blocks{bare}); err != nil {
			t.Fatalf("block %d: %v", number, err)
		}
	}
}

// executeStateless checks that the witness of b is enough for geth.
func executeStateless(t *testing.T, g *Generator, b *Block) {
	t.Helper()
	trace, err := stateless.DecodeTrace(encode(t, b.Trace))
	if err != nil {
		t.Fatal(err)
	}
	witness := gethWitness(t, &trace.Input.Witness)
	checkComplete(t, g, b, witness)
	header := b.Block.Header()
	header.Root, header.ReceiptHash = common.Hash{}, common.Hash{}
	task := types.NewBlockWithHeader(header).WithBody(*b.Block.Body())
	root, receipts, err := core.ExecuteStateless(context.Background(), g.Genesis().Config, vm.Config{}, task, witness)
	if err != nil {
		t.Fatal(err)
	}
	if root != b.Claim.PostStateRoot || receipts != b.Block.ReceiptHash() {
		t.Fatal("stateless execution disagrees")
	}
}

// checkComplete executes b on the witness and checks what ExecuteStateless leaves
// out: every output, and that no trie node was missing.
func checkComplete(t *testing.T, g *Generator, b *Block, w *gethstateless.Witness) {
	t.Helper()
	db := w.MakeHashDB()
	statedb, err := state.New(w.Root(), state.NewDatabase(triedb.NewDatabase(db, triedb.HashDefaults), state.NewCodeDB(db)))
	if err != nil {
		t.Fatal(err)
	}
	config := vm.Config{DisableParallelExecution: true}
	result, err := core.NewStateProcessor(g.Chain()).Process(context.Background(), b.Block, statedb, nil, nil, config, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := core.NewBlockValidator(g.Genesis().Config, nil).ValidateState(b.Block, statedb, result, false); err != nil {
		t.Fatal(err)
	}
	if err := statedb.Error(); err != nil {
		t.Fatalf("incomplete witness: %v", err)
	}
}

func gethWitness(t *testing.T, w *stateless.ExecutionWitness) *gethstateless.Witness {
	t.Helper()
	ext := &gethstateless.ExtWitness{Codes: hexBytes(w.Codes), State: hexBytes(w.State)}
	for _, b := range w.Headers {
		header := new(types.Header)
		if err := rlp.DecodeBytes(b, header); err != nil {
			t.Fatal(err)
		}
		ext.Headers = append(ext.Headers, header)
	}
	witness := new(gethstateless.Witness)
	if err := witness.FromExtWitness(ext); err != nil {
		t.Fatal(err)
	}
	return witness
}

func hexBytes(list [][]byte) []hexutil.Bytes {
	converted := make([]hexutil.Bytes, len(list))
	for i, b := range list {
		converted[i] = b
	}
	return converted
}

// fullSize is a size that has every recipe of a kind at least twice, if that
// fits a block.
func fullSize(kind Kind) int {
	return min(2*kind.FullSize(), 60)
}

// TestKinds makes several blocks of every kind; other nodes must accept them.
func TestKinds(t *testing.T) {
	for _, kind := range Kinds() {
		t.Run(string(kind), func(t *testing.T) {
			g := newGenerator(t, Options{})
			for range 3 {
				b := next(t, g, kind, fullSize(kind))
				if got := len(b.Block.Transactions()); got != fullSize(kind) {
					t.Fatalf("%d transactions, want %d", got, fullSize(kind))
				}
				if len(*b.Block.AccessList()) == 0 {
					t.Fatal("empty access list")
				}
				executeStateless(t, g, b)
			}
			importAll(t, g, true)
			importAll(t, g, false)
		})
	}
}

func TestDeterminism(t *testing.T) {
	sequence := func(seed uint64) []byte {
		g := newGenerator(t, Options{Seed: seed, Accounts: 64})
		var all []byte
		for range 3 {
			b := next(t, g, KindMixed, 2*KindMixed.FullSize()/3)
			all = append(all, encode(t, b.Trace)...)
		}
		return all
	}
	first := sequence(1)
	for range 3 {
		if !bytes.Equal(sequence(1), first) {
			t.Fatal("equal options gave different traces")
		}
	}
	if bytes.Equal(sequence(2), first) {
		t.Fatal("seeds 1 and 2 gave equal traces")
	}
}

func TestTooBig(t *testing.T) {
	g := newGenerator(t, Options{GasLimit: 1_000_000})
	if _, err := g.Next(KindTransfers, 48); !errors.Is(err, core.ErrGasLimitReached) {
		t.Fatalf("error %v, want %v", err, core.ErrGasLimitReached)
	}
	next(t, g, KindTransfers, 47) // the chain goes on
}

func TestUnknownKind(t *testing.T) {
	g := newGenerator(t, Options{Accounts: 1})
	if _, err := g.Next("nonsense", 1); err == nil {
		t.Fatal("no error")
	}
}

func TestBuild(t *testing.T) {
	contract := hashedAddress("test")
	g := newGenerator(t, Options{Prealloc: types.GenesisAlloc{
		contract: {Balance: new(big.Int), Code: Assemble("COINBASE 1 SSTORE STOP")},
	}})
	d, err := g.Draft()
	if err != nil {
		t.Fatal(err)
	}
	d.Call(g.Sender(3), contract, 0, 16_000_000, nil)
	b, err := g.Build(d.Txs(), func(h *types.Header) {
		h.Coinbase = contract
		h.Extra = []byte("extra")
	})
	if err != nil {
		t.Fatal(err)
	}
	statedb, err := g.Chain().State()
	if err != nil {
		t.Fatal(err)
	}
	if got := common.BytesToAddress(statedb.GetState(contract, wordHash(1)).Bytes()); got != contract {
		t.Errorf("stored coinbase %v, want %v", got, contract)
	}
	if string(b.Trace.Input.NewPayloadRequest.ExecutionPayload.ExtraData) != "extra" {
		t.Error("extra data lost")
	}
	executeStateless(t, g, b)
}

// TestRules checks that a block obeys the rules of an L2.
func TestRules(t *testing.T) {
	g := newGenerator(t, Options{ChainID: 7, GasLimit: 30_000_000})
	b := next(t, g, KindTransfers, 1)
	p := b.Trace.Input.NewPayloadRequest.ExecutionPayload
	if len(p.Withdrawals) != 0 || p.BlobGasUsed != 0 || p.ExcessBlobGas != 0 || p.SlotNumber != 0 {
		t.Error("not a block of an L2")
	}
	if p.GasLimit != 30_000_000 || b.Trace.Input.ChainID != 7 {
		t.Error("options ignored")
	}
	if b.Claim.PreStateRoot != b.Parent.Root || b.Claim.GasUsed != transferGas {
		t.Errorf("claim %+v", b.Claim)
	}
}

func BenchmarkNext(b *testing.B) {
	for _, kind := range Kinds() {
		b.Run(string(kind), func(b *testing.B) {
			g := newGenerator(b, Options{})
			next(b, g, kind, 10) // and its ancestors
			for b.Loop() {
				next(b, g, kind, 10)
			}
		})
	}
}
