package main

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/urfave/cli/v2"

	"nrollup/internal/span"
	"nrollup/message"
	"nrollup/wallet"
)

func depositCommand() *cli.Command {
	return configurable(&cli.Command{
		Name:      "deposit",
		Usage:     "move ETH or tokens from L1 to the rollup",
		ArgsUsage: "AMOUNT",
		Description: `Sends ETH to an account on the rollup, which may have nothing there, or tokens, which it
approves before if need be. Amounts of ETH are like 0.5ether or 10gwei, those of tokens like 12.5.

Whoever delivers the deposit on the rollup gets the fee. Anyone can, with nrollup claim; nodes
that run a relayer do it when the fee pays for it.

Examples:

   nrollup deposit 1.5ether --dev 1
   nrollup deposit 1.5ether --keyfile my.key --to 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 --wait
   nrollup deposit 100 --token 0x5FbDB2315678afecb367f032d93F642f64180aa3 --keyfile my.key --dry-run`,
		Flags: append(transferFlags("the rollup", "L1"),
			&cli.BoolFlag{Name: "wait", Usage: "wait until it is delivered on the rollup"},
		),
		OnUsageError: usageError,
		Action:       deposit,
	})
}

func withdrawCommand() *cli.Command {
	return configurable(&cli.Command{
		Name:      "withdraw",
		Usage:     "move ETH or tokens from the rollup to L1",
		ArgsUsage: "AMOUNT",
		Description: `Takes ETH or tokens out of the rollup. As soon as L1 has settled the block, or made it final if
the rollup is an optimistic one, anyone can deliver the withdrawal on L1, with nrollup claim,
and gets the fee. Amounts of ETH are like 0.5ether or 10gwei, those of tokens like 12.5.

Examples:

   nrollup withdraw 0.5ether --dev 1 --claim
   nrollup withdraw 0.5ether --keyfile my.key --to 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 --wait
   nrollup withdraw 100 --token 0x5FbDB2315678afecb367f032d93F642f64180aa3 --keyfile my.key`,
		Flags: append(transferFlags("L1", "L1 or of the rollup"),
			&cli.BoolFlag{Name: "wait", Usage: "wait until it can be claimed on L1"},
			&cli.BoolFlag{Name: "claim", Usage: "wait, and claim it on L1; the fee is 0 then unless --fee says otherwise"},
		),
		OnUsageError: usageError,
		Action:       withdraw,
	})
}

type (
	planner func(context.Context, wallet.Transfer) (*wallet.Plan, *wallet.Transfer, error)
	tokens  func(context.Context, common.Address) (*wallet.Token, error)
)

// transferFlags are those of deposits and withdrawals. to is the other side,
// tokens are of where the token's address is from.
func transferFlags(to, tokens string) []cli.Flag {
	return append(errandFlags(),
		&cli.StringFlag{Name: "to", Usage: "`ADDRESS` on " + to + " that gets it (default: the same as of who pays)"},
		&cli.StringFlag{Name: "token", Usage: "`ADDRESS` of a token on " + tokens + " (default: ETH)"},
		&cli.StringFlag{Name: "fee", Usage: "`AMOUNT` of ETH for whoever delivers it on " + to + " (default: what that costs now, with room for twice the price)"},
		&cli.StringFlag{Name: "data", Usage: "`HEX` that a contract at the address is called with"},
		&cli.Uint64Flag{Name: "gas", Usage: "`GAS` that the call gets at least (default: as a simulation says)"},
	)
}

func deposit(c *cli.Context) error {
	e, err := startTransfer(c, "deposit")
	if err != nil {
		return err
	}
	defer e.close()
	ref, err := e.transfer(e.wallet.Deposit, e.wallet.L1Token)
	if err != nil || ref == nil {
		return e.finish(err)
	}
	if c.Bool("wait") {
		_, err = e.follow(*ref, message.StateClaimed)
	} else {
		e.say("next", "nrollup status %d --from l1", ref.Nonce)
	}
	return e.finish(err)
}

func withdraw(c *cli.Context) error {
	e, err := startTransfer(c, "withdraw")
	if err != nil {
		return err
	}
	defer e.close()
	ref, err := e.transfer(e.wallet.Withdraw, e.wallet.L2Token)
	if err != nil || ref == nil {
		return e.finish(err)
	}
	switch {
	case c.Bool("claim"):
		err = e.claimWhenReady(*ref)
	case c.Bool("wait"):
		if _, err = e.follow(*ref, message.StateClaimable); err == nil {
			e.say("next", "nrollup claim %d --from l2", ref.Nonce)
		}
	default:
		e.sayFinal()
		e.say("next", "nrollup claim %d --from l2, once its block is %s: nrollup status %d --from l2", ref.Nonce, e.believed(), ref.Nonce)
	}
	return e.finish(err)
}

