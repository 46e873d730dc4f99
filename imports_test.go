package nrollup

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// imports is the import policy: which packages of ours each package may import.
// Data flows in a loop, from L1 through the rollup back to L1; imports never
// follow it. Relax an entry only if the design changes. Tests may import more.
var imports = map[string][]string{
	"stateless":  {},
	"transition": {"stateless"},
	"forks":      {"stateless"},
	"execute":    {"stateless"},

	"contracts/bindings":          {},
	"contracts/bindings/examples": {},
	"contracts/bindgen":           {},

	"rollup":   {"stateless", "transition", "execute", "contracts/bindings", "forks"},
	"forced":   {"rollup", "contracts/bindings", "internal/logs"},
	"l1":       {"stateless", "execute", "internal/gethnode", "internal/otterscan", "forks"},
	"derive":   {"rollup", "stateless", "da", "optimistic", "contracts/bindings", "internal/logs"},
	"l2":       {"rollup", "stateless", "transition", "internal/ahead", "internal/gethnode", "forks"},
	"message":  {"rollup", "optimistic", "contracts/bindings", "internal/logs"},
	"relayer":  {"message", "rollup", "contracts/bindings", "internal/ahead", "internal/fees", "internal/pool", "internal/revert"},
	"wallet":   {"rollup", "message", "forced", "optimistic", "contracts/bindings", "forks", "internal/ahead", "internal/revert"},
	"security": {"rollup", "da", "contracts/bindings", "internal/logs", "internal/pool", "internal/span"},
	"operator": {"rollup", "stateless", "forced", "contracts/bindings", "internal/ahead", "internal/fees", "internal/pool", "internal/revert"},
	"node":     {"stateless", "transition", "execute", "contracts/bindings", "rollup", "derive", "forced", "message", "relayer", "l1", "l2", "operator", "da", "da/server", "proposer", "challenger", "forks"},

	"optimistic":        {"rollup", "execute", "da", "contracts/bindings", "internal/logs"},
	"optimistic/optest": {"rollup", "stateless", "execute", "transition", "l1", "internal/blockgen"},
	"proposer":          {"optimistic", "rollup", "da", "forced", "contracts/bindings", "internal/revert", "internal/sender"},
	"challenger":        {"optimistic", "rollup", "stateless", "transition", "da", "contracts/bindings", "internal/logs", "internal/revert", "internal/sender"},

	"explorer": {"rollup", "stateless", "execute", "derive", "forced", "message", "wallet", "security", "da", "optimistic", "contracts/bindings", "internal/logs", "internal/revert", "forks"},

	"da":        {},
	"da/server": {"da"},

	"internal/ahead":      {"stateless"},
	"internal/fees":       {},
	"internal/gethnode":   {"internal/otterscan"},
	"internal/otterscan":  {},
	"internal/revert":     {"contracts/bindings"},
	"internal/logs":       {},
	"internal/pool":       {},
	"internal/sender":     {"internal/ahead", "internal/fees", "internal/pool", "internal/revert"},
	"internal/blockgen":   {"stateless"},
	"internal/doctest":    {},
	"internal/forge":      {"stateless", "transition", "execute", "internal/blockgen"},
	"internal/genvectors": {"execute", "internal/blockgen", "internal/forge", "transition"},
	"internal/inspect":    {"stateless"},
	"internal/span":       {},
	"internal/vectors":    {"stateless"},

	"bench": {"rollup", "wallet", "contracts/bindings", "contracts/bindings/examples", "internal/logs"},

	"e2e":          {},
	"e2e/dispute":  {},
	"e2e/crossing": {},
	"e2e/bench":    {"bench", "contracts/bindings", "derive", "execute", "l2", "node", "operator", "rollup", "stateless", "transition"},

	"cmd/nrollup": {"node", "challenger", "internal/revert", "security", "explorer", "l1", "rollup", "wallet", "message", "stateless", "transition", "execute", "internal/blockgen", "internal/forge", "internal/inspect", "internal/span", "internal/vectors", "derive", "operator", "bench", "da", "da/server", "optimistic", "contracts/bindings", "forks"},
}

// A guest is a package that becomes part of a program which is to be proven: its
// result must depend on nothing but its input.
var guests = []string{"stateless", "transition"}

// impure are packages of the standard library that a guest may not import.
var impure = []string{"time", "math/rand", "math/rand/v2", "crypto/rand", "os", "net", "net/http", "log", "log/slog", "testing"}

const module = "nrollup/"

func TestImports(t *testing.T) {
	found := findImports(t)
	for name, paths := range found {
		allowed, ok := imports[name]
		if !ok {
			t.Errorf("package %s is not in the policy", name)
			continue
		}
		for path := range paths {
			if dep, ours := strings.CutPrefix(path, module); ours && !slices.Contains(allowed, dep) {
				t.Errorf("%s may not import %s", name, dep)
			}
			if slices.Contains(guests, name) && slices.Contains(impure, path) {
				t.Errorf("%s may not import %s: a guest is a pure function", name, path)
			}
		}
	}
	for name := range imports {
		if found[name] == nil {
			t.Errorf("package %s is in the policy and does not exist", name)
		}
	}
}

// findImports returns what each package of the module imports outside of its
// tests, on any platform. It reads the files itself: the cache of go test knows
// then what the result depends on.
func findImports(t *testing.T) map[string]map[string]bool {
	t.Helper()
	found := make(map[string]map[string]bool)
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && name != "." && (d.Name()[0] == '.' || d.Name()[0] == '_' || d.Name() == "testdata"):
			return filepath.SkipDir
		case d.IsDir() || filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		dir := filepath.ToSlash(filepath.Dir(name))
		if found[dir] == nil {
			found[dir] = make(map[string]bool)
		}
		for _, spec := range file.Imports {
			path, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			found[dir][path] = true
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// The policy has no cycle.
func TestImportsAcyclic(t *testing.T) {
	done := make(map[string]bool)
	var visit func(name string, path []string)
	visit = func(name string, path []string) {
		if slices.Contains(path, name) {
			t.Fatalf("cycle: %v", append(path, name))
		}
		if done[name] {
			return
		}
		done[name] = true
		for _, dep := range imports[name] {
			if _, ok := imports[dep]; !ok {
				t.Errorf("%s may import %s, which is not in the policy", name, dep)
			}
			visit(dep, append(path[:len(path):len(path)], name))
		}
	}
	for name := range imports {
		visit(name, nil)
	}
}
