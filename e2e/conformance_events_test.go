package e2e

import (
	"encoding/json"
	"reflect"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"
)

// Filters and subscriptions tell the same as those of plain geth when there are
// new blocks: heads, logs, receipts, transactions that are pending.
func TestConformanceOfEvents(t *testing.T) {
	n := newNetwork(t, options{})
	token := n.l2.newToken("alice")
	plain := n.newPlainGeth(n.l2, n.l2Config.Genesis)
	own := n.dialRPC(n.l2Node.WSEndpoint())
	have, want := n.listen(own), n.listen(plain.ws)
	filters, plainFilters := n.filters(own), n.filters(plain.ws)

	tx := n.l2.send("alice", call{to: &token, data: examplesToken.PackTransfer(address("bob"), ether(1))})
	for _, err := range plain.eth.TxPool().Add(types.Transactions{tx}, true) {
		n.must(err)
	}
	have.pending, want.pending = have.next(n, "newPendingTransactions"), want.next(n, "newPendingTransactions")
	for range 3 {
		n.buildL2()
		plain.follow(n.l2)
	}
	for _, kind := range []string{"newPendingTransactions", "newHeads", "newHeads", "newHeads", "logs"} {
		h, w := have.pending, want.pending
		if kind != "newPendingTransactions" {
			h, w = have.next(n, kind), want.next(n, kind)
		}
		if !reflect.DeepEqual(h, w) {
			t.Errorf("%s: %v, plain geth has %v", kind, h, w)
		}
	}
	for i, kind := range filterKinds {
		for _, method := range []string{"eth_getFilterChanges", "eth_getFilterChanges", "eth_getFilterLogs", "eth_uninstallFilter", "eth_getFilterChanges"} {
			h, w := n.query(own, method, filters[i]), n.query(plain.ws, method, plainFilters[i])
			for _, difference := range differences(h, w, nil) {
				t.Errorf("%s of %v: %s", method, kind, difference)
			}
		}
	}
}

// filterKinds are ways to make a filter.
var filterKinds = [][]any{
	{"eth_newBlockFilter"},
	{"eth_newPendingTransactionFilter"},
	{"eth_newFilter", map[string]any{}},
	{"eth_newFilter", map[string]any{"fromBlock": "0x0", "topics": []any{[]any{}, nil}}},
}

// filters makes one of each kind.
func (n *network) filters(client *rpc.Client) (ids []any) {
	n.Helper()
	for _, kind := range filterKinds {
		answer := n.query(client, kind[0].(string), kind[1:]...)
		if answer.Error != "" {
			n.Fatalf("%v: %+v", kind, answer)
		}
		ids = append(ids, answer.Result)
	}
	return ids
}

// listener has what a node tells, by subscription.
type listener struct {
	events  map[string]chan json.RawMessage
	pending any
}

func (n *network) listen(client *rpc.Client) *listener {
	n.Helper()
	l := &listener{events: make(map[string]chan json.RawMessage)}
	for kind, params := range map[string][]any{"newHeads": nil, "logs": {map[string]any{}}, "newPendingTransactions": {true}} {
		l.events[kind] = make(chan json.RawMessage, 16)
		sub, err := client.EthSubscribe(n.ctx, l.events[kind], append([]any{kind}, params...)...)
		n.must(err)
		n.Cleanup(sub.Unsubscribe)
	}
	return l
}

// next returns what a node tells next.
func (l *listener) next(n *network, kind string) any {
	n.Helper()
	select {
	case event := <-l.events[kind]:
		return n.decode(event)
	case <-time.After(90 * time.Second):
		n.Fatalf("no event of %s", kind)
		return nil
	}
}
