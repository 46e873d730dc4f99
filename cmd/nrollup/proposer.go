package main

import (
	"fmt"
	"io"
	"time"

	"github.com/urfave/cli/v2"

	"nrollup/node"
	"nrollup/rollup"
)

func proposerCommand() *cli.Command {
	return configurable(&cli.Command{
		Name:  "proposer",
		Usage: "propose the blocks of an optimistic rollup's node that runs elsewhere",
		Description: `Does for an optimistic rollup what nrollup operator does for others: it takes the blocks of a
node that runs with --operator=false, publishes their data, and proposes them on L1, with a
bond for each proposal. It checks each block before it vouches for it, proves those that
somebody challenges, makes proposals final as soon as they can be, and gets their bonds back.

The account needs ETH for as many bonds as proposals wait to become final. The process keeps
nothing on disk, and goes on from what L1 has.

Examples:

   nrollup proposer --l1 http://127.0.0.1:8545 --l2 http://127.0.0.1:9545 --rollup rollup.json --keyfile operator.key --da http://127.0.0.1:3100
   nrollup proposer --l2 http://127.0.0.1:9545 --rollup rollup.json --keyfile my.key --da calldata --when.open`,
		Flags: append(append([]cli.Flag{
			l1Flag(),
			l1WaitFlag(),
			&cli.StringFlag{Name: "l2", Value: "http://127.0.0.1:9545", Usage: "JSON-RPC of the rollup's node at `URL`"},
			&cli.StringFlag{Name: "rollup", Value: "rollup.json", Usage: "`FILE` that nrollup deploy has written", TakesFile: true},
			keyFlag("proposes blocks on L1"),
			&cli.BoolFlag{Name: "when.open", Usage: "with an account that is not the sequencer's: propose blocks whenever anyone may"},
			intervalFlag(),
			maxFeeFlag(),
			&cli.DurationFlag{Name: "l1.slot", Usage: "time between blocks of L1 (default: as L1 says, or 12s)"},
		}, dataFlags()...), serviceFlags("proposer")...),
		OnUsageError: usageError,
		Action:       runProposer,
	})
}

func intervalFlag() cli.Flag {
	return &cli.DurationFlag{Name: "interval", Value: time.Hour, Usage: "after the first block that is in no proposal, at which an optimistic rollup's blocks are proposed; a proposal that is full does not wait, and each one locks a bond for the window"}
}

// readInterval returns after which time blocks are proposed.
func readInterval(c *cli.Context) (time.Duration, error) {
	interval := c.Duration("interval")
	if interval < 0 {
		return 0, fmt.Errorf("--interval %v is negative", interval)
	}
	return interval, nil
}

// serviceFlags are those of a process without a chain of its own.
func serviceFlags(name string) []cli.Flag {
	return append([]cli.Flag{
		&cli.StringFlag{Name: "datadir", Value: defaultDataDir(name), Usage: "write endpoints.json to `DIR`", TakesFile: true},
		&cli.StringFlag{Name: "http.addr", Value: "127.0.0.1", Usage: "listen at `ADDRESS`"},
		&cli.IntFlag{Name: "metrics.port", Value: 6060, Usage: "of health and metrics; 0 for any that is free"},
		&cli.BoolFlag{Name: "json", Usage: "print the endpoints as JSON once they answer"},
	}, logFlags()...)
}

func runProposer(c *cli.Context) error {
	config, err := readOperatorConfig(c, rollup.KindOptimistic)
	if err != nil {
		return err
	}
	return node.Operator(c.Context, *config, announce(c, func(w io.Writer, e *node.Endpoints) {
		fmt.Fprintf(w, "Proposer  %v on L1\n", e.Proposer)
		printService(w, e)
	}))
}
