package explorer

import (
	"context"
	"fmt"
	"math/big"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/execute"
	"nrollup/rollup"
)

func listenLocal(t testing.TB) net.Listener {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	return listener
}

// The page of a development network says what the chains say, and does what it is
// asked for. The parts follow each other on one network.
func TestPages(t *testing.T) {
	n := startNetwork(t)
	deposit := n.send(`{"action":"deposit","dev":1,"amount":"1.5ether","wait":true}`)
	withdrawal := n.send(`{"action":"withdraw","dev":2,"amount":"0.5ether","wait":true}`)
	if deposit.at("message.direction") != "deposit" || deposit.number("message.nonce") != 0 || withdrawal.at("message.direction") != "withdrawal" {
		t.Fatalf("sent %v and %v", deposit, withdrawal)
	}
	for name, test := range map[string]func(*testing.T, *network){
		"network": testNetworkFacts, "overview": testOverview, "blocks": testBlocks, "transactions": testTransactions, "messages": testMessages,
		"accounts": testAccounts, "search": testSearch, "execute": testExecute, "verify": testVerify, "plan": testPlan, "wrong": testWrong, "many": testMany,
	} {
		t.Run(name, func(t *testing.T) {
			part := *n
			part.t = t
			test(t, &part)
		})
	}
	t.Run("forced", func(t *testing.T) { testForced(t, n) })
	t.Run("forged", func(t *testing.T) { testForged(t, n) })
	t.Run("reorganised", func(t *testing.T) { testReorganised(t, n) })
	t.Run("down", func(t *testing.T) { testDown(t, n) })
	t.Run("close", func(t *testing.T) {
		if err := n.page.Close(); err != nil {
			t.Error(err)
		}
		if _, err := http.Get(n.page.URL()); err == nil {
			t.Error("it still answers")
		}
	})
}

func testNetworkFacts(t *testing.T, n *network) {
	facts := n.get("/api/network")
	for path, want := range map[string]any{
		"l1.chainId": 1337.0, "l2.chainId": 13371.0, "l1.slotSeconds": 1.0, "l1.slotsPerEpoch": 2.0, "canSend": true, "version": "test",
		"l2.genesisHash":     n.deployment.GenesisHash.Hex(),
		"contracts.rollup":   strings.ToLower(n.deployment.Contracts.Rollup.Hex()),
		"contracts.execute":  execute.Address.Hex(),
		"sequencer":          strings.ToLower(n.Operator.Hex()),
		"accounts.9.address": strings.ToLower(n.Accounts[9].Address.Hex()),
		"forced.bond":        n.deployment.Spec.Forced.Bond.ToInt().String(),
	} {
		if got := facts.at(path); got != want {
			t.Errorf("%s is %v, want %v", path, got, want)
		}
	}
	if report := n.get("/api/security"); report.len("risks") != 5 || report.len("development") == 0 {
		t.Errorf("security %v", report)
	}
	if strings.Contains(fmt.Sprint(facts), n.Accounts[0].PrivateKey[2:]) {
		t.Error("a key is shown")
	}
}

func testOverview(t *testing.T, n *network) {
	var o object
	until(t, "both chains are shown", func() bool {
		o = n.get("/api/overview")
		return o.at("l1.ok") == true && o.at("l2.ok") == true && o.number("l2.finalized.number") > 0 && o.number("messages.waiting") == 0
	})
	header, err := n.l1.HeaderByNumber(t.Context(), big.NewInt(o.number("l1.head.number")))
	if err != nil || header.Hash().Hex() != o.at("l1.head.hash") || header.BaseFee.String() != o.at("l1.baseFee") {
		t.Errorf("head of L1 %v, want %v, %v", o.at("l1"), header, err)
	}
	if o.number("messages.deposits") != 1 || o.number("messages.withdrawals") != 1 || o.at("settlement.open") != false || o.at("settlement.lastTx") == nil {
		t.Errorf("overview %v", o)
	}
	if o.number("execute.limit") != int64(header.GasLimit/2) || o.number("execute.last.number") != o.number("l1.head.number") {
		t.Errorf("execute %v", o.at("execute"))
	}
	if slot := o.number("l1.slot"); slot < o.number("l1.head.number")-1 || o.number("l1.slotStart") < int64(header.Time) {
		t.Errorf("slot %d begins at %d, the head is of %d", slot, o.number("l1.slotStart"), header.Time)
	}
}

