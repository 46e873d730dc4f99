package derive

import (
	"errors"
	"io/fs"
	"os"

	"nrollup/rollup"
)

// File is a store in one file, which is replaced at once.
type File string

// Load implements Store.
func (f File) Load() ([]byte, error) {
	content, err := os.ReadFile(string(f))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return content, err
}

// Save implements Store.
func (f File) Save(content []byte) error { return rollup.WriteFile(string(f), content) }
