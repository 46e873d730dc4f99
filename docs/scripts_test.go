package docs

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	chosen   = regexp.MustCompile(`-(?:run|skip) '(\^Test\()?([A-Za-z0-9|]+)(\)\$)?'`)
	testFunc = regexp.MustCompile(`(?m)^func (Test[A-Za-z0-9_]+)\(`)
	fuzzFunc = regexp.MustCompile(`(?m)^func (Fuzz[A-Za-z0-9_]+)\(`)
	fuzzed   = regexp.MustCompile(`(?m)^go test \./(\S+) +-run '\^\$' -fuzz (\S+) `)
)

// Tests that the checks run, or leave out, by their names exist: a name with a mistake in
// it means none.
func TestChosenTestsExist(t *testing.T) {
	names := testNames(t)
	choices := chosen.FindAllStringSubmatch(read(t, "../scripts/test"), -1)
	if len(choices) < 5 {
		t.Fatalf("only %d choices are found", len(choices))
	}
	for _, choice := range choices {
		for word := range strings.SplitSeq(choice[2], "|") {
			if choice[1] != "" {
				word = "^Test" + word + "$"
			}
			if !regexp.MustCompile("(?m)" + word).MatchString(names) {
				t.Errorf("there is no test %q", word)
			}
		}
	}
}

// testNames returns the names of all tests, one in a line.
func testNames(t *testing.T) string {
	t.Helper()
	var names strings.Builder
	goFiles(t, func(name, content string) {
		if !strings.HasSuffix(name, "_test.go") {
			return
		}
		for _, found := range testFunc.FindAllStringSubmatch(content, -1) {
			names.WriteString(found[1] + "\n")
		}
	})
	return names.String()
}

// README has a command for each fuzzer, and no other.
func TestFuzzersListed(t *testing.T) {
	listed := make(map[string]bool)
	for _, line := range fuzzed.FindAllStringSubmatch(read(t, "../README.md"), -1) {
		listed["../"+line[1]+" "+line[2]] = true
	}
	goFiles(t, func(name, content string) {
		for _, found := range fuzzFunc.FindAllStringSubmatch(content, -1) {
			fuzzer := filepath.Dir(name) + " " + found[1]
			if !listed[fuzzer] {
				t.Errorf("README does not list %s", fuzzer)
			}
			delete(listed, fuzzer)
		}
	})
	for fuzzer := range listed {
		t.Errorf("README lists %s, which is not there", fuzzer)
	}
}
