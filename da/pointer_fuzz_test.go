package da

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"regexp"
	"testing"

	"github.com/ethereum/go-ethereum/common"
)

// Requests that a pointer may cause, by who is asked.
var permitted = map[string]*regexp.Regexp{
	"server": regexp.MustCompile(`^GET /server/get/0x00[0-9a-f]{64}$`),
	"node":   regexp.MustCompile(`^POST /node$`),
	"beacon": regexp.MustCompile(`^GET /beacon/eth/v1/(beacon/genesis|config/spec|beacon/blobs/[0-9]+\?(&?versioned_hashes=0x[0-9a-f]{64})+|beacon/blob_sidecars/[0-9]+)$`),
}

// FuzzPointer checks that whatever a proposer writes into a proposal, it is asked for
// where the user has said, in the forms that there are, or it is refused; and that a
// message can be made of it.
func FuzzPointer(f *testing.F) {
	var asked, problem string
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked = regexp.MustCompile(`^/(\w*)`).FindStringSubmatch(r.URL.Path)[1]
		form := permitted[asked]
		if request := r.Method + " " + r.RequestURI; form == nil || !form.MatchString(request) {
			problem = request
		}
		if asked == "node" {
			var call struct {
				Method string
				Params []json.RawMessage
			}
			if err := json.NewDecoder(r.Body).Decode(&call); err != nil || call.Method != "blob.Get" || len(call.Params) != 3 {
				problem = "call of " + call.Method
			}
		}
		switch r.URL.Path {
		case "/beacon" + genesisPath:
			_, _ = w.Write([]byte(`{"data":{"genesis_time":"1000"}}`)) // the client may have left
		case "/beacon" + specPath:
			_, _ = w.Write([]byte(`{"data":{"SECONDS_PER_SLOT":"12"}}`)) // likewise
		default:
			http.NotFound(w, r)
		}
	}))
	f.Cleanup(server.Close)
	layer, err := Open(server.URL+"/server,celestia:"+server.URL+"/node?namespace=00000000006e726f6c6c,blobs:"+server.URL+"/beacon", Config{})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(External, keccakReference(common.Hash{1}), []byte{}, uint64(2000))
	f.Add(External, []byte("\x00/../../admin?x=http://elsewhere/\r\nX: y"), []byte{}, uint64(0))
	f.Add(External, new(celestiaReference).encode(), []byte{}, uint64(0))
	f.Add(External, []byte("\x01\xff12345"), []byte{}, uint64(0))
	f.Add(Calldata, []byte("data"), []byte{}, uint64(0))
	f.Add(Blobs, []byte{}, append([]byte{1}, make([]byte, 63)...), uint64(2000))
	f.Add(Blobs, []byte("x"), append([]byte{1}, make([]byte, 31)...), ^uint64(0))
	f.Add(uint8(3), []byte{}, []byte{}, uint64(0))
	f.Fuzz(func(t *testing.T, kind uint8, reference, hashes []byte, time uint64) {
		p := Pointer{Kind: kind, Reference: reference, Time: time}
		for ; len(hashes) >= 32 && len(p.BlobHashes) < 16; hashes = hashes[32:] {
			p.BlobHashes = append(p.BlobHashes, common.Hash(hashes))
		}
		asked, problem = "", ""
		payload, err := layer.Fetch(t.Context(), p)
		if problem != "" || asked != "" && permitted[asked] == nil {
			t.Fatalf("%v has asked %q for %q", p, asked, problem)
		}
		found := kind == Calldata && len(reference) > 0
		if found != (err == nil) || found && string(payload) != string(reference) {
			t.Fatalf("%v: %x, %v", p, payload, err)
		}
		if err != nil && !errors.Is(err, ErrUnavailable) && !errors.Is(err, ErrMalformed) {
			t.Fatalf("%v: %v", p, err)
		}
		if n := len(p.String()); n > 2*MaxReference+100 {
			t.Fatalf("a name of %d bytes", n)
		}
	})
}
