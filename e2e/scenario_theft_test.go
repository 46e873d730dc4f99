package e2e

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/contracts/bindings"
	"nrollup/internal/blockgen"
	"nrollup/message"
	"nrollup/rollup"
)

// A claim counts once: again in the same block, later, against a newer root, as
// something to take back, or on another branch of L1.
func TestReplayedClaim(t *testing.T) {
	m := newMailbox(t)
	m.deposited(parcel{target: address("a"), value: ether(1)})
	old := m.depositProof(0)
	first := m.l2.send("second", sendOf(old.Claim))
	second := m.l2.send("user", sendOf(old.Claim))
	m.buildL2()
	if m.l2.receipt(first).Status == m.l2.receipt(second).Status {
		t.Error("of two claims in a block not one has succeeded")
	}
	m.refused(m.l2, "second", sendOf(old.Claim), "AlreadyClaimed")
	m.deposited(parcel{target: address("b"), value: ether(1)})
	m.depositProof(1)
	m.refused(m.l2, "second", sendOf(m.depositProof(0).Claim), "AlreadyClaimed")
	m.refused(m.l2, "user", sendOf(old.Cancel(address("user"))), "AlreadyClaimed")
	m.l2.owns("a", ether(1))

	m.withdrawn(parcel{target: address("a"), value: ether(2)})
	proof := m.withdrawalProof(m.bridge, 0)
	claim := sendOf(proof.Claim)
	claim.gas = claimGas
	first, second = m.l1.send("second", claim), m.l1.send("user", claim)
	m.mineL1()
	if m.l1.receipt(first).Status == m.l1.receipt(second).Status {
		t.Error("of two claims in a block not one has succeeded")
	}
	m.rewindL1(m.l1.header("latest").Number.Uint64() - 1)
	m.forward1(slotSeconds)
	m.mineL1() // perhaps with the claims, that are in the pool again
	if got := m.l1.balance(address("a")); got.Sign() != 0 && got.Cmp(ether(2)) != 0 {
		t.Errorf("%v wei on the other branch", got)
	}
	m.l1.send("attacker", claim)
	m.mineL1()
	m.refused(m.l1, "attacker", claim, "AlreadyClaimed")
	m.withdrawn(parcel{target: address("b"), value: ether(1)})
	m.refused(m.l1, "attacker", sendOf(m.withdrawalProof(m.bridge, 0).Claim), "AlreadyClaimed")
	m.refused(m.l1, "user", sendOf(proof.Cancel(address("user"))), "AlreadyClaimed")
	m.l1.owns("a", ether(2))
}

// ambusherCode calls the contract that it was told of in a word, whenever it is
// called otherwise, and notes in slot 1 whether that succeeded: 1 for no, 2 for yes.
var ambusherCode = blockgen.Assemble(`
	CALLDATASIZE 32 EQ @tell JUMPI
	0 0 0 0 0 0 SLOAD GAS CALL
	1 ADD 1 SSTORE STOP
	tell: 0 CALLDATALOAD 0 SSTORE STOP`)

// The target of a message claims the same message while it is delivered, and takes
// it back.
func TestReenteredClaim(t *testing.T) {
	m := newMailbox(t)
	for _, c := range []*chain{m.l1, m.l2} {
		target := c.deploy("second", ambusherCode)
		p := parcel{target: target, value: ether(1), gasLimit: 1_000_000}
		var claim message.Call
		if c == m.l1 {
			m.withdrawn(p)
			claim = m.withdrawalProof(m.bridge, 0).Claim
		} else {
			m.deposited(p)
			claim = m.depositProof(0).Claim
		}
		ambush := m.ok(c, "second", call{data: longCreation(callerCode(claim.To, claim.Data)), gas: 8_000_000}).ContractAddress
		m.ok(c, "second", call{to: &target, data: common.LeftPadBytes(ambush[:], 32)})
		before := c.balance(claim.To)
		m.ok(c, "attacker", sendOf(claim))
		if got := c.balance(target); got.Cmp(ether(1)) != 0 {
			t.Errorf("chain %v: the target got %v wei", c.id, got)
		}
		if paid := before.Sub(before, c.balance(claim.To)); paid.Cmp(ether(1)) != 0 {
			t.Errorf("chain %v: the messenger has paid %v wei", c.id, paid)
		}
		if noted, err := c.StorageAt(m.ctx, target, common.Hash{31: 1}, nil); err != nil || common.BytesToHash(noted) != (common.Hash{31: 1}) {
			t.Errorf("chain %v: the target notes %x of its claim, %v", c.id, noted, err)
		}
	}
}

