package node

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/derive"
	"nrollup/l2"
	"nrollup/rollup"
)

// Followed returns a target whose chain is what L1 has settled, and ends there.
func Followed(n *l2.Node) derive.Target { return followed{n} }

// Sequenced returns a target whose chain goes on after what L1 has settled, with
// blocks that are built here. They stay over a reorganisation of L1, from which
// they are settled again, unless L1 has settled others or lost their anchors.
func Sequenced(n *l2.Node) derive.Target { return sequenced{n} }

// Verified returns a target that keeps nothing: it checks each block by itself.
func Verified(check func(*rollup.Block) error) derive.Target { return verified(check) }

type followed struct{ *l2.Node }

func (t followed) Apply(ctx context.Context, s *derive.Step) error {
	if err := settle(ctx, t.Node, s); err != nil || reads(t.Node, s) {
		return err
	}
	return t.Rewind(s.To().Head.BlockRef)
}

type sequenced struct{ *l2.Node }

func (t sequenced) Apply(ctx context.Context, s *derive.Step) error {
	if err := settle(ctx, t.Node, s); err != nil {
		return err
	}
	return t.SetAnchors(anchorsAfter(s))
}

// anchorsAfter tells which anchors L1 takes after a step: those that it still
// knows (EIP-2935), of the chain that it has.
func anchorsAfter(s *derive.Step) func(rollup.BlockRef) bool {
	last := s.To().L1.Number
	return func(anchor rollup.BlockRef) bool {
		hash, known := s.HashAt(anchor.Number)
		ahead := s.Latest && anchor.Number > last // of a chain that was longer, and that L1 has left
		return anchor.Number+params.HistoryServeWindow > last && !ahead && (!known || hash == anchor.Hash)
	}
}

// settle makes the blocks of a step part of a chain, and labels it.
func settle(ctx context.Context, n *l2.Node, s *derive.Step) error {
	if err := n.Restore(base(s)); err != nil {
		return classify(err)
	}
	if err := n.Adopt(ctx, settledBlocks(s)); err != nil {
		return classify(err)
	}
	safe, final := s.To().Head.BlockRef, s.Final
	if reads(n, s) {
		safe = n.Safe()
	}
	if known := n.Finalized(); known.Number > final.Number {
		final = known
	}
	n.SetL1(s.To().L1)
	n.SetProposals(s.Proposals)
	return classify(n.SetSettled(safe, final))
}

// base returns the block that a step goes on from. Of an optimistic rollup, it can be
// one whose proposal was removed in a block that L1 has left.
func base(s *derive.Step) rollup.BlockRef {
	if len(s.Blocks) == 0 {
		return s.To().Head.BlockRef
	}
	first := s.Blocks[0]
	return rollup.BlockRef{Number: first.Ref.Number - 1, Hash: first.Parent}
}

// reads reports whether a step goes over what a node knew before, as after a
// crash. What it knew stays.
func reads(n *l2.Node, s *derive.Step) bool {
	return s.Back == nil && !s.Lowered && !s.Latest && n.Safe().Number > s.To().Head.Number
}

func settledBlocks(s *derive.Step) []l2.Settled {
	list := make([]l2.Settled, len(s.Blocks))
	for i, b := range s.Blocks {
		list[i] = l2.Settled{Block: b.Block, Anchor: b.AnchorNumber}
	}
	return list
}

// classify says what to do after an error of a node.
func classify(err error) error {
	var (
		mismatch *l2.MismatchError
		other    *l2.NotInChainError
	)
	if errors.As(err, &mismatch) || errors.As(err, &other) {
		return &derive.Error{Action: derive.Stop, Err: err}
	}
	return err
}

type verified func(*rollup.Block) error

func (check verified) Apply(ctx context.Context, s *derive.Step) error {
	for _, b := range s.Blocks {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := check(b.Block); err != nil {
			return &derive.Error{Action: derive.Stop, Err: fmt.Errorf("block %d (%v), settled in block %d of L1 by %v, does not verify: %w",
				b.Ref.Number, b.Ref.Hash, b.L1.Number, b.Tx, err)}
		}
	}
	return nil
}

// Derive returns a derivation of a node's chain that goes on where the last one
// of that node was. It asks L1 for news as often as poll says. The source is zero
// unless the rollup is an optimistic one; what the node has need not come from there.
func Derive(client derive.Caller, d *rollup.Deployment, n *l2.Node, target derive.Target, poll time.Duration, source derive.Source) (*derive.Derivation, error) {
	source.Local = func(ctx context.Context, ref rollup.BlockRef) []byte { return traceOf(ctx, n, ref) }
	cursor, err := derive.Open(client, d, n.Place(), source)
	if err != nil {
		return nil, err
	}
	cursor.Recall(n.Has)
	return derive.NewDerivation(cursor, target, poll), nil
}

// traceOf returns the trace of a block of a node's chain, nil if it has none.
func traceOf(ctx context.Context, n *l2.Node, ref rollup.BlockRef) []byte {
	if !n.Has(ref) {
		return nil
	}
	b, err := n.Block(ctx, ref.Number)
	if err != nil || b.Ref != ref {
		return nil
	}
	return b.Trace
}

// View returns what a sequencer sees of L1: as an anchor the block that is depth
// blocks before the last one that was read, and what waits to be forced.
func View(d *derive.Derivation, depth uint64, w *Waiting) l2.L1 { return view{d, depth, w} }

type view struct {
	derivation *derive.Derivation
	depth      uint64
	waiting    *Waiting
}

func (v view) Anchor() (rollup.BlockRef, error) { return v.derivation.Anchor(v.depth) }

func (v view) Forced() types.Transactions { return v.waiting.Transactions() }
