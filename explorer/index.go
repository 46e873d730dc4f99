package explorer

import (
	"context"

	"nrollup/rollup"
)

// index knows where on L1 blocks of the rollup are: settled there, or proposed, as
// of the last time that it was brought up to date.
type index interface {
	// sync reads up to a block of L1, its head. It is called by one goroutine.
	sync(ctx context.Context, to rollup.BlockRef) error

	// changes counts changes.
	changes() uint64

	// last returns the newest settlement, nil if there is none.
	last() *settlement

	// newest returns the newest settlement of the last so many for which want is true.
	newest(count int, want func(*settlement) bool) *settlement

	// blocks returns the settlements of blocks of the rollup, by their numbers.
	blocks(ctx context.Context, numbers []uint64) (map[uint64]*settlement, error)

	// within returns what is in a range of L1 blocks, both ends included.
	within(ctx context.Context, from, to uint64) ([]settlement, error)

	// anchored returns the first block that knows of an L1 block, if it is known.
	anchored(l1 uint64) *settlement
}
