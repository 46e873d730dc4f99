package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"nrollup/message"
	"nrollup/node"
	"nrollup/optimistic"
	"nrollup/rollup"
	"nrollup/wallet"
)

// What a message waits for is said with the time that it takes from now.
func TestWaits(t *testing.T) {
	now := time.Unix(1_800_000_000, 0)
	at := func(d time.Duration) uint64 { return uint64(now.Add(d).Unix()) }
	for name, c := range map[string]struct {
		clock *optimistic.Clock
		want  string
	}{
		"no clock":     {nil, "for it"},
		"not proposed": {&optimistic.Clock{}, "for it"},
		"proposed":     {&optimistic.Clock{State: optimistic.Waiting, FinalAt: at(90 * time.Second)}, "for it (final in 1m30s)"},
		"challenged": {&optimistic.Clock{State: optimistic.Challenged, Deadline: at(time.Minute), FinalAt: at(2 * time.Minute)},
			"for it (to be proven in 1m, final in 2m)"},
		"too late to prove": {&optimistic.Clock{State: optimistic.Challenged, Deadline: at(-time.Second), FinalAt: at(time.Second)}, "for it (final in 1s)"},
		"ready":             {&optimistic.Clock{State: optimistic.Ready, FinalAt: at(0)}, "for it"},
	} {
		t.Run(name, func(t *testing.T) {
			if have := waits(&message.Status{Waiting: "for it", Clock: c.clock}, now); have != c.want {
				t.Errorf("have %q, want %q", have, c.want)
			}
		})
	}
}

// Who waits for a deposit hears how to deliver it.
func TestByHand(t *testing.T) {
	for state, want := range map[message.State]string{
		message.StateSent:     "",
		message.StateAnchored: " (nrollup claim 3 --from l1 does it if no relayer does)",
		message.StateProven:   " (nrollup claim 3 --from l1 does it if no relayer does)",
		message.StateClaimed:  "",
	} {
		if have := byHand(wallet.Ref{From: wallet.L1, Nonce: 3}, &message.Status{State: state}); have != want {
			t.Errorf("%s: %q, want %q", state, have, want)
		}
	}
}

// A network that has started says how long its blocks take to become final.
func TestDevSaysFinal(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "rollup.json"), []byte(anyOptimistic), 0o644); err != nil {
		t.Fatal(err)
	}
	for mode, want := range map[rollup.Kind]bool{rollup.KindOptimistic: true, rollup.KindValidity: false} {
		out := new(bytes.Buffer)
		printOptimistic(out, &node.Endpoints{Mode: mode, Directory: dir})
		if have := strings.Contains(out.String(), "Final     30s after it was proposed"); have != want {
			t.Errorf("%s: %s", mode, out)
		}
	}
}
