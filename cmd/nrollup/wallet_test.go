package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What is wrong with a command line is said in one line, before anything is asked
// of a node.
func TestWrongErrand(t *testing.T) {
	var (
		key     = writeTemp(t, []byte(strings.Repeat("1", 64)))
		junk    = writeTemp(t, []byte("junk"))
		dir     = t.TempDir()
		stopped = t.TempDir() // a network that does not run
		address = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
	)
	if err := os.WriteFile(filepath.Join(stopped, "rollup.json"), []byte(`{"l1":{"chainId":1}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ args, want string }{
		"no amount":          {"deposit", "wants one AMOUNT, got 0"},
		"two amounts":        {"withdraw 1ether 2ether", "wants one AMOUNT, got 2"},
		"no unit":            {"deposit 1.5 --dev 1", "want one like 0.5ether, 10gwei or 123wei"},
		"too many decimals":  {"deposit 1.5wei --dev 1", "no more than 0 decimals"},
		"no key":             {"deposit 1ether", "needs --keyfile, or the key in the environment as NROLLUP_KEY"},
		"two keys":           {"deposit 1ether --dev 1 --keyfile " + key, "choose one of --keyfile, --dev"},
		"missing key":        {"deposit 1ether --keyfile missing", "read private key missing"},
		"junk key file":      {"deposit 1ether --keyfile " + junk, "want 64 hex digits"},
		"junk key":           {"deposit 1ether --key 12345secret", "--key is not a private key: want 64 hex digits"},
		"development key":    {"deposit 1ether --dev 10", "there are development accounts 0 to 9"},
		"nothing runs":       {"deposit 1ether --dev 1", "nothing runs in " + dir + ": start nrollup dev"},
		"no deployment":      {"status --rollup missing.json", "missing.json: no such file or directory (nrollup deploy writes it)"},
		"stopped":            {"status --datadir " + stopped, "nothing runs in " + stopped},
		"side":               {"claim 1 --from l3 --dev 1", `--from "l3" is not l1 or l2`},
		"recipient of claim": {"claim 1 --dev 1 --to " + address, "--to goes with --cancel"},
		"no message":         {"claim --dev 1", "wants one NUMBER or TXHASH, got 0"},
		"nothing forced":     {"force --dev 1", "needs --to, --withdraw or --raw"},
		"two forced":         {"force --dev 1 --raw 0x02 --withdraw 1ether", "choose one of --to, --withdraw and --raw"},
		"value of raw":       {"force --dev 1 --raw 0x02 --value 1ether", "--value and --data go with --to"},
		"forced argument":    {"force 1ether --dev 1", "takes no argument"},
		"no account":         {"withdrawals", "whose? name an ADDRESS"},
		"junk account":       {"withdrawals 0x12", `"0x12" is not an address`},
		"typing error":       {"withdrawals " + strings.Replace(address, "C8", "c8", 1), "its checksum (EIP-55) is wrong"},
		"two messages":       {"status 1 2", "wants one NUMBER or TXHASH, got 2"},
		"side of nothing":    {"status --from l1", "--from goes with a message"},
		"unknown flag":       {"deposit 1ether --form l1", "see nrollup deposit --help"},
	} {
		t.Run(name, func(t *testing.T) {
			args := strings.Fields(c.args)
			if !strings.Contains(c.args, "--datadir") && !strings.Contains(c.args, "--rollup") {
				args = append(args, "--datadir", dir)
			}
			out := nrollup(t, nil, args...)
			if out.code != exitUsage || !strings.Contains(out.stderr, c.want) || out.lines() != 1 || out.stdout != "" {
				t.Errorf("have %+v, want %q", out, c.want)
			}
			if strings.Contains(out.stderr, "12345secret") {
				t.Errorf("the key is in %q", out.stderr)
			}
		})
	}
}

// The key can be in the environment, and in a file.
func TestKeySettings(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("NROLLUP_KEY", "junk")
	out := nrollup(t, nil, "deposit", "1ether", "--datadir", dir)
	if !strings.Contains(out.stderr, "--key is not a private key") {
		t.Errorf("environment: %+v", out)
	}
	t.Setenv("NROLLUP_KEY", strings.Repeat("1", 64))
	if out := nrollup(t, nil, "deposit", "1ether", "--datadir", dir); !strings.Contains(out.stderr, "nothing runs in") {
		t.Errorf("environment: %+v", out)
	}
	config := writeTemp(t, []byte("[force]\ndev = 11\n"))
	os.Unsetenv("NROLLUP_KEY")
	if out := nrollup(t, nil, "force", "--withdraw", "1ether", "--config", config); !strings.Contains(out.stderr, "--dev 11") {
		t.Errorf("file: %+v", out)
	}
}

func TestHelpOfErrands(t *testing.T) {
	for command, want := range map[string][]string{
		"deposit":     {"--to ADDRESS", "--dry-run", "[$NROLLUP_KEYFILE]", "nrollup deposit 1.5ether --dev 1"},
		"withdraw":    {"--claim", "--wait", "nrollup withdraw 0.5ether"},
		"claim":       {"--from SIDE", "--cancel", "nrollup claim 7"},
		"force":       {"--withdraw AMOUNT", "--raw HEX", "nrollup force --withdraw"},
		"withdrawals": {"--json", "nrollup withdrawals 0x"},
		"status":      {"--l1 URL", "nrollup status"},
	} {
		out := nrollup(t, nil, command, "--help")
		for _, w := range want {
			if out.code != exitOK || !strings.Contains(out.stdout, w) {
				t.Errorf("help of %s has no %q: %+v", command, w, out)
			}
		}
		if strings.Contains(out.stdout, "`") {
			t.Errorf("help of %s has a backquote: %s", command, out.stdout)
		}
	}
}
