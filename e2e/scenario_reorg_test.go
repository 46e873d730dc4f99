package e2e

import (
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/derive"
	"nrollup/l2"
	"nrollup/node"
	"nrollup/operator"
	"nrollup/rollup"
)

// TestL1Reorganisations reorganises L1 at depths from 1 to 20 under a sequencing
// node, a follower, a stateless follower and a stranger who settles once the
// sequencer has been silent for too long, with transactions and settlements in
// what is reorganised. All end on the chain that L1 has settled, every block of
// which was executed and verified, and every transaction is in it once.
//
// NROLLUP_ROUNDS=100 makes so many rounds, NROLLUP_SEED repeats those of a run.
func TestL1Reorganisations(t *testing.T) {
	rounds := 8
	if s := os.Getenv("NROLLUP_ROUNDS"); s != "" {
		var err error
		if rounds, err = strconv.Atoi(s); err != nil {
			t.Fatalf("NROLLUP_ROUNDS: %v", err)
		}
	}
	seed, _ := settings(t)
	t.Logf("NROLLUP_SEED=%d", seed)
	r := newReorgs(t, rand.New(rand.NewPCG(seed, 17)), 0)
	for round := range rounds {
		r.round(round)
	}
	r.end()
}

// reorgActions are what may happen on either chain in a round, before L1 is
// reorganised and in its new branch. All of them must be able to fail in the
// sense that L1 may take their effects back.
var reorgActions = []func(*reorgs){
	(*reorgs).transfer,
	(*reorgs).build,
	(*reorgs).build,
	func(r *reorgs) { r.mineL1() },
	func(r *reorgs) { r.settleBy(r.sequencer, r.operator) },
	func(r *reorgs) { r.settleBy(r.sequencer, r.operator) },
	(*reorgs).strangerSettles,
}

// reorgs is a network whose L1 is reorganised.
type reorgs struct {
	*network
	rng *rand.Rand

	sequencer, stranger, follower *peer
	checker                       *checker
	strangers                     *operator.Operator
	more                          []func(*reorgs) // actions besides
	sent                          int64           // transfers to bob
	adopted, lost                 int             // blocks of the stranger that were settled, blocks that were built again
}

// newReorgs starts one whose genesis is some seconds before Amsterdam.
func newReorgs(t *testing.T, rng *rand.Rand, before uint64) *reorgs {
	n := newNetwork(t, options{before: before, slotsPerEpoch: 64, timeout: rollup.MinSequencerTimeout})
	r := &reorgs{network: n, rng: rng, checker: n.newChecker()}
	r.sequencer = &peer{Node: n.l2Node, derivation: n.derive(n.l2Node, node.Sequenced(n.l2Node))}
	r.stranger = n.newPeer("second", node.Sequenced)
	r.follower = n.newPeer("follower", node.Followed)
	r.strangers = n.newOperator("second", r.stranger.Node)
	for range 22 { // what the deepest reorganisation needs
		n.mineL1()
	}
	return r
}

// round does some things, reorganises L1, does some more, and waits until all
// agree.
func (r *reorgs) round(round int) {
	r.Helper()
	head := r.l1.header("latest").Number.Uint64()
	depth := uint64(1 + r.rng.IntN(20))
	for r.l1.header("latest").Number.Uint64() < head+depth {
		r.act()
		if r.rng.IntN(2) == 0 {
			r.mineL1()
		}
	}
	depth = r.reversible(depth)
	r.rewindL1(r.l1.header("latest").Number.Uint64() - depth)
	if r.rng.IntN(3) > 0 { // the nodes see the other branch at once, or when it is longer
		r.mineL1()
	}
	for range 1 + r.rng.IntN(5) {
		r.act()
	}
	for range r.rng.IntN(int(depth) + 2) {
		r.mineL1()
	}
	r.mineL1()
	r.agree()
	r.Logf("round %d: %d blocks of L1 taken back, %v settled of %v; %d blocks of the stranger adopted, %d built again", round, depth, r.head().Number, r.sequencer.Head().Number, r.adopted, r.lost)
}

func (r *reorgs) act() {
	r.Helper()
	actions := append(reorgActions[:len(reorgActions):len(reorgActions)], r.more...)
	actions[r.rng.IntN(len(actions))](r)
}

