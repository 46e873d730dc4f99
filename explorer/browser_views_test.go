package explorer_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// A look is a size and theme in which every view is checked.
type look struct {
	name          string
	width, height int64
	theme         string // prefers-color-scheme
}

var (
	desktop = look{"desktop", 1280, 900, "light"}
	dark    = look{"dark", 1280, 900, "dark"}
	phone   = look{"phone", 360, 740, "light"}
)

func (l look) action() chromedp.Action {
	return chromedp.Tasks{
		emulation.SetDeviceMetricsOverride(l.width, l.height, 1, l.width < 600),
		emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: l.theme}, {Name: "prefers-reduced-motion", Value: "reduce"}}),
	}
}

// A view is a path of the page with what must be there before it is checked.
type view struct{ name, path, text string }

// checkViews opens every view in a look, and checks that it is sound: accessible,
// not wider than the window, and free of errors.
func checkViews(t *testing.T, p *tab, l look, views []view, axe, shots string) {
	p.run(l.action())
	for _, v := range views {
		p.open(v.path)
		p.see(v.text)
		p.until(`!document.body.innerText.includes("Loading ")`)
		p.checkWidth(v.name + " " + l.name)
		p.checkWords(v.name + " " + l.name)
		if axe != "" {
			p.checkAxe(v.name+" "+l.name, axe)
		}
		p.shoot(filepath.Join(shots, v.name+"-"+l.name+".png"))
	}
}

// checkWidth fails if the page has to be scrolled sideways. innerWidth would not tell:
// on a phone it grows with what is too wide.
func (p *tab) checkWidth(name string) {
	p.t.Helper()
	var wide []string
	p.value(`document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] : [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1).slice(0, 8).map(e => e.tagName + "." + (e.getAttribute("class") ?? "") + " " + Math.round(e.getBoundingClientRect().right))`, &wide)
	if len(wide) > 0 {
		p.t.Errorf("%s: wider than the window: %s", name, strings.Join(wide, "; "))
	}
}

// checkWords fails if a value is missing where the view writes it.
func (p *tab) checkWords(name string) {
	p.t.Helper()
	var found []string
	p.value(`document.body.innerText.match(/.{0,30}(\bNaN\b|\bundefined\b|\bnull\b|\[object |Invalid Date).{0,30}/g) ?? []`, &found)
	if len(found) > 0 {
		p.t.Errorf("%s: the view says %q", name, found)
	}
}

// findAxe returns the source of axe-core, which npm ci puts beside the page's
// source; empty if it is not there and need not be.
func findAxe(t *testing.T) string {
	t.Helper()
	source, err := os.ReadFile("web/node_modules/axe-core/axe.min.js")
	if err != nil && requireTools {
		t.Fatalf("axe-core is missing: run npm ci in explorer/web: %v", err)
	}
	return string(source)
}

// checkAxe fails for each finding of axe-core: WCAG 2.2 A and AA, and its best practices.
func (p *tab) checkAxe(name, axe string) {
	p.t.Helper()
	p.run(chromedp.Evaluate(axe+";undefined", nil))
	var findings []string
	p.value(`axe.run(document, { resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then(r => r.violations.flatMap(v => v.nodes.slice(0, 3).map(n => v.id + ": " + n.html.slice(0, 160) + " " + n.failureSummary.slice(0, 300))))`, &findings)
	for _, f := range findings {
		p.t.Errorf("%s: %s", name, f)
	}
}

// shoot keeps a picture of the whole view.
func (p *tab) shoot(path string) {
	p.t.Helper()
	var picture []byte
	p.run(chromedp.ActionFunc(func(ctx context.Context) error { return picturize(ctx, &picture) }))
	if err := os.WriteFile(path, picture, 0o644); err != nil {
		p.t.Fatal(err)
	}
}

// picturize takes a picture of the whole view. A busy Chromium sometimes draws no frame for
// it, above all in a tab that is not in front, and never answers.
func picturize(ctx context.Context, picture *[]byte) error {
	for {
		soon, cancel := context.WithTimeout(ctx, patience/6)
		err := chromedp.Tasks{page.BringToFront(), chromedp.FullScreenshot(picture, 100)}.Do(soon)
		cancel()
		if err == nil || ctx.Err() != nil {
			return err
		}
	}
}

// paint returns the milliseconds from the start of the navigation to the first
// contentful paint of the view that was loaded last.
func (p *tab) paint() float64 {
	p.t.Helper()
	p.until(`performance.getEntriesByName("first-contentful-paint").length > 0`)
	var ms float64
	p.value(`performance.getEntriesByName("first-contentful-paint")[0].startTime`, &ms)
	return ms
}
