package derive

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/contracts/bindings"
	"nrollup/da"
	"nrollup/internal/logs"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// proposedFindings finds blocks that were proposed.
type proposedFindings struct {
	*Finder
	filler  *filler
	data    da.Reader
	genesis func(*rollup.Deployment) (Head, error)
}

func newProposedFindings(f *Finder, data da.Reader) *proposedFindings {
	unchecked := func(*rollup.Block) error { return nil } // who asks verifies
	return &proposedFindings{
		Finder:  f,
		filler:  newFiller(f.deployment, f.reader, Source{Data: data, Check: unchecked}),
		data:    data,
		genesis: GenesisHead,
	}
}

func (f *proposedFindings) head(ctx context.Context, at *big.Int) (ref rollup.BlockRef, err error) {
	if at != nil && at.Cmp(big.NewInt(int64(rpc.FinalizedBlockNumber))) == 0 {
		return f.final(ctx, at)
	}
	c, err := f.chain(ctx, at)
	if err != nil {
		return ref, err
	}
	tip, err := f.proposal(ctx, c, c.TipPosition)
	if err != nil {
		return ref, err
	}
	return rollup.BlockRef{Number: tip.Number, Hash: tip.BlockHash}, nil
}

// final returns the last block that the contract has made final.
func (f *proposedFindings) final(ctx context.Context, at *big.Int) (ref rollup.BlockRef, err error) {
	output, err := f.call(ctx, optimisticABI.PackHead(), at)
	if err != nil {
		return ref, err
	}
	head, err := optimisticABI.UnpackHead(output)
	return rollup.BlockRef{Number: head.Number, Hash: head.BlockHash}, err
}

func (f *proposedFindings) chain(ctx context.Context, at *big.Int) (c bindings.ChainOutput, err error) {
	output, err := f.call(ctx, optimisticABI.PackChain(), at)
	if err != nil {
		return c, err
	}
	return optimisticABI.UnpackChain(output)
}

// blocks returns the blocks of a proposal.
func (f *proposedFindings) blocks(ctx context.Context, number uint64) ([]*Settled, error) {
	if f.data == nil {
		return nil, errors.New("the data of an optimistic rollup is not on L1: say where that is")
	}
	c, err := f.chain(ctx, nil)
	if err != nil {
		return nil, fmt.Errorf("proposals on L1: %w", err)
	}
	p, below, err := f.with(ctx, c, number)
	if err != nil {
		return nil, err
	}
	w := &waiting{ID: p.ID, Position: p.Position, First: p.First(), Last: rollup.BlockRef{Number: p.Number, Hash: p.BlockHash}, L1: p.L1}
	if err := f.proofs(ctx, w); err != nil {
		return nil, err
	}
	list, _, err := f.filler.derive(ctx, w, Head{BlockRef: rollup.BlockRef{Number: below.Number, Hash: below.BlockHash}, StateRoot: below.StateRoot})
	return list, err
}

// with returns the proposal that has a block, and the one below it.
func (f *proposedFindings) with(ctx context.Context, c bindings.ChainOutput, number uint64) (p, below *optimistic.Proposed, err error) {
	low, high := uint64(0), c.TipPosition // the proposal is after the one, and up to the other
	if p, err = f.proposal(ctx, c, high); err != nil {
		return nil, nil, err
	}
	if number > p.Number {
		return nil, nil, ErrNotSettled
	}
	if below, err = f.proposal(ctx, c, low); err != nil {
		return nil, nil, err
	}
	for high-low > 1 {
		middle := low + (high-low)/2
		m, err := f.proposal(ctx, c, middle)
		if err != nil {
			return nil, nil, err
		}
		if m.Number < number {
			low, below = middle, m
		} else {
			high, p = middle, m
		}
	}
	if common.Hash(p.Parent) != below.ID {
		return nil, nil, reorgf("%w: proposal %v is not on %v any more", ErrChanging, p.ID, below.ID)
	}
	return p, below, nil
}

// proposal returns the proposal at a position, as L1's node has it. Its id binds it.
func (f *proposedFindings) proposal(ctx context.Context, c bindings.ChainOutput, position uint64) (*optimistic.Proposed, error) {
	if position == 0 {
		genesis, err := f.genesis(f.deployment)
		if err != nil {
			return nil, err
		}
		record := optimistic.Genesis(genesis.Hash, genesis.StateRoot)
		return &optimistic.Proposed{Proposal: record, ID: optimistic.ID(record)}, nil
	}
	id, err := f.idAt(ctx, c, position)
	if err != nil {
		return nil, fmt.Errorf("proposal at position %d: %w", position, err)
	}
	event, err := f.event(ctx, proposedTopic, logs.Number(position), id)
	if err != nil {
		return nil, fmt.Errorf("proposal %v: %w", id, err)
	}
	return optimistic.DecodeProposed(event)
}

// idAt returns the id of the proposal at a position. The contract forgets old ones,
// which are final.
func (f *proposedFindings) idAt(ctx context.Context, c bindings.ChainOutput, position uint64) (common.Hash, error) {
	output, err := f.call(ctx, optimisticABI.PackProposalAt(position), nil)
	if err != nil {
		return common.Hash{}, err
	}
	id, err := optimisticABI.UnpackProposalAt(output)
	if err != nil || id != [32]byte{} {
		return id, err
	}
	if position > c.LastPosition {
		return common.Hash{}, reorgf("%w: there is none any more", ErrChanging)
	}
	event, err := f.event(ctx, finalizedTopic, logs.Number(position))
	if err != nil {
		return common.Hash{}, err
	}
	if len(event.Topics) < 3 {
		return common.Hash{}, fmt.Errorf("its event has %d topics", len(event.Topics))
	}
	return event.Topics[2], nil
}

// proofs finds the traces that L1 has of a proposal's blocks.
func (f *proposedFindings) proofs(ctx context.Context, w *waiting) error {
	return f.scan(ctx, func(l *types.Log) (bool, error) {
		e, err := optimisticABI.UnpackProvenEvent(l)
		if err == nil {
			w.Proofs = append(w.Proofs, proof{Number: e.Number, L1: rollup.BlockRef{Number: l.BlockNumber, Hash: l.BlockHash}})
		}
		return false, err
	}, provenTopic, w.ID)
}

func (f *proposedFindings) numberOf(ctx context.Context, hash common.Hash) (number uint64, err error) {
	c, err := f.chain(ctx, nil)
	if err != nil {
		return 0, err
	}
	err = f.scan(ctx, func(l *types.Log) (bool, error) {
		p, err := optimistic.DecodeProposed(l)
		if err != nil {
			return false, err
		}
		i := slices.IndexFunc(p.Blocks, func(b bindings.ProposedBlock) bool { return b.BlockHash == hash })
		if i < 0 || p.Position > c.TipPosition {
			return false, nil
		}
		if id, err := f.idAt(ctx, c, p.Position); err != nil || id != p.ID { // it fell
			return false, err
		}
		number = p.First() + uint64(i)
		return true, nil
	}, proposedTopic)
	if err == nil && number == 0 {
		err = ErrNotSettled
	}
	return number, err
}
