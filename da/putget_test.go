package da_test

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"strings"
	"testing"

	"nrollup/da"
	"nrollup/da/server"
)

// startServer starts a server that limits nobody who behaves like a test.
func startServer(t *testing.T, conf server.Config) *server.Server {
	t.Helper()
	if conf.Dir == "" {
		conf.Dir = t.TempDir()
	}
	conf.PerClient, conf.Total = server.Rate{Requests: 1e6, Bytes: 1e12}, server.Rate{Requests: 1e6, Bytes: 1e12}
	s, err := server.Start(conf)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func open(t *testing.T, spec string, conf da.Config) da.Layer {
	t.Helper()
	layer, err := da.Open(spec, conf)
	if err != nil {
		t.Fatal(err)
	}
	return layer
}

// flip changes one bit of a text.
func flip(body []byte) []byte {
	body[len(body)/2] ^= 1
	return body
}

func TestPutGet(t *testing.T) {
	testLayer(t, func(t *testing.T) *target {
		dir := t.TempDir()
		s := startServer(t, server.Config{Dir: dir})
		p := newProxy(t, s.URL())
		return &target{
			layer: open(t, p.URL, da.Config{}), proxy: p, post: external, forge: flip,
			parallel: 8,
			sizes:    []int{1, 32, 256 << 10, 256<<10 + 1, 1_000_000},
			unknown:  da.Pointer{Reference: make([]byte, 33)},
			wrong:    []da.Pointer{{Reference: []byte{0}}, {Reference: make([]byte, 32)}, {Reference: make([]byte, 34)}},
			restart: func(t *testing.T) {
				if err := s.Close(); err != nil {
					t.Fatal(err)
				}
				p.forward(t, startServer(t, server.Config{Dir: dir}).URL())
			},
		}
	})
}

// What is on the wire with the server of op-alt-da v1.19.6, which says nothing of types
// and nothing with errors.
func TestPutGetWire(t *testing.T) {
	const path = "0x001c8aff950685c2ed4bc3174f3472287b56d9517b9c948127319a09a7a36deac8" // keccak256 of "hello"
	var (
		answer  string
		request []byte
	)
	backend := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var err error
		if request, err = httputil.DumpRequest(r, true); err != nil {
			t.Error(err)
		}
		conn, _, err := w.(http.Hijacker).Hijack()
		if err != nil {
			t.Error(err)
			return
		}
		defer conn.Close()
		_, _ = io.WriteString(conn, "HTTP/1.1 "+answer) // the client may have left
	}))
	defer backend.Close()
	layer := open(t, backend.URL+"/", da.Config{})
	asked := func(want string) {
		t.Helper()
		head := strings.Replace(want, "\n", " HTTP/1.1\r\nHost: "+strings.TrimPrefix(backend.URL, "http://")+"\r\nAccept-Encoding: gzip\r\n", 1)
		if string(request) != head {
			t.Errorf("asked %q, want %q", request, head)
		}
	}
	const agent = "Content-Type: application/octet-stream\r\nUser-Agent: Go-http-client/1.1\r\n\r\n"
	answer = "200 OK\r\nContent-Length: 0\r\n\r\n"
	posting, err := layer.Publish(t.Context(), []byte("hello"))
	if err != nil || fmt.Sprintf("%#x", posting.Reference) != path {
		t.Fatalf("%v, %v", posting, err)
	}
	asked("POST /put/" + path + "\nContent-Length: 5\r\n" + agent + "hello")
	answer = "200 OK\r\nContent-Length: 5\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nhello"
	if got, err := layer.Fetch(t.Context(), external(t, posting)); err != nil || string(got) != "hello" {
		t.Errorf("%s, %v", got, err)
	}
	asked("GET /get/" + path + "\n" + agent)
	for _, status := range []string{"404 Not Found", "400 Bad Request", "500 Internal Server Error"} {
		answer = status + "\r\nContent-Length: 0\r\n\r\n"
		if _, err := layer.Fetch(t.Context(), external(t, posting)); !errors.Is(err, da.ErrUnavailable) {
			t.Errorf("%s: %v", status, err)
		}
		if _, err := layer.Publish(t.Context(), []byte("hello")); !errors.Is(err, da.ErrUnavailable) {
			t.Errorf("%s: %v", status, err)
		}
	}
	for status, body := range map[string]string{"nothing": "", "a part": "hell", "more": "hello!"} { // it writes files in place
		answer = fmt.Sprintf("200 OK\r\nContent-Length: %d\r\n\r\n%s", len(body), body)
		var forged *da.ForgedError
		if _, err := layer.Fetch(t.Context(), external(t, posting)); !errors.As(err, &forged) {
			t.Errorf("%s: %v", status, err)
		}
	}
}

func TestPutGetRefused(t *testing.T) {
	s := startServer(t, server.Config{MaxSize: 100_000, Password: "secret", Quota: 150_000})
	layer := open(t, s.URL(), da.Config{})
	if _, err := layer.Publish(t.Context(), []byte("x")); !errors.Is(err, da.ErrUnavailable) || !strings.Contains(err.Error(), "password") {
		t.Errorf("no password: %v", err)
	}
	layer = open(t, strings.Replace(s.URL(), "//", "//user:secret@", 1), da.Config{})
	if _, err := layer.Publish(t.Context(), payload(1, 5_000_000)); !errors.Is(err, da.ErrTooLarge) {
		t.Errorf("too large for the server: %v", err)
	}
	posting, err := layer.Publish(t.Context(), payload(1, 100_000))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := layer.Publish(t.Context(), payload(2, 60_000)); !errors.Is(err, da.ErrUnavailable) || !strings.Contains(err.Error(), "quota") {
		t.Errorf("over the quota: %v", err)
	}
	got, err := open(t, s.URL(), da.Config{}).Fetch(t.Context(), external(t, posting))
	if err != nil || len(got) != 100_000 {
		t.Errorf("without a password: %d bytes, %v", len(got), err)
	}
}

func TestCalldata(t *testing.T) {
	testLayer(t, func(t *testing.T) *target {
		return &target{
			layer: open(t, "calldata", da.Config{}), post: external,
			parallel: 8,
			sizes:    []int{1, 31, 32, 129_024},
			wrong:    []da.Pointer{{Kind: da.Calldata}},
		}
	})
}
