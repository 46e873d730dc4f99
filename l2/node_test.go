package l2

import (
	"bytes"
	"context"
	"errors"
	"math/big"
	"os"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto/kzg4844"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"
	"github.com/holiman/uint256"

	"nrollup/internal/blockgen"
	"nrollup/internal/gethnode"
	"nrollup/rollup"
)

func startHTTP(t testing.TB) *tester {
	t.Helper()
	return start(t, Config{Genesis: newGenesis(t, hostileAlloc()), HTTPHost: "127.0.0.1", Origins: []string{"*"}, VHosts: []string{"*"}})
}

// number returns the number of the block with a label.
func (n *tester) label(client *rpc.Client, label string) uint64 {
	n.t.Helper()
	var header *types.Header
	if err := client.Call(&header, "eth_getBlockByNumber", label, false); err != nil {
		n.t.Fatalf("%s: %v", label, err)
	}
	return header.Number.Uint64()
}

func (n *tester) checkLabels(client *rpc.Client, latest, safe, finalized uint64) {
	n.t.Helper()
	for label, want := range map[string]uint64{"latest": latest, "safe": safe, "finalized": finalized} {
		if got := n.label(client, label); got != want {
			n.t.Errorf("%s is block %d, want %d", label, got, want)
		}
	}
}

func TestLabels(t *testing.T) {
	n := startHTTP(t)
	client, err := rpc.Dial(n.HTTPEndpoint())
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	n.checkLabels(client, 0, 0, 0)
	refs := []rollup.BlockRef{n.Head()}
	for range 5 {
		refs = append(refs, n.build().Ref)
	}
	n.checkLabels(client, 5, 0, 0)
	settle := func(latest, final int) {
		t.Helper()
		if err := n.SetSettled(refs[latest], refs[final]); err != nil {
			t.Fatal(err)
		}
		n.checkLabels(client, 5, uint64(latest), uint64(final))
	}
	settle(3, 1)
	settle(5, 3)
	settle(4, 3) // L1 was reorganised

	var status SyncStatus
	if err := client.Call(&status, "rollup_syncStatus"); err != nil {
		t.Fatal(err)
	}
	if status.Latest != refs[5] || status.Safe != refs[4] || status.Finalized != refs[3] || status.Unsettled != 1 || *status.Anchor != anchorAt(5/3) {
		t.Errorf("status %+v", status)
	}
	for _, foreign := range []rollup.BlockRef{{Number: 4, Hash: common.Hash{1}}, {Number: 6, Hash: common.Hash{2}}} {
		var other *NotInChainError
		if err := n.SetSettled(foreign, refs[3]); !errors.As(err, &other) || other.Settled != foreign {
			t.Errorf("settled %v: %v", foreign, err)
		}
		n.checkLabels(client, 5, 4, 3)
	}
}

// Anyone can get the trace of a block, by its number, hash or label.
func TestTraceOverRPC(t *testing.T) {
	n := startHTTP(t)
	n.transfer(0, address(1))
	want := n.build()
	for _, id := range []any{"latest", "0x1", want.Ref.Hash, map[string]any{"blockHash": want.Ref.Hash}} {
		var got hexutil.Bytes
		if err := n.Client().Call(&got, "rollup_trace", id); err != nil || !bytes.Equal(got, want.Trace) {
			t.Errorf("%v: %d bytes, %v", id, len(got), err)
		}
	}
	for id, want := range map[string]string{"0x0": ErrNoTrace.Error(), "0x9": "unknown block"} {
		err := n.Client().Call(new(hexutil.Bytes), "rollup_trace", id)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: error %v, want %q", id, err, want)
		}
	}
}

