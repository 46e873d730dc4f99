package main

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
	"github.com/urfave/cli/v2"
)

const envPrefix = "NROLLUP_"

// configurable lets the flags of a command be set also in the environment and in
// a file: a flag wins over the environment, which wins over the file.
func configurable(cmd *cli.Command) *cli.Command {
	cmd.Flags = append(cmd.Flags, &cli.StringFlag{
		Name:      "config",
		Usage:     fmt.Sprintf("read settings from the table [%s] of `FILE` (TOML), named like the flags", cmd.Name),
		TakesFile: true,
	})
	for _, f := range cmd.Flags {
		fromEnvironment(f)
	}
	cmd.Before = func(c *cli.Context) error {
		name := c.String("config")
		if name == "" {
			return nil
		}
		if err := applyFile(c, cmd, name); err != nil {
			return fmt.Errorf("config file %s: %w", name, err)
		}
		return nil
	}
	return cmd
}

// envName returns the environment variable of a flag.
func envName(flag string) string {
	return envPrefix + strings.ToUpper(strings.NewReplacer(".", "_", "-", "_").Replace(flag))
}

func fromEnvironment(f cli.Flag) {
	switch f := f.(type) {
	case *cli.StringFlag:
		f.EnvVars = []string{envName(f.Name)}
	case *cli.StringSliceFlag:
		f.EnvVars = []string{envName(f.Name)}
	case *cli.BoolFlag:
		f.EnvVars = []string{envName(f.Name)}
	case *cli.IntFlag:
		f.EnvVars = []string{envName(f.Name)}
	case *cli.Uint64Flag:
		f.EnvVars = []string{envName(f.Name)}
	case *cli.Float64Flag:
		f.EnvVars = []string{envName(f.Name)}
	case *cli.DurationFlag:
		f.EnvVars = []string{envName(f.Name)}
	default:
		panic(fmt.Sprintf("flag %s is of a kind without environment variable", f.Names()[0]))
	}
}

// applyFile sets what the file says and neither flags nor environment do.
func applyFile(c *cli.Context, cmd *cli.Command, name string) error {
	content, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	var tables map[string]any
	if err := toml.Unmarshal(content, &tables); err != nil {
		return err
	}
	settings := make(map[string]any)
	for _, name := range slices.Sorted(maps.Keys(tables)) {
		table, ok := tables[name].(map[string]any)
		if !ok {
			return fmt.Errorf("%s is outside of a table like [%s]", name, cmd.Name)
		}
		if sub := findCommand(c.App.Commands, name); sub == nil || !hasFlag(sub, "config") {
			return fmt.Errorf("table [%s] is of no command", name)
		}
		if name == cmd.Name {
			flatten(settings, "", table)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(settings)) {
		if !hasFlag(cmd, key) || slices.Contains([]string{"config", "help", "h"}, key) {
			return fmt.Errorf("[%s] has no setting %q (see %s --help)", cmd.Name, key, commandName(c))
		}
		if c.IsSet(key) {
			continue
		}
		if err := setFlag(c, cmd, key, settings[key]); err != nil {
			return fmt.Errorf("[%s] %s: %w", cmd.Name, key, err)
		}
	}
	return nil
}

// flatten writes the settings of a table with the names that flags have: the
// dots in a bare key of TOML make tables in tables.
func flatten(settings map[string]any, prefix string, table map[string]any) {
	for key, value := range table {
		if inner, ok := value.(map[string]any); ok {
			flatten(settings, prefix+key+".", inner)
			continue
		}
		settings[prefix+key] = value
	}
}

func hasFlag(cmd *cli.Command, name string) bool {
	return slices.ContainsFunc(cmd.Flags, func(f cli.Flag) bool { return slices.Contains(f.Names(), name) })
}

func isList(cmd *cli.Command, name string) bool {
	return slices.ContainsFunc(cmd.Flags, func(f cli.Flag) bool {
		_, list := f.(*cli.StringSliceFlag)
		return list && slices.Contains(f.Names(), name)
	})
}

func setFlag(c *cli.Context, cmd *cli.Command, name string, value any) error {
	switch value := value.(type) {
	case []any:
		if !isList(cmd, name) {
			return fmt.Errorf("%v is a list, want one value", value)
		}
		for _, v := range value {
			if err := c.Set(name, fmt.Sprint(v)); err != nil {
				return err
			}
		}
		return nil
	case string, int64, float64, bool:
		if err := c.Set(name, fmt.Sprint(value)); err != nil {
			return fmt.Errorf("%v is not a value that --%s takes: %w", value, name, err)
		}
		return nil
	default:
		return fmt.Errorf("a value of type %T is not a setting", value)
	}
}
