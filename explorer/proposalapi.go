package explorer

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"strconv"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/optimistic"
)

// proposals returns what waits on L1, as it was found last.
func (s *Server) proposals() (*optimistic.View, error) {
	v := s.pending.now()
	if v == nil {
		return nil, &downError{s.l1.name, errNotYet}
	}
	return v, nil
}

func (s *Server) getProposals(_ context.Context, r *http.Request) (any, error) {
	return s.byHeads(r, func(ctx context.Context) (any, error) {
		before, limit, err := pageParams(r)
		if err != nil {
			return nil, err
		}
		v, err := s.proposals()
		if err != nil {
			return nil, err
		}
		list := &proposalList{Now: v.Time, Proposals: []*proposalSummary{}}
		last := min(before-1, v.Tip().Position)
		if before == 0 || last == 0 {
			return list, nil
		}
		found, err := s.pending.load(ctx, v, last, limit)
		if err != nil {
			return nil, err
		}
		for _, p := range slices.Backward(found) {
			summary := summaryOf(v, p)
			list.Proposals = append(list.Proposals, &summary)
		}
		if len(found) > 0 && found[0].Position > 1 {
			list.Next = &found[0].Position
		}
		return list, nil
	})
}

// getProposal answers with the proposal that a path names, by position or id.
func (s *Server) getProposal(ctx context.Context, r *http.Request) (any, error) {
	v, err := s.proposals()
	if err != nil {
		return nil, err
	}
	id, err := s.proposalID(ctx, v, r.PathValue("id"))
	if err != nil {
		return nil, err
	}
	found, err := s.pending.find(ctx, v, []common.Hash{id})
	if errors.Is(err, errMoved) {
		return nil, notFound("there is no proposal %v", id)
	}
	if err != nil {
		return nil, err
	}
	standing, err := s.pending.standing(ctx, slices.Clone(found))
	if err != nil {
		return nil, err
	}
	return s.proposalPage(v, found[0], len(standing) > 0), nil
}

func (s *Server) proposalID(ctx context.Context, v *optimistic.View, name string) (common.Hash, error) {
	position, err := strconv.ParseUint(name, 10, 63)
	if err != nil {
		id, err := parseHash(name)
		if err != nil {
			return id, badRequest("%q is no proposal: want a position or an id", name)
		}
		return id, nil
	}
	none := notFound("there is no proposal %d: the newest one is %d, and the contract forgets old ones", position, v.Tip().Position)
	if position == 0 || position > v.Tip().Position {
		return common.Hash{}, none
	}
	ids, err := s.pending.ids(ctx, v, position, 1)
	if err == nil && len(ids) == 0 {
		err = none
	}
	if err != nil {
		return common.Hash{}, err
	}
	return ids[0], nil
}
