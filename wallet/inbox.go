package wallet

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/contracts/bindings"
	"nrollup/forced"
	"nrollup/rollup"
)

// readInbox notes what the inbox asks for, and refuses what is of no use there.
func (w *Wallet) readInbox(ctx context.Context, f *Force) (err error) {
	inbox := bindings.NewForcedInbox()
	if f.Bond, err = read(ctx, w.L1, w.d.Contracts.Inbox, nil, inbox.PackBOND(), inbox.UnpackBOND); err != nil {
		return fmt.Errorf("bond of the inbox: %w", err)
	}
	if f.Delay, err = read(ctx, w.L1, w.d.Contracts.Inbox, nil, inbox.PackDELAY(), inbox.UnpackDELAY); err != nil {
		return fmt.Errorf("delay of the inbox: %w", err)
	}
	waiting, err := w.Queue(ctx)
	if err != nil {
		return err
	}
	if err := f.alone(waiting); err != nil {
		return err
	}
	nonce, err := w.L2.eth.NonceAt(ctx, f.Sender, nil)
	if err != nil {
		return fmt.Errorf("nonce of %v on the rollup: %w", f.Sender, err)
	}
	f.Conflict = nonce > f.Tx.Nonce()
	return nil
}

// alone refuses a second transaction with the sender and the nonce of one that
// waits: only one of them can be valid. What waits with a lower nonce is settled,
// and about to leave.
func (f *Force) alone(waiting []forced.Entry) error {
	for _, e := range waiting {
		if e.Sender == f.Sender && e.Nonce >= f.Tx.Nonce() {
			return fmt.Errorf("a transaction of %v with the nonce %d waits in the inbox already: number %d, %v", e.Sender, e.Nonce, e.Index, common.Hash(e.Hash))
		}
	}
	return nil
}

// Queue returns the transactions that wait in the inbox, in their order.
func (w *Wallet) Queue(ctx context.Context) ([]forced.Entry, error) {
	return forced.NewInbox(w.L1.eth, w.d).Pending(ctx, nil)
}

// Forced returns the entry of the inbox that a submission made.
func (w *Wallet) Forced(receipt *types.Receipt) (*bindings.ForcedInboxForced, error) {
	for _, log := range receipt.Logs {
		if log.Address != w.d.Contracts.Inbox {
			continue
		}
		if event, err := bindings.NewForcedInbox().UnpackForcedEvent(log); err == nil {
			return event, nil
		}
	}
	return nil, fmt.Errorf("transaction %v put nothing into the inbox", receipt.TxHash)
}

// ForcedState is what has become of a forced transaction.
type ForcedState struct {
	Waiting  bool             // in the inbox
	Overdue  bool             // and its deadline is over: anyone may settle blocks
	Included *rollup.BlockRef // in this block of the rollup, as far as its node knows
	Proposed bool             // and a proposal on L1 has that, in an optimistic rollup
	Settled  bool             // and L1 has settled that, or made it final
	Time     uint64           // of L1, seconds since 1970
}

// ForcedState returns what has become of an entry of the inbox.
func (w *Wallet) ForcedState(ctx context.Context, index uint64, tx common.Hash, deadline uint64) (*ForcedState, error) {
	now, err := w.L1.block(ctx, "latest")
	if err != nil {
		return nil, err
	}
	number := new(big.Int).SetUint64(uint64(now.Number))
	inbox := bindings.NewForcedInbox()
	s := &ForcedState{Time: uint64(now.Time)}
	if s.Waiting, err = read(ctx, w.L1, w.d.Contracts.Inbox, number, inbox.PackIsPending(index), inbox.UnpackIsPending); err != nil {
		return nil, fmt.Errorf("entry %d of the inbox: %w", index, err)
	}
	s.Overdue = s.Waiting && s.Time > deadline
	if w.L2 == nil {
		return s, nil
	}
	receipt, err := w.L2.eth.TransactionReceipt(ctx, tx)
	if errors.Is(err, ethereum.NotFound) {
		return s, nil
	}
	if err != nil {
		return nil, fmt.Errorf("receipt of %v on the rollup: %w", tx, err)
	}
	s.Included = &rollup.BlockRef{Number: receipt.BlockNumber.Uint64(), Hash: receipt.BlockHash}
	head, err := w.head(ctx, number)
	if err != nil {
		return nil, err
	}
	s.Settled = head.Number >= s.Included.Number
	s.Proposed, err = w.isProposed(ctx, s.Included)
	return s, err
}

// isProposed reports whether a proposal that waits to become final has a block.
func (w *Wallet) isProposed(ctx context.Context, block *rollup.BlockRef) (bool, error) {
	v, err := w.Proposals(ctx)
	if v == nil {
		return false, err
	}
	p := v.Of(block.Number)
	return p != nil && p.Blocks[block.Number-p.First()].BlockHash == block.Hash, nil
}

// WaitForced waits until a forced transaction is settled, or proposed in an
// optimistic rollup, has left the inbox otherwise, or is overdue.
func (w *Wallet) WaitForced(ctx context.Context, index uint64, tx common.Hash, deadline uint64) (s *ForcedState, err error) {
	err = until(ctx, func(ctx context.Context) (bool, error) {
		if s, err = w.ForcedState(ctx, index, tx, deadline); err != nil {
			return false, err
		}
		return s.Settled || s.Proposed || s.Overdue || (!s.Waiting && s.Included == nil), nil
	})
	return s, err
}
