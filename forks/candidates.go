package forks

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/params"

	"nrollup/stateless"
)

// blobFork is a fork that changes what blobs cost, and nothing else (EIP-7892).
type blobFork struct {
	time  func(*params.ChainConfig) **uint64
	blobs func(*params.BlobScheduleConfig) **params.BlobConfig
}

var blobForks = []blobFork{
	{func(c *params.ChainConfig) **uint64 { return &c.BPO1Time }, func(b *params.BlobScheduleConfig) **params.BlobConfig { return &b.BPO1 }},
	{func(c *params.ChainConfig) **uint64 { return &c.BPO2Time }, func(b *params.BlobScheduleConfig) **params.BlobConfig { return &b.BPO2 }},
	{func(c *params.ChainConfig) **uint64 { return &c.BPO3Time }, func(b *params.BlobScheduleConfig) **params.BlobConfig { return &b.BPO3 }},
	{func(c *params.ChainConfig) **uint64 { return &c.BPO4Time }, func(b *params.BlobScheduleConfig) **params.BlobConfig { return &b.BPO4 }},
	{func(c *params.ChainConfig) **uint64 { return &c.BPO5Time }, func(b *params.BlobScheduleConfig) **params.BlobConfig { return &b.BPO5 }},
}

// Clone returns a copy of a configuration that shares nothing with it.
func Clone(config *params.ChainConfig) (*params.ChainConfig, error) {
	raw, err := json.Marshal(config)
	if err != nil {
		return nil, fmt.Errorf("copy the configuration of L1: %w", err)
	}
	clone := new(params.ChainConfig)
	return clone, json.Unmarshal(raw, clone)
}

// without returns a copy of a configuration without the forks that begin after a
// time, in seconds.
func without(config *params.ChainConfig, last uint64) (*params.ChainConfig, error) {
	keys, err := encode(config)
	if err != nil {
		return nil, fmt.Errorf("copy the configuration of L1: %w", err)
	}
	for key, value := range keys {
		var since uint64
		if strings.HasSuffix(key, suffix) && json.Unmarshal(value, &since) == nil && since > last {
			delete(keys, key)
		}
	}
	raw, err := json.Marshal(keys)
	if err != nil {
		return nil, fmt.Errorf("copy the configuration of L1: %w", err)
	}
	copied := new(params.ChainConfig)
	if err := json.Unmarshal(raw, copied); err != nil {
		return nil, fmt.Errorf("copy the configuration of L1: %w", err)
	}
	for _, f := range blobForks { // geth takes the last one that is there, scheduled or not
		if *f.time(copied) == nil && copied.BlobScheduleConfig != nil {
			*f.blobs(copied.BlobScheduleConfig) = nil
		}
	}
	return copied, nil
}

func asItIs(*params.ChainConfig) bool { return true }

// candidates are the forks that can begin at a time, as changes of a configuration:
// those that were known to, then each one of the table, a fork of blobs, and both at
// once. A change reports false if it cannot be.
func candidates(known *params.ChainConfig, a *activation) (list []func(*params.ChainConfig) bool) {
	blobs := func(config *params.ChainConfig) bool { return addBlobFork(config, a) }
	list = append(list, func(config *params.ChainConfig) bool { return addKnown(config, known, a.Time) })
	for _, f := range stateless.Forks() {
		list = append(list, func(config *params.ChainConfig) bool {
			return addFork(config, f, a.Time) && sameBlobs(config, a)
		})
	}
	list = append(list, blobs)
	for _, f := range stateless.Forks() {
		list = append(list, func(config *params.ChainConfig) bool { return blobs(config) && addFork(config, f, a.Time) })
	}
	return list
}

func addKnown(config, known *params.ChainConfig, at uint64) (added bool) {
	for _, f := range stateless.Forks() {
		if since := f.Since(known); since != nil && *since == at {
			added = addFork(config, f, at) || added
		}
	}
	for _, f := range blobForks {
		if since := *f.time(known); since != nil && *since == at && known.BlobScheduleConfig != nil && config.BlobScheduleConfig != nil {
			*f.time(config), added = &at, true
			*f.blobs(config.BlobScheduleConfig) = *f.blobs(known.BlobScheduleConfig)
		}
	}
	return added
}

func addFork(config *params.ChainConfig, f *stateless.Fork, at uint64) bool {
	if f.Since(config) != nil {
		return false
	}
	f.Schedule(config, &at)
	return true
}

func addBlobFork(config *params.ChainConfig, a *activation) bool {
	if a.Blobs == nil || config.BlobScheduleConfig == nil || sameBlobs(config, a) {
		return false
	}
	for _, f := range blobForks {
		if *f.time(config) == nil {
			at := a.Time
			*f.time(config), *f.blobs(config.BlobScheduleConfig) = &at, a.Blobs
			return true
		}
	}
	return false
}

// sameBlobs reports whether the fork leaves alone what blobs cost.
func sameBlobs(config *params.ChainConfig, a *activation) bool {
	have := config.BlobConfig(config.LatestFork(a.Time))
	return have == nil && a.Blobs == nil || have != nil && a.Blobs != nil && *have == *a.Blobs
}
