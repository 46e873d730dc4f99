package main

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"nrollup/internal/blockgen"
)

// output is what a command line gave.
type output struct {
	code           int
	stdout, stderr string
}

// logged is what a network that another test runs in this process logs: to standard
// error of the command that has set up logging last.
var logged = regexp.MustCompile(`(?m)^(INFO |WARN |ERROR|DEBUG)\s*\[.*\n`)

// lines returns how many lines of the command itself are on standard error.
func (o *output) lines() int {
	return strings.Count(logged.ReplaceAllString(o.stderr, ""), "\n")
}

func nrollup(t *testing.T, stdin []byte, args ...string) output {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code := run(t.Context(), append([]string{"nrollup"}, args...), bytes.NewReader(stdin), &stdout, &stderr)
	return output{code, stdout.String(), stderr.String()}
}

const published = "../../testdata/stateless/sar00.json"

// generateBlock writes the input of a small block and returns its path.
func generateBlock(t *testing.T, format string) string {
	t.Helper()
	dir := t.TempDir()
	out := nrollup(t, nil, "execute", "generate", "--kind", "erc20", "--format", format, "--out", dir)
	if out.code != exitOK {
		t.Fatalf("generate: %+v", out)
	}
	return filepath.Join(dir, "erc20-1."+format)
}

