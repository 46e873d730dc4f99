package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/urfave/cli/v2"
)

// settings runs a command with settings of every kind and returns what it sees.
func settings(t *testing.T, file string, env map[string]string, args ...string) (string, error) {
	t.Helper()
	for name, value := range env {
		t.Setenv(name, value)
	}
	if file != "" {
		name := filepath.Join(t.TempDir(), "nrollup.toml")
		if err := os.WriteFile(name, []byte(file), 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, "--config", name)
	}
	var out bytes.Buffer
	probe := configurable(&cli.Command{
		Name: "probe",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "datadir", Value: "default"},
			&cli.IntFlag{Name: "http.port", Value: 8545},
			&cli.BoolFlag{Name: "json"},
			durationFlag("block-time", time.Second, ""),
			&cli.StringSliceFlag{Name: "peers"},
		},
		Action: func(c *cli.Context) error {
			fmt.Fprintf(&out, "%s %d %v %v %v", c.String("datadir"), c.Int("http.port"), c.Bool("json"), c.Duration("block-time"), c.StringSlice("peers"))
			return nil
		},
	})
	app := newApp(nil, &out, &out)
	other := configurable(&cli.Command{Name: "other", Flags: []cli.Flag{&cli.IntFlag{Name: "http.port"}}})
	app.Commands = []*cli.Command{probe, other}
	err := app.Run(append([]string{"nrollup", "probe"}, args...))
	return out.String(), err
}

func TestSettings(t *testing.T) {
	const file = `
[probe]
datadir = "file"
http.port = 1
json = true
block-time = "3s"
peers = ["a", "b"]
`
	for name, c := range map[string]struct {
		file string
		env  map[string]string
		args []string
		want string
	}{
		"defaults":                {want: "default 8545 false 1s []"},
		"file":                    {file: file, want: "file 1 true 3s [a b]"},
		"nested table":            {file: "[probe.http]\nport = 2", want: "default 2 false 1s []"},
		"environment":             {env: map[string]string{"NROLLUP_HTTP_PORT": "3", "NROLLUP_BLOCK_TIME": "4s"}, want: "default 3 false 4s []"},
		"environment over file":   {file: file, env: map[string]string{"NROLLUP_HTTP_PORT": "3"}, want: "file 3 true 3s [a b]"},
		"flag over both":          {file: file, env: map[string]string{"NROLLUP_HTTP_PORT": "3"}, args: []string{"--http.port", "4"}, want: "file 4 true 3s [a b]"},
		"flag that is as default": {file: file, args: []string{"--http.port", "8545", "--json=false"}, want: "file 8545 false 3s [a b]"},
	} {
		t.Run(name, func(t *testing.T) {
			have, err := settings(t, c.file, c.env, c.args...)
			if err != nil || have != c.want {
				t.Errorf("have %q and %v, want %q", have, err, c.want)
			}
		})
	}
}

func TestSettingsErrors(t *testing.T) {
	for name, c := range map[string]struct {
		file string
		env  map[string]string
		want string
	}{
		"unknown setting":   {file: "[probe]\nhttp.prot = 1", want: `no setting "http.prot"`},
		"unknown table":     {file: "[prob]\nhttp.port = 1", want: "[prob] is of no command"},
		"of another":        {file: "[probe]\nhttp.port = 1\n[other]\nhttp.prot = 1", want: `[other] has no setting "http.prot"`},
		"outside of tables": {file: "datadir = \"x\"", want: "outside of a table like [probe]"},
		"wrong type":        {file: "[probe]\nhttp.port = \"x\"", want: "[probe] http.port"},
		"no setting's type": {file: "[probe]\ndatadir = 2020-01-01", want: "[probe] datadir"},
		"config in config":  {file: "[probe]\nconfig = \"x\"", want: `no setting "config"`},
		"value":             {file: "[probe]\nblock-time = 2", want: "2 is not a value that --block-time takes"},
		"list":              {file: "[probe]\ndatadir = [\"a\", \"b\"]", want: "[probe] datadir: [a b] is a list"},
		"help in config":    {file: "[probe]\nhelp = true", want: `no setting "help"`},
		"no TOML":           {file: "{", want: "nrollup.toml"},
		"environment":       {env: map[string]string{"NROLLUP_HTTP_PORT": "x"}, want: "NROLLUP_HTTP_PORT"},
		"no such file":      {env: map[string]string{"NROLLUP_CONFIG": "/does/not/exist"}, want: "/does/not/exist"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := settings(t, c.file, c.env); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("have %v, want %q", err, c.want)
			}
		})
	}
}
