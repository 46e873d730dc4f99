package main

import (
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/ethclient"
)

// The data server is gone. Who needs it says so and waits, and goes on as soon as it is
// back: nobody is challenged for that.
func TestOptimisticDataReturns(t *testing.T) {
	f := jumping(t)
	f.challenger.kill()
	f.progress()
	f.data.kill()
	f.challenger.start()
	follower := f.createNode("follower", "--follow")
	follower.start()
	eventually(t, "the challenger does not miss data", func() bool { return f.challenger.metric("challenger_missing") > 0 })
	eventually(t, "the proposer does not say what it lacks", func() bool { return strings.Contains(f.proposer.problem(), "data of a proposal") })
	if text := f.node.problem(); text != "" {
		t.Errorf("the node says %q", text) // it has its blocks
	}
	f.data.start()
	f.progress()
	eventually(t, "the proposer has a problem", func() bool { return f.proposer.problem() == "" })
	eventually(t, "the challenger does not check what is there", func() bool {
		return f.challenger.metric("challenger_checked") >= f.challenger.metric("challenger_missing")
	})
	if text := f.challenger.problem(); text != "" {
		t.Errorf("the challenger says %q", text)
	}
	f.followed(dialNode(t, follower.door.url()))
	f.unchallenged()
	f.end()
}

// followed waits until a follower has what is proposed.
func (f *optimisticFleet) followed(l2 *ethclient.Client) {
	f.t.Helper()
	want := f.view().Tip()
	eventually(f.t, "the follower does not have what is proposed", func() bool {
		header, err := l2.HeaderByHash(f.t.Context(), want.BlockHash)
		return err == nil && header != nil
	})
}

// The data is gone for so long that a challenger insists. The proposer shows the blocks
// to EXECUTE, and nobody loses a bond.
func TestOptimisticDataInsisted(t *testing.T) {
	f := jumping(t)
	f.challenger.kill()
	f.progress()
	f.data.kill()
	first := f.view().Tip()
	f.challenger.start()
	f.jump(fleetWindow/2 + time.Second)
	eventually(t, "nobody insists", func() bool { return len(f.events(challengedEvent)) > 0 })
	eventually(t, "the block is not shown", func() bool {
		p := f.view().Of(first.Number)
		return p != nil && p.IsProven(first.Number)
	})
	f.data.start()
	eventually(t, "challenges stay open", func() bool {
		for _, p := range f.view().Pending {
			if len(p.Challenges) > 0 {
				return false
			}
		}
		return true
	})
	f.progress()
	f.end()
	if logs := f.events(removedEvent); len(logs) > 0 {
		t.Errorf("%d proposals are removed", len(logs))
	}
}
