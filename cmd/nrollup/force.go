package main

import (
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/urfave/cli/v2"

	"nrollup/internal/span"
	"nrollup/rollup"
	"nrollup/wallet"
)

func forceCommand() *cli.Command {
	return configurable(&cli.Command{
		Name:  "force",
		Usage: "have a transaction of the rollup included through L1",
		Description: `Puts a signed transaction of the rollup into the inbox on L1, with a bond. If no settled block
has it by the deadline, anyone may settle blocks instead of the sequencer. The bond comes back
to who paid it once the transaction is included.

The sender must be able to pay for the transaction in a settled block, and its nonce must be
the next one there. With --withdraw the transaction takes ETH out of the rollup, to the same
address on L1; with --raw it is one that is signed already, by anybody.

Examples:

   nrollup force --withdraw 0.5ether --keyfile my.key
   nrollup force --to 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 --value 1ether --dev 1 --wait`,
		Flags: append(errandFlags(),
			&cli.StringFlag{Name: "to", Usage: "`ADDRESS` on the rollup that is called"},
			&cli.StringFlag{Name: "value", Usage: "`AMOUNT` of ETH that it gets (default: none)"},
			&cli.StringFlag{Name: "data", Usage: "`HEX` that it is called with"},
			&cli.StringFlag{Name: "withdraw", Usage: "take this `AMOUNT` of ETH out of the rollup"},
			&cli.StringFlag{Name: "raw", Usage: "signed transaction of type 2, as `HEX`"},
			&cli.BoolFlag{Name: "wait", Usage: "wait until it is included, or anyone may settle blocks"},
		),
		OnUsageError: usageError,
		Action:       force,
	})
}

// forcedReceipt is what is known of a forced transaction.
type forcedReceipt struct {
	Hash     common.Hash      `json:"hash"`
	Sender   common.Address   `json:"sender"`
	Nonce    uint64           `json:"nonce"`
	Raw      string           `json:"raw"`
	Index    *uint64          `json:"index,omitempty"`    // in the inbox
	Deadline uint64           `json:"deadline,omitempty"` // seconds since 1970
	Waiting  bool             `json:"waiting"`            // in the inbox
	Overdue  bool             `json:"overdue"`
	Included *rollup.BlockRef `json:"included,omitempty"` // block of the rollup
	Proposed bool             `json:"proposed,omitempty"` // and not final, of an optimistic rollup
	Settled  bool             `json:"settled"`
}

func force(c *cli.Context) error {
	if err := noArgs(c); err != nil {
		return err
	}
	if err := checkForce(c); err != nil {
		return err
	}
	e, err := startErrand(c, "force")
	if err != nil {
		return err
	}
	defer e.close()
	return e.finish(e.force())
}

// checkForce refuses flags that do not say one thing.
func checkForce(c *cli.Context) error {
	named := 0
	for _, name := range []string{"to", "withdraw", "raw"} {
		if c.String(name) != "" {
			named++
		}
	}
	switch {
	case named == 0:
		return fmt.Errorf("%s needs --to, --withdraw or --raw (see %s --help)", commandName(c), commandName(c))
	case named > 1:
		return errors.New("choose one of --to, --withdraw and --raw")
	case c.String("to") == "" && (c.String("value") != "" || c.String("data") != ""):
		return errors.New("--value and --data go with --to")
	}
	return nil
}

func (e *errand) force() error {
	raw, err := e.forcedTransaction()
	if err != nil {
		return err
	}
	plan, f, err := e.wallet.Force(e.c.Context, raw)
	if err != nil {
		return err
	}
	e.describeForce(f, raw)
	sent, err := e.run(plan)
	if err != nil || len(sent) == 0 {
		return err
	}
	entry, err := e.wallet.Forced(sent[0].Receipt)
	if err != nil {
		return err
	}
	r := e.receipt.Forced
	r.Index, r.Deadline, r.Waiting = &entry.Index, entry.Deadline, true
	e.say("deadline", "%s, number %d in the inbox", clock(entry.Deadline), entry.Index)
	if e.c.Bool("wait") {
		return e.followForced(r)
	}
	e.say("next", "nrollup status")
	return nil
}

