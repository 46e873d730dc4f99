package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/urfave/cli/v2"

	"nrollup/bench"
	"nrollup/derive"
	"nrollup/wallet"
)

func benchCommand() *cli.Command {
	return configurable(&cli.Command{
		Name:  "bench",
		Usage: "put load on a running rollup, and measure it",
		Description: `Gives money to accounts, has them send transactions at a rate, and measures how many come into
blocks, how long that takes until a receipt, until the block is settled on L1 (safe) and until that
is final, and what it costs on L1. What the accounts have left comes back in the end, also after
Ctrl-C; if that could not be done, the next run with the same key and seed does it.

Kinds: transfers of ETH, erc20 (transfers of a token), storage (writes to new slots), mixed.

Exit code 1: not everything came as far as --until says, or money could not be given back.

Examples:

   nrollup bench --dev 1 --rate 50 --duration 30s
   nrollup bench --keyfile my.key --kind mixed --rate 20 --count 1000 --funds 1ether --json`,
		Flags: append(append(networkFlags(), accountFlags()...),
			&cli.StringFlag{Name: "kind", Value: string(bench.Transfers), Usage: "what transactions do: `KIND`"},
			&cli.Float64Flag{Name: "rate", Value: 10, Usage: "transactions per second"},
			durationFlag("duration", 0, "of sending (default: 30s, or as long as --count takes)"),
			&cli.IntFlag{Name: "count", Usage: "send `N` transactions"},
			&cli.IntFlag{Name: "accounts", Value: 100, Usage: "`N` that send"},
			&cli.Uint64Flag{Name: "seed", Usage: "of the accounts and of what is at random"},
			&cli.StringFlag{Name: "funds", Usage: "`AMOUNT` that the accounts get altogether (default: a tenth of what the key's account owns, 10ether at most)"},
			&cli.StringFlag{Name: "until", Value: string(bench.Safe), Usage: "wait in the end until all are included, safe or finalized"},
			durationFlag("patience", 5*time.Minute, "of that wait"),
		),
		OnUsageError: usageError,
		Action:       runBench,
	})
}

func runBench(c *cli.Context) error {
	if err := noArgs(c); err != nil {
		return err
	}
	config, err := readBench(c)
	if err != nil {
		return err
	}
	key, err := readAccount(c)
	if err != nil {
		return err
	}
	network, err := walletConfig(c, key)
	if err != nil {
		return err
	}
	w, err := wallet.Open(c.Context, *network) // both chains are the rollup's
	if err != nil {
		return withHint(err)
	}
	w.Close()
	config.Deployment, config.Key = network.Deployment, key
	if config.L1, err = derive.Dial(c.Context, network.L1); err != nil {
		return err
	}
	defer config.L1.Close()
	if config.L2, err = derive.Dial(c.Context, network.L2); err != nil {
		return err
	}
	defer config.L2.Close()
	report, err := bench.Run(c.Context, *config, benchProgress(c))
	if err != nil {
		return err
	}
	return printBench(c, report)
}

// readBench returns the load that the flags ask for.
func readBench(c *cli.Context) (*bench.Config, error) {
	config := &bench.Config{
		Kind:     bench.Kind(c.String("kind")),
		Rate:     c.Float64("rate"),
		Duration: c.Duration("duration"),
		Count:    c.Int("count"),
		Accounts: c.Int("accounts"),
		Seed:     c.Uint64("seed"),
		Until:    bench.Stage(c.String("until")),
		Patience: c.Duration("patience"),
	}
	switch {
	case config.Rate == 0:
		return nil, errors.New("--rate 0 sends nothing")
	case config.Accounts == 0:
		return nil, errors.New("--accounts 0 are none that send")
	}
	if config.Duration == 0 && config.Count == 0 {
		config.Duration = 30 * time.Second
	}
	if text := c.String("funds"); text != "" {
		funds, err := wallet.ParseEther(text)
		if err != nil {
			return nil, fmt.Errorf("--funds: %w", err)
		}
		config.Funds = funds
	}
	if _, err := config.Sanitize(); err != nil {
		return nil, fmt.Errorf("--%w (see %s --help)", err, commandName(c))
	}
	return config, nil
}

// benchProgress returns what tells how it goes: nothing with --json or --quiet.
func benchProgress(c *cli.Context) func(bench.Progress) {
	if c.Bool("json") || c.Bool("quiet") {
		return func(bench.Progress) {}
	}
	return func(p bench.Progress) { printProgress(c.App.ErrWriter, p) }
}

func printProgress(w io.Writer, p bench.Progress) {
	switch p.Phase {
	case "prepare":
		fmt.Fprintf(w, "preparing: %s\n", p.Text)
	case "return":
		fmt.Fprintln(w, "giving the rest of the money back")
	default:
		fmt.Fprintf(w, "%5.0fs  sent %d  included %d (%.1f/s)  safe %d  waiting %d  failed %d\n",
			p.Elapsed, p.Sent, p.Included, p.PerSecond, p.Safe, p.Waiting, p.Failed)
	}
}

func printBench(c *cli.Context, r *bench.Report) error {
	var err error
	if c.Bool("json") {
		err = printJSON(c.App.Writer, r)
	} else {
		err = writeBench(c.App.Writer, r)
	}
	switch {
	case err != nil:
		return err
	case r.Interrupted:
		return context.Canceled
	case r.Problem != "":
		return errInvalid
	}
	return nil
}

func writeBench(w io.Writer, r *bench.Report) error {
	t := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	row := func(name, format string, args ...any) { fmt.Fprintf(t, name+"\t"+format+"\n", args...) }
	row("load", "%s, %g/s asked for, %d accounts, %.1fs", r.Kind, r.Rate, r.Accounts, r.Seconds)
	row("sent", "%d, %.1f/s", r.Sent, r.SentRate)
	row("included", "%d, %.1f/s, %d gas", r.Included, r.Rated, r.Gas)
	for _, l := range []struct {
		name  string
		stage bench.Stage
	}{{"receipt", bench.Included}, {"safe", bench.Safe}, {"finalized", bench.Finalized}} {
		if s := r.Latency[l.stage]; s != nil {
			row("until "+l.name, "p50 %.2fs, p95 %.2fs, p99 %.2fs, most %.2fs (%d)", s.P50, s.P95, s.P99, s.Max, s.Samples)
		}
	}
	if r.L1 != nil {
		row("on L1", "%.0f gas and %.0f bytes for a transaction: %d blocks with %d transactions, settled by %d", r.L1.GasPerTx, r.L1.BytesPerTx,
			r.L1.Blocks, r.L1.Settled, r.L1.Transactions)
	}
	row("failures", "%s", describeFailures(r.Failures))
	row("money", "%s of %s came back", wallet.FormatEther(r.Returned.Int), wallet.FormatEther(r.Funded.Int))
	if r.Problem != "" {
		row("problem", "%s", strings.Join(strings.Fields(r.Problem), " "))
	}
	return t.Flush()
}

func describeFailures(failures map[string]int) string {
	var list []string
	for _, cause := range slices.Sorted(maps.Keys(failures)) {
		list = append(list, fmt.Sprintf("%d %s", failures[cause], cause))
	}
	if len(list) == 0 {
		return "none"
	}
	return strings.Join(list, ", ")
}
