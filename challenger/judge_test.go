package challenger

import (
	"slices"
	"testing"

	"nrollup/contracts/bindings"
	"nrollup/operator"
	"nrollup/optimistic/optest"
	"nrollup/rollup"
	"nrollup/stateless"
	"nrollup/transition"
)

// However the trace of a true block is spoiled, it does not show that the block is
// false: a challenge of it would be answered.
func TestSpoiledTraces(t *testing.T) {
	r := newRig(t)
	trace := r.blocks(2)[1]
	b, err := rollup.BlockOf(trace)
	r.Must(err)
	claim := bindings.BlockClaim{
		Number: b.Ref.Number, BlockHash: b.Ref.Hash, ParentHash: b.Parent, AnchorHash: b.Anchor,
		StateRoot: b.Claim.PostStateRoot, PreStateRoot: b.Claim.PreStateRoot,
	}
	record := bindings.Proposal{ProposedAt: b.Timestamp}
	check := operator.Check(optest.Verifier, r.Deployment)
	differs := func(*rollup.Block) error { return transition.ErrOutput }
	expect := func(name string, want Verdict, spoil func(in *stateless.Input)) {
		t.Helper()
		decoded, err := stateless.DecodeTrace(trace)
		r.Must(err)
		spoil(&decoded.Input)
		spoiled, err := decoded.Encode()
		r.Must(err)
		if v, _, err := judge(optest.L2ChainID, claim, &record, spoiled, check); v != want {
			t.Errorf("%s: %v (%v), want %v", name, v, err, want)
		}
	}
	// A transaction that does not name its chain, and asks for its id, yields something else.
	decoded, err := stateless.DecodeTrace(trace)
	r.Must(err)
	for id, want := range map[uint64]Verdict{optest.L2ChainID: False, optest.L2ChainID + 1: Garbled} {
		decoded.Input.ChainID = id
		spoiled, err := decoded.Encode()
		r.Must(err)
		if v, _, err := judge(optest.L2ChainID, claim, &record, spoiled, differs); v != want {
			t.Errorf("other output on chain %d: %v (%v), want %v", id, v, err, want)
		}
	}
	expect("nothing", True, func(*stateless.Input) {})
	expect("chain id", Garbled, func(in *stateless.Input) { in.ChainID++ })
	expect("gas used", Garbled, func(in *stateless.Input) { in.NewPayloadRequest.ExecutionPayload.GasUsed-- })
	expect("state root", Garbled, func(in *stateless.Input) { in.NewPayloadRequest.ExecutionPayload.StateRoot[0]++ })
	expect("transactions", Garbled, func(in *stateless.Input) {
		p := &in.NewPayloadRequest.ExecutionPayload
		p.Transactions = p.Transactions[1:]
	})
	expect("access list", Garbled, func(in *stateless.Input) { in.NewPayloadRequest.ExecutionPayload.BlockAccessList = []byte{0xc0} })
	expect("anchor", Garbled, func(in *stateless.Input) { in.NewPayloadRequest.ParentBeaconBlockRoot[0]++ })
	whole, err := stateless.DecodeTrace(trace)
	r.Must(err)
	for i := range whole.Input.Witness.State {
		expect("node", Garbled, func(in *stateless.Input) { in.Witness.State = slices.Delete(in.Witness.State, i, i+1) })
		expect("changed node", Garbled, func(in *stateless.Input) { in.Witness.State[i][0]++ })
	}
	for i := range whole.Input.Witness.Codes {
		expect("code", Garbled, func(in *stateless.Input) { in.Witness.Codes = slices.Delete(in.Witness.Codes, i, i+1) })
	}
	expect("all nodes", Garbled, func(in *stateless.Input) { in.Witness.State = nil })
	expect("all headers", Garbled, func(in *stateless.Input) { in.Witness.Headers = nil })
}
