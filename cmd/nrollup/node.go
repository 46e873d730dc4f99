package main

import (
	"crypto/ecdsa"
	"errors"
	"fmt"
	"io"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"
	"github.com/urfave/cli/v2"

	"nrollup/node"
)

func nodeCommand() *cli.Command {
	return configurable(&cli.Command{
		Name:  "node",
		Usage: "run a node of a rollup: build blocks and settle them, follow, or rescue",
		Description: `Runs the node of a rollup that nrollup deploy has put on an L1: it takes transactions over
JSON-RPC, builds blocks, and settles each on L1 with the account of the key.

With --operator=false it builds blocks and needs no key: nrollup operator, on this machine or
another, settles them.

With --follow it needs no key: it reads from L1 alone what was settled, executes and compares
every block, and serves the same JSON-RPC. With --stateless it verifies every block by its own
trace, and keeps nothing. L1 can be any node of it.

The node of an optimistic rollup proposes its blocks in place of settling them, with a bond for
each proposal, and has to know where their data is: --da. nrollup proposer does that for a node
with --operator=false, and nrollup challenger checks what is proposed, as a follower does.

With --rescue it follows until anyone may settle blocks, because the sequencer is silent or a
forced transaction is overdue; then it builds blocks of the forced transactions and of those
that it was sent, and settles them with the account of the key. It leaves off when the
sequencer is back.

Examples:

   nrollup node --l1 http://127.0.0.1:8545 --rollup rollup.json --keyfile operator.key --datadir l2
   nrollup node --l1 http://127.0.0.1:8545 --rollup rollup.json --operator=false --datadir l2
   nrollup node --l1 http://127.0.0.1:8545 --rollup rollup.json --follow --datadir follower --http.port 9645
   nrollup node --l1 http://127.0.0.1:8545 --rollup rollup.json --keyfile operator.key --da http://127.0.0.1:3100
   nrollup node --l1 http://127.0.0.1:8545 --rollup rollup.json --rescue --keyfile my.key --datadir mine`,
		Flags: append(append([]cli.Flag{
			l1Flag(),
			l1WaitFlag(),
			rollupFlag(),
			keyFlag("settles blocks on L1"),
			&cli.BoolFlag{Name: "operator", Value: true, Usage: "settle blocks on L1, or propose them; =false leaves that to nrollup operator, or nrollup proposer"},
			&cli.BoolFlag{Name: "rescue", Usage: "follow, and build and settle blocks only while anyone may"},
			&cli.StringFlag{Name: "datadir", Value: defaultDataDir("node"), Usage: "keep the chain in `DIR`", TakesFile: true},
			&cli.StringFlag{Name: "feerecipient", Usage: "`ADDRESS` on the rollup that fees go to (default: the key's account)"},
			durationFlag("blocktime", 2*time.Second, "least time between blocks, in whole seconds"),
			durationFlag("heartbeat", time.Minute, "time after which an empty block is made"),
			&cli.Uint64Flag{Name: "anchor.depth", Value: 2, Usage: "of the L1 block that a block knows of, below L1's head; after a reorganisation of L1 that is deeper, blocks that are not settled are built again"},
			maxFeeFlag(),
			slotFlag(),
			intervalFlag(),
		}, slices.Concat(dataFlags(), followFlags(), relayFlags(), httpFlags(9545))...), logFlags()...),
		OnUsageError: usageError,
		Action:       runNode,
	})
}

func runNode(c *cli.Context) error {
	if err := noArgs(c); err != nil {
		return err
	}
	if err := setupLog(c, c.App.ErrWriter); err != nil {
		return err
	}
	if err := checkFollowing(c); err != nil {
		return err
	}
	if following(c) {
		return runFollower(c)
	}
	if err := checkOperator(c); err != nil {
		return err
	}
	config, err := readRollupConfig(c)
	if err != nil {
		return err
	}
	return node.Rollup(c.Context, *config, announce(c, func(w io.Writer, e *node.Endpoints) {
		printL2(w, e)
		fmt.Fprintf(w, "\nready\n\n")
	}))
}

