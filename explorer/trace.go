package explorer

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/derive"
	"nrollup/rollup"
)

// record is a transaction of L1 that has settled blocks.
type record struct {
	header *types.Header // of L1
	tx     *types.Transaction
	index  int // in the block
	blocks []*derive.Settled
	outcome
}

// outcome is what L1's node says of a transaction, and no hash binds.
type outcome struct {
	From    common.Address `json:"from"` // a development L1 sends for accounts that have not signed
	GasUsed hexutil.Uint64 `json:"gasUsed"`
	Price   *hexutil.Big   `json:"effectiveGasPrice"`
}

// maxBodies is how many blocks of L1 are kept for what they settle: they are large,
// and the next block to be checked is mostly settled by the same one.
const maxBodies = 2

// read reads the transaction of a settlement from L1, and what it has settled: from
// the block of L1 with the hash that the event names, by which all of it is bound.
func (s *Server) read(ctx context.Context, at *settlement) (*record, error) {
	b, err := s.bodies.get(at.l1.Hash.Hex(), func(ctx context.Context) (*derive.L1Block, error) {
		return derive.ReadBlock(ctx, s.l1.rpc, at.l1.Hash)
	})
	if err != nil {
		return nil, s.l1.unread(err)
	}
	parent, err := s.parentOf(ctx, b)
	if err != nil {
		return nil, err
	}
	all, _, err := derive.Decode(s.conf.Deployment.Contracts.Rollup, parent, b)
	if err != nil {
		return nil, err
	}
	r := &record{header: b.Header, index: slices.IndexFunc(b.Txs, func(tx *types.Transaction) bool { return tx.Hash() == at.tx })}
	if r.index < 0 {
		return nil, errMoved
	}
	r.tx = b.Txs[r.index]
	for _, settled := range all {
		if settled.Tx == at.tx {
			r.blocks = append(r.blocks, settled)
		}
	}
	return r, s.l1.call(ctx, &r.outcome, "eth_getTransactionReceipt", at.tx)
}

// unread explains why a block of L1 could not be read.
func (c *chain) unread(err error) error {
	var forged *derive.ForgedError
	switch {
	case errors.As(err, &forged):
		return &problem{http.StatusBadGateway, "the node of " + c.name + " gives what does not belong to the block: " + err.Error()}
	case errors.Is(err, derive.ErrChanging):
		return errMoved
	default:
		return c.failed(err)
	}
}

// parentOf returns the head of the rollup before a block of L1 that settles blocks.
func (s *Server) parentOf(ctx context.Context, b *derive.L1Block) (derive.Head, error) {
	first, err := s.firstSettled(b)
	if err != nil {
		return derive.Head{}, err
	}
	if first.Number == 1 {
		return derive.GenesisHead(s.conf.Deployment)
	}
	before, err := s.settled.blocks(ctx, []uint64{first.Number - 1})
	if err != nil {
		return derive.Head{}, err
	}
	p := before[first.Number-1]
	if p == nil {
		return derive.Head{}, errMoved
	}
	return derive.Head{BlockRef: p.BlockRef, StateRoot: p.root, Anchor: p.anchor}, nil
}

// firstSettled returns the first settlement of a block of L1.
func (s *Server) firstSettled(b *derive.L1Block) (settlement, error) {
	for _, receipt := range b.Receipts {
		for _, l := range receipt.Logs {
			if l.Address == s.conf.Deployment.Contracts.Rollup && len(l.Topics) > 0 && l.Topics[0] == advancedTopic {
				return decodeAdvanced(l)
			}
		}
	}
	return settlement{}, notFound("L1's block %v settles no block of this rollup", b.Ref().Hash)
}

// block returns a block that the transaction has settled, and which one it is.
func (r *record) block(ref rollup.BlockRef) (*derive.Settled, int, error) {
	for i, b := range r.blocks {
		if b.Ref == ref {
			return b, i, nil
		}
	}
	return nil, 0, fmt.Errorf("transaction %v does not settle block %d (%v)", r.tx.Hash(), ref.Number, ref.Hash)
}
