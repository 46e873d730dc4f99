package server

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// readAnswers returns the answers that a connection gets until it ends, as status and
// body.
func readAnswers(t *testing.T, conn net.Conn) (answers []string) {
	t.Helper()
	for r := bufio.NewReader(conn); ; {
		response, err := http.ReadResponse(r, nil)
		if err != nil {
			return answers
		}
		body, _ := io.ReadAll(response.Body) // who is refused may be cut off while it sends
		answers = append(answers, fmt.Sprintf("%d %s", response.StatusCode, bytes.TrimSpace(body)))
	}
}

// What clients say in unusual ways is understood or refused, and what is behind it is
// not taken for more of it.
func TestUnusualRequests(t *testing.T) {
	s := start(t, Config{})
	do(t, "POST", s.URL()+"/put", strings.NewReader("data"))
	get := "/get/" + commitment([]byte("data"))
	upper := "/get/0x00" + strings.ToUpper(commitment([]byte("data"))[4:])
	for name, c := range map[string]struct {
		request string
		want    []string // how the answers begin
	}{
		"HTTP/1.0":           {"GET " + get + " HTTP/1.0\r\n\r\n", []string{"200 data"}},
		"HTTP/1.0 put":       {"POST /put HTTP/1.0\r\nContent-Length: 2\r\n\r\nhi", []string{"200 "}},
		"put without length": {"POST /put HTTP/1.1\r\nHost: x\r\n\r\nhi", []string{"400 "}}, // is empty
		"capital digits":     {"GET " + upper + " HTTP/1.0\r\n\r\n", []string{"200 data"}},
		"range":              {"GET " + get + " HTTP/1.0\r\nRange: bytes=1-2\r\n\r\n", []string{"200 data"}},
		"bad range":          {"GET " + get + " HTTP/1.0\r\nRange: bytes=9-\r\n\r\n", []string{"200 data"}},
		"condition":          {"GET " + get + " HTTP/1.0\r\nIf-Modified-Since: Mon, 01 Jan 2035 00:00:00 GMT\r\n\r\n", []string{"200 data"}},
		"compression":        {"GET " + get + " HTTP/1.0\r\nAccept-Encoding: gzip\r\n\r\n", []string{"200 data"}},
		"three at once": {
			"GET " + get + " HTTP/1.1\r\nHost: x\r\n\r\nGET /get/0x00 HTTP/1.1\r\nHost: x\r\n\r\nGET " + get + " HTTP/1.0\r\n\r\n",
			[]string{"200 data", "400 ", "200 data"},
		},
		"body of a get":       {"GET " + get + " HTTP/1.0\r\nContent-Length: 4\r\n\r\nmore", []string{"200 data"}},
		"less than said":      {"POST /put/" + commitment([]byte("data")) + " HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\ndataGET / HTTP/1.1\r\n\r\n", []string{"400 the payload"}},
		"two lengths":         {"POST /put HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nhi!", []string{"400 "}},
		"chunks and a length": {"POST /put HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n", []string{"400 the payload is empty"}},
		"unknown coding":      {"POST /put HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\nhi", []string{"501 "}},
		"huge header":         {"GET " + get + " HTTP/1.1\r\nHost: x\r\nX-Large: " + strings.Repeat("x", 24<<10) + "\r\n\r\n", []string{"431 "}},
		"many headers":        {"GET " + get + " HTTP/1.1\r\nHost: x\r\n" + strings.Repeat("X-A: x\r\n", 3_000) + "\r\n", []string{"431 "}},
		"no host":             {"GET " + get + " HTTP/1.1\r\n\r\n", []string{"400 "}},
		"no HTTP":             {"\x16\x03\x01\x02\x00\r\n\r\n", []string{"400 "}},
		"absolute":            {"GET http://elsewhere.example" + get + " HTTP/1.0\r\n\r\n", []string{"200 data"}},
		"tunnel":              {"CONNECT elsewhere.example:443 HTTP/1.0\r\n\r\n", []string{"404 "}},
	} {
		conn := dial(t, s, "")
		_, _ = io.WriteString(conn, c.request) // the server may not read all of it
		_ = conn.(*net.TCPConn).CloseWrite()   // likewise
		got := readAnswers(t, conn)
		if len(got) != len(c.want) {
			t.Errorf("%s: %q", name, got)
			continue
		}
		for i := range got {
			if !strings.HasPrefix(got[i], c.want[i]) {
				t.Errorf("%s: answer %d is %q, want %q", name, i, got[i], c.want[i])
			}
		}
	}
}

