package e2e

import (
	"context"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/ethereum/go-ethereum/rpc"
)

// refusals are methods of plain geth that our nodes do not offer to everyone, by
// the reason. A name that ends in a star is all that begin like this.
var refusals = map[string][]string{
	"it administers the node":             {"admin_*"},
	"it changes what the node builds":     {"miner_*", "debug_clearTxpool"},
	"it rewinds the chain":                {"debug_setHead"},
	"it is about the database":            {"debug_chaindbCompact", "debug_chaindbProperty", "debug_db*", "debug_setTrieFlushInterval", "debug_getTrieFlushInterval"},
	"it is about blocks of no chain":      {"debug_getBadBlocks", "debug_replayBadBlock"},
	"it is about peers":                   {"debug_discoveryV4Table"},
	"it has no bound":                     {"debug_dumpBlock", "debug_printBlock"},
	"it needs preimages of hashes":        {"debug_accountRange", "debug_preimage"},
	"an archive has all states":           {"debug_getAccessibleState"},
	"it is about the process":             {"debug_memStats", "debug_gcStats", "debug_freeOSMemory", "debug_set*", "debug_stacks", "debug_verbosity", "debug_vmodule"},
	"it measures the process, into files": {"debug_blockProfile", "debug_cpuProfile", "debug_goTrace", "debug_mutexProfile", "debug_start*", "debug_stop*", "debug_write*"},
}

// refused reports whether a method is in the list.
func refused(method string) bool {
	for _, names := range refusals {
		for _, name := range names {
			if matches(name, method) {
				return true
			}
		}
	}
	return false
}

func matches(name, method string) bool {
	prefix, ok := strings.CutSuffix(name, "*")
	return name == method || ok && strings.HasPrefix(method, prefix)
}

// Every method and subscription that a geth of this version has is offered by both
// nodes, or refused for a reason that is written down; and none is refused that
// there is not.
func TestMethodsAreOfferedOrRefused(t *testing.T) {
	n := newNetwork(t, options{})
	n.buildL2() // geth begins to index with the first block
	plain := n.newPlainGeth(n.l2, n.l2Config.Genesis)
	calls, subscriptions := plain.offers()
	if len(calls) < 100 || len(subscriptions) < 4 {
		t.Fatalf("plain geth has %d methods, %d subscriptions", len(calls), len(subscriptions))
	}
	for _, url := range []string{n.l1Node.WSEndpoint(), n.l2Node.WSEndpoint()} {
		client := n.dialRPC(url)
		for _, name := range calls {
			if offered(n.query(client, name)) == refused(name) {
				t.Errorf("%s at %s: it is offered and refused, or neither", name, url)
			}
		}
		for _, name := range subscriptions {
			if err := n.subscribe(client, name); (err == nil) == refused(name) {
				t.Errorf("%s at %s: %v", name, url, err)
			}
		}
	}
	for _, names := range refusals {
		for _, name := range names {
			if !slices.ContainsFunc(calls, func(method string) bool { return matches(name, method) }) {
				t.Errorf("%s is refused, but geth does not have it", name)
			}
		}
	}
}

// offered reports whether an answer is one of a method that is there.
func offered(a answer) bool { return a.Code != (-32601) }

// subscribe subscribes to something like eth_logs, with what it needs.
func (n *network) subscribe(client *rpc.Client, name string) error {
	n.Helper()
	namespace, kind, _ := strings.Cut(name, "_")
	params := map[string][]any{"logs": {map[string]any{}}, "transactionReceipts": {nil}, "traceChain": {"0x0", "0x1", nil}}[kind]
	events := make(chan any, 1)
	sub, err := client.Subscribe(n.ctx, namespace, events, append([]any{kind}, params...)...)
	if err != nil && strings.Contains(err.Error(), "no \""+kind+"\" subscription") {
		return err
	}
	if err == nil {
		sub.Unsubscribe()
	}
	return nil
}

// offers returns the names of all methods and subscriptions of a node, by the
// services that are registered with it, as package rpc finds them.
func (p *plainGeth) offers() (calls, subscriptions []string) {
	services := reflect.ValueOf(p.stack).Elem().FieldByName("rpcAPIs")
	for i := range services.Len() {
		namespace := services.Index(i).FieldByName("Namespace").String()
		for m := range services.Index(i).FieldByName("Service").Elem().Type().Methods() {
			name := namespace + "_" + string(unicode.ToLower(rune(m.Name[0]))) + m.Name[1:]
			switch kindOf(m.Type) {
			case "call":
				calls = append(calls, name)
			case "subscription":
				subscriptions = append(subscriptions, name)
			}
		}
	}
	return calls, subscriptions
}

// kindOf says what package rpc makes of a method.
func kindOf(m reflect.Type) string {
	var (
		failure      = reflect.TypeFor[error]()
		subscription = reflect.TypeFor[*rpc.Subscription]()
		withContext  = m.NumIn() > 1 && m.In(1) == reflect.TypeFor[context.Context]()
	)
	switch {
	case m.NumOut() == 2 && withContext && m.Out(0) == subscription:
		return "subscription"
	case m.NumOut() > 2, m.NumOut() == 2 && m.Out(1) != failure:
		return ""
	}
	return "call"
}
