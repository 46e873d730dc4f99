package e2e

import (
	"encoding/binary"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/contracts/bindings"
	"nrollup/contracts/bindings/examples"
	"nrollup/message"
	"nrollup/rollup"
)

var (
	tokenABI       = examples.NewToken()
	messengerABI   = bindings.NewL2Messenger()
	l1TokensABI    = bindings.NewL1TokenBridge()
	l2TokensABI    = bindings.NewL2TokenBridge()
	forcedInboxABI = bindings.NewForcedInbox()
)

// moves are what users do. Many of them fail.
var moves = []struct {
	name string
	make func(*economy)
}{
	{"deposit", func(e *economy) { e.message(e.l1, false) }},
	{"deposit", func(e *economy) { e.message(e.l1, false) }},
	{"withdraw", func(e *economy) { e.message(e.l2, false) }},
	{"withdraw", func(e *economy) { e.message(e.l2, false) }},
	{"message to the rollup", func(e *economy) { e.message(e.l1, true) }},
	{"message to L1", func(e *economy) { e.message(e.l2, true) }},
	{"deposit tokens", (*economy).depositTokens},
	{"withdraw tokens", (*economy).withdrawTokens},
	{"claim a deposit", func(e *economy) { e.endDeposit(e.user(), e.any(e.deposits()), false) }},
	{"claim a deposit", func(e *economy) { e.endDeposit(e.user(), e.any(e.deposits()), false) }},
	{"claim a deposit", func(e *economy) { e.endDeposit(e.user(), e.any(e.deposits()), false) }},
	{"claim a withdrawal", func(e *economy) { e.endWithdrawal(e.user(), e.any(e.withdrawals()), false) }},
	{"claim a withdrawal", func(e *economy) { e.endWithdrawal(e.user(), e.any(e.withdrawals()), false) }},
	{"claim a withdrawal", func(e *economy) { e.endWithdrawal(e.user(), e.any(e.withdrawals()), false) }},
	{"cancel a deposit", func(e *economy) { e.endDeposit(e.user(), e.any(e.deposits()), true) }},
	{"cancel a withdrawal", func(e *economy) { e.endWithdrawal(e.user(), e.any(e.withdrawals()), true) }},
	{"replay on L1", func(e *economy) { e.replay(e.l1) }},
	{"replay on the rollup", func(e *economy) { e.replay(e.l2) }},
	{"change a mind", (*economy).changeMind},
	{"collect tokens", (*economy).collect},
	{"force", (*economy).forceSomething},
	{"remove a forced transaction", (*economy).remove},
	{"take a bond", (*economy).takeBond},
	{"transfer", (*economy).transfer},
}

func (e *economy) user() string { return users[e.rng.IntN(len(users))] }

// amount is some wei below a number of thousandths of an ether.
func (e *economy) amount(most int64) *big.Int {
	return new(big.Int).Mul(big.NewInt(e.rng.Int64N(most)), big.NewInt(params.Ether/1000))
}

func (e *economy) other(c *chain) *chain {
	if c == e.l1 {
		return e.l2
	}
	return e.l1
}

func (e *economy) messenger(c *chain) common.Address {
	if c == e.l1 {
		return e.deployment.Contracts.Messenger
	}
	return rollup.L2Messenger
}

func (e *economy) receiver(c *chain, name string) common.Address {
	if c == e.l1 {
		return e.onL1[name]
	}
	return receiver(name)
}

// newcomer is an account that nobody has heard of.
func (e *economy) newcomer() common.Address {
	account := common.BytesToAddress(crypto.Keccak256(binary.BigEndian.AppendUint64(nil, e.rng.Uint64())))
	e.fresh[account] = true
	return account
}

// message has a user send a message from a chain, to an account or to a receiver
// that makes trouble.
func (e *economy) message(c *chain, trouble bool) {
	e.Helper()
	p := parcel{target: e.newcomer(), value: e.amount(2000), fee: e.amount(20), gasLimit: [...]uint64{0, 0, 30_000, 300_000}[e.rng.IntN(4)]}
	if trouble {
		p.target, p.data = e.target(c)
	}
	total := new(big.Int).Add(p.value, p.fee)
	if e.rng.IntN(16) == 0 {
		total.Sub(total, p.value) // the fee may be more than that
		p.fee = e.amount(40)
	}
	data := messengerABI.PackSend(p.target, p.fee, p.gasLimit, address(e.user()), p.data)
	to := e.messenger(c)
	c.try(e.user(), call{to: &to, value: total, data: data})
}

