package main

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/urfave/cli/v2"
)

// With --json a command prints one document and nothing else, on either output.
func TestOneDocument(t *testing.T) {
	n := live(t)
	var (
		dir     = t.TempDir()
		input   = generateBlock(t, "bin")
		ours    = "--datadir " + n.dir
		account = n.Accounts[7].Address.Hex()
		tested  = []string{"dev", "l1", "node", "operator", "explorer", "reset", "proposer", "challenger", "da", // until they are stopped, or stop others
			"proposals"} // see TestOptimisticCommands
	)
	var r errandResult
	n.result(t, &r, "deposit", "1gwei", "--dev", "7") // which nobody has claimed
	number := r.Message.Nonce.String()
	for _, args := range []string{
		"version",
		"config show",
		"config show dev --l1.port 1",
		"execute demo",
		"execute generate --kind empty,transfers --out " + dir,
		"execute vectors " + published,
		"verify " + input,
		"verify 1..2 " + ours,
		"inspect " + input,
		"inspect latest " + ours,
		"deploy --chainid 77 --keyfile " + writeTemp(t, []byte(n.Accounts[7].PrivateKey)) + " --l1 " + n.L1.HTTP + " --out " + filepath.Join(dir, "rollup.json"),
		"deposit 1gwei --dev 7 --dry-run " + ours,
		"deposit 5 --dev 7 " + ours,
		"withdraw 1gwei --dev 7 --claim " + ours,
		"force --withdraw 1gwei --dev 7 --dry-run " + ours,
		"claim " + number + " --from l1 --dev 7 --wait --dry-run " + ours,
		"withdrawals " + account + " " + ours,
		"withdrawals 0x00000000000000000000000000000000000000ff " + ours,
		"status " + ours,
		"status " + number + " --from l1 " + ours,
		"bench --dev 7 --count 1 --accounts 2 --until included " + ours,
	} {
		tested = append(tested, strings.Fields(args)[:min(2, len(strings.Fields(args)))]...)
		t.Run(args, func(t *testing.T) {
			out := nrollup(t, nil, append(strings.Fields(args), "--json")...)
			if out.code != exitOK || out.stderr != "" {
				t.Fatalf("%+v", out)
			}
			d := json.NewDecoder(strings.NewReader(out.stdout))
			var document any
			if err := d.Decode(&document); err != nil || document == nil {
				t.Fatalf("%v: %s", err, out.stdout)
			}
			if d.More() {
				t.Errorf("something follows the document: %s", out.stdout)
			}
		})
	}
	eachCommand(newApp(nil, nil, nil).Commands, nil, func(path []string, c *cli.Command) {
		if len(c.Subcommands) == 0 && hasFlag(c, "json") && !slices.Contains(tested, c.Name) {
			t.Errorf("nrollup %s is not tested", strings.Join(path, " "))
		}
	})
}

// What was reset is told as JSON too.
func TestResetJSON(t *testing.T) {
	out := nrollup(t, nil, "reset", "--json", "--datadir", t.TempDir())
	if out.code != exitUsage || out.stdout != "" || !strings.Contains(out.stderr, "there is no network") {
		t.Errorf("%+v", out)
	}
	var b build
	out = nrollup(t, nil, "version", "--json")
	if err := json.Unmarshal([]byte(out.stdout), &b); err != nil || b.Geth != "v1.17.10" || !strings.HasPrefix(b.Go, "go1.") {
		t.Errorf("%v: %+v", err, out)
	}
}
