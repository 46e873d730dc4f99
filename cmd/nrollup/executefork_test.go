package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nrollup/internal/blockgen"
)

// osakaBlock writes the input of a block from before Amsterdam and returns its path.
func osakaBlock(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	out := nrollup(t, nil, "execute", "generate", "--fork", "Osaka", "--kind", "erc20", "--out", dir)
	if out.code != exitOK {
		t.Fatalf("generate: %+v", out)
	}
	return filepath.Join(dir, "erc20-1.bin")
}

// A block is checked by the rules of its own time, and the commands say which.
func TestForkOfFile(t *testing.T) {
	for fork, path := range map[string]string{"Osaka": osakaBlock(t), "Amsterdam": generateBlock(t, "bin")} {
		out := nrollup(t, nil, "verify", path)
		if out.code != exitOK || !strings.Contains(out.stdout, "under "+fork) {
			t.Errorf("verify of %s: %+v", fork, out)
		}
		out = nrollup(t, nil, "inspect", path)
		if out.code != exitOK || !strings.Contains(out.stdout, "("+fork+")") || !strings.Contains(out.stdout, "problems: 0") {
			t.Errorf("inspect of %s: %+v", fork, out)
		}
	}
	if out := nrollup(t, nil, "execute", "generate", "--fork", "paris"); out.code != exitUsage || !strings.Contains(out.stderr, "want osaka or amsterdam") {
		t.Errorf("%+v", out)
	}
}

// writeGenesis writes a genesis whose configuration is that of the vectors, with changes.
func writeGenesis(t *testing.T, changes map[string]any) string {
	t.Helper()
	raw, err := json.Marshal(blockgen.Config(1))
	if err != nil {
		t.Fatal(err)
	}
	config := make(map[string]any)
	if err := json.Unmarshal(raw, &config); err != nil {
		t.Fatal(err)
	}
	for key, value := range changes {
		config[key] = value
	}
	doc, err := json.Marshal(map[string]any{"config": config})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "genesis.json")
	if err := os.WriteFile(path, doc, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// An L1 that has a fork earlier, or one that nobody here knows, has other rules for the
// same block.
func TestForksOfGenesis(t *testing.T) {
	path := osakaBlock(t)
	for name, c := range map[string]struct {
		changes map[string]any
		code    int
		want    string
	}{
		"the same":           {nil, exitOK, "VALID"},
		"Amsterdam earlier":  {map[string]any{"amsterdamTime": 1_000}, exitInvalid, "wrong schema"},
		"unknown fork":       {map[string]any{"zurichTime": 1_000}, exitUsage, "cannot be checked: unknown fork: L1 has scheduled Zurich"},
		"unknown fork later": {map[string]any{"zurichTime": 1_900_000_000}, exitOK, "VALID"},
	} {
		out := nrollup(t, nil, "verify", "--genesis", writeGenesis(t, c.changes), path)
		if out.code != c.code || !strings.Contains(out.stdout+out.stderr, c.want) || strings.Contains(out.stdout, "VALID") != (c.code != exitUsage) {
			t.Errorf("%s: %+v", name, out)
		}
	}
}
