package explorer

import (
	"context"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/contracts/bindings"
	"nrollup/optimistic"
)

// optimisticBlock is a block as it is proposed.
type optimisticBlock = bindings.ProposedBlock

var (
	optimisticRollup = bindings.NewOptimisticRollup()
	optimisticABI    = optimisticRollup.GetABI()
	proposedTopic    = optimisticABI.Events["Proposed"].ID
)

// ids returns the ids of so many proposals, the last of them at a position, as the
// contract has them.
func (p *proposals) ids(ctx context.Context, v *optimistic.View, position, count uint64) ([]common.Hash, error) {
	outputs := make([]hexutil.Bytes, count)
	batch := newBatch("eth_call", int(count), func(i int) ([]any, any) {
		input := hexutil.Bytes(optimisticRollup.PackProposalAt(position - count + 1 + uint64(i)))
		return []any{map[string]any{"to": p.contract, "input": input}, rpc.BlockNumberOrHashWithHash(v.L1.Hash, false)}, &outputs[i]
	})
	if err := p.l1.batch(ctx, batch); err != nil {
		return nil, err
	}
	var ids []common.Hash
	for i := range batch {
		if err := batch[i].Error; err != nil {
			return nil, p.l1.failed(err)
		}
		id, err := optimisticRollup.UnpackProposalAt(outputs[i])
		if err != nil {
			return nil, err
		}
		if id != (common.Hash{}) { // the contract forgets old ones
			ids = append(ids, id)
		}
	}
	return ids, nil
}

// find returns proposals by their ids, in their order, from L1's events.
func (p *proposals) find(ctx context.Context, v *optimistic.View, ids []common.Hash) ([]*optimistic.Proposed, error) {
	var missing []common.Hash
	found := make(map[common.Hash]*optimistic.Proposed)
	for _, proposal := range p.list() {
		found[proposal.ID] = proposal
	}
	for _, id := range ids {
		if proposal, ok := p.loaded.Get(id); ok {
			found[id] = proposal
		} else if found[id] == nil {
			missing = append(missing, id)
		}
	}
	if len(missing) > 0 {
		list, err := p.search(ctx, p.since, v.L1.Number, [][]common.Hash{{proposedTopic}, nil, missing})
		if err != nil {
			return nil, err
		}
		for _, proposal := range list {
			if len(proposal.Reference) <= maxLoadedData {
				p.loaded.Add(proposal.ID, proposal)
			}
			found[proposal.ID] = proposal
		}
	}
	list := make([]*optimistic.Proposed, 0, len(ids))
	for _, id := range ids {
		if found[id] == nil {
			return nil, errMoved
		}
		list = append(list, found[id])
	}
	return list, nil
}

// search looks for proposals' events.
func (p *proposals) search(ctx context.Context, from, to uint64, topics [][]common.Hash) ([]*optimistic.Proposed, error) {
	var found []*optimistic.Proposed
	for l, err := range p.l1.events.Forward(ctx, p.query(from, to, topics...)) {
		if err != nil {
			return nil, p.l1.failed(err)
		}
		proposal, err := optimistic.DecodeProposed(l)
		if err != nil {
			return nil, p.contradicts(err)
		}
		found = append(found, proposal)
	}
	return found, nil
}

// within implements index. Proposals that were removed are left out.
func (p *proposals) within(ctx context.Context, from, to uint64) ([]settlement, error) {
	list := p.list()
	if len(list) == 0 || from < list[0].L1.Number && list[0].Position > 1 {
		var err error
		if list, err = p.search(ctx, max(from, p.since), to, [][]common.Hash{{proposedTopic}}); err != nil {
			return nil, err
		}
		if list, err = p.standing(ctx, list); err != nil {
			return nil, err
		}
	}
	var found []settlement
	for _, proposal := range list {
		for n := proposal.First(); n <= proposal.Number && from <= proposal.L1.Number && proposal.L1.Number <= to; n++ {
			found = append(found, *settlementIn(proposal, n))
		}
	}
	return found, nil
}

// standing returns those proposals that the contract has.
func (p *proposals) standing(ctx context.Context, list []*optimistic.Proposed) ([]*optimistic.Proposed, error) {
	v := p.now()
	if v == nil || len(list) == 0 {
		return nil, nil
	}
	first, last := list[0].Position, list[0].Position
	for _, proposal := range list {
		first, last = min(first, proposal.Position), max(last, proposal.Position)
	}
	if last = min(last, v.Tip().Position); last < first {
		return nil, nil
	}
	ids, err := p.ids(ctx, v, last, last-first+1)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(list, func(proposal *optimistic.Proposed) bool { return !slices.Contains(ids, proposal.ID) }), nil
}
