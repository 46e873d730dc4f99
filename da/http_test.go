package da

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
)

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
