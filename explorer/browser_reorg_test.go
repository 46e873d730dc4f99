package explorer_test

import (
	"testing"

	"github.com/ethereum/go-ethereum/rpc"
)

// reorganised has L1 lose a deposit that a reader looks at: the page does not go on
// to show it as delivered.
func (w *walk) reorganised(t *testing.T) {
	l1, err := rpc.Dial(w.endpoints.L1.HTTP)
	if err != nil {
		t.Fatal(err)
	}
	defer l1.Close()
	var (
		snapshot string
		done     bool
	)
	if err := l1.Call(&snapshot, "evm_snapshot"); err != nil {
		t.Fatal(err)
	}
	p := w.tab(t)
	p.expect("status 404", "Failed to load resource")
	p.open("/bridge/deposit")
	p.account(7)
	p.fill("Amount in ETH", "0.5")
	p.click("button.primary", "Deposit")
	p.see("Done.")
	p.click(".report a", "Follow deposit")
	p.until(`document.querySelector("h1 .label")?.textContent === "claimed"`)
	if err := l1.Call(&done, "evm_revert", snapshot); err != nil || !done {
		t.Fatal(done, err)
	}
	p.see("there is no deposit")
	p.until(`document.querySelector("h1 .label") === null && document.querySelector(".stepper") === null`)
}

// ahead sets L1's clock forward: what the page counts down to is in L1's time.
func (w *walk) ahead(t *testing.T) {
	l1, err := rpc.Dial(w.endpoints.L1.HTTP)
	if err != nil {
		t.Fatal(err)
	}
	defer l1.Close()
	p := w.tab(t)
	p.open("/forced")
	p.see("in 23h 5")
	if err := l1.Call(new(any), "evm_increaseTime", 2*3600); err != nil {
		t.Fatal(err)
	}
	traffic := newSender(t, w.endpoints.L2.HTTP, 6)
	traffic.send(&traffic.from, 1, nil) // which is settled at the new time
	p.until(`fetch("/api/overview").then(r => r.json()).then(o => o.settlement.advancedAt > Date.now() / 1000 + 3600)`)
	p.open("/forced")
	p.see("in 23h 5")
	p.open("/l1/blocks")
	p.until(`document.querySelector("tbody time")?.textContent === "now"`)
}
