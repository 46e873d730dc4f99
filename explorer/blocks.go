package explorer

import (
	"context"
	"fmt"
	"math"
	"net/http"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/optimistic"
)

const (
	defaultPage = 25
	maxPage     = 100
)

// page is a part of a list of blocks, the newest first.
type page[T any] struct {
	Blocks []T     `json:"blocks"`
	Next   *uint64 `json:"next"` // before it, the list goes on; null at its end
}

type l1Summary struct {
	Number       uint64      `json:"number"`
	Hash         common.Hash `json:"hash"`
	Time         uint64      `json:"time"`
	Txs          int         `json:"txs"`
	GasUsed      uint64      `json:"gasUsed"`
	GasLimit     uint64      `json:"gasLimit"`
	BaseFee      wei         `json:"baseFee"`
	ExecuteGas   *uint64     `json:"executeGas"`   // that EXECUTE calls have declared; null if L1 does not say
	ExecuteLimit *uint64     `json:"executeLimit"` // likewise
	ExecuteCalls int         `json:"executeCalls"` // of this rollup, that succeeded
	Settled      *[2]uint64  `json:"settled"`      // first and last block of the rollup
	Label        string      `json:"label"`
}

type l2Summary struct {
	Number     uint64             `json:"number"`
	Hash       common.Hash        `json:"hash"`
	Time       uint64             `json:"time"`
	Txs        int                `json:"txs"`
	GasUsed    uint64             `json:"gasUsed"`
	GasLimit   uint64             `json:"gasLimit"`
	BaseFee    wei                `json:"baseFee"`
	Anchor     common.Hash        `json:"anchor"` // hash of an L1 block; zero for the genesis
	Label      string             `json:"label"`
	State      optimistic.State   `json:"state,omitempty"` // how far it is to be final, in an optimistic rollup
	Settlement *settlementSummary `json:"settlement"`
	TraceSize  *int               `json:"traceSize"` // bytes; null before it was read
}

type settlementSummary struct {
	L1Block uint64      `json:"l1Block"`
	L1Hash  common.Hash `json:"l1Hash"`
	Tx      common.Hash `json:"tx"`
	Time    *uint64     `json:"time"`    // of the L1 block; null before the block was checked
	Verdict string      `json:"verdict"` // valid, invalid or pending
}

// pageOf returns the blocks of a chain that a request asks for.
func (s *Server) pageOf(ctx context.Context, c *chain, h *heads, r *http.Request) (blocks []*block, next *uint64, err error) {
	before, limit, err := pageParams(r)
	if err != nil {
		return nil, nil, err
	}
	if h == nil {
		return nil, nil, &downError{c.name, errNotYet}
	}
	var numbers []uint64
	for n := min(before, h.latest.Number+1); n > 0 && uint64(len(numbers)) < limit; n-- {
		numbers = append(numbers, n-1)
	}
	found, err := c.numbered(ctx, numbers)
	if err != nil {
		return nil, nil, err
	}
	for _, b := range found {
		if b != nil { // the chain may have become shorter
			blocks = append(blocks, b)
		}
	}
	if n := len(numbers); n > 0 && numbers[n-1] > 0 {
		next = &numbers[n-1]
	}
	return blocks, next, nil
}

var errNotYet = fmt.Errorf("it has not answered yet")

func pageParams(r *http.Request) (before, limit uint64, err error) {
	if before, err = number(r, "before", math.MaxInt64, math.MaxInt64); err != nil {
		return 0, 0, err
	}
	limit, err = number(r, "limit", defaultPage, maxPage)
	if err == nil && limit == 0 {
		err = badRequest("limit is 0: ask for 1 to %d", maxPage)
	}
	return before, limit, err
}

// byHeads keeps an answer as long as neither chain has a new head, and nothing is new
// in the index.
func (s *Server) byHeads(r *http.Request, make func(context.Context) (any, error)) (any, error) {
	query := r.URL.Query()
	key := fmt.Sprint(r.URL.Path, s.settled.changes())
	for _, name := range []string{"before", "limit", "direction"} { // and nothing else, or nothing need be kept
		key += fmt.Sprintf(" %.20q", query.Get(name))
	}
	for _, h := range []*heads{s.watcher.l1.Load(), s.watcher.l2.Load()} {
		if h != nil {
			key += h.key()
		}
	}
	return s.answers.get(key, make)
}

