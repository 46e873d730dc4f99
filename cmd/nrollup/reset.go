package main

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"nrollup/node"
)

func resetCommand() *cli.Command {
	return configurable(&cli.Command{
		Name:  "reset",
		Usage: "remove the network that nrollup dev has made",
		Description: `Removes both chains and the rollup's keys from a data directory of nrollup dev, which starts
over then. Other files in it stay. It refuses to, as long as the network runs.

Example:

   nrollup reset`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "datadir", Value: defaultDataDir("dev"), Usage: "of the network, a `DIR`", TakesFile: true},
			&cli.BoolFlag{Name: "json", Usage: "print JSON"},
		},
		OnUsageError: usageError,
		Action: func(c *cli.Context) error {
			if err := noArgs(c); err != nil {
				return err
			}
			if err := node.Reset(c.String("datadir")); err != nil {
				return err
			}
			if c.Bool("json") {
				return printJSON(c.App.Writer, map[string]string{"removed": c.String("datadir")})
			}
			_, err := fmt.Fprintln(c.App.Writer, "removed the network in", c.String("datadir"))
			return err
		},
	})
}
