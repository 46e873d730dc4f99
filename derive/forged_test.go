package derive

import (
	"errors"
	"math/big"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
)

// forgeries are answers that a node of L1 could give to mislead a follower, each
// with what must be said of it.
var forgeries = map[string]struct {
	forge func(l *fakeL1) // sets what L1 says
	what  string
}{
	"altered header": {func(l *fakeL1) {
		l.alter = func(_ string, m map[string]any) { m["timestamp"] = "0xffff" }
	}, "header"},
	"header with another hash": {func(l *fakeL1) {
		l.alter = func(_ string, m map[string]any) { m["hash"] = common.Hash{1}.Hex() }
	}, "header"},
	"bloom that hides a settlement": {func(l *fakeL1) {
		l.alter = func(_ string, m map[string]any) { m["logsBloom"] = "0x" + strings.Repeat("00", 256) }
	}, "header"},
	"another block for a number": {func(l *fakeL1) {
		l.filter = func(method string, answer any) any {
			if m, ok := answer.(map[string]any); ok && method == "eth_getBlockByNumber" && m["number"] == "0x4" {
				return generic[map[string]any](l.chain[2].block.Header())
			}
			return answer
		}
	}, "number"},
	"another block for a hash": {func(l *fakeL1) {
		l.filter = func(method string, answer any) any {
			if method == "eth_getBlockByHash" {
				m := generic[map[string]any](l.chain[2].block.Header())
				m["transactions"] = []any{}
				return m
			}
			return answer
		}
	}, "block by hash"},
	"altered input of a transaction": {func(l *fakeL1) {
		l.alter = func(method string, m map[string]any) {
			if method != "eth_getBlockByHash" {
				return
			}
			if tx, full := m["transactions"].([]any)[1].(map[string]any); full {
				input := tx["input"].(string)
				tx["input"] = input[:len(input)-2] + "77"
			}
		}
	}, "transactions"},
	"dropped transaction": {func(l *fakeL1) {
		l.alter = func(method string, m map[string]any) {
			if method == "eth_getBlockByHash" {
				m["transactions"] = m["transactions"].([]any)[:1]
			}
		}
	}, "transactions"},
	"null transaction": {func(l *fakeL1) {
		l.alter = func(method string, m map[string]any) {
			if method == "eth_getBlockByHash" {
				m["transactions"].([]any)[0] = nil
			}
		}
	}, "transactions"},
	"dropped log": {forgeLogs(func(logs []any) []any { return logs[:len(logs)-1] }), "receipts"},
	"added log":   {forgeLogs(func(logs []any) []any { return append(logs, logs[0]) }), "receipts"},
	"null log":    {forgeLogs(func(logs []any) []any { return append(logs, nil) }), "receipts"},
	"altered log": {forgeLogs(func(logs []any) []any {
		l := logs[0].(map[string]any)
		l["data"] = "0x77" + l["data"].(string)[4:]
		return logs
	}), "receipts"},
	"log of another contract": {forgeLogs(func(logs []any) []any {
		logs[0].(map[string]any)["address"] = common.Address{1}.Hex()
		return logs
	}), "receipts"},
	"swapped logs":    {forgeLogs(func(logs []any) []any { return []any{logs[1], logs[0]} }), "receipts"},
	"missing receipt": {forgeReceipts(func(r []any) []any { return r[1:] }), "receipts"},
	"null receipt":    {forgeReceipts(func(r []any) []any { return append(r, nil) }), "receipts"},
	"failed transaction for one that succeeded": {forgeReceipts(func(r []any) []any {
		r[1].(map[string]any)["status"] = "0x0"
		return r
	}), "receipts"},
}

func forgeReceipts(change func([]any) []any) func(*fakeL1) {
	return func(l *fakeL1) {
		l.filter = func(method string, answer any) any {
			if method != "eth_getBlockReceipts" {
				return answer
			}
			return change(answer.([]any))
		}
	}
}

// forgeLogs changes the logs of the settling transaction.
func forgeLogs(change func([]any) []any) func(*fakeL1) {
	return forgeReceipts(func(receipts []any) []any {
		r := receipts[1].(map[string]any)
		r["logs"] = change(r["logs"].([]any))
		return receipts
	})
}

// A follower that is fed with forged data says what was forged, takes nothing of
// it, and goes on as soon as the answers are right.
func TestFollowerFedWithForgedData(t *testing.T) {
	for name, f := range forgeries {
		t.Run(strings.ReplaceAll(name, " ", "-"), func(t *testing.T) {
			r := newRig(t)
			r.settle(2, 1)
			r.l1.mine()
			f.forge(r.l1)
			for range 3 {
				s, err := r.cursor.Next(t.Context())
				var forged *ForgedError
				if s != nil || !errors.As(err, &forged) || forged.What != f.what || ActionOf(err) != Retry || !strings.Contains(err.Error(), "forged answer of L1: "+f.what) {
					t.Fatalf("have %+v and %v, want it to say that the %s is forged", s, err, f.what)
				}
			}
			if at := r.cursor.Position(); at.Head != r.genesis {
				t.Errorf("the cursor went to %+v", at)
			}
			r.l1.alter, r.l1.filter = nil, nil
			r.follow()
			if len(r.applied) != 2 {
				t.Errorf("%d blocks", len(r.applied))
			}
		})
	}
}

