package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/execute"
	"nrollup/forks"
	"nrollup/operator"
	"nrollup/rollup"
	"nrollup/stateless"
	"nrollup/transition"
	"nrollup/wallet"
)

// blockVerdict is what came out for a block of a rollup.
type blockVerdict struct {
	Block        rollup.BlockRef `json:"block"`
	From         string          `json:"from"` // l1 or rollup: who has told the trace
	Valid        bool            `json:"valid"`
	Reason       string          `json:"reason,omitempty"`
	Settlement   *settlement     `json:"settlement"` // null if it is not settled, or proposed
	Bound        bound           `json:"bound"`
	Claim        claimed         `json:"claim"`
	Transactions int             `json:"transactions"`
	Gas          uint64          `json:"gas"` // price of the EXECUTE call
	Sizes        sizes           `json:"sizes"`
	Seconds      float64         `json:"seconds"` // that the check took
	Mgas         float64         `json:"mgasPerSecond,omitempty"`

	origin   string
	proposed bool // in an optimistic rollup
}

// settlement is where L1 has settled a block.
type settlement struct {
	L1Block rollup.BlockRef `json:"l1Block"`
	Tx      common.Hash     `json:"tx"`
}

// bound is what the contract on L1 ties a block to, beside what EXECUTE checks.
type bound struct {
	Contract common.Address  `json:"contract"`
	Parent   common.Hash     `json:"parent"` // the head before, by its hash
	ChainID  uint64          `json:"chainId"`
	GasLimit uint64          `json:"gasLimit"`
	Anchor   rollup.BlockRef `json:"anchor"` // block of L1
}

type claimed struct {
	PreStateRoot  common.Hash `json:"preStateRoot"`
	PostStateRoot common.Hash `json:"postStateRoot"`
	GasUsed       uint64      `json:"gasUsed"`
}

// sizes are in bytes, but for the numbers of things.
type sizes struct {
	Input       int `json:"input"` // of the EXECUTE call
	Trace       int `json:"trace"`
	Nodes       int `json:"nodes"`
	NodeBytes   int `json:"nodeBytes"`
	Codes       int `json:"codes"`
	CodeBytes   int `json:"codeBytes"`
	Headers     int `json:"headers"`
	HeaderBytes int `json:"headerBytes"`
}

// check checks a block as L1 does: the trace by EXECUTE, and what the contract
// binds. It is an error if L1 does not answer, or the block is of a fork that this
// program does not know, which says nothing of the block.
func (b *blocks) check(ctx context.Context, f *found) (*blockVerdict, error) {
	d := b.deployment
	v := &blockVerdict{
		Block:        f.Ref,
		From:         "rollup",
		origin:       f.origin(),
		proposed:     f.proposed,
		Bound:        bound{Contract: d.Contracts.Rollup, Parent: f.Parent, ChainID: d.Spec.ChainID, GasLimit: d.Spec.GasLimit, Anchor: rollup.BlockRef{Hash: f.Anchor}},
		Claim:        claimed{f.Claim.PreStateRoot, f.Claim.PostStateRoot, f.Claim.GasUsed},
		Transactions: f.TxCount,
		Gas:          execute.RequiredGas(execute.JoinInput(f.Claim, f.Trace)),
		Sizes:        measure(f.Trace),
	}
	if f.settled != nil {
		v.From, v.Settlement = "l1", &settlement{f.settled.L1, f.settled.Tx}
		v.Bound.Anchor.Number = f.settled.AnchorNumber
	}
	start := time.Now()
	err := operator.Check(b.verifier, d)(f.Block)
	v.Seconds = time.Since(start).Seconds()
	if err == nil {
		err = b.checkBound(ctx, f, v)
	}
	var silent *wallet.NodeError
	if errors.As(err, &silent) {
		return nil, withHint(err)
	}
	if undecided(err) {
		return nil, fmt.Errorf("block %d cannot be checked: %w", f.Ref.Number, err)
	}
	if v.Valid = err == nil; v.Valid {
		v.Mgas = float64(f.Claim.GasUsed) / 1e6 / v.Seconds
	} else {
		v.Reason = oneLine(err)
	}
	return v, nil
}

// checkBound checks what is in no trace: that L1 has the anchor, and that the
// block is not ahead of the block of L1 that settled it.
func (b *blocks) checkBound(ctx context.Context, f *found, v *blockVerdict) error {
	anchor, err := b.header(ctx, f.Anchor)
	if err != nil {
		return fmt.Errorf("the block's anchor %v: %w", f.Anchor, err)
	}
	if f.settled == nil {
		v.Bound.Anchor.Number = anchor.Number.Uint64()
		return nil
	}
	if number := f.settled.AnchorNumber; anchor.Number.Uint64() != number {
		return fmt.Errorf("the anchor %v is block %v of L1, the contract took it for block %d", f.Anchor, anchor.Number, number)
	}
	in, err := b.header(ctx, f.settled.L1.Hash)
	if err != nil {
		return fmt.Errorf("block %d of L1, which settled it: %w", f.settled.L1.Number, err)
	}
	if f.Timestamp > in.Time {
		return fmt.Errorf("its time is %d, that of the block of L1 which settled it %d", f.Timestamp, in.Time)
	}
	return nil
}

