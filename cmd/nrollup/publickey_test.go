package main

import (
	"math/big"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/l1"
	"nrollup/node"
)

// ethNode is a node of some L1, which has no EXECUTE.
type ethNode struct{}

func (ethNode) ChainId() hexutil.Uint64 { return 5 }

// networkNode tells its network, as nodes of ours do.
type networkNode struct{ network l1.Network }

func (n *networkNode) Network() l1.Network { return n.network }

// serveL1 returns the URL of a node of an L1, which tells its network if there is
// one.
func serveL1(t *testing.T, network *l1.Network) string {
	t.Helper()
	server := rpc.NewServer()
	if err := server.RegisterName("eth", ethNode{}); err != nil {
		t.Fatal(err)
	}
	if network != nil {
		if err := server.RegisterName("nrollup", &networkNode{*network}); err != nil {
			t.Fatal(err)
		}
	}
	listener := httptest.NewServer(server)
	t.Cleanup(func() {
		listener.Close()
		server.Stop()
	})
	return listener.URL
}

// foreignL1 is an L1 that development accounts own nothing on.
func foreignL1(t *testing.T) string {
	t.Helper()
	network := l1.Network{Genesis: node.DevL1Genesis(5, 1), SlotSeconds: 1, SlotsPerEpoch: 8}
	for _, account := range publicAccounts() {
		delete(network.Genesis.Alloc, account)
	}
	network.Genesis.Alloc[publicAccounts()[2]] = types.Account{Balance: new(big.Int)}
	return serveL1(t, &network)
}

// A key that everybody has is refused on every network that was not started with
// it.
func TestPublicKey(t *testing.T) {
	started := l1.Network{Genesis: node.DevL1Genesis(5, 1), SlotSeconds: 1, SlotsPerEpoch: 8}
	public, err := devKey(2)
	if err != nil {
		t.Fatal(err)
	}
	own, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ url, want string }{
		"development": {serveL1(t, &started), ""},
		"another":     {foreignL1(t), "is not a network that was started with it: use a key of your own, with --keyfile"},
		"mainnet":     {serveL1(t, nil), "does not say that it is a development network: use a key of your own, with --keyfile"},
		"none":        {"http://127.0.0.1:1", "start it, or choose another L1 with --l1"},
	} {
		err := refusePublicKey(t.Context(), c.url, public, 0)
		if (err == nil) != (c.want == "") || (err != nil && !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s: have %v, want %q", name, err, c.want)
		}
		if err := refusePublicKey(t.Context(), c.url, own, 0); err != nil {
			t.Errorf("%s: an own key: %v", name, err)
		}
	}
}
