// Package docs tests that what the documents say is so: every command that they
// show, their links, the metrics.
package docs

import (
	"context"
	"fmt"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/contracts/bindings/examples"
	"nrollup/internal/doctest"
)

// servers matches the commands that serve until they are interrupted.
var servers = regexp.MustCompile(`^(?:nrollup|go run \./cmd/nrollup) (dev|l1|node|operator|proposer|challenger|explorer|da serve)\b`)

// optimisticDev is nrollup dev with a data server.
const optimisticDev = "dev --mode optimistic"

// defaultPorts are those that a server listens at if its command does not say.
var defaultPorts = map[string]map[string]string{
	"dev": {"NROLLUP_L1_PORT": "8545", "NROLLUP_L2_PORT": "9545", "NROLLUP_BEACON_PORT": "5052",
		"NROLLUP_METRICS_PORT": "6060", "NROLLUP_WEB_PORT": "8088"},
	optimisticDev: {"NROLLUP_L1_PORT": "8545", "NROLLUP_L2_PORT": "9545", "NROLLUP_BEACON_PORT": "5052",
		"NROLLUP_METRICS_PORT": "6060", "NROLLUP_WEB_PORT": "8088", "NROLLUP_DA_PORT": "3100"},
	"l1":         {"NROLLUP_HTTP_PORT": "8545", "NROLLUP_BEACON_PORT": "5052", "NROLLUP_METRICS_PORT": "6060"},
	"node":       {"NROLLUP_HTTP_PORT": "9545", "NROLLUP_METRICS_PORT": "6060"},
	"operator":   {"NROLLUP_METRICS_PORT": "6060"},
	"proposer":   {"NROLLUP_METRICS_PORT": "6060"},
	"challenger": {"NROLLUP_METRICS_PORT": "6060"},
	"da serve":   {"NROLLUP_HTTP_PORT": "3100", "NROLLUP_METRICS_PORT": "6060"},
	"explorer":   {"NROLLUP_WEB_PORT": "8088"},
}

func docServer(command string) (doctest.Server, bool) {
	found := servers.FindStringSubmatch(command)
	if found == nil || strings.Contains(command, "--help") {
		return doctest.Server{}, false
	}
	name := found[1]
	if name == "dev" && strings.Contains(command, "--mode optimistic") {
		name = optimisticDev
	}
	return doctest.Server{Ready: "ready", Ports: defaultPorts[name]}, true
}

// guide is a Markdown file whose commands are run as a reader would, one after the
// other, in an empty directory, with the program as it is now.
type guide struct {
	t       *testing.T
	blocks  []doctest.Block
	session *doctest.Session
	logs    string // directory
}

// openGuide reads a guide. Its servers get ports from firstPort on.
func openGuide(t *testing.T, name string, firstPort int) *guide {
	t.Helper()
	if testing.Short() {
		t.Skip("starts a network")
	}
	t.Parallel() // most of the time it waits
	checkout, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(filepath.Join(checkout, name))
	if err != nil {
		t.Fatal(err)
	}
	g := &guide{t: t, logs: t.ArtifactDir()}
	if g.blocks, err = doctest.Parse(string(content)); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	needCast(t, checkout)
	dir := t.TempDir()
	// Readers of the README are in a checkout: this is what its commands read there.
	if err := os.Symlink(filepath.Join(checkout, "testdata"), filepath.Join(dir, "testdata")); err != nil {
		t.Fatal(err)
	}
	g.session, err = doctest.Start(doctest.Config{
		Dir:     dir,
		Env:     readerEnv(t, checkout, filepath.Dir(buildProgram(t))),
		Server:  docServer,
		Rewrite: func(command string) string { return inCheckout(checkout, command) },
		Logs:    g.logs,
		Wait:    3 * time.Minute, // go run compiles first

		FirstPort: firstPort,
		Ports:     4000,
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := g.session.Close(); err != nil {
			t.Error(err)
		}
		g.showLogs()
	})
	return g
}

// showLogs shows how the logs of the servers end, if the test has failed.
func (g *guide) showLogs() {
	if !g.t.Failed() {
		return
	}
	names, _ := filepath.Glob(filepath.Join(g.logs, "*.log"))
	for _, name := range names {
		content, _ := os.ReadFile(name)
		lines := strings.Split(strings.TrimSpace(string(content)), "\n")
		g.t.Logf("last lines of %s:\n%s", filepath.Base(name), strings.Join(lines[max(0, len(lines)-30):], "\n"))
	}
}

// program is the file of the program as its users have it. In its place
// NROLLUP_PROGRAM names one that is there.
var program = sync.OnceValues(func() (string, error) {
	if name := os.Getenv("NROLLUP_PROGRAM"); name != "" {
		return name, nil
	}
	dir, err := os.MkdirTemp("", "nrollup-docs-")
	if err != nil {
		return "", err
	}
	built = dir
	name := filepath.Join(dir, "nrollup")
	if output, err := exec.Command("go", "build", "-o", name, "nrollup/cmd/nrollup").CombinedOutput(); err != nil {
		return "", fmt.Errorf("go build: %w\n%s", err, output)
	}
	return name, nil
})

