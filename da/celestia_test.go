package da_test

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"nrollup/da"
)

const celestiaNamespace = "00000000006e726f6c6c"

// openCelestia returns a layer that asks a node through a proxy.
func openCelestia(t *testing.T, node *celestiaNode) (da.Layer, *proxy) {
	t.Helper()
	server := httptest.NewServer(node)
	t.Cleanup(server.Close)
	p := newProxy(t, server.URL)
	layer, err := da.Open("celestia:"+p.URL+"?namespace="+celestiaNamespace+"&token="+writeToken, da.Config{})
	if err != nil {
		t.Fatal(err)
	}
	da.SetCelestiaPause(layer, time.Millisecond)
	return layer, p
}

func external(_ *testing.T, posting *da.Posting) da.Pointer {
	return da.Pointer{Kind: posting.Kind, Reference: posting.Reference, Time: 1}
}

func TestCelestia(t *testing.T) {
	namespace := [29]byte{24: 'n', 25: 'r', 26: 'o', 27: 'l', 28: 'l'}
	testLayer(t, func(t *testing.T) *target {
		node := new(celestiaNode)
		layer, p := openCelestia(t, node)
		return &target{
			layer: layer, proxy: p, post: external, parallel: 8,
			sizes:   []int{1, 2, 478, 479, 32_000, 129_024},
			unknown: da.CelestiaPointer(1, [32]byte{1}, [32]byte{2}, namespace),
			wrong:   []da.Pointer{{Reference: []byte{1, 0x0c}}, {Reference: append([]byte{1, 0x0c}, make([]byte, 200)...)}},
			forge: func(body []byte) []byte {
				var answer struct {
					ID     json.RawMessage `json:"id"`
					Result wireBlob        `json:"result"`
				}
				if err := json.Unmarshal(body, &answer); err != nil {
					return body
				}
				answer.Result.Data[0] ^= 1
				data := base64.StdEncoding.EncodeToString(answer.Result.Data)
				return fmt.Appendf(nil, `{"jsonrpc":"2.0","id":%s,"result":{"data":%q}}`, answer.ID, data)
			},
			restart: func(t *testing.T) {
				server := httptest.NewServer(node) // with the chain that there was
				t.Cleanup(server.Close)
				p.forward(t, server.URL)
			},
		}
	})
}

// A node that has just accepted a blob may need a moment to find it.
func TestCelestiaLag(t *testing.T) {
	node := &celestiaNode{lag: da.CelestiaTries - 1}
	layer, _ := openCelestia(t, node)
	if _, err := layer.Publish(t.Context(), []byte("late")); err != nil || node.lag != 0 {
		t.Errorf("%v, lag %d", err, node.lag)
	}
	node.lag = da.CelestiaTries
	if _, err := layer.Publish(t.Context(), []byte("too late")); !errors.Is(err, da.ErrUnavailable) || !strings.Contains(err.Error(), "accepted at height 2") {
		t.Errorf("too late: %v", err)
	}
}

// A reference whose two hashes are of different data binds nothing.
func TestCelestiaContradiction(t *testing.T) {
	layer, _ := openCelestia(t, new(celestiaNode))
	posting, err := layer.Publish(t.Context(), []byte("data"))
	if err != nil {
		t.Fatal(err)
	}
	namespace := [29]byte{24: 'n', 25: 'r', 26: 'o', 27: 'l', 28: 'l'}
	commitment := da.ShareCommitment(namespace, []byte("data"))
	if p := da.CelestiaPointer(1, commitment, crypto.Keccak256Hash([]byte("data")), namespace); !bytes.Equal(p.Reference, posting.Reference) {
		t.Errorf("reference %x, want %x", posting.Reference, p.Reference)
	}
	p := da.CelestiaPointer(1, commitment, crypto.Keccak256Hash([]byte("other")), namespace)
	if _, err := layer.Fetch(t.Context(), p); !errors.Is(err, da.ErrMalformed) {
		t.Errorf("contradiction: %v", err)
	}
}