func (s *Server) getL1Blocks(_ context.Context, r *http.Request) (any, error) {
	return s.byHeads(r, func(ctx context.Context) (any, error) {
		h := s.watcher.l1.Load()
		blocks, next, err := s.pageOf(ctx, s.l1, h, r)
		if err != nil {
			return nil, err
		}
		list := page[*l1Summary]{Blocks: []*l1Summary{}, Next: next}
		for _, b := range blocks {
			list.Blocks = append(list.Blocks, &l1Summary{
				Number: uint64(b.Number), Hash: b.Hash, Time: uint64(b.Time), Txs: b.Transactions.count,
				GasUsed: uint64(b.GasUsed), GasLimit: uint64(b.GasLimit), BaseFee: wei{b.BaseFee.ToInt()},
				Label: h.label(uint64(b.Number)),
			})
		}
		return list, s.addExecute(ctx, list.Blocks)
	})
}

// addExecute adds to blocks of L1 what they settle, and what that takes.
func (s *Server) addExecute(ctx context.Context, list []*l1Summary) error {
	if len(list) == 0 {
		return nil
	}
	first, last := list[len(list)-1].Number, list[0].Number
	settled, err := s.settled.within(ctx, first, last)
	if err != nil {
		return err
	}
	gas, err := s.watcher.gas.blocks(ctx, first, last)
	if err != nil {
		return err
	}
	byHash := make(map[common.Hash]*l1Summary, len(list))
	for _, b := range list {
		byHash[b.Hash] = b
	}
	for i := range settled {
		if b := byHash[settled[i].l1.Hash]; b != nil {
			if s.pending == nil {
				b.ExecuteCalls++
			}
			if b.Settled == nil {
				b.Settled = &[2]uint64{settled[i].Number, settled[i].Number}
			}
			b.Settled[1] = settled[i].Number
		}
	}
	for _, g := range gas {
		if b := byHash[g.Hash]; b != nil {
			b.ExecuteGas, b.ExecuteLimit = &g.Used, &g.Limit
		}
	}
	return nil
}

func (s *Server) getL2Blocks(ctx context.Context, r *http.Request) (any, error) {
	h := s.watcher.l2.Load()
	blocks, next, err := s.pageOf(ctx, s.l2, h, r)
	if err != nil {
		return nil, err
	}
	numbers := make([]uint64, len(blocks))
	for i, b := range blocks {
		numbers[i] = uint64(b.Number)
	}
	settled, err := s.settled.blocks(ctx, numbers)
	if err != nil {
		return nil, err
	}
	list := page[*l2Summary]{Blocks: []*l2Summary{}, Next: next}
	for _, b := range blocks {
		list.Blocks = append(list.Blocks, s.l2Summary(b, settled[uint64(b.Number)]))
	}
	return list, nil
}

func (s *Server) l2Summary(b *block, settled *settlement) *l2Summary {
	if settled != nil && settled.Hash != b.Hash {
		settled = nil // L1 has settled another block with this number
	}
	sum := &l2Summary{
		Number: uint64(b.Number), Hash: b.Hash, Time: uint64(b.Time), Txs: b.Transactions.count,
		GasUsed: uint64(b.GasUsed), GasLimit: uint64(b.GasLimit), BaseFee: wei{b.BaseFee.ToInt()},
		Label: s.labelOf(uint64(b.Number), settled),
	}
	if b.Anchor != nil {
		sum.Anchor = *b.Anchor
	}
	if s.pending != nil && settled != nil {
		sum.State = s.pending.clock(sum.Number).State
	}
	if settled == nil {
		return sum
	}
	sum.Settlement = &settlementSummary{L1Block: settled.l1.Number, L1Hash: settled.l1.Hash, Tx: settled.tx, Verdict: "pending"}
	if r := s.checker.known(settled); r != nil {
		sum.TraceSize, sum.Settlement.Time, sum.Settlement.Verdict = &r.Execute.TraceSize, &r.L1Time, r.Check.Verdict
	}
	return sum
}
