package proposer

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/log"

	"nrollup/optimistic"
	"nrollup/rollup"
)

// Status says how far proposing is.
type Status struct {
	Account    common.Address  `json:"account"`           // on L1
	Balance    *hexutil.Big    `json:"balance,omitempty"` // wei; nil until L1 was asked
	Bonds      *hexutil.Big    `json:"bonds,omitempty"`   // wei in pending proposals of the account
	Final      rollup.BlockRef `json:"final"`             // the contract's head
	Proposed   rollup.BlockRef `json:"proposed"`          // the last block of the newest proposal
	Head       rollup.BlockRef `json:"head"`              // of the rollup
	Unproposed uint64          `json:"unproposed"`        // blocks
	Lag        uint64          `json:"lag"`               // age of the oldest block that is not proposed, in seconds
	Pending    int             `json:"pending"`           // proposals that are not final, whoever made them
	Challenged int             `json:"challenged"`        // blocks of them with an open challenge
	InFlight   bool            `json:"inFlight"`          // a transaction waits for L1

	// Problem is why something cannot be done now; empty if all is well.
	Problem string `json:"problem,omitempty"`
}

// Status returns how far proposing was when L1 was asked last.
func (p *Proposer) Status() Status {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.status
}

// note updates the status and the metrics.
func (p *Proposer) note(v *optimistic.View) {
	tip := v.Tip()
	balance := p.sender.State().Balance
	s := Status{
		Account:  p.Account(),
		Balance:  (*hexutil.Big)(balance),
		Final:    rollup.BlockRef{Number: v.Head.Number, Hash: v.Head.BlockHash},
		Proposed: rollup.BlockRef{Number: tip.Number, Hash: tip.BlockHash},
		Head:     p.chain.Head(),
		Pending:  len(v.Pending),
		InFlight: p.sender.Busy(),
	}
	own := int64(0)
	for _, pending := range v.Pending {
		s.Challenged += len(pending.Challenges)
		if pending.Proposer == s.Account {
			own++
		}
	}
	s.Bonds = (*hexutil.Big)(new(big.Int).Mul(v.Params.ProposalBond, big.NewInt(own)))
	s.Unproposed = max(s.Head.Number, tip.Number) - tip.Number
	if oldest, ok := p.chain.Timestamp(tip.Number + 1); ok && s.Unproposed > 0 {
		s.Lag = uint64(max(0, p.cfg.Now().Unix()-int64(oldest)))
	}
	balanceGauge.Update(inEther(balance))
	unproposedGauge.Update(int64(s.Unproposed))
	lagGauge.Update(int64(s.Lag))
	pendingGauge.Update(int64(s.Pending))
	challengedGauge.Update(int64(s.Challenged))

	p.mu.Lock()
	defer p.mu.Unlock()
	s.Problem = p.status.Problem
	p.status = s
}

func inEther(wei *big.Int) float64 {
	amount, _ := new(big.Float).Quo(new(big.Float).SetInt(wei), big.NewFloat(1e18)).Float64()
	return amount
}

// report makes a problem known, or that there is none: once, not every time.
func (p *Proposer) report(now *problem) {
	last := p.problem
	p.problem = now
	p.mu.Lock()
	p.status.Problem = ""
	if now != nil {
		p.status.Problem = now.Error()
	}
	s := p.status
	p.mu.Unlock()
	switch {
	case now == nil && last != nil:
		log.Info("Proposing again", "proposed", s.Proposed.Number, "unproposed", s.Unproposed)
	case now == nil || now.same(last):
	case now.kind == problemL1:
		log.Warn("L1 cannot be asked, trying again", "err", now)
	default:
		log.Error("Cannot propose, trying again", "proposed", s.Proposed.Number, "unproposed", s.Unproposed, "lag", s.Lag, "err", now)
	}
}
