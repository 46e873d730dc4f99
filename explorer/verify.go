package explorer

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"nrollup/rollup"
	"nrollup/stateless"
)

// step is a step of a verification in front of a reader.
type step struct {
	Step   string         `json:"step"`
	Text   string         `json:"text"`
	OK     bool           `json:"ok"`
	Micros int64          `json:"micros"` // that it took
	Detail map[string]any `json:"detail,omitempty"`
}

// verification is one in front of a reader.
type verification struct {
	s       *Server
	out     *stream
	block   rollup.BlockRef
	settled *settlement // nil if it is not settled
	tamper  string      // kind of lie; empty for none
	by      *schedule   // that decides

	claim     stateless.Claim
	raw       []byte
	trace     *stateless.Trace
	statement *stateless.Statement
	parent    common.Hash // that L1 had settled, or that the block names
	anchor    common.Hash // L1 block that the block names
	failed    string      // the first step that has failed
}

// maxVerifications is how many are under way at a time, in front of readers and as
// many for pages: each takes a processor.
const maxVerifications = 2

// postVerify verifies a block and sends each step as it is done.
func (s *Server) postVerify(w http.ResponseWriter, r *http.Request) {
	var body struct {
		Tamper string `json:"tamper"`
	}
	if err := readBody(r, &body); err != nil {
		writeError(w, err)
		return
	}
	if body.Tamper != "" && tampers[body.Tamper] == nil {
		writeError(w, badRequest("tamper %q: want stateRoot, gasUsed, witness or transaction", body.Tamper))
		return
	}
	select {
	case s.verifications <- struct{}{}:
		defer func() { <-s.verifications }()
	default:
		writeError(w, errBusy)
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), answerTimeout)
	defer cancel()
	v := &verification{s: s, out: newStream(w), tamper: body.Tamper}
	if err := v.run(ctx, r.PathValue("block")); err != nil {
		v.out.fail(err, func(text string) any {
			return &step{Step: "verdict", Text: text, Detail: map[string]any{"verdict": unknown}}
		})
	}
}

// find finds the block with an id. The rollup's node is asked if L1 does not have it.
func (v *verification) find(ctx context.Context, id string) error {
	if n, err := strconv.ParseUint(id, 10, 63); err == nil && n > 0 {
		found, err := v.s.settled.blocks(ctx, []uint64{n})
		if err != nil {
			return err
		}
		if v.settled = found[n]; v.settled != nil {
			v.block = v.settled.BlockRef
			return nil
		}
	}
	b, err := v.s.l2.findBlock(ctx, id, false)
	if err != nil {
		return err
	}
	if b.Number == 0 {
		return badRequest("the genesis block is not settled: there is nothing to verify")
	}
	v.block = b.ref()
	found, err := v.s.settled.blocks(ctx, []uint64{v.block.Number})
	if at := found[v.block.Number]; at != nil && at.BlockRef == v.block {
		v.settled = at
	}
	return err
}

// run verifies the block with an id.
func (v *verification) run(ctx context.Context, id string) (err error) {
	if v.by, err = v.s.forks.current(ctx); err != nil {
		return v.s.l1.failed(err)
	}
	if err := v.find(ctx, id); err != nil {
		return err
	}
	for _, s := range []struct {
		name string
		do   func(context.Context) (string, map[string]any, error)
	}{
		{"fetch", v.fetch}, {"binding", v.bind}, {"decode", v.decode}, {"tamper", v.lie}, {"schema", v.schema}, {"rules", v.rules},
		{"witness", v.witness}, {"header", v.header}, {"execute", v.execute}, {"outputs", v.outputs},
	} {
		if s.name == "tamper" && v.tamper == "" || s.name == "outputs" && v.statement == nil {
			continue
		}
		if err := v.step(ctx, s.name, s.do); err != nil {
			return err
		}
	}
	return v.verdict()
}

// step does one step and sends it. Its error is one of the request, or of the nodes:
// that a check fails is no error.
func (v *verification) step(ctx context.Context, name string, do func(context.Context) (string, map[string]any, error)) error {
	begin := time.Now()
	text, detail, err := do(ctx)
	var failure *checkFailure
	if err != nil && !errors.As(err, &failure) {
		return err
	}
	s := &step{Step: name, Text: text, OK: err == nil, Micros: time.Since(begin).Microseconds(), Detail: detail}
	if failure != nil {
		s.Text = oneLine(failure.text)
		if v.failed == "" {
			v.failed = name
		}
	}
	return v.out.send(s)
}

// checkFailure is a check that has failed.
type checkFailure struct{ text string }

func (e *checkFailure) Error() string { return e.text }

func failure(format string, args ...any) error { return &checkFailure{fmt.Sprintf(format, args...)} }

// fetch gets the claim and the trace: from L1 if the block is settled.
func (v *verification) fetch(ctx context.Context) (string, map[string]any, error) {
	switch {
	case v.settled == nil:
		return v.fetchUnsettled(ctx)
	case v.settled.proposal != nil:
		return v.fetchProposed(ctx)
	}
	rec, err := v.s.read(ctx, v.settled)
	if err != nil {
		return "", nil, err
	}
	b, position, err := rec.block(v.settled.BlockRef)
	if err != nil {
		return "", nil, err
	}
	v.claim, v.raw, v.parent, v.anchor = b.Claim, b.Trace, b.Parent, b.Anchor
	return fmt.Sprintf("The claim and the trace are in transaction %s of L1's block %d, number %d of %s that it settles. "+
			"All that was read hashes to that block's hash. Nothing is asked of the rollup's node.",
			short(rec.tx.Hash().Bytes()), v.settled.l1.Number, position+1, count(len(rec.blocks), "block")),
		map[string]any{"source": "l1", "tx": rec.tx.Hash(), "l1Block": v.settled.l1.Number, "calldata": len(rec.tx.Data()), "traceSize": len(v.raw)}, nil
}

