package main

import (
	"fmt"
	"io"
	"net"
	"strconv"

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
		Flags: append([]cli.Flag{
			l1Flag(),
			l1WaitFlag(),
			&cli.StringFlag{Name: "l2", Value: "http://127.0.0.1:9545", Usage: "JSON-RPC of the rollup's node at `URL`"},
			&cli.StringFlag{Name: "rollup", Value: "rollup.json", Usage: "`FILE` that nrollup deploy has written", TakesFile: true},
			keyFlag("settles blocks on L1"),
			&cli.BoolFlag{Name: "when.open", Usage: "with an account that is not the sequencer's: settle blocks whenever anyone may"},
			maxFeeFlag(),
			&cli.DurationFlag{Name: "l1.slot", Usage: "time between blocks of L1 (default: as L1 says, or 12s)"},
			&cli.StringFlag{Name: "datadir", Value: defaultDataDir("operator"), Usage: "write endpoints.json to `DIR`", TakesFile: true},
			&cli.StringFlag{Name: "http.addr", Value: "127.0.0.1", Usage: "listen at `ADDRESS`"},
			&cli.IntFlag{Name: "metrics.port", Value: 6060, Usage: "of health and metrics; 0 for any that is free"},
			&cli.BoolFlag{Name: "json", Usage: "print the endpoints as JSON once they answer"},
		}, logFlags()...),
		OnUsageError: usageError,
		Action:       runOperator,
	})
}

func runOperator(c *cli.Context) error {
	if err := noArgs(c); err != nil {
		return err
	}
	if err := setupLog(c, c.App.ErrWriter); err != nil {
		return err
	}
	if err := requireFlags(c, "keyfile"); err != nil {
		return err
	}
	deployment, err := rollup.ReadDeployment(c.String("rollup"))
	if err != nil {
		return fmt.Errorf("%w (nrollup deploy writes it)", err)
	}
	key, err := node.ReadKey(c.String("keyfile"))
	if err != nil {
		return err
	}
	maxFee, err := readMaxFee(c)
	if err != nil {
		return err
	}
	if err := refusePublicKey(c.Context, c.String("l1"), key, c.Duration("l1.wait")); err != nil {
		return err
	}
	return node.Operator(c.Context, node.OperatorConfig{
		Deployment:  deployment,
		DataDir:     c.String("datadir"),
		L1URL:       c.String("l1"),
		L2URL:       c.String("l2"),
		Patience:    c.Duration("l1.wait"),
		MetricsAddr: net.JoinHostPort(c.String("http.addr"), strconv.Itoa(c.Int("metrics.port"))),
		Key:         key,
		WhenOpen:    c.Bool("when.open"),
		SlotTime:    c.Duration("l1.slot"),
		MaxFee:      maxFee,
	}, announce(c, printOperator))
}

func printOperator(w io.Writer, e *node.Endpoints) {
	fmt.Fprintf(w, "Operator  %v on L1\n", e.Operator)
	printContracts(w, e.Contracts)
	fmt.Fprintf(w, "Metrics   %s/metrics\n\nready\n\n", e.Metrics)
}
