package challenger

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/internal/revert"
	"nrollup/internal/sender"
	"nrollup/optimistic"
)

// round does once what there is to do. The error is why not everything could be
// done.
func (c *Challenger) round(ctx context.Context) error {
	v, err := c.reader.View(ctx)
	if err != nil {
		return err
	}
	c.examiner.follow(v)
	landed, err := c.sender.Look(ctx, sender.Head{Number: v.L1.Number, Hash: v.L1.Hash, Time: v.Time, BaseFee: v.BaseFee})
	if err != nil {
		return err
	}
	for _, l := range landed {
		c.landed(l)
	}
	books, unread := c.books(ctx, v)
	findings := c.examiner.findings()
	plan := c.policy.Decide(v, findings, books)
	err = c.act(ctx, v, plan)
	c.note(v, findings, books, plan)
	return errors.Join(c.fresh(v), unread, err)
}

// The time without a new block of L1 after which its node is not believed to know the
// newest one: so many slots, and no less than a minute.
const (
	silentSlots = 15
	silentTime  = time.Minute
)

// fresh returns an error if L1 has had no new block for too long: what happens there
// then is not seen.
func (c *Challenger) fresh(v *optimistic.View) error {
	now := c.cfg.Now()
	if c.head.hash != v.L1.Hash {
		c.head.hash, c.head.at = v.L1.Hash, now
	}
	if silent := now.Sub(c.head.at); silent > max(silentSlots*c.cfg.SlotTime, silentTime) {
		return fmt.Errorf("L1 has no new block since %v: its last one is %d", silent.Round(time.Second), v.L1.Number)
	}
	return nil
}

// books returns what the account has. If L1 does not tell which challenges it has
// made, the rest has to do for challenging what is false, and nothing else is risked.
func (c *Challenger) books(ctx context.Context, v *optimistic.View) (*Books, error) {
	known, err := c.own.books(ctx, v)
	if err != nil {
		known = &Books{Owed: new(big.Int), Lost: c.cfg.MaxLoss}
	}
	books := *known
	books.Balance = c.sender.State().Balance
	books.UnderWay = c.loose()
	books.Lost = new(big.Int).Add(known.Lost, c.races.lost)
	return &books, err
}

// landed tells of a transaction that is in L1.
func (c *Challenger) landed(l *sender.Landed) {
	if l.Receipt == nil {
		log.Warn("Another transaction of the challenger's account took a nonce", "account", c.Account())
		return
	}
	is := func(kind Kind) bool {
		return slices.ContainsFunc(c.errands, func(e errand) bool { return e.call == l.Call && e.Kind == kind })
	}
	gasMeter.Mark(int64(l.Receipt.GasUsed))
	if !l.OK() {
		failedMeter.Mark(1)
		log.Warn("Transaction of the challenger reverted", "call", l.Name, "gas", l.Receipt.GasUsed, "tx", l.Receipt.TxHash)
		if is(Defend) {
			if err := c.races.add(l.Receipt); err != nil {
				log.Error("Cannot note what a defence has cost that came too late", "err", err)
			}
		}
		return
	}
	switch {
	case is(Challenge):
		challengeMeter.Mark(1)
	case is(Defend):
		defenceMeter.Mark(1)
	}
	log.Info("Done on L1", "call", l.Name, "gas", l.Receipt.GasUsed, "block", l.Receipt.BlockNumber, "tx", l.Receipt.TxHash)
}

// act has the actions of a plan sent that the contract would take, as many as can be
// under way at a time. What is under way and is not to be done any more is replaced.
func (c *Challenger) act(ctx context.Context, v *optimistic.View, plan *Plan) error {
	var (
		under  = c.underWay()
		list   []errand
		failed error
	)
	for _, a := range plan.Actions {
		call := callOf(&a, under)
		if call == nil && (len(list) >= c.sender.MaxPending() || waits(&a, under)) {
			continue
		}
		call, err := c.prepare(ctx, v, &a, call)
		if err == nil {
			call.Urgent = a.Urgent
			list = append(list, errand{a, call})
			continue
		}
		failed = cmp.Or(failed, fmt.Errorf("cannot %v: %w", &a, err))
		if !isRefused(err) {
			list = slices.DeleteFunc(list, func(e errand) bool { return callOf(&e.Action, under) != nil })
			list = append(list, under...) // they stay
			break
		}
	}
	return errors.Join(failed, c.send(ctx, list))
}

// send sends errands, and remembers those that may land.
func (c *Challenger) send(ctx context.Context, list []errand) error {
	calls := make([]*sender.Call, len(list))
	for i, e := range list {
		calls[i] = e.call
	}
	c.errands = slices.DeleteFunc(c.errands, func(e errand) bool { return slices.Contains(calls, e.call) })
	c.errands = append(c.errands, list...)
	return c.sender.Send(ctx, calls)
}

// maxErrands is how many errands are remembered at least: L1 may take back that their
// transactions have landed, and then they are under way again.
const maxErrands = 128

// loose returns the actions whose transactions may still land, and forgets old ones that
// cannot.
func (c *Challenger) loose() (actions []Action) {
	calls := c.sender.Loose()
	var kept []errand
	for i, e := range c.errands {
		loose := slices.Contains(calls, e.call)
		if loose {
			actions = append(actions, e.Action)
		}
		if loose || i+maxErrands >= len(c.errands) {
			kept = append(kept, e)
		}
	}
	c.errands = kept
	return actions
}

// underWay returns the errands that are under way.
func (c *Challenger) underWay() (list []errand) {
	calls := c.sender.Calls()
	for _, e := range c.errands {
		if slices.Contains(calls, e.call) {
			list = append(list, e)
		}
	}
	return list
}

// callOf returns the call of an action that is under way, nil if it is not.
func callOf(a *Action, under []errand) *sender.Call {
	for _, e := range under {
		if e.key() == a.key() {
			return e.call
		}
	}
	return nil
}

// waits reports whether an action has to wait for what is under way. Removals go from
// the top down, or one would take away what another is about: those that begin together
// do, as their transactions are in that order.
func waits(a *Action, under []errand) bool {
	return a.Kind == Remove && slices.ContainsFunc(under, func(e errand) bool { return e.Kind == Remove })
}

// isRefused reports whether an error is about one action, and others may be possible:
// L1 has answered, or need not be asked.
func isRefused(err error) bool {
	var (
		reason *revert.Error
		answer rpc.Error
	)
	return errors.As(err, &reason) || errors.As(err, &answer) || errors.Is(err, sender.ErrTooMuchGas) || errors.Is(err, sender.ErrUnfunded) || errors.Is(err, errNoTrace)
}

// prepare returns the call of an action, tried out in the next slot of L1. One that
// is under way is not tried again: that the action is still planned says that it has
// not been done.
func (c *Challenger) prepare(ctx context.Context, v *optimistic.View, a *Action, under *sender.Call) (*sender.Call, error) {
	if under != nil {
		return under, nil
	}
	call, err := c.call(ctx, v, a)
	if err != nil {
		return nil, err
	}
	if err := c.sender.Estimate(ctx, call, v.Time+c.policy.SlotTime); err != nil {
		return nil, err
	}
	log.Info("Acting on L1", "action", a, "verdict", a.Verdict, "id", a.ID, "deadline", a.Deadline, "now", v.Time)
	return call, nil
}
