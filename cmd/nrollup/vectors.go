package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"time"

	"github.com/urfave/cli/v2"

	"nrollup/internal/vectors"
	"nrollup/stateless"
	"nrollup/transition"
)

func vectorsCommand() *cli.Command {
	return &cli.Command{
		Name:      "vectors",
		Usage:     "run the stateless vectors of execution-specs",
		ArgsUsage: "DIR",
		Description: `Runs every entry of a list "blocks" or "engineNewPayloads" that has
statelessInputBytes and statelessOutputBytes, in every *.json file below DIR (or
in the file DIR), and compares all 43 bytes of the result.

Exit code 0: all equal. 1: some differ. 2: there are none, or a file cannot be
read.

Example:

   nrollup execute vectors --run stShift testdata/stateless`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "run", Usage: "only tests whose name matches `REGEX`"},
			&cli.BoolFlag{Name: "fail-fast", Usage: "stop at the first difference"},
			&cli.IntFlag{Name: "workers", Value: runtime.GOMAXPROCS(0), Usage: "check `N` entries at a time"},
			jsonFlag,
		},
		OnUsageError: usageError,
		Action:       runVectors,
	}
}

func runVectors(c *cli.Context) error {
	dir, err := oneArg(c, "DIR")
	if err != nil {
		return err
	}
	suite, err := newSuite(c)
	if err != nil {
		return err
	}
	info, err := os.Stat(dir)
	if err != nil {
		return err
	}
	root := "."
	if !info.IsDir() {
		dir, root = filepath.Split(filepath.Clean(dir))
		dir = filepath.Clean(dir)
	}
	start := time.Now()
	report, err := suite.Run(c.Context, os.DirFS(dir), root)
	if err := printReport(c, report, time.Since(start)); err != nil {
		return err
	}
	return reportError(c, report, err)
}

func newSuite(c *cli.Context) (*vectors.Suite, error) {
	suite := &vectors.Suite{
		Check: func(trace []byte) (stateless.Result, error) {
			return transition.Validate(trace, transition.Options{Workers: 1})
		},
		Workers:  c.Int("workers"),
		FailFast: c.Bool("fail-fast"),
		Progress: newProgress(c.App.ErrWriter),
	}
	if suite.Workers < 1 {
		return nil, errors.New("--workers is less than 1")
	}
	if expr := c.String("run"); expr != "" {
		var err error
		if suite.Match, err = regexp.Compile(expr); err != nil {
			return nil, fmt.Errorf("--run: %w", err)
		}
	}
	return suite, nil
}

// newProgress returns a function that tells now and then how far a suite is: often on
// a terminal, which it keeps to one line.
func newProgress(w io.Writer) func(vectors.Counts) {
	period, format := 5*time.Second, "%d checked, %d failed, %d skipped, %d files\n"
	if isTerminal(w) {
		period, format = 200*time.Millisecond, "\r"+format[:len(format)-1]+" \r"
	}
	last := time.Now()
	return func(n vectors.Counts) {
		if time.Since(last) >= period {
			last = time.Now()
			fmt.Fprintf(w, format, n.Checked(), n.Failed, n.Skipped, n.Files)
		}
	}
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

func printReport(c *cli.Context, r *vectors.Report, took time.Duration) error {
	w := c.App.Writer
	if c.Bool(jsonFlag.Name) {
		return printJSON(w, r)
	}
	for _, f := range r.Failures {
		fmt.Fprintf(w, "FAIL %s: %s\n", f.File, f.Entry)
		for _, d := range f.Fields {
			fmt.Fprintf(w, "     %s: want %s, got %s\n", d.Field, d.Want, d.Got)
		}
		if f.Reason != "" {
			fmt.Fprintf(w, "     invalid here because: %s\n", f.Reason)
		}
	}
	for _, u := range r.Unreadable {
		fmt.Fprintf(w, "UNREADABLE %s: %s\n", u.File, u.Error)
	}
	_, err := fmt.Fprintf(w, "%d passed, %d failed, %d skipped in %d files, %s\n",
		r.Passed, r.Failed, r.Skipped, r.Files, took.Round(time.Millisecond))
	return err
}

// reportError returns what the exit code stems from.
func reportError(c *cli.Context, r *vectors.Report, err error) error {
	switch {
	case r.Failed > 0:
		return errInvalid
	case err != nil:
		return err
	case len(r.Unreadable) > 0:
		return fmt.Errorf("%d files cannot be read to their end", len(r.Unreadable))
	case r.Passed == 0 && c.String("run") != "":
		return fmt.Errorf("no vector in %s of a test that matches %q", c.Args().First(), c.String("run"))
	case r.Passed == 0:
		return fmt.Errorf("no vector in %s: want *.json with statelessInputBytes and statelessOutputBytes (unpack a release first)", c.Args().First())
	default:
		return nil
	}
}