// The methods that tools use are there, over HTTP and WebSocket on one port.
func TestRPC(t *testing.T) {
	n := startHTTP(t)
	tx := n.transfer(0, address(1))
	n.build()
	if strings.TrimPrefix(n.HTTPEndpoint(), "http") != strings.TrimPrefix(n.WSEndpoint(), "ws") {
		t.Errorf("endpoints %s and %s", n.HTTPEndpoint(), n.WSEndpoint())
	}
	for _, url := range []string{n.HTTPEndpoint(), n.WSEndpoint()} {
		client, err := rpc.Dial(url)
		if err != nil {
			t.Fatal(err)
		}
		defer client.Close()
		for method, params := range map[string][]any{
			"eth_chainId": nil, "net_version": nil, "web3_clientVersion": nil, "txpool_status": nil,
			"eth_gasPrice": nil, "eth_maxPriorityFeePerGas": nil, "eth_syncing": nil,
			"eth_feeHistory":           {"0x5", "latest", []int{50}},
			"eth_getLogs":              {map[string]any{"fromBlock": "0x0", "toBlock": "latest"}},
			"eth_getProof":             {address(0), []string{}, "0x0"},
			"debug_traceTransaction":   {tx.Hash(), map[string]any{"tracer": "callTracer"}},
			"eth_getTransactionByHash": {tx.Hash()},
		} {
			var result any
			if err := client.Call(&result, method, params...); err != nil || result == nil {
				t.Errorf("%s at %s: %v, %v", method, url, result, err)
			}
		}
		if err := client.Call(nil, "debug_setHead", "0x0"); err == nil || n.Head().Number != 1 {
			t.Errorf("debug_setHead: %v, head %d", err, n.Head().Number)
		}
		if err := client.Call(nil, "admin_nodeInfo"); err == nil {
			t.Error("the admin methods are open to anyone")
		}
	}
}

// Logs are found without an index of them.
func TestLogs(t *testing.T) {
	logger := common.Address{0xc0, 7}
	n := start(t, Config{Genesis: newGenesis(t, types.GenesisAlloc{logger: {Nonce: 1, Code: blockgen.Assemble(`0 CALLDATALOAD 0 0 LOG1`)}})})
	for i := range 8 {
		if i%3 == 0 {
			n.call(0, logger, 50_000, 1, number(i))
		}
		n.build()
	}
	logs, err := ethclient.NewClient(n.Client()).FilterLogs(context.Background(), ethereum.FilterQuery{
		FromBlock: common.Big0, Addresses: []common.Address{logger}, Topics: [][]common.Hash{{{31: 3}, {31: 6}}},
	})
	if err != nil || len(logs) != 2 || logs[0].BlockNumber != 4 || logs[1].BlockNumber != 7 {
		t.Fatalf("logs %v, %v", logs, err)
	}
}

func TestNoBlobTransactions(t *testing.T) {
	n := startHTTP(t)
	client, err := ethclient.Dial(n.HTTPEndpoint())
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	var blob kzg4844.Blob
	commitment, err := kzg4844.BlobToCommitment(&blob)
	if err != nil {
		t.Fatal(err)
	}
	proofs, err := kzg4844.ComputeCellProofs(&blob)
	if err != nil {
		t.Fatal(err)
	}
	sidecar := types.NewBlobTxSidecar(types.BlobSidecarVersion1, []kzg4844.Blob{blob}, []kzg4844.Commitment{commitment}, proofs)
	tx := types.MustSignNewTx(key(0), n.signer, &types.BlobTx{
		ChainID: uint256.NewInt(chainID), Gas: 21_000, GasTipCap: uint256.NewInt(1), GasFeeCap: uint256.NewInt(1e11),
		BlobFeeCap: uint256.NewInt(1e9), BlobHashes: sidecar.BlobHashes(), Sidecar: sidecar,
	})
	err = client.SendTransaction(context.Background(), tx)
	if err == nil || !strings.Contains(err.Error(), ErrBlobTransaction.Error()) {
		t.Fatalf("error %v", err)
	}
	if pending, queued := n.geth.Eth.TxPool().Stats(); pending+queued != 0 {
		t.Fatalf("%d pending, %d queued", pending, queued)
	}
	to := address(1)
	if err := client.SendTransaction(context.Background(), n.sign(0, &to, big.NewInt(1), 21_000, 1, nil)); err != nil {
		t.Fatalf("ordinary transaction: %v", err)
	}
}

