package node

import (
	"context"
	"errors"
	"fmt"
	"net/http"

	"nrollup/da/server"
)

// DataServerConfig is a server that keeps the data of optimistic rollups, as a
// process.
type DataServerConfig struct {
	server.Config
	DataDir     string // has the payloads, and the file that says where the process answers
	MetricsAddr string // of health and metrics, host:port
}

// DataServer keeps data and serves it until ctx ends. It calls ready once it
// answers.
func DataServer(ctx context.Context, cfg DataServerConfig, ready func(*Endpoints) error) (err error) {
	enableMetrics()
	unlock, err := openDataDir(cfg.DataDir)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, unlock()) }()
	s, err := cfg.start()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	p := &process{
		dir:       cfg.DataDir,
		metrics:   cfg.MetricsAddr,
		healthy:   func(ctx context.Context) error { return serving(ctx, s.URL()) },
		ready:     ready,
		endpoints: Endpoints{DA: s.URL()},
	}
	return p.run(ctx, untilDone)
}

func (cfg *DataServerConfig) start() (*server.Server, error) {
	conf := cfg.Config
	conf.Dir = dataIn(cfg.DataDir)
	return server.Start(conf)
}

// serving returns why a server of data does not answer, or nil.
func serving(ctx context.Context, url string) error {
	ctx, cancel := context.WithTimeout(ctx, tryPatience)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url+"/health", nil)
	if err != nil {
		return err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return fmt.Errorf("the data server: %w", err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("the data server answers %s", response.Status)
	}
	return nil
}