// A client that says it waits for leave to send a body is told what becomes of it
// before it has sent any.
func TestExpect(t *testing.T) {
	s := start(t, Config{MaxSize: 1000, Password: "secret"})
	refused := dial(t, s, post("Content-Length: 1000\r\nExpect: 100-continue"))
	if status := answerTo(t, refused); status != http.StatusUnauthorized {
		t.Errorf("without a password: %d", status)
	}
	login := "\r\nAuthorization: Basic dTpzZWNyZXQ="
	large := dial(t, s, post("Content-Length: 1001\r\nExpect: 100-continue"+login))
	if status := answerTo(t, large); status != http.StatusRequestEntityTooLarge {
		t.Errorf("too large: %d", status)
	}
	conn := dial(t, s, post("Content-Length: 2\r\nExpect: 100-continue"+login))
	r := bufio.NewReader(conn)
	if line, err := r.ReadString('\n'); err != nil || !strings.Contains(line, "100 Continue") {
		t.Fatalf("%q, %v", line, err)
	}
	_, _ = io.WriteString(conn, "hi") // the answer tells
	if _, err := r.Discard(2); err != nil {
		t.Fatal(err)
	}
	if response, err := http.ReadResponse(r, nil); err != nil || response.StatusCode != http.StatusOK {
		t.Errorf("after leave: %v, %v", response, err)
	}
}

// Bodies that come a byte at a time, in chunks, are payloads like others.
func TestManyPieces(t *testing.T) {
	s := start(t, Config{})
	data := payload(3, 5000)
	status, _ := do(t, "POST", s.URL()+"/put/"+commitment(data), iotest.OneByteReader(bytes.NewReader(data)))
	if status != http.StatusOK {
		t.Fatal(status)
	}
	if status, got := do(t, "GET", s.URL()+"/get/"+commitment(data), nil); status != http.StatusOK || !bytes.Equal(got, data) {
		t.Errorf("%d, %d bytes", status, len(got))
	}
}

// A directory with thousands of payloads, and with what is none of the server's, is
// opened, counted and served; what is not the server's is let alone.
func TestManyFiles(t *testing.T) {
	dir := t.TempDir()
	const count = 5000
	last, size := []byte(nil), 0
	for i := range count {
		last = fmt.Appendf(nil, "payload %d", i)
		size += len(last)
		if err := os.WriteFile(filepath.Join(dir, fileName(crypto.Keccak256Hash(last))), last, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	others := []string{"README", strings.Repeat("ab", 31), strings.Repeat("ab", 32) + ".corrupt"}
	for _, name := range others {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("x"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, fileName(common.Hash{1})), 0o755); err != nil {
		t.Fatal(err)
	}
	s := start(t, Config{Dir: dir})
	if _, answer := do(t, "GET", s.URL()+"/health", nil); !bytes.Contains(answer, fmt.Appendf(nil, `"payloads":%d,"bytes":%d,`, count, size)) {
		t.Errorf("health: %s", answer)
	}
	if status, got := do(t, "GET", s.URL()+"/get/"+commitment(last), nil); status != http.StatusOK || !bytes.Equal(got, last) {
		t.Errorf("get: %d", status)
	}
	if status, _ := do(t, "GET", s.URL()+"/get/0x00"+fileName(common.Hash{1}), nil); status == http.StatusOK {
		t.Errorf("a directory: %d", status)
	}
	for _, name := range others {
		if _, err := os.Stat(filepath.Join(dir, name)); err != nil {
			t.Error(err)
		}
	}
}
