package main

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

// follow runs a progress whose clock is in the test's hands.
func testProgress(t *testing.T, terminal bool) (p *progress, out *bytes.Buffer, wait func(time.Duration), now func() time.Time) {
	t.Helper()
	var (
		tick  = make(chan time.Time)
		clock = time.Unix(1_000_000, 0)
	)
	out = new(bytes.Buffer)
	p = &progress{out: out, terminal: terminal}
	p.start(tick, func() {})
	wait = func(d time.Duration) {
		clock = clock.Add(d)
		tick <- clock
		tick <- clock // so the first one is done
	}
	return p, out, wait, func() time.Time { return clock }
}

// Where nothing can be written again there is a line for each step that takes its
// time, and none for the others.
func TestProgressLines(t *testing.T) {
	p, out, wait, now := testProgress(t, false)
	p.stepAt(now(), "quick")
	wait(999 * time.Millisecond)
	p.stepAt(now(), "slow")
	wait(time.Second)
	p.stepAt(now(), "slow")
	wait(time.Second)
	p.print(func() { out.WriteString("result\n") })
	wait(time.Minute)
	p.stepAt(now(), "slow")
	wait(time.Second)
	p.end()
	if want := "slow\nresult\nslow\n"; out.String() != want {
		t.Errorf("have %q, want %q", out, want)
	}
}

// What a line of output says is not said twice, until something else is waited for.
func TestProgressKnown(t *testing.T) {
	p, out, wait, now := testProgress(t, false)
	p.known("wait for %s", "this")
	wait(100 * 365 * 24 * time.Hour) // known looks at the real clock, which the test's is ahead of then
	p.stepAt(now(), "wait for this")
	wait(time.Second)
	p.stepAt(now(), "wait for that")
	wait(time.Second)
	p.end()
	if want := "wait for that\n"; out.String() != want {
		t.Errorf("have %q, want %q", out, want)
	}
}

// On a terminal there is one line, which goes away.
func TestProgressTerminal(t *testing.T) {
	p, out, wait, now := testProgress(t, true)
	p.stepAt(now(), "first")
	wait(500 * time.Millisecond)
	if out.Len() > 0 {
		t.Errorf("have %q", out)
	}
	p.stepAt(now(), "second")
	wait(700 * time.Millisecond)
	wait(time.Second)
	p.print(func() { out.WriteString("result\n") })
	p.stepAt(now(), "third")
	p.end()
	text := out.String()
	if strings.Contains(text, "first") || !strings.Contains(text, "second (1s)") || !strings.Contains(text, "second (2s)") || !strings.HasSuffix(text, "\r\x1b[Kresult\n") {
		t.Errorf("have %q", text)
	}
	if strings.Count(text, "\n") != 1 {
		t.Errorf("more than one line: %q", text)
	}
}
