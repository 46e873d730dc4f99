package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/urfave/cli/v2"

	"nrollup/node"
	"nrollup/rollup"
	"nrollup/wallet"
)

func deployCommand() *cli.Command {
	return configurable(&cli.Command{
		Name:  "deploy",
		Usage: "put a new rollup on an L1",
		Description: `Deploys the contracts of a rollup on an L1 that has EXECUTE, and writes what a node of the
rollup must know to a file. The account of the key pays; unless told otherwise it becomes the
sequencer, whose node then needs the key. What the rollup's genesis gives to accounts it pays
in on L1, where it can be withdrawn to.

With --file the settings are in a file, as in docs/rollup.toml, which may also give money and code
to accounts of the rollup's genesis; a flag wins over the file. Then rollup.json, genesis.json (the
genesis block in geth's format) and addresses.json are written next to it, or to --out DIR.

With --mode optimistic the blocks of the rollup are believed unless somebody challenges them: their
data is elsewhere (nrollup node --da), and they are final once the window has passed.

The contracts have no owner: nothing of this can be changed later. A deployment that was interrupted
goes on with the same command, and pays nothing twice.

Examples:

   nrollup deploy --l1 http://127.0.0.1:8545 --keyfile operator.key --chainid 13371
   nrollup deploy --l1 http://127.0.0.1:8545 --keyfile operator.key --chainid 13371 --dev.accounts --out rollup.json
   nrollup deploy --l1 http://127.0.0.1:8545 --keyfile operator.key --chainid 13371 --mode optimistic --window 72h
   nrollup deploy --file docs/rollup.toml --out my-rollup --dry-run`,
		Flags: append(append([]cli.Flag{
			l1Flag(),
			l1WaitFlag(),
			keyFlag("pays on L1"),
			&cli.StringFlag{Name: "file", Usage: "settings of the rollup in `FILE` (TOML)", TakesFile: true},
			&cli.Uint64Flag{Name: "chainid", Usage: "chain `ID` of the rollup"},
			&cli.StringFlag{Name: "sequencer", Usage: "`ADDRESS` on L1 that settles blocks; none for anyone (default: the key's account)"},
			durationFlag("sequencer.timeout", rollup.DefaultSequencerTimeout*1e9, "without a block of the sequencer, after which anyone settles blocks"),
			&cli.StringFlag{Name: "forced.bond", Value: "0.02ether", Usage: "`AMOUNT` on L1 that a forced transaction costs if it cannot be included"},
			durationFlag("forced.delay", forcedTime(rollup.DefaultForced().Delay), "after which a forced transaction is overdue, and anyone settles blocks; of an optimistic rollup that much more than window and response"),
			durationFlag("forced.lapse", forcedTime(rollup.DefaultForced().Lapse), "as the first in the queue, after which one that is overdue leaves it; of an optimistic rollup that much more than the response"),
			durationFlag("forced.grace", forcedTime(rollup.DefaultForced().Grace), "between settlements without a forced transaction that is overdue"),
			&cli.Uint64Flag{Name: "gaslimit", Value: rollup.DefaultGasLimit, Usage: "of every block of the rollup"},
			&cli.StringFlag{Name: "basefee", Value: "1gwei", Usage: "`AMOUNT` that a unit of gas costs in the genesis block; it moves with the load from there (EIP-1559)"},
			&cli.StringFlag{Name: "funds", Value: "0.1ether", Usage: "`AMOUNT` that the key's account owns on the rollup, paid in on L1: somebody must be able to pay there for delivering the first message"},
			&cli.BoolFlag{Name: "dev.accounts", Usage: "fund the usual development accounts on the rollup with 100 ether each in place of that, paid in on L1; everybody has their keys"},
			&cli.StringFlag{Name: "out", Value: "rollup.json", Usage: "write the deployment to `FILE`; with --file it is a directory (default: that of the file)", TakesFile: true},
			&cli.BoolFlag{Name: "dry-run", Usage: "print what would be deployed and what it costs, and send nothing"},
			&cli.BoolFlag{Name: "json", Usage: "print the deployment as JSON"},
		}, optimisticFlags()...), logFlags()...),
		OnUsageError: usageError,
		Action:       deploy,
	})
}

func l1Flag() cli.Flag {
	return &cli.StringFlag{Name: "l1", Value: "http://127.0.0.1:8545", Usage: "JSON-RPC of L1 at `URL`"}
}

func l1WaitFlag() cli.Flag {
	return durationFlag("l1.wait", time.Minute, "until L1 must have answered")
}

func keyFlag(what string) cli.Flag {
	return &cli.StringFlag{Name: "keyfile", Usage: "`FILE` with the private key, 64 hex digits, of the account that " + what, TakesFile: true}
}

// requireFlags refuses a command line without one of the settings. It cannot be
// left to the parser, which knows nothing of the configuration file.
func requireFlags(c *cli.Context, names ...string) error {
	for _, name := range names {
		if !c.IsSet(name) {
			return fmt.Errorf("%s needs --%s (see %s --help)", commandName(c), name, commandName(c))
		}
	}
	return nil
}

