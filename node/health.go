package node

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/metrics"
	"github.com/ethereum/go-ethereum/metrics/prometheus"
)

// monitor serves health and metrics of the process:
//
//	/health/live   200 as long as the process runs
//	/health/ready  200 if it does its work, else 503 and the reason
//	/metrics       for Prometheus
type monitor struct {
	listener net.Listener
	server   *http.Server
	done     chan struct{}
}

// enableMetrics has metrics counted. It comes before what counts is started, which
// looks without a lock whether to.
var enableMetrics = sync.OnceFunc(metrics.Enable)

// startMonitor listens at addr. ready returns why the process cannot do its work,
// or nil.
func startMonitor(addr string, ready func(context.Context) error) (*monitor, error) {
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return nil, fmt.Errorf("metrics: %w: choose another port with --metrics.port", err)
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /health/live", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprintln(w, "ok")
	})
	mux.HandleFunc("GET /health/ready", func(w http.ResponseWriter, r *http.Request) {
		if err := ready(r.Context()); err != nil {
			http.Error(w, err.Error(), http.StatusServiceUnavailable)
			return
		}
		fmt.Fprintln(w, "ok")
	})
	mux.Handle("GET /metrics", prometheus.Handler(metrics.DefaultRegistry))
	m := &monitor{
		listener: listener,
		server:   &http.Server{Handler: mux, ReadHeaderTimeout: 5 * time.Second},
		done:     make(chan struct{}),
	}
	go func() {
		defer close(m.done)
		if err := m.server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			log.Error("Metrics are not served any more", "err", err)
		}
	}()
	return m, nil
}

// URL returns where the monitor answers.
func (m *monitor) URL() string { return "http://" + m.listener.Addr().String() }

// Close stops the monitor.
func (m *monitor) Close() error {
	err := m.server.Close()
	<-m.done
	return err
}
