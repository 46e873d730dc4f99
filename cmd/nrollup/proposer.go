package main

import (
	"fmt"
	"io"
	"time"

	"github.com/urfave/cli/v2"

	"nrollup/internal/span"
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
		Flags: append(serviceFlags("proposer", "proposes blocks on L1",
			l2Flag(),
			&cli.BoolFlag{Name: "when.open", Usage: "with an account that is not the sequencer's: propose blocks whenever anyone may"},
			intervalFlag(),
		), dataFlags()...),
		OnUsageError: usageError,
		Action:       runProposer,
	})
}

func intervalFlag() cli.Flag {
	return durationFlag("interval", time.Hour, "after the first block that is in no proposal, at which an optimistic rollup's blocks are proposed; a proposal that is full does not wait, and each one locks a bond for the window")
}

// readInterval returns after which time blocks are proposed.
func readInterval(c *cli.Context) (time.Duration, error) {
	interval := c.Duration("interval")
	if interval < 0 {
		return 0, fmt.Errorf("--interval %s is negative", span.Format(interval))
	}
	return interval, nil
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
