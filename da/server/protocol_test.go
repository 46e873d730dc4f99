package server

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// unlimited is a rate that tests do not reach.
var unlimited = Rate{Requests: 1e6, Bytes: 1e12}

// start starts a server with what is not set in conf out of the way.
func start(t *testing.T, conf Config) *Server {
	t.Helper()
	if conf.Dir == "" && conf.fs == nil {
		conf.Dir = t.TempDir()
	}
	if conf.PerClient == (Rate{}) {
		conf.PerClient = unlimited
	}
	if conf.Total == (Rate{}) {
		conf.Total = unlimited
	}
	s, err := Start(conf)
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

// do makes a request, and returns status and body of the answer.
func do(t *testing.T, method, url string, body io.Reader) (int, []byte) {
	t.Helper()
	status, answer, err := try(method, url, body)
	if err != nil {
		t.Fatal(err)
	}
	return status, answer
}

func try(method, url string, body io.Reader) (int, []byte, error) {
	r, err := http.NewRequest(method, url, body)
	if err != nil {
		return 0, nil, err
	}
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		return 0, nil, err
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	return response.StatusCode, answer, err
}

func commitment(data []byte) string {
	return fmt.Sprintf("0x00%x", crypto.Keccak256(data))
}

// What OP-stack clients say, and what they expect.
func TestProtocol(t *testing.T) {
	s := start(t, Config{})
	data := payload(1, 70_000)
	name := commitment(data)
	if status, _ := do(t, "GET", s.URL()+"/get/"+name, nil); status != http.StatusNotFound {
		t.Errorf("unknown: %d", status)
	}
	for _, path := range []string{"/put", "/put/"} { // the server names it
		status, answer := do(t, "POST", s.URL()+path, bytes.NewReader(data))
		if status != http.StatusOK || "0x"+hex.EncodeToString(answer) != name {
			t.Errorf("%s: %d, %x", path, status, answer)
		}
	}
	other := []byte("named by the client")
	status, answer := do(t, "POST", s.URL()+"/put/"+commitment(other), bytes.NewReader(other))
	if status != http.StatusOK || len(answer) != 0 {
		t.Errorf("put by name: %d, %x", status, answer)
	}
	for _, want := range [][]byte{data, other} {
		if status, got := do(t, "GET", s.URL()+"/get/"+commitment(want), nil); status != http.StatusOK || !bytes.Equal(got, want) {
			t.Errorf("get: %d, %d bytes", status, len(got))
		}
	}
	var health Health
	if _, answer := do(t, "GET", s.URL()+"/health", nil); json.Unmarshal(answer, &health) != nil || health.Payloads != 2 || health.Bytes != int64(len(data)+len(other)) {
		t.Errorf("health: %s", answer)
	}
}

func TestHead(t *testing.T) {
	s := start(t, Config{})
	data := payload(1, 70_000)
	do(t, "POST", s.URL()+"/put", bytes.NewReader(data))
	response, err := http.Head(s.URL() + "/get/" + commitment(data))
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(response.Body)
	if err != nil || response.StatusCode != http.StatusOK || response.ContentLength != int64(len(data)) || len(body) > 0 {
		t.Errorf("%d, length %d, %d bytes, %v", response.StatusCode, response.ContentLength, len(body), err)
	}
}

// Requests that are refused change nothing.
func TestRefused(t *testing.T) {
	dir := t.TempDir()
	s := start(t, Config{Dir: filepath.Join(dir, "data"), MaxSize: 1000})
	if err := os.WriteFile(filepath.Join(dir, "secret"), []byte("secret"), 0o600); err != nil {
		t.Fatal(err)
	}
	hash := strings.Repeat("ab", 32)
	for _, c := range []struct {
		method, path, body string
		want               int
	}{
		{"POST", "/put/" + commitment([]byte("x")), "y", 400},
		{"POST", "/put", "", 400},
		{"POST", "/put/0x01" + hash, "x", 400},
		{"POST", "/put/0x00" + hash + "00", "x", 400},
		{"POST", "/put/00" + hash, "x", 400},
		{"POST", "/put/0xzz" + hash, "x", 400},
		{"POST", "/put/..%2f..%2fsecret", "x", 400},
		{"POST", "/put/a/b", "x", 404},
		{"POST", "/put", strings.Repeat("x", 1001), 413},
		{"PUT", "/put", "x", 405},
		{"DELETE", "/get/0x00" + hash, "", 405},
		{"POST", "/get/0x00" + hash, "x", 405},
		{"GET", "/put", "", 405},
		{"GET", "/", "", 404},
		{"GET", "/get/", "", 404},
		{"GET", "/get/0x00" + hash, "", 404},
		{"GET", "/get/0x00" + hash[2:], "", 400},
		{"GET", "/get/" + hash, "", 400},
		{"GET", "/get/0x00" + hash + ".tmp", "", 400},
		{"GET", "/get/..%2fsecret", "", 400},
		{"GET", "/get/%2e%2e/%2e%2e/secret", "", 404},
		{"GET", "/get/../../secret", "", 404},
		{"GET", "/get/%00", "", 400},
		{"GET", "/get/LOCK", "", 400},
		{"GET", "/get/" + strings.Repeat("a", 10_000), "", 400},
	} {
		status, answer := do(t, c.method, s.URL()+c.path, strings.NewReader(c.body))
		if status != c.want || bytes.Contains(answer, []byte("secret\n")) || len(answer) > 200 {
			t.Errorf("%s %.40s: %d, want %d: %s", c.method, c.path, status, c.want, answer)
		}
	}
	entries, err := os.ReadDir(filepath.Join(dir, "data"))
	if err != nil || len(entries) != 1 || entries[0].Name() != lockFile {
		t.Errorf("left over: %v, %v", entries, err)
	}
}

func TestPassword(t *testing.T) {
	s := start(t, Config{Password: "open sesame"})
	for url, want := range map[string]int{
		s.URL(): 401,
		strings.Replace(s.URL(), "//", "//user:wrong@", 1):         401,
		strings.Replace(s.URL(), "//", "//user:open%20sesame@", 1): 200,
	} {
		if status, _ := do(t, "POST", url+"/put", strings.NewReader("data")); status != want {
			t.Errorf("%s: %d, want %d", url, status, want)
		}
	}
	if status, _ := do(t, "GET", s.URL()+"/get/"+commitment([]byte("data")), nil); status != http.StatusOK {
		t.Errorf("get: %d", status)
	}
}

// A full disk costs the put that meets it, and nothing else.
func TestDiskFull(t *testing.T) {
	fs := newMemFS()
	fs.room = 100_000
	s := start(t, Config{fs: fs})
	first, large := payload(1, 60_000), payload(2, 60_000)
	if status, _ := do(t, "POST", s.URL()+"/put", bytes.NewReader(first)); status != http.StatusOK {
		t.Fatalf("put: %d", status)
	}
	status, answer := do(t, "POST", s.URL()+"/put", bytes.NewReader(large))
	if status != http.StatusInsufficientStorage || !bytes.Contains(answer, []byte("full")) {
		t.Errorf("full: %d, %s", status, answer)
	}
	if others := fs.others(); len(others) > 0 {
		t.Errorf("left over: %v", others)
	}
	if status, _ := do(t, "GET", s.URL()+"/get/"+commitment(large), nil); status != http.StatusNotFound {
		t.Errorf("half a payload: %d", status)
	}
	if status, got := do(t, "GET", s.URL()+"/get/"+commitment(first), nil); status != http.StatusOK || !bytes.Equal(got, first) {
		t.Errorf("what was there: %d", status)
	}
	fs.mu.Lock()
	fs.room = -1
	fs.mu.Unlock()
	if status, _ := do(t, "POST", s.URL()+"/put", bytes.NewReader(large)); status != http.StatusOK {
		t.Errorf("with room again: %d", status)
	}
}

func TestFailingDisk(t *testing.T) {
	fs := newMemFS()
	s := start(t, Config{fs: fs})
	do(t, "POST", s.URL()+"/put", strings.NewReader("data"))
	fs.mu.Lock()
	fs.fault = func(string) error { return syscall.EIO }
	fs.mu.Unlock()
	if status, _ := do(t, "POST", s.URL()+"/put", strings.NewReader("other")); status != http.StatusInternalServerError {
		t.Errorf("put: %d", status)
	}
	if status, answer := do(t, "GET", s.URL()+"/get/"+commitment([]byte("data")), nil); status != http.StatusInternalServerError || bytes.Contains(answer, []byte("input/output")) {
		t.Errorf("get: %d, %s", status, answer)
	}
}

// A corrupt file on a real disk is 404 until somebody puts it again, also after a
// restart.
func TestCorruptFile(t *testing.T) {
	dir := t.TempDir()
	data := payload(1, 300_000)
	path := filepath.Join(dir, commitment(data)[4:])
	s := start(t, Config{Dir: dir})
	do(t, "POST", s.URL()+"/put", bytes.NewReader(data))
	for _, spoil := range []func([]byte) []byte{
		func(b []byte) []byte { b[200_000] ^= 1; return b },
		func(b []byte) []byte { return b[:299_999] },
		func(b []byte) []byte { return append(b, 0) },
		func([]byte) []byte { return nil },
	} {
		if err := os.WriteFile(path, spoil(bytes.Clone(data)), 0o644); err != nil {
			t.Fatal(err)
		}
		for range 2 {
			if status, _ := do(t, "GET", s.URL()+"/get/"+commitment(data), nil); status != http.StatusNotFound {
				t.Errorf("corrupt: %d", status)
			}
		}
		if status, _ := do(t, "POST", s.URL()+"/put", bytes.NewReader(data)); status != http.StatusOK {
			t.Errorf("put again: %d", status)
		}
		if status, got := do(t, "GET", s.URL()+"/get/"+commitment(data), nil); status != http.StatusOK || !bytes.Equal(got, data) {
			t.Errorf("after that: %d", status)
		}
	}
}

func TestOneServerPerDirectory(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "made", "by", "the", "server")
	s := start(t, Config{Dir: dir})
	if _, err := Start(Config{Dir: dir}); err == nil || !strings.Contains(err.Error(), "another server uses") {
		t.Errorf("second server: %v", err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	start(t, Config{Dir: dir})
}

func TestConfig(t *testing.T) {
	for _, conf := range []Config{
		{}, {Dir: "x", MaxSize: -1}, {Dir: "x", MaxSize: 1 << 40}, {Dir: "x", Quota: -1}, {Dir: "x", Requests: 1},
		{Dir: "x", PerClient: Rate{Bytes: -1}}, {Dir: "x", Total: Rate{Requests: -1}},
	} {
		if s, err := Start(conf); err == nil {
			t.Errorf("%+v is accepted", conf)
			_ = s.Close()
		}
	}
	if _, err := os.Stat("x"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a directory was made: %v", err)
	}
}

// Close lets what is being answered end, and nothing is answered after it.
func TestClose(t *testing.T) {
	fs := newMemFS()
	s := start(t, Config{fs: fs})
	reader, writer := io.Pipe()
	done := make(chan int)
	go func() {
		status, _, _ := try("POST", s.URL()+"/put", reader)
		done <- status
	}()
	data := payload(1, 50_000)
	_, _ = writer.Write(data[:40_000]) // the client reads from here
	eventually(t, "the put has begun", func() bool { return len(fs.others()) == 1 })
	closed := make(chan error)
	go func() { closed <- s.Close() }()
	eventually(t, "the port is closed", func() bool {
		_, _, err := try("GET", s.URL()+"/health", nil)
		return err != nil
	})
	_, _ = writer.Write(data[40_000:]) // likewise
	_ = writer.Close()                 // never fails
	if status := <-done; status != http.StatusOK {
		t.Errorf("the put that was on its way: %d", status)
	}
	if err := <-closed; err != nil {
		t.Error(err)
	}
	store := mustOpen(t, fs, 0)
	if got, err := store.get(common.Hash(crypto.Keccak256(data))); err != nil || !bytes.Equal(got, data) {
		t.Errorf("is not stored: %v", err)
	}
}

// eventually waits until a condition holds.
func eventually(t *testing.T, what string, condition func() bool) {
	t.Helper()
	for deadline := time.Now().Add(time.Minute); !condition(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("not in time: %s", what)
		}
	}
}

// Close waits for handlers, also those that the HTTP server does not wait for.
func TestAnswers(t *testing.T) {
	var a answers
	if !a.begin() {
		t.Fatal("an answer cannot begin")
	}
	ended := make(chan struct{})
	go func() {
		a.wait()
		close(ended)
	}()
	eventually(t, "no other answer begins", func() bool {
		begun := a.begin()
		if begun {
			a.running.Done()
		}
		return !begun
	})
	select {
	case <-ended:
		t.Error("did not wait")
	default:
	}
	a.running.Done()
	<-ended
}
