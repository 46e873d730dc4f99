package l2

import (
	"context"
	"errors"
	"fmt"
	"math"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/log"

	"nrollup/rollup"
	"nrollup/stateless"
)

// Attributes are what a block is to be besides its transactions.
type Attributes struct {
	Timestamp  uint64          // seconds, later than the parent's
	Anchor     rollup.BlockRef // a block of L1, not before the parent's anchor
	AllowEmpty bool            // make a block even if no transaction can be in it

	// Forced are transactions that come before all that is pending, in their order,
	// as far as they are valid and fit.
	Forced types.Transactions
}

// Build makes the next block of what is pending, makes it the head, and returns
// it when it is on disk. Its rules are those of L1 at its timestamp. One transaction
// on L1 can always settle it. The error is ErrNoTransactions or ErrUnfit if there is
// nothing to make a block of, and wraps stateless.ErrUnknownFork at a time whose
// rules this program does not know.
func (n *Node) Build(ctx context.Context, attrs Attributes) (*rollup.Block, error) {
	n.building.Lock()
	defer n.building.Unlock()

	start, parent := time.Now(), n.chain.CurrentBlock()
	if err := n.checkAttributes(parent, &attrs); err != nil {
		return nil, fmt.Errorf("build block %d: %w", parent.Number.Uint64()+1, err)
	}
	var s *sealed
	fork, err := n.schedule().At(attrs.Timestamp)
	if err == nil {
		s, err = n.assemble(ctx, fork, parent, &attrs)
	}
	if err == nil {
		err = n.commit(ctx, s, attrs.Anchor)
	}
	if err != nil {
		return nil, fmt.Errorf("build block %d: %w", parent.Number.Uint64()+1, err)
	}
	elapsed := time.Since(start)
	buildTimer.Update(elapsed)
	traceSizes.Update(int64(len(s.out.Trace)))
	log.Info("Built block", "number", s.out.Ref.Number, "hash", s.out.Ref.Hash, "txs", s.out.TxCount,
		"gas", s.out.Claim.GasUsed, "trace", common.StorageSize(len(s.out.Trace)), "anchor", attrs.Anchor.Number,
		"elapsed", common.PrettyDuration(elapsed))
	return s.out, nil
}

func (n *Node) checkAttributes(parent *types.Header, attrs *Attributes) error {
	switch before, ok := n.anchors.of(parent); {
	case attrs.Timestamp <= parent.Time:
		return fmt.Errorf("timestamp %d is not after the parent's, %d", attrs.Timestamp, parent.Time)
	case attrs.Anchor.Hash == common.Hash{}:
		return errors.New("no anchor")
	case n.goodAnchor != nil && !n.goodAnchor(attrs.Anchor):
		return fmt.Errorf("%w: %d (%v)", ErrAnchorGone, attrs.Anchor.Number, attrs.Anchor.Hash)
	case ok && attrs.Anchor.Number < before.Number:
		return fmt.Errorf("anchor %d is before the parent's, %d", attrs.Anchor.Number, before.Number)
	}
	return nil
}

// commit makes a block the head, and returns when nothing but the loss of the
// disk can undo that: whoever gets the block may settle it.
func (n *Node) commit(ctx context.Context, s *sealed, anchor rollup.BlockRef) error {
	if err := n.anchors.put(anchor); err != nil {
		return err
	}
	if _, err := n.chain.InsertBlockWithoutSetHead(context.WithoutCancel(ctx), s.block, false); err != nil {
		return fmt.Errorf("import: %w", err)
	}
	if err := n.geth.NoteHead(s.block.Hash()); err != nil {
		return err
	}
	if _, err := n.chain.SetCanonical(s.block); err != nil {
		return fmt.Errorf("set head: %w", err)
	}
	n.recent.Add(s.out.Ref.Hash, s.out)
	n.setHead(s.block.Header())
	n.logFork(s.out)
	unsettledGauge.Update(int64(n.Unsettled()))
	n.heads.Send(s.out.Ref)
	return nil
}

