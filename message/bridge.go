package message

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/contracts/bindings"
	"nrollup/rollup"
)

// Bridge follows the messages of a rollup, both ways. It is safe for concurrent
// use. Every question is answered as of the heads of both chains.
type Bridge struct {
	l1, l2      *chain
	contract    common.Address // of the rollup, on L1
	deposits    *Outbox
	withdrawals *Outbox
	roots       *roots
	proposals   proposals // nil unless the rollup is an optimistic one
}

// New returns the messages of a rollup as nodes of L1 and of the rollup tell them.
// It asks them nothing yet.
func New(d *rollup.Deployment, l1, l2 *rpc.Client) *Bridge {
	b := &Bridge{
		l1:       newChain("L1", d.L1.ChainID, l1, d.Contracts.Messenger, d.DeployedAt),
		l2:       newChain("the rollup", new(big.Int).SetUint64(d.Spec.ChainID), l2, rollup.L2Messenger, 0),
		contract: d.Contracts.Rollup,
	}
	b.deposits, b.withdrawals = newOutbox(b.l1, b.l2), newOutbox(b.l2, b.l1)
	b.roots = newRoots(b.l1, b.l2)
	if d.Spec.IsOptimistic() {
		b.proposals = proposalsOf(d, l1)
	}
	return b
}

// Deposits are the messages that L1 has sent.
func (b *Bridge) Deposits() *Outbox { return b.deposits }

// Withdrawals are the messages that the rollup has sent.
func (b *Bridge) Withdrawals() *Outbox { return b.withdrawals }

// View is how far messages can be delivered at the heads of both chains: those to
// the rollup with nonces below Proven, those to L1 below Claimable.
type View struct {
	L1 rollup.BlockRef `json:"l1"` // head
	L2 rollup.BlockRef `json:"l2"` // head

	Deposits uint64           `json:"deposits"` // that were sent
	Anchor   *rollup.BlockRef `json:"anchor"`   // the L1 block that the rollup's head knows of; null without one in L1's chain
	Anchored uint64           `json:"anchored"` // deposits up to the anchor
	Proven   uint64           `json:"proven"`   // deposits in the proven root that has most
	Root     common.Hash      `json:"root"`     // that root, if Proven is not 0

	Withdrawals uint64          `json:"withdrawals"` // that were sent
	Settled     rollup.BlockRef `json:"settled"`     // the last block of the rollup that L1 has settled, or made final
	Claimable   uint64          `json:"claimable"`   // withdrawals up to there
}

// View reads on up to the heads of both chains, and says where messages are. It
// is the beginning of every question, and cheap if nothing is new.
func (b *Bridge) View(ctx context.Context) (v *View, err error) {
	v = new(View)
	if v.L1, err = b.deposits.Sync(ctx); err != nil {
		return nil, err
	}
	if v.L2, err = b.withdrawals.Sync(ctx); err != nil {
		return nil, err
	}
	v.Deposits, v.Withdrawals = b.deposits.Size(), b.withdrawals.Size()
	if err := b.viewDeposits(ctx, v); err != nil {
		return nil, err
	}
	return v, b.viewWithdrawals(ctx, v)
}

func (b *Bridge) viewDeposits(ctx context.Context, v *View) (err error) {
	_, anchor, err := b.anchor(ctx)
	switch {
	case err == nil:
		v.Anchor, v.Anchored = &anchor, b.deposits.SizeAt(anchor.Number)
	case !errors.Is(err, ErrNoAnchor):
		return err
	}
	v.Proven, v.Root, err = b.roots.newest(ctx, b.deposits)
	return err
}

func (b *Bridge) viewWithdrawals(ctx context.Context, v *View) error {
	contract := bindings.NewNativeRollup()
	head, err := read(ctx, b.l1, b.contract, v.L1.Hash, contract.PackHead(), contract.UnpackHead)
	if err != nil {
		return err
	}
	v.Settled = rollup.BlockRef{Number: head.Number, Hash: head.BlockHash}
	// A node that is behind L1, or has another chain, cannot say what is settled.
	ok, err := b.l2.contains(ctx, v.Settled)
	if ok {
		v.Claimable = b.withdrawals.SizeAt(v.Settled.Number)
	}
	return err
}

// anchor returns the head of the rollup and the L1 block that it is anchored to,
// or ErrNoAnchor.
func (b *Bridge) anchor(ctx context.Context) (head *block, anchor rollup.BlockRef, err error) {
	head, err = b.l2.at(ctx, rpc.LatestBlockNumber)
	if err != nil {
		return nil, anchor, err
	}
	if head.Anchor == nil || *head.Anchor == (common.Hash{}) {
		return nil, anchor, fmt.Errorf("%w: it is block %d", ErrNoAnchor, head.Number)
	}
	on, err := b.l1.byHash(ctx, *head.Anchor)
	if errors.Is(err, ethereum.NotFound) {
		return nil, anchor, fmt.Errorf("%w: L1 does not have block %v", ErrNoAnchor, *head.Anchor)
	}
	if err != nil {
		return nil, anchor, err
	}
	ok, err := b.l1.contains(ctx, on.ref())
	if err == nil && !ok {
		err = fmt.Errorf("%w: L1 has another block %d than %v", ErrNoAnchor, on.Number, on.Hash)
	}
	return head, on.ref(), err
}