// settledBlock returns a block of the rollup that has a transaction, is settled and
// was checked.
func (n *network) settledBlock() (number int64, summary object) {
	n.t.Helper()
	until(n.t, "a block with a transaction is checked", func() bool {
		list := n.get("/api/l2/blocks?limit=100")
		for i := range list.len("blocks") {
			summary = list.at(fmt.Sprintf("blocks.%d", i)).(map[string]any)
			if summary.number("txs") > 0 && summary.at("settlement.verdict") == valid {
				number = summary.number("number")
				return true
			}
		}
		return false
	})
	return number, summary
}

func testBlocks(t *testing.T, n *network) {
	number, summary := n.settledBlock()
	block, err := n.l2.BlockByNumber(t.Context(), big.NewInt(number))
	if err != nil {
		t.Fatal(err)
	}
	page := n.get(fmt.Sprintf("/api/l2/block/%d", number))
	for path, want := range map[string]any{
		"hash": block.Hash().Hex(), "stateRoot": block.Root().Hex(), "gasUsed": float64(block.GasUsed()), "baseFee": block.BaseFee().String(),
		"prev": float64(number - 1), "settlement.execute.gasUsed": float64(block.GasUsed()), "settlement.check.verdict": valid,
		"settlement.tx": summary.at("settlement.tx"), "settlement.execute.traceSize": summary.at("traceSize"), "anchor.hash": block.BeaconRoot().Hex(),
		"transactions.0.hash": block.Transactions()[0].Hash().Hex(), "settledOther": nil, "anchorLost": false,
	} {
		if got := page.at(path); got != want {
			t.Errorf("%s is %v, want %v", path, got, want)
		}
	}
	size := page.number("settlement.execute.inputSize")
	if price := page.number("settlement.execute.gas"); price != execute.BaseGas+execute.ByteGas*size+int64(block.GasUsed()) {
		t.Errorf("the call costs %d, with %d bytes and %d gas", price, size, block.GasUsed())
	}
	if byHash := n.get("/api/l2/block/" + block.Hash().Hex()); byHash.number("number") != number {
		t.Errorf("by its hash it is %v", byHash.at("number"))
	}
	l1 := n.get(fmt.Sprintf("/api/l1/block/%d", page.number("settlement.l1Block")))
	if !strings.Contains(fmt.Sprint(l1.at("settled")), block.Hash().Hex()) || l1.number("execute.used") < int64(block.GasUsed()) {
		t.Errorf("L1's block has settled %v with %v", l1.at("settled"), l1.at("execute"))
	}
	testLists(t, n)
}

// testLists walks lists to their ends.
func testLists(t *testing.T, n *network) {
	for _, chain := range []string{"l1", "l2"} {
		var (
			seen = n.get("/api/overview").number(chain+".head.number") + 1
			path = fmt.Sprintf("/api/%s/blocks?limit=7&before=%d", chain, seen)
		)
		for path != "" {
			list := n.get(path)
			for i := range list.len("blocks") {
				if seen--; list.number(fmt.Sprintf("blocks.%d.number", i)) != seen {
					t.Fatalf("%s: block %v, want %d", path, list.at(fmt.Sprintf("blocks.%d.number", i)), seen)
				}
			}
			path = ""
			if next := list.number("next"); next >= 0 {
				path = fmt.Sprintf("/api/%s/blocks?limit=7&before=%d", chain, next)
			}
		}
		if seen != 0 {
			t.Errorf("the list of %s ends at block %d", chain, seen)
		}
	}
}

