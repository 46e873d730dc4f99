package proposer

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/lru"
	"github.com/ethereum/go-ethereum/crypto"

	"nrollup/optimistic"
	"nrollup/rollup"
)

// chain is the rollup's chain as its node has it, as a Chain within one round. What
// cannot be read in that round is not there.
type chain struct {
	source  Source
	genesis common.Hash
	check   func(*rollup.Block) error

	verdicts *lru.Cache[common.Hash, error]
	held     map[claimKey]bool  // what Holds has answered, as long as the chain only grows
	seen     *rollup.BlockRef   // the head in the last round
	failure  error              // the first of this round
	reads    func(uint64) *read // of this round
}

// claimKey names a claimed block.
type claimKey struct {
	id     common.Hash
	number uint64
}

// read is a block that was read, or why it was not.
type read struct {
	block *rollup.Block
	err   error
}

func newChain(source Source, genesis common.Hash, check func(*rollup.Block) error) *chain {
	return &chain{
		source:   source,
		genesis:  genesis,
		check:    check,
		verdicts: lru.NewCache[common.Hash, error](1024),
		held:     make(map[claimKey]bool),
	}
}

// begin begins a round.
func (c *chain) begin(ctx context.Context, v *optimistic.View) {
	c.failure = nil
	last := lru.NewBasicLRU[uint64, *read](16)
	c.reads = func(number uint64) *read {
		if r, ok := last.Get(number); ok {
			return r
		}
		b, err := c.source.Block(ctx, number)
		r := &read{b, err}
		last.Add(number, r)
		return r
	}
	head := c.source.Head()
	if c.seen != nil && !c.Has(*c.seen) {
		clear(c.held)
	}
	c.seen = &head
	pending := make(map[common.Hash]bool)
	for _, p := range v.Pending {
		pending[p.ID] = true
	}
	for key := range c.held {
		if !pending[key.id] {
			delete(c.held, key)
		}
	}
}

// block returns a block that verifies.
func (c *chain) block(number uint64) (*rollup.Block, error) {
	r := c.reads(number)
	if r.err != nil {
		return nil, &problem{kind: problemSource, block: rollup.BlockRef{Number: number}, err: fmt.Errorf("read the block: %w", r.err)}
	}
	if err := c.checked(r.block); err != nil {
		return nil, &problem{kind: problemBlock, block: r.block.Ref, err: fmt.Errorf("the block does not verify: %w", err)}
	}
	return r.block, nil
}

// checked checks a block, once: what comes out depends on the block alone.
func (c *chain) checked(b *rollup.Block) error {
	if c.check == nil {
		return nil
	}
	key := fingerprint(b)
	if err, ok := c.verdicts.Get(key); ok {
		return err
	}
	err := c.check(b)
	c.verdicts.Add(key, err)
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

// Head implements Chain.
func (c *chain) Head() rollup.BlockRef { return c.source.Head() }

// Timestamp implements Chain.
func (c *chain) Timestamp(number uint64) (uint64, bool) {
	if number == 0 || number > c.Head().Number {
		return 0, false
	}
	r := c.reads(number)
	if r.err != nil {
		c.failed(number, r.err)
		return 0, false
	}
	return r.block.Timestamp, true
}

// Has implements Chain.
func (c *chain) Has(block rollup.BlockRef) bool {
	head := c.Head()
	switch {
	case block.Number == 0:
		return block.Hash == c.genesis
	case block.Number == head.Number:
		return block.Hash == head.Hash
	case block.Number > head.Number:
		return false
	}
	r := c.reads(block.Number)
	if r.err != nil {
		c.failed(block.Number, r.err)
		return false
	}
	return r.block.Ref == block
}

// Holds implements Chain.
func (c *chain) Holds(p *optimistic.Pending, number uint64) bool {
	key := claimKey{p.ID, number}
	if held, ok := c.held[key]; ok {
		return held
	}
	if number > c.Head().Number {
		return false // it may come
	}
	r := c.reads(number)
	if r.err != nil {
		c.failed(number, r.err)
		return false
	}
	held := optimistic.Match(p.Claims[number-p.First()], &p.Proposal, r.block) == nil
	c.held[key] = held
	return held
}

func (c *chain) failed(number uint64, err error) {
	if c.failure == nil {
		c.failure = &problem{kind: problemSource, block: rollup.BlockRef{Number: number}, err: fmt.Errorf("read the block: %w", err)}
	}
}
