package e2e

import (
	"math/big"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"nrollup/message"
	"nrollup/rollup"
)

// TestMessagesOverReorganisations is TestL1Reorganisations with deposits,
// withdrawals, claims and forced transactions on both branches. In the end every
// message is delivered once, and L1 holds what can be claimed.
func TestMessagesOverReorganisations(t *testing.T) {
	rounds := 6
	if s := os.Getenv("NROLLUP_ROUNDS"); s != "" {
		var err error
		if rounds, err = strconv.Atoi(s); err != nil {
			t.Fatalf("NROLLUP_ROUNDS: %v", err)
		}
	}
	seed, _ := settings(t)
	t.Logf("NROLLUP_SEED=%d", seed)
	p := newPostOffice(newReorgs(t, rand.New(rand.NewPCG(seed, 19)), 0))
	for round := range rounds {
		p.round(round)
		p.books.audit()
	}
	p.end()
}

// postOffice is a network whose L1 is reorganised, and messages on their way.
type postOffice struct {
	*reorgs
	books  *auditor
	bridge *message.Bridge
	forced int
}

func newPostOffice(r *reorgs) *postOffice {
	p := &postOffice{reorgs: r, books: newAuditor(r.network), bridge: r.bridge()}
	r.operator = r.newOperator("operator", r.l2Node, r.withInbox(r.l2Node))
	for _, action := range []func(){p.send, p.send, p.sendBack, p.sendBack, p.deliver, p.deliver, p.claim, p.claim, p.force, p.include} {
		r.more = append(r.more, func(*reorgs) { action() })
	}
	return p
}

// newcomer is an account that nobody has heard of.
func (p *postOffice) newcomer() common.Address {
	account := common.BytesToAddress(crypto.Keccak256(big.NewInt(p.rng.Int64()).Bytes()))
	p.books.fresh[account] = true
	return account
}

func (p *postOffice) parcel(from string) call {
	return call{value: milliether(10), data: messengerABI.PackSend(p.newcomer(), milliether(1), 0, address(from), nil)}
}

func (p *postOffice) send() {
	what := p.parcel("user")
	what.to = &p.deployment.Contracts.Messenger
	p.l1.try("user", what)
}

func (p *postOffice) sendBack() {
	what, to := p.parcel("carol"), rollup.L2Messenger
	what.to = &to
	p.l2.try("carol", what)
}

// deliver claims a deposit that is still to be delivered, as far as anyone knows.
func (p *postOffice) deliver() {
	n := p.network
	p.follow()
	for _, m := range p.deposits().open() {
		proof, err := steady(n, func() (*message.DepositProof, error) { return p.bridge.ProveDeposit(n.ctx, m.Nonce) })
		if err != nil {
			continue // L1 and the rollup do not agree yet
		}
		if proof.Prove != nil {
			n.l2.try("dave", sendOf(proof.Prove.Call))
		}
		claim := sendOf(proof.Claim)
		claim.gas = 1_500_000
		n.l2.try("dave", claim)
		if p.rng.IntN(2) == 0 {
			return
		}
	}
}

// follow has the rollup's node see where L1 is. Before, it may have what is gone.
func (p *postOffice) follow() {
	p.mineL1() // a head that only moves back is not taken for a reorganisation
	p.derived(p.sequencer.derivation)
}

// claim claims a withdrawal likewise.
func (p *postOffice) claim() {
	n := p.network
	p.follow()
	for _, m := range p.withdrawals().open() {
		proof, err := steady(n, func() (*message.WithdrawalProof, error) { return p.bridge.ProveWithdrawal(n.ctx, m.Nonce) })
		if err != nil {
			continue
		}
		claim := sendOf(proof.Claim)
		claim.gas = 1_500_000
		n.l1.try("attacker", claim)
		if p.rng.IntN(2) == 0 {
			return
		}
	}
}

// force puts a withdrawal of carol's into the inbox.
func (p *postOffice) force() {
	n := p.network
	account, err := n.l2Node.Account(n.ctx, n.l2Node.Safe().Number, address("carol"))
	n.must(err)
	what, to := p.parcel("carol"), rollup.L2Messenger
	what.to, what.gas = &to, 500_000
	p.forced++
	if !n.l2Node.Has(n.head()) {
		return // the node has not seen what L1 has settled
	}
	n.l1.try("user", n.submission(n.l2Node, "carol", n.signForced("carol", account.Nonce, what)))
}

// include has the sequencer's node build a block with what waits in the inbox.
func (p *postOffice) include() {
	p.buildWith(p.sequencer, p.inboxNow())
}

func (p *postOffice) inboxNow() (txs types.Transactions) {
	for _, entry := range p.waiting() {
		txs = append(txs, entry.Tx)
	}
	return txs
}

// end lets everything be settled and delivered, and adds it up.
func (p *postOffice) end() {
	p.reorgs.end()
	for round := 0; ; round++ {
		deposits, withdrawals := p.books.audit()
		if len(deposits.open())+len(withdrawals.open()) == 0 {
			break
		}
		if round == 40 {
			p.Fatalf("%d deposits and %d withdrawals cannot be delivered", len(deposits.open()), len(withdrawals.open()))
		}
		p.deliver()
		p.claim()
		p.build()
		p.settleBy(p.sequencer, p.operator)
	}
	p.mineL1()
	p.agree()
	p.sameChain(p.follower)
	deposits, withdrawals := p.books.audit()
	p.books.paid(deposits, withdrawals)
	p.Logf("%d deposits and %d withdrawals are delivered, %d transactions were forced", len(deposits.sent), len(withdrawals.sent), p.forced)
}
