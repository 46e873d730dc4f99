package node

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/rollup"
)

func optimisticConfig(dir string) DevConfig {
	config := devConfig(dir)
	config.Mode = rollup.KindOptimistic
	return config
}

// use sends something on the rollup, and waits until it is in a proposal.
func use(t *testing.T, r *running) {
	t.Helper()
	l2 := dial(t, r.L2.HTTP)
	receipt := transfer(t, l2, 1, common.Address{0xaa})
	until(t, "block is proposed", func() bool {
		return number(t, l2, rpc.SafeBlockNumber) >= receipt.BlockNumber.Uint64()
	})
}

// An optimistic rollup has a proposer, a challenger and data of its own. It goes on
// after a restart, with its data elsewhere from then on.
func TestDevOptimistic(t *testing.T) {
	config := optimisticConfig(t.TempDir())
	r := startDev(t, config)
	if r.Mode != rollup.KindOptimistic || r.Proposer == (common.Address{}) || r.Challenger == (common.Address{}) || r.Challenger == r.Proposer || r.Operator != (common.Address{}) {
		t.Errorf("%+v", r.Endpoints)
	}
	use(t, r)
	if stored := get(t, r.DA+"/health"); !strings.Contains(stored, `"payloads":1`) {
		t.Errorf("the data server has %s", stored)
	}
	if body := get(t, r.Metrics+"/health/ready"); !strings.Contains(body, "ok") {
		t.Errorf("not ready: %s", body)
	}
	r.end()
	config.Data = DevDataCalldata
	again := startDev(t, config)
	if *again.Contracts != *r.Contracts || again.Challenger != r.Challenger || again.Proposer != r.Proposer {
		t.Errorf("is another network: %+v, was %+v", again.Endpoints, r.Endpoints)
	}
	use(t, again)
	if stored := get(t, again.DA+"/health"); !strings.Contains(stored, `"payloads":1`) {
		t.Errorf("the data server has %s, and the data was to be on L1", stored)
	}
	again.end()

	if err := Reset(config.DataDir); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{dataDir, challengerDir, challengerKeyFile} {
		if _, err := os.Stat(filepath.Join(config.DataDir, name)); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s is left: %v", name, err)
		}
	}
}

// A data directory has a network of one kind.
func TestDevOtherMode(t *testing.T) {
	fails := func(config DevConfig, want string) {
		t.Helper()
		_, err := start(t, func(ctx context.Context, ready func(*Endpoints) error) error { return Dev(ctx, config, ready) })
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("have %v, want %q", err, want)
		}
	}
	dir := t.TempDir()
	startDev(t, devConfig(dir)).end()
	fails(optimisticConfig(dir), "the rollup's mode is validity, wanted optimistic")
	if _, err := os.Stat(filepath.Join(dir, challengerKeyFile)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a key was made: %v", err)
	}
	dir = t.TempDir()
	startDev(t, optimisticConfig(dir)).end()
	fails(devConfig(dir), "the rollup's mode is optimistic, wanted validity: use another --datadir, or start over with nrollup reset; it goes on with --mode optimistic")

	config := optimisticConfig(t.TempDir())
	config.Data = "ipfs"
	fails(config, `data cannot be in "ipfs"`)
	config.Mode = "zk"
	fails(config, `there is no mode "zk"`)
}
