package main

import (
	"bytes"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/urfave/cli/v2"

	"nrollup/message"
	"nrollup/rollup"
	"nrollup/security"
	"nrollup/wallet"
)

func statusCommand() *cli.Command {
	return configurable(&cli.Command{
		Name:      "status",
		Usage:     "show the state of a rollup, or of a deposit or withdrawal",
		ArgsUsage: "[NUMBER|TXHASH]",
		Description: `Shows how far the rollup and L1 are, the queue of forced transactions, and that L1 holds all
that the rollup owes; of an optimistic rollup also when what was proposed is final. It needs the rollup's node for some of that only. It also says what users
must trust, in the terms of L2BEAT, from the code and the times that are on L1, and which fork
of L1 is active and which comes next; all of that is in --json. With the number of a message, or the transaction that sent it, it shows what has
become of that.

Examples:

   nrollup status
   nrollup status --watch
   nrollup status 7 --from l1`,
		Flags: append(networkFlags(), fromFlag(),
			&cli.BoolFlag{Name: "watch", Usage: "show it again every two seconds, until it is interrupted"},
		),
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
		return show(c, networkStatus)
	}
	name, err := oneArg(c, "NUMBER or TXHASH")
	if err != nil {
		return err
	}
	return show(c, func(c *cli.Context) error { return messageStatus(c, name) })
}

// show runs what shows something, again and again if that is asked for.
func show(c *cli.Context, once func(*cli.Context) error) error {
	if c.Bool("watch") {
		return watch(c, once)
	}
	return once(c)
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
	Mode      rollup.Kind     `json:"mode"`
	L1        blockAt         `json:"l1"`
	Settled   rollup.BlockRef `json:"settled"` // the last block that L1 has settled, or that is final there
	Anchor    uint64          `json:"anchor"`  // L1 block that it knows of
	Advanced  uint64          `json:"advancedAt"`
	Sequenced uint64          `json:"sequencedAt"`
	Sequencer *common.Address `json:"sequencer"` // null if anyone settles blocks
	OpenAt    uint64          `json:"openAt"`
	Open      bool            `json:"open"` // to anyone
	Forced    []queued        `json:"forced"`

	// What waits to become final, of an optimistic rollup.
	Proposals *proposalsReport `json:"proposals,omitempty"`

	Forks     *forksReport     `json:"forks"`
	Contracts rollup.Contracts `json:"contracts"`
	Security  *security.Report `json:"security"`

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
	report, err := askStatus(c)
	if err != nil {
		return err
	}
	if c.Bool("json") {
		return printJSON(c.App.Writer, report)
	}
	printNetwork(printTo(c.App.Writer), report)
	return nil
}

// askStatus returns the state of the rollup that the flags name.
func askStatus(c *cli.Context) (*networkReport, error) {
	w, problem, err := openAny(c, nil)
	if err != nil {
		return nil, err
	}
	defer w.Close()
	n, err := w.Network(c.Context)
	if err != nil {
		return nil, err
	}
	report := newNetworkReport(w, n)
	report.Forks = askForks(c.Context, w, report.L1.Time)
	if problem == nil {
		problem = n.Problem
	}
	if problem != nil {
		report.Problem = oneLine(problem)
	}
	report.Security, err = security.Assess(c.Context, w.L1.Client(), w.Deployment(), publicAccounts())
	return report, err
}

// watch shows something again and again, until the command is interrupted. Once it
// was shown, an error is shown in its place: it may pass.
func watch(c *cli.Context, show func(*cli.Context) error) error {
	ticker := time.NewTicker(watchEvery)
	defer ticker.Stop()
	out := c.App.Writer
	defer func() { c.App.Writer = out }()
	for shown := false; ; shown = true {
		page := new(bytes.Buffer)
		if isTerminal(out) {
			page.WriteString("\x1b[H\x1b[2J") // from the top of an empty screen
		}
		c.App.Writer = page
		switch err := show(c); {
		case c.Context.Err() != nil:
			return nil
		case err != nil && !shown:
			return err
		case err != nil:
			fmt.Fprintln(page, "nrollup:", oneLine(err))
		}
		if _, err := page.WriteTo(out); err != nil {
			return err
		}
		select {
		case <-ticker.C:
		case <-c.Context.Done():
			return nil
		}
	}
}

const watchEvery = 2 * time.Second

// openAny connects to the rollup, or to L1 alone if its node does not answer: that
// may be what somebody wants to know, and disputes do without. The key may be nil.
func openAny(c *cli.Context, key *ecdsa.PrivateKey) (w *wallet.Wallet, problem, err error) {
	config, err := walletConfig(c, key)
	if err == nil && key != nil {
		err = refusePublicKey(c.Context, config.L1, key, 0)
	}
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
		Mode:      d.Spec.Kind(),
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
	if v := n.Proposals; v != nil {
		r.Proposals = newProposalsReport(v)
	}
	if m := n.Money; m != nil {
		r.Money = &moneyReport{amount{m.Backing}, amount{m.Held}, amount{m.InUse}, amount{m.Moving}, m.Conserved()}
	}
	return r
}
