package doctest

import (
	"regexp"
	"strings"
)

// Match reports whether a command has printed what is shown: … stands for any
// text, and alone on a line for any lines. How wide spaces are does not matter.
func Match(want, have string) bool {
	var pattern strings.Builder
	pattern.WriteString("^")
	for line := range strings.SplitSeq(normal(want), "\n") {
		if line == "…" {
			pattern.WriteString(`(?:.*\n)*?`)
			continue
		}
		pattern.WriteString(strings.ReplaceAll(regexp.QuoteMeta(line), "…", ".*") + `\n`)
	}
	pattern.WriteString("$")
	return regexp.MustCompile(pattern.String()).MatchString(normal(have) + "\n")
}

var spaces = regexp.MustCompile(`[ \t]+`)

// normal returns text without empty lines around it, and one space for many.
func normal(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimSpace(spaces.ReplaceAllString(line, " "))
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}
