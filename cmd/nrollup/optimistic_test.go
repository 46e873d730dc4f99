package main

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
)

// optimisticNetwork starts nrollup dev with an optimistic rollup, as a process of
// its own: there is one table of precompiles in each.
func optimisticNetwork(t *testing.T) *network {
	t.Helper()
	if testing.Short() {
		t.Skip("starts a process")
	}
	dir := t.TempDir()
	d := &daemon{t: t, program: program(t), args: []string{"dev", "--mode", "optimistic", "--datadir", dir, "--json", "--verbosity", "2",
		"--l1.port", "0", "--l2.port", "0", "--beacon.port", "0", "--metrics.port", "0", "--web.port", "0", "--da.port", "0", "--l1.slot", "1s"}}
	t.Cleanup(d.kill)
	n := &network{dir: dir, Endpoints: d.start()}
	n.l1, n.l2 = dialNode(t, n.L1.HTTP), dialNode(t, n.L2.HTTP)
	return n
}

// proposalsOutput is the list of proposals as a script reads it.
type proposalsOutput struct {
	Final     struct{ Number uint64 }
	Window    uint64
	Proposals []struct {
		First, Last, Position           uint64
		State                           string
		ProposedAt, WindowEnds, FinalAt uint64
		Proven                          []uint64
		Proposer                        common.Address
		Data                            struct{ Place, Reference string }
	}
}

// What can be seen and done of an optimistic rollup on the command line.
func TestOptimisticCommands(t *testing.T) {
	n := optimisticNetwork(t)
	var r errandResult
	n.result(t, &r, "withdraw", "1gwei", "--dev", "3")
	if text := n.ok(t, "withdraw", "1gwei", "--dev", "5"); !strings.Contains(text, "final     30s after its block is proposed") {
		t.Errorf("have %s", text)
	}
	var list proposalsOutput
	eventually(t, "nothing is proposed", func() bool {
		n.result(t, &list, "proposals")
		return len(list.Proposals) > 0
	})
	p := list.Proposals[len(list.Proposals)-1]
	if p.WindowEnds != p.ProposedAt+list.Window || p.FinalAt <= p.ProposedAt || p.Proposer != n.Proposer || p.Data.Place != "server" || !strings.HasPrefix(p.Data.Reference, "0x00") {
		t.Errorf("%+v", p)
	}
	t.Run("clocks", func(t *testing.T) { n.testClocks(t) })
	t.Run("wrong use", func(t *testing.T) { n.testWrongProposals(t) })
	t.Run("verify", func(t *testing.T) {
		number := fmt.Sprint(p.Last)
		for _, want := range []string{"VALID", "the data of the proposal by transaction 0x"} {
			if text := n.ok(t, "verify", number); !strings.Contains(text, want) {
				t.Errorf("have %s, want %q", text, want)
			}
		}
		if text := n.ok(t, "inspect", number); !strings.Contains(text, "problems: 0") {
			t.Errorf("have %s", text)
		}
	})
	t.Run("prove", func(t *testing.T) { n.testProve(t, r.Message.Nonce) })
}

// testClocks looks for every clock in the texts.
func (n *network) testClocks(t *testing.T) {
	for args, wants := range map[string][]string{
		"proposals":           {"30s to challenge, 24s to answer", "CHALLENGE UNTIL", "FINAL FROM", "server"},
		"status":              {"final     block ", "proposed  block", "can be challenged until", "anyone proposes blocks from"},
		"withdrawals --dev 3": {"withdrawal 0 waits for proposal ", "it can be challenged until", " (final in "},
	} {
		text := n.ok(t, strings.Fields(args)...)
		for _, want := range wants {
			if !strings.Contains(text, want) {
				t.Errorf("nrollup %s: have %s, want %q", args, text, want)
			}
		}
	}
	var status struct {
		Mode      string
		Proposals *proposalsOutput
	}
	if n.result(t, &status, "status"); status.Mode != "optimistic" || status.Proposals == nil || status.Proposals.Window != 30 {
		t.Errorf("%+v", status)
	}
	var list []struct {
		Clock struct{ State, ID string }
	}
	if n.result(t, &list, "withdrawals", "--dev", "3"); len(list) != 1 || list[0].Clock.State == "" {
		t.Errorf("%+v", list)
	}
}

