package explorer

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/rollup"
)

// What a node says of a settled block is not shown if it is not what hashes to it.
func testForged(t *testing.T, n *network) {
	number, _ := n.settledBlock()
	block := fmt.Sprintf("/api/l2/block/%d", number)
	honest := n.get(block)
	forget := func() {
		n.page.bodies.kept.Purge()
		n.page.checker.results.kept.Purge()
	}
	root, tx := honest.at("stateRoot").(string)[2:], honest.at("transactions.0.hash").(string)
	for name, c := range map[string]struct {
		node         int
		truth, lie   string
		method, path string
		want         string
	}{
		"trace of L1":          {0, root, strings.Repeat("7", 64), http.MethodGet, block, "does not belong to the block"},
		"trace to be verified": {0, root, strings.Repeat("7", 64), http.MethodPost, fmt.Sprintf("/api/verify/%d", number), "does not belong to the block"},
		"null logs of L1":      {0, `"logs":[{`, `"logs":[null,{`, http.MethodPost, fmt.Sprintf("/api/verify/%d", number), "does not belong to the block"},
		"state root":           {1, root, strings.Repeat("7", 64), http.MethodGet, block, "does not hash to"},
		"gas of a transaction": {1, `"gas":"0x`, `"gas":"0x1`, http.MethodGet, block, "does not hash to"},
		"transaction":          {1, `"nonce":"0x`, `"nonce":"0x1`, http.MethodGet, "/api/l2/tx/" + tx, "does not hash to"},
		"block of transaction": {1, honest.at("hash").(string), honest.at("parentHash").(string), http.MethodGet, "/api/l2/tx/" + tx, "lacks what is said to be in it"},
	} {
		t.Run(strings.ReplaceAll(name, " ", "-"), func(t *testing.T) {
			forget()
			n.doors[c.node].lie(t, c.truth, c.lie)
			if status, answer := n.do(c.method, c.path, "{}"); status != http.StatusBadGateway || !strings.Contains(string(answer), c.want) {
				t.Errorf("%d %s", status, answer)
			}
		})
	}
	forget()
	if again := n.get(block); again.at("label") == latest || again.at("settlement.check.verdict") != valid {
		t.Errorf("it is shown as %v, %v", again.at("label"), again.at("settlement"))
	}
}

// A block of the rollup is settled, and final, when L1 says so: its node may say what
// it wants.
func TestLabelsAreThoseOfL1(t *testing.T) {
	f, index := newIndex(t)
	f.add(0)
	f.add(0, 1)
	f.add(0, 2)
	mustSync(t, f, index)
	genesis := common.Hash{0x9e}
	s := &Server{conf: Config{Deployment: &rollup.Deployment{GenesisHash: genesis}}, settled: index, watcher: new(watcher)}
	s.watcher.l1.Store(&heads{latest: &head{Number: 3}, finalized: &head{Number: 2}})
	at := func(number uint64) *head { return &head{Number: number, Hash: l2Hash(number, 0)} }
	for name, c := range map[string]struct {
		now, before, want heads
	}{
		"as L1 says":          {heads{safe: at(2), finalized: at(1)}, heads{}, heads{safe: at(2), finalized: at(1)}},
		"beyond L1":           {heads{safe: at(3), finalized: at(2)}, heads{safe: at(2), finalized: at(1)}, heads{safe: at(2), finalized: at(1)}},
		"beyond L1 at once":   {heads{safe: at(3), finalized: at(2)}, heads{}, heads{}},
		"another block":       {heads{safe: &head{Number: 2, Hash: common.Hash{7}}}, heads{}, heads{}},
		"genesis block":       {heads{safe: &head{Hash: genesis}, finalized: &head{Hash: genesis}}, heads{}, heads{safe: &head{Hash: genesis}, finalized: &head{Hash: genesis}}},
		"other genesis block": {heads{safe: &head{Hash: common.Hash{7}}}, heads{}, heads{}},
	} {
		now := c.now
		s.confirm(t.Context(), &now, &c.before)
		if now.latest = c.want.latest; now.key() != c.want.key() {
			t.Errorf("%s: %v, want %v", name, now.key(), c.want.key())
		}
	}
	for number, want := range map[uint64]string{0: finalized, 1: finalized, 2: safe, 3: latest} {
		found, err := index.blocks(t.Context(), []uint64{number})
		if err != nil || s.labelOf(number, found[number]) != want {
			t.Errorf("block %d is %s, want %s, %v", number, s.labelOf(number, found[number]), want, err)
		}
	}
}
