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

	"nrollup/da"
	"nrollup/internal/logs"
	"nrollup/rollup"
)

// ErrNotSettled is a block that L1 has not settled; of an optimistic rollup, one that
// is in no proposal, or was in one that fell.
var ErrNotSettled = errors.New("L1 has not settled the block")

// Finder finds settled blocks by their numbers, without reading all of L1 before
// them. It asks L1 for the events that tell of them; the data is then checked as a
// Derivation checks it: a block of L1 binds it, that hashes to its hash. Of an
// optimistic rollup, that need not be what EXECUTE would take: who asks has to verify
// it. A Finder is not safe for concurrent use.
type Finder struct {
	deployment *rollup.Deployment
	reader     *reader
	eth        *ethclient.Client
	events     *logs.Reader
	kind       findings

	last []*Settled // that were settled together
}

// findings is how the blocks of a kind of rollups are found.
type findings interface {
	// head returns the last block that is settled up to a block of L1.
	head(ctx context.Context, at *big.Int) (rollup.BlockRef, error)

	// blocks returns blocks that were settled together, one of which has the number.
	blocks(ctx context.Context, number uint64) ([]*Settled, error)

	// numberOf returns the number of the settled block with a hash.
	numberOf(ctx context.Context, hash common.Hash) (uint64, error)
}

// NewFinder returns a finder of a rollup's blocks that asks L1 over JSON-RPC. data
// finds those of an optimistic rollup; it is nil for others.
func NewFinder(client *rpc.Client, d *rollup.Deployment, data da.Reader) *Finder {
	eth := ethclient.NewClient(client)
	f := &Finder{
		deployment: d,
		reader:     newReader(client, d),
		eth:        eth,
		events:     logs.NewReader(eth, requestTimeout),
	}
	if d.Spec.IsOptimistic() {
		f.kind = newProposedFindings(f, data)
	} else {
		f.kind = advancedFindings{f}
	}
	return f
}

// Head returns the last block that L1 has settled up to one of its blocks, which is
// named as ethclient does it: nil is the latest one. Of an optimistic rollup, that is
// the last one that is proposed, and at the finalized block the last final one.
func (f *Finder) Head(ctx context.Context, at *big.Int) (rollup.BlockRef, error) {
	head, err := f.kind.head(ctx, at)
	if err != nil {
		return rollup.BlockRef{}, fmt.Errorf("head of the rollup on L1: %w", err)
	}
	return head, nil
}

// Block returns a settled block. The error wraps ErrNotSettled if L1 has not settled
// it, or if it is the genesis block, which nobody settles.
func (f *Finder) Block(ctx context.Context, number uint64) (*Settled, error) {
	if s := f.found(number); s != nil {
		return s, nil
	}
	if number == 0 {
		return nil, fmt.Errorf("block 0 is the genesis block: %w", ErrNotSettled)
	}
	blocks, err := f.kind.blocks(ctx, number)
	if err != nil {
		return nil, fmt.Errorf("block %d: %w", number, err)
	}
	f.last = blocks
	if s := f.found(number); s != nil {
		return s, nil
	}
	return nil, reorgf("%w: what settled block %d does not any more", ErrChanging, number)
}

func (f *Finder) found(number uint64) *Settled {
	for _, s := range f.last {
		if s.Ref.Number == number {
			return s
		}
	}
	return nil
}

// NumberOf returns the number of the settled block with a hash. The error wraps
// ErrNotSettled if there is none.
func (f *Finder) NumberOf(ctx context.Context, hash common.Hash) (uint64, error) {
	number, err := f.kind.numberOf(ctx, hash)
	if err != nil {
		return 0, fmt.Errorf("block %v: %w", hash, err)
	}
	return number, nil
}

// call asks the contract at a block of L1.
func (f *Finder) call(ctx context.Context, input []byte, at *big.Int) ([]byte, error) {
	return f.eth.CallContract(ctx, ethereum.CallMsg{To: &f.deployment.Contracts.Rollup, Data: input}, at)
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

// event returns the newest event of the contract that has the given topics. A topic
// of zero stands for any.
func (f *Finder) event(ctx context.Context, topics ...common.Hash) (found *types.Log, err error) {
	err = f.scan(ctx, func(l *types.Log) (bool, error) {
		found = l
		return true, nil
	}, topics...)
	if err == nil && found == nil {
		err = ErrNotSettled
	}
	return found, err
}

// scan visits the events of the contract that have the given topics, the newest
// first, until visit says that this is enough. A topic of zero stands for any.
func (f *Finder) scan(ctx context.Context, visit func(*types.Log) (enough bool, err error), topics ...common.Hash) error {
	head, err := f.eth.BlockNumber(ctx)
	if err != nil {
		return fmt.Errorf("ask L1 for its head: %w", err)
	}
	q := logs.Query{Address: f.deployment.Contracts.Rollup, First: f.deployment.DeployedAt, Last: head}
	for _, topic := range topics {
		if topic == (common.Hash{}) {
			q.Topics = append(q.Topics, nil)
			continue
		}
		q.Topics = append(q.Topics, []common.Hash{topic})
	}
	for l, err := range f.events.Backward(ctx, q) {
		if err != nil {
			return fmt.Errorf("ask L1: %w", err)
		}
		if enough, err := visit(l); enough || err != nil {
			return err
		}
	}
	return nil
}
