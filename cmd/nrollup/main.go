// Command nrollup runs and inspects native rollups.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"strings"
	"syscall"

	"github.com/urfave/cli/v2"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the process
	code := run(ctx, os.Args, os.Stdin, os.Stdout, os.Stderr)
	os.Exit(code)
}

// Exit codes.
const (
	exitOK          = 0
	exitInvalid     = 1   // what was checked is not valid
	exitUsage       = 2   // wrong flags, or files that cannot be read or written
	exitInterrupted = 130 // as shells have it
)

// errInvalid ends a command whose output says what is not valid.
var errInvalid = errors.New("invalid")

// run runs a command line and returns the exit code.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	app := newApp(stdin, stdout, stderr)
	err := app.RunContext(ctx, flagsFirst(app.Commands, args))
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errInvalid):
		return exitInvalid
	case ctx.Err() != nil:
		fmt.Fprintln(stderr, "nrollup: interrupted")
		return exitInterrupted
	default:
		fmt.Fprintln(stderr, "nrollup:", oneLine(err))
		return exitUsage
	}
}

func oneLine(err error) string {
	return strings.Join(strings.Fields(err.Error()), " ")
}

func newApp(stdin io.Reader, stdout, stderr io.Writer) *cli.App {
	cli.FlagStringer = flagString
	return &cli.App{
		Name:            "nrollup",
		Usage:           "native rollups",
		Version:         version(),
		HideHelpCommand: true,
		Reader:          stdin,
		Writer:          stdout,
		ErrWriter:       stderr,
		ExitErrHandler:  func(*cli.Context, error) {}, // run decides
		OnUsageError:    usageError,
		Action:          group,
		Commands: []*cli.Command{devCommand(), l1Command(), deployCommand(), nodeCommand(), resetCommand(),
			depositCommand(), withdrawCommand(), claimCommand(), withdrawalsCommand(), forceCommand(), statusCommand(),
			executeCommand(), versionCommand()},
	}
}

// usageError says where to read on, instead of printing all of it.
func usageError(c *cli.Context, err error, _ bool) error {
	return fmt.Errorf("%w (see %s --help)", err, commandName(c))
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
		return fmt.Errorf("no command %q (see %s --help)", name, commandName(c))
	}
	return cli.ShowSubcommandHelp(c)
}

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
		commands, flags = command.Subcommands, command.Flags
	}
	sorted := append([]string{}, args[:head]...)
	var rest []string
	for i := head; i < len(args); i++ {
		switch arg := args[i]; {
		case arg == "--":
			rest = append(rest, args[i+1:]...)
			i = len(args)
		case arg == "-" || !strings.HasPrefix(arg, "-"):
			rest = append(rest, arg)
		default:
			sorted = append(sorted, arg)
			if takesValue(flags, arg) && i+1 < len(args) {
				i++
				sorted = append(sorted, args[i])
			}
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
	name := strings.TrimLeft(arg, "-")
	for _, f := range flags {
		for _, n := range f.Names() {
			if n == name {
				_, isBool := f.(*cli.BoolFlag)
				return !isBool
			}
		}
	}
	return false
}

func versionCommand() *cli.Command {
	return &cli.Command{
		Name:        "version",
		Usage:       "print the version",
		Description: "Example:\n\n   nrollup version",
		Action: func(c *cli.Context) error {
			if err := noArgs(c); err != nil {
				return err
			}
			_, err := fmt.Fprintln(c.App.Writer, c.App.Name, "version", version())
			return err
		},
	}
}

// version describes the build.
func version() string {
	v, revision, modified := "unknown", "", ""
	if info, ok := debug.ReadBuildInfo(); ok {
		v = info.Main.Version
		for _, s := range info.Settings {
			switch s.Key {
			case "vcs.revision":
				revision = " " + s.Value
			case "vcs.modified":
				if s.Value == "true" {
					modified = " (modified)"
				}
			}
		}
	}
	return fmt.Sprintf("%s%s%s %s %s/%s", v, revision, modified, runtime.Version(), runtime.GOOS, runtime.GOARCH)
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
