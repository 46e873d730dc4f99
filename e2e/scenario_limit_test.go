package e2e

import (
	"math/big"
	"os"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/beacon/engine"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	gethnode "github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/execute"
	"nrollup/l1"
)

// More calls of EXECUTE wait than fit into a block of L1, those of the operator
// and those of others: they are spread over blocks, all of them, and the rollup's
// in their order.
func TestExecuteLimit(t *testing.T) {
	const limit = 150_000 // gas of a block
	n := newNetwork(t, options{executeGasLimit: limit})
	total := uint64(0)
	for _, block := range n.busy(12) {
		total += block.Claim.GasUsed
	}
	n.posted()
	var others []*types.Transaction
	for i := range byte(6) {
		const declared = limit / 3
		others = append(others, n.l1.send("user", call{to: &execute.Address, data: declaring(declared, i), gas: declared + 300_000, tip: 5e9}))
		total += declared
	}
	first := len(n.mined)
	n.settle(n.operator)
	for n.l1.pending(address("user")) {
		n.mineL1()
	}
	sum := uint64(0)
	for _, block := range n.mined[first:] {
		gas := n.executeGas(block)
		if gas > limit {
			t.Errorf("the calls in block %v of L1 declare %d gas", block.Number(), gas)
		}
		sum += gas
	}
	if sum != total || total < 4*limit {
		t.Errorf("the blocks' calls declare %d gas, want %d", sum, total)
	}
	n.l1.failed(others...) // they are in blocks: the traces are nothing
	n.settledInFull()
	n.advancedOnce()
}

// declaring returns the input of a call that declares gas, and fails.
func declaring(gas uint64, salt byte) []byte {
	input := make([]byte, execute.HeadSize+1)
	input[0] = salt
	new(big.Int).SetUint64(gas).FillBytes(input[64:execute.HeadSize])
	return input
}

// executeGas returns the gas that the calls of EXECUTE in a block of L1 declare,
// as tracing tells.
func (n *network) executeGas(block *types.Block) (sum uint64) {
	n.Helper()
	var traces []struct {
		Result frame `json:"result"`
	}
	tracer := map[string]any{"tracer": "callTracer"}
	n.must(n.l1.Client.Client().CallContext(n.ctx, &traces, "debug_traceBlockByHash", block.Hash(), tracer))
	for _, trace := range traces {
		for _, call := range trace.Result.executes() {
			claim, _, ok := execute.SplitInput(call.Input)
			if !ok {
				n.Fatalf("a call of EXECUTE with the input %x", call.Input)
			}
			sum += claim.GasUsed
		}
	}
	return sum
}

// A block of L1 that settles more than the limit allows is refused by a node that
// knows the limit, from whomever it has the block.
func TestOverLimitIsRefused(t *testing.T) {
	n := newNetwork(t, options{})
	n.busy(6)
	n.settle(n.operator)
	last := n.mined[len(n.mined)-1]
	gas := n.executeGas(last)
	if gas == 0 {
		t.Fatal("the last block of L1 settles nothing")
	}
	for _, c := range []struct {
		limit uint64
		want  string
	}{{gas, engine.VALID}, {gas - 1, engine.INVALID}} {
		node := n.second(c.limit)
		for _, block := range n.mined[:len(n.mined)-1] {
			if status := node.newPayload(block); status.Status != engine.VALID {
				t.Fatalf("limit %d: block %v: %+v", c.limit, block.Number(), status)
			}
		}
		status := node.newPayload(last)
		if status.Status != c.want {
			t.Errorf("limit %d: the last block is %s, want %s", c.limit, status.Status, c.want)
		}
		if c.want == engine.INVALID && (status.ValidationError == nil || !strings.Contains(*status.ValidationError, l1.ErrExecuteGasLimit.Error())) {
			t.Errorf("limit %d: refused for %v", c.limit, status.ValidationError)
		}
	}
}

// second is another node of the network's L1, and its Engine API.
type second struct {
	*network
	rpc *rpc.Client
}

// second starts another node of L1, that has another execute gas limit.
func (n *network) second(limit uint64) *second {
	n.Helper()
	network := n.l1Config.Network
	network.ExecuteGasLimit = limit
	secret := n.TempDir() + "/jwt.hex"
	n.must(os.WriteFile(secret, []byte(hexutil.Encode(make([]byte, 32))), 0o600))
	started, err := l1.Start(l1.Config{Network: network, DataDir: n.TempDir(), Engine: true, JWTSecret: secret})
	n.must(err)
	n.Cleanup(func() { n.closed(started.Close()) })
	client, err := rpc.DialOptions(n.ctx, started.AuthEndpoint(), rpc.WithHTTPAuth(gethnode.NewJWTAuth([32]byte{})))
	n.must(err)
	n.Cleanup(client.Close)
	return &second{n, client}
}

// newPayload gives the node a block, and returns what it says.
func (s *second) newPayload(block *types.Block) (status engine.PayloadStatusV1) {
	s.Helper()
	payload := engine.BlockToExecutableData(block, common.Big0, nil, nil).ExecutionPayload
	s.must(s.rpc.CallContext(s.ctx, &status, "engine_newPayloadV5", payload, []common.Hash{}, block.BeaconRoot(), []hexutil.Bytes{}))
	return status
}
