package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// showSettings runs config show, and returns the settings of each command by name.
func showSettings(t *testing.T, args ...string) map[string]map[string]setting {
	t.Helper()
	out := nrollup(t, nil, append([]string{"config", "show", "--json"}, args...)...)
	var list []commandSettings
	if err := json.Unmarshal([]byte(out.stdout), &list); err != nil || out.code != exitOK || out.stderr != "" {
		t.Fatalf("%v: %v: %+v", args, err, out)
	}
	all := make(map[string]map[string]setting)
	for _, c := range list {
		all[c.Command] = make(map[string]setting)
		for _, s := range c.Settings {
			all[c.Command][s.Name] = s
		}
	}
	return all
}

// Each value is shown with where it is from.
func TestConfigShow(t *testing.T) {
	file := writeTemp(t, []byte("[dev]\nl1.port = 1\nl2.port = 2\nbeacon.port = 3\nl1.slot = \"3s\"\nrelay = false\n"))
	t.Setenv("NROLLUP_L1_PORT", "4")
	t.Setenv("NROLLUP_L2_PORT", "5")
	dev := showSettings(t, "dev", "--l1.port", "6", "--config", file)["dev"]
	for _, want := range []setting{
		{Name: "l1.port", Value: 6., Origin: "flag", Where: "--l1.port"},
		{Name: "l2.port", Value: 5., Origin: "environment", Where: "NROLLUP_L2_PORT"},
		{Name: "beacon.port", Value: 3., Origin: "file", Where: file + ", [dev]"},
		{Name: "l1.slot", Value: "3s", Origin: "file", Where: file + ", [dev]"},
		{Name: "relay", Value: false, Origin: "file", Where: file + ", [dev]"},
		{Name: "l1.epoch", Value: 8., Origin: "default"},
		{Name: "execute.gaslimit", Value: 0., Origin: "default", Meaning: "half the block's gas limit"},
	} {
		if have := dev[want.Name]; have != want {
			t.Errorf("have %+v, want %+v", have, want)
		}
	}
	all := showSettings(t)
	for _, name := range []string{"dev", "l1", "node", "deploy", "deposit", "withdraw", "claim", "force", "withdrawals", "status", "verify", "inspect", "bench", "reset"} {
		if all[name] == nil || all[name]["config"].Name != "" {
			t.Errorf("%s: %v", name, all[name])
		}
	}
	if all["dev"]["l1.port"].Origin != "environment" {
		t.Errorf("%+v", all["dev"]["l1.port"])
	}
}

// The text is a file that gives the same settings again.
func TestConfigShowIsAFile(t *testing.T) {
	flags := []string{"--l1.port", "7", "--http.corsdomain", "a", "--http.corsdomain", "b\"c"}
	out := nrollup(t, nil, append([]string{"config", "show", "l1"}, append(flags, "--http.port", "7", "--slot", "3s")[2:]...)...)
	if out.code != exitOK || !strings.Contains(out.stdout, "# flag --slot") {
		t.Fatalf("%+v", out)
	}
	file := writeTemp(t, []byte(out.stdout))
	l1 := showSettings(t, "l1", "--config", file)["l1"]
	if l1["http.port"].Value != 7. || l1["slot"].Value != "3s" || l1["slot"].Origin != "file" || l1["epoch"].Origin != "default" {
		t.Errorf("%+v", l1)
	}
	if list, ok := l1["http.corsdomain"].Value.([]any); !ok || !slices.Equal(list, []any{"a", "b\"c"}) {
		t.Errorf("%+v", l1["http.corsdomain"])
	}
}

