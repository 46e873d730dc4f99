package derive

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/contracts/bindings"
	"nrollup/rollup"
)

// ErrNotSettled is a block that L1 has not settled.
var ErrNotSettled = errors.New("L1 has not settled the block")

// Finder finds settled blocks by their numbers, without reading all of L1 before
// them. It asks L1 for the events that tell of them; the data is then checked as a
// Derivation checks it: it is in a block of L1 that hashes to its hash. It is not
// safe for concurrent use.
type Finder struct {
	deployment *rollup.Deployment
	reader     *reader
	eth        *ethclient.Client
	abi        *bindings.NativeRollup
	stride     uint64 // blocks of L1 that are asked about at once

	last []*Settled // of one block of L1
}

// NewFinder returns a finder of a rollup's blocks that asks L1 over JSON-RPC.
func NewFinder(client *rpc.Client, d *rollup.Deployment) *Finder {
	return &Finder{
		deployment: d,
		reader:     newReader(client, d.Contracts.Rollup),
		eth:        ethclient.NewClient(client),
		abi:        bindings.NewNativeRollup(),
		stride:     1 << 40, // all, unless L1 refuses that
	}
}

// Head returns the last block that L1 has settled up to one of its blocks, which is
// named as ethclient does it: nil is the latest one.
func (f *Finder) Head(ctx context.Context, at *big.Int) (rollup.BlockRef, error) {
	output, err := f.eth.CallContract(ctx, ethereum.CallMsg{To: &f.deployment.Contracts.Rollup, Data: f.abi.PackHead()}, at)
	if err != nil {
		return rollup.BlockRef{}, fmt.Errorf("head of the rollup on L1: %w", err)
	}
	head, err := f.abi.UnpackHead(output)
	if err != nil {
		return rollup.BlockRef{}, fmt.Errorf("head of the rollup on L1: %w", err)
	}
	return rollup.BlockRef{Number: head.Number, Hash: head.BlockHash}, nil
}

// Block returns a settled block. The error wraps ErrNotSettled if L1 has not settled
// it, or if it is the genesis block, which nobody settles.
func (f *Finder) Block(ctx context.Context, number uint64) (*Settled, error) {
	for _, s := range f.last {
		if s.Ref.Number == number {
			return s, nil
		}
	}
	if number == 0 {
		return nil, fmt.Errorf("block 0 is the genesis block: %w", ErrNotSettled)
	}
	event, err := f.event(ctx, advancedTopic, numberTopic(number))
	if err != nil {
		return nil, fmt.Errorf("block %d: %w", number, err)
	}
	if f.last, err = f.decode(ctx, event); err != nil {
		return nil, err
	}
	for _, s := range f.last {
		if s.Ref.Number == number {
			return s, nil
		}
	}
	return nil, reorgf("%w: block %d (%v) does not settle block %d", ErrChanging, event.BlockNumber, event.BlockHash, number)
}

// NumberOf returns the number of the settled block with a hash. The error wraps
// ErrNotSettled if there is none.
func (f *Finder) NumberOf(ctx context.Context, hash common.Hash) (uint64, error) {
	event, err := f.event(ctx, advancedTopic, common.Hash{}, hash)
	if err != nil {
		return 0, fmt.Errorf("block %v: %w", hash, err)
	}
	advanced, err := f.abi.UnpackAdvancedEvent(event)
	if err != nil {
		return 0, err
	}
	return advanced.Number, nil
}

// decode returns the blocks that were settled in the block of L1 of an event.
func (f *Finder) decode(ctx context.Context, event *types.Log) ([]*Settled, error) {
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

// block returns the block of L1 of an event, with all that its hash binds.
func (f *Finder) block(ctx context.Context, event *types.Log) (*L1Block, error) {
	headers, err := f.reader.byNumber(ctx, []uint64{event.BlockNumber})
	if err != nil {
		return nil, err
	}
	if headers[0] == nil || headers[0].Hash() != event.BlockHash {
		return nil, reorgf("%w: block %d (%v) is not there any more", ErrChanging, event.BlockNumber, event.BlockHash)
	}
	b := &L1Block{Header: headers[0]}
	return b, f.reader.fill(ctx, b)
}

// before returns the head of the rollup before a block of L1 that settles blocks:
// the one that the last event before tells of.
func (f *Finder) before(ctx context.Context, b *L1Block) (Head, error) {
	first, err := f.advanced(b, 0)
	if err != nil {
		return Head{}, err
	}
	if first.Number == 1 {
		return GenesisHead(f.deployment)
	}
	log, err := f.event(ctx, advancedTopic, numberTopic(first.Number-1))
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
func (f *Finder) advanced(b *L1Block, number uint64) (*bindings.NativeRollupAdvanced, error) {
	for _, receipt := range b.Receipts {
		for _, l := range receipt.Logs {
			if l.Address != f.deployment.Contracts.Rollup || len(l.Topics) == 0 || l.Topics[0] != advancedTopic {
				continue
			}
			if event, err := f.abi.UnpackAdvancedEvent(l); err != nil || number == 0 || event.Number == number {
				return event, err
			}
		}
	}
	return nil, reorgf("%w: block %d (%v) does not settle what an event said", ErrChanging, b.Ref().Number, b.Ref().Hash)
}

func numberTopic(number uint64) common.Hash { return common.BigToHash(new(big.Int).SetUint64(number)) }

// event returns the newest event of the contract that has the given topics. A topic of zero stands for any.
func (f *Finder) event(ctx context.Context, topics ...common.Hash) (*types.Log, error) {
	query := ethereum.FilterQuery{Addresses: []common.Address{f.deployment.Contracts.Rollup}}
	for _, topic := range topics {
		if topic == (common.Hash{}) {
			query.Topics = append(query.Topics, nil)
			continue
		}
		query.Topics = append(query.Topics, []common.Hash{topic})
	}
	head, err := f.eth.BlockNumber(ctx)
	if err != nil {
		return nil, fmt.Errorf("ask L1 for its head: %w", err)
	}
	for end := head + 1; end > f.deployment.DeployedAt; {
		first := max(f.deployment.DeployedAt, end-min(end, f.stride))
		query.FromBlock, query.ToBlock = new(big.Int).SetUint64(first), new(big.Int).SetUint64(end-1)
		logs, err := f.filter(ctx, query)
		switch {
		case err != nil && !f.shorten(err, end-first):
			return nil, fmt.Errorf("events of L1 from block %d to %d: %w", first, end-1, err)
		case err != nil:
		case len(logs) > 0:
			return &logs[len(logs)-1], nil
		default:
			end = first
		}
	}
	return nil, ErrNotSettled
}

func (f *Finder) filter(ctx context.Context, query ethereum.FilterQuery) ([]types.Log, error) {
	ctx, cancel := context.WithTimeout(ctx, requestTimeout)
	defer cancel()
	return f.eth.FilterLogs(ctx, query)
}

// shorten halves how many blocks are asked about after an error, as nodes limit
// that. It reports whether there is another try.
func (f *Finder) shorten(err error, asked uint64) bool {
	var refusal rpc.Error
	if !errors.As(err, &refusal) || asked <= 1 {
		return false
	}
	f.stride = asked / 2
	return true
}
