package inspect

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rlp"

	"nrollup/internal/blockgen"
	"nrollup/internal/vectors"
	"nrollup/stateless"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// published returns the trace of the published vector.
func published(tb testing.TB) []byte {
	tb.Helper()
	doc, err := os.ReadFile("../../testdata/stateless/sar00.json")
	if err != nil {
		tb.Fatal(err)
	}
	_, list, err := vectors.Parse(doc)
	if err != nil {
		tb.Fatal(err)
	}
	return list[0].Bytes
}

func decode(tb testing.TB, trace []byte) *stateless.Trace {
	tb.Helper()
	t, err := stateless.DecodeTrace(trace)
	if err != nil {
		tb.Fatal(err)
	}
	return t
}

func TestGolden(t *testing.T) {
	r := New(decode(t, published(t)), nil)
	var text bytes.Buffer
	if err := r.WriteText(&text, 10); err != nil {
		t.Fatal(err)
	}
	compareGolden(t, "sar00.txt", text.Bytes())
	doc, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	compareGolden(t, "sar00.json", append(doc, '\n'))
}

func compareGolden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs (go test -update rewrites it); got\n%s", path, got)
	}
}

// mixedBlock returns a block with something of every sort.
func mixedBlock(t *testing.T, osaka uint64) *blockgen.Block {
	t.Helper()
	g, err := blockgen.New(blockgen.Options{Osaka: osaka})
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	b, err := g.Next(blockgen.KindMixed, blockgen.KindMixed.FullSize())
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestHonestBlock(t *testing.T) {
	b := mixedBlock(t, 0)
	r := New(b.Trace, &b.Claim)
	if len(r.Problems) > 0 {
		t.Errorf("problems: %v", r.Problems)
	}
	w := &r.Witness
	if len(w.StorageTries) < 3 {
		t.Errorf("%d storage tries", len(w.StorageTries))
	}
	for _, s := range w.StorageTries {
		if s.Owners[0].Address == nil {
			t.Errorf("storage trie %v: owner unknown", s.Root)
		}
	}
	if w.UnreachedNodes.Count > 0 || w.Duplicates.Count > 0 {
		t.Errorf("%+v unreached, %+v duplicates", w.UnreachedNodes, w.Duplicates)
	}
	if r.Requests.Total() != 5 || len(r.Transactions) != len(b.Block.Transactions()) {
		t.Errorf("%d requests, %d transactions", r.Requests.Total(), len(r.Transactions))
	}
	checkSums(t, r)
}

// checkSums checks that every node counts once.
func checkSums(t *testing.T, r *Report) {
	t.Helper()
	w := &r.Witness
	sum := Sizes{
		w.AccountTrie.Count + w.StorageNodes.Count + w.UnreachedNodes.Count,
		w.AccountTrie.Bytes + w.StorageNodes.Bytes + w.UnreachedNodes.Bytes,
	}
	sum.Count += w.Duplicates.Count
	sum.Bytes += w.Duplicates.Bytes
	if sum != w.Nodes {
		t.Errorf("parts sum up to %+v, nodes to %+v", sum, w.Nodes)
	}
}

// A block from before Amsterdam has no access list, and that is no problem.
func TestHonestBlockOfOsaka(t *testing.T) {
	b := mixedBlock(t, 1)
	r := New(b.Trace, &b.Claim)
	if len(r.Problems) > 0 || r.Fork != "Osaka" || r.AccessList != (AccessList{}) {
		t.Errorf("%s, %+v, problems: %v", r.Fork, r.AccessList, r.Problems)
	}
	if len(r.Witness.StorageTries) < 3 || r.Witness.UnreachedNodes.Count > 0 {
		t.Errorf("%d storage tries, %+v unreached", len(r.Witness.StorageTries), r.Witness.UnreachedNodes)
	}
	checkSums(t, r)
	var text bytes.Buffer
	if err := r.WriteText(&text, 0); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"0x1201 (Osaka)", "block access list: none under Osaka"} {
		if !strings.Contains(text.String(), want) {
			t.Errorf("no %q in\n%s", want, text.String())
		}
	}
}

// What no hash covers must not be there, and the accounts that any block needs must.
func TestProblemsOfOsaka(t *testing.T) {
	b := mixedBlock(t, 1)
	for _, c := range []struct {
		change func(*stateless.Input)
		want   string
	}{
		{func(in *stateless.Input) { in.NewPayloadRequest.ExecutionPayload.BlockAccessList = []byte{0xc0} }, "block access list of 1 bytes: blocks of Osaka have none"},
		{func(in *stateless.Input) { in.NewPayloadRequest.ExecutionPayload.SlotNumber = 3 }, "slot number 3: blocks of Osaka have none"},
		{func(in *stateless.Input) { in.Witness.State = in.Witness.State[:len(in.Witness.State)/2] }, "account "},
	} {
		raw, err := b.Trace.Encode()
		if err != nil {
			t.Fatal(err)
		}
		trace := decode(t, raw)
		c.change(&trace.Input)
		problems := New(trace, &b.Claim).Problems
		if !slices.ContainsFunc(problems, func(p string) bool { return strings.Contains(p, c.want) }) {
			t.Errorf("no %q among %q", c.want, problems)
		}
	}
}

