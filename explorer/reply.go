package explorer

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/message"
)

// wei is an amount. JSON has it as a decimal string: JavaScript would round it.
type wei struct{ *big.Int }

// MarshalJSON implements json.Marshaler.
func (a wei) MarshalJSON() ([]byte, error) {
	if a.Int == nil {
		return []byte("null"), nil
	}
	return []byte(`"` + a.String() + `"`), nil
}

// problem is an error with its HTTP status.
type problem struct {
	status int
	text   string
}

func (p *problem) Error() string { return p.text }

func badRequest(format string, args ...any) error {
	return &problem{http.StatusBadRequest, fmt.Sprintf(format, args...)}
}

func notFound(format string, args ...any) error {
	return &problem{http.StatusNotFound, fmt.Sprintf(format, args...)}
}

var errBusy = &problem{http.StatusServiceUnavailable, "too many requests at a time: try again in a moment"}

// asProblem returns the status and the line for an error.
func asProblem(err error) *problem {
	var (
		p        *problem
		down     *downError
		answered rpc.Error
	)
	switch {
	case errors.As(err, &p):
		return p
	case errors.As(err, &down):
		return &problem{http.StatusServiceUnavailable, down.chain + " does not answer: is its node running?"}
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return &problem{http.StatusServiceUnavailable, "the nodes took too long to answer: try again"}
	case errors.Is(err, errMoved), errors.Is(err, message.ErrReorg):
		return &problem{http.StatusServiceUnavailable, "the chain was reorganised meanwhile: try again"}
	case errors.Is(err, ethereum.NotFound):
		return &problem{http.StatusNotFound, "there is no such thing on this network"}
	case errors.As(err, &answered):
		return &problem{http.StatusBadGateway, err.Error()}
	default:
		return &problem{http.StatusInternalServerError, err.Error()}
	}
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

func writeError(w http.ResponseWriter, err error) {
	p := asProblem(err)
	writeJSON(w, p.status, map[string]string{"error": oneLine(p.text)})
}

func writeJSON(w http.ResponseWriter, status int, value any) {
	body, err := json.Marshal(value)
	if err != nil {
		status, body = http.StatusInternalServerError, []byte(`{"error":"the answer cannot be encoded"}`)
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = w.Write(append(body, '\n')) // a client that has left cannot be told
}

const (
	maxRequests   = 64               // that are answered at a time
	answerTimeout = 20 * time.Second // of a request
)

// answer answers a request with what ask returns, as JSON.
func (s *Server) answer(ask func(ctx context.Context, r *http.Request) (any, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		end, ok := s.turn()
		if !ok {
			w.Header().Set("Retry-After", "1")
			writeError(w, errBusy)
			return
		}
		defer end()
		ctx, cancel := context.WithTimeout(r.Context(), answerTimeout)
		defer cancel()
		answer, err := ask(ctx, r)
		if err != nil {
			writeError(w, err)
			return
		}
		// A reader that is slow must not keep a place for long.
		if err := http.NewResponseController(w).SetWriteDeadline(time.Now().Add(writeDeadline)); err == nil {
			writeJSON(w, http.StatusOK, answer)
		}
	}
}

// turn takes one of the places for requests, until end is called.
func (s *Server) turn() (end func(), ok bool) {
	select {
	case s.turns <- struct{}{}:
		return func() { <-s.turns }, true
	default:
		return nil, false
	}
}

// number returns an integer of the query, or def if it is not there.
func number(r *http.Request, name string, def, most uint64) (uint64, error) {
	text := r.URL.Query().Get(name)
	if text == "" {
		return def, nil
	}
	n, err := strconv.ParseUint(text, 10, 64)
	if err != nil || n > most {
		return 0, badRequest("%s %q is not an integer between 0 and %d", name, text, most)
	}
	return n, nil
}
