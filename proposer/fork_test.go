package proposer

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/internal/blockgen"
	"nrollup/optimistic/optest"
	"nrollup/stateless"
)

// Blocks of old and new rules are in one proposal, which is defended and becomes final;
// and one from before the fork is, after it.
func TestProposalsOverFork(t *testing.T) {
	r := &rig{optest.NewBefore(t, 40, common.Address{})}
	p := r.proposer("proposer")
	for r.Now().Unix() < blockgen.AmsterdamTime-24 {
		r.Slot()
	}
	extend := func(seconds ...int64) {
		for _, s := range seconds {
			r.L2.ExtendTo(uint64(blockgen.AmsterdamTime + s))
		}
	}
	extend(-40, -30)
	r.act(p)
	r.proposed(2)
	extend(-20, -2, 0)
	r.act(p) // in the first block of the new rules
	v := r.proposed(5)
	if r.Now().Unix() != blockgen.AmsterdamTime || len(v.Pending) != 2 || v.Pending[1].Count != 3 {
		t.Fatalf("%d proposals at %v", len(v.Pending), r.Now())
	}
	for number, want := range map[uint64]stateless.SchemaID{4: stateless.SchemaOsaka, 5: stateless.SchemaAmsterdam} {
		b, err := r.L2.Block(r.Ctx, number)
		r.Must(err)
		if trace, err := stateless.DecodeTrace(b.Trace); err != nil || trace.SchemaID != want {
			t.Errorf("block %d: %v", number, err)
		}
	}
	for _, number := range []uint64{1, 4, 5} {
		r.challenge("challenger", number)
		r.act(p)
		if q := r.view().Of(number); !q.IsProven(number) {
			t.Errorf("block %d is not defended", number)
		}
	}
	r.Jump(optest.Window + 24)
	r.act(p)
	if v := r.view(); v.Head.Number != 5 {
		t.Errorf("block %d is final, want 5", v.Head.Number)
	}
}
