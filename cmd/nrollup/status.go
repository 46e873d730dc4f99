package main

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/urfave/cli/v2"

	"nrollup/message"
	"nrollup/rollup"
	"nrollup/wallet"
)

func statusCommand() *cli.Command {
	return configurable(&cli.Command{
		Name:      "status",
		Usage:     "show the state of a rollup, or of a deposit or withdrawal",
		ArgsUsage: "[NUMBER|TXHASH]",
		Description: `Shows how far the rollup and L1 are, the queue of forced transactions, and that L1 holds all
that the rollup owes. It needs the rollup's node for some of that only. With the number of a
message, or the transaction that sent it, it shows what has become of that.

Examples:

   nrollup status
   nrollup status 7 --from l1`,
		Flags:        append(networkFlags(), fromFlag()),
		OnUsageError: usageError,
		Action:       status,
	})
}

func status(c *cli.Context) error {
	if _, err := readFrom(c); err != nil {
		return err
	}
	if c.NArg() == 0 {
		if c.IsSet("from") {
			return fmt.Errorf("--from goes with a message (see %s --help)", commandName(c))
		}
		return networkStatus(c)
	}
	name, err := oneArg(c, "NUMBER or TXHASH")
	if err != nil {
		return err
	}
	return messageStatus(c, name)
}

// messageReport is the status of a message as JSON.
type messageReport struct {
	wallet.Ref
	*message.Status
	Next string `json:"next,omitempty"` // command
}

func messageStatus(c *cli.Context, name string) error {
	w, err := openWallet(c, nil)
	if err != nil {
		return err
	}
	defer w.Close()
	ref, err := find(c, w, name)
	if err != nil {
		return err
	}
	s, err := w.Status(c.Context, ref)
	if err != nil {
		return err
	}
	report := messageReport{Ref: ref, Status: s, Next: nextStep(ref, s)}
	if c.Bool("json") {
		return printJSON(c.App.Writer, report)
	}
	printMessage(printTo(c.App.Writer), &report)
	return nil
}

// networkReport is the state of a rollup as JSON. Amounts are in wei, in decimal.
type networkReport struct {
	L1        blockAt         `json:"l1"`
	Settled   rollup.BlockRef `json:"settled"` // the last block that L1 has settled
	Anchor    uint64          `json:"anchor"`  // L1 block that it knows of
	Advanced  uint64          `json:"advancedAt"`
	Sequenced uint64          `json:"sequencedAt"`
	Sequencer *common.Address `json:"sequencer"` // null if anyone settles blocks
	OpenAt    uint64          `json:"openAt"`
	Open      bool            `json:"open"` // to anyone
	Forced    []queued        `json:"forced"`

	Contracts rollup.Contracts `json:"contracts"`

	// Of the rollup's node; null without one.
	Sync     *wallet.Sync  `json:"sync"`
	Messages *message.View `json:"messages"`
	Money    *moneyReport  `json:"money"`
	Problem  string        `json:"problem,omitempty"` // why that is not known
}

type blockAt struct {
	rollup.BlockRef
	Time uint64 `json:"time"` // seconds since 1970
}

// queued is a transaction in the inbox.
type queued struct {
	Index    uint64         `json:"index"`
	Hash     common.Hash    `json:"hash"`
	Sender   common.Address `json:"sender"`
	Nonce    uint64         `json:"nonce"`
	Deadline uint64         `json:"deadline"`
	Overdue  bool           `json:"overdue"`
}

type moneyReport struct {
	Backing   amount `json:"backing"`
	Held      amount `json:"held"`
	InUse     amount `json:"inUse"`
	Moving    amount `json:"moving"`
	Conserved bool   `json:"conserved"`
}

func networkStatus(c *cli.Context) error {
	w, problem, err := openAny(c)
	if err != nil {
		return err
	}
	defer w.Close()
	n, err := w.Network(c.Context)
	if err != nil {
		return err
	}
	report := newNetworkReport(w, n)
	if problem == nil {
		problem = n.Problem
	}
	if problem != nil {
		report.Problem = oneLine(problem)
	}
	if c.Bool("json") {
		return printJSON(c.App.Writer, report)
	}
	printNetwork(printTo(c.App.Writer), report)
	return nil
}

// openAny connects to the rollup, or to L1 alone if its node does not answer. That
// may be what somebody wants to know.
func openAny(c *cli.Context) (w *wallet.Wallet, problem, err error) {
	config, err := walletConfig(c, nil)
	if err != nil {
		return nil, nil, err
	}
	w, err = wallet.Open(c.Context, *config)
	var nodeErr *wallet.NodeError
	if errors.As(err, &nodeErr) && nodeErr.Chain != "L1" {
		problem, config.L2 = err, ""
		w, err = wallet.Open(c.Context, *config)
	}
	return w, problem, withHint(err)
}

func newNetworkReport(w *wallet.Wallet, n *wallet.Network) *networkReport {
	d := w.Deployment()
	r := &networkReport{
		L1:        blockAt{n.L1, n.Time},
		Settled:   rollup.BlockRef{Number: n.Head.Number, Hash: n.Head.BlockHash},
		Anchor:    n.Head.Anchor,
		Advanced:  n.Head.AdvancedAt,
		Sequenced: n.Head.SequencedAt,
		OpenAt:    n.OpenAt,
		Open:      n.Open(),
		Forced:    []queued{},
		Contracts: d.Contracts,
		Sync:      n.Sync,
		Messages:  n.Messages,
	}
	if d.Spec.Sequencer != (common.Address{}) {
		r.Sequencer = &d.Spec.Sequencer
	}
	for _, e := range n.Queue {
		r.Forced = append(r.Forced, queued{e.Index, e.Hash, e.Sender, e.Nonce, e.Deadline, n.Time > e.Deadline})
	}
	if m := n.Money; m != nil {
		r.Money = &moneyReport{amount{m.Backing}, amount{m.Held}, amount{m.InUse}, amount{m.Moving}, m.Conserved()}
	}
	return r
}
