package derive

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/contracts/bindings"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// derive returns the blocks of a proposal on a head, and the head after them.
func (f *filler) derive(ctx context.Context, w *waiting, head Head) ([]*Settled, Head, error) {
	p, traces, err := f.load(ctx, w)
	if err != nil {
		return nil, head, err
	}
	claims, err := claimsOn(p, head)
	if err != nil {
		return nil, head, err
	}
	return settle(ctx, p, claims, traces, f.source.Check)
}

// load returns a proposal with the traces of its blocks, which are not checked: those
// that are here, which takes as long as it takes to compute them, and the others.
func (f *filler) load(ctx context.Context, w *waiting) (*optimistic.Proposed, [][]byte, error) {
	p, err := f.proposal(ctx, w)
	if err != nil {
		return nil, nil, err
	}
	traces := f.source.local(ctx, refsOf(p))
	if !complete(traces) {
		err = f.fetch(ctx, w, p, traces)
	}
	return p, traces, err
}

// proposal reads a proposal from L1.
func (f *filler) proposal(ctx context.Context, w *waiting) (*optimistic.Proposed, error) {
	ctx, cancel := context.WithTimeout(ctx, requestTimeout)
	defer cancel()
	body, err := f.body(ctx, w.L1)
	if err != nil {
		return nil, err
	}
	return proposedIn(f.reader.contract, body, w.ID)
}

// fetch completes the traces of a proposal's blocks: by those that L1 has of blocks
// which were proven, and what is left from where the data is.
func (f *filler) fetch(ctx context.Context, w *waiting, p *optimistic.Proposed, traces [][]byte) error {
	ctx, cancel := context.WithTimeout(ctx, f.patience(w))
	defer cancel()
	for _, proof := range w.Proofs {
		if i := proof.Number - w.First; i < uint64(len(traces)) && traces[i] == nil {
			body, err := f.body(ctx, proof.L1)
			if err == nil {
				traces[i], err = provenIn(f.reader.contract, body, w.ID, proof.Number)
			}
			if err != nil {
				return err
			}
		}
	}
	if complete(traces) {
		return nil
	}
	payload, err := f.source.Data.Fetch(ctx, p.Pointer())
	if err != nil {
		return fmt.Errorf("data: %w", err)
	}
	fetched, err := optimistic.DecodePayload(payload, p.Count)
	if err != nil {
		return err
	}
	for i := range traces {
		if traces[i] == nil {
			traces[i] = fetched[i]
		}
	}
	return nil
}

func complete(traces [][]byte) bool {
	for _, trace := range traces {
		if trace == nil {
			return false
		}
	}
	return true
}

func refsOf(p *optimistic.Proposed) []rollup.BlockRef {
	refs := make([]rollup.BlockRef, len(p.Blocks))
	for i, b := range p.Blocks {
		refs[i] = rollup.BlockRef{Number: p.First() + uint64(i), Hash: b.BlockHash}
	}
	return refs
}

// settle returns the blocks of a proposal, once each of them is checked.
func settle(ctx context.Context, p *optimistic.Proposed, claims []bindings.BlockClaim, traces [][]byte, check func(*rollup.Block) error) ([]*Settled, Head, error) {
	var (
		list = make([]*Settled, len(claims))
		head Head
	)
	for i, claim := range claims {
		if err := ctx.Err(); err != nil {
			return nil, head, err
		}
		var block *rollup.Block
		err := optimistic.CheckBlock(claim, &p.Proposal, traces[i], func(b *rollup.Block) error {
			block = b
			return check(b)
		})
		if err != nil {
			return nil, head, err
		}
		anchor := p.Blocks[i].Anchor
		list[i] = &Settled{Block: block, AnchorNumber: anchor, L1: p.L1, Tx: p.Tx}
		head = Head{BlockRef: block.Ref, StateRoot: block.Claim.PostStateRoot, Timestamp: block.Timestamp, Anchor: anchor}
	}
	return list, head, nil
}

// claimsOn returns the claims of a proposal's blocks on a head. That its root of
// claims is theirs shows that the head is what the proposal is on.
func claimsOn(p *optimistic.Proposed, head Head) ([]bindings.BlockClaim, error) {
	claims := make([]bindings.BlockClaim, len(p.Blocks))
	hash, root := head.Hash, head.StateRoot
	for i, b := range p.Blocks {
		claims[i] = bindings.BlockClaim{
			Number:       p.First() + uint64(i),
			ParentHash:   hash,
			PreStateRoot: root,
			BlockHash:    b.BlockHash,
			StateRoot:    b.StateRoot,
			AnchorHash:   p.AnchorHashes[i],
		}
		hash, root = b.BlockHash, b.StateRoot
	}
	if got := optimistic.Root(claims); got != p.Proposal.Claims {
		return nil, fmt.Errorf("proposal %v commits to claims with the root %v, its blocks have %v", p.ID, common.Hash(p.Proposal.Claims), got)
	}
	return claims, nil
}
