package server

import (
	"errors"
	"fmt"
	"time"

	"nrollup/da"
)

// Config describes a server. Only the directory is required.
type Config struct {
	Addr string // host:port; a free port of the loopback interface if empty
	Dir  string // is created; no two servers share one

	MaxSize int64 // bytes of a payload, da.MaxPayload by default
	Quota   int64 // bytes of all payloads, from which on puts are refused; none if zero

	// Password, if not empty, is needed to put (HTTP basic authentication, any user),
	// as in http://user:password@host. Everybody may get.
	Password string

	PerClient Rate // of one address, or IPv6 network of 64 bits
	Total     Rate // of all

	Requests int // that are answered at once, 64 by default; a quarter of them for one client

	// What tests change.
	fs    fileSystem    // the directory, if nil
	grace time.Duration // of a client that is slow
}

// Rate is how much of the server clients may use. Zeros are defaults.
type Rate struct {
	Requests float64 // per second
	Bytes    float64 // per second, of payloads in both directions
}

const (
	defaultRequests = 64
	minRequests     = 4
)

var (
	defaultPerClient = Rate{Requests: 100, Bytes: 32 << 20}
	defaultTotal     = Rate{Requests: 2_000, Bytes: 256 << 20}
)

func (c *Config) sanitize() error {
	if c.Dir == "" && c.fs == nil {
		return errors.New("data server: it needs a directory")
	}
	if c.Addr == "" {
		c.Addr = "127.0.0.1:0"
	}
	if c.MaxSize == 0 {
		c.MaxSize = da.MaxPayload
	}
	if c.Requests == 0 {
		c.Requests = defaultRequests
	}
	if c.grace == 0 {
		c.grace = graceTimeout
	}
	c.PerClient.fill(defaultPerClient)
	c.Total.fill(defaultTotal)
	switch {
	case c.MaxSize < 0 || c.MaxSize > da.MaxPayload:
		return fmt.Errorf("data server: largest payload of %d bytes: want 1 to %d", c.MaxSize, da.MaxPayload)
	case c.Quota < 0:
		return fmt.Errorf("data server: quota of %d bytes", c.Quota)
	case c.Requests < minRequests:
		return fmt.Errorf("data server: %d requests at once: want %d or more", c.Requests, minRequests)
	case !c.PerClient.valid() || !c.Total.valid():
		return errors.New("data server: a rate is negative")
	}
	return nil
}

func (r *Rate) fill(defaults Rate) {
	if r.Requests == 0 {
		r.Requests = defaults.Requests
	}
	if r.Bytes == 0 {
		r.Bytes = defaults.Bytes
	}
}

func (r *Rate) valid() bool { return r.Requests > 0 && r.Bytes > 0 }
