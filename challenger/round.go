package challenger

import (
	"context"
	"errors"
	"fmt"
	"math/big"
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
	c.landed(landed)
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
	books.Lost = new(big.Int).Add(known.Lost, c.races.lost)
	return &books, err
}

// landed tells of a transaction that is in L1.
func (c *Challenger) landed(l *sender.Landed) {
	switch {
	case l == nil:
		return
	case l.Receipt == nil:
		log.Warn("Another transaction of the challenger's account took a nonce", "account", c.Account())
		return
	}
	gasMeter.Mark(int64(l.Receipt.GasUsed))
	if !l.OK() {
		failedMeter.Mark(1)
		log.Warn("Transaction of the challenger reverted", "call", l.Name, "gas", l.Receipt.GasUsed, "tx", l.Receipt.TxHash)
		if c.current.key.kind == Defend && l.Call == c.current.call {
			if err := c.races.add(l.Receipt); err != nil {
				log.Error("Cannot note what a defence has cost that came too late", "err", err)
			}
		}
		return
	}
	switch kind := c.current.key.kind; {
	case l.Call != c.current.call:
	case kind == Challenge:
		challengeMeter.Mark(1)
	case kind == Defend:
		defenceMeter.Mark(1)
	}
	log.Info("Done on L1", "call", l.Name, "gas", l.Receipt.GasUsed, "block", l.Receipt.BlockNumber, "tx", l.Receipt.TxHash)
}

// act has the first action of a plan sent that the contract would take. What is
// under way and is not to be done any more is replaced.
func (c *Challenger) act(ctx context.Context, v *optimistic.View, plan *Plan) error {
	var refused error
	for i := range plan.Actions {
		a := &plan.Actions[i]
		call, err := c.prepare(ctx, v, a)
		if isRefused(err) {
			if refused == nil {
				refused = fmt.Errorf("cannot %v: %w", a, err)
			}
			continue
		}
		if err != nil {
			return fmt.Errorf("%v: %w", a, err)
		}
		call.Urgent = a.Urgent
		if c.current.key != a.key() {
			log.Info("Acting on L1", "action", a, "verdict", a.Verdict, "id", a.ID, "deadline", a.Deadline, "now", v.Time)
		}
		c.current = errand{a.key(), call}
		return errors.Join(refused, c.sender.Send(ctx, call))
	}
	return errors.Join(refused, c.sender.Send(ctx, nil))
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
func (c *Challenger) prepare(ctx context.Context, v *optimistic.View, a *Action) (*sender.Call, error) {
	if under, _ := c.sender.Busy(); under != nil && under == c.current.call && c.current.key == a.key() {
		return under, nil
	}
	call, err := c.call(ctx, v, a)
	if err != nil {
		return nil, err
	}
	return call, c.sender.Estimate(ctx, call, v.Time+c.policy.SlotTime)
}
