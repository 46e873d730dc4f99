package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"runtime"
	"strings"

	"github.com/ethereum/go-ethereum/log"
	"github.com/urfave/cli/v2"
)

func logFlags() []cli.Flag {
	return []cli.Flag{
		&cli.IntFlag{Name: "verbosity", Value: 3, Usage: "0 silent, 1 error, 2 warn, 3 info, 4 info with geth's own, 5 debug, 6 trace"},
		&cli.StringFlag{Name: "log.format", Value: "terminal", Usage: "`FORMAT` of log lines: terminal, logfmt or json"},
	}
}

// setupLog makes log lines go to w.
func setupLog(c *cli.Context, w io.Writer) error {
	verbosity := c.Int("verbosity")
	if verbosity < 0 || verbosity > 6 {
		return fmt.Errorf("--verbosity %d is not between 0 and 6 (see %s --help)", verbosity, commandName(c))
	}
	levels := [...]slog.Level{log.LevelCrit, log.LevelError, log.LevelWarn, log.LevelInfo, log.LevelInfo, log.LevelDebug, log.LevelTrace}
	level := levels[verbosity]
	var handler slog.Handler
	switch format := c.String("log.format"); format {
	case "terminal":
		handler = log.NewTerminalHandlerWithLevel(w, level, isTerminal(w))
	case "logfmt":
		handler = log.LogfmtHandlerWithLevel(w, level)
	case "json":
		handler = log.JSONHandlerWithLevel(w, level)
	default:
		return fmt.Errorf("--log.format %q is not terminal, logfmt or json", format)
	}
	if verbosity == 3 {
		handler = quietLibrary{handler}
	}
	log.SetDefault(log.NewLogger(handler))
	return nil
}

// quietLibrary drops what geth's own packages tell below an error: with two
// chains in a process nobody could tell whose line it is, and every call that
// reverts is a warning.
type quietLibrary struct{ slog.Handler }

func (h quietLibrary) Handle(ctx context.Context, r slog.Record) error {
	if r.Level < log.LevelError && fromLibrary(r.PC) {
		return nil
	}
	return h.Handler.Handle(ctx, r)
}

func (h quietLibrary) WithAttrs(attrs []slog.Attr) slog.Handler {
	return quietLibrary{h.Handler.WithAttrs(attrs)}
}

func (h quietLibrary) WithGroup(name string) slog.Handler {
	return quietLibrary{h.Handler.WithGroup(name)}
}

func fromLibrary(pc uintptr) bool {
	frame, _ := runtime.CallersFrames([]uintptr{pc}).Next()
	return strings.HasPrefix(frame.Function, "github.com/ethereum/go-ethereum/")
}
