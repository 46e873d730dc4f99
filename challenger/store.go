package challenger

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"nrollup/rollup"
)

// store keeps the data of proposals, and what was found of it: a file for each. Its
// first line is the hash of the rest, its second line JSON, and what follows the
// payload. A file that is not whole counts as none.
type store struct{ dir string }

// record is the second line of a file.
type record struct {
	Verdicts []int    `json:"verdicts"`
	ProofGas []uint64 `json:"proofGas"`
}

// openStore makes the directory, and removes what a crash left half-written.
func openStore(dir string) (*store, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("challenger's data directory: %w", err)
	}
	s := &store{dir: dir}
	return s, s.each(func(name string, _ fs.FileInfo) error {
		if !strings.Contains(name, extension+".") {
			return nil
		}
		return os.Remove(filepath.Join(dir, name))
	})
}

const extension = ".proposal"

func (s *store) path(id common.Hash) string {
	return filepath.Join(s.dir, id.Hex()+extension)
}

// id returns the proposal that a file is of.
func (s *store) id(name string) (id common.Hash, ok bool) {
	err := id.UnmarshalText([]byte(name[:max(0, len(name)-len(extension))]))
	return id, err == nil && filepath.Base(s.path(id)) == name
}

func (s *store) put(id common.Hash, f *Finding, payload []byte) error {
	r := record{ProofGas: f.ProofGas}
	for _, v := range f.Blocks {
		r.Verdicts = append(r.Verdicts, int(v))
	}
	line, err := json.Marshal(r)
	if err != nil {
		return err
	}
	rest := append(append(line, '\n'), payload...)
	return rollup.WriteFile(s.path(id), append([]byte(crypto.Keccak256Hash(rest).Hex()+"\n"), rest...))
}

// get returns what is kept of a proposal with so many blocks.
func (s *store) get(id common.Hash, count uint64) (*Finding, []byte, bool) {
	content, err := os.ReadFile(s.path(id))
	if err != nil {
		return nil, nil, false
	}
	hash, rest, _ := bytes.Cut(content, []byte{'\n'})
	line, payload, _ := bytes.Cut(rest, []byte{'\n'})
	var r record
	if string(hash) != crypto.Keccak256Hash(rest).Hex() || json.Unmarshal(line, &r) != nil ||
		uint64(len(r.Verdicts)) != count || uint64(len(r.ProofGas)) != count {
		return nil, nil, false
	}
	f := &Finding{ProofGas: r.ProofGas}
	for _, v := range r.Verdicts {
		f.Blocks = append(f.Blocks, Verdict(v))
	}
	return f, payload, true
}

// prune removes what is older than a time and not to be kept: what has fallen comes
// back if L1 is reorganised.
func (s *store) prune(keep func(common.Hash) bool, before time.Time) error {
	return s.each(func(name string, info fs.FileInfo) error {
		if id, ok := s.id(name); !ok || keep(id) || !info.ModTime().Before(before) {
			return nil
		}
		return os.Remove(filepath.Join(s.dir, name))
	})
}

// each calls do for each file.
func (s *store) each(do func(name string, info fs.FileInfo) error) error {
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		return err
	}
	var all error
	for _, entry := range entries {
		info, err := entry.Info()
		if errors.Is(err, fs.ErrNotExist) || err == nil && !info.Mode().IsRegular() {
			continue
		}
		if err == nil {
			err = do(entry.Name(), info)
		}
		all = errors.Join(all, err)
	}
	return all
}
