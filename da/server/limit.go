package server

import (
	"net/netip"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common/lru"
	"golang.org/x/time/rate"
)

// rememberedClients is how many clients' rates are known. Who is forgotten begins
// anew; the rate of all remains.
const rememberedClients = 4096

// limiter says who may use how much of the server.
type limiter struct {
	perClient Rate
	largest   int64 // bytes that have to pass at once
	total     *meter

	mu      sync.Mutex
	clients lru.BasicLRU[netip.Prefix, *meter]
	turns   map[netip.Prefix]int // requests that are being answered, by client
	busy    int                  // and in all
	most    int
}

// meter limits two rates.
type meter struct{ requests, bytes *rate.Limiter }

// newMeter returns a meter that lets two of the largest payloads pass at once, or the
// requests of two seconds.
func newMeter(r Rate, largest int64) *meter {
	return &meter{
		requests: rate.NewLimiter(rate.Limit(r.Requests), int(max(1, 2*r.Requests))),
		bytes:    rate.NewLimiter(rate.Limit(r.Bytes), int(max(2*largest, int64(2*r.Bytes)))),
	}
}

func newLimiter(conf *Config) *limiter {
	return &limiter{
		perClient: conf.PerClient,
		largest:   conf.MaxSize,
		total:     newMeter(conf.Total, conf.MaxSize),
		clients:   lru.NewBasicLRU[netip.Prefix, *meter](rememberedClients),
		turns:     make(map[netip.Prefix]int),
		most:      conf.Requests,
	}
}

// clientOf returns what counts as one client: an address, or an IPv6 network of 64
// bits, which is what one user has.
func clientOf(remoteAddr string) netip.Prefix {
	addr, err := netip.ParseAddrPort(remoteAddr)
	if err != nil {
		return netip.Prefix{} // no TCP: all the same
	}
	ip, bits := addr.Addr().Unmap().WithZone(""), 32
	if ip.Is6() {
		bits = 64
	}
	prefix, _ := ip.Prefix(bits) // the number of bits is right
	return prefix
}

func (l *limiter) meter(client netip.Prefix) *meter {
	l.mu.Lock()
	defer l.mu.Unlock()
	m, ok := l.clients.Get(client)
	if !ok {
		m = newMeter(l.perClient, l.largest)
		l.clients.Add(client, m)
	}
	return m
}

// allowRequest reports whether a client may make one more request now.
func (l *limiter) allowRequest(client netip.Prefix) bool {
	return l.meter(client).requests.Allow() && l.total.requests.Allow()
}

// allowBytes reports whether a client may move n more bytes now.
func (l *limiter) allowBytes(client netip.Prefix, n int64) bool {
	return allow(l.meter(client).bytes, n) && allow(l.total.bytes, n)
}

// allow takes n bytes from a rate; all that it has at once if it never has so many.
func allow(l *rate.Limiter, n int64) bool {
	n = min(n, int64(l.Burst()))
	return l.AllowN(time.Now(), int(n))
}

// enter takes a turn, if there is one. It has to be given back with leave.
func (l *limiter) enter(client netip.Prefix) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.busy >= l.most || l.turns[client] >= l.most/4 {
		return false
	}
	l.busy++
	l.turns[client]++
	return true
}

func (l *limiter) leave(client netip.Prefix) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.busy--
	if l.turns[client]--; l.turns[client] == 0 {
		delete(l.turns, client)
	}
}
