package node

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/rollup"
)

// Endpoints says where a running process answers. It is the content of the file
// endpoints.json in the data directory, which is there exactly as long as the
// process is ready (or was when it was killed).
type Endpoints struct {
	PID        int               `json:"pid"`
	Mode       rollup.Kind       `json:"mode,omitempty"` // of the rollup
	L1         *L1Endpoints      `json:"l1,omitempty"`
	L2         *L2Endpoints      `json:"l2,omitempty"`
	Contracts  *rollup.Contracts `json:"contracts,omitempty"` // on L1
	Operator   common.Address    `json:"operator,omitzero"`   // settles blocks
	Proposer   common.Address    `json:"proposer,omitzero"`   // proposes blocks of an optimistic rollup
	Challenger common.Address    `json:"challenger,omitzero"` // checks what is proposed
	DA         string            `json:"da,omitempty"`        // URL of a server of the rollup's data
	Metrics    string            `json:"metrics,omitempty"`   // URL; health is under /health
	Web        string            `json:"web,omitempty"`       // URL of the page for people
	Accounts   []Account         `json:"accounts,omitempty"`  // funded, with public keys
	Directory  string            `json:"directory"`
}

// L1Endpoints are those of a node of L1.
type L1Endpoints struct {
	ChainID uint64      `json:"chainId"`
	Genesis common.Hash `json:"genesis"`
	HTTP    string      `json:"http"`
	WS      string      `json:"ws"`
	Beacon  string      `json:"beacon"`
	Engine  string      `json:"engine,omitempty"`
	Enode   string      `json:"enode,omitempty"`
}

// L2Endpoints are those of a node of the rollup.
type L2Endpoints struct {
	ChainID uint64      `json:"chainId"`
	Genesis common.Hash `json:"genesis"`
	HTTP    string      `json:"http"`
	WS      string      `json:"ws"`
}

const endpointsFile = "endpoints.json"

// settledBy notes the account that posts the blocks of a rollup.
func (e *Endpoints) settledBy(account common.Address) {
	if e.Mode == rollup.KindOptimistic {
		e.Proposer = account
		return
	}
	e.Operator = account
}

func (e *Endpoints) write(dir string) error {
	content, err := json.MarshalIndent(e, "", "  ")
	if err != nil {
		return err
	}
	return rollup.WriteFile(filepath.Join(dir, endpointsFile), append(content, '\n'))
}

func removeEndpoints(dir string) error {
	err := os.Remove(filepath.Join(dir, endpointsFile))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
