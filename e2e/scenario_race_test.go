package e2e

import (
	"testing"

	"nrollup/rollup"
)

// Others settle blocks when the sequencer was silent for too long, just when it
// comes back: over and over, and in any order. One chain comes out of it, which both
// sides have, and no transaction is lost.
func TestFallbackRacesSequencer(t *testing.T) {
	n := newNetwork(t, options{timeout: rollup.MinSequencerTimeout, slotsPerEpoch: 64})
	sequencer, fallback := n.newSequencer(), n.newRescuer("second")
	theirs := n.dial(fallback.HTTPEndpoint(), l2ChainID)
	stateless := n.newChecker()
	var sent int
	wins := make(map[*settler]int)
	for round := range 10 {
		n.forward1(rollup.MinSequencerTimeout)
		n.mineL1()
		n.derived(sequencer.derivation, fallback.derivation)
		n.l2.transfer("alice", "bob")
		theirs.transfer("carol", "dave")
		sent++
		sequencer.engage("operator") // operators that have lost often rest for longer
		fallback.engage("second", whenOpen)
		racers := []*settler{sequencer, fallback}
		if round%2 == 1 {
			racers[0], racers[1] = racers[1], racers[0]
		}
		for range 1 + round%3 {
			racers[0].build()
		}
		racers[1].build()
		n.mineL1()
		before := n.head()
		stop := []func(){n.run(racers[0].operator), n.run(racers[1].operator)}
		n.eventually("both have looked", func() bool {
			return n.l1.pending(sequencer.operator.Account()) && n.l1.pending(fallback.operator.Account())
		})
		n.mineL1()
		for _, s := range stop {
			s()
		}
		n.derived(sequencer.derivation, fallback.derivation)
		head := n.head()
		switch {
		case head == before:
			t.Fatalf("round %d: neither has settled anything", round)
		case !sequencer.Has(head) || !fallback.Has(head):
			t.Fatalf("round %d: L1 has %v, the nodes %v and %v", round, head, sequencer.Head(), fallback.Head())
		}
		for _, s := range racers {
			if block, err := s.Block(n.ctx, head.Number); err == nil && n.madeBy(block, s) {
				wins[s]++
			}
		}
	}
	t.Logf("the sequencer was first %d times, the other %d times", wins[sequencer], wins[fallback])
	n.afterRace(sequencer, fallback, theirs, sent)
	n.derived(stateless.derivation)
	if got := stateless.derivation.Status().Settled; got != n.head() {
		t.Errorf("the stateless follower has %v, L1 %v", got, n.head())
	}
}

// madeBy reports whether the fees of a block go to a settler.
func (n *network) madeBy(block *rollup.Block, s *settler) bool {
	n.Helper()
	header, err := n.dial(s.HTTPEndpoint(), l2ChainID).HeaderByHash(n.ctx, block.Ref.Hash)
	n.must(err)
	return header.Coinbase == s.operator.Account()
}

// afterRace lets the sequencer settle all, with what users send it again that others
// have not settled.
func (n *network) afterRace(sequencer, fallback *settler, theirs *chain, sent int) {
	n.Helper()
	n.eventually("what was lost in the race is pending again", func() bool {
		return n.l2.pendingNonce("alice") == uint64(sent) && theirs.pendingNonce("carol") == uint64(sent)
	})
	for nonce := n.l2.nonce("carol"); nonce < uint64(sent); nonce++ {
		n.l2.transfer("carol", "dave")
	}
	sequencer.build()
	n.mineL1()
	sequencer.settle()
	n.derived(fallback.derivation)
	if fallback.Head() != sequencer.Head() || n.head() != sequencer.Head() {
		n.Errorf("the nodes have %v and %v, L1 has %v", sequencer.Head(), fallback.Head(), n.head())
	}
	for _, name := range []string{"alice", "carol"} {
		if got := n.l2.nonce(name); got != uint64(sent) {
			n.Errorf("%d transactions of %s are settled, of %d", got, name, sent)
		}
	}
	n.label()
	n.settledInFull()
}
