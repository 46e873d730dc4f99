package sender

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/log"

	"nrollup/internal/pool"
)

// order is a transaction to send.
type order struct {
	*Call
	at    int  // its nonce, from the next one on
	hurry bool // it, or one behind it, is urgent
	force bool // replace whatever has the nonce
}

// submit sends a call, at a price that the pool accepts. If it is not forced to, it does
// nothing if the nonce turns out to be someone else's.
func (s *Sender) submit(ctx context.Context, o order) error {
	p, err := s.suggest(ctx, o.Call, o.hurry)
	if err != nil {
		return err
	}
	var old *flight
	if o.at < len(s.flights) {
		old = s.flights[o.at]
	}
	spendable := s.Spendable(func(c *Call) bool { return old == nil || c != old.Call })
	p = s.affordable(o.Call, p, spendable)
	if old != nil {
		p = p.atLeast(old.price.raised())
	}
	nonce := s.state.Nonce + uint64(o.at)
	for {
		if p.Max.Cmp(s.cfg.MaxFee) > 0 || p.blob != nil && p.blob.Cmp(s.cfg.MaxBlobFee) > 0 {
			return fmt.Errorf("%w, %v wei: the pool wants more for the transaction with nonce %d (%s)", ErrFees, s.cfg.MaxFee, nonce, o.Name)
		}
		tx, err := s.sign(o.Call, nonce, p)
		if err != nil {
			return fmt.Errorf("sign: %w", err)
		}
		if err := s.payable(tx, spendable); err != nil {
			return err
		}
		err = s.send(ctx, tx)
		switch pool.Judge(err) {
		case pool.Accepted:
			s.sent(o, tx, p)
			return nil
		case pool.Outdated:
			return nil
		case pool.Underpriced:
			if !o.force && pool.IsReplacement(err) {
				return nil
			}
			p = p.raised()
		case pool.Refused:
			if pool.IsUnfunded(err) { // others are there that are not known of
				return fmt.Errorf("%w: %w", errTied, err)
			}
			return sendFailure(err)
		}
	}
}

// payable returns an error unless the account can spend what a transaction costs: errTied
// if it has the money.
func (s *Sender) payable(tx *types.Transaction, spendable *big.Int) error {
	switch cost := tx.Cost(); {
	case spendable.Cmp(cost) >= 0:
		return nil
	case s.state.Balance.Cmp(cost) >= 0:
		return errTied
	default:
		return unfunded(s.account, s.state.Balance, cost)
	}
}

// sent takes note of a transaction that the pool has taken.
func (s *Sender) sent(o order, tx *types.Transaction, p price) {
	f := &flight{Call: o.Call, key: o.key(), nonce: tx.Nonce(), price: p, tx: tx, pricedAt: s.state.Number}
	f.versions = []version{{o.Call, tx.Hash()}}
	what := "Sent a transaction to L1"
	if o.at < len(s.flights) {
		f.versions = append(f.versions, s.flights[o.at].versions...)
		s.flights[o.at] = f
		what = "Replaced a transaction to L1"
	} else {
		s.flights = append(s.flights, f)
	}
	log.Debug(what, "call", o.Name, "nonce", f.nonce, "gas", o.Gas, "maxfee", p.Max, "tip", p.Tip, "tx", tx.Hash())
}

func (s *Sender) send(ctx context.Context, tx *types.Transaction) error {
	ctx, cancel := context.WithTimeout(ctx, s.cfg.Timeout)
	defer cancel()
	return s.eth.SendTransaction(ctx, tx)
}
