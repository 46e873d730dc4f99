package node

import (
	"context"
	"errors"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/l1"
)

// L1Config is a node of L1.
type L1Config struct {
	l1.Config
	MetricsAddr string // of health and metrics, host:port
}

// L1 runs a node of L1 until ctx ends. It calls ready once every endpoint
// answers. The network is that of the data directory, else the configured one,
// else that of the node to follow.
func L1(ctx context.Context, cfg L1Config, ready func(*Endpoints) error) (err error) {
	enableMetrics()
	unlock, err := openDataDir(cfg.DataDir)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, unlock()) }()
	network, err := findNetwork(ctx, &cfg.Config)
	if err != nil {
		return err
	}
	if cfg.Network.Genesis == nil {
		cfg.Network = network
	}
	registerExecute(network.Genesis.Config)
	n, err := l1.Start(cfg.Config)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, n.Close()) }()
	p := &process{
		dir:       cfg.DataDir,
		metrics:   cfg.MetricsAddr,
		healthy:   func(context.Context) error { return nil }, // it answers
		ready:     ready,
		endpoints: Endpoints{L1: l1Endpoints(n)},
	}
	return p.run(ctx, untilDone)
}

func untilDone(ctx context.Context) error {
	<-ctx.Done()
	return nil
}

func findNetwork(ctx context.Context, cfg *l1.Config) (l1.Network, error) {
	network, err := l1.LoadNetwork(cfg.DataDir)
	switch {
	case !errors.Is(err, l1.ErrNoNetwork):
		return network, err
	case cfg.Network.Genesis != nil:
		return cfg.Network, nil
	case cfg.Follow != "":
		return l1.FetchNetwork(ctx, cfg.Follow)
	}
	return l1.Network{}, err
}

// DevL1Genesis returns the genesis of a development L1 whose first slot starts in
// half a second to one and a half: enough for a node to be there in time. The
// accounts that development tools know are funded, and the given ones.
func DevL1Genesis(chainID, slotSeconds uint64, funded ...common.Address) *core.Genesis {
	alloc := devAlloc(devL1Balance)
	for _, addr := range funded {
		alloc[addr] = types.Account{Balance: devL1Balance}
	}
	first := uint64(time.Now().Add(time.Second/2).Unix()) + 1
	return l1.DevGenesis(chainID, first-slotSeconds, alloc)
}
