package l1

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/log"
)

// beaconServer serves the part of the Beacon API that rollup nodes read:
// genesis, configuration, headers and blobs. What a beacon chain would add to
// that is missing or empty: there are no validators, signatures or states, and a
// blob comes without the proof that its commitment is in the block.
type beaconServer struct {
	url     string
	server  *http.Server
	serving sync.WaitGroup
}

func startBeaconServer(addr string, n *Node) (*beaconServer, error) {
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return nil, listenError("Beacon API", addr, err)
	}
	s := &beaconServer{
		url:    "http://" + listener.Addr().String(),
		server: &http.Server{Handler: beaconRoutes(n), ReadHeaderTimeout: 10 * time.Second},
	}
	s.serving.Go(func() {
		if err := s.server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			log.Error("Beacon API ended", "err", err)
		}
	})
	return s, nil
}

// close ends the server. Requests that are being answered have a moment left.
func (s *beaconServer) close() error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second/2)
	defer cancel()
	err := s.server.Shutdown(ctx)
	if errors.Is(err, context.DeadlineExceeded) {
		err = s.server.Close()
	}
	s.serving.Wait()
	return err
}

func beaconRoutes(n *Node) http.Handler {
	api := &beaconAPI{n}
	mux := http.NewServeMux()
	for path, handle := range map[string]func(*http.Request) (any, error){
		"/eth/v1/beacon/genesis":            api.genesis,
		"/eth/v1/beacon/headers":            api.headers,
		"/eth/v1/beacon/headers/{id}":       api.header,
		"/eth/v1/beacon/blobs/{id}":         api.blobs,
		"/eth/v1/beacon/blob_sidecars/{id}": api.sidecars,
		"/eth/v1/config/spec":               api.spec,
		"/eth/v1/node/version":              api.version,
		"/eth/v1/node/syncing":              api.syncing,
		"/eth/v1/node/health":               api.health,
	} {
		mux.Handle("GET "+path, beaconHandler(handle))
	}
	mux.Handle("/", beaconHandler(func(r *http.Request) (any, error) {
		return nil, &beaconError{http.StatusNotFound, fmt.Sprintf("no %s %s here", r.Method, r.URL.Path)}
	}))
	return mux
}

// beaconError is an error in the form of the Beacon API.
type beaconError struct {
	Code    int    `json:"code"` // HTTP status
	Message string `json:"message"`
}

func (e *beaconError) Error() string { return e.Message }

func notFound(format string, args ...any) error {
	return &beaconError{http.StatusNotFound, fmt.Sprintf(format, args...)}
}

func badRequest(format string, args ...any) error {
	return &beaconError{http.StatusBadRequest, fmt.Sprintf(format, args...)}
}

// beaconHandler answers with what a function returns: a value as JSON, nothing,
// or an error.
func beaconHandler(handle func(*http.Request) (any, error)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		value, err := handle(r)
		status := http.StatusOK
		if err != nil {
			var known *beaconError
			if !errors.As(err, &known) {
				log.Warn("Beacon API request failed", "path", r.URL.Path, "err", err)
				known = &beaconError{http.StatusInternalServerError, err.Error()}
			}
			value, status = known, known.Code
		}
		w.Header().Set("Access-Control-Allow-Origin", "*") // all of it is public, and only read
		if value == nil {
			w.WriteHeader(status)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		_ = json.NewEncoder(w).Encode(value) // the client may have left
	})
}
