package l1_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"math/big"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"sync/atomic"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/l1"
)

// reaches waits until a node has the given head.
func reaches(t *testing.T, node *l1.Node, hash common.Hash) {
	t.Helper()
	eventually(t, "head "+hash.Hex(), func() bool { return headHash(t, node) == hash })
}

// setHead puts a node back to an earlier block.
func setHead(t *testing.T, node *l1.Node, number uint64) {
	t.Helper()
	if err := node.Client().Call(nil, "debug_setHead", hexutil.Uint64(number)); err != nil {
		t.Fatal(err)
	}
}

func produceSlot(t *testing.T, node *l1.Node, slot uint64) *types.Block {
	t.Helper()
	block, err := node.ProduceSlot(t.Context(), node.Network().SlotTime(slot))
	if err != nil {
		t.Fatal(err)
	}
	return block
}

func TestFollow(t *testing.T) {
	leader := start(t, l1.Config{Network: network(0), BeaconAddr: "127.0.0.1:0"})
	blob, settles := blobTx(t, 3, 0, 2), tx(0, 0, staticCaller, 5*million, 1, realInput(t))
	send(t, leader, blob, settles)
	with := next(t, leader)
	if len(with.Transactions()) != 2 {
		t.Fatalf("%d transactions", len(with.Transactions()))
	}
	for range 12 {
		next(t, leader)
	}
	follower := start(t, l1.Config{
		Network: network(0), BeaconAddr: "127.0.0.1:0", Follow: leader.HTTPEndpoint(), FollowBeacon: leader.BeaconEndpoint(),
		Clock: newFakeClock(genesisTime + 3600),
	})
	reaches(t, follower, headHash(t, leader))
	reaches(t, follower, next(t, leader).Hash())
	safe, final := labels(t, leader)
	if s, f := labels(t, follower); s != safe || f != final || final == 0 {
		t.Errorf("safe %d, finalized %d; leader has %d, %d", s, f, safe, final)
	}
	checkBlobs(t, follower, with, blob)
	receipt, err := client(t, follower).TransactionReceipt(t.Context(), settles.Hash())
	if err != nil || receipt.Status != types.ReceiptStatusSuccessful {
		t.Errorf("receipt %+v, %v", receipt, err)
	}
}

// Without its blobs no block becomes the head.
func TestFollowWaitsForBlobs(t *testing.T) {
	leader := start(t, l1.Config{Network: network(0), BeaconAddr: "127.0.0.1:0"})
	before := next(t, leader)
	send(t, leader, blobTx(t, 3, 0, 1))
	with := next(t, leader)
	var available atomic.Bool
	asked := make(chan struct{}, 1000)
	target, err := url.Parse(leader.BeaconEndpoint())
	if err != nil {
		t.Fatal(err)
	}
	proxy := httputil.NewSingleHostReverseProxy(target)
	beacon := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if available.Load() {
			proxy.ServeHTTP(w, r)
			return
		}
		http.Error(w, `{"code":404,"message":"not yet"}`, http.StatusNotFound)
		asked <- struct{}{}
	}))
	defer beacon.Close()
	follower := start(t, l1.Config{Network: network(0), Follow: leader.HTTPEndpoint(), FollowBeacon: beacon.URL, Clock: newFakeClock(genesisTime + 60)})
	<-asked
	<-asked
	if headHash(t, follower) != before.Hash() {
		t.Error("another head")
	}
	available.Store(true)
	reaches(t, follower, with.Hash())
}

