package main

import (
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/urfave/cli/v2"
)

// progress tells on standard error what is being done, if that takes longer than a
// second: on a terminal in one line, which it writes again and again, elsewhere in
// a line for each step. It tells nothing with --json or --quiet. It is safe for
// concurrent use.
type progress struct {
	out      io.Writer
	terminal bool
	quit     chan struct{}
	ended    chan struct{}

	mu    sync.Mutex
	text  string    // of the step; empty if there is none
	since time.Time // the step began
	told  bool      // the line is there, or was written
	turns int       // of the wheel
}

// How long a step takes before anything is said of it, and how often that is
// written again on a terminal.
const (
	progressAfter = time.Second
	progressEvery = 100 * time.Millisecond
)

// startProgress returns a progress for a command. End it when the command does.
func startProgress(c *cli.Context) *progress {
	p := &progress{out: c.App.ErrWriter, terminal: isTerminal(c.App.ErrWriter)}
	if c.Bool("json") || c.Bool("quiet") {
		p.out = io.Discard
		p.terminal = false
	}
	ticker := time.NewTicker(progressEvery)
	p.start(ticker.C, ticker.Stop)
	return p
}

// start tells at each tick, until end is called.
func (p *progress) start(tick <-chan time.Time, stop func()) {
	p.quit, p.ended = make(chan struct{}), make(chan struct{})
	go func() {
		defer close(p.ended)
		defer stop()
		for {
			select {
			case now := <-tick:
				p.tell(now)
			case <-p.quit:
				return
			}
		}
	}()
}

// step says what is being done from now on.
func (p *progress) step(format string, args ...any) {
	p.stepAt(time.Now(), fmt.Sprintf(format, args...))
}

// known says what is being done from now on where that is in a line of output
// already: only a terminal shows it again, as long as it takes.
func (p *progress) known(format string, args ...any) {
	p.step(format, args...)
	p.mu.Lock()
	defer p.mu.Unlock()
	p.told = p.told || !p.terminal
}

func (p *progress) stepAt(now time.Time, text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if text == p.text {
		return
	}
	p.text = text
	if !p.terminal {
		p.told = false
	}
	if !p.terminal || p.since.IsZero() {
		p.since = now
	}
}

func (p *progress) tell(now time.Time) {
	p.mu.Lock()
	defer p.mu.Unlock()
	took := now.Sub(p.since)
	if p.text == "" || took < progressAfter || (p.told && !p.terminal) {
		return
	}
	p.told = true
	if !p.terminal {
		fmt.Fprintln(p.out, p.text)
		return
	}
	wheel := []rune("⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏")
	p.turns++
	// Back to the beginning of the line, which is cleared, and cut at the edge.
	fmt.Fprintf(p.out, "\r\x1b[K\x1b[?7l%c %s (%v)\x1b[?7h", wheel[p.turns%len(wheel)], p.text, took.Truncate(time.Second))
}

// print writes something else to the terminal, where the line is not in the way.
// The step is over.
func (p *progress) print(write func()) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.clear()
	write()
}

// clear takes the line away, and forgets the step.
func (p *progress) clear() {
	if p.told && p.terminal {
		fmt.Fprint(p.out, "\r\x1b[K")
	}
	p.text, p.told, p.since = "", false, time.Time{}
}

// end takes the line away. It returns when nothing more is written.
func (p *progress) end() {
	close(p.quit)
	<-p.ended
	p.mu.Lock()
	defer p.mu.Unlock()
	p.clear()
}
