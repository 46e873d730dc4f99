package explorer_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/cdproto/heapprofiler"
	"github.com/chromedp/cdproto/input"
	cdpruntime "github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/ethereum/go-ethereum/common"
)

// TestPage walks through the page in a browser, over networks of processes of the
// real program.
func TestPage(t *testing.T) {
	if testing.Short() {
		t.Skip("it starts a browser and networks")
	}
	findChromium(t)
	program := buildProgram(t)
	browser := newBrowser(t)
	t.Run("network", func(t *testing.T) {
		w := &walk{endpoints: devNetwork(t, program), browser: browser, shots: screenshotDir(t), axe: findAxe(t)}
		t.Run("paint", w.paint)
		t.Run("deposit", w.deposit)
		t.Run("withdraw", w.withdraw)
		t.Run("force", w.force)
		t.Run("verify", w.verify)
		t.Run("wallet", w.wallet)
		t.Run("search", w.search)
		t.Run("keyboard", w.keyboard)
		t.Run("theme", w.theme)
		t.Run("wrong", w.wrong)
		t.Run("views", w.views)
		t.Run("bounded", w.bounded)
		t.Run("reorganised", w.reorganised)
		t.Run("ahead", w.ahead)
	})
	t.Run("by hand", func(t *testing.T) {
		w := &walk{endpoints: devNetwork(t, program, "--relay=false", "--l2.heartbeat", "2s"), browser: browser}
		w.claim(t)
	})
	t.Run("fork", func(t *testing.T) { forkCrossed(t, program, browser) })
	t.Run("down", func(t *testing.T) { nodesDown(t, program, browser) })
}

// A walk is what the parts of the test share: they show the same network.
type walk struct {
	endpoints  *endpoints
	browser    context.Context
	shots, axe string
}

func (w *walk) tab(t *testing.T, prepare ...chromedp.Action) *tab {
	t.Helper()
	return newTab(t, w.browser, w.endpoints.Web, prepare...)
}

// paint measures how soon the page is there.
func (w *walk) paint(t *testing.T) {
	p := w.tab(t)
	p.open("/")
	p.open("/") // the first was the browser's
	ms := p.paint()
	t.Logf("first contentful paint after %.0f ms", ms)
	if ms > 5000 { // on a machine that does nothing else it is under a second
		t.Errorf("first contentful paint after %.0f ms", ms)
	}
	p.see("What am I looking at?")
	p.until(`document.querySelectorAll(".loop a").length > 2`)
}

// account chooses a development account.
func (p *tab) account(n int) {
	p.t.Helper()
	p.choose(fmt.Sprintf("dev:%d", n))
}

func (p *tab) choose(value string) {
	p.t.Helper()
	p.until(fmt.Sprintf(`[...document.querySelectorAll("select option")].some(o => o.value === %s)`, quote(value)))
	p.value(fmt.Sprintf(`{const s = document.querySelector("select"); s.value = %s; s.dispatchEvent(new Event("change", { bubbles: true }))}`, quote(value)), nil)
	p.until(fmt.Sprintf(`document.querySelector("select").value === %s`, quote(value)))
}

// balance returns what an account owns, by the page's server.
func (p *tab) balance(account common.Address, chain string) string {
	p.t.Helper()
	var a map[string]any
	p.get("/api/address/"+account.Hex(), &a)
	return a[chain].(map[string]any)["balance"].(string)
}

// deposit moves ETH to the rollup, with a development account, and follows it.
func (w *walk) deposit(t *testing.T) {
	p := w.tab(t)
	p.open("/bridge/deposit")
	p.account(1)
	p.fill("Amount in ETH", "1.25")
	p.click("button", "What would be sent?")
	p.see("Costs about 1.25")
	p.click("button.primary", "Deposit")
	p.see("Done.")
	p.click(".report a", "Follow deposit")
	p.see("Deposit 0")
	p.until(`document.querySelector("h1 .label")?.textContent === "claimed"`)
	p.until(`document.querySelectorAll(".stepper .done").length === 4`)
	if got, want := p.balance(w.endpoints.Accounts[1].Address, "l2"), "101250000000000000000"; got != want {
		t.Errorf("account 1 owns %s wei on the rollup, want %s", got, want)
	}
	p.click("main a", "0x") // the transaction that sent it
	p.see("L1Messenger · send")
	p.see("MessageSent")
	p.see("1,250,000,000,000,000,000")
}

