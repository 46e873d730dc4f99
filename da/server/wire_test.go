package server

import (
	"bufio"
	"bytes"
	"io"
	"net/http"
	"strings"
	"testing"
)

// What the client of op-alt-da v1.19.6 has on the wire, in all of its modes, and what it
// takes for an answer: 200 with the payload or commitment, 404 for what is not there.
func TestWire(t *testing.T) {
	const (
		keccak = "1c8aff950685c2ed4bc3174f3472287b56d9517b9c948127319a09a7a36deac8" // of "hello"
		put    = "Content-Length: 5\r\nContent-Type: application/octet-stream\r\nAccept-Encoding: gzip\r\n\r\nhello"
		get    = "Accept-Encoding: gzip\r\n\r\n"
	)
	hello := commitment([]byte("hello"))
	if hello != "0x00"+keccak {
		t.Fatal(hello)
	}
	s := start(t, Config{})
	conn := dial(t, s, "") // one for all, as clients have it
	answers := bufio.NewReader(conn)
	for _, c := range []struct {
		line, rest string
		status     int
		body       string
	}{
		{"GET /get/0x00" + keccak, get, 404, "not here\n"},
		{"POST /put/0x00" + keccak, put, 200, ""},
		{"GET /get/0x00" + keccak, get, 200, "hello"},
		{"POST /put", put, 200, "\x00\x1c\x8a\xff\x95\x06\x85\xc2\xed\x4b\xc3\x17\x4f\x34\x72\x28\x7b\x56\xd9\x51\x7b\x9c\x94\x81\x27\x31\x9a\x09\xa7\xa3\x6d\xea\xc8"},
		{"GET /get/0x01ff010203", get, 400, "no keccak commitment: want 0x00 and 32 bytes, in hex\n"}, // one of another layer
		// with a slash after the URL
		{"GET //get/0x00" + keccak, get, 307, `<a href="/get/0x00` + keccak + `">Temporary Redirect</a>.` + "\n\n"},
		{"POST //put", put, 307, ""},
		{"GET /get/0x00" + keccak, "Referer: http://x//get/0x00" + keccak + "\r\n" + get, 200, "hello"},
	} {
		if _, err := io.WriteString(conn, c.line+" HTTP/1.1\r\nHost: 127.0.0.1:3100\r\nUser-Agent: Go-http-client/1.1\r\n"+c.rest); err != nil {
			t.Fatal(err)
		}
		response, err := http.ReadResponse(answers, nil)
		if err != nil {
			t.Fatalf("%s: %v", c.line, err)
		}
		body, err := io.ReadAll(response.Body)
		if err != nil || response.StatusCode != c.status || !bytes.Equal(body, []byte(c.body)) {
			t.Errorf("%s: %d, %q, %v", c.line, response.StatusCode, body, err)
		}
		path := strings.TrimPrefix(strings.Fields(c.line)[1], "/")
		if got := response.Header.Get("Location"); c.status == 307 && got != path {
			t.Errorf("%s: sent to %s", c.line, got)
		}
		if c.status == 200 && (response.Header.Get("Content-Type") != "application/octet-stream" || response.Header.Get("Content-Encoding") != "") {
			t.Errorf("%s: %v", c.line, response.Header)
		}
	}
}
