package message

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/internal/logs"
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
	chain *chain
	topic common.Hash
	to    follower
	seen  []rollup.BlockRef // up to which was read, some of the last times
}

const maxSeen = 64 // more than a reorganisation is deep, mostly

func newTail(c *chain, topic common.Hash, to follower) *tail {
	return &tail{chain: c, topic: topic, to: to}
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
		err = t.forward(ctx, t.chain.events.Part(t.chain.query(next, uint64(head.Number), []common.Hash{t.topic})))
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

// forward reads the logs of a range of blocks, or nothing if they are too many.
func (t *tail) forward(ctx context.Context, q logs.Query) error {
	end, err := t.chain.number(ctx, q.Last)
	if errors.Is(err, ethereum.NotFound) {
		return fmt.Errorf("%w: %s", ErrReorg, t.chain.name)
	}
	if err != nil {
		return err
	}
	list, err := t.chain.events.Ask(ctx, q)
	switch {
	case errors.Is(err, logs.ErrTooMuch):
		return nil
	case errors.Is(err, logs.ErrFalse):
		return fmt.Errorf("%w: %s: %w", ErrLogs, t.chain.name, err)
	case err != nil:
		return fmt.Errorf("%s: %w", t.chain.name, err)
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
	for i := range list {
		if err := t.to.append(&list[i]); err != nil {
			t.to.rewind(max(q.First, 1) - 1)
			return err
		}
	}
	if t.seen = append(t.seen, end.ref()); len(t.seen) > maxSeen {
		t.seen = append(t.seen[:0], t.seen[1:]...)
	}
	return nil
}
