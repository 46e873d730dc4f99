package explorer

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"nrollup/stateless"
)

// The checks that a reader can follow. They are cheap and made here; the verifier
// makes them again, and all others, on its own.

// rules checks that the block is one that a rollup may have.
func (v *verification) rules(context.Context) (string, map[string]any, error) {
	r := &v.trace.Input.NewPayloadRequest
	p := &r.ExecutionPayload
	blobs := slices.ContainsFunc(p.Transactions, func(tx []byte) bool { return len(tx) > 0 && tx[0] == types.BlobTxType })
	switch {
	case p.StateRoot != v.claim.PostStateRoot || p.GasUsed != v.claim.GasUsed:
		return "", nil, failure("the claim and the block differ in the state root or in the gas")
	case len(p.Withdrawals) > 0, p.BlobGasUsed != 0, p.ExcessBlobGas != 0, len(r.VersionedHashes) > 0, p.SlotNumber != 0, blobs:
		return "", nil, failure("the block has what a rollup's may not have: withdrawals of validators, blobs or a slot number")
	}
	return "The claim agrees with the block, which has no blobs, no withdrawals of validators and no slot number.",
		map[string]any{"postStateRoot": p.StateRoot, "gasUsed": p.GasUsed}, nil
}

// witness checks what the witness shows: the parent, and the root of its state.
func (v *verification) witness(context.Context) (string, map[string]any, error) {
	w := &v.trace.Input.Witness
	parent, err := parentOfTrace(w.Headers)
	if err != nil {
		return "", nil, failure("%v", err)
	}
	detail := map[string]any{"parent": parent.Hash(), "preStateRoot": parent.Root}
	switch {
	case parent.Hash() != v.parent:
		return "", detail, failure("the last header of the witness is not that of the parent %v", v.parent)
	case parent.Root != v.claim.PreStateRoot:
		return "", detail, failure("the parent has the state root %v, the claim %v", parent.Root, v.claim.PreStateRoot)
	case !slices.ContainsFunc(w.State, func(node []byte) bool { return crypto.Keccak256Hash(node) == parent.Root }):
		return "", detail, failure("the root node of the parent's state is missing")
	}
	return fmt.Sprintf("The witness begins at the parent's header, which hashes to the parent of the block and names the state root; the node with that hash is there, and %d more under it.",
		len(w.State)-1), detail, nil
}

// header checks the block hash.
func (v *verification) header(context.Context) (string, map[string]any, error) {
	have, want := headerOf(v.trace).Hash(), v.trace.Input.NewPayloadRequest.ExecutionPayload.BlockHash
	if have != want {
		return "", nil, failure("the fields of the header hash to %v, the block says %v", have, want)
	}
	return "All fields of the header hash to the block hash.", map[string]any{"blockHash": have}, nil
}

// execute has the verifier check everything, with what the claim and the trace say
// and nothing else.
func (v *verification) execute(context.Context) (string, map[string]any, error) {
	statement, err := v.by.Verify(v.claim, v.raw)
	p := &v.trace.Input.NewPayloadRequest.ExecutionPayload
	detail := map[string]any{"transactions": len(p.Transactions), "gasUsed": v.claim.GasUsed}
	if err != nil {
		var at StepError
		if errors.As(err, &at) {
			detail["failed"] = at.Step()
		}
		return "", detail, failure("%v", err)
	}
	v.statement = statement
	found := "receipts, requests"
	if fork := stateless.ForkOf(v.trace.SchemaID); fork != nil && fork.AccessLists {
		found += ", access list"
	}
	return fmt.Sprintf("The block is executed again with nothing but the witness, as EXECUTE does: %s, %d gas. Gas, %s and state root come out as the header says.",
		count(len(p.Transactions), "transaction"), v.claim.GasUsed, found), detail, nil
}

// outputs compares what the execution has shown with what L1 has bound.
func (v *verification) outputs(context.Context) (string, map[string]any, error) {
	detail := map[string]any{"statement": statementOf(v.statement)}
	d := &v.s.conf.Deployment.Spec
	switch s := v.statement; {
	case s.BlockHash != v.block.Hash:
		return "", detail, failure("this is a valid block, but not the one that was settled: %v", s.BlockHash)
	case s.ParentHash != v.parent, s.ChainID != d.ChainID, s.GasLimit != d.GasLimit:
		return "", detail, failure("this is a valid block, but not one of this rollup")
	}
	return "EXECUTE's output names this block, its parent, the chain id, the gas limit and the anchor: what the contract compares.", detail, nil
}

// statementOf returns a statement as JSON has it.
func statementOf(s *stateless.Statement) map[string]any {
	return map[string]any{
		"newPayloadRequestRoot": s.NewPayloadRequestRoot,
		"blockHash":             s.BlockHash,
		"parentHash":            s.ParentHash,
		"blockNumber":           s.BlockNumber,
		"timestamp":             s.Timestamp,
		"gasLimit":              s.GasLimit,
		"baseFeePerGas":         wei{s.BaseFeePerGas.ToBig()},
		"feeRecipient":          s.FeeRecipient,
		"parentBeaconBlockRoot": s.ParentBeaconBlockRoot,
		"prevRandao":            s.PrevRandao,
		"receiptsRoot":          s.ReceiptsRoot,
		"chainId":               s.ChainID,
		"schemaId":              uint16(s.SchemaID),
	}
}
