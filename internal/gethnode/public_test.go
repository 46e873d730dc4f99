package gethnode

import (
	"net/http"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/rpc"
)

// Everything in the debug namespace that anyone may call is in this list: what
// a new version of geth adds must be looked at first.
func TestPublicDebug(t *testing.T) {
	reading := []string{
		"ExecutionWitness", "GetModifiedAccountsByHash", "GetModifiedAccountsByNumber",
		"GetRawBlock", "GetRawHeader", "GetRawReceipts", "GetRawTransaction",
		"IntermediateRoots", "StorageRangeAt",
		"TraceBadBlock", "TraceBlock", "TraceBlockByHash", "TraceBlockByNumber", "TraceCall", "TraceChain", "TraceTransaction",
	}
	refused := []string{"StandardTraceBadBlockToFile", "StandardTraceBlockToFile", "TraceBlockFromFile"}
	want := slices.Concat(reading, refused)
	slices.Sort(want)
	var have []string
	for m := range reflect.TypeFor[*debugAPI]().Methods() {
		have = append(have, m.Name)
	}
	if !slices.Equal(have, want) {
		t.Errorf("have %v, want %v", have, want)
	}
}

// Nobody but the process itself changes the node, or touches its files.
func TestPublicCannot(t *testing.T) {
	modules := []string{"eth", "net", "web3", "debug", "txpool"}
	n := running(t, Config{DataDir: t.TempDir(), Genesis: newGenesis(0, 5000), HTTPHost: "127.0.0.1", Modules: modules, Origins: []string{"*"}})
	defer closeNode(t, n)
	file := filepath.Join(t.TempDir(), "file")
	for _, url := range []string{n.HTTPEndpoint(), n.WSEndpoint()} {
		client, err := rpc.Dial(url)
		if err != nil {
			t.Fatal(err)
		}
		defer client.Close()
		for _, call := range [][]any{
			{"debug_setHead", "0x0"},
			{"debug_writeMemProfile", file},
			{"debug_cpuProfile", file, 1},
			{"debug_standardTraceBlockToFile", n.Eth.BlockChain().Genesis().Hash()},
			{"debug_traceBlockFromFile", file},
			{"debug_setTrieFlushInterval", "1s"},
			{"debug_chaindbCompact"},
			{"admin_exportChain", file},
			{"miner_setExtra", "x"},
		} {
			if err := client.Call(new(any), call[0].(string), call[1:]...); err == nil {
				t.Errorf("%v answers at %s", call, url)
			}
		}
		for _, method := range []string{"web3_clientVersion", "net_version", "eth_syncing", "txpool_status"} {
			if err := client.Call(new(any), method); err != nil {
				t.Errorf("%s at %s: %v", method, url, err)
			}
		}
	}
	if _, err := os.Stat(file); err == nil {
		t.Error("a file was written")
	}
}

// Browsers and other hosts are let in as configured.
func TestOrigins(t *testing.T) {
	n := running(t, Config{Genesis: newGenesis(0, 5000), HTTPHost: "127.0.0.1", Modules: []string{"eth"}, Origins: []string{"http://good"}})
	defer closeNode(t, n)
	ask := func(path, host, origin string) *http.Response {
		t.Helper()
		body := strings.NewReader(`{"jsonrpc":"2.0","id":1,"method":"eth_chainId"}`)
		request, err := http.NewRequest(http.MethodPost, n.HTTPEndpoint()+path, body)
		if err != nil {
			t.Fatal(err)
		}
		request.Host = host
		request.Header.Set("Origin", origin)
		request.Header.Set("Content-Type", "application/json")
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		return response
	}
	const allowed = "Access-Control-Allow-Origin"
	if r := ask("", "localhost", "http://good"); r.StatusCode != http.StatusOK || r.Header.Get(allowed) != "http://good" {
		t.Errorf("configured origin: %v %v", r.Status, r.Header)
	}
	if r := ask("", "localhost", "http://bad"); r.Header.Get(allowed) != "" {
		t.Errorf("other origin: %v", r.Header)
	}
	if r := ask("", "elsewhere", ""); r.StatusCode != http.StatusForbidden {
		t.Errorf("other host: %v", r.Status)
	}
	if r := ask("/path", "localhost", ""); r.StatusCode != http.StatusNotFound {
		t.Errorf("other path: %v", r.Status)
	}
}
