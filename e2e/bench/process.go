package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"time"

	"nrollup/node"
)

// buildProgram builds the program and returns where it is.
func buildProgram(ctx context.Context, dir string) (string, error) {
	program := filepath.Join(dir, "nrollup")
	if out, err := exec.CommandContext(ctx, "go", "build", "-o", program, "nrollup/cmd/nrollup").CombinedOutput(); err != nil {
		return "", fmt.Errorf("build: %w\n%s", err, out)
	}
	return program, nil
}

// process is a running nrollup dev.
type process struct {
	cmd       *exec.Cmd
	log       *os.File
	cancel    context.CancelFunc
	done      chan struct{} // closed when it has ended
	endpoints node.Endpoints
	startTime time.Duration // until it was ready
}

// stopTime is how long a process may take to end before it is killed.
const stopTime = 30 * time.Second

// startDev starts nrollup dev in a data directory, on ports that are free, and
// returns when it is ready.
func startDev(ctx context.Context, program, dir string) (*process, error) {
	ctx, cancel := context.WithCancel(ctx)
	p := &process{cancel: cancel, done: make(chan struct{})}
	p.cmd = exec.CommandContext(ctx, program, "dev", "--datadir", dir, "--json",
		"--l1.port", "0", "--l2.port", "0", "--beacon.port", "0", "--metrics.port", "0", "--web.port", "-1",
		"--l1.slot", slotTime.String(), "--l2.blocktime", blockTime.String())
	p.cmd.Cancel = func() error { return p.cmd.Process.Signal(syscall.SIGTERM) }
	p.cmd.WaitDelay = stopTime
	if err := p.start(dir + ".log"); err != nil {
		cancel()
		return nil, err
	}
	return p, nil
}

func (p *process) start(logFile string) (err error) {
	if p.log, err = os.OpenFile(logFile, os.O_CREATE|os.O_RDWR|os.O_APPEND, 0o644); err != nil {
		return err
	}
	p.cmd.Stderr = p.log
	stdout, err := p.cmd.StdoutPipe()
	if err != nil {
		return errors.Join(err, p.log.Close())
	}
	begin := time.Now()
	if err := p.cmd.Start(); err != nil {
		return errors.Join(err, p.log.Close())
	}
	err = json.NewDecoder(stdout).Decode(&p.endpoints)
	p.startTime = time.Since(begin)
	go func() {
		defer close(p.done)
		io.Copy(io.Discard, stdout)
		p.cmd.Wait() // ProcessState has the outcome
	}()
	if err != nil {
		return errors.Join(fmt.Errorf("nrollup dev did not get ready: %w\n%s", err, p.lastLines()), p.stop())
	}
	return nil
}

// stop ends the process in the regular way.
func (p *process) stop() error {
	p.cancel()
	<-p.done
	p.log.Close()
	if code := p.cmd.ProcessState.ExitCode(); code != 0 {
		return fmt.Errorf("nrollup dev ended with %v", p.cmd.ProcessState)
	}
	return nil
}

// lastLines returns the end of the process's log.
func (p *process) lastLines() string {
	const most = 4 << 10
	info, err := p.log.Stat()
	if err != nil {
		return ""
	}
	tail := make([]byte, min(most, info.Size()))
	n, _ := p.log.ReadAt(tail, info.Size()-int64(len(tail)))
	return string(tail[:n])
}

// memory returns the resident memory of the process at present, and the most
// that it ever had, in bytes.
func (p *process) memory() (now, peak uint64, err error) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	if err != nil {
		return 0, 0, fmt.Errorf("resident memory: %w", err)
	}
	if now, err = kilobytes(status, "VmRSS"); err != nil {
		return 0, 0, err
	}
	peak, err = kilobytes(status, "VmHWM")
	return now, peak, err
}
