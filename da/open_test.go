package da

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/ethereum/go-ethereum/common"
)

func TestOpen(t *testing.T) {
	for spec, want := range map[string]string{
		"http://127.0.0.1:3100":                    "server http://127.0.0.1:3100",
		"https://user:secret@da.example.org/path/": "server https://user:xxxxx@da.example.org/path/",
		"calldata":                       "calldata",
		" calldata , http://127.0.0.1:1": "calldata",
		"blobs":                          "blobs, read from Beacon API http://beacon:5052",
		"blobs:http://other:5052":        "blobs, read from Beacon API http://other:5052",
		"celestia:http://node:26658?namespace=00000000006e726f6c6c&token=secret": "celestia node:26658",
	} {
		layer, err := Open(spec, Config{Beacon: "http://beacon:5052"})
		if err != nil {
			t.Errorf("%s: %v", spec, err)
			continue
		}
		if got := layer.(*several).String(); got != want {
			t.Errorf("%s: %s, want %s", spec, got, want)
		}
	}
}

// Each error says what to write instead, and none repeats a secret.
func TestOpenRefuses(t *testing.T) {
	for spec, want := range map[string]string{
		"":                         "give http://host:port",
		"calldata,":                "give http://host:port",
		"ipfs:Qm":                  `"ipfs" is none: there are http://host:port`,
		"http:host":                "no URL of the form",
		"http://":                  "no URL of the form",
		"calldata:x":               "no settings",
		"blobs":                    "name it, as in blobs:http://host:5052",
		"blobs:ftp://x":            "no URL of the form",
		"http://user:secret@[::1":  "",
		"http://host?key=secret":   "must end there",
		"blobs:http://host#secret": "must end there",
		"celestia:http://node":     "20 hex digits",
		"celestia:http://node?namespace=00000000006e726f6c6c&tokn=secret":                        `no setting "tokn"`,
		"celestia:ws://node?token=secret":                                                        "no URL of the form",
		"celestia:http://n?namespace=0000000000000000000000000000000000000000000000000000000007": "reserved",
		"celestia:http://n?namespace=0000000000000000010000000000000000000001020304050607080901": "not of version 0",
	} {
		_, err := Open(spec, Config{})
		if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: %v", spec, err)
		}
	}
	if _, err := Open("calldata", Config{MaxBlobs: 7}); err == nil {
		t.Error("7 blobs in a transaction")
	}
}

func TestPointerString(t *testing.T) {
	celestia := &celestiaReference{height: 7, commitment: [32]byte{1}}
	for want, p := range map[string]Pointer{
		"server, commitment 0x0000":             {Reference: keccakReference(common.Hash{})},
		"Celestia, height 7, commitment 0x0100": {Reference: celestia.encode()},
		"calldata, 3 bytes":                     {Kind: Calldata, Reference: []byte{1, 2, 3}},
		"2 blobs":                               {Kind: Blobs, BlobHashes: make([]common.Hash, 2)},
		"unknown, kind 0, reference 0x010c07":   {Reference: []byte{1, celestiaLayer, 7}},
		"unknown, kind 9, reference ":           {Kind: 9},
		"unknown, kind 0, reference 0x0101":     {Reference: []byte{1, 1}},
	} {
		if got := p.String(); !strings.HasPrefix(got, want) {
			t.Errorf("%s, want %s", got, want)
		}
	}
	if n := len(celestia.encode()); n > MaxReference {
		t.Errorf("a reference to Celestia has %d bytes", n)
	}
}

// answer is a reader with one answer.
type answer struct {
	payload []byte
	err     error
	asked   int
}

func (a *answer) Fetch(context.Context, Pointer) ([]byte, error) {
	a.asked++
	return a.payload, a.err
}

func TestReaders(t *testing.T) {
	forged := &ForgedError{Source: "one"}
	away, forger, right, wrong := &answer{err: ErrUnavailable}, &answer{err: forged}, &answer{payload: []byte("right")}, &answer{err: ErrMalformed}
	p := Pointer{Reference: keccakReference(common.Hash{1})}

	payload, err := readers{away, forger, right, wrong}.Fetch(t.Context(), p)
	if err != nil || !bytes.Equal(payload, right.payload) || away.asked != 1 || wrong.asked != 0 {
		t.Errorf("%s, %v", payload, err)
	}
	var as *ForgedError
	if _, err := (readers{away, forger}).Fetch(t.Context(), p); !errors.Is(err, ErrUnavailable) || !errors.As(err, &as) {
		t.Errorf("all fail: %v", err)
	}
	if _, err := (readers{away, wrong, right}).Fetch(t.Context(), p); !errors.Is(err, ErrMalformed) {
		t.Errorf("malformed: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	away.err, right.asked = context.Canceled, 0
	if _, err := (readers{away, right}).Fetch(ctx, p); !errors.Is(err, context.Canceled) || right.asked != 0 {
		t.Errorf("cancelled: %v, asked %d times", err, right.asked)
	}
}

// hanging is a reader that answers nothing until it need not any more.
type hanging struct{}

func (hanging) Fetch(ctx context.Context, _ Pointer) ([]byte, error) {
	<-ctx.Done()
	return nil, unavailable(ctx, "somebody", ctx.Err())
}

// One that hangs leaves time to ask the others, and what they say counts.
func TestReadersHang(t *testing.T) {
	p := Pointer{Reference: keccakReference(common.Hash{1})}
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		payload, err := readers{hanging{}, hanging{}, &answer{payload: []byte("right")}}.Fetch(ctx, p)
		if err != nil || string(payload) != "right" {
			t.Errorf("%s, %v", payload, err)
		}
	})
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		if _, err := (readers{hanging{}, &answer{err: ErrUnavailable}}).Fetch(ctx, p); !errors.Is(err, ErrUnavailable) || errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("nobody has it: %v", err)
		}
	})
}

// What no layer reads is not available, and the error says which would.
func TestReadersHint(t *testing.T) {
	layer, err := Open("calldata", Config{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		pointer Pointer
		want    error
		hint    string
	}{
		{Pointer{Reference: keccakReference(common.Hash{})}, ErrUnavailable, "add a server"},
		{Pointer{Reference: new(celestiaReference).encode()}, ErrUnavailable, "add a node of Celestia"},
		{Pointer{Kind: Blobs, BlobHashes: []common.Hash{{1}}}, ErrUnavailable, "Beacon API"},
		{Pointer{Reference: []byte{1, 0, 7}}, ErrUnavailable, "knows no such data"},
		{Pointer{}, ErrMalformed, "no reference"},
		{Pointer{Kind: 3}, ErrMalformed, "kind 3"},
	} {
		if _, err := layer.Fetch(t.Context(), c.pointer); !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.hint) {
			t.Errorf("%v: %v", c.pointer, err)
		}
	}
}
