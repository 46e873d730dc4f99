package server

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"
)

// dial opens a connection, and says something on it.
func dial(t *testing.T, s *Server, text string) net.Conn {
	t.Helper()
	conn, err := net.Dial("tcp", s.addr.String())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	if err := conn.SetDeadline(time.Now().Add(time.Minute)); err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(conn, text); err != nil {
		t.Fatal(err)
	}
	return conn
}

// answerTo returns the status of the answer that a connection gets, 0 if it ends
// without one.
func answerTo(t *testing.T, conn net.Conn) int {
	t.Helper()
	response, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if timeout, ok := err.(net.Error); ok && timeout.Timeout() {
		t.Error("the connection is held")
	}
	if err != nil {
		return 0
	}
	return response.StatusCode
}

// post begins a put.
func post(length string) string {
	return "POST /put HTTP/1.1\r\nHost: x\r\n" + length + "\r\n\r\n"
}

// A payload that says it is huge, or that does not end, is refused at once.
func TestHugeBodies(t *testing.T) {
	fs := newMemFS()
	s := start(t, Config{fs: fs, MaxSize: 1 << 20})
	for _, length := range []string{"1048577", "9223372036854775807"} {
		if status := answerTo(t, dial(t, s, post("Content-Length: "+length))); status != http.StatusRequestEntityTooLarge {
			t.Errorf("%s bytes: %d", length, status)
		}
	}
	for _, length := range []string{"-1", "99999999999999999999", "x"} {
		if status := answerTo(t, dial(t, s, post("Content-Length: "+length))); status != http.StatusBadRequest {
			t.Errorf("%s bytes: %d", length, status)
		}
	}
	conn := dial(t, s, post("Transfer-Encoding: chunked"))
	go func() {
		chunk := fmt.Sprintf("10000\r\n%s\r\n", strings.Repeat("x", 0x10000))
		for {
			if _, err := io.WriteString(conn, chunk); err != nil {
				return // the server hangs up
			}
		}
	}()
	if status := answerTo(t, conn); status != http.StatusRequestEntityTooLarge && status != 0 {
		t.Errorf("endless: %d", status)
	}
	eventually(t, "nothing is left over", func() bool { return len(fs.others()) == 0 })
}

// Who sends too slowly is cut off, and neither holds a turn nor leaves a file.
func TestSlowPut(t *testing.T) {
	fs := newMemFS()
	s := start(t, Config{fs: fs, Requests: minRequests, grace: 300 * time.Millisecond})
	slow := dial(t, s, post("Content-Length: 1000")+"a few bytes")
	// Requests has one turn for each client here.
	eventually(t, "the turn is taken", func() bool {
		status, _ := do(t, "GET", s.URL()+"/health", nil)
		return status == http.StatusServiceUnavailable
	})
	if status := answerTo(t, slow); status != http.StatusBadRequest && status != 0 {
		t.Errorf("slow put: %d", status)
	}
	eventually(t, "the turn is back", func() bool {
		status, _ := do(t, "GET", s.URL()+"/health", nil)
		return status == http.StatusOK
	})
	if others := fs.others(); len(others) > 0 {
		t.Errorf("left over: %v", others)
	}
}

// Likewise who leaves in the middle.
func TestPutCutOff(t *testing.T) {
	fs := newMemFS()
	s := start(t, Config{fs: fs})
	conn := dial(t, s, post("Content-Length: 1000")+"a few bytes")
	eventually(t, "the put has begun", func() bool { return len(fs.others()) == 1 })
	_ = conn.Close()
	eventually(t, "nothing is left over", func() bool { return len(fs.others()) == 0 })
	if len(fs.files) != 0 {
		t.Errorf("%d files", len(fs.files))
	}
}

// Who sends headers slowly, or takes an answer slowly, is cut off too.
func TestSlowGet(t *testing.T) {
	s := start(t, Config{Requests: minRequests, grace: 300 * time.Millisecond})
	data := payload(1, 30<<20) // more than fits into the buffers of a connection
	if status, _ := do(t, "POST", s.URL()+"/put", bytes.NewReader(data)); status != http.StatusOK {
		t.Fatal(status)
	}
	conn := dial(t, s, "GET /get/"+commitment(data)+" HTTP/1.1\r\nHost: x\r\n\r\n")
	if err := conn.(*net.TCPConn).SetReadBuffer(4096); err != nil {
		t.Fatal(err)
	}
	eventually(t, "the turn is taken", func() bool {
		status, _ := do(t, "GET", s.URL()+"/health", nil)
		return status == http.StatusServiceUnavailable
	})
	eventually(t, "the turn is back", func() bool {
		status, _ := do(t, "GET", s.URL()+"/health", nil)
		return status == http.StatusOK
	})
	if status := answerTo(t, dial(t, s, "GET /health HTTP/1.1\r\nX-Slow: ")); status != 0 && status != http.StatusRequestTimeout {
		t.Errorf("slow headers: %d", status)
	}
}