// withdraw moves ETH to L1, with a development account.
func (w *walk) withdraw(t *testing.T) {
	p := w.tab(t)
	p.open("/bridge/withdraw")
	p.account(2)
	p.fill("Recipient", common.HexToAddress("0xbeef").Hex())
	p.fill("Amount in ETH", "0.75")
	p.click("button.primary", "Withdraw")
	p.see("Done.")
	p.click(".report a", "Follow withdrawal")
	p.until(`document.querySelector("h1 .label")?.textContent === "claimed"`)
	if got, want := p.balance(common.HexToAddress("0xbeef"), "l1"), "750000000000000000"; got != want {
		t.Errorf("the recipient owns %s wei on L1, want %s", got, want)
	}
}

// force queues a withdrawal and a transfer on L1.
func (w *walk) force(t *testing.T) {
	p := w.tab(t)
	p.open("/bridge/force")
	p.account(3)
	p.fill("Amount in ETH", "0.5")
	p.click("button.primary", "Force")
	p.see("Done.")
	p.open("/bridge/force")
	p.account(4)
	p.click(".choices label", "a transfer")
	p.fill("Recipient on the rollup", common.HexToAddress("0xf00d").Hex())
	p.fill("Amount in ETH", "0.25")
	p.click("button.primary", "Force")
	p.see("Done.")
	p.open("/forced")
	p.see("The rules of this rollup")
	for range 300 { // until the sequencer has included it
		if p.balance(common.HexToAddress("0xf00d"), "l2") == "250000000000000000" {
			return
		}
		time.Sleep(200 * time.Millisecond)
	}
	t.Error("the forced transfer did not arrive")
}

// verify runs the check of a settled block, as it is and with each lie.
func (w *walk) verify(t *testing.T) {
	p := w.tab(t)
	var list struct {
		Blocks []struct {
			Number     int
			Txs        int
			Settlement *struct{ Tx string }
		}
	}
	p.get("/api/l2/blocks?limit=25", &list)
	number := -1
	for _, b := range list.Blocks {
		if b.Settlement != nil && b.Txs > 0 {
			number = b.Number
		}
	}
	if number < 0 {
		t.Fatal("no settled block with a transaction")
	}
	p.open(fmt.Sprintf("/l2/block/%d", number))
	p.verifyBlock()
}

// verifyBlock verifies the block that is shown, as it is, and changed in every way.
func (p *tab) verifyBlock() {
	p.t.Helper()
	p.see("Settlement on L1")
	p.until(`document.querySelector(".settlement .verdict.valid") !== null`)
	p.click("#verify .primary", "Verify")
	p.see("Valid: every output is what L1 was told.")
	p.until(`document.querySelectorAll(".steps .ok").length >= 9 && document.querySelectorAll(".steps .failed").length === 0`)
	for _, lie := range []string{"the state root", "the gas used", "the witness", "a transaction"} {
		p.click("#verify .choices label", lie)
		p.click("#verify .primary", "Verify the changed block")
		p.until(`document.querySelector("#verify .primary").disabled === false`)
		p.see("The lie was noticed: L1 would refuse this block.")
		p.until(`document.querySelectorAll(".steps .failed").length > 0`)
		p.click("#verify .choices label", "nothing")
	}
}

