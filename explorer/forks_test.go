package explorer

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/derive"
	"nrollup/internal/blockgen"
	"nrollup/rollup"
	"nrollup/stateless"
	"nrollup/transition"
)

const testChainID = 8453017 // that of blockgen

// forkBlocks returns a block of every fork: the chain begins in the oldest one.
func forkBlocks(t *testing.T) []*blockgen.Block {
	t.Helper()
	generator, err := blockgen.New(blockgen.Options{Osaka: 1})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(generator.Close)
	var blocks []*blockgen.Block
	for range stateless.Forks() {
		block, err := generator.Build(nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		blocks = append(blocks, block)
	}
	return blocks
}

// A header has the fields of the fork that its trace is of: it hashes to the block
// hash, also when a reader has changed something.
func TestHeaderOfEachFork(t *testing.T) {
	verifier := newVerifier(blockgen.Config(testChainID))
	for i, b := range forkBlocks(t) {
		want := stateless.Forks()[i]
		if b.Trace.SchemaID != want.Schema {
			t.Fatalf("block %d has schema %#x, wanted that of %s", i+1, b.Trace.SchemaID, want.Name)
		}
		if have := headerOf(b.Trace).Hash(); have != b.Block.Hash() {
			t.Errorf("%s: the header hashes to %v, want %v", want.Name, have, b.Block.Hash())
		}
		claim := b.Claim
		if _, err := tamper("gasUsed", &claim, b.Trace); err != nil {
			t.Fatal(err)
		}
		raw, err := b.Trace.Encode()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := verifier.Verify(claim, raw); err == nil || errors.Is(err, transition.ErrBlockHash) {
			t.Errorf("%s: the lie is refused by %v, want another step than the block hash", want.Name, err)
		}
	}
}

// configL1 is an L1 that serves its configuration and nothing else.
type configL1 struct {
	raw atomic.Pointer[json.RawMessage]
}

func (l *configL1) ChainConfig() json.RawMessage { return *l.raw.Load() }

func (l *configL1) set(t *testing.T, config *params.ChainConfig, more ...string) {
	t.Helper()
	raw, err := json.Marshal(config)
	if err != nil {
		t.Fatal(err)
	}
	for _, field := range more {
		raw = append(raw[:len(raw)-1], ","+field+"}"...)
	}
	text := json.RawMessage(raw)
	l.raw.Store(&text)
}

func newConfigL1(t *testing.T) (*configL1, *rpc.Client) {
	t.Helper()
	l, server := new(configL1), rpc.NewServer()
	t.Cleanup(server.Stop)
	if err := server.RegisterName("nrollup", l); err != nil {
		t.Fatal(err)
	}
	client := rpc.DialInProc(server)
	t.Cleanup(client.Close)
	return l, client
}

// The page goes by the forks that L1 says it has now, and not by those that the rollup
// was deployed with. Of a fork that nobody here knows it says nothing.
func TestVerdictsFollowL1(t *testing.T) {
	live := blockgen.Config(testChainID)
	old := *live
	old.AmsterdamTime = nil // L1 had not scheduled it
	l1, client := newConfigL1(t)
	l1.set(t, &old)
	s := &Server{conf: Config{Deployment: &rollup.Deployment{L1: &old}, Verifier: newVerifier}}
	s.forks = newL1Forks(client, &s.conf)
	s.checker = newChecker(t.Context(), s)
	b := forkBlocks(t)[1]
	raw, err := b.Trace.Encode()
	if err != nil {
		t.Fatal(err)
	}
	settled := &derive.Settled{Block: &rollup.Block{Claim: b.Claim, Trace: raw, Ref: rollup.BlockRef{Number: 2, Hash: b.Block.Hash()}, Parent: b.Block.ParentHash()}}
	s.conf.Deployment.Spec = rollup.Spec{ChainID: testChainID, GasLimit: b.Block.GasLimit()}
	time := b.Block.Time()
	check := func(what, verdict, reason, fork string) *schedule {
		t.Helper()
		s.forks.asked = s.forks.asked.Add(-2 * scheduleEvery)
		if err := s.forks.refresh(t.Context()); err != nil {
			t.Fatal(err)
		}
		now := s.forks.now.Load()
		if v := s.checker.verify(settled, now); v.Verdict != verdict || !strings.Contains(v.Reason, reason) {
			t.Errorf("%s: %+v, want %s, %q", what, v, verdict, reason)
		}
		if f := now.fork(time); (f == nil) != (fork == "") || f != nil && f.Name != fork {
			t.Errorf("%s: the block is of %+v, want %s", what, f, fork)
		}
		return now
	}
	first := check("as deployed", invalid, "schema", "Osaka")
	if again := check("nothing new", invalid, "schema", "Osaka"); again != first {
		t.Error("the schedule is another, though L1 says the same")
	}
	l1.set(t, live)
	second := check("scheduled since", valid, "", "Amsterdam")
	at := &settlement{BlockRef: settled.Ref}
	if keyBy(at, first) == keyBy(at, second) {
		t.Error("a verdict by the old schedule is kept")
	}
	l1.set(t, live, `"glamourTime":1740000000`)
	if now := check("unknown fork", unknown, "install a version that knows it", ""); now.state().Unknown.Name != "Glamour" {
		t.Errorf("%+v", now.state())
	}
}

// A page is served while L1 is away: then nothing is known of forks.
func TestForksWithoutL1(t *testing.T) {
	_, client := newConfigL1(t)
	client.Close()
	f := newL1Forks(client, &Config{Deployment: &rollup.Deployment{L1: blockgen.Config(1)}, Verifier: newVerifier})
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	if s, err := f.current(ctx); s != nil || err == nil {
		t.Errorf("%v, %v", s, err)
	}
	if state := f.now.Load().state(); state != nil {
		t.Errorf("%+v", state)
	}
}
