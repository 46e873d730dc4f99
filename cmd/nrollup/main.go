// Command nrollup runs and inspects native rollups.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
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
		fmt.Fprintln(stderr, "nrollup:", oneLine(withNextStep(err)))
		return exitUsage
	}
}

func oneLine(err error) string {
	return strings.Join(strings.Fields(err.Error()), " ")
}

func newApp(stdin io.Reader, stdout, stderr io.Writer) *cli.App {
	cli.FlagStringer = flagString
	if help, ok := cli.HelpFlag.(*cli.BoolFlag); ok {
		help.Category = "" // geth's packages put it under a heading of its own
	}
	all := commands()
	return &cli.App{
		Name:                  "nrollup",
		Usage:                 "native rollups",
		Version:               readBuild().String(),
		HideHelpCommand:       true,                     // there is one of our own,
		Flags:                 []cli.Flag{cli.HelpFlag}, // for which the library leaves out the flag
		Reader:                stdin,
		Writer:                stdout,
		ErrWriter:             stderr,
		ExitErrHandler:        func(*cli.Context, error) {}, // run decides
		OnUsageError:          usageError,
		Action:                group,
		CustomAppHelpTemplate: overview(all),
		Commands:              all,
	}
}

// commands are those of nrollup, in the order of the help text.
func commands() []*cli.Command {
	return slices.Concat(
		category("Networks", devCommand(), l1Command(), nodeCommand(), operatorCommand(), proposerCommand(), challengerCommand(), daCommand(), deployCommand(), explorerCommand(), resetCommand()),
		category("Money", depositCommand(), withdrawCommand(), claimCommand(), withdrawalsCommand(), forceCommand()),
		category("Checks", statusCommand(), proposalsCommand(), verifyCommand(), inspectCommand(), benchCommand(), executeCommand()),
		category("This program", configCommand(), completionCommand(), completeCommand(), versionCommand(), helpCommand()),
	)
}

// category puts commands under a heading of the help text.
func category(name string, commands ...*cli.Command) []*cli.Command {
	for _, c := range commands {
		c.Category = name
	}
	return commands
}
