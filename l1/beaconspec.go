package l1

import (
	"math"
	"math/big"
	"net/http"
	"runtime"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/consensus/misc/eip4844"
	"github.com/ethereum/go-ethereum/params"
)

func (a *beaconAPI) genesis(*http.Request) (any, error) {
	return dataResponse{struct {
		Time           string        `json:"genesis_time"`
		ValidatorsRoot common.Hash   `json:"genesis_validators_root"`
		ForkVersion    hexutil.Bytes `json:"genesis_fork_version"`
	}{decimal(a.node.network.Genesis.Timestamp), common.Hash{}, forkVersion(0)}}, nil
}

func (a *beaconAPI) version(*http.Request) (any, error) {
	return dataResponse{map[string]string{
		"version": clientName + "/l1/" + runtime.GOOS + "-" + runtime.GOARCH,
	}}, nil
}

func (a *beaconAPI) health(*http.Request) (any, error) { return nil, nil }

func (a *beaconAPI) syncing(*http.Request) (any, error) {
	network := a.node.network
	head := network.Slot(a.node.chain.CurrentBlock().Time)
	now := max(network.slotAt(a.node.config.Clock.Now()), head)
	following := a.node.config.Follow != ""
	return dataResponse{map[string]any{
		"head_slot":     decimal(head),
		"sync_distance": decimal(now - head),
		"is_syncing":    following && now-head > 2,
		"is_optimistic": false,
		"el_offline":    false,
	}}, nil
}

// forkVersion returns the version of the n-th fork of the synthetic beacon chain.
func forkVersion(n byte) hexutil.Bytes { return []byte{n, 0, 0, 0} }

// spec answers with what rollup nodes read of the configuration, under the names
// of the consensus spec.
func (a *beaconAPI) spec(*http.Request) (any, error) {
	network, config := a.node.network, a.node.chain.Config()
	head := a.node.chain.CurrentBlock()
	spec := map[string]any{
		"CONFIG_NAME":                           clientName,
		"PRESET_BASE":                           "mainnet",
		"SECONDS_PER_SLOT":                      decimal(network.SlotSeconds),
		"SLOTS_PER_EPOCH":                       decimal(network.SlotsPerEpoch),
		"MIN_GENESIS_TIME":                      decimal(network.Genesis.Timestamp),
		"GENESIS_DELAY":                         "0",
		"GENESIS_FORK_VERSION":                  forkVersion(0),
		"DEPOSIT_CHAIN_ID":                      config.ChainID.String(),
		"DEPOSIT_NETWORK_ID":                    config.ChainID.String(),
		"DEPOSIT_CONTRACT_ADDRESS":              config.DepositContractAddress,
		"MIN_EPOCHS_FOR_BLOB_SIDECARS_REQUESTS": decimal(a.node.config.BlobRetention),
		"FIELD_ELEMENTS_PER_BLOB":               "4096",
		"MAX_BLOBS_PER_BLOCK":                   decimal(uint64(eip4844.MaxBlobsPerBlock(config, head.Time))),
		"MAX_BLOBS_PER_BLOCK_ELECTRA":           decimal(uint64(eip4844.MaxBlobsPerBlock(config, head.Time))),
		"BLOB_SCHEDULE":                         a.blobSchedule(),
	}
	for i, fork := range beaconForks(config) {
		spec[fork.name+"_FORK_VERSION"] = forkVersion(byte(i + 1))
		spec[fork.name+"_FORK_EPOCH"] = decimal(a.forkEpoch(fork.time))
	}
	return dataResponse{spec}, nil
}

// beaconFork is a fork of the consensus layer, with the time of its counterpart
// in the execution layer: nil if that is not planned.
type beaconFork struct {
	name string
	time *uint64
}

func beaconForks(c *params.ChainConfig) []beaconFork {
	merged := new(uint64)
	return []beaconFork{
		{"ALTAIR", merged},
		{"BELLATRIX", merged},
		{"CAPELLA", c.ShanghaiTime},
		{"DENEB", c.CancunTime},
		{"ELECTRA", c.PragueTime},
		{"FULU", c.OsakaTime},
		{"GLOAS", c.AmsterdamTime},
	}
}

// forkEpoch returns the first epoch with a fork that is active from a time on.
func (a *beaconAPI) forkEpoch(time *uint64) uint64 {
	network := a.node.network
	switch {
	case time == nil:
		return math.MaxUint64 // FAR_FUTURE_EPOCH
	case *time <= network.Genesis.Timestamp:
		return 0
	}
	seconds := network.SlotSeconds * network.SlotsPerEpoch
	return (*time - network.Genesis.Timestamp + seconds - 1) / seconds
}

type blobScheduleEntry struct {
	Epoch    string `json:"EPOCH"`
	MaxBlobs string `json:"MAX_BLOBS_PER_BLOCK"`
}

// blobSchedule lists the forks that changed nothing but blobs (EIP-7892).
func (a *beaconAPI) blobSchedule() []blobScheduleEntry {
	config := a.node.chain.Config()
	list := []blobScheduleEntry{}
	for _, time := range []*uint64{config.BPO1Time, config.BPO2Time, config.BPO3Time, config.BPO4Time, config.BPO5Time} {
		if time == nil || !config.IsCancun(new(big.Int), *time) {
			continue
		}
		most := eip4844.MaxBlobsPerBlock(config, *time)
		entry := blobScheduleEntry{decimal(a.forkEpoch(time)), decimal(uint64(most))}
		if last := len(list) - 1; last >= 0 && list[last].Epoch == entry.Epoch {
			list = list[:last] // two forks at once: the later counts
		}
		list = append(list, entry)
	}
	return list
}
