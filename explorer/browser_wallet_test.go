package explorer_test

import (
	"context"
	"crypto/ecdsa"
	"encoding/json"
	"fmt"
	"math/big"
	"slices"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/page"
	cdpruntime "github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
)

// announceWallet is a wallet as the page sees one: an EIP-1193 provider that is
// announced by EIP-6963. Its answers come from the test.
const announceWallet = `(() => {
	const waiting = new Map();
	let last = 0;
	window.walletAnswers = (id, error, result) => {
		const { resolve, reject } = waiting.get(id);
		waiting.delete(id);
		error ? reject(Object.assign(new Error(error.message), { code: error.code })) : resolve(result);
	};
	const provider = { request: ({ method, params }) => new Promise((resolve, reject) => {
		waiting.set(++last, { resolve, reject });
		walletAsked(JSON.stringify({ id: last, method, params: params ?? [] }));
	}) };
	const info = Object.freeze({ uuid: "9f1b2c3d-0000-4000-8000-000000000001", name: "Test wallet", icon: "data:,", rdns: "org.example.wallet" });
	const announce = () => window.dispatchEvent(new CustomEvent("eip6963:announceProvider", { detail: Object.freeze({ info, provider }) }));
	window.addEventListener("eip6963:requestProvider", announce);
	announce();
})();`

// A wallet signs with a development key what the page asks for.
type wallet struct {
	t       *testing.T
	key     *ecdsa.PrivateKey
	clients map[uint64]*ethclient.Client
	work    chan string

	mu     sync.Mutex
	chain  uint64          // that it uses
	chains map[uint64]bool // that it knows
	signs  bool            // whether it signs without sending
	refuse bool            // whether its user refuses everything
	asked  []string        // methods
}

type walletError struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

// newWallet returns a wallet that knows L1 only, and what puts it into a page.
func newWallet(t *testing.T, e *endpoints, account int) (*wallet, chromedp.Action) {
	t.Helper()
	w := &wallet{t: t, key: devKey(t, account), chain: e.L1.ChainID, chains: map[uint64]bool{e.L1.ChainID: true}, work: make(chan string, 16),
		clients: map[uint64]*ethclient.Client{e.L1.ChainID: newSender(t, e.L1.HTTP, account).client, e.L2.ChainID: newSender(t, e.L2.HTTP, account).client}}
	return w, chromedp.ActionFunc(func(ctx context.Context) error {
		if err := cdpruntime.AddBinding("walletAsked").Do(ctx); err != nil {
			return err
		}
		_, err := page.AddScriptToEvaluateOnNewDocument(announceWallet).Do(ctx)
		return err
	})
}

// serve answers what the page asks, until the test ends.
func (w *wallet) serve(p *tab) {
	chromedp.ListenTarget(p.ctx, func(event any) {
		if e, ok := event.(*cdpruntime.EventBindingCalled); ok && e.Name == "walletAsked" {
			w.work <- e.Payload
		}
	})
	ctx, cancel := context.WithCancel(p.ctx)
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		for {
			select {
			case call := <-w.work:
				w.reply(ctx, call)
			case <-ctx.Done():
				return
			}
		}
	}()
	w.t.Cleanup(func() { cancel(); <-ended })
}

func (w *wallet) reply(ctx context.Context, call string) {
	var c struct {
		ID     int               `json:"id"`
		Method string            `json:"method"`
		Params []json.RawMessage `json:"params"`
	}
	if err := json.Unmarshal([]byte(call), &c); err != nil {
		w.t.Error(err)
		return
	}
	result, failure := w.answer(ctx, c.Method, c.Params)
	script := fmt.Sprintf("walletAnswers(%d, %s, %s)", c.ID, mustJSON(failure), mustJSON(result))
	if err := chromedp.Run(ctx, chromedp.Evaluate(script, nil)); err != nil && ctx.Err() == nil {
		w.t.Errorf("answering %s: %v", c.Method, err)
	}
}

func mustJSON(value any) string {
	encoded, err := json.Marshal(value)
	if err != nil {
		panic(err) // of plain values
	}
	return string(encoded)
}

