package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
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

The contracts have no owner: nothing of this can be changed later.

Examples:

   nrollup deploy --l1 http://127.0.0.1:8545 --keyfile operator.key --chainid 13371
   nrollup deploy --l1 http://127.0.0.1:8545 --keyfile operator.key --chainid 13371 --dev.accounts --out rollup.json`,
		Flags: append([]cli.Flag{
			l1Flag(),
			l1WaitFlag(),
			keyFlag("pays on L1"),
			&cli.Uint64Flag{Name: "chainid", Usage: "chain `ID` of the rollup"},
			&cli.StringFlag{Name: "sequencer", Usage: "`ADDRESS` on L1 that settles blocks; none for anyone (default: the key's account)"},
			&cli.DurationFlag{Name: "sequencer.timeout", Value: rollup.DefaultSequencerTimeout * 1e9, Usage: "without a block of the sequencer, after which anyone settles blocks"},
			&cli.StringFlag{Name: "forced.bond", Value: "0.02ether", Usage: "`AMOUNT` on L1 that a forced transaction costs if it cannot be included"},
			&cli.DurationFlag{Name: "forced.delay", Value: forcedTime(rollup.DefaultForced().Delay), Usage: "after which a forced transaction is overdue, and anyone settles blocks"},
			&cli.DurationFlag{Name: "forced.lapse", Value: forcedTime(rollup.DefaultForced().Lapse), Usage: "as the first in the queue, after which one that is overdue leaves it"},
			&cli.DurationFlag{Name: "forced.grace", Value: forcedTime(rollup.DefaultForced().Grace), Usage: "between settlements without a forced transaction that is overdue"},
			&cli.Uint64Flag{Name: "gaslimit", Value: rollup.DefaultGasLimit, Usage: "of every block of the rollup"},
			&cli.StringFlag{Name: "funds", Value: "0.1ether", Usage: "`AMOUNT` that the key's account owns on the rollup, paid in on L1: somebody must be able to pay there for delivering the first message"},
			&cli.BoolFlag{Name: "dev.accounts", Usage: "fund the usual development accounts on the rollup with 100 ether each in place of that, paid in on L1; everybody has their keys"},
			&cli.StringFlag{Name: "out", Value: "rollup.json", Usage: "write the deployment to `FILE`", TakesFile: true},
			&cli.BoolFlag{Name: "json", Usage: "print the deployment as JSON"},
		}, logFlags()...),
		OnUsageError: usageError,
		Action:       deploy,
	})
}

func l1Flag() cli.Flag {
	return &cli.StringFlag{Name: "l1", Value: "http://127.0.0.1:8545", Usage: "JSON-RPC of L1 at `URL`"}
}

func l1WaitFlag() cli.Flag {
	return &cli.DurationFlag{Name: "l1.wait", Value: time.Minute, Usage: "until L1 must have answered"}
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
	if err := setupLog(c, c.App.ErrWriter); err != nil {
		return err
	}
	if err := requireFlags(c, "keyfile", "chainid"); err != nil {
		return err
	}
	out := c.String("out")
	if _, err := os.Stat(out); !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s is there already: choose another file with --out", out)
	}
	if err := checkWritable(filepath.Dir(out)); err != nil {
		return fmt.Errorf("--out %s: %w", out, err) // known before anything is paid
	}
	key, err := node.ReadKey(c.String("keyfile"))
	if err != nil {
		return err
	}
	funds, err := wallet.ParseEther(c.String("funds"))
	if err != nil {
		return fmt.Errorf("--funds: %w", err)
	}
	forced, err := readForced(c)
	if err != nil {
		return err
	}
	options := node.DeployOptions{
		ChainID:          c.Uint64("chainid"),
		Forced:           forced,
		GasLimit:         c.Uint64("gaslimit"),
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
		if options.Sequencer, err = addressFlag(c, "sequencer"); err != nil {
			return err
		}
		if options.Sequencer == (common.Address{}) {
			return errors.New("--sequencer is the zero address: to let anyone settle blocks, use none")
		}
	}
	d, err := node.DeployRollup(c.Context, c.String("l1"), key, options)
	if err != nil {
		return err
	}
	if err := d.Write(out); err != nil {
		return fmt.Errorf("write deployment: %w", err)
	}
	if c.Bool("json") {
		return printJSON(c.App.Writer, d)
	}
	printContracts(c.App.Writer, &d.Contracts)
	_, err = fmt.Fprintf(c.App.Writer, "Genesis   %v\nWrote     %s\n\nNext: nrollup node --rollup %s --keyfile %s --l1 %s\n",
		d.GenesisHash, out, out, c.String("keyfile"), c.String("l1"))
	return err
}

func forcedTime(seconds uint64) time.Duration { return time.Duration(seconds) * time.Second }

// readForced returns what the flags say of forced transactions.
func readForced(c *cli.Context) (f rollup.Forced, err error) {
	bond, err := wallet.ParseEther(c.String("forced.bond"))
	if err != nil {
		return f, fmt.Errorf("--forced.bond: %w", err)
	}
	f.Bond = (*hexutil.Big)(bond)
	for name, seconds := range map[string]*uint64{"forced.delay": &f.Delay, "forced.lapse": &f.Lapse, "forced.grace": &f.Grace} {
		if *seconds, err = wholeSeconds(c, name); err != nil {
			return f, err
		}
	}
	return f, nil
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

// checkWritable checks that a file can be made in a directory.
func checkWritable(dir string) error {
	file, err := os.CreateTemp(dir, ".nrollup.*")
	if err != nil {
		return err
	}
	return errors.Join(file.Close(), os.Remove(file.Name()))
}
