package explorer_test

import (
	"context"
	"fmt"
	"math/big"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/contracts/bindings"
	"nrollup/optimistic"
)

// disputed walks through what the page says of an optimistic rollup: a withdrawal
// whose block is proposed, challenged, removed as nobody answers, proposed again and
// final. L1 stands still where the clock would decide.
func disputed(t *testing.T, w *walk, program, dir string) {
	withdrawal, err := exec.Command(program, "withdraw", "0.5ether", "--dev", "1", "--datadir", dir).CombinedOutput()
	if err != nil {
		t.Fatalf("withdraw: %v: %s", err, withdrawal)
	}
	l1 := newSender(t, w.endpoints.L1.HTTP, 2)
	proposal := firstProposal(t, l1, w.endpoints.Contracts.Rollup)
	stop(t, l1)
	p := w.tab(t)
	p.open("/proposals")
	p.see("The rules of this rollup")
	p.see("No challenge has ended yet.")
	p.until(`document.querySelector('nav a[href="/proposals"]') !== null`)
	p.see(fmt.Sprintf("0 of %d", proposal.Count))
	p.see("external")
	nothingExecuted(p)

	challenge(t, l1, w.endpoints.Contracts.Rollup, proposal, w.endpoints.L2.HTTP)
	p.see("challenged")
	p.see("1 open")
	p.see("not while challenged")
	p.open("/proposal/1")
	p.see("Open challenges")
	p.see("Account 2")
	p.see("answer")
	p.open("/l2/block/1")
	p.see("Proposal on L1")
	p.see("Response deadline")
	p.see("Account 2")
	p.see("valid")
	p.open("/message/withdrawal/0")
	p.see("is challenged, and has to be proven until")
	p.open("/")
	p.see("1 open challenge")

	views := []view{
		{"proposals", "/proposals", "The rules of this rollup"}, {"proposal", "/proposal/1", "On top of"},
		{"proposed-block", "/l2/block/1", "Proposal on L1"}, {"optimistic-overview", "/", "open challenge"},
	}
	for _, l := range []look{desktop, phone} {
		checkViews(t, p, l, views, w.axe, w.shots)
	}
	p.run(desktop.action())

	p.open("/l2/block/1")
	p.click("button", "Verify")
	p.see("Proposal 1 on L1 claims the block")
	p.see("Valid: every output is what L1 was told.")

	increaseTime(t, l1, 60)
	genesis := genesisProposal(t, w.endpoints.L2.HTTP)
	remove := bindings.NewOptimisticRollup().PackRemove(proposal.Proposal, genesis, proposal.First())
	if sendMined(t, l1, w.endpoints.Contracts.Rollup, new(big.Int), remove).Status != types.ReceiptStatusSuccessful {
		t.Fatal("the removal failed")
	}
	p.open("/proposals")
	p.see("Removed proposals and ended challenges")
	p.until(`document.querySelector('td[data-name="End"]')?.textContent === "removed"`)
	p.until(`document.querySelector('td[data-name="Bond lost"]').textContent.includes(" by")`)
	p.see("burnt")
	for _, l := range []look{desktop, phone} {
		checkViews(t, p, l, []view{{"proposal-removed", "/proposals", "burnt"}}, w.axe, w.shots)
	}
	p.run(desktop.action())
	p.open("/proposal/" + proposal.ID.Hex())
	p.see("This proposal was removed")
	p.open("/message/withdrawal/0")
	p.see("for a proposal of block 1 of the rollup")

	goOn(t, l1)
	p.open("/l2/block/1")
	p.see("Challenge window")
	increaseTime(t, l1, 60)
	p.see("Final")
	p.open("/proposals")
	p.until(`document.querySelector(".p-final") !== null`)
	p.open("/message/withdrawal/0")
	p.see("claimed")
}

// firstProposal waits for the first proposal on L1.
func firstProposal(t *testing.T, l1 *sender, contract common.Address) *optimistic.Proposed {
	t.Helper()
	topic := bindings.NewOptimisticRollup().GetABI().Events["Proposed"].ID
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		logs, err := l1.client.FilterLogs(t.Context(), ethereum.FilterQuery{Addresses: []common.Address{contract}, Topics: [][]common.Hash{{topic}}, FromBlock: new(big.Int)})
		if err != nil {
			t.Fatal(err)
		}
		if len(logs) > 0 {
			p, err := optimistic.DecodeProposed(&logs[0])
			if err != nil {
				t.Fatal(err)
			}
			return p
		}
	}
	t.Fatal("nothing is proposed")
	return nil
}

