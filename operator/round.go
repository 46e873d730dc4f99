package operator

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/log"

	"nrollup/contracts/bindings"
	"nrollup/internal/pool"
)

// round does once what there is to do. The error is why not everything could be
// done.
func (o *Operator) round(ctx context.Context) error {
	v, err := o.l1.view(ctx)
	if err != nil {
		return err
	}
	unread := o.readInbox(ctx, v) // blocks are settled without it, as far as L1 lets them
	if err := o.land(ctx, v); err != nil {
		return err
	}
	err = o.fill(ctx, v)
	o.note(ctx, v)
	return cmp.Or(err, unread)
}

// land takes leave of the transactions whose nonces L1 has used.
func (o *Operator) land(ctx context.Context, v *view) error {
	reverted := false
	for _, nonce := range slices.Sorted(maps.Keys(o.flights)) {
		if nonce >= v.nonce {
			break
		}
		f := o.flights[nonce]
		receipt, err := o.l1.receipt(ctx, f.hashes)
		if err != nil {
			return err
		}
		reverted = !o.landed(ctx, v, f, receipt) || reverted
		delete(o.flights, nonce)
	}
	if reverted {
		o.reverts++
		o.revertedAt = v.number
	}
	idle := len(o.flights) == 0 && v.pending <= v.nonce
	if v.nonce != o.nonce || idle || v.number < o.progress {
		o.nonce, o.progress = v.nonce, v.number
	}
	return nil
}

// landed reports whether a transaction is not to be blamed.
func (o *Operator) landed(ctx context.Context, v *view, f *flight, receipt *types.Receipt) bool {
	if receipt == nil {
		log.Warn("Another transaction of the operator's account took a nonce", "account", o.l1.account, "nonce", f.nonce)
		return true
	}
	gasMeter.Mark(int64(receipt.GasUsed))
	args := append(f.span(), "gas", receipt.GasUsed, "block", receipt.BlockNumber, "tx", receipt.TxHash)
	switch {
	case len(f.blocks) == 0:
	case receipt.Status == types.ReceiptStatusSuccessful:
		o.reverts = 0
		settledMeter.Mark(int64(len(f.blocks)))
		log.Info("Settled blocks", append(args, "unsettled", o.unsettled(v), "balance", ether(v.balance))...)
	default:
		failedMeter.Mark(1)
		log.Warn("Settlement reverted", append(args, "reason", o.l1.autopsy(ctx, f.tx, receipt))...)
		return false
	}
	return true
}

// fill sees to it that every nonce, from the next one that L1 takes on, has the
// transaction that belongs there.
func (o *Operator) fill(ctx context.Context, v *view) error {
	head := v.head
	for nonce := v.nonce; ; nonce++ {
		f := o.flights[nonce]
		var err error
		if f != nil && f.follows(head) && o.current(ctx, f) {
			err = o.keep(ctx, v, f, head)
		} else {
			f, err = o.place(ctx, v, order{nonce: nonce, old: f}, head)
		}
		if f == nil || err != nil {
			return err
		}
		head = f.after(head)
	}
}

// current reports whether the blocks of a transaction are still in the chain of
// the source, which may have built others in their place.
func (o *Operator) current(ctx context.Context, f *flight) bool {
	if len(f.blocks) == 0 {
		return true
	}
	last := f.blocks[len(f.blocks)-1]
	b, err := o.source.Block(ctx, last.Ref.Number)
	return ctx.Err() != nil || err == nil && b.Ref == last.Ref
}

// keep sends a transaction on the given head again if the pool has lost it, or does
// not get rid of it.
func (o *Operator) keep(ctx context.Context, v *view, f *flight, head bindings.Head) error {
	if o.stalled(v) && (f.nonce == v.nonce || f.fees.Max.Cmp(v.baseFee) < 0) {
		o.renew(ctx, v, f, head)
		_, err := o.submit(ctx, v, order{batch: f.batch, nonce: f.nonce, old: f})
		return err
	}
	if f.nonce < v.pending || f.sentAt == v.number {
		return nil
	}
	err := o.l1.send(ctx, f.tx)
	switch pool.Judge(err) {
	case pool.Underpriced:
		_, err := o.submit(ctx, v, order{batch: f.batch, nonce: f.nonce, old: f})
		return err
	case pool.Refused:
		return sendFailure(err)
	}
	f.sentAt = v.number
	return nil
}

// place sends what belongs on a head, if there is anything.
func (o *Operator) place(ctx context.Context, v *view, order order, head bindings.Head) (*flight, error) {
	if order.old == nil {
		order.force = o.stalled(v) && order.nonce == v.nonce
		if foreign := order.nonce < v.pending; foreign && !order.force || len(o.flights) >= o.maxInFlight() {
			return nil, nil
		}
	}
	if o.resting(v) {
		return nil, nil
	}
	b, err := o.nextBatch(ctx, v, head)
	if b == nil && err == nil && order.old != nil {
		b = o.nothing()
	}
	if b == nil {
		return nil, err
	}
	order.batch = b
	return o.submit(ctx, v, order)
}

// maxInFlight is how many transactions may wait for L1: only one after others
// reverted, as those behind one that reverts do too.
func (o *Operator) maxInFlight() int {
	if o.reverts > 0 {
		return 1
	}
	return o.cfg.MaxInFlight
}

// stalled reports whether L1 has taken none of the waiting transactions for too
// long.
func (o *Operator) stalled(v *view) bool { return v.number-o.progress >= o.cfg.StuckAfter }

// maxRest is the longest that the operator rests, in blocks of L1.
const maxRest = 7

// resting reports whether it is too early for another try after transactions
// that reverted, which cost money each time: the first try is at once, then the
// pauses double.
func (o *Operator) resting(v *view) bool {
	if o.reverts == 0 {
		return false
	}
	pause := min(uint64(1)<<min(o.reverts-1, 8)-1, maxRest)
	return v.number < o.revertedAt+pause && v.number >= o.revertedAt
}
