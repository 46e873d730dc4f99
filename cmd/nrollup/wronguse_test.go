package main

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nrollup/node"
)

// Every wrong use of the command line gives one line that says what is wrong and
// what to do next, and leaves nothing behind. Those that need no network are in
// TestMistakes, TestWrongErrand and TestWrongNetwork.
func TestWrongUse(t *testing.T) {
	var (
		n        = live(t)
		file     = filepath.Join(n.dir, "rollup.json")
		foreign  = foreignL1(t)
		dir      = t.TempDir()
		fresh    = filepath.Join(dir, "fresh")
		key, who = newKey(t)
		junk     = writeTemp(t, []byte(node.DevAccounts()[1].PrivateKey))
		broken   = writeTemp(t, []byte("{"))
		empty    = writeTemp(t, nil)
		config   = writeTemp(t, []byte("[deposit]\nfrom = \"l1\"\n[status]\nl3 = \"x\"\n"))
		port     = portOf(t, n.L1.HTTP)
		free     = "--beacon.port 0 --metrics.port 0 --web.port 0"
		ours     = "--datadir " + n.dir
	)
	var r errandResult
	n.result(t, &r, "withdraw", "1gwei", "--dev", "3", "--claim")
	claimed := r.Message.Nonce.String()

	for _, c := range []struct{ name, args, want string }{
		// amounts
		{"amount", "deposit much --dev 1 " + ours, `"much" is not an amount: want one like 0.5ether, 10gwei or 123wei`},
		{"comma", "withdraw 1,5ether --dev 1 " + ours, "want one like 0.5ether"},
		{"negative", "deposit -1ether --dev 1 " + ours, "no amount or number is negative"},
		{"nothing", "deposit 0ether --dev 1 " + ours, "the amount is 0: nothing would be moved"},
		{"fee", "deposit 1ether --fee x --dev 1 " + ours, `--fee: "x" is not an amount: want one like`},
		{"forced amount", "force --withdraw x --dev 1 " + ours, `--withdraw: "x" is not an amount: want one like`},
		{"value", "force --to " + who.Hex() + " --value 1.5 --dev 1 " + ours, `--value: "1.5" is not an amount`},

		// chains
		{"rollup as L1", "status --l1 " + n.L2.HTTP + " " + ours, "it is chain 13371, wanted 1337: name a node of the right chain with --l1"},
		{"L1 as rollup", "withdrawals --dev 1 --l2 " + n.L1.HTTP + " " + ours, "it is chain 1337, wanted 13371: name a node of the right chain with --l2"},
		{"another L1", "status --l1 " + foreign + " " + ours, "it is chain 5, wanted 1337: name a node of the right chain with --l1"},
		{"node of the rollup", "node --follow --rollup " + file + " --l1 " + n.L2.HTTP + " --http.port 0 --metrics.port 0 --verbosity 0 --datadir " + fresh, "its chain id is 13371, wanted 1337: name another node with --l1"},
		{"rollup on a rollup", "deploy --chainid 7 --keyfile " + key + " --verbosity 0 --l1 " + n.L2.HTTP + " --out " + fresh, "L1 does not have EXECUTE"},
		{"no URL", "status --l1 8545 " + ours, `--l1 "8545" is not a URL like http://127.0.0.1:8545`},

		// money
		{"no funds on L1", "deposit 1ether --keyfile " + key + " " + ours, "are missing: send it ETH on L1 first, or use another key"},
		{"no funds on the rollup", "withdraw 1ether --keyfile " + key + " " + ours, "are missing: deposit some first (nrollup deposit --to " + who.Hex() + ")"},
		{"no funds to force", "force --withdraw 1ether --keyfile " + key + " " + ours, "are missing: deposit some first (nrollup deposit), and wait until that block is settled"},
		{"no funds to deploy", "deploy --chainid 7 --keyfile " + key + " --verbosity 0 --l1 " + n.L1.HTTP + " --out " + fresh, who.Hex() + " has 0 wei on L1"},
		{"no unit", "deposit 1.5 --dev 1 " + ours, `"1.5" is not an amount without a unit: want one like 0.5ether`},

		{"no key to rescue", "node --rescue --rollup " + file + " --datadir " + fresh, "--rescue settles blocks with an account of yours: it needs --keyfile"},

		// nodes
		{"L1 is down", "deposit 1ether --keyfile " + key + " --l1 http://127.0.0.1:1 " + ours, "start it, or choose another with --l1"},
		{"L1 is down, development key", "deposit 1ether --dev 1 --l1 http://127.0.0.1:1 " + ours, "start it, or choose another L1 with --l1"},
		{"rollup is down", "withdraw 1ether --dev 1 --l2 http://127.0.0.1:1 " + ours, "start it, or choose another with --l2"},
		{"nothing runs", "status --datadir " + fresh, "start nrollup dev, or name another network"},

		{"leader is down", "l1 --follow http://127.0.0.1:1 --http.port 0 --beacon.port 0 --metrics.port 0 --verbosity 0 --datadir " + fresh, "start that node first, or name another with --follow"},

		// messages
		{"already claimed", "claim " + claimed + " --from l2 --dev 3 " + ours, "withdrawal " + claimed + " is claimed already, by transaction 0x"},
		{"no such message", "claim 12345 --dev 3 " + ours, "no such message: 12345"},
		{"no message", "status deposit " + ours, "want its number, or the hash of the transaction that sent it"},
		{"no such account", "deposit 1gwei --dev -1 " + ours, "--dev -1: there are development accounts 0 to 9"},
		{"side", "claim 0 --from l3 --dev 3 " + ours, `--from "l3" is not l1 or l2`},

		// keys
		{"junk key", "deposit 1gwei --dev 1 --l1 " + foreign + " " + ours, "everybody has the key of"},
		{"junk key in a file", "withdraw 1gwei --l1 " + foreign + " --keyfile " + junk + " " + ours, "use a key of your own, with --keyfile"},
		{"junk key in the clear", "force --withdraw 1gwei --l1 " + foreign + " --key " + node.DevAccounts()[1].PrivateKey + " " + ours, "development account 1"},
		{"junk deployer", "deploy --chainid 7 --verbosity 0 --l1 " + foreign + " --keyfile " + junk + " --out " + fresh, "everybody has the key of"},
		{"junk operator", "node --verbosity 0 --l1 " + foreign + " --keyfile " + junk + " --rollup " + file + " --datadir " + fresh, "everybody has the key of"},
		{"junk operator elsewhere", "operator --verbosity 0 --l1 " + foreign + " --keyfile " + junk + " --rollup " + file + " --datadir " + fresh, "everybody has the key of"},
		{"not the sequencer", "node --verbosity 0 --http.port 0 --metrics.port 0 --l1 " + n.L1.HTTP + " --keyfile " + junk + " --rollup " + file + " --datadir " + fresh, "at the earliest: use the key of the sequencer, or wait for that time with --when.open (nrollup node: --rescue)"},
		{"no key", "deposit 1gwei --keyfile " + broken + " " + ours, "want 64 hex digits"},
		{"no key file", "deposit 1gwei --keyfile " + dir + " " + ours, "is a directory"},

		// files
		{"empty deployment", "status --rollup " + empty, "nrollup deploy writes it"},
		{"broken deployment", "withdrawals --dev 1 --rollup " + broken, "nrollup deploy writes it"},
		{"missing deployment", "node --follow --rollup " + fresh + " --datadir " + fresh, "nrollup deploy writes it"},
		{"broken genesis", "l1 --genesis " + broken + " --datadir " + fresh, "read genesis " + broken},
		{"unknown setting", "deposit 1gwei --config " + config + " " + ours, `[deposit] has no setting "from"`},
		{"unknown setting of a command beside", "withdrawals --dev 1 --config " + config + " " + ours, `[deposit] has no setting "from"`},
		{"unknown setting of another", "status --config " + config + " " + ours, `[status] has no setting "l3": did you mean l1?`},
		{"no configuration", "status --config " + fresh + " " + ours, "no such file"},
		{"file in the way", "deploy --chainid 7 --keyfile " + key + " --out " + empty, "is there already"},

		// ports and directories
		{"port of L1", "dev --l1.port " + port + " --l2.port 0 " + free + " --verbosity 0 --datadir " + fresh, "stop the program that does, or choose another port"},
		{"port of metrics", "l1 --http.port 0 --beacon.port 0 --metrics.port " + port + " --verbosity 0 --datadir " + fresh, "choose another port with --metrics.port"},
		{"no port", "dev --l1.port 70000 --datadir " + fresh, "--l1.port 70000 is not a port: want 0 to 65535"},
		{"no second port", "dev --l2.port -1 --datadir " + fresh, "--l2.port -1 is not a port"},
		{"directory in use", "dev --l1.port 0 --l2.port 0 " + free + " " + ours, "is in use by another process: stop it, or use another --datadir"},
		{"directory of L1 in use", "l1 --http.port 0 --beacon.port 0 --metrics.port 0 --verbosity 0 --datadir " + filepath.Join(n.dir, "l1"), "stop it, or use another --datadir"},
		{"running network", "reset " + ours, "is in use by another process: stop it"},
		{"no directory", "dev --l1.port 0 --l2.port 0 " + free + " --datadir " + empty, "not a directory"},
		{"nothing to reset", "reset --datadir " + dir, "there is no network of nrollup dev"},

		// words
		{"flag", "status --formm l1", "did you mean --from?"},
		{"command", "deposti 1ether", "did you mean nrollup deposit?"},
		{"argument", "claim --dev 1 " + ours, "wants one NUMBER or TXHASH, got 0 (see nrollup claim --help)"},
		{"address", "withdrawals 0x12 " + ours, "is not an address of 40 hex digits"},
		{"typing error", "deposit 1gwei --dev 1 --to 0x70997970C51812dc3A010C7d01b50e0d17dc79c8 " + ours, "has a typing error"},
	} {
		t.Run(c.name, func(t *testing.T) {
			out := nrollup(t, nil, strings.Fields(c.args)...)
			if out.code != exitUsage || !strings.Contains(out.stderr, c.want) || out.lines() != 1 {
				t.Errorf("nrollup %s: %d, %q, want %q", c.args, out.code, out.stderr, c.want)
			}
			if _, err := os.Stat(filepath.Join(fresh, "endpoints.json")); err == nil {
				t.Error("it says that it runs")
			}
			if info, err := os.Stat(fresh); err == nil && !info.IsDir() {
				t.Error("a deployment was written")
			}
			if err := os.RemoveAll(fresh); err != nil {
				t.Fatal(err)
			}
			// As a script gets it: nothing on standard output.
			if strings.HasSuffix(c.args, ours) {
				out := nrollup(t, nil, append(strings.Fields(c.args), "--json")...)
				if out.code != exitUsage || out.stdout != "" || out.lines() != 1 {
					t.Errorf("nrollup %s --json: %+v", c.args, out)
				}
			}
		})
	}
}

func portOf(t *testing.T, address string) string {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	return u.Port()
}

// A message cannot be delivered before the other side knows it. Who tries is told
// what it waits for, and how long about.
func TestTooEarly(t *testing.T) {
	n := live(t)
	eventually(t, "a claim comes before L1's block is known to the rollup", func() bool {
		var r errandResult
		n.result(t, &r, "deposit", "1gwei", "--dev", "4")
		out := n.run(t, "claim", r.Message.Nonce.String(), "--from", "l1", "--dev", "4")
		if out.code == exitOK {
			return false // it was not too early any more
		}
		for _, want := range []string{"it is too early for deposit", "it waits for", "try again in about"} {
			if out.code != exitUsage || !strings.Contains(out.stderr, want) || out.lines() != 1 {
				t.Errorf("%+v, want %q", out, want)
			}
		}
		return true
	})
}