// A node that starts again has its chain, labels, anchor and traces.
func TestRestart(t *testing.T) {
	conf := Config{DataDir: t.TempDir(), Genesis: newGenesis(t, nil)}
	n, err := Start(conf)
	if err != nil {
		t.Fatal(err)
	}
	first := newTester(t, n)
	var blocks []*rollup.Block
	for i := range 6 {
		first.transfer(i, address(i+1))
		blocks = append(blocks, first.build())
	}
	if err := n.SetSettled(blocks[3].Ref, blocks[1].Ref); err != nil {
		t.Fatal(err)
	}
	anchor, _ := n.Anchor()
	if err := n.Close(); err != nil {
		t.Fatal(err)
	}

	again := start(t, conf)
	if again.Head() != blocks[5].Ref || again.Finalized() != blocks[1].Ref || again.Safe() != blocks[3].Ref {
		t.Errorf("latest %v, safe %v, final %v", again.Head(), again.Safe(), again.Finalized())
	}
	if got, ok := again.Anchor(); !ok || got != anchor {
		t.Errorf("anchor %v, want %v", got, anchor)
	}
	for _, want := range blocks {
		got, err := again.Block(context.Background(), want.Ref.Number)
		if err != nil || !bytes.Equal(got.Trace, want.Trace) {
			t.Errorf("block %d: other trace, %v", want.Ref.Number, err)
		}
	}
	again.transfer(50, address(1))
	if block := again.build(); block.Ref.Number != 7 || block.TxCount != 1 {
		t.Errorf("next block %+v", block.Ref)
	}
}

// What users sent is pending again, even if the node was killed while it wrote.
func TestPoolSurvivesRestart(t *testing.T) {
	conf := Config{DataDir: t.TempDir(), Genesis: newGenesis(t, nil)}
	var txs []*types.Transaction
	sendAndClose := func(from int) (journal string) {
		n, err := Start(conf)
		if err != nil {
			t.Fatal(err)
		}
		client := ethclient.NewClient(n.Client())
		to := address(100)
		for i := range 3 {
			tx := newTester(t, n).sign(from+i, &to, big.NewInt(1), 21_000, 1, nil)
			if err := client.SendTransaction(context.Background(), tx); err != nil {
				t.Fatal(err)
			}
			txs = append(txs, tx)
		}
		if err := n.Close(); err != nil {
			t.Fatal(err)
		}
		return n.geth.Stack.ResolvePath("transactions.rlp")
	}
	journal := sendAndClose(0)
	info, err := os.Stat(journal)
	if err == nil {
		err = os.Truncate(journal, info.Size()-10)
	}
	if err != nil {
		t.Fatal(err)
	}
	sendAndClose(3)

	again := start(t, conf)
	block := again.build()
	for i, tx := range txs {
		if lost := i == 2; again.has(block, tx) == lost { // its end was cut off
			t.Errorf("transaction %d lost: %v, want %v", i, !lost, lost)
		}
	}
}

func TestOtherChainIsRefused(t *testing.T) {
	conf := Config{DataDir: t.TempDir(), Genesis: newGenesis(t, nil)}
	n, err := Start(conf)
	if err != nil {
		t.Fatal(err)
	}
	newTester(t, n).build()
	head := n.Head()
	if err := n.Close(); err != nil {
		t.Fatal(err)
	}
	other := conf
	other.Genesis = newGenesis(t, hostileAlloc())
	var otherChain *gethnode.OtherChainError
	if _, err := Start(other); !errors.As(err, &otherChain) || otherChain.Have != conf.Genesis.ToBlock().Hash() || otherChain.Want != other.Genesis.ToBlock().Hash() {
		t.Fatalf("error %v", err)
	}
	if again := start(t, conf); again.Head() != head {
		t.Errorf("head %v, want %v", again.Head(), head)
	}
}

func TestSubscribeHeads(t *testing.T) {
	n := startWith(t, nil)
	heads := make(chan rollup.BlockRef, 3)
	sub := n.SubscribeHeads(heads)
	for range 3 {
		if want, got := n.build().Ref, <-heads; got != want {
			t.Errorf("head %v, want %v", got, want)
		}
	}
	sub.Unsubscribe()
}
