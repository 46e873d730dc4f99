package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// placeholder is a word in the usage of a flag that stands for its value.
var placeholder = regexp.MustCompile("`([^`]*)`")

// flagString is the line of a flag in a help text: its name with what stands for
// its value, what it does, the default, the environment variable. geth has one of
// its own for all programs that link it, which knows no placeholders.
func flagString(f cli.Flag) string {
	flag, ok := f.(cli.DocGenerationFlag)
	if !ok {
		return ""
	}
	usage := flag.GetUsage()
	name := "--" + f.Names()[0]
	for _, short := range f.Names()[1:] {
		name += ", -" + short
	}
	if flag.TakesValue() {
		value := "VALUE"
		if found := placeholder.FindStringSubmatch(usage); found != nil {
			value = found[1]
		}
		name += " " + value
	}
	line := name + "\t" + placeholder.ReplaceAllString(usage, "$1")
	if text := flag.GetDefaultText(); flag.TakesValue() && text != "" && !strings.Contains(usage, "(default") {
		line += fmt.Sprintf(" (default: %s)", text)
	}
	if env := flag.GetEnvVars(); len(env) > 0 {
		line += " [$" + strings.Join(env, ", $") + "]"
	}
	return line
}

func helpCommand() *cli.Command {
	return &cli.Command{
		Name:      "help",
		Usage:     "explain a command",
		ArgsUsage: "[COMMAND]",
		Description: `Shows what a command does, with its flags and an example, as --help after the command does.

Examples:

   nrollup help deposit
   nrollup help execute generate`,
		OnUsageError: usageError,
		Action: func(c *cli.Context) error {
			commands, path := c.App.Commands, []string{c.App.Name}
			for _, name := range c.Args().Slice() {
				command := findCommand(commands, name)
				if command == nil && len(commands) == 0 {
					break // it is an argument
				}
				if command == nil {
					return noCommand(name, commands, strings.Join(path, " "))
				}
				commands, path = command.Subcommands, append(path, command.Name)
			}
			return c.App.RunContext(c.Context, append(path, "--help"))
		},
	}
}

// overview is the help text of the program: where to start, and its commands under
// their headings, in their order.
func overview(commands []*cli.Command) string {
	var (
		text       strings.Builder
		categories []string
		width      int
	)
	text.WriteString(`nrollup runs native rollups: rollups whose blocks an L1 verifies itself, with EXECUTE.

Usage: nrollup COMMAND [flags] [arguments]

Start here, in two terminals:

   nrollup dev                                an L1 with EXECUTE, and a rollup on it
   nrollup deposit 1ether --dev 1 --wait      move money to the rollup
   nrollup status                             see what both are doing
`)
	for _, c := range commands {
		if !c.Hidden && !slices.Contains(categories, c.Category) {
			categories = append(categories, c.Category)
		}
		width = max(width, len(c.Name))
	}
	for _, category := range categories {
		fmt.Fprintf(&text, "\n%s\n", category)
		for _, c := range commands {
			if c.Category == category && !c.Hidden {
				fmt.Fprintf(&text, "   %-*s   %s\n", width, c.Name, c.Usage)
			}
		}
	}
	text.WriteString(`
"nrollup help COMMAND" explains a command. Its flags can also be set in the environment and in a
file: "nrollup config show COMMAND" says what holds, and why.
`)
	return text.String()
}
