package sender

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/log"

	"nrollup/internal/pool"
)

// Send sees to it that the next transactions of the account make some calls, the most
// urgent first: as many of them as there is room and money for. What is under way and
// does something else is replaced. Calls that are not under way yet are sent in their
// order, as far as the pool takes them. Look has to be called before.
//
// A pool keeps transactions with blobs apart: it has none of an account that has others,
// and does not replace the ones by the others. What is of the other kind than what is
// under way has to wait, which is tended as urgently as what waits is.
//
// That the pool does not take a transaction, or the account cannot pay for it, is an
// error unless it may be otherwise once those before it have landed. It does not hold up
// the calls behind it, which may be what brings the money.
func (s *Sender) Send(ctx context.Context, calls []*Call) error {
	want, rush := s.assign(calls)
	err, tied := s.keep(ctx, want[:len(s.flights)], calls, rush)
	if err != nil && !isOwn(err) {
		return err
	}
	if tied {
		return err
	}
	err = cmp.Or(err, s.extend(ctx, want))
	if isOwn(err) && s.turns(want) {
		others := slices.DeleteFunc(slices.Clone(calls), func(c *Call) bool { return c.blobs() == want[0].blobs() })
		err = cmp.Or(err, s.extend(ctx, others[:min(len(others), s.cfg.MaxPending)]))
	}
	return err
}

// turns reports whether it is the turn of transactions of the other kind, as none of
// those that were to be sent could be. What is urgent must not have to wait for those,
// unless it does so already for one that somebody else has sent.
func (s *Sender) turns(want []*Call) bool {
	return len(s.flights) == 0 && (s.foreign() || !slices.ContainsFunc(want, func(c *Call) bool { return c.Urgent }))
}

// isOwn reports whether an error is about one transaction, and others are possible.
func isOwn(err error) bool {
	return errors.Is(err, ErrUnfunded) || errors.Is(err, ErrFees) || errors.Is(err, ErrPool)
}

// keep does what is wanted of the flights. One that was to give its place to a call that
// cannot be sent is tended if it is one of the calls itself. tied says that one of them
// could not pay more, as the money is with those behind it.
func (s *Sender) keep(ctx context.Context, want, calls []*Call, rush bool) (first error, tied bool) {
	for i, c := range want {
		f := s.flights[i]
		hurry := rush || slices.ContainsFunc(want[i:], func(c *Call) bool { return c != nil && c.Urgent })
		err := s.update(ctx, i, c, hurry)
		if errors.Is(err, errTied) {
			done, failure := s.yield(ctx, func(j int) bool { return j > i })
			if !done && i == 0 {
				failure = err
			}
			return failure, true
		}
		if isOwn(err) && !f.does(c) && slices.ContainsFunc(calls, f.does) {
			err = cmp.Or(err, s.tend(ctx, i, hurry))
		}
		if err != nil && !isOwn(err) {
			return err, false
		}
		first = cmp.Or(first, err)
	}
	return first, false
}

// update does what is wanted of a flight: nothing any more if the call is nil.
func (s *Sender) update(ctx context.Context, i int, c *Call, hurry bool) error {
	f := s.flights[i]
	switch {
	case f.does(c):
		f.adopt(c)
		return s.tend(ctx, i, hurry)
	case c == nil && (f.blobs() || f.To == s.account):
		return s.tend(ctx, i, hurry)
	case c == nil && f.pricedAt == s.state.Number:
		return nil
	case c == nil:
		c = s.nothing()
	}
	return s.submit(ctx, order{Call: c, at: i, hurry: hurry, force: true})
}

// tend sends a transaction again if the pool has lost it, or with higher fees, and with
// as much gas as it needs by now, if it is stuck.
func (s *Sender) tend(ctx context.Context, i int, hurry bool) error {
	f := s.flights[i]
	var limit error
	if waited := s.waited(f); waited >= s.cfg.StuckAfter || hurry && waited > 0 {
		s.renew(ctx, f.Call)
		limit = s.submit(ctx, order{Call: f.Call, at: i, hurry: hurry, force: true})
		if !errors.Is(limit, ErrFees) && !errors.Is(limit, ErrUnfunded) {
			return limit
		}
	}
	if f.nonce < s.state.Pending {
		return limit
	}
	err := s.send(ctx, f.tx) // at the price that it has, if it cannot pay more
	switch pool.Judge(err) {
	case pool.Underpriced:
		return cmp.Or(limit, s.submit(ctx, order{Call: f.Call, at: i, hurry: hurry, force: true}))
	case pool.Refused:
		return cmp.Or(limit, sendFailure(err))
	}
	return limit
}

