package docs

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

func read(t *testing.T, name string) string {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// table returns the first cell of each row of the table under a heading, without
// its backquotes, and the cells after it.
func table(t *testing.T, text, heading, column string) map[string][]string {
	t.Helper()
	_, text, ok := strings.Cut("\n"+text, "\n"+heading+"\n")
	if !ok {
		t.Fatalf("there is no heading %q", heading)
	}
	_, text, ok = strings.Cut(text, "\n| "+column+" |")
	if !ok {
		t.Fatalf("there is no table of %q under %q", column, heading)
	}
	rows := make(map[string][]string)
	for i, line := range strings.Split(text, "\n")[2:] {
		if !strings.HasPrefix(line, "|") {
			break
		}
		cells := strings.Split(strings.Trim(line, "|"), " | ")
		name := strings.Trim(strings.TrimSpace(cells[0]), "`")
		if rows[name] != nil {
			t.Errorf("row %d: %s is there twice", i, name)
		}
		rows[name] = cells[1:]
	}
	if len(rows) == 0 {
		t.Fatalf("the table of %q under %q is empty", column, heading)
	}
	return rows
}

func documentedMetrics(t *testing.T) map[string][]string {
	return table(t, read(t, "operations.md"), "## Metrics", "metric")
}

// sources calls f with the content of each file of the program.
func sources(t *testing.T, f func(content string)) {
	t.Helper()
	goFiles(t, func(name, content string) {
		if !strings.HasSuffix(name, "_test.go") {
			f(content)
		}
	})
}

// goFiles calls f with the path and content of each file in Go.
func goFiles(t *testing.T, f func(name, content string)) {
	t.Helper()
	err := filepath.WalkDir("..", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "node_modules" || d.Name() == "testdata" || name != ".." && d.Name()[0] == '.'):
			return filepath.SkipDir
		case filepath.Ext(name) == ".go":
			f(name, read(t, name))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// packageText returns the text of a package without its tests.
func packageText(t *testing.T, dir string) string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for _, name := range names {
		if !strings.HasSuffix(name, "_test.go") {
			text.WriteString(read(t, name))
		}
	}
	return text.String()
}

var registered = regexp.MustCompile(`metrics\.(?:NewRegistered|GetOrRegister)\w+\("([^"]+)"`)

// The documented metrics are those that the program has.
func TestMetricsOfTheSource(t *testing.T) {
	documented, found := documentedMetrics(t), make(map[string]bool)
	sources(t, func(content string) {
		for _, match := range registered.FindAllStringSubmatch(content, -1) {
			found[strings.ReplaceAll(match[1], "/", "_")] = true
		}
	})
	for name := range found {
		if documented[name] == nil {
			t.Errorf("%s is not documented", name)
		}
	}
	for name, cells := range documented {
		if !found[name] {
			t.Errorf("%s does not exist", name)
		}
		if len(cells) != 3 {
			t.Errorf("%s: %d cells", name, len(cells))
		}
	}
}

// dev is a running nrollup dev.
type dev struct {
	L1, L2    struct{ HTTP string }
	Metrics   string
	Directory string
	log       string // file
}

// startDev starts nrollup dev, which makes a block of the rollup each second.
func startDev(t *testing.T) *dev {
	t.Helper()
	if testing.Short() {
		t.Skip("starts a network")
	}
	d := &dev{log: filepath.Join(t.ArtifactDir(), "dev.log")}
	log, err := os.Create(d.log)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { log.Close() })
	cmd := exec.Command(buildProgram(t), "dev", "--datadir", t.TempDir(), "--l1.port", "0", "--l2.port", "0", "--beacon.port", "0",
		"--metrics.port", "0", "--web.port", "0", "--l1.slot", "1s", "--l2.heartbeat", "1s", "--json", "--log.format", "json")
	cmd.Stderr = log
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Signal(syscall.SIGINT)
		if err := cmd.Wait(); err != nil {
			t.Errorf("nrollup dev: %v: %s", err, read(t, d.log))
		}
	})
	if err := json.NewDecoder(out).Decode(d); err != nil {
		t.Fatalf("nrollup dev: %v: %s", err, read(t, d.log))
	}
	return d
}

// get returns what answers at a path.
func (d *dev) get(t *testing.T, path string) (int, string) {
	t.Helper()
	answer, err := http.Get(d.Metrics + path)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, string(body)
}

