package forced

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/rpc"
)

// history is what L1's events tell of a part of the queue. One call gives it for
// many entries: to ask the contract about each would take longer than a slot.
type history struct {
	inbox      *Inbox
	first, end uint64
	topics     [][]common.Hash
	entries    map[uint64]*Entry // nil if it does not decode
	removed    map[uint64]bool
}

func newHistory(i *Inbox, first, end uint64) *history {
	events := i.contract.GetABI().Events
	indices := make([]common.Hash, 0, end-first)
	for index := first; index < end; index++ {
		indices = append(indices, common.BigToHash(new(big.Int).SetUint64(index)))
	}
	return &history{
		inbox: i, first: first, end: end,
		topics:  [][]common.Hash{{events["Forced"].ID, events["Removed"].ID}, indices},
		entries: make(map[uint64]*Entry),
		removed: make(map[uint64]bool),
	}
}

// maxStride is how many blocks are asked for at once: some hours, as what waits is
// not old, and no more than most nodes of L1 give.
const maxStride = 10_000

// read reads events from the given block back to where all entries have theirs.
// An entry leaves the queue after it came, so what is newer is known then.
func (h *history) read(ctx context.Context, last uint64) error {
	for uint64(len(h.entries)) < h.end-h.first && last >= h.inbox.deployedAt {
		stride := h.inbox.stride.Load()
		from := max(h.inbox.deployedAt, last-min(last, stride-1))
		logs, err := h.inbox.l1.FilterLogs(ctx, ethereum.FilterQuery{
			FromBlock: new(big.Int).SetUint64(from),
			ToBlock:   new(big.Int).SetUint64(last),
			Addresses: []common.Address{h.inbox.address},
			Topics:    h.topics,
		})
		if refused := rpc.Error(nil); errors.As(err, &refused) && from < last {
			h.inbox.stride.Store((last - from + 1) / 2) // nodes limit the range, or the size of the answer
			continue
		}
		if err == nil {
			err = h.take(logs)
		}
		if err != nil {
			return fmt.Errorf("events of the inbox of forced transactions: %w", err)
		}
		if from == 0 {
			return nil
		}
		last = from - 1
	}
	return nil
}

func (h *history) take(logs []types.Log) error {
	for n := range logs {
		l := &logs[n]
		if len(l.Topics) > 0 && l.Topics[0] == h.topics[0][1] {
			event, err := h.inbox.contract.UnpackRemovedEvent(l)
			if err != nil {
				return err
			}
			h.removed[event.Index] = true
			continue
		}
		event, err := h.inbox.contract.UnpackForcedEvent(l)
		if err != nil {
			return err
		}
		if h.entries[event.Index], err = h.inbox.decode(event); err != nil {
			log.Error("The inbox of forced transactions has what is none", "index", event.Index, "err", err)
		}
	}
	return nil
}

// waiting returns the entries that have not left the queue, in order.
func (h *history) waiting() (list []Entry, err error) {
	for index := h.first; index < h.end; index++ {
		e, ok := h.entries[index]
		switch {
		case h.removed[index]:
		case !ok:
			return nil, fmt.Errorf("%w: index %d", errIncomplete, index)
		case e != nil:
			list = append(list, *e)
		}
	}
	return list, nil
}
