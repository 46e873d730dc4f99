package proposer

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

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
	for _, l := range landed {
		p.land(l)
	}
	p.chain.begin(ctx, v)
	entry, unread := p.firstForced(ctx, v)
	tasks, err := p.plan(ctx, v, entry)
	p.note(v)
	err = cmp.Or(p.send(ctx, tasks, err), err)
	return cmp.Or(err, p.chain.failure, unread)
}

// send has tasks done. If not everything could be asked that they depend on, what is under
// way stays so.
func (p *Proposer) send(ctx context.Context, tasks []*task, problem error) error {
	var calls []*sender.Call
	for _, t := range tasks {
		calls = append(calls, t.Call)
	}
	if p.chain.failure != nil || problem != nil && !asProblem(problem).is(problemFork) {
		calls = append(calls, p.sender.Calls()...)
	}
	loose := p.sender.Loose()
	p.tasks = slices.DeleteFunc(p.tasks, func(t *task) bool { return !slices.Contains(loose, t.Call) || slices.Contains(tasks, t) })
	p.tasks = append(p.tasks, tasks...)
	return p.sender.Send(ctx, calls)
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
	clearInbox Kind = "clear"      // take an entry out of the inbox
	clearLost  Kind = "clear lost" // the same, shown by the newest final state, which must be the newest still
	showInbox  Kind = "show"       // that the newest proposal includes an entry of the inbox
	refund     Kind = "refund"
	withdraw   Kind = "withdraw"
)

// plan returns what is to be done and L1 would take, the most urgent first. The error says
// why something else is not possible.
func (p *Proposer) plan(ctx context.Context, v *optimistic.View, entry *forced.Entry) (list []*task, err error) {
	policy := Policy{
		Account:  p.Account(),
		SlotTime: uint64(p.cfg.SlotTime.Seconds()),
		Interval: uint64(p.cfg.Interval.Seconds()),
		Overdue:  entry != nil && v.Time > entry.Deadline,
	}
	actions, blocked := Decide(v, p.chain, policy)
	if blocked != nil && p.chain.failure == nil {
		err = &problem{kind: problemFork, err: fmt.Errorf("nothing is proposed: %w", blocked)}
	}
	for _, a := range Share(actions, p.sender.MaxPending()) {
		t, failure := p.taskOf(ctx, v, a, entry)
		if t != nil {
			list = append(list, t)
		}
		err = cmp.Or(err, failure)
	}
	for _, t := range p.flying(Defend) { // it keeps its place
		if !slices.Contains(list, t) && slices.ContainsFunc(actions, t.defends) {
			list = append(list, t)
		}
	}
	for _, errand := range []func(context.Context, *optimistic.View, *forced.Entry) (*task, error){p.clearTask, p.showTask, p.refundTask, p.withdrawTask} {
		t, failure := errand(ctx, v, entry)
		if t != nil && !t.outdated(list) {
			list = append(list, t)
		}
		err = cmp.Or(err, failure)
	}
	return list, err
}

// outdated reports whether a task would fail as one that comes before it changes what it
// builds on: the last final proposal, or the newest one.
func (t *task) outdated(before []*task) bool {
	return slices.ContainsFunc(before, func(b *task) bool {
		return t.kind == clearLost && b.kind == Finalize ||
			t.kind == showInbox && (b.kind == Propose || b.kind == Remove || b.kind == clearInbox || b.kind == clearLost)
	})
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

// underway returns the task under way that does what an action wants, nil if there is
// none.
func (p *Proposer) underway(v *optimistic.View, a Action) *task {
	for _, t := range p.flying(a.Kind) {
		same := false
		switch a.Kind {
		case Defend:
			same = t.defends(a)
		case Remove:
			same = t.about == a.Proposal.ID && t.number == a.Number
		case Finalize:
			same = t.about == a.Proposals[0].ID
		case Propose:
			b, err := p.chain.block(t.last)
			same = t.about == v.TipID() && err == nil && b.Ref.Hash == t.end
		}
		if same {
			return t
		}
	}
	return nil
}

// defends reports whether an action is the defence that the task is.
func (t *task) defends(a Action) bool {
	return a.Kind == Defend && t.kind == Defend && t.about == a.Proposal.ID && t.number == a.Number
}

// flying returns the tasks of some kinds that are under way.
func (p *Proposer) flying(kinds ...Kind) (list []*task) {
	calls := p.sender.Calls()
	for _, t := range p.tasks {
		if slices.Contains(kinds, t.kind) && slices.Contains(calls, t.Call) {
			list = append(list, t)
		}
	}
	return list
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
func (p *Proposer) land(landed *sender.Landed) {
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
	i := slices.IndexFunc(p.tasks, func(t *task) bool { return t.Call == landed.Call })
	if i < 0 {
		log.Info("Done on L1", append([]any{"call", landed.Name}, args...)...)
		return
	}
	switch t := p.tasks[i]; t.kind {
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