// wallet does the same with a wallet of the browser: the page learns of it, adds
// the rollup to it, and sends real transactions through it.
func (w *walk) wallet(t *testing.T) {
	theirs, announce := newWallet(t, w.endpoints, 5)
	p := w.tab(t)
	theirs.serve(p)
	p.run(announce)
	p.open("/bridge/deposit")
	const option = "wallet:9f1b2c3d-0000-4000-8000-000000000001"
	p.choose(option)

	theirs.set(func() { theirs.refuse = true })
	p.fill("Amount in ETH", "2")
	p.click("button.primary", "Deposit")
	p.see("refused in the wallet")
	theirs.set(func() { theirs.refuse = false })
	p.click("button.primary", "Deposit")
	p.see("Done.")
	p.click(".report a", "Follow deposit")
	p.until(`document.querySelector("h1 .label")?.textContent === "claimed"`)

	p.click("nav a", "Bridge")
	p.click(".tabs a", "Withdraw")
	p.fill("Amount in ETH", "0.125")
	p.click("button.primary", "Withdraw") // on a chain that the wallet has to learn
	p.see("Done.")
	if !theirs.has("wallet_addEthereumChain") {
		t.Error("the rollup was not added to the wallet")
	}
	p.click("button", "Add L1 to Test wallet")
	p.see("is in Test wallet")

	p.settled() // the inbox counts the nonces of the settled state
	p.click(".tabs a", "Force")
	p.fill("Amount in ETH", "0.0625")
	p.click("button.primary", "Force") // the wallet does not sign without sending
	p.see("cast mktx")
	theirs.set(func() { theirs.signs = true })
	p.click("button.primary", "Force")
	p.see("Done.")
}

// settled waits until L1 has settled every block of the rollup that there is.
func (p *tab) settled() {
	p.t.Helper()
	for head, end := p.height(), time.Now().Add(patience); time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		var o struct {
			L2 struct{ Safe struct{ Number int } }
		}
		if p.get("/api/overview", &o); o.L2.Safe.Number >= head {
			return
		}
	}
	p.t.Fatal("the rollup is not settled")
}

// search finds by number, hash and address, and says what it cannot find.
func (w *walk) search(t *testing.T) {
	p := w.tab(t)
	p.open("/")
	p.slash()
	address := w.endpoints.Accounts[1].Address.Hex()
	p.run(chromedp.KeyEvent(address), chromedp.KeyEvent(kb.Enter))
	p.see("Transactions on L1")
	p.until(`document.querySelectorAll("main table tbody tr").length > 0`)
	p.slash()
	p.run(chromedp.KeyEvent("1"), chromedp.KeyEvent(kb.Enter))
	p.see("Rollup block 1")
	p.click(".results a", "Rollup block 1")
	p.see("Settlement on L1")
	p.slash()
	p.run(chromedp.KeyEvent("nonsense"), chromedp.KeyEvent(kb.Enter))
	p.see("Nothing found")
}

// slash presses the key as a keyboard does: the page may keep its text out of the
// field that it leads to.
func (p *tab) slash() {
	p.t.Helper()
	p.run(input.DispatchKeyEvent(input.KeyDown).WithKey("/").WithCode("Slash").WithText("/").WithWindowsVirtualKeyCode(191),
		input.DispatchKeyEvent(input.KeyUp).WithKey("/").WithCode("Slash").WithWindowsVirtualKeyCode(191))
	p.until(`document.activeElement.type === "search"`)
}

