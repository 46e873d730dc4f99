package e2e

import (
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/derive"
	"nrollup/node"
	"nrollup/stateless"
)

// L1 goes back from Amsterdam to Osaka, and comes to the fork again by other blocks,
// twice. The rollup goes with it: what was settled and built after the fork is
// settled and built again, some of it before the fork this time.
func TestForkIsReorganised(t *testing.T) {
	n := newNetwork(t, options{before: osakaSeconds, slotsPerEpoch: 64})
	sequencer := n.derive(n.l2Node, node.Sequenced(n.l2Node))
	follower, checker := n.newPeer("follower", node.Followed), n.newChecker()
	all := []*derive.Derivation{sequencer, follower.derivation, checker.derivation}
	n.derived(all...)
	settled := n.busy(2)[1]
	n.mineL1()
	n.settle(n.operator)
	keep := n.l1.header("latest")
	n.derived(all...)
	kept := n.busy(1)[0] // not settled, and its anchor stays

	for round := range uint64(2) {
		n.mineAt(keep.Time + (2+round)*slotSeconds) // another one each time
		n.derived(all...)
		n.l2.transfer("alice", "bob")
		early := n.buildAtTime(n.l2Node, genesisTime-20+round)
		n.mineAt(genesisTime - slotSeconds)
		n.derived(all...)
		n.l2.transfer("alice", "bob")
		n.buildAtTime(n.l2Node, genesisTime-1)
		n.l2.transfer("alice", "bob")
		late := n.buildAtTime(n.l2Node, genesisTime)
		n.under(stateless.SchemaOsaka, late.Ref.Number-1)
		n.under(stateless.SchemaAmsterdam, late.Ref.Number)
		n.mineAt(genesisTime)
		n.mineAt(genesisTime + slotSeconds)
		n.derived(all...)
		n.settle(n.operator)
		n.derived(all...)
		if n.head() != late.Ref || follower.Head() != late.Ref || checker.derivation.Status().Settled != late.Ref {
			t.Fatalf("L1 has settled %v, the follower has %v, want %v", n.head(), follower.Head(), late.Ref)
		}
		n.crossed()
		n.sameChain(follower)
		if round > 0 {
			break
		}

		n.rewindL1(keep.Number.Uint64())
		if n.head() != settled.Ref {
			t.Fatalf("L1 has settled %v, want %v", n.head(), settled.Ref)
		}
		n.mineAt(keep.Time + slotSeconds) // who follows sees the other branch
		n.derived(all...)
		if follower.Head() != settled.Ref || n.l2Node.Head() != kept.Ref || n.l2Node.Has(early.Ref) {
			t.Fatalf("the follower has %v, want %v; the sequencer %v, want %v", follower.Head(), settled.Ref, n.l2Node.Head(), kept.Ref)
		}
	}
	// Every transaction is in the chain once.
	got := n.balanceL2("bob", "latest")
	if sent := n.l2.nonce("alice"); sent != got.Sub(got, ether(1000)).Uint64() || sent != n.l2.pendingNonce("alice") {
		t.Errorf("%d transfers are in blocks, %d are sent, bob got %v", sent, n.l2.pendingNonce("alice"), got)
	}
	n.settledInFull()
}

// mineAt makes the block of L1 in the slot of a time, which may have been before by the
// clock.
func (n *network) mineAt(timestamp uint64) *types.Block {
	n.Helper()
	if now := n.clock.seconds(); timestamp > now {
		n.forward1(timestamp - now)
	}
	block, err := n.l1Node.ProduceSlot(n.ctx, timestamp)
	n.must(err)
	if is := block.Header().BlockAccessListHash != nil; is != (timestamp >= genesisTime) {
		n.Errorf("block %v of L1, at %d s of the fork, has an access list: %v", block.Number(), int64(timestamp)-genesisTime, is)
	}
	n.mined = append(n.mined, block)
	return block
}

// TestForkUnderReorganisations is TestL1Reorganisations around a fork.
func TestForkUnderReorganisations(t *testing.T) {
	seed, _ := settings(t)
	t.Logf("NROLLUP_SEED=%d", seed)
	r := newReorgs(t, rand.New(rand.NewPCG(seed, 23)), 120)
	for round := range 3 {
		r.round(round)
	}
	r.end()
	r.boundary()
}
