package server

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// fileSystem is one directory, without directories in it.
type fileSystem interface {
	// Create makes a new file, to be written.
	Create(name string) (file, error)
	// Open opens a file, to be read.
	Open(name string) (io.ReadCloser, error)
	// Size returns the size of a file in bytes.
	Size(name string) (int64, error)
	// Rename gives a file another name, in place of the file that has it.
	Rename(from, to string) error
	Remove(name string) error
	// List returns the sizes of all files by their names.
	List() (map[string]int64, error)
	// Sync makes names durable: what was made, renamed and removed before.
	Sync() error
}

// file is a file that is written.
type file interface {
	io.Writer
	// Sync makes what was written durable.
	Sync() error
	Close() error
}

// directory is a real one.
type directory string

func (d directory) path(name string) string { return filepath.Join(string(d), name) }

func (d directory) Create(name string) (file, error) {
	return os.OpenFile(d.path(name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
}

func (d directory) Open(name string) (io.ReadCloser, error) { return os.Open(d.path(name)) }

func (d directory) Size(name string) (int64, error) {
	info, err := os.Stat(d.path(name))
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}

func (d directory) Rename(from, to string) error { return os.Rename(d.path(from), d.path(to)) }

func (d directory) Remove(name string) error { return os.Remove(d.path(name)) }

func (d directory) List() (map[string]int64, error) {
	entries, err := os.ReadDir(string(d))
	if err != nil {
		return nil, err
	}
	sizes := make(map[string]int64, len(entries))
	for _, entry := range entries {
		info, err := entry.Info()
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		if info.Mode().IsRegular() {
			sizes[entry.Name()] = info.Size()
		}
	}
	return sizes, nil
}

func (d directory) Sync() error { return syncDirectory(string(d)) }

func syncDirectory(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// makeDirectory makes a directory durable, with those above it that are missing.
func makeDirectory(path string) error {
	if _, err := os.Stat(path); err == nil {
		return nil
	}
	above := filepath.Dir(path)
	if above != path {
		if err := makeDirectory(above); err != nil {
			return err
		}
	}
	if err := os.Mkdir(path, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return syncDirectory(above)
}

// isFull reports whether an error is that of a full disk, or of a user's share of it.
func isFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}