// checkOperator returns an error if the node is to settle blocks and cannot, or has
// settings for that and is not to.
func checkOperator(c *cli.Context) error {
	if c.Bool("operator") {
		if c.IsSet("keyfile") {
			return nil
		}
		if c.Bool("rescue") {
			return fmt.Errorf("%s --rescue settles blocks with an account of yours: it needs --keyfile (see %s --help)", commandName(c), commandName(c))
		}
		return fmt.Errorf("%s settles blocks: it needs --keyfile, or --operator=false if nrollup operator does that (see %s --help)", commandName(c), commandName(c))
	}
	for _, name := range []string{"keyfile", "maxfee", "rescue", "interval"} {
		if c.IsSet(name) {
			return fmt.Errorf("--%s is for a node that settles blocks: leave it out with --operator=false, and name it to nrollup operator or proposer", name)
		}
	}
	return nil
}

func readRollupConfig(c *cli.Context) (*node.RollupConfig, error) {
	deployment, err := readDeployment(c)
	if err != nil {
		return nil, err
	}
	data, err := openData(c, deployment)
	if err != nil {
		return nil, err
	}
	var key *ecdsa.PrivateKey
	if c.Bool("operator") {
		if key, err = node.ReadKey(c.String("keyfile")); err != nil {
			return nil, err
		}
		if err := refusePublicKey(c.Context, c.String("l1"), key, c.Duration("l1.wait")); err != nil {
			return nil, err
		}
	}
	maxFee, err := readMaxFee(c)
	if err != nil {
		return nil, err
	}
	recipient, err := addressFlag(c, "feerecipient")
	if err != nil {
		return nil, err
	}
	if key == nil && recipient == (common.Address{}) && deployment.Spec.Sequencer == (common.Address{}) {
		return nil, errors.New("nobody would get the fees, as the rollup has no sequencer: name an account with --feerecipient")
	}
	blockTime, err := wholeSeconds(c, "blocktime")
	if err != nil {
		return nil, err
	}
	interval, err := readInterval(c)
	if err != nil {
		return nil, err
	}
	relay, err := readRelay(c)
	if err != nil {
		return nil, err
	}
	return &node.RollupConfig{
		Deployment:   deployment,
		DataDir:      c.String("datadir"),
		L1URL:        c.String("l1"),
		Patience:     c.Duration("l1.wait"),
		MetricsAddr:  hostPort(c, "metrics.port"),
		HTTPHost:     c.String("http.addr"),
		HTTPPort:     c.Int("http.port"),
		Origins:      c.StringSlice("http.corsdomain"),
		VHosts:       c.StringSlice("http.vhosts"),
		Key:          key,
		FeeRecipient: recipient,
		BlockTime:    time.Duration(blockTime) * time.Second,
		Heartbeat:    c.Duration("heartbeat"),
		AnchorDepth:  c.Uint64("anchor.depth"),
		SlotTime:     c.Duration("l1.slot"),
		Rescue:       c.Bool("rescue"),
		Relay:        relay,
		MaxFee:       maxFee,
		Data:         data,
		Interval:     interval,
	}, nil
}

func maxFeeFlag() cli.Flag {
	return &cli.Uint64Flag{Name: "maxfee", Value: 500, Usage: "most that settling may pay for a unit of gas on L1, in gwei"}
}

// readMaxFee returns the most that a unit of gas may cost on L1, in wei.
func readMaxFee(c *cli.Context) (*big.Int, error) {
	gwei := c.Uint64("maxfee")
	if gwei == 0 {
		return nil, errors.New("--maxfee is 0: nothing could be settled")
	}
	return new(big.Int).Mul(new(big.Int).SetUint64(gwei), big.NewInt(params.GWei)), nil
}