// challenge challenges the first block of the first proposal.
func challenge(t *testing.T, l1 *sender, contract common.Address, p *optimistic.Proposed, l2 string) {
	t.Helper()
	claims, err := p.Claims(genesisProposal(t, l2))
	if err != nil {
		t.Fatal(err)
	}
	native := bindings.NewOptimisticRollup()
	bond, err := l1.client.CallContract(t.Context(), ethereum.CallMsg{To: &contract, Data: native.PackCHALLENGEBOND()}, nil)
	if err != nil {
		t.Fatal(err)
	}
	receipt := sendMined(t, l1, contract, new(big.Int).SetBytes(bond), native.PackChallenge(p.Proposal, claims[0], optimistic.Path(claims, 0)))
	if receipt.Status != types.ReceiptStatusSuccessful {
		t.Fatal("the challenge failed")
	}
}

// genesisProposal returns what the first proposal is on.
func genesisProposal(t *testing.T, l2 string) bindings.Proposal {
	t.Helper()
	genesis, err := newSender(t, l2, 2).client.HeaderByNumber(t.Context(), new(big.Int))
	if err != nil {
		t.Fatal(err)
	}
	return optimistic.Genesis(genesis.Hash(), genesis.Root)
}

// sendMined sends a transaction to an L1 that makes blocks only when it is asked to.
func sendMined(t *testing.T, l1 *sender, to common.Address, value *big.Int, data []byte) *types.Receipt {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() {
		defer close(done)
		for pending := uint(0); pending == 0 && ctx.Err() == nil; time.Sleep(20 * time.Millisecond) {
			pending, _ = l1.client.PendingTransactionCount(ctx)
		}
		_ = l1.client.Client().CallContext(ctx, nil, "evm_mine")
	}()
	defer func() {
		cancel()
		<-done
	}()
	return l1.send(&to, value.Int64(), data)
}

// stop has L1 make blocks on demand only; goOn ends that.
func stop(t *testing.T, l1 *sender) { interval(t, l1, 0) }
func goOn(t *testing.T, l1 *sender) { interval(t, l1, 1) }

func interval(t *testing.T, l1 *sender, seconds int) {
	t.Helper()
	if err := l1.client.Client().CallContext(t.Context(), nil, "evm_setIntervalMining", seconds); err != nil {
		t.Fatal(err)
	}
}

// nothingExecuted checks that proposals do not count as calls of EXECUTE.
func nothingExecuted(p *tab) {
	p.t.Helper()
	var series struct {
		Blocks []struct{ Number, Calls, Used int }
	}
	p.get("/api/execute?limit=1024", &series)
	if len(series.Blocks) == 0 {
		p.t.Error("the chart is empty")
	}
	for _, b := range series.Blocks {
		if b.Calls+b.Used > 0 {
			p.t.Errorf("block %d of L1 has %d calls of EXECUTE with %d gas, want none", b.Number, b.Calls, b.Used)
		}
	}
}

func increaseTime(t *testing.T, l1 *sender, seconds int) {
	t.Helper()
	if err := l1.client.Client().CallContext(t.Context(), nil, "evm_increaseTime", seconds); err != nil {
		t.Fatal(err)
	}
}

// TestOptimisticPage walks through the page of an optimistic rollup in a browser.
func TestOptimisticPage(t *testing.T) {
	if testing.Short() {
		t.Skip("it starts a browser and a network")
	}
	findChromium(t)
	program, dir := buildProgram(t), filepath.Join(t.TempDir(), "net")
	e := devNetwork(t, program, "--mode", "optimistic", "--da.port", "0", "--datadir", dir)
	if !strings.HasPrefix(e.Web, "http") {
		t.Fatalf("no page: %+v", e)
	}
	disputed(t, &walk{endpoints: e, browser: newBrowser(t), shots: screenshotDir(t), axe: findAxe(t)}, program, dir)
}
