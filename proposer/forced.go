package proposer

import (
	"context"
	"fmt"
	"math/big"

	"nrollup/contracts/bindings"
	"nrollup/forced"
	"nrollup/internal/sender"
	"nrollup/optimistic"
)

// firstForced returns the first entry that waits in the inbox, nil if there is none.
func (p *Proposer) firstForced(ctx context.Context, v *optimistic.View) (*forced.Entry, error) {
	if p.cfg.Inbox == nil {
		return nil, nil
	}
	ctx, cancel := context.WithTimeout(ctx, requestTimeout)
	defer cancel()
	entries, err := p.cfg.Inbox.Pending(ctx, new(big.Int).SetUint64(v.L1.Number))
	if err != nil {
		return nil, fmt.Errorf("forced transactions on L1: %w", err)
	}
	if len(entries) == 0 {
		return nil, nil
	}
	return &entries[0], nil
}

// shows reports whether a proposal in the next block of L1 has to show that an entry of
// the inbox is included.
func (p *Proposer) shows(v *optimistic.View, e *forced.Entry) bool {
	return e != nil && p.nextTime(v) > e.Deadline
}

// shown returns the proof that an overdue entry of the inbox is included in the state
// after a block, nil if it need not or cannot be shown.
func (p *Proposer) shown(ctx context.Context, v *optimistic.View, number uint64, e *forced.Entry) ([][]byte, error) {
	if !p.shows(v, e) {
		return nil, nil
	}
	account, err := p.cfg.Accounts.Account(ctx, number, e.Sender)
	if err != nil {
		return nil, fmt.Errorf("account of a forced transaction's sender: %w", err)
	}
	if account.Nonce <= e.Nonce {
		return nil, nil
	}
	return account.Proof, nil
}

// clearTask takes the first entry out of the inbox once that is possible: its nonce
// is used in a final state, or it is overdue and nothing can or will include it.
func (p *Proposer) clearTask(ctx context.Context, v *optimistic.View, e *forced.Entry) (*task, error) {
	if e == nil {
		return nil, nil
	}
	account, err := p.cfg.Accounts.Account(ctx, v.Head.Number, e.Sender)
	if err != nil {
		return nil, fmt.Errorf("account of a forced transaction's sender: %w", err)
	}
	inbox := bindings.NewForcedInbox()
	var data []byte
	kind := clearInbox
	switch overdue := v.Time > e.Deadline; {
	case account.Nonce > e.Nonce:
		data = inbox.PackRemove(e.Index, e.ForcedTransaction, v.Head.Number, account.Proof)
	case overdue && account.Balance.Cmp(e.Cost) < 0:
		kind = clearLost
		data = inbox.PackRemove(e.Index, e.ForcedTransaction, v.Head.Number, account.Proof)
	case v.Time > e.Deadline+p.cfg.Deployment.Spec.Forced.Lapse:
		if built, err := p.cfg.Accounts.Account(ctx, p.chain.Head().Number, e.Sender); err != nil || built.Nonce > e.Nonce {
			return nil, err
		}
		data = inbox.PackRemoveLapsed(e.Index, e.ForcedTransaction)
	default:
		return nil, nil
	}
	c := &sender.Call{Name: "clear inbox", To: p.cfg.Inbox.Address(), Data: data}
	t, err := p.try(ctx, &task{Call: c, kind: kind, number: e.Index}, p.nextTime(v))
	if asProblem(err).is(problemRefused) {
		return nil, nil // it has not been the first for long enough, or somebody else was faster
	}
	return t, err
}

// showTask shows that the newest proposal includes the first entry of the inbox: once that
// lapses, its bond would be anybody's. Proposals of this account show it at no price: this
// is for when none came in half of the time.
func (p *Proposer) showTask(ctx context.Context, v *optimistic.View, e *forced.Entry) (*task, error) {
	if e == nil || v.Time <= e.Deadline+p.cfg.Deployment.Spec.Forced.Lapse/2 {
		return nil, nil
	}
	tip := v.Tip()
	if n := len(v.Pending); n == 0 || !p.chain.Holds(v.Pending[n-1], tip.Number) {
		return nil, nil // what is final clears the inbox, and a false state shows nothing
	}
	account, err := p.cfg.Accounts.Account(ctx, tip.Number, e.Sender)
	if err != nil {
		return nil, fmt.Errorf("account of a forced transaction's sender: %w", err)
	}
	if account.Nonce <= e.Nonce {
		return nil, nil
	}
	if included, err := p.reader.IsIncluded(ctx, v, e.Index); included || err != nil {
		return nil, err
	}
	c := p.call("show inclusion", contract.PackShowForced(tip, e.Index, e.ForcedTransaction, account.Proof))
	return p.try(ctx, &task{Call: c, kind: showInbox, about: v.TipID(), number: e.Index}, p.nextTime(v))
}
