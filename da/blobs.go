package da

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto/kzg4844"
)

// blobLayer is data in the blobs of the transaction that proposes.
type blobLayer struct {
	beacon *beacon
	most   int // blobs of a transaction
}

func (l *blobLayer) String() string { return "blobs, read from " + l.beacon.name }

func (l *blobLayer) reads(p *Pointer) bool { return p.place() == inBlobs }

func (l *blobLayer) MaxSize() int { return l.most*blobData - lengthSize }

func (l *blobLayer) Publish(ctx context.Context, payload []byte) (*Posting, error) {
	if err := checkSize(payload, l.MaxSize()); err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	sidecar, err := newSidecar(encodeBlobs(payload))
	if err != nil {
		return nil, err
	}
	return &Posting{Kind: Blobs, Sidecar: sidecar}, nil
}

func (l *blobLayer) Fetch(ctx context.Context, p Pointer) ([]byte, error) {
	if err := checkHashes(p.BlobHashes); err != nil {
		return nil, err
	}
	slot, err := l.beacon.slot(ctx, p.Time)
	if err != nil {
		return nil, err
	}
	s := newSearch(p.BlobHashes)
	blobs, err := l.beacon.blobs(ctx, slot, p.BlobHashes)
	s.add(ctx, blobs)
	if !s.complete() { // nodes that do not know the one request know the other
		var errOld error
		blobs, errOld = l.beacon.sidecars(ctx, slot)
		s.add(ctx, blobs)
		err = errors.Join(err, errOld)
	}
	if s.complete() {
		return decodeBlobs(s.list())
	}
	l.beacon.forgetClock() // it may be another slot
	switch {
	case s.other != nil && ctx.Err() == nil:
		return nil, &ForgedError{Source: l.beacon.name, Want: s.missing(), Got: *s.other}
	case err == nil:
		err = fmt.Errorf("it does not have the blobs of slot %d", slot)
	}
	return nil, unavailable(ctx, l.beacon.name, err)
}

// checkHashes returns the error for what cannot be the blobs of a transaction.
func checkHashes(hashes []common.Hash) error {
	if len(hashes) == 0 {
		return fmt.Errorf("%w: no blobs", ErrMalformed)
	}
	for _, hash := range hashes {
		if !kzg4844.IsValidVersionedHash(hash[:]) {
			return fmt.Errorf("%w: %v is no hash of a blob", ErrMalformed, hash)
		}
	}
	return nil
}

// A search collects the blobs with given versioned hashes.
type search struct {
	wanted []common.Hash
	found  map[common.Hash]*kzg4844.Blob
	other  *common.Hash // of a blob that was not wanted
}

func newSearch(wanted []common.Hash) *search {
	return &search{wanted: wanted, found: make(map[common.Hash]*kzg4844.Blob)}
}

// add hashes blobs, and keeps those that are wanted. It takes some time for each of
// them, and a node can send any number.
func (s *search) add(ctx context.Context, blobs []*kzg4844.Blob) {
	for _, blob := range blobs {
		if s.complete() || ctx.Err() != nil {
			return
		}
		if blob == nil {
			continue
		}
		hash := versionedHash(blob)
		if s.has(hash) {
			s.found[hash] = blob
		} else {
			s.other = &hash
		}
	}
}

func (s *search) has(hash common.Hash) bool {
	for _, w := range s.wanted {
		if w == hash {
			return true
		}
	}
	return false
}

// missing returns the first hash without a blob, zero if there is none.
func (s *search) missing() common.Hash {
	for _, hash := range s.wanted {
		if s.found[hash] == nil {
			return hash
		}
	}
	return common.Hash{}
}

func (s *search) complete() bool { return s.missing() == common.Hash{} }

// list returns the blobs in the order of their hashes.
func (s *search) list() (blobs []*kzg4844.Blob) {
	for _, hash := range s.wanted {
		blobs = append(blobs, s.found[hash])
	}
	return blobs
}

// versionedHash returns the versioned hash of a blob (EIP-4844), zero for what is
// none: a field element is not below the modulus.
func versionedHash(blob *kzg4844.Blob) common.Hash {
	commitment, err := kzg4844.BlobToCommitment(blob)
	if err != nil {
		return common.Hash{}
	}
	return kzg4844.CalcBlobHashV1(sha256.New(), &commitment)
}
