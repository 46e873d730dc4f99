package server

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"strings"
	"sync"
	"syscall"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// payload returns n bytes, others for each seed.
func payload(seed uint64, n int) []byte {
	b := make([]byte, n)
	_, _ = rand.NewChaCha8([32]byte{byte(seed), byte(seed >> 8), byte(n), byte(n >> 8), byte(n >> 16)}).Read(b) // never fails
	return b
}

func mustOpen(t *testing.T, fs fileSystem, quota int64) *store {
	t.Helper()
	s, err := openStore(fs, quota)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func (s *store) get(hash common.Hash) ([]byte, error) {
	size, err := s.find(hash)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = s.copyTo(&b, hash, size)
	return b.Bytes(), err
}

// A machine that loses power at any moment, with a disk that fails now and then, has
// afterwards whatever was acknowledged, and counts it right.
func TestStoreCrash(t *testing.T) {
	for seed := range uint64(300) {
		random := rand.New(rand.NewPCG(seed, 1))
		fs, stored := newMemFS(), make(map[common.Hash][]byte)
		for range 4 {
			fs.fault = func(string) error {
				if random.IntN(25) == 0 {
					return syscall.EIO
				}
				return nil
			}
			runUntilCrash(t, fs, random, stored)
			fs = fs.crash(random)
			checkStored(t, seed, fs, stored)
		}
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

// runUntilCrash puts payloads, old and new ones, until the machine goes off in the
// middle of something.
func runUntilCrash(t *testing.T, fs *memFS, random *rand.Rand, stored map[common.Hash][]byte) {
	t.Helper()
	s, err := openStore(fs, 0)
	if err != nil {
		return // a disk that fails right at the start
	}
	left := random.IntN(120)
	faults := fs.fault
	fs.fault = func(op string) error {
		if left--; left < 0 {
			fs.off = true
			return errCrashed
		}
		return faults(op)
	}
	for !fs.off {
		data := payload(random.Uint64N(12), 1+random.IntN(3)*20_000)
		hash, err := s.put(bytes.NewReader(data), nil)
		if err == nil {
			stored[hash] = data
		}
	}
}

func checkStored(t *testing.T, seed uint64, fs *memFS, stored map[common.Hash][]byte) {
	t.Helper()
	s := mustOpen(t, fs, 0)
	for hash, data := range stored {
		if got, err := s.get(hash); err != nil || !bytes.Equal(got, data) {
			t.Errorf("seed %d: %d bytes of %d: %v", seed, len(got), len(data), err)
		}
	}
	if others := fs.others(); len(others) > 0 {
		t.Errorf("seed %d: left over: %v", seed, others)
	}
	var count int
	var sum int64
	for name, f := range fs.files {
		if isPayload(name) {
			count, sum = count+1, sum+int64(len(f.data))
		}
	}
	if gotCount, gotBytes := s.usage(); gotCount != count || gotBytes != sum {
		t.Errorf("seed %d: %d payloads, %d bytes, want %d, %d", seed, gotCount, gotBytes, count, sum)
	}
}

// Each single failure of the disk is an error, after which nothing is left over, and
// the same put succeeds.
func TestStoreFaults(t *testing.T) {
	data := payload(1, 100_000)
	for _, op := range []string{"create", "write", "sync file", "size", "rename", "sync"} {
		fs := newMemFS()
		s := mustOpen(t, fs, 0)
		fs.fault = func(got string) error {
			if got == op {
				return syscall.EIO
			}
			return nil
		}
		if _, err := s.put(bytes.NewReader(data), nil); !errors.Is(err, syscall.EIO) {
			t.Errorf("%s fails: %v", op, err)
		}
		fs.fault = nil
		if others := fs.others(); len(others) > 0 {
			t.Errorf("%s fails: left over: %v", op, others)
		}
		hash, err := s.put(bytes.NewReader(data), nil)
		if err != nil {
			t.Errorf("after %s: %v", op, err)
		}
		if got, err := s.get(hash); err != nil || !bytes.Equal(got, data) {
			t.Errorf("after %s: %v", op, err)
		}
		if count, n := s.usage(); count != 1 || n != int64(len(data)) {
			t.Errorf("after %s: %d payloads, %d bytes", op, count, n)
		}
	}
}

// A corrupt file is not served, and put aside until it is put again. A disk that
// cannot read is another matter.
func TestStoreCorrupt(t *testing.T) {
	fs := newMemFS()
	s := mustOpen(t, fs, 0)
	data := payload(2, 700_000)
	hash, err := s.put(bytes.NewReader(data), nil)
	if err != nil {
		t.Fatal(err)
	}
	fs.fault = func(string) error { return syscall.EIO }
	if _, err := s.get(hash); !errors.Is(err, syscall.EIO) {
		t.Errorf("unreadable: %v", err)
	}
	fs.fault = nil
	fs.damage(fileName(hash))
	if got, err := s.get(hash); !errors.Is(err, errCorrupt) || len(got) > 0 {
		t.Errorf("corrupt: %d bytes, %v", len(got), err)
	}
	if _, err := s.get(hash); !errors.Is(err, errNotFound) {
		t.Errorf("after that: %v", err)
	}
	if count, n := s.usage(); count != 0 || n != 0 {
		t.Errorf("%d payloads, %d bytes", count, n)
	}
	if others := fs.others(); len(others) != 1 || others[0] != fileName(hash)+corruptSuffix {
		t.Errorf("put aside: %v", others)
	}
	if _, err := s.put(bytes.NewReader(data), &hash); err != nil {
		t.Fatal(err)
	}
	if got, err := s.get(hash); err != nil || !bytes.Equal(got, data) {
		t.Errorf("put again: %v", err)
	}
	fs.damage(fileName(hash)) // and without anybody having asked for it
	if _, err := s.put(bytes.NewReader(data), nil); err != nil {
		t.Fatal(err)
	}
	if got, err := s.get(hash); err != nil || !bytes.Equal(got, data) {
		t.Errorf("put over a corrupt file: %v", err)
	}
}

// A file that becomes corrupt while it is served is never served as a whole.
func TestStoreCorruptMeanwhile(t *testing.T) {
	fs := newMemFS()
	s := mustOpen(t, fs, 0)
	data := payload(3, 3*chunk+1)
	hash, err := s.put(bytes.NewReader(data), nil)
	if err != nil {
		t.Fatal(err)
	}
	size, err := s.find(hash)
	if err != nil {
		t.Fatal(err)
	}
	fs.damage(fileName(hash))
	var b bytes.Buffer
	if err := s.copyTo(&b, hash, size); !errors.Is(err, errCorrupt) || b.Len() == len(data) {
		t.Errorf("%d bytes of %d: %v", b.Len(), len(data), err)
	}
}

func TestStoreQuota(t *testing.T) {
	fs := newMemFS()
	s := mustOpen(t, fs, 1000)
	first := payload(1, 600)
	put := func(data []byte) error {
		_, err := s.put(bytes.NewReader(data), nil)
		return err
	}
	if err := put(first); err != nil {
		t.Fatal(err)
	}
	if err := put(payload(2, 401)); !errors.Is(err, errQuota) {
		t.Errorf("over the quota: %v", err)
	}
	if err := put(payload(3, 400)); err != nil {
		t.Errorf("up to the quota: %v", err)
	}
	if err := put(first); err != nil {
		t.Errorf("what is there already: %v", err)
	}
	s = mustOpen(t, fs, 1000)
	if err := put([]byte("x")); !errors.Is(err, errQuota) {
		t.Errorf("after a restart: %v", err)
	}
	if others := fs.others(); len(others) > 0 {
		t.Errorf("left over: %v", others)
	}
}

func TestStoreRefuses(t *testing.T) {
	fs := newMemFS()
	s := mustOpen(t, fs, 0)
	wrong := crypto.Keccak256Hash([]byte("other"))
	if _, err := s.put(strings.NewReader("data"), &wrong); !errors.Is(err, errMismatch) {
		t.Errorf("other hash: %v", err)
	}
	if _, err := s.put(strings.NewReader(""), nil); !errors.Is(err, errEmpty) {
		t.Errorf("empty: %v", err)
	}
	broken := io.MultiReader(strings.NewReader("da"), &brokenReader{})
	if _, err := s.put(broken, nil); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("client leaves: %v", err)
	}
	if len(fs.files) > 0 {
		t.Errorf("left over: %d files", len(fs.files))
	}
}

type brokenReader struct{}

func (*brokenReader) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }

// The same payload from many at once, and others, and those who read them.
func TestStoreConcurrent(t *testing.T) {
	s := mustOpen(t, directory(t.TempDir()), 0)
	var wg sync.WaitGroup
	for i := range 16 {
		wg.Go(func() {
			data := payload(uint64(i%4), 300_000)
			for range 5 {
				hash, err := s.put(bytes.NewReader(data), nil)
				if err != nil {
					t.Error(err)
				}
				if got, err := s.get(hash); err != nil || !bytes.Equal(got, data) {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if count, n := s.usage(); count != 4 || n != 4*300_000 {
		t.Errorf("%d payloads, %d bytes", count, n)
	}
}
