package explorer

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/forced"
	"nrollup/rollup"
)

// pollInterval is how often both chains are asked for their heads: this is the most
// often that listeners hear something.
const pollInterval = 250 * time.Millisecond

// watcher follows both chains, and publishes what has changed. All of it but what
// is atomic belongs to the goroutine of run.
type watcher struct {
	s     *Server
	hub   *hub
	inbox *forced.Inbox

	current  atomic.Pointer[overview]
	l1, l2   atomic.Pointer[heads] // nil before the first answer
	slots    atomic.Pointer[slots] // nil before L1 has said
	gas      *executeGas
	messages *messageCounter

	right     map[*chain]bool // whose node has shown that it is of this network, since it is there
	confirmed string          // for which labels and settlements those of the rollup were confirmed
	sent      []byte          // what was published last, without the time
	behind    bool            // something of L1's head could not be asked
}

func newWatcher(s *Server) *watcher {
	w := &watcher{
		s: s, hub: newHub(),
		inbox:    forced.NewInbox(s.l1.eth, s.conf.Deployment),
		gas:      newExecuteGas(s.l1),
		messages: &messageCounter{bridge: s.bridge},
		right:    make(map[*chain]bool),
	}
	w.current.Store(new(overview))
	return w
}

// run watches until ctx ends.
func (w *watcher) run(ctx context.Context) {
	ticker := time.NewTicker(pollInterval)
	defer ticker.Stop()
	for {
		w.look(ctx)
		if ctx.Err() != nil {
			return
		}
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
	}
}

// look asks both chains, and publishes what has changed.
func (w *watcher) look(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, requestTimeout)
	defer cancel()
	o := *w.current.Load()
	o.Time = uint64(time.Now().Unix())
	w.lookL1(ctx, &o)
	w.lookL2(ctx, &o)
	w.lookMessages(ctx, &o)
	w.publish(&o)
}

func (w *watcher) publish(o *overview) {
	w.current.Store(o)
	stable := *o
	stable.Time, stable.L1.Slot, stable.L1.SlotStart = 0, 0, 0
	text, err := json.Marshal(&stable)
	if err == nil && !bytes.Equal(text, w.sent) {
		w.sent = text
		err = w.hub.publish(o)
	}
	if err != nil {
		log.Error("Cannot tell the state of the chains", "err", err)
	}
}

// lookL1 notes the heads of L1, and, if they are new, what L1 says of the rollup.
func (w *watcher) lookL1(ctx context.Context, o *overview) {
	now, err := w.s.l1.heads(ctx)
	if err == nil {
		err = w.identify(ctx, w.s.l1)
	}
	o.L1.OK, o.L1.Error = err == nil, ""
	if err != nil {
		o.L1.Error = w.gone(w.s.l1, err)
		return
	}
	before := w.l1.Load()
	if before == nil || w.behind || before.latest.Hash != now.latest.Hash {
		w.behind = false
		for _, ask := range []func(context.Context, *overview, *heads) error{w.lookSlots, w.lookSettled, w.lookExecute, w.lookForced} {
			if err := ask(ctx, o, now); err != nil {
				w.behind = true
				log.Debug("The web page cannot ask L1", "err", err)
			}
		}
	}
	w.lookForks(ctx, o)
	w.l1.Store(now)
	o.L1.Head, o.L1.Safe, o.L1.Finalized = now.latest, now.safe, now.finalized
	o.L1.GasLimit, o.L1.GasUsed, o.L1.BaseFee = now.latest.Limit, now.latest.GasUsed, wei{now.latest.BaseFee.ToInt()}
	o.L1.Slot, o.L1.SlotStart = w.slots.Load().at(now.latest.Time, o.Time)
}

// lookL2 notes how far the node of the rollup is.
func (w *watcher) lookL2(ctx context.Context, o *overview) {
	now, err := w.s.l2.heads(ctx)
	if err == nil {
		err = w.identify(ctx, w.s.l2)
	}
	var sync syncStatus
	if err == nil {
		sync, err = w.syncStatus(ctx)
	}
	o.L2.OK, o.L2.Error = err == nil, ""
	if err != nil {
		o.L2.Error = w.gone(w.s.l2, err)
		return
	}
	w.confirm(ctx, now)
	w.l2.Store(now)
	o.L2.Head, o.L2.Safe, o.L2.Finalized = now.latest, now.safe, now.finalized
	o.L2.GasLimit, o.L2.GasUsed, o.L2.BaseFee = now.latest.Limit, now.latest.GasUsed, wei{now.latest.BaseFee.ToInt()}
	o.L2.Unsettled, o.L2.Anchor, o.L2.Pending = sync.Unsettled, sync.Anchor, sync.pending
	o.L2.AnchorLag, o.L2.LagSeconds = 0, 0
	if o.L1.Head != nil && sync.Anchor != nil {
		o.L2.AnchorLag = o.L1.Head.Number - min(o.L1.Head.Number, sync.Anchor.Number)
	}
	if now.safe != nil {
		o.L2.LagSeconds = now.latest.Time - min(now.latest.Time, now.safe.Time)
	}
}

// confirm leaves those labels of the rollup's node that L1 confirms. It asks again
// if they, or what L1 has settled or finalized, have changed.
func (w *watcher) confirm(ctx context.Context, now *heads) {
	key := fmt.Sprint(now.key(), w.s.settled.changes())
	before := w.l2.Load()
	if key == w.confirmed && before != nil {
		now.safe, now.finalized = before.safe, before.finalized
		return
	}
	w.s.confirm(ctx, now, before)
	w.confirmed = key
}

// syncStatus is the answer of rollup_syncStatus, as far as it is of use, with the
// number of transactions in the pool.
type syncStatus struct {
	Unsettled uint64           `json:"unsettled"`
	Anchor    *rollup.BlockRef `json:"anchor"`
	pending   uint64
}

func (w *watcher) syncStatus(ctx context.Context) (s syncStatus, err error) {
	var pool struct {
		Pending hexutil.Uint64 `json:"pending"`
	}
	calls := []rpc.BatchElem{
		{Method: "rollup_syncStatus", Result: &s},
		{Method: "txpool_status", Result: &pool},
	}
	if err := w.s.l2.batch(ctx, calls); err != nil {
		return s, err
	}
	s.pending = uint64(pool.Pending) // a follower may have no pool: then it is 0
	return s, w.s.l2.failed(calls[0].Error)
}

// lookMessages counts messages if a head is new.
func (w *watcher) lookMessages(ctx context.Context, o *overview) {
	if !o.L1.OK || !o.L2.OK {
		return
	}
	count, err := w.messages.count(ctx, w.l1.Load().latest.ref(), w.l2.Load().latest.ref())
	if err != nil {
		log.Debug("The web page cannot count messages", "err", err)
		return
	}
	o.Messages = count
}
