package main

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/urfave/cli/v2"
)

// placeholder is a word in the usage of a flag that stands for its value.
var placeholder = regexp.MustCompile("`([^`]*)`")

// flagString is the line of a flag in a help text: its name with what stands for
// its value, what it does, the default, the environment variable. geth has one of
// its own for all programs that link it, which knows no placeholders.
func flagString(f cli.Flag) string {
	flag, ok := f.(cli.DocGenerationFlag)
	if !ok {
		return ""
	}
	usage := flag.GetUsage()
	name := "--" + f.Names()[0]
	for _, short := range f.Names()[1:] {
		name += ", -" + short
	}
	if flag.TakesValue() {
		value := "VALUE"
		if found := placeholder.FindStringSubmatch(usage); found != nil {
			value = found[1]
		}
		name += " " + value
	}
	line := name + "\t" + placeholder.ReplaceAllString(usage, "$1")
	if text := flag.GetDefaultText(); flag.TakesValue() && text != "" && !strings.Contains(usage, "(default") {
		line += fmt.Sprintf(" (default: %s)", text)
	}
	if env := flag.GetEnvVars(); len(env) > 0 {
		line += " [$" + strings.Join(env, ", $") + "]"
	}
	return line
}
