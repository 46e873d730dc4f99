package explorer

import (
	"strings"
	"testing"

	"nrollup/rollup"
	"nrollup/wallet"
)

func TestForcedText(t *testing.T) {
	block := &rollup.BlockRef{Number: 7}
	for want, state := range map[string]*wallet.ForcedState{
		"in block 7 of the rollup, which is settled":  {Included: block, Proposed: true, Settled: true},
		"in block 7 of the rollup, which is proposed": {Waiting: true, Included: block, Proposed: true, Overdue: true},
		"is overdue":         {Waiting: true, Overdue: true},
		"has left the inbox": {},
	} {
		if have := forcedText(state); !strings.Contains(have, want) {
			t.Errorf("%q, want %q", have, want)
		}
	}
}