// believed is what a block has to be for L1 to believe it.
func (e *errand) believed() string {
	if e.wallet.Deployment().Spec.IsOptimistic() {
		return "final"
	}
	return "settled"
}

// sayFinal says when an optimistic rollup's blocks are final, which may be a week.
func (e *errand) sayFinal() {
	spec := e.wallet.Deployment().Spec
	if !spec.IsOptimistic() {
		return
	}
	e.say("final", "%s after its block is proposed, unless somebody challenges that", span.Format(seconds(spec.Optimistic.Window)))
}

// startTransfer checks what can be checked without a node before it connects.
func startTransfer(c *cli.Context, action string) (*errand, error) {
	text, err := oneArg(c, "AMOUNT")
	if err != nil {
		return nil, err
	}
	if c.String("token") == "" {
		if _, err := wallet.ParseEther(text); err != nil {
			return nil, err
		}
	}
	return startErrand(c, action)
}

// transfer sends what the flags say, and returns the message; none in a dry run.
func (e *errand) transfer(plan planner, token tokens) (*wallet.Ref, error) {
	t, err := e.readTransfer(token)
	if err != nil {
		return nil, err
	}
	p, t, err := plan(e.c.Context, *t)
	if err != nil {
		return nil, err
	}
	e.describe(p, t)
	sent, err := e.run(p)
	if err != nil || len(sent) == 0 {
		return nil, err
	}
	ref, err := e.wallet.SentMessage(&sent[len(sent)-1])
	if err != nil {
		return nil, err
	}
	e.receipt.Message = &ref
	e.say("message", "%v", ref)
	return &ref, nil
}

// describe tells what is about to be sent.
func (e *errand) describe(p *wallet.Plan, t *wallet.Transfer) {
	r := &e.receipt
	r.To, r.Amount, r.Fee = &t.To, &amount{t.Amount}, &amount{t.Fee}
	what := wallet.FormatEther(t.Amount)
	if t.Token != nil {
		what = t.Token.Format(t.Amount)
		r.Token = &t.Token.Address
	}
	other := e.wallet.L1
	if p.Chain == other {
		other = e.wallet.L2
	}
	e.say(r.Action, "%s to %v on %s", what, t.To, other.Name)
	e.say("fee", "%s for whoever delivers it", wallet.FormatEther(t.Fee))
	if t.Gas != nil && *t.Gas > 0 {
		e.say("gas", "%d for the call of %v", *t.Gas, t.To)
	}
}

func (e *errand) readTransfer(token tokens) (t *wallet.Transfer, err error) {
	t = new(wallet.Transfer)
	if t.To, err = recipientFlag(e.c, "to"); err != nil {
		return nil, err
	}
	if t.Data, err = hexFlag(e.c, "data"); err != nil {
		return nil, err
	}
	if e.c.IsSet("gas") {
		gas := e.c.Uint64("gas")
		t.Gas = &gas
	}
	if t.Fee, err = e.readFee(); err != nil {
		return nil, err
	}
	return t, e.readAmount(t, token)
}

// readFee returns the fee that the user wants, nil if that is left open.
func (e *errand) readFee() (*big.Int, error) {
	if text := e.c.String("fee"); text != "" {
		return e.ether("--fee", text)
	}
	if e.c.Bool("claim") {
		return new(big.Int), nil
	}
	return nil, nil
}

func (e *errand) readAmount(t *wallet.Transfer, token tokens) (err error) {
	text := e.c.Args().First()
	if e.c.String("token") == "" {
		t.Amount, err = e.ether("amount", text)
		return err
	}
	address, err := recipientFlag(e.c, "token")
	if err != nil {
		return err
	}
	if t.Token, err = token(e.c.Context, address); err != nil {
		return err
	}
	t.Amount, err = wallet.ParseToken(text, t.Token.Decimals)
	return err
}

// ether reads an amount of ETH, and says so if it is in wei for want of a unit.
func (e *errand) ether(what, text string) (*big.Int, error) {
	wei, err := wallet.ParseEther(text)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", what, err)
	}
	if wei.Sign() > 0 && strings.Trim(text, "0123456789") == "" {
		e.say("note", "%s %s has no unit: it is in wei, %s", what, text, wallet.FormatEther(wei))
	}
	return wei, nil
}

// hexFlag returns the bytes that a flag has, with or without 0x.
func hexFlag(c *cli.Context, name string) ([]byte, error) {
	text := c.String(name)
	if text == "" {
		return nil, nil
	}
	data, err := hexutil.Decode("0x" + strings.TrimPrefix(text, "0x"))
	if err != nil && !errors.Is(err, hexutil.ErrEmptyString) {
		return nil, fmt.Errorf("--%s %.80q is not hex: %w", name, text, err)
	}
	return data, nil
}
