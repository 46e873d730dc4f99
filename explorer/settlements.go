package explorer

import (
	"context"
	"errors"
	"fmt"
	"sort"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/contracts/bindings"
	"nrollup/internal/logs"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// settlement says where on L1 a block of the rollup was settled, or proposed.
type settlement struct {
	rollup.BlockRef                 // of the rollup
	root            common.Hash     // its state root
	anchor          uint64          // number of the L1 block that it knows of
	l1              rollup.BlockRef // that settled it
	tx              common.Hash     // of L1
	logIndex        uint            // in the L1 block

	proposal *optimistic.Proposed // that has the block, in an optimistic rollup; else nil
}

var (
	nativeRollup  = bindings.NewNativeRollup()
	nativeABI     = nativeRollup.GetABI()
	advancedTopic = nativeABI.Events["Advanced"].ID
)

const (
	// maxSettlements is how many blocks the index has at most: the newest ones. One
	// takes some 200 bytes.
	maxSettlements = 16_384

	// firstLook is how many blocks of L1 the index looks back at when it begins.
	firstLook = 8192

	maxSeen = 128 // blocks of L1 up to which was read, that are remembered
)

// settlements knows which blocks L1 has settled, and where: the newest ones, as of
// the last time that it was brought up to date. It follows L1 through
// reorganisations. Older ones are looked up.
type settlements struct {
	l1       *chain
	contract common.Address
	since    uint64 // number of the first L1 block that can have one
	max      int

	mu      sync.RWMutex
	version uint64            // counts changes of the list
	list    []settlement      // by number, without gaps
	from    uint64            // number of the L1 block from which on all are in the list
	seen    []rollup.BlockRef // of L1, up to which was read; the newest last
}

func newSettlements(l1 *chain, d *rollup.Deployment) *settlements {
	return &settlements{l1: l1, contract: d.Contracts.Rollup, since: d.DeployedAt, max: maxSettlements}
}

var errMoved = errors.New("L1 was reorganised meanwhile")

// sync reads up to a block of L1, its head. It is called by one goroutine.
func (s *settlements) sync(ctx context.Context, to rollup.BlockRef) error {
	if err := s.back(ctx); err != nil {
		return err
	}
	for {
		from, done := s.next(to)
		if done {
			return nil
		}
		if err := s.forward(ctx, s.l1.events.Part(s.query(from, to.Number, nil)), to); err != nil {
			return err
		}
	}
}

// next returns the number of the first block of L1 to be read.
func (s *settlements) next(to rollup.BlockRef) (from uint64, done bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if n := len(s.seen); n > 0 {
		return s.seen[n-1].Number + 1, s.seen[n-1].Number >= to.Number
	}
	s.version++
	s.list, s.from = nil, max(s.since, to.Number-min(to.Number, firstLook))
	return s.from, s.from > to.Number
}

// back forgets what was in blocks that L1 has left.
func (s *settlements) back(ctx context.Context) error {
	for n := len(s.seen); n > 0; n = len(s.seen) {
		last := s.seen[n-1]
		ok, err := s.l1.contains(ctx, last)
		if err != nil {
			return err
		}
		if ok {
			return nil
		}
		s.mu.Lock()
		s.seen = s.seen[:n-1]
		keep := uint64(0)
		if n > 1 {
			keep = s.seen[n-2].Number
		}
		s.truncate(keep)
		s.mu.Unlock()
	}
	return nil
}

// truncate forgets what was settled in later blocks of L1.
func (s *settlements) truncate(number uint64) {
	n := sort.Search(len(s.list), func(i int) bool { return s.list[i].l1.Number > number })
	s.list = s.list[:n]
	s.version++
}

// forward reads a part of the blocks up to one of L1, or nothing if they are too many.
func (s *settlements) forward(ctx context.Context, part logs.Query, to rollup.BlockRef) error {
	end := to
	if part.Last < to.Number {
		blocks, err := s.l1.numbered(ctx, []uint64{part.Last})
		if err != nil {
			return err
		}
		if blocks[0] == nil {
			return errMoved
		}
		end = blocks[0].ref()
	}
	list, err := s.l1.events.Ask(ctx, part)
	if errors.Is(err, logs.ErrTooMuch) {
		return nil
	}
	if err != nil {
		return s.l1.failed(err)
	}
	// The logs are those of one chain if its end was the same before and after, and
	// what was read before is a part of it.
	for _, ref := range append([]rollup.BlockRef{end}, s.seen[max(0, len(s.seen)-1):]...) {
		if ok, err := s.l1.contains(ctx, ref); err != nil {
			return err
		} else if !ok {
			return errMoved
		}
	}
	return s.take(list, end)
}

// take appends what was settled up to a block of L1.
func (s *settlements) take(list []types.Log, end rollup.BlockRef) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i := range list {
		f, err := decodeAdvanced(&list[i])
		if err != nil {
			return err
		}
		if n := len(s.list); n > 0 && f.Number != s.list[n-1].Number+1 {
			last := s.list[n-1].Number
			s.list, s.seen = nil, nil // read again
			return fmt.Errorf("L1's node has an event of block %d after that of block %d", f.Number, last)
		}
		s.list = append(s.list, f)
	}
	s.version++
	s.trim()
	if s.seen = append(s.seen, end); len(s.seen) > maxSeen {
		s.seen = append(s.seen[:0], s.seen[1:]...)
	}
	return nil
}

// trim forgets the oldest settlements if there are too many, a quarter at a time.
func (s *settlements) trim() {
	if len(s.list) <= s.max {
		return
	}
	over := len(s.list) - s.max*3/4
	s.from = s.list[over-1].l1.Number + 1
	for over < len(s.list) && s.list[over].l1.Number < s.from {
		over++ // what is left of a block of L1
	}
	s.list = append(make([]settlement, 0, s.max), s.list[over:]...)
}
