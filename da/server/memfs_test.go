package server

import (
	"errors"
	"io"
	"io/fs"
	"maps"
	"math/rand/v2"
	"strings"
	"sync"
	"syscall"
)

var errCrashed = errors.New("the machine is off")

// memFS is a directory in memory that forgets what was not synced when its machine
// loses power, and fails when it is told to.
type memFS struct {
	mu      sync.Mutex
	files   map[string]*memFile // by the names of now
	durable map[string]*memFile // by the names that were synced
	room    int64               // bytes that can be written; negative: no end
	fault   func(op string) error
	off     bool
}

type memFile struct {
	fs     *memFS
	data   []byte
	synced int // bytes that are durable
}

func newMemFS() *memFS {
	return &memFS{files: make(map[string]*memFile), durable: make(map[string]*memFile), room: -1}
}

// begin is called with the lock held.
func (m *memFS) begin(op string) error {
	if m.off {
		return errCrashed
	}
	if m.fault != nil {
		return m.fault(op)
	}
	return nil
}

func (m *memFS) Create(name string) (file, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := m.begin("create"); err != nil {
		return nil, err
	}
	if m.files[name] != nil {
		return nil, fs.ErrExist
	}
	m.files[name] = &memFile{fs: m}
	return m.files[name], nil
}

func (f *memFile) Write(p []byte) (int, error) {
	f.fs.mu.Lock()
	defer f.fs.mu.Unlock()
	if err := f.fs.begin("write"); err != nil {
		return 0, err
	}
	n := len(p)
	if f.fs.room >= 0 {
		n = int(min(int64(n), f.fs.room))
		f.fs.room -= int64(n)
	}
	f.data = append(f.data, p[:n]...)
	if n < len(p) {
		return n, &fs.PathError{Op: "write", Err: syscall.ENOSPC}
	}
	return n, nil
}

func (f *memFile) Sync() error {
	f.fs.mu.Lock()
	defer f.fs.mu.Unlock()
	if err := f.fs.begin("sync file"); err != nil {
		return err
	}
	f.synced = len(f.data)
	return nil
}

func (f *memFile) Close() error { return nil }

func (m *memFS) Open(name string) (io.ReadCloser, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := m.begin("open"); err != nil {
		return nil, err
	}
	if m.files[name] == nil {
		return nil, fs.ErrNotExist
	}
	return io.NopCloser(strings.NewReader(string(m.files[name].data))), nil
}

func (m *memFS) Size(name string) (int64, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := m.begin("size"); err != nil {
		return 0, err
	}
	if m.files[name] == nil {
		return 0, fs.ErrNotExist
	}
	return int64(len(m.files[name].data)), nil
}

func (m *memFS) Rename(from, to string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := m.begin("rename"); err != nil {
		return err
	}
	if m.files[from] == nil {
		return fs.ErrNotExist
	}
	m.files[to] = m.files[from]
	delete(m.files, from)
	return nil
}

func (m *memFS) Remove(name string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := m.begin("remove"); err != nil {
		return err
	}
	if m.files[name] == nil {
		return fs.ErrNotExist
	}
	if m.room >= 0 {
		m.room += int64(len(m.files[name].data))
	}
	delete(m.files, name)
	return nil
}

func (m *memFS) List() (map[string]int64, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	sizes := make(map[string]int64)
	for name, f := range m.files {
		sizes[name] = int64(len(f.data))
	}
	return sizes, m.begin("list")
}

func (m *memFS) Sync() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := m.begin("sync"); err != nil {
		return err
	}
	m.durable = maps.Clone(m.files)
	return nil
}

// crash is a loss of power: of each name, and of the bytes of each file, what was not
// synced remains or not.
func (m *memFS) crash(random *rand.Rand) *memFS {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.off = true
	after := newMemFS()
	names := maps.Clone(m.files)
	maps.Copy(names, m.durable)
	for name := range names {
		f := m.durable[name]
		if random.IntN(2) == 0 {
			f = m.files[name]
		}
		if f == nil {
			continue
		}
		kept := f.synced + random.IntN(len(f.data)-f.synced+1)
		after.files[name] = &memFile{fs: after, data: append([]byte(nil), f.data[:kept]...), synced: kept}
	}
	after.durable = maps.Clone(after.files)
	return after
}

// damage changes a bit of a file.
func (m *memFS) damage(name string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.files[name].data[len(m.files[name].data)/2] ^= 1
}

// others returns the names of all files that are no payloads.
func (m *memFS) others() (names []string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for name := range m.files {
		if !isPayload(name) {
			names = append(names, name)
		}
	}
	return names
}
