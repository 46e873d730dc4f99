package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/urfave/cli/v2"

	"nrollup/internal/span"
	"nrollup/message"
	"nrollup/wallet"
)

func withdrawalsCommand() *cli.Command {
	return configurable(&cli.Command{
		Name:      "withdrawals",
		Usage:     "list the withdrawals of an account",
		ArgsUsage: "[ADDRESS]",
		Description: `Lists the messages from the rollup to L1 that an account has sent, gets, or may take back, with
what is to be done next; of an optimistic rollup also what they wait for, and until when. Without
an address it is the account of the key.

Examples:

   nrollup withdrawals 0x70997970C51812dc3A010C7d01b50e0d17dc79C8
   nrollup withdrawals --dev 1 --json`,
		Flags:        append(networkFlags(), accountFlags()...),
		OnUsageError: usageError,
		Action:       withdrawals,
	})
}

// withdrawal is an entry of the list as JSON.
type withdrawal struct {
	Nonce uint64 `json:"nonce"`
	*message.Status
	Next string `json:"next,omitempty"` // command
}

func withdrawals(c *cli.Context) error {
	account, err := readAddress(c)
	if err != nil {
		return err
	}
	w, err := openWallet(c, nil)
	if err != nil {
		return err
	}
	defer w.Close()
	waiting := startProgress(c)
	waiting.step("reading what the rollup has sent")
	found, err := w.Withdrawals(c.Context, account)
	waiting.end()
	if err != nil {
		return err
	}
	list := make([]withdrawal, len(found))
	for i, s := range found {
		list[i] = withdrawal{Nonce: s.Message.Nonce, Status: s, Next: nextStep(wallet.Ref{From: wallet.L2, Nonce: s.Message.Nonce}, s)}
	}
	if c.Bool("json") {
		return printJSON(c.App.Writer, list)
	}
	return printWithdrawals(c.App.Writer, account, list)
}

// readAddress returns the account that the argument or the key names.
func readAddress(c *cli.Context) (common.Address, error) {
	if c.NArg() == 0 {
		key, err := readAccount(c)
		if err != nil {
			return common.Address{}, fmt.Errorf("whose? name an ADDRESS: %w", err)
		}
		return crypto.PubkeyToAddress(key.PublicKey), nil
	}
	text, err := oneArg(c, "ADDRESS")
	if err != nil {
		return common.Address{}, err
	}
	address, err := common.NewMixedcaseAddressFromString(text)
	if err != nil {
		return common.Address{}, fmt.Errorf("%q is not an address of 40 hex digits", text)
	}
	return address.Address(), checkAddress("address", text)
}

// nextStep returns the command that goes on with a message, if there is one.
func nextStep(ref wallet.Ref, s *message.Status) string {
	switch s.State {
	case message.StateClaimable, message.StateProven, message.StateAnchored:
		return fmt.Sprintf("nrollup claim %d --from %s", ref.Nonce, ref.From)
	case message.StateSent:
		return fmt.Sprintf("nrollup claim %d --from %s --wait", ref.Nonce, ref.From)
	default:
		return ""
	}
}

func printWithdrawals(out io.Writer, account common.Address, list []withdrawal) error {
	if len(list) == 0 {
		_, err := fmt.Fprintf(out, "%v has no withdrawals\n", account)
		return err
	}
	t := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "NUMBER\tSTATE\tAMOUNT\tTO\tFEE\tBLOCK\tNEXT")
	for _, w := range list {
		what, to := carries(w.Status)
		next := w.Next
		if next == "" {
			next = "-"
		}
		fmt.Fprintf(t, "%d\t%s\t%s\t%v\t%s\t%d\t%s\n", w.Nonce, w.State, what, to, wallet.FormatEther(w.Message.Fee.ToInt()), w.Sent.Block.Number, next)
	}
	if err := t.Flush(); err != nil {
		return err
	}
	return printWaits(out, list)
}

// printWaits says what withdrawals from an optimistic rollup wait for.
func printWaits(out io.Writer, list []withdrawal) error {
	for _, w := range list {
		if w.Clock == nil || w.Waiting == "" {
			continue
		}
		if _, err := fmt.Fprintf(out, "\nwithdrawal %d waits %s\n", w.Nonce, waits(w.Status, time.Now())); err != nil {
			return err
		}
	}
	return nil
}

// waits says what a message waits for, and for how long that is still.
func waits(s *message.Status, now time.Time) string {
	if s.Clock == nil {
		return s.Waiting
	}
	var list []string
	for _, c := range []struct {
		what string
		at   uint64
	}{{"to be proven in", s.Clock.Deadline}, {"final in", s.Clock.FinalAt}} {
		if d := left(c.at, now); d > 0 {
			list = append(list, c.what+" "+span.Format(d))
		}
	}
	if len(list) == 0 {
		return s.Waiting
	}
	return fmt.Sprintf("%s (%s)", s.Waiting, strings.Join(list, ", "))
}

// carries returns what a message moves, and to whom. Tokens are in their smallest
// units: nobody is asked how many decimals there are.
func carries(s *message.Status) (string, common.Address) {
	if s.Tokens != nil {
		return fmt.Sprintf("%v of token %v", s.Tokens.Amount.ToInt(), s.Tokens.Token), s.Tokens.To
	}
	return wallet.FormatEther(s.Message.Value.ToInt()), s.Message.Target
}
