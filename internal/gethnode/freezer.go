package gethnode

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/ethdb/pebble"
	"github.com/ethereum/go-ethereum/log"
)

// undoHalfFreeze removes geth's store of old blocks in dir if the process was
// killed as the first ones went there. Its tables are written one after another;
// geth takes those that are still empty for new ones, which need not have these
// blocks, and then nobody finds the blocks any more, or it panics. Blocks leave
// the database only when all tables are on disk. So as long as it has block 1 it
// has them all, and geth moves them again.
//
// It must come before geth opens the store, which is when that happens. chain is
// the directory of the database.
func undoHalfFreeze(chain, dir string) error {
	if half, err := halfFrozen(dir); err != nil || !half {
		return err
	}
	kv, err := pebble.New(chain, 16, 16, "", false)
	if err != nil {
		return fmt.Errorf("open chain: %w", err)
	}
	db := rawdb.NewDatabase(kv)
	complete := rawdb.ReadCanonicalHash(db, 1) != (common.Hash{})
	if err := db.Close(); err != nil || !complete {
		return err
	}
	log.Warn("Old blocks were moved by half as the process ended, moving them again", "dir", dir)
	if err := os.RemoveAll(dir); err != nil {
		return fmt.Errorf("store of old blocks: %w", err)
	}
	return nil
}

// halfFrozen reports whether some tables are empty and others are not.
func halfFrozen(dir string) (bool, error) {
	indices, err := filepath.Glob(filepath.Join(dir, "*.[cr]idx"))
	if err != nil {
		return false, fmt.Errorf("store of old blocks: %w", err)
	}
	empty := 0
	for _, name := range indices {
		info, err := os.Stat(name)
		if err != nil {
			return false, fmt.Errorf("store of old blocks: %w", err)
		}
		if info.Size() <= indexEntrySize {
			empty++
		}
	}
	return empty > 0 && empty < len(indices), nil
}

// indexEntrySize is the size of an entry in the index of a table, in bytes. That
// of an empty table has one.
const indexEntrySize = 6