func TestProblems(t *testing.T) {
	tests := []struct {
		name   string
		change func(*stateless.Input)
		want   string
	}{
		{"no headers", func(in *stateless.Input) { in.Witness.Headers = nil }, "parent's header is missing"},
		{"garbled header", func(in *stateless.Input) { in.Witness.Headers[0] = []byte{1} }, "header 1 of 1 cannot be decoded"},
		{"other parent", func(in *stateless.Input) { in.NewPayloadRequest.ExecutionPayload.ParentHash[0]++ }, "not the payload's parent"},
		{"headers that do not link", func(in *stateless.Input) {
			in.Witness.Headers = append(in.Witness.Headers, in.Witness.Headers[0])
		}, "header of block 0 is not the parent of the header after it"},
		{"no nodes", func(in *stateless.Input) { in.Witness.State = nil }, "root node of the account trie"},
		{"no codes", func(in *stateless.Input) { in.Witness.Codes = nil }, "account 0x222e2105D63297F39F7DB088F89732D4AF315111: code"},
		{"garbled transaction", func(in *stateless.Input) {
			in.NewPayloadRequest.ExecutionPayload.Transactions[0] = []byte{2, 1}
		}, "transaction 0 cannot be decoded"},
		{"transaction of no chain", func(in *stateless.Input) {
			tx := in.NewPayloadRequest.ExecutionPayload.Transactions[0]
			tx[len(tx)-1]--
			clear(tx[len(tx)-32:]) // s of the signature
		}, "transaction 0"},
		{"garbled access list", func(in *stateless.Input) {
			in.NewPayloadRequest.ExecutionPayload.BlockAccessList = []byte{0xc1}
		}, "block access list cannot be decoded"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			trace := decode(t, published(t))
			test.change(&trace.Input)
			r := New(trace, nil)
			if !strings.Contains(strings.Join(r.Problems, "\n"), test.want) {
				t.Errorf("got %q, want %q", r.Problems, test.want)
			}
			checkSums(t, r)
		})
	}
}

func TestClaimProblems(t *testing.T) {
	trace := decode(t, published(t))
	r := New(trace, &stateless.Claim{GasUsed: 1})
	if len(r.Problems) != 3 {
		t.Errorf("a claim that is wrong in all three fields: %q", r.Problems)
	}
}

// Leaving out any node that the access list leads to is noticed, and no more
// than that.
func TestEveryMissingNode(t *testing.T) {
	trace := decode(t, published(t))
	nodes := trace.Input.Witness.State
	for i := range nodes {
		trace.Input.Witness.State = slices.Delete(slices.Clone(nodes), i, i+1)
		r := New(trace, nil)
		hash := crypto.Keccak256Hash(nodes[i])
		if !strings.Contains(strings.Join(r.Problems, "\n"), hash.Hex()) {
			t.Errorf("without node %v: %q", hash, r.Problems)
		}
		checkSums(t, r)
	}
}

func TestExcess(t *testing.T) {
	trace := decode(t, published(t))
	w := &trace.Input.Witness
	w.State = append(w.State, w.State[0], []byte("no node"))
	w.Codes = append(w.Codes, []byte("no code"))
	r := New(trace, nil)
	if got := r.Witness.UnreachedNodes; got != (Sizes{1, 7}) {
		t.Errorf("unreached: %+v", got)
	}
	if got := r.Witness.UnusedCodes; got != (Sizes{1, 7}) {
		t.Errorf("unused: %+v", got)
	}
	if got := r.Witness.Duplicates; got != (Sizes{1, len(w.State[0])}) {
		t.Errorf("duplicates: %+v", got)
	}
	checkSums(t, r)
}

// A trie whose 2^120 paths all lead through the same 30 nodes is walked once.
func TestFoldedTrie(t *testing.T) {
	nodes := make(map[common.Hash][]byte)
	child := crypto.Keccak256Hash([]byte("missing"))
	for range 30 {
		var items [17][]byte
		for i := range 16 {
			items[i] = child[:]
		}
		blob, err := rlp.EncodeToBytes(items)
		if err != nil {
			t.Fatal(err)
		}
		child = crypto.Keccak256Hash(blob)
		nodes[child] = blob
	}
	f := newForest(nodes)
	if got := f.walk(child, func(common.Hash, []byte) {}); got.Count != 30 {
		t.Errorf("walked %+v", got)
	}
}

func TestTopLimitsLists(t *testing.T) {
	b := mixedBlock(t, 0)
	r := New(b.Trace, nil)
	lines := func(top int) int {
		var text bytes.Buffer
		if err := r.WriteText(&text, top); err != nil {
			t.Fatal(err)
		}
		return strings.Count(text.String(), "\n")
	}
	hidden := len(r.Transactions) + len(r.Witness.StorageTries) - 2*2
	if more := 2; lines(0)-lines(2) != hidden-more {
		t.Errorf("%d lines with all items, %d with 2 of each list", lines(0), lines(2))
	}
}

// FuzzNew describes whatever can be decoded.
func FuzzNew(f *testing.F) {
	trace := published(f)
	f.Add(trace)
	for i := 0; i < len(trace); i += 97 {
		changed := bytes.Clone(trace)
		changed[i] ^= 0xff
		f.Add(changed)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		trace, err := stateless.DecodeTrace(b)
		if err != nil {
			return
		}
		r := New(trace, new(stateless.Claim))
		if err := r.WriteText(new(bytes.Buffer), 0); err != nil {
			t.Error(err)
		}
		if _, err := json.Marshal(r); err != nil {
			t.Error(err)
		}
	})
}

func ExampleOwner_String() {
	addr := common.HexToAddress("0x101")
	fmt.Println(Owner{Address: &addr})
	fmt.Println(Owner{Hash: common.HexToHash("0x1")})
	// Output:
	// 0x0000000000000000000000000000000000000101
	// hash 0x0000000000000000000000000000000000000000000000000000000000000001
}
