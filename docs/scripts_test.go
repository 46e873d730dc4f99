package docs

import (
	"io/fs"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	chosen   = regexp.MustCompile(`-(?:run|skip) '(\^Test\()?([A-Za-z0-9|]+)(\)\$)?'`)
	testFunc = regexp.MustCompile(`(?m)^func (Test[A-Za-z0-9_]+)\(`)
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
	err := filepath.WalkDir("..", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "node_modules" || d.Name() == "testdata" || name != ".." && d.Name()[0] == '.'):
			return filepath.SkipDir
		case strings.HasSuffix(name, "_test.go"):
			for _, found := range testFunc.FindAllStringSubmatch(read(t, name), -1) {
				names.WriteString(found[1] + "\n")
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return names.String()
}
