package e2e

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/big"
	"net/http"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
)

// browser asks a node as a wallet in a browser does: JSON over HTTP with an origin,
// and nothing of a library.
type browser struct {
	*network
	url string
	id  int
}

func (b *browser) ask(into any, method string, params ...any) {
	b.Helper()
	b.id++
	if params == nil {
		params = []any{}
	}
	body, err := json.Marshal(map[string]any{"id": b.id, "jsonrpc": "2.0", "method": method, "params": params})
	b.must(err)
	request, err := http.NewRequestWithContext(b.ctx, http.MethodPost, b.url, bytes.NewReader(body))
	b.must(err)
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	b.must(err)
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	b.must(err)
	var answer struct {
		ID      int
		JSONRPC string
		Result  json.RawMessage
		Error   *struct{ Message string }
	}
	b.must(json.Unmarshal(text, &answer))
	if answer.ID != b.id || answer.JSONRPC != "2.0" || answer.Error != nil {
		b.Fatalf("%s: %s", method, text)
	}
	b.must(json.Unmarshal(answer.Result, into))
}

// A network is added to MetaMask, and ETH sent with it: its calls, in its order.
func TestMetaMask(t *testing.T) {
	n := newNetwork(t, options{})
	for _, c := range []struct {
		*chain
		url, from string
	}{{n.l1, n.l1Node.HTTPEndpoint(), "user"}, {n.l2, n.l2Node.HTTPEndpoint(), "alice"}} {
		b := &browser{network: n, url: c.url}
		b.addNetwork(c.id)
		b.shows(address(c.from), ether(1000))
		tx := b.send(c.from, c.id, "0x0000000000000000000000000000000000000abc", ether(1))
		var receipt *types.Receipt
		if b.ask(&receipt, "eth_getTransactionReceipt", tx); receipt != nil {
			t.Error("a receipt before there is a block")
		}
		n.eventually("the transaction is pending", func() bool { return c.pendingNonce(c.from) == 1 })
		c.block()
		b.ask(&receipt, "eth_getTransactionReceipt", tx)
		if receipt == nil || receipt.Status != types.ReceiptStatusSuccessful || receipt.EffectiveGasPrice == nil {
			t.Fatalf("receipt %+v", receipt)
		}
		spent := new(big.Int).Mul(receipt.EffectiveGasPrice, new(big.Int).SetUint64(receipt.GasUsed))
		b.shows(address(c.from), spent.Sub(ether(999), spent))
	}
}

// addNetwork is wallet_addEthereumChain: the chain id must be the expected one.
func (b *browser) addNetwork(id *big.Int) {
	b.Helper()
	var chainID hexutil.Big
	var version string
	b.ask(&chainID, "eth_chainId")
	b.ask(&version, "net_version")
	if chainID.ToInt().Cmp(id) != 0 || version != id.String() {
		b.Errorf("chain %v, network %s, want %v", &chainID, version, id)
	}
}

// shows is what it polls: the head with its base fee (EIP-1559), and the balance.
func (b *browser) shows(account common.Address, want *big.Int) {
	b.Helper()
	var number hexutil.Uint64
	var block struct {
		Number        hexutil.Uint64
		BaseFeePerGas *hexutil.Big
		GasLimit      hexutil.Uint64
	}
	var balance hexutil.Big
	b.ask(&number, "eth_blockNumber")
	b.ask(&block, "eth_getBlockByNumber", number, false)
	b.ask(&balance, "eth_getBalance", account, number)
	if block.Number != number || block.BaseFeePerGas == nil || block.GasLimit == 0 || balance.ToInt().Cmp(want) != 0 {
		b.Errorf("block %+v; %v has %v, want %v", block, account, &balance, want)
	}
}

// send asks for what a transfer needs, and sends it.
func (b *browser) send(from string, id *big.Int, to string, value *big.Int) (hash common.Hash) {
	b.Helper()
	var (
		code    hexutil.Bytes
		gas     hexutil.Uint64
		nonce   hexutil.Uint64
		price   hexutil.Big
		history struct {
			BaseFeePerGas []*hexutil.Big
			Reward        [][]*hexutil.Big
			GasUsedRatio  []float64
		}
	)
	b.ask(&code, "eth_getCode", to, "latest") // none: it is no call of a contract
	b.ask(&gas, "eth_estimateGas", map[string]any{"from": address(from), "to": to, "value": (*hexutil.Big)(value), "gasPrice": "0x0"})
	b.ask(&price, "eth_gasPrice")
	b.ask(&history, "eth_feeHistory", "0x5", "latest", []int{10, 20, 30})
	b.ask(&nonce, "eth_getTransactionCount", address(from), "pending")
	last := len(history.BaseFeePerGas) - 1
	if len(code) > 0 || last < 1 || len(history.Reward) != last || len(history.Reward[0]) != 3 {
		b.Fatalf("code %v, fees %+v", code, history)
	}
	recipient, tip := common.HexToAddress(to), big.NewInt(1_500_000_000)
	fee := new(big.Int).Add(new(big.Int).Mul(history.BaseFeePerGas[last].ToInt(), common.Big2), tip)
	tx := types.MustSignNewTx(key(from), types.LatestSignerForChainID(id), &types.DynamicFeeTx{
		ChainID: id, Nonce: uint64(nonce), Gas: uint64(gas), GasFeeCap: fee, GasTipCap: tip, To: &recipient, Value: value,
	})
	encoded, err := tx.MarshalBinary()
	b.must(err)
	b.ask(&hash, "eth_sendRawTransaction", hexutil.Bytes(encoded))
	if hash != tx.Hash() {
		b.Errorf("hash %v, want %v", hash, tx.Hash())
	}
	return hash
}

// What wallets show when a transaction would fail is the contract's own reason,
// with the code and the data that they expect.
func TestRevertReasons(t *testing.T) {
	n := newNetwork(t, options{})
	for _, c := range []struct {
		*chain
		from string
	}{{n.l1, "user"}, {n.l2, "alice"}} {
		noisy := c.deploy(c.from, noisyCode)
		for _, method := range []string{"eth_call", "eth_estimateGas"} {
			a := n.query(c.Client.Client(), method, map[string]any{"from": address(c.from), "to": noisy, "data": hexBytes(revertReason("too early"))})
			if a.Code != 3 || a.Data != hexutil.Encode(revertReason("too early")) || !strings.Contains(a.Error, "execution reverted: too early") {
				t.Errorf("%s: %+v", method, a)
			}
		}
		if a := n.query(c.Client.Client(), "eth_sendTransaction", map[string]any{"from": address(c.from), "to": noisy}); a.Error == "" || fmt.Sprint(a.Result) != "<nil>" {
			t.Errorf("a node without keys signs: %+v", a)
		}
	}
}
