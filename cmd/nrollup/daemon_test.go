package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"

	"nrollup/node"
)

// daemon is a process of nrollup that can be killed and started again. Others reach
// it through a door that stays where it is.
type daemon struct {
	t       *testing.T
	program string
	name    string // of its log; that of the command if empty
	args    []string
	door    *door                        // nil if nobody has to reach it
	inside  func(*node.Endpoints) string // URL that the door leads to
	cmd     *exec.Cmd                    // nil if it does not run
	metrics string                       // URL of its health and metrics, of this life
}

func (d *daemon) start() *node.Endpoints {
	d.t.Helper()
	d.cmd = exec.Command(filepath.Join(d.program, "nrollup"), d.args...)
	name := filepath.Join(d.t.ArtifactDir(), cmp.Or(d.name, d.args[0])+".log")
	log, err := os.OpenFile(name, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	if err != nil {
		d.t.Fatal(err)
	}
	defer log.Close()
	d.cmd.Stderr = log
	out, err := d.cmd.StdoutPipe()
	if err != nil {
		d.t.Fatal(err)
	}
	if err := d.cmd.Start(); err != nil {
		d.t.Fatal(err)
	}
	e := new(node.Endpoints)
	if err := json.NewDecoder(out).Decode(e); err != nil {
		content, _ := os.ReadFile(name)
		d.t.Fatalf("nrollup %s: %v: %s", strings.Join(d.args, " "), err, content)
	}
	d.metrics = e.Metrics
	if d.door != nil {
		d.door.leadTo(d.t, d.inside(e))
	}
	return e
}

// kill ends the process as a loss of power would, as far as it can tell.
func (d *daemon) kill() {
	if d.cmd == nil {
		return
	}
	d.cmd.Process.Kill()
	d.cmd.Wait()
	d.cmd = nil
}

// problem is why the process does not do its work, as it tells whoever asks for its
// health; empty if it does.
func (d *daemon) problem() string {
	d.t.Helper()
	status, text := d.ask("/health/ready")
	if status == http.StatusOK {
		return ""
	}
	return strings.TrimSpace(text)
}

// metric returns the value of one of its metrics, 0 if it has none of that name.
func (d *daemon) metric(name string) float64 {
	d.t.Helper()
	_, text := d.ask("/metrics")
	for s := bufio.NewScanner(strings.NewReader(text)); s.Scan(); {
		if label, value, ok := strings.Cut(s.Text(), " "); ok && label == name {
			number, err := strconv.ParseFloat(value, 64)
			if err != nil {
				d.t.Fatal(err)
			}
			return number
		}
	}
	return 0
}

func (d *daemon) ask(path string) (status int, text string) {
	d.t.Helper()
	response, err := http.Get(d.metrics + path)
	if err != nil {
		d.t.Fatal(err)
	}
	defer response.Body.Close()
	content, err := io.ReadAll(response.Body)
	if err != nil {
		d.t.Fatal(err)
	}
	return response.StatusCode, string(content)
}

// door is an address that leads to a process, wherever that answers at present.
type door struct {
	listener net.Listener
	target   atomic.Pointer[string]
}

func openDoor(t *testing.T) *door {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { listener.Close() })
	d := &door{listener: listener}
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			go d.pass(conn)
		}
	}()
	return d
}

// pass connects a caller with the process, until one of them is gone.
func (d *door) pass(conn net.Conn) {
	defer conn.Close()
	target := d.target.Load()
	if target == nil {
		return
	}
	to, err := net.Dial("tcp", *target)
	if err != nil {
		return
	}
	defer to.Close()
	go func() {
		io.Copy(to, conn)
		to.Close()
	}()
	io.Copy(conn, to)
}

func (d *door) leadTo(t *testing.T, address string) {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	d.target.Store(&u.Host)
}

func (d *door) url() string { return "http://" + d.listener.Addr().String() }
