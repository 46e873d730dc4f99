package main

import (
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/urfave/cli/v2"
)

// eachCommand calls do with every command that people see, and with the words that
// name it.
func eachCommand(commands []*cli.Command, path []string, do func(path []string, c *cli.Command)) {
	for _, c := range commands {
		if c.Hidden {
			continue
		}
		full := append(slices.Clone(path), c.Name)
		do(full, c)
		eachCommand(c.Subcommands, full, do)
	}
}

// Every command says what it does, with an example that its parser takes.
func TestEveryCommandHasAnExample(t *testing.T) {
	eachCommand(newApp(nil, nil, nil).Commands, nil, func(path []string, c *cli.Command) {
		name := strings.Join(path, " ")
		t.Run(name, func(t *testing.T) {
			examples := examplesOf(c)
			if c.Usage == "" || len(examples) == 0 {
				t.Fatal("no usage, or no example")
			}
			if len(path) == 1 && c.Category == "" {
				t.Error("in no category of the help text")
			}
			for _, example := range examples {
				if ran := parseExample(t, example); !strings.HasPrefix(ran, path[0]) {
					t.Errorf("%q runs %q", example, ran)
				}
			}
			out := nrollup(t, nil, append([]string{"help"}, path...)...)
			if out.code != exitOK || !strings.Contains(out.stdout, examples[0]) || strings.Contains(out.stdout, "`") {
				t.Errorf("help: %+v", out)
			}
			if same := nrollup(t, nil, append(path, "--help")...); same.stdout != out.stdout && name != "help" {
				t.Errorf("--help and help differ: %s", same.stdout)
			}
		})
	})
}

// examplesOf returns the command lines in a help text.
func examplesOf(c *cli.Command) (examples []string) {
	_, text, _ := strings.Cut(c.Description, "Example")
	for line := range strings.Lines(text) {
		if i := strings.Index(line, "nrollup "); strings.HasPrefix(line, "   ") && i >= 0 {
			examples = append(examples, strings.TrimSpace(line[i:]))
		}
	}
	return examples
}

// parseExample has the parser read a command line and returns the command that it
// would run.
func parseExample(t *testing.T, line string) (ran string) {
	t.Helper()
	line, _, _ = strings.Cut(line, "|")
	args := strings.Fields(strings.TrimSuffix(strings.TrimSpace(line), ")"))
	app := newApp(nil, io.Discard, io.Discard)
	eachCommand(app.Commands, nil, func(path []string, c *cli.Command) {
		if len(c.Subcommands) == 0 {
			c.Action = func(*cli.Context) error {
				ran = strings.Join(path, " ")
				return nil
			}
		}
	})
	if err := app.RunContext(t.Context(), flagsFirst(app.Commands, args)); err != nil {
		t.Errorf("%q: %v", line, err)
	}
	return ran
}

// Every command that prints something prints it as JSON too, but for those whose
// text is for a shell, or for people alone.
func TestEveryCommandHasJSON(t *testing.T) {
	textOnly := []string{"completion", "help"}
	eachCommand(newApp(nil, nil, nil).Commands, nil, func(path []string, c *cli.Command) {
		if len(c.Subcommands) > 0 || slices.Contains(textOnly, c.Name) {
			return
		}
		if !hasFlag(c, "json") {
			t.Errorf("nrollup %s has no --json", strings.Join(path, " "))
		}
	})
}

// The overview names all commands, and nothing that is not for people.
func TestOverview(t *testing.T) {
	alone, help, flag := nrollup(t, nil), nrollup(t, nil, "help"), nrollup(t, nil, "--help")
	if alone.code != exitOK || alone != help || alone != flag {
		t.Errorf("%+v\n%+v\n%+v", alone, help, flag)
	}
	eachCommand(newApp(nil, nil, nil).Commands, nil, func(path []string, c *cli.Command) {
		if len(path) == 1 && !strings.Contains(alone.stdout, "\n   "+c.Name+" ") {
			t.Errorf("%s is not in %s", c.Name, alone.stdout)
		}
	})
	if strings.Contains(alone.stdout, "__complete") {
		t.Error(alone.stdout)
	}
	for line := range strings.Lines(alone.stdout) {
		if command, _, ok := strings.Cut(strings.TrimSpace(line), "   "); ok && strings.HasPrefix(command, "nrollup ") {
			parseExample(t, command)
		}
	}
}

// What somebody may have meant is suggested.
func TestSuggestions(t *testing.T) {
	for args, want := range map[string]string{
		"versoin":                     "did you mean nrollup version?",
		"execute generat":             "did you mean nrollup execute generate?",
		"help deposti":                "did you mean nrollup deposit?",
		"help execute x":              `there is no command "x" (see nrollup execute --help)`,
		"config shwo":                 "did you mean nrollup config show?",
		"config show dve":             "did you mean nrollup dev?",
		"dev --l1.prot 1":             "did you mean --l1.port?",
		"dev --chainid 1":             "did you mean --l1.chainid or --l2.chainid?",
		"deposit 1ether --form l1":    "there is no flag --form",
		"deposit --dev 1 -- -1ether":  `"-1ether" is not an amount`,
		"deposit -1ether --dev 1":     "no amount or number is negative",
		"deposit 1ether --dev":        "--dev wants a value after it",
		"deposit 1ether --dev x":      `--dev: invalid value "x"`,
		"deposit 1ether --wait=maybe": `--wait: invalid boolean value "maybe"`,
		"xyzzy":                       `there is no command "xyzzy" (see nrollup --help)`,
		"--json status":               "there is no flag --json",
	} {
		out := nrollup(t, nil, strings.Fields(args)...)
		if out.code != exitUsage || !strings.Contains(out.stderr, want) || out.lines() != 1 || out.stdout != "" {
			t.Errorf("%s: %+v, want %q", args, out, want)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"a", "", 1}, {"", "ab", 2}, {"abc", "abc", 0}, {"abc", "acb", 1}, {"abc", "xbc", 1}, {"abc", "bc", 1}, {"kitten", "sitting", 3}} {
		if have := distance(c.a, c.b); have != c.want {
			t.Errorf("%q and %q: have %d, want %d", c.a, c.b, have, c.want)
		}
	}
}