// header returns a header of L1.
func (b *blocks) header(ctx context.Context, hash common.Hash) (*types.Header, error) {
	header, err := b.l1.HeaderByHash(ctx, hash)
	switch {
	case errors.Is(err, ethereum.NotFound):
		return nil, errors.New("L1 does not have it")
	case err != nil:
		return nil, &wallet.NodeError{Chain: "L1", URL: b.l1URL, Err: err}
	}
	return header, nil
}

func measure(trace []byte) sizes {
	s := sizes{Input: execute.HeadSize + len(trace), Trace: len(trace)}
	t, err := stateless.DecodeTrace(trace)
	if err != nil {
		return s // which is also why it is not valid
	}
	w := &t.Input.Witness
	s.Nodes, s.NodeBytes = total(w.State)
	s.Codes, s.CodeBytes = total(w.Codes)
	s.Headers, s.HeaderBytes = total(w.Headers)
	return s
}

func total(items [][]byte) (count, bytes int) {
	for _, item := range items {
		bytes += len(item)
	}
	return len(items), bytes
}

func (v *blockVerdict) print(w io.Writer, asJSON bool) error {
	if asJSON {
		return printJSON(w, v)
	}
	t := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	row := func(name, format string, args ...any) { fmt.Fprintf(t, name+"\t"+format+"\n", args...) }
	row("verdict", "%s", v.word())
	if !v.Valid {
		row("reason", "%s", v.Reason)
	}
	row("block", "%d %v", v.Block.Number, v.Block.Hash)
	row("from", "%s", v.origin)
	row("contract", "%v", v.Bound.Contract)
	row("parent", "%v", v.Bound.Parent)
	row("chain id", "%d", v.Bound.ChainID)
	row("anchor", "%d %v", v.Bound.Anchor.Number, v.Bound.Anchor.Hash)
	row("state", "%v to %v", v.Claim.PreStateRoot, v.Claim.PostStateRoot)
	row("transactions", "%d, %d gas", v.Transactions, v.Claim.GasUsed)
	row("gas price", "%s", describePrice(&callFacts{v.Gas, v.Claim.GasUsed}))
	row("sizes", "trace %d bytes: %d nodes of %d, %d codes of %d, %d headers of %d", v.Sizes.Trace,
		v.Sizes.Nodes, v.Sizes.NodeBytes, v.Sizes.Codes, v.Sizes.CodeBytes, v.Sizes.Headers, v.Sizes.HeaderBytes)
	row("time", "%s", describeTime(v.Seconds, v.Mgas))
	return t.Flush()
}

func (v *blockVerdict) word() string {
	if v.Valid {
		return "VALID"
	}
	return "INVALID"
}

// line is the verdict in one line.
func (v *blockVerdict) line() string {
	where := "not settled yet, from the rollup's node"
	if v.Settlement != nil {
		where = fmt.Sprintf("settled in block %d of L1", v.Settlement.L1Block.Number)
	}
	if v.proposed {
		where = fmt.Sprintf("proposed in block %d of L1", v.Settlement.L1Block.Number)
	}
	text := fmt.Sprintf("block %d %v %s: %d transactions, %d gas, %d bytes, %s, %s", v.Block.Number, v.Block.Hash, v.word(),
		v.Transactions, v.Claim.GasUsed, v.Sizes.Trace, describeTime(v.Seconds, 0), where)
	if !v.Valid {
		text += ": " + v.Reason
	}
	return text
}

// verifier checks traces on an L1 whose forks it may not know all.
type verifier struct {
	transition *transition.Verifier
	forks      *forks.Schedule
}

// newVerifier returns the check of traces on an L1 with the given forks, which a block
// may call too.
func newVerifier(l1 *forks.Schedule) *verifier {
	newPrecompile(l1.Config)
	return &verifier{transition.New(l1.Config, transition.Options{}), l1}
}

// Verify checks a trace. The error is a *forks.Unknown if nobody can tell without the
// rules of a fork that this program does not know.
func (v *verifier) Verify(claim stateless.Claim, trace []byte) (*stateless.Statement, error) {
	if err := v.forks.CheckTrace(trace, uint64(time.Now().Unix())); err != nil {
		return nil, err
	}
	return v.transition.Verify(claim, trace)
}

// undecided reports whether a check has failed for want of the rules of a fork, which
// says nothing of the block.
func undecided(err error) bool {
	var unknown *forks.Unknown
	return errors.As(err, &unknown)
}

var errGenesis = errors.New("block 0 is the genesis block, which nobody has to verify: it follows from the rollup's specification")
