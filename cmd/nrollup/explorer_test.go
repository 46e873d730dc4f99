package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"nrollup/explorer"
	"nrollup/node"
	"nrollup/stateless"
)

// nrollup dev serves the page, and nrollup explorer serves the same for a network
// that others run, without the keys.
func TestExplorer(t *testing.T) {
	n := live(t)
	if n.Web == "" {
		t.Fatal("nrollup dev serves no page")
	}
	var (
		ctx, cancel = context.WithCancel(t.Context())
		out, in     = io.Pipe()
		done        = make(chan int, 1)
		failure     bytes.Buffer
	)
	defer cancel()
	go func() {
		done <- run(ctx, []string{"nrollup", "explorer", "--datadir", n.dir, "--web.port", "0", "--json", "--verbosity", "1"}, nil, in, &failure)
		in.Close()
	}()
	var where struct {
		Web string `json:"web"`
	}
	if err := json.NewDecoder(out).Decode(&where); err != nil {
		t.Fatalf("%v: %s", err, failure.String())
	}
	for url, canSend := range map[string]bool{n.Web: true, where.Web: false} {
		response, err := http.Get(url + "/api/network")
		if err != nil {
			t.Fatal(err)
		}
		var facts struct {
			L2      struct{ ChainID uint64 }
			CanSend bool
		}
		err = json.NewDecoder(response.Body).Decode(&facts)
		response.Body.Close()
		if err != nil || facts.L2.ChainID != n.L2.ChainID || facts.CanSend != canSend {
			t.Errorf("%s: %+v, %v", url, facts, err)
		}
	}
	cancel()
	if code := <-done; code != exitOK {
		t.Errorf("exit code %d: %s", code, failure.String())
	}
}

// A port that is in use is said in one line, with what to do.
func TestExplorerPortUsed(t *testing.T) {
	n := live(t)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	port := strconv.Itoa(listener.Addr().(*net.TCPAddr).Port)
	var out, failure bytes.Buffer
	code := run(t.Context(), []string{"nrollup", "explorer", "--datadir", n.dir, "--web.port", port}, nil, &out, &failure)
	if text := failure.String(); code != exitUsage || !strings.Contains(text, "in use: choose another port with --web.port") || strings.Count(text, "\n") != 1 {
		t.Errorf("exit code %d: %s", code, text)
	}
}

// The verifier of the page names the step that has failed.
func TestPageVerifier(t *testing.T) {
	v := pageVerifier(node.DevL1Genesis(1337, 2).Config)
	_, err := v.Verify(stateless.Claim{}, []byte{1})
	step, ok := err.(explorer.StepError)
	if !ok || step.Step() != "decode" {
		t.Errorf("error %v", err)
	}
}
