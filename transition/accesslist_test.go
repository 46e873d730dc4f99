package transition

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/rlp"

	"nrollup/internal/blockgen"
)

// Comparing access lists is comparing their encodings: for the list of each kind
// of block, and for whatever a change of its bytes makes of it.
func TestSameAccessList(t *testing.T) {
	gen, err := blockgen.New(blockgen.Options{Accounts: 64, Senders: 32})
	if err != nil {
		t.Fatal(err)
	}
	defer gen.Close()
	for _, kind := range blockgen.Kinds() {
		size := kind.FullSize()
		if kind == blockgen.KindCompute {
			size = 1
		}
		b, err := gen.Next(kind, size)
		if err != nil {
			t.Fatal(err)
		}
		out, err := openBlock(t, gen, b).parallel()
		if err != nil {
			t.Fatal(err)
		}
		raw := b.Trace.Input.NewPayloadRequest.ExecutionPayload.BlockAccessList
		if !sameAccessList(*b.Block.AccessList(), out.accessList) {
			t.Errorf("%s: the true list is not the same", kind)
		}
		testChangedLists(t, raw, out.accessList, len(b.Block.Transactions()))
	}
}

func testChangedLists(t *testing.T, raw []byte, built *bal.ConstructionBlockAccessList, txs int) {
	want, err := rlp.EncodeToBytes(built.ToEncodingObj())
	if err != nil || !bytes.Equal(want, raw) {
		t.Fatalf("the built list is not the payload's: %v", err)
	}
	rng := rand.New(rand.NewPCG(1, 1))
	decoded := 0
	for range 3000 {
		changed := bytes.Clone(raw)
		changed[rng.IntN(len(raw))] = byte(rng.Uint32())
		list := new(bal.BlockAccessList)
		if rlp.DecodeBytes(changed, list) != nil {
			continue
		}
		if again, err := rlp.EncodeToBytes(list); err != nil || !bytes.Equal(again, changed) {
			t.Fatalf("a list has two encodings: %v", err)
		}
		if list.Validate(1<<40, txs) != nil {
			continue
		}
		decoded++
		if have, want := sameAccessList(*list, built), bytes.Equal(changed, raw); have != want {
			t.Fatalf("have %v, want %v", have, want)
		}
	}
	if decoded < 100 {
		t.Errorf("only %d changed lists could be decoded", decoded)
	}
}