// served returns the names of the metrics that Prometheus would see.
func (d *dev) served(t *testing.T) map[string]bool {
	t.Helper()
	_, body := d.get(t, "/metrics")
	names := make(map[string]bool)
	for line := range strings.Lines(body) {
		if words := strings.Fields(line); len(words) == 4 && words[1] == "TYPE" {
			names[words[2]] = true
		}
	}
	return names
}

// absent are the metrics that a network which works does not serve, and why.
var absent = map[string]string{
	"l2_adopt_time": "nobody else has built a block of the rollup",
}

// What a network serves is what is documented: ours by name, geth's by their
// beginnings.
func TestMetricsServed(t *testing.T) {
	d, documented := startDev(t), documentedMetrics(t)
	var names map[string]bool
	waitFor(t, "a block of the rollup", func() bool {
		names = d.served(t)
		return names["l2_build_time"]
	})
	for name := range documented {
		if names[name] == (absent[name] != "") {
			t.Errorf("%s is served: %v", name, names[name])
		}
	}
	geth := gethPrefixes(t)
	for name := range names {
		base := strings.TrimSuffix(name, "_count")
		if documented[name] == nil && documented[base] == nil && !geth[name[:strings.Index(name+"_", "_")+1]] {
			t.Errorf("%s is served and not documented", name)
		}
	}
	checkHealth(t, d)
	checkJSONLog(t, d)
}

// gethPrefixes are the beginnings of names that the document says are geth's.
func gethPrefixes(t *testing.T) map[string]bool {
	t.Helper()
	prefixes := make(map[string]bool)
	for _, match := range regexp.MustCompile("`([a-z0-9]+_)\\*`").FindAllStringSubmatch(read(t, "operations.md"), -1) {
		prefixes[match[1]] = true
	}
	if len(prefixes) < 10 {
		t.Errorf("prefixes: %v", slices.Sorted(maps.Keys(prefixes)))
	}
	return prefixes
}

func checkHealth(t *testing.T, d *dev) {
	t.Helper()
	for path := range table(t, read(t, "operations.md"), "## Health", "path") {
		if code, body := d.get(t, path); code != http.StatusOK || path != "/metrics" && body != "ok\n" {
			t.Errorf("%s: %d %s", path, code, body)
		}
	}
	if _, err := os.Stat(filepath.Join(d.Directory, "endpoints.json")); err != nil {
		t.Error(err)
	}
}

// checkJSONLog checks that each line of the log has the keys that the document
// says, and that the line which it shows is one of the program.
func checkJSONLog(t *testing.T, d *dev) {
	t.Helper()
	shown := regexp.MustCompile("(?s)```json\n(.*?)\n```").FindStringSubmatch(read(t, "operations.md"))
	if shown == nil {
		t.Fatal("no line of a JSON log is shown")
	}
	want := logKeys(t, shown[1])
	waitFor(t, "a settlement in the log", func() bool { return strings.Contains(read(t, d.log), `"msg":"Settled blocks"`) })
	for lines := bufio.NewScanner(strings.NewReader(read(t, d.log))); lines.Scan(); {
		keys := logKeys(t, lines.Text())
		for _, key := range []string{"t string", "lvl string", "msg string"} {
			if !slices.Contains(keys, key) {
				t.Errorf("line without %s: %s", key, lines.Text())
			}
		}
		if strings.Contains(lines.Text(), `"msg":"Settled blocks"`) && !slices.Equal(keys, want) {
			t.Errorf("a line has the keys %v, the document %v", keys, want)
		}
	}
}

// logKeys returns the keys of a line, each with the type of its value.
func logKeys(t *testing.T, line string) []string {
	t.Helper()
	var entry map[string]any
	if err := json.Unmarshal([]byte(line), &entry); err != nil {
		t.Fatalf("%v: %s", err, line)
	}
	var keys []string
	for key, value := range entry {
		keys = append(keys, fmt.Sprintf("%s %T", key, value))
	}
	return slices.Sorted(slices.Values(keys))
}

// waitFor waits until something is so.
func waitFor(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for deadline := time.Now().Add(2 * time.Minute); !ok(); time.Sleep(100 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("timeout: " + what)
		}
	}
}

// The messages that the document tells to look for are those of the program.
func TestLogMessages(t *testing.T) {
	messages := table(t, read(t, "operations.md"), "## Logs", "message")
	sources(t, func(content string) {
		for message, cells := range messages {
			call := "log." + strings.ToUpper(cells[0][:1]) + strings.TrimSpace(cells[0][1:])
			if strings.Contains(content, fmt.Sprintf("%s(%q", call, message)) {
				delete(messages, message)
			}
		}
	})
	for message := range messages {
		t.Errorf("no such message at that level: %s", message)
	}
}