// agree waits until every node has seen all of L1, and compares their chains with
// the contract's head.
func (r *reorgs) agree() {
	r.Helper()
	before := r.sequencer.Head().Number
	r.derived(r.sequencer.derivation, r.stranger.derivation, r.follower.derivation, r.checker.derivation)
	r.lost += int(before - min(before, r.sequencer.Head().Number))
	head := r.head()
	if r.follower.Head() != head || r.follower.Safe() != head {
		r.Fatalf("the follower has %v, safe %v; L1 has settled %v", r.follower.Head(), r.follower.Safe(), head)
	}
	if got := r.checker.derivation.Status().Settled; got != head {
		r.Fatalf("the stateless follower has %v, L1 has settled %v", got, head)
	}
	for _, p := range []*peer{r.sequencer, r.stranger} {
		if !p.Has(head) || p.Safe() != head {
			r.Fatalf("L1 has settled %v; a node has %v, safe %v", head, p.Head(), p.Safe())
		}
	}
}

func (r *reorgs) transfer() {
	r.Helper()
	r.l2.transfer("alice", "bob")
	r.sent++
}

// build has the sequencer's node build a block, as soon as it may.
func (r *reorgs) build() {
	r.Helper()
	r.buildAt(r.sequencer)
}

func (r *reorgs) buildAt(p *peer) {
	r.Helper()
	r.buildWith(p, nil)
}

// buildWith has a node build a block that begins with forced transactions.
func (r *reorgs) buildWith(p *peer, forced types.Transactions) {
	r.Helper()
	r.eventually("a block is built", func() bool {
		r.clock.forward(r.clock.Now().Add(time.Second))
		anchor, err := p.derivation.Anchor(r.rng.Uint64N(4))
		if errors.Is(err, derive.ErrNotSynced) {
			return false
		}
		r.must(err)
		if last, ok := p.Anchor(); ok && last.Number > anchor.Number {
			anchor = last
		}
		_, err = p.Build(r.ctx, l2.Attributes{Timestamp: r.clock.seconds(), Anchor: anchor, AllowEmpty: true, Forced: forced})
		if errors.Is(err, l2.ErrAnchorGone) {
			return false // L1 has changed right now
		}
		r.must(err)
		return true
	})
}

// settleBy has an operator settle what the node of a peer has. It may be in vain:
// the node may not have seen yet what L1 has now.
func (r *reorgs) settleBy(p *peer, o *operator.Operator) {
	r.Helper()
	r.mineL1() // what was anchored to the head can be settled then
	r.derived(p.derivation)
	defer r.run(o)()
	for range 6 {
		if r.head() == p.Head() {
			return
		}
		// Some of what it waits for comes with blocks of L1 only: after a while there is
		// another one.
		tries := 0
		r.eventually("the operator has looked", func() bool {
			tries++
			return tries == 100 || r.l1.pending(o.Account()) || o.Status().Problem != ""
		})
		r.mineL1()
		r.derived(p.derivation)
	}
}

// strangerSettles has somebody settle a block when the sequencer has been silent
// for long enough.
func (r *reorgs) strangerSettles() {
	r.Helper()
	r.clock.forward(r.clock.Now().Add((rollup.MinSequencerTimeout + 2) * time.Second))
	r.mineL1()
	r.derived(r.stranger.derivation)
	before := r.head()
	r.buildAt(r.stranger)
	r.settleBy(r.stranger, r.strangers)
	if r.head().Number > before.Number {
		r.adopted++
	}
}

// end lets everything be settled, and checks what came out.
func (r *reorgs) end() {
	r.Helper()
	r.transfer()
	r.eventually("everything is settled", func() bool {
		r.build()
		r.settleBy(r.sequencer, r.operator)
		return r.head() == r.sequencer.Head() && r.l2.nonce("alice") == uint64(r.sent)
	})
	r.mineL1()
	r.agree()
	r.sameChain(r.follower)
	r.settledInFull()
	if r.stranger.Head() != r.sequencer.Head() {
		r.Errorf("the stranger's node has %v, the sequencer's %v", r.stranger.Head(), r.sequencer.Head())
	}
	if got := r.balanceL2("bob", "latest"); got.Sub(got, ether(1000)).Int64() != r.sent {
		r.Errorf("bob got %v wei, want %d", got, r.sent)
	}
	if r.checker.verified.Load() < int64(r.head().Number) {
		r.Errorf("%d blocks were verified, %d are settled", r.checker.verified.Load(), r.head().Number)
	}
}

