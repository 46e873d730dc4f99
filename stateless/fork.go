package stateless

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/params/forks"
)

// The schemas that this package can decode: the fork index in the high byte, the
// revision in the low one. That of Amsterdam is from execution-specs. That of
// Osaka is an extension of ours, with the same types: in a payload of it the block
// access list is empty and the slot number 0.
const (
	SchemaOsaka     SchemaID = 0x1201
	SchemaAmsterdam SchemaID = 0x1501
)

// ErrUnknownFork says that L1 has a fork active whose blocks no schema can carry.
var ErrUnknownFork = errors.New("unknown fork")

// Fork is a fork of Ethereum whose blocks have a schema.
type Fork struct {
	Name   string
	Schema SchemaID

	// AccessLists says that a block has an access list and a slot number (EIP-7928,
	// EIP-7843).
	AccessLists bool

	// includes are the fork itself and those after it that leave alone what a block
	// without blobs is and does (EIP-7892).
	includes []forks.Fork

	// time returns where a configuration has the time at which the fork begins.
	time func(*params.ChainConfig) **uint64
}

// forkTable are all forks that a rollup can be in, the oldest first. A new fork is
// one more entry.
var forkTable = []Fork{
	{
		Name:     "Osaka",
		Schema:   SchemaOsaka,
		includes: []forks.Fork{forks.Osaka, forks.BPO1, forks.BPO2, forks.BPO3, forks.BPO4, forks.BPO5},
		time:     func(c *params.ChainConfig) **uint64 { return &c.OsakaTime },
	},
	{
		Name:        "Amsterdam",
		Schema:      SchemaAmsterdam,
		AccessLists: true,
		includes:    []forks.Fork{forks.Amsterdam},
		time:        func(c *params.ChainConfig) **uint64 { return &c.AmsterdamTime },
	},
}

// Forks returns all forks that a rollup can be in, the oldest first.
func Forks() []*Fork {
	list := make([]*Fork, len(forkTable))
	for i := range forkTable {
		list[i] = &forkTable[i]
	}
	return list
}

// ForkAt returns the fork that an L1 with the given configuration has active at a
// time, in seconds: the one whose rules a block of a rollup with that timestamp is
// under. The error wraps ErrUnknownFork.
func ForkAt(l1 *params.ChainConfig, timestamp uint64) (*Fork, error) {
	latest := l1.LatestFork(timestamp)
	for i := range forkTable {
		for _, fork := range forkTable[i].includes {
			if fork == latest && !l1.IsUBT(l1.LondonBlock, timestamp) {
				return &forkTable[i], nil
			}
		}
	}
	return nil, fmt.Errorf("%w: %v, active at time %d", ErrUnknownFork, latest, timestamp)
}

// ForkOf returns the fork that a schema belongs to, nil if there is none.
func ForkOf(id SchemaID) *Fork {
	for i := range forkTable {
		if forkTable[i].Schema == id {
			return &forkTable[i]
		}
	}
	return nil
}

// Since returns the time in seconds at which the fork begins on an L1 with the given
// configuration. It is nil if it never does.
func (f *Fork) Since(l1 *params.ChainConfig) *uint64 { return *f.time(l1) }

// Schedule sets the time in seconds at which the fork begins on an L1 with the given
// configuration. With nil it never does.
func (f *Fork) Schedule(l1 *params.ChainConfig, since *uint64) { *f.time(l1) = since }
