package e2e

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"nrollup/node"
)

// buildProgram builds the program as its users have it, and returns its file. In its
// place NROLLUP_PROGRAM names one that is there.
func buildProgram(t *testing.T) string {
	t.Helper()
	if name := os.Getenv("NROLLUP_PROGRAM"); name != "" {
		return name
	}
	name := filepath.Join(t.TempDir(), "nrollup")
	command := exec.CommandContext(t.Context(), "go", "build", "-o", name, "nrollup/cmd/nrollup")
	if output, err := command.CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, output)
	}
	return name
}

// proc is a command of the program that can be killed and started again with the
// same arguments, on the same data directory.
type proc struct {
	t       *testing.T
	name    string
	program string
	args    []string
	dir     string   // data directory; empty if the command has none
	l1, l2  *relay   // where it answers over all its lives; nil for what it does not have
	log     *os.File // of all its lives

	run      *life // the current or the last one
	starts   int
	kills    int
	slowest  time.Duration // start
	launched time.Time
}

// life is a process from start to end.
type life struct {
	command *exec.Cmd
	ready   chan *node.Endpoints // one value, once the process says so
	done    chan struct{}        // closed at the end
	err     error                // why it ended, valid after done
}

// newProc returns a process that is not started yet. It is killed at the end of
// the test, and its log shown if the test failed.
func newProc(t *testing.T, program, name string, args ...string) *proc {
	t.Helper()
	log, err := os.Create(filepath.Join(t.ArtifactDir(), name+".log"))
	if err != nil {
		t.Fatal(err)
	}
	p := &proc{t: t, name: name, program: program, args: args, log: log}
	for i, arg := range args {
		if arg == "--datadir" {
			p.dir = args[i+1]
		}
	}
	t.Cleanup(p.cleanup)
	return p
}

func (p *proc) cleanup() {
	p.kill()
	if p.t.Failed() {
		content, _ := os.ReadFile(p.log.Name())
		text, _, _ := strings.Cut(string(content), "\nSIGQUIT") // what follows is long
		lines := strings.Split(strings.TrimSpace(text), "\n")
		p.t.Logf("last lines of %s:\n%s", p.log.Name(), strings.Join(lines[max(0, len(lines)-50):], "\n"))
	}
	p.log.Close()
}

// spawn starts the process, and does not wait for anything.
func (p *proc) spawn() {
	p.t.Helper()
	if p.alive() {
		p.t.Fatalf("%s is running already", p.name)
	}
	p.disconnect()
	p.starts++
	fmt.Fprintf(p.log, "---- start %d\n", p.starts)
	command := exec.Command(p.program, p.args...)
	command.Stderr = p.log
	output, err := command.StdoutPipe()
	if err != nil {
		p.t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		p.t.Fatal(err)
	}
	p.launched = time.Now()
	l := &life{command: command, ready: make(chan *node.Endpoints, 1), done: make(chan struct{})}
	p.run = l
	go func() {
		defer close(l.done)
		l.listen(output)
		l.err = command.Wait()
	}()
}

// listen reads the standard output until it ends: JSON with the endpoints, from
// those commands that have any.
func (l *life) listen(output io.Reader) {
	e := new(node.Endpoints)
	if err := json.NewDecoder(output).Decode(e); err == nil {
		l.ready <- e
	}
	io.Copy(io.Discard, output)
}

func (p *proc) alive() bool {
	if p.run == nil {
		return false
	}
	select {
	case <-p.run.done:
		return false
	default:
		return true
	}
}

// readyLimit is how long a start may take on a busy machine.
const readyLimit = 2 * time.Minute

// endLimit is how long an orderly end may take there.
const endLimit = 10 * time.Second