// A private key is not shown, wherever it is from.
func TestConfigShowHidesKeys(t *testing.T) {
	const key = "1111111111111111111111111111111111111111111111111111111111111111"
	file := writeTemp(t, []byte("[deposit]\nkey = \""+key+"\"\n"))
	t.Setenv("NROLLUP_KEY", key)
	for _, args := range [][]string{{"deposit"}, {"deposit", "--key", key}, {"deposit", "--json"}, {"deposit", "--config", file, "--key=" + key}, {}} {
		out := nrollup(t, nil, append([]string{"config", "show"}, args...)...)
		if out.code != exitOK || strings.Contains(out.stdout, key) || !strings.Contains(out.stdout, secret) {
			t.Errorf("%v: %+v", args, out)
		}
	}
	os.Unsetenv("NROLLUP_KEY")
	if s := showSettings(t, "deposit", "--config", file)["deposit"]["key"]; s.Value != secret || s.Origin != "file" {
		t.Errorf("%+v", s)
	}
}

// Nor is what opens the places of a rollup's data. What hides something has no
// effect as a file.
func TestConfigShowHidesPasswords(t *testing.T) {
	for places, want := range map[string]string{
		"http://127.0.0.1:3100,calldata":              "http://127.0.0.1:3100,calldata",
		"http://me:word@host:3100,blobs:http://b:1/x": "http://me:" + secret + "@host:3100,blobs:http://b:1/x",
		"celestia:http://h:1?token=word&namespace=ab": "celestia:http://h:1?token=" + secret + "&namespace=ab",
	} {
		out := nrollup(t, nil, "config", "show", "node", "--da", places)
		if hidden := places != want; out.code != exitOK || !strings.Contains(out.stdout, want) || strings.Contains(out.stdout, "word") || strings.Contains(out.stdout, "# da = ") != hidden {
			t.Errorf("%s: %+v", places, out)
		}
	}
}

// Without another one it is the file in the working directory.
func TestDefaultConfigFile(t *testing.T) {
	t.Chdir(t.TempDir())
	port := func(args ...string) any {
		return showSettings(t, append([]string{"dev"}, args...)...)["dev"]["l1.port"].Value
	}
	if have := port(); have != 8545. {
		t.Errorf("no file: %v", have)
	}
	write := func(name, port string) {
		if err := os.WriteFile(name, []byte("[dev]\nl1.port = "+port+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("nrollup.toml", "1")
	write("environment.toml", "2")
	write("flag.toml", "3")
	if have := port(); have != 1. {
		t.Errorf("in the directory: %v", have)
	}
	t.Setenv("NROLLUP_CONFIG", "environment.toml")
	if have := port(); have != 2. {
		t.Errorf("in the environment: %v", have)
	}
	if have := port("--config", "flag.toml"); have != 3. {
		t.Errorf("by the flag: %v", have)
	}
	os.Unsetenv("NROLLUP_CONFIG")
	write("nrollup.toml", "{")
	if out := nrollup(t, nil, "reset", "--datadir", t.TempDir()); out.code != exitUsage || !strings.Contains(out.stderr, "config file nrollup.toml") {
		t.Errorf("a broken one: %+v", out)
	}
}

func TestConfigShowMistakes(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "missing.toml")
	for args, want := range map[string]string{
		"config show execute":                                                    "nrollup execute has no settings",
		"config show dev --l1.prot 1":                                            "did you mean --l1.port?",
		"config show dev --l1.port 70000":                                        "--l1.port 70000 is not a port: want 0 to 65535",
		"config show dev --p2p.port -2":                                          "--p2p.port -2 is not a port: want -1 to 65535",
		"config show dev --config " + missing:                                    missing,
		"config show dev --config " + writeTemp(t, []byte("[dev]\nl1.prot = 1")): `no setting "l1.prot": did you mean l1.port?`,
	} {
		out := nrollup(t, nil, strings.Fields(args)...)
		if out.code != exitUsage || !strings.Contains(out.stderr, want) || out.lines() != 1 || out.stdout != "" {
			t.Errorf("%s: %+v, want %q", args, out, want)
		}
	}
	out := nrollup(t, nil, "config", "show", "dev", "--help")
	if out.code != exitOK || !strings.Contains(out.stdout, "nrollup config show") {
		t.Errorf("%+v", out)
	}
}
