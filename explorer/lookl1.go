package explorer

import (
	"context"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"nrollup/rollup"
)

// slots is the clock of L1.
type slots struct {
	genesis uint64 // seconds since 1970
	seconds uint64 // of a slot
	epoch   uint64 // slots; 0 if that is not known
}

// at returns the slot of a time, and when it began. The last block of L1 begins a
// slot.
func (s *slots) at(head, now uint64) (slot, start uint64) {
	if s == nil || s.seconds == 0 {
		return 0, head
	}
	// A development L1 may be ahead of the clock.
	start = head + (max(now, head)-head)/s.seconds*s.seconds
	return (start - min(start, s.genesis)) / s.seconds, start
}

// lookSlots asks L1 for its clock, once. An L1 that does not know the question has
// the time between its last two blocks.
func (w *watcher) lookSlots(ctx context.Context, _ *overview, now *heads) error {
	if w.slots.Load() != nil {
		return nil
	}
	var network struct {
		SlotSeconds   uint64 `json:"slotSeconds"`
		SlotsPerEpoch uint64 `json:"slotsPerEpoch"`
		Genesis       struct {
			Timestamp hexutil.Uint64 `json:"timestamp"`
		} `json:"genesis"`
	}
	if err := w.s.l1.call(ctx, &network, "nrollup_network"); err == nil && network.SlotSeconds > 0 {
		w.slots.Store(&slots{uint64(network.Genesis.Timestamp), network.SlotSeconds, network.SlotsPerEpoch})
		return nil
	}
	if now.latest.Number == 0 {
		return nil
	}
	blocks, err := w.s.l1.numbered(ctx, []uint64{0, now.latest.Number - 1})
	if err != nil || blocks[0] == nil || blocks[1] == nil {
		return err
	}
	w.slots.Store(&slots{genesis: uint64(blocks[0].Time), seconds: now.latest.Time - uint64(blocks[1].Time)})
	return nil
}

// lookSettled brings the index of settlements up to date, and asks the contract.
func (w *watcher) lookSettled(ctx context.Context, o *overview, now *heads) error {
	if err := w.s.settled.sync(ctx, now.latest.ref()); err != nil {
		return err
	}
	head, err := readContract(ctx, w.s.l1, w.s.conf.Deployment.Contracts.Rollup, now.latest.Hash, nativeRollup.PackHead(), nativeRollup.UnpackHead)
	if err != nil {
		return err
	}
	openAt, err := readContract(ctx, w.s.l1, w.s.conf.Deployment.Contracts.Rollup, now.latest.Hash, nativeRollup.PackOpenAt(), nativeRollup.UnpackOpenAt)
	if err != nil {
		return err
	}
	if o.Proposals, err = w.lookProposals(ctx, now); err != nil {
		return err
	}
	o.Settlement = &settlementState{
		Head:       rollup.BlockRef{Number: head.Number, Hash: head.BlockHash},
		AdvancedAt: head.AdvancedAt,
		OpenAt:     openAt,
		Open:       now.latest.Time >= openAt,
	}
	if last := w.s.settled.last(); last != nil {
		o.Settlement.LastTx = &last.tx
	}
	return nil
}

// lookProposals says how far the proposals of an optimistic rollup are.
func (w *watcher) lookProposals(ctx context.Context, now *heads) (*proposalsState, error) {
	if w.s.pending == nil {
		return nil, nil
	}
	if now.finalized != nil && now.finalized.Number >= w.s.conf.Deployment.DeployedAt {
		head, err := readContract(ctx, w.s.l1, w.s.conf.Deployment.Contracts.Rollup, now.finalized.Hash, nativeRollup.PackHead(), nativeRollup.UnpackHead)
		if err != nil {
			return nil, err
		}
		w.s.pending.setFinalized(head.Number)
	}
	return newProposalsState(w.s.pending.now()), nil
}

// lookForced counts what waits in the inbox.
func (w *watcher) lookForced(ctx context.Context, o *overview, now *heads) error {
	entries, err := w.inbox.Pending(ctx, nil)
	if err != nil {
		return w.s.l1.failed(err)
	}
	o.Forced = &forcedState{Waiting: uint64(len(entries))}
	for _, e := range entries {
		if now.latest.Time > e.Deadline {
			o.Forced.Overdue++
		}
	}
	return nil
}

// lookExecute notes the execute gas of the last block.
func (w *watcher) lookExecute(ctx context.Context, o *overview, now *heads) error {
	list, err := w.gas.blocks(ctx, now.latest.Number, now.latest.Number)
	if err != nil || len(list) == 0 {
		return err
	}
	o.Execute = &executeState{Limit: list[0].Limit, Last: &executeUsed{now.latest.Number, list[0].Used}}
	return nil
}

// readContract calls a view function after the block with the given hash.
func readContract[T any](ctx context.Context, c *chain, contract common.Address, at common.Hash, call []byte, unpack func([]byte) (T, error)) (result T, err error) {
	output, err := c.eth.CallContractAtHash(ctx, ethereum.CallMsg{To: &contract, Data: call}, at)
	if err != nil {
		return result, c.failed(err)
	}
	return unpack(output)
}
