package da_test

import (
	"errors"
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
