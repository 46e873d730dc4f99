package explorer_test

import (
	"context"
	"fmt"
	"testing"
)

// forkCrossed watches a network cross a fork of L1: the page counts down to it, says of
// each block which fork it is of, and verifies those of both, the false ones too.
func forkCrossed(t *testing.T, program string, browser context.Context) {
	e := devNetwork(t, program, "--fork", "amsterdam=+25s")
	p := newTab(t, browser, e.Web)
	p.open("/")
	const fork = `document.querySelector(".side.%s .fork dd")?.textContent`
	l1, l2 := fmt.Sprintf(fork, "l1"), fmt.Sprintf(fork, "l2")
	p.until(l1 + `?.startsWith("Osaka, Amsterdam in ")`)
	p.until(l2 + `?.startsWith("Osaka, Amsterdam in ")`)
	var left string
	p.value(l1, &left)
	p.until(fmt.Sprintf("%s !== %s", l1, quote(left))) // it counts

	traffic := newSender(t, e.L2.HTTP, 3)
	before := traffic.send(&traffic.from, 1, nil).BlockNumber.Uint64()
	p.until(l1 + ` === "Amsterdam"`)
	p.until(l2 + ` === "Amsterdam"`)
	after := traffic.send(&traffic.from, 1, nil).BlockNumber.Uint64()

	for number, want := range map[uint64]string{before: "Osaka · schema 0x1201", after: "Amsterdam · schema 0x1501"} {
		p.open(fmt.Sprintf("/l2/block/%d", number))
		p.see(want)
		p.verifyBlock()
	}
}
