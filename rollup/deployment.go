package rollup

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/forks"
)

// Deployment is a rollup with its contracts on L1: all that a node of the rollup
// must know, besides how to reach L1. It is the content of the file rollup.json.
type Deployment struct {
	// L1 is the configuration of L1's chain as it was when the rollup was deployed. The
	// rollup follows the forks that L1 has, which may be others by now: see package
	// forks.
	L1 *params.ChainConfig `json:"l1"`

	// Unknown is the first fork of that configuration that this program has no rules
	// for, nil if there is none.
	Unknown *forks.Unknown `json:"-"`

	// Contracts are the rollup's contracts on L1.
	Contracts Contracts `json:"contracts"`

	// DeployedAt is the number of the first L1 block that has one of the contracts.
	DeployedAt uint64 `json:"deployedAt"`

	// GenesisHash is the hash of the rollup's genesis block.
	GenesisHash common.Hash `json:"genesisHash"`

	// Spec is what the rollup was deployed with.
	Spec Spec `json:"spec"`
}

// Genesis returns the rollup's genesis. It is an error if its block is not the
// one that the deployment names.
func (d *Deployment) Genesis() (*core.Genesis, error) {
	genesis, err := d.Spec.Genesis(d.L1, d.Contracts)
	if err != nil {
		return nil, err
	}
	if hash := genesis.ToBlock().Hash(); hash != d.GenesisHash {
		return nil, fmt.Errorf("the rollup's specification gives the genesis block %v, its deployment names %v", hash, d.GenesisHash)
	}
	return genesis, nil
}

// ReadDeployment reads a deployment from a file. An unknown field is an error, and
// so is a specification that no rollup can have.
func ReadDeployment(name string) (*Deployment, error) {
	content, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("no deployment of a rollup: %w", err)
	}
	if err != nil {
		return nil, fmt.Errorf("read deployment: %w", err)
	}
	d := new(Deployment)
	if err := json.Unmarshal(content, d); err != nil {
		return nil, fmt.Errorf("read deployment %s: %w", name, err)
	}
	if err := d.Spec.Validate(); err != nil {
		return nil, fmt.Errorf("read deployment %s: no rollup has its specification: %w", name, err)
	}
	return d, nil
}

// deployment is how a Deployment is written: the configuration of L1 can have forks that
// geth's type lacks.
type deployment struct {
	L1 *forks.Schedule `json:"l1"`
	*plainDeployment
}

// plainDeployment has the fields of a Deployment and not its methods.
type plainDeployment Deployment

// MarshalJSON writes the unknown fork among the others.
func (d Deployment) MarshalJSON() ([]byte, error) {
	return json.Marshal(deployment{&forks.Schedule{Config: d.L1, Unknown: d.Unknown}, (*plainDeployment)(&d)})
}

// UnmarshalJSON takes no field that is unknown, but for forks of L1.
func (d *Deployment) UnmarshalJSON(content []byte) error {
	written := deployment{plainDeployment: (*plainDeployment)(d)}
	if err := decodeStrict(content, &written); err != nil {
		return err
	}
	if written.L1 == nil {
		return errors.New("the configuration of L1 is missing")
	}
	d.L1, d.Unknown = written.L1.Config, written.L1.Unknown
	return nil
}

func decodeStrict(content []byte, v any) error {
	d := json.NewDecoder(bytes.NewReader(content))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		return err
	}
	if _, err := d.Token(); err != io.EOF {
		return errors.New("something follows the JSON value")
	}
	return nil
}

// Write writes the deployment to a file, whole or not at all.
func (d *Deployment) Write(name string) error {
	content, err := json.MarshalIndent(d, "", "  ")
	if err != nil {
		return fmt.Errorf("encode deployment: %w", err)
	}
	return WriteFile(name, append(content, '\n'))
}

// WriteFile writes a file, whole or not at all.
func WriteFile(name string, content []byte) error {
	file, err := os.CreateTemp(filepath.Dir(name), filepath.Base(name)+".*")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name()) // fails once it is renamed
	if err := file.Chmod(0o644); err != nil {
		return errors.Join(err, file.Close())
	}
	if _, err := file.Write(content); err != nil {
		return errors.Join(err, file.Close())
	}
	if err := errors.Join(file.Sync(), file.Close()); err != nil {
		return err
	}
	return os.Rename(file.Name(), name)
}
