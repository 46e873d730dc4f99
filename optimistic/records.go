package optimistic

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/contracts/bindings"
	"nrollup/internal/logs"
)

// The topics of events.
var (
	events          = contract.GetABI().Events
	proposedTopic   = events["Proposed"].ID
	challengedTopic = events["Challenged"].ID
	provenTopic     = events["Proven"].ID
	removedTopic    = events["Removed"].ID
)

// records fills in the proposals of a view, from the last final one to the newest.
func (r *Reader) records(ctx context.Context, at *snapshot, v *View, chain bindings.ChainOutput) error {
	if err := r.learn(ctx, at, v, chain); err != nil {
		return err
	}
	v.Last = Genesis(r.genesis, v.Head.StateRoot)
	if last := r.known[chain.Last]; last != nil {
		v.Last = last.Proposal
	}
	if id := ID(v.Last); id != common.Hash(chain.Last) {
		return fmt.Errorf("the last final proposal is %v, L1 says %v", id, common.Hash(chain.Last))
	}
	v.Pending = make([]*Pending, chain.TipPosition-chain.LastPosition)
	id := common.Hash(chain.Tip)
	for i := len(v.Pending) - 1; i >= 0; i-- {
		record := r.known[id]
		if record == nil || record.Position != chain.LastPosition+1+uint64(i) {
			return fmt.Errorf("the newest proposals are not on the last final one: position %d", chain.LastPosition+1+uint64(i))
		}
		pending := *record
		v.Pending[i], id = &pending, record.Proposed.Parent
	}
	if id != common.Hash(chain.Last) {
		return fmt.Errorf("the oldest pending proposal is on %v, the last final one is %v", id, common.Hash(chain.Last))
	}
	return r.link(v)
}

// link computes the claims of proposals that are new.
func (r *Reader) link(v *View) (err error) {
	parent := v.Last
	for _, p := range v.Pending {
		if p.Claims == nil {
			if p.Claims, err = p.Proposed.Claims(parent); err != nil {
				return err
			}
			p.Parent = parent
			r.known[p.ID] = &Pending{Proposed: p.Proposed, Parent: p.Parent, Claims: p.Claims}
		}
		parent = p.Proposal
	}
	return nil
}

// learn reads the records of the chain that are not known, from L1's events.
func (r *Reader) learn(ctx context.Context, at *snapshot, v *View, chain bindings.ChainOutput) error {
	first, last := max(chain.LastPosition, 1), chain.TipPosition
	if id := common.Hash(chain.Tip); last > 0 {
		for r.known[id] != nil && last > first {
			id, last = r.known[id].Proposed.Parent, last-1
		}
		if r.known[id] != nil {
			return nil
		}
	}
	if last < first {
		return nil
	}
	ids, err := at.ids(ctx, first, last)
	if err != nil {
		return err
	}
	missing := make(map[common.Hash]bool)
	for _, id := range ids {
		if r.known[id] == nil {
			missing[id] = true
		}
	}
	return r.find(ctx, v.L1.Number, missing)
}

// find reads the events of proposals with the given ids, from the newest block of
// L1 back.
func (r *Reader) find(ctx context.Context, last uint64, missing map[common.Hash]bool) error {
	if len(missing) == 0 {
		return nil
	}
	for l, err := range r.events.Recent(ctx, r.query(r.deployedAt, last, []common.Hash{proposedTopic}, nil, some(missing))) {
		if err != nil {
			return err
		}
		if p, err := DecodeProposed(l); err == nil && missing[p.ID] { // the id binds it
			r.known[p.ID] = &Pending{Proposed: p}
			delete(missing, p.ID)
		}
		if len(missing) == 0 {
			return nil
		}
	}
	return fmt.Errorf("%w, or lacks events: %d proposals are not there", ErrChanging, len(missing))
}

// maxTopics is how many ids are asked for at once.
const maxTopics = 200

// some returns ids to ask for, or none if they are too many: then all are read.
func some(ids map[common.Hash]bool) []common.Hash {
	if len(ids) > maxTopics {
		return nil
	}
	list := make([]common.Hash, 0, len(ids))
	for id := range ids {
		list = append(list, id)
	}
	return list
}

// query asks for events of the contract.
func (r *Reader) query(first, last uint64, topics ...[]common.Hash) logs.Query {
	return logs.Query{Address: r.address, Topics: topics, First: first, Last: last}
}
