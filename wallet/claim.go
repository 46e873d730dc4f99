package wallet

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/message"
	"nrollup/optimistic"
)

// DoneError says that a message was claimed or cancelled already.
type DoneError struct {
	Ref    Ref
	Status *message.Status
}

func (e *DoneError) Error() string {
	text := fmt.Sprintf("%v is %s already", e.Ref, e.Status.State)
	if done := e.Status.Done; done != nil {
		text += fmt.Sprintf(", by transaction %v in block %d", done.Tx, done.Block.Number)
	}
	return text
}

// EarlyError says that a message cannot be delivered yet.
type EarlyError struct {
	Ref     Ref
	Waiting string        // for what
	About   time.Duration // that it takes, if all goes on as now; 0 if that is not known
}

func (e *EarlyError) Error() string {
	text := fmt.Sprintf("it is too early for %v: it waits %s", e.Ref, e.Waiting)
	if e.About > 0 {
		text += fmt.Sprintf("; try again in about %v", e.About)
	}
	return text
}

// RefundError says that somebody else may take a message back.
type RefundError struct {
	Ref     Ref
	Refund  common.Address
	Account common.Address
}

func (e *RefundError) Error() string {
	return fmt.Sprintf("%v can be taken back by %v only, not by %v", e.Ref, e.Refund, e.Account)
}

// Claim plans to deliver a message. If need be it proves the root of L1's messages
// on the rollup before. The error is a *DoneError or an *EarlyError if it is too
// late or too early.
func (w *Wallet) Claim(ctx context.Context, ref Ref) (*Plan, *message.Status, error) {
	return w.settle(ctx, ref, func(s *message.Status) (*Plan, error) {
		if ref.From == L2 {
			proof, err := w.bridge.ProveWithdrawal(ctx, ref.Nonce)
			if err != nil {
				return nil, err
			}
			return w.plan(w.L1, nil, "claim "+ref.String(), proof.Claim), nil
		}
		proof, err := w.bridge.ProveDeposit(ctx, ref.Nonce)
		if err != nil {
			return nil, err
		}
		return w.plan(w.L2, proof.Prove, "claim "+ref.String(), proof.Claim), nil
	})
}

// Cancel plans to have value and fee of a message paid to an account, which only
// the message's refund address may do. It proves first, and fails, as Claim does.
func (w *Wallet) Cancel(ctx context.Context, ref Ref, to common.Address) (*Plan, *message.Status, error) {
	return w.settle(ctx, ref, func(s *message.Status) (*Plan, error) {
		if s.Message.Refund != w.Account {
			return nil, &RefundError{ref, s.Message.Refund, w.Account}
		}
		if ref.From == L2 {
			proof, err := w.bridge.ProveWithdrawal(ctx, ref.Nonce)
			if err != nil {
				return nil, err
			}
			return w.plan(w.L1, nil, "cancel "+ref.String(), proof.Cancel(to)), nil
		}
		proof, err := w.bridge.ProveDeposit(ctx, ref.Nonce)
		if err != nil {
			return nil, err
		}
		return w.plan(w.L2, proof.Prove, "cancel "+ref.String(), proof.Cancel(to)), nil
	})
}

// settle makes a plan that ends a message.
func (w *Wallet) settle(ctx context.Context, ref Ref, prove func(*message.Status) (*Plan, error)) (plan *Plan, s *message.Status, err error) {
	if err := w.needKey(); err != nil {
		return nil, nil, err
	}
	if s, err = w.Status(ctx, ref); err != nil {
		return nil, nil, err
	}
	if s.State.Final() {
		return nil, s, &DoneError{ref, s}
	}
	err = again(ctx, func() error {
		plan, err = prove(s)
		return err
	})
	if errors.Is(err, message.ErrNotAnchored) || errors.Is(err, message.ErrNotSettled) || errors.Is(err, message.ErrNoAnchor) {
		err = &EarlyError{Ref: ref, Waiting: s.Waiting, About: w.about(ctx, s)}
	}
	return plan, s, err
}

func (w *Wallet) plan(chain *Chain, prove *message.RootProof, what string, call message.Call) *Plan {
	plan := &Plan{Chain: chain}
	if prove != nil {
		plan.Calls = append(plan.Calls, Call{
			What: fmt.Sprintf("prove L1's messages up to block %d", prove.Anchor.Number),
			To:   prove.Call.To,
			Data: prove.Call.Data,
		})
	}
	plan.Calls = append(plan.Calls, Call{What: what, To: call.To, Data: call.Data})
	return plan
}

// about estimates when a message that waits can be delivered: a block is settled
// in one of the next blocks of L1, or final when its clock says, and the rollup
// follows L1 in its pace.
func (w *Wallet) about(ctx context.Context, s *message.Status) time.Duration {
	slot, err := w.slotTime(ctx)
	if err != nil {
		return 0
	}
	if s.Clock != nil {
		return w.untilFinal(ctx, s.Clock, slot)
	}
	slots := uint64(2)
	if s.Anchor != nil && s.Sent.Block.Number > s.Anchor.Number {
		slots = s.Sent.Block.Number - s.Anchor.Number + 1
	}
	return time.Duration(slots) * slot
}

// untilFinal estimates when a block is final by its clock.
func (w *Wallet) untilFinal(ctx context.Context, c *optimistic.Clock, slot time.Duration) time.Duration {
	now, err := w.L1.block(ctx, "latest")
	if err != nil {
		return 0
	}
	left := 2 * slot // until it is proposed, and until somebody finalizes it
	if c.State == optimistic.Unproposed {
		left += time.Duration(w.d.Spec.Optimistic.Window) * time.Second
	} else if c.FinalAt > uint64(now.Time) {
		left += time.Duration(c.FinalAt-uint64(now.Time)) * time.Second
	}
	if left > time.Hour {
		left = left.Round(time.Minute)
	}
	return left
}

// slotTime returns the time between the last two blocks of L1.
func (w *Wallet) slotTime(ctx context.Context) (time.Duration, error) {
	last, err := w.L1.block(ctx, "latest")
	if err != nil {
		return 0, err
	}
	if last.Number == 0 {
		return 0, nil
	}
	before, err := w.L1.block(ctx, last.Number-1)
	if err != nil {
		return 0, err
	}
	return time.Duration(last.Time-before.Time) * time.Second, nil
}