// An over-limit block of the leader is refused by who has the right limit, which
// goes on as soon as the leader has a valid chain.
func TestFollowerRefusesOverLimit(t *testing.T) {
	leader := start(t, l1.Config{Network: network(10 * million)})
	follower := start(t, l1.Config{Network: network(million), Follow: leader.HTTPEndpoint(), Clock: newFakeClock(genesisTime + 3600)})
	good := next(t, leader)
	reaches(t, follower, good.Hash())
	call := tx(0, 0, staticCaller, callGas(2*million), 1, declared(2*million, 0))
	send(t, leader, call)
	bad := next(t, leader)
	if len(bad.Transactions()) != 1 {
		t.Fatal("no call in the block")
	}
	next(t, leader)
	eventually(t, "the block is refused", func() bool { return isBad(t, follower, bad.Hash()) })
	if headHash(t, follower) != good.Hash() {
		t.Fatal("the follower took a block over the limit")
	}
	setHead(t, leader, good.NumberU64())
	to := address(5)
	other := types.MustSignNewTx(key(0), types.LatestSignerForChainID(big.NewInt(chainID)), &types.DynamicFeeTx{
		ChainID: big.NewInt(chainID), To: &to, Gas: 21_000, // takes the place of the call
		GasTipCap: big.NewInt(params.GWei), GasFeeCap: big.NewInt(200 * params.GWei),
	})
	eventually(t, "the pool has heard that the call is in no block", func() bool {
		return client(t, leader).SendTransaction(t.Context(), other) == nil
	})
	reaches(t, follower, produceSlot(t, leader, 7).Hash())
}

// isBad reports whether a node found a block invalid.
func isBad(t *testing.T, node *l1.Node, hash common.Hash) bool {
	t.Helper()
	var bad []struct{ Hash common.Hash }
	if err := node.Client().Call(&bad, "debug_getBadBlocks"); err != nil {
		t.Fatal(err)
	}
	for _, b := range bad {
		if b.Hash == hash {
			return true
		}
	}
	return false
}

// What a consensus client would check is checked: here, the beacon root is not
// that of the parent.
func TestFollowerChecksConsensus(t *testing.T) {
	leader, consensus := startEngine(t, l1.Config{Network: network(0)})
	consensus.adopt(consensus.fill(0))
	var asked atomic.Int32
	proxy := newProxy(t, leader)
	proxy.seen = &asked
	follower := start(t, l1.Config{Network: network(0), Follow: proxy.URL, Clock: newFakeClock(genesisTime + 3600)})
	before := asked.Load()
	eventually(t, "the follower asks again", func() bool { return asked.Load() > before+8 })
	if headHash(t, follower) != follower.GenesisHash() {
		t.Error("the follower took the block")
	}
}

// A block of a slot that has not come is taken when it has.
func TestFollowerWaitsForSlot(t *testing.T) {
	leader := start(t, l1.Config{Network: network(0)})
	clock := newFakeClock(genesisTime + 3)
	follower := start(t, l1.Config{Network: network(0), Follow: leader.HTTPEndpoint(), Clock: clock})
	first, second := next(t, leader), next(t, leader)
	reaches(t, follower, first.Hash())
	clock.set(clock.Now().Add(slotSeconds * 1e9))
	reaches(t, follower, second.Hash())
}

func TestFollowReorg(t *testing.T) {
	leader := start(t, l1.Config{Network: network(0)})
	follower := start(t, l1.Config{Network: network(0), Follow: leader.HTTPEndpoint(), Clock: newFakeClock(genesisTime + 3600)})
	for range 4 {
		next(t, leader)
	}
	reaches(t, follower, headHash(t, leader))
	setHead(t, leader, 1)
	reaches(t, follower, produceSlot(t, leader, 7).Hash()) // shorter, and another
	reaches(t, follower, produceSlot(t, leader, 8).Hash())
}

// A leader that forgets what was final is not followed there.
func TestFollowNotBelowFinal(t *testing.T) {
	leader := start(t, l1.Config{Network: network(0)})
	proxy := newProxy(t, leader)
	var asked atomic.Int32
	proxy.seen = &asked
	follower := start(t, l1.Config{Network: network(0), Follow: proxy.URL, Clock: newFakeClock(genesisTime + 3600)})
	for range 17 {
		next(t, leader)
	}
	head := headHash(t, leader)
	reaches(t, follower, head)
	if _, final := labels(t, follower); final != 8 {
		t.Fatalf("finalized %d", final)
	}
	setHead(t, leader, 7)
	produceSlot(t, leader, 30)
	before := asked.Load()
	eventually(t, "the follower asks again", func() bool { return asked.Load() > before+8 })
	if headHash(t, follower) != head {
		t.Error("the follower left the final chain")
	}
}

