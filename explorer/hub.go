package explorer

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"sync"
	"time"
)

const (
	maxListeners  = 64
	heartbeat     = 15 * time.Second
	writeDeadline = 5 * time.Second // of an event: who is slower is dropped
)

// hub hands the newest overview to all that listen. Who has not taken one yet gets
// the next one instead.
type hub struct {
	mu        sync.Mutex
	listeners map[chan []byte]struct{}
	last      []byte
}

func newHub() *hub { return &hub{listeners: make(map[chan []byte]struct{})} }

// publish hands out a value.
func (h *hub) publish(value any) error {
	event, err := json.Marshal(value)
	if err != nil {
		return fmt.Errorf("encode an event: %w", err)
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.last = event
	for listener := range h.listeners {
		select {
		case <-listener: // it was too slow for that one
		default:
		}
		listener <- event // there is room: nobody else sends
	}
	return nil
}

// listen returns a channel that gets the last value and those to come, until leave
// is called; nothing if too many listen.
func (h *hub) listen() (events <-chan []byte, leave func(), ok bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if len(h.listeners) >= maxListeners {
		return nil, nil, false
	}
	listener := make(chan []byte, 1)
	if h.last != nil {
		listener <- h.last
	}
	h.listeners[listener] = struct{}{}
	return listener, func() {
		h.mu.Lock()
		defer h.mu.Unlock()
		delete(h.listeners, listener)
	}, true
}

// ServeHTTP sends the overview as server-sent events, each time that it changes.
func (h *hub) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	events, leave, ok := h.listen()
	if !ok {
		w.Header().Set("Retry-After", "5")
		writeError(w, errBusy)
		return
	}
	defer leave()
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("X-Accel-Buffering", "no")
	ticker := time.NewTicker(heartbeat)
	defer ticker.Stop()
	out := http.NewResponseController(w)
	message := []byte("retry: 1000\n\n")
	for {
		if out.SetWriteDeadline(time.Now().Add(writeDeadline)) != nil {
			return
		}
		if _, err := w.Write(message); err != nil || out.Flush() != nil {
			return
		}
		select {
		case <-r.Context().Done():
			return
		case event := <-events:
			message = bytes.Join([][]byte{[]byte("event: overview\ndata: "), event, []byte("\n\n")}, nil)
		case <-ticker.C:
			message = []byte(": still here\n\n")
		}
	}
}