func (v *verification) fetchUnsettled(ctx context.Context) (string, map[string]any, error) {
	var raw hexutil.Bytes
	if err := v.s.l2.call(ctx, &raw, "rollup_trace", v.block.Hash); err != nil {
		return "", nil, err
	}
	trace, err := stateless.DecodeTrace(raw)
	if err != nil {
		return "", nil, err
	}
	p := &trace.Input.NewPayloadRequest.ExecutionPayload
	v.raw, v.parent, v.claim = raw, p.ParentHash, stateless.Claim{PostStateRoot: p.StateRoot, GasUsed: p.GasUsed}
	if parent, err := parentOfTrace(trace.Input.Witness.Headers); err == nil {
		v.claim.PreStateRoot = parent.Root
	}
	return "L1 has not settled this block yet: the trace is from the rollup's node.", map[string]any{"source": "l2", "traceSize": len(raw)}, nil
}

// bind says what the contract on L1 has bound the block to.
func (v *verification) bind(ctx context.Context) (string, map[string]any, error) {
	if v.settled == nil {
		return "Nothing on L1 binds the block yet. What is checked is whether it could be settled.", nil, nil
	}
	if v.settled.proposal != nil {
		return v.bindProposed(ctx)
	}
	d := v.s.conf.Deployment
	detail := map[string]any{
		"contract": d.Contracts.Rollup, "parent": v.parent, "preStateRoot": v.claim.PreStateRoot, "postStateRoot": v.claim.PostStateRoot,
		"gasUsed": v.claim.GasUsed, "chainId": d.Spec.ChainID, "gasLimit": d.Spec.GasLimit, "anchor": v.settled.anchor,
	}
	anchor, err := v.s.l1.numbered(ctx, []uint64{v.settled.anchor})
	switch {
	case err != nil:
		return "", nil, err
	case v.settled.root != v.claim.PostStateRoot:
		return "", detail, failure("the contract has noted the state root %v, the trace has %v", v.settled.root, v.claim.PostStateRoot)
	case anchor[0] == nil || anchor[0].Hash != v.anchor:
		return "", detail, failure("the block is not anchored to L1's block %d", v.settled.anchor)
	}
	return fmt.Sprintf("The contract on L1 has bound the block to its head before (block %d), to the chain id %d, the gas limit %d and the anchor, L1's block %d.",
		v.settled.Number-1, d.Spec.ChainID, d.Spec.GasLimit, v.settled.anchor), detail, nil
}

func (v *verification) decode(context.Context) (text string, detail map[string]any, err error) {
	if v.trace, err = stateless.DecodeTrace(v.raw); err != nil {
		return "", nil, err
	}
	w, p := &v.trace.Input.Witness, &v.trace.Input.NewPayloadRequest.ExecutionPayload
	return fmt.Sprintf("%d bytes are decoded: a block with %s, and a witness of %s, %s and %s.",
		len(v.raw), count(len(p.Transactions), "transaction"), count(len(w.State), "trie node"), count(len(w.Codes), "contract code"), count(len(w.Headers), "header")), map[string]any{"execute": measure(v.claim, v.raw, v.trace)}, nil
}

// lie changes what the reader wants to be changed.
func (v *verification) lie(context.Context) (string, map[string]any, error) {
	what, err := tamper(v.tamper, &v.claim, v.trace)
	if err != nil {
		return "", nil, err
	}
	v.raw, err = v.trace.Encode()
	return what, map[string]any{"tamper": v.tamper}, err
}

// schema checks that the encoding is that of L1's fork at the time of the block. A
// fork that nobody here knows decides nothing.
func (v *verification) schema(context.Context) (string, map[string]any, error) {
	id, at := v.trace.SchemaID, v.trace.Input.NewPayloadRequest.ExecutionPayload.Timestamp
	detail := map[string]any{"schemaId": fmt.Sprintf("%#04x", uint16(id)), "timestamp": at}
	if err := v.by.Check(at); err != nil {
		return "", nil, &problem{http.StatusServiceUnavailable, err.Error()}
	}
	fork := v.by.fork(at)
	switch {
	case fork == nil:
		return "", detail, failure("L1's fork at time %d is one that no block of a rollup can be of", at)
	case fork.Schema != id:
		return "", detail, failure("the encoding is schema %#04x, but at time %d L1 has %s", uint16(id), at, fork.text())
	}
	detail["fork"] = fork.Name
	return fmt.Sprintf("The encoding is schema %#04x, that of %s: the fork that L1 has at time %d, so the rules that the block is under.",
		uint16(id), fork.Name, at), detail, nil
}

// verdict sends what comes of it all.
func (v *verification) verdict() error {
	s := &step{Step: "verdict", OK: v.failed == "", Detail: map[string]any{"verdict": valid}}
	switch {
	case s.OK:
		s.Text = fmt.Sprintf("Valid: block %d is what the rules of Ethereum make of its parent.", v.block.Number)
	case v.tamper != "":
		s.Text = "Invalid: the lie was found. L1 would not have settled this."
	case v.settled != nil && v.settled.proposal != nil:
		s.Text = "Not shown: the trace that the rollup's node has does not prove what the proposal claims. The proposal is false, or the node has a wrong trace."
	default:
		s.Text = "Invalid."
	}
	if !s.OK {
		s.Detail = map[string]any{"verdict": invalid, "failed": v.failed}
	}
	return v.out.send(s)
}

// count returns a number of things in words.
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
