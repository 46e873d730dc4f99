package l1

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/ethereum/go-ethereum/beacon/engine"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto/kzg4844"
	"github.com/ethereum/go-ethereum/rlp"
)

// errNoBlobs is returned when the blobs of a block are not kept.
var errNoBlobs = errors.New("blobs are not kept")

// A blobRecord is a blob of a block with its commitment.
type blobRecord struct {
	Commitment kzg4844.Commitment
	Blob       kzg4844.Blob
}

// versionedHash returns the hash by which a transaction names the blob.
func (r *blobRecord) versionedHash() common.Hash {
	return kzg4844.CalcBlobHashV1(sha256.New(), &r.Commitment)
}

// blobStore keeps the blobs of blocks: a file for each block that has any, with
// its slot and hash in the name. A file is written before its block becomes the
// head, by system calls that have returned: a killed process loses none.
type blobStore struct{ dir string }

func openBlobStore(dir string) (*blobStore, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("open blobs: %w", err)
	}
	return &blobStore{dir}, nil
}

func (s *blobStore) name(slot uint64, block common.Hash) string {
	return filepath.Join(s.dir, fmt.Sprintf("%012d-%x", slot, block))
}

// putBundle keeps the blobs of a block that was built here.
func (s *blobStore) putBundle(n *Network, block *types.Block, bundle *engine.BlobsBundle) error {
	if len(bundle.Blobs) != len(bundle.Commitments) {
		return fmt.Errorf("%d blobs with %d commitments", len(bundle.Blobs), len(bundle.Commitments))
	}
	records := make([]*blobRecord, len(bundle.Blobs))
	for i := range records {
		records[i] = new(blobRecord)
		if copy(records[i].Blob[:], bundle.Blobs[i]) != len(bundle.Blobs[i]) || copy(records[i].Commitment[:], bundle.Commitments[i]) != len(bundle.Commitments[i]) {
			return fmt.Errorf("blob %d is too long", i)
		}
	}
	return s.put(n.Slot(block.Time()), block.Hash(), blobHashes(block), records)
}

// put keeps the blobs of a block, which must be those that its transactions
// name, in order. It does nothing if there are none.
func (s *blobStore) put(slot uint64, block common.Hash, hashes []common.Hash, records []*blobRecord) error {
	if err := matchBlobs(hashes, records); err != nil {
		return fmt.Errorf("blobs of block %#x: %w", block, err)
	}
	if len(records) == 0 {
		return nil
	}
	data, err := rlp.EncodeToBytes(records)
	if err != nil {
		return err
	}
	if err := writeFile(s.name(slot, block), data); err != nil {
		return fmt.Errorf("keep blobs: %w", err)
	}
	return nil
}

// get returns the blobs of a block whose transactions name the given hashes. The
// error is errNoBlobs if they are not kept.
func (s *blobStore) get(slot uint64, block common.Hash, hashes []common.Hash) ([]*blobRecord, error) {
	if len(hashes) == 0 {
		return nil, nil
	}
	data, err := os.ReadFile(s.name(slot, block))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, errNoBlobs
	}
	if err != nil {
		return nil, fmt.Errorf("read blobs: %w", err)
	}
	var records []*blobRecord
	if err := rlp.DecodeBytes(data, &records); err != nil {
		return nil, fmt.Errorf("read blobs: %w", err)
	}
	return records, matchBlobs(hashes, records)
}

// prune deletes the blobs of slots before the given one.
func (s *blobStore) prune(before uint64) error {
	entries, err := os.ReadDir(s.dir) // sorted by slot
	if err != nil {
		return fmt.Errorf("prune blobs: %w", err)
	}
	for _, entry := range entries {
		slot, _, _ := strings.Cut(entry.Name(), "-")
		if number, err := strconv.ParseUint(slot, 10, 64); err != nil || number >= before {
			break
		}
		if err := os.Remove(filepath.Join(s.dir, entry.Name())); err != nil {
			return fmt.Errorf("prune blobs: %w", err)
		}
	}
	return nil
}

// matchBlobs checks that the commitments are those that the hashes name.
func matchBlobs(hashes []common.Hash, records []*blobRecord) error {
	if len(hashes) != len(records) {
		return fmt.Errorf("%d blobs, want %d", len(records), len(hashes))
	}
	for i, r := range records {
		if have := r.versionedHash(); have != hashes[i] {
			return fmt.Errorf("blob %d: versioned hash %#x, want %#x", i, have, hashes[i])
		}
	}
	return nil
}

// blobHashes returns the versioned hashes of all blobs of a block.
func blobHashes(block *types.Block) (hashes []common.Hash) {
	for _, tx := range block.Transactions() {
		hashes = append(hashes, tx.BlobHashes()...)
	}
	return hashes
}
