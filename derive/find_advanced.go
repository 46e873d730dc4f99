package derive

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/contracts/bindings"
	"nrollup/internal/logs"
	"nrollup/rollup"
)

// advancedFindings finds blocks that L1 has executed.
type advancedFindings struct{ *Finder }

var nativeABI = bindings.NewNativeRollup()

func (f advancedFindings) head(ctx context.Context, at *big.Int) (ref rollup.BlockRef, err error) {
	output, err := f.call(ctx, nativeABI.PackHead(), at)
	if err != nil {
		return ref, err
	}
	head, err := nativeABI.UnpackHead(output)
	return rollup.BlockRef{Number: head.Number, Hash: head.BlockHash}, err
}

func (f advancedFindings) numberOf(ctx context.Context, hash common.Hash) (uint64, error) {
	event, err := f.event(ctx, advancedTopic, common.Hash{}, hash)
	if err != nil {
		return 0, err
	}
	advanced, err := nativeABI.UnpackAdvancedEvent(event)
	if err != nil {
		return 0, err
	}
	return advanced.Number, nil
}

// blocks returns the blocks that were settled in the same block of L1.
func (f advancedFindings) blocks(ctx context.Context, number uint64) ([]*Settled, error) {
	event, err := f.event(ctx, advancedTopic, logs.Number(number))
	if err != nil {
		return nil, err
	}
	b, err := f.block(ctx, event)
	if err != nil {
		return nil, err
	}
	parent, err := f.before(ctx, b)
	if err != nil {
		return nil, err
	}
	blocks, _, err := Decode(f.deployment.Contracts.Rollup, parent, b)
	return blocks, err
}

// before returns the head of the rollup before a block of L1 that settles blocks:
// the one that the last event before tells of.
func (f advancedFindings) before(ctx context.Context, b *L1Block) (Head, error) {
	first, err := f.advanced(b, 0)
	if err != nil {
		return Head{}, err
	}
	if first.Number == 1 {
		return GenesisHead(f.deployment)
	}
	log, err := f.event(ctx, advancedTopic, logs.Number(first.Number-1))
	if err != nil {
		return Head{}, fmt.Errorf("block %d: %w", first.Number-1, err)
	}
	settled, err := f.block(ctx, log) // the event itself is not bound by a hash
	if err != nil {
		return Head{}, err
	}
	e, err := f.advanced(settled, first.Number-1)
	if err != nil {
		return Head{}, err
	}
	// The time before is not in the event; that time goes on is for EXECUTE to check.
	return Head{BlockRef: rollup.BlockRef{Number: e.Number, Hash: e.BlockHash}, StateRoot: e.StateRoot, Anchor: e.Anchor}, nil
}

// advanced returns the event in a block of L1 that tells of a block of the rollup, the
// first one if the number is 0.
func (f advancedFindings) advanced(b *L1Block, number uint64) (*bindings.NativeRollupAdvanced, error) {
	for _, receipt := range b.Receipts {
		for _, l := range receipt.Logs {
			if !f.tells(l, advancedTopic) {
				continue
			}
			if event, err := nativeABI.UnpackAdvancedEvent(l); err != nil || number == 0 || event.Number == number {
				return event, err
			}
		}
	}
	return nil, reorgf("%w: block %d (%v) does not settle what an event said", ErrChanging, b.Ref().Number, b.Ref().Hash)
}

// tells reports whether a log is an event of the contract, of the given kind.
func (f *Finder) tells(l *types.Log, topic common.Hash) bool {
	return l.Address == f.deployment.Contracts.Rollup && len(l.Topics) > 0 && l.Topics[0] == topic
}
