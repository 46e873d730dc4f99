package da_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"net/http"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/crypto/kzg4844"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"

	"nrollup/da"
	"nrollup/execute"
	"nrollup/l1"
	"nrollup/transition"
)

const (
	chainID     = 7331
	genesisTime = 1_760_000_000 // seconds
)

var sender, _ = crypto.ToECDSA(bytes.Repeat([]byte{7}, 32)) // a valid key

func TestMain(m *testing.M) {
	config := l1.DevGenesis(chainID, genesisTime, nil).Config
	execute.Register(execute.New(transition.New(config, transition.Options{}), execute.DefaultCacheSize))
	os.Exit(m.Run())
}

// chain is a node of L1 that makes a block for each transaction.
type chain struct {
	mu   sync.Mutex
	node *l1.Node
	conf l1.Config
}

func startChain(t *testing.T) *chain {
	t.Helper()
	rich := types.Account{Balance: new(big.Int).Mul(big.NewInt(params.Ether), big.NewInt(1_000_000))}
	alloc := types.GenesisAlloc{crypto.PubkeyToAddress(sender.PublicKey): rich}
	c := &chain{conf: l1.Config{
		Network: l1.Network{Genesis: l1.DevGenesis(chainID, genesisTime, alloc), SlotSeconds: 2, SlotsPerEpoch: 4},
		DataDir: t.TempDir(), BeaconAddr: "127.0.0.1:0",
	}}
	c.start(t)
	t.Cleanup(func() {
		if err := c.node.Close(); err != nil {
			t.Error(err)
		}
	})
	return c
}

func (c *chain) start(t *testing.T) {
	t.Helper()
	node, err := l1.Start(c.conf)
	if err != nil {
		t.Fatal(err)
	}
	c.node = node
}

// post sends the blobs of a posting in a transaction, and waits for its block.
func (c *chain) post(t *testing.T, posting *da.Posting) da.Pointer {
	t.Helper()
	c.mu.Lock()
	defer c.mu.Unlock()
	client := ethclient.NewClient(c.node.Client())
	nonce, err := client.NonceAt(t.Context(), crypto.PubkeyToAddress(sender.PublicKey), nil)
	if err != nil {
		t.Fatal(err)
	}
	tx := types.MustSignNewTx(sender, types.LatestSignerForChainID(big.NewInt(chainID)), &types.BlobTx{
		ChainID:    uint256.NewInt(chainID),
		Nonce:      nonce,
		GasTipCap:  uint256.NewInt(params.GWei),
		GasFeeCap:  uint256.NewInt(100 * params.GWei),
		Gas:        100_000,
		To:         common.Address{63},
		BlobFeeCap: uint256.NewInt(100 * params.GWei),
		BlobHashes: posting.Sidecar.BlobHashes(),
		Sidecar:    posting.Sidecar,
	})
	if err := client.SendTransaction(t.Context(), tx); err != nil {
		t.Fatal(err)
	}
	for deadline := time.Now().Add(time.Minute); ; {
		block, err := c.node.ProduceNext(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if block.Transaction(tx.Hash()) != nil {
			return da.Pointer{Kind: posting.Kind, Reference: posting.Reference, BlobHashes: tx.BlobHashes(), Time: block.Time()}
		}
		if time.Now().After(deadline) {
			t.Fatal("the blobs are not included")
		}
	}
}

// changeBlobs changes a bit of each blob of an answer.
func changeBlobs(body []byte) []byte {
	const head, digits = len(`"0x`), 2 * len(kzg4844.Blob{})
	for at := 0; ; at++ {
		next := bytes.Index(body[at:], []byte(`"0x`))
		if next < 0 {
			return body
		}
		at += next
		if end := at + head + digits; end < len(body) && body[end] == '"' {
			body[at+head+digits/4+3] ^= 1
		}
	}
}

func TestBlobs(t *testing.T) {
	testLayer(t, func(t *testing.T) *target {
		c := startChain(t)
		p := newProxy(t, c.node.BeaconEndpoint())
		return &target{
			layer: open(t, "blobs", da.Config{Beacon: p.URL, MaxBlobs: 2}), proxy: p, post: c.post, forge: changeBlobs,
			parallel: 3,
			sizes:    []int{1, da.BlobData},
			unknown:  da.Pointer{Kind: da.Blobs, BlobHashes: []common.Hash{{1}}, Time: genesisTime + 1},
			wrong:    []da.Pointer{{Kind: da.Blobs}, {Kind: da.Blobs, BlobHashes: []common.Hash{{1}, {}}, Time: genesisTime + 1}},
			restart: func(t *testing.T) {
				if err := c.node.Close(); err != nil {
					t.Fatal(err)
				}
				c.start(t)
				p.forward(t, c.node.BeaconEndpoint())
			},
		}
	})
}

// Other blobs of the same block are no obstacle, and nodes of all ages are understood:
// those that do not choose, those that have but sidecars, those that count slots in
// milliseconds.
func TestBlobsOfNodes(t *testing.T) {
	c := startChain(t)
	p := newProxy(t, c.node.BeaconEndpoint())
	data := payload(1, 200_000)
	layer := open(t, "blobs", da.Config{Beacon: p.URL})
	posting, err := layer.Publish(t.Context(), data)
	if err != nil {
		t.Fatal(err)
	}
	pointer := c.post(t, posting)
	x := &target{layer: layer}
	if len(pointer.BlobHashes) != 2 {
		t.Fatalf("%d blobs", len(pointer.BlobHashes))
	}

	p.set(func(w http.ResponseWriter, r *http.Request, pass func() *http.Response) {
		r.URL.RawQuery = "" // all blobs of the slot
		forge(func(b []byte) []byte { return withOtherBlob(b) })(w, r, pass)
	})
	x.found(t, pointer, data)

	p.set(func(w http.ResponseWriter, r *http.Request, pass func() *http.Response) {
		if strings.Contains(r.URL.Path, "/blobs/") {
			http.NotFound(w, r)
			return
		}
		forge(func(b []byte) []byte {
			return bytes.Replace(b, []byte(`"SECONDS_PER_SLOT":"2"`), []byte(`"SLOT_DURATION_MS":"2000"`), 1)
		})(w, r, pass)
	})
	layer = open(t, "blobs:"+p.URL, da.Config{})
	x = &target{layer: layer}
	x.found(t, pointer, data)

	swapped := pointer
	swapped.BlobHashes = []common.Hash{pointer.BlobHashes[1], pointer.BlobHashes[0]}
	if _, err := layer.Fetch(t.Context(), swapped); !errors.Is(err, da.ErrMalformed) {
		t.Errorf("blobs in another order: %v", err)
	}
	twice := pointer
	twice.BlobHashes = append(twice.BlobHashes, pointer.BlobHashes[0])
	if _, err := layer.Fetch(t.Context(), twice); !errors.Is(err, da.ErrMalformed) {
		t.Errorf("a blob too much: %v", err)
	}
}

// withOtherBlob puts a blob in front of those of an answer.
func withOtherBlob(body []byte) []byte {
	blob, _ := json.Marshal(new(kzg4844.Blob)) // has no value that cannot be
	return bytes.Replace(body, []byte(`"data":[`), fmt.Appendf(nil, `"data":[%s,`, blob), 1)
}
