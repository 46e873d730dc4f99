package doctest

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// server is a command in the background.
type server struct {
	text string // as the file has it
	pid  int    // of its process group
	log  string // file
}

// serve starts a command in the background and waits until it is ready. It returns
// what the command has printed until then.
func (s *Session) serve(ctx context.Context, text, command string, kind Server) (string, error) {
	setup := ""
	for _, variable := range slices.Sorted(maps.Keys(kind.Ports)) {
		port, err := s.ports.get(kind.Ports[variable])
		if err != nil {
			return "", err
		}
		setup += "export " + variable + "=" + port + "; "
	}
	srv := &server{text: text, log: s.logFile()}
	output, code, err := s.shell.run(ctx, fmt.Sprintf("{ %s%s\n} >%s 2>&1 &\necho $!", setup, command, srv.log))
	if err != nil || code != 0 {
		return output, fmt.Errorf("exit code %d: %w", code, err)
	}
	if srv.pid, err = strconv.Atoi(lastWord(output)); err != nil {
		return output, err
	}
	s.servers = append(s.servers, srv)
	return s.untilReady(ctx, srv, kind.Ready)
}

func lastWord(text string) string {
	words := strings.Fields(text)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

func (s *Session) untilReady(ctx context.Context, srv *server, ready string) (string, error) {
	deadline := time.Now().Add(s.cfg.Wait)
	for {
		running := srv.running() // before the log is read: what it printed last is there then
		log := readLog(srv.log)
		if before, _, ok := strings.Cut(log, "\n"+ready+"\n"); ok {
			return before + "\n" + ready + "\n", nil
		}
		switch {
		case !running:
			return log, fmt.Errorf("it has ended")
		case ctx.Err() != nil:
			return log, ctx.Err()
		case time.Now().After(deadline):
			return log, fmt.Errorf("it is not ready after %v", s.cfg.Wait)
		}
		time.Sleep(50 * time.Millisecond)
	}
}

// running reports whether the process group still has a process.
func (v *server) running() bool { return syscall.Kill(-v.pid, 0) == nil }

// end ends the server whose command has the text, the last one that does, and waits
// for its end.
func (s *Session) end(ctx context.Context, e End) error {
	i := len(s.servers) - 1
	for i >= 0 && !strings.Contains(s.servers[i].text, e.Text) {
		i--
	}
	if i < 0 {
		return fmt.Errorf("no command with %q is running", e.Text)
	}
	srv := s.servers[i]
	s.servers = slices.Delete(s.servers, i, i+1)
	signal := syscall.SIGINT
	if e.Kill {
		signal = syscall.SIGKILL
	}
	if err := syscall.Kill(-srv.pid, signal); err != nil {
		return fmt.Errorf("%s: %w\n%s", srv.text, err, readLog(srv.log))
	}
	deadline := time.Now().Add(s.cfg.Wait)
	for srv.running() {
		if time.Now().After(deadline) {
			syscall.Kill(-srv.pid, syscall.SIGKILL)
			return fmt.Errorf("%s: it goes on after %v\n%s", srv.text, signal, readLog(srv.log))
		}
		time.Sleep(20 * time.Millisecond)
	}
	return nil
}
