package main

import (
	"fmt"
	"io"
	"time"

	"nrollup/security"
	"nrollup/wallet"
)

// printer prints a line with a label.
type printer func(label, format string, args ...any)

func printTo(out io.Writer) printer {
	return func(label, format string, args ...any) {
		fmt.Fprintf(out, "%-10s%s\n", label, fmt.Sprintf(format, args...))
	}
}

func printNetwork(line printer, r *networkReport) {
	line("L1", "block %d, %v old", r.L1.Number, age(r.L1.Time))
	printSync(line, r)
	line("settled", "block %d, %s", r.Settled.Number, clock(r.Advanced))
	printSequencer(line, r)
	printQueue(line, r)
	if m := r.Messages; m != nil {
		line("deposits", "%d sent, %d known to the rollup, %d proven there", m.Deposits, m.Anchored, m.Proven)
		line("withdrawn", "%d sent, %d settled", m.Withdrawals, m.Claimable)
	}
	printMoney(line, r.Money)
	printSecurity(line, r.Security)
}

// printSecurity says in short what users must trust.
func printSecurity(line printer, r *security.Report) {
	stage := "less than stage 0"
	if r.Stage != nil {
		stage = fmt.Sprintf("stage %d", *r.Stage)
	}
	line("security", "%s by L2BEAT's requirements, of which %s", stage, countRequirements(r))
	printFailed(line, r.Requirements)
	for _, risk := range r.Risks {
		line("", "%-20s%s", riskNames[risk.Name]+":", risk.Value)
	}
	for _, reason := range r.Development {
		line("caution", "nothing of value belongs here: %s", reason)
	}
}

// printFailed names the requirements that do not hold, and a reason that some in a row
// have behind the last of them.
func printFailed(line printer, requirements []security.Requirement) {
	var why string
	for i := range requirements {
		q := &requirements[i]
		if !q.Failed() {
			continue
		}
		if why != "" && q.Why != why {
			line("", "because: %s", why)
		}
		line("", "FAILS for stage %d: %s", q.Stage, q.Text)
		why = q.Why
	}
	if why != "" {
		line("", "because: %s", why)
	}
}

var riskNames = map[string]string{
	"stateValidation":  "state validation",
	"dataAvailability": "data availability",
	"exitWindow":       "exit window",
	"sequencerFailure": "sequencer failure",
	"proposerFailure":  "proposer failure",
}

func countRequirements(r *security.Report) string {
	var hold, apply int
	for _, q := range r.Requirements {
		if q.Holds == nil {
			continue
		}
		apply++
		if *q.Holds {
			hold++
		}
	}
	return fmt.Sprintf("%d of the %d that apply hold", hold, apply)
}

func printSync(line printer, r *networkReport) {
	if r.Sync == nil {
		line("rollup", "its node does not answer: %s", r.Problem)
		return
	}
	if r.Problem != "" {
		line("problem", "%s", r.Problem)
	}
	line("rollup", "block %d, safe %d, finalized %d; %d not settled", r.Sync.Latest.Number, r.Sync.Safe.Number, r.Sync.Finalized.Number, r.Sync.Unsettled)
	if r.Sync.Anchor != nil {
		line("anchor", "L1 block %d, %d behind", r.Sync.Anchor.Number, r.L1.Number-min(r.L1.Number, r.Sync.Anchor.Number))
	}
}

func printSequencer(line printer, r *networkReport) {
	switch {
	case r.Sequencer == nil:
		line("sequencer", "none: anyone settles blocks")
	case r.Open:
		line("sequencer", "%v, last seen %s; anyone settles blocks since %s", r.Sequencer, clock(r.Sequenced), clock(r.OpenAt))
	default:
		line("sequencer", "%v, last seen %s; anyone settles blocks from %s", r.Sequencer, clock(r.Sequenced), clock(r.OpenAt))
	}
}

func printQueue(line printer, r *networkReport) {
	if len(r.Forced) == 0 {
		line("forced", "nothing waits in the inbox")
	}
	for _, q := range r.Forced {
		what := "deadline"
		if q.Overdue {
			what = "OVERDUE, deadline"
		}
		line("forced", "number %d, %v of %v with the nonce %d: %s %s", q.Index, q.Hash, q.Sender, q.Nonce, what, clock(q.Deadline))
	}
}

func printMoney(line printer, m *moneyReport) {
	if m == nil {
		return
	}
	verdict := "no less than"
	if !m.Conserved {
		verdict = "LESS than"
	}
	line("money", "L1 holds %s, %s what is in use on the rollup, %s", wallet.FormatEther(m.Held.Int), verdict, wallet.FormatEther(m.InUse.Int))
	line("", "%s back the genesis, %s are on their way", wallet.FormatEther(m.Backing.Int), wallet.FormatEther(m.Moving.Int))
}

// age returns how long a time, in seconds since 1970, is ago.
func age(seconds uint64) time.Duration {
	return max(0, time.Since(time.Unix(int64(min(seconds, 1<<40)), 0)).Round(time.Second))
}

func printMessage(line printer, r *messageReport) {
	what, to := carries(r.Status)
	line(string(r.State), "%v: %s to %v", r.Ref, what, to)
	line("sender", "%v", r.Message.Sender)
	line("fee", "%s for whoever delivers it", wallet.FormatEther(r.Message.Fee.ToInt()))
	line("refund", "%v may take it back until then", r.Message.Refund)
	line("sent", "in block %d, by transaction %v", r.Sent.Block.Number, r.Sent.Tx)
	if r.Waiting != "" {
		line("waits", "%s", r.Waiting)
	}
	if r.Done != nil {
		line(string(r.State), "in block %d, by transaction %v, by %v", r.Done.Block.Number, r.Done.Tx, r.Done.By)
	}
	if r.Next != "" {
		line("next", "%s", r.Next)
	}
}