func testTransactions(t *testing.T, n *network) {
	deposit := n.get("/api/message/deposit/0")
	tx := n.get("/api/l1/tx/" + deposit.at("sent.tx").(string) + "?internal=1")
	for path, want := range map[string]any{
		"toName": "L1Messenger", "decoded.function": "send", "decoded.args.0.value": strings.ToLower(n.Accounts[1].Address.Hex()), "status": 1.0,
		"message.0.direction": "deposit", "message.0.event": "sent", "logs.0.decoded.function": "Transfer", "logs.1.decoded.function": "MessageSent", "logs.1.name": "L1Messenger",
		"from": strings.ToLower(n.Accounts[1].Address.Hex()),
	} {
		if got := tx.at(path); got != want {
			t.Errorf("%s is %v, want %v", path, got, want)
		}
	}
	receipt, err := n.l1.TransactionReceipt(t.Context(), common.HexToHash(deposit.at("sent.tx").(string)))
	if err != nil {
		t.Fatal(err)
	}
	fee := new(big.Int).Mul(receipt.EffectiveGasPrice, new(big.Int).SetUint64(receipt.GasUsed))
	if tx.at("fee") != fee.String() || tx.number("block.number") != receipt.BlockNumber.Int64() {
		t.Errorf("fee %v in block %v, want %v in %v", tx.at("fee"), tx.at("block.number"), fee, receipt.BlockNumber)
	}
	_, summary := n.settledBlock()
	settling := n.get("/api/l1/tx/" + summary.at("settlement.tx").(string) + "?internal=1")
	if settling.at("decoded.function") != "advance" || !strings.Contains(fmt.Sprint(settling.at("settles")), summary.at("hash").(string)) {
		t.Errorf("the transaction settles %v by %v", settling.at("settles"), settling.at("decoded.function"))
	}
	if !strings.Contains(fmt.Sprint(settling.at("internal")), "EXECUTE") {
		t.Errorf("its calls are %v", settling.at("internal"))
	}
	list := n.get("/api/l1/address/" + n.Accounts[1].Address.Hex() + "/txs")
	if list.at("transactions.0.hash") != deposit.at("sent.tx") {
		t.Errorf("transactions of the account: %v", list)
	}
}

func testMessages(t *testing.T, n *network) {
	for direction, steps := range map[string][]string{"deposit": {"sent", "anchored", "proven", "claimed"}, "withdrawal": {"sent", "settled", "claimed"}} {
		list := n.get("/api/messages?direction=" + direction)
		if list.len("messages") != 1 || list.at("next") != nil || list.at("messages.0.state") != "claimed" {
			t.Errorf("%ss: %v", direction, list)
		}
		m := n.get("/api/message/" + direction + "/0")
		if m.len("steps") != len(steps) {
			t.Fatalf("steps of the %s: %v", direction, m.at("steps"))
		}
		for i, name := range steps {
			step := object(m.at(fmt.Sprintf("steps.%d", i)).(map[string]any))
			if step.at("name") != name || step.at("done") != true || step.at("waiting") != nil {
				t.Errorf("step %d of the %s: %v", i, direction, step)
			}
		}
		last := fmt.Sprintf("steps.%d.", len(steps)-1)
		if m.at(last+"tx") != m.at("done.tx") || m.number(last+"time") < m.number("steps.0.time") {
			t.Errorf("the %s ends with %v", direction, m.at(last[:len(last)-1]))
		}
	}
}

func testAccounts(t *testing.T, n *network) {
	list := n.get("/api/accounts")
	balance, err := n.l2.BalanceAt(t.Context(), n.Accounts[5].Address, nil)
	if err != nil || list.at("accounts.5.l2") != balance.String() || list.number("accounts.5.index") != 5 {
		t.Errorf("account 5: %v, want %v, %v", list.at("accounts.5"), balance, err)
	}
	contract := n.get("/api/address/" + rollup.L2Messenger.Hex())
	if contract.at("names.0") != "L2Messenger" || contract.number("l2.code.size") <= 0 || contract.at("l1.code") != nil {
		t.Errorf("contract %v", contract)
	}
}

func testSearch(t *testing.T, n *network) {
	block := n.get("/api/l2/block/1")
	tx := n.get("/api/message/withdrawal/0").at("sent.tx").(string)
	for q, want := range map[string]string{
		"1": "/l2/block/1", "0": "/message/deposit/0", block.at("hash").(string): "/l2/block/" + block.at("hash").(string), tx: "/l2/tx/" + tx,
		n.Accounts[3].Address.Hex(): "/address/" + n.Accounts[3].Address.Hex(), "dev 3": "/address/" + n.Accounts[3].Address.Hex(),
		"L1Messenger": "/address/" + n.deployment.Contracts.Messenger.Hex(),
	} {
		found := n.get("/api/search?q=" + strings.ReplaceAll(q, " ", "+"))
		if !strings.Contains(fmt.Sprint(found.at("results")), "path:"+want+"]") {
			t.Errorf("%s: no %s in %v", q, want, found)
		}
	}
	for _, q := range []string{"", "nothing", common.Hash{1}.Hex()} {
		if found := n.get("/api/search?q=" + q); found.len("results") != 0 {
			t.Errorf("%q: %v", q, found)
		}
	}
}

