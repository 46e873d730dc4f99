package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
	"github.com/urfave/cli/v2"
)

const (
	envPrefix = "NROLLUP_"

	// defaultFile has the settings if no other file is named: in the directory that
	// the command runs in, as that of Foundry.
	defaultFile = "nrollup.toml"
)

// configurable lets the flags of a command be set also in the environment and in
// a file: a flag wins over the environment, which wins over the file.
func configurable(cmd *cli.Command) *cli.Command {
	cmd.Flags = append(cmd.Flags, &cli.StringFlag{
		Name:      "config",
		Usage:     fmt.Sprintf("read settings from the table [%s] of `FILE` (TOML), named like the flags (default: %s, if it is there)", cmd.Name, defaultFile),
		TakesFile: true,
	})
	for _, f := range cmd.Flags {
		fromEnvironment(f)
	}
	cmd.Before = func(c *cli.Context) error {
		file, err := readConfig(c, cmd)
		if err != nil {
			return err
		}
		if err := file.apply(c, cmd); err != nil {
			return fmt.Errorf("config file %s: %w", file.name, err)
		}
		return checkPorts(c, cmd)
	}
	return cmd
}

// checkPorts refuses numbers that no port has. Some flags take -1 for none.
func checkPorts(c *cli.Context, cmd *cli.Command) error {
	for _, f := range cmd.Flags {
		f, ok := f.(*cli.IntFlag)
		if !ok || !strings.HasSuffix(f.Name, "port") {
			continue
		}
		least := 0
		if strings.Contains(f.Usage, "-1 for none") {
			least = -1
		}
		if port := c.Int(f.Name); port < least || port > 65535 {
			return fmt.Errorf("--%s %d is not a port: want %d to 65535", f.Name, port, least)
		}
	}
	return nil
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
	case *cli.GenericFlag:
		f.EnvVars = []string{envName(f.Name)}
	default:
		panic(fmt.Sprintf("flag %s is of a kind without environment variable", f.Names()[0]))
	}
}

// configFile is what a file says about a command; none if it has no name.
type configFile struct {
	name     string
	settings map[string]any
}

// readConfig reads the settings of a command.
func readConfig(c *cli.Context, cmd *cli.Command) (*configFile, error) {
	file := &configFile{name: c.String("config")}
	if file.name == "" {
		file.name = defaultFile
	}
	content, err := os.ReadFile(file.name)
	if errors.Is(err, fs.ErrNotExist) && c.String("config") == "" {
		return new(configFile), nil
	}
	if err == nil {
		file.settings, err = parseConfig(string(content), cmd, c.App.Commands)
	}
	if err != nil {
		return nil, fmt.Errorf("config file %s: %w", file.name, err)
	}
	return file, nil
}

// parseConfig returns the settings of a command. What is said about others must
// be about commands and settings that there are, too.
func parseConfig(content string, cmd *cli.Command, commands []*cli.Command) (map[string]any, error) {
	var tables map[string]any
	if err := toml.Unmarshal([]byte(content), &tables); err != nil {
		return nil, err
	}
	settings := make(map[string]any)
	for _, name := range slices.Sorted(maps.Keys(tables)) {
		table, ok := tables[name].(map[string]any)
		if !ok {
			return nil, fmt.Errorf("%s is outside of a table like [%s]", name, cmd.Name)
		}
		if sub := findCommand(commands, name); sub == nil || !hasFlag(sub, "config") {
			return nil, fmt.Errorf("table [%s] is of no command", name)
		}
		if name == cmd.Name {
			flatten(settings, "", table)
		}
	}
	if err := checkNames(cmd, settings); err != nil {
		return nil, err
	}
	for _, other := range commands {
		table, _ := tables[other.Name].(map[string]any)
		names := make(map[string]any)
		flatten(names, "", table)
		if err := checkNames(other, names); err != nil {
			return nil, err
		}
	}
	return settings, nil
}

// checkNames returns an error if one of the settings is none of the command's.
func checkNames(cmd *cli.Command, settings map[string]any) error {
	for _, key := range slices.Sorted(maps.Keys(settings)) {
		if hasFlag(cmd, key) && !slices.Contains([]string{"config", "help", "h"}, key) {
			continue
		}
		text := fmt.Sprintf("[%s] has no setting %q", cmd.Name, key)
		if likely := likelySettings(key, cmd.Flags); likely != "" {
			text += ": did you mean " + likely + "?"
		}
		return fmt.Errorf("%s (see nrollup %s --help)", text, cmd.Name)
	}
	return nil
}

// apply sets what the file says and neither flags nor environment do.
func (f *configFile) apply(c *cli.Context, cmd *cli.Command) error {
	for _, key := range slices.Sorted(maps.Keys(f.settings)) {
		if c.IsSet(key) {
			continue
		}
		if err := setFlag(c, cmd, key, f.settings[key]); err != nil {
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
	return findFlag(cmd.Flags, name) != nil
}

func isList(cmd *cli.Command, name string) bool {
	_, list := findFlag(cmd.Flags, name).(*cli.StringSliceFlag)
	return list
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
