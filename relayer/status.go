package relayer

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/message"
)

// Status says how far the relayer is.
type Status struct {
	Account     common.Address `json:"account"` // on both chains
	Rounds      uint64         `json:"rounds"`  // looks at the chains, since the start
	View        message.View   `json:"view"`
	Deposits    LaneStatus     `json:"deposits"`    // messages to the rollup
	Withdrawals LaneStatus     `json:"withdrawals"` // messages to L1

	// Problem is why the chains cannot be served now; empty if all is well.
	Problem string `json:"problem,omitempty"`
}

// LaneStatus is that of one direction.
type LaneStatus struct {
	Balance   *hexutil.Big `json:"balance"`          // wei, on the chain that messages are delivered on
	Waiting   int          `json:"waiting"`          // messages that may be worth delivering
	InFlight  int          `json:"inFlight"`         // transactions
	Delivered uint64       `json:"delivered"`        // messages, since the start
	Profit    string       `json:"profit"`           // wei, since the start
	Reason    string       `json:"reason,omitempty"` // why a message was put off last
}

// Status returns how far the relayer was when it looked last.
func (r *Relayer) Status() Status {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.status
}

// note updates the status and the metrics.
func (r *Relayer) note(v *message.View) {
	s := Status{Account: r.l1.account, View: *v, Deposits: r.deposits.status(), Withdrawals: r.withdrawals.status()}
	l1BalanceGauge.Update(inEther(r.l1.balance))
	l2BalanceGauge.Update(inEther(r.l2.balance))
	waitingGauge.Update(int64(s.Deposits.Waiting + s.Withdrawals.Waiting))
	profitGauge.Update(inEther(r.deposits.profit) + inEther(r.withdrawals.profit))

	r.mu.Lock()
	defer r.mu.Unlock()
	s.Problem, s.Rounds = r.status.Problem, r.status.Rounds+1
	r.status = s
}

func (l *lane) status() LaneStatus {
	return LaneStatus{
		Balance:   (*hexutil.Big)(l.to.balance),
		Waiting:   len(l.waiting),
		InFlight:  len(l.to.flights),
		Delivered: l.delivered,
		Profit:    l.profit.String(),
		Reason:    l.reason,
	}
}

func inEther(wei *big.Int) float64 {
	amount, _ := new(big.Float).Quo(new(big.Float).SetInt(wei), big.NewFloat(params.Ether)).Float64()
	return amount
}
