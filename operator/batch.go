package operator

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"nrollup/contracts/bindings"
	"nrollup/internal/revert"
	"nrollup/rollup"
)

// batch is what one transaction settles. One without blocks settles nothing: it
// takes an entry out of the inbox, or only a nonce.
type batch struct {
	to      common.Address
	parent  common.Hash   // the head that it builds on
	end     bindings.Head // the head after it
	blocks  []*rollup.Block
	removes *uint64 // the entry that leaves the inbox, if one does
	data    []byte
	gas     uint64
}

// candidate is a block that is ready to be settled.
type candidate struct {
	*rollup.Block
	anchor uint64 // number of the L1 block
}

// Calldata takes part of the 128 KiB that pools take, as does the transaction
// around it, which is less than a quarter of a KiB.
const maxCalldata = 128<<10 - 256

// What a call takes besides the traces, in bytes: selector, parent, offset and
// length; for each block its offset, four words, the length of the trace, and
// padding at most.
const (
	callSize  = 4 + 3*32
	blockSize = 32 + 5*32 + 31
)

// nextBatch returns what a transaction should settle on the given head, nil if
// there is nothing. If it must stop before a block that has a problem, it settles
// those before.
func (o *Operator) nextBatch(ctx context.Context, v *view, head bindings.Head) (*batch, error) {
	if b, err := o.errand(ctx, v, head); b != nil || err != nil {
		return b, err
	}
	list, err := o.gather(ctx, v, head)
	if err != nil {
		return nil, err
	}
	for len(list) > 0 {
		r, err := o.included(ctx, v, head, list[len(list)-1].Ref.Number)
		if err != nil {
			return nil, err
		}
		b, err := o.l1.try(ctx, v, head, list, r, o.nextTime(v))
		var refusal *revert.Error
		switch {
		case err == nil:
			return b, nil
		case !errors.As(err, &refusal) && !errors.Is(err, errTooMuchGas):
			return nil, err
		case len(list) == 1:
			return nil, refused(list[0], err)
		}
		list = list[:len(list)/2]
	}
	return nil, nil
}

// soonest is the earliest time that L1's next block can have, in seconds. It may
// be that of the slot that has begun, however late the block is: a transaction
// in it that settles a newer block would revert, and cost as if it did not.
func (o *Operator) soonest(v *view) uint64 {
	slot := uint64(o.cfg.SlotTime.Seconds())
	behind := max(uint64(o.cfg.Now().Unix()), v.time) - v.time
	return v.time + max(slot, behind-behind%slot)
}

// nextTime is about the time of L1's next block, in seconds. It is not before the
// clock, as no block of the rollup is behind the clock.
func (o *Operator) nextTime(v *view) uint64 {
	return max(uint64(o.cfg.Now().Unix()), v.time+uint64(o.cfg.SlotTime.Seconds()))
}

func refused(c candidate, err error) error {
	var refusal *revert.Error
	if errors.As(err, &refusal) && slices.Contains([]string{"UnknownAnchor", "WrongAnchor"}, refusal.Name) {
		err = fmt.Errorf("block %d of L1 is not its anchor, %v: %w", c.anchor, c.Anchor, err)
		return &problem{kind: problemAnchor, block: c.Ref, err: err}
	}
	return &problem{kind: problemRefused, block: c.Ref, err: err}
}

// gather returns the blocks after the given head, as many as fit into one
// transaction.
func (o *Operator) gather(ctx context.Context, v *view, head bindings.Head) ([]candidate, error) {
	tip := o.source.Head()
	if head.Number > tip.Number || head.Number == tip.Number && head.BlockHash != tip.Hash {
		return nil, forked(head, fmt.Errorf("the node's head is block %d (%v)", tip.Number, tip.Hash))
	}
	var (
		list   []candidate
		size   = o.sizer(v)
		soon   = o.soonest(v)
		later  = o.nextTime(v)
		parent = common.Hash(head.BlockHash)
	)
	for number := head.Number + 1; number <= tip.Number; number++ {
		c, err := o.candidate(ctx, number)
		if err == nil && c.Parent != parent {
			err = forked(head, fmt.Errorf("block %d (%v) is on %v", number, c.Ref.Hash, c.Parent))
		}
		if err != nil && len(list) == 0 {
			return nil, err
		}
		// L1 may have gone on since it was asked: its next answer is about the anchor.
		// A block that is newer than its next one may be has to wait as well.
		fresh := err == nil && c.Timestamp > soon && c.Timestamp <= later
		if err != nil || fresh || c.anchor > v.number || !size.add(c.Block) && len(list) > 0 {
			break
		}
		list, parent = append(list, c), c.Ref.Hash
	}
	return list, nil
}

