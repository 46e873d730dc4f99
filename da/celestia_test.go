package da_test

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"nrollup/da"
)

const (
	celestiaToken     = "token-of-the-node"
	celestiaNamespace = "00000000006e726f6c6c"
)

// wireBlob is a blob as celestia-node has it in JSON.
type wireBlob struct {
	Namespace    []byte `json:"namespace"`
	Data         []byte `json:"data"`
	ShareVersion uint32 `json:"share_version"`
	Commitment   []byte `json:"commitment"`
	Index        int    `json:"index"`
}

// A celestiaNode answers as a node of Celestia does, with a chain that has a block
// for each submission.
type celestiaNode struct {
	mu     sync.Mutex
	blocks [][]wireBlob // from height 1 on
	lag    int          // questions for the newest blocks that the node does not know yet
}

func (n *celestiaNode) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("Authorization") != "Bearer "+celestiaToken {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	var request struct {
		Version string            `json:"jsonrpc"`
		ID      json.RawMessage   `json:"id"`
		Method  string            `json:"method"`
		Params  []json.RawMessage `json:"params"`
	}
	if err := json.NewDecoder(r.Body).Decode(&request); err != nil || request.Version != "2.0" {
		http.Error(w, "no JSON-RPC", http.StatusBadRequest)
		return
	}
	answer := map[string]any{"jsonrpc": "2.0", "id": request.ID}
	result, err := n.call(request.Method, request.Params)
	if err != nil {
		answer["error"] = map[string]any{"code": 1, "message": err.Error()}
	} else {
		answer["result"] = result
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(answer) // the client may have left
}

func (n *celestiaNode) call(method string, params []json.RawMessage) (any, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	switch {
	case method == "blob.Submit" && len(params) == 2:
		var blobs []wireBlob
		var config struct{}
		if err := errors.Join(json.Unmarshal(params[0], &blobs), json.Unmarshal(params[1], &config)); err != nil {
			return nil, err
		}
		return n.submit(blobs)
	case method == "blob.Get" && len(params) == 3:
		var height uint64
		var namespace, commitment []byte
		err := errors.Join(json.Unmarshal(params[0], &height), json.Unmarshal(params[1], &namespace), json.Unmarshal(params[2], &commitment))
		if err != nil {
			return nil, err
		}
		return n.get(height, namespace, commitment)
	}
	return nil, fmt.Errorf("method '%s' not found", method)
}

func (n *celestiaNode) submit(blobs []wireBlob) (any, error) {
	for i := range blobs {
		b := &blobs[i]
		switch {
		case len(b.Namespace) != 29 || !bytes.Equal(b.Namespace[:19], make([]byte, 19)):
			return nil, errors.New("unsupported namespace id with 18 leading zeroes")
		case len(b.Data) == 0:
			return nil, errors.New("blob data can not be empty")
		case b.ShareVersion != 0:
			return nil, errors.New("share version not supported")
		case len(b.Data) > 2<<20-50_000:
			return nil, errors.New("tx too large")
		}
		commitment := da.ShareCommitment([29]byte(b.Namespace), b.Data)
		if b.Commitment != nil && !bytes.Equal(b.Commitment, commitment[:]) {
			return nil, errors.New("invalid share commitment")
		}
		b.Commitment, b.Index = commitment[:], i+1
	}
	n.blocks = append(n.blocks, blobs)
	return len(n.blocks), nil
}

func (n *celestiaNode) get(height uint64, namespace, commitment []byte) (any, error) {
	if height == 0 {
		return nil, errors.New("height is equal to 0")
	}
	if height == uint64(len(n.blocks)) && n.lag > 0 {
		n.lag--
		return nil, fmt.Errorf("header: given height is from the future: networkHeight: %d, requestedHeight: %d", height-1, height)
	}
	if height <= uint64(len(n.blocks)) {
		for _, b := range n.blocks[height-1] {
			if bytes.Equal(b.Namespace, namespace) && bytes.Equal(b.Commitment, commitment) {
				return b, nil
			}
		}
	}
	return nil, errors.New("blob: not found")
}

// openCelestia returns a layer that asks a node through a proxy.
func openCelestia(t *testing.T, node *celestiaNode) (da.Layer, *proxy) {
	t.Helper()
	server := httptest.NewServer(node)
	t.Cleanup(server.Close)
	p := newProxy(t, server.URL)
	layer, err := da.Open("celestia:"+p.URL+"?namespace="+celestiaNamespace+"&token="+celestiaToken, da.Config{})
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

func TestCelestiaWrongToken(t *testing.T) {
	server := httptest.NewServer(new(celestiaNode))
	defer server.Close()
	layer, err := da.Open("celestia:"+server.URL+"?namespace="+celestiaNamespace+"&token=stolen", da.Config{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := layer.Publish(t.Context(), []byte("data")); !errors.Is(err, da.ErrUnavailable) || !strings.Contains(err.Error(), "401") || strings.Contains(err.Error(), "stolen") {
		t.Errorf("wrong token: %v", err)
	}
}
