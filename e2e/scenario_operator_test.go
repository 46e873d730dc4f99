package e2e

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/contracts/bindings"
	"nrollup/internal/forge"
	"nrollup/l1"
	"nrollup/l2"
	"nrollup/rollup"
)

// liar is a rollup's node that says something else of a block.
type liar struct {
	*l2.Node
	lie atomic.Pointer[rollup.Block] // nil: the truth
}

func (s *liar) Block(ctx context.Context, number uint64) (*rollup.Block, error) {
	if lie := s.lie.Load(); lie != nil && lie.Ref.Number == number {
		return lie, nil
	}
	return s.Node.Block(ctx, number)
}

// lies are false blocks, and what an operator must say of them.
var lies = []struct {
	name string
	lie  func(n *network, b *rollup.Block)
	says []string
}{
	{"state root", func(_ *network, b *rollup.Block) { b.Claim.PostStateRoot[0] ^= 1 }, []string{"state root"}},
	{"gas used", func(_ *network, b *rollup.Block) { b.Claim.GasUsed++ }, []string{"gas"}},
	{"trace cut off", func(_ *network, b *rollup.Block) { b.Trace = b.Trace[:len(b.Trace)/2] }, []string{"decod"}},
	{"name of another block", func(_ *network, b *rollup.Block) { b.Ref.Hash[0] ^= 1 }, []string{"the trace is that of block"}},
	{"hash of a false state root", func(n *network, b *rollup.Block) {
		n.falsify(b, func(f *forge.Forgery) error {
			f.Payload().StateRoot[0] ^= 1
			return f.Seal()
		})
	}, []string{"disagrees", "state root"}},
	{"missing witness", func(n *network, b *rollup.Block) {
		n.falsify(b, func(f *forge.Forgery) error {
			f.Witness().State = f.Witness().State[:1]
			return nil
		})
	}, []string{"witness"}},
	{"unknown anchor", func(n *network, b *rollup.Block) {
		n.falsify(b, func(f *forge.Forgery) error {
			f.Trace.Input.NewPayloadRequest.ParentBeaconBlockRoot = common.Hash{1}
			return f.Rerun()
		})
	}, []string{"L1 does not have its anchor", common.Hash{1}.Hex()}},
}

// falsify makes a block another one, consistently.
func (n *network) falsify(b *rollup.Block, change func(*forge.Forgery) error) {
	f := n.forgery(b)
	n.must(change(f))
	raw, err := f.Trace.Encode()
	n.must(err)
	b.Trace, b.Claim, b.Ref.Hash, b.Anchor = raw, f.Claim, f.Payload().BlockHash, f.Trace.Input.NewPayloadRequest.ParentBeaconBlockRoot
}

// An operator whose node has a false block says why, and spends nothing. It goes
// on by itself once the node is right.
func TestOperatorReportsFalseBlock(t *testing.T) {
	n := newNetwork(t, options{})
	for _, c := range lies {
		n.l2.transfer("alice", "bob")
		block := n.buildL2()
		changed := *block
		c.lie(n, &changed)
		source := &liar{Node: n.l2Node}
		source.lie.Store(&changed)
		n.operator = n.newOperator("operator", source)
		stop := n.run(n.operator)
		n.reported(append(c.says, fmt.Sprint("block ", block.Ref.Number))...)
		n.spentNothing()

		source.lie.Store(nil)
		n.eventually(c.name+": the operator goes on", func() bool { return n.l1.pending(n.operator.Account()) })
		n.mineL1()
		if n.head() != block.Ref {
			t.Errorf("%s: the contract's head is %v, want %v", c.name, n.head(), block.Ref)
		}
		n.eventually(c.name+": the problem is over", func() bool { return n.operator.Status().Problem == "" })
		stop()
	}
	n.label()
	n.settledInFull()
}

// reported waits until the operator has a problem whose text has all the words.
func (n *network) reported(words ...string) {
	n.Helper()
	n.eventually("a report with "+strings.Join(words, ", "), func() bool {
		problem := n.operator.Status().Problem
		return problem != "" && !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(problem, word) })
	})
}

// spentNothing checks over some blocks of L1 that the operator posts nothing, and
// that the contract stays where it is.
func (n *network) spentNothing() {
	n.Helper()
	nonce, head := n.l1.nonce("operator"), n.head()
	for range 2 {
		before := n.operator.Status()
		n.mineL1()
		n.eventually("the operator has looked at L1 again", func() bool { return n.operator.Status().Lag > before.Lag })
	}
	if got := n.l1.pendingNonce("operator"); got != nonce {
		n.Errorf("the operator has sent %d transactions", got-nonce)
	}
	if n.head() != head {
		n.Errorf("the contract's head is %v, want %v", n.head(), head)
	}
}

