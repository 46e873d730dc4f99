package sender

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/internal/fees"
	"nrollup/internal/pool"
)

// Send sees to it that the next transaction of the account makes a call, or that
// there is none if it is nil: what is under way and does something else is replaced,
// if the pool allows that. Look has to be called before.
//
// A pool keeps transactions with blobs apart, and does not replace one with blobs by
// one without, nor the reverse. In that case Send tends what is under way, as urgently
// as the call is, and the call has to wait.
func (s *Sender) Send(ctx context.Context, c *Call) error {
	f := s.flight
	switch {
	case f == nil && c == nil:
		return nil
	case f == nil:
		return s.begin(ctx, c)
	case c != nil && f.key() == c.key():
		f.Urgent = c.Urgent
		return s.tend(ctx, f)
	case f.Sidecar != nil && (c == nil || c.Sidecar == nil), f.Sidecar == nil && c != nil && c.Sidecar != nil:
		f.Urgent = f.Urgent || c != nil && c.Urgent
		return s.tend(ctx, f)
	case c == nil && f.To == s.account:
		return s.tend(ctx, f)
	case f.pricedAt == s.state.Number && (c == nil || !c.Urgent):
		return nil // fees rise once in a block, however often plans change
	case c == nil:
		c = s.nothing()
	}
	return s.submit(ctx, c, f, true)
}

// begin sends a call with a nonce that this process has not used. If somebody else
// does, it waits for that for a while.
func (s *Sender) begin(ctx context.Context, c *Call) error {
	foreign := s.state.Pending > s.state.Nonce
	if !c.Urgent && (foreign && !s.stalled() || s.resting()) {
		return nil
	}
	return s.submit(ctx, c, nil, foreign)
}

// tend sends a transaction again if the pool has lost it, or with higher fees, and with
// as much gas as it needs by now, if it is stuck.
func (s *Sender) tend(ctx context.Context, f *flight) error {
	waited := s.state.Number - min(f.pricedAt, s.state.Number)
	var limit error
	if waited >= s.cfg.StuckAfter || f.Urgent && waited > 0 {
		s.renew(ctx, f.Call)
		limit = s.submit(ctx, f.Call, f, true)
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
		return cmp.Or(limit, s.submit(ctx, f.Call, f, true))
	case pool.Refused:
		return sendFailure(err)
	}
	return limit
}

// stalled reports whether somebody else's transaction has the next nonce for too long.
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

// submit sends a call with the next nonce, at a price that the pool accepts. force
// replaces whatever has that nonce. Without it, nothing is done if the nonce turns out
// to be someone else's.
func (s *Sender) submit(ctx context.Context, c *Call, old *flight, force bool) error {
	p, err := s.suggest(ctx, c)
	if err != nil {
		return err
	}
	p = s.affordable(c, p)
	if old != nil {
		p = p.atLeast(old.price.raised())
	}
	for {
		if p.Max.Cmp(s.cfg.MaxFee) > 0 || p.blob != nil && p.blob.Cmp(s.cfg.MaxBlobFee) > 0 {
			return fmt.Errorf("%w, %v wei: the pool wants more for the transaction with nonce %d (%s)", ErrFees, s.cfg.MaxFee, s.state.Nonce, c.Name)
		}
		tx, err := s.sign(c, s.state.Nonce, p)
		if err != nil {
			return fmt.Errorf("sign: %w", err)
		}
		if cost := tx.Cost(); s.state.Balance.Cmp(cost) < 0 {
			return unfunded(s.account, s.state.Balance, cost)
		}
		err = s.send(ctx, tx)
		switch pool.Judge(err) {
		case pool.Accepted:
			s.sent(c, tx, p, old)
			return nil
		case pool.Outdated:
			return nil
		case pool.Underpriced:
			if !force && pool.IsReplacement(err) {
				return nil
			}
			p = p.raised()
		case pool.Refused:
			return sendFailure(err)
		}
	}
}

// sendFailure tells an answer of the pool from L1 being away.
func sendFailure(err error) error {
	if pool.IsAnswer(err) {
		return fmt.Errorf("%w: %w", ErrPool, err)
	}
	return fmt.Errorf("send a transaction to L1: %w", err)
}

func (s *Sender) sent(c *Call, tx *types.Transaction, p price, old *flight) {
	f := &flight{Call: c, nonce: s.state.Nonce, price: p, tx: tx, hashes: []common.Hash{tx.Hash()}}
	f.pricedAt = s.state.Number
	what := "Sent a transaction to L1"
	if old != nil {
		f.hashes = append(f.hashes, old.hashes...)
		what = "Replaced a transaction to L1"
	}
	s.flight = f
	log.Debug(what, "call", c.Name, "nonce", f.nonce, "gas", c.Gas, "maxfee", p.Max, "tx", tx.Hash())
}

func (s *Sender) send(ctx context.Context, tx *types.Transaction) error {
	ctx, cancel := context.WithTimeout(ctx, s.cfg.Timeout)
	defer cancel()
	return s.eth.SendTransaction(ctx, tx)
}

// suggest returns the price of a transaction that has room for a base fee twice that
// of now, and for a blob fee of twice that of now.
func (s *Sender) suggest(ctx context.Context, c *Call) (price, error) {
	base := s.state.BaseFee
	if base.Cmp(s.cfg.MaxFee) > 0 {
		return price{}, fmt.Errorf("%w, %v wei: the base fee is %v wei", ErrFees, s.cfg.MaxFee, base)
	}
	ctx, cancel := context.WithTimeout(ctx, s.cfg.Timeout)
	defer cancel()
	tip, err := s.eth.SuggestGasTipCap(ctx)
	if err != nil {
		return price{}, fmt.Errorf("tip: %w", err)
	}
	if c.Urgent {
		tip = larger(tip, lower(double(tip), urgentTip))
	}
	top := new(big.Int).Lsh(base, 1)
	top = lower(top.Add(top, tip), s.cfg.MaxFee)
	p := price{Fees: fees.Fees{Tip: lower(tip, top), Max: top}}
	if c.Sidecar == nil {
		return p, nil
	}
	blob, err := s.eth.BlobBaseFee(ctx)
	if err != nil {
		return price{}, fmt.Errorf("fee of blobs: %w", err)
	}
	if blob.Cmp(s.cfg.MaxBlobFee) > 0 {
		return price{}, fmt.Errorf("%w of blobs, %v wei: the base fee of blobs is %v wei", ErrFees, s.cfg.MaxBlobFee, blob)
	}
	p.blob = lower(double(blob), s.cfg.MaxBlobFee)
	return p, nil
}

// affordable returns a price with less room for higher base fees, if the account cannot
// pay for more than the next few blocks need.
func (s *Sender) affordable(c *Call, p price) price {
	if p.blob != nil || c.Gas == 0 {
		return p
	}
	most := new(big.Int).Sub(s.state.Balance, c.value())
	most.Div(most, new(big.Int).SetUint64(c.Gas))
	least := fees.Fees{Tip: new(big.Int), Max: s.state.BaseFee}.Raised().Raised().Max // two full blocks later
	if most.Cmp(p.Max) < 0 && most.Cmp(least.Add(least, p.Tip)) >= 0 {
		p.Max = most
	}
	return p
}

// urgentTip is the highest tip that is offered at first for what is urgent, in wei: as
// much as the contract pays back for a defence.
var urgentTip = big.NewInt(2 * params.GWei)

func larger(a, b *big.Int) *big.Int {
	if a.Cmp(b) > 0 {
		return a
	}
	return b
}

func lower(a, b *big.Int) *big.Int {
	if a.Cmp(b) < 0 {
		return a
	}
	return b
}