func forked(head bindings.Head, err error) error {
	return &problem{
		kind:  problemFork,
		block: rollup.BlockRef{Number: head.Number, Hash: head.BlockHash},
		err:   fmt.Errorf("L1 has settled this block, which is not in the chain of this node: %w", err),
	}
}

// candidate returns a block that verifies and whose anchor L1 has.
func (o *Operator) candidate(ctx context.Context, number uint64) (c candidate, err error) {
	if c.Block, err = o.source.Block(ctx, number); err != nil {
		return c, &problem{kind: problemSource, block: rollup.BlockRef{Number: number}, err: fmt.Errorf("read the block: %w", err)}
	}
	if err := o.checked(c.Block); err != nil {
		return c, &problem{kind: problemBlock, block: c.Ref, err: fmt.Errorf("the block does not verify: %w", err)}
	}
	if limit := o.cfg.ExecuteGasLimit; limit > 0 && c.Claim.GasUsed > limit {
		err := fmt.Errorf("the block uses %d gas, a block of L1 may verify %d", c.Claim.GasUsed, limit)
		return c, &problem{kind: problemBlock, block: c.Ref, err: err}
	}
	c.anchor, err = o.l1.anchor(ctx, c.Anchor)
	if errors.Is(err, ethereum.NotFound) {
		return c, &problem{kind: problemAnchor, block: c.Ref, err: fmt.Errorf("L1 does not have its anchor, %v", c.Anchor)}
	}
	if err != nil {
		return c, fmt.Errorf("anchor %v on L1: %w", c.Anchor, err)
	}
	return c, nil
}

// checked checks a block, once: what comes out depends on the block alone.
func (o *Operator) checked(b *rollup.Block) error {
	if o.check == nil {
		return nil
	}
	key := fingerprint(b)
	if err, ok := o.verdicts.Get(key); ok {
		return err
	}
	err := o.check(b)
	o.verdicts.Add(key, err)
	if err != nil {
		invalidMeter.Mark(1)
	}
	return err
}

// fingerprint is a hash of all that a check looks at.
func fingerprint(b *rollup.Block) common.Hash {
	head := fmt.Appendf(nil, "%x %x %x %d %d %x %x %d ", b.Ref.Hash, b.Parent, b.Anchor, b.Ref.Number, b.Timestamp,
		b.Claim.PreStateRoot, b.Claim.PostStateRoot, b.Claim.GasUsed)
	return crypto.Keccak256Hash(head, b.Trace)
}

// sizer counts what fits into one transaction.
type sizer struct {
	blocks             int
	data               int // bytes
	gasUsed            uint64
	maxGas, maxGasUsed uint64
}

func (o *Operator) sizer(v *view) *sizer {
	s := &sizer{data: callSize, maxGas: maxGas(v), maxGasUsed: o.cfg.ExecuteGasLimit}
	if s.maxGasUsed == 0 {
		s.maxGasUsed = s.maxGas
	}
	return s
}

// maxGas is the most gas that a transaction can have.
func maxGas(v *view) uint64 { return min(rollup.MaxSettlementGas, v.gasLimit) }

// add adds a block if it fits.
func (s *sizer) add(b *rollup.Block) bool {
	t := *s
	t.blocks++
	t.data += blockSize + len(b.Trace)
	t.gasUsed += b.Claim.GasUsed
	if t.data > maxCalldata || t.gasUsed > t.maxGasUsed || rollup.SettlementGas(t.blocks, t.data, t.gasUsed) > t.maxGas {
		return false
	}
	*s = t
	return true
}
