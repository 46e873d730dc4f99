package server

import (
	"net"
	"net/netip"
	"sync"
)

// Connections that are open at once, in all and of one client. Those beyond are
// closed: they would cost memory while they do nothing.
const (
	maxConns       = 1024
	maxClientConns = 256
)

// limitedListener limits how many of its connections are open.
type limitedListener struct {
	net.Listener

	mu    sync.Mutex
	conns map[netip.Prefix]int
	all   int
}

func (l *limitedListener) Accept() (net.Conn, error) {
	for {
		conn, err := l.Listener.Accept()
		if err != nil {
			return nil, err
		}
		client := clientOf(conn.RemoteAddr().String())
		if l.add(client) {
			return &limitedConn{Conn: conn, done: func() { l.remove(client) }}, nil
		}
		refusedMeter.Mark(1)
		_ = conn.Close() // nothing was written
	}
}

func (l *limitedListener) add(client netip.Prefix) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.all >= maxConns || l.conns[client] >= maxClientConns {
		return false
	}
	l.all++
	l.conns[client]++
	return true
}

func (l *limitedListener) remove(client netip.Prefix) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.all--
	if l.conns[client]--; l.conns[client] == 0 {
		delete(l.conns, client)
	}
}

type limitedConn struct {
	net.Conn
	once sync.Once
	done func()
}

func (c *limitedConn) Close() error {
	c.once.Do(c.done)
	return c.Conn.Close()
}
