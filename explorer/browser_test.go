package explorer_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	cdpruntime "github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// requireTools makes a missing browser a failure: set where every check must run.
var requireTools = os.Getenv("NROLLUP_REQUIRE_TOOLS") == "1"

// patience is how long the page may take to show something. Most of it is for slow machines.
const patience = 60 * time.Second

// findChromium returns the browser's program, or skips the test.
func findChromium(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	if requireTools {
		t.Fatal("no Chromium on the PATH")
	}
	t.Skip("no Chromium on the PATH")
	return ""
}

// A tab is one that shows the explorer. Everything that goes wrong in it, and
// every request that leaves the machine's own address, fails the test.
type tab struct {
	t    *testing.T
	ctx  context.Context
	base string
	host string

	mu       sync.Mutex
	complain []string
	tolerate []string // parts of complaints that are expected
}

// newBrowser starts a browser with a profile of its own, until the test ends.
func newBrowser(t *testing.T) context.Context {
	t.Helper()
	options := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]),
		chromedp.ExecPath(findChromium(t)), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun,
		chromedp.UserDataDir(t.TempDir()),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("js-flags", "--expose-gc"), chromedp.WindowSize(1280, 900), chromedp.WSURLReadTimeout(patience))
	allocator, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	browser, stop := chromedp.NewContext(allocator, chromedp.WithErrorf(func(string, ...any) {})) // events that this version does not know
	t.Cleanup(stop)
	if err := chromedp.Run(browser); err != nil {
		t.Fatalf("starting Chromium: %v", err)
	}
	return browser
}

// newTab opens a tab for the explorer at base.
func newTab(t *testing.T, browser context.Context, base string, prepare ...chromedp.Action) *tab {
	t.Helper()
	ctx, cancel := chromedp.NewContext(browser)
	t.Cleanup(cancel)
	u, err := url.Parse(base)
	if err != nil {
		t.Fatal(err)
	}
	p := &tab{t: t, ctx: ctx, base: strings.TrimSuffix(base, "/"), host: u.Host}
	chromedp.ListenTarget(ctx, p.listen)
	p.run(append([]chromedp.Action{network.Enable(), cdpruntime.Enable(), emulation.SetTimezoneOverride("UTC")}, prepare...)...)
	t.Cleanup(p.verdict)
	return p
}

func (p *tab) listen(event any) {
	switch e := event.(type) {
	case *cdpruntime.EventExceptionThrown:
		p.note("exception: " + e.ExceptionDetails.Error())
	case *cdpruntime.EventConsoleAPICalled:
		if e.Type == cdpruntime.APITypeError || e.Type == cdpruntime.APITypeWarning {
			p.note(fmt.Sprintf("console %s: %s", e.Type, consoleText(e.Args)))
		}
	case *network.EventRequestWillBeSent:
		if u, err := url.Parse(e.Request.URL); err == nil && u.Host != p.host && u.Scheme != "data" && u.Scheme != "about" {
			p.note("request to another host: " + e.Request.URL)
		}
	case *network.EventResponseReceived:
		if e.Response.Status >= 400 {
			p.note(fmt.Sprintf("status %d: %s", e.Response.Status, e.Response.URL))
		}
	}
}

func consoleText(args []*cdpruntime.RemoteObject) string {
	var parts []string
	for _, a := range args {
		parts = append(parts, string(a.Value)+a.Description)
	}
	return strings.Join(parts, " ")
}

func (p *tab) note(complaint string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.complain = append(p.complain, complaint)
}

// expect says which complaints are part of the test.
func (p *tab) expect(parts ...string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.tolerate = append(p.tolerate, parts...)
}

// verdict fails the test for what went wrong in the page.
func (p *tab) verdict() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, c := range p.complain {
		if !slices.ContainsFunc(p.tolerate, func(part string) bool { return strings.Contains(c, part) }) {
			p.t.Errorf("the page: %s", c)
		}
	}
}

