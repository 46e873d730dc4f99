package node

import (
	"context"
	"errors"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/log"

	"nrollup/forks"
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
	r := reopening{ready: ready}
	for {
		err := cfg.run(ctx, r.opened)
		if !errors.Is(err, l1.ErrSchedule) || ctx.Err() != nil || r.before == nil {
			return err
		}
		log.Warn("The node to follow has scheduled its forks anew: starting again with them")
		cfg.keepPorts(r.before)
	}
}

// keepPorts has the node listen where it did before, even if any ports were right.
func (cfg *L1Config) keepPorts(e *Endpoints) {
	cfg.HTTPPort = portOf(e.L1.HTTP, cfg.HTTPPort)
	cfg.MetricsAddr = hostOf(e.Metrics)
	if e.L1.Beacon != "" {
		cfg.BeaconAddr = hostOf(e.L1.Beacon)
	}
}

func (cfg *L1Config) run(ctx context.Context, ready func(*Endpoints) error) (err error) {
	network, err := l1.Resolve(ctx, cfg.Config)
	if err != nil {
		return err
	}
	cfg.Network = network
	schedule := network.Schedule()
	registerExecute(schedule.Config, newHorizon(schedule.Unknown))
	n, err := l1.Start(cfg.Config)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, n.Close()) }()
	p := &process{
		dir:     cfg.DataDir,
		metrics: cfg.MetricsAddr,
		healthy: func(context.Context) error { return nil }, // it answers
		watch: func(ctx context.Context) error {
			w := forks.Watcher{Schedule: schedule}
			return beside(ctx, w.Run, fatal(n))
		},
		ready:     ready,
		endpoints: Endpoints{L1: l1Endpoints(n)},
	}
	return p.run(ctx, untilDone)
}

// fatal waits until a node of L1 cannot go on, and says why, or until ctx ends.
func fatal(n *l1.Node) func(context.Context) error {
	return func(ctx context.Context) error {
		select {
		case err := <-n.Fatal():
			return err
		case <-ctx.Done():
			return nil
		}
	}
}

func untilDone(ctx context.Context) error {
	<-ctx.Done()
	return nil
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
