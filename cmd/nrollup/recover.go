package main

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/urfave/cli/v2"

	"nrollup/challenger"
	"nrollup/contracts/bindings"
	"nrollup/internal/revert"
	"nrollup/optimistic"
	"nrollup/wallet"
)

// removeProposal removes what a challenge was not answered of.
func removeProposal(c *cli.Context, args []string) error {
	if len(args) > 1 {
		return fmt.Errorf("%s remove takes one NUMBER at most, got %d (see %s --help)", commandName(c), len(args), commandName(c))
	}
	var number uint64
	if len(args) == 1 {
		var err error
		if number, err = blockNumber(c, "remove", args); err != nil {
			return err
		}
	}
	return act(c, "remove", func(e *errand, v *optimistic.View) ([]wallet.Call, error) {
		list := lost(v, e.wallet.Account, number)
		if len(list) == 0 {
			return nil, nothingLost(v, number)
		}
		var calls []wallet.Call
		for _, l := range list {
			e.say("share", "%s of the bond of proposal %d", wallet.FormatEther(shareOf(v, len(l.Challenges))), l.Position)
			calls = append(calls, wallet.Call{
				What: fmt.Sprintf("remove proposal %d, as nobody has proven block %d", l.Position, l.number),
				To:   e.wallet.Deployment().Contracts.Rollup,
				Data: bindings.NewOptimisticRollup().PackRemove(l.Proposal, l.Parent, l.number),
			})
		}
		return calls, nil
	})
}

// shareOf returns what each of so many open challenges of a proposal brings, and its
// removal, out of its bond: the other half is burnt. In wei.
func shareOf(v *optimistic.View, open int) *big.Int {
	half := new(big.Int).Rsh(v.Params.ProposalBond, 1)
	return half.Div(half, big.NewInt(int64(open)+1))
}

// lostProposal is one that nobody can save any more, with the block that it fails for.
type lostProposal struct {
	*optimistic.Pending
	number uint64
}

// lost returns which proposals to remove: the one with a block, if a number is given.
// Otherwise those that an account has challenged, from the top, as each one pays a share
// for that; and the lowest of all others, unless it goes with those.
func lost(v *optimistic.View, account common.Address, number uint64) (list []lostProposal) {
	if number > 0 {
		if p := v.Of(number); p != nil && isLost(v, p, number) {
			list = append(list, lostProposal{p, number})
		}
		return list
	}
	lowest := len(v.Pending)
	for i := len(v.Pending) - 1; i >= 0; i-- {
		p := v.Pending[i]
		if n := firstLost(v, p, func(c optimistic.Challenge) bool { return c.Challenger == account }); n > 0 {
			list, lowest = append(list, lostProposal{p, n}), i
		}
	}
	for _, p := range v.Pending[:lowest] {
		if n := firstLost(v, p, func(optimistic.Challenge) bool { return true }); n > 0 {
			return append(list, lostProposal{p, n})
		}
	}
	return list
}

// firstLost returns the first block of a proposal whose challenge nobody can answer any
// more, of those that are wanted; 0 if there is none.
func firstLost(v *optimistic.View, p *optimistic.Pending, wanted func(optimistic.Challenge) bool) uint64 {
	for n := p.First(); n <= p.Number; n++ {
		if isLost(v, p, n) && wanted(p.Challenges[n]) {
			return n
		}
	}
	return 0
}

func isLost(v *optimistic.View, p *optimistic.Pending, number uint64) bool {
	c, open := p.Challenges[number]
	return open && v.Time > c.Deadline
}

// nothingLost says why nothing is to be removed.
func nothingLost(v *optimistic.View, number uint64) error {
	var next uint64 // deadline
	for _, p := range v.Pending {
		for n, c := range p.Challenges {
			if (number == 0 || n == number) && (next == 0 || c.Deadline < next) {
				next = c.Deadline
			}
		}
	}
	switch {
	case next > 0 && number > 0:
		return fmt.Errorf("block %d can be proven until %s: its proposal can be removed after that", number, clock(next))
	case next > 0:
		return fmt.Errorf("nothing can be removed yet: the first challenge can be answered until %s", clock(next))
	case number > 0 && v.Of(number) == nil && number > v.Head.Number:
		return notProposed(v, number)
	case number > 0:
		return fmt.Errorf("nobody has challenged block %d, or that has ended (see nrollup proposals)", number)
	}
	return fmt.Errorf("nothing is to be removed: no challenge is open")
}