func testExecute(t *testing.T, n *network) {
	_, summary := n.settledBlock()
	series := n.get("/api/execute?limit=1024")
	used := int64(-1)
	for i := range series.len("blocks") {
		at := fmt.Sprintf("blocks.%d.", i)
		if series.at(at+"hash") == summary.at("settlement.l1Hash") {
			used = series.number(at + "used")
			if series.number(at+"calls") < 1 || series.number(at+"time") != summary.number("settlement.time") {
				t.Errorf("the chart has %v", series.at(fmt.Sprintf("blocks.%d", i)))
			}
		}
	}
	if used < summary.number("gasUsed") || series.at("known") != true {
		t.Errorf("the chart has %d gas where a block with %v was settled", used, summary.at("gasUsed"))
	}
}

func testVerify(t *testing.T, n *network) {
	number, _ := n.settledBlock()
	path := fmt.Sprintf("/api/verify/%d", number)
	lines := n.post(path, "{}")
	var names []string
	for _, line := range lines {
		names = append(names, line.at("step").(string))
		if line.at("ok") != true {
			t.Errorf("step %v", line)
		}
	}
	if got := strings.Join(names, " "); got != "fetch binding decode schema rules witness header execute outputs verdict" || lines[len(lines)-1].at("detail.verdict") != valid {
		t.Errorf("steps %s", got)
	}
	if lines[0].at("detail.source") != "l1" {
		t.Errorf("the trace is from %v", lines[0].at("detail"))
	}
	for tamper, reason := range map[string]string{"stateRoot": "state root", "gasUsed": "gas used", "witness": "witness", "transaction": ""} {
		lines := n.post(path, fmt.Sprintf(`{"tamper":%q}`, tamper))
		execute, verdict := lines[len(lines)-2], lines[len(lines)-1]
		if execute.at("ok") != false || !strings.Contains(execute.at("text").(string), reason) || verdict.at("detail.verdict") != invalid {
			t.Errorf("%s: %v, %v", tamper, execute, verdict)
		}
	}
}

func testPlan(t *testing.T, n *network) {
	from := n.Accounts[6].Address
	status, answer := n.do(http.MethodPost, "/api/plan", fmt.Sprintf(`{"action":"deposit","from":%q,"amount":"2ether"}`, from))
	if status != http.StatusOK || !strings.Contains(string(answer), `"chain":"l1"`) || !strings.Contains(string(answer), strings.ToLower(n.deployment.Contracts.Messenger.Hex())) {
		t.Errorf("deposit: %d %s", status, answer)
	}
	status, answer = n.do(http.MethodPost, "/api/plan", fmt.Sprintf(`{"action":"force","from":%q,"amount":"1ether"}`, from))
	if status != http.StatusOK || !strings.Contains(string(answer), `"unsigned":{"type":"0x2","chainId":"0x343b","from":"`+strings.ToLower(from.Hex())) {
		t.Errorf("forced withdrawal: %d %s", status, answer)
	}
	for body, want := range map[string]string{
		`{"action":"deposit","from":"0x0000000000000000000000000000000000000001","amount":"1ether"}`:                          "are missing",
		fmt.Sprintf(`{"action":"claim","from":%q,"direction":"deposit","nonce":0}`, from):                                     "claimed already",
		fmt.Sprintf(`{"action":"claim","from":%q,"direction":"deposit","nonce":9}`, from):                                     "no such message",
		fmt.Sprintf(`{"action":"claim","from":%q,"direction":"sideways","nonce":9}`, from):                                    "want deposit or withdrawal",
		fmt.Sprintf(`{"action":"deposit","from":%q,"amount":"0ether"}`, from):                                                 "amount is 0",
		fmt.Sprintf(`{"action":"deposit","from":%q,"amount":"much"}`, from):                                                   "not an amount",
		fmt.Sprintf(`{"action":"deposit","from":%q,"amount":"1","token":"0x0000000000000000000000000000000000000077"}`, from): "no token",
		fmt.Sprintf(`{"action":"burn","from":%q}`, from):                                                                      "want deposit, withdraw, claim, cancel or force",
		fmt.Sprintf(`{"action":"force","from":%q,"raw":"0x02"}`, from):                                                        "not a signed transaction",
		`{"action":"deposit","amount":"1ether"}`:                                                                              "from is missing",
		`{"action":"deposit","form":"x"}`:                                                                                     "unknown field",
		`[]`:                                                                                                                  "not what is wanted",
	} {
		status, answer := n.do(http.MethodPost, "/api/plan", body)
		if status < 400 || status >= 500 || !strings.Contains(string(answer), want) {
			t.Errorf("%s: %d %s, want %s", body, status, answer, want)
		}
	}
}

