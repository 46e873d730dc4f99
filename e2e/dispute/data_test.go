package dispute

import (
	"encoding/binary"
	"fmt"
	"slices"
	"sync"

	watch "nrollup/challenger"
	"nrollup/contracts/bindings"
	"nrollup/operator"
	"nrollup/optimistic"
	"nrollup/rollup"
	"nrollup/stateless"
	"nrollup/transition"
)

// spoiling is what somebody can do to the trace of a block before it is published.
type spoiling uint8

const (
	whole spoiling = iota
	nodeMissing
	nodesMissing
	bitFlipped
	otherChain
	otherBlock
	nothingThere
	shuffled // proves as much as before
	spoilings
)

// reference says of the data of a proposal from when on it is to be had, and how each
// block's trace is spoiled: this is all that there is to data here.
func reference(from uint64, spoiled []spoiling) []byte {
	ref := make([]byte, 33)
	for i, s := range spoiled {
		ref[1+i] = byte(s)
	}
	binary.BigEndian.PutUint64(ref[25:], from)
	return ref
}

// available tells from when on the data of a proposal is to be had, in L1 time.
func available(p *optimistic.Proposed) uint64 { return binary.BigEndian.Uint64(p.Reference[25:]) }

// spoiled tells how the trace of the i-th block of a proposal is.
func spoiled(p *optimistic.Proposed, i int) spoiling { return spoiling(p.Reference[1+i]) }

// complete reports whether all of a proposal's data is what it should be.
func complete(p *optimistic.Proposed) bool {
	for i := range p.Count {
		if s := spoiled(p, int(i)); s != whole && s != shuffled {
			return false
		}
	}
	return true
}

// publish returns what is published in the place of a claimed block's trace.
func (w *world) publish(claim bindings.BlockClaim, s spoiling) []byte {
	b := w.known(claim.BlockHash)
	if b == nil || s == otherBlock {
		b = w.plausible(claim)
	}
	if s == whole || s == otherBlock {
		return b.trace
	}
	t, err := stateless.DecodeTrace(b.trace)
	if err != nil {
		panic(err) // it was encoded here
	}
	witness := &t.Input.Witness
	at := int(claim.Number) % len(witness.State)
	switch s {
	case nodeMissing:
		witness.State = slices.Delete(witness.State, at, at+1)
	case nodesMissing:
		witness.State = nil
	case bitFlipped:
		witness.State[at][0] ^= 1
	case otherChain:
		t.Input.ChainID++
	case nothingThere:
		return nil
	case shuffled:
		slices.Reverse(witness.State)
	}
	raw, err := t.Encode()
	if err != nil {
		panic(err)
	}
	return raw
}

// plausible returns a true block that could be taken for a claimed one.
func (w *world) plausible(claim bindings.BlockClaim) *l2Block {
	return w.truth[1+claim.Number%uint64(len(w.truth)-1)]
}

// court gives the verdicts of the real judge, each of them once.
type court struct {
	*world
	judge *watch.Judge
	known sync.Map // of finding, by matter
}

// matter is what a verdict depends on.
type matter struct {
	claim  bindings.BlockClaim
	how    spoiling
	future bool // the block is of a time after that of the proposal
}

// finding is a verdict, with the gas of a proof.
type finding struct {
	verdict watch.Verdict
	gas     uint64
}

func newCourt(w *world) *court {
	d := &rollup.Deployment{L1: l1Config, Spec: rollup.Spec{ChainID: w.chainID, GasLimit: l2GasLimit}}
	return &court{world: w, judge: watch.NewJudge(d, operator.Check(transition.New(l1Config, transition.Options{}), d))}
}

// find returns the verdict on a block of a proposal by what is published of it. The error
// is that it must not be so, by what the block is.
func (c *court) find(p *optimistic.Proposed, claim bindings.BlockClaim, i int, truth *l2Block) (finding, error) {
	how := spoiled(p, i)
	if how == otherBlock && c.plausible(claim).hash == claim.BlockHash {
		how = whole
	}
	m := matter{claim: claim, how: how}
	if b := c.world.known(claim.BlockHash); b != nil {
		m.future = b.time > p.ProposedAt
	}
	if f, ok := c.known.Load(m); ok {
		return f.(finding), nil
	}
	verdict, gas, err := c.judge.Block(claim, &p.Proposal, c.publish(claim, how))
	want := c.expect(claim, how, truth)
	if !slices.Contains(want, verdict) {
		return finding{}, fmt.Errorf("the verdict on block %d, %q, of which the data is spoiled by %d, is %v, want one of %v: %v",
			claim.Number, c.nameOf(claim), how, verdict, want, err)
	}
	f := finding{verdict, gas}
	c.known.Store(m, f)
	return f, nil
}

func (c *court) nameOf(claim bindings.BlockClaim) string {
	if b := c.world.known(claim.BlockHash); b != nil {
		return b.name
	}
	return "a hash of nothing"
}

// expect returns the verdicts that are right. Nothing is certain of a true block but that
// it is one, if its trace is there; a false one is known to be by its own trace, unless
// that is "other chain", a block that this rollup could have as well, or "false
// transaction", whose sender's account the witness may lack.
func (c *court) expect(claim bindings.BlockClaim, how spoiling, truth *l2Block) []watch.Verdict {
	own := c.world.known(claim.BlockHash)
	readable := how == whole || how == shuffled
	switch {
	case truth != nil && readable:
		return []watch.Verdict{watch.True}
	case truth != nil:
		return []watch.Verdict{watch.Garbled}
	case own == nil || how == otherBlock || how == nothingThere:
		return []watch.Verdict{watch.Garbled}
	case readable && own.name != "other chain" && own.name != "false transaction":
		return []watch.Verdict{watch.False}
	}
	return []watch.Verdict{watch.False, watch.Garbled}
}
