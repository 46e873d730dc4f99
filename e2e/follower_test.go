package e2e

import (
	"context"
	"path/filepath"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/derive"
	"nrollup/l2"
	"nrollup/node"
	"nrollup/operator"
	"nrollup/rollup"
)

// background runs something until the test ends, or stop is called.
func (n *network) background(run func(context.Context) error) (stop func()) {
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() {
		defer close(done)
		n.closed(run(ctx))
	}()
	stop = func() {
		cancel()
		<-done
	}
	n.Cleanup(stop)
	return stop
}

// pollL1 is how often L1 is looked at in tests, whose clock stands still.
const pollL1 = 5 * time.Millisecond

// derive has a node follow L1 until the test ends.
func (n *network) derive(at *l2.Node, target derive.Target) *derive.Derivation {
	n.Helper()
	d, err := node.Derive(n.l1.Client.Client(), n.deployment, at, target, pollL1, n.source())
	n.must(err)
	n.background(d.Run)
	return d
}

// peer is another node of the rollup.
type peer struct {
	*l2.Node
	derivation *derive.Derivation
}

// newPeer starts a node that follows L1. Its fees go to the account of a name.
func (n *network) newPeer(name string, target func(*l2.Node) derive.Target) *peer {
	n.Helper()
	conf := n.l2Config
	conf.DataDir, conf.HTTPPort, conf.FeeRecipient = n.TempDir(), 0, address(name)
	started, err := l2.Start(conf)
	n.must(err)
	n.Cleanup(func() { n.closed(started.Close()) })
	return &peer{Node: started, derivation: n.derive(started, target(started))}
}

// checker follows L1 without any state of the rollup.
type checker struct {
	derivation *derive.Derivation
	verified   atomic.Int64 // blocks
}

func (n *network) newChecker() *checker {
	n.Helper()
	c := new(checker)
	check := operator.Check(precompile, n.deployment)
	cursor, err := derive.Open(n.l1.Client.Client(), n.deployment, derive.File(filepath.Join(n.TempDir(), "place")), n.source())
	n.must(err)
	c.derivation = derive.NewDerivation(cursor, node.Verified(func(b *rollup.Block) error {
		c.verified.Add(1)
		return check(b)
	}), pollL1)
	n.background(c.derivation.Run)
	return c
}

// derived waits until derivations are at the head of L1, which has a block.
func (n *network) derived(list ...*derive.Derivation) {
	n.Helper()
	head := n.l1.header("latest")
	want := rollup.BlockRef{Number: head.Number.Uint64(), Hash: head.Hash()}
	for i, d := range list {
		n.eventually("a node is at the head of L1", func() bool {
			if err := d.Problem(); derive.ActionOf(err) == derive.Stop {
				n.Fatalf("node %d has stopped: %v", i, err)
			}
			return d.Status().L1 == want && d.Problem() == nil
		})
	}
}

// restartable starts a follower in a data directory, checks that it goes on where
// the last one was, and returns it once it is at L1's head.
func (n *network) restartable(conf l2.Config, reached *common.Hash) *l2.Node {
	n.Helper()
	started, err := l2.Start(conf)
	n.must(err)
	d, err := node.Derive(n.l1.Client.Client(), n.deployment, started, node.Followed(started), pollL1, n.source())
	n.must(err)
	if at := d.Status().L1.Hash; at != *reached {
		n.Errorf("the follower goes on at %v, was at %v", at, *reached)
	}
	stop := n.background(d.Run)
	n.derived(d)
	*reached = d.Status().L1.Hash
	stop()
	return started
}
