package optimistic_test

import (
	"context"
	"encoding/json"
	"reflect"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/optimistic"
	"nrollup/optimistic/optest"
)

// A choosyNode passes on what L1's node says, and gives the logs of a few blocks at
// once.
type choosyNode struct {
	client *rpc.Client
	most   uint64
	given  int // answers with logs
	denied int
}

// tooMany is an error as nodes have it.
type tooMany struct{}

func (tooMany) Error() string  { return "query exceeds max block range" }
func (tooMany) ErrorCode() int { return -32005 }

func (n *choosyNode) GetLogs(ctx context.Context, filter json.RawMessage) (answer json.RawMessage, err error) {
	var blocks struct{ FromBlock, ToBlock hexutil.Uint64 }
	if err := json.Unmarshal(filter, &blocks); err != nil {
		return nil, err
	}
	if uint64(blocks.ToBlock-blocks.FromBlock) >= n.most {
		n.denied++
		return nil, tooMany{}
	}
	n.given++
	return answer, n.client.CallContext(ctx, &answer, "eth_getLogs", filter)
}

func (n *choosyNode) GetBlockByNumber(ctx context.Context, which string, full bool) (answer json.RawMessage, err error) {
	return answer, n.client.CallContext(ctx, &answer, "eth_getBlockByNumber", which, full)
}

func (n *choosyNode) Call(ctx context.Context, call, at json.RawMessage) (answer json.RawMessage, err error) {
	return answer, n.client.CallContext(ctx, &answer, "eth_call", call, at)
}

// choosy returns a reader that asks such a node.
func (r *rig) choosy(most uint64) (*optimistic.Reader, *choosyNode) {
	r.Helper()
	node := &choosyNode{client: r.RPC, most: most}
	server := rpc.NewServer()
	r.Must(server.RegisterName("eth", node))
	client := rpc.DialInProc(server)
	r.Cleanup(func() {
		client.Close()
		server.Stop()
	})
	reader, err := optimistic.NewReader(client, r.Deployment)
	r.Must(err)
	return reader, node
}

// Whatever a node gives at once, a reader finds the same: what is pending, also long
// after it has looked the last time, and what fell.
func TestRangeLimits(t *testing.T) {
	r := &rig{optest.New(t, common.Address{})}
	limits := []uint64{1, 2, 3, 7}
	var (
		readers []*optimistic.Reader
		nodes   []*choosyNode
	)
	for _, most := range limits {
		reader, node := r.choosy(most)
		readers, nodes = append(readers, reader), append(nodes, node)
	}
	look := func(step int, what string) {
		t.Helper()
		want := r.view()
		for _, reader := range readers {
			v, err := reader.View(r.Ctx)
			r.Must(err)
			same(t, step, what, v, want)
		}
	}
	for range 4 {
		r.propose(2)
	}
	look(1, "propose")
	for range 4 {
		r.Jump(12)
	}
	v := r.view()
	removed := v.Pending[1]
	claim, path := removed.Claim(removed.First())
	r.Call("challenger", v.Params.ChallengeBond, contract.PackChallenge(removed.Proposal, claim, path))
	if len(r.view().Pending[1].Challenges) != 1 {
		t.Fatal("it cannot be challenged")
	}
	look(2, "a challenge after some time")
	for range 20 {
		r.Jump(12)
	}
	r.Jump(optest.Response)
	r.Call("second", nil, contract.PackRemove(removed.Proposal, removed.Parent, claim.Number))
	look(3, "remove")
	want, err := r.reader().Fallen(r.Ctx, 0, r.Number())
	r.Must(err)
	if len(want) != 1 || len(want[0].Proposals) != 2 {
		t.Fatalf("have %+v", want)
	}
	for i, reader := range readers {
		got, err := reader.Fallen(r.Ctx, 0, r.Number())
		r.Must(err)
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%d blocks at once: have %+v, want %+v", limits[i], got, want)
		}
		if nodes[i].denied == 0 || nodes[i].denied > nodes[i].given {
			t.Errorf("%d blocks at once: %d questions answered, %d refused", limits[i], nodes[i].given, nodes[i].denied)
		}
	}
}
