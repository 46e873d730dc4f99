package gethnode

import (
	"context"
	"net"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/rpc"
)

// server is JSON-RPC for everyone, over HTTP and WebSocket on one port. geth's
// own would offer all of a namespace or none of it, and among what traces
// transactions is what rewinds the chain and writes files.
type server struct {
	rpc  *rpc.Server
	http *http.Server
	addr net.Addr
}

// startServer listens, and serves those of the APIs that are of the configured
// modules.
func startServer(conf *Config, apis []rpc.API) (*server, error) {
	handler := rpc.NewServer()
	handler.SetBatchLimits(node.DefaultConfig.BatchRequestLimit, node.DefaultConfig.BatchResponseMaxSize)
	for _, api := range apis {
		if api.Authenticated || !slices.Contains(conf.Modules, api.Namespace) {
			continue
		}
		if err := handler.RegisterName(api.Namespace, api.Service); err != nil {
			return nil, err
		}
	}
	s := &server{rpc: handler}
	var err error
	if s.http, s.addr, err = node.StartHTTPEndpoint(conf.httpAddr(), rpc.DefaultHTTPTimeouts, s.route(conf)); err != nil {
		return nil, err
	}
	return s, nil
}

func (c *Config) httpAddr() string { return net.JoinHostPort(c.HTTPHost, strconv.Itoa(c.HTTPPort)) }

// route tells the two protocols apart.
func (s *server) route(conf *Config) http.Handler {
	plain := node.NewHTTPHandlerStack(s.rpc, conf.Origins, conf.VHosts, nil, false)
	socket := s.rpc.WebsocketHandler(conf.Origins)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case strings.EqualFold(r.Header.Get("Upgrade"), "websocket"):
			socket.ServeHTTP(w, r)
		case r.URL.Path == "/":
			plain.ServeHTTP(w, r)
		default:
			http.NotFound(w, r)
		}
	})
}

// closeTimeout is how long calls that are under way may take to end.
const closeTimeout = time.Second

// close ends the calls that are under way, and returns when they have ended.
func (s *server) close() error {
	s.rpc.Stop()
	ctx, cancel := context.WithTimeout(context.Background(), closeTimeout)
	defer cancel()
	if err := s.http.Shutdown(ctx); err != nil {
		return s.http.Close()
	}
	return nil
}