// What a node refuses is told, without the token.
func TestCelestiaRefused(t *testing.T) {
	server := httptest.NewServer(new(celestiaNode))
	defer server.Close()
	url := "celestia:" + server.URL + "?namespace=" + celestiaNamespace
	if _, err := open(t, url+"&token="+writeToken, da.Config{}).Publish(t.Context(), []byte("data")); err != nil {
		t.Fatal(err)
	}
	for token, want := range map[string]string{
		"&token=stolen":       "401",
		"&token=" + readToken: "need 'write'",
		"":                    "need 'write'",
	} {
		_, err := open(t, url+token, da.Config{}).Publish(t.Context(), []byte("data"))
		if !errors.Is(err, da.ErrUnavailable) || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "token-") || strings.Contains(err.Error(), "stolen") {
			t.Errorf("%s: %v", token, err)
		}
	}
	namespace := [29]byte{24: 'n', 25: 'r', 26: 'o', 27: 'l', 28: 'l'}
	p := da.CelestiaPointer(1, da.ShareCommitment(namespace, []byte("data")), crypto.Keccak256Hash([]byte("data")), namespace)
	if got, err := open(t, url+"&token="+readToken, da.Config{}).Fetch(t.Context(), p); err != nil || string(got) != "data" {
		t.Errorf("read: %s, %v", got, err)
	}
	if _, err := open(t, url, da.Config{}).Fetch(t.Context(), p); !errors.Is(err, da.ErrUnavailable) || !strings.Contains(err.Error(), "need 'read'") {
		t.Errorf("read without a token: %v", err)
	}
}

// A proposer chooses what a reference says: a node that refuses it has no such data.
func TestCelestiaReferences(t *testing.T) {
	layer, _ := openCelestia(t, new(celestiaNode))
	if _, err := layer.Publish(t.Context(), []byte("data")); err != nil {
		t.Fatal(err)
	}
	for name, p := range map[string]da.Pointer{
		"height 0":          da.CelestiaPointer(0, [32]byte{1}, [32]byte{2}, [29]byte{28: 9, 27: 1}),
		"no height":         da.CelestiaPointer(math.MaxUint64, [32]byte{1}, [32]byte{2}, [29]byte{28: 9, 27: 1}),
		"namespace version": da.CelestiaPointer(1, [32]byte{1}, [32]byte{2}, [29]byte{9}),
		"namespace id":      da.CelestiaPointer(1, [32]byte{1}, [32]byte{2}, [29]byte{1: 9}),
		"reserved":          da.CelestiaPointer(1, [32]byte{1}, [32]byte{2}, [29]byte{28: 1}),
	} {
		if _, err := layer.Fetch(t.Context(), p); !errors.Is(err, da.ErrUnavailable) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What is on the wire, word by word: requests as celestia-node v0.31.4 reads them, and
// what it answered to these.
func TestCelestiaWire(t *testing.T) {
	const (
		namespace  = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAbnJvbGw="
		commitment = "Bl2+HSLmOpOspN0VlkFA/6Jt6QQ+vIe4/3vkf7UhGXI="
		blob       = `"namespace":"` + namespace + `","data":"aGVsbG8=","share_version":0,"commitment":"` + commitment + `"`
	)
	exchanges := []struct{ request, answer string }{
		{
			`{"jsonrpc":"2.0","id":1,"method":"blob.Submit","params":[[{` + blob + `,"index":-1}],{}]}`,
			`{"id":1,"jsonrpc":"2.0","result":33}`,
		},
		{
			`{"jsonrpc":"2.0","id":2,"method":"blob.Get","params":[33,"` + namespace + `","` + commitment + `"]}`,
			`{"id":2,"jsonrpc":"2.0","result":{` + blob + `,"index":14}}`,
		},
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil || len(exchanges) == 0 {
			t.Errorf("asked for %s: %v", body, err)
			return
		}
		if r.Method != http.MethodPost || r.Header.Get("Authorization") != "Bearer "+writeToken || r.Header.Get("Content-Type") != "application/json" {
			t.Errorf("%s with %v", r.Method, r.Header)
		}
		if string(body) != exchanges[0].request {
			t.Errorf("asked for %s, want %s", body, exchanges[0].request)
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(w, exchanges[0].answer+"\n") // the client may have left
		exchanges = exchanges[1:]
	}))
	defer server.Close()
	layer := open(t, "celestia:"+server.URL+"?namespace="+celestiaNamespace+"&token="+writeToken, da.Config{})
	da.SetCelestiaPause(layer, time.Millisecond)
	posting, err := layer.Publish(t.Context(), []byte("hello"))
	if err != nil || len(exchanges) > 0 {
		t.Fatalf("%v, %d questions were not asked", err, len(exchanges))
	}
	exchanges = append(exchanges, struct{ request, answer string }{
		`{"jsonrpc":"2.0","id":3,"method":"blob.Get","params":[33,"` + namespace + `","` + commitment + `"]}`,
		`{"error":{"code":1,"message":"blob: not found"},"id":3,"jsonrpc":"2.0"}`,
	})
	if _, err := layer.Fetch(t.Context(), external(t, posting)); !errors.Is(err, da.ErrUnavailable) || !strings.Contains(err.Error(), "blob: not found") {
		t.Errorf("not there: %v", err)
	}
}
