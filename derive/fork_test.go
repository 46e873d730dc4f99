package derive

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/da"
	"nrollup/internal/blockgen"
	"nrollup/optimistic/optest"
	"nrollup/rollup"
	"nrollup/stateless"
)

// Blocks of old and of new rules are derived from one proposal, and again after L1 has
// gone back to before the fork.
func TestDeriveOverFork(t *testing.T) {
	r := newRealOn(t, optest.NewBefore(t, 40, common.Address{}))
	for r.Now().Unix() < blockgen.AmsterdamTime-36 {
		r.Slot()
	}
	var blocks []*rollup.Block
	extend := func(seconds ...int64) {
		for _, s := range seconds {
			r.L2.ExtendTo(uint64(blockgen.AmsterdamTime + s))
			b, err := r.L2.Block(r.Ctx, r.L2.Head().Number)
			r.Must(err)
			blocks = append(blocks, b)
		}
	}
	extend(-60)
	r.Slot()
	r.propose(blocks, da.Calldata, nil) // in the last block of the old rules
	r.follow()
	r.expect(blocks[0], 0, 0)
	before := r.Number()
	extend(-13, -1, 0, 1)
	for i, want := range []stateless.SchemaID{0, stateless.SchemaOsaka, stateless.SchemaOsaka, stateless.SchemaAmsterdam, stateless.SchemaAmsterdam} {
		if trace, err := stateless.DecodeTrace(blocks[i].Trace); err != nil || want != 0 && trace.SchemaID != want {
			t.Fatalf("block %d: %v", i+1, err)
		}
	}
	for again := range 2 {
		if again > 0 {
			r.Rewind(before)
			r.Jump(24) // on another branch
			r.follow()
			r.expect(blocks[0], 0, 0)
		}
		r.Slot()
		r.propose(blocks[1:], da.Calldata, nil)
		r.follow()
		r.expect(blocks[4], 0, 0)
	}
	r.finds(blocks)
	r.finalize()
	r.follow()
	r.expect(blocks[4], 0, 5)
}
