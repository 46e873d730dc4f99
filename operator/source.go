package operator

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/event"

	"nrollup/rollup"
	"nrollup/stateless"
)

// Source has the blocks to settle. It is safe for concurrent use.
type Source interface {
	// Head is the rollup's newest block.
	Head() rollup.BlockRef

	// Block returns the block with the given number, which is not that of the
	// genesis block.
	Block(ctx context.Context, number uint64) (*rollup.Block, error)

	// SubscribeHeads sends every new head to the channel.
	SubscribeHeads(heads chan<- rollup.BlockRef) event.Subscription
}

// Verifier decides whether a trace carries out a claim.
type Verifier interface {
	Verify(claim stateless.Claim, trace []byte) (*stateless.Statement, error)
}

// Check returns the check of a rollup's blocks by a verifier: the trace is valid,
// and it is that of the block.
func Check(v Verifier, d *rollup.Deployment) func(*rollup.Block) error {
	return func(b *rollup.Block) error {
		s, err := v.Verify(b.Claim, b.Trace)
		if err != nil {
			return err
		}
		switch {
		case s.BlockHash != b.Ref.Hash || s.BlockNumber != b.Ref.Number || s.ParentHash != b.Parent:
			return fmt.Errorf("the trace is that of block %d (%v) on %v", s.BlockNumber, s.BlockHash, s.ParentHash)
		case s.Timestamp != b.Timestamp:
			return fmt.Errorf("the trace has timestamp %d, the block %d", s.Timestamp, b.Timestamp)
		case s.ParentBeaconBlockRoot != b.Anchor:
			return fmt.Errorf("the trace has anchor %v, the block %v", s.ParentBeaconBlockRoot, b.Anchor)
		case s.ChainID != d.Spec.ChainID:
			return fmt.Errorf("the trace is of chain %d, the rollup is chain %d", s.ChainID, d.Spec.ChainID)
		case s.GasLimit != d.Spec.GasLimit:
			return fmt.Errorf("the gas limit is %d, the rollup's is %d", s.GasLimit, d.Spec.GasLimit)
		}
		return nil
	}
}
