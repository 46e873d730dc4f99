package message

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/optimistic"
	"nrollup/rollup"
)

// State is how far a message has come, see the package's documentation.
type State string

// The states of messages.
const (
	StateSent      State = "sent"
	StateAnchored  State = "anchored"  // to the rollup only
	StateProven    State = "proven"    // to the rollup only
	StateClaimable State = "claimable" // to L1 only
	StateClaimed   State = "claimed"
	StateCancelled State = "cancelled"
)

// Final reports whether nothing follows on the state.
func (s State) Final() bool { return s == StateClaimed || s == StateCancelled }

// Status is what is known of a message.
type Status struct {
	State   State       `json:"state"`
	Waiting string      `json:"waiting,omitempty"` // for what; empty in the end
	Hash    common.Hash `json:"hash"`
	Message Message     `json:"message"`
	Tokens  *Tokens     `json:"tokens,omitempty"` // that it moves, if it is of the token bridge
	Sent    Event       `json:"sent"`

	// Anchor is the L1 block that the rollup's head knows of, for messages to the
	// rollup. Settled is the last block of the rollup that L1 has settled, or made
	// final in an optimistic rollup, for messages to L1.
	Anchor  *rollup.BlockRef `json:"anchor,omitempty"`
	Settled *rollup.BlockRef `json:"settled,omitempty"`

	// Clock says how far the block of a message to L1 is on its way to become final, as
	// long as it is not, if the rollup is an optimistic one.
	Clock *optimistic.Clock `json:"clock,omitempty"`

	// Done is how it ended, if it did and the node can find that.
	Done *Done `json:"done,omitempty"`
}

// Deposit returns the status of a message to the rollup. The error is ErrUnknown
// if there is none.
func (b *Bridge) Deposit(ctx context.Context, nonce uint64) (*Status, error) {
	v, err := b.View(ctx)
	if err != nil {
		return nil, err
	}
	return b.depositStatus(ctx, v, nonce)
}

func (b *Bridge) depositStatus(ctx context.Context, v *View, nonce uint64) (*Status, error) {
	s, err := b.status(ctx, b.deposits, nonce)
	if err != nil {
		return nil, err
	}
	s.Anchor = v.Anchor
	switch {
	case nonce < v.Proven:
		s.State, s.Waiting = StateProven, "for anyone to claim it on the rollup"
	case nonce < v.Anchored:
		s.State, s.Waiting = StateAnchored, "for anyone to prove L1's root of messages on the rollup"
	default:
		s.Waiting = fmt.Sprintf("for a block of the rollup that knows L1's block %d: %s", s.Sent.Block.Number, v.anchored())
	}
	return s, b.finish(ctx, s, b.l1, b.l2, v.L2)
}

// Withdrawal returns the status of a message to L1. The error is ErrUnknown if
// there is none.
func (b *Bridge) Withdrawal(ctx context.Context, nonce uint64) (*Status, error) {
	v, err := b.View(ctx)
	if err != nil {
		return nil, err
	}
	return b.withdrawalStatus(ctx, v, nonce)
}

func (b *Bridge) withdrawalStatus(ctx context.Context, v *View, nonce uint64) (*Status, error) {
	s, err := b.status(ctx, b.withdrawals, nonce)
	if err != nil {
		return nil, err
	}
	s.Settled = &v.Settled
	if nonce < v.Claimable {
		s.State, s.Waiting = StateClaimable, "for anyone to claim it on L1"
	} else {
		s.Waiting = fmt.Sprintf("for L1 to settle block %d of the rollup: it has settled block %d", s.Sent.Block.Number, v.Settled.Number)
		if err := b.addClock(ctx, s); err != nil {
			return nil, err
		}
	}
	return s, b.finish(ctx, s, b.l2, b.l1, v.L1)
}

func (b *Bridge) status(ctx context.Context, outbox *Outbox, nonce uint64) (*Status, error) {
	sent, err := outbox.Message(ctx, nonce)
	if err != nil {
		return nil, err
	}
	return &Status{
		State:   StateSent,
		Hash:    sent.Message.Hash(outbox.chain.id),
		Message: sent.Message,
		Tokens:  tokensOf(sent.Message.Data),
		Sent:    sent.Event,
	}, nil
}
