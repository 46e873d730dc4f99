package da

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto/kzg4844"
)

// fakeBeacon is a node with the Beacon API that answers what it is told to, by path.
func fakeBeacon(t *testing.T, answers map[string]string) *blobLayer {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		answer, ok := answers[r.URL.Path]
		if !ok {
			http.NotFound(w, r)
			return
		}
		_, _ = w.Write([]byte(answer)) // the client may refuse it
	}))
	t.Cleanup(server.Close)
	layer, err := open("blobs", &Config{Beacon: server.URL, MaxBlobs: 1})
	if err != nil {
		t.Fatal(err)
	}
	return layer.(*blobLayer)
}

const (
	genesisPath = "/eth/v1/beacon/genesis"
	specPath    = "/eth/v1/config/spec"
)

// A short answer takes little memory, however many blobs it says to have.
func TestBeaconBlobsWithoutData(t *testing.T) {
	const count = 1000 // 128 MB of blobs
	answers := map[string]string{
		genesisPath:                      `{"data":{"genesis_time":"1000"}}`,
		specPath:                         `{"data":{"SECONDS_PER_SLOT":"12"}}`,
		"/eth/v1/beacon/blobs/2":         `{"data":[null` + strings.Repeat(",null", count) + `]}`,
		"/eth/v1/beacon/blob_sidecars/2": `{"data":[{}` + strings.Repeat(",{}", count) + `]}`,
	}
	layer := fakeBeacon(t, answers)
	n := allocated(func() {
		_, err := layer.Fetch(t.Context(), Pointer{Kind: Blobs, BlobHashes: []common.Hash{{1}}, Time: 1024})
		if !errors.Is(err, ErrUnavailable) {
			t.Errorf("have %v", err)
		}
	})
	if n > 16<<20 {
		t.Errorf("%d bytes for answers of %d", n, 8*count)
	}
}

// A long answer of next to nothing is refused at its beginning, and what is no list is
// none.
func TestBeaconShortList(t *testing.T) {
	for text, want := range map[string]string{
		`null`: "", `[]`: "", ` [null, null] `: "",
		`{}`: "is no list", `7`: "is no list", `"[]"`: "is no list", `[7]`: "cannot unmarshal",
		`[null` + strings.Repeat(",null", maxBlobList-1) + `]`: "",
		`[null` + strings.Repeat(",null", maxBlobList) + `]`:   "no more than",
	} {
		var list shortList[*kzg4844.Blob]
		err := json.Unmarshal([]byte(text), &list)
		if want == "" && (err != nil || len(list) != strings.Count(text, "null") && text != `null`) || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%.20s: %d elements, %v", text, len(list), err)
		}
	}
	text := []byte(`[null` + strings.Repeat(",null", 1<<20) + `]`)
	var list shortList[*kzg4844.Blob]
	if n := allocated(func() { _ = list.UnmarshalJSON(text) }); n > 1<<20 { // refused
		t.Errorf("%d bytes for %d", n, len(text))
	}
}

// allocated returns how many bytes a function takes.
func allocated(do func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// Blobs are not hashed for a call that has ended, however many were sent.
func TestSearchEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	s := newSearch([]common.Hash{{1}})
	cancel()
	s.add(ctx, []*kzg4844.Blob{new(kzg4844.Blob)})
	if s.other != nil {
		t.Error("hashed")
	}
	s.add(t.Context(), []*kzg4844.Blob{new(kzg4844.Blob)})
	if s.other == nil {
		t.Error("not hashed")
	}
}

// A node that says what cannot be of L1's genesis is asked again: it is not the
// proposal that is wrong.
func TestBeaconClock(t *testing.T) {
	blob, err := (&blobLayer{most: 1}).Publish(t.Context(), []byte("data"))
	if err != nil {
		t.Fatal(err)
	}
	text, err := blob.Sidecar.Blobs[0].MarshalText()
	if err != nil {
		t.Fatal(err)
	}
	answers := map[string]string{
		specPath:                 `{"data":{"SECONDS_PER_SLOT":"12"}}`,
		"/eth/v1/beacon/blobs/2": `{"data":["` + string(text) + `"]}`,
	}
	layer := fakeBeacon(t, answers)
	p := Pointer{Kind: Blobs, BlobHashes: blob.Sidecar.BlobHashes(), Time: 1024}
	for _, genesis := range []string{"2000", "0", "988"} { // later than the proposal; of other slots
		answers[genesisPath] = `{"data":{"genesis_time":"` + genesis + `"}}`
		if _, err := layer.Fetch(t.Context(), p); !errors.Is(err, ErrUnavailable) {
			t.Errorf("genesis at %s: %v", genesis, err)
		}
	}
	answers[genesisPath] = `{"data":{"genesis_time":"1000"}}`
	if got, err := layer.Fetch(t.Context(), p); err != nil || !bytes.Equal(got, []byte("data")) {
		t.Errorf("%s, %v", got, err)
	}
}
