package challenger

import (
	"context"
	"math/big"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/da"
	"nrollup/operator"
	"nrollup/optimistic"
	"nrollup/optimistic/optest"
)

// Data that hangs or is forged counts as missing, and holds up nothing else.
func TestHostileData(t *testing.T) {
	r := newRig(t)
	hostile := &hostile{Reader: r.data}
	r.restart(func(c *Config) {
		c.Data = hostile
		c.FetchTimeout = 100 * time.Millisecond
	})
	var ids []common.Hash
	for range fetchers + 1 { // more than are fetched at a time
		ids = append(ids, r.propose(r.blocks(1)...))
		hostile.add(r.view().Pending[len(ids)-1].Pointer())
	}
	last := r.propose(r.blocks(1)...)
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		r.examiner.run(ctx)
	}()
	r.examiner.follow(r.view())
	r.Eventually("examined", func() bool {
		found := r.examiner.findings()
		for _, id := range ids {
			if found[id].verdict(0) != Missing {
				return false
			}
		}
		return found[last].verdict(0) == True
	})
	cancel()
	<-ended
}

// hostile hangs for some pointers and answers others, in turns, with forgeries.
type hostile struct {
	da.Reader
	hanging []string
	asked   atomic.Int64
}

func (h *hostile) add(p da.Pointer) { h.hanging = append(h.hanging, string(p.Reference)) }

func (h *hostile) Fetch(ctx context.Context, p da.Pointer) ([]byte, error) {
	for _, reference := range h.hanging {
		if reference != string(p.Reference) {
			continue
		}
		if h.asked.Add(1)%2 == 0 {
			return nil, &da.ForgedError{}
		}
		<-ctx.Done()
		return nil, ctx.Err()
	}
	return h.Reader.Fetch(ctx, p)
}

// As long as L1 is away the challenger says so, and then goes on.
func TestL1Away(t *testing.T) {
	r := newRig(t)
	endpoint, err := url.Parse(r.L1.HTTPEndpoint())
	r.Must(err)
	var away atomic.Bool
	proxy := httputil.NewSingleHostReverseProxy(endpoint)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		if away.Load() {
			http.Error(w, "away", http.StatusServiceUnavailable)
			return
		}
		req.Host = endpoint.Host
		proxy.ServeHTTP(w, req)
	}))
	t.Cleanup(server.Close)
	client, err := rpc.DialContext(r.Ctx, server.URL)
	r.Must(err)
	t.Cleanup(client.Close)
	r.Challenger, err = New(r.cfg, client, operator.Check(optest.Verifier, r.Deployment))
	r.Must(err)

	traces := r.blocks(1)
	blocks := r.claim(traces)
	blocks[0].StateRoot[0] ^= 1
	r.proposeAs(optimistic.EncodePayload(traces), blocks...)
	away.Store(true)
	if err := r.look(); err == nil || !strings.Contains(r.Status().Problem, "away") {
		t.Errorf("problem %q", r.Status().Problem)
	}
	away.Store(false)
	r.step()
	if s := r.Status(); s.Problem != "" || len(r.view().Pending[0].Challenges) != 1 {
		t.Errorf("status %+v", s)
	}
}

// A node of L1 that knows no new blocks is a problem.
func TestL1Silent(t *testing.T) {
	now := time.Unix(1, 0)
	r := newRig(t, func(c *Config) { c.Now = func() time.Time { return now } })
	r.Must(r.look())
	now = now.Add(silentSlots * r.SlotTime())
	r.Must(r.look())
	now = now.Add(time.Second)
	if err := r.look(); err == nil || !strings.Contains(r.Status().Problem, "no new block since 3m1s") {
		t.Errorf("problem %q", r.Status().Problem)
	}
	r.Slot()
	r.Must(r.look())
	if s := r.Status(); s.Problem != "" {
		t.Errorf("problem %q", s.Problem)
	}
}

