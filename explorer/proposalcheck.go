package explorer

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"nrollup/contracts/bindings"
	"nrollup/optimistic"
	"nrollup/rollup"
	"nrollup/stateless"
)

// checkProposed checks a block that is in a proposal: as EXECUTE would, if somebody
// challenged it. The trace is from the rollup's node; what it has to show is on L1. A
// trace that shows nothing of the block is an error: the node may have a wrong one.
func (c *checker) checkProposed(ctx context.Context, at *settlement, by Verifier) (*result, error) {
	claimed, err := c.s.pending.claim(ctx, at)
	if err != nil {
		return nil, err
	}
	raw, trace, err := c.s.traceOf(ctx, at.Hash)
	if err != nil {
		return nil, err
	}
	p := at.proposal
	var got outcome
	if err := c.s.l1.call(ctx, &got, "eth_getTransactionReceipt", at.tx); err != nil {
		return nil, err
	}
	claim, err := claimOf(trace)
	if err != nil {
		return nil, err
	}
	r := &result{
		L1Block: at.l1.Number, L1Hash: at.l1.Hash, L1Time: p.ProposedAt, Tx: at.tx, TxGasUsed: uint64(got.GasUsed), TxGasPrice: bigOf(got.Price),
		From: p.Proposer, Position: int(at.Number - p.First()), Blocks: len(p.Blocks), Execute: measure(claim, raw, trace),
	}
	begin := time.Now()
	err = c.s.checkClaim(by, claimed, at, raw)
	r.Check = verdict{Verdict: valid, Micros: time.Since(begin).Microseconds()}
	r.Check.fail(err)
	if r.Check.Verdict == invalid && !contradicts(by, at, claim, raw, trace) {
		return nil, fmt.Errorf("the trace that the rollup's node has of block %d shows nothing: %w", at.Number, err)
	}
	return r, nil
}

// contradicts reports whether a trace that does not prove a proposed block shows that
// none does. All its fields then hash to the block's hash, and it is valid but not as
// claimed, or executing it yields something else. What only a witness lacks, another
// one may have.
func contradicts(by Verifier, at *settlement, claim stateless.Claim, raw []byte, trace *stateless.Trace) bool {
	if headerOf(trace).Hash() != at.Hash {
		return false
	}
	_, err := by.Verify(claim, raw)
	var failed StepError
	return err == nil || errors.As(err, &failed) && (failed.Step() == "execute" || failed.Step() == "outputs")
}

// traceOf returns the trace of a block from the rollup's node.
func (s *Server) traceOf(ctx context.Context, block common.Hash) (raw hexutil.Bytes, trace *stateless.Trace, err error) {
	if err := s.l2.call(ctx, &raw, "rollup_trace", block); err != nil {
		return nil, nil, err
	}
	trace, err = stateless.DecodeTrace(raw)
	return raw, trace, err
}

// claimOf returns what a trace claims by itself.
func claimOf(trace *stateless.Trace) (claim stateless.Claim, err error) {
	p := &trace.Input.NewPayloadRequest.ExecutionPayload
	claim.PostStateRoot, claim.GasUsed = p.StateRoot, p.GasUsed
	parent, err := parentOfTrace(trace.Input.Witness.Headers)
	if err == nil {
		claim.PreStateRoot = parent.Root
	}
	return claim, err
}

// checkClaim checks that a trace proves what L1 has of a proposed block.
func (s *Server) checkClaim(by Verifier, claim bindings.BlockClaim, at *settlement, raw []byte) error {
	return optimistic.CheckBlock(claim, &at.proposal.Proposal, raw, func(b *rollup.Block) error {
		statement, err := by.Verify(b.Claim, b.Trace)
		if err != nil {
			return err
		}
		spec := &s.conf.Deployment.Spec
		switch {
		case statement.BlockHash != at.Hash:
			return fmt.Errorf("the trace is that of block %v, proposed is %v", statement.BlockHash, at.Hash)
		case statement.ChainID != spec.ChainID:
			return fmt.Errorf("the block is of chain %d, the rollup is %d", statement.ChainID, spec.ChainID)
		case statement.GasLimit != spec.GasLimit:
			return fmt.Errorf("the block has the gas limit %d, the rollup %d", statement.GasLimit, spec.GasLimit)
		}
		return nil
	})
}

