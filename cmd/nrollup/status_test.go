package main

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"nrollup/security"
)

// The status of a running network says what must be trusted, as it is on L1.
func TestStatusSecurity(t *testing.T) {
	n := live(t)
	var s struct {
		Contracts struct{ Rollup string }
		Security  security.Report
	}
	n.result(t, &s, "status")
	r := s.Security
	if r.Stage == nil || *r.Stage != 2 || len(r.Contracts) != 5 || r.L1.Number == 0 {
		t.Fatalf("%+v", r)
	}
	for _, c := range r.Contracts {
		if !c.Genuine || !c.Lasting {
			t.Errorf("%+v", c)
		}
	}
	if text := strings.Join(r.Development, "; "); !strings.Contains(text, "development network, chain 1337") || !strings.Contains(text, "keys of 10 accounts that own ETH in the rollup's genesis") {
		t.Errorf("development: %s", text)
	}
	text := n.ok(t, "status")
	for _, want := range []string{"security  stage 2 by L2BEAT's requirements, of which 11 of the 11 that apply hold", "state validation:   executed by L1", "caution   nothing of value belongs here"} {
		if !strings.Contains(text, want) {
			t.Errorf("have %s, want %q", text, want)
		}
	}
}

// A requirement that does not hold is named, with the reason.
func TestPrintFailedRequirement(t *testing.T) {
	var out bytes.Buffer
	no := false
	printSecurity(printTo(&out), &security.Report{
		Requirements: []security.Requirement{
			{Stage: 0, Text: "State is verified.", Holds: &no, Why: "L1 has no EXECUTE."},
			{Stage: 1, Text: "Users can exit.", Holds: &no, Why: "L1 has no EXECUTE."},
			{Stage: 1},
		},
		Risks: []security.Risk{{Name: "exitWindow", Value: "unknown"}},
	})
	for _, want := range []string{"less than stage 0", "0 of the 2 that apply hold", "FAILS for stage 0: State is verified.\n", "FAILS for stage 1: Users can exit.\n", "exit window:        unknown"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("have %s, want %q", out.String(), want)
		}
	}
	if strings.Count(out.String(), "because: L1 has no EXECUTE.") != 1 {
		t.Errorf("have %s, want the reason once", out.String())
	}
}

// It is shown again until the command is interrupted, which is no error.
func TestStatusWatch(t *testing.T) {
	n := live(t)
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	pages := &lineWriter{each: func(pages int) {
		if pages == 2 {
			cancel()
		}
	}}
	var stderr bytes.Buffer
	code := run(ctx, []string{"nrollup", "status", "--watch", "--json", "--datadir", n.dir}, nil, pages, &stderr)
	if code != exitOK || pages.count != 2 || stderr.Len() > 0 {
		t.Errorf("%d, %d pages, %s", code, pages.count, stderr.String())
	}
	for d := json.NewDecoder(&pages.text); d.More(); {
		var s networkReport
		if err := d.Decode(&map[string]any{}); err != nil {
			t.Errorf("%v: %+v", err, s)
		}
	}
}

// lineWriter counts what is written.
type lineWriter struct {
	text  bytes.Buffer
	count int
	each  func(int)
}

func (w *lineWriter) Write(p []byte) (int, error) {
	w.count++
	w.each(w.count)
	return w.text.Write(p)
}

// Only errors are printed with --quiet.
func TestQuiet(t *testing.T) {
	n := live(t)
	if out := n.run(t, "deposit", "1gwei", "--dev", "5", "--quiet"); out != (output{}) {
		t.Errorf("%+v", out)
	}
	n.fails(t, "the amount is 0", "deposit", "0ether", "--dev", "5", "--quiet")
}