// Wrong requests get one line that says what is wrong.
func testWrong(t *testing.T, n *network) {
	for path, want := range map[string]int{
		"/api/l2/block/x": 400, "/api/l2/block/0x12": 400, "/api/l2/block/99999999": 404, "/api/l1/block/-1": 400, "/api/l1/tx/12": 400,
		"/api/l1/tx/" + common.Hash{1}.Hex(): 404, "/api/address/0x12": 400, "/api/l1/blocks?limit=0": 400, "/api/l1/blocks?limit=101": 400,
		"/api/l2/blocks?before=-1": 400, "/api/messages": 400, "/api/messages?direction=up": 400, "/api/message/deposit/99": 404, "/api/message/deposit/x": 400,
		"/api/execute?limit=5000": 400, "/api/nothing": 404, "/api/": 404, "/api/l3/blocks": 404, "/api/search?q=" + strings.Repeat("a", 200): 400,
		"/api/l1/address/0x/txs": 400, "/api/send": 404,
	} {
		status, answer := n.do(http.MethodGet, path, "")
		if status != want || !strings.HasPrefix(string(answer), `{"error":"`) || strings.Count(string(answer), "\n") != 1 {
			t.Errorf("%s: %d %s, want %d", path, status, answer, want)
		}
	}
	for path, body := range map[string]string{
		"/api/verify/0": "{}", "/api/verify/x": "{}", "/api/verify/1": `{"tamper":"all"}`, "/api/send": `{"action":"deposit","dev":77,"amount":"1ether"}`,
	} {
		if status, answer := n.do(http.MethodPost, path, body); status != 400 {
			t.Errorf("%s %s: %d %s", path, body, status, answer)
		}
	}
	if status, _ := n.do(http.MethodGet, "/l2/block/7", ""); status != 200 {
		t.Errorf("a path of the page: %d", status)
	}
	r, err := http.NewRequestWithContext(context.Background(), http.MethodPost, n.page.URL()+"/api/send", strings.NewReader(`{"action":"deposit","dev":1,"amount":"1ether"}`))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Origin", "https://evil.example")
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	if response.StatusCode != http.StatusForbidden {
		t.Errorf("an order of another page: %d", response.StatusCode)
	}
}

// Many requests at a time are answered, or told to come again.
func testMany(t *testing.T, n *network) {
	var all sync.WaitGroup
	for i := range 300 {
		path := []string{"/api/l2/blocks", "/api/l1/blocks", "/api/overview", "/api/messages?direction=deposit", "/api/execute", "/api/l2/block/1"}[i%6]
		all.Go(func() {
			if status, answer := n.do(http.MethodGet, path, ""); status != 200 && (status != 503 || !strings.Contains(string(answer), "too many requests")) {
				t.Errorf("%s: %d %s", path, status, answer)
			}
		})
	}
	all.Wait()
	n.get("/api/l2/blocks")
	if len(n.page.turns) != 0 {
		t.Errorf("%d places are taken still", len(n.page.turns))
	}
}