// run does what is asked for in the tab, within the patience.
func (p *tab) run(actions ...chromedp.Action) {
	p.t.Helper()
	if err := p.try(actions...); err != nil {
		p.t.Fatalf("%v; the page shows:\n%s", err, p.text())
	}
}

func (p *tab) try(actions ...chromedp.Action) error {
	// The first run of a tab decides how long the tab lives: it may not have the deadline.
	if chromedp.FromContext(p.ctx).Target == nil {
		if err := chromedp.Run(p.ctx); err != nil {
			return err
		}
	}
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	return chromedp.Run(ctx, actions...)
}

// text returns what can be read in the page, for errors.
func (p *tab) text() string {
	ctx, cancel := context.WithTimeout(p.ctx, 5*time.Second)
	defer cancel()
	var text string
	if err := chromedp.Run(ctx, chromedp.Evaluate(`document.body ? document.body.innerText : ""`, &text)); err != nil {
		return err.Error()
	}
	if len(text) > 3000 {
		text = text[:3000] + "…"
	}
	return text
}

// open loads a view.
func (p *tab) open(path string) {
	p.t.Helper()
	p.run(chromedp.Navigate(p.base + path))
	p.until(`document.querySelector("main h1") !== null`)
}

// until waits until a condition, in JavaScript, holds.
func (p *tab) until(condition string) {
	p.t.Helper()
	p.run(chromedp.Poll(condition, nil, chromedp.WithPollingInterval(100*time.Millisecond), chromedp.WithPollingTimeout(patience-time.Second)))
}

// see waits until the view has a text.
func (p *tab) see(text string) {
	p.t.Helper()
	condition := fmt.Sprintf(`document.body.innerText.includes(%s)`, quote(text))
	if err := p.try(chromedp.Poll(condition, nil, chromedp.WithPollingInterval(100*time.Millisecond), chromedp.WithPollingTimeout(patience-time.Second))); err != nil {
		p.t.Fatalf("no %q: %v; the page shows:\n%s", text, err, p.text())
	}
}

// value evaluates JavaScript.
func (p *tab) value(script string, to any) {
	p.t.Helper()
	p.run(chromedp.Evaluate(script, to, func(e *cdpruntime.EvaluateParams) *cdpruntime.EvaluateParams { return e.WithAwaitPromise(true) }))
}

// get returns an answer of the server that the page is from.
func (p *tab) get(path string, to any) {
	p.t.Helper()
	response, err := http.Get(p.base + path)
	if err != nil {
		p.t.Fatal(err)
	}
	defer response.Body.Close()
	if err := json.NewDecoder(response.Body).Decode(to); err != nil || response.StatusCode != http.StatusOK {
		p.t.Fatalf("%s: %s: %v", path, response.Status, err)
	}
}

// click clicks the element that a selector finds and whose text is as given, if
// any is.
func (p *tab) click(selector, text string) {
	p.t.Helper()
	find := fmt.Sprintf(`[...document.querySelectorAll(%s)].find(e => e.textContent.trim().includes(%s) && !e.disabled)`, quote(selector), quote(text))
	p.until(find + " !== undefined")
	p.value(find+".click()", nil)
}

// fill types into the field with a label.
func (p *tab) fill(label, text string) {
	p.t.Helper()
	find := fmt.Sprintf(`[...document.querySelectorAll("label")].find(l => l.textContent.trim().startsWith(%s)).htmlFor`, quote(label))
	var id string
	p.value(find, &id)
	p.value(fmt.Sprintf(`{const f = document.getElementById(%s); for (let d = f.closest("details"); d; d = d.parentElement.closest("details")) d.open = true; f.focus(); f.select()}`, quote(id)), nil)
	p.run(chromedp.KeyEvent(text))
	p.until(fmt.Sprintf(`document.getElementById(%s).value === %s`, quote(id), quote(text)))
}

func quote(text string) string {
	encoded, err := json.Marshal(text)
	if err != nil {
		panic(err) // of a string
	}
	return string(encoded)
}
