package da_test

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strconv"
	"sync"
	"testing"
)

// A proxy stands between a layer and who answers it, and spoils answers.
type proxy struct {
	*httptest.Server
	mu      sync.Mutex
	backend *url.URL
	spoil   func(w http.ResponseWriter, r *http.Request, pass func() *http.Response)
	held    chan struct{} // gets one for each request that hold holds
}

func newProxy(t *testing.T, backend string) *proxy {
	p := &proxy{held: make(chan struct{}, 16)}
	p.forward(t, backend)
	p.Server = httptest.NewServer(p)
	t.Cleanup(p.Close)
	return p
}

// forward makes the proxy ask another backend.
func (p *proxy) forward(t *testing.T, backend string) {
	t.Helper()
	u, err := url.Parse(backend)
	if err != nil {
		t.Fatal(err)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.backend = u
}

// set makes the proxy spoil answers in one of the ways below; nil ends it.
func (p *proxy) set(spoil func(http.ResponseWriter, *http.Request, func() *http.Response)) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.spoil = spoil
}

func (p *proxy) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	backend, spoil := *p.backend, p.spoil
	p.mu.Unlock()
	forward := &httputil.ReverseProxy{Rewrite: func(r *httputil.ProxyRequest) { r.SetURL(&backend) }}
	if spoil == nil {
		forward.ServeHTTP(w, r)
		return
	}
	spoil(w, r, func() *http.Response {
		recorder := httptest.NewRecorder()
		forward.ServeHTTP(recorder, r)
		return recorder.Result()
	})
}

type passFunc = func() *http.Response

// forge changes what is answered.
func forge(change func([]byte) []byte) func(http.ResponseWriter, *http.Request, passFunc) {
	return func(w http.ResponseWriter, _ *http.Request, pass passFunc) {
		response := pass()
		body, _ := io.ReadAll(response.Body) // is in memory
		if response.StatusCode == http.StatusOK {
			body = change(body)
		}
		w.WriteHeader(response.StatusCode)
		_, _ = w.Write(body) // the client may refuse it
	}
}

// cut ends answers in their middle.
func cut(w http.ResponseWriter, _ *http.Request, pass passFunc) {
	body, _ := io.ReadAll(pass().Body) // is in memory
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	_, _ = w.Write(body[:len(body)/2])
	panic(http.ErrAbortHandler)
}

// hangUp closes the connection.
func hangUp(http.ResponseWriter, *http.Request, passFunc) { panic(http.ErrAbortHandler) }

// status answers with a status, and more text than anyone wants to read.
func status(code int) func(http.ResponseWriter, *http.Request, passFunc) {
	return func(w http.ResponseWriter, _ *http.Request, _ passFunc) {
		w.WriteHeader(code)
		_, _ = w.Write(bytes.Repeat([]byte("no "), 10_000)) // the client may not read it
	}
}

// endless never ends an answer.
func endless(w http.ResponseWriter, _ *http.Request, _ passFunc) {
	for chunk := bytes.Repeat([]byte("00"), 64<<10); ; {
		if _, err := w.Write(chunk); err != nil {
			return
		}
	}
}

// hold answers nothing until the client leaves.
func (p *proxy) hold(_ http.ResponseWriter, r *http.Request, _ passFunc) {
	_, _ = io.Copy(io.Discard, r.Body) // the server notices a client that leaves once it has read
	p.held <- struct{}{}
	<-r.Context().Done()
}
