package explorer

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/lru"
	"github.com/ethereum/go-ethereum/log"

	"nrollup/derive"
	"nrollup/message"
)

// Server serves the page and its API.
type Server struct {
	conf     Config
	l1, l2   *chain
	listener net.Listener
	http     *http.Server
	stop     context.CancelFunc
	running  sync.WaitGroup // the goroutines of the server
	handlers handlers
	close    sync.Once
	failure  error         // of close
	turns    chan struct{} // full if no other request may go on

	verifications chan struct{} // likewise

	watcher *watcher
	settled index
	pending *proposals // the same as settled in an optimistic rollup; else nil
	checker *checker
	forks   *l1Forks
	bridge  *message.Bridge
	answers *memo[any]
	bodies  *memo[*derive.L1Block]
	decoder *decoder
	planner planner
	purse   *purse
	times   *timeCache
}

// Start listens, and serves until Close. The nodes need not answer yet: the page
// says so as long as one does not.
func Start(conf Config) (*Server, error) {
	if err := conf.sanitize(); err != nil {
		return nil, err
	}
	listener, err := net.Listen("tcp", conf.Addr)
	if err != nil {
		return nil, fmt.Errorf("web page: %w: choose another port with --web.port", err)
	}
	s, err := newServer(conf, listener)
	if err != nil {
		return nil, errors.Join(err, listener.Close())
	}
	log.Info("Started the web page", "url", s.URL())
	return s, nil
}

func newServer(conf Config, listener net.Listener) (*Server, error) {
	ctx, cancel := context.WithCancel(context.Background())
	s := &Server{conf: conf, listener: listener, stop: cancel,
		turns: make(chan struct{}, maxRequests), verifications: make(chan struct{}, maxVerifications),
		answers: newMemo[any](ctx, maxAnswers), bodies: newMemo[*derive.L1Block](ctx, maxBodies),
	}
	if err := s.open(ctx); err != nil {
		cancel()
		s.disconnect()
		return nil, err
	}
	handler, err := s.handler()
	if err != nil {
		cancel()
		s.disconnect()
		return nil, err
	}
	s.http = &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       15 * time.Second,
		WriteTimeout:      writeTimeout,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    32 << 10,
		BaseContext:       func(net.Listener) context.Context { return ctx },
	}
	s.running.Go(func() { s.watcher.run(ctx) })
	s.running.Go(func() { s.checker.run(ctx) })
	s.running.Go(func() {
		if err := s.http.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			log.Error("The web page is not served any more", "err", err)
		}
	})
	return s, nil
}

// writeTimeout is that of an answer that sets no deadline of its own. It is longer
// than an answer may take to be made.
const writeTimeout = answerTimeout + writeDeadline

// maxAnswers is how many answers to requests are kept.
const maxAnswers = 64

// open connects to the nodes.
func (s *Server) open(ctx context.Context) (err error) {
	if s.l1, err = dialChain(ctx, "l1", "L1", s.conf.L1URL); err != nil {
		return err
	}
	if s.l2, err = dialChain(ctx, "l2", "the rollup", s.conf.L2URL); err != nil {
		return err
	}
	s.decoder, s.times = newDecoder(s.conf.Deployment), lru.NewCache[common.Hash, uint64](2*maxSeries)
	s.purse = newPurse(s.conf.Accounts)
	s.bridge = message.New(s.conf.Deployment, s.l1.rpc, s.l2.rpc)
	if s.settled = newSettlements(s.l1, s.conf.Deployment); s.conf.Deployment.Spec.IsOptimistic() {
		if s.pending, err = newProposals(s.l1, s.conf.Deployment); err != nil {
			return err
		}
		s.settled = s.pending
	}
	s.forks = newL1Forks(s.l1.rpc, &s.conf)
	s.checker = newChecker(ctx, s)
	s.watcher = newWatcher(s)
	return nil
}

