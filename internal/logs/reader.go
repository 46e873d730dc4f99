package logs

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"math/big"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// ErrTooMuch is a question that the node refuses for how much it asks, as it seems:
// part of it may be answered.
var ErrTooMuch = errors.New("the node refuses to give so much at once")

// Source is who has logs, as an ethclient.Client does.
type Source interface {
	FilterLogs(context.Context, ethereum.FilterQuery) ([]types.Log, error)
}

// Query asks for the logs of a contract in the blocks from First to Last, both
// included. Topics are as in an ethereum.FilterQuery.
type Query struct {
	Address     common.Address
	Topics      [][]common.Hash
	First, Last uint64
}

// Number returns a number as it is in a topic.
func Number(n uint64) common.Hash { return common.BigToHash(new(big.Int).SetUint64(n)) }

// How many blocks a Reader asks about at once.
const (
	usualStride  = 10_000    // at first: most nodes give as many
	maxStride    = 1_000_000 // after answers to fewer
	recentStride = 32        // at first by Recent
)

// Reader reads logs from one node. It is safe for concurrent use.
type Reader struct {
	source  Source
	timeout time.Duration // of a request; 0 if there is none

	mu      sync.Mutex
	stride  uint64 // blocks to ask about at once
	limited bool   // the node has refused more
	slow    bool   // the last request took too long
}

// NewReader returns a reader of logs. A request takes no longer than the timeout; 0
// leaves that to contexts.
func NewReader(source Source, timeout time.Duration) *Reader {
	return &Reader{source: source, timeout: timeout, stride: usualStride}
}

// Forward visits logs in the order of the chain. It ends after an error.
func (r *Reader) Forward(ctx context.Context, q Query) iter.Seq2[*types.Log, error] {
	return func(yield func(*types.Log, error) bool) {
		most := uint64(maxStride)
		for q.First <= q.Last {
			part := q
			part.Last = q.First + min(q.Last-q.First, min(most, r.blocks())-1)
			logs, err := r.Ask(ctx, part)
			if errors.Is(err, ErrTooMuch) {
				most = part.half()
				continue
			}
			if !visit(logs, err, yield) || part.Last == q.Last {
				return
			}
			q.First, most = part.Last+1, maxStride
		}
	}
}

// Backward is Forward in the other order.
func (r *Reader) Backward(ctx context.Context, q Query) iter.Seq2[*types.Log, error] {
	return r.backward(ctx, q, maxStride)
}

// Recent is Backward for what is likely in the last blocks: it asks about few of them
// at first, so that the node has little to do.
func (r *Reader) Recent(ctx context.Context, q Query) iter.Seq2[*types.Log, error] {
	return r.backward(ctx, q, recentStride)
}

func (r *Reader) backward(ctx context.Context, q Query, most uint64) iter.Seq2[*types.Log, error] {
	return func(yield func(*types.Log, error) bool) {
		for q.First <= q.Last {
			part := q
			part.First = q.Last - min(q.Last-q.First, min(most, r.blocks())-1)
			logs, err := r.Ask(ctx, part)
			if errors.Is(err, ErrTooMuch) {
				most = part.half()
				continue
			}
			slices.Reverse(logs)
			if !visit(logs, err, yield) || part.First == q.First {
				return
			}
			q.Last, most = part.First-1, min(4*most, maxStride)
		}
	}
}

// half is how many blocks to ask about after a refusal, at most, whatever the node
// gives others meanwhile: so each question has an answer in the end.
func (q *Query) half() uint64 { return max(1, (q.Last-q.First+1)/2) }

// visit reports whether to go on.
func visit(logs []types.Log, err error, yield func(*types.Log, error) bool) bool {
	if err != nil {
		yield(nil, err)
		return false
	}
	for i := range logs {
		if !yield(&logs[i], nil) {
			return false
		}
	}
	return true
}

// Part returns the first part of a query, with no more blocks than the node gives at
// once.
func (r *Reader) Part(q Query) Query {
	if blocks := r.blocks(); q.Last-q.First >= blocks {
		q.Last = q.First + blocks - 1
	}
	return q
}

func (r *Reader) blocks() uint64 {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.stride
}

// Ask asks one question, whose answer is in the order of the chain. The error wraps
// ErrTooMuch if a part of it may be answered: that of Part is shorter now. It wraps
// ErrFalse if the answer is not one to the question.
func (r *Reader) Ask(ctx context.Context, q Query) ([]types.Log, error) {
	if err := ctx.Err(); err != nil {
		return nil, err // a node may be quick enough to answer nevertheless
	}
	logs, err := r.filter(ctx, q)
	if err == nil {
		err = q.check(logs)
	}
	if blocks := q.Last - q.First + 1; err == nil {
		r.granted(blocks)
	} else if r.refused(ctx, err, blocks) {
		err = fmt.Errorf("%w: %w", ErrTooMuch, err)
	}
	if err != nil {
		return nil, fmt.Errorf("events of blocks %d to %d: %w", q.First, q.Last, err)
	}
	return logs, nil
}

func (r *Reader) filter(ctx context.Context, q Query) ([]types.Log, error) {
	if r.timeout > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, r.timeout)
		defer cancel()
	}
	return r.source.FilterLogs(ctx, ethereum.FilterQuery{
		FromBlock: new(big.Int).SetUint64(q.First),
		ToBlock:   new(big.Int).SetUint64(q.Last),
		Addresses: []common.Address{q.Address},
		Topics:    q.Topics,
	})
}

// granted notes that the node gave the logs of so many blocks. It is asked about more
// then: by leaps, until it refuses for the first time.
func (r *Reader) granted(blocks uint64) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.slow = false
	switch {
	case blocks < r.stride: // it was asked about all that there is
	case blocks > r.stride: // it has refused fewer since
	case r.limited:
		r.stride = min(maxStride, blocks+blocks/8+1)
	default:
		r.stride = min(maxStride, 4*blocks)
	}
}

// refused notes that the node did not give the logs of so many blocks. It reports
// whether to try with fewer: not if that cannot help, there is no time, or the node
// has been too slow twice, as one that does not answer at all is.
func (r *Reader) refused(ctx context.Context, err error, blocks uint64) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	late, again := errors.Is(err, context.DeadlineExceeded), r.slow
	r.slow = late
	switch {
	case !late && (ctx.Err() != nil || !tooMuch(err)):
		return false
	case blocks == 1:
		r.stride, r.limited = usualStride, false // it is not the number of blocks
		return false
	case late && ctx.Err() == nil:
		r.stride = min(r.stride, max(1, blocks/16))
	default:
		r.stride = min(r.stride, blocks/2)
	}
	r.limited = true
	return ctx.Err() == nil && !(late && again)
}
