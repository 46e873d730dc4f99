package server

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"path/filepath"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/log"
	"github.com/gofrs/flock"
)

// lockFile keeps a second server out of a directory.
const lockFile = "LOCK"

const (
	headerTimeout = 5 * time.Second
	idleTimeout   = time.Minute
	graceTimeout  = 10 * time.Second // of a client that is slow
	closeTimeout  = 5 * time.Second
	maxHeader     = 16 << 10 // bytes
)

// Server serves a directory until Close.
type Server struct {
	addr    *net.TCPAddr
	http    *http.Server
	lock    *flock.Flock // nil without a directory
	serving sync.WaitGroup
	answers answers
	close   sync.Once
	failure error // of close
}

// Start opens the directory, listens, and serves.
func Start(conf Config) (*Server, error) {
	if err := conf.sanitize(); err != nil {
		return nil, err
	}
	s := new(Server)
	if err := s.start(&conf); err != nil {
		return nil, errors.Join(fmt.Errorf("data server: %w", err), s.unlock())
	}
	log.Info("Started the data server", "url", s.URL(), "dir", conf.Dir)
	return s, nil
}

func (s *Server) start(conf *Config) error {
	if conf.fs == nil {
		if err := s.openDirectory(conf); err != nil {
			return err
		}
	}
	store, err := openStore(conf.fs, conf.Quota)
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", conf.Addr)
	if err != nil {
		return fmt.Errorf("%w: choose another port", err)
	}
	s.addr = listener.Addr().(*net.TCPAddr)
	s.serve(listener, &handler{conf: conf, store: store, limit: newLimiter(conf), grace: conf.grace})
	return nil
}

// openDirectory makes the directory if it is missing, and locks it.
func (s *Server) openDirectory(conf *Config) error {
	if err := makeDirectory(conf.Dir); err != nil {
		return err
	}
	lock := flock.New(filepath.Join(conf.Dir, lockFile))
	locked, err := lock.TryLock()
	if err != nil {
		return err
	}
	if !locked {
		return fmt.Errorf("another server uses %s", conf.Dir)
	}
	s.lock, conf.fs = lock, directory(conf.Dir)
	return nil
}

func (s *Server) serve(listener net.Listener, h *handler) {
	h.measure()
	s.http = &http.Server{
		Handler:           s.answers.count(h.routes()),
		ReadHeaderTimeout: min(headerTimeout, h.grace),
		ReadTimeout:       h.grace, // of bodies that are not read; others have their own deadlines
		WriteTimeout:      h.grace, // likewise
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeader,
	}
	limited := &limitedListener{Listener: listener, conns: make(map[netip.Prefix]int)}
	s.serving.Go(func() {
		if err := s.http.Serve(limited); !errors.Is(err, http.ErrServerClosed) {
			log.Error("The data server does not serve any more", "err", err)
		}
	})
}

// answers counts the requests that are being answered: the HTTP server does not wait
// for those that it cuts off.
type answers struct {
	mu      sync.Mutex
	closed  bool
	running sync.WaitGroup
}

func (a *answers) count(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !a.begin() {
			panic(http.ErrAbortHandler)
		}
		defer a.running.Done()
		next.ServeHTTP(w, r)
	})
}

func (a *answers) begin() bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	if !a.closed {
		a.running.Add(1)
	}
	return !a.closed
}

// wait returns when the last one has ended. No other begins.
func (a *answers) wait() {
	a.mu.Lock()
	a.closed = true
	a.mu.Unlock()
	a.running.Wait()
}

// URL returns where the server is.
func (s *Server) URL() string {
	if s.addr.IP.IsUnspecified() {
		return fmt.Sprintf("http://127.0.0.1:%d", s.addr.Port)
	}
	return "http://" + s.addr.String()
}

// Close stops the server: what is being answered has a moment left. It returns when
// all has ended. Further calls return the same error and do nothing.
func (s *Server) Close() error {
	s.close.Do(func() {
		ctx, cancel := context.WithTimeout(context.Background(), closeTimeout)
		defer cancel()
		err := s.http.Shutdown(ctx)
		if errors.Is(err, context.DeadlineExceeded) {
			err = s.http.Close()
		}
		s.serving.Wait()
		s.answers.wait()
		s.failure = errors.Join(err, s.unlock())
	})
	return s.failure
}

func (s *Server) unlock() error {
	if s.lock == nil {
		return nil
	}
	return s.lock.Unlock()
}
