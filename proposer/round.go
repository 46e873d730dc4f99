package proposer

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/log"

	"nrollup/forced"
	"nrollup/internal/revert"
	"nrollup/internal/sender"
	"nrollup/optimistic"
)

// round does once what there is to do. The error is why not everything could be
// done.
func (p *Proposer) round(ctx context.Context) error {
	v, err := p.reader.View(ctx)
	if errors.Is(err, optimistic.ErrChanging) {
		return nil // the next round asks again
	}
	if err != nil {
		return err
	}
	landed, err := p.sender.Look(ctx, sender.Head{Number: v.L1.Number, Hash: v.L1.Hash, Time: v.Time, BaseFee: v.BaseFee})
	if err != nil {
		return err
	}
	p.land(v, landed)
	p.chain.begin(ctx, v)
	entry, unread := p.firstForced(ctx, v)
	next, err := p.next(ctx, v, entry)
	p.note(v)
	if next != nil {
		p.task = next
		err = cmp.Or(p.sender.Send(ctx, next.Call), err)
	} else if err == nil {
		err = p.sender.Send(ctx, nil)
	}
	return cmp.Or(err, p.chain.failure, unread)
}

// task is something that is done by one transaction.
type task struct {
	*sender.Call
	kind      Kind
	about     common.Hash // the proposal that it is about, the one below if it is one
	number    uint64      // the first block that it is about
	last      uint64      // the last one
	end       common.Hash // hash of the last one
	proposals int
}

// The kinds of tasks besides those that Decide knows.
const (
	clearInbox Kind = "clear" // take an entry out of the inbox
	refund     Kind = "refund"
	withdraw   Kind = "withdraw"
)

// next returns the most urgent task that L1 would take, nil if there is none. It may
// return both a task and why one before it is not possible.
func (p *Proposer) next(ctx context.Context, v *optimistic.View, entry *forced.Entry) (*task, error) {
	policy := Policy{
		Account:  p.Account(),
		SlotTime: uint64(p.cfg.SlotTime.Seconds()),
		Interval: uint64(p.cfg.Interval.Seconds()),
		Overdue:  entry != nil && v.Time > entry.Deadline,
	}
	actions, blocked := Decide(v, p.chain, policy)
	if blocked != nil && p.chain.failure == nil {
		blocked = &problem{kind: problemFork, err: fmt.Errorf("nothing is proposed: %w", blocked)}
	} else {
		blocked = nil
	}
	if len(actions) > 0 && actions[0].Kind != Defend {
		for _, a := range actions { // what is under way comes first, unless something is urgent
			if t := p.underway(v, a); t != nil {
				return t, blocked
			}
		}
	}
	for _, a := range actions {
		t, err := p.taskOf(ctx, v, a, entry)
		if t != nil {
			return t, blocked
		}
		blocked = cmp.Or(blocked, err)
	}
	for _, errand := range []func(context.Context, *optimistic.View, *forced.Entry) (*task, error){p.clearTask, p.refundTask, p.withdrawTask} {
		t, err := errand(ctx, v, entry)
		if t != nil {
			return t, blocked
		}
		blocked = cmp.Or(blocked, err)
	}
	return nil, blocked
}

// taskOf returns the task of an action, nil if it has to wait.
func (p *Proposer) taskOf(ctx context.Context, v *optimistic.View, a Action, entry *forced.Entry) (*task, error) {
	if t := p.underway(v, a); t != nil {
		return t, nil
	}
	switch a.Kind {
	case Defend:
		return p.defend(ctx, v, a)
	case Remove:
		return p.remove(ctx, v, a)
	case Finalize:
		return p.finalize(ctx, v, a)
	}
	return p.propose(ctx, v, a, entry)
}

// underway returns the task that was sent if it still does what an action wants: what
// comes after it has to wait its turn.
func (p *Proposer) underway(v *optimistic.View, a Action) *task {
	t := p.task
	if t == nil || t.kind != a.Kind {
		return nil
	}
	if call, busy := p.sender.Busy(); !busy || call != t.Call {
		return nil
	}
	same := false
	switch a.Kind {
	case Defend, Remove:
		same = t.about == a.Proposal.ID && t.number == a.Number
	case Finalize:
		same = t.about == a.Proposals[0].ID
	case Propose:
		b, err := p.chain.block(t.last)
		same = t.about == v.TipID() && err == nil && b.Ref.Hash == t.end
	}
	if !same {
		return nil
	}
	return t
}

// try tries a call out in a block of L1 with the given time. It is nil without an
// error if the contract would refuse the call for a reason that passes, or because
// somebody else was faster.
func (p *Proposer) try(ctx context.Context, t *task, time uint64) (*task, error) {
	err := p.sender.Estimate(ctx, t.Call, time)
	var refusal *revert.Error
	if !errors.As(err, &refusal) {
		if err != nil {
			return nil, err
		}
		return t, nil
	}
	if passing[refusal.Name] {
		log.Debug("L1 would not take a transaction yet", "call", t.Name, "reason", refusal.Reason)
		return nil, nil
	}
	return nil, &problem{kind: problemRefused, err: fmt.Errorf("%s: %w", t.Name, refusal)}
}

// passing are the reasons that pass by themselves, or show that the view is behind L1.
var passing = map[string]bool{
	"AlreadyProven": true, "NotChallenged": true, "NotPending": true, "NotTip": true, "TooEarly": true, "TooLate": true,
	"Disputed": true, "ForcedFirst": true, "NothingToRefund": true, "NothingOwed": true, "NotFirst": true,
}

// land takes note of how a transaction ended.
func (p *Proposer) land(v *optimistic.View, landed *sender.Landed) {
	if landed == nil {
		return
	}
	t := p.task
	p.task = nil
	if landed.Receipt == nil {
		log.Warn("Another transaction of the proposer's account took a nonce", "account", p.Account(), "call", landed.Name)
		return
	}
	gasMeter.Mark(int64(landed.Receipt.GasUsed))
	args := []any{"gas", landed.Receipt.GasUsed, "block", landed.Receipt.BlockNumber, "tx", landed.Receipt.TxHash}
	if !landed.OK() {
		failedMeter.Mark(1)
		log.Warn("A transaction of the proposer reverted", append([]any{"call", landed.Name}, args...)...)
		return
	}
	if t == nil || t.Call != landed.Call {
		return
	}
	switch t.kind {
	case Propose:
		proposedMeter.Mark(int64(t.last - t.number + 1))
		log.Info("Proposed blocks", append([]any{"from", t.number, "to", t.last}, args...)...)
	case Defend:
		defendedMeter.Mark(1)
		log.Info("Defended a challenged block", append([]any{"number", t.number, "proposal", t.about}, args...)...)
	case Finalize:
		finalizedMeter.Mark(int64(t.proposals))
		log.Info("Made proposals final", append([]any{"proposals", t.proposals, "to", t.last}, args...)...)
	case refund:
		log.Info("Got bonds of fallen proposals back", append([]any{"proposals", t.proposals}, args...)...)
	default:
		log.Info("Done on L1", append([]any{"call", t.Name}, args...)...)
	}
}
