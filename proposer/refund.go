package proposer

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/contracts/bindings"
	"nrollup/forced"
	"nrollup/internal/sender"
	"nrollup/optimistic"
)

// branches are the proposals that fell with one below them, of which the account has
// made some.
type branches struct {
	reader  *optimistic.Reader
	account common.Address
	scanned uint64 // L1 block up to which events were read
	open    map[common.Hash]*branch
}

// branch is what fell with one removed proposal.
type branch struct {
	proposals []bindings.Proposal // the newest first, the last one is the account's
	paid      int                 // how many of them are refunded, as far as is known
	emptyAt   uint64              // L1 block in which it was found that nothing is to be refunded; 0 before
}

func newBranches(reader *optimistic.Reader, account common.Address, deployedAt uint64) *branches {
	return &branches{reader: reader, account: account, scanned: deployedAt, open: make(map[common.Hash]*branch)}
}

// settled is the number of blocks after which L1 is not expected to be reorganised.
const settled = 64

// update reads what fell up to a block of L1. The last blocks are read again each
// time, as they may have changed.
func (b *branches) update(ctx context.Context, number uint64) error {
	if number == b.scanned {
		return nil
	}
	fallen, err := b.reader.Fallen(ctx, b.scanned-min(b.scanned, settled), number)
	if err != nil {
		return fmt.Errorf("fallen proposals: %w", err)
	}
	for _, f := range fallen {
		if own := b.own(f); len(own) > 0 && b.open[f.Removed] == nil {
			b.open[f.Removed] = &branch{proposals: own}
		}
	}
	b.scanned = number
	return nil
}

// own returns the newest proposals of a branch, down to the lowest that the account
// has made.
func (b *branches) own(f optimistic.Fallen) []bindings.Proposal {
	var list []bindings.Proposal
	lowest := 0
	for i, p := range f.Proposals {
		list = append(list, p.Proposal)
		if p.Proposer == b.account {
			lowest = i + 1
		}
	}
	return list[:lowest]
}

// maxRefunds is how many bonds are paid back at once, far below the gas that a
// transaction can have.
const maxRefunds = 32

// refundTask gets the bonds of proposals back that fell with one below them.
func (p *Proposer) refundTask(ctx context.Context, v *optimistic.View, _ *forced.Entry) (*task, error) {
	if err := p.branches.update(ctx, v.L1.Number); err != nil {
		return nil, err
	}
	for id, b := range p.branches.open {
		if b.emptyAt > 0 && v.L1.Number < b.emptyAt+settled {
			continue // it is looked at once more, in case L1 was reorganised
		}
		t, err := p.refundOf(ctx, v, id, b)
		switch {
		case t != nil || err != nil:
			return t, err
		case b.emptyAt > 0:
			delete(p.branches.open, id)
		default:
			b.emptyAt = v.L1.Number
		}
	}
	return nil, nil
}

// refundOf returns the refund of the next proposals of a branch, nil if all are
// refunded. The contract takes them in order, and anyone may have had some of them
// refunded: which one is next is found by trying.
func (p *Proposer) refundOf(ctx context.Context, v *optimistic.View, id common.Hash, b *branch) (*task, error) {
	count := len(b.proposals)
	for i := range count {
		at := (b.paid + i) % count
		part := b.proposals[at:min(at+maxRefunds, count)]
		c := p.call("refund", contract.PackRefund(part))
		t, err := p.try(ctx, &task{Call: c, kind: refund, about: id, proposals: len(part)}, p.nextTime(v))
		if t != nil || err != nil {
			b.paid, b.emptyAt = at, 0
			return t, err
		}
	}
	return nil, nil
}

// withdrawTask withdraws what the contract owes the account.
func (p *Proposer) withdrawTask(ctx context.Context, v *optimistic.View, _ *forced.Entry) (*task, error) {
	owed, err := p.reader.Owed(ctx, v.L1.Hash, p.Account())
	if err != nil || owed.Sign() == 0 {
		return nil, err
	}
	c := &sender.Call{Name: "withdraw", To: p.cfg.Deployment.Contracts.Rollup, Data: contract.PackWithdraw(p.Account())}
	t, err := p.try(ctx, &task{Call: c, kind: withdraw}, p.nextTime(v))
	if asProblem(err).is(problemRefused) {
		return nil, nil // the account has code that does not take it
	}
	return t, err
}
