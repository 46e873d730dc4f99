package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/urfave/cli/v2"
)

func verifyCommand() *cli.Command {
	return configurable(&cli.Command{
		Name:      "verify",
		Usage:     "check blocks of a rollup, or an EXECUTE input",
		ArgsUsage: "BLOCK | FIRST..LAST | FILE",
		Description: `BLOCK is the number, the hash or a label (latest, safe, finalized) of a block of a rollup,
FIRST..LAST a range of them, and --all is every one that is settled. What is checked of a settled
block is what L1 has: the claim and the trace in the data of the transaction that settled it. The
rollup's node is not asked. A block that is not settled yet is taken from that node, and it says so.

FILE holds raw bytes, hex digits, or JSON with vectors in the form of geth's precompile tests or of
execution-specs; "-" is standard input. An EXECUTE input is checked as the precompile does it, a bare
trace as the stateless guest of execution-specs does it.

Exit code 0: all valid. 1: something is not valid, or not what its vector expects. 2: it cannot be
read.

Examples:

   nrollup verify safe
   nrollup verify 10..20 --rollup rollup.json --l1 http://127.0.0.1:8545
   nrollup verify --all --json
   nrollup verify blocks/erc20-1.bin`,
		Flags: append(append(networkFlags(), dataFlags()...),
			&cli.BoolFlag{Name: "all", Usage: "check every block that is settled"},
			asFlag(),
			&cli.StringFlag{Name: "genesis", Usage: "for a FILE: take the L1 chain configuration from a geth genesis `FILE` (default: the L1 of the vectors, Osaka and from time 1740000000 on Amsterdam)"},
		),
		OnUsageError: usageError,
		Action:       verifyAction,
	})
}

// fileFlags are of use for a file alone, and networkNames for blocks alone.
var (
	fileFlags    = []string{"as", "genesis"}
	networkNames = []string{"datadir", "rollup", "l1", "l2", "da", "beacon"}
)

// refuseFlags returns an error if one of the flags is there, which is for something
// else. What the environment or a file sets is for every use of the command.
func refuseFlags(c *cli.Context, names []string, what string) error {
	file, err := readConfig(c, c.Command)
	if err != nil {
		return err
	}
	for _, name := range names {
		_, inEnvironment := os.LookupEnv(envName(name))
		if _, inFile := file.settings[name]; c.IsSet(name) && !inEnvironment && !inFile {
			return fmt.Errorf("--%s is for %s (see %s --help)", name, what, commandName(c))
		}
	}
	return nil
}

func verifyAction(c *cli.Context) error {
	if c.Bool("all") {
		if err := noArgs(c); err != nil {
			return fmt.Errorf("%w: --all is every block", err)
		}
		return verifyBlocks(c, selection{all: true})
	}
	arg, err := oneArg(c, "BLOCK or FILE")
	if err != nil {
		return err
	}
	selected, ok, err := parseBlocks(arg)
	switch {
	case err != nil:
		return err
	case ok:
		return verifyBlocks(c, selected)
	}
	if err := errors.Join(refuseFlags(c, networkNames, "blocks of a rollup, not for a file"), checkFile(arg)); err != nil {
		return err
	}
	return verifyFile(c)
}

func verifyBlocks(c *cli.Context, selected selection) error {
	if err := refuseFlags(c, fileFlags, "a file, not for blocks of a rollup"); err != nil {
		return err
	}
	b, err := openBlocks(c)
	if err != nil {
		return err
	}
	defer b.close()
	if selected.single() {
		found, err := b.find(c.Context, selected)
		if err != nil {
			return err
		}
		v, err := b.check(c.Context, found)
		if err != nil {
			return err
		}
		if err := v.print(c.App.Writer, c.Bool("json")); err != nil {
			return err
		}
		if !v.Valid {
			return errInvalid
		}
		return nil
	}
	return verifyRange(c, b, selected)
}

// rangeVerdict is what came out for a range of blocks.
type rangeVerdict struct {
	First   uint64          `json:"first"`
	Last    uint64          `json:"last"`
	Checked int             `json:"checked"` // less than all of them if it was interrupted
	Invalid int             `json:"invalid"`
	Blocks  []*blockVerdict `json:"blocks"`
}

func verifyRange(c *cli.Context, b *blocks, selected selection) error {
	first, last, err := b.bounds(c.Context, selected)
	if err != nil {
		return err
	}
	var (
		asJSON = c.Bool("json")
		sum    = rangeVerdict{First: first, Last: last, Blocks: []*blockVerdict{}}
		failed error
	)
	for number := first; number <= last && failed == nil; number++ {
		failed = sum.add(c, b, number)
	}
	if asJSON {
		err = printJSON(c.App.Writer, &sum)
	} else {
		_, err = fmt.Fprintf(c.App.Writer, "%d of %d blocks checked, %d not valid\n", sum.Checked, last-first+1, sum.Invalid)
	}
	switch {
	case failed != nil || err != nil:
		return errors.Join(failed, err)
	case sum.Invalid > 0:
		return errInvalid
	}
	return nil
}

// add checks the next block, and tells how it went.
func (s *rangeVerdict) add(c *cli.Context, b *blocks, number uint64) error {
	found, err := b.find(c.Context, selection{first: number, last: number})
	if err != nil {
		return err
	}
	v, err := b.check(c.Context, found)
	if err != nil {
		return err
	}
	s.Checked++
	if !v.Valid {
		s.Invalid++
	}
	if c.Bool("json") {
		s.Blocks = append(s.Blocks, v)
		return nil
	}
	_, err = fmt.Fprintln(c.App.Writer, v.line())
	return err
}
