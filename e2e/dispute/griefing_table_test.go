package dispute

import (
	"flag"
	"fmt"
	"math"
	"math/big"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/params"
)

var update = flag.Bool("update", false, "write the figures of docs/griefing.md anew")

const (
	griefingDoc = "../../docs/griefing.md"
	tableBegin  = "<!-- figures: go test ./e2e/dispute -run Griefing -update -->\n"
	tableEnd    = "<!-- end of figures -->"
)

// TestGriefing measures what is in docs/griefing.md. The document may differ by a few
// percent.
func TestGriefing(t *testing.T) {
	var tables strings.Builder
	tables.WriteString("On an L1 in Amsterdam:\n\n")
	tables.WriteString("| what | costs the dishonest | costs the honest | bonds locked meanwhile | delays finality by |\n| --- | --- | --- | --- | --- |\n")
	for _, n := range measure(t, amsterdam) {
		fmt.Fprintf(&tables, "| %s | %s | %s | %s | %s |\n", n.name, inEther(n.attacker), inEther(n.honest), inEther(n.capital), inTime(n.delay))
	}
	tables.WriteString("\nOn an L1 in Osaka bonds and delays are the same:\n\n")
	tables.WriteString("| what | costs the dishonest | costs the honest |\n| --- | --- | --- |\n")
	for _, n := range measure(t, osaka) {
		fmt.Fprintf(&tables, "| %s | %s | %s |\n", n.name, inEther(n.attacker), inEther(n.honest))
	}
	doc, err := os.ReadFile(griefingDoc)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(doc), tableBegin)
	was, after, ok2 := strings.Cut(rest, tableEnd)
	if !ok || !ok2 {
		t.Fatal("the document has no place for the tables")
	}
	if *update {
		if err := os.WriteFile(griefingDoc, []byte(before+tableBegin+tables.String()+tableEnd+after), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	compare(t, was, tables.String())
}

// measure does what annoys, and checks that nobody gains by it.
func measure(t *testing.T, in era) (list []nuisance) {
	t.Helper()
	for _, annoy := range nuisances {
		n := annoy(t, in)
		if n.attacker.Sign() < 0 {
			t.Errorf("%s: %s: the dishonest gain %v wei", in.name, n.name, new(big.Int).Neg(n.attacker))
		}
		list = append(list, n)
	}
	return list
}

// compare compares tables: words exactly, figures nearly.
func compare(t *testing.T, was, is string) {
	t.Helper()
	figure := regexp.MustCompile(`[0-9][0-9.,]*`)
	if a, b := figure.ReplaceAllString(was, "#"), figure.ReplaceAllString(is, "#"); a != b {
		t.Fatalf("the tables in %s are others. They are\n%s\nand should be\n%s", griefingDoc, was, is)
	}
	a, b := figure.FindAllString(was, -1), figure.FindAllString(is, -1)
	for i := range a {
		x, err := strconv.ParseFloat(strings.ReplaceAll(a[i], ",", ""), 64)
		y, err2 := strconv.ParseFloat(strings.ReplaceAll(b[i], ",", ""), 64)
		if err != nil || err2 != nil || y < 0.93*x-0.0005 || y > 1.07*x+0.0005 {
			t.Errorf("%s has %s where %s is measured", griefingDoc, a[i], b[i])
		}
	}
}

// inEther writes an amount of wei for people.
func inEther(wei *big.Int) string {
	amount, _ := new(big.Float).Quo(new(big.Float).SetInt(wei), big.NewFloat(params.Ether)).Float64()
	switch {
	case math.Abs(amount) < 0.00005:
		return "–"
	case amount < 0:
		return "they gain " + inEther(new(big.Int).Neg(wei))
	case amount >= 100:
		return fmt.Sprintf("%.0f ether", amount)
	}
	return fmt.Sprintf("%.4f ether", amount)
}

func inTime(seconds uint64) string {
	switch {
	case seconds == 0:
		return "–"
	case seconds%3600 < 60 && seconds >= 3600:
		return fmt.Sprintf("%d hours", seconds/3600)
	}
	return fmt.Sprintf("%d s", seconds)
}