// leaderProxy is an address at which a leader can come and go.
type leaderProxy struct {
	*httptest.Server
	target atomic.Pointer[httputil.ReverseProxy] // nil if offline
	seen   *atomic.Int32                         // requests, if not nil
	hidden string                                // method that the leader does not have
	answer func(method string) any               // what the leader does not answer itself; nil if it does
}

func newProxy(t *testing.T, leader *l1.Node) *leaderProxy {
	t.Helper()
	p := new(leaderProxy)
	p.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if p.seen != nil {
			p.seen.Add(1)
		}
		if target := p.target.Load(); target != nil {
			if !p.change(w, r) {
				target.ServeHTTP(w, r)
			}
			return
		}
		http.Error(w, "offline", http.StatusBadGateway)
	}))
	t.Cleanup(p.Server.Close)
	p.set(t, leader)
	return p
}

// change renames the hidden method in a request to one that no node has, or answers
// it. It reports whether it did that.
func (p *leaderProxy) change(w http.ResponseWriter, r *http.Request) (answered bool) {
	if p.hidden == "" && p.answer == nil {
		return false
	}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return false
	}
	if p.hidden != "" {
		body = bytes.ReplaceAll(body, []byte(p.hidden), []byte("x"+p.hidden[1:]))
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	var call struct {
		ID     json.RawMessage `json:"id"`
		Method string          `json:"method"`
	}
	if p.answer == nil || json.Unmarshal(body, &call) != nil {
		return false
	}
	result := p.answer(call.Method)
	if result == nil {
		return false
	}
	w.Header().Set("Content-Type", "application/json")
	return json.NewEncoder(w).Encode(map[string]any{"jsonrpc": "2.0", "id": call.ID, "result": result}) == nil
}

func (p *leaderProxy) set(t *testing.T, leader *l1.Node) {
	t.Helper()
	target, err := url.Parse(leader.HTTPEndpoint())
	if err != nil {
		t.Fatal(err)
	}
	p.target.Store(httputil.NewSingleHostReverseProxy(target))
}

func TestFollowLeaderRestarts(t *testing.T) {
	config := l1.Config{Network: network(0), DataDir: t.TempDir()}
	leader := start(t, config)
	proxy := newProxy(t, leader)
	proxy.target.Store(nil)
	follower := start(t, l1.Config{Network: network(0), Follow: proxy.URL, Clock: newFakeClock(genesisTime + 3600)}) // offline at first
	proxy.set(t, leader)
	reaches(t, follower, next(t, leader).Hash())
	proxy.target.Store(nil)
	if err := leader.Close(); err != nil {
		t.Fatal(err)
	}
	leader = start(t, config)
	want := next(t, leader)
	proxy.set(t, leader)
	reaches(t, follower, want.Hash())
}

func TestFollowOtherChain(t *testing.T) {
	leader := start(t, l1.Config{Network: network(0)})
	other := network(0)
	other.Genesis.Timestamp++
	if _, err := l1.Start(l1.Config{Network: other, DataDir: t.TempDir(), Follow: leader.HTTPEndpoint()}); !errors.Is(err, l1.ErrOtherNetwork) {
		t.Error(err)
	}
}

// Transactions that the follower gets reach the leader, those with blobs too.
func TestFollowerPassesTransactions(t *testing.T) {
	leader := start(t, l1.Config{Network: network(0), P2PAddr: "127.0.0.1:0"})
	follower := start(t, l1.Config{Network: network(0), Follow: leader.HTTPEndpoint(), Clock: newFakeClock(genesisTime + 3600)})
	reaches(t, follower, next(t, leader).Hash())
	eventually(t, "peers", func() bool {
		var peers hexutil.Uint
		return leader.Client().Call(&peers, "net_peerCount") == nil && peers == 1
	})
	transfer, blob := tx(0, 0, address(1), 21_000, 1, nil), blobTx(t, 1, 0, 1)
	send(t, follower, transfer, blob)
	c := client(t, leader)
	eventually(t, "transactions at the leader", func() bool {
		_, _, err := c.TransactionByHash(t.Context(), transfer.Hash())
		_, _, errBlob := c.TransactionByHash(t.Context(), blob.Hash())
		return err == nil && errBlob == nil
	})
	if block := next(t, leader); len(block.Transactions()) != 2 {
		t.Errorf("%d transactions", len(block.Transactions()))
	}
}
