package explorer

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/node"
	"nrollup/rollup"
	"nrollup/transition"
)

const patience = time.Minute // with whatever takes seconds

func TestMain(m *testing.M) {
	if os.Getenv("NROLLUP_TEST_LOG") == "" {
		log.SetDefault(log.NewLogger(log.NewTerminalHandlerWithLevel(io.Discard, slog.Level(log.LevelCrit), false)))
	}
	os.Exit(m.Run())
}

// network is a development network with its page. Nodes are reached through proxies
// that can be shut.
type network struct {
	*node.Endpoints
	t          testing.TB
	page       *Server
	deployment *rollup.Deployment
	l1, l2     *ethclient.Client
	doors      [2]*door
}

// door is a proxy in front of a node.
type door struct {
	*httputil.ReverseProxy
	shut  atomic.Bool
	alter atomic.Pointer[func(answer []byte) []byte] // what the node says
}

func newDoor(t testing.TB, target string) (*door, string) {
	to, err := url.Parse(target)
	if err != nil {
		t.Fatal(err)
	}
	d := &door{ReverseProxy: httputil.NewSingleHostReverseProxy(to)}
	d.ModifyResponse = d.modify
	listener := newLocalServer(t, d)
	return d, listener
}

func (d *door) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if d.shut.Load() {
		panic(http.ErrAbortHandler) // the connection ends, as with a process
	}
	r.Header.Del("Accept-Encoding")
	d.ReverseProxy.ServeHTTP(w, r)
}

func (d *door) modify(r *http.Response) error {
	alter := d.alter.Load()
	if alter == nil {
		return nil
	}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return err
	}
	body = (*alter)(body)
	r.Body, r.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
	r.Header.Set("Content-Length", strconv.Itoa(len(body)))
	return nil
}

// lie has a node say one thing for another until the test ends.
func (d *door) lie(t *testing.T, truth, lie string) {
	alter := func(answer []byte) []byte { return bytes.ReplaceAll(answer, []byte(truth), []byte(lie)) }
	d.alter.Store(&alter)
	t.Cleanup(func() { d.alter.Store(nil) })
}

func startNetwork(t *testing.T) *network {
	t.Helper()
	var (
		n           = &network{t: t}
		ctx, cancel = context.WithCancel(context.Background())
		ready, done = make(chan struct{}), make(chan error, 1)
		dir         = t.TempDir()
	)
	go func() {
		done <- node.Dev(ctx, node.DevConfig{
			DataDir: dir, Host: "127.0.0.1", P2PPort: -1, L1ChainID: 1337, L2ChainID: 13371,
			SlotSeconds: 1, SlotsPerEpoch: 2, BlockTime: time.Second, Heartbeat: time.Minute,
			Page: func(e *node.Endpoints, d *rollup.Deployment) (node.Page, error) { return n.start(e, d) },
		}, func(e *node.Endpoints) error {
			n.Endpoints = e
			close(ready)
			return nil
		})
	}()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	select {
	case <-ready:
	case err := <-done:
		done <- nil
		t.Fatal(err)
	}
	n.l1, n.l2 = n.dial(n.L1.HTTP), n.dial(n.L2.HTTP)
	return n
}

func newVerifier(l1 *params.ChainConfig) Verifier {
	return transition.New(l1, transition.Options{Workers: 1})
}

// start starts the page behind the doors.
func (n *network) start(e *node.Endpoints, d *rollup.Deployment) (*Server, error) {
	n.deployment = d
	conf := Config{
		Deployment: d, Addr: "127.0.0.1:0", Verifier: newVerifier, Operator: e.Operator,
		L1WS: e.L1.WS, L2WS: e.L2.WS, Version: "test",
	}
	n.doors[0], conf.L1URL = newDoor(n.t, e.L1.HTTP)
	n.doors[1], conf.L2URL = newDoor(n.t, e.L2.HTTP)
	for _, a := range e.Accounts {
		key, err := crypto.ToECDSA(common.FromHex(a.PrivateKey))
		if err != nil {
			return nil, err
		}
		conf.Accounts = append(conf.Accounts, Account{a.Address, key})
	}
	var err error
	n.page, err = Start(conf)
	return n.page, err
}