// Two operators settle a rollup that anyone may settle, at the same time: it
// advances, every block once.
func TestTwoOperators(t *testing.T) {
	n := newNetwork(t, options{anyone: true})
	second := n.newOperator("second", n.l2Node)
	for range 4 {
		for range 5 {
			n.l2.transfer("alice", "bob")
			n.buildL2()
		}
		n.settle(n.operator, second)
	}
	n.settledInFull()
	n.advancedOnce()
	for _, name := range []string{"operator", "second"} {
		if n.l1.nonce(name) == 0 {
			t.Errorf("the account %q has posted nothing", name)
		}
	}
}

// advancedOnce checks that L1's log has every block of the rollup once, in order.
func (n *network) advancedOnce() {
	n.Helper()
	contract, number := bindings.NewNativeRollup(), uint64(0)
	for _, entry := range n.logs("Advanced") {
		event, err := contract.UnpackAdvancedEvent(&entry)
		n.must(err)
		number++
		if hash, _ := n.l2Node.HashAt(number); event.Number != number || event.BlockHash != hash {
			n.Fatalf("event of block %d (%x), want %d (%v)", event.Number, event.BlockHash, number, hash)
		}
	}
	if head := n.l2Node.Head().Number; number != head {
		n.Errorf("events of %d blocks, want %d", number, head)
	}
}

// Two nodes make different chains: one of them wins, and the other says so,
// stops, and spends nothing.
func TestTwoChains(t *testing.T) {
	n := newNetwork(t, options{anyone: true})
	conf := n.l2Config
	conf.DataDir, conf.HTTPPort, conf.FeeRecipient = t.TempDir(), 0, address("second")
	rival, err := l2.Start(conf)
	n.must(err)
	t.Cleanup(func() { n.closed(rival.Close()) })
	for range 3 {
		n.buildOn(rival)
	}
	n.l2.transfer("alice", "bob")
	n.buildL2()
	n.settle(n.operator)

	loser := n.newOperator("second", rival)
	defer n.run(loser)()
	n.eventually("the loser reports a fork", func() bool {
		return strings.Contains(loser.Status().Problem, "not in the chain of this node")
	})
	latest, final, err := settlement{n}.Settled(n.ctx)
	n.must(err)
	if err := rival.SetSettled(latest, final); err == nil {
		t.Error("the loser's node takes the winner's blocks for its own")
	}
	for range 3 {
		n.l2.transfer("alice", "bob")
		n.buildL2()
		n.settle(n.operator)
	}
	n.settledInFull()
	if n.l1.pendingNonce("second") != 0 {
		t.Error("the loser has posted something")
	}
}

// L1 takes back blocks in which the rollup was settled: what was safe is not, and
// is settled again.
func TestReorganisation(t *testing.T) {
	n := newNetwork(t, options{})
	n.l2.transfer("alice", "bob")
	n.buildL2()
	n.settle(n.operator)
	base := n.l1.header("latest").Number.Uint64()
	early := n.head()
	n.busy(2) // with an anchor that stays
	n.settle(n.operator)
	if n.l2.header("safe").Number.Uint64() != 3 {
		t.Fatal("block 3 is not safe")
	}

	follower := n.follower()
	n.eventually("the follower is up to date", func() bool { return follower.header("latest").Hash() == n.l1.header("latest").Hash() })
	n.rewindL1(base)
	n.mineL1() // the other branch, which has not settled them
	n.mineL1()
	if n.head() != early {
		t.Fatalf("the contract's head is %v, want %v", n.head(), early)
	}
	n.eventually("the follower takes the other branch", func() bool { return follower.header("latest").Hash() == n.l1.header("latest").Hash() })
	contract := bindings.NewNativeRollup()
	if head := view(follower, "latest", n.deployment.Contracts.Rollup, contract.PackHead(), contract.UnpackHead); head.BlockHash != early.Hash {
		t.Errorf("the contract's head is %x at the follower, want %v", head.BlockHash, early.Hash)
	}
	n.label()
	if safe := n.l2.header("safe"); safe.Hash() != early.Hash {
		t.Errorf("block %v is safe, want %v", safe.Number, early.Number)
	}
	n.wantLabels("after it", 3, 1, 0)
	n.eventuallySettled()
	n.settledInFull()
	n.advancedOnce()
}

// follower starts a node that takes the blocks of L1, and checks them itself.
func (n *network) follower() *chain {
	n.Helper()
	started, err := l1.Start(l1.Config{DataDir: n.TempDir(), Network: n.l1Config.Network, Follow: n.l1Node.HTTPEndpoint(), Clock: n.clock})
	n.must(err)
	n.Cleanup(func() { n.closed(started.Close()) })
	return n.dial(started.HTTPEndpoint(), l1ChainID)
}
