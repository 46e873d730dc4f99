package docs

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// documents returns all Markdown files of the project.
func documents(t *testing.T) []string {
	t.Helper()
	var names []string
	err := filepath.WalkDir("..", func(name string, d fs.DirEntry, err error) error {
		switch base := d.Name(); {
		case err != nil:
			return err
		case d.IsDir() && name != ".." && (base == "node_modules" || base == "testdata" || base[0] == '.'):
			return filepath.SkipDir
		case filepath.Ext(name) == ".md":
			names = append(names, name)
		}
		return nil
	})
	if err != nil || len(names) < 10 {
		t.Fatalf("documents: %v, %v", names, err)
	}
	return names
}

var (
	fenced  = regexp.MustCompile("(?ms)^```.*?^```$")
	link    = regexp.MustCompile(`\]\(([^)\s]+)\)`)
	heading = regexp.MustCompile(`(?m)^#+ (.+)$`)
	strange = regexp.MustCompile(`[^\p{L}\p{N} _-]`)
)

// anchors are the fragments that lead into a document, as GitHub makes them.
func anchors(text string) map[string]bool {
	found := make(map[string]bool)
	for _, match := range heading.FindAllStringSubmatch(fenced.ReplaceAllString(text, ""), -1) {
		anchor := strings.ReplaceAll(strange.ReplaceAllString(strings.ToLower(match[1]), ""), " ", "-")
		base := anchor
		for i := 1; found[anchor]; i++ {
			anchor = fmt.Sprintf("%s-%d", base, i)
		}
		found[anchor] = true
	}
	return found
}

// What a document links to within the project is there.
func TestLinks(t *testing.T) {
	count := 0
	for _, name := range documents(t) {
		for _, match := range link.FindAllStringSubmatch(fenced.ReplaceAllString(read(t, name), ""), -1) {
			target, fragment, _ := strings.Cut(match[1], "#")
			if strings.Contains(target, ":") {
				continue // another site
			}
			count++
			file := name
			if target != "" {
				file = filepath.Join(filepath.Dir(name), target)
			}
			if _, err := os.Stat(file); err != nil {
				t.Errorf("%s links to %s, which is not there", name, match[1])
			} else if fragment != "" && !anchors(read(t, file))[fragment] {
				t.Errorf("%s links to %s, which has no such heading", name, match[1])
			}
		}
	}
	if count < 50 {
		t.Errorf("%d links were found", count)
	}
}

// Every document can be reached from the README.
func TestEveryDocumentIsLinked(t *testing.T) {
	reached, todo := make(map[string]bool), []string{"../README.md"}
	for len(todo) > 0 {
		name := todo[0]
		todo = todo[1:]
		if reached[name] {
			continue
		}
		reached[name] = true
		for _, match := range link.FindAllStringSubmatch(read(t, name), -1) {
			target, _, _ := strings.Cut(match[1], "#")
			if file := filepath.Join(filepath.Dir(name), target); filepath.Ext(target) == ".md" && !strings.Contains(target, ":") {
				todo = append(todo, file)
			}
		}
	}
	for _, name := range documents(t) {
		if !reached[name] {
			t.Errorf("%s cannot be reached from the README", name)
		}
	}
}

// helpTexts answers what the help of its commands says.
type helpTexts struct {
	name string
	help map[string]string
}

// helpOf returns the help of a command, empty if there is no such command.
func (p *helpTexts) helpOf(t *testing.T, command string) string {
	t.Helper()
	if help, ok := p.help[command]; ok {
		return help
	}
	output, err := exec.CommandContext(t.Context(), p.name, append(strings.Fields(command), "--help")...).Output()
	if err != nil || !strings.Contains(string(output), "nrollup "+command) {
		output = nil
	}
	p.help[command] = string(output)
	return string(output)
}

// The commands in all documents exist, with the flags that they have there.
func TestCommandsExist(t *testing.T) {
	p, count := &helpTexts{name: buildProgram(t), help: make(map[string]string)}, 0
	for _, name := range documents(t) {
		for _, block := range fenced.FindAllString(read(t, name), -1) {
			if !strings.HasPrefix(block, "```sh\n") {
				continue
			}
			block = strings.ReplaceAll(block, "\\\n", " ")
			for line := range strings.Lines(block) {
				line, _, _ = strings.Cut(strings.TrimPrefix(line, "go run ./cmd/"), " #")
				if words := strings.Fields(line); len(words) > 1 && words[0] == "nrollup" {
					count++
					p.check(t, name, words[1:])
				}
			}
		}
	}
	if count < 50 {
		t.Errorf("%d commands were found", count)
	}
}

// check checks that a command and its flags exist.
func (p *helpTexts) check(t *testing.T, file string, words []string) {
	t.Helper()
	command := words[0]
	switch {
	case command == "config" && len(words) > 2: // shows the settings of a command, with its flags
		command = words[2]
	case command == "config" || command == "execute":
		command = strings.Join(words[:min(2, len(words))], " ")
	}
	help := p.helpOf(t, command)
	if help == "" {
		t.Errorf("%s: there is no command nrollup %s", file, command)
		return
	}
	for _, word := range words {
		if word == "|" || word == "&&" || word == ";" {
			break
		}
		if flag, _, _ := strings.Cut(word, "="); strings.HasPrefix(flag, "--") && !regexp.MustCompile(`(?m)^\s+`+regexp.QuoteMeta(flag)+`\b`).MatchString(help) {
			t.Errorf("%s: nrollup %s has no flag %s", file, command, flag)
		}
	}
}

// The README lists the commands that the program has.
func TestReadmeListsCommands(t *testing.T) {
	output, err := exec.CommandContext(t.Context(), buildProgram(t), "--help").Output()
	if err != nil {
		t.Fatal(err)
	}
	have := make(map[string]bool)
	for _, match := range regexp.MustCompile(`(?m)^   ([a-z0-9]+)  +\S`).FindAllStringSubmatch(string(output), -1) {
		have[match[1]] = true
	}
	listed := table(t, read(t, "../README.md"), "## The commands", "command")
	for name := range listed {
		name = strings.TrimPrefix(name, "nrollup ")
		if !have[name] {
			t.Errorf("the README has the command %s, the program %v", name, slices.Sorted(maps.Keys(have)))
		}
		delete(have, name)
	}
	for name := range have {
		t.Errorf("the README does not have the command %s", name)
	}
}

// The README lists the packages that there are, but internal ones.
func TestReadmeListsPackages(t *testing.T) {
	text := read(t, "../README.md")
	dirs, err := filepath.Glob("../*/*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range dirs {
		if name := filepath.Base(filepath.Dir(file)); name != "docs" && !strings.Contains(text, fmt.Sprintf("| [`%s`](%s) |", name, name)) {
			t.Errorf("the README does not list package %s", name)
		}
	}
}