// keyboard uses the page without a pointer.
func (w *walk) keyboard(t *testing.T) {
	p := w.tab(t)
	p.open("/")
	p.run(chromedp.KeyEvent(kb.Tab))
	p.until(`document.activeElement.classList.contains("skip")`)
	p.run(chromedp.KeyEvent(kb.Enter))
	p.until(`document.activeElement.id === "main"`)
	p.run(chromedp.KeyEvent(kb.Tab))
	p.until(`document.querySelector("main").contains(document.activeElement)`)
	var outline string
	p.value(`getComputedStyle(document.activeElement).outlineStyle`, &outline)
	if outline == "none" {
		t.Error("the focus cannot be seen")
	}
	p.tabTo(`document.activeElement.classList.contains("term")`)
	p.until(`document.querySelector(".tip") !== null`)
	p.run(chromedp.KeyEvent(kb.Escape))
	p.until(`document.querySelector(".tip") === null`)

	p.open("/l2/block/1")
	p.see("Verify this block yourself")
	p.tabTo(`document.activeElement.matches("#verify .primary")`)
	p.run(chromedp.KeyEvent(kb.Enter))
	p.see("Valid: every output is what L1 was told.")
	p.run(chromedp.KeyEvent(kb.ArrowRight))
	p.until(`location.pathname === "/l2/block/2" && document.activeElement.tagName === "H1"`)

	p.open("/execute")
	p.see("As a table")
	p.tabTo(`document.activeElement.matches(".chart svg")`)
	p.run(chromedp.KeyEvent(kb.ArrowLeft))
	p.see("of the limit,")
}

// tabTo presses Tab until the focus is where it is wanted.
func (p *tab) tabTo(condition string) {
	p.t.Helper()
	for range 250 {
		p.run(chromedp.KeyEvent(kb.Tab))
		var there bool
		p.value(condition, &there)
		if there {
			return
		}
	}
	p.t.Fatalf("Tab does not lead to where %s", condition)
}

// theme remembers what was chosen.
func (w *walk) theme(t *testing.T) {
	p := w.tab(t, desktop.action())
	background := func() (color string) {
		p.value(`getComputedStyle(document.body).backgroundColor`, &color)
		return color
	}
	p.open("/accounts")
	light := background()
	p.click("header button.icon", "") // light, which is what the system says
	p.click("header button.icon", "") // dark
	if background() == light {
		t.Error("the switch to dark changes nothing")
	}
	p.open("/accounts")
	if background() == light {
		t.Error("the theme is forgotten")
	}
	p.click("header button.icon", "")
	if got := background(); got != light {
		t.Errorf("back to the system's theme: background %s, want %s", got, light)
	}
}

// wrong uses are answered, in words.
func (w *walk) wrong(t *testing.T) {
	p := w.tab(t)
	p.expect("status 404", "status 400", "status 422", "Failed to load resource")
	p.open("/no/such/view")
	p.see("Nothing here")
	p.open("/l2/block/999999")
	p.until(`document.querySelector("main [role=alert]") !== null`)
	p.open("/l1/tx/0x" + fmt.Sprintf("%064d", 7))
	p.until(`document.querySelector("main [role=alert]") !== null`)
	p.open("/address/0x12")
	p.until(`document.querySelector("main [role=alert]") !== null`)
	p.open("/bridge/deposit")
	p.account(6)
	p.fill("Amount in ETH", "900000")
	p.click("button.primary", "Deposit")
	p.until(`document.querySelector(".report [role=alert]") !== null`)
	p.see("missing")
}

// views looks at every view in every look.
func (w *walk) views(t *testing.T) {
	p := w.tab(t)
	var m struct{ Sent struct{ Tx string } }
	p.open("/")
	p.get("/api/message/deposit/0", &m)
	var b struct {
		Settlement   struct{ Tx string }
		Transactions []struct{ Hash string }
	}
	p.get("/api/l2/block/1", &b)
	views := []view{
		{"overview", "/", "Newest L1 blocks"},
		{"l2-blocks", "/l2/blocks", "Rollup blocks"},
		{"l1-blocks", "/l1/blocks", "L1 blocks"},
		{"l2-block", "/l2/block/1", "Settlement on L1"},
		{"l1-block", "/l1/block/3", "State root"},
		{"l1-tx", "/l1/tx/" + m.Sent.Tx, "MessageSent"},
		{"settlement", "/l1/tx/" + b.Settlement.Tx, "advance"},
		{"address", "/address/" + w.endpoints.Accounts[1].Address.Hex(), "Transactions on L1"},
		{"messages", "/messages", "Into the rollup"},
		{"message", "/message/deposit/0", "Fee for the delivery"},
		{"forced", "/forced", "The rules of this rollup"},
		{"execute", "/execute", "Limit of a block"},
		{"accounts", "/accounts", "Account 9"},
		{"bridge", "/bridge", "Add to wallet"},
		{"bridge-force", "/bridge/force", "What to force"},
		{"search", "/search?q=1", "Rollup block 1"},
	}
	if len(b.Transactions) > 0 {
		views = append(views, view{"l2-tx", "/l2/tx/" + b.Transactions[0].Hash, "Nonce, type"})
	}
	for _, l := range []look{desktop, dark, phone} {
		checkViews(t, p, l, views, w.axe, w.shots)
	}
}

