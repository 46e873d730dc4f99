package e2e

import (
	"context"
	"io"
	"net"
	"net/url"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/rpc"
)

// relay is an address that stays the same while the server behind it is killed
// and started again, on whatever port is free then. While there is no server,
// connections are closed at once.
type relay struct {
	listener net.Listener
	running  sync.WaitGroup

	mu     sync.Mutex
	target string // host:port
	closed bool
	open   map[net.Conn]struct{}
}

func newRelay(t *testing.T) *relay {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	r := &relay{listener: listener, open: make(map[net.Conn]struct{})}
	r.running.Go(r.accept)
	t.Cleanup(r.close)
	return r
}

func (r *relay) url(scheme string) string { return scheme + "://" + r.listener.Addr().String() }

// dial returns a client that connects when it is used.
func (r *relay) dial(t *testing.T) *rpc.Client {
	t.Helper()
	client, err := rpc.DialContext(context.Background(), r.url("http"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	return client
}

// lead makes new connections go to the server at a URL, or nowhere if it is
// empty.
func (r *relay) lead(to string) {
	u, err := url.Parse(to)
	if err != nil {
		panic(err) // the process has listened there
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.target = u.Host
}

func (r *relay) accept() {
	for {
		conn, err := r.listener.Accept()
		if err != nil {
			return
		}
		r.running.Go(func() { r.serve(conn) })
	}
}

// serve carries the bytes of a connection both ways until either side ends it.
func (r *relay) serve(client net.Conn) {
	defer client.Close()
	r.mu.Lock()
	target := r.target
	r.mu.Unlock()
	server, err := net.Dial("tcp", target)
	if err != nil {
		return
	}
	defer server.Close()
	if !r.track(client, server) {
		return
	}
	defer r.untrack(client, server)
	var back sync.WaitGroup
	defer back.Wait()
	back.Go(func() {
		io.Copy(client, server)
		client.Close()
	})
	io.Copy(server, client)
	server.Close()
}

func (r *relay) track(conns ...net.Conn) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.closed {
		return false
	}
	for _, c := range conns {
		r.open[c] = struct{}{}
	}
	return true
}

func (r *relay) untrack(conns ...net.Conn) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, c := range conns {
		delete(r.open, c)
	}
}

func (r *relay) close() {
	r.listener.Close()
	r.mu.Lock()
	r.closed = true
	for c := range r.open {
		c.Close()
	}
	r.mu.Unlock()
	r.running.Wait()
}
