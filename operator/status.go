package operator

import (
	"context"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/log"

	"nrollup/rollup"
)

// Status says how far settling is.
type Status struct {
	Account   common.Address  `json:"account"`           // on L1
	Balance   *hexutil.Big    `json:"balance,omitempty"` // wei; nil until L1 was asked
	Settled   rollup.BlockRef `json:"settled"`           // the contract's head
	Head      rollup.BlockRef `json:"head"`              // of the rollup
	Unsettled uint64          `json:"unsettled"`
	Lag       uint64          `json:"lag"`      // age of the oldest block that is not settled, in seconds
	InFlight  int             `json:"inFlight"` // transactions

	// Problem is why something cannot be settled now; empty if all is well.
	Problem string `json:"problem,omitempty"`
}

// Status returns how far settling was when L1 was asked last.
func (o *Operator) Status() Status {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.status
}

// note updates the status and the metrics.
func (o *Operator) note(ctx context.Context, v *view) {
	s := Status{
		Account:  o.l1.account,
		Balance:  (*hexutil.Big)(v.balance),
		Settled:  rollup.BlockRef{Number: v.head.Number, Hash: v.head.BlockHash},
		Head:     o.source.Head(),
		InFlight: len(o.flights),
	}
	if s.Unsettled = o.unsettled(v); s.Unsettled > 0 {
		s.Lag = o.lag(ctx, v.head.Number+1)
	}
	balanceGauge.Update(inEther(v.balance))
	unsettledGauge.Update(int64(s.Unsettled))
	lagGauge.Update(int64(s.Lag))
	inFlightGauge.Update(int64(s.InFlight))

	o.mu.Lock()
	defer o.mu.Unlock()
	s.Problem = o.status.Problem
	o.status = s
}

// unsettled returns how many blocks are not settled.
func (o *Operator) unsettled(v *view) uint64 {
	return max(o.source.Head().Number, v.head.Number) - v.head.Number
}

// lag returns the age in seconds of a block.
func (o *Operator) lag(ctx context.Context, number uint64) uint64 {
	if o.oldest.number != number {
		b, err := o.source.Block(ctx, number)
		if err != nil {
			return 0 // what is wrong with the source is reported where it matters
		}
		o.oldest.number, o.oldest.timestamp = number, b.Timestamp
	}
	return uint64(max(0, o.cfg.Now().Unix()-int64(o.oldest.timestamp)))
}

func inEther(wei *big.Int) float64 {
	amount, _ := new(big.Float).Quo(new(big.Float).SetInt(wei), big.NewFloat(1e18)).Float64()
	return amount
}

// report makes a problem known, or that there is none: once, not every time.
func (o *Operator) report(p *problem) {
	last := o.problem
	o.problem = p
	o.mu.Lock()
	o.status.Problem = ""
	if p != nil {
		o.status.Problem = p.Error()
	}
	s := o.status
	o.mu.Unlock()
	switch {
	case p == nil && last != nil:
		log.Info("Settling again", "settled", s.Settled.Number, "unsettled", s.Unsettled)
	case p == nil || p.same(last):
	case errors.Is(p, ErrAway): // the source tells
	case p.kind == problemL1:
		log.Warn("L1 cannot be asked, trying again", "err", p)
	default:
		log.Error("Cannot settle, trying again", "settled", s.Settled.Number, "unsettled", s.Unsettled, "lag", s.Lag, "err", p)
	}
}
