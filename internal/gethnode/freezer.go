package gethnode

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/ethdb"
	"github.com/ethereum/go-ethereum/log"
)

// undoHalfFreeze removes geth's store of old blocks in dir if the process was
// killed as the first ones went there. Its tables are written one after another;
// geth takes those that are still empty for new ones, which need not have these
// blocks, and then nobody finds the blocks any more, or it panics. Blocks leave
// the database only when all tables are on disk. So as long as it has block 1 it
// has them all, and geth moves them again.
func undoHalfFreeze(db ethdb.Reader, dir string) error {
	if rawdb.ReadCanonicalHash(db, 1) == (common.Hash{}) {
		return nil
	}
	indices, err := filepath.Glob(filepath.Join(dir, "*.[cr]idx"))
	if err != nil {
		return fmt.Errorf("store of old blocks: %w", err)
	}
	empty := 0
	for _, name := range indices {
		info, err := os.Stat(name)
		if err != nil {
			return fmt.Errorf("store of old blocks: %w", err)
		}
		if info.Size() <= indexEntrySize {
			empty++
		}
	}
	if empty == 0 || empty == len(indices) {
		return nil
	}
	log.Warn("Old blocks were moved by half as the process ended, moving them again", "dir", dir)
	if err := os.RemoveAll(dir); err != nil {
		return fmt.Errorf("store of old blocks: %w", err)
	}
	return nil
}

// indexEntrySize is the size of an entry in the index of a table, in bytes. That
// of an empty table has one.
const indexEntrySize = 6
