package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/urfave/cli/v2"

	"nrollup/internal/span"
	"nrollup/node"
	"nrollup/rollup"
)

func devCommand() *cli.Command {
	return configurable(&cli.Command{
		Name:  "dev",
		Usage: "run an L1 with EXECUTE, and a rollup on it",
		Description: `Starts everything that a rollup needs in one process: an L1 whose EVM has EXECUTE, the
rollup's contracts on it, a node of the rollup that takes transactions, and the operator that
settles every block of the rollup on L1. The usual development accounts have 10,000 ether on
L1 and 100 on the rollup.

With --mode optimistic L1 does not execute every block: a proposer takes the operator's place,
their data is kept by a server that is started too (or by L1, see --da), and a challenger with
an account of its own checks what is proposed. A block is final half a minute after it was
proposed, unless it is challenged.

With --fork L1 begins before a fork and crosses it later, and the rollup with it, at the same
second: nothing is to be done for that.

It goes on where it stopped; --datadir chooses another network, and "nrollup reset" starts
over. Scripts find the addresses in endpoints.json in the data directory, or with --json on
standard output.

Examples:

   nrollup dev
   nrollup dev --mode optimistic --datadir /tmp/optimistic
   nrollup dev --fork amsterdam=+60s --datadir /tmp/fork
   nrollup dev --l1.port 0 --l2.port 0 --datadir /tmp/dev --json`,
		Flags: append([]cli.Flag{
			&cli.StringFlag{Name: "datadir", Value: defaultDataDir("dev"), Usage: "keep both chains in `DIR`", TakesFile: true},
			modeFlag(),
			&cli.StringFlag{Name: "da", Value: node.DevDataServer, Usage: "`PLACE` of an optimistic rollup's data: " + strings.Join(node.DevDataPlaces(), ", ")},
			&cli.StringFlag{Name: "host", Value: "127.0.0.1", Usage: "listen at `ADDRESS`"},
			&cli.IntFlag{Name: "l1.port", Value: 8545, Usage: "of L1's JSON-RPC, HTTP and WebSocket; 0 for any that is free"},
			&cli.IntFlag{Name: "l2.port", Value: 9545, Usage: "of the rollup's JSON-RPC, HTTP and WebSocket; 0 for any that is free"},
			&cli.IntFlag{Name: "beacon.port", Value: 5052, Usage: "of L1's Beacon API; 0 for any that is free"},
			&cli.IntFlag{Name: "da.port", Value: defaultDataPort, Usage: "of the server of an optimistic rollup's data; 0 for any that is free"},
			&cli.IntFlag{Name: "metrics.port", Value: 6060, Usage: "of health and metrics; 0 for any that is free"},
			&cli.IntFlag{Name: "web.port", Value: defaultWebPort, Usage: "of the page that shows the network; 0 for any that is free, -1 for none"},
			webHostsFlag(),
			&cli.IntFlag{Name: "p2p.port", Value: -1, Usage: "of L1's devp2p, for nodes that follow; 0 for any that is free, -1 for none"},
			&cli.Uint64Flag{Name: "l1.chainid", Value: 1337, Usage: "chain `ID` of L1"},
			&cli.Uint64Flag{Name: "l2.chainid", Value: 13371, Usage: "chain `ID` of the rollup"},
			durationFlag("l1.slot", 2*time.Second, "time between blocks of L1, in whole seconds"),
			&cli.Uint64Flag{Name: "l1.epoch", Value: 8, Usage: "slots of an epoch; a block is finalized after two"},
			&cli.Uint64Flag{Name: "execute.gaslimit", Usage: "gas of all EXECUTE calls in a block of L1 (default: half the block's gas limit)"},
			forkFlag(),
			durationFlag("l2.blocktime", time.Second, "least time between blocks of the rollup, in whole seconds"),
			durationFlag("l2.heartbeat", time.Minute, "time after which the rollup makes an empty block"),
			&cli.BoolFlag{Name: "relay", Value: true, Usage: "deliver deposits and withdrawals, whatever their fees are"},
			&cli.BoolFlag{Name: "json", Usage: "print the endpoints as JSON once they answer"},
		}, logFlags()...),
		OnUsageError: usageError,
		Action:       dev,
	})
}

func defaultDataDir(name string) string {
	home, err := os.UserHomeDir()
	if err != nil {
		return filepath.Join(".nrollup", name)
	}
	return filepath.Join(home, ".nrollup", name)
}

