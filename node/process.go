package node

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/l1"
)

// process is what every running process has: health and metrics, and a file that
// says where it answers.
type process struct {
	dir       string // data directory
	metrics   string // address of health and metrics
	healthy   func(context.Context) error
	page      func(*Endpoints) (Page, error) // nil for none
	ready     func(*Endpoints) error
	endpoints Endpoints
}

// besideL1 has the work of a process done with the data directory to itself, and
// with a connection to L1, which it waits for.
func besideL1(ctx context.Context, dataDir, l1URL string, patience time.Duration, work func(*rpc.Client) error) (err error) {
	enableMetrics()
	unlock, err := openDataDir(dataDir)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, unlock()) }()
	client, err := dialL1(ctx, l1URL, patience)
	if err != nil {
		return err
	}
	defer client.Close()
	return work(client)
}

// Page shows a network to people. It is served beside it until Close.
type Page interface {
	URL() string
	Close() error
}

// run says that the process is ready, and runs the work until ctx ends or the
// work cannot go on.
func (p *process) run(ctx context.Context, work func(context.Context) error) (err error) {
	m, err := startMonitor(p.metrics, p.healthy)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, m.Close()) }()

	e := p.endpoints
	e.PID, e.Metrics = os.Getpid(), m.URL()
	if e.Directory, err = filepath.Abs(p.dir); err != nil {
		return err
	}
	if p.page != nil {
		page, pageErr := p.page(&e)
		if pageErr != nil {
			return pageErr
		}
		defer func() { err = errors.Join(err, page.Close()) }()
		e.Web = page.URL()
	}
	if err := e.write(p.dir); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, removeEndpoints(p.dir)) }()
	if err := p.ready(&e); err != nil {
		return err
	}
	return work(ctx)
}

func l1Endpoints(n *l1.Node) *L1Endpoints {
	return &L1Endpoints{
		ChainID: n.Network().Genesis.Config.ChainID.Uint64(),
		Genesis: n.GenesisHash(),
		HTTP:    n.HTTPEndpoint(),
		WS:      n.WSEndpoint(),
		Beacon:  n.BeaconEndpoint(),
		Engine:  n.AuthEndpoint(),
		Enode:   n.Enode(),
	}
}