// What a sequencer has built stays over a reorganisation as long as L1 has the
// anchors; from the first block on whose anchor is gone, it is built again.
func TestSequencerKeepsUnsettledBlocks(t *testing.T) {
	n := newNetwork(t, options{slotsPerEpoch: 64})
	d := n.derive(n.l2Node, node.Sequenced(n.l2Node))
	for range 4 {
		n.mineL1()
	}
	n.derived(d) // a node takes no anchor that it has not seen
	keep := n.l1.header("latest").Number.Uint64()
	kept := n.busy(2)[1]
	n.mineL1()
	n.derived(d)
	gone := n.busy(2)
	n.mineL1()
	n.derived(d)
	n.rewindL1(keep)
	n.clock.forward(n.clock.Now().Add(slotSeconds * time.Second)) // another block than before
	n.mineL1()
	n.mineL1()
	n.derived(d)
	if n.l2Node.Head() != kept.Ref {
		t.Fatalf("head is %v, want %v", n.l2Node.Head(), kept.Ref)
	}
	n.eventually("the transactions are back", func() bool { return n.l2.pendingNonce("alice") == 4 })
	again := n.buildL2()
	if again.Parent != kept.Ref.Hash || again.Ref == gone[0].Ref || again.TxCount != 4 {
		t.Errorf("block %v has %d transactions", again.Ref, again.TxCount)
	}
	n.mineL1()
	n.settle(n.operator)
	n.settledInFull()
}

// A sequencer that was silent finds that somebody else has settled: that chain is
// its own from then on, and what was in its blocks is built on top.
func TestSequencerAdoptsWhatOthersSettle(t *testing.T) {
	n := newNetwork(t, options{slotsPerEpoch: 64, timeout: rollup.MinSequencerTimeout})
	d := n.derive(n.l2Node, node.Sequenced(n.l2Node))
	stranger := n.newPeer("second", node.Sequenced)
	n.derived(d)
	n.busy(1)
	n.settle(n.operator)
	n.derived(d)
	mine := n.busy(2) // never settled
	n.clock.forward(n.clock.Now().Add((rollup.MinSequencerTimeout + 2) * time.Second))
	n.mineL1()
	n.derived(stranger.derivation)
	theirs := n.buildOn(stranger.Node)
	n.mineL1()
	stop := n.run(n.newOperator("second", stranger.Node))
	n.eventually("the stranger settles", func() bool { return n.l1.pending(address("second")) })
	n.mineL1()
	stop()
	if n.head() != theirs.Ref {
		t.Fatalf("L1 has settled %v, want the stranger's %v", n.head(), theirs.Ref)
	}
	n.derived(d)
	if n.l2Node.Head() != theirs.Ref || n.l2Node.Safe() != theirs.Ref || n.l2Node.Has(mine[0].Ref) {
		t.Fatalf("the sequencer's head is %v, safe %v, want %v", n.l2Node.Head(), n.l2Node.Safe(), theirs.Ref)
	}
	n.eventually("the transactions are back", func() bool { return n.l2.pendingNonce("alice") == 3 })
	if again := n.buildL2(); again.TxCount != 4 || again.Parent != theirs.Ref.Hash {
		t.Errorf("block %v has %d transactions", again.Ref, again.TxCount)
	}
	n.mineL1()
	n.settle(n.operator)
	n.settledInFull()
}

// A block whose execution does not give what L1 has settled is not followed: the
// node says so, and goes on serving what it has.
func TestFollowerReportsMismatch(t *testing.T) {
	n := newNetwork(t, options{anyone: true})
	n.busy(1)
	n.settle(n.operator)
	liar := n.newPeer("follower", func(p *l2.Node) derive.Target { return falsifying{node.Followed(p)} })
	n.derived(liar.derivation)
	good := n.head()
	n.busy(1)
	n.settle(n.operator)
	var mismatch *l2.MismatchError
	n.eventually("the mismatch is reported", func() bool { return errors.As(liar.derivation.Problem(), &mismatch) })
	n.busy(1)
	n.settle(n.operator)
	if derive.ActionOf(liar.derivation.Problem()) != derive.Stop || mismatch.Settled.Number != good.Number+1 || liar.Head() != good || liar.Safe() != good {
		t.Errorf("head %v, safe %v, want %v: %v", liar.Head(), liar.Safe(), good, liar.derivation.Problem())
	}
	if header := n.dial(liar.HTTPEndpoint(), l2ChainID).header("latest"); header.Hash() != good.Hash {
		t.Errorf("serves %v", header.Number)
	}
}

// falsifying changes the state root of every second block.
type falsifying struct{ derive.Target }

func (f falsifying) Apply(ctx context.Context, s *derive.Step) error {
	for _, b := range s.Blocks {
		if b.Ref.Number%2 == 0 {
			b.Claim.PostStateRoot = common.Hash{1}
		}
	}
	return f.Target.Apply(ctx, s)
}