// extend sends the calls behind the flights. If those are urgent that have to take nonces
// which somebody else uses, all such nonces are taken: a process before this one may have
// sent the same calls with others of them.
func (s *Sender) extend(ctx context.Context, want []*Call) (first error) {
	seized := false
	for _, c := range want[len(s.flights):] {
		i, foreign := len(s.flights), s.foreign()
		err := s.begin(ctx, i, c, foreign && !seized)
		if err != nil && !isOwn(err) {
			return err
		}
		first = cmp.Or(first, err)
		if err == nil && len(s.flights) == i {
			break
		}
		seized = seized || foreign && err == nil
	}
	for i := len(s.flights); seized && s.foreign() && i < mostPending; i++ {
		if err := s.submit(ctx, order{Call: s.nothing(), at: i, force: true}); err != nil || len(s.flights) == i {
			return cmp.Or(first, err)
		}
	}
	return first
}

// foreign reports whether the nonce behind the flights is that of a transaction that
// this process did not send.
func (s *Sender) foreign() bool { return s.state.Pending > s.state.Nonce+uint64(len(s.flights)) }

// begin sends a call with a nonce that this process has not used. If somebody else
// does, it waits for that for a while.
func (s *Sender) begin(ctx context.Context, i int, c *Call, foreign bool) error {
	switch {
	case i > 0 && s.full == s.state.Number:
		return nil // once is enough in a block of L1
	case !c.Urgent && (foreign && !s.stalled() || s.resting() || i > 0 && s.reverts > 0):
		return nil
	}
	err := s.submit(ctx, order{Call: c, at: i, hurry: c.Urgent, force: s.foreign()})
	switch {
	case i == 0:
		return err
	case errors.Is(err, errTied) && c.Urgent:
		_, err = s.yield(ctx, func(j int) bool { return !s.flights[j].Urgent })
		return err
	case errors.Is(err, errTied), errors.Is(err, ErrPool):
		log.Debug("A call has to wait", "call", c.Name, "behind", i, "err", err)
		s.full = s.state.Number
		return nil
	}
	return err
}

// yield lets the last of some flights do nothing instead, so that others have its money.
// It reports whether there is one.
func (s *Sender) yield(ctx context.Context, may func(int) bool) (bool, error) {
	for j := len(s.flights) - 1; j >= 0; j-- {
		f := s.flights[j]
		if !may(j) || f.blobs() || f.To == s.account || f.pricedAt == s.state.Number {
			continue
		}
		log.Debug("A transaction gives way", "call", f.Name, "nonce", f.nonce)
		return true, s.submit(ctx, order{Call: s.nothing(), at: j, force: true})
	}
	return false, nil
}

// stalled reports whether L1 has taken none of the account's transactions for too long.
func (s *Sender) stalled() bool { return s.state.Number-s.since >= s.cfg.StuckAfter }

// maxRest is the longest that the sender rests, in blocks of L1.
const maxRest = 7

// resting reports whether it is too early for another try after transactions
// that reverted, which cost money each time: the first try is at once, then the
// pauses double.
func (s *Sender) resting() bool {
	if s.reverts == 0 {
		return false
	}
	pause := min(uint64(1)<<min(s.reverts-1, 8)-1, maxRest)
	return s.state.Number < s.revertedAt+pause && s.state.Number >= s.revertedAt
}

// sendFailure tells an answer of the pool from L1 being away.
func sendFailure(err error) error {
	if pool.IsAnswer(err) {
		return fmt.Errorf("%w: %w", ErrPool, err)
	}
	return fmt.Errorf("send a transaction to L1: %w", err)
}
