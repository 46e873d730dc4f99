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
	return &cli.Command{
		Name:      "inspect",
		Usage:     "show what an EXECUTE input or a bare trace contains",
		ArgsUsage: "FILE",
		Description: `FILE is as for verify. Nothing is checked: what is missing or does not fit is
listed as a problem at the end.

Example:

   nrollup execute inspect --top 3 blocks/erc20-1.bin`,
		Flags: []cli.Flag{
			asFlag,
			&cli.IntFlag{Name: "top", Value: 10, Usage: "show the first `N` items of each list, 0 for all"},
			jsonFlag,
		},
		OnUsageError: usageError,
		Action:       inspectFile,
	}
}

func inspectFile(c *cli.Context) error {
	if c.Int("top") < 0 {
		return errors.New("--top is negative: 0 shows all")
	}
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
		if c.Bool(jsonFlag.Name) {
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
