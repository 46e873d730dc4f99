package main

import (
	"errors"
	"fmt"

	"github.com/urfave/cli/v2"

	"nrollup/challenger"
	"nrollup/contracts/bindings"
	"nrollup/da"
	"nrollup/forks"
	"nrollup/internal/span"
	"nrollup/operator"
	"nrollup/optimistic"
	"nrollup/wallet"
)

// finding is what came out of looking at a block before it is challenged.
type finding struct {
	Block   uint64 `json:"block"`
	Verdict string `json:"verdict"`          // true, false, garbled or missing
	Reason  string `json:"reason,omitempty"` // why it is not true

	verdict challenger.Verdict
}

// challengeBlock challenges a block of a proposal.
func challengeBlock(c *cli.Context, args []string) error {
	number, err := blockNumber(c, "challenge", args)
	if err != nil {
		return err
	}
	return act(c, "challenge", func(e *errand, v *optimistic.View) ([]wallet.Call, error) {
		p, err := challengeable(v, number)
		if err != nil {
			return nil, err
		}
		f, err := e.examine(p, number)
		if err != nil {
			return nil, err
		}
		e.receipt.Finding = f
		e.say("block", "%d %s", number, f.meaning())
		if f.verdict == challenger.True && !c.Bool("anyway") {
			return nil, fmt.Errorf("block %d is true: the proof of it would be paid from your bond. --anyway challenges it all the same", number)
		}
		e.sayStakes(v, p, f)
		claim, path := p.Claim(number)
		e.receipt.Bond = &amount{v.Params.ChallengeBond}
		return []wallet.Call{{
			What:  fmt.Sprintf("challenge block %d", number),
			To:    e.wallet.Deployment().Contracts.Rollup,
			Value: v.Params.ChallengeBond,
			Data:  bindings.NewOptimisticRollup().PackChallenge(p.Proposal, claim, path),
		}}, nil
	})
}

// challengeable returns the proposal of a block that can be challenged.
func challengeable(v *optimistic.View, number uint64) (*optimistic.Pending, error) {
	if number <= v.Head.Number {
		return nil, fmt.Errorf("block %d is final: nobody can challenge it any more", number)
	}
	p := v.Of(number)
	if p == nil {
		return nil, notProposed(v, number)
	}
	ch, open := p.Challenges[number]
	switch {
	case p.IsProven(number):
		return nil, fmt.Errorf("block %d is proven: it is true", number)
	case open:
		return nil, fmt.Errorf("block %d is challenged already, by %v: it has to be proven until %s", number, ch.Challenger, clock(ch.Deadline))
	case v.Time >= v.WindowEnds(p):
		return nil, fmt.Errorf("block %d could be challenged until %s", number, clock(v.WindowEnds(p)))
	}
	return p, nil
}

func notProposed(v *optimistic.View, number uint64) error {
	return fmt.Errorf("block %d is in no proposal: the newest ends with block %d", number, v.Tip().Number)
}

// examine looks at a block as a challenger does: by the data of its proposal, and by
// what the rollup's node has if that tells nothing for certain.
func (e *errand) examine(p *optimistic.Pending, number uint64) (*finding, error) {
	e.waiting.step("checking block %d", number)
	verifier, err := e.verifier()
	if err != nil {
		return nil, err
	}
	d := e.wallet.Deployment()
	judge := challenger.NewJudge(d, operator.Check(verifier, d))
	claim, _ := p.Claim(number)
	f := &finding{Block: number, verdict: challenger.Missing}
	trace, why := e.published(p, number)
	var unknown *unknownPlace
	if errors.As(why, &unknown) && !e.c.Bool("anyway") {
		return nil, why
	}
	if why == nil {
		f.verdict, _, why = judge.Block(claim, &p.Proposal, trace)
	}
	if !f.certain() && e.wallet.L2 != nil {
		if trace, err := e.unpublished(number); err == nil {
			if v, _, err := judge.Block(claim, &p.Proposal, trace); v == challenger.True || v == challenger.False {
				f.verdict, why = v, err
			}
		}
	}
	if undecided(why) && !e.c.Bool("anyway") {
		return nil, fmt.Errorf("block %d cannot be checked: %w", number, why)
	}
	if f.Verdict = f.verdict.String(); why != nil {
		f.Reason = oneLine(why)
	}
	return f, nil
}

func (f *finding) certain() bool {
	return f.verdict == challenger.True || f.verdict == challenger.False
}

// meaning continues "block 7".
func (f *finding) meaning() string {
	switch f.verdict {
	case challenger.True:
		return "is true: EXECUTE would take it"
	case challenger.False:
		return "is false, nothing can prove it: " + f.Reason
	case challenger.Missing:
		return "cannot be seen, its data cannot be had: " + f.Reason
	default:
		return "cannot be judged, its data does not prove it: " + f.Reason
	}
}

// sayStakes says what may become of the bond.
func (e *errand) sayStakes(v *optimistic.View, p *optimistic.Pending, f *finding) {
	share := shareOf(v, len(p.Challenges)+1) // with this one
	e.say("bond", "%s, for the %s in which the block can be proven", wallet.FormatEther(v.Params.ChallengeBond), span.Seconds(v.Params.Response))
	if f.verdict != challenger.False {
		e.say("proven", "the proof is paid from it, at most all of it; you get back the rest")
	}
	e.say("not proven", "you get it back with %s, when somebody removes the proposal (nrollup proposals remove), who gets as much", wallet.FormatEther(share))
}

// verifier returns the check of traces by the rules that L1 has now.
func (e *errand) verifier() (*verifier, error) {
	d := e.wallet.Deployment()
	schedule, err := forks.Fetch(e.c.Context, e.wallet.L1.Client().Client(), d.L1)
	if err != nil {
		return nil, fmt.Errorf("forks of L1: %w", err)
	}
	return newVerifier(schedule), forks.CheckPast(d.L1, schedule.Config, d.Spec.Timestamp)
}

// unknownPlace is data that nobody has said where to look for.
type unknownPlace struct{ number uint64 }

func (u *unknownPlace) Error() string {
	return fmt.Sprintf("block %d cannot be checked: say where its data is with --da, or challenge it unseen with --anyway", u.number)
}

// published returns the trace of a block from the data of its proposal.
func (e *errand) published(p *optimistic.Pending, number uint64) ([]byte, error) {
	places, err := knownPlaces(e.c)
	if err != nil {
		return nil, err
	}
	if places == "" && p.Kind == da.External {
		return nil, &unknownPlace{number}
	}
	data, err := readableData(e.c, e.wallet.Deployment())
	if err != nil {
		return nil, err
	}
	return e.traceOf(data, p, number)
}

// knownPlaces returns where flags and the data directory say that data is.
func knownPlaces(c *cli.Context) (string, error) {
	if c.String("da") != "" || c.String("rollup") != "" && !c.IsSet("datadir") {
		return c.String("da"), nil
	}
	e, err := readEndpoints(c.String("datadir"))
	if err != nil || e == nil {
		return "", err
	}
	return e.DA, nil
}