// A proof is good for its message, in its slot of its messenger in its chain: not
// for another one, one that another rollup has sent, or one before it was sent.
func TestForeignProof(t *testing.T) {
	m := newMailbox(t)
	other := m.another()
	// Both rollups have the same chain id: their first withdrawals have one hash.
	p := parcel{target: address("thief"), value: ether(3)}
	other.withdraw("user", p)
	other.buildL2()
	m.withdrawn(parcel{target: address("a"), value: ether(1)}, parcel{target: address("b"), value: ether(1)})
	other.mineL1()
	other.settle(other.operator)

	theirs := other.withdrawalProof(other.bridge(), 0)
	m.refused(m.l1, "attacker", m.l1Claim(theirs.Message, theirs.Block.Number, &theirs.SlotProof), "InvalidProof")
	first, second := m.withdrawalProof(m.bridge, 0), m.withdrawalProof(m.bridge, 1)
	number := first.Block.Number
	m.refused(m.l1, "attacker", m.l1Claim(theirs.Message, number, &first.SlotProof), "NotProven(0)")
	m.refused(m.l1, "attacker", m.l1Claim(second.Message, number, &first.SlotProof), "InvalidProof")
	changed := first.Message
	changed.Nonce = 1
	m.refused(m.l1, "attacker", m.l1Claim(changed, number, &second.SlotProof), "NotProven(1)")
	changed = first.Message
	changed.Target = address("thief")
	m.refused(m.l1, "attacker", m.l1Claim(changed, number, &first.SlotProof), "NotProven(0)")
	before := m.l2.slotProof(rollup.L2Messenger, sentSlot(0), 0)
	m.refused(m.l1, "attacker", m.l1Claim(first.Message, 0, before))
	m.refused(m.l1, "attacker", m.l1Claim(first.Message, number+1, &first.SlotProof), "UnknownBlock")
	inExecutor := m.l2.slotProof(rollup.L2Executor, sentSlot(0), number)
	m.refused(m.l1, "attacker", m.l1Claim(first.Message, number, inExecutor))
	m.claim("attacker", m.bridge, 1)
	m.claim("attacker", m.bridge, 0)
	m.l1.owns("thief", new(big.Int))

	m.foreignDeposits(other)
}

// foreignDeposits does the same with messages of L1.
func (m *mailbox) foreignDeposits(other *network) {
	m.Helper()
	theirs := other.deposit("user", parcel{target: address("thief"), value: ether(3)})
	m.deposited(parcel{target: address("a"), value: ether(1)}, parcel{target: address("b"), value: ether(1)})
	m.l1.succeeded(theirs)
	other.buildL2()
	foreign, err := other.bridge().ProveDeposit(m.ctx, 0)
	m.must(err)

	// The root of the other messenger, by a proof that is true of it.
	root, err := m.bridge.ProveRoot(m.ctx)
	m.must(err)
	proof := m.l1.slotProof(other.deployment.Contracts.Messenger, common.Hash{}, root.Anchor.Number)
	to := rollup.L2Messenger
	m.refused(m.l2, "attacker", call{to: &to, data: messengerABI.PackProve(root.Timestamp, root.Header, blobs(proof.Account), blobs(proof.Storage))}, "InvalidProof")
	m.refused(m.l2, "attacker", l2Claim(foreign.Message, foreign.Root, foreign.Path), "UnknownRoot")

	first, second := m.depositProof(0), m.depositProof(1)
	m.refused(m.l2, "attacker", l2Claim(foreign.Message, first.Root, first.Path), "NotProven(0)")
	m.refused(m.l2, "attacker", l2Claim(first.Message, first.Root, second.Path), "NotProven(0)")
	changed := first.Message
	changed.Nonce = 1
	m.refused(m.l2, "attacker", l2Claim(changed, first.Root, second.Path), "NotProven(1)")
	changed.Nonce = 1 << 32 // the same way through the tree
	m.refused(m.l2, "attacker", l2Claim(changed, first.Root, first.Path), "NotProven")
	m.ok(m.l2, "attacker", sendOf(second.Claim))
	m.ok(m.l2, "attacker", sendOf(first.Claim))
	m.l2.owns("thief", new(big.Int))
}

