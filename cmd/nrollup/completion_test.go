package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestComplete(t *testing.T) {
	for line, want := range map[string][]string{
		"":                             {"dev", "deposit", "status", "execute", "help"},
		"de":                           {"deposit", "deploy", "dev"},
		"execute ":                     {"generate", "vectors"},
		"deposit --fe":                 {"--fee"},
		"deposit 1ether --":            {"--to", "--dev", "--json"},
		"dev --log.format ":            {"terminal", "logfmt", "json"},
		"dev --log.format l":           {"logfmt"},
		"dev --log.format=l":           {"--log.format=logfmt"},
		"dev --log.format = l":         {"logfmt"}, // bash
		"claim 1 --from ":              {"l1", "l2"},
		"deposit --dev ":               {"0", "9"},
		"node --rollup ":               {completeFiles},
		"verify ":                      {"latest", completeFiles},
		"inspect sa":                   {"safe", completeFiles},
		"execute generate --kind e":    {"erc20", "empty"},
		"bench --kind m":               {"mixed"},
		"bench --until ":               {"included", "finalized"},
		"completion ":                  {"bash", "zsh", "fish"},
		"config show ":                 {"dev", "node", "status"},
		"config show dev --l1.":        {"--l1.port", "--l1.slot"},
		"config show dev --log.format": {"--log.format"},
		"help execute ge":              {"generate"},
	} {
		have := completeLine(line)
		for _, w := range want {
			if !slices.Contains(have, w) {
				t.Errorf("%q: have %v, want %q among them", line, have, w)
			}
		}
	}
	if have := completeLine("bench --kind e"); !slices.Equal(have, []string{"erc20"}) {
		t.Errorf("have %v, which are kinds of blocks", have)
	}
	for _, line := range []string{"deposit ", "deposit --to ", "dev --l1.port ", "frob ", "frob --", "dev --frob="} {
		if have := completeLine(line); len(have) > 0 {
			t.Errorf("%q: have %v, want nothing", line, have)
		}
	}
	for _, line := range []string{"", "_", "help "} {
		if have := completeLine(line); slices.Contains(have, "__complete") {
			t.Errorf("%q: have %v", line, have)
		}
	}
}

// completeLine completes the last word of a line, and leaves out what the words
// mean.
func completeLine(line string) (found []string) {
	for _, f := range complete(newApp(nil, nil, nil).Commands, strings.Split(line, " ")) {
		word, _, _ := strings.Cut(f, "\t")
		found = append(found, word)
	}
	return found
}

// programEnv makes the test binary behave as nrollup.
const programEnv = "NROLLUP_TEST_PROGRAM"

// program puts a command nrollup into a directory, and returns that.
func program(t *testing.T) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	script := "#!/bin/sh\n" + programEnv + "=1 exec '" + self + "' \"$@\"\n"
	if err := os.WriteFile(filepath.Join(dir, "nrollup"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}

// The scripts work in the shells that are installed.
func TestCompletionInShells(t *testing.T) {
	for shell, c := range map[string]struct{ script, want string }{
		"bash": {`
source <(nrollup completion bash)
try() {
	COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
	_nrollup
	echo "${COMPREPLY[*]}"
}
try nrollup vers
try nrollup execute gen
try nrollup dev --log.format j
try nrollup dev --log.format = t
try nrollup node --rollup rollup.j
complete -p nrollup
`, "version\ngenerate\njson\nterminal\nrollup.json\ncomplete -F _nrollup nrollup\n"},
		"zsh": {`
autoload -U compinit && compinit -D
source <(nrollup completion zsh)
_describe() { print -l -- ${(P)2} }
words=(nrollup vers) CURRENT=2
_nrollup
`, "version:print the version\n"},
		"fish": {`
nrollup completion fish | source
complete -C 'nrollup vers'
`, "version\tprint the version\n"},
	} {
		t.Run(shell, func(t *testing.T) {
			path, err := exec.LookPath(shell)
			if err != nil {
				t.Skipf("no %s here", shell)
			}
			dir := program(t)
			if err := os.WriteFile(filepath.Join(dir, "rollup.json"), nil, 0o600); err != nil {
				t.Fatal(err)
			}
			cmd := exec.CommandContext(t.Context(), path, "-c", c.script)
			cmd.Dir = dir
			cmd.Env = append(os.Environ(), "PATH="+dir+":"+os.Getenv("PATH"), "HOME="+dir)
			out, err := cmd.CombinedOutput()
			if err != nil || string(out) != c.want {
				t.Errorf("have %q and %v, want %q", out, err, c.want)
			}
		})
	}
}

func TestCompletionMistakes(t *testing.T) {
	for args, want := range map[string]string{
		"completion":      "wants one shell: bash, zsh or fish, got 0",
		"completion tcsh": `no completion for "tcsh": want bash, zsh or fish`,
	} {
		out := nrollup(t, nil, strings.Fields(args)...)
		if out.code != exitUsage || !strings.Contains(out.stderr, want) || out.stdout != "" {
			t.Errorf("%s: %+v, want %q", args, out, want)
		}
	}
}
