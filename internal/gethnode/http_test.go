package gethnode

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"reflect"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/p2p"
)

// reply is what matters to a client of what a server says.
type reply struct {
	Status  int
	Headers map[string]string
	Body    any
}

// exchange sends a request to a server.
func exchange(t *testing.T, url, method, body string, header map[string]string) (r reply) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), method, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for name, value := range header {
		request.Header.Set(name, value)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	r = reply{Status: response.StatusCode, Headers: make(map[string]string), Body: string(text)}
	for name, values := range response.Header {
		if strings.HasPrefix(name, "Access-Control-") || name == "Content-Type" || name == "Vary" {
			r.Headers[name] = strings.Join(values, ",")
		}
	}
	var decoded any
	if json.Unmarshal(text, &decoded) == nil {
		r.Body = decoded
	}
	return r
}

// plainServer is geth's own, of a node with the same chain.
func plainServer(t *testing.T) string {
	t.Helper()
	conf := node.DefaultConfig
	conf.DataDir, conf.P2P = "", p2p.Config{NoDial: true, NoDiscovery: true}
	conf.HTTPHost, conf.HTTPPort, conf.HTTPModules = "127.0.0.1", 0, []string{"eth"}
	conf.HTTPCors, conf.HTTPVirtualHosts = []string{"http://wallet"}, []string{"localhost"}
	stack, err := node.New(&conf)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { stack.Close() })
	settings := ethconfig.Defaults
	settings.Genesis = newGenesis(0, 5000)
	if _, err := eth.New(stack, &settings); err != nil {
		t.Fatal(err)
	}
	if err := stack.Start(); err != nil {
		t.Fatal(err)
	}
	return stack.HTTPEndpoint()
}

// Browsers and libraries get from our server what they get from geth's: to
// preflights, batches, and requests that are wrong in any way.
func TestHTTPLikeGeth(t *testing.T) {
	n := running(t, Config{Genesis: newGenesis(0, 5000), HTTPHost: "127.0.0.1", Modules: []string{"eth"}, Origins: []string{"http://wallet"}})
	defer closeNode(t, n)
	plain := plainServer(t)
	const call = `{"jsonrpc":"2.0","id":1,"method":"eth_chainId"}`
	many := "[" + strings.Repeat(call+",", node.DefaultConfig.BatchRequestLimit) + call + "]"
	with := func(more ...string) map[string]string {
		header := map[string]string{"Content-Type": "application/json"}
		for i := 0; i < len(more); i += 2 {
			header[more[i]] = more[i+1]
		}
		return header
	}
	for what, c := range map[string]struct {
		method, body string
		header       map[string]string
	}{
		"preflight":             {"OPTIONS", "", with("Origin", "http://wallet", "Access-Control-Request-Method", "POST", "Access-Control-Request-Headers", "content-type")},
		"preflight, elsewhere":  {"OPTIONS", "", with("Origin", "http://elsewhere", "Access-Control-Request-Method", "POST")},
		"call with an origin":   {"POST", call, with("Origin", "http://wallet")},
		"call, other origin":    {"POST", call, with("Origin", "http://elsewhere")},
		"string as id":          {"POST", `{"jsonrpc":"2.0","id":"a","method":"eth_chainId","params":[]}`, with()},
		"null as id":            {"POST", `{"jsonrpc":"2.0","id":null,"method":"eth_chainId"}`, with()},
		"notification":          {"POST", `{"jsonrpc":"2.0","method":"eth_chainId"}`, with()},
		"batch":                 {"POST", "[" + call + `,{"jsonrpc":"2.0","id":2,"method":"eth_nothing"},{"jsonrpc":"2.0","id":3,"method":"eth_getBalance","params":["0x1"]},7]`, with()},
		"empty batch":           {"POST", "[]", with()},
		"batch of too many":     {"POST", many, with()},
		"no such method":        {"POST", `{"jsonrpc":"2.0","id":1,"method":"eth_nothing"}`, with()},
		"no such module":        {"POST", `{"jsonrpc":"2.0","id":1,"method":"admin_nodeInfo"}`, with()},
		"too many parameters":   {"POST", `{"jsonrpc":"2.0","id":1,"method":"eth_chainId","params":[1]}`, with()},
		"named parameters":      {"POST", `{"jsonrpc":"2.0","id":1,"method":"eth_chainId","params":{}}`, with()},
		"no JSON":               {"POST", `{"jsonrpc"`, with()},
		"not a request":         {"POST", `"eth_chainId"`, with()},
		"subscription":          {"POST", `{"jsonrpc":"2.0","id":1,"method":"eth_subscribe","params":["newHeads"]}`, with()},
		"another content type":  {"POST", call, map[string]string{"Content-Type": "text/plain"}},
		"health check":          {"GET", "", nil},
		"no body":               {"POST", "", with()},
		"another method":        {"PUT", call, with()},
		"body that is too long": {"POST", strings.Repeat(" ", node.DefaultConfig.HTTPBodyLimit) + call, with()},
	} {
		have, want := exchange(t, n.HTTPEndpoint(), c.method, c.body, c.header), exchange(t, plain, c.method, c.body, c.header)
		if !reflect.DeepEqual(have, want) {
			t.Errorf("%s: %.500s, geth says %.500s", what, fmt.Sprint(have), fmt.Sprint(want))
		}
	}
}
