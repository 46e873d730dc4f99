package message

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/rollup"
)

// finish finds out whether a message was claimed or cancelled.
func (b *Bridge) finish(ctx context.Context, s *Status, from, to *chain, head rollup.BlockRef) error {
	done, err := to.isClaimed(ctx, s.Message.Nonce, head.Hash)
	if err != nil || !done {
		return err
	}
	s.State, s.Waiting = StateClaimed, ""
	if s.Done, err = b.done(ctx, s, from, to, head); err != nil || s.Done == nil {
		return err
	}
	if s.Done.Cancelled {
		s.State = StateCancelled
	}
	return nil
}

// done finds the event by which a message ended: it is not in a block that is older
// than the one that has the message, but for clocks that differ. Those of development
// chains may by any amount: the older blocks are searched if the others do not have it.
func (b *Bridge) done(ctx context.Context, s *Status, from, to *chain, head rollup.BlockRef) (*Done, error) {
	sent, err := from.byHash(ctx, s.Sent.Block.Hash)
	if err != nil {
		return nil, err
	}
	first, err := to.notBefore(ctx, uint64(sent.Time)-min(uint64(sent.Time), maxClockDrift), head.Number)
	if err != nil {
		return nil, err
	}
	done, err := to.findDone(ctx, s, first, head.Number)
	if done != nil || err != nil || first <= to.since {
		return done, err
	}
	return to.findDone(ctx, s, to.since, first-1)
}

// findDone finds the event by which a message ended in blocks from one number to
// another, nil if it is not there.
func (c *chain) findDone(ctx context.Context, s *Status, first, end uint64) (*Done, error) {
	q := c.query(first, end, []common.Hash{topicClaimed, topicCancelled}, []common.Hash{word(s.Message.Nonce)})
	for log, err := range c.events.Forward(ctx, q) {
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.name, err)
		}
		if done, err := DecodeDone(log); err == nil && done.Hash == s.Hash {
			return done, nil
		}
	}
	return nil, nil
}

// maxClockDrift is how much older, in seconds, a block of the rollup may be than
// its anchor.
const maxClockDrift = 3600

// DepositsOf returns the nonces of the messages that a transaction on L1 sent.
func (b *Bridge) DepositsOf(ctx context.Context, tx common.Hash) ([]uint64, error) {
	return b.l1.sentBy(ctx, tx)
}

// WithdrawalsOf returns the nonces of the messages that a transaction on the
// rollup sent.
func (b *Bridge) WithdrawalsOf(ctx context.Context, tx common.Hash) ([]uint64, error) {
	return b.l2.sentBy(ctx, tx)
}

// sentBy returns the nonces of the messages that a transaction sent. The error is
// ErrUnknown if there are none.
func (c *chain) sentBy(ctx context.Context, tx common.Hash) (nonces []uint64, err error) {
	receipt, err := c.eth.TransactionReceipt(ctx, tx)
	if errors.Is(err, ethereum.NotFound) {
		return nil, fmt.Errorf("%w: transaction %v is not in a block of %s", ErrUnknown, tx, c.name)
	}
	if err != nil {
		return nil, fmt.Errorf("receipt of %v on %s: %w", tx, c.name, err)
	}
	for _, log := range receipt.Logs {
		if c.isSent(log) {
			sent, err := DecodeSent(log)
			if err != nil {
				return nil, err
			}
			nonces = append(nonces, sent.Message.Nonce)
		}
	}
	if len(nonces) == 0 {
		return nil, fmt.Errorf("%w: transaction %v on %s has sent none", ErrUnknown, tx, c.name)
	}
	return nonces, nil
}

func (c *chain) isSent(log *types.Log) bool {
	return log.Address == c.messenger && len(log.Topics) > 0 && log.Topics[0] == topicSent
}

// maxListed is how many messages a list has at most: the newest ones.
const maxListed = 256

// DepositsFor returns the status of the newest 256 messages to the rollup that an
// address sent, is the target of or may cancel, or that carry tokens from or to it,
// in order.
func (b *Bridge) DepositsFor(ctx context.Context, address common.Address) ([]*Status, error) {
	return b.list(ctx, b.deposits, address, b.depositStatus)
}

// WithdrawalsFor is DepositsFor for messages to L1.
func (b *Bridge) WithdrawalsFor(ctx context.Context, address common.Address) ([]*Status, error) {
	return b.list(ctx, b.withdrawals, address, b.withdrawalStatus)
}

func (b *Bridge) list(ctx context.Context, outbox *Outbox, address common.Address, status func(context.Context, *View, uint64) (*Status, error)) ([]*Status, error) {
	v, err := b.View(ctx)
	if err != nil {
		return nil, err
	}
	nonces := outbox.Of(address)
	list := []*Status{}
	for _, nonce := range nonces[max(0, len(nonces)-maxListed):] {
		s, err := status(ctx, v, nonce)
		if err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	return list, nil
}
