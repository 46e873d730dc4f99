package wallet

import (
	"errors"
	"math/big"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rlp"
	"github.com/ethereum/go-ethereum/rpc"
	"github.com/ethereum/go-ethereum/trie"
	"github.com/holiman/uint256"
)

// ethAPI is a node that says what a test wants.
type ethAPI struct {
	id    uint64
	proof []hexutil.Bytes
}

func (a *ethAPI) ChainId() hexutil.Uint64 { return hexutil.Uint64(a.id) }

func (a *ethAPI) GetProof(common.Address, []string, rpc.BlockNumber) map[string]any {
	return map[string]any{"accountProof": a.proof}
}

// serve returns the URL of a node.
func serve(t *testing.T, api *ethAPI) string {
	t.Helper()
	server := rpc.NewServer()
	if err := server.RegisterName("eth", api); err != nil {
		t.Fatal(err)
	}
	listener := httptest.NewServer(server)
	t.Cleanup(func() {
		listener.Close()
		server.Stop()
	})
	return listener.URL
}

func TestConnect(t *testing.T) {
	url := serve(t, &ethAPI{id: 7})
	c, err := connect(t.Context(), "L1", url, big.NewInt(7))
	if err != nil {
		t.Fatal(err)
	}
	c.close()
	for url, want := range map[string]string{
		url:                  "it is chain 7, wanted 8",
		"http://127.0.0.1:1": "refused",
		"ftp://127.0.0.1":    "no known transport",
	} {
		_, err := connect(t.Context(), "L1", url, big.NewInt(8))
		var node *NodeError
		if !errors.As(err, &node) || !strings.Contains(err.Error(), "L1 at "+url) || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", url, err, want)
		}
	}
}

// state is the trie of some accounts.
func state(t *testing.T, accounts map[common.Address]*types.StateAccount) *trie.Trie {
	t.Helper()
	tr := trie.NewEmpty(nil)
	for address, account := range accounts {
		encoded, err := rlp.EncodeToBytes(account)
		if err != nil {
			t.Fatal(err)
		}
		tr.MustUpdate(crypto.Keccak256(address[:]), encoded)
	}
	return tr
}

// nodes is a proof as it is written, in order.
type nodes []hexutil.Bytes

func (n *nodes) Put(_, value []byte) error {
	*n = append(*n, value)
	return nil
}

func (n *nodes) Delete([]byte) error { panic("nothing is deleted") }

// What a node says of an account is taken only with a proof.
func TestSettledAccount(t *testing.T) {
	var (
		rich, poor, absent = common.Address{1}, common.Address{2}, common.Address{3}
		account            = func(nonce, balance uint64) *types.StateAccount {
			return &types.StateAccount{Nonce: nonce, Balance: uint256.NewInt(balance), Root: types.EmptyRootHash, CodeHash: types.EmptyCodeHash[:]}
		}
		tr    = state(t, map[common.Address]*types.StateAccount{rich: account(5, 100), poor: account(1, 1)})
		block = &header{Number: 9, Root: tr.Hash()}
		api   = &ethAPI{id: 7}
		prove = func(address common.Address) (proof nodes) {
			if err := tr.Prove(crypto.Keccak256(address[:]), &proof); err != nil {
				t.Fatal(err)
			}
			return proof
		}
	)
	c, err := connect(t.Context(), "the rollup", serve(t, api), big.NewInt(7))
	if err != nil {
		t.Fatal(err)
	}
	defer c.close()
	w := &Wallet{L2: c}

	api.proof = prove(rich)
	have, err := w.settledAccount(t.Context(), rich, block)
	if err != nil || have.Nonce != 5 || have.Balance.Uint64() != 100 || len(have.Proof) != len(api.proof) {
		t.Errorf("have %+v, %v", have, err)
	}
	api.proof = prove(absent)
	have, err = w.settledAccount(t.Context(), absent, block)
	if err != nil || have.Nonce != 0 || have.Balance.Sign() != 0 {
		t.Errorf("absent: %+v, %v", have, err)
	}

	forged := prove(poor)
	last := len(forged) - 1
	forged[last] = append(hexutil.Bytes{}, forged[last]...)
	forged[last][len(forged[last])-70] ^= 1
	for name, proof := range map[string]nodes{"forged": forged, "another's": prove(rich), "short": prove(poor)[:last], "none": nil} {
		api.proof = proof
		if have, err := w.settledAccount(t.Context(), poor, block); err == nil || !strings.Contains(err.Error(), "is wrong") {
			t.Errorf("%s: %+v, %v", name, have, err)
		}
	}
}
