package challenger

import (
	"bytes"
	"errors"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/contracts/bindings"
	"nrollup/optimistic"
	"nrollup/rollup"
	"nrollup/stateless"
	"nrollup/transition"
)

// A challenge of a False block cannot be lost, so a block is False only if no trace
// whatsoever proves it. What a trace is made of, and what is left to choose for who
// wants to prove a claim:
//
//	what the header has a field or a root for      nothing: the claimed hash binds it
//	parent's header, the last of the witness       nothing: the parent's hash, which the header has, binds it
//	block hash that the payload states             nothing: the contract compares it
//	chain id                                       nothing: the contract compares it
//	schema id                                      nothing: the time of the block says which one
//	versioned hashes                               nothing: a rollup has none
//	access list and slot number before Amsterdam   nothing: they must be empty
//	trie nodes and codes                           which ones; hashes in the parent's state bind each one
//	older headers                                  how many; each one's hash is in the next
//
// So once a trace has the fields behind the claimed hash, all that another trace can
// have in its favour is a preimage that this one lacks. If the fields contradict the
// claim, nothing proves it. Otherwise it is checked with the one value that each of the
// unbound fields may have, and whatever it fails for decides, but for what it lacks:
//
//	Undecodable, Ancestors   the witness: it has no header of the parent, or a broken chain of headers
//	Witness                  the witness: it lacks a preimage
//	Claim, BlockHash         cannot be: they are compared before
//	Panic, and all else      a fault of ours, or an unknown fork: it shows nothing
//	Schema                   False: the header has not the form of the fork of its time
//	RollupRule               False: it is about the fields, or accounts that the state root binds
//	Header                   False: it is about the header and its parent's
//	Body                     False: it is about the fields
//	Execution, GasExceeded   False: nothing was missing up to there (transition.ErrWitness comes first),
//	Output                   so it goes the same way with any witness
//
// An empty transaction has no place under the root of a list, so a trace with one
// is not bound to any hash.

// refutes reports whether a trace for which a claim is not proven, by the reason why,
// shows that nothing proves it.
func (j *Judge) refutes(claim bindings.BlockClaim, p *bindings.Proposal, trace []byte, why error) bool {
	if len(trace) > optimistic.MaxTrace {
		return false
	}
	t, err := stateless.DecodeTrace(trace)
	if err != nil || !bind(t, claim.BlockHash) {
		return false
	}
	if j.contradicts(claim, p, &t.Input.NewPayloadRequest) {
		return true
	}
	t.Input.ChainID = j.chain
	bound, err := t.Encode()
	if err != nil {
		return false
	}
	b, err := rollup.BlockOf(bound)
	if err != nil {
		return false // there is no header of the parent
	}
	if b.Claim.PreStateRoot != claim.PreStateRoot {
		return true
	}
	if !bytes.Equal(bound, trace) {
		why = j.check(b)
	}
	return certain(why)
}

// bind reports whether the fields of a trace are those behind a block hash, in exactly
// one form of a header. It gives all that the hash does not cover the one value that
// it may have, but for the chain id.
func bind(t *stateless.Trace, hash common.Hash) bool {
	var form *stateless.Fork
	for _, f := range stateless.Forks() {
		t.SchemaID = f.Schema
		switch have, err := transition.BlockHash(t); {
		case err != nil:
			return false
		case have != hash:
		case form != nil:
			return false // which one it is depends on more than the hash
		default:
			form = f
		}
	}
	if form == nil {
		return false
	}
	r := &t.Input.NewPayloadRequest
	t.SchemaID, r.ExecutionPayload.BlockHash, r.VersionedHashes = form.Schema, hash, nil
	if !form.AccessLists {
		r.ExecutionPayload.BlockAccessList, r.ExecutionPayload.SlotNumber = nil, 0
	}
	return true
}

// contradicts reports whether the fields behind the claimed hash are not what the
// contract wants.
func (j *Judge) contradicts(claim bindings.BlockClaim, p *bindings.Proposal, r *stateless.NewPayloadRequest) bool {
	e := &r.ExecutionPayload
	return e.BlockNumber != claim.Number || e.ParentHash != claim.ParentHash || e.StateRoot != claim.StateRoot ||
		r.ParentBeaconBlockRoot != claim.AnchorHash || e.GasLimit != j.gasLimit || e.Timestamp > p.ProposedAt
}

// certain reports whether what the check of a trace that is bound failed for does not
// depend on its witness.
func certain(err error) bool {
	for _, open := range []error{transition.ErrWitness, transition.ErrPanic, stateless.ErrUnknownFork} {
		if errors.Is(err, open) {
			return false
		}
	}
	for _, closed := range []error{
		transition.ErrSchema, transition.ErrRollupRule, transition.ErrHeader, transition.ErrBody,
		transition.ErrExecution, transition.ErrGasExceeded, transition.ErrOutput,
	} {
		if errors.Is(err, closed) {
			return true
		}
	}
	return false
}
