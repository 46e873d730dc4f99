package e2e

import (
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/challenger"
	"nrollup/da"
	"nrollup/da/server"
	"nrollup/derive"
	"nrollup/forced"
	"nrollup/l2"
	"nrollup/operator"
	"nrollup/optimistic"
	"nrollup/proposer"
	"nrollup/rollup"
)

// The shortest times that an optimistic rollup of these tests can do with.
const (
	testWindow   = 30 // seconds
	testResponse = 30 // seconds
)

// makeOptimistic makes a rollup an optimistic one.
func makeOptimistic(spec *rollup.Spec) {
	o := rollup.Optimistic{
		Window: testWindow, Response: testResponse, MaxBlocks: 8,
		GasPrice: (*hexutil.Big)(big.NewInt(10 * params.GWei)),
	}
	o.ProposalBond = (*hexutil.Big)(o.DefaultBond())
	spec.Optimistic = &o
	spec.Forced.Delay = max(spec.Forced.Delay, testWindow+testResponse+rollup.ForcedMargin)
}

// services are what an optimistic rollup needs besides its node.
type services struct {
	layer      da.Layer
	reader     *optimistic.Reader
	proposer   *proposer.Proposer
	challenger *challenger.Challenger
}

// startServices starts them. The data goes to a place of L1, or to a server if that
// is empty.
func (n *network) startServices(place string) {
	n.Helper()
	if place == "" {
		data, err := server.Start(server.Config{Addr: "127.0.0.1:0", Dir: n.TempDir()})
		n.must(err)
		n.Cleanup(func() { n.closed(data.Close()) })
		place = data.URL()
	}
	layer, err := da.Open(place, da.Config{Beacon: n.l1Node.BeaconEndpoint()})
	n.must(err)
	n.services = &services{layer: layer}
	n.services.reader, err = optimistic.NewReader(n.l1.Client.Client(), n.deployment)
	n.must(err)
	n.services.proposer = n.newProposer("operator", n.l2Node, layer)
	n.services.challenger = n.newChallenger("challenger", layer)
}

// dialL1 connects to L1 as a process of its own does.
func (n *network) dialL1() *rpc.Client {
	n.Helper()
	client, err := rpc.DialContext(n.ctx, n.l1Node.WSEndpoint())
	n.must(err)
	n.Cleanup(client.Close)
	return client
}

// newProposer returns one that proposes what a node has, with the key of a name.
func (n *network) newProposer(name string, at *l2.Node, layer da.Layer) *proposer.Proposer {
	n.Helper()
	cfg := proposer.Config{
		Deployment: n.deployment, Key: key(name), Layer: layer, ExecuteGasLimit: n.l1Node.ExecuteGasLimit(),
		Inbox: forced.NewInbox(n.l1, n.deployment), Accounts: at,
		SlotTime: slotSeconds * time.Second, Interval: time.Nanosecond, PollInterval: 10 * time.Millisecond, Now: n.clock.Now,
	}
	p, err := proposer.New(cfg, n.dialL1(), at, operator.Check(precompile, n.deployment))
	n.must(err)
	return p
}

// newChallenger returns one with the key of a name, and plenty of money.
func (n *network) newChallenger(name string, data da.Reader) *challenger.Challenger {
	n.Helper()
	c, err := challenger.New(challenger.Config{
		Deployment: n.deployment, Key: key(name), Data: data, DataDir: n.TempDir(),
		Budget: ether(100), DataTimeout: 2 * slotSeconds * time.Second, SlotTime: slotSeconds * time.Second,
		Margin: 2 * slotSeconds * time.Second, PollInterval: 10 * time.Millisecond, FetchTimeout: time.Second,
	}, n.dialL1(), operator.Check(precompile, n.deployment))
	n.must(err)
	return c
}

// source is what a node needs to follow the rollup besides L1.
func (n *network) source() derive.Source {
	if n.services == nil {
		return derive.Source{}
	}
	return derive.Source{Data: n.services.layer, Check: operator.Check(precompile, n.deployment)}
}

// settling is who brings the rollup's blocks to L1.
func (n *network) settling() worker {
	if n.services == nil {
		return n.operator
	}
	return n.services.proposer
}

// finish makes all of the rollup's blocks final for the contract.
func (n *network) finish() {
	n.Helper()
	if n.services == nil {
		n.settle(n.operator)
		return
	}
	n.finalize(n.l2Node, n.services.proposer, n.services.challenger)
	n.label()
}

// proposals is what L1 says of the rollup's proposals.
func (n *network) proposals() *optimistic.View {
	n.Helper()
	var view *optimistic.View
	n.eventually("L1 stands still", func() (ok bool) {
		var err error
		view, err = n.services.reader.View(n.ctx)
		return err == nil
	})
	return view
}

// finalize lets workers work until all that a node has is final, and nothing that is
// included waits in the inbox. Time goes by when there is nothing to do but wait.
func (n *network) finalize(at *l2.Node, workers ...worker) {
	n.Helper()
	for _, w := range workers {
		defer n.run(w)()
	}
	n.eventually("everything is final", func() bool {
		if slices.ContainsFunc(workers, func(w worker) bool { return n.l1.pending(w.Account()) }) {
			n.mineL1()
			return false
		}
		view := n.proposals()
		if view.Head.Number == at.Head().Number {
			return len(n.waiting()) == 0
		}
		if len(view.Pending) > 0 && view.Tip().Number == at.Head().Number {
			newest := view.Pending[len(view.Pending)-1]
			if end := view.WindowEnds(newest); len(newest.Challenges) == 0 && n.clock.seconds() <= end {
				n.pass(end + 1 - n.clock.seconds())
			}
		}
		return false
	})
}
