package l1

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/execute"
)

// Network is what the nodes of an L1 must agree on. It is kept in the data
// directory, and served as nrollup_network. Only the forks of the future may change.
type Network struct {
	Genesis         *core.Genesis `json:"genesis"`
	SlotSeconds     uint64        `json:"slotSeconds"`     // 12 if zero
	SlotsPerEpoch   uint64        `json:"slotsPerEpoch"`   // 32 if zero
	ExecuteGasLimit uint64        `json:"executeGasLimit"` // of a block; half its gas limit if zero

	// extra is what the configuration of the genesis has in JSON and geth's type lacks:
	// forks that a later version of this program may know. It is kept for that one.
	extra object
}

const networkFile = "network.json"

func (n Network) sanitize() (Network, error) {
	if n.Genesis == nil || n.Genesis.Config == nil {
		return n, errors.New("no genesis")
	}
	if n.SlotSeconds == 0 {
		n.SlotSeconds = 12
	}
	if n.SlotsPerEpoch == 0 {
		n.SlotsPerEpoch = 32
	}
	const hour = 3600
	if n.SlotSeconds > hour {
		return n, fmt.Errorf("slots of %d s are longer than an hour", n.SlotSeconds)
	}
	return n, nil
}

// Slot returns the slot that a time is in, in seconds. Slot 0 is that of the
// genesis, and of all times before it.
func (n *Network) Slot(timestamp uint64) uint64 {
	if timestamp < n.Genesis.Timestamp {
		return 0
	}
	return (timestamp - n.Genesis.Timestamp) / n.SlotSeconds
}

// SlotTime returns the time at which a slot starts, in seconds.
func (n *Network) SlotTime(slot uint64) uint64 {
	return n.Genesis.Timestamp + slot*n.SlotSeconds
}

// epoch returns the epoch that a time is in, in seconds.
func (n *Network) epoch(timestamp uint64) uint64 { return n.Slot(timestamp) / n.SlotsPerEpoch }

func (n *Network) slotDuration() time.Duration {
	return time.Duration(n.SlotSeconds) * time.Second
}

// executeLimit returns the execute gas limit of a block with the given gas limit.
func (n *Network) executeLimit(gasLimit uint64) uint64 {
	if n.ExecuteGasLimit != 0 {
		return n.ExecuteGasLimit
	}
	return execute.DefaultBlockLimit(gasLimit)
}

// genesisHash returns the hash of the genesis block.
func (n *Network) genesisHash() common.Hash { return n.Genesis.ToBlock().Hash() }

// matches returns an error that says how another network differs, in what never
// changes: the schedule of forks may.
func (n *Network) matches(wanted *Network) error {
	have, want := n.genesisHash(), wanted.genesisHash()
	switch {
	case have != want:
		return fmt.Errorf("%w: chain %v (genesis %#x), wanted %v (genesis %#x)", ErrOtherNetwork,
			n.Genesis.Config.ChainID, have, wanted.Genesis.Config.ChainID, want)
	case n.SlotSeconds != wanted.SlotSeconds:
		return fmt.Errorf("%w: slots of %d s, wanted %d s", ErrOtherNetwork, n.SlotSeconds, wanted.SlotSeconds)
	case n.SlotsPerEpoch != wanted.SlotsPerEpoch:
		return fmt.Errorf("%w: %d slots per epoch, wanted %d", ErrOtherNetwork, n.SlotsPerEpoch, wanted.SlotsPerEpoch)
	case n.ExecuteGasLimit != wanted.ExecuteGasLimit:
		return fmt.Errorf("%w: execute gas limit %d, wanted %d", ErrOtherNetwork, n.ExecuteGasLimit, wanted.ExecuteGasLimit)
	}
	return nil
}

// LoadNetwork returns the network of a data directory. The error is
// ErrNoNetwork if there is none.
func LoadNetwork(dataDir string) (Network, error) {
	var n Network
	data, err := os.ReadFile(filepath.Join(dataDir, networkFile))
	if errors.Is(err, fs.ErrNotExist) {
		return n, fmt.Errorf("%w %s", ErrNoNetwork, dataDir)
	}
	if err != nil {
		return n, fmt.Errorf("read network: %w", err)
	}
	if err := json.Unmarshal(data, &n); err != nil {
		return n, fmt.Errorf("network in %s: %w", filepath.Join(dataDir, networkFile), err)
	}
	if n, err = n.sanitize(); err != nil {
		return n, fmt.Errorf("network in %s: %w", filepath.Join(dataDir, networkFile), err)
	}
	return n, nil
}

// FetchNetwork asks a node for its network. The genesis is taken on trust: who
// knows its hash should compare.
func FetchNetwork(ctx context.Context, url string) (Network, error) {
	var n Network
	client, err := rpc.DialContext(ctx, url)
	if err != nil {
		return n, fmt.Errorf("network of %s: %w", url, err)
	}
	defer client.Close()
	if err := client.CallContext(ctx, &n, "nrollup_network"); err != nil {
		return n, fmt.Errorf("network of %s: %w", url, err)
	}
	if n, err = n.sanitize(); err != nil {
		return n, fmt.Errorf("network of %s: %w", url, err)
	}
	return n, nil
}

// storeNetwork writes a network to a data directory, unless it is there already.
func storeNetwork(dataDir string, n Network) error {
	name := filepath.Join(dataDir, networkFile)
	data, err := json.MarshalIndent(n, "", "  ")
	if err != nil {
		return err
	}
	if have, err := os.ReadFile(name); err == nil && bytes.Equal(have, data) {
		return nil
	}
	if err := os.MkdirAll(dataDir, 0o700); err != nil {
		return err
	}
	return writeFile(name, data)
}

// writeFile writes a file that is there in full or not at all.
func writeFile(name string, data []byte) error {
	temp := name + ".tmp"
	if err := os.WriteFile(temp, data, 0o600); err != nil {
		return err
	}
	return os.Rename(temp, name)
}