func dev(c *cli.Context) error {
	if err := noArgs(c); err != nil {
		return err
	}
	if err := setupLog(c, c.App.ErrWriter); err != nil {
		return err
	}
	slot, err := wholeSeconds(c, "l1.slot")
	if err != nil {
		return err
	}
	blockTime, err := wholeSeconds(c, "l2.blocktime")
	if err != nil {
		return err
	}
	mode, err := readDevMode(c)
	if err != nil {
		return err
	}
	changes, err := readForks(c)
	if err != nil {
		return err
	}
	return node.Dev(c.Context, node.DevConfig{
		Mode:            mode,
		Forks:           changes,
		Data:            c.String("da"),
		DAPort:          c.Int("da.port"),
		DataDir:         c.String("datadir"),
		Host:            c.String("host"),
		L1Port:          c.Int("l1.port"),
		L2Port:          c.Int("l2.port"),
		BeaconPort:      c.Int("beacon.port"),
		MetricsPort:     c.Int("metrics.port"),
		P2PPort:         c.Int("p2p.port"),
		L1ChainID:       c.Uint64("l1.chainid"),
		L2ChainID:       c.Uint64("l2.chainid"),
		SlotSeconds:     slot,
		SlotsPerEpoch:   c.Uint64("l1.epoch"),
		ExecuteGasLimit: c.Uint64("execute.gaslimit"),
		BlockTime:       time.Duration(blockTime) * time.Second,
		Heartbeat:       c.Duration("l2.heartbeat"),
		NoRelay:         !c.Bool("relay"),
		Page:            devPage(c),
	}, announce(c, printDev))
}

// readDevMode returns the kind of rollup, and checks what is said of its data.
func readDevMode(c *cli.Context) (rollup.Kind, error) {
	mode, err := readMode(c)
	if err != nil {
		return "", err
	}
	if mode != rollup.KindOptimistic {
		for _, name := range []string{"da", "da.port"} {
			if c.IsSet(name) {
				return "", fmt.Errorf("--%s is for --mode optimistic: L1 has all data of other rollups", name)
			}
		}
		return mode, nil
	}
	if !slices.Contains(node.DevDataPlaces(), c.String("da")) {
		return "", fmt.Errorf("--da %q is not %s", c.String("da"), strings.Join(node.DevDataPlaces(), ", "))
	}
	return mode, nil
}

// wholeSeconds returns a duration in seconds.
func wholeSeconds(c *cli.Context, flag string) (uint64, error) {
	d := c.Duration(flag)
	if d < time.Second || d%time.Second != 0 {
		return 0, fmt.Errorf("--%s %v is not a whole number of seconds, 1s or more", flag, d)
	}
	return uint64(d / time.Second), nil
}

// announce returns what tells the user that the process is ready.
func announce(c *cli.Context, text func(io.Writer, *node.Endpoints)) func(*node.Endpoints) error {
	return func(e *node.Endpoints) error {
		if c.Bool("json") {
			return printJSON(c.App.Writer, e)
		}
		text(c.App.Writer, e)
		return nil
	}
}

func printDev(w io.Writer, e *node.Endpoints) {
	fmt.Fprintf(w, `
Accounts, with 10000 ether on L1 and 100 on the rollup. Everybody has their keys: send them nothing of value.

`)
	for i, a := range e.Accounts {
		fmt.Fprintf(w, "  (%d) %v  %s\n", i, a.Address, a.PrivateKey)
	}
	fmt.Fprintln(w)
	printL1(w, e)
	printL2(w, e)
	printForks(w, e.L1.HTTP)
	printOptimistic(w, e)
	if e.Web != "" {
		fmt.Fprintf(w, "Page      %s\n", e.Web)
	}
	fmt.Fprintf(w, "\nready\n\n")
}

// printOptimistic says what there is to an optimistic rollup.
func printOptimistic(w io.Writer, e *node.Endpoints) {
	if e.Mode != rollup.KindOptimistic {
		return
	}
	fmt.Fprintf(w, "Proposer  %v on L1\n", e.Proposer)
	if e.Challenger != (common.Address{}) {
		fmt.Fprintf(w, "Checked   by %v on L1\n", e.Challenger)
	}
	if e.DA != "" {
		fmt.Fprintf(w, "Data      %s\n", e.DA)
	}
	if d, err := rollup.ReadDeployment(filepath.Join(e.Directory, "rollup.json")); err == nil && d.Spec.IsOptimistic() {
		fmt.Fprintf(w, "Final     %s after it was proposed, unless it is challenged (nrollup proposals --watch)\n", span.Format(seconds(d.Spec.Optimistic.Window)))
	}
}

func printL1(w io.Writer, e *node.Endpoints) {
	fmt.Fprintf(w, "L1        chain %d  %s  %s\n", e.L1.ChainID, e.L1.HTTP, e.L1.WS)
	if e.L1.Beacon != "" {
		fmt.Fprintf(w, "Beacon    %s\n", e.L1.Beacon)
	}
	if e.L1.Engine != "" {
		fmt.Fprintf(w, "Engine    %s\n", e.L1.Engine)
	}
	if e.L1.Enode != "" {
		fmt.Fprintf(w, "Peers     %s\n", e.L1.Enode)
	}
}

func printL2(w io.Writer, e *node.Endpoints) {
	fmt.Fprintf(w, "Rollup    chain %d  %s  %s\n", e.L2.ChainID, e.L2.HTTP, e.L2.WS)
	fmt.Fprintf(w, "Genesis   %v\n", e.L2.Genesis)
	printContracts(w, e.Contracts)
	fmt.Fprintf(w, "Metrics   %s/metrics\n", e.Metrics)
}
