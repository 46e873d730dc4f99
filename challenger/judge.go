package challenger

import (
	"nrollup/contracts/bindings"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// Judge says of proposed blocks of a rollup whether they are true.
type Judge struct {
	chain    uint64 // id of the rollup's
	gasLimit uint64 // of its blocks
	check    func(*rollup.Block) error
}

// NewJudge returns a judge of a rollup's blocks. check is as for New.
func NewJudge(d *rollup.Deployment, check func(*rollup.Block) error) *Judge {
	return &Judge{chain: d.Spec.ChainID, gasLimit: d.Spec.GasLimit, check: check}
}

// Block returns the verdict on a block of a proposal by the trace that was published
// for it: True, False or Garbled. gas is what proving it takes at most, and beyond what
// a transaction can have if no pool takes the trace. err is why the block is not True.
func (j *Judge) Block(claim bindings.BlockClaim, p *bindings.Proposal, trace []byte) (v Verdict, gas uint64, err error) {
	err = optimistic.CheckBlock(claim, p, trace, j.check)
	if err == nil {
		return True, proofGas(trace), nil
	}
	if j.refutes(claim, p, trace, err) {
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
