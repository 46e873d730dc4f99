package node

import (
	"errors"
	"fmt"
	"io/fs"
	"math/big"
	"os"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/rollup"
)

// Where the data of an optimistic rollup of development is.
const (
	DevDataServer   = "server" // of data, in the same process
	DevDataCalldata = "calldata"
	DevDataBlobs    = "blobs"
)

// DevDataPlaces are all of these.
func DevDataPlaces() []string { return []string{DevDataServer, DevDataCalldata, DevDataBlobs} }

// checkMode completes what the configuration says of the kind of rollup.
func (cfg *DevConfig) checkMode() error {
	switch cfg.Mode {
	case "", rollup.KindValidity:
		cfg.Mode = rollup.KindValidity
		return nil
	case rollup.KindOptimistic:
	default:
		return fmt.Errorf("there is no mode %q: want %s or %s", cfg.Mode, rollup.KindValidity, rollup.KindOptimistic)
	}
	if cfg.Data == "" {
		cfg.Data = DevDataServer
	}
	if !slices.Contains(DevDataPlaces(), cfg.Data) {
		return fmt.Errorf("data cannot be in %q: want %v", cfg.Data, DevDataPlaces())
	}
	return nil
}

func (cfg *DevConfig) optimistic() bool { return cfg.Mode == rollup.KindOptimistic }

// devOptimistic makes a withdrawal possible within a minute.
func devOptimistic() *rollup.Optimistic {
	o := &rollup.Optimistic{
		Window:    30,
		Response:  rollup.MinResponse,
		MaxBlocks: rollup.DefaultOptimistic().MaxBlocks,
		GasPrice:  (*hexutil.Big)(big.NewInt(10 * params.GWei)),
	}
	o.ProposalBond = (*hexutil.Big)(o.DefaultBond())
	return o
}

// devForced makes what a forced transaction shows visible within minutes.
func (cfg *DevConfig) devForced() rollup.Forced {
	forced := rollup.DefaultForced()
	forced.Delay, forced.Grace = 60, rollup.MinForcedGrace
	if cfg.optimistic() {
		forced.Delay = 120
	}
	return forced
}

// storedMode returns the kind of rollup that a network with these accounts was made
// for: that of an optimistic one funds a challenger.
func (d *dev) storedMode(alloc types.GenesisAlloc) (rollup.Kind, error) {
	name := d.path(challengerKeyFile)
	if _, err := os.Stat(name); errors.Is(err, fs.ErrNotExist) {
		return rollup.KindValidity, nil
	}
	key, err := ReadKey(name)
	if err != nil {
		return "", err
	}
	if _, funded := alloc[crypto.PubkeyToAddress(key.PublicKey)]; !funded {
		return rollup.KindValidity, nil // somebody began with the other kind, and got no further
	}
	return rollup.KindOptimistic, nil
}

// openChallengerKey reads the key of who checks proposals, or makes one.
func (d *dev) openChallengerKey() (err error) {
	if d.cfg.optimistic() {
		d.challengerKey, err = openKey(d.path(challengerKeyFile))
	}
	return err
}

// funded returns the accounts of the network that L1's genesis funds besides those
// of development.
func (d *dev) funded(operator common.Address) []common.Address {
	accounts := []common.Address{operator, d.relayAccount()}
	if d.challengerKey != nil {
		accounts = append(accounts, crypto.PubkeyToAddress(d.challengerKey.PublicKey))
	}
	return accounts
}