func (s *Server) disconnect() {
	s.planner.close()
	for _, c := range []*chain{s.l1, s.l2} {
		if c != nil {
			c.rpc.Close()
		}
	}
}

// URL returns where the page is.
func (s *Server) URL() string {
	addr := s.listener.Addr().(*net.TCPAddr)
	if addr.IP.IsUnspecified() {
		return fmt.Sprintf("http://127.0.0.1:%d", addr.Port)
	}
	return "http://" + addr.String()
}

// Close stops the server, and returns when all that it has started has ended.
// Further calls return the same error and do nothing.
func (s *Server) Close() error {
	s.close.Do(func() {
		s.stop()
		s.failure = s.http.Close()
		s.running.Wait()
		s.handlers.wait()
		s.disconnect()
	})
	return s.failure
}

func (s *Server) handler() (http.Handler, error) {
	files, err := fs.Sub(dist, "dist")
	if err != nil {
		return nil, err
	}
	page, err := loadAssets(files)
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	s.routes(mux)
	mux.Handle("/", page)
	return s.handlers.count(guard(s.conf.VHosts, exact(mux))), nil
}

// handlers counts those that run, until there may be no more.
type handlers struct {
	mu      sync.Mutex
	closed  bool
	running sync.WaitGroup
}

// count has wait wait for a handler.
func (h *handlers) count(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h.mu.Lock()
		if h.closed {
			h.mu.Unlock()
			return
		}
		h.running.Add(1)
		h.mu.Unlock()
		defer h.running.Done()
		next.ServeHTTP(w, r)
	})
}

// wait returns when no handler runs, and lets none start.
func (h *handlers) wait() {
	h.mu.Lock()
	h.closed = true
	h.mu.Unlock()
	h.running.Wait()
}

// exact answers for paths under /api/ that do not exist, and for those that are not
// clean, which a mux would redirect.
func exact(mux *http.ServeMux) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, pattern := mux.Handler(r)
		if strings.HasPrefix(r.URL.Path, "/api/") && (pattern == "/" || pattern == "") {
			writeError(w, notFound("there is no %s %s", r.Method, r.URL.Path))
			return
		}
		mux.ServeHTTP(w, r)
	})
}

func (s *Server) routes(mux *http.ServeMux) {
	get := func(path string, ask func(context.Context, *http.Request) (any, error)) {
		mux.Handle("GET "+path, s.answer(ask))
	}
	get("/api/network", s.getNetwork)
	get("/api/overview", s.getOverview)
	get("/api/security", s.getSecurity)
	mux.Handle("GET /api/events", s.watcher.hub)
	get("/api/l1/blocks", s.getL1Blocks)
	get("/api/l2/blocks", s.getL2Blocks)
	for _, c := range []*chain{s.l1, s.l2} {
		on := func(path string, ask func(context.Context, *http.Request, *chain) (any, error)) {
			get("/api/"+c.key+path, func(ctx context.Context, r *http.Request) (any, error) { return ask(ctx, r, c) })
		}
		on("/block/{id}", s.getBlock)
		on("/tx/{hash}", s.getTx)
		on("/address/{address}/txs", s.getAddressTxs)
	}
	get("/api/address/{address}", s.getAddress)
	get("/api/messages", s.getMessages)
	get("/api/message/{direction}/{nonce}", s.getMessage)
	get("/api/forced", s.getForced)
	get("/api/execute", s.getExecute)
	if s.pending != nil {
		get("/api/proposals", s.getProposals)
		get("/api/proposal/{id}", s.getProposal)
		get("/api/challenges/ended", s.getEnded)
	}
	get("/api/accounts", s.getAccounts)
	get("/api/search", s.getSearch)
	mux.HandleFunc("POST /api/verify/{block}", s.postVerify)
	mux.HandleFunc("POST /api/plan", s.answer(s.postPlan))
	mux.HandleFunc("POST /api/send", s.postSend)
}
