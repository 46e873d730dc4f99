package server

import (
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/log"
)

var (
	errNotFound = errors.New("not here")
	errCorrupt  = errors.New("the file of this payload is corrupt")
	errMismatch = errors.New("the payload does not hash to the commitment")
	errEmpty    = errors.New("the payload is empty")
	errQuota    = errors.New("the quota of this server is used up")
)

const (
	tempSuffix    = ".tmp"     // of what is being put
	corruptSuffix = ".corrupt" // of what did not hash, for whoever wants to know why
)

// A store keeps payloads as files that are named after their hashes.
//
// A payload is written to a file with another name, which is synced and then
// renamed, and the directory is synced: a file has its name only if it was whole, and
// a put returns only when that is durable. Disks can damage it later: reading
// hashes.
type store struct {
	fs    fileSystem
	quota int64 // none if zero

	mu    sync.Mutex // while files get and lose their names
	bytes int64
	count int
	temps uint64 // files that were begun
}

// openStore opens a store, and removes what was being put when it ended.
func openStore(fs fileSystem, quota int64) (*store, error) {
	sizes, err := fs.List()
	if err != nil {
		return nil, err
	}
	s := &store{fs: fs, quota: quota}
	for name, size := range sizes {
		switch {
		case strings.HasSuffix(name, tempSuffix):
			if err := fs.Remove(name); err != nil {
				return nil, err
			}
		case isPayload(name):
			s.bytes += size
			s.count++
		}
	}
	return s, fs.Sync()
}

func fileName(hash common.Hash) string { return hex.EncodeToString(hash[:]) }

func isPayload(name string) bool {
	b, err := hex.DecodeString(name)
	return err == nil && len(b) == common.HashLength
}

// put stores what r has up to its end, and returns the hash, which has to be want
// unless that is nil.
func (s *store) put(r io.Reader, want *common.Hash) (common.Hash, error) {
	s.mu.Lock()
	s.temps++
	temp := fmt.Sprintf("%d%s", s.temps, tempSuffix)
	s.mu.Unlock()
	hash, size, err := s.write(temp, r)
	switch {
	case err != nil:
	case size == 0:
		err = errEmpty
	case want != nil && hash != *want:
		err = errMismatch
	default:
		err = s.commit(temp, hash, size)
	}
	if err != nil {
		s.discard(temp)
	}
	return hash, err
}

// write writes a file, durable but for its name.
func (s *store) write(name string, r io.Reader) (hash common.Hash, size int64, err error) {
	f, err := s.fs.Create(name)
	if err != nil {
		return hash, 0, err
	}
	hasher := crypto.NewKeccakState()
	size, err = io.Copy(io.MultiWriter(f, hasher), r)
	if err == nil {
		err = f.Sync()
	}
	hasher.Read(hash[:])
	return hash, size, errors.Join(err, f.Close())
}

// commit gives a written file its name. A file that has it already is replaced: it
// may be corrupt.
func (s *store) commit(temp string, hash common.Hash, size int64) error {
	name := fileName(hash)
	s.mu.Lock()
	defer s.mu.Unlock()
	old, err := s.fs.Size(name)
	known := err == nil
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if s.quota > 0 && size > old && s.bytes+size-old > s.quota {
		return errQuota
	}
	if err := s.fs.Rename(temp, name); err != nil {
		return err
	}
	s.bytes += size - old
	if !known {
		s.count++
	}
	return s.fs.Sync()
}

// discard removes a file that was not committed. One that remains is removed at the
// next start.
func (s *store) discard(temp string) {
	if err := s.fs.Remove(temp); err != nil && !errors.Is(err, fs.ErrNotExist) {
		log.Warn("Could not remove what was not stored", "file", temp, "err", err)
	}
}

// size returns the size of a payload: errNotFound if it is not here.
func (s *store) size(hash common.Hash) (int64, error) {
	size, err := s.fs.Size(fileName(hash))
	if errors.Is(err, fs.ErrNotExist) {
		return 0, errNotFound
	}
	return size, err
}

// check reads the file of a payload, and returns its size: errNotFound without one,
// errCorrupt if it does not hash.
func (s *store) check(hash common.Hash) (int64, error) {
	f, err := s.fs.Open(fileName(hash))
	if errors.Is(err, fs.ErrNotExist) {
		return 0, errNotFound
	}
	if err != nil {
		return 0, err
	}
	defer f.Close()
	hasher := crypto.NewKeccakState()
	size, err := io.Copy(hasher, f)
	if err != nil {
		return 0, err
	}
	var got common.Hash
	hasher.Read(got[:])
	if got != hash {
		return 0, errCorrupt
	}
	return size, nil
}

// find is check, and takes its name from a file that is corrupt.
func (s *store) find(hash common.Hash) (int64, error) {
	size, err := s.check(hash)
	if !errors.Is(err, errCorrupt) {
		return size, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if size, err = s.check(hash); !errors.Is(err, errCorrupt) {
		return size, err // it was put again meanwhile
	}
	corruptMeter.Mark(1)
	name := fileName(hash)
	log.Error("A stored payload is corrupt: it is not served until it is put again", "hash", hash, "file", name+corruptSuffix)
	old, err := s.fs.Size(name)
	if err == nil {
		err = s.fs.Rename(name, name+corruptSuffix)
	}
	if err != nil {
		return 0, errors.Join(errCorrupt, err)
	}
	s.bytes, s.count = s.bytes-old, s.count-1
	return 0, errCorrupt
}

// chunk is how much of a payload is in memory while it is served, in bytes.
const chunk = 256 << 10

// copyTo writes a payload of the given size. The last chunk of it is written only
// if all of it hashes: nobody gets another payload as a whole.
func (s *store) copyTo(w io.Writer, hash common.Hash, size int64) error {
	f, err := s.fs.Open(fileName(hash))
	if err != nil {
		return err
	}
	defer f.Close()
	hasher, buffer := crypto.NewKeccakState(), make([]byte, min(chunk, size))
	for left := size; left > 0; {
		part := buffer[:min(left, int64(len(buffer)))]
		if _, err := io.ReadFull(f, part); err != nil {
			return err
		}
		hasher.Write(part)
		if left -= int64(len(part)); left == 0 {
			var got common.Hash
			if hasher.Read(got[:]); got != hash {
				return errCorrupt
			}
		}
		if _, err := w.Write(part); err != nil {
			return err
		}
	}
	return nil
}

// usage returns how much is stored.
func (s *store) usage() (count int, bytes int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.count, s.bytes
}
