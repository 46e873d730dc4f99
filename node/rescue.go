package node

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/contracts/bindings"
	"nrollup/l2"
	"nrollup/rollup"
)

// ErrNotOpen says that only the sequencer may settle blocks: it has done so
// lately, and no forced transaction is overdue.
var ErrNotOpen = errors.New("the rollup is not open: its sequencer is at work")

// rescueHeartbeat is longer than any rescue: whoever builds blocks in the place
// of a sequencer does not pay for empty ones.
const rescueHeartbeat = 365 * 24 * time.Hour

// gate is what a sequencer sees of L1 that may work only while the rollup is open
// to anyone.
type gate struct {
	l2.L1
	client   *ethclient.Client
	contract common.Address
	account  common.Address
	slot     time.Duration
	poll     time.Duration
	open     atomic.Bool
	opensAt  uint64 // seconds, as was logged last
}

func newGate(client *rpc.Client, d *rollup.Deployment, account common.Address, slot, poll time.Duration) *gate {
	if poll == 0 {
		poll = time.Second
	}
	return &gate{client: ethclient.NewClient(client), contract: d.Contracts.Rollup, account: account, slot: slot, poll: poll}
}

// Anchor implements l2.L1.
func (g *gate) Anchor() (rollup.BlockRef, error) {
	if !g.open.Load() {
		return rollup.BlockRef{}, ErrNotOpen
	}
	return g.L1.Anchor()
}

// run asks L1 whether the rollup is open until ctx ends, and returns nil then.
func (g *gate) run(ctx context.Context) error {
	return watch(ctx, g.poll, g.update, "Cannot ask L1 whether the rollup is open")
}

func (g *gate) update(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, waitingTimeout)
	defer cancel()
	header, err := g.client.HeaderByNumber(ctx, nil)
	if err != nil {
		return err
	}
	at, err := g.opens(ctx, header)
	if err != nil {
		return err
	}
	open := header.Time+uint64(g.slot/time.Second) >= at // in the next block
	switch was := g.open.Swap(open); {
	case open && !was:
		log.Warn("The rollup is open: building blocks in the place of its sequencer", "l1", header.Number)
	case !open && was:
		log.Info("The sequencer is back: leaving blocks to it", "opens", time.Unix(int64(at), 0).UTC())
	case !open && g.opensAt == 0:
		log.Info("Waiting for the rollup to open", "opens", time.Unix(int64(at), 0).UTC())
	}
	g.opensAt = at
	return nil
}

// opens returns the time from which the account may settle blocks, in seconds,
// as of a block of L1.
func (g *gate) opens(ctx context.Context, at *types.Header) (uint64, error) {
	var (
		contract = bindings.NewNativeRollup()
		instance = contract.Instance(g.client, g.contract)
		opts     = &bind.CallOpts{Context: ctx, BlockNumber: at.Number}
	)
	sequencer, err := bind.Call(instance, opts, contract.PackSEQUENCER(), contract.UnpackSEQUENCER)
	if err != nil {
		return 0, fmt.Errorf("sequencer of the rollup: %w", err)
	}
	if sequencer == g.account {
		return 0, nil
	}
	openAt, err := bind.Call(instance, opts, contract.PackOpenAt(), contract.UnpackOpenAt)
	if err != nil {
		return 0, fmt.Errorf("opening time of the rollup: %w", err)
	}
	return openAt, nil
}
