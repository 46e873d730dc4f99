package doctest

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strconv"
	"strings"
	"sync"
)

// shell is a bash that reads one command after the other.
type shell struct {
	cmd    *exec.Cmd
	input  io.WriteCloser
	output *bufio.Reader

	mu sync.Mutex // one command at a time
}

// marker ends what a command has printed; its exit code follows.
const marker = "--doctest-end--"

// startShell starts a shell in a directory. Its jobs have process groups of their
// own, so that they can be interrupted as from a terminal.
func startShell(dir string, env []string) (*shell, error) {
	s := &shell{cmd: exec.Command("bash", "--norc", "--noprofile")}
	s.cmd.Dir, s.cmd.Env = dir, env
	var err error
	if s.input, err = s.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	output, err := s.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	s.output = bufio.NewReader(output)
	if err := s.cmd.Start(); err != nil {
		return nil, fmt.Errorf("start a shell: %w", err)
	}
	_, err = io.WriteString(s.input, "exec 2>&1; set -m\n")
	return s, err
}

// run runs a command and returns what it printed, on either output, and its exit
// code. A shell whose command did not end in time is of no more use.
func (s *shell) run(ctx context.Context, command string) (string, int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	stop := context.AfterFunc(ctx, func() { s.cmd.Process.Kill() })
	defer stop()
	// The end of the command is a line of its own: it may end in a comment.
	if _, err := fmt.Fprintf(s.input, "{ %s\n} </dev/null; printf '\\n%s%%d\\n' $?\n", command, marker); err != nil {
		return "", 0, fmt.Errorf("the shell has ended: %w", err)
	}
	var printed strings.Builder
	for {
		line, err := s.output.ReadString('\n')
		if err != nil {
			return printed.String(), 0, errors.Join(fmt.Errorf("the shell has ended: %w", err), context.Cause(ctx))
		}
		if code, end := strings.CutPrefix(line, marker); end {
			n, err := strconv.Atoi(strings.TrimSpace(code))
			return strings.TrimSuffix(printed.String(), "\n"), n, err
		}
		printed.WriteString(line)
	}
}

// close ends the shell.
func (s *shell) close() error {
	err := s.input.Close()
	return errors.Join(err, s.cmd.Wait())
}
