package main

import (
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"
)

// flagsFirst moves the flags of a command before its arguments: the parser takes
// what follows an argument for more of them.
func flagsFirst(commands []*cli.Command, args []string) []string {
	var flags []cli.Flag
	head := min(1, len(args))
	for ; head < len(args); head++ {
		command := findCommand(commands, args[head])
		if command == nil {
			break
		}
		if command.SkipFlagParsing {
			return args
		}
		commands, flags = command.Subcommands, command.Flags
	}
	sorted := append([]string{}, args[:head]...)
	var rest []string
	for i := head; i < len(args); i++ {
		switch arg := args[i]; {
		case arg == "--":
			rest = append(rest, args[i+1:]...)
			i = len(args)
		case arg == "--help" || arg == "-h": // whatever the arguments are
			return append(sorted[:head:head], "--help")
		case arg == "-" || !strings.HasPrefix(arg, "-"):
			rest = append(rest, arg)
		default:
			sorted = append(sorted, arg)
			if !takesValue(flags, arg) {
				continue
			}
			if i++; i == len(args) {
				return sorted // for the parser to say that the value is missing
			}
			sorted = append(sorted, args[i])
		}
	}
	if len(rest) == 0 {
		return sorted
	}
	return append(append(sorted, "--"), rest...)
}

func findCommand(commands []*cli.Command, name string) *cli.Command {
	for _, c := range commands {
		if c.HasName(name) {
			return c
		}
	}
	return nil
}

// takesValue reports whether the argument after a flag is its value.
func takesValue(flags []cli.Flag, arg string) bool {
	f := findFlag(flags, strings.TrimLeft(arg, "-"))
	if f == nil {
		return false
	}
	_, isBool := f.(*cli.BoolFlag)
	return !isBool
}

func findFlag(flags []cli.Flag, name string) cli.Flag {
	for _, f := range flags {
		for _, n := range f.Names() {
			if n == name {
				return f
			}
		}
	}
	return nil
}

// noArgs refuses arguments.
func noArgs(c *cli.Context) error {
	if c.Args().Present() {
		return fmt.Errorf("%s takes no argument: %q (see %s --help)", commandName(c), c.Args().First(), commandName(c))
	}
	return nil
}

// oneArg returns the only argument.
func oneArg(c *cli.Context, what string) (string, error) {
	if c.NArg() != 1 {
		return "", fmt.Errorf("%s wants one %s, got %d (see %s --help)", commandName(c), what, c.NArg(), commandName(c))
	}
	return c.Args().First(), nil
}
