package node

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/log"

	"nrollup/rollup"
)

// journal is what a deployment that was interrupted goes on with.
type journal struct {
	L1       common.Hash    `json:"l1"` // genesis block
	Deployer common.Address `json:"deployer"`
	Spec     rollup.Spec    `json:"spec"`
}

// resume takes the time of the rollup's genesis from a file, if there is one. It is
// an error if the file is about another rollup.
func (j *journal) resume(name string) (resumed bool, err error) {
	if name == "" {
		return false, nil
	}
	content, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("read what was begun: %w", err)
	}
	begun := new(journal)
	if err := json.Unmarshal(content, begun); err != nil {
		return false, fmt.Errorf("read what was begun in %s: %w: remove it, and begin again", name, err)
	}
	want := *j
	want.Spec.Timestamp = begun.Spec.Timestamp
	if !want.same(begun) {
		return false, fmt.Errorf("a deployment of another rollup, by %v, was interrupted: run it again with the settings that %s has, or remove that file to begin with this one; what was paid for the other stays on L1", begun.Deployer, name)
	}
	log.Info("Going on with a deployment that was interrupted", "file", name)
	*j = *begun
	return true, nil
}

// same compares what is written: numbers have several forms in memory.
func (j *journal) same(other *journal) bool {
	a, errA := json.Marshal(j)
	b, errB := json.Marshal(other)
	return errors.Join(errA, errB) == nil && bytes.Equal(a, b)
}

func (j *journal) write(name string) error {
	if name == "" {
		return nil
	}
	content, err := json.MarshalIndent(j, "", "  ")
	if err != nil {
		return fmt.Errorf("encode what is begun: %w", err)
	}
	if err := rollup.WriteFile(name, append(content, '\n')); err != nil {
		return fmt.Errorf("write what is begun: %w", err)
	}
	return nil
}
