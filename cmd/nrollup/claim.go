package main

import (
	"errors"
	"fmt"

	"github.com/urfave/cli/v2"

	"nrollup/message"
	"nrollup/wallet"
)

func claimCommand() *cli.Command {
	return configurable(&cli.Command{
		Name:      "claim",
		Usage:     "deliver a deposit or a withdrawal, or take it back",
		ArgsUsage: "NUMBER|TXHASH",
		Description: `Delivers a message, whoever it is from, and gets its fee: a deposit on the rollup, where it
proves first what L1 has sent if nobody did; a withdrawal on L1, once its block is settled, or
final in an optimistic rollup. The message is named by its number, or by the transaction that
sent it.

With --cancel its refund address gets what it carries instead: ETH for a target that refuses
it, say.

Examples:

   nrollup claim 7 --from l2 --dev 1
   nrollup claim 0x9b0cd1e2f3a4b5c6d7e8f90123456789abcdef0123456789abcdef0123456789 --keyfile my.key --wait`,
		Flags: append(errandFlags(),
			fromFlag(),
			&cli.BoolFlag{Name: "wait", Usage: "until it is no longer too early"},
			&cli.BoolFlag{Name: "cancel", Usage: "pay value and fee to the refund address, whose key this is, instead"},
			&cli.StringFlag{Name: "to", Usage: "with --cancel: pay to `ADDRESS` (default: the refund address)"},
		),
		OnUsageError: usageError,
		Action:       claim,
	})
}

func fromFlag() cli.Flag {
	return &cli.StringFlag{Name: "from", Usage: "`SIDE` that the message is from: l1 (a deposit) or l2 (a withdrawal) (default: whichever has it)"}
}

// readFrom returns the side that a message is from, if the user says so.
func readFrom(c *cli.Context) (wallet.Side, error) {
	switch side := wallet.Side(c.String("from")); side {
	case "", wallet.L1, wallet.L2:
		return side, nil
	default:
		return "", fmt.Errorf("--from %q is not l1 or l2", side)
	}
}

// find returns the message that the user names.
func find(c *cli.Context, w *wallet.Wallet, name string) (wallet.Ref, error) {
	from, err := readFrom(c)
	if err != nil {
		return wallet.Ref{}, err
	}
	ref, err := w.Find(c.Context, name, from)
	var ambiguous *wallet.AmbiguousError
	if errors.As(err, &ambiguous) {
		if from == "" && ambiguous.Refs[0].From != ambiguous.Refs[len(ambiguous.Refs)-1].From {
			return ref, fmt.Errorf("%w: choose with --from l1 or --from l2", err)
		}
		return ref, fmt.Errorf("%w: name one by its number", err)
	}
	return ref, err
}

func claim(c *cli.Context) error {
	name, err := oneArg(c, "NUMBER or TXHASH")
	if err != nil {
		return err
	}
	if _, err := readFrom(c); err != nil {
		return err
	}
	if c.IsSet("to") && !c.Bool("cancel") {
		return errors.New("--to goes with --cancel: a claim goes to the target of the message")
	}
	e, err := startErrand(c, "claim")
	if err != nil {
		return err
	}
	defer e.close()
	ref, err := find(c, e.wallet, name)
	if err != nil {
		return err
	}
	if c.Bool("cancel") {
		err = e.cancel(ref)
	} else {
		err = e.claim(ref)
	}
	return e.finish(err)
}

// claim delivers a message.
func (e *errand) claim(ref wallet.Ref) error {
	e.receipt.Message = &ref
	if err := e.ready(ref); err != nil {
		return err
	}
	plan, _, err := e.wallet.Claim(e.c.Context, ref)
	if err != nil {
		return err
	}
	return e.end(plan, ref)
}

// cancel takes a message back.
func (e *errand) cancel(ref wallet.Ref) error {
	e.receipt.Action, e.receipt.Message = "cancel", &ref
	to, err := recipientFlag(e.c, "to")
	if err != nil {
		return err
	}
	if !e.c.IsSet("to") {
		to = e.wallet.Account
	}
	e.receipt.To = &to
	if err := e.ready(ref); err != nil {
		return err
	}
	plan, _, err := e.wallet.Cancel(e.c.Context, ref, to)
	if err != nil {
		return err
	}
	return e.end(plan, ref)
}

// ready waits until a message can be delivered, if the user wants that.
func (e *errand) ready(ref wallet.Ref) error {
	if !e.c.Bool("wait") {
		return nil
	}
	state := message.StateClaimable
	if ref.From == wallet.L1 {
		state = message.StateAnchored
	}
	_, err := e.follow(ref, state)
	return err
}

// end runs the plan that ends a message, and tells how that went.
func (e *errand) end(plan *wallet.Plan, ref wallet.Ref) error {
	sent, err := e.run(plan)
	if err != nil || len(sent) == 0 {
		return e.raced(ref, err)
	}
	s, err := e.wallet.Status(e.c.Context, ref)
	if err != nil {
		return err
	}
	e.receipt.Status = s
	e.progress(ref, s)
	return nil
}

// raced returns the better error if somebody else has delivered the message
// meanwhile.
func (e *errand) raced(ref wallet.Ref, err error) error {
	var revert *wallet.Revert
	if !errors.As(err, &revert) || revert.Name != "AlreadyClaimed" {
		return err
	}
	s, statusErr := e.wallet.Status(e.c.Context, ref)
	if statusErr != nil {
		return err
	}
	return &wallet.DoneError{Ref: ref, Status: s}
}

// claimWhenReady claims a withdrawal once it is settled. It is fine if somebody
// else does.
func (e *errand) claimWhenReady(ref wallet.Ref) error {
	s, err := e.follow(ref, message.StateClaimable)
	if err != nil || s.State.Final() {
		return err
	}
	plan, _, err := e.wallet.Claim(e.c.Context, ref)
	if err == nil {
		err = e.end(plan, ref)
	}
	var done *wallet.DoneError
	if !errors.As(err, &done) {
		return err
	}
	e.receipt.Status = done.Status
	e.progress(ref, done.Status)
	return nil
}