// reclaimBonds gets back the bonds of challenges in proposals that fell.
func reclaimBonds(c *cli.Context, _ []string) error {
	return act(c, "reclaim", func(e *errand, v *optimistic.View) ([]wallet.Call, error) {
		e.waiting.step("reading the account's challenges from L1")
		stakes, err := challenger.Stakes(c.Context, e.wallet.L1.Client().Client(), e.wallet.Deployment(), e.wallet.Account, v)
		if err != nil {
			return nil, err
		}
		if len(stakes) == 0 {
			return nil, fmt.Errorf("%v has no bond in a proposal that fell", e.wallet.Account)
		}
		e.receipt.Bond = &amount{new(big.Int).Mul(v.Params.ChallengeBond, big.NewInt(int64(len(stakes))))}
		var calls []wallet.Call
		for _, s := range stakes {
			calls = append(calls, wallet.Call{
				What: fmt.Sprintf("get back the bond of the challenge of block %d", s.Number),
				To:   e.wallet.Deployment().Contracts.Rollup,
				Data: bindings.NewOptimisticRollup().PackReclaim(s.Proposal, s.Number),
			})
		}
		return calls, nil
	})
}

// refundBonds has the bonds of proposals paid back that fell with one below them.
func refundBonds(c *cli.Context, _ []string) error {
	return act(c, "refund", func(e *errand, v *optimistic.View) ([]wallet.Call, error) {
		e.waiting.step("reading what fell from L1")
		reader, err := optimistic.NewReader(e.wallet.L1.Client().Client(), e.wallet.Deployment())
		if err != nil {
			return nil, err
		}
		fallen, err := reader.Fallen(c.Context, e.wallet.Deployment().DeployedAt, v.L1.Number)
		if err != nil {
			return nil, err
		}
		var calls []wallet.Call
		total := new(big.Int)
		for _, f := range fallen {
			call, count, err := e.refund(c.Context, f)
			if err != nil {
				return nil, err
			}
			if call != nil {
				calls = append(calls, *call)
				total.Add(total, new(big.Int).Mul(v.Params.ProposalBond, big.NewInt(int64(count))))
			}
		}
		if len(calls) == 0 {
			return nil, fmt.Errorf("no bond is to be paid back: no proposal fell with one below it, or that was done")
		}
		e.receipt.Bond = &amount{total}
		return calls, nil
	})
}

// maxRefunds is how many bonds a transaction pays back.
const maxRefunds = 32

// refund returns the call that pays back the next bonds of what fell together, and how
// many; nil if all are paid. The contract takes them from the top, and some may be paid:
// which one is next is found by trying.
func (e *errand) refund(ctx context.Context, f optimistic.Fallen) (*wallet.Call, int, error) {
	for i := range f.Proposals {
		part := f.Proposals[i:min(i+maxRefunds, len(f.Proposals))]
		records := make([]bindings.Proposal, len(part))
		for j, p := range part {
			records[j] = p.Proposal
		}
		call := &wallet.Call{
			What: fmt.Sprintf("pay back the bonds of %d proposals that fell, to who made them", len(part)),
			To:   e.wallet.Deployment().Contracts.Rollup,
			Data: bindings.NewOptimisticRollup().PackRefund(records),
		}
		_, err := e.wallet.L1.Client().CallContract(ctx, ethereum.CallMsg{From: e.wallet.Account, To: &call.To, Data: call.Data}, nil)
		if err == nil {
			return call, len(part), nil
		}
		if _, ok := revert.Of(err); !ok {
			return nil, 0, fmt.Errorf("try a refund: %w", err)
		}
	}
	return nil, 0, nil
}
