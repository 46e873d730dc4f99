package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/urfave/cli/v2"

	"nrollup/da/server"
	"nrollup/node"
)

// defaultDataPort is that of a server of data, as other programs have it.
const defaultDataPort = 3100

func daCommand() *cli.Command {
	return configurable(&cli.Command{
		Name:      "da",
		Usage:     "serve the data of optimistic rollups",
		ArgsUsage: "serve",
		Description: `"nrollup da serve" keeps the data of optimistic rollups, and gives it to whoever asks, over the
HTTP interface that alt-DA clients of the OP stack speak. What it acknowledges is on disk, and
it serves nothing that does not hash to what was asked for. It deletes nothing: it is for its
operator to remove files of proposals that have been final for long.

Whoever verifies the rollup needs this data: followers, and challengers before all. Let anyone
read; who may write, name with --passwordfile.

Examples:

   nrollup da serve --datadir data
   nrollup da serve --datadir data --http.addr 0.0.0.0 --passwordfile password --quota 100000`,
		Flags: append([]cli.Flag{
			&cli.StringFlag{Name: "datadir", Value: defaultDataDir("da"), Usage: "keep the data in `DIR`", TakesFile: true},
			&cli.StringFlag{Name: "http.addr", Value: "127.0.0.1", Usage: "listen at `ADDRESS`"},
			&cli.IntFlag{Name: "http.port", Value: defaultDataPort, Usage: "of the interface; 0 for any that is free"},
			&cli.IntFlag{Name: "metrics.port", Value: 6060, Usage: "of health and metrics; 0 for any that is free"},
			&cli.StringFlag{Name: "passwordfile", Usage: "`FILE` with a password that is needed to write, as in --da http://proposer:PASSWORD@host:3100 (default: none)", TakesFile: true},
			&cli.Uint64Flag{Name: "quota", Usage: "`MiB` of all data, from which on more is refused (default: none)"},
			&cli.Uint64Flag{Name: "maxsize", Usage: "`KiB` of the data of one proposal, at most (default: as much as any can have)"},
			&cli.Float64Flag{Name: "limit.requests", Usage: "that a client may make in a second (default: 100)"},
			&cli.Float64Flag{Name: "limit.rate", Usage: "`MiB` that a client may read or write in a second (default: 32)"},
			&cli.BoolFlag{Name: "json", Usage: "print the endpoints as JSON once they answer"},
		}, logFlags()...),
		OnUsageError: usageError,
		Action:       serveData,
	})
}

func serveData(c *cli.Context) error {
	if args := c.Args().Slice(); len(args) != 1 || args[0] != "serve" {
		return fmt.Errorf("%s wants \"serve\", got %q (see %s --help)", commandName(c), strings.Join(args, " "), commandName(c))
	}
	if err := setupLog(c, c.App.ErrWriter); err != nil {
		return err
	}
	config, err := readDataServer(c)
	if err != nil {
		return err
	}
	return node.DataServer(c.Context, *config, announce(c, func(w io.Writer, e *node.Endpoints) {
		fmt.Fprintf(w, "Data      %s\nMetrics   %s/metrics\n\nready\n\n", e.DA, e.Metrics)
	}))
}

func readDataServer(c *cli.Context) (*node.DataServerConfig, error) {
	const kibi, mebi = 1 << 10, 1 << 20
	if most := uint64(1) << 40; c.Uint64("quota") > most || c.Uint64("maxsize") > most {
		return nil, fmt.Errorf("--quota or --maxsize is above %d: no disk has that", most)
	}
	if c.Float64("limit.requests") < 0 || c.Float64("limit.rate") < 0 {
		return nil, errors.New("--limit.requests or --limit.rate is negative")
	}
	password, err := readPassword(c.String("passwordfile"))
	if err != nil {
		return nil, err
	}
	return &node.DataServerConfig{
		DataDir:     c.String("datadir"),
		MetricsAddr: hostPort(c, "metrics.port"),
		Config: server.Config{
			Addr:      hostPort(c, "http.port"),
			MaxSize:   int64(c.Uint64("maxsize") * kibi),
			Quota:     int64(c.Uint64("quota") * mebi),
			Password:  password,
			PerClient: server.Rate{Requests: c.Float64("limit.requests"), Bytes: c.Float64("limit.rate") * mebi},
		},
	}, nil
}

// readPassword returns what is in a file, which has a line of it; none without a
// file.
func readPassword(name string) (string, error) {
	if name == "" {
		return "", nil
	}
	content, err := os.ReadFile(name)
	if err != nil {
		return "", fmt.Errorf("--passwordfile: %w", err)
	}
	password := strings.TrimSpace(string(content))
	if password == "" {
		return "", fmt.Errorf("--passwordfile %s is empty: anyone could write", name)
	}
	return password, nil
}
