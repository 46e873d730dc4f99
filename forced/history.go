package forced

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/log"

	"nrollup/internal/logs"
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
		indices = append(indices, logs.Number(index))
	}
	return &history{
		inbox: i, first: first, end: end,
		topics:  [][]common.Hash{{events["Forced"].ID, events["Removed"].ID}, indices},
		entries: make(map[uint64]*Entry),
		removed: make(map[uint64]bool),
	}
}

// read reads events from the given block back to where all entries have theirs.
// An entry leaves the queue after it came, so what is newer is known then.
func (h *history) read(ctx context.Context, last uint64) error {
	q := logs.Query{Address: h.inbox.address, Topics: h.topics, First: h.inbox.deployedAt, Last: last}
	for l, err := range h.inbox.events.Backward(ctx, q) {
		if err == nil {
			err = h.take(l)
		}
		if err != nil {
			return fmt.Errorf("inbox of forced transactions: %w", err)
		}
		if uint64(len(h.entries)) == h.end-h.first {
			return nil
		}
	}
	return nil
}

func (h *history) take(l *types.Log) error {
	if l.Topics[0] == h.topics[0][1] {
		event, err := h.inbox.contract.UnpackRemovedEvent(l)
		if err == nil {
			h.removed[event.Index] = true
		}
		return err
	}
	event, err := h.inbox.contract.UnpackForcedEvent(l)
	if err != nil {
		return err
	}
	if h.entries[event.Index], err = h.inbox.decode(event); err != nil {
		log.Error("The inbox of forced transactions has what is none", "index", event.Index, "err", err)
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
