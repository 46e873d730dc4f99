package challenger

import (
	"context"
	"fmt"
	"maps"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/contracts/bindings"
	"nrollup/internal/logs"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// own is what L1 says of the account's challenges. Which there were is read from
// events, whether they are open from the contract.
type own struct {
	eth        *ethclient.Client
	address    common.Address // of the contract
	account    common.Address
	timeout    time.Duration // of a request
	deployedAt uint64

	events  *logs.Reader
	next    uint64 // the first block of L1 whose events were not read for good
	known   map[claimed]*history
	records map[common.Hash]bindings.Proposal // of proposals with challenges
	lost    *big.Int                          // for answers that L1 will not take back
	last    struct {                          // what was found last
		hash  common.Hash
		books *Books
	}
}

// claimed names a block of a proposal.
type claimed struct {
	id     common.Hash
	number uint64
}

// history is that of a challenge of the account.
type history struct {
	madeIn  uint64   // block of L1
	endedIn uint64   // the first block of L1 that was seen without it; 0 as long as it is open
	cost    *big.Int // of the answer, in wei
}

// settledAfter is how many blocks L1 is not expected to take back.
const settledAfter = 128

func newOwn(cfg *Config, client *rpc.Client, account common.Address) *own {
	eth := ethclient.NewClient(client)
	return &own{
		eth:        eth,
		address:    cfg.Deployment.Contracts.Rollup,
		account:    account,
		timeout:    cfg.Timeout,
		deployedAt: cfg.Deployment.DeployedAt,
		next:       cfg.Deployment.DeployedAt,
		events:     logs.NewReader(eth, cfg.Timeout),
		known:      make(map[claimed]*history),
		records:    make(map[common.Hash]bindings.Proposal),
		lost:       new(big.Int),
	}
}

// books returns what the account has at the block of a view, but for its balance.
func (o *own) books(ctx context.Context, v *optimistic.View) (*Books, error) {
	if o.last.hash == v.L1.Hash {
		return o.last.books, nil
	}
	b := new(Books)
	var err error
	if b.Owed, err = ask(ctx, o, v, contract.PackOwed(o.account), contract.UnpackOwed); err != nil {
		return nil, fmt.Errorf("what the account is owed: %w", err)
	}
	if err := o.discover(ctx, v.L1.Number); err != nil {
		return nil, err
	}
	live := o.live(v)
	b.Lost = new(big.Int).Set(o.lost)
	for c, h := range maps.Clone(o.known) {
		if err := o.add(ctx, v, b, c, h, live); err != nil {
			return nil, fmt.Errorf("challenge of block %d in proposal %v: %w", c.number, c.id, err)
		}
	}
	o.last.hash, o.last.books = v.L1.Hash, b
	return b, nil
}

// live returns the ids of the pending proposals, and keeps the records of those that
// are challenged: they may fall.
func (o *own) live(v *optimistic.View) map[common.Hash]bool {
	ids := make(map[common.Hash]bool, len(v.Pending))
	for _, q := range v.Pending {
		ids[q.ID] = true
		for _, c := range q.Challenges {
			if c.Challenger == o.account {
				o.records[q.ID] = q.Proposed.Proposal
			}
		}
	}
	return ids
}

// discover reads which challenges the account has made, up to a block of L1.
func (o *own) discover(ctx context.Context, last uint64) error {
	by := []common.Hash{common.BytesToHash(o.account[:])}
	err := o.search(ctx, o.next, last, [][]common.Hash{{challengedTopic}, nil, nil, by}, func(l *types.Log) {
		e, err := contract.UnpackChallengedEvent(l)
		if err != nil || e.Challenger != o.account {
			return
		}
		if c := (claimed{e.Id, e.Number}); o.known[c] == nil {
			o.known[c] = &history{madeIn: l.BlockNumber}
		}
	})
	if err == nil {
		o.next = max(o.next, last-min(last, settledAfter))
	}
	return err
}

// add adds a challenge to the books: its bond, if that lies in a proposal that fell,
// or what its answer has cost.
func (o *own) add(ctx context.Context, v *optimistic.View, b *Books, c claimed, h *history, live map[common.Hash]bool) error {
	now, err := ask(ctx, o, v, contract.PackChallengeOf(c.id, c.number), contract.UnpackChallengeOf)
	switch {
	case err != nil:
		return err
	case now.Challenger != o.account || now.Deadline == 0:
		return o.ended(ctx, v, b, c, h)
	}
	h.endedIn, h.cost = 0, nil
	if live[c.id] {
		return nil // the view has it
	}
	record, err := o.record(ctx, c.id, h.madeIn)
	if err != nil {
		return err
	}
	b.Fallen = append(b.Fallen, Stake{ID: c.id, Proposal: record, Number: c.number})
	return nil
}

// ended adds what the answer to a challenge has cost, and forgets the challenge once
// L1 will not take its end back.
func (o *own) ended(ctx context.Context, v *optimistic.View, b *Books, c claimed, h *history) error {
	if h.cost == nil {
		cost := new(big.Int) // it was not answered, but the proposal fell
		topics := [][]common.Hash{{provenTopic}, {c.id}, {logs.Number(c.number)}}
		err := o.search(ctx, h.madeIn, v.L1.Number, topics, func(l *types.Log) {
			if e, err := contract.UnpackProvenEvent(l); err == nil {
				cost = e.Paid
			}
		})
		if err != nil {
			return err
		}
		h.cost, h.endedIn = cost, v.L1.Number
	}
	b.Lost.Add(b.Lost, h.cost)
	if v.L1.Number >= h.endedIn+settledAfter {
		o.lost.Add(o.lost, h.cost)
		delete(o.known, c)
		delete(o.records, c.id) // if another challenge needs it, it is read again
	}
	return nil
}

// record returns the record of a proposal that has fallen, by the block of L1 that
// had a challenge of it.
func (o *own) record(ctx context.Context, id common.Hash, madeIn uint64) (bindings.Proposal, error) {
	if p, ok := o.records[id]; ok {
		return p, nil
	}
	err := o.search(ctx, o.deployedAt, madeIn, [][]common.Hash{{proposedTopic}, nil, {id}}, func(l *types.Log) {
		if p, err := optimistic.DecodeProposed(l); err == nil && p.ID == id { // the id binds it
			o.records[id] = p.Proposal
		}
	})
	if err != nil {
		return bindings.Proposal{}, err
	}
	p, ok := o.records[id]
	if !ok {
		return p, fmt.Errorf("L1 has no event of its proposal up to block %d", madeIn)
	}
	return p, nil
}

// Stakes returns the challenges of an account whose proposal fell before a view, with
// bonds that can be had back. It reads all events of the account from L1.
func Stakes(ctx context.Context, client *rpc.Client, d *rollup.Deployment, account common.Address, v *optimistic.View) ([]Stake, error) {
	o := newOwn(&Config{Deployment: d, Timeout: askTimeout}, client, account)
	books, err := o.books(ctx, v)
	if err != nil {
		return nil, err
	}
	return books.Fallen, nil
}

// askTimeout is that of one request to L1, unless the configuration says otherwise.
const askTimeout = 15 * time.Second