// testWrongProposals tries what cannot be done, none of which sends anything.
func (n *network) testWrongProposals(t *testing.T) {
	key, _ := newKey(t)
	file := filepath.Join(n.dir, "rollup.json")
	for args, want := range map[string]string{
		"proposals prove --dev 3":                         "wants one NUMBER, got 0",
		"proposals prove x --dev 3":                       `"x" is not the number of a block`,
		"proposals prove 0 --dev 3":                       "block 0 is final: there is nothing to prove",
		"proposals prove 99999 --dev 3":                   "block 99999 is in no proposal: the newest ends with block",
		"proposals prove 1":                               "needs --keyfile",
		"proposals prvoe 1 --dev 3":                       "did you mean prove?",
		"proposals finalize now --dev 3":                  `takes no argument: "now"`,
		"proposals withdraw --dev 4":                      "is owed nothing: what it gets is sent to it",
		"proposals --dry-run":                             "--dry-run goes with what is done about a proposal",
		"proposals finalize --watch":                      "--watch is for the list",
		"proposals --l1 " + n.L2.HTTP:                     "it is chain 13371, wanted 1337",
		"dev --mode validity --l1.port 0 --l2.port 0":     "is in use by another process",
		"verify 1 --da ipfs:x":                            `--da: data layer: "ipfs" is none`,
		"verify 1 --beacon x":                             `--beacon "x" is not a URL`,
		"node --follow --http.port 0 --rollup " + file:    "say where with --da",
		"operator --keyfile " + key + " --rollup " + file: "nrollup proposer proposes its blocks",
	} {
		t.Run(args, func(t *testing.T) { n.fails(t, want, strings.Fields(args)...) })
	}
	other := t.TempDir()
	for args, want := range map[string]string{
		"proposer --da calldata --keyfile " + key:                                                 "is not",
		"challenger --da calldata --keyfile " + key:                                               "cannot pay",
		"challenger --da calldata --budget 0.1ether --keyfile " + key:                             "--budget 0.1 ether does not pay for one challenge",
		"challenger --da calldata --budget much --keyfile " + key:                                 `--budget: "much" is not an amount`,
		"challenger --da calldata --data-timeout 0s --keyfile " + key:                             "every block would be challenged",
		"challenger --keyfile " + key:                                                             "say where with --da",
		"challenger --da calldata --keyfile " + writeTemp(t, []byte("x")):                         "want 64 hex digits",
		"challenger --da calldata":                                                                "nrollup challenger needs --keyfile",
		"challenger --da calldata --maxfee 0 --keyfile " + key:                                    "--maxfee is 0",
		"proposer --da calldata --l2 x --keyfile " + filepath.Join(n.dir, "operator.key"):         `--l2: "x" is not a URL`,
		"proposer --da calldata --interval=-1s --keyfile " + filepath.Join(n.dir, "operator.key"): "--interval -1s is negative",
	} {
		t.Run(args, func(t *testing.T) {
			full := append(strings.Fields(args), "--datadir", other, "--rollup", file, "--l1", n.L1.HTTP, "--metrics.port", "0", "--verbosity", "0")
			if strings.HasPrefix(args, "proposer") && !strings.Contains(args, "--l2") {
				full = append(full, "--l2", n.L2.HTTP)
			}
			if out := nrollup(t, nil, full...); out.code != exitUsage || !strings.Contains(out.stderr, want) || out.lines() != 1 {
				t.Errorf("%+v, want %q", out, want)
			}
		})
	}
}

// testProve makes a withdrawal final before its window has passed, by proving what
// waits, and has it delivered.
func (n *network) testProve(t *testing.T, nonce json.Number) {
	dry := n.okOrDone(t, "prove", "--dry-run")
	if dry != "" && !strings.Contains(dry, "nothing: this was a dry run") {
		t.Errorf("have %s", dry)
	}
	eventually(t, "the withdrawal does not become final", func() bool {
		n.okOrDone(t, "prove")
		n.okOrDone(t, "finalize")
		var s struct{ State string }
		n.result(t, &s, "status", nonce.String(), "--from", "l2")
		return s.State == "claimable" || s.State == "claimed"
	})
}

// okOrDone proves the first block that nobody has proven, or makes final what can be,
// unless another one was faster, or there is nothing to do.
func (n *network) okOrDone(t *testing.T, action string, more ...string) string {
	t.Helper()
	args := append([]string{"proposals", action, "--dev", "6"}, more...)
	if action == "prove" {
		var list proposalsOutput
		n.result(t, &list, "proposals")
		number := uint64(0)
		for _, p := range list.Proposals {
			if len(p.Proven) == 0 {
				number = p.First
				break
			}
		}
		if number == 0 {
			return ""
		}
		args = append(args, fmt.Sprint(number), "--da", n.DA)
	}
	out := n.run(t, args...)
	for _, done := range []string{"is final: there is nothing", "is proven already", "somebody was faster", "nothing can become final", "nothing waits to become final"} {
		if out.code == exitUsage && strings.Contains(out.stderr, done) {
			return ""
		}
	}
	if out.code != exitOK {
		t.Fatalf("nrollup %s: %+v", strings.Join(args, " "), out)
	}
	return out.stdout
}