func testForced(t *testing.T, n *network) {
	lines := n.post("/api/send", `{"action":"force","dev":4,"amount":"0.1ether"}`)
	if last := lines[len(lines)-1]; last.at("state") != "done" || last.number("forced") != 0 {
		t.Fatalf("forced: %v", lines)
	}
	var entry object
	until(t, "it waits in the inbox or has left it", func() bool {
		queue := n.get("/api/forced")
		if queue.len("queue") == 1 {
			entry = queue.at("queue.0").(map[string]any)
			return true
		}
		return entry != nil || n.get("/api/l2/address/"+n.Accounts[4].Address.Hex()+"/txs").len("transactions") > 0
	})
	if entry != nil && (entry.at("sender") != strings.ToLower(n.Accounts[4].Address.Hex()) || entry.at("tx.decoded.function") != "send" || entry.at("overdue") != false) {
		t.Errorf("entry %v", entry)
	}
	var tx object
	until(t, "the rollup has included it", func() bool {
		list := n.get("/api/l2/address/" + n.Accounts[4].Address.Hex() + "/txs")
		if list.len("transactions") == 0 {
			return false
		}
		tx = n.get("/api/l2/tx/" + list.at("transactions.0.hash").(string))
		return tx.at("block") != nil
	})
	if tx.number("forced.index") != 0 || tx.at("forced.l1Tx") != lines[len(lines)-2].at("tx") {
		t.Errorf("the transaction was forced by %v", tx.at("forced"))
	}
}

// When L1 loses blocks, nothing that they had is shown any more.
func testReorganised(t *testing.T, n *network) {
	var snapshot string
	if err := n.l1.Client().Call(&snapshot, "evm_snapshot"); err != nil {
		t.Fatal(err)
	}
	sent := n.send(`{"action":"deposit","dev":7,"amount":"0.25ether","wait":true}`)
	lost := fmt.Sprintf("/api/message/deposit/%d", sent.number("message.nonce"))
	tx := n.get(lost).at("sent.tx").(string)
	var done bool
	if err := n.l1.Client().Call(&done, "evm_revert", snapshot); err != nil || !done {
		t.Fatal(done, err)
	}
	until(t, "the deposit is gone", func() bool {
		status, _ := n.do(http.MethodGet, lost, "")
		return status == http.StatusNotFound
	})
	if status, _ := n.do(http.MethodGet, "/api/l1/tx/"+tx, ""); status != http.StatusNotFound && n.get("/api/l1/tx/"+tx).at("block") != nil {
		t.Error("its transaction is in a block")
	}
	until(t, "every settlement is in L1's chain", func() bool {
		list := n.get("/api/l2/blocks?limit=100")
		for i := range list.len("blocks") {
			at := object(list.at(fmt.Sprintf("blocks.%d", i)).(map[string]any))
			if at.at("settlement") == nil {
				continue
			}
			header, err := n.l1.HeaderByNumber(t.Context(), big.NewInt(at.number("settlement.l1Block")))
			if err != nil || header.Hash().Hex() != at.at("settlement.l1Hash") {
				return false
			}
		}
		return n.get("/api/overview").at("l1.ok") == true
	})
	if again := n.send(`{"action":"deposit","dev":8,"amount":"0.25ether"}`); again.number("message.nonce") != sent.number("message.nonce") {
		t.Errorf("the next deposit is %v", again.at("message"))
	}
}

// A node that is away is said to be, and all is well when it is back.
func testDown(t *testing.T, n *network) {
	for i, c := range []struct{ key, name, path string }{{"l1", "L1", "/api/l1/block/1"}, {"l2", "the rollup", "/api/l2/block/1"}} {
		n.doors[i].shut.Store(true)
		until(t, c.name+" is said to be away", func() bool { return n.get("/api/overview").at(c.key+".ok") == false })
		if text, _ := n.get("/api/overview").at(c.key + ".error").(string); !strings.Contains(text, c.name+" does not answer") {
			t.Errorf("it says %q", text)
		}
		if status, answer := n.do(http.MethodGet, c.path, ""); status != http.StatusServiceUnavailable || !strings.Contains(string(answer), c.name+" does not answer") {
			t.Errorf("%s: %d %s", c.path, status, answer)
		}
		n.doors[i].shut.Store(false)
		until(t, c.name+" is back", func() bool { return n.get("/api/overview").at(c.key+".ok") == true })
		n.get(c.path)
	}
	head := n.get("/api/overview").number("l1.head.number")
	until(t, "it goes on", func() bool { return n.get("/api/overview").number("l1.head.number") > head })
}
