package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"nrollup/execute"
)

const committed = "../../testdata/execute"

// The committed vectors are what this source generates, whenever it runs.
func TestVectorsAreCurrent(t *testing.T) {
	p := newPrecompile()
	execute.Register(p)
	files, err := generate(p)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range files {
		have, err := os.ReadFile(filepath.Join(committed, name))
		if err != nil || !bytes.Equal(have, want) {
			t.Errorf("%s: is out of date (%v); run go generate ./execute", name, err)
		}
	}
	paths, err := filepath.Glob(filepath.Join(committed, "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		if files[filepath.Base(path)] == nil {
			t.Errorf("%s: is not generated any more", path)
		}
	}
}

func TestReplaceRemovesOldFiles(t *testing.T) {
	dir := t.TempDir()
	if err := replace(dir, map[string][]byte{"a.json": []byte("1"), "b.json": []byte("2")}); err != nil {
		t.Fatal(err)
	}
	if err := replace(dir, map[string][]byte{"b.json": []byte("3")}); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "a.json")); !os.IsNotExist(err) {
		t.Errorf("a.json: %v", err)
	}
	if raw, err := os.ReadFile(filepath.Join(dir, "b.json")); err != nil || string(raw) != "3" {
		t.Errorf("b.json: %s, %v", raw, err)
	}
}
