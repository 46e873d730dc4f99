package optimistic

import (
	"context"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Fallen are the proposals that fell with one below them, which was removed.
type Fallen struct {
	Removed   common.Hash // id of the one that was removed
	Number    uint64      // of the block of L1 that did it
	Proposals []*Proposed // that fell with it, the newest first
}

// Fallen returns what fell in L1's blocks from one number up to another, in order. It
// leaves out what was removed with nothing on top of it.
func (r *Reader) Fallen(ctx context.Context, from, to uint64) ([]Fallen, error) {
	var list []Fallen
	for l, err := range r.events.Forward(ctx, r.query(from, to, []common.Hash{removedTopic})) {
		if err != nil {
			return nil, err
		}
		f, err := r.fallen(ctx, l)
		if err != nil {
			return nil, err
		}
		if len(f.Proposals) > 0 {
			list = append(list, f)
		}
	}
	return list, nil
}

// fallen returns what was on top of a removed proposal when that was removed.
func (r *Reader) fallen(ctx context.Context, l *types.Log) (Fallen, error) {
	e, err := contract.UnpackRemovedEvent(l)
	if err != nil {
		return Fallen{}, fmt.Errorf("event of a removal: %w", err)
	}
	f := Fallen{Removed: e.Id, Number: l.BlockNumber}
	removed, err := r.locate(ctx, l.BlockNumber, e.Id)
	if err != nil {
		return f, err
	}
	branch := []*Proposed{removed}
	for next, err := range r.events.Forward(ctx, r.query(removed.L1.Number, l.BlockNumber, []common.Hash{proposedTopic, removedTopic})) {
		if err != nil {
			return f, err
		}
		if next.BlockNumber == l.BlockNumber && next.Index >= l.Index {
			break
		}
		if branch, err = follow(branch, next); err != nil {
			return f, err
		}
	}
	f.Proposals = branch[1:]
	slices.Reverse(f.Proposals)
	return f, nil
}

// follow returns what becomes of a chain of proposals by an event: the places above a
// removed one are taken again.
func follow(branch []*Proposed, l *types.Log) ([]*Proposed, error) {
	base := branch[0].Position
	if l.Topics[0] == removedTopic {
		e, err := contract.UnpackRemovedEvent(l)
		if err == nil && e.Position > base {
			branch = branch[:min(uint64(len(branch)), e.Position-base)]
		}
		return branch, err
	}
	p, err := DecodeProposed(l)
	if err == nil && common.Hash(p.Parent) == branch[len(branch)-1].ID {
		branch = append(branch, p)
	}
	return branch, err
}

// locate returns a proposal that was made in a block of L1 with the given number, or
// before.
func (r *Reader) locate(ctx context.Context, last uint64, id common.Hash) (*Proposed, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.known[id] == nil {
		if err := r.find(ctx, last, map[common.Hash]bool{id: true}); err != nil {
			return nil, err
		}
	}
	return r.known[id].Proposed, nil
}

// Owed returns what the contract owes an account after a block of L1, in wei.
func (r *Reader) Owed(ctx context.Context, hash common.Hash, account common.Address) (owed *big.Int, err error) {
	at := &snapshot{client: r.client, address: r.address, hash: hash}
	if err := at.run(ctx, ask(&owed, contract.PackOwed(account), contract.UnpackOwed)); err != nil {
		return nil, fmt.Errorf("what the contract owes %v: %w", account, err)
	}
	return owed, nil
}
