package derive

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/rollup"
)

// Cursor is a place in L1's chain. It moves when a step is committed. Next and
// Commit are for one goroutine; the others may be called by any.
type Cursor struct {
	deployment *rollup.Deployment
	reader     *reader
	filler     *filler
	store      Store
	origin     Checkpoint // before the contract was there; the hash of its L1 block is not known

	mu      sync.Mutex
	journal *journal
	skipped []rollup.Skipped
}

// margin is how many blocks before the deployment a cursor starts: after a
// reorganisation of L1 the contract may be there earlier than it was.
const margin = 128

// Open returns a cursor where the one was that has used the store, or else well
// before the block of L1 in which the rollup was deployed. The error wraps
// ErrOtherRollup if the store was of another one.
func Open(client Caller, d *rollup.Deployment, store Store, source Source) (*Cursor, error) {
	origin, err := start(d, source)
	if err != nil {
		return nil, err
	}
	j, err := loadJournal(store, d)
	if err != nil {
		return nil, err
	}
	r := newReader(client, d)
	return &Cursor{deployment: d, reader: r, filler: newFiller(d, r, source), store: store, origin: origin, journal: j}, nil
}

// start returns where a cursor starts.
func start(d *rollup.Deployment, source Source) (origin Checkpoint, err error) {
	if origin.Head, err = GenesisHead(d); err != nil {
		return origin, err
	}
	if d.Spec.IsOptimistic() {
		origin.Chain = genesisChain(origin.Head)
		if source.Data == nil || source.Check == nil {
			return origin, errors.New("an optimistic rollup is derived from data that is not on L1: say where that is")
		}
	}
	if d.DeployedAt > margin {
		origin.L1.Number = d.DeployedAt - margin
	}
	return origin, nil
}

// Position returns where the cursor is. The hash of the L1 block is zero if it is
// at its start.
func (c *Cursor) Position() Checkpoint {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.last()
}

func (c *Cursor) last() Checkpoint {
	if list := c.journal.Checkpoints; len(list) > 0 {
		return list[len(list)-1]
	}
	return c.origin
}

// Final returns the last checkpoint that is final on L1: the start, if none is
// known to be.
func (c *Cursor) Final() Checkpoint {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.journal.Final {
		return c.journal.Checkpoints[0]
	}
	return c.origin
}

// Finalized returns the rollup's head in what is final of L1, see Step.
func (c *Cursor) Finalized() rollup.BlockRef {
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.journal.Final {
		return c.origin.Head.BlockRef
	}
	return c.journal.Checkpoints[0].final(c.last().Head)
}

// HashAt returns the hash of a block of L1, if it is one that the cursor
// remembers: the newest, back to the final one.
func (c *Cursor) HashAt(number uint64) (common.Hash, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	checkpoint, ok := c.journal.at(number)
	return checkpoint.L1.Hash, ok
}

// Recall moves the cursor back to the newest checkpoint whose head is one that
// the caller has, which is less than the store knew of if the caller has lost
// something. It is to be called before the first step.
func (c *Cursor) Recall(has func(rollup.BlockRef) bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	list := c.journal.Checkpoints
	for len(list) > 0 && !has(list[len(list)-1].Head.BlockRef) {
		list = list[:len(list)-1]
	}
	j := *c.journal
	j.Checkpoints, j.Final = list, j.Final && len(list) > 0
	c.journal = &j
}

// chunk is the most blocks of L1 in a step.
const chunk = 256

// Next returns the next step, nil if the cursor is at the head of L1. It moves
// nothing: without Commit, the same comes again, if L1 is the same.
func (c *Cursor) Next(ctx context.Context) (*Step, error) {
	latest, err := c.reader.labelled(ctx, "latest")
	if err != nil {
		return nil, err
	}
	if latest == nil {
		return nil, fmt.Errorf("L1 has no latest block")
	}
	at := c.Position()
	step, err := c.next(ctx, at, latest)
	if err != nil {
		return nil, err
	}
	if step != nil {
		at = step.To()
		step.Proposals = at.proposals(c.filler)
	}
	c.note(at)
	if err := c.filler.stuck(at, c.Final()); ActionOf(err) == Stop {
		return nil, err
	}
	return step, nil
}

func (c *Cursor) next(ctx context.Context, at Checkpoint, latest *types.Header) (*Step, error) {
	if c.filler.ready(at) {
		if step, err := c.stay(ctx, at, latest); step != nil || err != nil {
			return step, err
		}
	}
	if refOf(latest) == at.L1 {
		return nil, nil
	}
	if latest.Number.Uint64() > at.L1.Number {
		step, err := c.forward(ctx, at, latest)
		if ActionOf(err) != Reorg {
			return step, err
		}
	}
	return c.back(ctx, latest)
}

// forward returns a step from a checkpoint towards the latest block. The error
// says Reorg if L1's chain does not go through the checkpoint.
func (c *Cursor) forward(ctx context.Context, from Checkpoint, latest *types.Header) (*Step, error) {
	if latest.Number.Uint64() <= from.L1.Number {
		return nil, fmt.Errorf("%w: it is block %d, wanted one after %d", ErrMovedBack, latest.Number, from.L1.Number)
	}
	count := min(latest.Number.Uint64()-from.L1.Number, chunk)
	headers, err := c.reader.headers(ctx, from.L1.Number+1, int(count))
	if err != nil {
		return nil, err
	}
	if parent := headers[0].ParentHash; parent != from.L1.Hash && from.L1.Hash != (common.Hash{}) {
		return nil, reorgf("block %d of L1 is on %v, the one before it was %v", headers[0].Number, parent, from.L1.Hash)
	}
	blocks, err := c.reader.blocks(ctx, headers)
	if err != nil {
		return nil, err
	}
	step := new(Step)
	if from.L1 != c.Position().L1 {
		step.Back = &from
	}
	at := from
	for _, b := range blocks {
		if at, err = c.read(at, b, step); err != nil {
			return nil, err
		}
	}
	if err := c.fill(ctx, step, latest); err != nil {
		return nil, err
	}
	return step, c.finalize(ctx, step)
}

// finalize completes a step by what of it is final. A node that is behind may say
// less than is known: what is final stays so.
func (c *Cursor) finalize(ctx context.Context, s *Step) error {
	header, err := c.reader.labelled(ctx, "finalized")
	if err != nil {
		return err
	}
	var final rollup.BlockRef
	if header != nil && header.Number.Uint64() >= c.Final().L1.Number {
		final = refOf(header)
	}
	s.final = final.Number
	c.complete(s)
	if first := s.next.Checkpoints[0]; s.next.Final && first.L1.Number == final.Number && first.L1.Hash != final.Hash {
		return fmt.Errorf("%w: block %d is final as %v, and is %v", ErrChanging, final.Number, final.Hash, first.L1.Hash)
	}
	return nil
}

// complete completes a step by where it leads.
func (c *Cursor) complete(s *Step) {
	s.next, s.Final = c.snapshot().after(s), c.origin.Head.BlockRef
	if s.next.Final {
		s.Final = s.next.Checkpoints[0].final(s.To().Head)
	}
}

func (c *Cursor) snapshot() *journal {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.journal
}

// Commit moves the cursor along a step, once its target has taken it.
func (c *Cursor) Commit(s *Step) error {
	if err := s.next.save(c.store); err != nil {
		return err
	}
	c.filler.forget(s.To())
	c.mu.Lock()
	defer c.mu.Unlock()
	c.journal = s.next
	return nil
}