// A block that is asked for by its hash is the one with that hash, with all that is
// in it, or none.
func TestReadBlockFedWithForgedData(t *testing.T) {
	for name, f := range forgeries {
		t.Run(strings.ReplaceAll(name, " ", "-"), func(t *testing.T) {
			r := newRig(t)
			r.settle(2, 1)
			hash, client := r.l1.head().block.Hash(), r.l1.client()
			b, err := ReadBlock(t.Context(), client, hash)
			if err != nil || b.Header.Hash() != hash || len(b.Txs) != 2 || len(b.Receipts) != 2 {
				t.Fatalf("have %+v, %v", b, err)
			}
			f.forge(r.l1)
			b, err = ReadBlock(t.Context(), client, hash)
			if err == nil && b.Header.Hash() == hash {
				return // it was not asked for what is forged
			}
			var forged *ForgedError
			if !errors.As(err, &forged) {
				t.Errorf("have %+v, %v", b, err)
			}
		})
	}
}

// Answers that are no blocks at all are errors, and nothing worse.
func TestJunk(t *testing.T) {
	for name, answer := range map[string]any{
		"string": "junk", "number": 7, "empty": map[string]any{}, "list": []any{}, "nothing": nil,
		"number that is none": map[string]any{"number": "seven"},
	} {
		for _, method := range []string{"eth_getBlockByNumber", "eth_getBlockByHash", "eth_getBlockReceipts"} {
			r := newRig(t)
			r.settle(1, 1)
			r.l1.filter = func(m string, a any) any {
				if m == method {
					return answer
				}
				return a
			}
			if s, err := r.cursor.Next(t.Context()); err == nil || s != nil || ActionOf(err) == Stop {
				t.Errorf("%s for %s: %+v, %v", name, method, s, err)
			}
		}
	}
}

// An answer without an end is not read to its end.
func TestHugeAnswer(t *testing.T) {
	r := newRig(t)
	r.settle(1, 1)
	const most = 1 << 20
	r.l1.alter = func(_ string, m map[string]any) { m["junk"] = strings.Repeat("x", most) }
	server := httptest.NewServer(r.l1.server())
	defer server.Close()
	client, err := dial(t.Context(), server.URL, most)
	must(t, err)
	defer client.Close()
	r.cursor, err = Open(client, r.d, r.store, Source{})
	must(t, err)
	if _, err := r.cursor.Next(t.Context()); !errors.Is(err, ErrTooLarge) {
		t.Errorf("have %v", err)
	}
	r.l1.alter = nil
	r.follow()
}

// A node that gives only small batches is asked for small ones.
func TestSmallBatches(t *testing.T) {
	r := newRig(t)
	for range 3 * maxBatch {
		r.l1.mine()
	}
	r.settle(1, 1)
	server := r.l1.server()
	server.SetBatchLimits(10, 1<<20)
	web := httptest.NewServer(server)
	defer web.Close()
	client, err := Dial(t.Context(), web.URL)
	must(t, err)
	defer client.Close()
	r.cursor, err = Open(client, r.d, r.store, Source{})
	must(t, err)
	failures := 0
	for r.cursor.Position().L1 != r.l1.head().ref() {
		if _, err := r.step(); err != nil {
			if failures++; failures > 20 {
				t.Fatal(err)
			}
		}
	}
	if failures == 0 {
		t.Error("no batch was too large")
	}
	r.same()
}

// More is never held than a few blocks with all their receipts.
func TestStepsAreBounded(t *testing.T) {
	r := newRig(t)
	for range 5 * maxBodies {
		r.settle(1, 1)
	}
	for s := r.take(); s != nil; s = r.take() {
		if len(s.Blocks) > maxBodies {
			t.Fatalf("a step has %d blocks", len(s.Blocks))
		}
	}
	r.follow()
}

// A bloom of a block says whether it need be fetched.
func TestSilentBlocksAreSkipped(t *testing.T) {
	r := newRig(t)
	bodies := 0
	r.l1.filter = func(method string, answer any) any {
		if method != "eth_getBlockByNumber" {
			bodies++
		}
		return answer
	}
	for range 50 {
		r.l1.mine() // each with a log that has the topic, of another contract
	}
	r.settle(1, 1)
	r.follow()
	if bodies != 2 {
		t.Errorf("%d requests for bodies and receipts, want 2", bodies)
	}
	if got := new(big.Int).SetUint64(r.cursor.Position().Head.Number); got.Cmp(common.Big1) != 0 {
		t.Errorf("head is %v", got)
	}
}
