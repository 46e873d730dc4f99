package explorer

import (
	"context"
	"time"

	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/message"
	"nrollup/rollup"
)

const (
	countEvery = time.Second // at most: to ask for what waits takes long
	maxWaiting = 128         // newest messages of each side of which it is asked
)

// messageCounter counts messages, and those that wait, when a head is new.
type messageCounter struct {
	bridge *message.Bridge
	l1, l2 rollup.BlockRef // when it has counted last
	at     time.Time
	last   *messageState
}

func (m *messageCounter) count(ctx context.Context, l1, l2 rollup.BlockRef) (*messageState, error) {
	if m.last != nil && (m.l1 == l1 && m.l2 == l2 || time.Since(m.at) < countEvery) {
		return m.last, nil
	}
	m.at = time.Now()
	if _, err := m.bridge.Deposits().Sync(ctx); err != nil {
		return nil, err
	}
	if _, err := m.bridge.Withdrawals().Sync(ctx); err != nil {
		return nil, err
	}
	state := &messageState{Deposits: m.bridge.Deposits().Size(), Withdrawals: m.bridge.Withdrawals().Size()}
	for _, side := range []struct {
		outbox *message.Outbox
		size   uint64
	}{{m.bridge.Deposits(), state.Deposits}, {m.bridge.Withdrawals(), state.Withdrawals}} {
		waiting, err := countWaiting(ctx, side.outbox, side.size)
		if err != nil {
			return nil, err
		}
		state.Waiting += waiting
	}
	m.l1, m.l2, m.last = l1, l2, state
	return state, nil
}

func countWaiting(ctx context.Context, outbox *message.Outbox, size uint64) (waiting uint64, err error) {
	var nonces []uint64
	for n := size - min(size, maxWaiting); n < size; n++ {
		nonces = append(nonces, n)
	}
	if len(nonces) == 0 {
		return 0, nil
	}
	claimed, err := outbox.Claimed(ctx, rpc.LatestBlockNumber, nonces)
	for _, done := range claimed {
		if !done {
			waiting++
		}
	}
	return waiting, err
}
