package explorer

import (
	"context"
	"slices"
	"sort"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/lru"

	"nrollup/contracts/bindings"
	"nrollup/optimistic"
	"nrollup/rollup"
)

const (
	maxFinal  = 1024 // newest final proposals that are remembered, for what they have
	firstLoad = 64   // of them that are looked up at first
	maxLoaded = 256  // other proposals that are kept
	maxEnds   = 256  // stretches of L1's blocks of which it is kept which challenges ended there

	// A reference may be all of the data, if that is in calldata. These are bytes.
	maxFinalData  = 32 << 20  // of references of final proposals
	maxLoadedData = 128 << 10 // of the reference of another proposal that is kept
)

// proposals is the index of an optimistic rollup: those proposals on L1 that wait
// to become final, and the newest final ones. All of them are bound by their ids,
// which the contract has.
type proposals struct {
	l1       *chain
	contract common.Address
	since    uint64            // number of the first L1 block that can have one
	genesis  bindings.Proposal // at position 0
	reader   *optimistic.Reader
	loaded   *lru.Cache[common.Hash, *optimistic.Proposed]
	ends     *lru.Cache[uint64, []endedChallenge] // by the stretch

	mu        sync.RWMutex
	version   uint64                 // counts changes
	view      *optimistic.View       // nil before the first time
	final     []*optimistic.Proposed // the newest final ones, by position without gaps
	finalized uint64                 // block of the rollup that was final at L1's finalized block
}

func newProposals(l1 *chain, d *rollup.Deployment) (*proposals, error) {
	reader, err := optimistic.NewReader(l1.rpc, d)
	if err != nil {
		return nil, err
	}
	genesis, err := d.Genesis()
	if err != nil {
		return nil, err
	}
	block := genesis.ToBlock()
	return &proposals{
		l1: l1, contract: d.Contracts.Rollup, since: d.DeployedAt, genesis: optimistic.Genesis(block.Hash(), block.Root()), reader: reader,
		loaded: lru.NewCache[common.Hash, *optimistic.Proposed](maxLoaded), ends: lru.NewCache[uint64, []endedChallenge](maxEnds),
	}, nil
}

// sync implements index. What it reads is of L1's newest block, which may be a later
// one.
func (p *proposals) sync(ctx context.Context, _ rollup.BlockRef) error {
	v, err := p.reader.View(ctx)
	if err != nil {
		return p.l1.failed(err)
	}
	before := p.now()
	if before == v {
		return nil
	}
	final, err := p.finalOf(ctx, before, v)
	if err != nil {
		return err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.view, p.final = v, final
	p.version++
	return nil
}

// finalOf returns the newest final proposals: those of before and what has become
// final since. What cannot be had that way is looked up.
func (p *proposals) finalOf(ctx context.Context, before, now *optimistic.View) ([]*optimistic.Proposed, error) {
	if now.Last.Position == 0 {
		return nil, nil
	}
	known := slices.Clone(p.final)
	if before != nil {
		for _, pending := range before.Pending {
			known = append(known, pending.Proposed)
		}
	}
	// The last one says whether this is its chain: L1 may have left what was known.
	for n := len(known); n > 0; n-- {
		if known[n-1].ID == now.LastID {
			return newestFinal(known[:n]), nil
		}
	}
	found, err := p.load(ctx, now, now.Last.Position, firstLoad)
	return newestFinal(found), err
}

// newestFinal returns the newest proposals of a list, as many as are remembered.
func newestFinal(list []*optimistic.Proposed) []*optimistic.Proposed {
	n, size := len(list), 0
	for n > 0 && len(list)-n < maxFinal && size+len(list[n-1].Reference) <= maxFinalData {
		n--
		size += len(list[n].Reference)
	}
	return slices.Clone(list[n:])
}

// load returns final or pending proposals, the last of them at a position.
func (p *proposals) load(ctx context.Context, v *optimistic.View, position, count uint64) ([]*optimistic.Proposed, error) {
	ids, err := p.ids(ctx, v, position, min(count, position))
	if err != nil {
		return nil, err
	}
	return p.find(ctx, v, ids)
}

// now returns the newest view, nil before there is one.
func (p *proposals) now() *optimistic.View {
	p.mu.RLock()
	defer p.mu.RUnlock()
	return p.view
}

// changes implements index.
func (p *proposals) changes() uint64 {
	p.mu.RLock()
	defer p.mu.RUnlock()
	return p.version
}

// setFinalized notes which block was final for the contract at L1's finalized block.
func (p *proposals) setFinalized(number uint64) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.finalized = number
}

