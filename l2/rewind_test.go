package l2

import (
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/params"
)

// Blocks whose anchor L1 has forgotten are built again, with another.
func TestSequencerRebuildsForgotten(t *testing.T) {
	r := run(t, SequencerConfig{Heartbeat: time.Hour}, nil)
	const blocks = 70 // more than geth's pool takes back
	genesis := r.Head()
	for i := range blocks {
		r.transfer(i%3, address(9))
		r.until(100*time.Millisecond, "block", func() bool { return r.Head().Number == uint64(i+1) })
	}
	settled, _ := r.Block(t.Context(), 1)
	lost, _ := r.Block(t.Context(), 2)
	r.l1.set(func(l *scriptedL1) { l.latest, l.anchor = settled.Ref, anchorAt(params.HistoryServeWindow) })
	before := r.Head()
	r.until(100*time.Millisecond, "anchor", func() bool { return r.Safe() == settled.Ref && r.seq.Halted() == nil })
	if r.Head() != before {
		t.Fatal("rewound although L1 still has the anchor")
	}
	forgotten := anchorAt(params.HistoryServeWindow + 1)
	r.l1.set(func(l *scriptedL1) { l.latest, l.anchor = genesis, forgotten }) // by a node of L1 that lags
	r.until(100*time.Millisecond, "anchor", func() bool { return r.Safe() == genesis })
	if r.Head() != before {
		t.Fatal("rewound behind what was settled")
	}
	r.l1.set(func(l *scriptedL1) { l.latest = settled.Ref })
	count := func() (n int) {
		for number := uint64(2); number <= r.Head().Number; number++ {
			if block := r.chain.GetBlockByNumber(number); block != nil { // it may go away meanwhile
				n += len(block.Transactions())
			}
		}
		return n
	}
	r.until(100*time.Millisecond, "rebuilt", func() bool {
		b, _ := r.HashAt(2)
		return b != lost.Ref.Hash && r.Head().Number >= 2 && count() == blocks-1
	})
	b, err := r.Block(t.Context(), 2)
	if err != nil {
		t.Fatal(err)
	}
	r.verify(b)
	if b.Parent != settled.Ref.Hash || b.Anchor != forgotten.Hash {
		t.Errorf("block %+v", b.Ref)
	}
}
