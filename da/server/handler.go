package server

import (
	"crypto/subtle"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/netip"
	"strconv"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/log"
)

// keccakType is the first byte of a keccak commitment.
const keccakType = 0x00

// handler answers requests.
type handler struct {
	conf  *Config
	store *store
	limit *limiter
	grace time.Duration
}

func (h *handler) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /put", h.limited(h.put))
	mux.HandleFunc("POST /put/{$}", h.limited(h.put)) // as some clients write it
	mux.HandleFunc("POST /put/{commitment}", h.limited(h.put))
	mux.HandleFunc("GET /get/{commitment}", h.limited(h.get))
	mux.HandleFunc("GET /health", h.limited(h.health))
	return mux
}

// A refusal is an error that has a status. Others are failures of the server.
type refusal struct {
	status int
	text   string
}

func (r *refusal) Error() string { return r.text }

func refuse(status int, format string, args ...any) error {
	return &refusal{status, fmt.Sprintf(format, args...)}
}

// statuses of errors that the store has.
var statuses = []struct {
	err    error
	status int
}{
	{errNotFound, http.StatusNotFound},
	{errCorrupt, http.StatusNotFound},
	{errMismatch, http.StatusBadRequest},
	{errEmpty, http.StatusBadRequest},
	{errQuota, http.StatusInsufficientStorage},
}

// classify makes a refusal of an error, if that is what it is.
func classify(err error) error {
	var large *http.MaxBytesError
	switch {
	case isFull(err):
		log.Warn("No room for a payload", "err", err)
		return refuse(http.StatusInsufficientStorage, "the disk of this server is full")
	case errors.As(err, &large):
		return refuse(http.StatusRequestEntityTooLarge, "a payload has at most %d bytes", large.Limit)
	}
	for _, s := range statuses {
		if errors.Is(err, s.err) {
			return refuse(s.status, "%v", s.err)
		}
	}
	return err
}

// limited answers with what a function does, or says, within the limits.
func (h *handler) limited(handle func(http.ResponseWriter, *http.Request, netip.Prefix) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		client := clientOf(r.RemoteAddr)
		err := errBusy
		switch {
		case !h.limit.allowRequest(client):
			err = errRate
		case h.limit.enter(client):
			defer h.limit.leave(client)
			err = handle(w, r, client)
		}
		if err != nil {
			h.fail(w, r, classify(err))
		}
	}
}

var (
	errRate = refuse(http.StatusTooManyRequests, "too much of one client, or of all: try again in a moment")
	errBusy = refuse(http.StatusServiceUnavailable, "too many requests at once: try again in a moment")
)

func (h *handler) fail(w http.ResponseWriter, r *http.Request, err error) {
	if errors.Is(err, http.ErrAbortHandler) {
		panic(http.ErrAbortHandler) // the answer has begun: nobody must take it for whole
	}
	var refused *refusal
	if !errors.As(err, &refused) {
		failedMeter.Mark(1)
		log.Warn("Request to the data server failed", "method", r.Method, "path", r.URL.Path, "err", err)
		refused = &refusal{http.StatusInternalServerError, "internal error"}
	} else {
		refusedMeter.Mark(1)
	}
	switch refused.status {
	case http.StatusTooManyRequests, http.StatusServiceUnavailable:
		w.Header().Set("Retry-After", "1")
	case http.StatusUnauthorized:
		w.Header().Set("WWW-Authenticate", `Basic realm="put"`)
	}
	if r.Method == http.MethodPost {
		w.Header().Set("Connection", "close") // the rest of the body is not read
	}
	h.pacedWriter(w).extend()
	http.Error(w, refused.text, refused.status)
}

func (h *handler) put(w http.ResponseWriter, r *http.Request, client netip.Prefix) error {
	began := time.Now()
	want, err := h.admit(r)
	if err != nil {
		return err
	}
	hash, err := h.store.put(h.pacedBody(w, r, client), want)
	if err != nil {
		return err
	}
	putTimer.UpdateSince(began)
	h.measure()
	h.pacedWriter(w).extend()
	w.Header().Set("Content-Type", "application/octet-stream")
	if want == nil {
		_, _ = w.Write(append([]byte{keccakType}, hash[:]...)) // the client may have left
	}
	return nil
}

// admit checks what a put says of itself, and returns the hash that it names, if it
// does.
func (h *handler) admit(r *http.Request) (*common.Hash, error) {
	if !h.authorised(r) {
		return nil, refuse(http.StatusUnauthorized, "to put, this server wants a password")
	}
	if r.ContentLength > h.conf.MaxSize {
		return nil, refuse(http.StatusRequestEntityTooLarge, "a payload has at most %d bytes", h.conf.MaxSize)
	}
	if r.PathValue("commitment") == "" {
		return nil, nil
	}
	hash, err := parseCommitment(r.PathValue("commitment"))
	return &hash, err
}

func (h *handler) authorised(r *http.Request) bool {
	if h.conf.Password == "" {
		return true
	}
	_, password, _ := r.BasicAuth()
	return subtle.ConstantTimeCompare([]byte(password), []byte(h.conf.Password)) == 1
}

// parseCommitment parses a keccak commitment in hex.
func parseCommitment(s string) (common.Hash, error) {
	digits, prefixed := strings.CutPrefix(s, "0x")
	b, err := hex.DecodeString(digits)
	if err != nil || !prefixed || len(b) != 1+common.HashLength || b[0] != keccakType {
		return common.Hash{}, refuse(http.StatusBadRequest, "no keccak commitment: want 0x00 and 32 bytes, in hex")
	}
	return common.Hash(b[1:]), nil
}

func (h *handler) get(w http.ResponseWriter, r *http.Request, client netip.Prefix) error {
	began := time.Now()
	hash, err := parseCommitment(r.PathValue("commitment"))
	if err != nil {
		return err
	}
	size, err := h.store.size(hash)
	if err != nil {
		return err
	}
	if !h.limit.allowBytes(client, size) {
		return errRate
	}
	if size, err = h.store.find(hash); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/octet-stream")
	w.Header().Set("Content-Length", strconv.FormatInt(size, 10))
	w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	paced := h.pacedWriter(w)
	paced.extend()
	if r.Method == http.MethodHead {
		return nil
	}
	if err := h.store.copyTo(paced, hash, size); err != nil {
		log.Debug("Payload was not served to its end", "hash", hash, "err", err)
		return http.ErrAbortHandler
	}
	getTimer.UpdateSince(began)
	return nil
}

// Health is what a server says of itself, in JSON.
type Health struct {
	Payloads int   `json:"payloads"`
	Bytes    int64 `json:"bytes"`
	Quota    int64 `json:"quota"`   // bytes; 0 without one
	MaxSize  int64 `json:"maxSize"` // bytes of a payload
}

func (h *handler) health(w http.ResponseWriter, _ *http.Request, _ netip.Prefix) error {
	count, bytes := h.store.usage()
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(Health{count, bytes, h.conf.Quota, h.conf.MaxSize}) // the client may have left
	return nil
}

// measure sets the gauges.
func (h *handler) measure() {
	count, bytes := h.store.usage()
	countGauge.Update(int64(count))
	bytesGauge.Update(bytes)
}