// isFinalized reports whether a block is final, in a block of L1 that is final.
func (p *proposals) isFinalized(number uint64) bool {
	p.mu.RLock()
	defer p.mu.RUnlock()
	return number <= p.finalized
}

// list returns all proposals that are remembered, the oldest first.
func (p *proposals) list() []*optimistic.Proposed {
	p.mu.RLock()
	defer p.mu.RUnlock()
	list := slices.Clone(p.final)
	if p.view != nil {
		for _, pending := range p.view.Pending {
			list = append(list, pending.Proposed)
		}
	}
	return list
}

// of returns the proposal of a list that has a block.
func of(list []*optimistic.Proposed, number uint64) *optimistic.Proposed {
	n := sort.Search(len(list), func(i int) bool { return list[i].Number >= number })
	if n < len(list) && list[n].Has(number) {
		return list[n]
	}
	return nil
}

// settlementIn returns a block of a proposal.
func settlementIn(p *optimistic.Proposed, number uint64) *settlement {
	b := &p.Blocks[number-p.First()]
	return &settlement{
		BlockRef: rollup.BlockRef{Number: number, Hash: b.BlockHash}, root: b.StateRoot, anchor: b.Anchor,
		l1: p.L1, tx: p.Tx, proposal: p,
	}
}

// last implements index.
func (p *proposals) last() *settlement {
	return p.newest(1, func(*settlement) bool { return true })
}

// newest implements index.
func (p *proposals) newest(count int, want func(*settlement) bool) *settlement {
	for _, proposal := range slices.Backward(p.list()) {
		for number := proposal.Number; number >= proposal.First(); number-- {
			if count--; count < 0 {
				return nil
			}
			if at := settlementIn(proposal, number); want(at) {
				return at
			}
		}
	}
	return nil
}

// blocks implements index. Blocks of proposals that the contract has forgotten are
// not found.
func (p *proposals) blocks(ctx context.Context, numbers []uint64) (map[uint64]*settlement, error) {
	found, list := make(map[uint64]*settlement), p.list()
	var old *optimistic.Proposed
	for _, n := range numbers {
		proposal := of(list, n)
		if len(list) > 0 && n > 0 && n < list[0].First() {
			if old == nil || !old.Has(n) {
				var err error
				if old, err = p.older(ctx, list[0].Position-1, n); err != nil {
					return nil, err
				}
			}
			proposal = old
		}
		if proposal != nil {
			found[n] = settlementIn(proposal, n)
		}
	}
	return found, nil
}

// older looks up the proposal of a block, up to a position. It is nil if the contract
// has forgotten it.
func (p *proposals) older(ctx context.Context, last, number uint64) (*optimistic.Proposed, error) {
	v := p.now()
	for first := uint64(1); first <= last; {
		middle := first + (last-first)/2
		found, err := p.load(ctx, v, middle, 1)
		switch {
		case err != nil:
			return nil, err
		case len(found) == 0 || found[0].Number < number:
			first = middle + 1
		case found[0].Has(number):
			return found[0], nil
		default:
			last = middle - 1
		}
	}
	return nil, nil
}

// anchored implements index.
func (p *proposals) anchored(l1 uint64) *settlement {
	list := p.list()
	n := sort.Search(len(list), func(i int) bool { return list[i].Anchor >= l1 })
	if n == len(list) || n == 0 && list[0].First() > 1 {
		return nil
	}
	proposal := list[n]
	i := slices.IndexFunc(proposal.Blocks, func(b optimisticBlock) bool { return b.Anchor >= l1 })
	return settlementIn(proposal, proposal.First()+uint64(i))
}