// limits say what an attempt to make a block leaves out.
type limits struct {
	txs  int // most transactions
	skip map[common.Hash]bool
	late common.Hash // the first transaction that was skipped
}

// Every attempt executes at most a block. After so many, too much that is
// pending fits into no block: what is left has to wait for the next one.
const (
	maxAttempts = 8
	maxSkipped  = 2
)

// assemble makes a block that one transaction on L1 can settle: optimistically,
// and if it turns out to be too large, again with less.
func (n *Node) assemble(ctx context.Context, fork *stateless.Fork, parent *types.Header, attrs *Attributes) (*sealed, error) {
	if n.unfit.fork != fork { // what did not fit may do so under other rules
		n.unfit = newUnfit(fork)
	}
	var (
		header = nextHeader(n.chain, fork, parent, attrs, n.conf.FeeRecipient)
		txs    = n.pending(header)
		limits = &limits{txs: math.MaxInt, skip: make(map[common.Hash]bool)}
	)
	for attempt := range maxAttempts {
		if attempt > 0 {
			rebuildMeter.Inc(1)
		}
		if attempt == maxAttempts-1 {
			limits.txs = 0
		}
		s, err := n.attempt(ctx, parent, types.CopyHeader(header), txs, limits, attrs)
		if err != nil {
			return nil, err
		}
		if s == nil {
			continue
		}
		n.estimate.learn(&s.size, len(s.out.Trace))
		err = n.check(s)
		if err == nil {
			n.unfit.late = limits.late
			return s, nil
		}
		if err := n.shrink(s, limits, err); err != nil {
			return nil, err
		}
	}
	return nil, ErrUnfit
}

// attempt makes a block within the limits. It returns nil if it found that one
// more transaction must be left out.
func (n *Node) attempt(ctx context.Context, parent, header *types.Header, txs pending, limits *limits, attrs *Attributes) (*sealed, error) {
	d, err := newDraft(ctx, n.chain, parent, header)
	if err != nil {
		return nil, err
	}
	defer d.close()
	txs = txs.without(func(tx common.Hash) bool { return limits.skip[tx] || n.unfit.dropped.Contains(tx) })
	over, err := n.force(ctx, d, attrs.Forced, limits)
	if err == nil && over == (common.Hash{}) {
		over, err = n.fill(ctx, d, n.unfit.order(txs, header, n.chain.Config()), limits.txs)
	}
	switch {
	case err != nil:
		return nil, err
	case n.unfit.dropped.Contains(over):
		return nil, nil
	case over != common.Hash{}:
		limits.leaveOut(over, len(d.txs)-1)
		return nil, nil
	case len(d.txs) == 0 && !attrs.AllowEmpty && limits.txs == 0:
		return nil, ErrUnfit
	case len(d.txs) == 0 && !attrs.AllowEmpty:
		return nil, ErrNoTransactions
	}
	return n.finish(ctx, d)
}

func (l *limits) leaveOut(tx common.Hash, before int) {
	l.skip[tx] = true
	if l.late == (common.Hash{}) {
		l.late = tx
	}
	if len(l.skip) >= maxSkipped {
		l.txs = before
	}
}

// force executes the forced transactions that the block can have. If the last one
// made it too large, the error is nil and over its hash.
func (n *Node) force(ctx context.Context, d *draft, txs types.Transactions, limits *limits) (over common.Hash, err error) {
	amsterdam := n.chain.Config().IsAmsterdam(d.header.Number, d.header.Time)
	for _, tx := range txs {
		if err := ctx.Err(); err != nil {
			return over, err
		}
		hash := tx.Hash()
		if len(d.txs) >= limits.txs || limits.skip[hash] || n.unfit.dropped.Contains(hash) || tx.Gas() > d.gas.Available(amsterdam) {
			continue
		}
		if err := d.apply(ctx, tx); err != nil {
			log.Debug("Cannot include a forced transaction", "hash", hash, "err", err)
			continue
		}
		if n.tooLarge(d, tx) {
			return hash, nil
		}
	}
	return over, nil
}

