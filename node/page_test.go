package node

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nrollup/rollup"
)

// fakePage notes when it is closed.
type fakePage struct {
	url    string
	closed func() error
}

func (p *fakePage) URL() string  { return p.url }
func (p *fakePage) Close() error { return p.closed() }

// The page is started once all of the network answers, is named with the other
// endpoints, and ends before the nodes do.
func TestDevPage(t *testing.T) {
	config := devConfig(t.TempDir())
	var alive, closed bool
	config.Page = func(e *Endpoints, d *rollup.Deployment) (Page, error) {
		id, err := dial(t, e.L2.HTTP).ChainID(t.Context())
		alive = err == nil && id.Uint64() == d.Spec.ChainID && e.L1 != nil && len(e.Accounts) > 0
		return &fakePage{"http://127.0.0.1:1", func() error {
			closed = true
			_, err := dial(t, e.L1.HTTP).ChainID(t.Context())
			return err
		}}, nil
	}
	dev := startDev(t, config)
	content, err := os.ReadFile(filepath.Join(config.DataDir, endpointsFile))
	if err != nil {
		t.Fatal(err)
	}
	var e Endpoints
	if err := json.Unmarshal(content, &e); err != nil || e.Web != "http://127.0.0.1:1" || dev.Web != e.Web {
		t.Errorf("endpoints %s, %v", content, err)
	}
	if !alive {
		t.Error("the network did not answer when the page was started")
	}
	dev.end()
	if !closed {
		t.Error("the page was not closed")
	}
}

// A page that does not start ends the process, which leaves nothing behind.
func TestDevPageFails(t *testing.T) {
	config := devConfig(t.TempDir())
	config.Page = func(*Endpoints, *rollup.Deployment) (Page, error) { return nil, errors.New("no such port") }
	_, err := start(t, func(ctx context.Context, ready func(*Endpoints) error) error { return Dev(ctx, config, ready) })
	if err == nil || !strings.Contains(err.Error(), "no such port") {
		t.Errorf("error %v", err)
	}
	if _, err := os.Stat(filepath.Join(config.DataDir, endpointsFile)); !os.IsNotExist(err) {
		t.Errorf("endpoints.json: %v", err)
	}
}
