package main

import (
	"bytes"
	"fmt"
	"math/big"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"nrollup/node"
	"nrollup/optimistic"
)

// disputant is the development account of who disputes by hand.
const disputant = 5

// disputeResult is what an action on proposals prints.
type disputeResult struct {
	errandResult
	Finding struct{ Verdict, Reason string }
}

// Somebody with the command line and money, and no service, does all that can be done
// about proposals: challenges what is false, not what is true, removes it, and gets all
// bonds back, those of others included.
func TestDisputesByHand(t *testing.T) {
	f := jumping(t)
	f.progress()
	f.challenger.kill()
	f.proposer.kill()
	f.idle(fleetSequencer)
	before := f.balance(node.DevAccounts()[disputant].Address)

	t.Run("true", func(t *testing.T) { f.challengeTrue(t) })
	_, shown := f.lie(false)
	_, hidden := f.lie(true) // on top
	var r disputeResult
	f.dispute(&r, "challenge", fmt.Sprint(shown), "--da", f.data.door.url())
	if r.Finding.Verdict != "false" || r.Finding.Reason == "" || r.Bond == "" || len(r.Transactions) != 1 {
		t.Errorf("%+v", r)
	}
	f.refused(t, "is challenged already, by", "challenge", fmt.Sprint(shown))
	f.refused(t, "say where its data is with --da", "challenge", fmt.Sprint(hidden))
	f.dispute(&r, "challenge", fmt.Sprint(hidden), "--da", f.data.door.url())
	if r.Finding.Verdict != "missing" {
		t.Errorf("%+v", r.Finding)
	}
	f.refused(t, "the first challenge can be answered until", "remove")
	f.refused(t, "has no bond in a proposal that fell", "reclaim")
	f.node.kill()
	f.jump(fleetResponse + time.Second)
	t.Run("recover", func(t *testing.T) { f.recover(t, shown) })

	v := f.view()
	share := new(big.Int).Rsh(v.Params.ProposalBond, 2) // of two: one for the challenge, one for the removal
	if gain := new(big.Int).Sub(f.balance(node.DevAccounts()[disputant].Address), before); gain.Cmp(share) < 0 {
		t.Errorf("%v wei gained, want %v at least", gain, share)
	}
	f.settled(func(v *optimistic.View) {
		if end := v.WindowEnds(v.Pending[len(v.Pending)-1]); v.Time <= end {
			f.jump(time.Duration(end+1-v.Time) * time.Second)
		}
		f.dispute(nil, "finalize")
	})
}

// challengeTrue tries to challenge a block that is true.
func (f *optimisticFleet) challengeTrue(t *testing.T) {
	number := fmt.Sprint(f.view().Tip().Number)
	f.refused(t, "is true: the proof of it would be paid from your bond. --anyway", "challenge", number, "--da", f.data.door.url())
	var r disputeResult
	f.dispute(&r, "challenge", number, "--da", f.data.door.url(), "--anyway", "--dry-run")
	if r.Finding.Verdict != "true" || r.Finding.Reason != "" || !r.DryRun || len(r.Transactions) != 1 {
		t.Errorf("%+v", r)
	}
	f.refused(t, "is in no proposal", "challenge", "1000000")
	f.refused(t, "block 0 is final", "challenge", "0")
	f.refused(t, "no challenge is open", "remove")
	f.refused(t, "nobody has challenged block "+number, "remove", number)
	f.refused(t, "no proposal fell with one below it", "refund")
}

// recover removes the proposal with a block, and gets back what fell with it, without
// the rollup's node.
func (f *optimisticFleet) recover(t *testing.T, number uint64) {
	var r disputeResult
	f.dispute(&r, "remove", fmt.Sprint(number))
	if len(r.Transactions) != 1 || f.view().Of(number) != nil {
		t.Errorf("%+v", r)
	}
	f.dispute(&r, "reclaim")
	if want := f.view().Params.ChallengeBond.String(); len(r.Transactions) != 1 || r.Bond != want {
		t.Errorf("%+v, want %s back", r, want)
	}
	f.refused(t, "has no bond in a proposal that fell", "reclaim")
	f.dispute(&r, "refund")
	if want := f.view().Params.ProposalBond.String(); len(r.Transactions) != 1 || r.Bond != want {
		t.Errorf("%+v, want %s back", r, want)
	}
	f.refused(t, "or that was done", "refund")
	f.refused(t, "is owed nothing", "withdraw")
}

// dispute does something about proposals.
func (f *optimisticFleet) dispute(r *disputeResult, args ...string) {
	f.t.Helper()
	full := append([]string{"proposals"}, append(args, f.disputing()...)...)
	if r == nil {
		f.command(nil, full...)
		return
	}
	*r = disputeResult{}
	f.command(r, full...)
}

func (f *optimisticFleet) disputing() []string {
	return []string{"--rollup", f.file(), "--l2", f.node.door.url(), "--keyfile", f.key(disputant)}
}

// refused tries something about proposals, which must not be done.
func (f *optimisticFleet) refused(t *testing.T, want string, args ...string) {
	t.Helper()
	before := nonce(t, f.l1, node.DevAccounts()[disputant].Address)
	full := append(append([]string{"proposals"}, args...), append(f.disputing(), "--json", "--l1", f.chain.door.url())...)
	var out, log bytes.Buffer
	command := exec.CommandContext(t.Context(), filepath.Join(f.program, "nrollup"), full...)
	command.Stdout, command.Stderr = &out, &log
	err := command.Run()
	if err == nil || out.Len() > 0 || !strings.Contains(log.String(), want) || strings.Count(log.String(), "\n") != 1 {
		t.Errorf("nrollup %s: %v, %s%s, want %q", strings.Join(args, " "), err, &out, &log, want)
	}
	if after := nonce(t, f.l1, node.DevAccounts()[disputant].Address); after != before {
		t.Errorf("nrollup %s: %d transactions", strings.Join(args, " "), after-before)
	}
}

// What makes no sense is refused before anybody is asked for anything.
func TestDisputeMistakes(t *testing.T) {
	for args, want := range map[string]string{
		"proposals challenge":         "wants one NUMBER, got 0",
		"proposals challenge 1 2":     "wants one NUMBER, got 2",
		"proposals challenge x":       `"x" is not the number of a block`,
		"proposals challenge -1":      "negative",
		"proposals remove 1 2":        "takes one NUMBER at most, got 2",
		"proposals remove x":          `"x" is not the number of a block`,
		"proposals reclaim 1":         `takes no argument: "1"`,
		"proposals refund 1":          `takes no argument: "1"`,
		"proposals prove 1 --anyway":  "--anyway goes with challenge",
		"proposals --anyway":          "--anyway goes with what is done about a proposal",
		"proposals chalenge 1":        "did you mean challenge?",
		"proposals challenge 1":       "needs --keyfile",
		"proposals remove --watch":    "--watch is for the list",
		"proposals reclaim --dry-run": "needs --keyfile",
	} {
		out := nrollup(t, nil, strings.Fields(args)...)
		if out.code != exitUsage || !strings.Contains(out.stderr, want) || out.lines() != 1 || out.stdout != "" {
			t.Errorf("nrollup %s: %+v, want %q", args, out, want)
		}
	}
}
