package explorer

import (
	"context"
	"fmt"
	"sort"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/internal/logs"
	"nrollup/rollup"
)

// query asks for what was settled in a range of L1 blocks, both ends included. With
// numbers it is those blocks of the rollup only.
func (s *settlements) query(from, to uint64, numbers []uint64) logs.Query {
	q := logs.Query{Address: s.contract, Topics: [][]common.Hash{{advancedTopic}}, First: from, Last: to}
	if numbers != nil {
		words := make([]common.Hash, len(numbers))
		for i, n := range numbers {
			words[i] = logs.Number(n)
		}
		q.Topics = append(q.Topics, words)
	}
	return q
}

func decodeAdvanced(log *types.Log) (settlement, error) {
	event, err := nativeRollup.UnpackAdvancedEvent(log)
	if err != nil {
		return settlement{}, fmt.Errorf("event Advanced of L1's block %d: %w", log.BlockNumber, err)
	}
	return settlement{
		BlockRef: rollup.BlockRef{Number: event.Number, Hash: event.BlockHash},
		root:     event.StateRoot,
		anchor:   event.Anchor,
		l1:       rollup.BlockRef{Number: log.BlockNumber, Hash: log.BlockHash},
		tx:       log.TxHash,
		logIndex: log.Index,
	}, nil
}

// known returns the settlement of a block if the index has it. unknown means that
// the block may have been settled before the index begins.
func (s *settlements) known(number uint64) (found *settlement, unknown bool) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if len(s.list) == 0 {
		return nil, s.from > s.since
	}
	first := s.list[0].Number
	switch {
	case number < first:
		return nil, true
	case number-first >= uint64(len(s.list)):
		return nil, false
	}
	copied := s.list[number-first]
	return &copied, false
}

// last returns the newest settlement.
func (s *settlements) last() *settlement {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if len(s.list) == 0 {
		return nil
	}
	copied := s.list[len(s.list)-1]
	return &copied
}

// newest returns the newest settlement of the last so many for which want is true.
func (s *settlements) newest(count int, want func(*settlement) bool) *settlement {
	s.mu.RLock()
	defer s.mu.RUnlock()
	for i := len(s.list) - 1; i >= max(0, len(s.list)-count); i-- {
		if want(&s.list[i]) {
			copied := s.list[i]
			return &copied
		}
	}
	return nil
}

// changes counts changes.
func (s *settlements) changes() uint64 {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.version
}

// blocks returns the settlements of blocks of the rollup, by their numbers.
func (s *settlements) blocks(ctx context.Context, numbers []uint64) (map[uint64]*settlement, error) {
	found := make(map[uint64]*settlement)
	var old []uint64
	for _, n := range numbers {
		switch one, unknown := s.known(n); {
		case one != nil:
			found[n] = one
		case unknown && n > 0:
			old = append(old, n)
		}
	}
	if len(old) == 0 {
		return found, nil
	}
	list, err := s.search(ctx, s.since, s.end(), old)
	for i := range list {
		found[list[i].Number] = &list[i]
	}
	return found, err
}

// within returns what was settled in a range of L1 blocks, both ends included.
func (s *settlements) within(ctx context.Context, from, to uint64) ([]settlement, error) {
	s.mu.RLock()
	if from >= s.from || from < s.since && s.from <= s.since {
		defer s.mu.RUnlock()
		first := sort.Search(len(s.list), func(i int) bool { return s.list[i].l1.Number >= from })
		end := sort.Search(len(s.list), func(i int) bool { return s.list[i].l1.Number > to })
		return append([]settlement(nil), s.list[first:end]...), nil
	}
	s.mu.RUnlock()
	if to < s.since {
		return nil, nil
	}
	return s.search(ctx, max(from, s.since), to, nil)
}

// end is the number of the L1 block up to which was read.
func (s *settlements) end() uint64 {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if n := len(s.seen); n > 0 {
		return s.seen[n-1].Number
	}
	return s.since
}

// search looks settlements up.
func (s *settlements) search(ctx context.Context, from, to uint64, numbers []uint64) (found []settlement, err error) {
	for l, err := range s.l1.events.Forward(ctx, s.query(from, to, numbers)) {
		if err != nil {
			return nil, s.l1.failed(err)
		}
		f, err := decodeAdvanced(l)
		if err != nil {
			return nil, err
		}
		found = append(found, f)
	}
	return found, nil
}

// anchored returns the first settled block that knows of an L1 block, if the index
// has it.
func (s *settlements) anchored(l1 uint64) *settlement {
	s.mu.RLock()
	defer s.mu.RUnlock()
	n := sort.Search(len(s.list), func(i int) bool { return s.list[i].anchor >= l1 })
	if n == len(s.list) || n == 0 && s.list[0].Number > 1 {
		return nil
	}
	copied := s.list[n]
	return &copied
}
