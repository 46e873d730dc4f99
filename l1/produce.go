package l1

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/miner"
)

// ProduceSlot makes the block of the slot that starts at the given time, in
// seconds, on top of the head, and makes it the head. The error is ErrSlot if no
// slot starts then, or the head is of that slot or a later one. It asks no
// clock: who calls it drives the chain by hand.
func (n *Node) ProduceSlot(ctx context.Context, timestamp uint64) (*types.Block, error) {
	block, err := n.produceSlot(ctx, timestamp)
	if err != nil {
		return nil, fmt.Errorf("l1: %w", err)
	}
	return block, nil
}

// ProduceNext makes the block of the slot after that of the head.
func (n *Node) ProduceNext(ctx context.Context) (*types.Block, error) {
	slot := n.network.Slot(n.chain.CurrentBlock().Time) + 1
	return n.ProduceSlot(ctx, n.network.SlotTime(slot))
}

func (n *Node) produceSlot(ctx context.Context, timestamp uint64) (*types.Block, error) {
	n.headLock.Lock()
	defer n.headLock.Unlock()
	return n.makeSlot(ctx, timestamp)
}

// makeSlot is ProduceSlot for who holds the head lock.
func (n *Node) makeSlot(ctx context.Context, timestamp uint64) (*types.Block, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	slot, parent := n.network.Slot(timestamp), n.chain.CurrentBlock()
	if n.network.SlotTime(slot) != timestamp {
		return nil, fmt.Errorf("%w: none starts at %d", ErrSlot, timestamp)
	}
	if timestamp <= parent.Time {
		return nil, fmt.Errorf("%w: slot %d is not after the head's", ErrSlot, slot)
	}
	if err := n.guard.reach(timestamp); err != nil {
		return nil, err
	}
	// The pool hears of a head in the background: without waiting for it, what the
	// last block had would be tried again.
	if err := n.eth.TxPool().Sync(); err != nil {
		return nil, err
	}
	made, err := n.make(ctx, n.network.attributes(parent, slot, n.config.FeeRecipient))
	if err != nil {
		return nil, fmt.Errorf("slot %d: %w", slot, err)
	}
	if err := n.blobs.putBundle(n.network, made.block, made.envelope.BlobsBundle); err != nil {
		return nil, fmt.Errorf("slot %d: %w", slot, err)
	}
	return made.block, n.setHead(made.block)
}

// make builds and imports a block. Whatever goes wrong with the pending
// transactions, there is a block in the slot: one without any.
func (n *Node) make(ctx context.Context, args *miner.BuildPayloadArgs) (*candidate, error) {
	made, err := n.builder.build(ctx, args)
	if err == nil {
		err = n.importBlock(ctx, made.block)
	}
	if err == nil || ctx.Err() != nil || errors.Is(err, errStopped) {
		return made, err
	}
	log.Error("Block of pending transactions failed, making an empty one", "parent", args.Parent, "err", err)
	if made, err = n.builder.empty(args); err != nil {
		return nil, err
	}
	return made, n.importBlock(ctx, made.block)
}

// produce makes a block at the start of every slot until ctx ends. Slots that
// were missed, as the machine slept or a block took long, stay without a block.
func (n *Node) produce(ctx context.Context) {
	clock := n.config.Clock
	last := n.network.slotAt(clock.Now()) // begun already: too late to be on time
	for {
		slot := max(n.network.slotAt(clock.Now()), last) + 1
		select {
		case <-ctx.Done():
			return
		case <-clock.After(n.network.slotStart(slot).Sub(clock.Now())):
		}
		if slot = n.network.slotAt(clock.Now()); slot <= last {
			continue // the clock went back, or the timer was early
		}
		last = slot
		n.fillSlot(ctx, slot)
	}
}

func (n *Node) fillSlot(ctx context.Context, slot uint64) {
	begin := n.config.Clock.Now()
	block, err := n.produceSlot(ctx, n.network.SlotTime(slot))
	switch {
	case errors.Is(err, context.Canceled):
	case errors.Is(err, ErrSlot):
		log.Warn("Clock is behind the head, skipping slot", "slot", slot, "err", err)
	case err != nil:
		log.Error("No block in slot", "slot", slot, "err", err)
	default:
		delay := n.config.Clock.Now().Sub(n.network.slotStart(slot))
		slotDelayTimer.Update(delay)
		log.Info("Made block", "number", block.Number(), "slot", slot, "hash", block.Hash(), "txs", len(block.Transactions()),
			"gas", block.GasUsed(), "elapsed", common.PrettyDuration(n.config.Clock.Now().Sub(begin)), "delay", common.PrettyDuration(delay))
	}
}

// slotAt returns the slot that a time is in, 0 before the genesis.
func (n *Network) slotAt(t time.Time) uint64 { return n.Slot(uint64(max(t.Unix(), 0))) }

// slotStart returns when a slot starts.
func (n *Network) slotStart(slot uint64) time.Time {
	return time.Unix(int64(n.SlotTime(slot)), 0)
}
