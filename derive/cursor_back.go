package derive

import (
	"context"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/core/types"
)

// back returns a step from the last checkpoint that is still in L1's chain.
func (c *Cursor) back(ctx context.Context, latest *types.Header) (*Step, error) {
	ancestor, err := c.ancestor(ctx, latest.Number.Uint64())
	if err != nil {
		return nil, err
	}
	if ancestor.L1 == refOf(latest) {
		return nil, fmt.Errorf("%w: it is block %d, and was block %d", ErrMovedBack, ancestor.L1.Number, c.Position().L1.Number)
	}
	return c.forward(ctx, ancestor, latest)
}

// ancestor returns the newest checkpoint that is in L1's chain, up to a number.
func (c *Cursor) ancestor(ctx context.Context, upTo uint64) (Checkpoint, error) {
	j := c.snapshot()
	list := j.Checkpoints[:find(j.Checkpoints, upTo+1)]
	for len(list) > 0 {
		part := list[max(0, len(list)-maxBatch/2):]
		numbers := make([]uint64, len(part))
		for i, checkpoint := range part {
			numbers[i] = checkpoint.L1.Number
		}
		headers, err := c.reader.byNumber(ctx, numbers)
		if err != nil {
			return Checkpoint{}, err
		}
		for i, checkpoint := range slices.Backward(part) {
			if h := headers[i]; h != nil && h.Hash() == checkpoint.L1.Hash {
				return checkpoint, nil
			}
		}
		list = list[:len(list)-len(part)]
	}
	if j.Final {
		final := j.Checkpoints[0].L1
		return Checkpoint{}, stopf("%w: it does not have block %d (%v): ask another node of L1; if that has left it too, start over in another data directory", ErrFinal, final.Number, final.Hash)
	}
	return c.origin, nil
}
