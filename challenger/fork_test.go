package challenger

import (
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/contracts/bindings"
	"nrollup/internal/blockgen"
	"nrollup/internal/forge"
	"nrollup/operator"
	"nrollup/optimistic"
	"nrollup/optimistic/optest"
	"nrollup/rollup"
	"nrollup/stateless"
	"nrollup/transition"
)

// newRigBefore returns a rig whose L1 has its newest block a number of seconds before
// Amsterdam.
func newRigBefore(t *testing.T, seconds uint64) *rig {
	t.Helper()
	r := newRigOn(t, optest.NewBefore(t, 40, common.Address{}))
	for want := int64(blockgen.AmsterdamTime - seconds); r.Now().Unix() < want; {
		r.Slot()
	}
	return r
}

// blocksAt returns the traces of new blocks of the rollup with the given times,
// relative to Amsterdam.
func (r *rig) blocksAt(seconds ...int64) (traces [][]byte) {
	r.Helper()
	for _, s := range seconds {
		r.L2.ExtendTo(uint64(blockgen.AmsterdamTime + s))
		b, err := r.L2.Block(r.Ctx, r.L2.Head().Number)
		r.Must(err)
		traces = append(traces, b.Trace)
	}
	return traces
}

// A proposal whose blocks are of old and of new rules is true, and each of its blocks
// can be defended after the fork.
func TestProposalOverFork(t *testing.T) {
	r := newRigBefore(t, 24)
	traces := r.blocksAt(-20, -1, 0, 7)
	for r.Now().Unix() < blockgen.AmsterdamTime+12 {
		r.Slot()
	}
	r.propose(traces...)
	r.step()
	if s := r.Status(); len(s.Doubts) != 0 || s.Action != "" {
		t.Fatalf("status %+v", s)
	}
	for number := uint64(1); number <= 4; number++ {
		r.challengeAs("second", number)
	}
	r.until("defended", func(v *optimistic.View) bool {
		q := v.Pending[0]
		return q.IsProven(1) && q.IsProven(2) && q.IsProven(3) && q.IsProven(4)
	})
}

// Blocks that were proposed before the fork are challenged and defended after it.
func TestChallengedAfterFork(t *testing.T) {
	r := newRigBefore(t, 36)
	traces := r.blocksAt(-35, -34, -33)
	r.propose(traces...)
	more := r.blocksAt(-21, -20, -19)
	more[1] = r.forged(more[1], func(f *forge.Forgery) error {
		f.Payload().StateRoot[0] ^= 1
		return f.Seal()
	})
	lie := r.propose(more...)
	for r.Now().Unix() < blockgen.AmsterdamTime {
		r.Slot()
	}
	r.challengeAs("second", 2)
	r.until("defended", func(v *optimistic.View) bool { return v.Pending[0].IsProven(2) })
	r.until("removed", func(v *optimistic.View) bool {
		return len(v.Pending) == 1 && v.Pending[0].ID != lie
	})
}

// A block that is of old rules but of a time after the fork is false: no trace proves it.
// That its trace was relabelled shows nothing.
func TestMisplacedRules(t *testing.T) {
	r := newRigBefore(t, 24)
	traces := r.blocksAt(-20, 3)
	judged := func(trace []byte) Verdict {
		t.Helper()
		b, err := rollup.BlockOf(trace)
		r.Must(err)
		claim := bindings.BlockClaim{
			Number: b.Ref.Number, BlockHash: b.Ref.Hash, ParentHash: b.Parent, AnchorHash: b.Anchor,
			StateRoot: b.Claim.PostStateRoot, PreStateRoot: b.Claim.PreStateRoot,
		}
		v, _, err := NewJudge(r.Deployment, operator.Check(optest.Verifier, r.Deployment)).Block(claim, &bindings.Proposal{ProposedAt: b.Timestamp}, trace)
		if v != True && !errors.Is(err, transition.ErrSchema) {
			t.Errorf("refused because of %v", err)
		}
		return v
	}
	for i, wrong := range []uint64{blockgen.AmsterdamTime, blockgen.AmsterdamTime - 1} {
		if v := judged(traces[i]); v != True {
			t.Errorf("block %d is %v", i+1, v)
		}
		moved := r.forged(traces[i], func(f *forge.Forgery) error {
			f.Payload().Timestamp = wrong
			return f.Seal()
		})
		if v := judged(moved); v != False {
			t.Errorf("block %d, moved to the other side of the fork, is %v", i+1, v)
		}
		decoded, err := stateless.DecodeTrace(traces[i])
		r.Must(err)
		decoded.SchemaID ^= stateless.SchemaOsaka ^ stateless.SchemaAmsterdam
		relabelled, err := decoded.Encode()
		r.Must(err)
		if v := judged(relabelled); v != Garbled {
			t.Errorf("block %d, relabelled, is %v", i+1, v)
		}
		decoded.SchemaID ^= stateless.SchemaOsaka ^ stateless.SchemaAmsterdam
		decoded.Input.NewPayloadRequest.ExecutionPayload.Timestamp = wrong
		unsealed, err := decoded.Encode()
		r.Must(err)
		if v := judged(unsealed); v != Garbled {
			t.Errorf("block %d with another time than its header is %v", i+1, v)
		}
	}
}
