package explorer

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"net/http"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/internal/logs"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// endedList is a part of the list of challenges that have ended, the newest first.
type endedList struct {
	Now   uint64            `json:"now"` // L1 time
	Ended []*endedChallenge `json:"ended"`
	Next  *uint64           `json:"next"` // before this block of L1, the list goes on; null at its end
}

// endedChallenge is how a challenge ended: the block was proven, or the proposal removed.
type endedChallenge struct {
	Removed    bool            `json:"removed"` // the proposal, with all on top of it
	Position   uint64          `json:"position"`
	ID         common.Hash     `json:"id"` // of the proposal
	Proposer   common.Address  `json:"proposer"`
	Number     uint64          `json:"number"` // of the block of the rollup
	Challenger common.Address  `json:"challenger"`
	MadeAt     uint64          `json:"madeAt"` // L1 time
	EndedAt    uint64          `json:"endedAt"`
	L1         rollup.BlockRef `json:"l1"` // in which it ended
	Tx         common.Hash     `json:"tx"`
	Lost       wei             `json:"lost"` // of its bond, by the proposer if it is removed, else by the challenger
	Paid       []bondPayment   `json:"paid"` // of both bonds

	made  rollup.BlockRef // block of L1 that has the challenge
	index uint            // of the event in the block
}

// bondPayment is a part of a bond; what goes to the zero address is burnt.
type bondPayment struct {
	Account common.Address `json:"account"`
	Amount  wei            `json:"amount"`
}

// An answer looks at some weeks of L1's blocks for challenges that have ended: at so
// many stretches of so many blocks.
const (
	endedStretch   = 10_000
	endedStretches = 20
)

var (
	challengedTopic = optimisticABI.Events["Challenged"].ID
	provenTopic     = optimisticABI.Events["Proven"].ID
	removedTopic    = optimisticABI.Events["Removed"].ID
	paidTopic       = optimisticABI.Events["Paid"].ID
)

func (s *Server) getEnded(_ context.Context, r *http.Request) (any, error) {
	before, limit, err := pageParams(r)
	if err != nil {
		return nil, err
	}
	v, err := s.proposals()
	if err != nil {
		return nil, err
	}
	before = min(before, v.L1.Number+1)
	key := fmt.Sprint(r.URL.Path, v.L1.Hash, before, limit)
	return s.answers.get(key, func(ctx context.Context) (any, error) {
		final := uint64(0)
		if h := s.watcher.l1.Load(); h != nil && h.finalized != nil {
			final = h.finalized.Number
		}
		list, err := s.pending.ended(ctx, v, final, before, int(limit))
		if errors.Is(err, errMoved) {
			s.pending.ends.Purge() // L1 has taken back what it had finalized, or never had it
		}
		return list, err
	})
}

// ended returns challenges that ended in blocks of L1 before one. L1 has finalized
// those up to final.
func (p *proposals) ended(ctx context.Context, v *optimistic.View, final, before uint64, limit int) (*endedList, error) {
	list := &endedList{Now: v.Time, Ended: []*endedChallenge{}}
	next := before
	for n := 0; next > p.since && n < endedStretches && len(list.Ended) < limit; n++ {
		stretch := (next - 1) / endedStretch
		next = max(p.since, stretch*endedStretch)
		found, err := p.endedIn(ctx, stretch, v.L1.Number, final)
		if err != nil {
			return nil, err
		}
		for _, e := range found {
			if n := len(list.Ended); n >= limit && e.L1.Number < list.Ended[n-1].L1.Number { // a block is never split
				next = list.Ended[n-1].L1.Number
				break
			}
			if e.L1.Number < before {
				list.Ended = append(list.Ended, &e)
			}
		}
	}
	if next > p.since {
		list.Next = &next
	}
	return list, p.complete(ctx, v, list.Ended)
}

// endedIn returns challenges that ended in a stretch of L1's blocks up to its head, the
// newest first, as events tell. What L1 has finalized is asked for once.
func (p *proposals) endedIn(ctx context.Context, stretch, head, final uint64) ([]endedChallenge, error) {
	if list, ok := p.ends.Get(stretch); ok {
		return list, nil
	}
	first, last := stretch*endedStretch, (stretch+1)*endedStretch-1
	var list []endedChallenge
	for l, err := range p.l1.events.Backward(ctx, p.query(max(p.since, first), min(head, last), []common.Hash{removedTopic, provenTopic})) {
		if err != nil {
			return nil, p.l1.failed(err)
		}
		e, err := endedBy(l)
		if err != nil {
			return nil, p.contradicts(err)
		}
		if e != nil {
			list = append(list, *e)
		}
	}
	if last <= final {
		p.ends.Add(stretch, list)
	}
	return list, nil
}

func (p *proposals) query(first, last uint64, topics ...[]common.Hash) logs.Query {
	return logs.Query{Address: p.contract, Topics: topics, First: first, Last: last}
}

