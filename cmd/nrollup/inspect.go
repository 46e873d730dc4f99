package main

import (
	"errors"
	"fmt"

	"github.com/urfave/cli/v2"

	"nrollup/internal/inspect"
	"nrollup/internal/vectors"
	"nrollup/stateless"
)

func inspectCommand() *cli.Command {
	return configurable(&cli.Command{
		Name:      "inspect",
		Usage:     "show what a block of a rollup, or an EXECUTE input, contains",
		ArgsUsage: "BLOCK | FILE",
		Description: `BLOCK and FILE are as for verify. Nothing is checked: what is missing or does not fit is listed as
a problem at the end.

Examples:

   nrollup inspect safe
   nrollup inspect --top 3 blocks/erc20-1.bin`,
		Flags: append(append(networkFlags(), dataFlags()...),
			asFlag(),
			&cli.IntFlag{Name: "top", Value: 10, Usage: "show the first `N` items of each list, 0 for all"},
		),
		OnUsageError: usageError,
		Action:       inspectAction,
	})
}

func inspectAction(c *cli.Context) error {
	if c.Int("top") < 0 {
		return errors.New("--top is negative: 0 shows all")
	}
	arg, err := oneArg(c, "BLOCK or FILE")
	if err != nil {
		return err
	}
	selected, ok, err := parseBlocks(arg)
	switch {
	case err != nil:
		return err
	case ok && !selected.single():
		return fmt.Errorf("%s is a range: inspect shows one block (see %s --help)", arg, commandName(c))
	case ok:
		return inspectBlock(c, selected)
	}
	if err := errors.Join(refuseFlags(c, networkNames, "blocks of a rollup, not for a file"), checkFile(arg)); err != nil {
		return err
	}
	return inspectFile(c)
}

func inspectBlock(c *cli.Context, selected selection) error {
	if err := refuseFlags(c, []string{"as"}, "a file, not for blocks of a rollup"); err != nil {
		return err
	}
	b, err := openBlocks(c)
	if err != nil {
		return err
	}
	defer b.close()
	found, err := b.find(c.Context, selected)
	if err != nil {
		return err
	}
	trace, err := stateless.DecodeTrace(found.Trace)
	if err != nil {
		return err
	}
	report := inspect.New(trace, &found.Claim)
	if c.Bool("json") {
		return printJSON(c.App.Writer, report)
	}
	fmt.Fprintf(c.App.Writer, "block %d: %s\n", found.Ref.Number, found.origin())
	return report.WriteText(c.App.Writer, c.Int("top"))
}

func inspectFile(c *cli.Context) error {
	doc, err := readDocument(c)
	if err != nil {
		return err
	}
	for i := range doc.vectors {
		v := &doc.vectors[i]
		report, err := inspectVector(v)
		if err != nil {
			return fmt.Errorf("%s: %s of %d bytes: %w", doc.name, v.Kind, len(v.Bytes), err)
		}
		if c.Bool("json") {
			err = printJSON(c.App.Writer, report)
		} else {
			fmt.Fprintf(c.App.Writer, "%s: %s, %s%s\n", doc.name, doc.form, v.Kind, quoteName(v.Name))
			err = report.WriteText(c.App.Writer, c.Int("top"))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func inspectVector(v *vectors.Vector) (*inspect.Report, error) {
	var (
		claim *stateless.Claim
		trace = v.Bytes
	)
	if v.Kind == vectors.Input {
		head, rest, err := splitInput(v.Bytes)
		if err != nil {
			return nil, err
		}
		claim, trace = &head, rest
	}
	t, err := stateless.DecodeTrace(trace)
	if err != nil {
		return nil, err
	}
	return inspect.New(t, claim), nil
}

func quoteName(name string) string {
	if name == "" {
		return ""
	}
	return fmt.Sprintf(" %q", name)
}
