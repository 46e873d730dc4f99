package main

import (
	"os"
	"strings"
	"testing"
)

// The commands in the guide are there, with these flags.
func TestGuide(t *testing.T) {
	content, err := os.ReadFile("../../docs/bridge.md")
	if err != nil {
		t.Fatal(err)
	}
	commands, count := newApp(nil, nil, nil).Commands, 0
	for line := range strings.Lines(string(content)) {
		words := strings.Fields(line)
		if len(words) < 2 || words[0] != "nrollup" {
			continue
		}
		count++
		command := findCommand(commands, words[1])
		if command == nil {
			t.Errorf("there is no such command: %s", line)
			continue
		}
		for _, word := range words[2:] {
			if name, isFlag := strings.CutPrefix(word, "--"); isFlag && !hasFlag(command, name) {
				t.Errorf("%s has no flag --%s: %s", words[1], name, line)
			}
		}
	}
	if count < 15 {
		t.Errorf("%d commands were found", count)
	}
}
