package transition

import (
	"cmp"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/stateless"
)

// Options tune how a Verifier works. They never change a verdict.
type Options struct {
	// Workers is how many goroutines work on one part of a check at most. With 1
	// the check runs on the goroutine of the caller and starts none. 0 means one
	// for each processor.
	Workers int
}

// Verifier checks traces. It is immutable and safe for concurrent use.
type Verifier struct {
	l1   *params.ChainConfig
	pool pool
}

// New returns a Verifier for rollups of the L1 with the given configuration: its
// forks, by time, are theirs.
func New(l1 *params.ChainConfig, opts Options) *Verifier {
	return &Verifier{l1: l1, pool: newPool(opts.Workers)}
}

// Verify decodes a trace and checks that it is a block that a rollup may have
// and that it carries out the claim. It returns what else it establishes, or an
// error that wraps one of the reasons of this package.
func (v *Verifier) Verify(claim stateless.Claim, trace []byte) (s *stateless.Statement, err error) {
	err = guard(func() error {
		t, err := stateless.DecodeTrace(trace)
		if err != nil {
			return fmt.Errorf("%w: %w", ErrUndecodable, err)
		}
		s, err = v.verify(claim, t)
		return err
	})
	return s, err
}

// VerifyTrace is Verify for a trace that is decoded already. It does not change
// the trace, and keeps no reference to it.
func (v *Verifier) VerifyTrace(claim stateless.Claim, t *stateless.Trace) (s *stateless.Statement, err error) {
	err = guard(func() (err error) {
		s, err = v.verify(claim, t)
		return err
	})
	return s, err
}

func (v *Verifier) verify(claim stateless.Claim, t *stateless.Trace) (*stateless.Statement, error) {
	request := &t.Input.NewPayloadRequest
	if err := checkSchema(v.l1, t.SchemaID, request.ExecutionPayload.Timestamp); err != nil {
		return nil, err
	}
	if err := checkClaim(claim, &request.ExecutionPayload); err != nil {
		return nil, err
	}
	if err := checkRollupRules(request); err != nil {
		return nil, err
	}
	c := &check{
		config: RollupConfig(v.l1, t.Input.ChainID),
		fork:   stateless.ForkOf(t.SchemaID),
		pool:   v.pool,
		input:  &t.Input,
		claim:  &claim,
	}
	root, err := c.run()
	if err != nil {
		return nil, err
	}
	return statement(t, root), nil
}

// Validate does what the guest program of execution-specs does: it checks a
// block by the rules of Ethereum, those of the fork that the schema names,
// whatever the time. The error says why the result is invalid, if it is.
func Validate(trace []byte, opts Options) (res stateless.Result, err error) {
	err = guard(func() error {
		t, err := stateless.DecodeTrace(trace)
		if err != nil {
			return fmt.Errorf("%w: %w", ErrUndecodable, err)
		}
		c := &check{
			config: guestConfig(t.SchemaID, t.Input.ChainID),
			fork:   stateless.ForkOf(t.SchemaID),
			pool:   newPool(opts.Workers),
			input:  &t.Input,
		}
		root, err := c.run()
		res = stateless.Result{
			NewPayloadRequestRoot: root,
			Valid:                 err == nil,
			ChainID:               t.Input.ChainID,
			SchemaID:              t.SchemaID,
		}
		return err
	})
	return res, err
}

// check is one verification.
type check struct {
	config *params.ChainConfig
	fork   *stateless.Fork // of the configuration at the time of the payload
	pool   pool
	input  *stateless.Input
	claim  *stateless.Claim // nil for a block that need not be a rollup's
}

// run returns the root of the payload request, whether or not the block is
// valid, and the reason if it is not.
func (c *check) run() (root common.Hash, err error) {
	c.pool = c.pool.limit(len(c.input.Witness.State), len(c.input.NewPayloadRequest.ExecutionPayload.Transactions))
	var invalid error
	err = c.pool.all(
		func() (err error) {
			root, err = c.input.NewPayloadRequest.HashTreeRoot()
			return err
		},
		func() error {
			invalid = guard(c.verify)
			return nil
		},
	)
	return root, cmp.Or(invalid, err)
}

