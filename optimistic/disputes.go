package optimistic

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"nrollup/contracts/bindings"
)

// disputes fills in which blocks are proven and which are challenged. What the last
// view knows is taken from there, if its block of L1 is still there and no event
// since then names the proposal. All else is asked for.
func (r *Reader) disputes(ctx context.Context, at *snapshot, v *View) error {
	old, err := r.unchanged(ctx, v)
	if err != nil {
		return err
	}
	var (
		list    []*Pending
		found   = make([]bindings.DisputesOutput, len(v.Pending))
		queries []query
	)
	for _, p := range v.Pending {
		if same := old[p.ID]; same != nil {
			p.Proven, p.Challenges = same.Proven, same.Challenges
			continue
		}
		queries = append(queries, ask(&found[len(list)], contract.PackDisputes(p.ID), contract.UnpackDisputes))
		list = append(list, p)
	}
	if err := at.run(ctx, queries...); err != nil {
		return fmt.Errorf("disputes: %w", err)
	}
	for i, p := range list {
		if err := at.noted(ctx, p, found[i]); err != nil {
			return fmt.Errorf("disputes of proposal %v: %w", p.ID, err)
		}
	}
	return nil
}

// longAgo is after how many blocks of L1 it is better to ask for all than for events.
const longAgo = 10_000

// unchanged returns the proposals of the last view whose disputes are the same now.
// It is empty if that cannot be said.
func (r *Reader) unchanged(ctx context.Context, v *View) (map[common.Hash]*Pending, error) {
	last := r.last
	if last == nil || last.L1.Number >= v.L1.Number || v.L1.Number-last.L1.Number > longAgo {
		return nil, nil
	}
	same := make(map[common.Hash]*Pending, len(last.Pending))
	for _, p := range last.Pending {
		same[p.ID] = p
	}
	for l, err := range r.events.Forward(ctx, r.query(last.L1.Number+1, v.L1.Number, []common.Hash{challengedTopic, provenTopic})) {
		if err != nil {
			return nil, err
		}
		if len(l.Topics) > 1 {
			delete(same, l.Topics[1])
		}
	}
	// Events come by number: they are those of this chain if both ends are in L1's.
	for _, end := range []*View{last, v} {
		h, err := r.header(ctx, hexutil.EncodeUint64(end.L1.Number))
		if err != nil {
			return nil, err
		}
		if h.Hash != end.L1.Hash {
			return nil, nil
		}
	}
	return same, nil
}
