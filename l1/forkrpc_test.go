package l1_test

import (
	"fmt"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/execute"
	"nrollup/internal/blockgen"
	"nrollup/l1"
)

// forkConfig is what eth_config says of a fork (EIP-7910), as far as it is checked.
type forkConfig struct {
	ActivationTime  uint64                    `json:"activationTime"`
	ForkID          hexutil.Bytes             `json:"forkId"`
	Precompiles     map[string]common.Address `json:"precompiles"`
	SystemContracts map[string]common.Address `json:"systemContracts"`
}

// The node tells of the fork before it comes, and that it has come.
func TestForkConfig(t *testing.T) {
	n := start(t, l1.Config{Network: crossing(0, 2)})
	c := dial(t, n.HTTPEndpoint())
	ask := func() (answer struct{ Current, Next, Last *forkConfig }) {
		t.Helper()
		if err := c.Call(&answer, "eth_config"); err != nil {
			t.Fatal(err)
		}
		return answer
	}
	check := func(what string, f *forkConfig, since uint64, builders bool) {
		t.Helper()
		if f == nil || f.ActivationTime != since || f.Precompiles["EXECUTE"] != execute.Address {
			t.Fatalf("%s: %+v", what, f)
		}
		if _, ok := f.SystemContracts["BUILDER_DEPOSIT_CONTRACT_ADDRESS"]; ok != builders {
			t.Errorf("%s: system contracts %v", what, f.SystemContracts)
		}
	}
	next(t, n)
	before := ask()
	check("before", before.Current, 0, false)
	check("next", before.Next, blockgen.AmsterdamTime, true)
	check("last", before.Last, blockgen.AmsterdamTime, true)
	next(t, n)
	after := ask()
	check("after", after.Current, blockgen.AmsterdamTime, true)
	if after.Next != nil || after.Last != nil || fmt.Sprint(after.Current.ForkID) != fmt.Sprint(before.Next.ForkID) {
		t.Errorf("after: next %+v, last %+v", after.Next, after.Last)
	}
}

// JSON-RPC is right on both sides of the fork, and on ranges across it, from either
// side.
func TestForkRPC(t *testing.T) {
	const fork = 3
	n := start(t, l1.Config{Network: crossing(10*million, fork)})
	var sent [2 * fork][]*types.Transaction
	for slot := uint64(1); slot < 2*fork; slot++ {
		sent[slot] = []*types.Transaction{
			tx(0, slot-1, slotReader, 500_000, 2, nil),
			tx(1, slot-1, staticCaller, callGas(4*million), 1, declared(4*million, byte(slot))),
		}
		send(t, n, sent[slot]...)
		next(t, n)
		if slot == fork-1 {
			simulateAcross(t, n)
		}
	}
	for slot := uint64(1); slot < 2*fork; slot++ {
		checkTraces(t, n, slot, slot >= fork)
		checkAccount(t, n, slot)
	}
	history, err := client(t, n).FeeHistory(t.Context(), 2*fork-1, nil, []float64{50})
	if err != nil || len(history.GasUsedRatio) != 2*fork-1 || len(history.BaseFee) != 2*fork {
		t.Fatalf("%+v, %v", history, err)
	}
	for i, fee := range history.BaseFee[:2*fork-1] {
		header, err := client(t, n).HeaderByNumber(t.Context(), big.NewInt(int64(i+1)))
		if err != nil || header.BaseFee.Cmp(fee) != 0 || history.GasUsedRatio[i] != float64(header.GasUsed)/float64(header.GasLimit) {
			t.Errorf("block %d: base fee %v, ratio %v; the header has %v, %d, %v", i+1, fee, history.GasUsedRatio[i], header.BaseFee, header.GasUsed, err)
		}
	}
	if list := executeGasOf(t, n, "0x0", "latest"); len(list) != 2*fork {
		t.Errorf("%d blocks", len(list))
	} else {
		for _, b := range list[1:] {
			if b.Used != 4*million {
				t.Errorf("block %d: execute gas %d", b.Number, b.Used)
			}
		}
	}
}

// checkTraces compares the tracer's view of a block with its receipts.
func checkTraces(t *testing.T, n *l1.Node, number uint64, works bool) {
	t.Helper()
	var traces []struct {
		TxHash common.Hash
		Result struct {
			GasUsed hexutil.Uint64
			Error   string
			Calls   []struct{ To common.Address }
		}
	}
	if err := n.Client().Call(&traces, "debug_traceBlockByNumber", hexutil.Uint64(number), map[string]string{"tracer": "callTracer"}); err != nil || len(traces) != 2 {
		t.Fatalf("block %d: %d traces, %v", number, len(traces), err)
	}
	for _, trace := range traces {
		receipt, err := client(t, n).TransactionReceipt(t.Context(), trace.TxHash)
		if err != nil || receipt.GasUsed != uint64(trace.Result.GasUsed) || (receipt.Status == 1) != (trace.Result.Error == "") {
			t.Errorf("block %d: trace %+v, receipt %+v, %v", number, trace, receipt, err)
		}
	}
	if failed := traces[0].Result.Error != ""; failed == works {
		t.Errorf("block %d: SLOTNUM: %q", number, traces[0].Result.Error)
	}
	if calls := traces[1].Result.Calls; len(calls) != 1 || calls[0].To != execute.Address {
		t.Errorf("block %d: calls %+v", number, calls)
	}
}

// checkAccount checks that a past state can be proven.
func checkAccount(t *testing.T, n *l1.Node, number uint64) {
	t.Helper()
	var account struct {
		Nonce        hexutil.Uint64
		AccountProof []hexutil.Bytes
	}
	if err := n.Client().Call(&account, "eth_getProof", address(0), []string{}, hexutil.Uint64(number)); err != nil || uint64(account.Nonce) != number || len(account.AccountProof) == 0 {
		t.Errorf("block %d: nonce %d, %d nodes, %v", number, account.Nonce, len(account.AccountProof), err)
	}
}

// simulateAcross has the last block of Osaka as the head, and simulates blocks after
// it: the one before the fork, and the first one of Amsterdam.
func simulateAcross(t *testing.T, n *l1.Node) {
	t.Helper()
	call := []map[string]any{{"from": address(5), "to": slotReader, "gas": hexutil.Uint64(500_000)}}
	at := func(time uint64) map[string]any {
		return map[string]any{"blockOverrides": map[string]any{"time": hexutil.Uint64(time)}, "calls": call}
	}
	var blocks []struct {
		Calls []struct{ Status hexutil.Uint64 }
	}
	err := n.Client().Call(&blocks, "eth_simulateV1", map[string]any{
		"blockStateCalls": []any{at(blockgen.AmsterdamTime - 1), at(blockgen.AmsterdamTime)},
	}, "latest")
	if err != nil || len(blocks) != 2 || blocks[0].Calls[0].Status != 0 || blocks[1].Calls[0].Status != 1 {
		t.Errorf("eth_simulateV1 across the fork: %+v, %v", blocks, err)
	}
}
