package l2

import (
	"context"
	"fmt"

	gethstateless "github.com/ethereum/go-ethereum/core/stateless"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/rollup"
	"nrollup/stateless"
)

// sealed is a block with its trace.
type sealed struct {
	block *types.Block // with its access list attached, if it has one
	out   *rollup.Block
	size  footprint
}

// finish seals a draft and encodes its trace.
func (n *Node) finish(ctx context.Context, d *draft) (*sealed, error) {
	block, requests, err := d.seal(ctx)
	if err != nil {
		return nil, fmt.Errorf("seal block %v: %w", d.header.Number, err)
	}
	trace, err := n.trace(block, requests, d.witness)
	if err != nil {
		return nil, err
	}
	return &sealed{block: block, size: d.size, out: &rollup.Block{
		Ref:       *refOf(block.Header()),
		Parent:    block.ParentHash(),
		Timestamp: block.Time(),
		Anchor:    *block.BeaconRoot(),
		Claim: stateless.Claim{
			PreStateRoot:  d.parent.Root,
			PostStateRoot: block.Root(),
			GasUsed:       block.GasUsed(),
		},
		Trace:   trace,
		TxCount: len(block.Transactions()),
	}}, nil
}

func (n *Node) trace(block *types.Block, requests [][]byte, w *gethstateless.Witness) ([]byte, error) {
	fork, err := stateless.ForkAt(n.chain.Config(), block.Time())
	if err != nil {
		return nil, err
	}
	request, err := stateless.FromBlock(block, requests)
	if err != nil {
		return nil, err
	}
	witness, err := stateless.NewWitness(byteSlices(w.State), byteSlices(w.Codes), w.Headers)
	if err != nil {
		return nil, err
	}
	trace := stateless.Trace{SchemaID: fork.Schema, Input: stateless.Input{
		NewPayloadRequest: *request,
		Witness:           *witness,
		ChainID:           n.chain.Config().ChainID.Uint64(),
	}}
	return trace.Encode()
}

// byteSlices returns the keys of set, in no particular order.
func byteSlices(set map[string]struct{}) [][]byte {
	list := make([][]byte, 0, len(set))
	for s := range set {
		list = append(list, []byte(s))
	}
	return list
}

// retrace computes the trace of a block in the chain again, from the state of its
// parent.
func (n *Node) retrace(ctx context.Context, block *types.Block) (*rollup.Block, error) {
	if block.NumberU64() == 0 {
		return nil, ErrNoTrace
	}
	parent := n.chain.GetHeader(block.ParentHash(), block.NumberU64()-1)
	if parent == nil {
		return nil, fmt.Errorf("%w %d (%v)", ErrUnknownBlock, block.NumberU64()-1, block.ParentHash())
	}
	d, err := newDraft(ctx, n.chain, parent, unexecuted(block.Header()))
	if err != nil {
		return nil, fmt.Errorf("trace of block %d: %w", block.NumberU64(), err)
	}
	defer d.close()
	for i, tx := range block.Transactions() {
		if err := d.apply(ctx, tx); err != nil {
			return nil, fmt.Errorf("trace of block %d: transaction %d: %w", block.NumberU64(), i, err)
		}
	}
	s, err := n.finish(ctx, d)
	if err != nil {
		return nil, fmt.Errorf("trace of block %d: %w", block.NumberU64(), err)
	}
	if s.block.Hash() != block.Hash() {
		return nil, fmt.Errorf("trace of block %d: execution gives block %v, not %v", block.NumberU64(), s.block.Hash(), block.Hash())
	}
	n.recent.Add(block.Hash(), s.out)
	return s.out, nil
}

// unexecuted returns a header without what execution yields.
func unexecuted(header *types.Header) *types.Header {
	h := types.CopyHeader(header)
	h.GasUsed, h.Bloom = 0, types.Bloom{}
	h.RequestsHash, h.BlockAccessListHash = nil, nil
	return h
}
