package challenger

import (
	"errors"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/contracts/bindings"
	"nrollup/optimistic"
	"nrollup/rollup"
	"nrollup/stateless"
	"nrollup/transition"
)

// judge returns the verdict on a block of a proposal by the trace that was published
// for it, on a rollup with the given chain id. gas is what proving it takes at most, and beyond what a transaction can
// have if no pool takes the trace. err is why the block is not True.
func judge(chain uint64, claim bindings.BlockClaim, p *bindings.Proposal, trace []byte, check func(*rollup.Block) error) (v Verdict, gas uint64, err error) {
	err = optimistic.CheckBlock(claim, p, trace, check)
	if err == nil {
		return True, proofGas(trace), nil
	}
	if contradicts(chain, claim, trace, check) {
		return False, 0, err
	}
	return Garbled, 0, err
}

func proofGas(trace []byte) uint64 {
	b, err := rollup.BlockOf(trace)
	if err != nil || len(trace) > rollup.MaxTraceSize {
		return maxProofGas + 1
	}
	return rollup.ProofGas(len(trace), b.Claim.GasUsed)
}

// contradicts reports whether a trace that does not prove a claim shows that nothing
// does. It is then that of the block with the claimed hash, which binds all that is in
// the block; and either that block is valid and not as claimed, or what executing it
// yields is not what it says, or its header has the form of another fork than that of
// its time. A witness that lacks something shows nothing: there may
// be a better one. Nor does a trace with another chain id, which is not in the block:
// what executing it yields may depend on that.
func contradicts(chain uint64, claim bindings.BlockClaim, trace []byte, check func(*rollup.Block) error) bool {
	if len(trace) > optimistic.MaxTrace {
		return false
	}
	b, err := rollup.BlockOf(trace)
	if err != nil || b.Ref.Hash != claim.BlockHash {
		return false
	}
	t, err := stateless.DecodeTrace(trace)
	if err != nil || t.Input.ChainID != chain {
		return false
	}
	err = check(b)
	switch {
	case err == nil:
		return true
	case errors.Is(err, transition.ErrWitness):
		return false
	case errors.Is(err, transition.ErrSchema):
		return !errors.Is(err, stateless.ErrUnknownFork) && formed(t, claim.BlockHash)
	}
	return errors.Is(err, transition.ErrOutput) || errors.Is(err, transition.ErrExecution)
}

// formed reports whether the block with a hash is that of a trace in the form that its
// schema gives it, and in no other.
func formed(t *stateless.Trace, hash common.Hash) bool {
	for _, f := range stateless.Forks() {
		other := *t
		other.SchemaID = f.Schema
		block, err := transition.Block(&other)
		if same := err == nil && block.Hash() == hash; same != (f.Schema == t.SchemaID) {
			return false
		}
	}
	return true
}