// built is the directory that program has made.
var built string

func TestMain(m *testing.M) {
	code := m.Run()
	if built != "" {
		os.RemoveAll(built)
	}
	os.Exit(code)
}

func buildProgram(t *testing.T) string {
	t.Helper()
	name, err := program()
	if err != nil {
		t.Fatal(err)
	}
	return name
}

// needCast skips the test if cast, which comes with the tools of the contracts, is
// not there.
func needCast(t *testing.T, checkout string) {
	t.Helper()
	if _, err := os.Stat(filepath.Join(checkout, "contracts/node_modules")); err != nil {
		if os.Getenv("NROLLUP_REQUIRE_TOOLS") != "" {
			t.Fatal(err)
		}
		t.Skip("cast is not there: run scripts/contracts")
	}
}

// readerEnv is the environment of a reader who has the tools, and a home that is
// empty. Go keeps its caches.
func readerEnv(t *testing.T, checkout, program string) []string {
	t.Helper()
	home := t.TempDir()
	env := []string{
		"HOME=" + home,
		"PATH=" + strings.Join([]string{program, filepath.Join(checkout, "contracts/bin"), os.Getenv("PATH")}, string(os.PathListSeparator)),
		"GOBIN=" + filepath.Join(home, "bin"),
		"FOUNDRY_DISABLE_NIGHTLY_WARNING=1",
		"TMPDIR=" + t.TempDir(),
	}
	for _, name := range []string{"GOCACHE", "GOENV", "GOFLAGS", "GOMODCACHE", "GOPATH", "GOPROXY", "GOSUMDB", "GOTOOLCHAIN"} {
		value, err := exec.CommandContext(t.Context(), "go", "env", name).Output()
		if err != nil {
			t.Fatal(err)
		}
		env = append(env, name+"="+strings.TrimSpace(string(value)))
	}
	return env
}

// inCheckout makes commands that are about the source run there.
func inCheckout(checkout, command string) string {
	if strings.HasPrefix(command, "go ") || strings.HasPrefix(command, "./scripts/") {
		return "(cd '" + checkout + "' && " + command + "\n)" // it may end in a comment
	}
	return command
}

// run runs commands that a reader of the guide has run before, and its blocks.
func (g *guide) run(before ...string) {
	g.t.Helper()
	// What is the default elsewhere is on another port here.
	before = append(before, "export NROLLUP_L1=http://127.0.0.1:8545 ETH_RPC_URL=http://127.0.0.1:8545")
	blocks := append([]doctest.Block{{Commands: before}}, g.blocks...)
	for i := range blocks {
		b := &blocks[i]
		if b.Skip != "" {
			g.t.Logf("line %d is not run: %s", b.Line, b.Skip)
			continue
		}
		ctx, cancel := context.WithTimeout(g.t.Context(), 4*time.Minute)
		err := g.session.Run(ctx, b)
		cancel()
		if err != nil {
			g.t.Fatal(err)
		}
	}
}

// A reader of the tutorial sees what it says.
func TestTutorial(t *testing.T) { openGuide(t, "docs/tutorial.md", 20000).run() }

// So does a reader of the README.
func TestReadme(t *testing.T) { openGuide(t, "README.md", 24000).run() }

// And who sets up a network as the guide says.
func TestDevnet(t *testing.T) {
	if _, err := exec.LookPath("jq"); err != nil {
		t.Skip("jq is not there")
	}
	openGuide(t, "docs/devnet.md", 28000).run()
}

// And who moves money as the guide says, on a network where nobody else delivers
// messages and somebody has a token.
func TestBridge(t *testing.T) {
	creation := examples.NewToken().PackConstructor("Token", "TOK", new(big.Int).Lsh(common.Big1, 80))
	const (
		account0 = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80"
		address1 = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
		token    = "0x5FbDB2315678afecb367f032d93F642f64180aa3" // the first contract of account 0
	)
	openGuide(t, "docs/bridge.md", 12000).run(
		"nrollup dev --relay=false --l2.heartbeat 2s",
		fmt.Sprintf("cast send --rpc-url http://127.0.0.1:8545 --private-key %s --create %s%x", account0, examples.TokenMetaData.Bin, creation),
		fmt.Sprintf("cast send --rpc-url http://127.0.0.1:8545 --private-key %s %s 'transfer(address,uint256)' %s 1000ether", account0, token, address1),
	)
}

// And who tests contracts with the helpers.
func TestDevHelpers(t *testing.T) { openGuide(t, "docs/dev.md", 16000).run("nrollup dev") }

// And who crosses a fork of L1.
func TestForks(t *testing.T) { openGuide(t, "docs/forks.md", 8000).run() }
