package main

import (
	"path/filepath"
	"strings"
	"testing"
)

// What an operator cannot do, and what settings contradict each other, is said in
// one line, before anything is sent.
func TestOperatorMistakes(t *testing.T) {
	n := live(t)
	file := filepath.Join(n.dir, "rollup.json")
	own, account := newKey(t)
	sequencer := filepath.Join(n.dir, "operator.key")
	settle := func(more ...string) []string {
		return append([]string{"operator", "--rollup", file, "--l1", n.L1.HTTP, "--l2", n.L2.HTTP, "--metrics.port", "0", "--verbosity", "0"}, more...)
	}
	for name, c := range map[string]struct {
		args []string
		want string
	}{
		"no key":                {settle(), "nrollup operator needs --keyfile"},
		"not the sequencer":     {settle("--keyfile", own), account.Hex() + " is not"},
		"another's, open":       {settle("--keyfile", own, "--when.open"), "cannot pay"},
		"no node":               {settle("--keyfile", sequencer, "--l2", "http://127.0.0.1:1", "--l1.wait", "3s"), "no node of the rollup at http://127.0.0.1:1"},
		"node of another":       {settle("--keyfile", sequencer, "--l2", n.L1.HTTP), "it is no node of this rollup"},
		"no URL":                {settle("--keyfile", sequencer, "--l2", "9545"), `--l2: "9545" is not a URL`},
		"other L1":              {settle("--keyfile", sequencer, "--l1", n.L2.HTTP), "another L1 than the rollup's"},
		"no fee":                {settle("--keyfile", sequencer, "--maxfee", "0"), "--maxfee is 0"},
		"no deployment":         {settle("--keyfile", sequencer, "--rollup", "missing.json"), "nrollup deploy writes it"},
		"node with both":        {[]string{"node", "--operator=false", "--keyfile", own}, "--keyfile is for a node that settles blocks"},
		"rescue without":        {[]string{"node", "--operator=false", "--rescue"}, "--rescue is for a node that settles blocks"},
		"follower":              {[]string{"node", "--follow", "--operator=false"}, "--operator is for a node that builds blocks"},
		"node that must settle": {[]string{"node"}, "--operator=false if nrollup operator does that"},
	} {
		t.Run(name, func(t *testing.T) {
			out := nrollup(t, nil, append(c.args, "--datadir", t.TempDir())...)
			if out.code != exitUsage || !strings.Contains(out.stderr, c.want) || out.lines() != 1 {
				t.Errorf("%+v, want %q", out, c.want)
			}
		})
	}
}
