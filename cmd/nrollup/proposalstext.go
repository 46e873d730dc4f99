package main

import (
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"nrollup/da"
	"nrollup/internal/span"
	"nrollup/optimistic"
	"nrollup/wallet"
)

// newProposalData says where the data of a proposal is. Of data that is not on L1
// the first byte of the reference tells.
func newProposalData(p *optimistic.Pending) proposalData {
	switch {
	case p.Kind == da.Calldata:
		return proposalData{Place: "calldata"}
	case p.Kind == da.Blobs:
		return proposalData{Place: "blobs", BlobHashes: p.BlobHashes}
	case len(p.Reference) > 0 && p.Reference[0] == 0:
		return proposalData{Place: "server", Reference: p.Reference}
	case len(p.Reference) > 1 && p.Reference[0] == 1 && p.Reference[1] == 0x0c:
		return proposalData{Place: "celestia", Reference: p.Reference}
	default:
		return proposalData{Place: "elsewhere", Reference: p.Reference}
	}
}

func printProposals(w io.Writer, r *proposalsReport) error {
	line := printTo(w)
	line("L1", "block %d, %s", r.L1.Number, clock(r.L1.Time))
	line("final", "block %d", r.Final.Number)
	line("clocks", "%s to challenge, %s to answer", span.Seconds(r.Window), span.Seconds(r.Response))
	line("bonds", "%s of a proposal, %s of a challenge", wallet.FormatEther(r.Bond.Int), wallet.FormatEther(r.Challenge.Int))
	if len(r.Proposals) == 0 {
		_, err := fmt.Fprintln(w, "\nnothing waits to become final")
		return err
	}
	fmt.Fprintln(w)
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "PROPOSAL\tBLOCKS\tSTATE\tPROPOSED\tCHALLENGE UNTIL\tANSWER UNTIL\tFINAL FROM\tPROVEN\tDATA\tPROPOSER")
	for i := range r.Proposals {
		p := &r.Proposals[i]
		fmt.Fprintf(t, "%d\t%s\t%s\t%s\t%s\t%s\t%s\t%d of %d\t%s\t%v\n", p.Position, blockRange(p.First, p.Last), p.State,
			at(p.ProposedAt), at(p.WindowEnds), until(p.Deadline), until(p.FinalAt),
			len(p.Proven), p.Last-p.First+1, p.Data.Place, p.Proposer)
	}
	if err := t.Flush(); err != nil {
		return err
	}
	for i := range r.Proposals {
		for _, c := range r.Proposals[i].Challenges {
			fmt.Fprintf(w, "\nblock %d was challenged by %v: it has to be proven until %s", c.Number, c.Challenger, clock(c.Deadline))
		}
		if n := len(r.Proposals[i].Challenges); n > 0 && i == len(r.Proposals)-1 {
			fmt.Fprintln(w)
		}
	}
	return nil
}

func blockRange(first, last uint64) string {
	if first == last {
		return fmt.Sprint(first)
	}
	return fmt.Sprintf("%d-%d", first, last)
}

// blocksNamed names some blocks in a sentence.
func blocksNamed(first, last uint64) string {
	if first == last {
		return fmt.Sprintf("block %d", first)
	}
	return fmt.Sprintf("blocks %d to %d", first, last)
}

// until is a time in seconds since 1970 with what is left until then.
func until(seconds uint64) string {
	d := left(seconds, time.Now())
	if d <= 0 {
		return at(seconds)
	}
	return fmt.Sprintf("in %s (%s)", span.Format(d), at(seconds))
}

// left is how long it is until a time in seconds since 1970, in whole seconds.
func left(seconds uint64, now time.Time) time.Duration {
	return time.Unix(int64(min(seconds, 1<<40)), 0).Sub(now).Round(time.Second)
}

// at is a time in seconds since 1970 as short as a table wants it.
func at(seconds uint64) string {
	t := time.Unix(int64(min(seconds, 1<<40)), 0)
	switch d := time.Until(t).Abs(); {
	case seconds == 0:
		return "-"
	case d < 12*time.Hour:
		return t.Format(time.TimeOnly)
	default:
		return t.Format("2006-01-02 15:04")
	}
}