// await waits until the process says that it is ready, and has its relays lead
// there.
func (p *proc) await() {
	p.t.Helper()
	select {
	case e := <-p.run.ready:
		p.slowest = max(p.slowest, time.Since(p.launched))
		p.connect(e)
	case <-p.run.done:
		p.t.Fatalf("%s, start %d, ended instead of becoming ready: %v", p.name, p.starts, p.run.err)
	case <-time.After(readyLimit):
		p.run.command.Process.Signal(syscall.SIGQUIT) // the log gets its goroutines
		select {
		case <-p.run.done:
		case <-time.After(time.Second):
		}
		p.t.Fatalf("%s, start %d, is not ready after %v", p.name, p.starts, readyLimit)
	}
}

// connect checks what the process says of itself against the file that says the
// same, and connects the relays.
func (p *proc) connect(e *node.Endpoints) {
	p.t.Helper()
	content, err := os.ReadFile(filepath.Join(p.dir, "endpoints.json"))
	if err != nil {
		p.t.Fatalf("%s is ready: %v", p.name, err)
	}
	file := new(node.Endpoints)
	if err := json.Unmarshal(content, file); err != nil {
		p.t.Fatalf("%s: endpoints.json: %v", p.name, err)
	}
	if pid := p.run.command.Process.Pid; e.PID != pid || file.PID != pid {
		p.t.Fatalf("%s has the process id %d, says %d, and %d in endpoints.json", p.name, pid, e.PID, file.PID)
	}
	if p.l1 != nil {
		p.l1.lead(e.L1.HTTP)
	}
	if p.l2 != nil {
		p.l2.lead(e.L2.HTTP)
	}
}

// disconnect has the relays lead nowhere: another process may get the port.
func (p *proc) disconnect() {
	for _, r := range []*relay{p.l1, p.l2} {
		if r != nil {
			r.lead("")
		}
	}
}

// start starts the process and waits until it is ready.
func (p *proc) start() {
	p.t.Helper()
	p.spawn()
	p.await()
}

// kill ends the process at once, without any chance to clean up.
func (p *proc) kill() {
	if p.alive() {
		p.kills++
		p.run.command.Process.Kill()
	}
	if p.run != nil {
		<-p.run.done
	}
}

// terminate asks the process to end, which it must within the limit and with
// exit code 0. It returns how long that took.
func (p *proc) terminate(limit time.Duration) time.Duration {
	p.t.Helper()
	begin := time.Now()
	if err := p.run.command.Process.Signal(syscall.SIGTERM); err != nil {
		p.t.Fatalf("%s: %v", p.name, err)
	}
	select {
	case <-p.run.done:
	case <-time.After(limit):
		p.t.Fatalf("%s is still there %v after SIGTERM", p.name, limit)
	}
	if p.run.err != nil {
		p.t.Errorf("%s, after SIGTERM: %v", p.name, p.run.err)
	}
	if _, err := os.Stat(filepath.Join(p.dir, "endpoints.json")); p.dir != "" && !errors.Is(err, os.ErrNotExist) {
		p.t.Errorf("%s has ended and left endpoints.json: %v", p.name, err)
	}
	return time.Since(begin)
}

// checkLog fails the test for what no log may contain.
func (p *proc) checkLog() {
	p.t.Helper()
	content, err := os.ReadFile(p.log.Name())
	if err != nil {
		p.t.Fatal(err)
	}
	for line := range strings.Lines(string(content)) {
		switch {
		case strings.HasPrefix(line, "panic:"), strings.HasPrefix(line, "fatal error:"), strings.HasPrefix(line, "CRIT"):
			p.t.Errorf("%s: %s", p.name, strings.TrimSpace(line))
		case strings.HasPrefix(line, "ERROR"):
			p.t.Logf("%s: %s", p.name, strings.TrimSpace(line))
		}
	}
}

// poll waits until a condition holds. The error says why it does not yet.
func poll(t *testing.T, limit time.Duration, what string, condition func(context.Context) error) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), limit)
	defer cancel()
	for {
		err := condition(ctx)
		if err == nil {
			return
		}
		select {
		case <-ctx.Done():
			t.Fatalf("%s: not within %v: %v", what, limit, err)
		case <-time.After(20 * time.Millisecond):
		}
	}
}
