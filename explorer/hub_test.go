package explorer

import (
	"bufio"
	"context"
	"errors"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

// A listener that takes nothing gets the newest event, and holds up nobody.
func TestHubNewest(t *testing.T) {
	h := newHub()
	slow, leave, ok := h.listen()
	if !ok {
		t.Fatal("no room")
	}
	for i := range 100 {
		if err := h.publish(i); err != nil {
			t.Fatal(err)
		}
	}
	if got := string(<-slow); got != "99" {
		t.Errorf("got %s", got)
	}
	leave()
	if len(h.listeners) != 0 {
		t.Error("it is still listed")
	}
	late, leave, _ := h.listen()
	defer leave()
	if got := string(<-late); got != "99" {
		t.Errorf("who comes late gets %s", got)
	}
}

func TestHubBounded(t *testing.T) {
	h := newHub()
	for range maxListeners {
		if _, _, ok := h.listen(); !ok {
			t.Fatal("no room")
		}
	}
	if _, _, ok := h.listen(); ok {
		t.Error("any number may listen")
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, request("GET", "/api/events"))
	if w.Code != 503 || !strings.Contains(w.Body.String(), "too many") {
		t.Errorf("%d %s", w.Code, w.Body)
	}
}

func TestHubServes(t *testing.T) {
	h := newHub()
	if err := h.publish(map[string]int{"a": 1}); err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(h)
	defer server.Close()
	response, err := server.Client().Get(server.URL)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if kind := response.Header.Get("Content-Type"); kind != "text/event-stream" {
		t.Errorf("content type %s", kind)
	}
	lines := bufio.NewScanner(response.Body)
	var got []string
	for len(got) < 5 && lines.Scan() {
		got = append(got, lines.Text())
	}
	if text := strings.Join(got, "|"); text != `retry: 1000||event: overview|data: {"a":1}|` {
		t.Errorf("got %s", text)
	}
}

// An answer is made once for all that ask at a time, and errors are not kept.
func TestMemo(t *testing.T) {
	m := newMemo[int](t.Context(), 2)
	var made atomic.Int32
	var all sync.WaitGroup
	enter := make(chan struct{})
	for range 10 {
		all.Go(func() {
			got, err := m.get("a", func(context.Context) (int, error) {
				<-enter
				return int(made.Add(1)), nil
			})
			if got != 1 || err != nil {
				t.Errorf("got %d, %v", got, err)
			}
		})
	}
	close(enter)
	all.Wait()
	failed := errors.New("failed")
	if _, err := m.get("b", func(context.Context) (int, error) { return 0, failed }); !errors.Is(err, failed) {
		t.Error(err)
	}
	if got, err := m.get("b", func(context.Context) (int, error) { return 7, nil }); got != 7 || err != nil {
		t.Errorf("got %d, %v", got, err)
	}
	for _, key := range []string{"c", "d", "e"} {
		if _, err := m.get(key, func(context.Context) (int, error) { return 0, nil }); err != nil {
			t.Error(err)
		}
	}
	if n := m.kept.Len(); n != 2 {
		t.Errorf("%d answers are kept", n)
	}
}