func writeTemp(t *testing.T, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, content, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func readTemp(t *testing.T, path string) []byte {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// Every mistake gets one line that names the cause, and exit code 2.
func TestMistakes(t *testing.T) {
	var (
		dir   = t.TempDir()
		empty = writeTemp(t, nil)
		text  = writeTemp(t, []byte("some text"))
		other = writeTemp(t, []byte(`{"version": 1}`))
		bad   = writeTemp(t, []byte("0xzz"))
		trace = append([]byte{0x15, 0x01, 16, 0, 0, 0}, make([]byte, 90)...)
		amb   = writeTemp(t, append(trace, trace...))
	)
	tests := []struct{ args, want string }{
		{"frobnicate", `no command "frobnicate"`},
		{"execute frobnicate", `no command "frobnicate" (see nrollup execute --help)`},
		{"--frob", "-frob"},
		{"verify --frob x", "-frob (see nrollup verify --help)"},
		{"verify", "wants one BLOCK or FILE, got 0"},
		{"verify a b", "wants one BLOCK or FILE, got 2"},
		{"verify " + dir, "is a directory"},
		{"verify " + dir + "/none", "no such file"},
		{"verify " + empty, "is empty"},
		{"verify -", "- is empty"},
		{"verify " + bad, "bad hex"},
		{"verify " + other, "no vector in this JSON"},
		{"verify " + amb, "say which with --as"},
		{"verify --as proof " + text, `--as: no kind "proof"`},
		{"verify --genesis " + dir + "/none " + text, "genesis: open"},
		{"verify --genesis " + other + " " + text, `has no "config"`},
		{"verify --genesis " + text + " " + text, "not geth's genesis JSON"},
		{"inspect " + text, "less than the head of 96"},
		{"inspect --as trace " + text, "unknown schema id"},
		{"inspect --top -1 " + text, "--top is negative"},
		{"execute vectors", "wants one DIR"},
		{"execute vectors " + dir, "no vector in"},
		{"execute vectors " + other, "no vector in"},
		{"execute vectors " + bad, "1 files cannot be read"},
		{"execute vectors " + dir + "/none", "no such file"},
		{"execute vectors --run ( " + dir, "--run: error parsing regexp"},
		{"execute vectors --run none " + published, `of a test that matches "none"`},
		{"execute vectors --workers 0 " + published, "--workers is less than 1"},
		{"execute generate x", "takes no argument"},
		{"execute generate --kind none", "want all or some of empty, transfers"},
		{"execute generate --format xml", "want bin, hex or json"},
		{"execute generate --size -1", "--size is negative"},
		{"execute generate --size x", "invalid value"},
		{"execute generate --blocks 0", "--blocks is less than 1"},
		{"execute generate --accounts 0", "--accounts is less than 1"},
		{"execute generate --chain-id 0", "--chain-id is 0"},
		{"execute generate --gas-limit 0", "--gas-limit is 0"},
		{"execute generate --kind empty --out " + empty, "mkdir"},
		{"execute generate --kind transfers --gas-limit 30000 --out " + dir, "try a smaller --size"},
		{"execute demo x", "takes no argument"},
		{"version x", "takes no argument"},
	}
	for _, test := range tests {
		t.Run(test.args, func(t *testing.T) {
			out := nrollup(t, nil, strings.Fields(test.args)...)
			if out.code != exitUsage || !strings.Contains(out.stderr, test.want) || out.lines() != 1 {
				t.Errorf("exit code %d, %q, want %q", out.code, out.stderr, test.want)
			}
		})
	}
	if left, _ := os.ReadDir(dir); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestHelp(t *testing.T) {
	for _, args := range []string{"execute --help", "execute demo -h", "verify --help", "inspect --help",
		"execute vectors --help", "execute generate --help", "version --help", "verify 1 --help", "da serve --help", "help da serve"} {
		out := nrollup(t, nil, strings.Fields(args)...)
		if out.code != exitOK || !strings.Contains(out.stdout, "\n   Example") {
			t.Errorf("%s: %+v", args, out)
		}
	}
	for _, args := range []string{"", "execute", "version", "--version"} {
		if out := nrollup(t, nil, strings.Fields(args)...); out.code != exitOK || !strings.Contains(out.stdout, "nrollup") {
			t.Errorf("%q: %+v", args, out)
		}
	}
}

func TestVerifyForms(t *testing.T) {
	for _, format := range []string{"bin", "hex", "json"} {
		out := nrollup(t, nil, "verify", generateBlock(t, format))
		if out.code != exitOK || !strings.HasPrefix(out.stdout, "verdict       VALID\n") || !strings.Contains(out.stdout, "EXECUTE input") {
			t.Errorf("%s: %+v", format, out)
		}
	}
	input := readTemp(t, generateBlock(t, "bin"))
	if out := nrollup(t, input, "verify", "-"); out.code != exitOK {
		t.Errorf("from standard input: %+v", out)
	}
	for name, trace := range map[string][]byte{"raw": input[96:], "hex": []byte(hex.EncodeToString(input[96:]))} {
		out := nrollup(t, trace, "verify", "-")
		if out.code != exitOK || !strings.Contains(out.stdout, "bare trace") || !strings.Contains(out.stdout, "result") {
			t.Errorf("trace in %s: %+v", name, out)
		}
	}
	if out := nrollup(t, input[96:], "verify", "--as", "input", "-"); out.code != exitInvalid {
		t.Errorf("trace taken for an input: %+v", out)
	}
}

func TestVerifyInvalid(t *testing.T) {
	input := readTemp(t, generateBlock(t, "bin"))
	change := func(i int) []byte {
		changed := bytes.Clone(input)
		changed[i] ^= 1
		return changed
	}
	tests := []struct {
		name  string
		input []byte
		want  string
	}{
		{"text", []byte("text"), "4 bytes are less than the head"},
		{"pre-state root", change(0), "pre-state root"},
		{"post-state root", change(32), "state root"},
		{"huge gas", change(64), "more than any call has"},
		{"gas", change(95), "gas used"},
		{"cut off", input[:len(input)/2], "undecodable"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			out := nrollup(t, test.input, "verify", "-")
			if out.code != exitInvalid || !strings.Contains(out.stdout, "INVALID") || !strings.Contains(out.stdout, test.want) || out.stderr != "" {
				t.Errorf("%+v, want %q", out, test.want)
			}
		})
	}
}

func TestVerifyExpectations(t *testing.T) {
	doc := readTemp(t, generateBlock(t, "json"))
	var list []map[string]any
	if err := json.Unmarshal(doc, &list); err != nil {
		t.Fatal(err)
	}
	good := list[0]
	with := func(key string, value any) map[string]any {
		changed := map[string]any{}
		for k, v := range good {
			changed[k] = v
		}
		changed[key] = value
		return changed
	}
	fails := with("ExpectedError", "why")
	delete(fails, "Expected")
	tests := []struct {
		name   string
		vector map[string]any
		want   string
	}{
		{"output", with("Expected", "00"), "expects output 0x00"},
		{"gas", with("Gas", 7), "expects gas 7"},
		{"failure", fails, "expects failure true"},
		{"success", with("Input", ""), "expects failure false"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			doc, err := json.Marshal([]any{good, test.vector})
			if err != nil {
				t.Fatal(err)
			}
			out := nrollup(t, doc, "verify", "-")
			if out.code != exitInvalid || !strings.Contains(out.stdout, test.want) || strings.Count(out.stdout, "met") != 1 {
				t.Errorf("%+v, want %q", out, test.want)
			}
		})
	}
}

// A rollup on an L1 that is not at Amsterdam yet has no trace that is valid.
func TestVerifyGenesis(t *testing.T) {
	config := blockgen.Config(1)
	config.AmsterdamTime = nil
	doc, err := json.Marshal(map[string]any{"config": config})
	if err != nil {
		t.Fatal(err)
	}
	out := nrollup(t, nil, "verify", "--genesis", writeTemp(t, doc), generateBlock(t, "bin"))
	if out.code != exitInvalid || !strings.Contains(out.stdout, "wrong schema") {
		t.Errorf("%+v", out)
	}
}

func TestVerifyJSON(t *testing.T) {
	out := nrollup(t, nil, "verify", "--json", published)
	var v verdict
	if err := json.Unmarshal([]byte(out.stdout), &v); err != nil {
		t.Fatal(err)
	}
	if out.code != exitOK || !v.Valid || !v.Expected || v.Differs != "" || v.Block.Number != 1 || len(v.Output) != 43 {
		t.Errorf("%+v", v)
	}
}

func TestInspect(t *testing.T) {
	path := generateBlock(t, "bin")
	out := nrollup(t, nil, "inspect", path, "--top", "1")
	if out.code != exitOK || !strings.Contains(out.stdout, "problems: 0") || !strings.Contains(out.stdout, "and 9 more") {
		t.Errorf("%+v", out)
	}
	out = nrollup(t, nil, "inspect", "--json", path)
	var report struct {
		Witness struct{ AccountTrie struct{ Count int } }
	}
	if err := json.Unmarshal([]byte(out.stdout), &report); err != nil || report.Witness.AccountTrie.Count == 0 {
		t.Errorf("%v: %+v", err, out)
	}
}

func TestVectors(t *testing.T) {
	out := nrollup(t, nil, "execute", "vectors", "../../testdata")
	if out.code != exitOK || !strings.Contains(out.stdout, "1 passed, 0 failed") {
		t.Errorf("%+v", out)
	}
	doc := readTemp(t, published)
	changed := bytes.Replace(doc, []byte(`"0xabd8`), []byte(`"0xabd9`), 1)
	out = nrollup(t, nil, "execute", "vectors", writeTemp(t, changed))
	for _, want := range []string{"FAIL file: ported_static/stShift/sar00 blocks[0]", "new_payload_request_root: want 0xabd9", "0 passed, 1 failed"} {
		if out.code != exitInvalid || !strings.Contains(out.stdout, want) {
			t.Errorf("%+v, want %q", out, want)
		}
	}
	out = nrollup(t, nil, "execute", "vectors", "--json", writeTemp(t, changed))
	var report struct {
		Failed   int
		Failures []struct{ Test string }
	}
	if err := json.Unmarshal([]byte(out.stdout), &report); err != nil || report.Failed != 1 || report.Failures[0].Test == "" {
		t.Errorf("%v: %+v", err, out)
	}
}

func TestGenerateIsDeterministicAndCareful(t *testing.T) {
	dir := t.TempDir()
	args := []string{"execute", "generate", "--kind", "transfers,erc20", "--blocks", "2", "--size", "3", "--out", dir}
	if out := nrollup(t, nil, args...); out.code != exitOK || strings.Count(out.stdout, "\n") != 5 {
		t.Fatalf("%+v", out)
	}
	files, err := filepath.Glob(dir + "/*")
	if err != nil || len(files) != 4 {
		t.Fatalf("%v, %v", files, err)
	}
	first := readTemp(t, files[3])
	if out := nrollup(t, nil, args...); out.code != exitUsage || !strings.Contains(out.stderr, "use --force") {
		t.Errorf("overwriting: %+v", out)
	}
	if err := os.Remove(files[3]); err != nil {
		t.Fatal(err)
	}
	if out := nrollup(t, nil, append(args, "--force")...); out.code != exitOK {
		t.Errorf("with --force: %+v", out)
	}
	if !bytes.Equal(readTemp(t, files[3]), first) {
		t.Error("equal flags gave different files")
	}
}

func TestDemo(t *testing.T) {
	out := nrollup(t, nil, "execute", "demo")
	if out.code != exitOK || strings.Count(out.stdout, "VALID") != len(blockgen.Kinds()) || strings.Count(out.stdout, "REFUSED") != len(attacks) {
		t.Errorf("%+v", out)
	}
}

func TestFlagsFirst(t *testing.T) {
	commands := newApp(nil, nil, nil).Commands
	tests := []struct{ args, want string }{
		{"", ""},
		{"n", "n"},
		{"n version", "n version"},
		{"n verify FILE --json", "n verify --json -- FILE"},
		{"n verify FILE --as trace", "n verify --as trace -- FILE"},
		{"n verify FILE --as=trace -", "n verify --as=trace -- FILE -"},
		{"n verify --json -- --as", "n verify --json -- --as"},
		{"n verify FILE --as", "n verify --as"},
		{"n verify FILE --help --json", "n verify --help"},
		{"n verify FILE --as -h", "n verify --as -h -- FILE"},
		{"n da -h serve", "n da --help"},
		{"n execute none --x y", "n execute --x -- none y"},
	}
	for _, test := range tests {
		got := flagsFirst(commands, strings.Fields(test.args))
		if want := strings.Fields(test.want); !reflect.DeepEqual(got, append([]string{}, want...)) {
			t.Errorf("%s: got %q, want %q", test.args, got, want)
		}
	}
}
