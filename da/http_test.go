package da

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"unicode"

	"github.com/ethereum/go-ethereum/common"
)

// Messages have what others say as one short line of text, and nothing that a terminal
// obeys.
func TestHostileTexts(t *testing.T) {
	hostile := "first\nsecond\x1b[2J\x1b]0;title\a\u202e\x9b\xff" + strings.Repeat("ü", 1<<20)
	var status int
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if status != 0 {
			w.WriteHeader(status)
			_, _ = io.WriteString(w, hostile) // the client may not read it
			return
		}
		answer := map[string]any{"jsonrpc": "2.0", "id": 1, "error": map[string]any{"code": 1, "message": hostile}}
		_ = json.NewEncoder(w).Encode(answer) // likewise
	}))
	defer server.Close()
	check := func(err error) {
		t.Helper()
		if err == nil || len(err.Error()) > 2*maxErrorText+100 || strings.ContainsFunc(err.Error(), unicode.IsControl) || strings.Contains(err.Error(), "\u202e") {
			t.Errorf("have %.1000q", err)
		}
	}
	celestia, err := Open("celestia:"+server.URL+"?namespace=00000000006e726f6c6c", Config{})
	if err != nil {
		t.Fatal(err)
	}
	put, err := Open(server.URL, Config{Beacon: server.URL})
	if err != nil {
		t.Fatal(err)
	}
	_, err = celestia.Fetch(t.Context(), Pointer{Reference: new(celestiaReference).encode()})
	check(err)
	if !strings.Contains(err.Error(), "first second[2J") {
		t.Errorf("have %v", err)
	}
	for _, status = range []int{http.StatusInternalServerError, http.StatusRequestEntityTooLarge, http.StatusNotFound} {
		_, err = celestia.Publish(t.Context(), []byte("x"))
		check(err)
		_, err = put.Publish(t.Context(), []byte("x"))
		check(err)
		_, err = put.Fetch(t.Context(), Pointer{Reference: keccakReference(common.Hash{})})
		check(err)
		_, err = put.Fetch(t.Context(), Pointer{Kind: Blobs, BlobHashes: []common.Hash{{1}}})
		check(err)
	}
}

// Nobody sends a reader elsewhere: neither to get nor to put.
func TestRedirects(t *testing.T) {
	elsewhere := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { t.Errorf("asked for %s", r.URL) }))
	defer elsewhere.Close()
	server := httptest.NewServer(http.RedirectHandler(elsewhere.URL, http.StatusTemporaryRedirect))
	defer server.Close()
	layer, err := Open(server.URL+",celestia:"+server.URL+"?namespace=00000000006e726f6c6c", Config{Beacon: server.URL})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range []Pointer{
		{Reference: keccakReference(common.Hash{})},
		{Reference: new(celestiaReference).encode()},
		{Kind: Blobs, BlobHashes: []common.Hash{{1}}},
	} {
		if _, err := layer.Fetch(t.Context(), p); !errors.Is(err, ErrUnavailable) || !strings.Contains(err.Error(), "307") {
			t.Errorf("%v: %v", p, err)
		}
	}
	if _, err := layer.Publish(t.Context(), []byte("x")); !errors.Is(err, ErrUnavailable) {
		t.Errorf("put: %v", err)
	}
}

// An answer is read up to the limit, and not a byte more.
func TestLimitedAnswer(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		size := 1000
		if r.URL.Path == "/endless" {
			size = 1 << 40
		}
		for part := make([]byte, 500); size > 0; size -= len(part) {
			if _, err := w.Write(part); err != nil {
				return
			}
		}
	}))
	defer server.Close()
	for _, c := range []struct {
		path  string
		limit int64
		want  error
	}{
		{"/", 1000, nil},
		{"/", 999, errTooMuch},
		{"/", 1, errTooMuch},
		{"/endless", 1 << 20, errTooMuch},
	} {
		response, err := newClient(c.limit).Get(server.URL + c.path)
		if err != nil {
			t.Fatal(err)
		}
		var got bytes.Buffer
		_, err = io.Copy(&got, response.Body)
		if !errors.Is(err, c.want) || int64(got.Len()) > c.limit+1 || c.want == nil && got.Len() != 1000 {
			t.Errorf("%s, limit %d: %d bytes, %v", c.path, c.limit, got.Len(), err)
		}
		if err := response.Body.Close(); err != nil {
			t.Error(err)
		}
	}
}
