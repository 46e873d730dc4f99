// Command genvectors writes the test vectors of EXECUTE, in the form of geth's
// for its precompiles: valid.json, and fail-*.json by the rule that is broken.
// The same source gives the same bytes.
package main

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"nrollup/execute"
	"nrollup/internal/blockgen"
	"nrollup/transition"
)

func main() {
	dir := flag.String("dir", "testdata/execute", "directory of the vectors; others than the ones written are removed")
	flag.Parse()
	if err := run(*dir); err != nil {
		fmt.Fprintln(os.Stderr, "genvectors:", err)
		os.Exit(1)
	}
}

func run(dir string) error {
	// Some vectors are blocks that call EXECUTE themselves.
	p := newPrecompile()
	execute.Register(p)
	files, err := generate(p)
	if err != nil {
		return err
	}
	return replace(dir, files)
}

// newPrecompile returns EXECUTE on the L1 of the vectors.
func newPrecompile() *execute.Precompile {
	return execute.New(transition.New(blockgen.Config(1), transition.Options{}), execute.DefaultCacheSize)
}

// replace makes the vectors in a directory exactly the given files.
func replace(dir string, files map[string][]byte) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	old, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return err
	}
	for _, path := range old {
		if _, ok := files[filepath.Base(path)]; ok {
			continue
		}
		if err := os.Remove(path); err != nil {
			return err
		}
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if err := os.WriteFile(filepath.Join(dir, name), files[name], 0o644); err != nil {
			return err
		}
	}
	return nil
}