func (n *network) dial(url string) *ethclient.Client {
	n.t.Helper()
	client, err := ethclient.Dial(url)
	if err != nil {
		n.t.Fatal(err)
	}
	n.t.Cleanup(client.Close)
	return client
}

// do sends a request to the page and returns the answer.
func (n *network) do(method, path, body string) (status int, answer []byte) {
	n.t.Helper()
	r, err := http.NewRequestWithContext(n.t.Context(), method, n.page.URL()+path, strings.NewReader(body))
	if err != nil {
		n.t.Fatal(err)
	}
	if method == http.MethodPost {
		r.Header.Set("Content-Type", "application/json")
		r.Header.Set("Origin", n.page.URL())
	}
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		n.t.Fatal(err)
	}
	defer response.Body.Close()
	answer, err = io.ReadAll(response.Body)
	if err != nil {
		n.t.Fatal(err)
	}
	return response.StatusCode, answer
}

// object is a JSON object.
type object map[string]any

// at returns what is under names, like "settlement.check.verdict" or "blocks.0".
func (o object) at(path string) any {
	var value any = map[string]any(o)
	for name := range strings.SplitSeq(path, ".") {
		switch v := value.(type) {
		case map[string]any:
			value = v[name]
		case []any:
			var i int
			if _, err := fmt.Sscan(name, &i); err != nil || i >= len(v) {
				return nil
			}
			value = v[i]
		default:
			return nil
		}
	}
	return value
}

// number returns an integer under names, -1 if there is none.
func (o object) number(path string) int64 {
	if n, ok := o.at(path).(float64); ok {
		return int64(n)
	}
	return -1
}

// list returns how many values there are under names.
func (o object) len(path string) int {
	list, _ := o.at(path).([]any)
	return len(list)
}

// get asks the page for what must be there.
func (n *network) get(path string) object {
	n.t.Helper()
	status, answer := n.do(http.MethodGet, path, "")
	if status != http.StatusOK {
		n.t.Fatalf("%s: %d %s", path, status, answer)
	}
	var o object
	if err := json.Unmarshal(answer, &o); err != nil {
		n.t.Fatalf("%s: %v: %s", path, err, answer)
	}
	return o
}

// post sends an order and returns the lines of the answer.
func (n *network) post(path, body string) (lines []object) {
	n.t.Helper()
	status, answer := n.do(http.MethodPost, path, body)
	if status != http.StatusOK {
		n.t.Fatalf("%s %s: %d %s", path, body, status, answer)
	}
	scanner := bufio.NewScanner(bytes.NewReader(answer))
	scanner.Buffer(nil, 1<<20)
	for scanner.Scan() {
		var o object
		if err := json.Unmarshal(scanner.Bytes(), &o); err != nil {
			n.t.Fatalf("%s: %v: %s", path, err, scanner.Bytes())
		}
		lines = append(lines, o)
	}
	return lines
}

// send carries an order out to its end and returns the last line.
func (n *network) send(body string) object {
	n.t.Helper()
	lines := n.post("/api/send", body)
	last := lines[len(lines)-1]
	if last.at("state") != "done" {
		n.t.Fatalf("%s: %v", body, last)
	}
	return last
}

// until waits for a condition.
func until(t testing.TB, what string, ok func() bool) {
	t.Helper()
	for end := time.Now().Add(patience); !ok(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("%s: not within %v", what, patience)
		}
	}
}

// newLocalServer serves until the test ends.
func newLocalServer(t testing.TB, handler http.Handler) string {
	var (
		server = &http.Server{Handler: handler, ErrorLog: slog.NewLogLogger(slog.DiscardHandler, slog.LevelError)}
		done   sync.WaitGroup
	)
	listener := listenLocal(t)
	done.Go(func() { _ = server.Serve(listener) })
	t.Cleanup(func() {
		_ = server.Close()
		done.Wait()
	})
	return "http://" + listener.Addr().String()
}