func TestRates(t *testing.T) {
	never := 1e-9 // in the time of a test
	s := start(t, Config{PerClient: Rate{Requests: never, Bytes: 1e12}})
	for i, want := range []int{http.StatusOK, http.StatusTooManyRequests} {
		if status, _ := do(t, "GET", s.URL()+"/health", nil); status != want {
			t.Errorf("request %d: %d", i, status)
		}
	}
	s = start(t, Config{MaxSize: 1000, PerClient: Rate{Requests: 1e6, Bytes: never}}) // 2000 bytes
	data := payload(1, 1000)
	put := func(body io.Reader) int {
		status, _ := do(t, "POST", s.URL()+"/put", body)
		return status
	}
	if status := put(bytes.NewReader(data)); status != http.StatusOK {
		t.Errorf("first payload: %d", status)
	}
	if status, _ := do(t, "GET", s.URL()+"/get/"+commitment(data), nil); status != http.StatusOK {
		t.Errorf("and back: %d", status)
	}
	if status := put(io.MultiReader(strings.NewReader("x"))); status != http.StatusTooManyRequests {
		t.Errorf("one byte more: %d", status)
	}
	if status, _ := do(t, "GET", s.URL()+"/get/"+commitment(data), nil); status != http.StatusTooManyRequests {
		t.Errorf("one payload more: %d", status)
	}
}

func TestClientOf(t *testing.T) {
	for addr, want := range map[string]string{
		"127.0.0.1:80":              "127.0.0.1/32",
		"[::ffff:10.1.2.3]:80":      "10.1.2.3/32",
		"[2001:db8:1:2:3:4:5:6]:80": "2001:db8:1:2::/64",
		"[fe80::1%eth0]:80":         "fe80::/64",
		"@":                         "invalid Prefix",
	} {
		if got := clientOf(addr).String(); got != want {
			t.Errorf("%s: %s, want %s", addr, got, want)
		}
	}
}

// Other clients have turns while one has all of its own.
func TestTurns(t *testing.T) {
	l := newLimiter(&Config{Requests: 8, MaxSize: 1, PerClient: unlimited, Total: unlimited})
	client := func(i int) netip.Prefix { return clientOf(fmt.Sprintf("10.0.0.%d:1", i)) }
	for i, want := range []bool{true, true, false} {
		if l.enter(client(1)) != want {
			t.Errorf("turn %d of one client", i)
		}
	}
	for i := 2; i <= 4; i++ {
		for turn := range 2 {
			if !l.enter(client(i)) {
				t.Errorf("client %d has no turn %d", i, turn)
			}
		}
	}
	if l.enter(client(5)) {
		t.Error("a turn too much")
	}
	l.leave(client(1))
	if !l.enter(client(5)) {
		t.Error("a turn was not given back")
	}
	for range 2 {
		l.leave(client(2))
	}
	if len(l.turns) != 4 {
		t.Errorf("%d clients are remembered", len(l.turns))
	}
}

// A client cannot have all connections.
func TestConnections(t *testing.T) {
	s := start(t, Config{})
	for range maxClientConns {
		dial(t, s, "")
	}
	eventually(t, "the last one is refused", func() bool {
		conn := dial(t, s, "GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
		defer conn.Close()
		return answerTo(t, conn) == 0
	})
}

// Large payloads of many clients at once: what is acknowledged is there, and what is
// served hashes.
func TestLoad(t *testing.T) {
	s := start(t, Config{Requests: 256, grace: time.Minute}) // the machine may be busy with more than this
	const clients, size = 12, 3 << 20
	results := make(chan error)
	for i := range clients {
		go func() { results <- putAndGet(s, payload(uint64(i), size+i)) }()
	}
	for range clients {
		if err := <-results; err != nil {
			t.Error(err)
		}
	}
	if _, answer := do(t, "GET", s.URL()+"/health", nil); !bytes.Contains(answer, fmt.Appendf(nil, `"payloads":%d`, clients)) {
		t.Errorf("health: %s", answer)
	}
}

// putAndGet puts a payload, and gets it twice.
func putAndGet(s *Server, data []byte) error {
	status, answer, err := try("POST", s.URL()+"/put", bytes.NewReader(data))
	if err != nil || status != http.StatusOK {
		return fmt.Errorf("put: %d, %s, %w", status, answer, err)
	}
	for range 2 {
		status, got, err := try("GET", s.URL()+"/get/"+commitment(data), nil)
		if err != nil || status != http.StatusOK || crypto.Keccak256Hash(got) != crypto.Keccak256Hash(data) {
			return fmt.Errorf("get: %d, %d bytes, %w", status, len(got), err)
		}
	}
	return nil
}
