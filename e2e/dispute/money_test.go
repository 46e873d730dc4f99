package dispute

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
)

// purse is what an honest account has lost in a round and what for, in wei. Only
// losses of these kinds are allowed; all else has to pay for itself.
type purse struct {
	service     *big.Int // transactions without which there is no rollup: propose, finalize, refund, withdraw
	publication *big.Int // challenges of true blocks whose data was withheld, and what their proofs were paid
	raced       *big.Int // transactions that failed as another one came first
	vain        *big.Int // challenges in proposals that fell with one below them
	reorged     *big.Int // proofs that nobody was paid for, or the proposer, after a reorganisation
	lapsed      *big.Int // bonds of entries of the inbox that no block could have
}

func newPurse() *purse {
	return &purse{new(big.Int), new(big.Int), new(big.Int), new(big.Int), new(big.Int), new(big.Int)}
}

func (p *purse) String() string {
	return fmt.Sprintf("service %v, publication %v, raced %v, in vain %v, reorganised %v, lapsed %v", p.service, p.publication, p.raced, p.vain, p.reorged, p.lapsed)
}

func (p *purse) sum() *big.Int {
	sum := new(big.Int)
	for _, loss := range []*big.Int{p.service, p.publication, p.raced, p.vain, p.reorged, p.lapsed} {
		sum.Add(sum, loss)
	}
	return sum
}

// block names a proposed block, with an account that is concerned.
type block struct {
	account common.Address
	id      common.Hash
	number  uint64
}

// auditor goes through all transactions of a round.
type auditor struct {
	*round
	purses map[common.Address]*purse
	stakes map[block]*executed // challenges that are open
}

// count checks what everybody has lost and won.
func (r *round) count() error {
	a := &auditor{round: r, purses: make(map[common.Address]*purse), stakes: make(map[block]*executed)}
	for _, account := range honest {
		a.purses[account] = newPurse()
	}
	for i, x := range r.book.done {
		if err := a.audit(i, x); err != nil {
			return fmt.Errorf("%v: %w", x.action, err)
		}
	}
	a.inbox()
	for _, account := range honest {
		net := new(big.Int).Sub(r.m.balance(account), r.base.balance(account))
		if least := new(big.Int).Neg(a.purses[account].sum()); net.Cmp(least) < 0 {
			return fmt.Errorf("%v has %v wei more, and should have no less than %v: %v", account, net, least, a.purses[account])
		}
		if r.book.owed[account] != nil {
			return fmt.Errorf("%v is still owed %v wei", account, r.book.owed[account])
		}
	}
	return a.plunderers()
}

// inbox notes whose bonds were lost in the inbox: those of entries that no block could
// have, see book.left.
func (a *auditor) inbox() {
	for _, x := range a.book.inbox.exits {
		if p := a.purses[x.Payer]; p != nil && !x.included {
			p.lapsed.Add(p.lapsed, inboxBond)
		}
	}
}

// plunderers checks that the dishonest have not won anything, together, not even if
// they get what the contract still holds; and that each of their proposals that was
// removed has cost them half of its bond, whoever challenged and removed it.
func (a *auditor) plunderers() error {
	net := a.book.holds()
	net.Add(net, new(big.Int).Mul(new(big.Int).Rsh(a.params.ProposalBond, 1), big.NewInt(int64(a.book.removals))))
	for _, x := range a.book.inbox.exits {
		if !x.included && honestly(x.Payer) && !honestly(x.by) {
			net.Sub(net, inboxBond) // is theirs who take it out
		}
	}
	for _, account := range dishonest {
		net.Add(net, a.m.balance(account))
		net.Sub(net, a.base.balance(account))
	}
	if net.Sign() > 0 {
		return fmt.Errorf("the dishonest have won %v wei", net)
	}
	return nil
}