// target returns somebody on the other side of a chain, and what to call it with.
func (e *economy) target(c *chain) (common.Address, []byte) {
	e.Helper()
	to := e.other(c)
	switch e.rng.IntN(6) {
	case 0: // what nobody may call in the name of a message
		own := e.deployment.Contracts
		list := map[*chain][]common.Address{
			e.l1: {own.Messenger, own.Executor, own.TokenBridge, own.Inbox, own.Rollup, {}},
			e.l2: {rollup.L2Messenger, rollup.L2Executor, rollup.L2TokenBridge, {}},
		}[to]
		return list[e.rng.IntN(len(list))], l1TokensABI.PackRelease(e.tokens[0], address(e.user()), ether(1))
	case 1: // the messenger, behind a contract: the value goes on in another message
		again := messengerABI.PackSend(e.newcomer(), new(big.Int), 0, address(e.user()), nil)
		return e.receiver(to, "relayer"), throughRelayer(e.messenger(to), again)
	case 2: // another claim inside of the claim
		if list := e.claims[to]; len(list) > 0 {
			inner := list[e.rng.IntN(len(list))]
			return e.receiver(to, "relayer"), throughRelayer(*inner.to, inner.data)
		}
	}
	return e.receiver(to, receivers[e.rng.IntN(len(receivers))].name), nil
}

func (e *economy) depositTokens() {
	e.Helper()
	token, to := e.tokens[e.rng.IntN(2)], address(e.user())
	if e.rng.IntN(8) == 0 {
		to = common.Address{}
	}
	bridge := e.deployment.Contracts.TokenBridge
	e.l1.try(e.user(), call{to: &bridge, value: e.amount(20), data: l1TokensABI.PackDeposit(token, to, e.amount(10_000))})
}

func (e *economy) withdrawTokens() {
	e.Helper()
	token := e.twin(e.tokens[e.rng.IntN(2)])
	if e.rng.IntN(16) == 0 {
		token = receiver("meter")
	}
	e.l2.try(e.user(), call{to: &l2Tokens, value: e.amount(20), data: l2TokensABI.PackWithdraw(token, address(e.user()), e.amount(5000))})
}

// any returns the nonce of a message, rather of one that is still to be delivered.
func (e *economy) any(m *mail) uint64 {
	if open := m.open(); len(open) > 0 && e.rng.IntN(8) > 0 {
		return open[e.rng.IntN(len(open))].Nonce
	}
	return e.rng.Uint64N(uint64(len(m.sent)) + 1)
}

// endDeposit has a user deliver a message on the rollup, or take it back, if that
// can be proven.
func (e *economy) endDeposit(from string, nonce uint64, cancel bool) {
	e.Helper()
	proof, err := steady(e.network, func() (*message.DepositProof, error) { return e.bridge.ProveDeposit(e.ctx, nonce) })
	if err != nil {
		return
	}
	if proof.Prove != nil && proof.Root != e.proving {
		e.proving = proof.Root
		e.l2.try(from, call{to: &proof.Prove.Call.To, data: proof.Prove.Call.Data, gas: 1_500_000})
	}
	e.finishBy(e.l2, from, proof.Claim, proof.Cancel(address(from)), cancel)
}

// endWithdrawal does the same on L1.
func (e *economy) endWithdrawal(from string, nonce uint64, cancel bool) {
	e.Helper()
	proof, err := steady(e.network, func() (*message.WithdrawalProof, error) { return e.bridge.ProveWithdrawal(e.ctx, nonce) })
	if err != nil {
		return
	}
	e.finishBy(e.l1, from, proof.Claim, proof.Cancel(address(from)), cancel)
}