func (p *proposals) contradicts(err error) error {
	return &problem{http.StatusBadGateway, fmt.Sprintf("the node of %s gives an event that is not right: %v", p.l1.name, err)}
}

// endedBy returns the challenge that ended by an event; nil if a block was proven that
// nobody had challenged.
func endedBy(l *types.Log) (*endedChallenge, error) {
	e := &endedChallenge{L1: rollup.BlockRef{Number: l.BlockNumber, Hash: l.BlockHash}, Tx: l.TxHash, index: l.Index}
	if l.Topics[0] == removedTopic {
		event, err := optimisticRollup.UnpackRemovedEvent(l)
		if err != nil {
			return nil, err
		}
		e.Removed, e.ID, e.Number = true, event.Id, event.Challenged
		return e, nil
	}
	event, err := optimisticRollup.UnpackProvenEvent(l)
	if err != nil || event.Defender == (common.Address{}) {
		return nil, err
	}
	e.ID, e.Number, e.Lost = event.Id, event.Number, wei{event.Paid}
	e.Paid = []bondPayment{{event.Defender, e.Lost}}
	return e, nil
}

// complete adds what other events and blocks of L1 say.
func (p *proposals) complete(ctx context.Context, v *optimistic.View, list []*endedChallenge) error {
	if len(list) == 0 {
		return nil
	}
	if err := p.challengers(ctx, list); err != nil {
		return err
	}
	if err := p.times(ctx, list); err != nil {
		return err
	}
	var ids []common.Hash
	for _, e := range list {
		if !slices.Contains(ids, e.ID) {
			ids = append(ids, e.ID)
		}
	}
	found, err := p.find(ctx, v, ids)
	if err != nil {
		return err
	}
	for _, e := range list {
		proposal := found[slices.Index(ids, e.ID)]
		e.Position, e.Proposer = proposal.Position, proposal.Proposer
		if err := p.pay(ctx, v.Params, e); err != nil {
			return err
		}
	}
	return nil
}

// challengers finds the events of challenges: a block is challenged once.
func (p *proposals) challengers(ctx context.Context, list []*endedChallenge) error {
	type block struct {
		id     common.Hash
		number uint64
	}
	var ids, numbers []common.Hash
	missing := make(map[block]*endedChallenge)
	for _, e := range list {
		ids, numbers = append(ids, e.ID), append(numbers, logs.Number(e.Number))
		missing[block{e.ID, e.Number}] = e
	}
	for l, err := range p.l1.events.Recent(ctx, p.query(p.since, list[0].L1.Number, []common.Hash{challengedTopic}, ids, numbers)) {
		if err != nil {
			return p.l1.failed(err)
		}
		event, err := optimisticRollup.UnpackChallengedEvent(l)
		if err != nil {
			return p.contradicts(err)
		}
		if e := missing[block{event.Id, event.Number}]; e != nil {
			e.Challenger, e.made = event.Challenger, rollup.BlockRef{Number: l.BlockNumber, Hash: l.BlockHash}
			delete(missing, block{event.Id, event.Number})
		}
		if len(missing) == 0 {
			return nil
		}
	}
	return errMoved
}

// times adds the times of blocks of L1, which must be those of the events.
func (p *proposals) times(ctx context.Context, list []*endedChallenge) error {
	var numbers []uint64
	for _, e := range list {
		numbers = append(numbers, e.L1.Number, e.made.Number)
	}
	blocks, err := p.l1.numbered(ctx, numbers)
	if err != nil {
		return err
	}
	for i, e := range list {
		end, made := blocks[2*i], blocks[2*i+1]
		if end == nil || made == nil || end.Hash != e.L1.Hash || made.Hash != e.made.Hash {
			return errMoved
		}
		e.EndedAt, e.MadeAt = uint64(end.Time), uint64(made.Time)
	}
	return nil
}

// pay adds who got which part of the bonds. A removal has three payments: to the
// challenger, to who removed the proposal, and what is burnt.
func (p *proposals) pay(ctx context.Context, params *optimistic.Params, e *endedChallenge) error {
	if !e.Removed {
		rest := new(big.Int).Sub(params.ChallengeBond, e.Lost.Int)
		e.Paid = append(e.Paid, bondPayment{e.Challenger, wei{rest}})
		return nil
	}
	e.Lost = wei{params.ProposalBond}
	list, err := p.l1.events.Ask(ctx, p.query(e.L1.Number, e.L1.Number, []common.Hash{paidTopic}))
	if err != nil {
		return p.l1.failed(err)
	}
	for i := range list {
		if l := &list[i]; l.BlockHash != e.L1.Hash {
			return errMoved
		} else if l.TxHash != e.Tx || l.Index <= e.index || len(e.Paid) == 3 {
			continue
		}
		event, err := optimisticRollup.UnpackPaidEvent(&list[i])
		if err != nil {
			return p.contradicts(err)
		}
		e.Paid = append(e.Paid, bondPayment{event.Account, wei{event.Amount}})
	}
	return nil
}
