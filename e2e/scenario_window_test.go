package e2e

import (
	"os"
	"testing"

	"github.com/ethereum/go-ethereum/params"

	"nrollup/contracts/bindings"
)

// L1 forgets an anchor after 8191 blocks (EIP-2935): until then the block can be
// settled, from then on nobody can, and the sequencer's node builds it again.
//
// It takes a while, and so runs only with NROLLUP_SOAK.
func TestAnchorOlderThanWindow(t *testing.T) {
	if os.Getenv("NROLLUP_SOAK") == "" {
		t.Skip("NROLLUP_SOAK is not set")
	}
	n := newNetwork(t, options{anyone: true, slotsPerEpoch: 32})
	n.l2.transfer("alice", "bob")
	block := n.buildL2()
	anchored := n.settleable(block)
	for n.l1.header("latest").Number.Uint64() < anchored.Anchor+params.HistoryServeWindow-1 {
		n.mineL1()
	}
	if reason := n.reason("attacker", block.Parent, anchored); reason != nil {
		t.Errorf("refused in the last block that knows the anchor: %+v", reason)
	}
	n.mineL1()
	n.mineL1()
	a := n.attack()
	a.try("an anchor that L1 has forgotten", block.Parent, anchored, new(bindings.NativeRollupUnknownAnchor))
	a.mine()

	sequencer := n.newSequencer()
	n.derived(sequencer.derivation)
	n.eventually("the transaction is pending again", func() bool { return n.l2.pendingNonce("alice") == 1 })
	if again := sequencer.build(); again.TxCount != 1 || again.Parent != block.Parent || again.Ref == block.Ref {
		t.Errorf("block %v has %d transactions", again.Ref, again.TxCount)
	}
	n.mineL1()
	sequencer.settle()
	n.settledInFull()
}
