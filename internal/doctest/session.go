package doctest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// Config is where and how commands run.
type Config struct {
	Dir string   // where commands run
	Env []string // of all commands

	// Server returns whether a command serves until it is interrupted, and what it
	// prints as a line once it is ready. Ports has the environment variables that
	// set a port which its text leaves open.
	Server func(command string) (s Server, ok bool)

	// Rewrite changes a command before it runs, to what means the same here.
	Rewrite func(command string) string

	// The ports to choose from. Nobody else must take one between its choice and its
	// use: not those that the system chooses for connections, 32768 and above as a
	// rule, nor those of a session at the same time.
	FirstPort, Ports int

	Logs string        // directory for what servers print
	Wait time.Duration // for a server, or for what a block shows
}

// Server is what there is to know of a command that serves.
type Server struct {
	Ready string            // the line that it prints then
	Ports map[string]string // environment variable to the port that is the default
}

// Session runs blocks in one shell.
type Session struct {
	cfg     Config
	shell   *shell
	ports   ports
	servers []*server
	started int
}

// Start starts a session.
func Start(cfg Config) (*Session, error) {
	sh, err := startShell(cfg.Dir, cfg.Env)
	if err != nil {
		return nil, err
	}
	return &Session{
		cfg:   cfg,
		shell: sh,
		ports: ports{first: cfg.FirstPort, count: cfg.Ports, real: make(map[string]string), text: make(map[string]string)},
	}, nil
}

// Run runs a block, unless it is to be skipped. The error says what is not as the
// block has it.
func (s *Session) Run(ctx context.Context, b *Block) error {
	if b.Skip != "" {
		return nil
	}
	for _, end := range b.End {
		if err := s.end(ctx, end); err != nil {
			return fmt.Errorf("before line %d: %w", b.Line, err)
		}
	}
	deadline := time.Now().Add(s.cfg.Wait)
	for {
		err := s.once(ctx, b)
		var other *mismatch
		if err == nil || !b.Until || !errors.As(err, &other) || time.Now().After(deadline) {
			return err
		}
		select {
		case <-ctx.Done():
			return err
		case <-time.After(250 * time.Millisecond):
		}
	}
}

// mismatch is what a block has printed in place of what it shows.
type mismatch struct{ want, have string }

func (m *mismatch) Error() string {
	if m.want == "" {
		return "printed\n\n" + normal(m.have)
	}
	return fmt.Sprintf("printed\n\n%s\n\nand not\n\n%s", normal(m.have), normal(m.want))
}

func (s *Session) once(ctx context.Context, b *Block) error {
	var printed string
	for i, command := range b.Commands {
		output, code, err := s.command(ctx, command)
		if err != nil {
			return fmt.Errorf("line %d: %s: %w\n%s", b.Line, command, err, output)
		}
		if fails := b.Fails && i == len(b.Commands)-1; fails != (code != 0) {
			return fmt.Errorf("line %d: %s: exit code %d: %w", b.Line, command, code, &mismatch{have: output})
		}
		printed += output
	}
	if b.Want != nil && !Match(*b.Want, printed) {
		return fmt.Errorf("line %d: %w", b.Line, &mismatch{want: *b.Want, have: printed})
	}
	return nil
}

// command runs a command, to its end or until it is ready.
func (s *Session) command(ctx context.Context, command string) (output string, code int, err error) {
	text := command
	if s.cfg.Rewrite != nil {
		command = s.cfg.Rewrite(command)
	}
	if command, err = s.ports.replace(command); err != nil {
		return "", 0, err
	}
	if kind, serves := s.cfg.Server(text); serves {
		output, err = s.serve(ctx, text, command, kind)
	} else {
		output, code, err = s.shell.run(ctx, command)
	}
	return s.ports.restore(output), code, err
}

// Close interrupts the servers, the last one first, and ends the shell.
func (s *Session) Close() error {
	var err error
	for len(s.servers) > 0 {
		err = errors.Join(err, s.end(context.Background(), End{Text: s.servers[len(s.servers)-1].text}))
	}
	return errors.Join(err, s.shell.close())
}

func (s *Session) logFile() string {
	s.started++
	return filepath.Join(s.cfg.Logs, fmt.Sprintf("server-%d.log", s.started))
}

func readLog(name string) string {
	content, err := os.ReadFile(name)
	if err != nil {
		return err.Error()
	}
	return string(content)
}
