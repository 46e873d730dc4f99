package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/bench"
	"nrollup/wallet"
)

// Every kind of load comes into blocks and is settled, and the money comes back.
func TestBench(t *testing.T) {
	n := live(t)
	payer := address(t, 7)
	before, err := n.l2.BalanceAt(t.Context(), payer, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range []bench.Kind{bench.Transfers, bench.Mixed} {
		out := n.run(t, "bench", "--dev", "7", "--kind", string(kind), "--rate", "40", "--count", "60", "--accounts", "20", "--funds", "2ether", "--json")
		var r bench.Report
		if err := json.Unmarshal([]byte(out.stdout), &r); err != nil || out.code != exitOK {
			t.Fatalf("%s: %+v, %v", kind, out, err)
		}
		if r.Sent != 60 || r.Included != 60 || r.Safe != 60 || len(r.Failures) > 0 || r.Rated <= 0 || r.Interrupted || r.Gas < 60*21_000 {
			t.Errorf("%s: %+v", kind, r)
		}
		for _, stage := range []bench.Stage{bench.Included, bench.Safe} {
			if l := r.Latency[stage]; l == nil || l.Samples != 60 || l.P50 <= 0 || l.P95 < l.P50 || l.P99 < l.P95 || l.Max < l.P99 {
				t.Errorf("%s: until %s: %+v", kind, stage, l)
			}
		}
		if receipt, safe := r.Latency[bench.Included], r.Latency[bench.Safe]; safe.P50 < receipt.P50 {
			t.Errorf("%s: safe after %v s, included after %v s", kind, safe.P50, receipt.P50)
		}
		if r.L1 == nil || r.L1.Settled < 60 || r.L1.GasPerTx < 1000 || r.L1.BytesPerTx < 50 || r.L1.Blocks == 0 {
			t.Errorf("%s: on L1: %+v", kind, r.L1)
		}
		if r.Returned.Cmp(big.NewInt(19e17)) < 0 {
			t.Errorf("%s: %v of %v wei came back", kind, r.Returned, r.Funded)
		}
	}
	after, err := n.l2.BalanceAt(t.Context(), payer, nil)
	if lost := new(big.Int).Sub(before, after); err != nil || lost.Sign() <= 0 || lost.Cmp(big.NewInt(1e17)) > 0 {
		t.Errorf("%v wei are gone: %v", lost, err)
	}
}

// What was sent and what was measured fits what is on the chain: the transactions
// are those of the load's accounts, and no more.
func TestBenchCounts(t *testing.T) {
	n := live(t)
	first, err := n.l2.BlockNumber(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var r bench.Report
	n.result(t, &r, "bench", "--dev", "7", "--rate", "50", "--count", "25", "--accounts", "5", "--until", "included", "--seed", "9")
	last, err := n.l2.BlockNumber(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	count := 0
	for number := first + 1; number <= last; number++ {
		block, err := n.l2.BlockByNumber(t.Context(), new(big.Int).SetUint64(number))
		if err != nil {
			t.Fatal(err)
		}
		for _, tx := range block.Transactions() {
			if tx.Value().Cmp(common.Big1) == 0 && sender(t, tx) != address(t, 7) {
				count++
			}
		}
	}
	if r.Included != 25 || count != 25 {
		t.Errorf("%d are reported, %d transfers of 1 wei are in the blocks", r.Included, count)
	}
}

func sender(t *testing.T, tx *types.Transaction) common.Address {
	t.Helper()
	from, err := types.Sender(types.LatestSignerForChainID(tx.ChainId()), tx)
	if err != nil {
		t.Fatal(err)
	}
	return from
}

// Ctrl-C ends the load, prints what was measured, and gives the money back.
func TestBenchInterrupted(t *testing.T) {
	n := live(t)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var out bytes.Buffer
	progress := &trigger{on: "included", then: cancel}
	code := run(ctx, []string{"nrollup", "bench", "--dev", "7", "--rate", "20", "--duration", "10m", "--accounts", "10", "--funds", "1ether",
		"--seed", "3", "--datadir", n.dir}, nil, &out, progress)
	if code != exitInterrupted || !strings.Contains(out.String(), "until receipt") || !strings.Contains(out.String(), "none\n") ||
		strings.Contains(out.String(), "problem") {
		t.Fatalf("exit code %d, %s%s", code, &out, progress)
	}
	_, money, _ := strings.Cut(out.String(), "money")
	var returned, funded string
	if _, err := fmt.Sscanf(money, "%s ether of %s ether came back", &returned, &funded); err != nil {
		t.Fatalf("%q: %v", money, err)
	}
	wei, err := wallet.ParseEther(returned + "ether")
	if err != nil || wei.Cmp(big.NewInt(9e17)) < 0 || funded != "1" {
		t.Errorf("%q: %v", money, err)
	}
}

// trigger is where a command writes its progress: at the second line with some
// text it does something.
type trigger struct {
	bytes.Buffer
	on   string
	then func()
}

func (p *trigger) Write(b []byte) (int, error) {
	n, err := p.Buffer.Write(b)
	if strings.Count(p.String(), p.on) >= 2 {
		p.then()
	}
	return n, err
}

func TestBenchMistakes(t *testing.T) {
	n := live(t)
	n.fails(t, "--kind \"frob\" is none of transfers, erc20, storage, mixed", "bench", "--dev", "7", "--kind", "frob")
	n.fails(t, "--rate 0 sends nothing", "bench", "--dev", "7", "--rate", "0")
	n.fails(t, "--accounts 0 are none that send", "bench", "--dev", "7", "--accounts", "0")
	n.fails(t, "--accounts 1 is not between 2 and 10000", "bench", "--dev", "7", "--accounts", "1")
	n.fails(t, "--until \"mined\" is none of included, safe, finalized", "bench", "--dev", "7", "--until", "mined")
	n.fails(t, "bench needs --keyfile", "bench")
	key, _ := newKey(t)
	n.fails(t, "owns 0 ether on the rollup, and the load needs more than 0 ether: deposit some", "bench", "--keyfile", key)
	n.fails(t, "pay for next to nothing", "bench", "--dev", "7", "--funds", "1gwei")
}