func deploy(c *cli.Context) error {
	if err := noArgs(c); err != nil {
		return err
	}
	if c.Bool("json") && !c.IsSet("verbosity") {
		if err := c.Set("verbosity", "1"); err != nil { // the document is all that is printed
			return err
		}
	}
	if err := setupLog(c, c.App.ErrWriter); err != nil {
		return err
	}
	var (
		accounts types.GenesisAlloc
		err      error
	)
	if name := c.String("file"); name != "" {
		if accounts, err = readRollupFile(c, name); err != nil {
			return fmt.Errorf("--file %s: %w", name, err)
		}
	}
	if err := requireFlags(c, "keyfile", "chainid"); err != nil {
		return err
	}
	out := outputOf(c)
	if err := out.check(); err != nil {
		return err
	}
	key, err := node.ReadKey(c.String("keyfile"))
	if err != nil {
		return err
	}
	options, err := readDeployOptions(c)
	if err != nil {
		return err
	}
	if err := refusePublicKey(c.Context, c.String("l1"), key, c.Duration("l1.wait")); err != nil {
		return err
	}
	options.Alloc, options.Journal = accounts, out.journal()
	if c.Bool("dry-run") {
		return planDeployment(c, crypto.PubkeyToAddress(key.PublicKey), *options)
	}
	d, err := node.DeployRollup(c.Context, c.String("l1"), key, *options)
	if err != nil {
		return resumable(out, err)
	}
	if err := out.write(d); err != nil {
		return fmt.Errorf("the rollup is on L1, but its files could not be written: %w: run this command again, it goes on from there", err)
	}
	return reportDeployment(c, d, out)
}

// resumable says how to go on after an interruption.
func resumable(out outFiles, err error) error {
	if _, missing := os.Stat(out.journal()); missing != nil {
		return err
	}
	return fmt.Errorf("%w (the deployment was begun: run the same command again and it goes on, nothing is paid twice; %s remembers it)", err, out.journal())
}

func reportDeployment(c *cli.Context, d *rollup.Deployment, out outFiles) error {
	if c.Bool("json") {
		return printJSON(c.App.Writer, d)
	}
	printContracts(c.App.Writer, &d.Contracts)
	_, err := fmt.Fprintf(c.App.Writer, "Genesis   %v\nWrote     %s\n\nNext: %s\n", d.GenesisHash, strings.Join(out.files(), ", "), strings.Join(nextProcesses(c, d, out), "\n      "))
	return err
}

// nextProcesses are the commands that a rollup needs to run, on the machine of an L1
// that has the port 6060 for its metrics.
func nextProcesses(c *cli.Context, d *rollup.Deployment, out outFiles) []string {
	shared := fmt.Sprintf("--rollup %s --l1 %s", out.rollup, c.String("l1"))
	if !d.Spec.IsOptimistic() {
		return []string{fmt.Sprintf("nrollup node %s --keyfile %s --metrics.port 6061", shared, c.String("keyfile"))}
	}
	shared += fmt.Sprintf(" --da http://127.0.0.1:%d", defaultDataPort)
	return []string{
		"nrollup da serve --metrics.port 6061",
		fmt.Sprintf("nrollup node %s --keyfile %s --metrics.port 6062", shared, c.String("keyfile")),
		fmt.Sprintf("nrollup challenger %s --keyfile YOURS --metrics.port 6063", shared),
	}
}

// readDeployOptions returns what the flags say of a rollup.
func readDeployOptions(c *cli.Context) (*node.DeployOptions, error) {
	funds, err := wallet.ParseEther(c.String("funds"))
	if err != nil {
		return nil, fmt.Errorf("--funds: %w", err)
	}
	baseFee, err := wallet.ParseEther(c.String("basefee"))
	if err != nil {
		return nil, fmt.Errorf("--basefee: %w", err)
	}
	optimistic, err := readOptimistic(c)
	if err != nil {
		return nil, err
	}
	forced, err := readForced(c, optimistic)
	if err != nil {
		return nil, err
	}
	if _, err := wholeSeconds(c, "sequencer.timeout"); err != nil {
		return nil, err
	}
	options := &node.DeployOptions{
		ChainID:          c.Uint64("chainid"),
		Forced:           forced,
		Optimistic:       optimistic,
		GasLimit:         c.Uint64("gaslimit"),
		BaseFee:          baseFee,
		SequencerTimeout: c.Duration("sequencer.timeout"),
		DevAccounts:      c.Bool("dev.accounts"),
		Funds:            funds,
		Patience:         c.Duration("l1.wait"),
	}
	switch c.String("sequencer") {
	case "":
	case "none":
		options.Anyone = true
	default:
		if options.Sequencer, err = recipientFlag(c, "sequencer"); err != nil {
			return nil, err
		}
		if options.Sequencer == (common.Address{}) {
			return nil, errors.New("--sequencer is the zero address: to let anyone settle blocks, use none")
		}
	}
	return options, checkDeployOptions(options)
}

func forcedTime(seconds uint64) time.Duration { return time.Duration(seconds) * time.Second }

// readForced returns what the flags say of forced transactions.
func readForced(c *cli.Context, o *rollup.Optimistic) (f rollup.Forced, err error) {
	bond, err := wallet.ParseEther(c.String("forced.bond"))
	if err != nil {
		return f, fmt.Errorf("--forced.bond: %w", err)
	}
	f.Bond = (*hexutil.Big)(bond)
	if f.Grace, err = wholeSeconds(c, "forced.grace"); err != nil {
		return f, err
	}
	if f.Delay, err = forcedDelay(c, o); err != nil {
		return f, err
	}
	f.Lapse, err = forcedLapse(c, o)
	return f, err
}

// printContracts lists the contracts of a rollup on L1.
func printContracts(w io.Writer, c *rollup.Contracts) {
	for _, line := range []struct {
		name string
		addr common.Address
	}{{"Contract", c.Rollup}, {"Inbox", c.Inbox}, {"Messenger", c.Messenger}, {"Executor", c.Executor}, {"Tokens", c.TokenBridge}} {
		fmt.Fprintf(w, "%-9s %v on L1\n", line.name, line.addr)
	}
}
