package main

import (
	"fmt"
	"io"

	"github.com/urfave/cli/v2"

	"nrollup/node"
	"nrollup/rollup"
)

func operatorCommand() *cli.Command {
	return configurable(&cli.Command{
		Name:  "operator",
		Usage: "settle the blocks of a rollup's node that runs elsewhere",
		Description: `Settles on L1 the blocks of a node that runs with --operator=false. It talks to that node and
to L1 over JSON-RPC, and checks each block itself before it pays for it. Only the account of
the rollup's sequencer may settle blocks, so it is this process that needs the key.

It keeps nothing on disk, and waits for a node that does not answer.

Examples:

   nrollup operator --l1 http://127.0.0.1:8545 --l2 http://127.0.0.1:9545 --rollup rollup.json --keyfile operator.key
   nrollup operator --l2 http://127.0.0.1:9545 --rollup rollup.json --keyfile my.key --when.open`,
		Flags: serviceFlags("operator", "settles blocks on L1",
			l2Flag(),
			&cli.BoolFlag{Name: "when.open", Usage: "with an account that is not the sequencer's: settle blocks whenever anyone may"},
		),
		OnUsageError: usageError,
		Action:       runOperator,
	})
}

func runOperator(c *cli.Context) error {
	config, err := readOperatorConfig(c, rollup.KindValidity)
	if err != nil {
		return err
	}
	return node.Operator(c.Context, *config, announce(c, func(w io.Writer, e *node.Endpoints) {
		fmt.Fprintf(w, "Operator  %v on L1\n", e.Operator)
		printService(w, e)
	}))
}

// readOperatorConfig returns the settings of a process that posts the blocks of a
// rollup of this kind.
func readOperatorConfig(c *cli.Context, kind rollup.Kind) (*node.OperatorConfig, error) {
	if err := startService(c); err != nil {
		return nil, err
	}
	deployment, err := readDeploymentOf(c, kind)
	if err != nil {
		return nil, err
	}
	config := &node.OperatorConfig{
		Deployment:  deployment,
		DataDir:     c.String("datadir"),
		L1URL:       c.String("l1"),
		L2URL:       c.String("l2"),
		Patience:    c.Duration("l1.wait"),
		MetricsAddr: hostPort(c, "metrics.port"),
		WhenOpen:    c.Bool("when.open"),
		SlotTime:    c.Duration("l1.slot"),
	}
	if config.Interval, err = readInterval(c); err != nil {
		return nil, err
	}
	if config.MaxFee, err = readMaxFee(c); err != nil {
		return nil, err
	}
	if config.Data, err = openData(c, deployment); err != nil {
		return nil, err
	}
	config.Key, err = readOwnKey(c)
	return config, err
}

func printService(w io.Writer, e *node.Endpoints) {
	printContracts(w, e.Contracts)
	fmt.Fprintf(w, "Metrics   %s/metrics\n\nready\n\n", e.Metrics)
}
