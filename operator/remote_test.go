package operator

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/l2"
	"nrollup/rollup"
)

// remoteRig is a rig whose rollup has a real node, asked over HTTP as if it were
// elsewhere.
type remoteRig struct {
	*rig
	node *l2.Node
	gone atomic.Bool // the node does not answer
	url  string
}

func newRemoteRig(t *testing.T) *remoteRig {
	r := &remoteRig{rig: newRig(t, address("operator"))}
	node, err := l2.Start(l2.Config{Genesis: r.l2.gen.Genesis()})
	r.must(err)
	t.Cleanup(func() { r.must(node.Close()) })
	r.node = node
	answers := rpc.NewServer()
	r.must(answers.RegisterName("eth", &forward{node.Client()}))
	r.must(answers.RegisterName("rollup", &forwardRollup{node.Client()}))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		if r.gone.Load() {
			http.Error(w, "nobody is there", http.StatusBadGateway)
			return
		}
		answers.ServeHTTP(w, q)
	}))
	t.Cleanup(func() { server.Close(); answers.Stop() })
	r.url = server.URL
	return r
}

// forward hands requests on to the node, those that an operator makes and no
// other.
type forward struct{ to *rpc.Client }

func (f *forward) GetBlockByNumber(ctx context.Context, number hexutil.Uint64, full bool) (result map[string]any, err error) {
	return result, f.to.CallContext(ctx, &result, "eth_getBlockByNumber", number, full)
}

func (f *forward) GetProof(ctx context.Context, account common.Address, keys []string, block string) (result map[string]any, err error) {
	return result, f.to.CallContext(ctx, &result, "eth_getProof", account, keys, block)
}

type forwardRollup struct{ to *rpc.Client }

func (f *forwardRollup) SyncStatus(ctx context.Context) (result map[string]any, err error) {
	return result, f.to.CallContext(ctx, &result, "rollup_syncStatus")
}

func (f *forwardRollup) Trace(ctx context.Context, block common.Hash) (result hexutil.Bytes, err error) {
	return result, f.to.CallContext(ctx, &result, "rollup_trace", block)
}

func (r *remoteRig) remote() *Remote {
	r.Helper()
	client, err := rpc.Dial(r.url)
	r.must(err)
	r.Cleanup(client.Close)
	return NewRemote(client, r.deployment, 10*time.Millisecond)
}

// build builds a block of transactions that nobody sent.
func (r *remoteRig) build() *rollup.Block {
	r.Helper()
	anchor, err := r.eth.HeaderByNumber(r.ctx, nil)
	r.must(err)
	b, err := r.node.Build(r.ctx, l2.Attributes{
		Timestamp:  genesisTime + r.node.Head().Number + 1,
		Anchor:     rollup.BlockRef{Number: anchor.Number.Uint64(), Hash: anchor.Hash()},
		AllowEmpty: true,
	})
	r.must(err)
	return b
}

// What a node in another process has built is settled as if it were in this one.
func TestRemote(t *testing.T) {
	r := newRemoteRig(t)
	remote := r.remote()
	r.must(remote.Check(r.ctx))
	o, err := New(Config{Deployment: r.deployment, Key: key("operator"), Now: r.now}, r.rpc, remote, Check(verifier, r.deployment))
	r.must(err)
	for range 3 {
		want := r.build()
		have, err := remote.Block(r.ctx, want.Ref.Number)
		r.must(err)
		if have.Ref != want.Ref || have.Parent != want.Parent || have.Anchor != want.Anchor || have.Claim != want.Claim ||
			have.Timestamp != want.Timestamp || have.TxCount != want.TxCount || string(have.Trace) != string(want.Trace) {
			t.Errorf("block %d is %+v, want %+v", want.Ref.Number, have.Ref, want.Ref)
		}
	}
	r.must(remote.update(r.ctx))
	r.round(o)
	r.slot()
	if head := r.head(); head.Number != 3 || common.Hash(head.BlockHash) != r.node.Head().Hash {
		t.Errorf("L1 has settled block %d (%v)", head.Number, common.Hash(head.BlockHash))
	}

	account, err := remote.Account(r.ctx, 1, r.l2.gen.Sender(0).Address)
	r.must(err)
	want, err := r.node.Account(r.ctx, 1, r.l2.gen.Sender(0).Address)
	r.must(err)
	if account.Nonce != want.Nonce || account.Balance.Cmp(want.Balance) != 0 || len(account.Proof) != len(want.Proof) || len(want.Proof) == 0 {
		t.Errorf("account %+v, want %+v", account, want)
	}
}

// A node that has gone is waited for, and its blocks are noticed when it is back.
func TestRemoteAway(t *testing.T) {
	r := newRemoteRig(t)
	remote := r.remote()
	ctx, cancel := context.WithCancel(r.ctx)
	done := make(chan error, 1)
	go func() { done <- remote.Run(ctx) }()
	heads := make(chan rollup.BlockRef, 16)
	defer remote.SubscribeHeads(heads).Unsubscribe()

	r.build()
	if head := <-heads; head != r.node.Head() {
		t.Errorf("the head is %v, want %v", head, r.node.Head())
	}
	r.gone.Store(true)
	r.eventually("away", func() bool { return errors.Is(remote.Problem(), ErrAway) })
	if _, err := remote.Block(ctx, 1); !errors.Is(err, ErrAway) {
		t.Errorf("a block of a node that has gone: %v", err)
	}
	if remote.Head() != r.node.Head() {
		t.Error("the head is not what the node said last")
	}
	r.build()
	r.gone.Store(false)
	if head := <-heads; head != r.node.Head() {
		t.Errorf("the head is %v, want %v", head, r.node.Head())
	}
	r.eventually("back", func() bool { return remote.Problem() == nil })
	cancel()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

// A node of another rollup is refused, and so is the trace of another block than
// was asked for.
func TestRemoteOther(t *testing.T) {
	r := newRemoteRig(t)
	other := *r.deployment
	other.GenesisHash = common.Hash{1}
	remote := r.remote()
	if err := NewRemote(remote.client, &other, 0).Check(r.ctx); !errors.Is(err, ErrOtherNode) || !Refused(err) {
		t.Errorf("another rollup: %v", err)
	}

	first := r.build()
	r.build()
	lies := rpc.NewServer()
	defer lies.Stop()
	r.must(lies.RegisterName("eth", &forward{r.node.Client()}))
	r.must(lies.RegisterName("rollup", &sameTrace{first.Trace}))
	liar := NewRemote(rpc.DialInProc(lies), r.deployment, 0)
	defer liar.client.Close()
	if _, err := liar.Block(r.ctx, 1); err != nil {
		t.Error(err)
	}
	if _, err := liar.Block(r.ctx, 2); err == nil || !strings.Contains(err.Error(), "trace of block 1") {
		t.Errorf("the trace of another block: %v", err)
	}
}

type sameTrace struct{ trace []byte }

func (s *sameTrace) Trace(common.Hash) hexutil.Bytes { return s.trace }
