package message

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/rollup"
)

// follower gets the logs of a chain in order.
type follower interface {
	// append takes the next log.
	append(log *types.Log) error

	// rewind forgets what is in blocks with higher numbers.
	rewind(number uint64)

	// mark returns the last block that had a log, if there is one.
	mark() (rollup.BlockRef, bool)
}

// tail reads the messenger's logs of one kind, as the chain grows, and takes them
// back where it is reorganised.
type tail struct {
	chain  *chain
	topic  common.Hash
	to     follower
	seen   []rollup.BlockRef // up to which was read, some of the last times
	stride uint64            // blocks to ask for at once
}

const (
	maxSeen   = 64      // more than a reorganisation is deep, mostly
	maxStride = 100_000 // blocks
)

func newTail(c *chain, topic common.Hash, to follower) *tail {
	return &tail{chain: c, topic: topic, to: to, stride: maxStride}
}

// sync reads up to the head of the chain, and returns it.
func (t *tail) sync(ctx context.Context) (rollup.BlockRef, error) {
	for {
		head, err := t.chain.at(ctx, rpc.LatestBlockNumber)
		if err != nil {
			return rollup.BlockRef{}, err
		}
		if n := len(t.seen); n > 0 && t.seen[n-1] == head.ref() {
			return head.ref(), nil
		}
		if err := t.back(ctx); err != nil {
			return rollup.BlockRef{}, err
		}
		next := t.next()
		if next > uint64(head.Number) {
			return head.ref(), nil // before the first block that counts
		}
		err = t.forward(ctx, next, min(uint64(head.Number), next+t.stride-1))
		if errors.Is(err, ErrLogs) { // something was missed before, maybe
			t.seen = nil
			t.to.rewind(0)
		}
		if err != nil {
			return rollup.BlockRef{}, err
		}
	}
}

// next returns the number of the first block that was not read.
func (t *tail) next() uint64 {
	if n := len(t.seen); n > 0 {
		return t.seen[n-1].Number + 1
	}
	return t.chain.since
}

// back takes leave of blocks that are not in the chain any more.
func (t *tail) back(ctx context.Context) error {
	for len(t.seen) > 0 {
		last := t.seen[len(t.seen)-1]
		ok, err := t.chain.contains(ctx, last)
		if err != nil {
			return err
		}
		if ok {
			t.to.rewind(last.Number)
			return nil
		}
		if t.seen = t.seen[:len(t.seen)-1]; len(t.seen) > 0 {
			continue
		}
		// From here on it goes by the blocks that had something.
		t.to.rewind(last.Number - 1)
		if mark, ok := t.to.mark(); ok {
			t.seen = []rollup.BlockRef{mark}
		}
	}
	t.to.rewind(0)
	return nil
}

// forward reads the logs of a range of blocks.
func (t *tail) forward(ctx context.Context, from, to uint64) error {
	end, err := t.chain.number(ctx, to)
	if errors.Is(err, ethereum.NotFound) {
		return fmt.Errorf("%w: %s", ErrReorg, t.chain.name)
	}
	if err != nil {
		return err
	}
	logs, err := t.chain.logs(ctx, from, to, []common.Hash{t.topic})
	if err != nil {
		return t.shorten(ctx, err, to-from+1)
	}
	// The logs are those of the chain if it was the same before and after. What was
	// read before is a part of it then, if its last block is.
	refs := append([]rollup.BlockRef{end.ref()}, t.seen[max(0, len(t.seen)-1):]...)
	for _, ref := range refs {
		if ok, err := t.chain.contains(ctx, ref); err != nil {
			return err
		} else if !ok {
			return fmt.Errorf("%w: %s", ErrReorg, t.chain.name)
		}
	}
	if err := t.take(logs, from, to); err != nil {
		t.to.rewind(max(from, 1) - 1)
		return err
	}
	if t.seen = append(t.seen, end.ref()); len(t.seen) > maxSeen {
		t.seen = append(t.seen[:0], t.seen[1:]...)
	}
	t.stride = min(maxStride, t.stride+t.stride/8+1)
	return nil
}

// shorten halves the range to ask for after a failure: nodes limit the range, the
// size of the answer or its time, and so do clients. It returns the error unless
// that may be it and there is time to try.
func (t *tail) shorten(ctx context.Context, err error, blocks uint64) error {
	var (
		answered    rpc.Error
		unreachable *url.Error
		status      rpc.HTTPError
	)
	switch {
	case blocks == 1:
		return err
	case ctx.Err() != nil:
		t.stride = blocks / 2 // of the next time
		return err
	case errors.As(err, &answered):
	case errors.As(err, &unreachable), errors.As(err, &status) && status.StatusCode != http.StatusRequestEntityTooLarge:
		return err
	}
	t.stride = blocks / 2
	return nil
}

// take hands logs on that are in the given range.
func (t *tail) take(logs []types.Log, from, to uint64) error {
	for i := range logs {
		log := &logs[i]
		if log.Removed || log.Address != t.chain.messenger || log.BlockNumber < from || log.BlockNumber > to {
			return fmt.Errorf("%w: %s answers with a log that was not asked for, of block %d", ErrLogs, t.chain.name, log.BlockNumber)
		}
		if err := t.to.append(log); err != nil {
			return err
		}
		from = log.BlockNumber // they are in order
	}
	return nil
}
