package gethnode

import (
	"math/big"
	"os"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethdb"
	"github.com/ethereum/go-ethereum/ethdb/pebble"
	"github.com/ethereum/go-ethereum/rlp"
)

// A process is killed when all tables but one have the first blocks.
func TestHalfFreeze(t *testing.T) {
	for _, index := range []string{"headers.cidx", "hashes.ridx", "bodies.cidx", "receipts.cidx", "bals.cidx"} {
		t.Run(index, func(t *testing.T) {
			root, chain := t.TempDir(), t.TempDir()
			dir := freeze(t, root)
			empty(t, filepath.Join(dir, index))
			withBlock(t, chain, true)
			if err := undoHalfFreeze(chain, dir); err != nil {
				t.Fatal(err)
			}
			checkStore(t, root, 0)
		})
	}
}

// What is whole stays, and what the database does not have any more.
func TestWholeFreeze(t *testing.T) {
	root, chain := t.TempDir(), t.TempDir()
	dir := freeze(t, root)
	withBlock(t, chain, true)
	if err := undoHalfFreeze(chain, dir); err != nil {
		t.Fatal(err)
	}
	checkStore(t, root, 3)
	empty(t, filepath.Join(dir, "bals.cidx"))
	withBlock(t, chain, false)
	if err := undoHalfFreeze(chain, dir); err != nil {
		t.Fatal(err)
	}
	checkStore(t, root, 3)
}

// withBlock makes a database that has block 1, or not.
func withBlock(t *testing.T, chain string, has bool) {
	t.Helper()
	kv, err := pebble.New(chain, 16, 16, "", false)
	if err != nil {
		t.Fatal(err)
	}
	db := rawdb.NewDatabase(kv)
	if rawdb.DeleteCanonicalHash(db, 1); has {
		rawdb.WriteCanonicalHash(db, common.Hash{1}, 1)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

func openStore(t *testing.T, root string) ethdb.Database {
	t.Helper()
	db, err := rawdb.Open(rawdb.NewMemoryDatabase(), rawdb.OpenOptions{Ancient: root})
	if err != nil {
		t.Fatal(err)
	}
	return db
}

// freeze makes a store of three blocks and returns its directory.
func freeze(t *testing.T, root string) string {
	t.Helper()
	db := openStore(t, root)
	blocks, receipts := make([]*types.Block, 3), make([]rlp.RawValue, 3)
	for i := range blocks {
		blocks[i], receipts[i] = types.NewBlockWithHeader(&types.Header{Number: big.NewInt(int64(i))}), rlp.EmptyList
	}
	if _, err := rawdb.WriteAncientBlocks(db, blocks, receipts); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	return filepath.Join(root, rawdb.ChainFreezerName)
}

// empty leaves of an index what that of an empty table has.
func empty(t *testing.T, index string) {
	t.Helper()
	if err := os.Truncate(index, indexEntrySize); err != nil {
		t.Fatal(err)
	}
}

// checkStore checks that geth finds so many blocks, from the genesis on.
func checkStore(t *testing.T, root string, want uint64) {
	t.Helper()
	db := openStore(t, root)
	defer db.Close()
	if frozen, err := db.Ancients(); err != nil || frozen != want {
		t.Errorf("%d blocks, %v; want %d", frozen, err, want)
	}
	if tail, err := db.Tail(rawdb.ChainFreezerBlockDataGroup); err != nil || tail != 0 {
		t.Errorf("the first block is %d, %v", tail, err)
	}
}
