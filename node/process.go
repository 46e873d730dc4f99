package node

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/log"

	"nrollup/forks"
	"nrollup/l1"
	"nrollup/rollup"
)

// process is what every running process has: health and metrics, and a file that
// says where it answers.
type process struct {
	dir       string // data directory
	metrics   string // address of health and metrics
	healthy   func(context.Context) error
	page      func(*Endpoints) (Page, error) // nil for none
	watch     func(context.Context) error    // of L1's forks; nil for none
	ready     func(*Endpoints) error
	endpoints Endpoints
}

// besideL1 has the work of a process done with the data directory to itself, and
// with a connection to the L1 of a rollup, which it waits for. The work is begun again
// whenever L1 has scheduled its forks anew; ready is called the first time.
func besideL1(ctx context.Context, at l1Access, ready func(*Endpoints) error, work func(*liveL1, func(*Endpoints) error) error) (err error) {
	enableMetrics()
	unlock, err := openDataDir(at.dataDir)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, unlock()) }()
	client, err := dialL1(ctx, at.url, at.patience)
	if err != nil {
		return err
	}
	defer client.Close()
	r := reopening{ready: ready}
	schedule, err := askForks(ctx, client, at.deployment, at.patience)
	for err == nil {
		s := newLiveL1(client, at.deployment, schedule)
		s.patience, s.before = at.patience, r.before
		var told *forks.RescheduledError
		if err := work(s, r.opened); !errors.As(err, &told) || ctx.Err() != nil {
			return err
		}
		log.Warn("L1 has scheduled its forks anew: starting again with them")
		schedule, err = told.Schedule, checkForks(at.deployment, told.Schedule)
		at.patience = endless
	}
	return err
}

// l1Access is what a process needs for a connection to L1.
type l1Access struct {
	dataDir    string // of the process
	url        string
	patience   time.Duration
	deployment *rollup.Deployment
}

// endless is how long a process that has been ready waits for L1.
const endless = 100 * 365 * 24 * time.Hour

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
	if p.watch == nil {
		return work(ctx)
	}
	return beside(ctx, work, p.watch)
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