// claim returns the claim of a proposed block. It is what the id of its proposal
// binds, by the claims' root: an event that says something else is an error.
func (p *proposals) claim(ctx context.Context, at *settlement) (claim bindings.BlockClaim, err error) {
	below, err := p.below(ctx, at.proposal)
	if err != nil {
		return claim, err
	}
	claims, err := at.proposal.Claims(below)
	if err != nil {
		return claim, &problem{http.StatusBadGateway, "the node of " + p.l1.name + " gives an event that is not right: " + err.Error()}
	}
	return claims[at.Number-at.proposal.First()], nil
}

// below returns the proposal below. It is looked up if it is not remembered.
func (p *proposals) below(ctx context.Context, proposal *optimistic.Proposed) (bindings.Proposal, error) {
	if proposal.Position == 1 {
		return p.genesis, nil
	}
	v := p.now()
	if v == nil {
		return bindings.Proposal{}, &downError{p.l1.name, errNotYet}
	}
	if v.LastID == proposal.Parent {
		return v.Last, nil
	}
	found, err := p.find(ctx, v, []common.Hash{proposal.Parent})
	if err != nil {
		return bindings.Proposal{}, err
	}
	return found[0].Proposal, nil
}

// fetchProposed gets the trace of a proposed block, from the rollup's node.
func (v *verification) fetchProposed(ctx context.Context) (text string, detail map[string]any, err error) {
	raw, trace, err := v.s.traceOf(ctx, v.block.Hash)
	if err != nil {
		return "", nil, err
	}
	if v.claim, err = claimOf(trace); err != nil {
		return "", nil, failure("%v", err)
	}
	p := &trace.Input.NewPayloadRequest
	v.raw, v.parent, v.anchor = raw, p.ExecutionPayload.ParentHash, p.ParentBeaconBlockRoot
	return fmt.Sprintf("L1 has what the block must be, in proposal %d, and not the block itself. The trace is from the rollup's node, which need not be believed: it fits, or not.", v.settled.proposal.Position),
		map[string]any{"source": "l2", "tx": v.settled.tx, "l1Block": v.settled.l1.Number, "traceSize": len(raw)}, nil
}

// bindProposed says what the proposal on L1 claims of the block.
func (v *verification) bindProposed(ctx context.Context) (string, map[string]any, error) {
	claim, err := v.s.pending.claim(ctx, v.settled)
	if err != nil {
		return "", nil, err
	}
	detail := map[string]any{
		"contract": v.s.conf.Deployment.Contracts.Rollup, "parent": common.Hash(claim.ParentHash), "preStateRoot": common.Hash(claim.PreStateRoot),
		"postStateRoot": common.Hash(claim.StateRoot), "gasUsed": v.claim.GasUsed, "anchor": v.settled.anchor,
	}
	for _, field := range []struct {
		name      string
		got, want common.Hash
	}{
		{"parent", v.parent, claim.ParentHash},
		{"state root before", v.claim.PreStateRoot, claim.PreStateRoot},
		{"state root", v.claim.PostStateRoot, claim.StateRoot},
		{"anchor", v.anchor, claim.AnchorHash},
	} {
		if field.got != field.want {
			return "", detail, failure("the %s of the block is %v, the proposal has %v", field.name, field.got, field.want)
		}
	}
	return fmt.Sprintf("Proposal %d on L1 claims the block: its hash, its parent, both state roots, and the anchor, L1's block %d. This is what EXECUTE has to find if somebody challenges the block.",
		v.settled.proposal.Position, v.settled.anchor), detail, nil
}
