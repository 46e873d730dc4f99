package e2e

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/rollup"
)

var update = flag.Bool("update", false, "write the figures of docs/benchmarks.md anew")

// What is compared: blocks of transfers between accounts that take turns.
const (
	comparedBlocks    = 8
	comparedTransfers = 20 // in a block
)

// cost is what L1 takes for some blocks of the rollup.
type cost struct {
	gas, bytes, blobs float64 // for a transfer
	wait              uint64  // from the last block until it is final, in seconds
	bond              float64 // ether, for as long
}

// compared returns what the blocks cost in a kind of rollup.
func compared(t *testing.T, kind rollup.Kind, data string) cost {
	n := newNetwork(t, options{kind: kind, data: data, beacon: data == "blobs"})
	names := []string{"alice", "bob", "carol", "dave"}
	for range comparedBlocks {
		for i := range comparedTransfers {
			n.l2.transfer(names[i%4], names[(i+1)%4])
		}
		n.buildL2()
	}
	begin, first := n.clock.seconds(), len(n.mined)
	n.finish()

	var c cost
	for _, block := range n.mined[first:] {
		for _, tx := range block.Transactions() {
			receipt := n.l1.receipt(tx)
			if receipt.Status != types.ReceiptStatusSuccessful {
				t.Errorf("a transaction failed: %v", tx.Hash())
			}
			c.gas += float64(receipt.GasUsed)
			c.bytes += float64(len(tx.Data()))
			c.blobs += float64(len(tx.BlobHashes()))
		}
	}
	const transfers = comparedBlocks * comparedTransfers
	c.gas, c.bytes, c.blobs = c.gas/transfers, c.bytes/transfers, c.blobs*params.BlobTxFieldElementsPerBlob*32/transfers
	c.wait = n.clock.seconds() - begin
	if kind == rollup.KindOptimistic {
		c.wait += rollup.DefaultOptimistic().Window - testWindow
		bond := rollup.DefaultOptimistic()
		amount, _ := bond.ProposalBond.ToInt().Float64()
		c.bond = amount / params.Ether
	}
	return c
}

const (
	comparisonDoc   = "../docs/benchmarks.md"
	comparisonBegin = "<!-- both kinds: go test ./e2e -run KindsCompared -update -->\n"
	comparisonEnd   = "<!-- end of both kinds -->"
)

// TestKindsCompared measures what docs/benchmarks.md says of the two kinds of rollups.
func TestKindsCompared(t *testing.T) {
	var table strings.Builder
	table.WriteString("| kind, and where its data is | L1 gas for a transfer | bytes of L1's calldata | of blobs | time to finality | bond locked meanwhile |\n| --- | --- | --- | --- | --- | --- |\n")
	for _, row := range []struct {
		name string
		kind rollup.Kind
		data string
	}{
		{"validity: calldata of L1", rollup.KindValidity, ""},
		{"optimistic: a server", rollup.KindOptimistic, ""},
		{"optimistic: calldata of L1", rollup.KindOptimistic, "calldata"},
		{"optimistic: blobs of L1", rollup.KindOptimistic, "blobs"},
	} {
		c := compared(t, row.kind, row.data)
		wait, bond := "a slot of L1", "–"
		if c.bond > 0 {
			wait, bond = fmt.Sprintf("%d days", c.wait/(24*3600)), fmt.Sprintf("%.2f ether", c.bond)
		}
		fmt.Fprintf(&table, "| %s | %.0f | %.0f | %.0f | %s | %s |\n", row.name, c.gas, c.bytes, c.blobs, wait, bond)
	}
	doc, err := os.ReadFile(comparisonDoc)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(doc), comparisonBegin)
	was, after, ok2 := strings.Cut(rest, comparisonEnd)
	if !ok || !ok2 {
		t.Fatal("the document has no place for the table")
	}
	if *update {
		if err := os.WriteFile(comparisonDoc, []byte(before+comparisonBegin+table.String()+comparisonEnd+after), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	sameTable(t, was, table.String())
}

// sameTable compares tables: words exactly, figures roughly.
func sameTable(t *testing.T, was, is string) {
	t.Helper()
	figure := regexp.MustCompile(`[0-9][0-9.]*`)
	if a, b := figure.ReplaceAllString(was, "#"), figure.ReplaceAllString(is, "#"); a != b {
		t.Fatalf("%s has\n%s\nand should have\n%s", comparisonDoc, was, is)
	}
	a, b := figure.FindAllString(was, -1), figure.FindAllString(is, -1)
	for i := range a {
		x, err := strconv.ParseFloat(a[i], 64)
		y, err2 := strconv.ParseFloat(b[i], 64)
		if err != nil || err2 != nil || y < 0.8*x-1 || y > 1.2*x+1 {
			t.Errorf("%s has %s where %s is measured", comparisonDoc, a[i], b[i])
		}
	}
}
