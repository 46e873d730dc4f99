package main

import (
	"errors"
	"fmt"
	"io"
	"math/big"
	"time"

	"github.com/urfave/cli/v2"

	"nrollup/node"
	"nrollup/rollup"
	"nrollup/wallet"
)

func challengerCommand() *cli.Command {
	return configurable(&cli.Command{
		Name:  "challenger",
		Usage: "keep an optimistic rollup honest: check every proposal, challenge what is false",
		Description: `Reads every proposal of an optimistic rollup from L1, fetches its data, and executes each block
as L1 would. It challenges a block that is false, or whose data it cannot get, with a bond;
removes the proposal if nobody proves the block in time, for which it is paid; and proves
blocks that are true if somebody challenges them and the proposer does nothing. One such
process anywhere is enough to keep what is false from becoming final.

It never has more than --budget at stake, bonds and gas together. A challenge of a true block
whose data was withheld costs the gas that publishing it took, and a proof that somebody else
was faster with its gas: at most --maxloss of that in all. What the budget does not cover is said in the log, under /health/ready and in metrics.

Examples:

   nrollup challenger --l1 http://127.0.0.1:8545 --rollup rollup.json --keyfile my.key --da http://127.0.0.1:3100 --budget 10ether
   nrollup challenger --rollup rollup.json --keyfile my.key --da calldata,blobs --beacon http://127.0.0.1:5052 --data-timeout 30m`,
		Flags: append(serviceFlags("challenger", "pays for challenges on L1",
			&cli.StringFlag{Name: "budget", Value: "10ether", Usage: "`AMOUNT` that may be at stake at a time"},
			&cli.StringFlag{Name: "maxloss", Value: "1ether", Usage: "`AMOUNT` that challenges of blocks without data, and proofs that come too late, may cost in all"},
			durationFlag("data-timeout", 10*time.Minute, "for which data may be missing before its blocks are challenged"),
		), dataFlags()...),
		OnUsageError: usageError,
		Action:       runChallenger,
	})
}

func runChallenger(c *cli.Context) error {
	config, err := readChallenger(c)
	if err != nil {
		return err
	}
	return node.Challenger(c.Context, *config, announce(c, func(w io.Writer, e *node.Endpoints) {
		fmt.Fprintf(w, "Account   %v on L1\n", e.Challenger)
		printService(w, e)
	}))
}

func readChallenger(c *cli.Context) (*node.ChallengerConfig, error) {
	if err := startService(c); err != nil {
		return nil, err
	}
	deployment, err := readDeploymentOf(c, rollup.KindOptimistic)
	if err != nil {
		return nil, err
	}
	config := &node.ChallengerConfig{
		Deployment:  deployment,
		DataDir:     c.String("datadir"),
		L1URL:       c.String("l1"),
		Patience:    c.Duration("l1.wait"),
		MetricsAddr: hostPort(c, "metrics.port"),
		DataTimeout: c.Duration("data-timeout"),
		SlotTime:    c.Duration("l1.slot"),
	}
	if config.DataTimeout <= 0 {
		return nil, errors.New("--data-timeout is not above 0: every block would be challenged")
	}
	for name, field := range map[string]**big.Int{"budget": &config.Budget, "maxloss": &config.MaxLoss} {
		if *field, err = wallet.ParseEther(c.String(name)); err != nil {
			return nil, fmt.Errorf("--%s: %w", name, err)
		}
	}
	if bond := deployment.Spec.Optimistic.ChallengeBond(); config.Budget.Cmp(bond) <= 0 {
		return nil, fmt.Errorf("--budget %s does not pay for one challenge: its bond is %s, and there is gas", wallet.FormatEther(config.Budget), wallet.FormatEther(bond))
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
