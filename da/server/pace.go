package server

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/netip"
	"time"
)

// slowest is how many bytes per second a client has to send or take on the whole,
// after a time of grace. It may not pause for longer than that time either.
const slowest = 128 << 10

// pace says until when the next bytes have to be there.
type pace struct {
	began time.Time
	grace time.Duration
	moved int64
}

func (p *pace) deadline() time.Time {
	now := time.Now()
	allowed := p.grace + time.Duration(p.moved)*time.Second/slowest - now.Sub(p.began)
	return now.Add(min(allowed, p.grace))
}

// pacedWriter writes to a client that has to take it at a certain pace.
type pacedWriter struct {
	pace
	w       io.Writer
	control *http.ResponseController
}

func (h *handler) pacedWriter(w http.ResponseWriter) *pacedWriter {
	return &pacedWriter{pace{began: time.Now(), grace: h.grace}, w, http.NewResponseController(w)}
}

// extend sets the deadline of what is written next.
func (w *pacedWriter) extend() {
	_ = w.control.SetWriteDeadline(w.deadline()) // every connection has one
}

func (w *pacedWriter) Write(p []byte) (int, error) {
	w.moved += int64(len(p))
	w.extend()
	return w.w.Write(p)
}

// pacedBody is the body of a put, which has to arrive at a certain pace, and within
// the rate of the client.
type pacedBody struct {
	pace
	body    io.Reader
	control *http.ResponseController
	allow   func(n int64) bool
}

func (h *handler) pacedBody(w http.ResponseWriter, r *http.Request, client netip.Prefix) io.Reader {
	return &pacedBody{
		pace:    pace{began: time.Now(), grace: h.grace},
		body:    http.MaxBytesReader(w, r.Body, h.conf.MaxSize),
		control: http.NewResponseController(w),
		allow:   func(n int64) bool { return h.limit.allowBytes(client, n) },
	}
}

func (b *pacedBody) Read(p []byte) (int, error) {
	_ = b.control.SetReadDeadline(b.deadline()) // every connection has one
	n, err := b.body.Read(p)
	b.moved += int64(n)
	if n > 0 && !b.allow(int64(n)) {
		return n, errRate
	}
	var large *http.MaxBytesError
	if err == nil || errors.Is(err, io.EOF) || errors.As(err, &large) {
		return n, err
	}
	return n, &refusal{http.StatusBadRequest, fmt.Sprintf("the payload did not arrive: %v", err)}
}