// Nobody speaks to the messenger, the executor or what trusts them in the name of
// one of them, and what such a message carries can be taken back.
func TestMessageAimedAtMessenger(t *testing.T) {
	m := newMailbox(t)
	own := m.deployment.Contracts
	for _, target := range []common.Address{own.Messenger, own.Executor, {}} {
		to := rollup.L2Messenger
		m.refused(m.l2, "user", call{to: &to, data: messengerABI.PackSend(target, new(big.Int), 0, address("user"), nil)}, "InvalidTarget")
	}
	for _, target := range []common.Address{rollup.L2Messenger, rollup.L2Executor, {}} {
		m.refused(m.l1, "user", call{to: &own.Messenger, data: messengerABI.PackSend(target, new(big.Int), 0, address("user"), nil)}, "InvalidTarget")
	}
	release := l1TokensABI.PackRelease(own.Messenger, address("user"), ether(1))
	mint := l2TokensABI.PackMint(own.Messenger, "fake", "FAKE", 18, address("user"), address("user"), ether(1))
	first := bindings.NewForcedInbox().PackRemoveFirst(0, bindings.ForcedTransaction{Cost: new(big.Int)}, common.Hash{}, nil)
	send := messengerABI.PackCancel(bindings.Message{Value: new(big.Int), Fee: new(big.Int)}, common.Hash{}, [32][32]byte{}, address("user"))

	m.withdrawn(
		parcel{target: own.TokenBridge, value: new(big.Int), data: release},
		parcel{target: own.Inbox, value: ether(1), data: first},
		parcel{target: own.Rollup, value: ether(1), data: bindings.NewNativeRollup().PackAdvance(common.Hash{}, nil)},
		parcel{target: m.onL1["relayer"], value: ether(1), data: throughRelayer(own.Executor, bindings.NewExecutor().PackExecute(address("user"), own.TokenBridge, 0, release))},
	)
	for nonce, word := range []string{"NotRemoteBridge", "CallFailed", "CallFailed", "CallFailed"} {
		proof := m.withdrawalProof(m.bridge, uint64(nonce))
		m.refused(m.l1, "attacker", sendOf(proof.Claim), word)
		m.refused(m.l1, "attacker", sendOf(proof.Cancel(address("attacker"))), "NotRefundAddress")
		m.ok(m.l1, "user", sendOf(proof.Cancel(address("back"))))
	}
	m.l1.owns("back", ether(3))

	m.deposited(
		parcel{target: rollup.L2TokenBridge, data: mint},
		parcel{target: receiver("relayer"), value: ether(1), data: throughRelayer(rollup.L2Messenger, send)},
		parcel{target: receiver("relayer"), value: ether(1), data: throughRelayer(rollup.L2TokenBridge, mint)},
	)
	for nonce, word := range []string{"NotRemoteBridge", "CallFailed", "CallFailed"} {
		proof := m.depositProof(uint64(nonce))
		m.refused(m.l2, "attacker", sendOf(proof.Claim), word)
		m.refused(m.l2, "attacker", sendOf(proof.Cancel(address("attacker"))), "NotRefundAddress")
		m.ok(m.l2, "user", sendOf(proof.Cancel(address("back"))))
	}
	m.l2.owns("back", ether(2))
	to := rollup.L2Executor
	m.refused(m.l2, "attacker", call{to: &to, data: bindings.NewExecutor().PackExecute(own.TokenBridge, l2Tokens, 0, mint)}, "NotMessenger")
}

// Whoever delivers a message with too little gas achieves nothing: the target gets
// what it was promised, or the message stays.
func TestStarvedDelivery(t *testing.T) {
	m := newMailbox(t)
	const promised = 300_000
	m.withdrawn(parcel{target: m.onL1["meter"], value: ether(1), gasLimit: promised})
	m.deposited(parcel{target: receiver("meter"), gasLimit: promised})
	for c, s := range map[*chain]struct {
		claim  message.Call
		target common.Address
	}{
		m.l1: {m.withdrawalProof(m.bridge, 0).Claim, m.onL1["meter"]},
		m.l2: {m.depositProof(0).Claim, receiver("meter")},
	} {
		var starved []*types.Transaction
		for gas := uint64(200_000); gas < 1_200_000; gas += 25_000 {
			what := sendOf(s.claim)
			what.gas = gas
			starved = append(starved, c.send("attacker", what))
		}
		for c.pending(address("attacker")) {
			c.block()
		}
		var delivered []int
		for i, tx := range starved {
			if c.receipt(tx).Status == types.ReceiptStatusSuccessful {
				delivered = append(delivered, i)
			}
		}
		if len(delivered) != 1 || delivered[0] < 4 || delivered[0] > 30 {
			t.Errorf("chain %v: the claims %d were successful", c.id, delivered)
		}
		noted, err := c.StorageAt(m.ctx, s.target, common.Hash{}, nil)
		m.must(err)
		if gas := new(big.Int).SetBytes(noted).Uint64(); gas < promised-2 || gas > promised+50_000 { // GAS itself costs 2
			t.Errorf("chain %v: the target had %d gas, promised were %d", c.id, gas, promised)
		}
	}
}

// Messages are claimed in any order, or not at all; what others do with theirs
// does not matter, nor which root they use.
func TestMessagesOutOfOrder(t *testing.T) {
	m := newMailbox(t)
	one := func(name string) parcel { return parcel{target: address(name), value: ether(1)} }
	m.deposited(one("a"), one("b"), one("c"))
	old := m.depositProof(1)
	m.deposited(one("d"), one("e"))
	for _, nonce := range []uint64{4, 2} {
		m.ok(m.l2, "attacker", sendOf(m.depositProof(nonce).Claim))
	}
	m.ok(m.l2, "attacker", sendOf(old.Claim)) // by the old root
	m.ok(m.l2, "attacker", sendOf(m.depositProof(3).Claim))
	for name, want := range map[string]int64{"a": 0, "b": 1, "c": 1, "d": 1, "e": 1} {
		m.l2.owns(name, ether(want))
	}
	m.wantState(m.bridge.Deposit, 0, message.StateProven) // for ever

	m.withdrawn(one("a"), one("b"))
	early := m.withdrawalProof(m.bridge, 0)
	m.withdrawn(one("c"))
	m.claim("attacker", m.bridge, 2)
	m.ok(m.l1, "attacker", sendOf(early.Claim)) // by the older block
	for name, want := range map[string]int64{"a": 1, "b": 0, "c": 1} {
		m.l1.owns(name, ether(want))
	}
	m.wantState(m.bridge.Withdrawal, 1, message.StateClaimable)
}