// finishBy sends a claim or a cancellation: itself, through a contract, or with
// little gas.
func (e *economy) finishBy(c *chain, from string, claim, take message.Call, cancel bool) {
	e.Helper()
	what := call{to: &claim.To, data: claim.Data, gas: 2_500_000}
	if cancel {
		what.data = take.Data
	} else {
		e.claims[c] = append(e.claims[c], what)
	}
	switch e.rng.IntN(8) {
	case 0:
		what.gas = 150_000 + e.rng.Uint64N(400_000)
	case 1:
		relayer := e.receiver(c, "relayer")
		what.data, what.to = throughRelayer(*what.to, what.data), &relayer
	}
	c.try(from, what)
}

// replay sends a claim that was sent before, perhaps on another branch.
func (e *economy) replay(c *chain) {
	e.Helper()
	if list := e.claims[c]; len(list) > 0 {
		c.try(e.user(), list[e.rng.IntN(len(list))])
	}
}

// changeMind has a receiver, or a token, take what it did not, or the other way
// round.
func (e *economy) changeMind() {
	e.Helper()
	c := [...]*chain{e.l1, e.l2}[e.rng.IntN(2)]
	to := e.receiver(c, "moody")
	if c == e.l1 && e.rng.IntN(2) == 0 {
		to = e.tokens[1]
	}
	c.try(e.user(), call{to: &to, data: []byte{1}})
}

func (e *economy) collect() {
	e.Helper()
	bridge := e.deployment.Contracts.TokenBridge
	e.l1.try(e.user(), call{to: &bridge, data: l1TokensABI.PackCollect(e.tokens[e.rng.IntN(2)], address(e.user()))})
}

// forceSomething puts a withdrawal into the inbox, or a transaction whose sender is
// about to spend what it costs.
func (e *economy) forceSomething() {
	e.Helper()
	sender, settled := e.user(), e.head().Number
	account, err := e.l2Node.Account(e.ctx, settled, address(sender))
	e.must(err)
	messenger := rollup.L2Messenger
	exit := messengerABI.PackSend(e.newcomer(), new(big.Int), 0, address(sender), nil)
	tx := e.signForced(sender, account.Nonce+e.rng.Uint64N(8)/7, call{to: &messenger, value: e.amount(1000), data: exit, gas: 500_000})
	e.l1.try(e.user(), e.submission(e.l2Node, sender, tx))
}

// remove tries to take something out of the inbox, rightly or not.
func (e *economy) remove() {
	e.Helper()
	list := e.network.waiting()
	if len(list) == 0 {
		return
	}
	entry := list[e.rng.IntN(len(list))]
	number := e.rng.Uint64N(e.head().Number + 1)
	if e.rng.IntN(2) == 0 {
		number = e.head().Number
	}
	account, err := e.l2Node.Account(e.ctx, number, entry.Sender)
	e.must(err)
	data := forcedInboxABI.PackRemove(entry.Index, entry.ForcedTransaction, number, account.Proof)
	if e.rng.IntN(4) == 0 {
		data = forcedInboxABI.PackRemoveLapsed(entry.Index, entry.ForcedTransaction)
	}
	e.l1.try(e.user(), call{to: &e.deployment.Contracts.Inbox, data: data})
}

func (e *economy) takeBond() {
	e.Helper()
	e.l1.try(e.user(), call{to: &e.deployment.Contracts.Inbox, data: forcedInboxABI.PackWithdraw(address(e.user()))})
}

func (e *economy) transfer() {
	e.Helper()
	to := address(e.user())
	e.l2.try(e.user(), call{to: &to, value: e.amount(1000)})
}

// calm makes every receiver and token take what it gets.
func (e *economy) calm() {
	e.Helper()
	e.mineL1()
	e.build()
	for _, c := range []*chain{e.l1, e.l2} {
		if to := e.receiver(c, "moody"); e.zero(c, to, common.Hash{}) {
			c.try(e.user(), call{to: &to, data: []byte{1}})
		}
	}
	flag := common.BigToHash(new(big.Int).Lsh(common.Big1, 255))
	if !e.zero(e.l1, e.tokens[1], flag) {
		e.l1.try(e.user(), call{to: &e.tokens[1], data: []byte{1}})
	}
}

// zero reports whether a slot of a contract is.
func (e *economy) zero(c *chain, contract common.Address, slot common.Hash) bool {
	e.Helper()
	value, err := c.StorageAt(e.ctx, contract, slot, nil)
	e.must(err)
	return common.BytesToHash(value) == common.Hash{}
}