// forcedTransaction returns the signed transaction that the user means.
func (e *errand) forcedTransaction() ([]byte, error) {
	if e.c.String("raw") != "" {
		return hexFlag(e.c, "raw")
	}
	call, err := e.forcedCall()
	if err != nil {
		return nil, err
	}
	tx, err := e.wallet.SignForced(e.c.Context, *call)
	if err != nil {
		return nil, err
	}
	return tx.MarshalBinary()
}

func (e *errand) forcedCall() (*wallet.Call, error) {
	if text := e.c.String("withdraw"); text != "" {
		amount, err := e.ether("--withdraw", text)
		if err != nil {
			return nil, err
		}
		if amount.Sign() == 0 {
			return nil, wallet.ErrNoAmount
		}
		call := e.wallet.ForcedExit(amount)
		return &call, nil
	}
	call := &wallet.Call{What: "call", Value: new(big.Int)}
	var err error
	if call.To, err = recipientFlag(e.c, "to"); err != nil {
		return nil, err
	}
	if call.Data, err = hexFlag(e.c, "data"); err != nil {
		return nil, err
	}
	if text := e.c.String("value"); text != "" {
		call.Value, err = e.ether("--value", text)
	}
	return call, err
}

func (e *errand) describeForce(f *wallet.Force, raw []byte) {
	tx := f.Tx
	r := &e.receipt
	r.To, r.Amount, r.Bond = tx.To(), &amount{tx.Value()}, &amount{f.Bond}
	r.Forced = &forcedReceipt{Hash: tx.Hash(), Sender: f.Sender, Nonce: tx.Nonce(), Raw: fmt.Sprintf("%#x", raw)}
	e.say("force", "%v of %v on the rollup, with the nonce %d", tx.Hash(), f.Sender, tx.Nonce())
	e.say("calls", "%s", describeCall(tx))
	e.say("bond", "%s, which comes back once it is included", wallet.FormatEther(f.Bond))
	e.say("delay", "%s until its deadline", span.Seconds(f.Delay))
	if f.Conflict {
		e.say("note", "%v has another transaction with that nonce on the rollup, not settled yet: if that is settled first, this one cannot be included", f.Sender)
	}
}

func describeCall(tx *types.Transaction) string {
	to := "a new contract"
	if tx.To() != nil {
		to = tx.To().Hex()
	}
	return fmt.Sprintf("%s with %s and %d bytes, at most %d gas at %s gwei", to, wallet.FormatEther(tx.Value()), len(tx.Data()),
		tx.Gas(), wallet.FormatToken(tx.GasFeeCap(), 9))
}

// followForced waits until a forced transaction is settled, or overdue.
func (e *errand) followForced(r *forcedReceipt) error {
	e.waiting.step("waiting for a settled block with it, until %s at most", time.Unix(int64(min(r.Deadline, 1<<40)), 0).Format(time.DateTime))
	s, err := e.wallet.WaitForced(e.c.Context, *r.Index, r.Hash, r.Deadline)
	if err != nil {
		return fmt.Errorf("wait for %v: %w", r.Hash, err)
	}
	r.Waiting, r.Overdue, r.Included, r.Proposed, r.Settled = s.Waiting, s.Overdue, s.Included, s.Proposed, s.Settled
	switch {
	case s.Settled:
		e.say("included", "in block %d of the rollup, which is settled", s.Included.Number)
	case s.Proposed:
		e.say("included", "in block %d of the rollup, which is proposed: nrollup proposals shows when it is final", s.Included.Number)
	case s.Overdue:
		e.say("overdue", "anyone may settle blocks now: nrollup node --rescue")
	default:
		e.say("left", "the inbox does not have it any more: its nonce was used")
	}
	return nil
}

// clock returns a time in seconds since 1970 as text, and how far it is from now.
func clock(seconds uint64) string {
	t := time.Unix(int64(min(seconds, 1<<40)), 0)
	left := time.Until(t).Round(time.Second)
	switch {
	case left == 0:
		return t.Format(time.DateTime) + ", now"
	case left < 0:
		return fmt.Sprintf("%s, %s ago", t.Format(time.DateTime), span.Format(-left))
	default:
		return fmt.Sprintf("%s, in %s", t.Format(time.DateTime), span.Format(left))
	}
}