// verify applies the rules from the header on.
func (c *check) verify() error {
	x, err := c.open()
	if err != nil {
		return err
	}
	out, err := x.run()
	if err != nil {
		// What is missing may have led execution astray, and be why it failed, or why it
		// read what no rollup may have.
		return cmp.Or(x.chain.err(), x.state.err(), err)
	}
	if err := checkOutcome(x.header, x.body, out); err != nil {
		return err
	}
	root, err := x.state.postRoot(c.pool, out.changes)
	if err != nil {
		return err
	}
	if root != x.header.Root {
		return fmt.Errorf("%w: state root: have %x, want %x", ErrOutput, x.header.Root, root)
	}
	return nil
}

// open checks all that needs no execution and gets everything ready for it.
func (c *check) open() (*processor, error) {
	request := &c.input.NewPayloadRequest
	if c.input.ChainID == 0 {
		return nil, fmt.Errorf("%w: chain id is 0, so nobody can have signed", ErrBody)
	}
	chain, err := newAncestry(c.config, c.input.Witness.Headers, request.ExecutionPayload.ParentHash)
	if err != nil {
		return nil, err
	}
	if c.claim != nil && chain.parent.Root != c.claim.PreStateRoot {
		return nil, fmt.Errorf("%w: pre-state root: claim %x, parent %x", ErrClaim, c.claim.PreStateRoot, chain.parent.Root)
	}
	header := newHeader(c.fork, request)
	if err := chain.verifyHeader(header); err != nil {
		return nil, err
	}
	b, err := decodeBody(c.pool, request, header)
	if err != nil {
		return nil, err
	}
	if hash := header.Hash(); hash != request.ExecutionPayload.BlockHash {
		return nil, fmt.Errorf("%w: have %x, want %x", ErrBlockHash, request.ExecutionPayload.BlockHash, hash)
	}
	rules := c.config.Rules(header.Number, true, header.Time)
	if err := b.check(header, request.VersionedHashes, rules); err != nil {
		return nil, err
	}
	signer := types.MakeSigner(c.config, header.Number, header.Time)
	if err := b.recoverSenders(c.pool, signer); err != nil {
		return nil, err
	}
	state, err := c.openState(chain.parent.Root, rules)
	if err != nil {
		return nil, err
	}
	return newProcessor(c.pool, chain, header, b, signer, state), nil
}

// openState hashes the witness, which shows the state with the given root.
func (c *check) openState(root common.Hash, rules params.Rules) (*preState, error) {
	nodes, err := newNodeSet(c.pool, c.input.Witness.State)
	if err != nil {
		return nil, err
	}
	codes, err := newCodeSet(c.pool, c.input.Witness.Codes)
	if err != nil {
		return nil, err
	}
	state := &preState{nodes: nodes, codes: codes, trie: newMPT(root, nodes), rollup: c.claim != nil}
	if state.rollup {
		err = checkSystemContracts(state, rules)
	}
	return state, err
}

// statement returns what a valid trace establishes.
func statement(t *stateless.Trace, root common.Hash) *stateless.Statement {
	r := &t.Input.NewPayloadRequest
	p := &r.ExecutionPayload
	return &stateless.Statement{
		NewPayloadRequestRoot: root,
		BlockHash:             p.BlockHash,
		ParentHash:            p.ParentHash,
		BlockNumber:           p.BlockNumber,
		Timestamp:             p.Timestamp,
		GasLimit:              p.GasLimit,
		BaseFeePerGas:         p.BaseFeePerGas,
		FeeRecipient:          p.FeeRecipient,
		ParentBeaconBlockRoot: r.ParentBeaconBlockRoot,
		PrevRandao:            p.PrevRandao,
		ReceiptsRoot:          p.ReceiptsRoot,
		ChainID:               t.Input.ChainID,
		SchemaID:              t.SchemaID,
	}
}
