package challenger

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/internal/sender"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// Status says how a challenger is, at its last look at L1. Amounts are in wei; they
// are nil before the first look.
type Status struct {
	Account common.Address  `json:"account"` // on L1
	Balance *hexutil.Big    `json:"balance,omitempty"`
	Budget  *hexutil.Big    `json:"budget,omitempty"`
	AtStake *hexutil.Big    `json:"atStake,omitempty"` // bonds of open challenges, and the gas of their end
	Lost    *hexutil.Big    `json:"lost,omitempty"`    // for answers to its challenges, and defences that came too late
	L1      rollup.BlockRef `json:"l1"`

	Pending   int `json:"pending"`   // proposals that are not final
	Unchecked int `json:"unchecked"` // blocks of them without a verdict

	// Doubts are the blocks that are not true as far as is known, and not proven.
	Doubts []Doubt `json:"doubts,omitempty"`

	// Action is what is to be done on L1 now; empty if there is nothing.
	Action string `json:"action,omitempty"`

	// Problem is why something cannot be done now; empty if all is well.
	Problem string `json:"problem,omitempty"`
}

// Doubt is about a block.
type Doubt struct {
	Position   uint64      `json:"position"` // of its proposal
	ID         common.Hash `json:"id"`       // of its proposal
	Number     uint64      `json:"number"`
	Verdict    string      `json:"verdict"`
	Challenged bool        `json:"challenged"`
	Uncovered  string      `json:"uncovered,omitempty"` // why it is not challenged although it should be
}

// Status returns how the challenger was when it looked last.
func (c *Challenger) Status() Status {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.status
}

// note updates the status and the metrics.
func (c *Challenger) note(v *optimistic.View, findings map[common.Hash]*Finding, books *Books, plan *Plan) {
	s := Status{
		Account: c.Account(),
		Balance: (*hexutil.Big)(books.Balance),
		Budget:  (*hexutil.Big)(c.cfg.Budget),
		AtStake: (*hexutil.Big)(plan.AtStake),
		Lost:    (*hexutil.Big)(books.Lost),
		L1:      v.L1,
		Pending: len(v.Pending),
	}
	if len(plan.Actions) > 0 {
		s.Action = plan.Actions[0].String()
	}
	s.doubt(v, findings, plan)
	balanceGauge.Update(inEther(books.Balance))
	stakeGauge.Update(inEther(plan.AtStake))
	lostGauge.Update(inEther(books.Lost))
	pendingGauge.Update(int64(s.Pending))
	uncheckedGauge.Update(int64(s.Unchecked))
	doubtfulGauge.Update(s.undecided())
	uncoveredGauge.Update(int64(len(plan.Gaps)))
	gaps := uncovered(plan.Gaps)
	if gaps != c.lastLoud && gaps != "" {
		log.Error("Not all blocks are covered", "gaps", gaps, "stake", sender.Ether(plan.AtStake), "budget", sender.Ether(c.cfg.Budget), "balance", sender.Ether(books.Balance))
	}
	c.lastLoud = gaps

	c.mu.Lock()
	defer c.mu.Unlock()
	s.Problem = c.status.Problem
	c.status = s
}

// doubt fills in which blocks are not known to be true.
func (s *Status) doubt(v *optimistic.View, findings map[common.Hash]*Finding, plan *Plan) {
	gaps := make(map[claimed]string, len(plan.Gaps))
	for _, g := range plan.Gaps {
		gaps[claimed{g.ID, g.Number}] = g.Reason
	}
	for _, q := range v.Pending {
		for i := range q.Claims {
			number := q.First() + uint64(i)
			verdict := findings[q.ID].verdict(i)
			if verdict == Unseen {
				s.Unchecked++
			}
			if verdict == Unseen || verdict == True || q.IsProven(number) {
				continue
			}
			_, open := q.Challenges[number]
			s.Doubts = append(s.Doubts, Doubt{Position: q.Position, ID: q.ID, Number: number,
				Verdict: verdict.String(), Challenged: open, Uncovered: gaps[claimed{q.ID, number}]})
		}
	}
}

// undecided returns of how many blocks nobody can tell whether they are true: their
// data is missing or garbled.
func (s *Status) undecided() (n int64) {
	for _, d := range s.Doubts {
		if d.Verdict != False.String() {
			n++
		}
	}
	return n
}

// maxNamed is how many gaps are named.
const maxNamed = 4

// uncovered says which blocks should be challenged or defended and are not.
func uncovered(gaps []Gap) string {
	var list []string
	for i, g := range gaps {
		if i == maxNamed {
			list = append(list, fmt.Sprintf("and %d more", len(gaps)-i))
			break
		}
		about := fmt.Sprintf("cannot %v", &g.Action)
		if g.Kind == Challenge {
			about += fmt.Sprintf(", which is %v", g.Verdict)
		}
		list = append(list, about+": "+g.Reason)
	}
	return strings.Join(list, "; ")
}

// report makes a problem known, or that there is none: once, not every time.
func (c *Challenger) report(err error) {
	problem := ""
	if err != nil {
		problem = err.Error()
	}
	switch {
	case problem == "" && c.problem != "":
		log.Info("Challenging again")
	case problem != "" && c.problem == "":
		log.Warn("Cannot do everything, trying again", "err", err)
	}
	c.problem = problem
	if c.lastLoud != "" {
		problem = strings.TrimPrefix(problem+"; "+c.lastLoud, "; ")
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.status.Problem = problem
}

func inEther(wei *big.Int) float64 {
	amount, _ := new(big.Float).Quo(new(big.Float).SetInt(wei), big.NewFloat(params.Ether)).Float64()
	return amount
}
