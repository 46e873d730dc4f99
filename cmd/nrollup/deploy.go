package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/urfave/cli/v2"

	"nrollup/node"
	"nrollup/rollup"
)

func deployCommand() *cli.Command {
	return configurable(&cli.Command{
		Name:  "deploy",
		Usage: "put a new rollup on an L1",
		Description: `Deploys the contract of a rollup on an L1 that has EXECUTE, and writes what a node of the
rollup must know to a file. The account of the key pays; unless told otherwise it becomes the
sequencer, whose node then needs the key.

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
			&cli.Uint64Flag{Name: "gaslimit", Value: rollup.DefaultGasLimit, Usage: "of every block of the rollup"},
			&cli.BoolFlag{Name: "dev.accounts", Usage: "fund the usual development accounts on the rollup, whose keys everybody has"},
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
	options := node.DeployOptions{
		ChainID:          c.Uint64("chainid"),
		GasLimit:         c.Uint64("gaslimit"),
		SequencerTimeout: c.Duration("sequencer.timeout"),
		DevAccounts:      c.Bool("dev.accounts"),
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
	_, err = fmt.Fprintf(c.App.Writer, "Contract  %v on L1\nGenesis   %v\nWrote     %s\n\nNext: nrollup node --rollup %s --keyfile %s --l1 %s\n",
		d.Contract, d.GenesisHash, out, out, c.String("keyfile"), c.String("l1"))
	return err
}

// checkWritable checks that a file can be made in a directory.
func checkWritable(dir string) error {
	file, err := os.CreateTemp(dir, ".nrollup.*")
	if err != nil {
		return err
	}
	return errors.Join(file.Close(), os.Remove(file.Name()))
}