func (w *wallet) answer(ctx context.Context, method string, params []json.RawMessage) (any, *walletError) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.asked = append(w.asked, method)
	switch {
	case method == "eth_requestAccounts":
		return []common.Address{crypto.PubkeyToAddress(w.key.PublicKey)}, nil
	case method == "eth_chainId":
		return hexutil.Uint64(w.chain), nil
	case w.refuse:
		return nil, &walletError{4001, "User rejected the request."}
	case method == "wallet_switchEthereumChain":
		return w.switchChain(params[0])
	case method == "wallet_addEthereumChain":
		return w.addChain(params[0])
	case method == "eth_sendTransaction", method == "eth_signTransaction" && w.signs:
		return w.transaction(ctx, method, params[0])
	}
	return nil, &walletError{4200, "The method is not supported: " + method}
}

func (w *wallet) switchChain(param json.RawMessage) (any, *walletError) {
	id, failure := chainOf(param)
	if failure != nil {
		return nil, failure
	}
	if !w.chains[id] {
		return nil, &walletError{4902, "Unrecognized chain ID."}
	}
	w.chain = id
	return nil, nil
}

func (w *wallet) addChain(param json.RawMessage) (any, *walletError) {
	id, failure := chainOf(param)
	if failure != nil {
		return nil, failure
	}
	w.chains[id] = true
	return nil, nil
}

func chainOf(param json.RawMessage) (uint64, *walletError) {
	var c struct {
		ChainID hexutil.Uint64 `json:"chainId"`
	}
	if err := json.Unmarshal(param, &c); err != nil {
		return 0, &walletError{-32602, err.Error()}
	}
	return uint64(c.ChainID), nil
}

// transaction signs one, with what the page has left to the wallet, and sends it
// unless it is asked for the signature only.
func (w *wallet) transaction(ctx context.Context, method string, param json.RawMessage) (any, *walletError) {
	var a struct {
		From                               common.Address
		To                                 *common.Address
		Value                              *hexutil.Big
		Data                               hexutil.Bytes
		Gas, Nonce                         *hexutil.Uint64
		MaxFeePerGas, MaxPriorityFeePerGas *hexutil.Big
	}
	if err := json.Unmarshal(param, &a); err != nil {
		return nil, &walletError{-32602, err.Error()}
	}
	client := w.clients[w.chain]
	inner := &types.DynamicFeeTx{ChainID: new(big.Int).SetUint64(w.chain), To: a.To, Value: (*big.Int)(a.Value), Data: a.Data,
		GasFeeCap: big.NewInt(1e11), GasTipCap: big.NewInt(1e9), Gas: 3_000_000}
	if a.Gas != nil {
		inner.Gas = uint64(*a.Gas)
	}
	if a.MaxFeePerGas != nil {
		inner.GasFeeCap, inner.GasTipCap = (*big.Int)(a.MaxFeePerGas), (*big.Int)(a.MaxPriorityFeePerGas)
	}
	nonce, err := client.PendingNonceAt(ctx, a.From)
	if err != nil {
		return nil, &walletError{-32603, err.Error()}
	}
	if inner.Nonce = nonce; a.Nonce != nil {
		inner.Nonce = uint64(*a.Nonce)
	}
	tx, err := types.SignNewTx(w.key, types.LatestSignerForChainID(inner.ChainID), inner)
	if err != nil {
		return nil, &walletError{-32603, err.Error()}
	}
	if method == "eth_signTransaction" {
		raw, err := tx.MarshalBinary()
		if err != nil {
			return nil, &walletError{-32603, err.Error()}
		}
		return hexutil.Bytes(raw), nil
	}
	if err := client.SendTransaction(ctx, tx); err != nil {
		return nil, &walletError{-32603, err.Error()}
	}
	return tx.Hash(), nil
}

// set changes how the wallet behaves.
func (w *wallet) set(change func()) {
	w.mu.Lock()
	defer w.mu.Unlock()
	change()
}

// has reports whether the page has asked for a method.
func (w *wallet) has(method string) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.Contains(w.asked, method)
}
