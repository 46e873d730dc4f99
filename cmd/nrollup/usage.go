package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// usageError says what is wrong with the flags of a command line, and where to
// read on, instead of printing all of that.
func usageError(c *cli.Context, err error, _ bool) error {
	var flags []cli.Flag
	if c.Command != nil {
		flags = c.Command.Flags
	}
	return fmt.Errorf("%s (see %s --help)", explainUsage(err.Error(), flags), commandName(c))
}

// explainUsage says in the words of this program what package flag says of a flag,
// whose names it has with one dash.
func explainUsage(text string, flags []cli.Flag) string {
	if name, ok := strings.CutPrefix(text, "flag provided but not defined: -"); ok {
		if strings.Trim(name[:1], "0123456789.") == "" {
			return "-" + name + " is taken for a flag: no amount or number is negative"
		}
		text = "there is no flag --" + strings.TrimLeft(name, "-")
		if likely := likelyFlags(strings.TrimLeft(name, "-"), flags); likely != "" {
			text += ": did you mean " + likely + "?"
		}
		return text
	}
	if name, ok := strings.CutPrefix(text, "flag needs an argument: -"); ok {
		return "--" + strings.TrimLeft(name, "-") + " wants a value after it"
	}
	for _, before := range []string{" for flag -", " for -"} {
		if value, rest, ok := strings.Cut(text, before); ok {
			name, reason, _ := strings.Cut(rest, ": ")
			return fmt.Sprintf("--%s: %s: %s", name, value, reason)
		}
	}
	return text
}

// likelyFlags names the flags that somebody may have meant.
func likelyFlags(name string, flags []cli.Flag) string {
	name, _, _ = strings.Cut(name, "=")
	found := likely(name, flagNames(flags))
	for i, l := range found {
		found[i] = "--" + l
	}
	return strings.Join(found, " or ")
}

// likelySettings names the settings of a file that somebody may have meant.
func likelySettings(name string, flags []cli.Flag) string {
	return strings.Join(likely(name, flagNames(flags)), " or ")
}

func flagNames(flags []cli.Flag) (names []string) {
	for _, f := range flags {
		names = append(names, f.Names()[0])
	}
	return names
}

// likely returns which of the names somebody may have meant: those that name is a
// part of, else the one that is closest.
func likely(name string, names []string) (found []string) {
	if name == "" {
		return nil
	}
	for _, n := range names {
		if slices.Contains(strings.Split(n, "."), name) {
			found = append(found, n)
		}
	}
	if len(found) > 0 {
		return found[:min(len(found), 3)]
	}
	best := 1 + min(len(name)/3, 2) // typing errors
	for _, n := range names {
		if d := distance(name, n); d <= best {
			best, found = d-1, []string{n}
		}
	}
	return found
}

// distance is how many letters must be added, removed, changed or swapped with the
// next one to make b of a (optimal string alignment).
func distance(a, b string) int {
	before, last := []int(nil), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row := make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			change := last[j-1]
			if a[i-1] != b[j-1] {
				change++
			}
			row[j] = min(change, last[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last = last, row
	}
	return last[len(b)]
}

func commandName(c *cli.Context) string {
	if c.Command == nil || c.Command.HelpName == "" {
		return c.App.Name
	}
	return c.Command.HelpName
}

// group is the action of a command that has only subcommands.
func group(c *cli.Context) error {
	if name := c.Args().First(); name != "" {
		return noCommand(name, c.Command.Subcommands, commandName(c))
	}
	if c.Command.HelpName == "" || c.Command.Name == c.App.Name {
		return cli.ShowAppHelp(c)
	}
	return cli.ShowSubcommandHelp(c)
}

// noCommand says that there is no such command, and which may be meant.
func noCommand(name string, commands []*cli.Command, parent string) error {
	var names []string
	for _, c := range commands {
		if !c.Hidden {
			names = append(names, c.Name)
		}
	}
	text := fmt.Sprintf("there is no command %q", name)
	if likely := likely(name, names); len(likely) > 0 {
		text += fmt.Sprintf(": did you mean %s %s?", parent, likely[0])
	}
	return errors.New(text + fmt.Sprintf(" (see %s --help)", parent))
}
