package node

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"

	"nrollup/l1"
)

// The files of a development network in its data directory.
const (
	l1Dir             = "l1"
	l2Dir             = "l2"
	dataDir           = "da"         // what the server of an optimistic rollup's data keeps
	challengerDir     = "challenger" // what a challenger of one has checked
	keyFile           = "operator.key"
	relayKeyFile      = "relayer.key"
	challengerKeyFile = "challenger.key"
	deploymentFile    = "rollup.json"
	lockFile          = "lock"
)

// lockDataDir makes the data directory if need be, and keeps other processes
// away from it until unlock is called, or the process ends.
func lockDataDir(dir string) (unlock func() error, err error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("data directory: %w", err)
	}
	lock := flock.New(filepath.Join(dir, lockFile))
	switch ok, err := lock.TryLock(); {
	case err != nil:
		return nil, fmt.Errorf("lock data directory: %w", err)
	case !ok:
		return nil, fmt.Errorf("data directory %s is in use by another process: stop it, or use another --datadir", dir)
	}
	return lock.Unlock, nil
}

// dataIn is where a server of data keeps it in a data directory.
func dataIn(dir string) string { return filepath.Join(dir, dataDir) }

// openDataDir locks a data directory, and removes what another process has left
// that would say that this one is ready.
func openDataDir(dir string) (unlock func() error, err error) {
	unlock, err = lockDataDir(dir)
	if err != nil {
		return nil, err
	}
	if err := removeEndpoints(dir); err != nil {
		return nil, errors.Join(err, unlock())
	}
	return unlock, nil
}

// Reset removes the development network in a data directory, and nothing else.
func Reset(dir string) (err error) {
	// Data directories of single nodes, which may hold somebody's only key, have no
	// other in them.
	if _, err := l1.LoadNetwork(filepath.Join(dir, l1Dir)); errors.Is(err, l1.ErrNoNetwork) {
		return fmt.Errorf("there is no network of nrollup dev in %s", dir)
	}
	unlock, err := lockDataDir(dir)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, unlock()) }()
	for _, name := range []string{endpointsFile, deploymentFile, l2Dir, dataDir, challengerDir, l1Dir, keyFile, relayKeyFile, challengerKeyFile} {
		if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
			return fmt.Errorf("remove the network in %s: %w", dir, err)
		}
	}
	return nil
}
