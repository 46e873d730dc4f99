package explorer

import (
	"context"
	"net/http"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/lru"
)

// maxSeries is how many blocks of L1 the chart of EXECUTE gas has at most, and how
// many are kept.
const maxSeries = 1024

// seriesPage is the gas that EXECUTE calls have declared, the oldest block first.
type seriesPage struct {
	Limit  uint64         `json:"limit"` // of a block
	Known  bool           `json:"known"` // false if L1's node does not tell
	Blocks []*seriesBlock `json:"blocks"`
}

type seriesBlock struct {
	Number uint64      `json:"number"`
	Hash   common.Hash `json:"hash"`
	Time   uint64      `json:"time"`
	Used   uint64      `json:"used"`  // gas
	Calls  int         `json:"calls"` // of this rollup, that succeeded
}

// timeCache keeps the times of L1 blocks by their hashes.
type timeCache = lru.Cache[common.Hash, uint64]

func (s *Server) getExecute(_ context.Context, r *http.Request) (any, error) {
	limit, err := number(r, "limit", 300, maxSeries)
	if err != nil {
		return nil, err
	}
	if limit == 0 {
		return nil, badRequest("limit is 0: ask for 1 to %d", maxSeries)
	}
	return s.byHeads(r, func(ctx context.Context) (any, error) { return s.series(ctx, limit) })
}

func (s *Server) series(ctx context.Context, limit uint64) (*seriesPage, error) {
	h := s.watcher.l1.Load()
	if h == nil {
		return nil, &downError{s.l1.name, errNotYet}
	}
	first := h.latest.Number + 1 - min(h.latest.Number+1, limit)
	gas, err := s.watcher.gas.blocks(ctx, first, h.latest.Number)
	if err != nil {
		return nil, err
	}
	page := &seriesPage{Known: gas != nil, Blocks: []*seriesBlock{}}
	byHash := make(map[common.Hash]*seriesBlock, len(gas))
	for _, g := range gas {
		b := &seriesBlock{Number: g.Number, Hash: g.Hash, Used: g.Used}
		page.Limit, page.Blocks, byHash[g.Hash] = g.Limit, append(page.Blocks, b), b
	}
	if s.pending != nil { // of what is proposed nothing is executed
		return page, s.addTimes(ctx, page.Blocks)
	}
	settled, err := s.settled.within(ctx, first, h.latest.Number)
	if err != nil {
		return nil, err
	}
	for i := range settled {
		if b := byHash[settled[i].l1.Hash]; b != nil {
			b.Calls++
		}
	}
	return page, s.addTimes(ctx, page.Blocks)
}

// addTimes adds the times of blocks, of which most are known from the last time.
func (s *Server) addTimes(ctx context.Context, list []*seriesBlock) error {
	var missing []*seriesBlock
	for _, b := range list {
		if time, ok := s.times.Get(b.Hash); ok {
			b.Time = time
			continue
		}
		missing = append(missing, b)
	}
	for len(missing) > 0 {
		part := missing[:min(len(missing), maxPage)]
		missing = missing[len(part):]
		numbers := make([]uint64, len(part))
		for i, b := range part {
			numbers[i] = b.Number
		}
		blocks, err := s.l1.numbered(ctx, numbers)
		if err != nil {
			return err
		}
		for i, b := range blocks {
			if b != nil && b.Hash == part[i].Hash {
				part[i].Time = uint64(b.Time)
				s.times.Add(b.Hash, part[i].Time)
			}
		}
	}
	return nil
}
