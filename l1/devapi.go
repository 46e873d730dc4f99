package l1

import (
	"context"
	"fmt"
	"math"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/internal/otterscan"
)

// apis is what the JSON-RPC of a development L1 has besides: the methods that
// anvil, Hardhat and what came before them have for tests, each under all of the
// three names.
func (d *dev) apis() ([]rpc.API, error) {
	blocks, err := otterscan.BlocksOf(d.node.eth)
	if err != nil {
		return nil, err
	}
	send, err := d.sendAPI()
	if err != nil {
		return nil, err
	}
	names := newNames(d.node, blocks)
	return append([]rpc.API{
		{Namespace: "evm", Service: &evmAPI{devAPI{d, nil}}},
		{Namespace: "anvil", Service: &devAPI{d, nil}},
		{Namespace: "hardhat", Service: &devAPI{d, true}},
		{Namespace: "eth", Service: send},
		{Namespace: "eth", Service: names},
		{Namespace: "debug", Service: &traceAPI{d.node}},
	}, otterscan.APIsFor(d.node.eth, names, impersonated{d.node.processor.oddities})...), nil
}

// devAPI are the methods of anvil_ and hardhat_.
type devAPI struct {
	dev  *dev
	done any // what methods answer that have nothing to say
}

const (
	maxMined   = 1 << 16       // blocks in a call
	maxSeconds = math.MaxInt32 // by which the clock can be set forward, and between blocks
	latestTime = math.MaxInt64 / int64(time.Second)
)

// IncreaseTime sets the clock forward by some seconds. It returns how far it is
// ahead of the time of the day then, in seconds.
func (a *devAPI) IncreaseTime(seconds number) (int64, error) {
	by, err := seconds.count("seconds", maxSeconds)
	if err != nil {
		return 0, err
	}
	d := a.dev
	d.node.headLock.Lock()
	defer d.node.headLock.Unlock()
	if err := d.checkTime(d.clock.Now().Add(time.Duration(by) * time.Second).Unix()); err != nil {
		return 0, err
	}
	err = d.setClock(d.clock.lead() + time.Duration(by)*time.Second)
	return int64(d.clock.lead() / time.Second), err
}

// checkTime returns an error if geth could not cope with a time.
func (d *dev) checkTime(unix int64) error {
	if lead := unix - d.clock.base.Now().Unix(); lead > latestTime/2 {
		return invalidParams("time %d is too far away", unix)
	}
	return nil
}

// SetNextBlockTimestamp has the next block be of the first slot that starts at a
// time, in seconds, or after it.
func (a *devAPI) SetNextBlockTimestamp(timestamp number) (any, error) {
	a.dev.node.headLock.Lock()
	defer a.dev.node.headLock.Unlock()
	return nil, a.dev.setNext(&timestamp)
}

// setNext has the next block be of a time. The caller holds the head lock.
func (d *dev) setNext(timestamp *number) error {
	at, err := timestamp.count("time", uint64(latestTime/2))
	if err != nil {
		return err
	}
	network, head := d.node.network, d.node.chain.CurrentBlock()
	if at <= head.Time {
		return invalidParams("time %d is not after that of the head, %d", at, head.Time)
	}
	if err := d.checkTime(int64(at)); err != nil {
		return err
	}
	slot := network.Slot(at)
	if network.SlotTime(slot) < at {
		slot++
	}
	d.mu.Lock()
	d.next = network.SlotTime(slot)
	d.mu.Unlock()
	return nil
}

// Mine makes blocks at once, one if it is not said how many, with so many seconds
// between them: at least a slot.
func (a *devAPI) Mine(ctx context.Context, blocks, interval *number) (any, error) {
	count, between := uint64(1), uint64(0)
	var err error
	if blocks != nil {
		if count, err = blocks.count("blocks", maxMined); err != nil {
			return nil, err
		}
	}
	if interval != nil {
		if between, err = interval.count("interval", maxSeconds); err != nil {
			return nil, err
		}
	}
	return a.done, a.dev.mineMany(ctx, count, between)
}

// mineMany makes blocks with some seconds between them.
func (d *dev) mineMany(ctx context.Context, count, between uint64) error {
	for i := range count {
		if i > 0 && between > d.node.network.SlotSeconds {
			at := number{}
			at.SetUint64(d.node.chain.CurrentBlock().Time + between)
			d.node.headLock.Lock()
			err := d.setNext(&at)
			d.node.headLock.Unlock()
			if err != nil {
				return err
			}
		}
		if _, err := d.mine(ctx); err != nil {
			return fmt.Errorf("block %d of %d: %w", i+1, count, err)
		}
	}
	return nil
}

// SetAutomine turns on and off that there is a block for each transaction. Those of
// the slots come all the same.
func (a *devAPI) SetAutomine(ctx context.Context, on bool) (any, error) {
	d := a.dev
	d.node.headLock.Lock() // what is mined already must not be taken for pending
	defer d.node.headLock.Unlock()
	d.mu.Lock()
	d.automine = on
	d.mu.Unlock()
	if !on {
		return a.done, nil
	}
	pool := d.node.eth.TxPool()
	if err := pool.Sync(); err != nil {
		return nil, err
	}
	if pending, _ := pool.Stats(); pending > 0 {
		if _, err := d.makeAt(ctx, d.nextTime()); err != nil {
			return nil, err
		}
	}
	return a.done, nil
}

// GetAutomine reports whether there is a block for each transaction.
func (a *devAPI) GetAutomine() bool { return a.dev.mining() }

// SetIntervalMining sets how many seconds there are from a block to the next: whole
// slots. With 0 none come by themselves.
func (a *devAPI) SetIntervalMining(seconds number) (any, error) {
	between, err := seconds.count("interval", maxSeconds)
	if err != nil {
		return nil, err
	}
	slot := a.dev.node.network.SlotSeconds
	a.dev.mu.Lock()
	a.dev.interval = (between + slot - 1) / slot
	a.dev.mu.Unlock()
	a.dev.notify()
	return a.done, nil
}

// GetIntervalMining returns how many seconds there are from a block to the next, 0
// if none come by themselves.
func (a *devAPI) GetIntervalMining() uint64 {
	return a.dev.everySlots() * a.dev.node.network.SlotSeconds
}

// Snapshot remembers the head, and returns an identifier for Revert.
func (a *devAPI) Snapshot() hexutil.Uint64 { return hexutil.Uint64(a.dev.snapshot()) }

// Revert goes back to a snapshot. The answer is false if there is none.
func (a *devAPI) Revert(ctx context.Context, id number) (bool, error) {
	if !id.IsUint64() {
		return false, nil
	}
	return a.dev.revert(ctx, id.Uint64())
}

// DropTransaction removes a transaction from the pool, and returns its hash; null if
// it is not there.
func (a *devAPI) DropTransaction(hash common.Hash) (*common.Hash, error) {
	dropped, err := a.dev.drop(hash)
	if err != nil || !dropped {
		return nil, err
	}
	return &hash, nil
}

// evmAPI are the methods of evm_, of which one has other arguments.
type evmAPI struct{ devAPI }

// Mine makes a block at once, or some, the first at the given time.
func (a *evmAPI) Mine(ctx context.Context, args *mineArgs) (string, error) {
	count := uint64(1)
	if args != nil && args.Blocks != nil {
		var err error
		if count, err = args.Blocks.count("blocks", maxMined); err != nil {
			return "", err
		}
	}
	if args != nil && args.Timestamp != nil {
		if _, err := a.SetNextBlockTimestamp(*args.Timestamp); err != nil {
			return "", err
		}
	}
	return "0x0", a.dev.mineMany(ctx, count, 0)
}
