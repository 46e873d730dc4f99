package doctest

import (
	"strings"
	"testing"
	"time"
)

const sample = `# Title

Some text.

` + "```sh" + `
# a comment
x=1; echo "one \
two"   # and one more
cd / ; pwd
` + "```" + `

` + "```text" + `
one two
/
` + "```" + `

<!-- doctest: skip it never ends -->
` + "```sh" + `
sleep infinity
` + "```" + `

<!-- doctest: fails -->
` + "```sh" + `
echo "the variable is $x"; echo error >&2; false
` + "```" + `

` + "```text" + `
the … is 1
…
` + "```" + `
`

func parse(t *testing.T, content string) []Block {
	t.Helper()
	blocks, err := Parse(content)
	if err != nil {
		t.Fatal(err)
	}
	return blocks
}

func start(t *testing.T, server func(string) (Server, bool)) *Session {
	t.Helper()
	s, err := Start(Config{Dir: t.TempDir(), Logs: t.TempDir(), Wait: 20 * time.Second, FirstPort: 19000, Ports: 1000, Server: server})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func none(string) (Server, bool) { return Server{}, false }

func TestBlocks(t *testing.T) {
	blocks := parse(t, sample)
	if len(blocks) != 3 || len(blocks[0].Commands) != 2 || blocks[0].Line != 6 || blocks[1].Skip != "it never ends" || !blocks[2].Fails {
		t.Fatalf("%+v", blocks)
	}
	s := start(t, none)
	for i := range blocks {
		if err := s.Run(t.Context(), &blocks[i]); err != nil {
			t.Error(err)
		}
	}
}

// What a file must not say.
func TestRefused(t *testing.T) {
	fence := func(text string) string { return "```sh\n" + text + "\n```\n" }
	for name, content := range map[string]string{
		"no end":            "```sh\necho",
		"unknown directive": "<!-- doctest: maybe -->\n" + fence("true"),
		"no reason":         "<!-- doctest: skip -->\n" + fence("true"),
		"no block":          "<!-- doctest: fails -->\n",
		"open quote":        fence("echo 'a\nb"),
		"until nothing":     "<!-- doctest: until -->\n" + fence("true"),
	} {
		if _, err := Parse(content); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// Commands go on as long as something is open.
func TestLongCommands(t *testing.T) {
	s := start(t, none)
	b := parse(t, "```sh\ncat <<END\na 'b\nEND\necho 'c\nd'\nfor i in e f; do\n  echo $i\ndone\n```\n```text\na 'b\nc\nd\ne\nf\n```\n")
	if len(b[0].Commands) != 3 {
		t.Errorf("%q", b[0].Commands)
	}
	if err := s.Run(t.Context(), &b[0]); err != nil {
		t.Error(err)
	}
}

// What makes a block fail.
func TestFailures(t *testing.T) {
	s := start(t, none)
	for _, c := range []struct{ content, want string }{
		{"```sh\nfalse\n```\n", "exit code 1"},
		{"<!-- doctest: fails -->\n```sh\ntrue\n```\n", "exit code 0"},
		{"```sh\necho one\n```\n```text\ntwo\n```\n", "printed\n\none\n\nand not\n\ntwo"},
		{"<!-- doctest: stop dev -->\n```sh\ntrue\n```\n", "no command"},
	} {
		err := s.Run(t.Context(), &parse(t, c.content)[0])
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: %v", c.content, err)
		}
	}
}

func TestMatch(t *testing.T) {
	for _, c := range []struct {
		want, have string
		match      bool
	}{
		{"a b", "a   b\n", true},
		{"a", "a\nb", false},
		{"a\n…", "a\nb\nc", true},
		{"a\n…", "a", true},
		{"…\nc", "a\nb\nc", true},
		{"…\nc", "a\nb", false},
		{"block …, safe …", "block 12, safe 11", true},
		{"block …", "a block 12", false},
		{"(1.5) ether", "(1.5) ether", true},
		{"1.5", "125", false},
		{"", "", true},
		{"", "a", false},
	} {
		if Match(c.want, c.have) != c.match {
			t.Errorf("%q, %q: %v", c.want, c.have, !c.match)
		}
	}
}

// A block is repeated until it prints what it shows.
func TestUntil(t *testing.T) {
	s := start(t, none)
	b := parse(t, "<!-- doctest: until -->\n```sh\necho -n x >>count; cat count\n```\n```text\nxxx\n```\n")
	if err := s.Run(t.Context(), &b[0]); err != nil {
		t.Error(err)
	}
}

// A server runs in the background on a port of its own, and ends by a signal.
func TestServer(t *testing.T) {
	s := start(t, func(command string) (Server, bool) {
		return Server{Ready: "ready", Ports: map[string]string{"PORT": "4321"}}, strings.HasPrefix(command, "serve ")
	})
	const content = "```sh\n" +
		`serve() { trap 'echo bye >end; exit 0' INT; echo "at 127.0.0.1:$PORT, not $1"; echo ready; while :; do sleep 0.05; done; }` + "\n```\n" +
		"```sh\n" + `serve --port 1234 # until the end` + "\n```\n" +
		"```text\nat 127.0.0.1:4321, not --port\nready\n```\n" +
		"<!-- doctest: stop serve -->\n```sh\necho 127.0.0.1:4321; cat end\n```\n```text\n127.0.0.1:4321\nbye\n```\n"
	for _, b := range parse(t, content) {
		if err := s.Run(t.Context(), &b); err != nil {
			t.Fatal(err)
		}
	}
	if port, err := s.ports.get("4321"); err != nil || port == "4321" {
		t.Errorf("port %s, %v", port, err)
	}
}

// A server that does not get ready is an error.
func TestServerEnds(t *testing.T) {
	s := start(t, func(command string) (Server, bool) { return Server{Ready: "ready"}, true })
	b := parse(t, "```sh\necho no port is free\n```\n")
	if err := s.Run(t.Context(), &b[0]); err == nil || !strings.Contains(err.Error(), "has ended") || !strings.Contains(err.Error(), "no port is free") {
		t.Error(err)
	}
	s.servers = nil // it is gone
}
