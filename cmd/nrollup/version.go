package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/urfave/cli/v2"
)

func versionCommand() *cli.Command {
	return &cli.Command{
		Name:  "version",
		Usage: "print the version",
		Description: `Prints the version of nrollup and of the go-ethereum in it, and what it was built from.

Example:

   nrollup version --json`,
		Flags:        []cli.Flag{jsonFlag},
		OnUsageError: usageError,
		Action: func(c *cli.Context) error {
			if err := noArgs(c); err != nil {
				return err
			}
			b := readBuild()
			if c.Bool("json") {
				return printJSON(c.App.Writer, b)
			}
			_, err := fmt.Fprintln(c.App.Writer, c.App.Name, "version", b)
			return err
		},
	}
}

// build is what this program was made from.
type build struct {
	Version  string `json:"version"`
	Revision string `json:"revision,omitempty"` // of the repository
	Modified bool   `json:"modified"`           // is what was built, since that revision
	Geth     string `json:"geth"`
	Go       string `json:"go"`
	Platform string `json:"platform"`
}

func readBuild() build {
	b := build{Version: "unknown", Geth: "unknown", Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return b
	}
	b.Version = info.Main.Version
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			b.Revision = s.Value
		case "vcs.modified":
			b.Modified = s.Value == "true"
		}
	}
	for _, m := range info.Deps {
		if m.Path == "github.com/ethereum/go-ethereum" {
			b.Geth = m.Version
		}
	}
	return b
}

// String is the line that people see.
func (b build) String() string {
	words := []string{b.Version, b.Revision}
	if b.Modified {
		words = append(words, "(modified)")
	}
	words = append(words, "geth", b.Geth, b.Go, b.Platform)
	return strings.Join(strings.Fields(strings.Join(words, " ")), " ")
}