// What has ended for good is forgotten, but not what it has cost.
func TestOwnHistory(t *testing.T) {
	r := newRig(t)
	r.data.withhold(true)
	traces := r.blocks(1)
	r.propose(traces...)
	r.until("challenged", func(v *optimistic.View) bool { return len(v.Pending[0].Challenges) == 1 })
	r.prove(1, traces[0])
	r.Must(r.look())
	lost := r.Status().Lost.ToInt()
	if lost.Sign() == 0 || len(r.own.known) != 1 {
		t.Fatalf("%v wei lost, %d challenges", lost, len(r.own.known))
	}
	for range settledAfter + 1 {
		r.Slot()
	}
	for range 2 {
		r.Must(r.look())
		if len(r.own.known) != 0 || r.Status().Lost.ToInt().Cmp(lost) != 0 {
			t.Errorf("%d challenges, %v wei lost, want %v", len(r.own.known), r.Status().Lost, lost)
		}
		r.Slot()
	}
	r.restart()
	r.Must(r.look())
	if have := r.Status().Lost.ToInt(); have.Cmp(lost) != 0 {
		t.Errorf("%v wei lost after a restart, want %v", have, lost)
	}
}

// Files that are not whole, or not the store's, are not believed and not touched.
func TestStore(t *testing.T) {
	dir := t.TempDir()
	s, err := openStore(dir)
	if err != nil {
		t.Fatal(err)
	}
	id, finding, payload := common.Hash{1}, &Finding{Blocks: []Verdict{True, False}, ProofGas: []uint64{7, 0}}, []byte("payload\nof two lines")
	if err := s.put(id, finding, payload); err != nil {
		t.Fatal(err)
	}
	foreign, half := filepath.Join(dir, "notes.txt"), s.path(common.Hash{2})+".123"
	for _, name := range []string{foreign, half} {
		if err := os.WriteFile(name, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if s, err = openStore(dir); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(half); !os.IsNotExist(err) {
		t.Error("what a crash left is still there")
	}
	got, data, ok := s.get(id, 2)
	if !ok || string(data) != string(payload) || got.verdict(0) != True || got.verdict(1) != False || got.proofGas(0) != 7 {
		t.Errorf("have %+v, %q, %v", got, data, ok)
	}
	if _, _, ok := s.get(id, 3); ok {
		t.Error("believed for another number of blocks")
	}
	content, err := os.ReadFile(s.path(id))
	if err != nil {
		t.Fatal(err)
	}
	for i := range content {
		changed := append([]byte(nil), content...)
		changed[i] ^= 1
		if err := os.WriteFile(s.path(id), changed, 0o644); err != nil {
			t.Fatal(err)
		}
		if _, _, ok := s.get(id, 2); ok {
			t.Errorf("believed with byte %d changed", i)
		}
	}
	keepNone := func(common.Hash) bool { return false }
	if err := s.prune(keepNone, time.Now().Add(-time.Hour)); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(s.path(id)); err != nil {
		t.Error("pruned what is new")
	}
	if err := s.prune(keepNone, time.Now().Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(s.path(id)); !os.IsNotExist(err) {
		t.Error("not pruned")
	}
	if _, err := os.Stat(foreign); err != nil {
		t.Error("removed what is not its own")
	}
}

func TestConfig(t *testing.T) {
	r := newRig(t)
	for _, test := range []struct {
		want   string
		change func(*Config)
	}{
		{"no deployment", func(c *Config) { c.Deployment = nil }},
		{"nothing to challenge", func(c *Config) {
			validity := *c.Deployment
			validity.Spec.Optimistic = nil
			c.Deployment = &validity
		}},
		{"no key", func(c *Config) { c.Key = nil }},
		{"nothing to read data from", func(c *Config) { c.Data = nil }},
		{"no data directory", func(c *Config) { c.DataDir = "" }},
		{"above 0", func(c *Config) { c.Budget = new(big.Int) }},
		{"two challenges", func(c *Config) { c.Budget = big.NewInt(params.GWei) }},
		{"limit of losses", func(c *Config) { c.MaxLoss = big.NewInt(-1) }},
		{"fee limit", func(c *Config) { c.MaxFee = new(big.Int) }},
		{"negative", func(c *Config) { c.DataTimeout = -1 }},
	} {
		cfg := r.cfg
		test.change(&cfg)
		if _, err := New(cfg, r.RPC, nil); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("have %v, want %q", err, test.want)
		}
	}
}