// tooLarge reports whether its last transaction made a block too large. One that
// does so alone is dropped.
func (n *Node) tooLarge(d *draft, last *types.Transaction) bool {
	if d.overflows() && len(d.txs) == 1 {
		n.drop(last, "more execution requests than a block takes")
		return true
	}
	return d.overflows() || len(d.txs) > 1 && !n.conf.postable(n.estimate.size(&d.size), d.gas.Used())
}

// fill executes transactions until the block is full by all that is known. If
// the last one made it too large, the error is nil and over its hash.
func (n *Node) fill(ctx context.Context, d *draft, q queue, most int) (over common.Hash, err error) {
	amsterdam := n.chain.Config().IsAmsterdam(d.header.Number, d.header.Time)
	for len(d.txs) < most {
		if err := ctx.Err(); err != nil {
			return over, err
		}
		next := q.peek()
		if next == nil || len(d.txs) > 0 && n.estimate.size(&d.size) > crowded {
			return over, nil
		}
		tx := next.Resolve()
		if tx == nil || next.Gas > d.gas.Available(amsterdam) {
			q.skip()
			continue
		}
		switch err := d.apply(ctx, tx); {
		case errors.Is(err, core.ErrNonceTooLow): // the pool has not seen the last block yet
			q.next()
		case err != nil:
			log.Debug("Skipped transaction", "hash", next.Hash, "err", err)
			q.skip()
		case n.tooLarge(d, tx):
			return next.Hash, nil
		default:
			q.next()
		}
	}
	return over, nil
}

// crowded is the size of a trace, in bytes, at which a block counts as full: most
// transactions need less than what is left.
const crowded = rollup.MaxTraceSize * 9 / 10

// check returns why a block cannot be settled on L1, if so.
func (n *Node) check(s *sealed) error {
	size, gasUsed := len(s.out.Trace), s.out.Claim.GasUsed
	if !n.conf.postable(size, gasUsed) {
		return fmt.Errorf("%w: a trace of %d bytes and %d gas; the limits are %d bytes, and %d gas for all of the transaction on L1",
			ErrNotPostable, size, gasUsed, rollup.MaxTraceSize, uint64(rollup.MaxSettlementGas))
	}
	if n.conf.Check == nil {
		return nil
	}
	return n.conf.Check(s.out)
}

// shrink lowers the limits after a block that cannot be settled, for the given
// reason. If it had one transaction, that one fits into no block.
func (n *Node) shrink(s *sealed, limits *limits, reason error) error {
	switch txs := s.block.Transactions(); len(txs) {
	case 0:
		return reason
	case 1:
		n.drop(txs[0], reason.Error())
	default:
		size, gas := len(s.out.Trace), n.conf.blockGas(len(s.out.Trace), s.out.Claim.GasUsed)
		ratio := min(float64(rollup.MaxTraceSize)/float64(size), float64(rollup.MaxSettlementGas)/float64(gas))
		if n.conf.postable(size, s.out.Claim.GasUsed) { // it is something else that is wrong
			ratio = 0.5
		}
		limits.txs = max(1, min(len(txs)-1, int(float64(len(txs))*ratio*0.95)))
	}
	return nil
}

// drop excludes a transaction from all blocks. The pool has no way to remove it:
// its sender may replace it.
func (n *Node) drop(tx *types.Transaction, reason string, details ...any) {
	from, _ := types.Sender(types.LatestSigner(n.chain.Config()), tx) // the pool has checked it
	n.unfit.drop(tx.Hash(), from)
	droppedMeter.Inc(1)
	log.Warn("Dropped a transaction", append([]any{"hash", tx.Hash(), "from", from, "nonce", tx.Nonce(), "reason", reason}, details...)...)
}
