package explorer_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"nrollup/node"
)

// nodesDown stops the nodes and the explorer one after the other: the page says
// so, keeps what it knew, and goes on without being loaded again.
func nodesDown(t *testing.T, program string, browser context.Context) {
	dir := t.TempDir()
	key, deployment := filepath.Join(dir, "key"), filepath.Join(dir, "rollup.json")
	if err := os.WriteFile(key, []byte(strings.TrimPrefix(node.DevAccounts()[9].PrivateKey, "0x")), 0o600); err != nil {
		t.Fatal(err)
	}
	l1Port, l2Port, webPort := freePort(t), freePort(t), freePort(t)
	l1URL, l2URL := "http://127.0.0.1:"+l1Port, "http://127.0.0.1:"+l2Port
	startL1 := func() *process {
		return launch(t, program, "l1", "--json", "--datadir", filepath.Join(dir, "l1"), "--slot", "1s", "--epoch", "4", "--http.port", l1Port, "--beacon.port", "0", "--metrics.port", "0")
	}
	startL2 := func() *process {
		return launch(t, program, "node", "--json", "--datadir", filepath.Join(dir, "l2"), "--l1", l1URL, "--rollup", deployment, "--keyfile", key, "--blocktime", "1s",
			"--http.port", l2Port, "--metrics.port", "0")
	}
	startWeb := func() *process {
		return launch(t, program, "explorer", "--json", "--rollup", deployment, "--l1", l1URL, "--l2", l2URL, "--web.port", webPort)
	}
	l1 := startL1()
	deploy := exec.Command(program, "deploy", "--json", "--l1", l1URL, "--keyfile", key, "--chainid", "13371", "--dev.accounts", "--out", deployment)
	if out, err := deploy.CombinedOutput(); err != nil {
		t.Fatalf("deploy: %v: %s", err, out)
	}
	l2 := startL2()
	web := startWeb()

	p := newTab(t, browser, "http://127.0.0.1:"+webPort)
	p.expect("status 503", "status 502", "status 504", "status 500", "Failed to load resource", "ERR_")
	p.open("/")
	p.until(`document.querySelectorAll(".loop a").length > 2 && document.querySelector(".banner") === null`)
	p.value(`window.loadedOnce = true`, nil)

	l2.stop()
	p.see("The rollup's node does not answer")
	startAgain(p, func() { l2 = startL2() })

	l1.stop()
	p.see("The L1 node does not answer")
	startAgain(p, func() { l1 = startL1() })

	web.stop()
	p.see("The explorer's server does not answer")
	startAgain(p, func() { web = startWeb() })
}

// startAgain starts what was stopped, and waits until the page goes on.
func startAgain(p *tab, start func()) {
	p.t.Helper()
	var head string
	const read = `document.querySelector(".side.l1 .figure dd").textContent`
	p.value(read, &head)
	if head == "" || head == "–" {
		p.t.Error("the page has forgotten what it knew")
	}
	start()
	p.until(`document.querySelector(".banner") === null`)
	p.until(read + " !== " + quote(head))
	var once bool
	p.value(`window.loadedOnce === true`, &once)
	if !once {
		p.t.Error("the page was loaded again")
	}
}
