package dispute

import (
	"slices"
	"testing"

	watch "nrollup/challenger"
	"nrollup/optimistic"
)

// What the judge of the challenger says of each block that somebody can pass off as the
// rollup's, however its data is spoiled: never that a true one is false, nor the reverse.
func TestVerdicts(t *testing.T) {
	all, err := plainOnes()
	if err != nil {
		t.Fatal(err)
	}
	for i, era := range eras {
		t.Run(era.name, func(t *testing.T) { testVerdicts(t, all[i][0]) })
	}
}

func testVerdicts(t *testing.T, e *environment) {
	lies, err := e.lies(e.truth[2])
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range append(slices.Clone(lies), e.truth[2]) {
		claim := *newRound(e, 1).trueClaim(e.truth[2])
		claim.BlockHash, claim.StateRoot, claim.AnchorHash = b.hash, b.root, e.anchorHash(b.anchor)
		for how := range spoilings {
			p := &optimistic.Proposed{Reference: reference(0, []spoiling{how})}
			p.ProposedAt = e.base.time + 10*slot
			truth := e.truthOf(claim, p.ProposedAt, e.anchorHash)
			f, err := e.court.find(p, claim, 0, truth)
			if err != nil {
				t.Error(err)
			}
			if certain := f.verdict == watch.True; certain != (truth != nil && (how == whole || how == shuffled)) {
				t.Errorf("%s, spoiled by %d: %v", b.name, how, f.verdict)
			}
		}
	}
}
