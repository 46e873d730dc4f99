package l1_test

import (
	"bytes"
	"math/big"
	"net/http"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/execute"
	"nrollup/internal/blockgen"
	"nrollup/l1"
)

func dial(t *testing.T, url string) *rpc.Client {
	t.Helper()
	c, err := rpc.DialContext(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return c
}

// A rollup's block is settled by a contract, estimated, called and traced.
func TestExecuteOverRPC(t *testing.T) {
	node := start(t, l1.Config{Network: network(0)})
	var (
		c     = ethclient.NewClient(dial(t, node.HTTPEndpoint()))
		input = realInput(t)
		call  = ethereum.CallMsg{From: address(0), To: &staticCaller, Data: input}
	)
	output, err := c.CallContract(t.Context(), call, nil)
	if err != nil || len(output) != execute.OutputSize || bytes.Equal(output, make([]byte, execute.OutputSize)) {
		t.Fatalf("call: %d bytes, %v", len(output), err)
	}
	gas, err := c.EstimateGas(t.Context(), call)
	if err != nil || gas < execute.RequiredGas(input) {
		t.Fatalf("estimate: %d, %v", gas, err)
	}
	settles := tx(0, 0, staticCaller, gas, 1, input)
	if err := c.SendTransaction(t.Context(), settles); err != nil {
		t.Fatal(err)
	}
	next(t, node)
	receipt, err := c.TransactionReceipt(t.Context(), settles.Hash())
	if err != nil || receipt.Status != types.ReceiptStatusSuccessful {
		t.Fatalf("receipt %+v, %v", receipt, err)
	}
	var trace struct {
		Calls []struct {
			To     common.Address
			Type   string
			Output hexutil.Bytes
		}
	}
	if err := c.Client().Call(&trace, "debug_traceTransaction", settles.Hash(), map[string]string{"tracer": "callTracer"}); err != nil {
		t.Fatal(err)
	}
	if len(trace.Calls) != 1 || trace.Calls[0].To != execute.Address || trace.Calls[0].Type != "STATICCALL" || !bytes.Equal(trace.Calls[0].Output, output) {
		t.Errorf("call trace: %+v", trace)
	}
	var steps struct{ StructLogs []struct{ Op string } }
	if err := c.Client().Call(&steps, "debug_traceTransaction", settles.Hash()); err != nil || len(steps.StructLogs) == 0 {
		t.Errorf("%d steps, %v", len(steps.StructLogs), err)
	}
}

func TestPublicRPC(t *testing.T) {
	node := start(t, l1.Config{Network: network(123_456), CORS: []string{"*"}, VHosts: []string{"*"}})
	for _, url := range []string{node.HTTPEndpoint(), node.WSEndpoint()} {
		c := dial(t, url)
		var config params.ChainConfig
		if err := c.Call(&config, "nrollup_chainConfig"); err != nil || *config.AmsterdamTime != blockgen.AmsterdamTime || config.BlobScheduleConfig.BPO2 == nil {
			t.Errorf("%s: chain config %+v, %v", url, config, err)
		}
		var limit hexutil.Uint64
		if err := c.Call(&limit, "nrollup_executeGasLimit"); err != nil || limit != 123_456 {
			t.Errorf("%s: execute gas limit %d, %v", url, limit, err)
		}
		for _, method := range []string{"eth_chainId", "net_version", "web3_clientVersion", "txpool_status", "eth_gasPrice",
			"eth_maxPriorityFeePerGas", "eth_syncing", "eth_newBlockFilter"} {
			var result any
			if err := c.Call(&result, method); err != nil {
				t.Errorf("%s: %s: %v", url, method, err)
			}
		}
		if err := c.Call(new(any), "admin_nodeInfo"); err == nil {
			t.Errorf("%s: admin is public", url)
		}
	}
	if host := strings.TrimPrefix(node.HTTPEndpoint(), "http"); "ws"+host != node.WSEndpoint() {
		t.Errorf("%s and %s", node.HTTPEndpoint(), node.WSEndpoint())
	}
	if err := node.Client().Call(new(any), "admin_nodeInfo"); err != nil {
		t.Errorf("in the process: %v", err)
	}
}

func TestNetworkOverRPC(t *testing.T) {
	node := start(t, l1.Config{Network: network(777)})
	n, err := l1.FetchNetwork(t.Context(), node.HTTPEndpoint())
	if err != nil {
		t.Fatal(err)
	}
	if n.Genesis.ToBlock().Hash() != node.GenesisHash() || n.ExecuteGasLimit != 777 || n.SlotSeconds != slotSeconds || n.SlotsPerEpoch != 4 {
		t.Errorf("%+v", n)
	}
	start(t, l1.Config{Network: n}) // and another node can be of it
}

func TestCORS(t *testing.T) {
	node := start(t, l1.Config{Network: network(0), CORS: []string{"*"}})
	body := `{"jsonrpc":"2.0","id":1,"method":"eth_chainId"}`
	request, err := http.NewRequest(http.MethodPost, node.HTTPEndpoint(), strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Origin", "http://somewhere.example")
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if have := response.Header.Get("Access-Control-Allow-Origin"); have != "*" {
		t.Errorf("allowed origin %q", have)
	}
}

// Subscriptions, old state and old proofs are there.
func TestArchive(t *testing.T) {
	node := start(t, l1.Config{Network: network(0)})
	c := ethclient.NewClient(dial(t, node.WSEndpoint()))
	heads := make(chan *types.Header, 8)
	sub, err := c.SubscribeNewHead(t.Context(), heads)
	if err != nil {
		t.Fatal(err)
	}
	defer sub.Unsubscribe()
	for i := range uint64(140) { // more than geth keeps in memory
		if i%50 == 0 {
			send(t, node, tx(0, i/50, address(40), 21_000, 1, nil))
		}
		if block := next(t, node); (<-heads).Hash() != block.Hash() {
			t.Fatal("another head")
		}
	}
	nonce, err := c.NonceAt(t.Context(), address(0), big.NewInt(60))
	if err != nil || nonce != 2 {
		t.Errorf("nonce %d, %v", nonce, err)
	}
	var proof struct{ AccountProof []hexutil.Bytes }
	if err := c.Client().Call(&proof, "eth_getProof", address(0), []string{}, "0x1"); err != nil || len(proof.AccountProof) == 0 {
		t.Errorf("proof of %d nodes, %v", len(proof.AccountProof), err)
	}
}