// bounded lets many blocks pass by and sees that the page does not grow.
// NROLLUP_SOAK says for how long, 1h for example.
func (w *walk) bounded(t *testing.T) {
	duration := 20 * time.Second
	if soak := os.Getenv("NROLLUP_SOAK"); soak != "" {
		var err error
		if duration, err = time.ParseDuration(soak); err != nil {
			t.Fatal(err)
		}
	}
	p := w.tab(t)
	p.open("/")
	p.until(`document.querySelectorAll(".loop a").length > 2`)
	first := p.size()
	from := p.height()
	traffic := newSender(t, w.endpoints.L2.HTTP, 7)
	for end := time.Now().Add(duration); time.Now().Before(end); {
		traffic.send(&traffic.from, 1, nil)
	}
	p.until(`fetch("/api/overview").then(r => r.json()).then(o => document.querySelector(".side.l2 .figure dd")?.textContent.replaceAll(",", "") === String(o.l2.head.number))`)
	last := p.size()
	t.Logf("%d blocks of the rollup: from %d to %d nodes, from %d to %d kB of heap", p.height()-from, first.nodes, last.nodes, first.heap>>10, last.heap>>10)
	if p.height()-from < 10 {
		t.Error("hardly a block has passed")
	}
	if last.nodes > 2500 || last.heap > first.heap+16<<20 {
		t.Errorf("the page grows: from %+v to %+v", first, last)
	}
	if w.shots != "" {
		p.shoot(filepath.Join(w.shots, "overview-after.png"))
	}
}

func (p *tab) height() int {
	p.t.Helper()
	var o struct {
		L2 struct{ Head struct{ Number int } }
	}
	p.get("/api/overview", &o)
	return o.L2.Head.Number
}

type pageSize struct{ nodes, heap int64 }

// size returns how large the page is, without what nothing refers to.
func (p *tab) size() (size pageSize) {
	p.t.Helper()
	p.run(chromedp.ActionFunc(func(ctx context.Context) error {
		if err := heapprofiler.CollectGarbage().Do(ctx); err != nil {
			return err
		}
		used, _, _, _, err := cdpruntime.GetHeapUsage().Do(ctx)
		size.heap = int64(used)
		return err
	}))
	p.value(`document.querySelectorAll("*").length`, &size.nodes)
	return size
}

// claim delivers a message by hand, on a network where nobody else does.
func (w *walk) claim(t *testing.T) {
	p := w.tab(t)
	p.open("/bridge/deposit")
	p.account(1)
	p.fill("Amount in ETH", "3")
	p.click("button.primary", "Deposit")
	p.see("Done.")
	p.click(".report a", "Follow deposit")
	p.until(`["anchored", "proven"].includes(document.querySelector("h1 .label")?.textContent)`)
	p.see("It waits for anyone to prove")
	p.click("button.primary", "Deliver")
	p.until(`document.querySelector("h1 .label")?.textContent === "claimed"`)

	p.open("/bridge/deposit")
	p.account(2)
	p.fill("Amount in ETH", "4")
	p.click("button.primary", "Deposit")
	p.see("Done.")
	p.click(".report a", "Follow deposit")
	p.until(`["anchored", "proven"].includes(document.querySelector("h1 .label")?.textContent)`)
	p.click("button", "Take back")
	p.until(`document.querySelector("h1 .label")?.textContent === "cancelled"`)
}
