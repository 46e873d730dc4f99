package derive

import (
	"context"

	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/rollup"
)

// read continues a step by a block of L1 after a checkpoint.
func (c *Cursor) read(from Checkpoint, b *L1Block, step *Step) (to Checkpoint, err error) {
	if from.Chain != nil {
		var lowered bool
		to, lowered, err = follow(c.deployment.Contracts.Rollup, from, b)
		c.filler.keep(b)
		step.Lowered = step.Lowered || lowered
	} else {
		var settled []*Settled
		to.L1 = b.Ref()
		settled, to.Head, err = Decode(c.deployment.Contracts.Rollup, from.Head, b)
		step.Blocks = append(step.Blocks, settled...)
	}
	step.Trail = append(step.Trail, to)
	return to, err
}

// fill completes a step by the blocks of proposals.
func (c *Cursor) fill(ctx context.Context, s *Step, latest *types.Header) error {
	to := &s.Trail[len(s.Trail)-1]
	blocks, err := c.filler.fill(ctx, to)
	if err != nil {
		return err
	}
	s.Blocks = append(s.Blocks, blocks...)
	s.Latest = to.L1 == refOf(latest) && !c.filler.ready(*to)
	return nil
}

// stay returns a step that stays at a block of L1, and derives what waits there, if
// that is to be had.
func (c *Cursor) stay(ctx context.Context, at Checkpoint, latest *types.Header) (*Step, error) {
	s := &Step{Trail: []Checkpoint{at}}
	if err := c.fill(ctx, s, latest); err != nil || len(s.Blocks) == 0 {
		return nil, err
	}
	c.complete(s)
	return s, nil
}

// note keeps for others what does not wait at a checkpoint, and why.
func (c *Cursor) note(at Checkpoint) {
	skipped := c.filler.skipped(at)
	skippedGauge.Update(int64(len(skipped)))
	c.mu.Lock()
	defer c.mu.Unlock()
	c.skipped = skipped
}

// Skipped returns the proposals that were read and whose blocks are not derived, the
// oldest first.
func (c *Cursor) Skipped() []rollup.Skipped {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.skipped
}

// stuck returns why the rollup does not go on where the cursor is, see filler.
func (c *Cursor) stuck() error { return c.filler.stuck(c.Position(), c.Final()) }
