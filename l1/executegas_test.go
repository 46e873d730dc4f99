package l1_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/l1"
)

// executeGasOf returns what nrollup_executeGas says.
func executeGasOf(t *testing.T, node *l1.Node, from, to any) []l1.BlockExecuteGas {
	t.Helper()
	var list []l1.BlockExecuteGas
	if err := dial(t, node.HTTPEndpoint()).CallContext(t.Context(), &list, "nrollup_executeGas", from, to); err != nil {
		t.Fatal(err)
	}
	return list
}

func TestExecuteGas(t *testing.T) {
	const limit = 1_000_000
	config := l1.Config{Network: network(limit), DataDir: t.TempDir()}
	node := start(t, config)
	want := map[uint64]uint64{0: 0}
	hashes := make(map[uint64]common.Hash)
	for i, calls := range [][]uint64{{limit / 2, limit / 4}, nil, {1}, {limit}} {
		block := blockOf(t, node, nonceAfter(i), reverter, calls...)
		want[block.NumberU64()], hashes[block.NumberU64()] = executeGas(block), block.Hash()
	}
	send(t, node, tx(5, 0, address(1), 21_000, 1, nil))
	want[next(t, node).NumberU64()] = 0

	check := func() {
		t.Helper()
		list := executeGasOf(t, node, "0x0", "latest")
		if len(list) != 6 {
			t.Fatalf("%d blocks", len(list))
		}
		for i, b := range list {
			number := uint64(b.Number)
			if number != uint64(i) || uint64(b.Used) != want[number] || b.Limit != limit || hashes[number] != (common.Hash{}) && b.Hash != hashes[number] {
				t.Errorf("block %d: %+v, want %d gas", i, b, want[number])
			}
		}
	}
	check()
	if err := node.Close(); err != nil {
		t.Fatal(err)
	}
	node = start(t, config)
	check()
	if err := node.ForgetExecuteGas(hashes[1]); err != nil {
		t.Fatal(err)
	}
	check() // counted again
	if err := node.ForgetExecuteGas(hashes[1]); err != nil {
		t.Fatal(err)
	}
	node.NoteExecuteGas(hashes[4], 7) // it is what was kept that is told
	want[4] = 7
	check()

	for name, c := range map[string]struct {
		from, to any
		blocks   int
	}{
		"beyond the head": {"0x3", "0xff", 3},
		"behind the head": {"0x9", "0x12", 0},
		"backwards":       {"0x3", "0x2", 0},
		"one":             {"0x4", "0x4", 1},
		"names":           {"earliest", "pending", 6},
		"finalized":       {"finalized", "safe", 1},
	} {
		if list := executeGasOf(t, node, c.from, c.to); len(list) != c.blocks || list == nil {
			t.Errorf("%s: %d blocks", name, len(list))
		}
	}
}

// nonceAfter is the nonce of the callers in the i-th block of TestExecuteGas.
func nonceAfter(i int) uint64 { return []uint64{0, 1, 1, 2}[i] }

func TestExecuteGasTooMany(t *testing.T) {
	node := start(t, l1.Config{Network: network(0)})
	var list []l1.BlockExecuteGas
	err := node.Client().CallContext(t.Context(), &list, "nrollup_executeGas", "0x1", "0x401")
	var coded rpc.Error
	if !errors.As(err, &coded) || coded.ErrorCode() != -32602 || !strings.Contains(err.Error(), "at most 1024") {
		t.Error(err)
	}
	if list := executeGasOf(t, node, "0x0", "0x3ff"); len(list) != 1 {
		t.Errorf("%d blocks", len(list))
	}
}
