package main

import (
	"fmt"
	"io"
	"time"

	"nrollup/internal/span"
	"nrollup/optimistic"
	"nrollup/rollup"
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
	printForksReport(line, r.Forks)
	printSync(line, r)
	printSettled(line, r)
	printSequencer(line, r)
	printQueue(line, r)
	printMessages(line, r)
	printMoney(line, r.Money)
	printSecurity(line, r.Security)
}

func printMessages(line printer, r *networkReport) {
	m := r.Messages
	if m == nil {
		return
	}
	believed := "settled"
	if r.Mode == rollup.KindOptimistic {
		believed = "final"
	}
	line("deposits", "%d sent, %d known to the rollup, %d proven there", m.Deposits, m.Anchored, m.Proven)
	line("withdrawn", "%d sent, %d %s", m.Withdrawals, m.Claimable, believed)
}

// printSettled says how far L1 is with the rollup.
func printSettled(line printer, r *networkReport) {
	if r.Proposals == nil {
		line("settled", "block %d, %s", r.Settled.Number, clock(r.Advanced))
		return
	}
	line("final", "block %d", r.Settled.Number)
	list := r.Proposals.Proposals
	if len(list) == 0 {
		line("proposed", "nothing that is not final")
		return
	}
	proposals := "proposals"
	if len(list) == 1 {
		proposals = "proposal"
	}
	line("proposed", "%s, in %d %s that can still fall (nrollup proposals)", blocksNamed(list[0].First, list[len(list)-1].Last), len(list), proposals)
	printClocks(line, "oldest", &list[0])
	if len(list) > 1 {
		printClocks(line, "newest", &list[len(list)-1])
	}
	for i := range list {
		for _, c := range list[i].Challenges {
			line("dispute", "block %d was challenged by %v: it has to be proven until %s", c.Number, c.Challenger, clock(c.Deadline))
		}
	}
}

// printClocks says when a proposal is final.
func printClocks(line printer, label string, p *proposal) {
	text := fmt.Sprintf("%s, proposed %s: ", blocksNamed(p.First, p.Last), clock(p.ProposedAt))
	switch p.State {
	case optimistic.Challenged:
		text += "challenges have to be answered until " + clock(p.Deadline)
	case optimistic.Ready, optimistic.Proven:
		text += "final as soon as somebody asks for it (nrollup proposals finalize)"
	default:
		text += fmt.Sprintf("can be challenged until %s, final from %s", at(p.WindowEnds), clock(p.FinalAt))
	}
	line(label, "%s", text)
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
	line("rollup", "block %d, safe %d, finalized %d; %d not %s", r.Sync.Latest.Number, r.Sync.Safe.Number, r.Sync.Finalized.Number, r.Sync.Unsettled, postedName(r))
	if r.Sync.Anchor != nil {
		line("anchor", "L1 block %d, %d behind", r.Sync.Anchor.Number, r.L1.Number-min(r.L1.Number, r.Sync.Anchor.Number))
	}
}

// postedName is what becomes of the rollup's blocks on L1.
func postedName(r *networkReport) string {
	if r.Mode == rollup.KindOptimistic {
		return "proposed"
	}
	return "settled"
}

func printSequencer(line printer, r *networkReport) {
	does := "settles"
	if r.Mode == rollup.KindOptimistic {
		does = "proposes"
	}
	switch {
	case r.Sequencer == nil:
		line("sequencer", "none: anyone %s blocks", does)
	case r.Open:
		line("sequencer", "%v, last seen %s; anyone %s blocks since %s", r.Sequencer, clock(r.Sequenced), does, clock(r.OpenAt))
	default:
		line("sequencer", "%v, last seen %s; anyone %s blocks from %s", r.Sequencer, clock(r.Sequenced), does, clock(r.OpenAt))
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
func age(seconds uint64) string {
	return span.Format(max(0, time.Since(time.Unix(int64(min(seconds, 1<<40)), 0)).Round(time.Second)))
}

func printMessage(line printer, r *messageReport) {
	what, to := carries(r.Status)
	line(string(r.State), "%v: %s to %v", r.Ref, what, to)
	line("sender", "%v", r.Message.Sender)
	line("fee", "%s for whoever delivers it", wallet.FormatEther(r.Message.Fee.ToInt()))
	if !r.State.Final() {
		line("refund", "%v may take it back until it is delivered", r.Message.Refund)
	}
	line("sent", "in block %d, by transaction %v", r.Sent.Block.Number, r.Sent.Tx)
	if r.Waiting != "" {
		line("waits", "%s", waits(r.Status, time.Now()))
	}
	if r.Done != nil {
		line(string(r.State), "in block %d, by transaction %v, by %v", r.Done.Block.Number, r.Done.Tx, r.Done.By)
	}
	if r.Next != "" {
		line("next", "%s", r.Next)
	}
}
